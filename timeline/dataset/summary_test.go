package dataset_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

func TestSummary(t *testing.T) {
	t.Parallel()
	s := dataset.Summary{
		Format: "x", Version: "1", Columns: []string{"a"}, Rows: 9, Entries: 7, Faults: 2,
		Notes: []dataset.NoteCount{{N: 2}, {N: 3}}, RowErrors: []dataset.FaultCount{{N: 2}},
	}
	if got := s.String(); got != "x 1: 9 rows, 7 entries, 2 faults, 5 notes" {
		t.Error(got)
	}
	if got := (dataset.Summary{Format: "x"}).String(); got != "x: 0 rows, 0 entries, 0 faults, 0 notes" {
		t.Error(got)
	}
	kept := s.Clone()
	s.Columns[0], s.Notes[0].N, s.RowErrors[0].N = "changed", 7, 7
	if kept.Columns[0] != "a" || kept.Notes[0].N != 2 || kept.RowErrors[0].N != 2 {
		t.Error("the clone shares a list")
	}
}

func TestDateOrders(t *testing.T) {
	t.Parallel()
	for _, o := range dataset.DateOrders() {
		if !o.IsKnown() {
			t.Errorf("%s is not known", o)
		}
	}
	if dataset.DateOrder("").IsKnown() {
		t.Error("none is known")
	}
}

func TestNoteString(t *testing.T) {
	t.Parallel()
	long := dataset.Note{Line: 1, Column: "c", Kind: dataset.NoteSpace, Raw: strings.Repeat("x", 1000), Text: "read as x"}
	if got := long.String(); len(got) > 150 || !strings.HasPrefix(got, "line 1: c: space: \"xxx") || !strings.HasSuffix(got, "…\" read as x") {
		t.Error(got)
	}
	for _, k := range dataset.NoteKinds() {
		if !k.IsKnown() {
			t.Errorf("%s is not known", k)
		}
	}
	if dataset.NoteKind("x").IsKnown() {
		t.Error("x is known")
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	err := error(&dataset.RowError{Line: 3, Column: "best", Err: casus.ErrSyntax})
	if err.Error() != "line 3, column best: malformed" || !errors.Is(err, casus.ErrSyntax) {
		t.Error(err)
	}
	if err = (&dataset.RowError{Line: 3, Err: dataset.ErrQuote}); err.Error() != "line 3: quotation without an end" {
		t.Error(err)
	}
	err = &dataset.RowError{Line: 2, Column: "date_start", Err: errors.Join(
		&casus.FieldError{Path: "date_start", Err: casus.ErrSyntax}, &casus.FieldError{Path: "date_end", Err: casus.ErrRange},
	)}
	if err.Error() != "line 2: date_start: malformed; date_end: out of range" || !errors.Is(err, casus.ErrRange) {
		t.Error(err)
	}
	if err = (&dataset.FileError{Format: "x", Line: 3, Err: io.ErrUnexpectedEOF}); err.Error() != "x: line 3: unexpected EOF" || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error(err)
	}
	if err = (&dataset.FileError{Format: "x", Err: dataset.ErrNoRows}); err.Error() != "x: no rows" {
		t.Error(err)
	}
}
