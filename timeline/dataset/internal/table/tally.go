package table

import (
	"cmp"
	"errors"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

// tally is a summary in the making.
type tally struct{ dataset.Summary }

// note counts a note.
func (t *tally) note(n dataset.Note) {
	order := func(c dataset.NoteCount, n dataset.Note) int {
		return cmp.Or(cmp.Compare(c.First.Kind, n.Kind), cmp.Compare(c.First.Column, n.Column))
	}
	i, found := slices.BinarySearchFunc(t.Notes, n, order)
	if !found {
		t.Notes = slices.Insert(t.Notes, i, dataset.NoteCount{First: n})
	}
	t.Notes[i].N++
}

// fault counts a row that could not be read.
func (t *tally) fault(e *dataset.RowError) {
	kind := faultKind(e)
	i, found := slices.BinarySearchFunc(t.RowErrors, kind, func(c dataset.FaultCount, kind string) int { return cmp.Compare(c.Kind, kind) })
	if !found {
		t.RowErrors = slices.Insert(t.RowErrors, i, dataset.FaultCount{Kind: kind, First: e})
	}
	t.RowErrors[i].N++
}

// faultKind returns the fault of a row without what is the row's own.
func faultKind(e *dataset.RowError) string {
	kind := "other"
	for _, sentinel := range []error{
		dataset.ErrFields, dataset.ErrQuote, dataset.ErrTooLong, dataset.ErrEncoding, dataset.ErrNUL, casus.ErrRequired, casus.ErrSyntax, casus.ErrRange,
	} {
		if errors.Is(e.Err, sentinel) {
			kind = sentinel.Error()
			break
		}
	}
	if e.Column != "" {
		kind = e.Column + ": " + kind
	}
	return kind
}
