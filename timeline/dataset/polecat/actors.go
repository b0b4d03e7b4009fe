package polecat

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// former is the sector of those who held office once.
const former = "ELI"

// countryOf returns the country of an entry of a list of countries, or that of a
// Correlates of War number if the list says nothing; false if it is none.
func countryOf(text, cow string, year int) (actor.Country, bool) {
	if text == "" {
		n, err := strconv.Atoi(strings.TrimSuffix(cow, ".0"))
		if cow == "" {
			return "", true
		}
		code := geocode.COW(n, year)
		return code, err == nil && code != ""
	}
	if text == "KOS" { // as PLOVER has it
		return "XKX", true
	}
	if c := actor.Country(text); c.IsKnown() {
		return c, true
	}
	code := geocode.Name(text, year)
	return code, code != ""
}

// isInternational returns the sector of the codes that PLOVER puts in the place
// of a country.
func isInternational(text string) string {
	for _, r := range [...][2]string{
		{"IGO", "International Governmental Organization"},
		{"IGO", "Intergovernmental Organization"},
		{"UNO", "United Nations"},
		{"EUR", "European Union"},
		{"NGO", "Non-governmental Organization"},
		{"ISM", "International Social Movement"},
		{"IMG", "Transnational Militarized Group"},
		{"MNC", "Multi-national Corporation"},
	} {
		if text == r[0] || strings.EqualFold(text, r[1]) {
			return r[0]
		}
	}
	return ""
}

// about is what the lists say of one party in the vocabularies of this library.
type about struct {
	country actor.Country
	kind    actor.Kind // by country code or primary sector
	traits  []actor.Trait
	notes   []dataset.Note
}

// aboutParty reads countries and sectors.
func aboutParty(p *Party, side string, year int) about {
	var a about
	sectors := p.Sectors
	if p.Sector != "" {
		sectors = append([]string{p.Sector}, sectors...)
	}
	var countries []string
	for _, c := range p.Countries {
		if sector := isInternational(c); sector != "" {
			sectors = append([]string{sector}, sectors...)
			continue
		}
		countries = append(countries, c)
	}
	switch {
	case len(countries) > 1:
		a.notes = append(a.notes, dataset.Note{
			Column: side + " Country", Kind: NoteSeveral, Raw: strings.Join(countries, "|"), Text: "none is stated",
		})
	case len(countries) == 1 || len(p.Countries) == 0:
		text := ""
		if len(countries) == 1 {
			text = countries[0]
		}
		code, ok := countryOf(text, p.COW, year)
		if a.country = code; !ok {
			column := dataset.Note{Column: side + " Country", Kind: dataset.NoteUnknownCode, Raw: text, Text: "no country of ISO 3166"}
			if text == "" {
				column.Column, column.Raw, column.Text = side+" COW", p.COW, "no number of a state"
			}
			a.notes = append(a.notes, column)
		}
	}
	for _, code := range sectors {
		a.sector(code, side)
	}
	return a
}

// sector adds what a sector code says.
func (a *about) sector(code, side string) {
	is, ok := crosswalk.PloverSector(code)
	traits := is.Traits
	for _, w := range sectorWords {
		if strings.EqualFold(w.code, code) {
			traits = []actor.Trait{w.trait}
		}
	}
	if !ok {
		word := actor.Trait(records.Slug(code))
		if word == "" {
			return
		}
		traits = []actor.Trait{word}
		a.notes = append(a.notes, dataset.Note{Column: side + " Sectors", Kind: dataset.NoteUnknownCode, Raw: code, Text: "kept as a trait"})
	}
	if a.kind == "" && is.Kind != actor.KindUnnamed {
		a.kind = is.Kind
	}
	for _, t := range traits {
		if !slices.Contains(a.traits, t) {
			a.traits = append(a.traits, t)
		}
	}
}

// named returns the record of a party with a name. person tells that it is one.
func (a *about) named(p *Party, person bool, year int) actor.Actor {
	rec := actor.Actor{
		ID: actor.ID("polecat:" + p.Name), Kind: a.kind, Names: []actor.Name{{Text: p.Name}}, Country: a.country, Traits: a.traits,
	}
	switch {
	case person:
		rec.Kind = actor.KindPerson
	case a.country != "" && geocode.Name(p.Name, year) == a.country:
		rec.Kind = actor.KindState
		if cow := strings.TrimSuffix(p.COW, ".0"); cow != "" {
			rec.ExternalIDs = []actor.ExternalID{{Scheme: actor.SchemeCOW, ID: cow}}
		}
	}
	if p.WikipediaID != "" {
		id := actor.ExternalID{Scheme: actor.SchemeWikipedia, ID: p.WikipediaID}
		if isItem(p.WikipediaID) {
			id.Scheme = actor.SchemeWikidata
		}
		rec.ExternalIDs = append(rec.ExternalIDs, id)
	}
	return rec
}

// isItem reports whether a text is an identifier of Wikidata: Q42.
func isItem(s string) bool {
	return len(s) > 1 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

// described returns the set of those whom nobody named: of one sort, each with
// the first of their traits, or by words alone.
func (a *about) described(p *Party) actor.Set {
	set := actor.Set{Words: p.Raw}
	if p.Title != "" {
		set.Words = strings.TrimSpace(p.Raw + " (" + p.Title + ")")
	}
	term := actor.Term{Kind: a.kind, Country: a.country}
	if term.Kind == "" && len(a.traits) > 0 {
		term.Trait = a.traits[0]
	}
	if term.Kind != "" || term.Trait != "" || term.Country != "" {
		set.Terms = []actor.Term{term}
	}
	if p.Sector == "UNK" || p.Sector == "UAF" || set.IsZero() {
		set.Open = actor.OpenUnknown
	}
	return set
}

// isAmong reports whether a list of names in a story has a party: by its name,
// its words in the story, or the last of these.
func isAmong(names []string, p *Party) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return name != "" && (strings.EqualFold(name, p.Name) || strings.EqualFold(name, p.Raw) ||
			p.Raw != "" && strings.HasSuffix(name, " "+p.Raw))
	})
}

// office returns the post that a person holds by its title, and that it holds
// it: it held it on the day, from when and until when is not said.
func (a *about) office(p *Party, person actor.ID, day dataset.Day, cites []actor.Cite) (actor.Actor, actor.Relation) {
	id := "polecat:office/" + p.Title
	if a.country != "" {
		id += "/" + string(a.country)
	}
	post := actor.Actor{ID: actor.ID(id), Kind: actor.KindOffice, Names: []actor.Name{{Text: p.Title}}, Country: a.country}
	date := string(day.Date())
	holds := actor.Relation{
		Subject: person, Kind: actor.HoldsOffice, Object: post.ID, Title: p.Title, Start: edtf.Date("[.." + date + "]"),
		End: edtf.Date("[" + date + "..]"), Cites: cites,
	}
	if p.Sector == former {
		holds.Manner, holds.Start, holds.End = actor.Former, "", ""
	}
	return post, holds
}

// join adds a party to the event of an entry.
func join(e *dataset.Entry, role event.Role, p event.Participant) bool {
	p.Role = role
	if p.Actor != "" && slices.ContainsFunc(e.Event.Participants, func(o event.Participant) bool { return o.Role == role && o.Actor == p.Actor }) {
		return false
	}
	e.Event.Participants = append(e.Event.Participants, p)
	return true
}
