package interop_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/coder"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/timeline"
)

func TestMain(m *testing.M) { ptest.Main(m) }

func TestBeamCoders(t *testing.T) {
	t.Parallel()
	t.Run("Actor", throughBeam[actor.Actor])
	t.Run("Relation", throughBeam[actor.Relation])
	t.Run("Source", throughBeam[actor.Source])
	t.Run("Event", throughBeam[event.Event])
	t.Run("Superlative", throughBeam[event.Superlative])
	t.Run("Claim", throughBeam[attribution.Claim])
	t.Run("Chronicle", throughBeam[timeline.Chronicle])
}

// throughBeam sends records through the coder that a pipeline infers for them
// and through the row coder of Beam schemas.
func throughBeam[T any](t *testing.T) {
	t.Helper()
	t.Parallel()
	values := filled[T](100)
	typ := reflect.TypeFor[T]()

	inferred, decoder := beam.NewElementEncoder(typ), beam.NewElementDecoder(typ)
	encodeRow, err := coder.RowEncoderForStruct(typ)
	if err != nil {
		t.Fatal(err)
	}
	decodeRow, err := coder.RowDecoderForStruct(typ)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range values {
		var b bytes.Buffer
		if err := inferred.Encode(v, &b); err != nil {
			t.Fatal(err)
		}
		got, err := decoder.Decode(&b)
		checkSame(t, "inferred coder", i, v, got, err)

		b.Reset()
		if err := encodeRow(v, &b); err != nil {
			t.Fatal(err)
		}
		got, err = decodeRow(&b)
		checkSame(t, "row coder", i, v, got, err)
	}
}

func checkSame[T any](t *testing.T, coder string, i int, want T, got any, err error) {
	t.Helper()
	back, ok := got.(T)
	if err != nil || !ok || !record.Equal(want, back) {
		t.Fatalf("%s: record %d is, error %v,\n%+v\nwant\n%+v", coder, i, err, got, want)
	}
}
