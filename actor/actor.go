package actor

import (
	"encoding/json"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/internal/record"

	"github.com/casus-events/casus/event/edtf"
)

// ID names one actor within a chronicle or registry. It is chosen by whoever
// writes the record; readers never take meaning from its spelling.
type ID string

// Actor is anyone or anything that can act, be acted upon, or be held
// responsible. The zero Actor says nothing and is not valid.
type Actor struct {
	// ID is how relations, events and claims refer to the actor.
	ID ID `json:"id,omitzero"`
	// Kind is what sort of actor it is; "" is not stated.
	Kind Kind `json:"kind,omitzero"`
	// Names lists what the actor is called, the preferred name first. An
	// actor nobody named has none and is told apart by its Description.
	Names []Name `json:"names,omitzero"`
	// Description says in words who this is, such as "a U.S. contractor".
	Description string `json:"description,omitzero"`
	// Start and End bound the actor's existence: birth and death, founding
	// and dissolution.
	Start edtf.Date `json:"start,omitzero"`
	End   edtf.Date `json:"end,omitzero"`
	// Country is where the actor belongs, which is no claim that the state
	// of that country answers for it.
	Country Country `json:"country,omitzero"`
	// Traits are what sets can select by beside kind and country.
	Traits []Trait `json:"traits,omitzero"`
	// ExternalIDs are the actor's identifiers in data sets.
	ExternalIDs []ExternalID `json:"external_ids,omitzero"`
	// Cites say from whom this description is known.
	Cites []Cite `json:"cites,omitzero"`
	// Extra keeps members that this version does not know, by JSON pointer
	// relative to this record.
	Extra map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
}

// Trait is a short lower-case word that describes an actor, such as "shia" or
// "militia". The vocabulary is open and the library knows no fixed list.
type Trait string

// ExternalID is the actor's identifier in another data set.
type ExternalID struct {
	// Scheme is the system of identifiers.
	Scheme Scheme `json:"scheme,omitzero"`
	// ID is the identifier as that system writes it, always as text: codes
	// may begin with zeros.
	ID string `json:"id,omitzero"`
}

// Scheme names a system of identifiers.
type Scheme string

// The identifier systems in common use in this field.
const (
	SchemeISO3166       Scheme = "iso3166"        // country codes
	SchemeCOW           Scheme = "cow"            // Correlates of War state numbers
	SchemeGleditschWard Scheme = "gleditsch-ward" // Gleditsch and Ward state numbers
	SchemeUCDP          Scheme = "ucdp"           // Uppsala actor numbers
	SchemeCAMEO         Scheme = "cameo"          // CAMEO actor codes
	SchemeGTD           Scheme = "gtd"            // Global Terrorism Database group names
	SchemeACLED         Scheme = "acled"          // ACLED actor names
	SchemeWikidata      Scheme = "wikidata"       // Wikidata items
	SchemeWikipedia     Scheme = "wikipedia"      // pages of the English Wikipedia, by title or number
)

// Schemes returns the known identifier systems.
func Schemes() []Scheme {
	return []Scheme{
		SchemeISO3166, SchemeCOW, SchemeGleditschWard, SchemeUCDP, SchemeCAMEO, SchemeGTD, SchemeACLED, SchemeWikidata,
		SchemeWikipedia,
	}
}

// IsKnown reports whether s is one of [Schemes].
func (s Scheme) IsKnown() bool { return slices.Contains(Schemes(), s) }

// Kind says what sort of actor this is.
type Kind string

// The kinds of actor.
const (
	KindState          Kind = "state"
	KindGovernmentBody Kind = "government-body"            // a ministry, parliament, court, authority
	KindArmedForce     Kind = "armed-force"                // of a state: an army, a command, a service
	KindArmedGroup     Kind = "armed-group"                // not part of a state's own forces
	KindParty          Kind = "party"                      // political
	KindOrganisation   Kind = "international-organisation" // of states
	KindCoalition      Kind = "coalition"                  // states or groups acting together
	KindCompany        Kind = "company"
	KindMedia          Kind = "media"
	KindCivil          Kind = "civil-society" // a non-governmental organisation, a union, an expert body
	KindPerson         Kind = "person"
	KindOffice         Kind = "office" // a post that persons hold in turn
	KindCrowd          Kind = "crowd"
	KindPopulation     Kind = "population-group"
	KindUnnamed        Kind = "unnamed" // known by description only
)

// Kinds returns the known kinds.
func Kinds() []Kind {
	return []Kind{
		KindState, KindGovernmentBody, KindArmedForce, KindArmedGroup, KindParty, KindOrganisation, KindCoalition,
		KindCompany, KindMedia, KindCivil, KindPerson, KindOffice, KindCrowd, KindPopulation, KindUnnamed,
	}
}

// IsKnown reports whether k is one of [Kinds].
func (k Kind) IsKnown() bool { return slices.Contains(Kinds(), k) }

// Validate reports every fault of the actor by itself, each a
// [casus.FieldError]. Whether what it refers to exists is for
// [Registry.Validate].
func (a Actor) Validate() error {
	var l fieldpath.List
	require(&l, "id", a.ID)
	checkWord(&l, "kind", a.Kind)
	fieldpath.Each(&l, "names", a.Names)
	if len(a.Names) == 0 && a.Description == "" {
		l.Addf("names", casus.ErrRequired, "an actor nobody named needs a description")
	}
	checkText(&l, "description", a.Description)
	checkPeriod(&l, a.Start, a.End)
	checkCountry(&l, "country", a.Country)
	seen := make(map[Trait]bool, len(a.Traits))
	for i, t := range a.Traits {
		checkTrait(&l, fieldpath.Index("traits", i), t)
		if seen[t] {
			l.Addf(fieldpath.Index("traits", i), casus.ErrDuplicate, "%q", clip(string(t)))
		}
		seen[t] = true
	}
	known := make(map[ExternalID]bool, len(a.ExternalIDs))
	for i, x := range a.ExternalIDs {
		l.Add(fieldpath.Index("external_ids", i), x.Validate())
		if known[x] {
			l.Addf(fieldpath.Index("external_ids", i), casus.ErrDuplicate, "%s %q", x.Scheme, clip(x.ID))
		}
		known[x] = true
	}
	fieldpath.Each(&l, "cites", a.Cites)
	return l.Err()
}

// Clone returns a copy that shares no memory with a.
func (a Actor) Clone() Actor { return record.Clone(a) }

// Equal reports whether a and b say the same; nil and empty lists are alike.
func (a Actor) Equal(b Actor) bool { return record.Equal(a, b) }

// Validate reports every fault, each a [casus.FieldError].
func (x ExternalID) Validate() error {
	var l fieldpath.List
	require(&l, "scheme", x.Scheme)
	checkWord(&l, "scheme", x.Scheme)
	require(&l, "id", x.ID)
	checkText(&l, "id", x.ID)
	return l.Err()
}
