package cameo

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// ActorCode is a CAMEO actor code read apart: groups of three letters, from the
// general to the particular. "USAGOV" is the government of the United States,
// "IGOUNO" the United Nations, "PALREBHMS" Hamas.
//
// The code describes an actor and does not always name one: all ministers of a
// country share one code, and USAGOV covers the President and the city of
// Cambridge alike. It is no identity.
type ActorCode struct {
	// Country is the first country of the code, in ISO 3166 letters even where
	// CAMEO has others (ROM, TMP, WSB); "" for actors of none.
	Country actor.Country
	// Kind is what sort of actor it is: that of the last group or organisation
	// named, else of a party, else of the first role that has a kind. A
	// country by itself is a state, a faith or people by itself a population
	// group. It is "" where the code leaves it open.
	Kind actor.Kind
	// Traits are those of all parts, each once.
	Traits []actor.Trait
	// Parts are the groups of letters; none is left out.
	Parts []Part
}

// Part is one group of three letters of an actor code.
type Part struct {
	// Code is the three letters as they stand.
	Code string
	// Class is what they stand for, "" if no list has them.
	Class PartClass
	// Label says what the part means, in this library's words; "" for
	// countries that ISO 3166 has, and for what is not known.
	Label string
}

// PartClass is what a part of an actor code stands for.
type PartClass string

// The classes of parts. Peoples that are written in small letters, as in
// GDELT, are known to be peoples by that.
const (
	PartCountry       PartClass = "country"
	PartRegion        PartClass = "region"        // larger than a country, or a city
	PartRole          PartClass = "role"          // a role within a country: GOV, MIL, OPP
	PartInternational PartClass = "international" // IGO, NGO, MNC, IMG, NGM, INT, UIS
	PartGroup         PartClass = "group"         // a particular group or organisation
	PartReligion      PartClass = "religion"
	PartEthnic        PartClass = "ethnic"
)

// PartClasses returns the known classes.
func PartClasses() []PartClass {
	return []PartClass{PartCountry, PartRegion, PartRole, PartInternational, PartGroup, PartReligion, PartEthnic}
}

// IsKnown reports whether c is one of [PartClasses].
func (c PartClass) IsKnown() bool { return slices.Contains(PartClasses(), c) }

// roleRow is a line of roles.tsv.
type roleRow struct {
	code, class, kind, traits, country, label, body string
}

func roleOf(code string) (roleRow, bool) {
	i, ok := slices.BinarySearchFunc(roleTable, code, func(r roleRow, code string) int {
		return strings.Compare(r.code, code)
	})
	if !ok {
		return roleRow{}, false
	}
	return roleTable[i], true
}

// longestActorCode bounds the codes that are read: TABARI wrote 15 letters at
// most, later coders more.
const longestActorCode = 60

// ParseActorCode reads an actor code apart. "" gives the zero ActorCode. The
// error, which wraps [casus.ErrSyntax], is for text that is not groups of three
// letters; groups that no list has are kept as parts without a class.
//
// In first place a group is read as a country where it can be, later as a role,
// a faith or a group: SHN is Saint Helena in SHNGOV and Shinto in JPNSHN.
func ParseActorCode(s string) (ActorCode, error) {
	s = strings.TrimSpace(s)
	if len(s)%3 != 0 || len(s) > longestActorCode || !allLetters(s) {
		return ActorCode{}, fmt.Errorf("cameo: actor code %s: want groups of three letters, %d letters at most: %w",
			quote(s), longestActorCode, casus.ErrSyntax)
	}
	var a ActorCode
	var r reading
	for i := 0; i < len(s); i += 3 {
		part, row := readPart(s[i:i+3], i == 0)
		a.Parts = append(a.Parts, part)
		r.add(part.Class, row)
		if part.Class == PartCountry && a.Country == "" {
			a.Country = actor.Country(row.country)
		}
		for t := range strings.FieldsSeq(row.traits) {
			if t := actor.Trait(t); !slices.Contains(a.Traits, t) {
				a.Traits = append(a.Traits, t)
			}
		}
	}
	a.Kind = r.kind(len(a.Parts))
	return a, nil
}

func allLetters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// readPart says what a group stands for. The row of a country has its country.
func readPart(code string, first bool) (Part, roleRow) {
	part := Part{Code: code}
	row, listed := roleOf(code)
	country := actor.Country(code)
	switch {
	case country.IsKnown() && (first || !listed):
		part.Class = PartCountry
		return part, roleRow{country: code}
	case listed:
		part.Class, part.Label = PartClass(row.class), row.label
		return part, row
	case code == strings.ToLower(code):
		part.Class = PartEthnic
	}
	return part, roleRow{}
}

// reading gathers what the parts say about the kind of the actor.
type reading struct {
	group, party, role actor.Kind
	country, people    int
}

func (r *reading) add(class PartClass, row roleRow) {
	kind := actor.Kind(row.kind)
	switch {
	case class == PartCountry:
		r.country++
	case class == PartReligion, class == PartEthnic:
		r.people++
	case kind == "":
	case class == PartGroup:
		r.group = kind
	case kind == actor.KindParty:
		r.party = kind
	case r.role == "":
		r.role = kind
	}
}

func (r *reading) kind(parts int) actor.Kind {
	switch {
	case r.group != "":
		return r.group
	case r.party != "":
		return r.party
	case r.role != "":
		return r.role
	case parts == 0:
		return ""
	case r.country == parts:
		return actor.KindState
	case r.country+r.people == parts:
		return actor.KindPopulation
	default:
		return ""
	}
}

// String returns the code as it was read.
func (a ActorCode) String() string {
	var b strings.Builder
	for _, p := range a.Parts {
		b.WriteString(p.Code)
	}
	return b.String()
}

// IsZero reports whether the code has no parts.
func (a ActorCode) IsZero() bool { return len(a.Parts) == 0 }

// Has reports whether one of the parts is the given group of letters.
func (a ActorCode) Has(code string) bool {
	return slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Code == code })
}

// Roles returns the parts that are roles, within a country or internationally.
func (a ActorCode) Roles() []Part {
	return slices.DeleteFunc(slices.Clone(a.Parts), func(p Part) bool {
		return p.Class != PartRole && p.Class != PartInternational
	})
}

// Unknown returns the groups of letters that no list has, such as those for
// parts of a country, of which the regional codebooks have many.
func (a ActorCode) Unknown() []string {
	var unknown []string
	for _, p := range a.Parts {
		if p.Class == "" {
			unknown = append(unknown, p.Code)
		}
	}
	return unknown
}

// Describe puts what the parts mean in a line, unknown ones in their own
// letters: "USA, government, military".
func (a ActorCode) Describe() string {
	words := make([]string, len(a.Parts))
	for i, p := range a.Parts {
		words[i] = p.Label
		if words[i] == "" {
			words[i] = p.Code
		}
	}
	return strings.Join(words, ", ")
}

// Actor returns a record for whoever the code describes, with the given
// identifier: its kind, country and traits, a description, and the code as an
// external identifier.
func (a ActorCode) Actor(id actor.ID) actor.Actor {
	rec := actor.Actor{
		ID: id, Kind: a.Kind, Description: a.Describe(), Country: a.Country, Traits: slices.Clone(a.Traits),
	}
	if code := a.String(); code != "" {
		rec.ExternalIDs = []actor.ExternalID{{Scheme: actor.SchemeCAMEO, ID: code}}
	}
	return rec
}
