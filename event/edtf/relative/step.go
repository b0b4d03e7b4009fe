package relative

import (
	"fmt"

	"github.com/casus-events/casus/event/edtf"
)

func (r *resolver) weekOf(_ *node, f found) ([]found, error) {
	start := r.policy.weekStart()
	return []found{f.at(unitAt(Week, indexOf(Week, f.from, start), start))}, nil
}

// nth counts units from the start of a period, or from its end.
func (r *resolver) nth(n *node, f found) ([]found, error) {
	p := period{unit: n.unit}
	count := int64(n.a)
	switch {
	case n.unit < Day || n.a == 0:
		return nil, fault{ErrForm, fmt.Sprintf("%s %d", n.unit, n.a)}
	case n.unit == Half && f.unit != Year:
		return share(f, n.a, 2)
	case n.unit == Quarter && f.unit != Year && f.unit != Half:
		return share(f, n.a, 4)
	case n.unit == Week && n.a > 0:
		p.from = f.from + 7*day(n.a-1)
		p.to = min(p.from+6, f.to)
		p.unit = unitNone
	case n.unit == Week:
		p.to = f.to + 7*day(n.a+1)
		p.from = max(p.to-6, f.from)
		p.unit = unitNone
	case n.a > 0:
		p = r.unit(n.unit, r.firstWithin(n.unit, f)+count-1)
	default:
		p = r.unit(n.unit, r.lastWithin(n.unit, f)+count+1)
	}
	if p.from < f.from || p.from > p.to || p.from > f.to || p.to > f.to && n.unit != Season {
		return nil, fault{ErrNoSuchDate, fmt.Sprintf("no %s %d there", n.unit, n.a)}
	}
	return []found{f.at(p)}, nil
}

// share returns the n-th of so many equal parts of what is no calendar year:
// the second half of the 1980s, the last quarter of a century, the third
// quarter of a fiscal year.
func share(f found, n, of int) ([]found, error) {
	u := f.unit.finer()
	if from, _ := f.ends(); f.unit == unitNone && len(from) < len("2020-03-11") {
		u = Month
	}
	first := indexOf(u, f.from, 0)
	count := indexOf(u, f.to, 0) - first + 1
	if n < 0 {
		n += of + 1
	}
	if n < 1 || n > of || count < int64(of) || u != Day && count%int64(of) != 0 {
		return nil, fault{ErrForm, "it has no such part"}
	}
	from := first + count*int64(n-1)/int64(of)
	to := first + count*int64(n)/int64(of) - 1
	return []found{f.at(period{unitAt(u, from, 0).from, unitAt(u, to, 0).to, unitNone}.named())}, nil
}

// firstWithin is the number of the first unit that begins within a period.
func (r *resolver) firstWithin(u Unit, f found) int64 {
	index := indexOf(u, f.from, r.policy.weekStart())
	if r.unit(u, index).from < f.from {
		index++
	}
	return index
}

// lastWithin is the number of the last unit that ends within a period; a
// season may run on into the following year.
func (r *resolver) lastWithin(u Unit, f found) int64 {
	index := indexOf(u, f.to, r.policy.weekStart())
	if r.unit(u, index).to > f.to && u != Season {
		index--
	}
	return index
}

func (r *resolver) unit(u Unit, index int64) period { return unitAt(u, index, r.policy.weekStart()) }

// parts returns the early, middle or late part of a period, or its start or
// end. Days are not divided.
func (r *resolver) parts(n *node, f found) ([]found, error) {
	if f.unit == Day || f.unit == Weekend {
		return []found{f}, nil
	}
	split, ok := r.policy.split(f.unit)
	if !ok {
		return nil, fault{ErrForm, "no table says how to divide it"}
	}
	switch n.a {
	case partStart:
		u := f.unit.finer()
		return r.pieces(f, partEarly, split, r.unit(u, indexOf(u, f.from, 0)), period{f.from, f.from, Day})
	case partEnd:
		u := f.unit.finer()
		return r.pieces(f, partLate, split, r.unit(u, indexOf(u, f.to, 0)), period{f.to, f.to, Day})
	default:
		return r.pieces(f, n.a, split)
	}
}

// pieces returns one of three parts and some periods beside it. Those that are
// longer than a day come before it.
func (r *resolver) pieces(f found, part int, split Split, beside ...period) ([]found, error) {
	first := indexOf(split.Of, f.from, 0)
	last := indexOf(split.Of, f.to, 0)
	from, to := first, last
	switch part {
	case partEarly:
		to = min(last, first+int64(split.Early)-1)
	case partEarlyToMid:
		to = min(last, first+int64(split.Mid)-1)
	case partMidToLate:
		from = first + int64(split.Early)
	case partMid:
		from, to = first+int64(split.Early), min(last, first+int64(split.Mid)-1)
	default:
		from = first + int64(split.Mid)
	}
	if from < first || from > to {
		return nil, fault{ErrNoSuchDate, "the table leaves no such part"}
	}
	piece := period{r.unit(split.Of, from).from, r.unit(split.Of, to).to, unitNone}.named()
	var all, days []found
	for _, p := range beside {
		if p.unit == Day {
			days = append(days, f.at(p))
		} else {
			all = append(all, f.at(p))
		}
	}
	all = append(all, f.at(piece))
	return append(all, days...), nil
}

