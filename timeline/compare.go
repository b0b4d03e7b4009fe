package timeline

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// Certainty is how sure an order is. The zero Certainty is Possible, so that
// an answer nobody computed rules nothing out.
type Certainty uint8

// The certainties.
const (
	Possible Certainty = iota
	Certain
	Impossible
	// Undetermined: alternatives are open, and to search them all would cost
	// more than [Policy.Budget].
	Undetermined
)

// String returns "possible", "certain", "impossible" or "undetermined".
func (c Certainty) String() string {
	switch c {
	case Possible:
		return "possible"
	case Certain:
		return "certain"
	case Impossible:
		return "impossible"
	case Undetermined:
		return "undetermined"
	default:
		return fmt.Sprintf("Certainty(%d)", uint8(c))
	}
}

// MarshalText returns the word that String returns.
func (c Certainty) MarshalText() ([]byte, error) {
	if c > Undetermined {
		return nil, fmt.Errorf("timeline: %v: %w", c, casus.ErrRange)
	}
	return []byte(c.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (c *Certainty) UnmarshalText(text []byte) error {
	for v := Possible; v <= Undetermined; v++ {
		if string(text) == v.String() {
			*c = v
			return nil
		}
	}
	return fmt.Errorf("timeline: certainty %q: want possible, certain, impossible or undetermined: %w", text, casus.ErrUnknown)
}

// Truth returns Yes for certain, No for impossible, else Undetermined.
func (c Certainty) Truth() casus.Truth {
	switch c {
	case Certain:
		return casus.Yes
	case Impossible:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// Comparison is how two events lie in time.
type Comparison struct {
	A, B event.ID
	// Known: both events took place, or were attempted. Of others nothing is
	// said.
	Known bool
	// Before is whether A began before B began; After the reverse. Both are
	// impossible of events that began at the same instant.
	Before, After Certainty
	// Firm: Before and After would be the same without the facts that are
	// uncertain in themselves ([Fact.Defeasible]) and those that contradict
	// each other though none of them is. What is possible is always firm.
	Firm bool
	// Chance is how probable it is that A began before B: 1 where that is
	// certain, 0 where it is impossible, else what a stated prior makes of
	// what is known.
	Chance Chance
	// Lag is how long B began after A: negative where it may have begun
	// before, infinite where there is no bound. It is in whole seconds: what
	// comes strictly later comes at least a second later.
	Lag event.Lag
	// Proof lists the facts that make one of the two certain or impossible,
	// from A to B. It is empty where both are merely possible.
	Proof []Fact
}

// Compare compares the starts of two events.
func (t *Timeline) Compare(a, b event.ID) Comparison {
	c := Comparison{A: a, B: b, Lag: event.Lag{Min: edtf.NegInf, Max: edtf.PosInf}}
	i, ok := t.placedAt(a)
	j, ok2 := t.placedAt(b)
	if ok && ok2 {
		t.compare(&c, t.start(i), t.start(j))
		c.Chance = t.chance(i, j, &c)
	}
	return c
}

// CompareEnd compares the end of a with the start of b: whether a was over
// before b began. Where one ends in the very instant in which the other begins,
// Before is impossible and so is After, and the lag is zero. It has no Chance.
func (t *Timeline) CompareEnd(a, b event.ID) Comparison {
	c := Comparison{A: a, B: b, Lag: event.Lag{Min: edtf.NegInf, Max: edtf.PosInf}}
	i, ok := t.placedAt(a)
	j, ok2 := t.placedAt(b)
	if ok && ok2 {
		t.compare(&c, t.end(i), t.start(j))
	}
	return c
}

// Before reports whether a began before b began: what [Timeline.Compare] says,
// without the proof.
func (t *Timeline) Before(a, b event.ID) casus.Truth {
	i, ok := t.placedAt(a)
	j, ok2 := t.placedAt(b)
	if !ok || !ok2 {
		return casus.Undetermined
	}
	return t.all.order(t.start(i), t.start(j)).Truth()
}

// placedAt returns the number of an event that has a place in the order.
func (t *Timeline) placedAt(id event.ID) (int, bool) {
	i, ok := t.number[id]
	return i, ok && isPlaced(t.events[i].Status)
}

func (t *Timeline) compare(c *Comparison, p, q stn.Point) {
	c.Known = true
	c.Before, c.After = t.all.order(p, q), t.all.order(q, p)
	c.Firm = t.firm == t.all || t.firm.order(p, q) == c.Before && t.firm.order(q, p) == c.After
	c.Lag = lagOf(t.all.distance(q, p), t.all.distance(p, q))
	before, notAfter := stn.Before(p, q), stn.NotAfter(p, q)
	after, notBefore := stn.Before(q, p), stn.NotAfter(q, p)
	switch {
	case c.Before == Impossible && c.After == Impossible:
		c.Proof = t.factsOf(append(reversed(t.all.why(notAfter)), t.all.why(notBefore)...))
	case c.Before == Certain:
		c.Proof = t.factsOf(reversed(t.all.why(before)))
	case c.After == Impossible:
		c.Proof = t.factsOf(reversed(t.all.why(notAfter)))
	case c.After == Certain:
		c.Proof = t.factsOf(t.all.why(after))
	case c.Before == Impossible:
		c.Proof = t.factsOf(t.all.why(notBefore))
	}
}

// String puts the comparison in a line, by identifiers: "raid before strike:
// certain, 1d to 3d later".
func (c Comparison) String() string {
	s := string(c.A) + " before " + string(c.B) + ": " + c.Before.String()
	if c.Before == Impossible && c.After == Impossible {
		return s + ", both at one time"
	}
	if c.Before == Impossible && c.After == Certain {
		s += ", it came after"
	}
	if c.Lag.Min.IsFinite() || c.Lag.Max.IsFinite() {
		s += ", " + c.Lag.String() + " later"
	}
	return s
}
