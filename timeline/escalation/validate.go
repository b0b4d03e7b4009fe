package escalation

import (
	"math"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/internal/fieldpath"
)

// The limits of a single act, so that no act costs more than a thousand others.
const (
	// MostParties is how many answers there may be to who did an act.
	MostParties = 16
	// MostCauses is how many stated causes an act may have.
	MostCauses = 32
	// MostActors is how many entries each list of an act may have.
	MostActors = 128
)

// Validate reports every fault of the act, each a [casus.FieldError]: no
// identifier, bounds in the wrong order, probabilities out of range or beyond 1
// together, rungs that there are not, longer lists than [MostParties],
// [MostCauses] and [MostActors] allow.
func (a Act) Validate() error {
	var l fieldpath.List
	if a.ID == "" {
		l.Addf("id", casus.ErrRequired, "an act is known by it")
	}
	if a.Earliest > a.Latest || a.Earliest == edtf.PosInf || a.Latest == edtf.NegInf {
		l.Addf("earliest", casus.ErrRange, "want it not after latest")
	}
	a.checkParties(&l)
	if len(a.Causes) > MostCauses {
		l.Addf("causes", casus.ErrRange, "%d entries, want at most %d", len(a.Causes), MostCauses)
	}
	for path, n := range a.lengths() {
		if n > MostActors {
			l.Addf(path, casus.ErrRange, "%d entries, want at most %d", n, MostActors)
		}
	}
	if a.Hostility > ladder.H11 {
		l.Addf("hostility", casus.ErrRange, "%d", uint8(a.Hostility))
	}
	if a.Accord > ladder.K5 {
		l.Addf("accord", casus.ErrRange, "%d", uint8(a.Accord))
	}
	if a.Narration < 0 || a.Narration > math.MaxInt32 {
		l.Addf("narration", casus.ErrRange, "%d", a.Narration)
	}
	for i, c := range a.Causes {
		path := fieldpath.Index("causes", i)
		if c.Of == "" || c.Of == a.ID {
			l.Addf(path+".of", casus.ErrRequired, "want another act")
		}
		if !(c.Reliability >= 0 && c.Reliability <= 1) {
			l.Addf(path+".reliability", casus.ErrRange, "%v, want 0 to 1", c.Reliability)
		}
	}
	return l.Err()
}

func (a *Act) checkParties(l *fieldpath.List) {
	sum := 0.0
	for i, p := range a.By {
		path := fieldpath.Index("by", i)
		if !(p.P > 0 && p.P <= 1) {
			l.Addf(path+".p", casus.ErrRange, "%v, want above 0 and at most 1", p.P)
		}
		sum += p.P
		if len(p.Actors) == 0 {
			l.Addf(path+".actors", casus.ErrRequired, "leave the party out where it is not known")
		}
		if len(p.Actors) > MostActors {
			l.Addf(path+".actors", casus.ErrRange, "%d entries, want at most %d", len(p.Actors), MostActors)
		}
	}
	if sum > 1+1e-9 {
		l.Addf("by", casus.ErrRange, "probabilities add up to %v", sum)
	}
	if len(a.By) > MostParties {
		l.Addf("by", casus.ErrRange, "%d entries, want at most %d", len(a.By), MostParties)
	}
}

// lengths yields the lengths of the lists of an act, in the order of its
// fields.
func (a *Act) lengths() func(yield func(string, int) bool) {
	return func(yield func(string, int) bool) {
		_ = yield("against", len(a.Against)) && yield("to", len(a.To)) &&
			yield("countries", len(a.Countries)) && yield("places", len(a.Places)) &&
			yield("speech", len(a.Speech)) && yield("means", len(a.Means)) &&
			yield("after", len(a.After))
	}
}

// Validate reports a kind of tie that there is not, a missing actor, a tie of
// an actor with itself, and an end before the start.
func (t Tie) Validate() error {
	var l fieldpath.List
	if !t.Kind.IsKnown() {
		l.Addf("kind", casus.ErrUnknown, "%q", string(t.Kind))
	}
	if t.A == "" {
		l.Addf("a", casus.ErrRequired, "a tie has two ends")
	}
	if t.B == "" || t.A == t.B {
		l.Addf("b", casus.ErrRequired, "a tie has two ends")
	}
	if t.Start > t.End {
		l.Addf("start", casus.ErrRange, "want it not after end")
	}
	return l.Err()
}
