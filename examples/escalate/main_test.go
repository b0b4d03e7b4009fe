package main

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/escalation"
)

// What is written is Go, without weights that come to nothing, and with what is
// not fitted.
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

// Held-out crises are answered as well as the weights are said to be: the whole
// way from rows through chronicles and the engine.
func TestReactionsOfHeldOutCrises(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("fits five folds of all crises: a minute")
	}
	crises, err := load(filepath.Dir(casusdata.File(t, "icbe", "icbe_events_dev.csv.gz")))
	if err != nil {
		t.Fatal(err)
	}
	list, err := judge(crises, engine(true))
	if err != nil {
		t.Fatal(err)
	}
	scores, err := validate(list, &escalation.FitOptions{Ridge: ridge}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if s := &scores[0]; s.n < 700 || share(s.hit1, s.n) < 0.62 || share(s.hit3, s.n) < 0.86 {
		t.Errorf("%d reactions: the first is right for %.3f, one of three for %.3f", s.n, share(s.hit1, s.n), share(s.hit3, s.n))
	}
}
