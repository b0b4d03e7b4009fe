package belief_test

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
	"github.com/casus-events/casus/internal/casusdata"
)

type rule = func(...belief.Mass) (belief.Mass, error)

// ruleNames are the names of the rules in the reference file.
var ruleNames = map[string][]rule{
	"conjunctive(TBM)":         {belief.Conjunctive},
	"conjunctive_unnormalised": {belief.Conjunctive},
	"dempster":                 {belief.Dempster},
	"yager":                    {belief.Yager},
	"disjunctive":              {belief.Disjunctive},
	"pcr5":                     {belief.PCR5},
	"pcr5=pcr6":                {belief.PCR5, belief.PCR6},
	"mean":                     {belief.Mean},
	"cautious":                 {belief.Cautious},
}

type referenceFile struct {
	Tolerance   float64                      `json:"tolerance"`
	Cases       []map[string]json.RawMessage `json:"cases"`
	BinaryCases []map[string]json.RawMessage `json:"binary_cases"`
}

func reference(t *testing.T) referenceFile {
	t.Helper()
	text, err := os.ReadFile(casusdata.File(t, "attribution", "dempster_shafer_reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var f referenceFile
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// letters reads "bc" as the set of 1 and 2, and "∅" as the empty one.
func letters(text string) belief.Set {
	var elements []int
	for _, r := range strings.ToLower(text) {
		if r >= 'a' && r <= 'z' {
			elements = append(elements, int(r-'a'))
		}
	}
	return belief.Of(elements...)
}

// masses reads a table of masses, by place in the binary order or by name.
func masses(t *testing.T, raw json.RawMessage) (focals []belief.Focal) {
	t.Helper()
	var list []float64
	if json.Unmarshal(raw, &list) == nil {
		for i, x := range list {
			focals = append(focals, belief.Focal{Set: fromBits(i), Mass: x})
		}
		return focals
	}
	named := make(map[string]float64)
	if err := json.Unmarshal(raw, &named); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	for name, x := range named {
		focals = append(focals, belief.Focal{Set: letters(name), Mass: x})
	}
	return focals
}

func fromBits(bits int) belief.Set {
	var elements []int
	for e := range 10 {
		if bits>>e&1 == 1 {
			elements = append(elements, e)
		}
	}
	return belief.Of(elements...)
}

// frameOf returns the size of the frame on which the masses of a case lie.
func frameOf(t *testing.T, sources []json.RawMessage) int {
	t.Helper()
	n := 0
	for _, raw := range sources {
		for _, f := range masses(t, raw) {
			for e := range f.Set.Elements() {
				n = max(n, e+1)
			}
		}
	}
	return n
}

// TestReference runs every case of the reference file, and fails for what it does
// not know in one.
func TestReference(t *testing.T) {
	t.Parallel()
	file := reference(t)
	compared := 0
	for _, c := range append(file.Cases, file.BinaryCases...) {
		compared += checkCase(t, c, file.Tolerance)
	}
	if compared < 25 {
		t.Errorf("%d tables compared, want at least 25", compared)
	}
}

// checkCase returns how many tables of masses it compared.
func checkCase(t *testing.T, c map[string]json.RawMessage, tolerance float64) (compared int) {
	t.Helper()
	var raw []json.RawMessage
	if err := json.Unmarshal(c["m"], &raw); err != nil {
		t.Fatal(err)
	}
	n := frameOf(t, raw)
	var sources []belief.Mass
	for _, r := range raw {
		sources = append(sources, mass(t, n, masses(t, r)...))
	}
	for key, want := range c {
		for _, rule := range ruleNames[key] {
			got, err := rule(sources...)
			if err != nil {
				t.Fatalf("%s: %s: %v", c["name"], key, err)
			}
			compare(t, string(c["name"])+": "+key, n, got, masses(t, want), tolerance)
			compared++
		}
		if ruleNames[key] == nil {
			checkOther(t, key, want, sources, tolerance)
		}
	}
	return compared
}

func compare(t *testing.T, what string, n int, got belief.Mass, want []belief.Focal, tolerance float64) {
	t.Helper()
	sum := 0.0
	for _, f := range want {
		if math.Abs(got.Mass(f.Set)-f.Mass) > tolerance {
			t.Errorf("%s: %v has %.12f, want %.12f", what, f.Set, got.Mass(f.Set), f.Mass)
		}
		sum += got.Mass(f.Set)
	}
	if got.Len() != n || math.Abs(sum-1) > tolerance {
		t.Errorf("%s: %v on %d elements has mass %v outside the sets expected", what, got, got.Len(), 1-sum)
	}
}

// checkOther compares what is not simply the result of a rule.
func checkOther(t *testing.T, key string, want json.RawMessage, sources []belief.Mass, tolerance float64) {
	t.Helper()
	switch key {
	case "name", "m", "source":
	case "florea":
		checkFlorea(t, masses(t, want), sources, tolerance)
	case "pignistic_of_dempster":
		m, err := belief.Dempster(sources...)
		if err != nil {
			t.Fatal(err)
		}
		var list []float64
		if err := json.Unmarshal(want, &list); err != nil {
			t.Fatal(err)
		}
		checkPignistic(t, key, m, list, tolerance)
	case "pignistic_m1":
		list := make([]float64, sources[0].Len())
		for _, f := range masses(t, want) {
			for e := range f.Set.Elements() {
				list[e] = f.Mass
			}
		}
		checkPignistic(t, key, sources[0], list, tolerance)
	case "weights_m1":
		checkWeights(t, key, sources[0], masses(t, want), tolerance)
	case "weights_m2":
		checkWeights(t, key, sources[1], masses(t, want), tolerance)
	case "conflict_weight":
		var nats float64
		if err := json.Unmarshal(want, &nats); err != nil {
			t.Fatal(err)
		}
		got, err := belief.ConflictWeight(sources...)
		if err != nil || math.Abs(got-nats) > tolerance {
			t.Errorf("%s = %v, %v; want %v", key, got, err, nats)
		}
	case "idempotent":
		checkIdempotent(t, sources[0], string(want), tolerance)
	default:
		t.Errorf("the reference has %q, which this test does not compare", key)
	}
}

func checkPignistic(t *testing.T, key string, m belief.Mass, want []float64, tolerance float64) {
	t.Helper()
	got, err := m.Pignistic()
	if err != nil || len(got) != len(want) {
		t.Fatalf("%s = %v, %v; want %v", key, got, err, want)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > tolerance {
			t.Errorf("%s[%d] = %v, want %v", key, i, got[i], want[i])
		}
	}
}

func checkWeights(t *testing.T, key string, m belief.Mass, want []belief.Focal, tolerance float64) {
	t.Helper()
	got, err := m.Weights()
	if err != nil || len(got) != len(want) {
		t.Fatalf("%s = %v, %v; want %v", key, got, err, want)
	}
	for _, w := range got {
		found := false
		for _, f := range want {
			found = found || f.Set == w.Set && math.Abs(f.Mass-w.Weight) <= tolerance
		}
		if !found {
			t.Errorf("%s has %v, want one of %v", key, w, want)
		}
	}
}

// checkIdempotent reads the sentence of the reference about a source given twice,
// whose numbers stand in brackets.
func checkIdempotent(t *testing.T, m belief.Mass, sentence string, tolerance float64) {
	t.Helper()
	once, err := belief.Cautious(m, m)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "cautious(m1,m1)", m.Len(), once, m.Focals(), tolerance)
	_, list, found := strings.Cut(sentence, "=[")
	list, _, closed := strings.Cut(list, "]")
	if !found || !closed {
		t.Fatalf("no table in %s", sentence)
	}
	list = strings.ReplaceAll(","+list, ",.", ",0.")[1:]
	twice, err := belief.Conjunctive(m, m)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "conjunctive(m1,m1)", m.Len(), twice, masses(t, json.RawMessage("["+list+"]")), tolerance)
}

// checkFlorea compares what a peer calls the rule of Florea: shares alpha and beta of
// the disjunctive and the conjunctive combination. Its shares do not come to one
// mass, which is why this package does not offer the rule; what it mixes does
// agree.
func checkFlorea(t *testing.T, want []belief.Focal, sources []belief.Mass, tolerance float64) {
	t.Helper()
	or, err := belief.Disjunctive(sources...)
	if err != nil {
		t.Fatal(err)
	}
	and, err := belief.Conjunctive(sources...)
	if err != nil {
		t.Fatal(err)
	}
	const x = 0.9
	k := and.Conflict()
	all := math.Log((1 + x) / x)
	alpha := math.Log((1+x)/(k+x)) / all
	beta := (k*math.Log(1+x) + (1-k)*math.Log(k+x) - math.Log(x)) / all
	sum := 0.0
	for _, f := range want {
		sum += f.Mass
		if f.Set.IsEmpty() {
			continue
		}
		if got := alpha*or.Mass(f.Set) + beta*and.Mass(f.Set); math.Abs(got-f.Mass) > tolerance {
			t.Errorf("florea: %v has %v, want %v", f.Set, got, f.Mass)
		}
	}
	if math.Abs(sum-1) < 0.01 {
		t.Errorf("florea: the reference comes to %v: is it a mass function after all?", sum)
	}
}
