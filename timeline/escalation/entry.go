package escalation

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// entry is an act as the engine holds it: what it compares, as numbers.
//
// What is read for every act stands first and together, in the first two lines of
// the cache: with many acts memory is what they wait for.
type entry struct {
	// bounds are those of the act.
	bounds span
	// numbers are its lists, one after the other, and ends where each ends; few
	// holds them where they are.
	numbers []int32
	few     [8]int32
	ends    [lists]uint16
	flags   lainFlags
	profile int32
	told    int32
	cast    int32
	dated   bool
	// slot is where it lies in the last index, and settled that its
	// probabilities are worked out there.
	slot    int32
	settled bool
	// sealed: its answer was handed out by Advance.
	sealed bool
	alts   []alternative
	// involved are all who may have had a part, each once.
	involved []int32
	act      Act
	_        [8]byte // fills up a whole number of lines, so that all entries of a block begin with one
}

// alternative is an answer to who did an act; no doers is somebody unknown.
type alternative struct {
	p     float64
	doers []int32
}

// wordlist numbers text.
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
func (a *Accumulator) enter(act Act) *entry {
	e := a.newEntry()
	e.act, e.bounds, e.told = act, span{act.Earliest, act.Latest}, int32(act.Narration) //nolint:gosec // Validate limits it
	rest := 1.0
	for _, p := range act.By {
		alt := alternative{p: p.P}
		for _, id := range p.Actors {
			if n := a.roster.number(id); !slices.Contains(alt.doers, n) {
				alt.doers = append(alt.doers, n)
			}
		}
		rest -= p.P
		e.alts = append(e.alts, alt)
		e.involve(alt.doers)
	}
	if rest > leastUnknown {
		e.alts = append(e.alts, alternative{p: rest})
	}
	var aims []int32
	for _, list := range [][]actor.ID{act.Against, act.To} {
		for _, id := range list {
			if n := a.roster.number(id); !slices.Contains(aims, n) {
				aims = append(aims, n)
			}
		}
	}
	e.involve(aims)
	a.lists(e, aims)
	e.profile, e.cast = a.profileNumber(profileOf(&act)), a.castNumber(e, aims)
	e.dated = act.Earliest.IsFinite() && act.Latest.IsFinite() && act.Latest-act.Earliest <= a.o.Coarsest &&
		act.Latest-act.Earliest >= 0 // no overflow
	for flag, is := range map[lainFlags]bool{
		lainDated: e.dated, lainStrikes: len(act.Against) > 0, lainContested: len(e.alts) > 1,
		lainAfter: len(act.After) > 0, lainCauses: len(act.Causes) > 0,
		lainHostile: a.profiles[e.profile].is(hostile), lainTied: a.roster.hasTies(e.alts[0].doers) || a.roster.hasTies(aims),
	} {
		if is {
			e.flags |= flag
		}
	}
	return e
}

// newEntry returns an entry of a block of them.
func (a *Accumulator) newEntry() *entry {
	if len(a.block) == 0 {
		a.block = make([]entry, blockSize)
	}
	e := &a.block[0]
	a.block = a.block[1:]
	e.slot = -1
	return e
}

// blockSize is how many entries a block has. A block is kept as long as any of
// them is.
const blockSize = 64

// lists lays the lists of an act one after the other.
func (a *Accumulator) lists(e *entry, aims []int32) {
	e.numbers = e.few[:0]                                             // grows out of it where there are more
	end := func(which int) { e.ends[which] = uint16(len(e.numbers)) } //nolint:gosec // Validate limits the lists
	e.numbers = append(e.numbers, e.alts[0].doers...)
	end(listDoers)
	e.numbers = append(e.numbers, aims...)
	end(listAims)
	for _, c := range e.act.Countries {
		e.numbers = append(e.numbers, a.countries.number(string(c)))
	}
	end(listCountries)
	for _, p := range e.act.Places {
		e.numbers = append(e.numbers, a.places.number(p))
	}
	end(listPlaces)
	for _, m := range e.act.Means {
		family, _, _ := strings.Cut(string(m), "/")
		e.numbers = append(e.numbers, a.means.number(family))
	}
	end(listMeans)
}

func (e *entry) involve(actors []int32) {
	for _, n := range actors {
		if !slices.Contains(e.involved, n) {
			e.involved = append(e.involved, n)
		}
	}
}

// castNumber numbers those who did an act and at whom it is aimed, from 1 on, where
// that is one each; 0 stands for others.
func (a *Accumulator) castNumber(e *entry, aims []int32) int32 {
	doers := e.alts[0].doers
	if len(doers) != 1 || len(aims) != 1 {
		return 0
	}
	key := [2]int32{doers[0], aims[0]}
	n, ok := a.castNumbers[key]
	if !ok {
		n = int32(len(a.castNumbers) + 1) //nolint:gosec // acts are counted in int32 too
		a.castNumbers[key] = n
	}
	return n
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
