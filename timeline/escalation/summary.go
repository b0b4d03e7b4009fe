package escalation

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// Summary is what is most worth saying of a [Shape], ready to be put into a few
// sentences. Absent parts have their zero values.
type Summary struct {
	Acts, Undated int
	From, To      edtf.Seconds
	// Peak and PeakActs are those of the shape, Violent how many acts stand on
	// the violent rungs.
	Peak     ladder.Hostility
	PeakActs []event.ID
	Violent  int
	// Worst is the window with most violent acts, the first of equal ones, if
	// there are any violent ones.
	Worst Window
	// Escalations are the phases of escalation with the greatest scores, at
	// most three, in order of time; MoreEscalations is how many there are
	// besides.
	Escalations     []Phase
	MoreEscalations int
	// Ladder is the chain that climbed highest from its first act, the longest
	// of those; none where no chain climbed.
	Ladder Chain
	// Dyads are the two sides with most provocations between them, each
	// answering the other, where both are there.
	Dyads []Dyad
	// Accords are the acts of accord from K4 up, at most three, those after
	// which violence fell most; MoreAccords is how many there are besides.
	Accords     []Deescalation
	MoreAccords int
	// Unanswered is how many provoking acts were probably never answered.
	Unanswered int
}

// Summary picks out what is most worth saying.
func (s Shape) Summary() Summary {
	sum := Summary{
		Acts: s.Acts, Undated: s.Undated, From: s.From, To: s.To, Peak: s.Peak, PeakActs: s.PeakActs,
		Violent: s.Violent, Unanswered: len(s.Unanswered), Dyads: s.principals(),
	}
	for _, w := range s.Windows {
		if w.Violent > sum.Worst.Violent {
			sum.Worst = w
		}
	}
	escalations := slices.DeleteFunc(slices.Clone(s.Phases), func(p Phase) bool { return p.Kind != PhaseEscalation })
	sum.Escalations, sum.MoreEscalations = most(escalations, 3, func(a, b Phase) int { return cmp.Compare(b.Score, a.Score) })
	for _, c := range s.Chains {
		if c.Climb > sum.Ladder.Climb || c.Climb == sum.Ladder.Climb && c.Climb > 0 && len(c.Acts) > len(sum.Ladder.Acts) {
			sum.Ladder = c
		}
	}
	accords := slices.DeleteFunc(slices.Clone(s.Accords), func(d Deescalation) bool { return d.Accord < ladder.K4 })
	sum.Accords, sum.MoreAccords = most(accords, 3, func(a, b Deescalation) int {
		return cmp.Compare(b.Before-b.After, a.Before-a.After)
	})
	return sum
}

// most returns the first n by an order, in the order of the list, and how many
// are left over.
func most[T any](list []T, n int, order func(a, b T) int) ([]T, int) {
	places := make([]int, len(list))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return order(list[a], list[b]) })
	places = places[:min(n, len(places))]
	slices.Sort(places)
	var picked []T
	for _, i := range places {
		picked = append(picked, list[i])
	}
	return picked, len(list) - len(picked)
}

// principals returns the two dyads of the sides with most provocations between
// them.
func (s Shape) principals() []Dyad {
	back := make(map[pairing]int, len(s.Dyads))
	for i, d := range s.Dyads {
		back[pairing{d.Of, d.To}] = i
	}
	best, at, other := 0.0, -1, -1
	for i, d := range s.Dyads {
		j, ok := back[pairing{d.To, d.Of}]
		sum := d.Provocations
		if ok {
			sum += s.Dyads[j].Provocations
		} else {
			j = -1
		}
		if sum > best {
			best, at, other = sum, i, j
		}
	}
	switch {
	case at < 0:
		return nil
	case other < 0:
		return []Dyad{s.Dyads[at]}
	default:
		return []Dyad{s.Dyads[min(at, other)], s.Dyads[max(at, other)]}
	}
}
