package record_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/internal/recordtest"
)

func TestEqual(t *testing.T) {
	t.Parallel()
	raw := func(s string) Event { return Event{Extra: raws("x", s)} }
	for _, c := range []struct {
		name string
		a, b Event
		want bool
	}{
		{"zero", Event{}, Event{}, true},
		{"nil and empty list", Event{Where: []Place{}}, Event{}, true},
		{"nil and empty map", Event{Extra: raws()}, Event{}, true},
		{"text", Event{ID: "a"}, Event{ID: "b"}, false},
		{"below", Event{When: When{Date: "a"}}, Event{}, false},
		{"length", Event{Where: []Place{{}}}, Event{}, false},
		{"entries", Event{Where: []Place{{Lat: 1}}}, Event{Where: []Place{{Lat: 2}}}, false},
		{"order", Event{Levels: []Level{1, 2}}, Event{Levels: []Level{2, 1}}, false},
		{"NaN", Event{Where: []Place{{Lat: math.NaN()}}}, Event{Where: []Place{{Lat: math.NaN()}}}, true},
		{"NaN and number", Event{Where: []Place{{Lat: math.NaN()}}}, Event{Where: []Place{{Lat: 1}}}, false},
		{"zeros", Event{Where: []Place{{Lat: math.Copysign(0, -1)}}}, Event{Where: []Place{{}}}, true},
		{"map lengths", raw("1"), Event{}, false},
		{"map keys", raw("1"), Event{Extra: raws("y", "1")}, false},
		{"JSON", raw("1"), raw("2"), false},
		{"white space", raw(" {\"a b\": [1,\t\"\\\" \"]}\r\n"), raw("{\"a b\":[1,\"\\\" \"]}"), true},
		{"white space in text", raw(`"a b"`), raw(`"ab"`), false},
		{"white space behind a quote", raw(`"a\" b"`), raw(`"a\"b"`), false},
		{"spelling", raw("1.0"), raw("1"), false},
		{"order of members", raw(`{"a":1,"b":2}`), raw(`{"b":2,"a":1}`), false},
		{"no JSON", raw(""), raw("null"), true},
		{"no JSON and other", raw(""), raw(`""`), false},
	} {
		if got := record.Equal(c.a, c.b); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if got := record.Equal(c.b, c.a); got != c.want {
			t.Errorf("%s, the other way round: %v", c.name, got)
		}
	}
	maps := [3]map[string]string{{"a": "1", "b": "2"}, {"b": "2", "a": "1"}, {"a": "1", "c": "2"}}
	if !record.Equal(maps[0], maps[1]) || record.Equal(maps[0], maps[2]) {
		t.Error("maps")
	}
}

// TestEqualSeesEveryChange changes one field at a time of an arbitrary value.
func TestEqualSeesEveryChange(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(8, 8))
	n := 0
	for range 30 {
		var c Chronicle
		recordtest.Fill(rng, &c)
		changed := record.Clone(c)
		eachLeaf(reflect.ValueOf(&changed).Elem(), func(leaf reflect.Value) {
			n++
			before := reflect.New(leaf.Type()).Elem()
			before.Set(leaf)
			change(leaf)
			if record.Equal(c, changed) || record.Equal(changed, c) {
				t.Errorf("a change of %v to %v is not seen", before, leaf)
			}
			leaf.Set(before)
		})
		if !record.Equal(c, changed) {
			t.Fatal("changed back, and still different")
		}
	}
	if n < 300 {
		t.Errorf("%d leaves are too few", n)
	}
}

func eachLeaf(v reflect.Value, do func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			eachLeaf(field, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachLeaf(v.Index(i), do)
		}
	case reflect.Map:
	default:
		do(v)
	}
}

func change(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int, reflect.Int64:
		v.SetInt(v.Int() ^ 1)
	case reflect.Uint8:
		v.SetUint(v.Uint() ^ 1)
	case reflect.Float32, reflect.Float64:
		if v.Float() == 0 {
			v.SetFloat(1)
		} else {
			v.SetFloat(-v.Float())
		}
	}
}

func TestCloneKeepsNilAndEmpty(t *testing.T) {
	t.Parallel()
	for _, e := range []Event{
		{},
		{Where: []Place{}, Extra: raws()},
		{Casualties: []Casualty{{}, {Cites: []Cite{}}}, Extra: map[string]json.RawMessage{"a": nil, "b": {}, "c": []byte("1")}},
	} {
		if diff := cmp.Diff(e, record.Clone(e)); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	o := Odd{Names: map[Words]string{}, Lists: map[string][]Count{"a": {{N: 1}}, "b": nil, "c": {}}, Rows: [][]int{nil, {}, {1}}}
	clone := record.Clone(o)
	if diff := cmp.Diff(o, clone); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	clone.Lists["a"][0].N, clone.Rows[2][0] = 7, 7
	if o.Lists["a"][0].N != 1 || o.Rows[2][0] != 1 {
		t.Error("a change of the clone shows in the original")
	}
}
