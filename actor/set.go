package actor

import (
	"slices"

	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/internal/record"

	"github.com/casus-events/casus"
)

// Set names actors by description: those listed by ID, and those that fit any
// of the Terms. "Armed groups backed by Iran" is
//
//	actor.Set{Terms: []actor.Term{{
//		Kind:      actor.KindArmedGroup,
//		Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
//	}}}
//
// The zero Set says nothing about who; a Set with only Open says why.
type Set struct {
	// IDs and Terms list and describe those meant; either suffices.
	IDs   []ID   `json:"ids,omitzero"`
	Terms []Term `json:"terms,omitzero"`
	// Number says how many of them are meant; "" is one, it is not said which.
	Number Number `json:"number,omitzero"`
	// Open says that it may be somebody else, or nobody.
	Open Open `json:"open,omitzero"`
	// Words is how the source describes them, such as "Shia militias".
	Words string `json:"words,omitzero"`
}

// OneOf returns the set of the listed actors.
func OneOf(ids ...ID) Set { return Set{IDs: ids} }

// WithParts returns the set of the listed actors and of everybody who is part or
// member of one of them, for questions in which the acts of an army are those of
// its state.
func WithParts(ids ...ID) Set {
	s := Set{IDs: ids}
	for _, id := range ids {
		s.Terms = append(s.Terms, Term{Relations: []Bond{{Kind: PartOf, Object: id}}})
	}
	return s
}

// Number says how many members of a [Set] are meant; "" is one of them.
type Number string

// The numbers other than one.
const (
	Several Number = "several" // more than one, it is not said which
	All     Number = "all"     // each of them, jointly
)

// Numbers returns the known numbers other than one.
func Numbers() []Number { return []Number{Several, All} }

// IsKnown reports whether n is one of [Numbers].
func (n Number) IsKnown() bool { return slices.Contains(Numbers(), n) }

// Term describes actors; all that is stated must hold.
type Term struct {
	// Kind, Trait and Country are those of the actor's record.
	Kind    Kind    `json:"kind,omitzero"`
	Trait   Trait   `json:"trait,omitzero"`
	Country Country `json:"country,omitzero"`
	// Relations lists relations in which the actor stands.
	Relations []Bond `json:"relations,omitzero"`
	// Except lists actors that the term leaves out.
	Except []ID `json:"except,omitzero"`
}

// Bond asks that the described actor stand in a relation to Object: it reads
// as the sentence "the actor kind object". Kind may be an inverse name, as in
// "backed-by". With Not it asks that it not stand in that relation.
type Bond struct {
	// Kind and Object are the verb and the object of the sentence.
	Kind   RelationKind `json:"kind,omitzero"`
	Object ID           `json:"object,omitzero"`
	// Not asks for the contrary.
	Not bool `json:"not,omitzero"`
}

// Open says why a set names nobody in particular.
type Open string

// The ways for a set to be open.
const (
	OpenUnknown  Open = "unknown"  // someone, it is not known who
	OpenDeclined Open = "declined" // the speaker knows or may know, and does not say
	OpenNobody   Open = "nobody"   // stated to be no one
)

// Opens returns the known ways for a set to be open.
func Opens() []Open { return []Open{OpenUnknown, OpenDeclined, OpenNobody} }

// IsKnown reports whether o is one of [Opens].
func (o Open) IsKnown() bool { return slices.Contains(Opens(), o) }

// IsZero reports whether the set says nothing at all.
func (s Set) IsZero() bool {
	return len(s.IDs) == 0 && len(s.Terms) == 0 && s.Number == "" && s.Open == "" && s.Words == ""
}

// Validate reports every fault of the set by itself, each a
// [casus.FieldError]. The zero Set has none: whether a set must be stated is
// for its owner to say.
func (s Set) Validate() error {
	var l fieldpath.List
	checkIDs(&l, "ids", s.IDs)
	fieldpath.Each(&l, "terms", s.Terms)
	checkWord(&l, "number", s.Number)
	checkWord(&l, "open", s.Open)
	if s.Open == OpenNobody && (len(s.IDs) > 0 || len(s.Terms) > 0 || s.Number != "") {
		l.Addf("open", casus.ErrConflict, "stated to be nobody, and yet actors are stated")
	}
	checkText(&l, "words", s.Words)
	return l.Err()
}

// Clone returns a copy that shares no memory with s.
func (s Set) Clone() Set { return record.Clone(s) }

// Equal reports whether s and t say the same; nil and empty lists are alike,
// and the order of a list counts.
func (s Set) Equal(t Set) bool { return record.Equal(s, t) }

// Validate reports every fault, each a [casus.FieldError].
func (t Term) Validate() error {
	var l fieldpath.List
	if t.Kind == "" && t.Trait == "" && t.Country == "" && len(t.Relations) == 0 {
		l.Addf("", casus.ErrRequired, "the term asks nothing, so that it would describe everybody")
	}
	checkWord(&l, "kind", t.Kind)
	if t.Trait != "" {
		checkTrait(&l, "trait", t.Trait)
	}
	checkCountry(&l, "country", t.Country)
	fieldpath.Each(&l, "relations", t.Relations)
	checkIDs(&l, "except", t.Except)
	return l.Err()
}

// Validate reports every fault, each a [casus.FieldError].
func (b Bond) Validate() error {
	var l fieldpath.List
	require(&l, "kind", b.Kind)
	if kind, _ := b.Kind.Stored(); kind != "" && !kind.IsKnown() {
		l.Addf("kind", casus.ErrUnknown, "%q", clip(string(b.Kind)))
	}
	require(&l, "object", b.Object)
	return l.Err()
}
