package attribution_test

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/internal/casusdata"
)

func TestSTIXLevels(t *testing.T) {
	t.Parallel()
	for scale, want := range map[attribution.STIXScale][]attribution.STIXLevel{
		attribution.STIXNoneLowMedHigh: {
			{Words: []string{"None"}},
			{Words: []string{"Low"}, Value: 15, Low: 1, High: 29},
			{Words: []string{"Med"}, Value: 50, Low: 30, High: 69},
			{Words: []string{"High"}, Value: 85, Low: 70, High: 100},
			{Words: []string{"Not Specified"}, Absent: true},
		},
		attribution.STIXAdmiralty: {
			{Words: []string{"5", "Improbable"}, Value: 10, Low: 0, High: 19},
			{Words: []string{"4", "Doubtful"}, Value: 30, Low: 20, High: 39},
			{Words: []string{"3", "Possibly True"}, Value: 50, Low: 40, High: 59},
			{Words: []string{"2", "Probably True"}, Value: 70, Low: 60, High: 79},
			{Words: []string{"1", "Confirmed by other sources"}, Value: 90, Low: 80, High: 100},
			{Words: []string{"6", "Truth cannot be judged"}, Absent: true},
		},
		attribution.STIXWEP: {
			{Words: []string{"Impossible"}},
			{Words: []string{"Highly Unlikely", "Almost Certainly Not"}, Value: 10, Low: 1, High: 19},
			{Words: []string{"Unlikely", "Probably Not"}, Value: 30, Low: 20, High: 39},
			{Words: []string{"Even Chance"}, Value: 50, Low: 40, High: 59},
			{Words: []string{"Likely", "Probable"}, Value: 70, Low: 60, High: 79},
			{Words: []string{"Highly Likely", "Almost Certain"}, Value: 90, Low: 80, High: 99},
			{Words: []string{"Certain"}, Value: 100, Low: 100, High: 100},
		},
		attribution.STIXDNI: {
			{Words: []string{"Almost No Chance", "Remote"}, Value: 5, Low: 0, High: 9},
			{Words: []string{"Very Unlikely", "Highly Improbable"}, Value: 15, Low: 10, High: 19},
			{Words: []string{"Unlikely", "Improbable"}, Value: 30, Low: 20, High: 39},
			{Words: []string{"Roughly Even Chance", "Roughly Even Odds"}, Value: 50, Low: 40, High: 59},
			{Words: []string{"Likely", "Probable"}, Value: 70, Low: 60, High: 79},
			{Words: []string{"Very Likely", "Highly Probable"}, Value: 85, Low: 80, High: 89},
			{Words: []string{"Almost Certain", "Nearly Certain"}, Value: 95, Low: 90, High: 100},
		},
		"theirs": nil,
	} {
		if diff := cmp.Diff(want, scale.Levels()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", scale, diff)
		}
	}
	tens := attribution.STIXZeroToTen.Levels()
	if len(tens) != 11 {
		t.Fatalf("%d levels, want 0 to 10", len(tens))
	}
	for n, level := range tens {
		if level.Value != 10*n || level.Low != max(0, 10*n-5) || level.High != min(100, 10*n+4) {
			t.Errorf("%d is %+v", n, level)
		}
	}
}

// Each of the 101 values is read as exactly one level of each scale, and each
// level that has a value is read back from it.
func TestSTIXEveryValue(t *testing.T) {
	t.Parallel()
	for _, s := range attribution.STIXScales() {
		if !s.IsKnown() {
			t.Errorf("%s is not known", s)
		}
		next := 0
		for _, level := range s.Levels() {
			if level.Absent {
				continue
			}
			if level.Low != next {
				t.Errorf("%s: %v begins at %d, want %d", s, level.Words, level.Low, next)
			}
			for v := level.Low; v <= level.High; v++ {
				got, err := s.Level(v)
				if diff := cmp.Diff(level, got); err != nil || diff != "" {
					t.Errorf("%s: Level(%d): %v\n%s", s, v, err, diff)
				}
			}
			back, err := s.Level(level.Value)
			if diff := cmp.Diff(level, back); err != nil || diff != "" {
				t.Errorf("%s: %v is written as %d and read as %v, %v", s, level.Words, level.Value, back, err)
			}
			next = level.High + 1
		}
		if next != 101 {
			t.Errorf("%s ends before %d", s, next)
		}
		for _, v := range []int{-1, 101} {
			if level, err := s.Level(v); !errors.Is(err, casus.ErrRange) {
				t.Errorf("%s: Level(%d) = %v, %v; want ErrRange", s, v, level, err)
			}
		}
	}
	if level, err := attribution.STIXScale("theirs").Level(50); !errors.Is(err, casus.ErrUnknown) {
		t.Errorf("unknown scale: %v, %v", level, err)
	}
}

func TestSTIXInvertible(t *testing.T) {
	t.Parallel()
	var invertible []attribution.STIXScale
	for _, s := range append(attribution.STIXScales(), "theirs") {
		if s.Invertible() {
			invertible = append(invertible, s)
		}
	}
	want := []attribution.STIXScale{attribution.STIXZeroToTen, attribution.STIXWEP, attribution.STIXDNI}
	if diff := cmp.Diff(want, invertible); diff != "" {
		t.Errorf("invertible scales (-want +got):\n%s", diff)
	}
}

