package dataset_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/google/go-cmp/cmp"
)

func TestSummary(t *testing.T) {
	t.Parallel()
	s := dataset.Summary{Format: "x", Version: "1", Columns: []string{"a"}}
	for _, n := range []dataset.Note{
		{Kind: dataset.NoteQuote, Line: 3}, {Kind: dataset.NoteLost, Column: "b", Line: 4}, {Kind: dataset.NoteQuote, Line: 5},
		{Kind: dataset.NoteLost, Column: "a", Line: 6},
	} {
		s.AddNote(n)
	}
	for _, e := range []*dataset.RowError{
		{Line: 7, Column: "b", Err: fmt.Errorf("%w: 7", casus.ErrSyntax)}, {Line: 8, Err: dataset.ErrNUL},
		{Line: 9, Column: "b", Err: fmt.Errorf("%w: 9", casus.ErrSyntax)}, {Line: 10, Err: io.ErrUnexpectedEOF},
	} {
		s.AddFault(e)
	}
	kept := s.Clone()
	s.AddNote(dataset.Note{Kind: dataset.NoteLost})
	s.AddFault(&dataset.RowError{Err: dataset.ErrTooLong})
	s.Columns[0] = "changed"
	var got []string
	for _, n := range kept.Notes {
		got = append(got, fmt.Sprint(n.N, " ", n.First))
	}
	for _, f := range kept.RowErrors {
		got = append(got, fmt.Sprint(f.N, " ", f.Kind, " ", f.First.Line))
	}
	want := []string{
		"1 line 6: a: digits-lost", "1 line 4: b: digits-lost", "2 line 3: stray-quote", "1 NUL byte 8", "2 b: malformed 7", "1 other 10",
	}
	if diff := cmp.Diff(want, got); diff != "" || kept.Columns[0] != "a" {
		t.Error(diff, kept.Columns)
	}
	if got := (dataset.Summary{Format: "x"}).String(); got != "x: 0 rows, 0 entries, 0 faults, 0 notes" {
		t.Error(got)
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
	if err = (&dataset.FileError{Format: "x", Line: 3, Err: io.ErrUnexpectedEOF}); err.Error() != "x: line 3: unexpected EOF" || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error(err)
	}
	if err = (&dataset.FileError{Format: "x", Err: dataset.ErrNoRows}); err.Error() != "x: no rows" {
		t.Error(err)
	}
}
