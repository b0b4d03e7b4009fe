package relative

import (
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// resolver works out one expression for one day as the dateline.
type resolver struct {
	policy                Policy
	today, focus          day
	hasDateline, hasFocus bool
	anchor                Anchor
	part                  PartOfDay
	// exact: a distance is said to be to the day.
	exact bool
}

// maxFound bounds the candidates that are carried along.
const maxFound = 8

// maxCount bounds the numbers in expressions, so that no sum overflows.
const maxCount = 4_000_000

// find returns the candidates of an expression, the best first.
func (r *resolver) find(e Expression) ([]found, error) {
	n := e.n
	switch {
	case n == nil:
		return nil, fault{ErrEmpty, ""}
	case n.depth > maxDepth:
		return nil, fault{ErrForm, "nested too deeply"}
	case n.a > maxCount || n.a < -maxCount:
		return nil, fault{ErrRange, ""}
	}
	all, err := r.findOp(n)
	if len(all) > maxFound {
		all = all[:maxFound]
	}
	return all, err
}

func (r *resolver) findOp(n *node) ([]found, error) {
	switch n.op {
	case opDate:
		return stated(n.date)
	case opFiscal:
		return r.fiscal(n.a)
	case opWeekday, opMonth, opMonthDay, opDay, opSeason, opQuarter, opHoliday, opWeekend:
		return r.comingRound(n)
	case opEither:
		return r.either(n.args)
	case opRange:
		return r.between(n.args[0], n.args[1])
	case opNamed:
		return r.named(n.args[0], n.a)
	case opIn:
		return r.inside(n.args[0], n.args[1], 0)
	case opNthIn:
		if n.a == 0 {
			return nil, fault{ErrForm, "the count begins with 1"}
		}
		return r.inside(n.args[0], n.args[1], n.a)
	case opElapsed:
		if err := r.fromDateline(); err != nil {
			return nil, err
		}
		return r.each(n, r.elapsed)
	case opNth:
		return r.each(n, r.nth)
	case opWeekOf:
		return r.each(n, r.weekOf)
	case opPart:
		return r.each(n, r.parts)
	case opOffset:
		return r.each(n, r.offset)
	case opSide:
		return r.each(n, oneSided)
	case opWeekdayIs:
		return r.onWeekday(n.args[0], n.a)
	case opMark, opToTheDay, opDuring:
		return r.noted(n)
	case opThatUnit, opMove:
		if err := r.fromFocus(); err != nil {
			return nil, err
		}
		return r.counted(n, r.focus)
	default:
		if err := r.fromDateline(); err != nil {
			return nil, err
		}
		return r.counted(n, r.today)
	}
}

// fromDateline notes that dates are counted from the dateline.
func (r *resolver) fromDateline() error {
	if !r.hasDateline {
		return fault{ErrDateline, "none with bounds is given"}
	}
	if r.anchor == FromNothing {
		r.anchor = FromDateline
	}
	return nil
}

// fromFocus notes that dates are counted from the focus, or from the dateline
// in its stead.
func (r *resolver) fromFocus() error {
	if r.hasFocus {
		r.anchor = FromFocus
		return nil
	}
	if err := r.fromDateline(); err != nil {
		return err
	}
	r.anchor = FromStandIn
	return nil
}

// each applies a step to every candidate of what it is applied to. The step
// may give several, or none.
func (r *resolver) each(n *node, step func(*node, found) ([]found, error)) ([]found, error) {
	base, err := r.find(n.args[0])
	if err != nil {
		return nil, err
	}
	var lists [][]found
	var failed error
	for i, f := range base {
		if i > 0 && f.rule == RuleRolling {
			continue // "late last year" speaks of the calendar
		}
		if !f.bare() {
			failed = fault{ErrForm, "a date with one end has no such part"}
			continue
		}
		list, err := throughWindow(n, f, step)
		if err != nil {
			failed = err
			continue
		}
		lists = append(lists, list)
	}
	if len(lists) == 0 {
		return nil, failed
	}
	return inTurn(lists), nil
}

// throughWindow applies a step to a candidate: to the first and the last
// period that it may be, if it is a window.
func throughWindow(n *node, f found, step func(*node, found) ([]found, error)) ([]found, error) {
	if !f.window || n.op == opSide {
		return step(n, f)
	}
	first, err := step(n, f.at(f.first))
	if err != nil {
		return nil, err
	}
	last, err := step(n, f.at(f.last))
	if err != nil {
		return nil, err
	}
	return merge(first, last), nil
}

// inTurn returns the first of each list, then the second of each, and so on.
func inTurn(lists [][]found) []found {
	var all []found
	for i := 0; ; i++ {
		before := len(all)
		for _, l := range lists {
			if i < len(l) {
				all = append(all, l[i])
			}
		}
		if len(all) == before {
			return all
		}
	}
}

func stated(d edtf.Date) ([]found, error) {
	v, err := d.Value()
	switch {
	case err != nil:
		return nil, fault{ErrNoSuchDate, err.Error()}
	case v.IsZero():
		return nil, fault{ErrEmpty, ""}
	}
	f := found{stated: v.Date(), class: ClassStated, rule: RuleStated}
	p, ok := days(d)
	if !ok || !p.inRange() {
		f.boundless = true
	} else {
		f.period = p.named()
	}
	return []found{f}, nil
}

// named finds the unit that a period is one of.
func (p period) named() period {
	for _, u := range []Unit{Day, Week, Month, Quarter, Season, Half, Year, Decade, Century} {
		q := unitAt(u, indexOf(u, p.from, 1), 1)
		if q.from == p.from && q.to == p.to {
			return q
		}
	}
	return p
}

func (r *resolver) fiscal(year int) ([]found, error) {
	p := unitAt(Year, int64(year), 0)
	f := found{period: p, class: ClassStated, rule: RuleFiscal, mark: edtf.Approximate}
	if start := r.policy.FiscalStart; start > 1 && start <= 12 {
		f.period = wholeMonths(int64(year-1)*12+int64(start)-1, 12, unitNone)
		f.mark = 0
	}
	return []found{f}, nil
}

func (r *resolver) either(of []Expression) ([]found, error) {
	var lists [][]found
	var failed error = fault{ErrEmpty, "none of nothing"}
	for _, e := range of {
		list, err := r.find(e)
		if err != nil {
			failed = err
			continue
		}
		lists = append(lists, list)
	}
	if len(lists) == 0 {
		return nil, failed
	}
	return inTurn(lists), nil
}

// noted evaluates what is noted beside a date without changing it.
func (r *resolver) noted(n *node) ([]found, error) {
	switch n.op {
	case opToTheDay:
		r.exact = true
		defer func() { r.exact = false }()
	case opDuring:
		r.part = PartOfDay(n.name)
	default:
	}
	all, err := r.find(n.args[0])
	if err != nil {
		return nil, err
	}
	if n.op == opMark {
		all = slices.Clone(all)
		for i := range all {
			all[i].mark |= edtf.Qualifier(n.a)
		}
	}
	return all, nil
}

// onWeekday puts the candidates on the weekday first. If there are none, the
// words contradict each other and every candidate is uncertain. Of a day of the
// month the weekday tells which month: those on another weekday do not count.
func (r *resolver) onWeekday(e Expression, weekday int) ([]found, error) {
	if e.n != nil && e.n.op == opDay {
		rec, err := r.recurrence(e.n)
		if err != nil {
			return nil, err
		}
		return r.aroundDateline(rec.on(weekday))
	}
	all, err := r.find(e)
	if err != nil {
		return nil, err
	}
	var on, off []found
	for _, f := range all {
		if f.bare() && f.from == f.to && f.from.weekday() == weekday {
			on = append(on, f)
			continue
		}
		f.mark |= edtf.Uncertain
		off = append(off, f)
	}
	return append(on, off...), nil
}
