package icews

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo/crosswalk"
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
	code := geocode.Name(country, year)
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

// cutCountry cuts what stands in parentheses at the end off a name: "Nurse" and
// "Palestinian Territory, Occupied".
func cutCountry(name string) (head, inner string) {
	i := strings.LastIndex(name, " (")
	if i <= 0 || !strings.HasSuffix(name, ")") {
		return name, ""
	}
	return name[:i], name[i+2 : len(name)-1]
}

// particular tells whether a name is that of one actor, and of which kind.
func (s *sectors) particular(name, head, inner string, code actor.Country, country string, year int) (actor.Kind, bool) {
	small := strings.ToLower(head)
	composed := inner != "" && (inner == country || geocode.Name(inner, year) != "")
	i := slices.IndexFunc(bodies, func(b body) bool { return b.head == small })
	switch {
	case name == "":
		return "", false
	case slices.Contains(sorts, small):
		return "", false
	case composed && i >= 0:
		return bodies[i].kind, true
	case composed && small != "ministry" && strings.HasSuffix(small, " ministry"):
		return actor.KindGovernmentBody, true
	case composed:
		kind := s.kindBy(small)
		return kind, kind == actor.KindParty
	case code != "" && geocode.Name(name, year) == code:
		return actor.KindState, true
	default:
		return s.kindBy(strings.ToLower(name)), true
	}
}

// kindBy returns the kind of a particular actor: one that its sectors allow and
// a word of its name bears out. Sectors alone do not tell a minister from the
// ministry.
func (s *sectors) kindBy(small string) actor.Kind {
	words := strings.FieldsFunc(small, func(r rune) bool { return strings.ContainsRune(" -'’.,()/", r) })
	for _, w := range wordings {
		if !slices.Contains(s.kinds, w.kind) {
			continue
		}
		for word := range strings.FieldsSeq(w.words) {
			if slices.Contains(words, word) {
				return w.kind
			}
		}
	}
	return ""
}

// sectors is what the sectors of an actor say.
type sectors struct {
	kinds  []actor.Kind
	traits []actor.Trait
	// people and sort are the trait and kind of the sector that says most of
	// those who are only described.
	people actor.Trait
	sort   actor.Kind
}

// general are sectors that nearly everybody has.
const general = "|government|social|elite|executive|parties|ideological|dissident|national|"

// sortOf reads the sectors. What parts them is a comma without a blank after it:
// one sector is called "Army Mechanized (Ships, Tanks, Planes)".
func sortOf(text string) *sectors {
	s := &sectors{}
	for rest := text; rest != ""; {
		var sector string
		sector, rest = cutSector(rest)
		trait := coded.Trait(sector)
		if trait == "" {
			continue
		}
		s.add(trait)
		is, _ := crosswalk.ICEWSSector(sector)
		if s.people == "" || strings.Contains(general, "|"+string(s.people)+"|") {
			s.people, s.sort = trait, is.Kind
		}
		if is.Kind != "" && !slices.Contains(s.kinds, is.Kind) {
			s.kinds = append(s.kinds, is.Kind)
		}
		for _, t := range is.Traits {
			s.add(t)
		}
	}
	return s
}

func (s *sectors) add(t actor.Trait) {
	if !slices.Contains(s.traits, t) {
		s.traits = append(s.traits, t)
	}
}

func cutSector(text string) (sector, rest string) {
	for i := range len(text) {
		if text[i] == ',' && (i+1 == len(text) || text[i+1] != ' ') {
			return strings.TrimSpace(text[:i]), text[i+1:]
		}
	}
	return strings.TrimSpace(text), ""
}

// described returns the set of those whom a name describes.
func (s *sectors) described(name, head string, country actor.Country) actor.Set {
	set := actor.Set{Words: name}
	small := strings.ToLower(head)
	term := actor.Term{Country: country}
	if s.sort == actor.KindArmedGroup || s.sort == actor.KindCrowd || s.sort == actor.KindPopulation {
		term.Kind = s.sort
	} else {
		term.Trait = s.people // a businessman is no company
	}
	if term.Kind != "" || term.Trait != "" || term.Country != "" {
		set.Terms = []actor.Term{term}
	}
	if slices.Contains(several, small) {
		set.Number = actor.Several
	}
	if small == "unspecified actor" || small == "unidentified forces" {
		set.Open = actor.OpenUnknown
	}
	if set.IsZero() { // sectors without a letter
		set.Open = actor.OpenUnknown
	}
	return set
}
