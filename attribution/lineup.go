package attribution

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event/edtf"
)

// AtomKind says what sort of possibility an [Atom] is.
type AtomKind string

// The kinds of atom.
const (
	AtomActor   AtomKind = "actor"   // a listed actor
	AtomMember  AtomKind = "member"  // somebody of a set whom nobody has listed
	AtomOutside AtomKind = "outside" // somebody of no set that is mentioned
	AtomNobody  AtomKind = "nobody"  // nobody did it
)

// AtomKinds returns the known kinds of atom.
func AtomKinds() []AtomKind { return []AtomKind{AtomActor, AtomMember, AtomOutside, AtomNobody} }

// IsKnown reports whether k is one of [AtomKinds].
func (k AtomKind) IsKnown() bool { return slices.Contains(AtomKinds(), k) }

// Atom is one possibility of who it was. The atoms of an assessment exclude each
// other and leave nothing out.
type Atom struct {
	Kind AtomKind
	// Actor is a canonical ID.
	Actor actor.ID
	// Set is the set of an unlisted member.
	Set actor.Set
	// Alias lists names, never heard before, under which somebody of this sort
	// has claimed the act.
	Alias []actor.ID
}

// String returns whom the atom means: "kh", "an unlisted armed-group IRQ",
// "somebody else", "nobody".
func (a Atom) String() string {
	text := string(a.Kind)
	switch a.Kind {
	case AtomActor:
		return string(a.Actor)
	case AtomMember:
		text = "an unlisted one of " + a.Set.String()
	case AtomNobody:
		return "nobody"
	case AtomOutside:
		text = "somebody else"
	}
	if len(a.Alias) > 0 {
		text += " (calling itself " + joinIDs(a.Alias) + ")"
	}
	return text
}

// lineup is the possibilities of one assessment, and which of them a set means
// on the day of the event.
type lineup struct {
	x       *Index
	at      edtf.Bounds
	atoms   []Atom
	actorAt map[actor.ID]int
	setAt   map[string]int
	outside int
	nobody  int // -1 without one
	// newcomers are claimants of whom nothing was known, with the atoms of
	// those that each may be.
	newcomers map[actor.ID][]int
	cache     map[string]extent
}

// extent is whom a set means: those it certainly means, and those it may mean,
// the certain ones among them.
type extent struct{ certain, possible ledger.Set }

func (f *lineup) canonical(id actor.ID) actor.ID { return f.x.registry.Canonical(id) }

// newLineup makes the frame of all that is mentioned: actors and sets in the
// order of their texts, so that the order of claims makes no difference.
func (x *Index) newLineup(at edtf.Bounds, sets []actor.Set, newcomers []actor.ID, prior PriorShares) *lineup {
	f := &lineup{
		x: x, at: at, nobody: -1,
		actorAt: make(map[actor.ID]int), setAt: make(map[string]int),
		newcomers: make(map[actor.ID][]int), cache: make(map[string]extent),
	}
	var ids []actor.ID
	described := make(map[string]actor.Set)
	nobody := false
	describe := func(s actor.Set) {
		if key := termsKey(s.Terms); len(s.Terms) > 0 {
			if known, ok := described[key]; !ok || s.Words != "" && (known.Words == "" || s.Words < known.Words) {
				described[key] = actor.Set{Terms: s.Terms, Words: s.Words}
			}
		}
	}
	for _, s := range sets {
		ids = append(ids, s.IDs...)
		nobody = nobody || s.Open == actor.OpenNobody
		describe(s)
	}
	for _, s := range prior.Known {
		ids = append(ids, s.Actor)
	}
	for _, s := range prior.Described {
		describe(s.Who)
	}
	for i, id := range ids {
		ids[i] = f.canonical(id)
	}
	for _, id := range sorted(ids) {
		if !slices.Contains(newcomers, id) {
			f.actorAt[id] = f.add(Atom{Kind: AtomActor, Actor: id})
		}
	}
	for _, key := range sortedKeys(described) {
		f.setAt[key] = f.add(Atom{Kind: AtomMember, Set: described[key]})
	}
	f.outside = f.add(Atom{Kind: AtomOutside})
	if nobody {
		f.nobody = f.add(Atom{Kind: AtomNobody})
	}
	for _, id := range newcomers {
		f.admit(id)
	}
	return f
}

func (f *lineup) add(a Atom) int {
	f.atoms = append(f.atoms, a)
	return len(f.atoms) - 1
}