func TestSTIXLookup(t *testing.T) {
	t.Parallel()
	for _, s := range attribution.STIXScales() {
		for _, level := range s.Levels() {
			for _, w := range level.Words {
				got, err := s.Lookup(strings.ToLower(w))
				if diff := cmp.Diff(level, got); err != nil || diff != "" {
					t.Errorf("%s: Lookup(%q): %v\n%s", s, w, err, diff)
				}
			}
		}
		if level, err := s.Lookup("unheard of"); !errors.Is(err, casus.ErrUnknown) {
			t.Errorf("%s: %v, %v", s, level, err)
		}
	}
}

// A term of ICD 203 does not survive the STIX scale with the same words.
func TestSTIXIsNotICD203(t *testing.T) {
	t.Parallel()
	changed := 0
	for v := 1; v <= 99; v++ {
		level, err := attribution.STIXDNI.Level(v)
		if err != nil {
			t.Fatal(err)
		}
		at, err := attribution.ScaleICD203.Place(float64(v) / 100)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(level.Words, func(w string) bool { return strings.EqualFold(w, at.Terms[0].Words[0]) }) {
			changed++
		}
	}
	// 5-9, 40-44, 55-59 and 90-94 bear other words, 20 values of 99.
	if changed != 20 {
		t.Errorf("%d values change their term, want 20", changed)
	}
}

func TestSTIXAgainstReference(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "scales", "scales.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		NLMH        map[string][]int `json:"stix_none_low_med_high"`
		Tens        map[string][]int `json:"stix_0_10"`
		WEP         map[string]any   `json:"stix_wep"`
		DNI         map[string]any   `json:"stix_dni"`
		Credibility struct {
			STIX map[string][]int `json:"stix"`
		} `json:"admiralty_credibility"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	check := func(scale attribution.STIXScale, words string, numbers []int) {
		level, err := scale.Lookup(words)
		got := []int{level.Value, level.Low, level.High}
		if level.Absent {
			got = nil
		}
		if err != nil || !slices.Equal(got, numbers) {
			t.Errorf("%s: %q is %v, %v; want %v", scale, words, got, err, numbers)
		}
	}
	for w, n := range doc.NLMH {
		check(attribution.STIXNoneLowMedHigh, w, n)
	}
	for w, n := range doc.Tens {
		check(attribution.STIXZeroToTen, w, n)
	}
	for w, n := range doc.Credibility.STIX {
		check(attribution.STIXAdmiralty, w, n)
	}
	for scale, table := range map[attribution.STIXScale]map[string]any{
		attribution.STIXWEP: doc.WEP, attribution.STIXDNI: doc.DNI,
	} {
		for words, cell := range table {
			row, ok := cell.([]any)
			if !ok {
				continue // the note
			}
			numbers := []int{int(row[0].(float64)), int(row[1].(float64)), int(row[2].(float64))}
			for w := range strings.SplitSeq(words, "/") {
				check(scale, strings.TrimSpace(w), numbers)
			}
		}
	}
}

func TestAdmiraltyGrades(t *testing.T) {
	t.Parallel()
	reliability := []attribution.Grade{
		{"A", "completely reliable", true},
		{"B", "usually reliable", true},
		{"C", "fairly reliable", true},
		{"D", "not usually reliable", true},
		{"E", "unreliable", true},
		{"F", "reliability cannot be judged", false},
	}
	credibility := []attribution.Grade{
		{"1", "confirmed by other sources", true},
		{"2", "probably true", true},
		{"3", "possibly true", true},
		{"4", "doubtful", true},
		{"5", "improbable", true},
		{"6", "truth cannot be judged", false},
	}
	for i := range 8 {
		r, rok := attribution.ReliabilityGrade(actor.Reliability(i))
		c, cok := attribution.CredibilityGrade(actor.Credibility(i))
		stated := 1 <= i && i <= 6
		if rok != stated || cok != stated {
			t.Errorf("%d: reliability %v, credibility %v, want %v", i, rok, cok, stated)
		}
		if stated && (r != reliability[i-1] || c != credibility[i-1]) {
			t.Errorf("%d: %+v, %+v", i, r, c)
		}
	}
}

func TestAdmiraltyAgainstReference(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "scales", "scales.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Reliability map[string]any `json:"admiralty_reliability"`
		Credibility map[string]any `json:"admiralty_credibility"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= 6; i++ {
		r, _ := attribution.ReliabilityGrade(actor.Reliability(i))
		if r.Words != doc.Reliability[r.Mark] {
			t.Errorf("%s: %q, want %q", r.Mark, r.Words, doc.Reliability[r.Mark])
		}
		c, _ := attribution.CredibilityGrade(actor.Credibility(i))
		if c.Words != doc.Credibility[c.Mark] {
			t.Errorf("%s: %q, want %q", c.Mark, c.Words, doc.Credibility[c.Mark])
		}
	}
}
