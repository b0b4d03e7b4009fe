package timeline_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/recordtest"
	"github.com/casus-events/casus/timeline"
)

func TestChronicleIsPlain(t *testing.T) {
	t.Parallel()
	recordtest.CheckPlain(t, reflect.TypeFor[timeline.Chronicle]())
	recordtest.CheckRoundTrip[timeline.Chronicle](t, rand.New(rand.NewPCG(1, 2)))
}

func TestMarshal(t *testing.T) {
	t.Parallel()
	c := small()
	text, err := timeline.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := timeline.Marshal(c)
		if err != nil || !bytes.Equal(again, text) {
			t.Fatalf("written twice: %v\n%s", err, again)
		}
	}
	back, err := timeline.Unmarshal(text, &casus.DecodeOptions{Strict: true})
	if err != nil || !back.Equal(c) {
		t.Errorf("read back: %v", err)
	}
	long, err := timeline.MarshalIndent(c, "  ")
	if err != nil {
		t.Fatal(err)
	}
	if back, err := timeline.Unmarshal(long, nil); err != nil || !back.Equal(c) {
		t.Errorf("read back from many lines: %v", err)
	}
}

// TestUnknownMembersSurvive reads members that this version does not know, at
// several depths, and finds them again in what it writes.
func TestUnknownMembersSurvive(t *testing.T) {
	t.Parallel()
	const text = `{"format":"casus/1","new":{"a":[1,2]},"events":[{"id":"e","kind":"assault","casualties":[{"harm":"killed","mood":"grim"}],"colour":"red"}],"claims":[{"id":"c","shape":null}]}`
	c, err := timeline.Unmarshal([]byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	out, err := timeline.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, member := range []string{`"new":{"a":[1,2]}`, `"mood":"grim"`, `"colour":"red"`, `"shape":null`} {
		if !strings.Contains(string(out), member) {
			t.Errorf("%s is lost in %s", member, out)
		}
	}
	if _, err := timeline.Unmarshal([]byte(text), &casus.DecodeOptions{Strict: true}); len(faults(err)) != 4 {
		t.Errorf("strict reading: %v", err)
	}
}

// TestHostile reads documents made to break a reader: each is refused with an
// error, and with the place of the fault where it has one.
func TestHostile(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"empty", ``, ""},
		{"cut short", `{"format":"casus/1","events":[{"id":"e"`, ""},
		{"trailing", `{"format":"casus/1"} x`, ""},
		{"duplicate key", `{"format":"casus/1","events":[{"id":"a","id":"b"}]}`, "events[0].id"},
		{"wrong type", `{"format":"casus/1","events":[{"id":"a","casualties":[{"count":{"n":"two"}}]}]}`, "events[0].casualties[0].count.n"},
		{"number too large", `{"events":[{"casualties":[{"count":{"n":1e99}}]}]}`, "events[0].casualties[0].count.n"},
		{"fraction of a person", `{"events":[{"casualties":[{"count":{"n":1.5}}]}]}`, "events[0].casualties[0].count.n"},
		{"invalid UTF-8", "{\"title\":\"a\xffb\"}", "title"},
		{"lone surrogate", `{"title":"\ud800"}`, "title"},
		{"depth", `{"new":` + strings.Repeat("[", 1<<20) + `}`, ""},
		{"depth in events", `{"events":` + strings.Repeat(`[{"links":`, 1<<18) + `}`, ""},
		{"huge string", `{"title":"` + strings.Repeat("x", 10<<20) + `"}`, "title"},
		{"not an object", `[1,2]`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := timeline.Unmarshal([]byte(tt.text), nil)
			if err == nil {
				t.Fatal("no error")
			}
			if len(err.Error()) > 2000 {
				t.Errorf("the error is %d bytes long", len(err.Error()))
			}
			fe, ok := errors.AsType[*casus.FieldError](err)
			if tt.want != "" && (!ok || fe.Path != tt.want) {
				t.Errorf("error %v, want one at %s", err, tt.want)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	var titles []string
	for c, err := range timeline.Decode(strings.NewReader("{\"title\":\"a\"}\n{\"title\":7}\n{\"title\":\"b\"}\n"), nil) {
		if err != nil {
			titles = append(titles, "error")
			continue
		}
		titles = append(titles, c.Title)
	}
	if diff := cmp.Diff([]string{"a", "error", "b"}, titles); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}
}

func FuzzUnmarshal(f *testing.F) {
	text, err := timeline.Marshal(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"format":"casus/1","x":{"y":1},"events":[{"id":"e","links":[{"to":"e","kind":"part-of"}]}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := timeline.Unmarshal(text, nil)
		if err != nil {
			return
		}
		_ = c.Validate()
		out, err := timeline.Marshal(c)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := timeline.Unmarshal(out, nil)
		if err != nil || !back.Equal(c) {
			t.Fatalf("what was written does not read back: %v\n%s", err, out)
		}
	})
}
