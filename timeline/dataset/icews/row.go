package icews

import "github.com/casus-events/casus/timeline/dataset"

// Row is one line of an ICEWS file: who did what to whom by one sentence of a
// news story. The meaning of the columns is that of the ICEWS Coded Event Data
// Read Me (Harvard Dataverse, doi:10.7910/DVN/28075).
type Row struct {
	dataset.Meta

	// EventID is the number of the event. It does not tell rows apart: see
	// the package documentation.
	EventID string
	// EventDate is the day of the event, which is that of the story unless
	// the sentence names another.
	EventDate dataset.Day
	// SourceName is who acted: a name of ICEWS's dictionary of actors, such
	// as "Shanghai Cooperation Organization", or a sort of people with its
	// country, "Police (India)".
	SourceName string
	// SourceSectors lists what the source is, parted by commas without an
	// order: "Executive,Foreign Ministry,Government". Sectors are those held
	// on the day of the event.
	SourceSectors string
	// SourceCountry is the English name of the country to which the source
	// belongs; empty for international actors.
	SourceCountry string
	// EventText is the name of the CAMEO code.
	EventText string
	// CAMEOCode is what was done, a code of CAMEO with its leading zero. The
	// file of 2017 has no such column; the code is then that of EventText.
	CAMEOCode string
	// Intensity is the Goldstein value of the code, -10 to +10. It is one of
	// the code and not of the event.
	Intensity dataset.Float
	// TargetName, TargetSectors and TargetCountry are to whom it was done, as
	// for the source.
	TargetName    string
	TargetSectors string
	TargetCountry string
	// StoryID is the number of the story, SentenceNumber which of its
	// sentences was coded, from 1; only the first six are.
	StoryID        string
	SentenceNumber dataset.Int
	// Publisher is the name of the newspaper, agency or broadcaster.
	Publisher string
	// City, District, Province and Country are where it happened, as far down
	// as is known; Country is an English name.
	City     string
	District string
	Province string
	Country  string
	// Latitude and Longitude are those of the city. Where only a country is
	// known they are mostly those of its capital.
	Latitude  dataset.Float
	Longitude dataset.Float
}

// NoteCode is the kind of note for the code of an event that was found by its
// text.
const NoteCode dataset.NoteKind = "code-from-text"
