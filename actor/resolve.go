package actor

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/nameskey"
)

// AcceptScore is the score from which on a [Candidate] can be taken for the
// actor meant, if no other comes near. Of spellings in a list written after it
// had been set, nine in ten reached it; of names of other actors chosen because
// they resemble the stored ones, one in fifty.
const AcceptScore = 0.85

// clearLead is how far the best candidate must lead the next to be clear.
const clearLead = 0.02

// ResolveOptions say which candidates [Registry.Resolve] returns. Nil and the
// zero ResolveOptions mean the defaults.
type ResolveOptions struct {
	// Limit is the greatest number of candidates; 0 means 10, negative none.
	Limit int
	// Least is the least score; 0 means 0.5.
	Least float64
	// Kinds leaves out actors of which another kind is recorded; empty
	// leaves out none.
	Kinds []Kind
	// At prefers names in use at the time of a happening within it, and
	// actors that existed then: others lose a tenth of their score. Bounds
	// that no happening satisfies, such as the zero Bounds, prefer none.
	At edtf.Bounds
}

func (o *ResolveOptions) orDefault() ResolveOptions {
	var options ResolveOptions
	if o != nil {
		options = *o
	}
	if options.Limit == 0 {
		options.Limit = 10
	}
	if options.Least == 0 {
		options.Least = 0.5
	}
	options.At = anyTime(options.At)
	return options
}

// Candidate is an actor whom a name may mean.
type Candidate struct {
	// ID is the canonical ID.
	ID ID
	// Score tells how well the name fits: 1 for the same text, 0.999 for
	// the same but for case, marks and the like, less for other spellings.
	// It is no probability, and is rounded to four decimals.
	Score float64
	// Name is the stored name that fits best.
	Name Name
	// Reasons say what of the one name answers to what of the other.
	Reasons []NameReason
	// MaybeSame lists actors of which contested relations say that they are
	// the same as this one.
	MaybeSame []ID
}

// Resolve returns the actors whom a name may mean, the best first and otherwise
// in the order of the records. It never picks one: where two groups share a
// name, both come. [Clear] picks where there is nothing to choose.
//
// Names are compared as the package documentation says. The first call prepares
// all names, which takes some tens of microseconds each; a later call takes time that
// grows much more slowly than their number. Of a query, the first 1024 bytes
// and 24 words count.
func (r *Registry) Resolve(name string, o *ResolveOptions) []Candidate {
	r = r.orEmpty()
	options := o.orDefault()
	index := r.names()
	var candidates []Candidate
	for _, found := range index.names.Find(name, options.Least, func(owner int) bool { return r.wrongKind(owner, options.Kinds) }) {
		c := r.candidate(index.of[found.Entry], found)
		r.discount(&c, options.At)
		if c.Score >= options.Least {
			candidates = append(candidates, c)
		}
	}
	slices.SortStableFunc(candidates, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	if options.Limit > 0 && len(candidates) > options.Limit {
		candidates = candidates[:options.Limit:options.Limit]
	}
	return candidates
}

// Clear returns the first of the candidates that [Registry.Resolve] returned, if
// it reaches [AcceptScore] and no other comes within 0.02 of it.
func Clear(candidates []Candidate) (Candidate, bool) {
	if len(candidates) == 0 || candidates[0].Score < AcceptScore {
		return Candidate{}, false
	}
	if len(candidates) > 1 && candidates[0].Score-candidates[1].Score < clearLead {
		return Candidate{}, false
	}
	return candidates[0], true
}

// nameIndex is the names of a registry, prepared.
type nameIndex struct {
	names *nameskey.Index
	of    []nameAt // by entry of the index
}

// nameAt is the place of a name.
type nameAt struct{ actor, name int }

func newNameIndex(r *Registry) *nameIndex {
	x := new(nameIndex)
	var entries []nameskey.Entry
	for i, a := range r.actors {
		for j, n := range a.Names {
			entries = append(entries, nameskey.Entry{Text: n.Text, Owner: int(r.graph.find(a.ID)), Country: string(a.Country)})
			x.of = append(x.of, nameAt{actor: i, name: j})
		}
	}
	x.names = nameskey.NewIndex(entries)
	return x
}

// wrongKind reports whether another kind is recorded of a node.
func (r *Registry) wrongKind(node int, kinds []Kind) bool {
	kind := r.graph.kind[node]
	return len(kinds) > 0 && kind != "" && !slices.Contains(kinds, kind)
}

func (r *Registry) candidate(at nameAt, found nameskey.Found) Candidate {
	a := r.actors[at.actor]
	node := r.graph.find(a.ID)
	c := Candidate{ID: r.graph.ids[node], Score: found.Score, Name: a.Names[at.name]}
	for _, p := range found.Pairs {
		c.Reasons = append(c.Reasons, NameReason{
			How: Likeness(p.How), Query: p.Query, Stored: p.Stored, Like: p.Like, Weight: p.Weight,
		})
	}
	for _, e := range r.graph.endsOf(node, SameAs) {
		if t := &r.graph.ties[e.tie]; t.subject != t.object {
			if other := r.graph.ids[r.graph.other(e)]; !slices.Contains(c.MaybeSame, other) {
				c.MaybeSame = append(c.MaybeSame, other)
			}
		}
	}
	return c
}

// untimely is what a name not in use, or of an actor not there, at the time
// asked about keeps of its score.
const untimely = 0.9

func (r *Registry) discount(c *Candidate, at edtf.Bounds) {
	used := periodOf(c.Name.Start, c.Name.End).and(r.graph.life[r.graph.find(c.ID)])
	if used.during(at) == casus.No {
		c.Score *= untimely
		c.Reasons = append(c.Reasons, NameReason{How: LikeUntimely, Stored: c.Name.Text})
	}
}

// NameReason says what a part of a name asked for has to do with a part of a
// stored one; either is empty where nothing answers to the other.
type NameReason struct {
	// How is in what way the two answer to each other.
	How Likeness
	// Query and Stored are the two parts, in lower case and without marks
	// where they are single words.
	Query, Stored string
	// Like is how alike they are, from 0 to 1, Weight how much they count
	// for the score: common words count less than rare ones.
	Like, Weight float64
}

// String returns the reason in words.
func (r NameReason) String() string {
	if r.Query != "" && r.Stored != "" {
		return fmt.Sprintf("%q for %q: %s", r.Query, r.Stored, r.How)
	}
	if r.Query != "" {
		return fmt.Sprintf("nothing answers to %q", r.Query)
	}
	if r.How == LikeNothing {
		return fmt.Sprintf("%q is left out", r.Stored)
	}
	if r.Stored != "" {
		return fmt.Sprintf("%q: %s", r.Stored, r.How)
	}
	return r.How.String()
}
