package interop_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/internal/recordtest"
	"github.com/casus-events/casus/timeline"
)

// TestSchema holds the schema of the chronicle against the decoder: a validator
// that knows nothing of ours takes what the decoder takes, and only that.
func TestSchema(t *testing.T) {
	t.Parallel()
	lenient := compiled(t, &record.SchemaOptions{})
	strict := compiled(t, &record.SchemaOptions{Strict: true})
	rng := rand.New(rand.NewPCG(3, 3))
	rejected := 0
	for range 400 {
		var v, known timeline.Chronicle
		recordtest.Fill(rng, &v)
		recordtest.FillKnown(rng, &known)
		if err := lenient.Validate(document(t, v)); err != nil {
			t.Fatalf("%v, for\n%+v", err, v)
		}
		doc := document(t, known)
		if err := strict.Validate(doc); err != nil {
			t.Fatalf("%v, for\n%+v", err, known)
		}
		m := mutator{rng: rng, left: 1 + rng.IntN(200)}
		doc = m.mutate(doc)
		text, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		bySchema := strict.Validate(doc)
		_, byDecoder := record.Unmarshal[timeline.Chronicle](text, &record.Options{Strict: true})
		if (bySchema == nil) != (byDecoder == nil) {
			t.Errorf("the schema says %v, the decoder %v, of\n%s", bySchema, byDecoder, text)
		}
		if bySchema != nil {
			rejected++
		}
	}
	if rejected < 100 {
		t.Errorf("%d of 400 changed documents were rejected, too few to tell", rejected)
	}
}

func compiled(t *testing.T, o *record.SchemaOptions) *jsonschema.Schema {
	t.Helper()
	text, err := record.Schema(reflect.TypeFor[timeline.Chronicle](), o)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("chronicle.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("chronicle.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func document(t *testing.T, v any) any {
	t.Helper()
	text, err := record.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// mutator changes one value of a document: the one it meets when left is 0.
type mutator struct {
	rng  *rand.Rand
	left int
}

func (m *mutator) mutate(v any) any {
	if m.left--; m.left == 0 {
		others := []any{
			json.Number("1.5"), json.Number("-1"), json.Number("2.0"), "x", "high", "", true,
			[]any{},
			map[string]any{},
			map[string]any{"unheard_of": json.Number("1")},
			[]any{"x", json.Number("300")},
		}
		return others[m.rng.IntN(len(others))]
	}
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = m.mutate(v[i])
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			v[name] = m.mutate(v[name])
		}
	}
	return v
}
