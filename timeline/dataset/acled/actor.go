package acled

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// The sorts of actors of the columns inter1 and inter2, as far as they decide
// who did what.
const (
	rioters    = 5
	protesters = 6
	civilians  = 7
)

// someone is an actor as ACLED names it: a record or, for the names that many
// have in common, a set that describes whoever is meant.
type someone struct {
	record actor.Actor
	set    actor.Set
	// names are what notes may call an actor that has a record.
	names [][]word
}

func (s *someone) isZero() bool { return s.record.ID == "" && s.set.IsZero() }

// cast makes the records of actors once for each name and sort, and looks up
// each sub-type and each hedge once. The zero cast remembers nothing.
type cast struct {
	made   *table.Recent[part, someone]
	senses *table.Recent[typeOf, sense]
	hedges *table.Recent[string, attribution.Likelihood]
}

// typeOf is the two columns that say what happened, and sense is what they mean.
type (
	typeOf struct{ event, sub string }
	sense  struct {
		is    cameo.Crosswalk
		known bool
	}
)

// part is a name with its sort.
type part struct {
	name, inter string
	year        int
}

func newCast() cast {
	return cast{
		made: table.NewRecent[part, someone](remembered), senses: table.NewRecent[typeOf, sense](remembered),
		hedges: table.NewRecent[string, attribution.Likelihood](remembered),
	}
}

// sense returns what the type of a row means.
func (c *cast) sense(r *Row) sense {
	return c.senses.Make(typeOf{r.EventType, r.SubEventType}, func() sense { return meaning(r) })
}

// hedge returns how likely a word calls something.
func (c *cast) hedge(text string) attribution.Likelihood {
	return c.hedges.Make(text, func() attribution.Likelihood { return attribution.Called(strings.Clone(text), "") })
}

// get returns the actor of a name; inter is empty where the row does not say
// what sort it is.
func (c *cast) get(name, inter string, year int) someone {
	name = strings.TrimSpace(name)
	if name == "" {
		return someone{}
	}
	return c.made.Make(part{name, inter, year}, func() someone { return newSomeone(name, inter, year) })
}

func newSomeone(name, inter string, year int) someone {
	sort, _ := crosswalk.ACLEDInter(inter)
	n := readName(name, year)
	if s, ok := n.set(sort); ok {
		return someone{set: s}
	}
	a := actor.Actor{
		ID: actor.ID("acled:" + name), Kind: sort.Kind, Country: n.country, Traits: sort.Traits, Names: n.names,
		ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeACLED, ID: name}},
	}
	if n.isState() {
		a.Kind = actor.KindGovernmentBody
		if strings.HasPrefix(n.core, "Military") {
			a.Kind = actor.KindArmedForce
		}
	}
	s := someone{record: a}
	for _, called := range n.names {
		if key := wordsOf(called.Text); len(key) > 1 || len(key) == 1 && len(key[0].text) > 2 {
			s.names = append(s.names, key)
		}
	}
	return s
}

// name is a name of ACLED's read apart: "Military Forces of Iraq (2014-)",
// "JNIM: Group for Support of Islam and Muslims", "Protesters (India)".
type name struct {
	full, core string
	country    actor.Country
	names      []actor.Name
}

// readName reads a name apart. What stands in parentheses may be a period, a
// country or initials; anything else stays part of the name.
func readName(full string, year int) name {
	n := name{full: full, core: full}
	var start, end edtf.Date
	var acronym string
	for rest := full; ; {
		open := strings.IndexByte(rest, '(')
		if open < 0 {
			break
		}
		length := strings.IndexByte(rest[open:], ')')
		if length < 0 {
			break
		}
		inside := rest[open+1 : open+length]
		rest = rest[open+length+1:]
		if from, to, ok := period(inside); ok {
			start, end = from, to
		} else if country := geocode.Name(inside, year); country != "" {
			n.country = country
		} else if isAcronym(inside) {
			acronym = inside
		} else {
			continue
		}
		n.core = strings.Replace(n.core, "("+inside+")", "", 1)
	}
	n.core = clean(n.core)
	if initials, rest, ok := strings.Cut(n.core, ": "); ok && isAcronym(initials) && rest != "" {
		acronym, n.core = initials, rest
	}
	if n.core == "" {
		n.core, acronym = full, ""
	}
	if n.country == "" && n.isState() {
		// What follows the period of a regime is a part of its forces.
		head, _, _ := strings.Cut(full, " (")
		_, of, _ := strings.Cut(head, " of ")
		n.country = geocode.Name(of, year)
	}
	n.names = []actor.Name{{Text: n.core, Start: start, End: end}}
	if acronym != "" && acronym != n.core {
		n.names = append(n.names, actor.Name{Text: acronym, Kind: actor.NameAcronym})
	}
	return n
}

// isState reports whether a name is that of a state's forces or government.
func (n *name) isState() bool {
	return slices.ContainsFunc([]string{"Military Forces of ", "Police Forces of ", "Government of "}, func(p string) bool {
		return strings.HasPrefix(n.core, p)
	})
}

// period reads the years of a regime: "2014-", "1989-2019".
func period(s string) (start, end edtf.Date, ok bool) {
	from, to, ok := strings.Cut(s, "-")
	if !ok || !isYear(from) || to != "" && (!isYear(to) || to < from) {
		return "", "", false
	}
	return edtf.Date(from), edtf.Date(to), true
}

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n > 1000
}

// isAcronym reports whether a text looks like initials: up to ten letters,
// digits and hyphens, most of them capitals.
func isAcronym(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			capitals++
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '&':
		default:
			return false
		}
	}
	return len(s) <= 10 && capitals >= 2 && 2*capitals >= len(s)
}

// set returns the set that describes whoever a name may mean which many have in
// common: that of an unknown group, and those of crowds and civilians.
func (n *name) set(sort cameo.Sort) (actor.Set, bool) {
	term := actor.Term{Kind: sort.Kind, Country: n.country}
	s := actor.Set{Words: n.full}
	switch {
	case strings.HasPrefix(n.core, "Unidentified"):
		s.Open = actor.OpenUnknown
	case sort.Kind == actor.KindCrowd, sort.Kind == actor.KindPopulation:
		if len(sort.Traits) > 0 {
			term.Trait = sort.Traits[0]
		}
	case strings.HasPrefix(n.core, "Protesters"), strings.HasPrefix(n.core, "Rioters"):
		term.Kind = actor.KindCrowd
	case strings.HasPrefix(n.core, "Civilians"):
		term.Kind = actor.KindPopulation
	default:
		return actor.Set{}, false
	}
	if term.Kind != "" || term.Country != "" {
		s.Terms = []actor.Term{term}
	}
	return s, true
}

// interNumber returns the number of a sort of actor, from 1 to 8, however it is
// written, and 0 for none.
func interNumber(inter string) int {
	for i, word := range []string{
		"", "state", "rebel", "political", "identity", "rioters", "protesters", "civilians", "external",
	} {
		if i > 0 && (inter == strconv.Itoa(i) || len(inter) >= len(word) && strings.EqualFold(inter[:len(word)], word)) {
			return i
		}
	}
	return 0
}

// publisher is ACLED itself.
func publisher() actor.Actor {
	return actor.Actor{
		ID: "acled", Kind: actor.KindCivil,
		Names: []actor.Name{
			{Text: "Armed Conflict Location & Event Data", Kind: actor.NameOfficial}, {Text: "ACLED", Kind: actor.NameAcronym},
		},
	}
}
