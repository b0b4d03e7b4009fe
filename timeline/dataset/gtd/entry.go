package gtd

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Entry returns what the row says in the records of this library. It depends on
// nothing but the row. The package documentation says what becomes of each
// column.
func (r *Row) Entry() dataset.Entry {
	return table.Complete(newConverter().convert(r, "gtd:"+r.EventID), &r.Meta)
}

// converter turns rows into entries.
type converter struct {
	columns []table.Column[Row] // those that are kept
	kept    kept.Columns
	cast    *table.Recent[string, group] // nil remembers nothing
	seen    *table.Recent[string, int]
}

func newConverter() *converter {
	c := &converter{}
	for _, column := range columns() {
		if !isRecorded(column.Name) {
			c.columns = append(c.columns, column)
		}
	}
	return c
}

// isRecorded reports whether what a column says stands in the records of an
// entry word for word, so that its text need not be kept as well.
func isRecorded(column string) bool {
	switch column {
	case "eventid", "iyear", "imonth", "iday", "approxdate", "resolution", "country_txt", "provstate", "city", "latitude",
		"longitude", "summary", "gname", "gname2", "gname3", "scite1", "scite2", "scite3", "dbsource":
		return true
	}
	return false
}

// again converts a row, as an account if its event has been read already.
func (c *converter) again(r *Row) dataset.Entry {
	id := event.ID("gtd:" + r.EventID)
	times, repeated := c.seen.Get(r.EventID)
	c.seen.Put(r.EventID, times+1)
	if !repeated {
		return c.convert(r, string(id))
	}
	e := c.convert(r, string(id)+"#"+strconv.Itoa(times+1))
	records.Account(&e, id)
	e.Notes = append(e.Notes, dataset.Note{
		Column: "eventid", Kind: dataset.NoteRepeated, Raw: r.EventID, Text: "another row of the same event: an account of it",
	})
	return e
}

// entry is an entry in the making.
type entry struct {
	dataset.Entry
	row  *Row
	key  string // what its identifiers begin with
	cast *table.Recent[string, group]
}

func (c *converter) convert(r *Row, key string) dataset.Entry {
	e := &entry{row: r, key: key, cast: c.cast}
	e.Event.ID = event.ID(key)
	e.sources()
	e.what()
	e.Event.When = e.when()
	e.Event.Where = e.where()
	e.targets()
	e.who()
	e.casualties()
	e.measures()
	e.related()
	e.Event.Extra = c.extra(r)
	return e.Entry
}

func (e *entry) note(column string, kind dataset.NoteKind, raw, text string) {
	e.Notes = append(e.Notes, dataset.Note{Column: column, Kind: kind, Raw: raw, Text: text})
}

// publisher is the institute that publishes GTD.
func publisher() actor.Actor {
	return actor.Actor{
		ID: "gtd", Kind: actor.KindCivil, Country: "USA",
		Names: []actor.Name{
			{Text: "National Consortium for the Study of Terrorism and Responses to Terrorism", Kind: actor.NameOfficial},
			{Text: "START", Kind: actor.NameAcronym},
			{Text: "Global Terrorism Database"},
			{Text: "GTD", Kind: actor.NameAcronym},
		},
	}
}

// sources makes the source of the row and those that it cites.
func (e *entry) sources() {
	r := e.row
	e.Actors = append(e.Actors, publisher())
	row := actor.Source{
		ID: actor.SourceID(e.key), Kind: actor.SourceDataset, Publisher: "gtd", Title: "GTD " + r.EventID, License: "GTD terms of use",
	}
	if r.DBSource != "" {
		row.Credit = actor.ID("gtd:db:" + r.DBSource)
		e.Actors = append(e.Actors, actor.Actor{ID: row.Credit, Names: []actor.Name{{Text: r.DBSource}}})
	}
	e.Sources = append(e.Sources, row)
	for i, cite := range []string{r.SCite1, r.SCite2, r.SCite3} {
		if cite != "" {
			id := actor.SourceID(e.key + "/" + strconv.Itoa(i+1))
			e.Sources = append(e.Sources, actor.Source{ID: id, Title: cite})
			e.Sources[0].DerivedFrom = append(e.Sources[0].DerivedFrom, id)
		}
	}
	e.Event.Cites = []actor.Cite{{Source: row.ID, Quote: r.Summary}}
}

