package ach_test

import (
	"encoding/json"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/attribution/ach"
	"github.com/casus-events/casus/internal/casusdata"
)

type referenceFile struct {
	Matrix struct {
		Hypotheses []string          `json:"hypotheses"`
		Evidence   map[string]string `json:"evidence"`
	} `json:"matrix"`
	Expect map[string]json.RawMessage `json:"expect"`
	Values map[string]int             `json:"open_synthesis_eval_values"`
	// Burton holds the scores of ratings and the bands of their deviations.
	Burton map[string]json.RawMessage `json:"burton_rating_scores"`
}

const tolerance = 1e-12

func reference(t *testing.T) referenceFile {
	t.Helper()
	text, err := os.ReadFile(casusdata.File(t, "attribution", "ach_reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var f referenceFile
	unmarshal(t, text, &f)
	return f
}

func unmarshal(t *testing.T, raw json.RawMessage, into any) {
	t.Helper()
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
}

// matrix returns the reference's matrix with the same levels for all items.
func (f referenceFile) matrix(t *testing.T, level ach.Level) ach.Matrix {
	t.Helper()
	m := ach.Matrix{Hypotheses: f.Matrix.Hypotheses}
	for _, name := range slices.Sorted(maps.Keys(f.Matrix.Evidence)) {
		ratings, err := ach.ParseRatings(strings.Join(strings.Split(f.Matrix.Evidence[name], ""), " "))
		if err != nil {
			t.Fatal(err)
		}
		m.Evidence = append(m.Evidence, ach.Evidence{Name: name, Ratings: ratings, Credibility: level, Relevance: level})
	}
	return m
}

// TestReference compares every expectation of the reference file, and fails for
// one that it does not know.
func TestReference(t *testing.T) {
	t.Parallel()
	f := reference(t)
	m := f.matrix(t, ach.Unstated)
	if len(f.Expect) < 6 {
		t.Errorf("%d expectations", len(f.Expect))
	}
	for key, raw := range f.Expect {
		name, _, _ := strings.Cut(key, "(")
		switch strings.TrimSpace(name) {
		case "heuer_count":
			checkScores(t, key, m.Count, raw)
		case "burton_php":
			checkScores(t, key, m.Inconsistency, raw)
		case "open_synthesis_inconsistency":
			checkScores(t, key, m.Squared, raw)
		case "open_synthesis_consistency":
			checkScores(t, key, m.Consistency, raw)
		case "parc_weighted":
			checkPARC(t, f, raw)
		case "open_synthesis_diagnosticity_pstdev":
			checkDiagnosticity(t, m, raw)
		default:
			t.Errorf("the reference has %q, which this test does not compare", key)
		}
	}
}

func checkScores(t *testing.T, what string, of func() ([]float64, error), raw json.RawMessage) {
	t.Helper()
	var want []float64
	unmarshal(t, raw, &want)
	got, err := of()
	if err != nil || !near(got, want) {
		t.Errorf("%s = %v, %v; want %v", what, got, err, want)
	}
}

func near(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= tolerance })
}

func checkPARC(t *testing.T, f referenceFile, raw json.RawMessage) {
	t.Helper()
	levels := map[string]ach.Level{"L,L": ach.Low, "M,M": ach.Medium, "H,H": ach.High}
	var tables map[string][]float64
	unmarshal(t, raw, &tables)
	for name, want := range tables {
		level, ok := levels[name]
		if !ok {
			t.Errorf("the reference has levels %q", name)
		}
		got, err := f.matrix(t, level).Inconsistency()
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			got[i] = -got[i] // as PARC ACH prints it
		}
		if !near(got, want) {
			t.Errorf("PARC %s = %v, want %v", name, got, want)
		}
	}
}

func checkDiagnosticity(t *testing.T, m ach.Matrix, raw json.RawMessage) {
	t.Helper()
	got, err := m.Diagnosticity()
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]float64
	unmarshal(t, raw, &want)
	for short, x := range want {
		i := slices.IndexFunc(m.Evidence, func(e ach.Evidence) bool { return strings.HasPrefix(e.Name, short+" ") })
		if i < 0 || math.Abs(got[i]-x) > tolerance {
			t.Errorf("diagnosticity of %s (row %d of %v), want %v", short, i, got, x)
		}
	}
}

// TestReferenceScales compares the numbers behind ratings and the bands of
// disagreement.
func TestReferenceScales(t *testing.T) {
	t.Parallel()
	f := reference(t)
	names := map[string]ach.Rating{
		"not_applicable": ach.NotApplicable, "very_inconsistent": ach.VeryInconsistent, "inconsistent": ach.Inconsistent,
		"neutral": ach.Neutral, "consistent": ach.Consistent, "very_consistent": ach.VeryConsistent,
	}
	var scores map[string]float64
	unmarshal(t, f.Burton["consensus(getRatingScore)"], &scores)
	var bands map[string]string
	unmarshal(t, f.Burton["consensus_sd_bands"], &bands)
	if len(f.Values) != len(names) || len(scores) != len(names) || len(f.Burton) != 2 {
		t.Errorf("%d values, %d scores and %d tables; want %d, %d and 2", len(f.Values), len(scores), len(f.Burton), len(names), len(names))
	}
	for name, want := range f.Values {
		if got, ok := names[name].Value(); got != want || !ok {
			t.Errorf("value of %s = %v, %v; want %v", name, got, ok, want)
		}
	}
	for name, want := range scores {
		var r ach.Rating
		if err := r.UnmarshalText([]byte(name)); err != nil {
			t.Error(err)
		}
		if got, ok := r.Score(); got != want || !ok {
			t.Errorf("score of %s = %v, %v; want %v", name, got, ok, want)
		}
	}
	for band, grade := range bands {
		limit := 2.0
		if text, found := strings.CutPrefix(band, "<="); found {
			unmarshal(t, json.RawMessage(text), &limit)
			if above := ach.GradeOf(math.Nextafter(limit, 3)).String(); above == grade {
				t.Errorf("just above %v: still %s", limit, above)
			}
		}
		if got := ach.GradeOf(limit).String(); got != grade {
			t.Errorf("grade of %v = %s, want %s", limit, got, grade)
		}
	}
}
