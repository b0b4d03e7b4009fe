package recordtest_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/internal/recordtest"
	"github.com/casus-events/casus/timeline"
)

// recorder is a test that notes what it is told instead of failing.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper()      {}
func (r *recorder) Failed() bool { return len(r.errors) > 0 }

func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestRecordsOfThisModule(t *testing.T) {
	t.Parallel()
	recordtest.CheckPlain(t, reflect.TypeFor[timeline.Chronicle]())
	recordtest.CheckRoundTrip[timeline.Chronicle](t, rand.New(rand.NewPCG(1, 1)))
}

type bad struct {
	Pointer  *int              `json:"pointer,omitzero"`
	Any      []any             `json:"any,omitzero"`
	Array    map[string][2]int `json:"array,omitzero"`
	Bytes    []byte            `json:"bytes,omitzero"`
	Keys     map[int]string    `json:"keys,omitzero"`
	Self     []bad             `json:"self,omitzero"`
	Complex  complex64         `json:"complex,omitzero"`
	CamelTag string            `json:"camelTag,omitzero"` //nolint:tagliatelle // the point
	NoOmit   string            `json:"no_omit"`
	NoTag    string
	Methods  methods                    `json:"methods,omitzero"`
	Truth    casus.Truth                `json:"truth,omitzero"`
	Extra    map[string]json.RawMessage `json:"extra,omitzero"`
	hidden   int                        //nolint:unused // the point
	Embedded `json:"embedded,omitzero"`
}

type methods struct{}

func (methods) MarshalText() ([]byte, error) { return nil, nil }
func (*methods) UnmarshalJSON([]byte) error  { return nil }
func (*methods) GobDecode([]byte) error      { return nil }

type Embedded struct{}

func TestCheckPlainNamesEveryFault(t *testing.T) {
	t.Parallel()
	var r recorder
	recordtest.CheckPlain(&r, reflect.TypeFor[bad]())
	want := []string{
		`recordtest_test.bad.Pointer is a ptr`,
		`recordtest_test.bad.Any[] is a interface`,
		`recordtest_test.bad.Array{} is a array`,
		`recordtest_test.bad.Bytes is bytes`,
		`recordtest_test.bad.Keys is a map whose keys are not strings`,
		`recordtest_test.bad.Self[] holds itself`,
		`recordtest_test.bad.Complex is a complex64`,
		`recordtest_test.bad.CamelTag has the JSON tag "camelTag,omitzero", want snake_case,omitzero`,
		`recordtest_test.bad.NoOmit has the JSON tag "no_omit", want snake_case,omitzero`,
		`recordtest_test.bad.NoTag has the JSON tag "", want snake_case,omitzero`,
		`recordtest_test.bad.Methods implements json.Unmarshaler`,
		`recordtest_test.bad.Methods implements encoding.TextMarshaler`,
		`recordtest_test.bad.Methods implements gob.GobDecoder`,
		`recordtest_test.bad.hidden is not exported`,
		`recordtest_test.bad.Embedded is embedded`,
	}
	if diff := cmp.Diff(want, r.errors); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// forgetful has a text form that loses one of its values.
type forgetful uint8

func (f forgetful) MarshalText() ([]byte, error) { return fmt.Append(nil, f/2), nil }

func (f *forgetful) UnmarshalText(text []byte) error {
	_, err := fmt.Sscan(string(text), (*uint8)(f))
	return err
}

type lossy struct {
	Values []forgetful `json:"values,omitzero"`
	Twice  string      `json:"twice,omitzero"`
}

func TestFillAvoidsWhatTextLoses(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 1))
	for range 100 {
		var l lossy
		recordtest.Fill(rng, &l)
		for _, v := range l.Values {
			if v != 0 {
				t.Errorf("value %d does not survive its text form", v)
			}
		}
	}
}

// gobless comes back from gob as something else.
type gobless struct {
	N int `json:"n,omitzero"`
}

func (gobless) GobEncode() ([]byte, error) { return []byte{1}, nil }
func (*gobless) GobDecode([]byte) error    { return nil }

// mute cannot be written by gob at all.
type mute struct {
	N int `json:"n,omitzero"`
}

