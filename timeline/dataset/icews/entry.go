package icews

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// remembered is how many actors, publishers and countries a reader remembers.
const remembered = 8192

// converter makes entries of rows, and remembers what it made of names.
type converter struct {
	parties    *table.Recent[partyKey, party]
	publishers *table.Recent[string, actor.Actor]
	countries  *table.Recent[countryKey, actor.Country]
	kept       kept.Columns
}

type partyKey struct {
	name, sectors, country string
	year                   int16
}

type countryKey struct {
	name string
	year int16
}

func newConverter(size int) *converter {
	return &converter{
		parties:    table.NewRecent[partyKey, party](size),
		publishers: table.NewRecent[string, actor.Actor](size),
		countries:  table.NewRecent[countryKey, actor.Country](size),
	}
}

// Entry returns what the row says by itself: see the package documentation. It
// knows of no other row, so that repeats are not linked as those of
// [Reader.Entries] are.
func (r *Row) Entry() dataset.Entry { return table.Complete(newConverter(1).entry(r, r.id()), &r.Meta) }

// entry converts a row whose event has the given identifier. The notes of the
// row are not among those of the entry.
func (c *converter) entry(r *Row, id event.ID) dataset.Entry {
	var e dataset.Entry
	year := r.EventDate.Year
	code := cameo.Code(r.CAMEOCode)
	is := code.Crosswalk()
	e.Event = event.Event{
		ID: id, Title: r.EventText, Kind: is.Kind, Status: is.Status, When: event.On(r.EventDate.Date()),
		Cites: []actor.Cite{{Source: c.source(&e, r)}},
	}
	if is.Kind == "" {
		e.Event.Kind = unknownKind(r.code())
		e.Notes = append(e.Notes, dataset.Note{Column: "CAMEO Code", Kind: dataset.NoteUnknownCode, Raw: r.code(), Text: "kept as " + string(e.Event.Kind)})
	}
	c.place(&e, r)
	source := c.party(&e, "Source Country", partyKey{strings.TrimSpace(r.SourceName), r.SourceSectors, strings.TrimSpace(r.SourceCountry), year})
	target := c.party(&e, "Target Country", partyKey{strings.TrimSpace(r.TargetName), r.TargetSectors, strings.TrimSpace(r.TargetCountry), year})
	join(&e, event.RoleBy, &source)
	join(&e, event.RoleTarget, &target)
	if is.Speech != "" {
		act := event.SpeechAct{Kind: is.Speech}
		if target.named() {
			act.To = []actor.ID{target.part.Actor}
		}
		e.Event.Speech = []event.SpeechAct{act}
	}
	if is.Means != "" {
		e.Event.Attacks = []event.Attack{{Means: is.Means}}
	}
	if is.Harm != "" {
		e.Event.Casualties = []event.Casualty{{Harm: is.Harm, Count: event.AtLeast(1)}}
	}
	e.Event.Extra = r.extra(&c.kept)
	if words, ok := charge(code); ok && target.stated() {
		coded.Accuse(&e, coded.Charge{Accused: target.set(), Words: "act held against " + target.label() + " by " + source.label() + words})
	}
	return e
}

// ExtraKey is the member of the Extra of an event that holds what a row says and
// no record has room for: package dataset says in which form.
const ExtraKey = "icews"

// extra returns what a row says that an event has no place for.
func (r *Row) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Text("CAMEO Code", r.CAMEOCode)
	c.Float("Intensity", r.Intensity)
	c.Int("Sentence Number", r.SentenceNumber)
	c.Fields(r.Extra)
	return c.Extra(ExtraKey)
}

// unknownKind returns the kind of an event whose code CAMEO does not have.
func unknownKind(code string) event.Kind {
	if word := records.Slug(code); word != "" {
		return event.Kind("icews/" + word)
	}
	return "icews/not-stated"
}

