package table_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
	"github.com/google/go-cmp/cmp"
)

func TestTally(t *testing.T) {
	t.Parallel()
	s := table.Tally([]dataset.Note{
		{Kind: dataset.NoteQuote, Line: 3},
		{Kind: dataset.NoteLost, Column: "b", Line: 4},
		{Kind: dataset.NoteQuote, Line: 5},
		{Kind: dataset.NoteLost, Column: "a", Line: 6},
	}, []*dataset.RowError{
		{Line: 7, Column: "b", Err: fmt.Errorf("%w: 7", casus.ErrSyntax)},
		{Line: 8, Err: dataset.ErrNUL},
		{Line: 9, Column: "b", Err: fmt.Errorf("%w: 9", casus.ErrSyntax)},
		{Line: 10, Err: io.ErrUnexpectedEOF},
	})
	var got []string
	for _, n := range s.Notes {
		got = append(got, fmt.Sprint(n.N, " ", n.First))
	}
	for _, f := range s.RowErrors {
		got = append(got, fmt.Sprint(f.N, " ", f.Kind, " ", f.First.Line))
	}
	want := []string{
		"1 line 6: a: digits-lost", "1 line 4: b: digits-lost", "2 line 3: stray-quote", "1 NUL byte 8", "2 b: malformed 7", "1 other 10",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
