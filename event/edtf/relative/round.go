package relative

import "slices"

// maxCycles bounds the search for what does not come round in every cycle: the
// 29th of February stays away for eight years at most, a Friday the 13th for
// fourteen months.
const maxCycles = 16

// comingRound returns the candidates of what comes round again, by the
// direction of the policy or, without one, that of the expression.
func (r *resolver) comingRound(n *node) ([]found, error) {
	rec, err := r.recurrence(n)
	if err != nil {
		return nil, err
	}
	return r.aroundDateline(rec)
}

func (r *resolver) aroundDateline(rec recurrence) ([]found, error) {
	if err := r.fromDateline(); err != nil {
		return nil, err
	}
	direction := r.policy.Direction
	if direction == Unknown {
		direction = rec.first
	}
	latest, next, earlier, later := r.around(rec)
	all := []found{latest, next, earlier, later}
	switch direction {
	case Future:
		if !latest.contains(r.today) {
			all = []found{next, latest, later, earlier}
		}
	case Nearest:
		slices.SortStableFunc(all, func(a, b found) int { return int(a.distance(r.today) - b.distance(r.today)) })
		all[0].rule = RuleNearest
	default:
	}
	return all, nil
}

// around returns those that lie around the dateline.
func (r *resolver) around(rec recurrence) (latest, next, earlier, later found) {
	index := indexOf(rec.cycle, r.today, r.policy.weekStart())
	at := index + 1
	latest, at = seek(rec, at, -1, func(p period) bool { return p.from <= r.today })
	latest.rule = RuleLatest
	earlier, _ = seek(rec, at-1, -1, func(period) bool { return true })
	earlier.rule = RuleEarlier
	next, at = seek(rec, at+1, 1, func(p period) bool { return p.from > r.today })
	next.rule = RuleNext
	later, _ = seek(rec, at+1, 1, func(period) bool { return true })
	later.rule = RuleLater
	return latest, next, earlier, later
}

// seek goes through the cycles from one on, by a step, to the first that has
// what is sought. Without success the period lies outside the calendar.
func seek(rec recurrence, from, step int64, ok func(period) bool) (f found, at int64) {
	f.class = rec.class
	for i := range int64(maxCycles) {
		at = from + i*step
		if p, has := rec.in(at); has && ok(p) {
			f.period = p
			return f, at
		}
	}
	f.period = period{firstDay - 1, firstDay - 1, Day}
	return f, at
}

// named returns the last, this or the next of what comes round again.
func (r *resolver) named(e Expression, which int) ([]found, error) {
	if e.n == nil {
		return nil, fault{ErrEmpty, ""}
	}
	rec, err := r.recurrence(e.n)
	if err != nil {
		return nil, err
	}
	if err := r.fromDateline(); err != nil {
		return nil, err
	}
	latest, next, earlier, later := r.around(rec)
	switch {
	case which < 0:
		if latest.contains(r.today) {
			latest = earlier
			earlier, _ = seek(rec, indexOf(rec.cycle, latest.from, r.policy.weekStart())-1, -1, func(period) bool { return true })
			earlier.rule = RuleEarlier
		}
		latest.rule = RuleLast
		return []found{latest, earlier}, nil
	case which > 0:
		next.rule = RuleComing
		return []found{next, later}, nil
	}
	this := found{class: rec.class, rule: RuleThis}
	p, ok := rec.in(indexOf(rec.cycle, r.today, r.policy.weekStart()))
	if !ok {
		return []found{next, latest}, nil
	}
	this.period = p
	return []found{this, next, latest}, nil
}

// inside returns those that come round within another date, or the n-th of
// them.
func (r *resolver) inside(e, container Expression, n int) ([]found, error) {
	if e.n == nil {
		return nil, fault{ErrEmpty, ""}
	}
	rec, err := r.recurrence(e.n)
	if err != nil {
		return nil, err
	}
	within, err := r.find(container)
	if err != nil {
		return nil, err
	}
	var lists [][]found
	for i, c := range within {
		if !c.bare() || i > 0 && c.rule == RuleRolling {
			continue
		}
		if list := r.occurrences(rec, c, n); len(list) > 0 {
			lists = append(lists, list)
		}
	}
	if len(lists) == 0 {
		return nil, fault{ErrNoSuchDate, "none within " + container.String()}
	}
	return inTurn(lists), nil
}

// occurrences returns the first of those that begin within a period, or the
// n-th alone. It goes through the cycles from one end of the period, no
// further than it must.
func (r *resolver) occurrences(rec recurrence, c found, n int) []found {
	weekStart := r.policy.weekStart()
	at, end, step := indexOf(rec.cycle, c.from, weekStart), indexOf(rec.cycle, c.to, weekStart)+1, int64(1)
	if n < 0 {
		at, end, step, n = end, at, -1, -n
	}
	var list []found
	for ; (end-at)*step >= 0 && len(list) < maxFound; at += step {
		p, ok := rec.in(at)
		if !ok || p.from < c.from || p.from > c.to {
			continue
		}
		if n--; n > 0 {
			continue
		}
		f := c.at(p)
		f.class, f.rule = rec.class, RuleInside
		list = append(list, f)
		if n == 0 {
			break
		}
	}
	return list
}
