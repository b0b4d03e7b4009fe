package polecat

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
)

// place adds the place of a row to an entry.
func place(e *dataset.Entry, r *Row) {
	country, ok := countryOf(r.Country, "", int(r.EventDate.Year))
	p := event.Place{Country: country}
	for _, name := range [...]string{r.Placename, r.City, r.District, r.Province} {
		if p.Name == "" {
			p.Name = strings.TrimSpace(name)
		}
	}
	if !ok {
		e.Notes = append(e.Notes, dataset.Note{Column: "Country", Kind: dataset.NoteUnknownCode, Raw: r.Country, Text: "no country of ISO 3166"})
		p.Admin = []string{r.Country}
	}
	for _, unit := range [...]string{r.Province, r.District, r.City} {
		if unit != "" && unit != p.Name && !slices.Contains(p.Admin, unit) {
			p.Admin = append(p.Admin, unit)
		}
	}
	e.Notes = append(e.Notes, coded.Point(&p, precision(r.FeatureType), "Latitude", r.Latitude, r.Longitude)...)
	if p.Name != "" || p.HasPoint() || country != "" || !ok {
		e.Event.Where = []event.Place{p}
	}
}

// precision returns what a point stands for, by the sort of place of GeoNames:
// countries are at their middle or capital, provinces at theirs.
func precision(feature string) event.Precision {
	feature = strings.ToUpper(strings.TrimSpace(feature))
	starts := func(with ...string) bool {
		return slices.ContainsFunc(with, func(s string) bool { return strings.HasPrefix(feature, s) })
	}
	switch {
	case feature == "":
		return ""
	case starts("PCL", "TERR"):
		return event.PrecisionCountry
	case starts("ADM1"):
		return event.PrecisionAdmin1
	case starts("ADM", "PRSH"):
		return event.PrecisionAdmin2
	case starts("CONT", "RGN", "SEA", "OCN", "GULF", "ZN"):
		return event.PrecisionRegion
	case starts("STM", "RD", "RR", "CNL"):
		return event.PrecisionLinear
	}
	return event.PrecisionNear
}

// oddDate tells of a date that lies after its story, or so far before it as
// words such as "last week", "a month ago" and "a year ago" are turned into.
func oddDate(day, published dataset.Day) (dataset.Note, bool) {
	n, ok1 := day.Number()
	at, ok2 := published.Number()
	note := dataset.Note{Column: "Event Date", Raw: day.String()}
	months := 12*(int(published.Year)-int(day.Year)) + int(published.Month) - int(day.Month)
	round := day.Day == published.Day && months > 0 && (months == 1 || months%12 == 0)
	switch {
	case !ok1 || !ok2:
		return note, false
	case n > at:
		note.Kind, note.Text = dataset.NoteLater, "published "+published.String()
	case at-n == 7:
		note.Kind, note.Text = dataset.NoteRelativeDate, "a week before the story"
	case round && months == 1:
		note.Kind, note.Text = dataset.NoteRelativeDate, "a month before the story"
	case round:
		note.Kind, note.Text = dataset.NoteRelativeDate, "whole years before the story"
	default:
		return note, false
	}
	return note, true
}

// ExtraKey is the member of the Extra of an event or source that holds what a
// row says and no record has room for: package dataset says in which form.
const ExtraKey = "polecat"

// extra returns what a row says that an event has no place for. Mode is what is
// left of that column.
func (r *Row) extra(c *kept.Columns, mode string) map[string]json.RawMessage {
	c.Text("Event Mode", mode)
	c.Float("Intensity", r.Intensity)
	c.Text("Quad Code", r.QuadCode)
	c.Texts("Contexts", known(strings.ToLower(r.Contexts), ";,|"))
	c.Text("GeoNames ID", r.GeoNamesID)
	c.Text("Feature Type", r.FeatureType)
	c.Text("Raw Placename", r.RawPlacename)
	c.Texts("Actor Name Raw", split(r.ActorNameRaw, ";"))
	c.Texts("Recipient Name Raw", split(r.RecipientNameRaw, ";"))
	c.Text("Event Text", r.EventText)
	c.Text("Version", r.Version)
	c.Fields(r.Extra)
	return c.Extra(ExtraKey)
}
