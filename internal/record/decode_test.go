package record_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

func raws(pairs ...string) map[string]json.RawMessage {
	m := make(map[string]json.RawMessage)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = json.RawMessage(pairs[i+1])
	}
	return m
}

func TestUnmarshalKnown(t *testing.T) {
	t.Parallel()
	const text = ` {
		"id": "taji", "title": "Rockets \"on\" \u0043amp\/Taji\ud83d\ude80", "kind": "assault",
		"when": {"date": "2020-03-11", "zone": null},
		"where": [{"name": "Taji", "lat": 33.5, "lon": 4.42e1, "radius_m": 1E3}],
		"participants": [],
		"casualties": [
			{"harm": "killed", "count": {"n": 3, "about": false}},
			{"harm": "wounded", "count": {"n": 1.2e1, "to": -0, "about": true}, "cites": [{"credibility": "high"}]}
		],
		"confidence": "low", "levels": ["", "high"], "cites": null
	} `
	want := Event{
		ID: "taji", Title: `Rockets "on" Camp/Taji🚀`, Kind: "assault",
		When:         When{Date: "2020-03-11"},
		Where:        []Place{{Name: "Taji", Lat: 33.5, Lon: 44.2, RadiusM: 1000}},
		Participants: []Participant{},
		Casualties: []Casualty{
			{Harm: "killed", Count: Count{N: 3}},
			{Harm: "wounded", Count: Count{N: 12, About: true}, Cites: []Cite{{Credibility: 2}}},
		},
		Confidence: 1, Levels: []Level{0, 2},
	}
	for _, strict := range []bool{false, true} {
		got, err := record.Unmarshal[Event]([]byte(text), &record.Options{Strict: strict})
		if err != nil {
			t.Errorf("strict %v: %v", strict, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("strict %v: (-want +got)\n%s", strict, diff)
		}
	}
}

func TestUnknownMembersAreKept(t *testing.T) {
	t.Parallel()
	const text = `{"Format": "casus/1", "defaults": {"zone": "Z", "colour": [ 1 , "a b" ]},
		"events": [{}, {
			"a/b~c": {"x" : 1.50}, "": null, "where": [{"lat": 1, "géo": true}],
			"casualties": [{"count": {"n": 2, "unit": "\u0041"}}],
			"extra": {"note": "mine", "/gone/3/x": 2}
		}],
		"claims": [{"cites": [{"page": -0.0e+05}]}]}`
	want := Chronicle{
		Defaults: Defaults{Zone: "Z"},
		Events: []Event{{}, {
			Where:      []Place{{Lat: 1}},
			Casualties: []Casualty{{Count: Count{N: 2}}},
			Extra: raws("/a~1b~0c", `{"x":1.50}`, "/", "null", "/where/0/géo", "true",
				"/casualties/0/count/unit", `"\u0041"`, "note", `"mine"`, "/gone/3/x", "2"),
		}},
		Claims: []Casualty{{Cites: []Cite{{}}}},
		Extra:  raws("/Format", `"casus/1"`, "/defaults/colour", `[1,"a b"]`, "/claims/0/cites/0/page", "-0.0e+05"),
	}
	got, err := record.Unmarshal[Chronicle]([]byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}

	const back = `{"defaults":{"zone":"Z","colour":[1,"a b"]},"events":[{},{` +
		`"where":[{"lat":1,"géo":true}],"casualties":[{"count":{"n":2,"unit":"\u0041"}}],` +
		`"extra":{"/gone/3/x":2,"note":"mine"},"":null,"a/b~c":{"x":1.50}}],` +
		`"claims":[{"cites":[{"page":-0.0e+05}]}],"Format":"casus/1"}`
	written, err := record.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(back, string(written)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// faultCase is a text and what is wrong with it, in both modes or in one.
type faultCase struct {
	name, text string
	lenient    []string
	strict     []string // as lenient when nil
	kind       error    // of the first fault; nil when it is the type's own
}

func TestFaults(t *testing.T) {
	t.Parallel()
	none := []string{}
	cases := []faultCase{
		{
			name: "types", kind: casus.ErrSyntax,
			text: `{"id": 7, "title": true, "when": "2020", "where": {"a": 1}, "casualties": [{"count": 3}, [], {"count": {"n": "x", "about": null, "to": [1]}}], "levels": [1]}`,
			lenient: []string{
				`id: malformed: want a string, got a number (line 1, column 8)`,
				`title: malformed: want a string, got true (line 1, column 20)`,
				`when: malformed: want an object, got a string (line 1, column 34)`,
				`where: malformed: want a list, got an object (line 1, column 51)`,
				`casualties[0].count: malformed: want an object, got a number (line 1, column 86)`,
				`casualties[1]: malformed: want an object, got a list (line 1, column 90)`,
				`casualties[2].count.n: malformed: want a whole number, got a string (line 1, column 110)`,
				`casualties[2].count.to: malformed: want a whole number, got a list (line 1, column 136)`,
				`levels[0]: malformed: want a string, got a number (line 1, column 155)`,
			},
		},
		{
			name: "scale", kind: nil, text: `{"confidence": "middling"}`,
			lenient: []string{`confidence: level "middling": want low or high (line 1, column 16)`},
		},
		{
			name: "null in lists", kind: casus.ErrSyntax, text: "{\"where\": [\n null], \"levels\": [null]}",
			lenient: []string{
				`where[0]: malformed: want an object, got null (line 2, column 2)`,
				`levels[0]: malformed: want a string, got null (line 2, column 20)`,
			},
		},
		{
			name: "unknown", kind: casus.ErrUnknown,
			text:    `{"Title": "a", "asof": 1, "casualties": [{"asOf": "x", "AS-OF": "y"}], "x y": {"id": 1}}`,
			lenient: none,
			strict: []string{
				`Title: unknown value: there is no such member; is "title" meant? (line 1, column 2)`,
				`asof: unknown value: there is no such member (line 1, column 16)`,
				`casualties[0].asOf: unknown value: there is no such member; is "as_of" meant? (line 1, column 43)`,
				`casualties[0].AS-OF: unknown value: there is no such member; is "as_of" meant? (line 1, column 56)`,
				`["x y"]: unknown value: there is no such member (line 1, column 72)`,
			},
		},
		{
			name: "extra", kind: casus.ErrUnknown, text: `{"extra": {"/a": 1, "a": {"/a": 2}}}`,
			lenient: none,
			strict:  []string{`extra: unknown value: "/a" stands for a member that the type does not have (line 1, column 12)`},
		},
		{
			name: "extra of another type", kind: casus.ErrSyntax, text: `{"extra": [1]}`,
			lenient: []string{`extra: malformed: want an object, got a list (line 1, column 11)`},
		},
		{
			name: "duplicates", kind: casus.ErrDuplicate,
			text: `{"id": "a", "id": "b", "when": {"date": "x", "\u0064ate": "y"}, "extra": {"n": [{"b": 1, "b": 1}], "n": 2}}`,
			lenient: []string{
				`id: duplicate: the member "id" stands twice in one object (line 1, column 13)`,
				`when.date: duplicate: the member "date" stands twice in one object (line 1, column 46)`,
				`extra: duplicate: the member "b" stands twice in one object (line 1, column 90)`,
				`extra: duplicate: the member "n" stands twice in one object (line 1, column 100)`,
			},
		},
		{
			name: "duplicates of unknown members", kind: casus.ErrDuplicate, text: `{"extra": {"/x": 1}, "x": 2, "y": 1, "y": 1}`,
			lenient: []string{
				`x: duplicate: the member "x" stands twice in one object (line 1, column 22)`,
				`y: duplicate: the member "y" stands twice in one object (line 1, column 38)`,
			},
			strict: []string{
				`extra: unknown value: "/x" stands for a member that the type does not have (line 1, column 12)`,
				`x: unknown value: there is no such member (line 1, column 22)`,
				`y: unknown value: there is no such member (line 1, column 30)`,
				`y: unknown value: there is no such member (line 1, column 38)`,
			},
		},
		{
			name: "bad text", kind: casus.ErrSyntax,
			text: "{\"id\": \"a\xffb\", \"title\": \"\\ud800\", \"kind\": \"\\udc00\\ud83d\", \"cites\": [{\"quote\": \"\xed\xa0\x80\\n\"}], \"\xfe\": 1, \"\\ud83dx\": 2}",
			lenient: []string{
				`id: malformed: byte 0xff is not UTF-8 (line 1, column 10)`,
				`title: malformed: \ud800 is half of a surrogate pair (line 1, column 25)`,
				`kind: malformed: \udc00 is half of a surrogate pair (line 1, column 43)`,
				`kind: malformed: \ud83d is half of a surrogate pair (line 1, column 49)`,
				`cites[0].quote: malformed: byte 0xed is not UTF-8 (line 1, column 79)`,
				`malformed: byte 0xfe is not UTF-8 (line 1, column 90)`,
				`malformed: \ud83d is half of a surrogate pair (line 1, column 98)`,
			},
		},
		{
			name: "names", kind: casus.ErrUnknown,
			text:    `{"` + strings.Repeat("é", 40) + `": 1, "\u00aB\u00Cd": 1, "` + strings.Repeat("n", 61) + `": 1, "": 1}`,
			lenient: none,
			strict: []string{
				`["` + strings.Repeat("é", 30) + `"...]: unknown value: there is no such member (line 1, column 2)`,
				`["«Í"]: unknown value: there is no such member (line 1, column 89)`,
				`["` + strings.Repeat("n", 60) + `"...]: unknown value: there is no such member (line 1, column 108)`,
				`[""]: unknown value: there is no such member (line 1, column 176)`,
			},
		},
		{
			name: "bad text for a scale", kind: casus.ErrSyntax, text: "{\"confidence\": \"\xff\", \"levels\": [\"\\udfff\"]}",
			lenient: []string{
				`confidence: malformed: byte 0xff is not UTF-8 (line 1, column 17)`,
				`levels[0]: malformed: \udfff is half of a surrogate pair (line 1, column 33)`,
			},
		},
		{
			name: "after the value", kind: casus.ErrSyntax, text: `{} {}`,
			lenient: []string{`malformed: '{' where the end of the text should be (line 1, column 4)`},
		},
		{
			name: "not an object", kind: casus.ErrSyntax, text: `[]`,
			lenient: []string{`malformed: want an object, got a list (line 1, column 1)`},
		},
		{
			name: "null", kind: casus.ErrSyntax, text: `null`,
			lenient: []string{`malformed: want an object, got null (line 1, column 1)`},
		},
		{
			name: "byte order mark", kind: casus.ErrSyntax, text: "\ufeff{}",
			lenient: none,
			strict:  []string{`malformed: '\ufeff' where a value should be (line 1, column 1)`},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			checkFaults[Event](t, c, false, c.lenient)
			want := c.strict
			if want == nil {
				want = c.lenient
			}
			checkFaults[Event](t, c, true, want)
		})
	}
}

func checkFaults[T any](t *testing.T, c faultCase, strict bool, want []string) {
	t.Helper()
	_, err := record.Unmarshal[T]([]byte(c.text), &record.Options{Strict: strict})
	got := []string{}
	for fe := range casus.FieldErrors(err) {
		got = append(got, fe.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("strict %v: (-want +got)\n%s", strict, diff)
	}
	if len(want) == 0 {
		if err != nil {
			t.Errorf("strict %v: %v", strict, err)
		}
		return
	}
	if strict && len(c.lenient) > 0 || c.kind == nil {
		return
	}
	if first, _ := errors.AsType[*casus.FieldError](err); !errors.Is(first, c.kind) {
		t.Errorf("strict %v: %v is not %v", strict, first, c.kind)
	}
}

func TestSyntaxErrors(t *testing.T) {
	t.Parallel()
	cases := []struct{ text, want string }{
		{``, `malformed: unexpected EOF where a value should be (line 1, column 1)`},
		{"\n ", `malformed: unexpected EOF where a value should be (line 2, column 2)`},
		{`{`, `malformed: unexpected EOF where a member name in quotes should be (line 1, column 2)`},
		{`{"id"`, `malformed: unexpected EOF where a colon should be (line 1, column 6)`},
		{`{"id" "a"}`, `malformed: '"' where a colon should be (line 1, column 7)`},
		{`{id: 1}`, `malformed: 'i' where a member name in quotes should be (line 1, column 2)`},
		{`{,}`, `malformed: ',' where a member name in quotes should be (line 1, column 2)`},
		{`{"id": }`, `id: malformed: '}' where a value should be (line 1, column 8)`},
		{`{"id": "a",}`, `malformed: '}' where a member name in quotes should be (line 1, column 12)`},
		{`{"id": "a" "b": 1}`, `malformed: '"' where a comma or '}' should be (line 1, column 12)`},
		{`{"where": [{} {}]}`, `where: malformed: '{' where a comma or ']' should be (line 1, column 15)`},
		{`{"where": [{},]}`, `where[1]: malformed: ']' where a value should be (line 1, column 15)`},
		{`{"where": [,]}`, `where[0]: malformed: ',' where a value should be (line 1, column 12)`},
		{`{"id": "a`, `id: malformed: unexpected EOF where the closing quote of a string should be (line 1, column 10)`},
		{`{"id": "a\`, `id: malformed: unexpected EOF where one of "\/bfnrtu after a backslash should be (line 1, column 11)`},
		{`{"id": "\x"}`, `id: malformed: 'x' where one of "\/bfnrtu after a backslash should be (line 1, column 10)`},
		{`{"id": "\u00g0"}`, `id: malformed: 'g' where a hexadecimal digit should be (line 1, column 13)`},
		{`{"id": "\u00`, `id: malformed: unexpected EOF where a hexadecimal digit should be (line 1, column 13)`},
		{`{"id": "\ud83d\u00"}`, `id: malformed: '"' where a hexadecimal digit should be (line 1, column 19)`},
		{`{"id": "\n` + "\n" + `"}`, `id: malformed: '\n' where the rest of a string (control characters are written with a backslash) should be (line 1, column 11)`},
		{`{"id": "` + "\x1f" + `"}`, `id: malformed: '\x1f' where the rest of a string (control characters are written with a backslash) should be (line 1, column 9)`},
		{`{"id": nul}`, `id: malformed: '}' where the rest of null should be (line 1, column 11)`},
		{`{"x": tru`, `x: malformed: unexpected EOF where the rest of true should be (line 1, column 10)`},
		{`{"x": falsy}`, `x: malformed: 'y' where the rest of false should be (line 1, column 11)`},
		{`{"x": -}`, `x: malformed: '}' where a digit should be (line 1, column 8)`},
		{`{"x": 01}`, `malformed: '1' where a comma or '}' should be (line 1, column 8)`},
		{`{"x": 1.}`, `x: malformed: '}' where a digit should be (line 1, column 9)`},
		{`{"x": 1e+}`, `x: malformed: '}' where a digit should be (line 1, column 10)`},
		{`{"x": +1}`, `x: malformed: '+' where a value should be (line 1, column 7)`},
		{`{"x": .5}`, `x: malformed: '.' where a value should be (line 1, column 7)`},
		{`{"x": NaN}`, `x: malformed: 'N' where a value should be (line 1, column 7)`},
		{`{"x": [1 2]}`, `x: malformed: '2' where a comma or ']' should be (line 1, column 10)`},
		{`{"x": {"y" 2}}`, `x: malformed: '2' where a colon should be (line 1, column 12)`},
		{"{\"x\": \xff}", `x: malformed: a byte that is not UTF-8 where a value should be (line 1, column 7)`},
		{"{} \x00", `malformed: '\x00' where the end of the text should be (line 1, column 4)`},
	}
	for _, c := range cases {
		for _, strict := range []bool{false, true} {
			_, err := record.Unmarshal[Event]([]byte(c.text), &record.Options{Strict: strict})
			if err == nil {
				t.Errorf("%q: no error", c.text)
				continue
			}
			// In strict mode the unknown member x is a fault after the other.
			lines := strings.Split(err.Error(), "\n")
			if lines[0] != c.want && lines[len(lines)-1] != c.want {
				t.Errorf("%q:\n%v, want\n%v", c.text, err, c.want)
			}
			if !errors.Is(err, casus.ErrSyntax) {
				t.Errorf("%q: %v is not ErrSyntax", c.text, err)
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	const tooLarge = "out of range: the number does not fit"
	cases := []struct{ text, want, err string }{
		{`{"always": 1}`, `{"always":1}`, ""},
		{`{"always": -9223372036854775808}`, `{"always":-9223372036854775808}`, ""},
		{`{"always": 9223372036854775807}`, `{"always":9223372036854775807}`, ""},
		{`{"always": 9223372036854775808}`, "", "always: " + tooLarge},
		{`{"always": -9223372036854775809}`, "", "always: " + tooLarge},
		{`{"always": 0e99999999999999999999}`, `{"always":0}`, ""},
		{`{"always": 1e99999999999999999999}`, "", "always: " + tooLarge},
		{`{"always": 1e-99999999999999999999}`, "", "always: malformed: want a whole number, got a fraction"},
		{`{"always": 120.0e-1}`, `{"always":12}`, ""},
		{`{"always": 0.00012E5}`, `{"always":12}`, ""},
		{`{"always": -1.5e1}`, `{"always":-15}`, ""},
		{`{"always": 1.5}`, "", "always: malformed: want a whole number, got a fraction"},
		{`{"always": 1e18}`, `{"always":1000000000000000000}`, ""},
		{`{"always": 1e19}`, "", "always: " + tooLarge},
		{`{"always": 1e20}`, "", "always: " + tooLarge},
		{`{"always": 0, "small": 127}`, `{"always":0,"small":127}`, ""},
		{`{"small": -128}`, `{"always":0,"small":-128}`, ""},
		{`{"small": 128}`, "", "small: " + tooLarge},
		{`{"small": -129}`, "", "small: " + tooLarge},
		{`{"byte": 255}`, `{"always":0,"byte":255}`, ""},
		{`{"byte": 256}`, "", "byte: " + tooLarge},
		{`{"byte": -1}`, "", "byte: out of range: want a number from 0, got a negative one"},
		{`{"byte": -0}`, `{"always":0}`, ""},
		{`{"byte": 1.5}`, "", "byte: malformed: want a whole number, got a fraction"},
		{`{"huge": 18446744073709551615}`, `{"always":0,"huge":18446744073709551615}`, ""},
		{`{"huge": 18446744073709551616}`, "", "huge: " + tooLarge},
		{`{"huge": 1.8446744073709551615e19}`, `{"always":0,"huge":18446744073709551615}`, ""},
		{`{"single": 3.4028235e38}`, `{"always":0,"single":3.4028235e+38}`, ""},
		{`{"single": 3.5e38}`, "", "single: " + tooLarge},
		{`{"single": 1e-400}`, `{"always":0}`, ""},
		{`{"places": {"a": {"lat": 1e400}}}`, "", "places.a.lat: " + tooLarge},
		{`{"places": {"a": {"lat": -0.0, "lon": 1e21}}}`, `{"always":0,"places":{"a":{"lon":1e+21}}}`, ""},
	}
	for _, c := range cases {
		v, err := record.Unmarshal[Odd]([]byte(c.text), nil)
		if c.err != "" {
			if err == nil || !strings.HasPrefix(err.Error(), c.err+" (line 1, column ") {
				t.Errorf("%s: error %v, want %s", c.text, err, c.err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if got, err := record.Marshal(v); string(got) != c.want || err != nil {
			t.Errorf("%s: %s, error %v, want %s", c.text, got, err, c.want)
		}
	}
}
