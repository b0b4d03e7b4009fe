package maverick

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// actorKey is what a report says of an actor that goes into its record.
type actorKey struct{ id, name, subtype, typ, country string }

// class returns the class of an actor, a word and the kind that all its members
// are of, if they are of one. It is that of the identifier, because the columns
// leave the type of the unknown out.
func (in *Actor) class() (actor.Trait, actor.Kind) {
	digits := in.ID[strings.LastIndexByte(in.ID, '-')+1:]
	if len(digits) == 3 {
		switch digits[0] {
		case '1':
			return "", ""
		case '2':
			return "security-forces", actor.KindArmedForce
		case '3':
			return "other-state-actor", ""
		case '4':
			return "non-state-armed-actor", actor.KindArmedGroup
		case '5':
			return "political-actor", ""
		case '6':
			return "citizens", actor.KindPopulation
		case '7':
			return "other", ""
		}
	}
	return actor.Trait(records.Slug(in.Type)), ""
}

// unknown returns a set for an actor that is one only by name: "Unknown actor
// (Kenya)" is somebody, "Unknown security force (Kenya)" one of those. It is
// zero for all others. Two reports do not contradict each other if one names
// whom the other does not know.
func (in *Actor) unknown(r *Row) actor.Set {
	if !strings.HasPrefix(in.Name, "Unknown ") {
		return actor.Set{}
	}
	s := actor.Set{Words: in.Name}
	switch class, kind := in.class(); {
	case class == "":
		s.Open = actor.OpenUnknown
	case kind != "":
		s.Terms = []actor.Term{{Kind: kind, Country: country(r.Country)}}
	default:
		s.Terms = []actor.Term{{Trait: class, Country: country(r.Country)}}
	}
	return s
}

// actor returns the record of an actor that is known.
func (b *builder) actor(r *Row, in *Actor) actor.Actor {
	key := actorKey{in.ID, in.Name, in.Subtype, in.Type, r.Country}
	if a, ok := b.actors.Get(key); ok {
		return a
	}
	class, kind := in.class()
	if kind == "" {
		kind = in.kind()
	}
	a := actor.Actor{ID: actor.ID("maverick:" + in.ID), Kind: kind, Names: actor.Names(in.Name)}
	if strings.TrimSpace(in.ID) == "" {
		a.ID = actor.ID("maverick:" + in.Name)
	}
	if strings.TrimSpace(in.Name) == "" {
		a.Names, a.Description = nil, "MAVERICK actor "+in.ID
	}
	if class != "" {
		a.Traits = []actor.Trait{class}
		if class == "security-forces" || class == "other-state-actor" {
			a.Country = country(r.Country)
		}
	}
	b.actors.Put(key, a)
	return a
}

// kind returns the sort of actor that type and subtype tell.
func (in *Actor) kind() actor.Kind {
	typ, subtype, ok := strings.Cut(in.Subtype, ": ")
	if !ok {
		typ = in.Type
	}
	switch subtype {
	case "Political party":
		return actor.KindParty
	case "Party supporters", "Protesters":
		return actor.KindCrowd
	case "Student union":
		return actor.KindCivil
	}
	switch typ {
	case "Security forces":
		return actor.KindArmedForce
	case "Non-state armed actor":
		return actor.KindArmedGroup
	case "Citizens":
		return actor.KindPopulation
	}
	return ""
}

// sourceKey is what a report says of itself.
type sourceKey struct{ text, author, typ string }

// report is the record of a report and that of its author.
type report struct {
	source    actor.Source
	publisher actor.Actor
}

// source returns the record of the report. Its identifier is its text.
func (b *builder) source(r *Row) report {
	key := sourceKey{r.Source, r.SourceAuthor, r.SourceType}
	if s, ok := b.sources.Get(key); ok {
		return s
	}
	s := report{source: actor.Source{ID: actor.SourceID("maverick:source/" + r.Source), Kind: actor.SourceReport, Title: r.Source}}
	if strings.Contains(r.SourceType, "news") {
		s.source.Kind = actor.SourceArticle
	}
	// "Author (2011-01-03) Title"
	if rest, ok := strings.CutPrefix(r.Source, r.SourceAuthor+" ("); ok {
		date, title, ok := strings.Cut(rest, ")")
		if day := edtf.Date(date); ok && date != "" && day.Validate() == nil {
			s.source.Published = day
			if title = strings.TrimSpace(title); title != "" {
				s.source.Title = title
			}
		}
	}
	if strings.TrimSpace(r.SourceAuthor) != "" {
		s.publisher = actor.Actor{ID: actor.ID("maverick:author/" + r.SourceAuthor), Names: []actor.Name{{Text: r.SourceAuthor}}}
		if strings.Contains(r.SourceType, "news") {
			s.publisher.Kind = actor.KindMedia
		}
		s.source.Publisher = s.publisher.ID
	}
	b.sources.Put(key, s)
	return s
}
