package record_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/internal/record"
)

func TestSchema(t *testing.T) {
	t.Parallel()
	o := record.SchemaOptions{
		ID: "https://example.org/chronicle.json", Title: "Chronicle", Description: "A <test>.",
		Vocabularies: []record.Vocabulary{record.VocabularyOf([]Words{"killed", "wounded"})},
		Required:     map[reflect.Type][]string{reflect.TypeFor[Event](): {"id", "kind"}},
		Doc: func(t reflect.Type, field string) string {
			return strings.TrimSuffix(fmt.Sprintf("About %s.%s", t, field), ".") + "."
		},
	}
	checkSchema[Chronicle](t, "chronicle.schema.json", &o)
	o.Strict = true
	checkSchema[Chronicle](t, "chronicle.strict.schema.json", &o)
	checkSchema[Odd](t, "odd.schema.json", nil)
}

func checkSchema[T any](t *testing.T, file string, o *record.SchemaOptions) {
	t.Helper()
	first, err := record.Schema(reflect.TypeFor[T](), o)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, file, first)
	for range 20 {
		if again, err := record.Schema(reflect.TypeFor[T](), o); err != nil || !bytes.Equal(first, again) {
			t.Fatalf("%s: not the same again, error %v", file, err)
		}
	}
}

func TestSchemaErrors(t *testing.T) {
	t.Parallel()
	type Level struct {
		A int `json:"a,omitzero"`
	}
	type twins struct {
		One []struct {
			L Level `json:"l,omitzero"`
		} `json:"one,omitzero"`
		Other Event `json:"other,omitzero"`
	}
	type within struct {
		Twins map[string]twins `json:"twins,omitzero"`
	}
	const want = "record: two types are called record_test.Level"
	if s, err := record.Schema(reflect.TypeFor[within](), nil); err == nil || err.Error() != want {
		t.Errorf("%s\nerror %v, want %s", s, err, want)
	}
	if s, err := record.Schema(reflect.TypeFor[*Event](), nil); err == nil {
		t.Errorf("no error but %s", s)
	}
	if s, err := record.Schema(reflect.TypeFor[Event](), &record.SchemaOptions{Title: "\xff"}); err == nil {
		t.Errorf("no error but %s", s)
	}
}
