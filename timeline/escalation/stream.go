package escalation

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Merge takes in all the acts of another accumulator, which stays as it is. In
// whatever grouping and order parts are merged, the result is that of adding
// all acts to one accumulator.
//
// Errors: [casus.ErrConflict] where the two have different ties or options, or
// one of them has been advanced.
func (a *Accumulator) Merge(other *Accumulator) error {
	if other == nil || other == a {
		return nil
	}
	if !a.o.equal(other.o) || !slices.Equal(a.roster.ties, other.roster.ties) {
		return &casus.FieldError{Path: "options", Err: fmt.Errorf("merged parts have the same ties and options: %w", casus.ErrConflict)}
	}
	if a.watermark != edtf.NegInf || other.watermark != edtf.NegInf {
		return &casus.FieldError{Path: "watermark", Err: fmt.Errorf("a part was advanced: %w", casus.ErrConflict)}
	}
	for _, list := range [][]rankedEntry{other.sorted, other.fresh} {
		for _, e := range list {
			a.take(e.act)
		}
	}
	return nil
}

// equal reports whether two sets of options are the same.
func (o Options) equal(p Options) bool {
	w, v := o.Weights, p.Weights
	o.Weights, p.Weights = nil, nil
	return o == p && slices.Equal(w.Values, v.Values)
}

// Acts returns the acts taken in and not sealed yet, by identifier. Adding them
// to a new accumulator makes one that is equal, so that they are what to store or
// to send.
func (a *Accumulator) Acts() []Act {
	var acts []Act
	for _, list := range [][]rankedEntry{a.sorted, a.fresh} {
		for _, e := range list {
			if !e.sealed {
				acts = append(acts, e.act.clone())
			}
		}
	}
	slices.SortFunc(acts, func(x, y Act) int { return cmp.Compare(x.ID, y.ID) })
	return acts
}

// Advance declares that no act that began before the watermark will come any
// more, and returns the answers of the acts on which later ones have no bearing:
// those whose window closed before the watermark, and before the earliest start
// of any act that is not bounded to lie before it. Each is returned once, and is
// what [Result.Answer] would say of it at the end of the record. Acts that cannot be
// candidates any more are forgotten, so that memory holds about two windows.
//
// Acts without a date are returned by the next call. They cannot wait for a time
// that is not known.
//
// An act that is added later although it began before the watermark is refused
// by [Accumulator.Add]. A watermark that is not higher than the last changes
// nothing.
func (a *Accumulator) Advance(watermark edtf.Seconds) []Answer {
	if watermark <= a.watermark {
		return nil
	}
	a.watermark = watermark
	r := a.Result()
	floor := watermark
	for i := range r.ix.lain {
		if l := &r.ix.lain[i]; l.is(lainDated) && l.at.to >= watermark {
			floor = min(floor, l.at.from)
		}
	}
	var answers []Answer
	w := newWorker(r.ix, r.score)
	oldest := floor
	for _, slot := range r.ix.order {
		e := r.ix.entries[slot]
		closed := !e.dated || e.act.Latest < floor-a.o.Window
		switch {
		case e.sealed:
		case closed:
			answers = append(answers, r.answer(w, slot))
			e.sealed, e.credits = true, nil
		default:
			oldest = min(oldest, e.act.Earliest)
		}
	}
	a.forget(oldest - a.o.Window)
	return answers
}

// forget drops sealed acts that cannot be candidates of others any more.
func (a *Accumulator) forget(before edtf.Seconds) {
	a.sorted = slices.DeleteFunc(a.sorted, func(e rankedEntry) bool {
		gone := e.sealed && (!e.dated || e.act.Latest < before)
		if gone {
			delete(a.byID, e.act.ID)
		}
		return gone
	})
}

// isLate reports whether an act may come too late.
func (a *Accumulator) isLate(act *Act) bool {
	return a.watermark != edtf.NegInf && act.Earliest.IsFinite() && act.Earliest < a.watermark
}

// Seal returns the answers of all acts that were not returned before: the end of
// the record.
func (a *Accumulator) Seal() []Answer {
	r := a.Result()
	var answers []Answer
	w := newWorker(r.ix, r.score)
	for _, slot := range r.ix.order {
		e := r.ix.entries[slot]
		if !e.sealed {
			answers = append(answers, r.answer(w, slot))
		}
	}
	a.sorted, a.fresh, a.byID = nil, nil, map[event.ID]*entry{}
	a.watermark = edtf.PosInf
	return answers
}
