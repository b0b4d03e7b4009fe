package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/escalation"
)

const crises = 30

// invented writes crises that never were, in the columns of the data: an attack,
// an offer between two others, and what the attacked says of the attack; in every
// third it answers by force, which is the major response.
func invented(t *testing.T) string {
	t.Helper()
	var events, reactions, responses, violence strings.Builder
	events.WriteString("crisno,crisis_text,sentence_number_int_aligned,event_type,do_actor_a,do_actor_b,say_actor_a,say_actor_b,sayintkind," +
		"sayintkind_react,interact_escalate,date_earliest_year,date_earliest_month,date_earliest_day,think_actor_a\n")
	reactions.WriteString("crisno,crisis,reaction_sentence,reacting_actors,addressees,reaction_kind,antecedent_sentences,n_candidate_sentences,scope\n")
	responses.WriteString("crisno,actor,icbe_trigger_sentences,icbe_response_sentences\n")
	violence.WriteString("crisno,viol\n")
	for i := range crises {
		fmt.Fprintf(&events, "%d,ISLETS,1,action,Freedonia,United States of America,,,,,attack,1922,3,4,\n", i)
		fmt.Fprintf(&events, "%d,ISLETS,2,speech,,,Klopstokia,Tomainia,offer,,,1922,3,%d,\n", i, 5+i%9)
		fmt.Fprintf(&events, "%d,ISLETS,3,speech,,,United States of America,Freedonia,disapprove,1,,1922,3,%d,\n", i, 15+i%9)
		fmt.Fprintf(&reactions, "%d,ISLETS,3,United States of America,Freedonia,disapprove,1,2,benchmark\n", i)
		fmt.Fprintf(&violence, "%d,%d\n", i, 1+i%4)
		if i%3 == 0 {
			fmt.Fprintf(&events, "%d,ISLETS,4,action,United States of America,Freedonia,,,,,attack,1922,3,%d,\n", i, 25+i%4)
			fmt.Fprintf(&responses, "%d,USA,1,4\n", i)
		}
	}
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(events.String())); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"icbe_events_dev.csv.gz": packed.String(), "icbe_reaction_links_dev.csv": reactions.String(),
		"icb2_icbe_trigger_response_pairs_dev.csv": responses.String(), "icb1_violence_dev.csv": violence.String(),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// few are options of a fit that takes no time.
func few() *escalation.FitOptions {
	return &escalation.FitOptions{Ridge: ridge, Features: []string{
		"aim-was-actor", "actor-was-aim", "role/no-overlap", "hostile-then-disapproval", "after/force", "log-lag", "log-told", "none",
	}}
}

// TestRun wants the whole report of crises in which everybody answers who struck
// them, which is never the latest thing told, and weights that can be used.
func TestRun(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	folder := t.TempDir()
	if err := run(&out, invented(t), folder, few()); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"":                                    "reactions n=30 (30) responses n=10 (10)",
		"fitted":                              "1.000 1.000",
		"fitted without the order of telling": "1.000 1.000",
		"fitted without dates":                "1.000 1.000",
		"most recent candidate, by telling":   "0.000 1.000 - 0.000 1.000 -",
		"most recent candidate, by date":      "0.000 1.000 - 0.000 1.000 -",
		"most recent full role reversal, by telling":          "1.000 1.000 - 1.000 1.000 -",
		"most recent hostile act aimed at the actor, by date": "1.000 1.000 - 1.000 1.000 -",
	} {
		if !slices.ContainsFunc(strings.Split(out.String(), "\n"), func(line string) bool {
			return strings.HasPrefix(strings.Join(strings.Fields(line), " "), strings.TrimSpace(name+" "+want))
		}) {
			t.Errorf("no line %q %q in\n%s", name, want, out.String())
		}
	}
	for name, want := range map[string][]string{
		"weights_table.go":           {"func DefaultWeights() Weights", "without the order", `{"order", 1},`, `{"actor-was-aim", `},
		"weights_narration_table.go": {"func NarrationWeights() Weights", "with the order", `{"order", 1},`, `{"actor-was-aim", `},
	} {
		text, err := os.ReadFile(filepath.Join(folder, name)) //nolint:gosec // a file of this test
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range want {
			if !strings.Contains(string(text), part) {
				t.Errorf("%s: no %q in\n%s", name, part, text)
			}
		}
	}
}

