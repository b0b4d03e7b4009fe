package acled

import (
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Row is a row of an ACLED file: the columns of all versions under their own
// names, in the order of the present one. Meanings are those of the ACLED
// codebook of 2023. A column that the file does not have is empty; what is empty
// is not stated, which is not 0.
type Row struct {
	dataset.Meta

	EventIDCnty       string        // the identifier of the event: letters of the country and a number, "IRQ123"; it stays when the event is revised
	EventDate         dataset.Day   // the day, or the middle of the period if TimePrecision is not 1
	Year              dataset.Int   // the year of EventDate
	TimePrecision     dataset.Int   // 1 the day is known, 2 a week or so around it, 3 only the month
	DisorderType      string        // political violence, demonstrations, strategic developments, or two of them
	EventType         string        // one of six types; before 2019 one of nine
	SubEventType      string        // one of 25 sub-types; none before 2019
	Actor1            string        // an actor; not the one that began
	AssocActor1       string        // those with actor1, or who they are: names with "; " between them
	Inter1            string        // the sort of actor1: a number from 1 to 8 or, lately, words; 0 for none
	Actor2            string        // the other actor; not the one that was struck
	AssocActor2       string        // as AssocActor1
	Inter2            string        // as Inter1
	Interaction       string        // the two sorts of actors: a number of two digits or, lately, words
	CivilianTargeting string        // "Civilian targeting" if civilians were the main or only target
	ISO               dataset.Int   // ISO 3166-1 numeric code of the country; 0 for Kosovo
	Region            string        // a part of the world
	Country           string        // the country by its English name
	Admin1            string        // the largest unit within the country
	Admin2            string        // the next one
	Admin3            string        // the one after that
	Location          string        // the place that the coordinates are of
	Latitude          dataset.Float // degrees, WGS 84
	Longitude         dataset.Float // degrees, WGS 84
	GeoPrecision      dataset.Int   // 1 the town is known, 2 a part of a region, 3 only the region
	Source            string        // who reported it: names with "; " between them
	SourceScale       string        // how far the sources reach: local, national, international and others, with hyphens
	EventNotes        string        // the column notes: what happened, in words
	Fatalities        dataset.Int   // deaths on all sides; 0 also where nobody knows
	Tags              string        // further codes with "; " between them, such as "crowd size=around 100"
	Timestamp         dataset.Int   // when this version of the row was published, in seconds from 1970

	// Columns that are no more.

	DataID        dataset.Int // a number of the row, before 2023
	EventIDNoCnty dataset.Int // the number in EventIDCnty, before 2023
	ISO3          string      // ISO 3166-1 alpha-3 code of the country, before 2023
	GWNO          dataset.Int // Gleditsch and Ward number of the country, before 2018
}

func columns() []table.Column[Row] {
	return []table.Column[Row]{
		{Name: "event_id_cnty", Need: true, Text: func(r *Row) *string { return &r.EventIDCnty }},
		{Name: "event_date", Need: true, Day: func(r *Row) *dataset.Day { return &r.EventDate }},
		{Name: "year", Int: func(r *Row) *dataset.Int { return &r.Year }},
		{Name: "time_precision", Int: func(r *Row) *dataset.Int { return &r.TimePrecision }},
		{Name: "disorder_type", Text: func(r *Row) *string { return &r.DisorderType }},
		{Name: "event_type", Need: true, Text: func(r *Row) *string { return &r.EventType }},
		{Name: "sub_event_type", Text: func(r *Row) *string { return &r.SubEventType }},
		{Name: "actor1", Text: func(r *Row) *string { return &r.Actor1 }},
		{Name: "assoc_actor_1", Also: []string{"ally_actor_1"}, Text: func(r *Row) *string { return &r.AssocActor1 }},
		{Name: "inter1", Text: func(r *Row) *string { return &r.Inter1 }},
		{Name: "actor2", Text: func(r *Row) *string { return &r.Actor2 }},
		{Name: "assoc_actor_2", Also: []string{"ally_actor_2"}, Text: func(r *Row) *string { return &r.AssocActor2 }},
		{Name: "inter2", Text: func(r *Row) *string { return &r.Inter2 }},
		{Name: "interaction", Text: func(r *Row) *string { return &r.Interaction }},
		{Name: "civilian_targeting", Text: func(r *Row) *string { return &r.CivilianTargeting }},
		{Name: "iso", Int: func(r *Row) *dataset.Int { return &r.ISO }},
		{Name: "region", Text: func(r *Row) *string { return &r.Region }},
		{Name: "country", Text: func(r *Row) *string { return &r.Country }},
		{Name: "admin1", Text: func(r *Row) *string { return &r.Admin1 }},
		{Name: "admin2", Text: func(r *Row) *string { return &r.Admin2 }},
		{Name: "admin3", Text: func(r *Row) *string { return &r.Admin3 }},
		{Name: "location", Text: func(r *Row) *string { return &r.Location }},
		{Name: "latitude", Float: func(r *Row) *dataset.Float { return &r.Latitude }},
		{Name: "longitude", Float: func(r *Row) *dataset.Float { return &r.Longitude }},
		{Name: "geo_precision", Int: func(r *Row) *dataset.Int { return &r.GeoPrecision }},
		{Name: "source", Text: func(r *Row) *string { return &r.Source }},
		{Name: "source_scale", Text: func(r *Row) *string { return &r.SourceScale }},
		{Name: "notes", Also: []string{"note"}, Text: func(r *Row) *string { return &r.EventNotes }},
		{Name: "fatalities", Int: func(r *Row) *dataset.Int { return &r.Fatalities }},
		{Name: "tags", Text: func(r *Row) *string { return &r.Tags }},
		{Name: "timestamp", Int: func(r *Row) *dataset.Int { return &r.Timestamp }},
		{Name: "data_id", Int: func(r *Row) *dataset.Int { return &r.DataID }},
		{Name: "event_id_no_cnty", Int: func(r *Row) *dataset.Int { return &r.EventIDNoCnty }},
		{Name: "iso3", Text: func(r *Row) *string { return &r.ISO3 }},
		{Name: "gwno", Int: func(r *Row) *dataset.Int { return &r.GWNO }},
	}
}