func (mute) GobEncode() ([]byte, error) { return nil, fmt.Errorf("no words") }
func (*mute) GobDecode([]byte) error    { return nil }

// deaf cannot be read by gob.
type deaf struct {
	N int `json:"n,omitzero"`
}

func (deaf) GobEncode() ([]byte, error) { return nil, nil }
func (*deaf) GobDecode([]byte) error    { return fmt.Errorf("no ears") }

// fickle says something else each time, and cannot be read.
type fickle uint8

func (f fickle) MarshalText() ([]byte, error) { return []byte("x"), nil }

func (f *fickle) UnmarshalText(text []byte) error {
	*f = 1
	if len(text) != 1 {
		return fmt.Errorf("fickle")
	}
	return nil
}

type holder struct {
	F fickle `json:"f"`
}

// wordless has no text for its only value.
type wordless string

func (wordless) MarshalText() ([]byte, error) { return nil, fmt.Errorf("no text") }
func (*wordless) UnmarshalText([]byte) error  { return nil }

type silent struct {
	W wordless `json:"w"`
}

// unreadable has no value for its only text.
type unreadable string

func (unreadable) MarshalText() ([]byte, error) { return []byte("x"), nil }
func (*unreadable) UnmarshalText([]byte) error  { return fmt.Errorf("no value") }

type sealed struct {
	U unreadable `json:"u"`
}

type (
	sharing struct {
		Words []string `json:"words,omitzero"`
	}
	differing struct {
		Words []string `json:"words,omitzero"`
	}
	lonely struct {
		Words []string `json:"words,omitzero"`
	}
	friendly struct {
		Words []string `json:"words,omitzero"`
	}
)

func (s sharing) Clone() sharing     { return s }
func (differing) Clone() differing   { return differing{Words: []string{"other"}} }
func (lonely) Equal(lonely) bool     { return false }
func (friendly) Equal(friendly) bool { return true }

// missing is a test that notes a fatal fault and goes on.
type missing struct{ recorder }

func (m *missing) Fatalf(format string, args ...any) { m.Errorf(format, args...) }

func TestGoDocsWithoutFiles(t *testing.T) {
	t.Parallel()
	var m missing
	recordtest.GoDocs(&m, t.TempDir())
	if len(m.errors) != 1 || !strings.HasPrefix(m.errors[0], "no Go files in ") {
		t.Errorf("got %q", m.errors)
	}
}

func TestCheckRoundTripFails(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		check func(t testing.TB, rng *rand.Rand)
		want  string
	}{
		{"gob loses", recordtest.CheckRoundTrip[gobless], "gob gives"},
		{"gob cannot write", recordtest.CheckRoundTrip[mute], "gob: no words, writing"},
		{"gob cannot read", recordtest.CheckRoundTrip[deaf], "gob: no ears, reading"},
		{"JSON loses", recordtest.CheckRoundTrip[holder], "JSON gives"},
		{"JSON cannot write", recordtest.CheckRoundTrip[silent], "w: no text, writing"},
		{"JSON cannot read", recordtest.CheckRoundTrip[sealed], "u: no value"},
		{"JSON loses in a stream", recordtest.CheckRoundTrip[holder], "a stream gives"},
		{"JSON cannot read a stream", recordtest.CheckRoundTrip[sealed], "reading a stream: u: no value"},
		{"no record", recordtest.CheckRoundTrip[bad], "is not plain data"},
		{"a clone that shares", recordtest.CheckRoundTrip[sharing], "the clone shares memory"},
		{"a clone that differs", recordtest.CheckRoundTrip[differing], "the clone is different"},
		{"equal to nothing", recordtest.CheckRoundTrip[lonely], "the method Equal is wrong"},
		{"equal to everything", recordtest.CheckRoundTrip[friendly], "the method Equal is wrong"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var r recorder
			c.check(&r, rand.New(rand.NewPCG(1, 1)))
			if !strings.Contains(strings.Join(r.errors, "\n"), c.want) {
				t.Errorf("got %q, want %s", r.errors, c.want)
			}
		})
	}
}

