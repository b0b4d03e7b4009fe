package timeline

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// Pairs says of how many pairs of events the order is open.
type Pairs struct {
	// Asked counts the pairs that were looked at, Open those of them whose
	// order is not certain either way.
	Asked, Open int
	// Unasked counts the pairs that were not looked at: those of the later
	// events, once Asked has passed [MaxPairs].
	Unasked int
	// List holds the first open pairs, A being the one that is placed
	// earlier, without proofs: there is nothing to prove.
	List []Comparison
}

// MaxPairs is how many pairs [Timeline.OpenPairs] looks at, to the next whole
// event: all pairs of 1,400 events.
const MaxPairs = 1_000_000

// OpenPairs looks at the events in order, each with all that are placed after
// it, and lists up to the given number of pairs whose order is open. It costs
// one pass over the facts for each event.
func (t *Timeline) OpenPairs(most int) Pairs {
	var p Pairs
	for i, id := range t.placed {
		later := t.placed[i+1:]
		if p.Asked >= MaxPairs {
			p.Unasked += len(later)
			continue
		}
		p.Asked += len(later)
		i := t.number[id]
		after, before := t.all.net.Around(t.start(i))
		for _, other := range later {
			j := t.number[other]
			q := t.start(j)
			if certainty(before[q], after[q]) != Possible {
				continue
			}
			c := Comparison{A: id, B: other, Known: true, Firm: true, Lag: lagOf(before[q], after[q])}
			if t.all.scenarios != nil {
				t.compare(&c, t.start(i), q)
			}
			if c.Before == Certain || c.Before == Impossible {
				continue // by the alternatives
			}
			p.Open++
			if len(p.List) < most {
				c.Chance, c.Proof = t.chance(i, j, &c), nil
				p.List = append(p.List, c)
			}
		}
	}
	return p
}

// certainty is how sure it is that p comes before q, given the tight upper
// limits of p - q and of q - p.
func certainty(before, after stn.Limit) Certainty {
	switch {
	case before.Finite && (before.Value < 0 || before.Value == 0 && before.Strict):
		return Certain
	case after.Finite && after.Value <= 0:
		return Impossible
	default:
		return Possible
	}
}

// lagOf is how long q lies after p, given the same limits.
func lagOf(before, after stn.Limit) event.Lag {
	lag := event.Lag{Min: edtf.NegInf, Max: edtf.PosInf}
	if before.Finite {
		lag.Min = -edtf.Seconds(before.Value)
		if before.Strict {
			lag.Min++
		}
	}
	if after.Finite {
		lag.Max = edtf.Seconds(after.Value)
		if after.Strict {
			lag.Max--
		}
	}
	return lag
}