// admit finds of which sort a newcomer may be. One that certainly belongs to a
// set is one of its unlisted members; otherwise it may be of any that it does
// not certainly not belong to, or an outsider.
func (f *lineup) admit(id actor.ID) {
	var certain, possible []int
	for i, a := range f.atoms {
		if a.Kind != AtomMember {
			continue
		}
		m := f.x.registry.In(id, a.Set, f.at)
		if m.OnRecord == casus.Yes {
			certain = append(certain, i)
		}
		if m.Is != casus.No {
			possible = append(possible, i)
		}
	}
	may := certain
	if len(may) == 0 {
		may = append(possible, f.outside)
	}
	for _, i := range may {
		f.atoms[i].Alias = append(f.atoms[i].Alias, id)
	}
	f.newcomers[id] = may
}

// of returns whom a set means. A set that is only words, or stated to be
// unknown, may mean anybody.
func (f *lineup) of(s actor.Set) extent {
	key := string(s.Open) + termsKey(s.Terms) + fmt.Sprintf("%q", s.IDs)
	if e, ok := f.cache[key]; ok {
		return e
	}
	var e extent
	certain := func(atom int) {
		e.certain.Atoms = append(e.certain.Atoms, atom)
		e.possible.Atoms = append(e.possible.Atoms, atom)
	}
	possible := func(atom int) { e.possible.Atoms = append(e.possible.Atoms, atom) }
	for _, id := range s.IDs {
		f.listed(f.canonical(id), certain, possible)
	}
	if len(s.Terms) > 0 {
		f.described(s.Terms, certain, possible)
	}
	switch {
	case s.Open == actor.OpenNobody && f.nobody >= 0:
		certain(f.nobody)
	case s.Open != "" && s.Open != actor.OpenNobody, len(s.IDs) == 0 && len(s.Terms) == 0:
		e.possible = ledger.NotIn()
	}
	f.cache[key] = e
	return e
}

// listed finds an actor: itself and its parts, and perhaps what it is a part of.
func (f *lineup) listed(id actor.ID, certain, possible func(int)) {
	for _, atom := range f.newcomers[id] {
		certain(atom)
	}
	if atom, ok := f.actorAt[id]; ok {
		certain(atom)
	}
	for _, part := range f.x.registry.Members(id, f.at) {
		if atom, ok := f.actorAt[part.Actor]; ok && part.Is == casus.Yes {
			certain(atom)
		} else if ok {
			possible(atom)
		}
	}
	for _, whole := range f.x.wholes(id, f.at) {
		if atom, ok := f.actorAt[whole]; ok {
			possible(atom)
		}
	}
	for _, same := range f.x.registry.Related(id, actor.SameAs, f.at) {
		if atom, ok := f.actorAt[same.Actor]; ok {
			possible(atom)
		}
	}
}

// described finds all that fit a description on the day of the event.
func (f *lineup) described(terms []actor.Term, certain, possible func(int)) {
	set := actor.Set{Terms: terms}
	own, mentioned := f.setAt[termsKey(terms)]
	for i, a := range f.atoms {
		switch a.Kind {
		case AtomActor:
			switch m := f.x.registry.In(a.Actor, set, f.at); {
			case m.OnRecord == casus.Yes:
				certain(i)
			case m.Is != casus.No:
				possible(i)
			}
		case AtomMember:
			switch is := f.x.context.Within(a.Set, set, f.at); {
			case mentioned && i == own, is == casus.Yes:
				certain(i)
			case is == casus.Undetermined:
				possible(i)
			}
		case AtomOutside, AtomNobody:
		}
	}
}

// wholes returns what an actor is part or member of, and what those are.
func (x *Index) wholes(id actor.ID, at edtf.Bounds) []actor.ID {
	found := []actor.ID{id}
	for i := 0; i < len(found); i++ {
		for _, kind := range []actor.RelationKind{actor.PartOf, actor.MemberOf} {
			for _, b := range x.registry.Related(found[i], kind, at) {
				if !slices.Contains(found, b.Actor) {
					found = append(found, b.Actor)
				}
			}
		}
	}
	return found[1:]
}

// termsKey is text that only the same terms share.
func termsKey(terms []actor.Term) string {
	if len(terms) == 0 {
		return ""
	}
	return fmt.Sprintf("%q", terms)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}

// keyText returns a key of a map in words.
func keyText[K cmp.Ordered](k K) string { return fmt.Sprint(k) }
