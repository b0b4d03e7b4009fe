package acled

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// AssociatedWith is the relation of an associated actor to the actor of its
// column: ACLED says that the one "is associated with or identifies" the other,
// and no more. It holds on the day of the event.
const AssociatedWith actor.RelationKind = "associated-with"

// Entry returns what the row says in the records of this library. It depends on
// nothing but the row. The package documentation says what becomes of each
// column.
func (r *Row) Entry() dataset.Entry {
	return table.Complete((&converter{}).convert(r, "acled:"+r.EventIDCnty), &r.Meta)
}

// converter turns rows into entries. The zero converter remembers nothing.
type converter struct {
	cast cast
	seen *table.Recent[string, version]
	kept kept.Columns
}

// version is what is remembered of the row of an event.
type version struct {
	source    actor.SourceID
	timestamp int64
	times     int
}

// again converts a row, as an account if its event has been read already.
func (c *converter) again(r *Row) dataset.Entry {
	id := event.ID("acled:" + r.EventIDCnty)
	first, repeated := c.seen.Get(r.EventIDCnty)
	if !repeated {
		e := c.convert(r, string(id))
		c.seen.Put(r.EventIDCnty, version{source: e.Sources[0].ID, timestamp: r.Timestamp.Or(0), times: 1})
		return e
	}
	first.times++
	e := c.convert(r, string(id)+"#"+strconv.Itoa(first.times))
	records.Account(&e, id)
	note := "another row of the same event: an account of it"
	if stamp := r.Timestamp.Or(0); stamp > first.timestamp && e.Sources[0].ID != first.source {
		e.Sources[0].Supersedes = []actor.SourceID{first.source}
		// What is superseded need not be in the same entry, but an entry
		// stands by itself.
		e.Sources = append(e.Sources, actor.Source{ID: first.source, Kind: actor.SourceDataset, Publisher: "acled"})
		first.source, first.timestamp = e.Sources[0].ID, stamp
		note = "a later version of the row: an account of its event"
	}
	c.seen.Put(r.EventIDCnty, first)
	e.Notes = append(e.Notes, dataset.Note{Column: "event_id_cnty", Kind: dataset.NoteRepeated, Raw: r.EventIDCnty, Text: note})
	return e
}

// entry is an entry in the making.
type entry struct {
	dataset.Entry
	row   *Row
	key   string // what its identifiers begin with
	words []word // of the notes
	sense sense
	cast  *cast
}

func (c *converter) convert(r *Row, key string) dataset.Entry {
	e := &entry{row: r, key: key, words: wordsOf(r.EventNotes), cast: &c.cast, sense: c.cast.sense(r)}
	e.Event.ID = event.ID(key)
	e.Actors = append(e.Actors, publisher())
	e.sources()
	e.Event.When = e.when()
	e.Event.Where = e.where()
	e.what()
	e.who()
	e.casualties()
	e.Event.Extra = r.extra(&c.kept)
	return e.Entry
}

// sources makes the source of the row and those it names.
func (e *entry) sources() {
	r := e.row
	row := actor.Source{
		ID: actor.SourceID(e.key), Kind: actor.SourceDataset, Publisher: "acled", Title: "ACLED " + r.EventIDCnty,
		License: "ACLED terms of use",
	}
	if published, ok := e.published(); ok {
		row.ID = actor.SourceID("acled:" + r.EventIDCnty + "@" + r.Timestamp.String())
		row.Published = published
	}
	e.Sources = append(e.Sources, row)
	seen := make(map[string]bool)
	for name := range strings.SplitSeq(r.Source, ";") {
		name = strings.TrimSpace(name)
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		report := actor.Source{ID: actor.SourceID(string(row.ID) + "/" + strconv.Itoa(len(seen))), Title: name}
		if !strings.HasPrefix(name, "Undisclosed") {
			report.Publisher = actor.ID("acled:source:" + name)
			e.Actors = append(e.Actors, actor.Actor{ID: report.Publisher, Names: []actor.Name{{Text: name}}})
		}
		e.Sources = append(e.Sources, report)
		e.Sources[0].DerivedFrom = append(e.Sources[0].DerivedFrom, report.ID)
	}
	e.Event.Cites = []actor.Cite{{Source: row.ID, Quote: r.EventNotes}}
}

// cites returns the citation of the row for a part of the entry.
func (e *entry) cites(quote string) []actor.Cite {
	return []actor.Cite{{Source: e.Sources[0].ID, Quote: quote}}
}

func (e *entry) note(column string, kind dataset.NoteKind, raw, text string) {
	e.Notes = append(e.Notes, dataset.Note{Column: column, Kind: kind, Raw: raw, Text: text})
}

// published reads the time stamp: seconds from 1970, or milliseconds as other
// programs write them.
func (e *entry) published() (edtf.Date, bool) {
	const latest = 4102444800 // the year 2100
	n := e.row.Timestamp.N
	if n >= latest && n%1000 == 0 && n/1000 < latest {
		n /= 1000
		e.note("timestamp", dataset.NoteDecimal, e.row.Timestamp.String(), "read as milliseconds")
	}
	if !e.row.Timestamp.Stated || n <= 0 || n >= latest {
		return "", false
	}
	return edtf.Date(time.Unix(n, 0).UTC().Format("2006-01-02T15:04:05Z")), true
}

