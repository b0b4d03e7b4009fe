package icews

import (
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

func columns() []table.Column[Row] {
	return []table.Column[Row]{
		{Name: "Event ID", Need: true, Text: func(r *Row) *string { return &r.EventID }},
		{Name: "Event Date", Need: true, Day: func(r *Row) *dataset.Day { return &r.EventDate }},
		{Name: "Source Name", Text: func(r *Row) *string { return &r.SourceName }},
		{Name: "Source Sectors", Text: func(r *Row) *string { return &r.SourceSectors }},
		{Name: "Source Country", Text: func(r *Row) *string { return &r.SourceCountry }},
		{Name: "Event Text", Text: func(r *Row) *string { return &r.EventText }},
		{Name: "CAMEO Code", Text: func(r *Row) *string { return &r.CAMEOCode }},
		{Name: "Intensity", Float: func(r *Row) *dataset.Float { return &r.Intensity }},
		{Name: "Target Name", Text: func(r *Row) *string { return &r.TargetName }},
		{Name: "Target Sectors", Text: func(r *Row) *string { return &r.TargetSectors }},
		{Name: "Target Country", Text: func(r *Row) *string { return &r.TargetCountry }},
		{Name: "Story ID", Text: func(r *Row) *string { return &r.StoryID }},
		{Name: "Sentence Number", Int: func(r *Row) *dataset.Int { return &r.SentenceNumber }},
		{Name: "Publisher", Text: func(r *Row) *string { return &r.Publisher }},
		{Name: "City", Text: func(r *Row) *string { return &r.City }},
		{Name: "District", Text: func(r *Row) *string { return &r.District }},
		{Name: "Province", Text: func(r *Row) *string { return &r.Province }},
		{Name: "Country", Text: func(r *Row) *string { return &r.Country }},
		{Name: "Latitude", Float: func(r *Row) *dataset.Float { return &r.Latitude }},
		{Name: "Longitude", Float: func(r *Row) *dataset.Float { return &r.Longitude }},
	}
}

// format describes the files: those of 1995 to 2016 and 2018 to 2023 alike, and
// that of 2017, which has no codes and writes 1/31/2017.
func format() *table.Format[Row] {
	f := &table.Format[Row]{
		Name: "icews", Separator: '\t', Columns: columns(), Null: []string{"NULL", "NA"}, FirstYear: 1995, Slash: dataset.MonthFirst,
		Finish: finish, Meta: func(r *Row) *dataset.Meta { return &r.Meta },
	}
	whole := make([]string, 0, len(f.Columns))
	var without []string
	for _, c := range f.Columns {
		whole = append(whole, c.Name)
		if c.Name != "CAMEO Code" {
			without = append(without, c.Name)
		}
	}
	f.Versions = []table.Version{{Name: "1995", Columns: whole}, {Name: "2017", Columns: without}}
	return f
}

func finish(r *Row) []table.Fault {
	mendCode(r)
	return nil
}
