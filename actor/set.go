package actor

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
	IDs   []ID   `json:"ids,omitzero"`
	Terms []Term `json:"terms,omitzero"`
	// Number says how many of them are meant; "" is one, it is not said which.
	Number Number `json:"number,omitzero"`
	Open   Open   `json:"open,omitzero"`
	// Words is how the source describes them, such as "Shia militias".
	Words string `json:"words,omitzero"`
}

// OneOf returns the set of the listed actors.
func OneOf(ids ...ID) Set { return Set{IDs: ids} }

// Number says how many members of a [Set] are meant; "" is one of them.
type Number string

// The numbers other than one.
const (
	Several Number = "several" // more than one, it is not said which
	All     Number = "all"     // each of them, jointly
)

// Numbers returns the known numbers other than one.
func Numbers() []Number { return []Number{Several, All} }

// Term describes actors; all that is stated must hold.
type Term struct {
	Kind      Kind    `json:"kind,omitzero"`
	Trait     Trait   `json:"trait,omitzero"`
	Country   Country `json:"country,omitzero"`
	Relations []Bond  `json:"relations,omitzero"`
	Except    []ID    `json:"except,omitzero"`
}

// Bond asks that the described actor stand in a relation to Object: it reads
// as the sentence "the actor kind object". Kind may be an inverse name, as in
// "backed-by". With Not it asks that it not stand in that relation.
type Bond struct {
	Kind   RelationKind `json:"kind,omitzero"`
	Object ID           `json:"object,omitzero"`
	Not    bool         `json:"not,omitzero"`
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

// IsZero reports whether the set says nothing at all.
func (s Set) IsZero() bool {
	return len(s.IDs) == 0 && len(s.Terms) == 0 && s.Number == "" && s.Open == "" && s.Words == ""
}
