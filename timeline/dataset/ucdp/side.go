package ucdp

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
)

// publisher is the actor that publishes the data set.
const publisher actor.ID = "ucdp"

// latest is a year for which numbers and names mean the state that had them
// last. UCDP goes on with the number of a state that fell apart, and so does the
// actor.
const latest = 9999

// countryOf returns the country that has a number of Gleditsch and Ward in a
// year, "" if none has.
func countryOf(number string, year int) actor.Country {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil {
		return ""
	}
	return geocode.GW(n, year)
}

// stateOf returns the country that a number of Gleditsch and Ward or, if no state
// has it, a name stands for in a year, "" if neither does.
func stateOf(number, name string, year int) actor.Country {
	if c := countryOf(number, year); c != "" {
		return c
	}
	return geocode.Name(name, year)
}

// stateNotes notes numbers that no state has, and a country of which the row
// states nothing but a name that none has.
func (r *Row) stateNotes() []dataset.Note {
	var notes []dataset.Note
	note := func(column, raw string, found bool) {
		text := "kept as it is"
		if found {
			text = "the country taken from the name"
		}
		notes = append(notes, dataset.Note{Column: column, Kind: dataset.NoteUnknownCode, Raw: raw, Text: text})
	}
	year := int(r.DateStart.Year)
	number, name := strings.TrimSpace(r.CountryID), strings.TrimSpace(r.Country)
	switch coded := actor.Country(r.ISO3).IsKnown(); {
	case number != "" && countryOf(number, year) == "":
		note("country_id", number, !coded && geocode.Name(name, year) != "")
	case number == "" && name != "" && !coded && geocode.Name(name, year) == "":
		note("country", name, false)
	}
	for _, c := range [...]struct {
		column, states string
		is             side
	}{{"gwnoa", r.GWNoA, r.sideA()}, {"gwnob", r.GWNoB, r.sideB()}} {
		for _, n := range distinct(numbers(c.states)) {
			if countryOf(n, latest) == "" {
				note(c.column, n, c.is.kind == actor.KindState && c.is.country != "")
			}
		}
	}
	return notes
}

// numbers returns the numbers of a list of states.
func numbers(states string) []string {
	return strings.FieldsFunc(states, func(c rune) bool { return c == ',' || c == ';' || unicode.IsSpace(c) })
}

// side is what a row says of one of its sides.
type side struct {
	id       actor.ID
	code     string // UCDP's number
	name     string
	states   string // Gleditsch and Ward's
	kind     actor.Kind
	country  actor.Country
	civilian bool
}

// sideID returns the identifier of an actor: UCDP's number or, where there is
// none, the name.
func sideID(code, name string) actor.ID {
	switch {
	case code != "":
		return actor.ID("ucdp:" + code)
	case name != "":
		return actor.ID("ucdp:" + name)
	}
	return ""
}

func (r *Row) sideA() side { return r.side(r.SideANewID, r.SideA, r.GWNoA) }

func (r *Row) sideB() side {
	if r.TypeOfViolence.N == OneSided && r.SideB == civilians {
		// The number of all civilians of the world names nobody.
		where := strings.TrimSpace(r.CountryID)
		if where == "" {
			where = strings.TrimSpace(r.Country)
		}
		return side{
			id: actor.ID("ucdp:civilians/" + where), code: strings.TrimSpace(r.SideBNewID), name: r.Country, kind: actor.KindPopulation,
			country: stateOf(r.CountryID, r.Country, latest), civilian: true,
		}
	}
	return r.side(r.SideBNewID, r.SideB, r.GWNoB)
}

// civilians is the name of side B in one-sided violence.
const civilians = "Civilians"

// government begins the name of every state in the data set.
const government = "Government of "

func (r *Row) side(code, name, states string) side {
	code, name, states = strings.TrimSpace(code), strings.TrimSpace(name), strings.TrimSpace(states)
	s := side{id: sideID(code, name), code: code, name: name, states: states}
	switch {
	case strings.ContainsAny(states, ",;"), strings.Count(name, government) > 1:
		s.kind = actor.KindCoalition
	case states != "":
		s.kind, s.country = actor.KindState, stateOf(states, strings.TrimPrefix(name, government), latest)
	case strings.HasPrefix(name, government):
		s.kind, s.country = actor.KindState, geocode.Name(name[len(government):], latest)
	case r.TypeOfViolence.N == StateBased, r.TypeOfViolence.N == OneSided:
		s.kind = actor.KindArmedGroup
	}
	return s
}

// actor returns the record of a side.
func (b *builder) actor(s side) actor.Actor {
	return b.sides.Make(s, func() actor.Actor { return newActor(s) })
}

func newActor(s side) actor.Actor {
	a := actor.Actor{ID: s.id, Kind: s.kind, Country: s.country}
	switch {
	case s.civilian:
		a.Description = strings.TrimSuffix("civilians in "+s.name, " in ")
	case s.name != "":
		a.Names = actor.Names(s.name)
	default:
		a.Description = "UCDP actor " + s.code
	}
	if s.code != "" {
		a.ExternalIDs = append(a.ExternalIDs, actor.ExternalID{Scheme: actor.SchemeUCDP, ID: s.code})
	}
	for _, n := range distinct(numbers(s.states)) {
		a.ExternalIDs = append(a.ExternalIDs, actor.ExternalID{Scheme: actor.SchemeGleditschWard, ID: n})
	}
	return a
}

// publisher returns the record of the publisher.
func (b *builder) publisher() actor.Actor {
	return b.named.Make(publisher, func() actor.Actor {
		return actor.Actor{ID: publisher, Kind: actor.KindCivil, Names: actor.Names("Uppsala Conflict Data Program", "UCDP")}
	})
}

// distinct returns the texts, each once.
func distinct(list []string) []string {
	seen := make(map[string]bool, len(list))
	var once []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			once = append(once, s)
		}
	}
	return once
}
