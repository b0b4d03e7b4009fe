package attribution

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/fieldpath"
)

// PriorShares is how probable it was of each candidate that it would be the one,
// before anything was said about this act. The zero value is that nothing is
// known: each candidate that is mentioned has one share, and all who are not
// have one together.
//
// What the shares leave of 1 is of those nobody has listed: it is divided
// equally among the unlisted members of each set that is mentioned, the
// outsiders, and candidates that are mentioned and have no share.
type PriorShares struct {
	// Known lists actors; those nobody mentions are candidates too.
	Known []PriorShare
	// Described lists what unlisted members of a set have.
	Described []PriorSet
	// Each is what any other actor has that is mentioned; 0 treats it as one
	// of the unlisted.
	Each float64
	// Precedents reports that the shares come from precedents in the record,
	// so that statements about those are not to be counted again.
	Precedents bool
}

// PriorShare is the share of one actor.
type PriorShare struct {
	Actor actor.ID
	P     float64
}

// PriorSet is the share of those members of a set whom nobody has listed.
type PriorSet struct {
	Who actor.Set
	P   float64
}

// IsZero reports whether nothing is stated.
func (p PriorShares) IsZero() bool {
	return len(p.Known) == 0 && len(p.Described) == 0 && p.Each == 0 && !p.Precedents
}

// Validate reports shares that are no probabilities, or that add up to more
// than 1.
func (p PriorShares) Validate() error {
	var faults fieldpath.List
	var sum float64
	for i, s := range p.Known {
		probability(&faults, fieldpath.Index("known", i)+".p", s.P)
		sum += s.P
	}
	for i, s := range p.Described {
		probability(&faults, fieldpath.Index("described", i)+".p", s.P)
		sum += s.P
	}
	probability(&faults, "each", p.Each)
	if sum > 1+1e-9 {
		faults.Addf("", casus.ErrRange, "the shares add up to %v", sum)
	}
	return faults.Err()
}

// spread gives every atom of a frame its share.
func (p PriorShares) spread(f *lineup) []float64 {
	prior := make([]float64, len(f.atoms))
	if p.IsZero() {
		p.equal(f, prior)
		return prior
	}
	stated := make([]bool, len(f.atoms))
	rest := 1.0
	state := func(atom int, share float64) {
		if !(share >= 0 && share <= 1) { // Validate reports it
			share = 0
		}
		prior[atom] += share
		stated[atom] = true
		rest -= share
	}
	for _, s := range p.Known {
		if atom, ok := f.actorAt[f.canonical(s.Actor)]; ok {
			state(atom, s.P)
		}
	}
	for _, s := range p.Described {
		if atom, ok := f.setAt[termsKey(s.Who.Terms)]; ok {
			state(atom, s.P)
		}
	}
	var open []int
	for i := range f.atoms {
		switch {
		case stated[i]:
		case f.atoms[i].Kind == AtomActor && p.Each > 0:
			state(i, p.Each)
		default:
			open = append(open, i)
		}
	}
	for _, i := range open {
		prior[i] = max(0, rest) / float64(len(open))
	}
	return prior
}

// equal gives every actor one share and the unlisted one together.
func (p PriorShares) equal(f *lineup, prior []float64) {
	unlisted := 0
	for _, a := range f.atoms {
		if a.Kind == AtomMember || a.Kind == AtomOutside {
			unlisted++
		}
	}
	share := 1 / float64(len(f.atoms)-unlisted+1)
	for i, a := range f.atoms {
		prior[i] = share
		if a.Kind == AtomMember || a.Kind == AtomOutside {
			prior[i] = share / float64(unlisted)
		}
	}
}
