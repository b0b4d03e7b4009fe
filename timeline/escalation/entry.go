package escalation

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// entry is an act as the engine holds it: what it compares, as numbers.
type entry struct {
	act     Act
	alts    []alternative
	aims    []int32
	strikes bool
	// involved are all who may have had a part.
	involved                 []int32
	countries, places, means []int32
	profile                  int32
	told                     int32
	dated                    bool
	// mid is the middle of the time in which it began, in days.
	mid float64
	// sealed: its answer was handed out by Advance.
	sealed bool
	// settled: its probabilities are worked out. credits are what follows from
	// them for the silence after its candidates, and silence is the sum of
	// those of later acts.
	settled bool
	credits []credit
	silence Nats
}

// alternative is an answer to who did an act; no doers is somebody unknown.
type alternative struct {
	p     float64
	doers []int32
}

// words numbers text.
type wordlist map[string]int32

func (w wordlist) number(s string) int32 {
	if n, ok := w[s]; ok {
		return n
	}
	n := int32(len(w)) //nolint:gosec // acts are counted in int32 too
	w[s] = n
	return n
}

// leastUnknown is what may be left over by probabilities that add up to 1 but
// for rounding.
const leastUnknown = 1e-9

// enter makes an entry of an act.
func (a *Accumulator) enter(act Act) entry {
	e := entry{act: act, strikes: len(act.Against) > 0, told: int32(act.Narration)} //nolint:gosec // Validate limits it
	rest := 1.0
	for _, p := range act.By {
		alt := alternative{p: p.P}
		for _, id := range p.Actors {
			alt.doers = append(alt.doers, a.roster.number(id))
		}
		rest -= p.P
		e.alts = append(e.alts, alt)
		e.involve(alt.doers)
	}
	if rest > leastUnknown {
		e.alts = append(e.alts, alternative{p: rest})
	}
	for _, id := range slices.Concat(act.Against, act.To) {
		if n := a.roster.number(id); !slices.Contains(e.aims, n) {
			e.aims = append(e.aims, n)
		}
	}
	e.involve(e.aims)
	for _, c := range act.Countries {
		e.countries = append(e.countries, a.words.number("country "+string(c)))
	}
	for _, p := range act.Places {
		e.places = append(e.places, a.words.number("place "+p))
	}
	for _, m := range act.Means {
		family, _, _ := strings.Cut(string(m), "/")
		e.means = append(e.means, a.words.number("means "+family))
	}
	e.profile = a.profileNumber(profileOf(&act))
	e.dated = act.Earliest.IsFinite() && act.Latest.IsFinite() && act.Latest-act.Earliest <= a.o.Coarsest &&
		act.Latest-act.Earliest >= 0 // no overflow
	if e.dated {
		e.mid = days(act.Earliest)/2 + days(act.Latest)/2
	}
	return e
}

func (e *entry) involve(actors []int32) {
	for _, n := range actors {
		if !slices.Contains(e.involved, n) {
			e.involved = append(e.involved, n)
		}
	}
}

func (a *Accumulator) profileNumber(p profile) int32 {
	if n, ok := a.profileNumbers[p]; ok {
		return n
	}
	n := int32(len(a.profiles)) //nolint:gosec // acts are counted in int32 too
	a.profileNumbers[p] = n
	a.profiles = append(a.profiles, p)
	return n
}

func days(s edtf.Seconds) float64 { return float64(s) / float64(edtf.Day) }

// clone returns an act that shares nothing with the caller's.
func (a Act) clone() Act {
	a.By = slices.Clone(a.By)
	for i := range a.By {
		a.By[i].Actors = slices.Clone(a.By[i].Actors)
	}
	a.Against, a.To = slices.Clone(a.Against), slices.Clone(a.To)
	a.Countries, a.Places = slices.Clone(a.Countries), slices.Clone(a.Places)
	a.Speech, a.Means = slices.Clone(a.Speech), slices.Clone(a.Means)
	a.Causes, a.After = slices.Clone(a.Causes), slices.Clone(a.After)
	return a
}
