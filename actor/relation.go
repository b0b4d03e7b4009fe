package actor

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/internal/record"

	"github.com/casus-events/casus/event/edtf"
)

// Relation is a dated statement that one actor stands in a relation to
// another. It reads as the sentence "Subject kind Object": Iran backs Kataib
// Hezbollah; a general commands a headquarters; a person holds an office.
//
// Sponsorship is contested and changes, hence the dates and the cites: a cite
// with [StanceDenies] records who disputes the relation.
type Relation struct {
	// Subject, Kind and Object are the sentence.
	Subject ID           `json:"subject,omitzero"`
	Kind    RelationKind `json:"kind,omitzero"`
	Object  ID           `json:"object,omitzero"`
	// Title is the post or rank in words, such as "commander".
	Title string `json:"title,omitzero"`
	// Manner is how the post is held; "" is in the ordinary way.
	Manner Manner `json:"manner,omitzero"`
	// Start and End bound the time for which it holds; one that is not
	// stated sets no limit.
	Start edtf.Date `json:"start,omitzero"`
	End   edtf.Date `json:"end,omitzero"`
	// Cites say who asserts the relation and who denies it.
	Cites []Cite `json:"cites,omitzero"`
	// Extra keeps members that this version does not know, by JSON pointer
	// relative to this record.
	Extra map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
}

// RelationKind is the verb of a [Relation] or a [Bond]. A Relation uses the
// kinds below, so that there is one way to state a fact; a Bond, which looks
// from the other end, may also use a kind's inverse name.
type RelationKind string

// The kinds of relation, each with the inverse name by which a Bond may read it.
const (
	PartOf         RelationKind = "part-of"            // inverse has-part: a unit of an army, a state in a coalition
	MemberOf       RelationKind = "member-of"          // inverse has-member: a person in a group
	Commands       RelationKind = "commands"           // inverse commanded-by
	HoldsOffice    RelationKind = "holds-office"       // inverse held-by
	CitizenOf      RelationKind = "citizen-of"         // inverse has-citizen
	Backs          RelationKind = "backs"              // inverse backed-by: sponsor, patron; the other end is the proxy
	AlliedWith     RelationKind = "allied-with"        // symmetric
	OpposedTo      RelationKind = "opposed-to"         // symmetric
	Hosts          RelationKind = "hosts"              // inverse hosted-by: on its territory or premises
	Owns           RelationKind = "owns"               // inverse owned-by: a company, a ship, a pipeline
	DesignatedBy   RelationKind = "designated-by"      // inverse designates: listed, sanctioned, outlawed
	SameAs         RelationKind = "same-as"            // symmetric: two identifiers of one actor
	SuccessorOf    RelationKind = "successor-of"       // inverse succeeded-by
	SuspectedFront RelationKind = "suspected-front-of" // inverse has-suspected-front
)

// RelationKinds returns the known kinds of relation, inverse names left out.
func RelationKinds() []RelationKind {
	return []RelationKind{
		PartOf, MemberOf, Commands, HoldsOffice, CitizenOf, Backs, AlliedWith, OpposedTo, Hosts, Owns, DesignatedBy, SameAs,
		SuccessorOf, SuspectedFront,
	}
}

// IsKnown reports whether k is one of [RelationKinds]; inverse names are not.
func (k RelationKind) IsKnown() bool { return slices.Contains(RelationKinds(), k) }

// Stored returns the kind by which a [Relation] states what k names, and whether
// its subject and object change places: "backed-by" gives [Backs] and true. An
// unknown kind is its own.
func (k RelationKind) Stored() (kind RelationKind, inverted bool) {
	if inverse := k.Inverse(); !k.IsKnown() && inverse != "" {
		return inverse, true
	}
	return k, false
}

// Inverse returns the name by which the relation is read from its object's
// side, and back again: [Backs] gives "backed-by" and "backed-by" gives Backs.
// A symmetric kind is its own inverse; an unknown kind has none ("").
func (k RelationKind) Inverse() RelationKind {
	if k == AlliedWith || k == OpposedTo || k == SameAs {
		return k
	}
	for _, pair := range inverseNames() {
		if k == pair[0] {
			return pair[1]
		}
		if k == pair[1] {
			return pair[0]
		}
	}
	return ""
}

func inverseNames() [][2]RelationKind {
	return [][2]RelationKind{
		{PartOf, "has-part"},
		{MemberOf, "has-member"},
		{Commands, "commanded-by"},
		{HoldsOffice, "held-by"},
		{CitizenOf, "has-citizen"},
		{Backs, "backed-by"},
		{Hosts, "hosted-by"},
		{Owns, "owned-by"},
		{DesignatedBy, "designates"},
		{SuccessorOf, "succeeded-by"},
		{SuspectedFront, "has-suspected-front"},
	}
}

// Manner qualifies how an office or membership is held; "" is in the ordinary way.
type Manner string

// The manners in which an office is held.
const (
	Acting    Manner = "acting"
	Caretaker Manner = "caretaker"
	Designate Manner = "designate" // named, not yet in office
	Former    Manner = "former"
)

// Manners returns the known manners.
func Manners() []Manner { return []Manner{Acting, Caretaker, Designate, Former} }

// IsKnown reports whether m is one of [Manners].
func (m Manner) IsKnown() bool { return slices.Contains(Manners(), m) }

// Validate reports every fault of the relation by itself, each a
// [casus.FieldError]: among others a kind that is an inverse name, since a
// stored relation has one direction only. Whether the actors exist is for
// [Registry.Validate].
func (r Relation) Validate() error {
	var l fieldpath.List
	require(&l, "subject", r.Subject)
	require(&l, "kind", r.Kind)
	if kind, inverted := r.Kind.Stored(); inverted {
		l.Addf("kind", casus.ErrSyntax, "%q is an inverse name: store %q with subject and object exchanged", r.Kind, kind)
	} else {
		checkWord(&l, "kind", r.Kind)
	}
	require(&l, "object", r.Object)
	if r.Subject == r.Object && r.Subject != "" {
		l.Addf("object", casus.ErrCycle, "%q stands in a relation to itself", clip(string(r.Object)))
	}
	checkText(&l, "title", r.Title)
	checkWord(&l, "manner", r.Manner)
	checkPeriod(&l, r.Start, r.End)
	fieldpath.Each(&l, "cites", r.Cites)
	return l.Err()
}

// Clone returns a copy that shares no memory with r.
func (r Relation) Clone() Relation { return record.Clone(r) }

// Equal reports whether r and s say the same; nil and empty lists are alike.
func (r Relation) Equal(s Relation) bool { return record.Equal(r, s) }

// String returns the relation as a sentence of identifiers with its period,
// such as "iran backs kh (from 2007)".
func (r Relation) String() string {
	text := fmt.Sprintf("%s %s %s", r.Subject, r.Kind, r.Object)
	var dates []string
	if r.Start != "" {
		dates = append(dates, "from "+string(r.Start))
	}
	if r.End != "" {
		dates = append(dates, "until "+string(r.End))
	}
	if dates == nil {
		return text
	}
	return text + " (" + strings.Join(dates, " ") + ")"
}
