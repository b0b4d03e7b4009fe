package maverick

import (
	"fmt"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Row is one report of an event, column by column under the names of the
// codebook of version 1.0. NA reads as not stated.
type Row struct {
	dataset.Meta

	// ID is the identifier of the report, EventID that of the event which the
	// coders found it to tell of.
	ID      string
	EventID string
	Country string
	// Election is the election to which the event was closest.
	Election string
	// Certain is how many of the six reasons to call it electoral violence
	// apply, which follow as 0 or 1: it is said so of the event; an actor has
	// ties to a party; a target belongs to the election; it was meant to
	// influence it; it is part of an episode of such violence; it took place
	// within six months of an election.
	Certain  dataset.Int
	Certain1 dataset.Int
	Certain2 dataset.Int
	Certain3 dataset.Int
	Certain4 dataset.Int
	Certain5 dataset.Int
	Certain6 dataset.Int
	// DateStart and DateEnd are the earliest and the latest day on which the
	// event may have taken place.
	DateStart dataset.Day
	DateEnd   dataset.Day
	City      string
	// Location describes the most precise place in the report, in words.
	Location  string
	Latitude  dataset.Float
	Longitude dataset.Float
	// GeoPrecision is how well the coordinates are known, from 1, the
	// country, to 6, the street or building.
	GeoPrecision dataset.Int
	// Actors holds the columns actor1 to actor6_victim.
	Actors [MaxActors]Actor
	// EventContext is the context of the violence, Target its first target.
	EventContext string
	Target       string
	DeathsBest   dataset.Int
	DeathsLow    dataset.Int
	DeathsHigh   dataset.Int
	InjuriesBest dataset.Int
	InjuriesLow  dataset.Int
	InjuriesHigh dataset.Int
	// Displacement and Damage are 1 if people had to flee and if things were
	// destroyed.
	Displacement dataset.Int
	Damage       dataset.Int
	// Source is the report: author, day in brackets, title.
	Source string
	// NumberOfSources and Aggregation are for events put together from
	// reports: here always 0 and "None".
	NumberOfSources dataset.Int
	SourceAuthor    string
	SourceType      string
	// SourceClassification is how reputable the source is held to be, from
	// 0 to 4.
	SourceClassification dataset.Int
	// Sampling is 1 for reports that were not found in the news archive but
	// in a secondary source.
	Sampling       dataset.Int
	UnitOfAnalysis string
	Aggregation    string
}

// MaxActors is how many actors a report has room for.
const MaxActors = 6

// Actor is one of the actors of a report.
type Actor struct {
	Name string
	// ID is the coders' number of the actor within a country, such as
	// "KE-203". Its hundreds are the class: 1 unknown, 2 security forces, 3
	// other state actors, 4 non-state armed actors, 5 political actors, 6
	// citizens, 7 others.
	ID      string
	Type    string
	Subtype string
	// Party is the party to which the actor has ties in this report.
	Party string
	// Violence lists the forms of violence used, separated by semicolons.
	Violence string
	// Precision is how well the actor is known, from 0, not at all, to 4.
	Precision dataset.Int
	// What the actor's part was, each 0 or 1 and none excluding another.
	// Victim tells that the actor was a victim as well.
	Initiator   dataset.Int
	Perpetrator dataset.Int
	Intervener  dataset.Int
	Bystander   dataset.Int
	Victim      dataset.Int
}

func columns() []table.Column[Row] {
	list := []table.Column[Row]{
		{Name: "id", Need: true, Text: func(r *Row) *string { return &r.ID }},
		{Name: "event_id", Need: true, Text: func(r *Row) *string { return &r.EventID }},
		{Name: "country", Text: func(r *Row) *string { return &r.Country }},
		{Name: "election", Text: func(r *Row) *string { return &r.Election }},
		{Name: "certain", Int: func(r *Row) *dataset.Int { return &r.Certain }},
		{Name: "certain1", Int: func(r *Row) *dataset.Int { return &r.Certain1 }},
		{Name: "certain2", Int: func(r *Row) *dataset.Int { return &r.Certain2 }},
		{Name: "certain3", Int: func(r *Row) *dataset.Int { return &r.Certain3 }},
		{Name: "certain4", Int: func(r *Row) *dataset.Int { return &r.Certain4 }},
		{Name: "certain5", Int: func(r *Row) *dataset.Int { return &r.Certain5 }},
		{Name: "certain6", Int: func(r *Row) *dataset.Int { return &r.Certain6 }},
		{Name: "date_start", Day: func(r *Row) *dataset.Day { return &r.DateStart }},
		{Name: "date_end", Day: func(r *Row) *dataset.Day { return &r.DateEnd }},
		{Name: "city", Text: func(r *Row) *string { return &r.City }},
		{Name: "location", Text: func(r *Row) *string { return &r.Location }},
		{Name: "latitude", Float: func(r *Row) *dataset.Float { return &r.Latitude }},
		{Name: "longitude", Float: func(r *Row) *dataset.Float { return &r.Longitude }},
		{Name: "geo_precision", Int: func(r *Row) *dataset.Int { return &r.GeoPrecision }},
	}
	for i := range MaxActors {
		list = append(list, actorColumns(i)...)
	}
	return append(list, []table.Column[Row]{
		{Name: "event_context", Text: func(r *Row) *string { return &r.EventContext }},
		{Name: "target", Text: func(r *Row) *string { return &r.Target }},
		{Name: "deaths_best", Int: func(r *Row) *dataset.Int { return &r.DeathsBest }},
		{Name: "deaths_low", Int: func(r *Row) *dataset.Int { return &r.DeathsLow }},
		{Name: "deaths_high", Int: func(r *Row) *dataset.Int { return &r.DeathsHigh }},
		{Name: "injuries_best", Int: func(r *Row) *dataset.Int { return &r.InjuriesBest }},
		{Name: "injuries_low", Int: func(r *Row) *dataset.Int { return &r.InjuriesLow }},
		{Name: "injuries_high", Int: func(r *Row) *dataset.Int { return &r.InjuriesHigh }},
		{Name: "displacement", Int: func(r *Row) *dataset.Int { return &r.Displacement }},
		{Name: "damage", Int: func(r *Row) *dataset.Int { return &r.Damage }},
		{Name: "source", Text: func(r *Row) *string { return &r.Source }},
		{Name: "number_of_sources", Int: func(r *Row) *dataset.Int { return &r.NumberOfSources }},
		{Name: "source_author", Text: func(r *Row) *string { return &r.SourceAuthor }},
		{Name: "source_type", Text: func(r *Row) *string { return &r.SourceType }},
		{Name: "source_classification", Int: func(r *Row) *dataset.Int { return &r.SourceClassification }},
		{Name: "sampling", Int: func(r *Row) *dataset.Int { return &r.Sampling }},
		{Name: "unit_of_analysis", Text: func(r *Row) *string { return &r.UnitOfAnalysis }},
		{Name: "aggregation", Text: func(r *Row) *string { return &r.Aggregation }},
	}...)
}

// actorColumns returns the columns of the actor with the given index.
func actorColumns(i int) []table.Column[Row] {
	name := fmt.Sprintf("actor%d", i+1)
	return []table.Column[Row]{
		{Name: name, Text: func(r *Row) *string { return &r.Actors[i].Name }},
		{Name: name + "_id", Text: func(r *Row) *string { return &r.Actors[i].ID }},
		{Name: name + "_type", Text: func(r *Row) *string { return &r.Actors[i].Type }},
		{Name: name + "_subtype", Text: func(r *Row) *string { return &r.Actors[i].Subtype }},
		{Name: name + "_party", Text: func(r *Row) *string { return &r.Actors[i].Party }},
		{Name: name + "_violence", Text: func(r *Row) *string { return &r.Actors[i].Violence }},
		{Name: name + "_precision", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Precision }},
		{Name: name + "_initiator", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Initiator }},
		{Name: name + "_perpetrator", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Perpetrator }},
		{Name: name + "_intervener", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Intervener }},
		{Name: name + "_bystander", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Bystander }},
		{Name: name + "_victim", Int: func(r *Row) *dataset.Int { return &r.Actors[i].Victim }},
	}
}
