package icews

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
)

// party is a source or a target: an actor with its record, or somebody who is
// only described.
type party struct {
	part   event.Participant // without a role
	record actor.Actor
	// lost tells that the name of the country is not known.
	lost bool
}

// stated reports whether there is anybody.
func (p *party) stated() bool { return p.named() || !p.part.Who.IsZero() }

// named reports whether the party is a particular actor.
func (p *party) named() bool { return p.part.Actor != "" }

// set returns the party as a set.
func (p *party) set() actor.Set { return coded.Joined([]event.Participant{p.part}) }

// label returns what the party is called.
func (p *party) label() string {
	switch {
	case p.named():
		return p.record.Names[0].Text
	case p.part.Who.Words != "":
		return p.part.Who.Words
	default:
		return "somebody"
	}
}

// newParty tells who is meant by a name with its sectors and country in a year.
// It is the zero party if all three are empty.
func newParty(name, sectors, country string, year int) party {
	if name == "" && sectors == "" && country == "" {
		return party{}
	}
	p := party{}
	code := countryOf(country, year)
	p.lost = country != "" && code == ""
	s := sortOf(sectors)
	head, inner := cutCountry(name)
	kind, particular := s.particular(name, head, inner, code, country, year)
	if !particular {
		p.part.Who = s.described(name, head, code)
		return p
	}
	id := "icews:" + name
	switch {
	case code != "":
		id += "/" + string(code)
	case country != "":
		id += "/" + country
	}
	p.part.Actor = actor.ID(id)
	p.record = actor.Actor{
		ID: p.part.Actor, Kind: kind, Names: []actor.Name{{Text: name}}, Country: code, Traits: s.traits,
	}
	return p
}

// countryOf returns the country of a name in a year, "" if none has it. Two of
// the names that ICEWS lists among countries are those of parts of them.
func countryOf(name string, year int) actor.Country {
	switch name {
	case "Aeolian Islands":
		return "ITA"
	case "Bavaria":
		return "DEU"
	}
	return geocode.Name(name, year)
}

// cutCountry cuts what stands in parentheses at the end off a name: "Nurse" and
// "Palestinian Territory, Occupied".
func cutCountry(name string) (head, inner string) {
	i := strings.LastIndex(name, " (")
	if i <= 0 || !strings.HasSuffix(name, ")") {
		return name, ""
	}
	return name[:i], name[i+2 : len(name)-1]
}
