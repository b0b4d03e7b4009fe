package ucdp

import (
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// The types of violence.
const (
	StateBased int64 = 1 // the government of a state against another or against an armed group
	NonState   int64 = 2 // organised groups of which neither is a government
	OneSided   int64 = 3 // a government or organised group against civilians
)

// Row is one event of the Georeferenced Event Dataset, column by column under
// the names of the codebooks of 17.1 to 23.1. A column that the file does not
// have is empty, which says nothing. Numbers that are codes are text.
type Row struct {
	dataset.Meta

	// ID is the number of the event, the same in all versions.
	ID string
	// RelID is the number that the event had before 2014 or would have had:
	// country, year, type, dyad and a serial number.
	RelID string
	// Year is that of DateStart; else that is noted, [NoteDates].
	Year dataset.Int
	// ActiveYear is 1 if the dyad, or the group against civilians, reached 25
	// deaths in the year, and 0 if not.
	ActiveYear dataset.Int
	// CodeStatus is "Clear" for a checked event; candidates have other words.
	CodeStatus string
	// TypeOfViolence is [StateBased], [NonState] or [OneSided].
	TypeOfViolence dataset.Int

	// The dset identifiers are those of the data sets by year before 17.1.
	ConflictDsetID string
	ConflictNewID  string
	ConflictName   string
	DyadDsetID     string
	DyadNewID      string
	DyadName       string
	SideADsetID    string
	SideANewID     string
	// GWNoA is the Gleditsch and Ward number of side A if that is a
	// government; several are separated by commas.
	GWNoA       string
	SideA       string
	SideBDsetID string
	SideBNewID  string
	GWNoB       string
	SideB       string

	// NumberOfSources is how many reports the event was coded from; -1 in
	// old events, where they were not counted.
	NumberOfSources dataset.Int
	// SourceArticle lists the reports: "office,date,headline" in quotation
	// marks, separated by semicolons. Old events have free text.
	SourceArticle string
	// SourceOffice, SourceDate and SourceHeadline hold the same by columns,
	// separated by semicolons, which headlines have of their own.
	SourceOffice   string
	SourceDate     string
	SourceHeadline string
	// SourceOriginal is who told the reporters, in words.
	SourceOriginal string

	// WherePrec is how well the place is known: 1 exactly, 2 within about 25
	// km, 3 the second-order division, 4 the first-order one, 5 along a line
	// or in a region of no clear limits, 6 the country, 7 at sea or in the air.
	WherePrec dataset.Int
	// WhereCoordinates names the place to which the coordinates belong,
	// WhereDescription describes it.
	WhereCoordinates string
	WhereDescription string
	Adm1             string
	Adm2             string
	Latitude         dataset.Float // degrees, WGS 84
	Longitude        dataset.Float
	GeomWKT          string // the point once more, as "POINT (lon lat)"
	PrioGridGID      dataset.Int
	Country          string
	// ISO3 is an addition of the Humanitarian Data Exchange.
	ISO3 string
	// CountryID is the Gleditsch and Ward number of the country.
	CountryID string
	Region    string

	// EventClarity is 1 if the event was reported as one, and 2 if only a sum
	// of several was, over the days from DateStart to DateEnd.
	EventClarity dataset.Int
	// DatePrec is how well the date is known: 1 to the day, 2 within two to
	// six days, 3 the week, 4 eight to thirty days or the month, 5 more than
	// a month.
	DatePrec dataset.Int
	// DateStart and DateEnd are the first and last day on which the event may
	// have taken place or, of an event of EventClarity 2, on which it did.
	DateStart dataset.Day
	DateEnd   dataset.Day

	// The deaths by side are best estimates, and add up to Best. A zero may
	// be one of them: see DeathsUnknown.
	DeathsA         dataset.Int
	DeathsB         dataset.Int
	DeathsCivilians dataset.Int
	// DeathsUnknown is how many of the dead are not known to be of a side.
	DeathsUnknown dataset.Int
	// Best, Low and High are estimates of all deaths. Best may lie outside
	// the other two: see the package documentation.
	Best dataset.Int
	Low  dataset.Int
	High dataset.Int
}

func columns() []table.Column[Row] {
	return []table.Column[Row]{
		{Name: "id", Need: true, Text: func(r *Row) *string { return &r.ID }},
		{Name: "relid", Text: func(r *Row) *string { return &r.RelID }},
		{Name: "year", Int: func(r *Row) *dataset.Int { return &r.Year }},
		{Name: "active_year", Int: func(r *Row) *dataset.Int { return &r.ActiveYear }},
		{Name: "code_status", Text: func(r *Row) *string { return &r.CodeStatus }},
		{Name: "type_of_violence", Need: true, Int: func(r *Row) *dataset.Int { return &r.TypeOfViolence }},
		{Name: "conflict_dset_id", Text: func(r *Row) *string { return &r.ConflictDsetID }},
		{Name: "conflict_new_id", Text: func(r *Row) *string { return &r.ConflictNewID }},
		{Name: "conflict_name", Text: func(r *Row) *string { return &r.ConflictName }},
		{Name: "dyad_dset_id", Text: func(r *Row) *string { return &r.DyadDsetID }},
		{Name: "dyad_new_id", Text: func(r *Row) *string { return &r.DyadNewID }},
		{Name: "dyad_name", Text: func(r *Row) *string { return &r.DyadName }},
		{Name: "side_a_dset_id", Text: func(r *Row) *string { return &r.SideADsetID }},
		{Name: "side_a_new_id", Text: func(r *Row) *string { return &r.SideANewID }},
		{Name: "gwnoa", Text: func(r *Row) *string { return &r.GWNoA }},
		{Name: "side_a", Text: func(r *Row) *string { return &r.SideA }},
		{Name: "side_b_dset_id", Text: func(r *Row) *string { return &r.SideBDsetID }},
		{Name: "side_b_new_id", Text: func(r *Row) *string { return &r.SideBNewID }},
		{Name: "gwnob", Text: func(r *Row) *string { return &r.GWNoB }},
		{Name: "side_b", Text: func(r *Row) *string { return &r.SideB }},
		{Name: "number_of_sources", Int: func(r *Row) *dataset.Int { return &r.NumberOfSources }},
		{Name: "source_article", Text: func(r *Row) *string { return &r.SourceArticle }},
		{Name: "source_office", Text: func(r *Row) *string { return &r.SourceOffice }},
		{Name: "source_date", Text: func(r *Row) *string { return &r.SourceDate }},
		{Name: "source_headline", Text: func(r *Row) *string { return &r.SourceHeadline }},
		{Name: "source_original", Text: func(r *Row) *string { return &r.SourceOriginal }},
		{Name: "where_prec", Int: func(r *Row) *dataset.Int { return &r.WherePrec }},
		{Name: "where_coordinates", Text: func(r *Row) *string { return &r.WhereCoordinates }},
		{Name: "where_description", Text: func(r *Row) *string { return &r.WhereDescription }},
		{Name: "adm_1", Text: func(r *Row) *string { return &r.Adm1 }},
		{Name: "adm_2", Text: func(r *Row) *string { return &r.Adm2 }},
		{Name: "latitude", Float: func(r *Row) *dataset.Float { return &r.Latitude }},
		{Name: "longitude", Float: func(r *Row) *dataset.Float { return &r.Longitude }},
		{Name: "geom_wkt", Text: func(r *Row) *string { return &r.GeomWKT }},
		{Name: "priogrid_gid", Int: func(r *Row) *dataset.Int { return &r.PrioGridGID }},
		{Name: "country", Text: func(r *Row) *string { return &r.Country }},
		{Name: "iso3", Text: func(r *Row) *string { return &r.ISO3 }},
		{Name: "country_id", Text: func(r *Row) *string { return &r.CountryID }},
		{Name: "region", Text: func(r *Row) *string { return &r.Region }},
		{Name: "event_clarity", Int: func(r *Row) *dataset.Int { return &r.EventClarity }},
		{Name: "date_prec", Int: func(r *Row) *dataset.Int { return &r.DatePrec }},
		{Name: "date_start", Need: true, Day: func(r *Row) *dataset.Day { return &r.DateStart }},
		{Name: "date_end", Day: func(r *Row) *dataset.Day { return &r.DateEnd }},
		{Name: "deaths_a", Int: func(r *Row) *dataset.Int { return &r.DeathsA }},
		{Name: "deaths_b", Int: func(r *Row) *dataset.Int { return &r.DeathsB }},
		{Name: "deaths_civilians", Int: func(r *Row) *dataset.Int { return &r.DeathsCivilians }},
		{Name: "deaths_unknown", Int: func(r *Row) *dataset.Int { return &r.DeathsUnknown }},
		{Name: "best", Need: true, Int: func(r *Row) *dataset.Int { return &r.Best }},
		{Name: "low", Int: func(r *Row) *dataset.Int { return &r.Low }},
		{Name: "high", Int: func(r *Row) *dataset.Int { return &r.High }},
	}
}