// elapsed returns the part of a period before or after the dateline. A day
// stays whole: "earlier on Sunday" is that Sunday.
func (r *resolver) elapsed(n *node, f found) ([]found, error) {
	p := f.period
	switch {
	case p.unit == Day:
		return []found{f}, nil
	case n.a < 0:
		p.to = min(p.to, max(p.from, r.today-1))
	default:
		p.from = max(p.from, min(p.to, r.today+1))
	}
	if n.a < 0 && f.from > r.today || n.a > 0 && f.to < r.today {
		return nil, fault{ErrNoSuchDate, "nothing of it lies on that side of the dateline"}
	}
	if p.from == f.from && p.to == f.to {
		return []found{f}, nil
	}
	p.unit = unitNone
	return []found{f.at(p)}, nil
}

func oneSided(n *node, f found) ([]found, error) {
	f.side = n.a
	return []found{f}, nil
}

// offset moves on from the end of a period, or back from its start.
func (r *resolver) offset(n *node, f found) ([]found, error) {
	from := f.from
	if n.a > 0 {
		from = f.to
	}
	moved, err := r.distance(n, from)
	for i, m := range moved {
		m.class, m.rule, m.mark = f.class, f.rule, f.mark
		moved[i] = m
	}
	return moved, err
}

// counted returns what is counted from one day: units near it, distances,
// stretches.
func (r *resolver) counted(n *node, from day) ([]found, error) {
	switch n.op {
	case opNearUnit, opThatUnit:
		return r.near(n, from)
	case opShift, opMove:
		return r.distance(n, from)
	case opVague:
		return r.vague(n)
	case opRolling:
		return r.rolling(n)
	case opYear2:
		return r.short(n.a, Year)
	case opDecade2:
		return r.short(n.a, Decade)
	case opRef:
		return r.reference(n.a)
	default:
		return nil, fault{ErrForm, "unknown step"}
	}
}

// near returns the unit so many places from that of a day.
func (r *resolver) near(n *node, from day) ([]found, error) {
	u := n.unit
	switch u {
	case unitNone:
		return nil, fault{ErrForm, "no unit"}
	case Minute, Hour:
		u = Day
	default:
	}
	rule := RuleThis
	switch {
	case n.a < 0:
		rule = RuleLast
	case n.a > 0:
		rule = RuleComing
	}
	f := found{class: ClassUnit, rule: rule}
	f.period = r.unit(u, indexOf(u, from, r.policy.weekStart())+int64(n.a))
	all := []found{f}
	if n.op == opNearUnit && n.a != 0 && u > Weekend {
		stretch := found{class: ClassUnit, rule: RuleRolling}
		stretch.period = stretchOf(from, n.a, u)
		all = append(all, stretch)
	}
	return all, nil
}

// distance returns the dates so many units from a day: as coarse as the unit,
// and to the month or day.
func (r *resolver) distance(n *node, from day) ([]found, error) {
	count := int64(n.a)
	f := found{class: ClassDistance, rule: RuleUnit}
	switch u := n.unit; u {
	case Minute, Hour:
		return r.hours(count, u, from), nil
	case Day:
		d := from + day(count)
		f.period, f.rule = period{d, d, Day}, RuleToDay
		return []found{f}, nil
	case Week:
		d := from + day(7*count)
		f.period = r.unit(Week, indexOf(Week, d, r.policy.weekStart()))
		exact := found{period: period{d, d, Day}, class: ClassDistance, rule: RuleToDay}
		return []found{exact, f}, nil
	case Weekend:
		f.period = r.unit(Weekend, indexOf(Weekend, from, 1)+count)
		return []found{f}, nil
	default:
		months, _ := monthsIn(u)
		if months == 0 {
			return nil, fault{ErrForm, "no unit"}
		}
		return r.byMonths(addMonths(from, count*months), u), nil
	}
}

// byMonths writes a day as coarse as the unit by which it was reached, and
// finer. Ten years or a hundred are as coarse as a year: "two decades ago".
func (r *resolver) byMonths(d day, u Unit) []found {
	if u > Year {
		u = Year
	}
	exact := found{period: period{d, d, Day}, class: ClassDistance, rule: RuleToDay}
	month := found{period: r.unit(Month, indexOf(Month, d, 0)), class: ClassDistance, rule: RuleToMonth}
	unit := found{period: r.unit(u, indexOf(u, d, 0)), class: ClassDistance, rule: RuleUnit}
	if r.exact {
		return []found{exact, month, unit}
	}
	if u == Month {
		return []found{unit, exact}
	}
	return []found{unit, month, exact}
}

