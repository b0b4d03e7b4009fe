package table

import "github.com/casus-events/casus/timeline/dataset"

// For tests.

func ParseFloat(s string) (float64, bool) { return parseFloat(s) }
func ParseInt(s string) (int64, bool)     { return parseInt(s) }

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

// Split returns the fields of a record, and whether a quotation mark was taken
// for text.
func Split(data string, sep byte, quoted bool) (fields []string, stray bool, err error) {
	var r record
	err = r.split([]byte(data), sep, quoted)
	for i := range r.ends {
		fields = append(fields, r.field(i))
	}
	return fields, r.stray, err
}