func (e *entry) cites() []actor.Cite { return []actor.Cite{{Source: e.Sources[0].ID}} }

func (r *Row) year() int { return int(r.IYear.N) }

func isUnknown(text string) bool {
	return text == "" || strings.EqualFold(text, "unknown") || strings.EqualFold(text, "not applicable")
}

// where returns the place. One near a city is not in it.
func (e *entry) where() []event.Place {
	r := e.row
	p := event.Place{Country: geocode.Name(r.CountryTxt, r.year())}
	if p.Country == "" && !isUnknown(r.CountryTxt) {
		e.note("country_txt", dataset.NoteUnknownCode, r.CountryTxt, "kept as an administrative unit")
		p.Admin = append(p.Admin, r.CountryTxt)
	}
	if !isUnknown(r.ProvState) && !slices.Contains(p.Admin, r.ProvState) {
		p.Admin = append(p.Admin, r.ProvState)
	}
	switch {
	case isUnknown(r.City):
	case r.Vicinity.Is(1):
		p.Relative, p.Near = "near", r.City
	default:
		p.Name = r.City
	}
	e.Notes = append(e.Notes, records.Point(&p, e.precision(), "latitude", r.Latitude, r.Longitude)...)
	if p.Name == "" && p.Near == "" && p.Country == "" && p.Admin == nil && !p.HasPoint() {
		return nil
	}
	return []event.Place{p}
}

// precision returns what the point stands for, by specificity and vicinity.
func (e *entry) precision() event.Precision {
	switch s := e.row.Specificity; {
	case s.Is(1) && e.row.Vicinity.Is(1):
		return event.PrecisionNear
	case s.Is(1):
		return event.PrecisionExact
	case s.Is(2), s.Is(3):
		return event.PrecisionAdmin2
	case s.Is(4):
		return event.PrecisionAdmin1
	case s.Is(5):
		return event.PrecisionCountry
	case s.Stated:
		e.note("specificity", dataset.NoteUnknownCode, s.String(), "not stated")
	}
	return ""
}

// related ties the row to the others of a coordinated attack. GTD lists their
// numbers, and does not say which was first or what caused which; that all of
// them are parts of one attack is what the list means. The whole is an event of
// its own, named after the smallest number, so that every row of the list comes
// to the same one.
func (e *entry) related() {
	least := e.row.EventID
	others := false
	for text := range strings.FieldsFuncSeq(e.row.Related, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		id, _, ok := readID(text)
		if !ok || len(id) != len(e.row.EventID) {
			e.note("related", dataset.NoteLost, text, "no number of a row: not read")
			continue
		}
		others = others || id != e.row.EventID
		least = min(least, id)
	}
	if !others {
		return
	}
	whole := event.Event{ID: event.ID("gtd:multiple:" + least), Kind: event.KindAssault, Title: "coordinated attack"}
	e.Others = append(e.Others, whole)
	e.Event.Links = append(e.Event.Links, event.Link{Kind: event.PartOf, To: whole.ID, Text: e.row.Related})
}

// claim adds a claim; what its identifier ends with tells it from the others.
func (e *entry) claim(end string, c attribution.Claim) {
	c.ID = attribution.ID(e.key + "/" + end)
	c.Events = []event.ID{e.Event.ID}
	c.Cites = e.cites()
	e.Claims = append(e.Claims, c)
}

// ExtraKey is the member of the Extra of an event, account or claim that holds
// what a row says and no record has room for: package dataset says in which form.
const ExtraKey = "gtd"

// extra keeps the columns that no record has word for word.
func (c *converter) extra(r *Row) map[string]json.RawMessage {
	k := &c.kept
	for _, column := range c.columns {
		switch {
		case column.Text != nil:
			k.Text(column.Name, *column.Text(r))
		case column.Int != nil:
			k.Int(column.Name, *column.Int(r))
		case column.Float != nil:
			k.Float(column.Name, *column.Float(r))
		}
	}
	k.Fields(r.Extra)
	return k.Extra(ExtraKey)
}
