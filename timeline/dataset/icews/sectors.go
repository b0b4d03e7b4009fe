package icews

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

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
		trait := actor.Trait(records.Slug(sector))
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

// particular tells whether a name is that of one actor, and of which kind.
func (s *sectors) particular(name, head, inner string, code actor.Country, country string, year int) (actor.Kind, bool) {
	small := strings.ToLower(head)
	composed := inner != "" && (inner == country || countryOf(inner, year) != "")
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
	case code != "" && countryOf(name, year) == code:
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