// charge returns of what a code accuses: 112 and those below it.
func charge(code cameo.Code) (string, bool) {
	if code.Base() != "112" {
		return "", false
	}
	switch code.Accuses() {
	case cameo.ChargeCrime:
		return ": crime or corruption", true
	case cameo.ChargeRights:
		return ": abuses of human rights", true
	case cameo.ChargeAggression:
		return ": aggression", true
	case cameo.ChargeWarCrime:
		return ": war crimes", true
	case cameo.ChargeEspionage:
		return ": espionage or treason", true
	default:
		return "", true
	}
}

// join adds a party to the event of an entry, and its record to the entry.
func join(e *dataset.Entry, role event.Role, p *party) {
	if !p.stated() {
		return
	}
	part := p.part
	part.Role = role
	e.Event.Participants = append(e.Event.Participants, part)
	if p.named() {
		records.AddActor(e, p.record)
	}
}

// party returns who is meant, and notes a country that is not known.
func (c *converter) party(e *dataset.Entry, column string, key partyKey) party {
	p, ok := c.parties.Get(key)
	if !ok {
		key.name, key.sectors, key.country = strings.Clone(key.name), strings.Clone(key.sectors), strings.Clone(key.country)
		p = newParty(key.name, key.sectors, key.country, int(key.year))
		c.parties.Put(key, p)
	}
	if p.lost {
		e.Notes = append(e.Notes, dataset.Note{Column: column, Kind: dataset.NoteUnknownCode, Raw: key.country, Text: "no country of ISO 3166"})
	}
	return p
}

// source adds the story of a row and its publisher to an entry.
func (c *converter) source(e *dataset.Entry, r *Row) actor.SourceID {
	s := actor.Source{ID: actor.SourceID("icews:story/" + r.StoryID), Kind: actor.SourceArticle}
	if r.StoryID == "" {
		s = actor.Source{ID: actor.SourceID("icews:row/" + string(r.id()[len("icews:"):])), Kind: actor.SourceDataset}
	}
	if name := strings.TrimSpace(r.Publisher); name != "" {
		publisher, ok := c.publishers.Get(name)
		if !ok {
			name = strings.Clone(name)
			publisher = actor.Actor{ID: actor.ID("icews:publisher/" + name), Kind: actor.KindMedia, Names: []actor.Name{{Text: name}}}
			c.publishers.Put(name, publisher)
		}
		s.Publisher = publisher.ID
		e.Actors = append(e.Actors, publisher)
	}
	e.Sources = append(e.Sources, s)
	return s.ID
}

// place adds the place of a row to an entry.
func (c *converter) place(e *dataset.Entry, r *Row) {
	key := countryKey{r.Country, r.EventDate.Year}
	country, ok := c.countries.Get(key)
	if !ok {
		key.name = strings.Clone(key.name)
		country = countryOf(key.name, int(key.year))
		c.countries.Put(key, country)
	}
	p := event.Place{Country: country}
	var precision event.Precision
	switch {
	case r.City != "":
		p.Name, precision = r.City, event.PrecisionNear
	case r.District != "":
		p.Name, precision = r.District, event.PrecisionAdmin2
	case r.Province != "":
		p.Name, precision = r.Province, event.PrecisionAdmin1
	case r.Country != "":
		p.Name, precision = r.Country, event.PrecisionCountry
	}
	for _, unit := range [...]string{r.Province, r.District} {
		if unit != "" && unit != p.Name && !slices.Contains(p.Admin, unit) {
			p.Admin = append(p.Admin, unit)
		}
	}
	if r.Country != "" && country == "" {
		e.Notes = append(e.Notes, dataset.Note{Column: "Country", Kind: dataset.NoteUnknownCode, Raw: r.Country, Text: "no country of ISO 3166"})
		if p.Name != r.Country {
			p.Admin = append([]string{r.Country}, p.Admin...)
		}
	}
	e.Notes = append(e.Notes, coded.Point(&p, precision, "Latitude", r.Latitude, r.Longitude)...)
	if p.Name != "" || p.HasPoint() {
		e.Event.Where = []event.Place{p}
	}
}