func TestRunWantsData(t *testing.T) {
	t.Parallel()
	if err := run(&strings.Builder{}, t.TempDir(), "", few()); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// TestAblations wants every feature to be left out by some ablation, but those
// of place, means, telling and of answering nothing known, so that a new feature
// is not overlooked.
func TestAblations(t *testing.T) {
	t.Parallel()
	var left []string
	for _, f := range escalation.Features() {
		if !slices.ContainsFunc(ablations(), func(a ablation) bool { return a.lacks(f.Name) }) {
			left = append(left, f.Name)
		}
	}
	want := []string{
		"stated-cause", "same-country", "other-country", "same-place", "same-means", "log-told", "told-next", "told-together", "told-later",
		"none", "none/candidates", "told-second",
	}
	if !slices.Equal(left, want) {
		t.Errorf("left %q, want %q", left, want)
	}
	for name, want := range map[string][3]bool{ // roles, kinds, dates
		"role/direct": {true, false, false}, "hostile-then-posture": {false, true, false}, "log-lag": {false, false, true},
		"log-hostile-rank-at-actor": {true, true, true}, "after-aims/force": {true, true, false}, "after/force": {false, true, false},
		"actor-acted": {true, false, false}, "order": {false, false, true}, "within-days/deed": {false, true, true}, "none": {},
	} {
		if got := [3]bool{looksAtRoles(name), looksAtKinds(name), looksAtDates(name)}; got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// TestTable wants what is written to be Go, without weights that come to nothing,
// and with what is not fitted.
func TestTable(t *testing.T) {
	t.Parallel()
	w := escalation.Weights{Provenance: "a \"quoted\" source", Values: []escalation.Weight{
		{Feature: "log-lag", Nats: -0.37512345}, {Feature: "same-place", Nats: 0.00001}, {Feature: "order", Nats: 1},
	}}
	text, err := table("SomeWeights", "returns some.", w)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "table.go", text, 0); err != nil {
		t.Error(err)
	}
	for part, want := range map[string]bool{
		`{"log-lag", -0.3751},`: true, `{"order", 1},`: true, `{"stated-cause", 4.5951},`: true, "same-place": false,
		`"a \"quoted\" source"`: true, "func SomeWeights() Weights": true,
	} {
		if strings.Contains(string(text), part) != want {
			t.Errorf("%s: want %v in\n%s", part, want, text)
		}
	}
}

// TestHeldOut wants held-out crises of the real data answered about as well as
// they were when this was written, and probabilities that mean what they say: the
// whole way from rows through chronicles and the engine.
func TestHeldOut(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("fits five times")
	}
	list, err := load(filepath.Dir(casusdata.File(t, "icbe", "icbe_events_dev.csv.gz")))
	if err != nil {
		t.Fatal(err)
	}
	told, err := judge(list, engine(true))
	if err != nil {
		t.Fatal(err)
	}
	r, err := validate(told, &escalation.FitOptions{Ridge: ridge}, 1)
	if err != nil {
		t.Fatal(err)
	}
	for of, want := range map[set]struct {
		n          int
		hit1, hit3 float64
	}{reactions: {700, 0.62, 0.86}, responses: {300, 0.72, 0.89}} {
		s := &r[0][of]
		if hit1, hit3 := share(s.hit1, s.n), share(s.hit3, s.n); s.n < want.n || hit1 < want.hit1 || hit3 < want.hit3 {
			t.Errorf("%d questions: hit@1 %.3f, hit@3 %.3f, want %+v", s.n, hit1, hit3, want)
		}
		if s.ece() > s.bound() {
			t.Errorf("calibration error %.3f, want at most %.3f", s.ece(), s.bound())
		}
	}
}