// hours gives the day that is so many whole days off, and the one beyond it,
// because the time of day of the dateline is not known.
func (r *resolver) hours(count int64, u Unit, from day) []found {
	perDay, beyond := int64(24), int64(1)
	if u == Minute {
		perDay *= 60
	}
	if count < 0 {
		beyond = -1
	}
	whole := count / perDay
	at := func(d int64, rule Rule) found {
		return found{period: period{from + day(d), from + day(d), Day}, class: ClassDistance, rule: rule}
	}
	return []found{at(whole, RuleUnit), at(whole+beyond, RuleToDay)}
}

// stretchOf returns the days from a day to so many units later, or earlier.
func stretchOf(d day, count int, u Unit) period {
	n := int64(count)
	end := d
	switch months, _ := monthsIn(u); {
	case months > 0:
		end = addMonths(d, n*months)
	case u == Week || u == Weekend:
		end = d + day(7*n)
	case u == Day:
		end = d + day(n)
	case u == Hour:
		end = d + wholeDays(n, 24)
	case u == Minute:
		end = d + wholeDays(n, 24*60)
	}
	return period{min(d, end), max(d, end), unitNone}
}

// wholeDays counts the days into which a length reaches.
func wholeDays(n, perDay int64) day {
	if n < 0 {
		return -day((-n + perDay - 1) / perDay)
	}
	return day((n + perDay - 1) / perDay)
}

func (r *resolver) rolling(n *node) ([]found, error) {
	if n.unit == unitNone || n.a == 0 {
		return nil, fault{ErrForm, "no length"}
	}
	f := found{period: stretchOf(r.today, n.a, n.unit), class: ClassRolling, rule: RuleRolling}
	all := []found{f}
	if n.unit >= Month && (n.a == 1 || n.a == -1) {
		unit := found{class: ClassRolling, rule: RuleUnit}
		unit.period = r.unit(n.unit, indexOf(n.unit, r.today, 0)+int64(n.a))
		all = append(all, unit)
	}
	return all, nil
}

// vague returns the window in which a vague number of units may end.
func (r *resolver) vague(n *node) ([]found, error) {
	v, ok := r.policy.vagueness(Vague(n.name))
	if !ok || v.Min < 0 || v.Max != 0 && v.Max < v.Min || v.Max > maxCount || v.Min > maxCount {
		return nil, fault{ErrForm, fmt.Sprintf("no table says how many %q are", n.name)}
	}
	near, err := r.distance(&node{unit: n.unit, a: n.a * v.Min}, r.today)
	if err != nil {
		return nil, err
	}
	f := near[0]
	f.class, f.rule = ClassVague, RuleVague
	if v.Max == 0 {
		f.side = sideBy
		if n.a > 0 {
			f.side = sideFrom
		}
		return []found{f}, nil
	}
	far, err := r.distance(&node{unit: n.unit, a: n.a * v.Max}, r.today)
	if err != nil {
		return nil, err
	}
	return []found{f.spread(far[0].period, f.period)}, nil
}

// short returns the years or decades with two given last digits: the latest
// that began on the dateline or before, and the next.
func (r *resolver) short(digits int, u Unit) ([]found, error) {
	if digits < 0 || digits > 99 || u == Decade && digits%10 != 0 {
		return nil, fault{ErrNoSuchDate, fmt.Sprintf("%s with the digits %02d", u, digits)}
	}
	year, _, _ := r.today.civil()
	year -= floorMod(year-int64(digits), 100)
	at := func(year int64, rule Rule) found {
		p := r.unit(u, indexOf(u, dayOf(year, 1, 1), 0))
		return found{period: p, class: ClassShort, rule: rule}
	}
	all := []found{at(year, RuleLatest), at(year+100, RuleNext)}
	if r.policy.Direction == Future && !all[0].contains(r.today) {
		all[0], all[1] = all[1], all[0]
	}
	return all, nil
}

// reference returns the past, present or future without measure.
func (r *resolver) reference(which int) ([]found, error) {
	f := found{period: period{r.today, r.today, Day}, class: ClassVague, rule: RuleVague}
	if which == 0 {
		f.rule = RuleThis
		return []found{f}, nil
	}
	span := r.policy.Recent
	f.side = sideBy
	if which > 0 {
		f.side, span = sideFrom, r.policy.Imminent
	}
	v, err := span.Value()
	if err != nil {
		return nil, fault{ErrForm, err.Error()}
	}
	if !v.Stated || v.Open {
		return []found{f}, nil
	}
	f.side = sideNone
	return []found{f.spread(f.period, reach(r.today, v.Max, which))}, nil
}

// reach returns the day that is a length away.
func reach(d day, l edtf.Length, direction int) period {
	n := int64(direction)
	months := max(-maxCount, min(maxCount, l.Months))
	end := addMonths(d, n*months) + day(n*min(int64(l.Seconds/edtf.Day), maxCount*31))
	return period{end, end, Day}
}
