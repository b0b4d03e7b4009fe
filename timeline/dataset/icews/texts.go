package icews

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/timeline/dataset"
)

// eventText is the words of one code.
type eventText struct{ text, code string }

// codeOf returns the CAMEO code of the words in Event Text, "" if no code or
// more than one has them.
func codeOf(text string) string {
	i, ok := slices.BinarySearchFunc(eventTexts, text, func(t eventText, text string) int { return strings.Compare(t.text, text) })
	if !ok {
		return ""
	}
	return eventTexts[i].code
}

// mendCode fills in a code that the file leaves out, puts back a zero that a
// spreadsheet took away, and replaces a code that CAMEO does not have, where
// Event Text tells the right one.
func mendCode(r *Row) {
	written := r.CAMEOCode
	code := cameo.Code(written)
	byText := codeOf(strings.TrimSpace(r.EventText))
	note := dataset.Note{Line: r.Line, Column: "CAMEO Code", Raw: written}
	switch {
	case written == byText:
		return
	case written == "":
		note.Kind, note.Text = NoteCode, "read as "+byText+" by Event Text"
		r.CAMEOCode = byText
	case "0"+written == byText, byText == "" && !code.IsKnown() && cameo.Code("0"+written).IsKnown():
		note.Kind, note.Text = dataset.NoteLeadingZero, "read as 0"+written
		r.CAMEOCode = "0" + written
	case byText != "" && !code.IsKnown():
		note.Kind, note.Text = NoteCode, "no code of CAMEO: read as "+byText+" by Event Text"
		r.CAMEOCode = byText
	default:
		return
	}
	r.Notes = append(r.Notes, note)
}
