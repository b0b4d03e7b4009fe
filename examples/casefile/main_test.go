package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	main "github.com/casus-events/casus/examples/casefile"
	"github.com/casus-events/casus/timeline"
)

// cases are the chronicles under testdata.
func cases(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	return files
}

// call runs the program.
func call(in string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = main.Run(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

// TestText: every case is told under the same headings, the same every time.
func TestText(t *testing.T) {
	t.Parallel()
	for _, file := range cases(t) {
		code, out, errs := call("", file)
		if code != 0 || errs != "" {
			t.Errorf("%s: exit %d, %s", file, code, errs)
		}
		for _, heading := range []string{
			"What happened, in order", "How sure the order is", "Who was hurt", "Who is held responsible, by whom",
			"Who reacted, and how", "What answered what, and where it climbed", "Claims about history",
			"Not happened: planned, threatened, feared or called for", "Where the record contradicts itself",
			"Who is who", "Sources",
		} {
			if !strings.Contains(out, "\n"+heading+"\n---") {
				t.Errorf("%s: no heading %q", file, heading)
			}
		}
		if _, again, _ := call("", file); again != out {
			t.Errorf("%s: told differently the second time", file)
		}
		for line := range strings.Lines(out) {
			if len([]rune(line)) > 101 && strings.Contains(strings.TrimSpace(line), " ") {
				t.Errorf("%s: a line of %d characters: %s", file, len([]rune(line)), line)
			}
		}
	}
}

// TestJSON: the analysis comes as JSON with the same answers as the library gives.
func TestJSON(t *testing.T) {
	t.Parallel()
	for _, file := range cases(t) {
		code, out, errs := call("", "-json", file)
		if code != 0 || errs != "" {
			t.Errorf("%s: exit %d, %s", file, code, errs)
		}
		var a timeline.Analysis
		decoder := json.NewDecoder(strings.NewReader(out))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if a.Format != timeline.AnalysisFormat || len(a.Order) == 0 || a.Pairs != len(a.Order)*(len(a.Order)-1)/2 {
			t.Errorf("%s: format %q, %d events, %d pairs", file, a.Format, len(a.Order), a.Pairs)
		}
		for _, member := range []string{`"order"`, `"earliest_start"`, `"after"`, `"sources"`} {
			if !strings.Contains(out, member) {
				t.Errorf("%s: no %s", file, member)
			}
		}
	}
}

// TestJSONOfContradictions: the analysis carries bounds with the facts behind
// them, proofs, chances and contradictions with who states what.
func TestJSONOfContradictions(t *testing.T) {
	t.Parallel()
	const text = `{"format":"casus/1","defaults":{"zone":"Z"},
		"sources":[{"id":"ap","kind":"article","published":"2020-01-09"},{"id":"nyt","kind":"article","published":"2020-01-10"}],
		"events":[
			{"id":"raid","kind":"assault","when":{"date":"2020-01-08"},"cites":[{"source":"ap"}]},
			{"id":"strike","kind":"assault","when":{"date":"2020-01-05"},"cites":[{"source":"ap"}],
				"links":[{"kind":"after","to":"raid","cites":[{"source":"nyt"}]}]},
			{"id":"march","kind":"protest","when":{"date":"2020-01"},"cites":[{"source":"ap"}]}]}`
	code, out, errs := call(text, "-json", "-")
	if code != 0 || errs != "" {
		t.Fatalf("exit %d, %s", code, errs)
	}
	var a timeline.Analysis
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Conflicts) != 1 || len(a.Conflicts[0].Facts) != 3 || a.Conflicts[0].SetAside.Sources[0] != "ap" {
		t.Errorf("conflicts: %+v", a.Conflicts)
	}
	for _, e := range a.Order {
		if e.EarliestStart == "" || len(e.Why) < 3 || len(e.Why[0].Facts) == 0 || e.Why[0].Facts[0].Path == "" {
			t.Errorf("%s: bounds without their facts: %+v", e.Event, e)
		}
		if e.After == "possible" && !e.Chance.Known {
			t.Errorf("%s: possible, without a chance", e.Event)
		}
	}
	if len(a.Open) == 0 || !a.Open[0].Chance.Known {
		t.Errorf("open pairs: %+v", a.Open)
	}
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	file := cases(t)[0]
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, named, _ := call("", file)
	code, piped, errs := call(string(text), "-")
	if code != 0 || errs != "" || piped != named {
		t.Errorf("exit %d, %s; the same text: %v", code, errs, piped == named)
	}
}

// TestFaults: a document with faults is refused with every one of them, and
// nothing makes the program panic.
func TestFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, in string
		want     []string // in the order of the lines
	}{
		{"empty", "", []string{"(line 1, column 1)"}},
		{"no JSON", "Once upon a time", []string{"(line 1, column 1)"}},
		{"a list", "[]", []string{"want an object, got a list"}},
		{"an empty object", "{}", []string{`format: required: want "casus/1"`}},
		{"another format", `{"format":"casus/9"}`, []string{`format: malformed`}},
		{
			"faults of form", `{"format":"casus/1","events":[{"id":7},{"id":"a","casualties":[{"count":{"n":"x"}}]}]}`,
			[]string{"events[0].id", "events[1].casualties[0].count.n"},
		},
		{
			"faults of content",
			`{"format":"casus/1","sources":[{"id":"s","derived_from":["r"]},{"id":"r","derived_from":["s"]}],"events":[{"id":"a"},{"kind":"assault"},` +
				`{"id":"a","kind":"assault","when":{"date":"2020-13"},"links":[{"kind":"after","to":"b"}]}]}`,
			[]string{"sources[", "events[2].id", "events[1].id", "events[2].when.date", "events[2].links[0].to"},
		},
		{"twice the same name", `{"format":"casus/1","format":"casus/1"}`, []string{"format: duplicate"}},
		{"bytes that are no UTF-8", "{\"format\":\"casus/1\",\"title\":\"\xff\"}", []string{"title: "}},
		{"deep", `{"x":` + strings.Repeat("[", 1e6) + strings.Repeat("]", 1e6) + "}", []string{"x"}},
		{"a long text", `{"format":"casus/1","title":"` + strings.Repeat("a", 10<<20) + `"}`, []string{"title: "}},
		{"a circle", circle(50_000), []string{"events[0].links: cycle"}},
	} {
		code, out, errs := call(tt.in, "-")
		if code != 1 || out != "" {
			t.Errorf("%s: exit %d, output %.100q", tt.name, code, out)
		}
		rest := errs
		for _, want := range tt.want {
			at := strings.Index(rest, want)
			if at < 0 {
				t.Errorf("%s: no %q in %.1000s", tt.name, want, rest)
				break
			}
			rest = rest[at:]
		}
		if len(errs) > 4000 {
			t.Errorf("%s: %d bytes of errors", tt.name, len(errs))
		}
	}
}

