package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/internal/recordtest"
)

// plainJSON is what encoding/json writes, without escapes for HTML.
func plainJSON(tb testing.TB, v any) string {
	tb.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		tb.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// TestMarshalLikeEncodingJSON holds Marshal against encoding/json, for values
// without Extra and without empty lists, which it would write.
func TestMarshalLikeEncodingJSON(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 5))
	for range 500 {
		var c Chronicle
		recordtest.Fill(rng, &c)
		dropExtra(&c)
		got, err := record.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		// What was read back has nil for every empty list.
		c, err = record.Unmarshal[Chronicle](got, nil)
		if err != nil {
			t.Fatal(err)
		}
		if want := plainJSON(t, c); string(got) != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func dropExtra(c *Chronicle) {
	c.Extra = nil
	for i := range c.Events {
		c.Events[i].Extra = nil
	}
}

func TestMarshalNumbersLikeEncodingJSON(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(6, 6))
	floats := []float64{
		0, 1, -1, 1e-6, 9.999999e-7, 1e-7, 1e20, 1e21, 9.99999999e20, 1e22, 1e100, 1e-100, -1e21, 0.1, 123456789.125,
		math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.SmallestNonzeroFloat32,
	}
	for range 2000 {
		floats = append(floats, math.Float64frombits(rng.Uint64()))
	}
	for _, f := range floats {
		if math.IsNaN(f) {
			continue
		}
		p := Place{Lat: f, RadiusM: float32(f)}
		if math.IsInf(float64(p.RadiusM), 0) {
			p.RadiusM = 0
		}
		if got, err := record.Marshal(p); err != nil || string(got) != plainJSON(t, p) {
			t.Errorf("%v: got %s, error %v, want %s", f, got, err, plainJSON(t, p))
		}
	}
}

func TestMarshalTextLikeEncodingJSON(t *testing.T) {
	t.Parallel()
	for r := range rune(0x3000) {
		c := Cite{Quote: "a" + string(r) + "b"}
		if got, err := record.Marshal(c); err != nil || string(got) != plainJSON(t, c) {
			t.Errorf("%U: got %s, error %v, want %s", r, got, err, plainJSON(t, c))
		}
	}
}

func TestMarshalEmpty(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		v    any
		want string
	}{
		{Event{}, `{}`},
		{Event{Where: []Place{}, Levels: []Level{}, Extra: raws()}, `{}`},
		{Participant{Who: Set{IDs: []ID{}, Terms: []Term{}}}, `{}`},
		{Participant{Who: Set{IDs: []ID{""}}}, `{"who":{"ids":[""]}}`},
		{Event{Where: []Place{{}}, Levels: []Level{0, 1}}, `{"where":[{}],"levels":["","low"]}`},
		{Odd{}, `{"always":0}`},
		{Odd{Names: map[Words]string{"": ""}, Rows: [][]int{nil, {}, {0}}}, `{"always":0,"names":{"":""},"rows":[[],[],[0]]}`},
		{Odd{Raw: json.RawMessage("null"), Raws: []json.RawMessage{nil}}, `{"always":0,"raws":[null]}`},
		{Place{Lat: math.Copysign(0, -1)}, `{}`},
		{[]float64{math.Copysign(0, -1)}, `[0]`},
		{"text", `"text"`},
	} {
		if got, err := record.Marshal(c.v); string(got) != c.want || err != nil {
			t.Errorf("got %s, error %v, want %s", got, err, c.want)
		}
	}
}

