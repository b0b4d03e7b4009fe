package dataset

import (
	"fmt"
	"slices"
	"strings"
)

// Summary is what a reader has met so far. Every line of a file is accounted
// for: Rows = Entries + Faults, and lines that hold no row are those of the
// preamble, the header, the HXL tags, and the blank ones.
type Summary struct {
	// Format is the name of the format, Version that of its layout.
	Format, Version string
	// Columns lists the columns as the format spells them, "" where the file
	// has one that the format does not.
	Columns []string
	Bytes   int64
	// Lines is the number of lines, the last one also if it has no end.
	Lines int64
	// Preamble, Header, Tags and Blank are the numbers of lines that are no
	// rows. A header that stands again within the file counts again.
	Preamble, Header, Tags, Blank int64
	// Rows is the number of rows, Entries how many of them were read, as
	// rows or as entries, and Faults how many were not.
	Rows, Entries, Faults int64
	// Notes counts the notes by kind and column, in the order of both.
	Notes []NoteCount
	// RowErrors counts the rows that could not be read by what was wrong, in
	// the order of the texts.
	RowErrors []FaultCount
}

// NoteCount is how often a note of one kind was taken in one column.
type NoteCount struct {
	N int64
	// First is the first such note.
	First Note
}

// FaultCount is how often rows were at fault for one reason.
type FaultCount struct {
	// Kind is the fault without the row's own words, such as
	// "wrong number of fields" or "best: malformed".
	Kind string
	N    int64
	// First is the first such row.
	First *RowError
}

// String returns the sum of a file in a line: "ucdp-ged 23.1: 1000 rows, 998
// entries, 2 faults, 13 notes".
func (s Summary) String() string {
	var notes int64
	for _, n := range s.Notes {
		notes += n.N
	}
	return strings.TrimSuffix(s.Format+" "+s.Version, " ") +
		fmt.Sprintf(": %d rows, %d entries, %d faults, %d notes", s.Rows, s.Entries, s.Faults, notes)
}

// Clone returns a copy that shares no list with s.
func (s Summary) Clone() Summary {
	s.Columns = slices.Clone(s.Columns)
	s.Notes = slices.Clone(s.Notes)
	s.RowErrors = slices.Clone(s.RowErrors)
	return s
}
