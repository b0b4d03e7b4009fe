package relative

import "github.com/casus-events/casus/event/edtf"

// between pairs the starts with the ends that do not come before them, the
// best starts and ends first. What comes round again is looked for from the
// other end: in "from December to January 2024" it is the December before.
func (r *resolver) between(from, to Expression) ([]found, error) {
	if to.comesRound() {
		return r.pairs(from, to, r.firstFrom, func(start, end found) (found, found) { return start, end })
	}
	if from.comesRound() {
		return r.pairs(to, from, r.latestBefore, func(end, start found) (found, found) { return start, end })
	}
	starts, err := r.find(from)
	if err != nil {
		return nil, err
	}
	ends, err := r.find(to)
	if err != nil {
		return nil, err
	}
	var all []found
	for sum := range len(starts) + len(ends) {
		for i := max(0, sum-len(ends)+1); i < len(starts) && i <= sum; i++ {
			if f, ok := joined(starts[i], ends[sum-i]); ok {
				all = append(all, f)
			}
		}
	}
	return all, noneAfter(all)
}

func noneAfter(all []found) error {
	if len(all) == 0 {
		return fault{ErrForm, "no end comes after a start"}
	}
	return nil
}

// pairs joins each candidate of one end with what comes round again at the
// other.
func (r *resolver) pairs(fixed, round Expression, seek func(recurrence, found) found, order func(a, b found) (found, found)) ([]found, error) {
	known, err := r.find(fixed)
	if err != nil {
		return nil, err
	}
	rec, err := r.recurrence(round.n)
	if err != nil {
		return nil, err
	}
	var all []found
	for _, k := range known {
		if !k.bare() {
			continue
		}
		if f, ok := joined(order(k, seek(rec, k))); ok {
			f.class, f.rule = k.class, k.rule
			all = append(all, f)
		}
	}
	return all, noneAfter(all)
}

// firstFrom returns the first that begins with another date or after it.
func (r *resolver) firstFrom(rec recurrence, start found) found {
	index := indexOf(rec.cycle, start.from, r.policy.weekStart())
	f, _ := seek(rec, index-1, 1, func(p period) bool { return p.from >= start.from })
	return f
}

// latestBefore returns the latest that begins with another date or before it.
func (r *resolver) latestBefore(rec recurrence, end found) found {
	index := indexOf(rec.cycle, end.from, r.policy.weekStart())
	f, _ := seek(rec, index+1, -1, func(p period) bool { return p.from <= end.from })
	return f
}

// comesRound reports whether the expression is one that comes round again.
func (e Expression) comesRound() bool {
	if e.n == nil {
		return false
	}
	switch e.n.op {
	case opWeekday, opMonth, opMonthDay, opDay, opSeason, opQuarter, opHoliday, opWeekend:
		return true
	default:
		return false
	}
}

func joined(a, b found) (f found, ok bool) {
	if !a.bare() || !b.bare() || b.to < a.from || b.from < a.from || !a.inRange() || !b.inRange() {
		return found{}, false
	}
	from, _ := a.ends()
	_, to := b.ends()
	f = a.at(period{a.from, b.to, unitNone})
	f.mark = 0
	f.stated = a.rangeEnd(from) + "/" + b.rangeEnd(to)
	return f, true
}

// rangeEnd writes an end of a range: whole if EDTF has such ends, else as the
// first or last part of it that the period begins or ends with.
func (f found) rangeEnd(part edtf.Date) edtf.Date {
	if f.unit == Decade || f.unit == Century {
		return f.edge(part)
	}
	if f.stated != "" {
		if v, err := f.stated.Value(); err == nil && v.Kind() == edtf.KindDate {
			return marked(f.stated, f.mark)
		}
	}
	return marked(part, f.mark)
}
