package interop_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

func TestParquet(t *testing.T) {
	t.Parallel()
	t.Run("Actor", throughParquet[actor.Actor])
	t.Run("Relation", throughParquet[actor.Relation])
	t.Run("Source", throughParquet[actor.Source])
	t.Run("Event", throughParquet[event.Event])
	t.Run("Superlative", throughParquet[event.Superlative])
	t.Run("Claim", throughParquet[attribution.Claim])
	t.Run("Chronicle", throughParquet[timeline.Chronicle])
}

func throughParquet[T any](t *testing.T) {
	t.Helper()
	t.Parallel()
	values := filled[T](200)

	var file bytes.Buffer
	w := parquet.NewGenericWriter[T](&file)
	if _, err := w.Write(values); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := parquet.NewGenericReader[T](bytes.NewReader(file.Bytes()))
	defer r.Close()
	got := make([]T, len(values)+1)
	n, err := r.Read(got)
	if n != len(values) || err != nil && !errors.Is(err, io.EOF) {
		t.Fatalf("read %d records of %d, error %v", n, len(values), err)
	}
	for i := range values {
		checkSame(t, "Parquet", i, values[i], got[i], nil)
	}
}

// TestParquetExtra shows what the parquet-value tag on every Extra is for:
// without it parquet-go 0.32 writes the text "a" of a JSON string without its
// quotes, and for a null a page that it cannot read back. When this fails,
// parquet-go has changed, and the tag may go.
func TestParquetExtra(t *testing.T) {
	t.Parallel()
	extra := map[string]json.RawMessage{"note": json.RawMessage(`"a"`)}
	type untagged struct{ Extra map[string]json.RawMessage }
	var file bytes.Buffer
	if err := parquet.Write(&file, []untagged{{extra}}); err != nil {
		t.Fatal(err)
	}
	got, err := parquet.Read[untagged](bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil || string(got[0].Extra["note"]) != "a" {
		t.Errorf("got %s, error %v, want the text without its quotes", got[0].Extra, err)
	}
}