func TestMarshalFaults(t *testing.T) {
	t.Parallel()
	o := Odd{
		Names: map[Words]string{"b": "\xff", "a\xffz": "", "c": "fine"},
		Places: map[string]Place{
			"x": {Name: "a\xc3", Lat: math.NaN(), Lon: math.Inf(1), RadiusM: float32(math.Inf(-1))},
		},
		Raw:  json.RawMessage(`{"a":}`),
		Raws: []json.RawMessage{[]byte(`1 2`), []byte(`"` + "\xff" + `"`), []byte(`{"a":1,"a":2}`), []byte(` `)},
	}
	_, err := record.Marshal(o)
	want := `names["a\xffz"]: malformed: byte 1 of the text, 0xff, is not UTF-8
names.b: malformed: byte 0 of the text, 0xff, is not UTF-8
places.x.name: malformed: byte 1 of the text, 0xc3, is not UTF-8
places.x.lat: out of range: NaN is not a number that JSON has
places.x.lon: out of range: +Inf is not a number that JSON has
places.x.radius_m: out of range: -Inf is not a number that JSON has
raw: malformed: '}' where a value should be (line 1, column 6)
raws[0]: malformed: '2' where the end of the text should be (line 1, column 3)
raws[1]: malformed: byte 0xff is not UTF-8 (line 1, column 2)
raws[2]: duplicate: the member "a" stands twice in one object (line 1, column 8)
raws[3]: malformed: unexpected EOF where a value should be (line 1, column 2)`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !errors.Is(err, casus.ErrRange) || !errors.Is(err, casus.ErrSyntax) {
		t.Errorf("%v is not ErrRange and ErrSyntax", err)
	}

	c := Chronicle{Extra: raws("/a", "nul", "b", "[")}
	c.Events = []Event{{Confidence: 9, Extra: raws("/when/x\xff", "1", "y\xff", "2")}}
	_, err = record.Marshal(c)
	want = `events[0].confidence: level 9
events[0].when["x\xff"]: malformed: byte 1 of the text, 0xff, is not UTF-8
events[0].extra["y\xff"]: malformed: byte 1 of the text, 0xff, is not UTF-8
extra.b: malformed: unexpected EOF where a value should be (line 1, column 2)
a: malformed: unexpected EOF where the rest of null should be (line 1, column 4)`
	lines := strings.Split(err.Error(), "\n")
	if diff := cmp.Diff(sorted(want), sorted(strings.Join(lines, "\n"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}

	many := make([]float64, 130)
	for i := range many {
		many[i] = math.NaN()
	}
	if _, err := record.MarshalIndent(many, "  "); err == nil || !strings.HasSuffix(err.Error(), "\nand 30 more faults") {
		t.Errorf("got %v", err)
	}
}

func sorted(lines string) []string {
	list := strings.Split(lines, "\n")
	for i := range list {
		for j := range i {
			if list[i] < list[j] {
				list[i], list[j] = list[j], list[i]
			}
		}
	}
	return list
}

func TestMarshalIndent(t *testing.T) {
	t.Parallel()
	e := Event{
		ID: "a", Where: []Place{{}, {Name: "<b>"}}, Levels: []Level{2},
		Extra: raws("/x", " { \"k\" : [ ] , \"l\":[1,\n2] } "),
	}
	const want = `{
  "id": "a",
  "where": [
    {},
    {
      "name": "<b>"
    }
  ],
  "levels": [
    "high"
  ],
  "x": {
    "k": [],
    "l": [
      1,
      2
    ]
  }
}`
	got, err := record.MarshalIndent(e, "  ")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	back, err := record.Unmarshal[Event](got, nil)
	if err != nil || !record.Equal(e, back) {
		t.Errorf("read back %+v, error %v", back, err)
	}
}

// TestMarshalIsDeterministic writes a value whose maps are filled in another
// order each time.
func TestMarshalIsDeterministic(t *testing.T) {
	t.Parallel()
	names := []string{"/x", "/when/z", "/when/a", "/where/0/b", "/where/1/b", "note", "/no/place", "/", "x", "/~1", "/where/-", "/ä"}
	var first []byte
	for i := range 200 {
		rng := rand.New(rand.NewPCG(1, uint64(i)))
		rng.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		e := Event{Where: []Place{{}, {}}, Extra: raws()}
		for _, n := range names {
			e.Extra[n] = json.RawMessage(`1`)
		}
		got, err := record.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = got
		}
		if !bytes.Equal(first, got) {
			t.Fatalf("got\n%s\nand\n%s", first, got)
		}
	}
	const want = `{"when":{"a":1,"z":1},"where":[{"b":1},{"b":1}],` +
		`"extra":{"/no/place":1,"/where/-":1,"note":1,"x":1},"":1,"/":1,"x":1,"ä":1}`
	if diff := cmp.Diff(want, string(first)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestExtraWithoutPlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, key string
		v         any
		want      string
	}{
		{"of its own", "note", Event{}, `{"extra":{"note":1}}`},
		{"empty", "", Event{}, `{"extra":{"":1}}`},
		{"no pointer", "/a~2", Event{}, `{"extra":{"/a~2":1}}`},
		{"no pointer at the end", "/a~", Event{}, `{"extra":{"/a~":1}}`},
		{"a known member", "/title", Event{}, `{"extra":{"/title":1}}`},
		{"Extra", "/extra", Event{}, `{"extra":{"/extra":1}}`},
		{"below Extra", "/extra/x", Event{}, `{"extra":{"/extra/x":1}}`},
		{"a known member below", "/when/date", Event{}, `{"extra":{"/when/date":1}}`},
		{"below text", "/title/x", Event{}, `{"extra":{"/title/x":1}}`},
		{"below a scale", "/confidence/x", Event{}, `{"extra":{"/confidence/x":1}}`},
		{"below what is unknown", "/x/y", Event{}, `{"extra":{"/x/y":1}}`},
		{"behind the list", "/where/1/x", Event{Where: []Place{{}}}, `{"where":[{}],"extra":{"/where/1/x":1}}`},
		{"before the list", "/where/-1/x", Event{Where: []Place{{}}}, `{"where":[{}],"extra":{"/where/-1/x":1}}`},
		{"leading zero", "/where/00/x", Event{Where: []Place{{}}}, `{"where":[{}],"extra":{"/where/00/x":1}}`},
		{"an entry", "/where/0", Event{Where: []Place{{}}}, `{"where":[{}],"extra":{"/where/0":1}}`},
		{"a list", "/where/x", Event{Where: []Place{{}}}, `{"where":[{}],"extra":{"/where/x":1}}`},
		{"below an entry of text", "/levels/0/x", Event{Levels: []Level{1}}, `{"levels":["low"],"extra":{"/levels/0/x":1}}`},
		{"of another record", "/events/0/x", Chronicle{Events: []Event{{}}}, `{"events":[{}],"extra":{"/events/0/x":1}}`},
		{"of a part of another", "/events/0/when/x", Chronicle{Events: []Event{{}}}, `{"events":[{}],"extra":{"/events/0/when/x":1}}`},
		{"with a place", "/defaults/x", Chronicle{}, `{"defaults":{"x":1}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			extra := raws(c.key, "1")
			switch v := c.v.(type) {
			case Event:
				v.Extra = extra
				checkExtra(t, v, c.want)
			case Chronicle:
				v.Extra = extra
				checkExtra(t, v, c.want)
			}
		})
	}
}

// checkExtra writes v as want, and reads it back the same.
func checkExtra[T any](t *testing.T, v T, want string) {
	t.Helper()
	got, err := record.Marshal(v)
	if err != nil || string(got) != want {
		t.Errorf("got %s, error %v, want %s", got, err, want)
	}
	back, err := record.Unmarshal[T](got, nil)
	if err != nil || !record.Equal(v, back) {
		t.Errorf("read back %+v, error %v, want %+v", back, err, v)
	}
}

// Holder keeps unknown members of maps and of structs with a text form.
type Holder struct {
	Places map[string]Place             `json:"places,omitzero"`
	Deep   map[Words]map[string][]Place `json:"deep,omitzero"`
	Pair   Pair                         `json:"pair,omitzero"`
	Extra  map[string]json.RawMessage   `json:"extra,omitzero"`
}

func TestExtraBelowMaps(t *testing.T) {
	t.Parallel()
	h := Holder{
		Places: map[string]Place{"a/b": {}, "c": {Name: "x"}},
		Deep:   map[Words]map[string][]Place{"d": {"": {{}, {}}}},
		Extra: raws("/places/a~1b/x", "1", "/places/none/x", "2", "/places/c", "3", "/deep/d//1/x", "4",
			"/deep/d//2/x", "5", "/pair/x", "6", "/pair/a", "7"),
	}
	checkExtra(t, h, `{"places":{"a/b":{"x":1},"c":{"name":"x"}},"deep":{"d":{"":[{},{"x":4}]}},`+
		`"extra":{"/deep/d//2/x":5,"/pair/a":7,"/pair/x":6,"/places/c":3,"/places/none/x":2}}`)

	// A list that got shorter since keeps the member, though not its place.
	delete(h.Deep, "d")
	checkExtra(t, h, `{"places":{"a/b":{"x":1},"c":{"name":"x"}},`+
		`"extra":{"/deep/d//1/x":4,"/deep/d//2/x":5,"/pair/a":7,"/pair/x":6,"/places/c":3,"/places/none/x":2}}`)
}

func TestUnknownMembersWithoutExtra(t *testing.T) {
	t.Parallel()
	_, err := record.Unmarshal[Set]([]byte(`{"ids":[],"terms":[{"x":1}]}`), nil)
	const want = `terms[0].x: unknown value: there is no such member (line 1, column 21)`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestUnmarshalOdd(t *testing.T) {
	t.Parallel()
	const text = `{"pair":"1:-2","pairs":["3:4"],"names":{"b":"x","a":""},"places":{"p":{"lat":1}},"lists":{"l":[{"n":1}]},
		"rows":[[1],[],[2,3]],"raw":{ "k" : 1.0 },"raws":[null,[ ]],"flags":[true,false],"written":{"w":null}}`
	want := Odd{
		Pair: Pair{A: 1, B: -2}, Pairs: []Pair{{A: 3, B: 4}}, Names: map[Words]string{"b": "x", "a": ""},
		Places: map[string]Place{"p": {Lat: 1}}, Lists: map[string][]Count{"l": {{N: 1}}},
		Rows: [][]int{{1}, {}, {2, 3}}, Raw: json.RawMessage(`{"k":1.0}`),
		Raws:  []json.RawMessage{json.RawMessage("null"), json.RawMessage("[]")},
		Flags: []bool{true, false}, Written: raws("w", "null"),
	}
	got, err := record.Unmarshal[Odd]([]byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}

	const bad = `{"pair":"x","names":{"a":1,"a":"","\ud800":""},"places":{"p":null,"q":[]},"flags":["true",0],
"raw":{"a":1,"a":2},"always":true,"single":"x","byte":{},"lists":[]}`
	_, err = record.Unmarshal[Odd]([]byte(bad), nil)
	wantErr := `pair: pair "x": want two numbers (line 1, column 9)
names.a: malformed: want a string, got a number (line 1, column 26)
names.a: duplicate: the member "a" stands twice in one object (line 1, column 28)
names: malformed: \ud800 is half of a surrogate pair (line 1, column 36)
places.p: malformed: want an object, got null (line 1, column 62)
places.q: malformed: want an object, got a list (line 1, column 71)
flags[0]: malformed: want true or false, got a string (line 1, column 84)
flags[1]: malformed: want true or false, got a number (line 1, column 91)
raw: duplicate: the member "a" stands twice in one object (line 2, column 14)
always: malformed: want a whole number, got true (line 2, column 30)
single: malformed: want a number, got a string (line 2, column 44)
byte: malformed: want a whole number, got an object (line 2, column 55)
lists: malformed: want an object, got a list (line 2, column 66)`
	if diff := cmp.Diff(wantErr, err.Error()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
