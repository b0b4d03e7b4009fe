package gdelt

import "github.com/casus-events/casus/timeline/dataset"

// Row is a row of an event file, GDELT 1.0 or 2.0. The fields are named like
// the columns of the official lists of labels; the columns ADM2Code are in 2.0
// only. Where nothing else is said, a field of a text is empty and a number not
// stated if the row leaves the column empty.
//
// The sources are the GDELT Event Codebook, versions 1.03 (2013) and 2.0 (2015),
// and the lists of column labels of September 2016.
type Row struct {
	dataset.Meta

	// GlobalEventID is the number of the event, which says nothing about its date.
	GlobalEventID string
	// SQLDate is the day of the event. One that lies exactly 1, 7, 30 or 365 days
	// before DateAdded is no date of the text: see the package documentation.
	SQLDate dataset.Day
	// MonthYear is YYYYMM of SQLDate.
	MonthYear dataset.Int
	// Year is the year of SQLDate.
	Year dataset.Int
	// FractionDate is the year and (30 (month - 1) + day) / 365 of it. (The
	// codebook has month for month - 1, the files do not.)
	FractionDate dataset.Float

	// The first actor: who is said to have acted. Code puts all codes of CAMEO
	// together that the others hold one by one, Name is the actor's name in
	// the coder's dictionary, in capitals.
	Actor1Code           string
	Actor1Name           string
	Actor1CountryCode    string
	Actor1KnownGroupCode string
	Actor1EthnicCode     string
	Actor1Religion1Code  string
	Actor1Religion2Code  string
	Actor1Type1Code      string
	Actor1Type2Code      string
	Actor1Type3Code      string

	// The second actor: at whom the act was directed. The fields are those of
	// the first.
	Actor2Code           string
	Actor2Name           string
	Actor2CountryCode    string
	Actor2KnownGroupCode string
	Actor2EthnicCode     string
	Actor2Religion1Code  string
	Actor2Religion2Code  string
	Actor2Type1Code      string
	Actor2Type2Code      string
	Actor2Type3Code      string

	// IsRootEvent is 1 if the event was found in the lead paragraph of the article, else 0.
	IsRootEvent dataset.Int
	// EventCode is CAMEO, two to four digits; the first zero is part of it.
	EventCode string
	// EventBaseCode is its first three digits.
	EventBaseCode string
	// EventRootCode is its first two digits.
	EventRootCode string
	// QuadClass follows from the root: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
	QuadClass dataset.Int
	// GoldsteinScale runs from -10 to +10 by EventCode alone, whatever the size of the event.
	GoldsteinScale dataset.Float
	// NumMentions is the number of mentions in all articles of the first 15 minutes (1.0: of the first day).
	NumMentions dataset.Int
	// NumSources is the number of sources that hold a mention, likewise.
	NumSources dataset.Int
	// NumArticles is the number of articles that hold a mention, likewise.
	NumArticles dataset.Int
	// AvgTone is the mean tone of these articles, -100 to +100, mostly -10 to +10.
	AvgTone dataset.Float

	// Where the text places the first actor. Type is 0 or empty for no place,
	// 1 country, 2 state of the USA, 3 place in the USA, 4 place elsewhere,
	// 5 first-order administrative unit elsewhere. CountryCode and ADM1Code
	// are FIPS 10-4, ADM2Code is GAUL or a US county. Lat and Long are those of
	// the middle of what FullName names, however large. FeatureID is a
	// number of GNS or GNIS, or a code of FIPS 10-4.
	Actor1GeoType        dataset.Int
	Actor1GeoFullName    string
	Actor1GeoCountryCode string
	Actor1GeoADM1Code    string
	Actor1GeoADM2Code    string
	Actor1GeoLat         dataset.Float
	Actor1GeoLong        dataset.Float
	Actor1GeoFeatureID   string

	// Where the text places the second actor.
	Actor2GeoType        dataset.Int
	Actor2GeoFullName    string
	Actor2GeoCountryCode string
	Actor2GeoADM1Code    string
	Actor2GeoADM2Code    string
	Actor2GeoLat         dataset.Float
	Actor2GeoLong        dataset.Float
	Actor2GeoFeatureID   string

	// Where the act happened, as far as the text tells.
	ActionGeoType        dataset.Int
	ActionGeoFullName    string
	ActionGeoCountryCode string
	ActionGeoADM1Code    string
	ActionGeoADM2Code    string
	ActionGeoLat         dataset.Float
	ActionGeoLong        dataset.Float
	ActionGeoFeatureID   string

	// DateAdded is when the event entered GDELT, in UTC: a day in 1.0, a quarter of an hour in 2.0.
	DateAdded dataset.Moment
	// SourceURL is the first article in which the event was found, or a citation
	// in words. Files from before April 2013 do not have it.
	SourceURL string
}
