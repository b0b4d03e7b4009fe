package gdelt

import (
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// eventFormat describes the event files of both versions.
func eventFormat() *table.Format[Row] {
	columns := eventColumns()
	var v2, v1 []string
	for i := range columns {
		name := columns[i].Name
		v2 = append(v2, name)
		if !strings.HasSuffix(name, "ADM2Code") {
			v1 = append(v1, name)
		}
	}
	return &table.Format[Row]{
		Name:      "gdelt-events",
		Separator: '\t',
		Columns:   columns,
		Versions: []table.Version{
			{Name: "2.0", Columns: v2, Headerless: true},
			{Name: "1.0", Columns: v1, Headerless: true},
			{Name: "1.0 without SOURCEURL", Columns: v1[:len(v1)-1], Headerless: true},
		},
		FirstYear: 1979,
		Header:    mendHeader,
		Finish:    finish,
		Meta:      func(r *Row) *dataset.Meta { return &r.Meta },
	}
}

// eventColumns lists the columns of version 2.0 in order.
func eventColumns() []table.Column[Row] {
	return []table.Column[Row]{
		{Name: "GLOBALEVENTID", Need: true, Text: func(r *Row) *string { return &r.GlobalEventID }},
		{Name: "SQLDATE", Need: true, Day: func(r *Row) *dataset.Day { return &r.SQLDate }},
		{Name: "MonthYear", Int: func(r *Row) *dataset.Int { return &r.MonthYear }},
		{Name: "Year", Int: func(r *Row) *dataset.Int { return &r.Year }},
		{Name: "FractionDate", Float: func(r *Row) *dataset.Float { return &r.FractionDate }},
		{Name: "Actor1Code", Text: func(r *Row) *string { return &r.Actor1Code }},
		{Name: "Actor1Name", Text: func(r *Row) *string { return &r.Actor1Name }},
		{Name: "Actor1CountryCode", Text: func(r *Row) *string { return &r.Actor1CountryCode }},
		{Name: "Actor1KnownGroupCode", Text: func(r *Row) *string { return &r.Actor1KnownGroupCode }},
		{Name: "Actor1EthnicCode", Text: func(r *Row) *string { return &r.Actor1EthnicCode }},
		{Name: "Actor1Religion1Code", Text: func(r *Row) *string { return &r.Actor1Religion1Code }},
		{Name: "Actor1Religion2Code", Text: func(r *Row) *string { return &r.Actor1Religion2Code }},
		{Name: "Actor1Type1Code", Text: func(r *Row) *string { return &r.Actor1Type1Code }},
		{Name: "Actor1Type2Code", Text: func(r *Row) *string { return &r.Actor1Type2Code }},
		{Name: "Actor1Type3Code", Text: func(r *Row) *string { return &r.Actor1Type3Code }},
		{Name: "Actor2Code", Text: func(r *Row) *string { return &r.Actor2Code }},
		{Name: "Actor2Name", Text: func(r *Row) *string { return &r.Actor2Name }},
		{Name: "Actor2CountryCode", Text: func(r *Row) *string { return &r.Actor2CountryCode }},
		{Name: "Actor2KnownGroupCode", Text: func(r *Row) *string { return &r.Actor2KnownGroupCode }},
		{Name: "Actor2EthnicCode", Text: func(r *Row) *string { return &r.Actor2EthnicCode }},
		{Name: "Actor2Religion1Code", Text: func(r *Row) *string { return &r.Actor2Religion1Code }},
		{Name: "Actor2Religion2Code", Text: func(r *Row) *string { return &r.Actor2Religion2Code }},
		{Name: "Actor2Type1Code", Text: func(r *Row) *string { return &r.Actor2Type1Code }},
		{Name: "Actor2Type2Code", Text: func(r *Row) *string { return &r.Actor2Type2Code }},
		{Name: "Actor2Type3Code", Text: func(r *Row) *string { return &r.Actor2Type3Code }},
		{Name: "IsRootEvent", Int: func(r *Row) *dataset.Int { return &r.IsRootEvent }},
		{Name: "EventCode", Need: true, Text: func(r *Row) *string { return &r.EventCode }},
		{Name: "EventBaseCode", Text: func(r *Row) *string { return &r.EventBaseCode }},
		{Name: "EventRootCode", Text: func(r *Row) *string { return &r.EventRootCode }},
		{Name: "QuadClass", Int: func(r *Row) *dataset.Int { return &r.QuadClass }},
		{Name: "GoldsteinScale", Float: func(r *Row) *dataset.Float { return &r.GoldsteinScale }},
		{Name: "NumMentions", Int: func(r *Row) *dataset.Int { return &r.NumMentions }},
		{Name: "NumSources", Int: func(r *Row) *dataset.Int { return &r.NumSources }},
		{Name: "NumArticles", Int: func(r *Row) *dataset.Int { return &r.NumArticles }},
		{Name: "AvgTone", Float: func(r *Row) *dataset.Float { return &r.AvgTone }},
		{Name: "Actor1Geo_Type", Int: func(r *Row) *dataset.Int { return &r.Actor1GeoType }},
		{Name: "Actor1Geo_FullName", Text: func(r *Row) *string { return &r.Actor1GeoFullName }},
		{Name: "Actor1Geo_CountryCode", Text: func(r *Row) *string { return &r.Actor1GeoCountryCode }},
		{Name: "Actor1Geo_ADM1Code", Text: func(r *Row) *string { return &r.Actor1GeoADM1Code }},
		{Name: "Actor1Geo_ADM2Code", Text: func(r *Row) *string { return &r.Actor1GeoADM2Code }},
		{Name: "Actor1Geo_Lat", Float: func(r *Row) *dataset.Float { return &r.Actor1GeoLat }},
		{Name: "Actor1Geo_Long", Float: func(r *Row) *dataset.Float { return &r.Actor1GeoLong }},
		{Name: "Actor1Geo_FeatureID", Text: func(r *Row) *string { return &r.Actor1GeoFeatureID }},
		{Name: "Actor2Geo_Type", Int: func(r *Row) *dataset.Int { return &r.Actor2GeoType }},
		{Name: "Actor2Geo_FullName", Text: func(r *Row) *string { return &r.Actor2GeoFullName }},
		{Name: "Actor2Geo_CountryCode", Text: func(r *Row) *string { return &r.Actor2GeoCountryCode }},
		{Name: "Actor2Geo_ADM1Code", Text: func(r *Row) *string { return &r.Actor2GeoADM1Code }},
		{Name: "Actor2Geo_ADM2Code", Text: func(r *Row) *string { return &r.Actor2GeoADM2Code }},
		{Name: "Actor2Geo_Lat", Float: func(r *Row) *dataset.Float { return &r.Actor2GeoLat }},
		{Name: "Actor2Geo_Long", Float: func(r *Row) *dataset.Float { return &r.Actor2GeoLong }},
		{Name: "Actor2Geo_FeatureID", Text: func(r *Row) *string { return &r.Actor2GeoFeatureID }},
		{Name: "ActionGeo_Type", Int: func(r *Row) *dataset.Int { return &r.ActionGeoType }},
		{Name: "ActionGeo_FullName", Text: func(r *Row) *string { return &r.ActionGeoFullName }},
		{Name: "ActionGeo_CountryCode", Text: func(r *Row) *string { return &r.ActionGeoCountryCode }},
		{Name: "ActionGeo_ADM1Code", Text: func(r *Row) *string { return &r.ActionGeoADM1Code }},
		{Name: "ActionGeo_ADM2Code", Text: func(r *Row) *string { return &r.ActionGeoADM2Code }},
		{Name: "ActionGeo_Lat", Float: func(r *Row) *dataset.Float { return &r.ActionGeoLat }},
		{Name: "ActionGeo_Long", Float: func(r *Row) *dataset.Float { return &r.ActionGeoLong }},
		{Name: "ActionGeo_FeatureID", Text: func(r *Row) *string { return &r.ActionGeoFeatureID }},
		{Name: "DATEADDED", Moment: func(r *Row) *dataset.Moment { return &r.DateAdded }},
		{Name: "SOURCEURL", Text: func(r *Row) *string { return &r.SourceURL }},
	}
}