// circle returns a chronicle of events that are part of each other in a circle.
func circle(events int) string {
	c := timeline.Chronicle{Format: timeline.Format}
	b, _ := timeline.Marshal(c) // the head
	text := strings.TrimSuffix(string(b), "}") + `,"events":[`
	var list []string
	for i := range events {
		next := (i + 1) % events
		list = append(list, `{"id":"`+name(i)+`","kind":"condition","links":[{"kind":"part-of","to":"`+name(next)+`"}]}`)
	}
	return text + strings.Join(list, ",") + "]}"
}

func name(i int) string {
	b, _ := json.Marshal(1000000 + i)
	return "e" + string(b)
}

// TestWarnings: a word of one's own is no fault, and is not lost in silence.
func TestWarnings(t *testing.T) {
	t.Parallel()
	code, out, errs := call(`{"format":"casus/1","events":[{"id":"a","kind":"juggle"}]}`, "-")
	if code != 0 || !strings.Contains(out, "juggle") || !strings.HasPrefix(errs, "warning: events[0].kind: ") {
		t.Errorf("exit %d, %s", code, errs)
	}
}

// TestUnknownMembers: a misspelt member is never passed over in silence.
func TestUnknownMembers(t *testing.T) {
	t.Parallel()
	code, _, errs := call(`{"format":"casus/1","events":[{"id":"a","kind":"assault","When":{"date":"2020"},"casualties":[{"harm":"killed","kiled":1,"count":{"form":"exactly","n":1}}]}]}`, "-")
	if code != 0 {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{"warning: kept, not read: events[0].When: ", "warning: kept, not read: events[0].casualties[0].kiled: "} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in %s", want, errs)
		}
	}
}

// TestContradictions: contradictory facts are told, not refused.
func TestContradictions(t *testing.T) {
	t.Parallel()
	code, out, errs := call(`{"format":"casus/1","events":[`+
		`{"id":"a","kind":"assault","links":[{"kind":"after","to":"b"}]},`+
		`{"id":"b","kind":"assault","links":[{"kind":"after","to":"a"}]}]}`, "-")
	if code != 0 || errs != "" || !strings.Contains(out, "Set aside:") {
		t.Errorf("exit %d, %s\n%s", code, errs, out)
	}
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"a", "b"}, {"-nonsense", "a"}} {
		if code, _, errs := call("", args...); code != 2 || !strings.Contains(errs, "usage: casefile") {
			t.Errorf("%v: exit %d, %s", args, code, errs)
		}
	}
	if code, _, errs := call("", "no-such-file.json"); code != 1 || !strings.Contains(errs, "no-such-file.json") {
		t.Errorf("a file that is not there: exit %d, %s", code, errs)
	}
	var out, errs bytes.Buffer
	broken := errors.New("broken pipe")
	if code := main.Run([]string{"-"}, iotest.ErrReader(broken), &out, &errs); code != 1 || !strings.Contains(errs.String(), "broken pipe") {
		t.Errorf("a reader that fails: exit %d, %s", code, errs.String())
	}
	for _, args := range [][]string{{"-"}, {"-json", "-"}} {
		errs.Reset()
		code := main.Run(args, strings.NewReader(`{"format":"casus/1"}`), failing{broken}, &errs)
		if code != 1 || !strings.Contains(errs.String(), "broken pipe") {
			t.Errorf("%v, a writer that fails: exit %d, %s", args, code, errs.String())
		}
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

var _ io.Writer = failing{}
