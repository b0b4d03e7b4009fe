package relative

import (
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// Resolve returns the dates that the expression may mean if it was said on the
// dateline, the likeliest first. A nil policy stands for the defaults.
//
// A dateline coarser than a day gives windows, [1997-12-31..1998-01-30] for
// "yesterday" in January 1998, unless all its days give the same date. An
// expression that needs no dateline may have any, or none.
//
// The error is an [*Error].
func (e Expression) Resolve(dateline edtf.Date, policy *Policy) (Resolution, error) {
	r := resolver{policy: policy.filled()}
	res := Resolution{Expression: e, Dateline: dateline}
	candidates, err := r.both(e, dateline)
	if err == nil {
		res.Candidates, err = r.dated(candidates)
	}
	if err != nil {
		f := asFault(err)
		return Resolution{}, &Error{Expression: e, Dateline: dateline, Detail: f.detail, Err: f.err}
	}
	res.Anchor, res.Part = r.anchor, r.part
	return res, nil
}

// both works the expression out for the first and the last day of the
// dateline. Every rule moves forward with the dateline, so that what lies
// between the two results is what the days between would give.
func (r *resolver) both(e Expression, dateline edtf.Date) ([]found, error) {
	now, ok := days(dateline)
	focus, okFocus := days(r.policy.Focus)
	r.hasDateline, r.hasFocus = ok, okFocus
	if r.policy.Focus != "" && !okFocus {
		return nil, fault{ErrDateline, "the focus has no bounds"}
	}
	if !okFocus {
		focus = now
	}
	r.today, r.focus = now.from, focus.from
	first, err := r.find(e)
	if err != nil || now.from == now.to && focus.from == focus.to {
		return first, err
	}
	r.today, r.focus = now.to, focus.to
	last, err := r.find(e)
	if err != nil {
		return nil, err
	}
	return merge(first, last), nil
}

// merge joins candidates found for the first and the last day of a dateline by
// the same rule.
func merge(first, last []found) []found {
	var all []found
	for _, f := range first {
		i := slices.IndexFunc(last, func(l found) bool {
			return l.class == f.class && l.rule == f.rule && l.side == f.side
		})
		if i < 0 {
			all = append(all, f)
			continue
		}
		l := last[i]
		last = slices.Delete(slices.Clone(last), i, i+1)
		switch {
		case f.window || l.window:
			all = append(all, f.spread(earliest(f), latest(l)))
		case f.period != l.period:
			all = append(all, f.spread(f.period, l.period))
		default:
			all = append(all, f)
		}
	}
	return append(all, last...)
}

// earliest is the first period that a candidate may be, latest the last one.
func earliest(f found) period {
	if f.window {
		return f.first
	}
	return f.period
}

func latest(f found) period {
	if f.window {
		return f.last
	}
	return f.period
}

// days returns the days of a date.
func days(d edtf.Date) (p period, ok bool) {
	v, err := d.Value()
	if err != nil || v.IsZero() {
		return period{}, false
	}
	if v.Kind() == edtf.KindDateTime {
		// The day as it is written, whatever the zone.
		v, err = edtf.Parse(string(d[:len("2020-03-11")]))
		if err != nil {
			return period{}, false
		}
	}
	b := v.Bounds()
	if !b.EarliestStart.IsFinite() || !b.LatestEnd.IsFinite() {
		return period{}, false
	}
	p.from = day(floorDiv(int64(b.EarliestStart), int64(edtf.Day)))
	p.to = day(floorDiv(int64(b.LatestEnd)-1, int64(edtf.Day)))
	return p, true
}

// dated writes the candidates, each date once.
func (r *resolver) dated(all []found) ([]Candidate, error) {
	var out []Candidate
	for _, f := range all {
		d := f.date()
		if d == "" || d.Validate() != nil {
			continue
		}
		if slices.ContainsFunc(out, func(c Candidate) bool { return edtf.Equal(c.Date, d) }) {
			continue
		}
		out = append(out, Candidate{Date: d, Class: f.class, Rule: f.rule, Measure: r.measure(f)})
		if len(out) == r.policy.MaxCandidates {
			break
		}
	}
	if len(out) == 0 {
		return nil, fault{ErrRange, ""}
	}
	return out, nil
}

// measure returns what was counted, unless the caller's direction makes it a
// different question.
func (r *resolver) measure(f found) Measure {
	if r.policy.Direction != Unknown && f.comesRound() {
		return Measure{}
	}
	return measureOf(f.class, f.rule)
}

func (f found) comesRound() bool {
	switch f.rule {
	case RuleNearest, RuleLatest, RuleNext, RuleEarlier, RuleLater:
		return true
	default:
		return false
	}
}

// fault is an error on its way to become an [Error].
type fault struct {
	err    error
	detail string
}

func (f fault) Error() string { return f.err.Error() + ": " + f.detail }

func asFault(err error) fault {
	if f, ok := err.(fault); ok { //nolint:errorlint // faults are never wrapped
		return f
	}
	return fault{err: err}
}