// when reads the date by its precision: the day; the week around the day, once
// within which it was; the month.
func (e *entry) when() event.When {
	d := e.row.EventDate
	switch p := e.row.TimePrecision; {
	case p.Is(2):
		day := time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
		const either = 3 // days
		from, to := day.AddDate(0, 0, -either), day.AddDate(0, 0, either)
		if to.Year() <= 9999 {
			return event.On(edtf.Date("[" + from.Format(time.DateOnly) + ".." + to.Format(time.DateOnly) + "]"))
		}
	case p.Is(3):
		return event.On(dataset.Day{Year: d.Year, Month: d.Month}.Date())
	case p.Stated && p.N != 1:
		e.note("time_precision", dataset.NoteUnknownCode, p.String(), "the day taken as stated")
	}
	return event.On(d.Date())
}

func (r *Row) year() int { return int(r.EventDate.Year) }

// country returns where the event took place.
func (r *Row) country() actor.Country {
	if c := actor.Country(strings.ToUpper(r.ISO3)); c != "" && c.IsKnown() {
		return c
	}
	if r.ISO.Stated && r.ISO.N > 0 && r.ISO.N < 1000 {
		if c := geocode.Numeric(int(r.ISO.N)); c != "" {
			return c
		}
	}
	if c := geocode.Name(r.Country, r.year()); c != "" {
		return c
	}
	if r.GWNO.Stated && r.GWNO.N > 0 && r.GWNO.N < 1000 {
		return geocode.GW(int(r.GWNO.N), r.year())
	}
	return ""
}

func (e *entry) where() []event.Place {
	r := e.row
	p := event.Place{Name: r.Location, Country: r.country()}
	if p.Country == "" && r.Country != "" {
		e.note("country", dataset.NoteUnknownCode, r.Country, "kept as an administrative unit")
		p.Admin = append(p.Admin, r.Country)
	}
	for _, unit := range []string{r.Admin1, r.Admin2, r.Admin3} {
		// Cities are often units of one name on two levels.
		if unit != "" && !slices.Contains(p.Admin, unit) {
			p.Admin = append(p.Admin, unit)
		}
	}
	e.Notes = append(e.Notes, records.Point(&p, e.precision(), "latitude", r.Latitude, r.Longitude)...)
	if p.Name == "" && p.Country == "" && p.Admin == nil && !p.HasPoint() {
		return nil
	}
	return []event.Place{p}
}

// precision returns what the point stands for. ACLED puts an event of which only
// the region is known to its capital.
func (e *entry) precision() event.Precision {
	switch p := e.row.GeoPrecision; {
	case p.Is(1):
		return event.PrecisionExact
	case p.Is(2):
		return event.PrecisionNear
	case p.Is(3):
		return event.PrecisionAdmin1
	case p.Stated:
		e.note("geo_precision", dataset.NoteUnknownCode, p.String(), "not stated")
	}
	return ""
}

// casualties puts down the dead, and those whom the sub-type says something was
// done to, which is at least one.
func (e *entry) casualties() {
	if count, ok := killed(e.row, e.words, &e.Notes); ok {
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: event.Killed, Count: count})
	}
	if harm := e.sense.is.Harm; harm != "" {
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: harm, Count: event.AtLeast(1)})
	}
	if size, ok := crowdSize(e.row.Tags); ok {
		e.Event.Measures = append(e.Event.Measures, event.Measure{Quantity: event.CrowdSize, Count: size})
	}
}

// crowdSize reads the tag "crowd size=around 100".
func crowdSize(tags string) (event.Count, bool) {
	for tag := range strings.SplitSeq(tags, ";") {
		size, ok := strings.CutPrefix(strings.TrimSpace(tag), "crowd size=")
		if size = strings.TrimSpace(size); !ok || size == "" || size == "no report" {
			continue
		}
		head, rest, _ := strings.Cut(size, " ")
		if n, err := strconv.ParseInt(size, 10, 64); err == nil && n >= 0 {
			return event.Exactly(n), true
		}
		if n, err := strconv.ParseInt(rest, 10, 64); err == nil && n > 0 && oneOf("about|around|approximately|roughly|nearly|almost", head) {
			return event.Count{Form: event.CountAbout, N: n, Words: size}, true
		}
		return event.InWords(size), true
	}
	return event.Count{}, false
}

// claim adds a claim; what its identifier ends with tells it from the others.
func (e *entry) claim(end string, c attribution.Claim) {
	c.ID = attribution.ID(e.key + "/" + end)
	c.Events = []event.ID{e.Event.ID}
	e.Claims = append(e.Claims, c)
}

// ExtraKey is the member of the Extra of an event or account that holds what a
// row says and no record has room for: package dataset says in which form.
const ExtraKey = "acled"

// extra keeps the columns that have no field in an event, or not word for word.
func (r *Row) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Int("data_id", r.DataID)
	c.Int("event_id_no_cnty", r.EventIDNoCnty)
	c.Int("gwno", r.GWNO)
	c.Int("time_precision", r.TimePrecision)
	c.Text("disorder_type", r.DisorderType)
	c.Text("event_type", r.EventType)
	c.Text("sub_event_type", r.SubEventType)
	c.Text("actor1", r.Actor1)
	c.Text("assoc_actor_1", r.AssocActor1)
	c.Text("inter1", r.Inter1)
	c.Text("actor2", r.Actor2)
	c.Text("assoc_actor_2", r.AssocActor2)
	c.Text("inter2", r.Inter2)
	c.Text("interaction", r.Interaction)
	c.Text("civilian_targeting", r.CivilianTargeting)
	c.Text("region", r.Region)
	c.Int("geo_precision", r.GeoPrecision)
	c.Text("source_scale", r.SourceScale)
	c.Int("fatalities", r.Fatalities)
	c.Text("tags", r.Tags)
	c.Int("timestamp", r.Timestamp)
	c.Fields(r.Extra)
	return c.Extra(ExtraKey)
}
