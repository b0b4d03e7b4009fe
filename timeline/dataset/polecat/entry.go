package polecat

import (
	"slices"
	"strconv"
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

// remembered is how many actors and publishers a reader remembers.
const remembered = 8192

// converter makes entries of rows, and remembers the records that it made.
type converter struct {
	parties    *table.Recent[string, record]
	publishers *table.Recent[string, actor.Actor]
	kept       kept.Columns
}

// record is what was made of one party.
type record struct {
	about
	actor actor.Actor // if it has a name
	who   actor.Set   // if not
}

func newConverter(size int) *converter {
	return &converter{parties: table.NewRecent[string, record](size), publishers: table.NewRecent[string, actor.Actor](size)}
}

// Entry returns what the row says by itself: see the package documentation. It
// knows of no other row, so that repeats are not linked as those of
// [Reader.Entries] are.
func (r *Row) Entry() dataset.Entry { return table.Complete(newConverter(1).entry(r, r.id()), &r.Meta) }

// id returns the identifier of the event.
func (r *Row) id() event.ID { return event.ID("polecat:" + r.EventID) }

// story returns the identifier of the story, which is the first part of that of
// the event.
func (r *Row) story() string {
	story, _, _ := strings.Cut(r.EventID, "_")
	return story
}

// entry converts a row whose event has the given identifier. The notes of the
// row are not among those of the entry.
func (c *converter) entry(r *Row, id event.ID) dataset.Entry {
	var e dataset.Entry
	e.Event = event.Event{ID: id, When: event.On(r.EventDate.Date()), Cites: []actor.Cite{{Source: c.source(&e, r)}}}
	mode := kind(&e, r)
	if note, ok := oddDate(r.EventDate, r.PublicationDate); ok {
		e.Notes = append(e.Notes, note)
		if note.Kind == dataset.NoteRelativeDate {
			e.Event.When.Origin = actor.Inferred
		}
	}
	place(&e, r)
	actors, notes := r.Actors()
	e.Notes = append(e.Notes, notes...)
	recipients, notes := r.Recipients()
	e.Notes = append(e.Notes, notes...)
	people := split(r.StoryPeople, ";")
	c.join(&e, r, event.RoleBy, "Actor", actors, people)
	accusers := len(e.Event.Participants)
	c.join(&e, r, event.RoleTarget, "Recipient", recipients, people)
	manner(&e)
	themes := r.Themes()
	listed := cameo.Contexts()
	for _, theme := range themes {
		if !slices.Contains(listed, theme) {
			e.Notes = append(e.Notes, dataset.Note{Column: "Contexts", Kind: dataset.NoteUnknownCode, Raw: string(theme), Text: "kept in Extra"})
		}
	}
	e.Event.Extra = r.extra(&c.kept, mode)
	if accused := e.Event.Participants[accusers:]; len(accused) > 0 {
		accuse(&e, e.Event.Participants[:accusers], accused)
	}
	return e
}

// kind sets the kind of the event. It returns what of the mode is not in it.
func kind(e *dataset.Entry, r *Row) string {
	modes := known(r.EventMode, ";,|")
	k, ok := cameo.PloverKind(r.EventType, "")
	e.Event.Kind = k
	if !ok {
		word := records.Slug(r.EventType)
		if word == "" {
			word = "not-stated"
		}
		e.Event.Kind = event.Kind("polecat/" + word)
		e.Notes = append(e.Notes, dataset.Note{Column: "Event Type", Kind: dataset.NoteUnknownCode, Raw: r.EventType, Text: "kept as " + string(e.Event.Kind)})
		return r.EventMode
	}
	var left []string
	for _, mode := range modes {
		switch full, known := cameo.PloverKind(r.EventType, mode); {
		case known && e.Event.Kind == k:
			e.Event.Kind = full
		case known:
			left = append(left, mode)
		default:
			left = append(left, mode)
			e.Notes = append(e.Notes, dataset.Note{Column: "Event Mode", Kind: dataset.NoteUnknownCode, Raw: mode, Text: "kept in Extra"})
		}
	}
	return strings.Join(left, ";")
}

// manner adds the speech act or the means that the kind of the event implies.
func manner(e *dataset.Entry) {
	for _, m := range manners {
		if !e.Event.Kind.Within(m.kind) {
			continue
		}
		if m.speech != "" {
			act := event.SpeechAct{Kind: m.speech}
			for _, p := range e.Event.Participants {
				if p.Role == event.RoleTarget && p.Actor != "" {
					act.To = append(act.To, p.Actor)
				}
			}
			e.Event.Speech = []event.SpeechAct{act}
		}
		if m.means != "" {
			e.Event.Attacks = []event.Attack{{Means: m.means}}
		}
		return
	}
}

// accuse adds the claim of an accusation, or of an inquiry into one. To
// disapprove claims nothing of the other but what is disapproved.
func accuse(e *dataset.Entry, by, accused []event.Participant) {
	var stance actor.Stance
	words := "act held against "
	switch e.Event.Kind {
	case event.KindAccuse, "accuse/allege":
	case "accuse/investigate":
		stance, words = actor.StanceInvestigating, "act looked into of "
	default:
		return
	}
	coded.Accuse(e, coded.Charge{Accused: coded.Joined(accused), Words: words + labels(e, accused) + " by " + labels(e, by), Stance: stance})
}

// labels returns what participants are called.
func labels(e *dataset.Entry, all []event.Participant) string {
	var words []string
	for _, p := range all {
		label := p.Who.Words
		for _, a := range e.Actors {
			if a.ID == p.Actor {
				label = a.Names[0].Text
			}
		}
		if label != "" && len(words) < 3 {
			words = append(words, label)
		}
	}
	if len(words) == 0 {
		return "somebody"
	}
	return strings.Join(words, ", ")
}

// join adds the parties of one side to an entry, with their records.
func (c *converter) join(e *dataset.Entry, r *Row, role event.Role, side string, all []Party, people []string) {
	for i := range all {
		p := &all[i]
		person := p.Name != "" && (p.Title != "" || isAmong(people, p))
		rec := c.party(p, person, int(r.EventDate.Year))
		for _, n := range rec.notes {
			n.Column = strings.Replace(n.Column, "Actor", side, 1)
			e.Notes = append(e.Notes, n)
		}
		if p.Name == "" {
			join(e, role, event.Participant{Who: rec.who})
			continue
		}
		if !join(e, role, event.Participant{Actor: rec.actor.ID}) {
			continue
		}
		records.AddActor(e, rec.actor)
		if p.Title != "" {
			post, holds := rec.office(p, rec.actor.ID, r.EventDate, e.Event.Cites)
			records.AddActor(e, post)
			if !slices.ContainsFunc(e.Relations, holds.Equal) {
				e.Relations = append(e.Relations, holds)
			}
		}
	}
}

// party returns what is made of a party.
func (c *converter) party(p *Party, person bool, year int) record {
	var b strings.Builder
	for _, part := range [...]string{p.Name, strings.Join(p.Countries, "|"), p.COW, p.Sector, strings.Join(p.Sectors, "|"), p.WikipediaID} {
		b.WriteString(part)
		b.WriteByte('\t')
	}
	if p.Name == "" {
		b.WriteString(p.Raw + "\t" + p.Title)
	}
	key := b.String() + "\t" + strconv.Itoa(year) + strconv.FormatBool(person)
	rec, ok := c.parties.Get(key)
	if !ok {
		rec.about = aboutParty(p, "Actor", year)
		if p.Name != "" {
			rec.actor = rec.named(p, person, year)
		} else {
			rec.who = rec.described(p)
		}
		c.parties.Put(key, rec)
	}
	return rec
}

// source adds the story of a row and its publisher to an entry.
func (c *converter) source(e *dataset.Entry, r *Row) actor.SourceID {
	s := actor.Source{
		ID: actor.SourceID("polecat:story/" + r.story()), Kind: actor.SourceArticle, Title: r.Headline,
		Published: r.PublicationDate.Date(),
	}
	var ok bool
	if s.Language, ok = language(r.Language); !ok {
		c.kept.Text("Language", r.Language)
	}
	c.kept.Texts("Story People", known(r.StoryPeople, ";"))
	c.kept.Texts("Story Organizations", known(r.StoryOrganizations, ";"))
	c.kept.Texts("Story Locations", known(r.StoryLocations, ";"))
	c.kept.Text("Feed", r.Feed)
	c.kept.Text("Story ID", r.StoryID)
	s.Extra = c.kept.Extra(ExtraKey)
	if name := strings.TrimSpace(r.Source); name != "" {
		publisher, ok := c.publishers.Get(name)
		if !ok {
			name = strings.Clone(name)
			publisher = actor.Actor{ID: actor.ID("polecat:source/" + name), Kind: actor.KindMedia, Names: []actor.Name{{Text: name}}}
			c.publishers.Put(name, publisher)
		}
		s.Publisher = publisher.ID
		e.Actors = append(e.Actors, publisher)
	}
	e.Sources = append(e.Sources, s)
	return s.ID
}

// language returns the tag of a language, by its tag or English name.
func language(text string) (string, bool) {
	small := strings.ToLower(strings.TrimSpace(text))
	for _, l := range languages {
		if small == l.name {
			return l.tag, true
		}
	}
	if n := len(small); n == 0 || (n == 2 || n == 3) && strings.Trim(small, "abcdefghijklmnopqrstuvwxyz") == "" {
		return small, true
	}
	return "", false
}