func TestSharesMemory(t *testing.T) {
	t.Parallel()
	type part struct{ Words []string }
	type whole struct {
		Name  string
		Parts []part
		Notes map[string][]int
	}
	list := []string{"a", "b", "c", "d"}
	notes := map[string][]int{"x": {1, 2}}
	one := whole{Name: "n", Parts: []part{{list[:2]}, {}}, Notes: notes}
	for _, c := range []struct {
		name string
		v    whole
		want bool
	}{
		{"nothing", whole{Name: "n"}, false},
		{"the same", one, true},
		{"a list", whole{Parts: []part{{list[1:2]}}}, true},
		{"room behind a list", whole{Parts: []part{{list[3:]}}}, true},
		{"an equal list", whole{Parts: []part{{[]string{"a", "b"}}}}, false},
		{"a map", whole{Notes: notes}, true},
		{"a list in a map", whole{Notes: map[string][]int{"y": notes["x"][1:]}}, true},
		{"an equal map", whole{Notes: map[string][]int{"x": {1, 2}}}, false},
	} {
		if got := recordtest.SharesMemory(one, c.v); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if got := recordtest.SharesMemory(c.v, one); got != c.want {
			t.Errorf("%s, the other way round: %v", c.name, got)
		}
	}
	if recordtest.SharesMemory(whole{Parts: []part{{list[:2:2]}}}, whole{Parts: []part{{list[2:]}}}) {
		t.Error("two parts of one array")
	}
}

// TestFillCovers draws values until everything a field can hold has been seen.
func TestFillCovers(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(2, 2))
	seen := make(map[string]bool)
	for range 600 {
		var c timeline.Chronicle
		recordtest.Fill(rng, &c)
		for _, e := range c.Events {
			for key := range e.Extra {
				seen["note"] = seen["note"] || strings.HasPrefix(key, "note ")
				seen["nowhere"] = seen["nowhere"] || key == "/nowhere/7/x"
				seen["top"] = seen["top"] || strings.HasPrefix(key, "/x ")
				seen["deep"] = seen["deep"] || strings.Count(key, "/") > 4
			}
			for _, cite := range e.Cites {
				seen[fmt.Sprint("credibility ", uint8(cite.Credibility))] = true
			}
			seen["empty list"] = seen["empty list"] || e.Where != nil && len(e.Where) == 0
			seen["full list"] = seen["full list"] || len(e.Where) == 3
			seen["nil list"] = seen["nil list"] || e.Where == nil
		}
		var known timeline.Chronicle
		recordtest.FillKnown(rng, &known)
		for key := range known.Extra {
			if strings.HasPrefix(key, "/") {
				t.Errorf("unknown member %q", key)
			}
		}
	}
	for _, want := range []string{
		"note", "nowhere", "top", "deep", "credibility 0", "credibility 1", "credibility 6", "empty list", "full list", "nil list",
	} {
		if !seen[want] {
			t.Errorf("never seen: %s", want)
		}
	}
}

func TestFillIsReproducible(t *testing.T) {
	t.Parallel()
	var a, b timeline.Chronicle
	recordtest.Fill(rand.New(rand.NewPCG(9, 9)), &a)
	recordtest.Fill(rand.New(rand.NewPCG(9, 9)), &b)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("(-first +second)\n%s", diff)
	}
}

func TestGoDocs(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	doc := recordtest.GoDocs(t, root, filepath.Join(root, "timeline"))
	for _, c := range []struct {
		t     reflect.Type
		field string
		want  string
	}{
		{reflect.TypeFor[record.Options](), "Strict", "Strict rejects members that the type does not have."},
		{reflect.TypeFor[record.Options](), "Nothing", ""},
		{reflect.TypeFor[time.Time](), "", ""},
		{reflect.TypeFor[string](), "", ""},
	} {
		if got := doc(c.t, c.field); got != c.want {
			t.Errorf("%v.%s: %q, want %q", c.t, c.field, got, c.want)
		}
	}
	if got := doc(reflect.TypeFor[timeline.Chronicle](), ""); !strings.HasPrefix(got, "Chronicle is the document") {
		t.Errorf("Chronicle: %q", got)
	}
}
