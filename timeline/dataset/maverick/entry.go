package maverick

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// The parts in an event for which [event.Role] has no word. [event.Event.Validate]
// reports them as unknown.
const (
	RoleInitiator  event.Role = "initiator"  // began the violence
	RoleIntervener event.Role = "intervener" // stepped into the violence of others
)

// remembered is how many records of each sort a reader shares between its
// entries.
const remembered = 1 << 16

// builder makes entries. The records that it remembers are those that it would
// make anew.
type builder struct {
	actors  *table.Recent[actorKey, actor.Actor]
	sources *table.Recent[sourceKey, report]
	kept    kept.Columns
}

func newBuilder() *builder {
	return &builder{
		actors:  table.NewRecent[actorKey, actor.Actor](remembered),
		sources: table.NewRecent[sourceKey, report](remembered),
	}
}

// Entry returns what the row says in the records of this library: one account
// of an event, which is not itself in the entry. It depends on the row alone.
func (r *Row) Entry() dataset.Entry { return table.Complete(newBuilder().entry(r), &r.Meta) }

func (b *builder) entry(r *Row) dataset.Entry {
	e := dataset.Entry{}
	a := event.Event{
		ID:         event.ID("maverick:report/" + r.ID),
		AccountOf:  event.ID("maverick:" + r.EventID),
		When:       r.when(),
		Where:      r.where(&e),
		Casualties: r.casualties(),
		Extra:      r.extra(&b.kept),
	}
	b.participants(r, &a, &e)
	means := r.violence()
	a.Kind = means.kind
	if attack := (event.Attack{Means: means.means, TargetKind: targetKind(r.Target)}); attack != (event.Attack{}) {
		a.Attacks = []event.Attack{attack}
	}
	if r.Source != "" {
		s := b.source(r)
		a.Cites = []actor.Cite{{Source: s.source.ID}}
		e.Sources = append(e.Sources, s.source)
		if s.publisher.ID != "" {
			e.Actors = append(e.Actors, s.publisher)
		}
	}
	e.Accounts = []event.Event{a}
	e.Notes = append(e.Notes, r.codeNotes()...)
	return e
}

// when returns the day or, of an event of which it is not known, the period
// within which it took place.
func (r *Row) when() event.When {
	start, end := r.DateStart, r.DateEnd
	switch {
	case start.IsZero():
		return event.On(end.Date())
	case end.IsZero(), start == end:
		return event.On(start.Date())
	case end.Compare(start) < 0:
		start, end = end, start
	}
	return event.On("[" + start.Date() + ".." + end.Date() + "]")
}

// country returns the code of a country of the data set.
func country(name string) actor.Country {
	switch name {
	case "Kenya":
		return "KEN"
	case "Ivory Coast", "Côte d'Ivoire":
		return "CIV"
	}
	return ""
}

// where returns the place, nil if nothing is stated of it. Without a location
// the city is the place.
func (r *Row) where(e *dataset.Entry) []event.Place {
	p := event.Place{Name: r.Location, Country: country(r.Country)}
	switch {
	case p.Name == "":
		p.Name = r.City
	case r.City != "" && r.City != p.Name:
		p.Admin = []string{r.City}
	}
	e.Notes = append(e.Notes, records.Point(&p, precision(r.GeoPrecision.N), "latitude", r.Latitude, r.Longitude)...)
	if p.Name == "" && p.Country == "" && !p.HasPoint() {
		return nil
	}
	return []event.Place{p}
}

// precision returns what a code of geo_precision stands for. From 3 on the town
// is known, from 6 on the street.
func precision(code int64) event.Precision {
	switch code {
	case 1:
		return event.PrecisionCountry
	case 2:
		return event.PrecisionAdmin1
	case 3, 4, 5:
		return event.PrecisionNear
	case 6:
		return event.PrecisionExact
	}
	return ""
}

// casualties returns what the report says of people hurt.
func (r *Row) casualties() []event.Casualty {
	var list []event.Casualty
	add := func(h event.Harm, c event.Count) {
		if c != (event.Count{}) {
			list = append(list, event.Casualty{Harm: h, Count: c})
		}
	}
	add(event.Killed, count(r.DeathsBest, r.DeathsLow, r.DeathsHigh))
	add(event.Wounded, count(r.InjuriesBest, r.InjuriesLow, r.InjuriesHigh))
	if r.Displacement.Is(1) {
		add(event.Displaced, event.AtLeast(1))
	}
	return list
}

// count returns an estimate as one count. A best estimate that the count does
// not show is in its words.
func count(best, low, high dataset.Int) event.Count {
	lo, hi := low.Or(best.N), high.Or(best.N)
	var c event.Count
	switch {
	case !best.Stated && !low.Stated && !high.Stated:
		return c
	case !best.Stated && !high.Stated:
		return event.AtLeast(low.N)
	case !best.Stated && !low.Stated:
		return event.AtMost(high.N)
	case lo == hi && (!best.Stated || best.N == lo):
		return event.Exactly(lo)
	}
	c = event.Between(min(lo, hi), max(lo, hi))
	if best.Stated {
		c.Words = "best " + best.String()
	}
	if lo > hi {
		c.Words = strings.TrimPrefix(c.Words+", low "+low.String()+", high "+high.String(), ", ")
	}
	return c
}

// participants adds the actors of a report to its account and entry, each in
// every part that it had.
func (b *builder) participants(r *Row, a *event.Event, e *dataset.Entry) {
	for i := range r.Actors {
		in := &r.Actors[i]
		if strings.TrimSpace(in.Name+in.ID) == "" {
			continue
		}
		who := event.Participant{Who: in.unknown(r)}
		if who.Who.IsZero() {
			known := b.actor(r, in)
			who.Actor = known.ID
			records.AddActor(e, known)
		}
		for _, role := range in.roles() {
			who.Role = role
			if who.Actor == "" || !slices.ContainsFunc(a.Participants, func(p event.Participant) bool {
				return p.Role == role && p.Actor == who.Actor
			}) {
				a.Participants = append(a.Participants, who)
			}
		}
	}
}

// roles returns the parts that an actor had; that of the subject if none is
// stated.
func (in *Actor) roles() []event.Role {
	var list []event.Role
	for _, f := range [...]struct {
		flag dataset.Int
		role event.Role
	}{
		{in.Perpetrator, event.RoleBy},
		{in.Initiator, RoleInitiator},
		{in.Intervener, RoleIntervener},
		{in.Bystander, event.RoleBystander},
		{in.Victim, event.RoleVictim},
	} {
		if f.flag.Is(1) {
			list = append(list, f.role)
		}
	}
	if list == nil {
		return []event.Role{event.RoleSubject}
	}
	return list
}

// codeNotes notes codes that the codebook does not have.
func (r *Row) codeNotes() []dataset.Note {
	var notes []dataset.Note
	unknown := func(column, raw string) {
		notes = append(notes, dataset.Note{
			Column: column, Kind: dataset.NoteUnknownCode, Raw: raw, Text: "kept as it is",
		})
	}
	if r.Country != "" && country(r.Country) == "" {
		unknown("country", r.Country)
	}
	if n := r.GeoPrecision; n.Stated && precision(n.N) == "" {
		unknown("geo_precision", n.String())
	}
	for i := range r.Actors {
		for word := range strings.SplitSeq(r.Actors[i].Violence, ";") {
			if word = strings.TrimSpace(word); !isViolence(word) {
				unknown("actor"+strconv.Itoa(i+1)+"_violence", word)
			}
		}
	}
	return notes
}
