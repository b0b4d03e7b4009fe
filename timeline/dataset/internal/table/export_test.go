package table

import "github.com/casus-events/casus/timeline/dataset"

// For tests.

func ParseFloat(s string) (float64, bool) { return parseFloat([]byte(s)) }
func ParseInt(s string) (int64, bool)     { return parseInt([]byte(s)) }

var Separators = separators

// Tally counts notes and faults.
func Tally(notes []dataset.Note, faults []*dataset.RowError) dataset.Summary {
	var t tally
	for _, n := range notes {
		t.note(n)
	}
	for _, e := range faults {
		t.fault(e)
	}
	return t.Summary
}
