package polecat

import (
	"slices"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

func columns() []table.Column[Row] {
	return []table.Column[Row]{
		{Name: "Event ID", Need: true, Text: func(r *Row) *string { return &r.EventID }},
		{Name: "Event Date", Need: true, Day: func(r *Row) *dataset.Day { return &r.EventDate }},
		{Name: "Event Type", Need: true, Text: func(r *Row) *string { return &r.EventType }},
		{Name: "Event Mode", Text: func(r *Row) *string { return &r.EventMode }},
		{Name: "Intensity", Also: []string{"Event Intensity"}, Float: func(r *Row) *dataset.Float { return &r.Intensity }},
		{Name: "Quad Code", Text: func(r *Row) *string { return &r.QuadCode }},
		{Name: "Contexts", Text: func(r *Row) *string { return &r.Contexts }},
		{Name: "Actor Name", Text: func(r *Row) *string { return &r.ActorName }},
		{Name: "Actor Country", Text: func(r *Row) *string { return &r.ActorCountry }},
		{Name: "Actor COW", Text: func(r *Row) *string { return &r.ActorCOW }},
		{Name: "Primary Actor Sector", Text: func(r *Row) *string { return &r.PrimaryActorSector }},
		{Name: "Actor Sectors", Text: func(r *Row) *string { return &r.ActorSectors }},
		{Name: "Actor Title", Text: func(r *Row) *string { return &r.ActorTitle }},
		{Name: "Actor Name Raw", Text: func(r *Row) *string { return &r.ActorNameRaw }},
		{Name: "Wikipedia Actor ID", Text: func(r *Row) *string { return &r.WikipediaActorID }},
		{Name: "Recipient Name", Text: func(r *Row) *string { return &r.RecipientName }},
		{Name: "Recipient Country", Text: func(r *Row) *string { return &r.RecipientCountry }},
		{Name: "Recipient COW", Text: func(r *Row) *string { return &r.RecipientCOW }},
		{Name: "Primary Recipient Sector", Text: func(r *Row) *string { return &r.PrimaryRecipientSector }},
		{Name: "Recipient Sectors", Text: func(r *Row) *string { return &r.RecipientSectors }},
		{Name: "Recipient Title", Text: func(r *Row) *string { return &r.RecipientTitle }},
		{Name: "Recipient Name Raw", Text: func(r *Row) *string { return &r.RecipientNameRaw }},
		{Name: "Wikipedia Recipient ID", Text: func(r *Row) *string { return &r.WikipediaRecipientID }},
		{Name: "Placename", Text: func(r *Row) *string { return &r.Placename }},
		{Name: "City", Text: func(r *Row) *string { return &r.City }},
		{Name: "District", Text: func(r *Row) *string { return &r.District }},
		{Name: "Province", Text: func(r *Row) *string { return &r.Province }},
		{Name: "Country", Text: func(r *Row) *string { return &r.Country }},
		{Name: "Latitude", Float: func(r *Row) *dataset.Float { return &r.Latitude }},
		{Name: "Longitude", Float: func(r *Row) *dataset.Float { return &r.Longitude }},
		{Name: "GeoNames ID", Text: func(r *Row) *string { return &r.GeoNamesID }},
		{Name: "Raw Placename", Text: func(r *Row) *string { return &r.RawPlacename }},
		{Name: "Feature Type", Text: func(r *Row) *string { return &r.FeatureType }},
		{Name: "Source", Text: func(r *Row) *string { return &r.Source }},
		{Name: "Publication Date", Day: func(r *Row) *dataset.Day { return &r.PublicationDate }},
		{Name: "Story People", Text: func(r *Row) *string { return &r.StoryPeople }},
		{Name: "Story Organizations", Text: func(r *Row) *string { return &r.StoryOrganizations }},
		{Name: "Story Locations", Text: func(r *Row) *string { return &r.StoryLocations }},
		{Name: "Language", Text: func(r *Row) *string { return &r.Language }},
		{Name: "Version", Text: func(r *Row) *string { return &r.Version }},
		// The end of the published 40.
		{Name: "Headline", Text: func(r *Row) *string { return &r.Headline }},
		{Name: "Event Text", Text: func(r *Row) *string { return &r.EventText }},
		{Name: "Feed", Text: func(r *Row) *string { return &r.Feed }},
		{Name: "Story ID", Text: func(r *Row) *string { return &r.StoryID }},
	}
}

// published is how many of the columns are in the published layout.
const published = 40

// format describes the files: the published layout of 40 columns, the same
// before intensities were added, and that of the weekly files whose headers
// name four more, over rows with or without them.
func format() *table.Format[Row] {
	f := &table.Format[Row]{
		Name: "polecat", Separator: '\t', Columns: columns(), Null: []string{"None", "NA"}, FirstYear: 2018,
		Slash: dataset.MonthFirst, Meta: func(r *Row) *dataset.Meta { return &r.Meta },
	}
	var names []string
	for _, c := range f.Columns {
		names = append(names, c.Name)
	}
	without := slices.DeleteFunc(slices.Clone(names[:published]), func(name string) bool { return name == "Intensity" })
	f.Versions = []table.Version{
		{Name: "40 columns", Columns: names[:published], Rows: true},
		{Name: "39 columns", Columns: without},
		{Name: "44 columns", Columns: names},
	}
	return f
}
