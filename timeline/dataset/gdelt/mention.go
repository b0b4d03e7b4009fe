package gdelt

import (
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Mention is a row of a file of mentions: one article that speaks of an event of
// GDELT 2.0. The fields are named like the columns of the official list of
// labels of September 2016, from which their meaning is.
type Mention struct {
	dataset.Meta

	// GlobalEventID is the number of the event, which stands in the event file
	// of EventTimeDate.
	GlobalEventID string
	// EventTimeDate is when the event entered GDELT, MentionTimeDate when the
	// mention did, both in UTC.
	EventTimeDate   dataset.Moment
	MentionTimeDate dataset.Moment
	// MentionType says how to read MentionIdentifier: 1 an address in the
	// web, 2 a citation in words, 3 CORE, 4 DTIC, 5 JSTOR, each with its own
	// identifier, 6 a source that is not text.
	MentionType       dataset.Int
	MentionSourceName string
	MentionIdentifier string
	// SentenceID counts sentences from 1, the offsets characters of the
	// English text from 0; -1 if the actor was not found.
	SentenceID       dataset.Int
	Actor1CharOffset dataset.Int
	Actor2CharOffset dataset.Int
	ActionCharOffset dataset.Int
	// InRawText is 1 if the event was found in the text as it stands, 0 if
	// the text was rewritten by program to find it.
	InRawText dataset.Int
	// Confidence is how surely the event was found in this article, 10 to 100
	// per cent. How likely it is that it happened is another matter.
	Confidence dataset.Int
	// MentionDocLen is the length of the article in English characters,
	// MentionDocTone its tone, -100 to +100.
	MentionDocLen  dataset.Int
	MentionDocTone dataset.Float
	// MentionDocTranslationInfo names the first language and the program that
	// translated the article, as in "srclc:fra;eng:GT-FRA 1.0"; empty for
	// English ones and those that people translated.
	MentionDocTranslationInfo string
	// Extras is the column that is kept for later use.
	Extras string
}

// mentionFormat describes the files of mentions.
func mentionFormat() *table.Format[Mention] {
	columns := mentionColumns()
	var names []string
	for i := range columns {
		names = append(names, columns[i].Name)
	}
	return &table.Format[Mention]{
		Name:      "gdelt-mentions",
		Separator: '\t',
		Columns:   columns,
		Versions:  []table.Version{{Name: "2.0", Columns: names, Headerless: true}},
		FirstYear: 2015,
		Meta:      func(m *Mention) *dataset.Meta { return &m.Meta },
		Finish:    func(m *Mention) []table.Fault { return wholeNumber(m.GlobalEventID) },
	}
}

func mentionColumns() []table.Column[Mention] {
	return []table.Column[Mention]{
		{Name: "GLOBALEVENTID", Need: true, Text: func(m *Mention) *string { return &m.GlobalEventID }},
		{Name: "EventTimeDate", Moment: func(m *Mention) *dataset.Moment { return &m.EventTimeDate }},
		{Name: "MentionTimeDate", Moment: func(m *Mention) *dataset.Moment { return &m.MentionTimeDate }},
		{Name: "MentionType", Int: func(m *Mention) *dataset.Int { return &m.MentionType }},
		{Name: "MentionSourceName", Text: func(m *Mention) *string { return &m.MentionSourceName }},
		{Name: "MentionIdentifier", Need: true, Text: func(m *Mention) *string { return &m.MentionIdentifier }},
		{Name: "SentenceID", Int: func(m *Mention) *dataset.Int { return &m.SentenceID }},
		{Name: "Actor1CharOffset", Int: func(m *Mention) *dataset.Int { return &m.Actor1CharOffset }},
		{Name: "Actor2CharOffset", Int: func(m *Mention) *dataset.Int { return &m.Actor2CharOffset }},
		{Name: "ActionCharOffset", Int: func(m *Mention) *dataset.Int { return &m.ActionCharOffset }},
		{Name: "InRawText", Int: func(m *Mention) *dataset.Int { return &m.InRawText }},
		{Name: "Confidence", Int: func(m *Mention) *dataset.Int { return &m.Confidence }},
		{Name: "MentionDocLen", Int: func(m *Mention) *dataset.Int { return &m.MentionDocLen }},
		{Name: "MentionDocTone", Float: func(m *Mention) *dataset.Float { return &m.MentionDocTone }},
		{Name: "MentionDocTranslationInfo", Text: func(m *Mention) *string { return &m.MentionDocTranslationInfo }},
		{Name: "Extras", Text: func(m *Mention) *string { return &m.Extras }},
	}
}
