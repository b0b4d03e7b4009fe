package ach_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/attribution/ach"
)

func random(r *rand.Rand, hypotheses, items int) ach.Matrix {
	var m ach.Matrix
	for i := range hypotheses {
		m.Hypotheses = append(m.Hypotheses, fmt.Sprint("h", i))
	}
	for i := range items {
		e := ach.Evidence{
			Name:        fmt.Sprint("e", i),
			Credibility: ach.Level(r.IntN(int(ach.High) + 1)), Relevance: ach.Level(r.IntN(int(ach.High) + 1)),
		}
		for range hypotheses {
			e.Ratings = append(e.Ratings, ach.Rating(r.IntN(int(ach.VeryConsistent)+1)))
		}
		m.Evidence = append(m.Evidence, e)
	}
	return m
}

// against returns what a rating counts by the definitions of the scores.
func against(r ach.Rating) (count, plain, squared, consistency float64) {
	switch r {
	case ach.VeryInconsistent:
		return 1, 2, 4, 0
	case ach.Inconsistent:
		return 1, 1, 1, 0
	case ach.Consistent:
		return 0, 0, 0, 1
	case ach.VeryConsistent:
		return 0, 0, 0, 4
	default:
		return 0, 0, 0, 0
	}
}

var weights = map[ach.Level]float64{ach.Unstated: 1, ach.Low: 1 / math.Sqrt2, ach.Medium: 1, ach.High: math.Sqrt2}

// TestScores compares with sums cell by cell, and permutes the evidence.
func TestScores(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		m := random(r, r.IntN(5), r.IntN(8))
		n := len(m.Hypotheses)
		want := make([][]float64, 4)
		for i := range want {
			want[i] = make([]float64, n)
		}
		for _, e := range m.Evidence {
			for h, rating := range e.Ratings {
				count, plain, squared, consistency := against(rating)
				want[0][h] += count
				want[1][h] += plain * weights[e.Credibility] * weights[e.Relevance]
				want[2][h] += squared
				want[3][h] += consistency
			}
		}
		scores := func(m ach.Matrix) [][]float64 {
			var all [][]float64
			for _, of := range []func() ([]float64, error){m.Count, m.Inconsistency, m.Squared, m.Consistency} {
				list, err := of()
				if err != nil {
					t.Fatal(err)
				}
				all = append(all, list)
			}
			return all
		}
		got := scores(m)
		for i := range want {
			if !near(got[i], want[i]) {
				t.Fatalf("score %d of\n%v = %v, want %v", i, m, got[i], want[i])
			}
		}
		m.Evidence = slices.Clone(m.Evidence)
		r.Shuffle(len(m.Evidence), func(i, j int) { m.Evidence[i], m.Evidence[j] = m.Evidence[j], m.Evidence[i] })
		for i, again := range scores(m) {
			if !slices.Equal(again, got[i]) {
				t.Fatalf("score %d in another order: %v, want %v", i, again, got[i])
			}
		}
	}
}

// TestDiagnosticity compares with the definition of a standard deviation.
func TestDiagnosticity(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	onScale := map[ach.Rating]float64{
		ach.NotApplicable: 3, ach.VeryInconsistent: 1, ach.Inconsistent: 2, ach.Neutral: 3, ach.Consistent: 4, ach.VeryConsistent: 5,
	}
	for range 200 {
		m := random(r, r.IntN(6), 1)
		got, err := m.Diagnosticity()
		if err != nil {
			t.Fatal(err)
		}
		var list []float64
		for _, rating := range m.Evidence[0].Ratings {
			if x, ok := onScale[rating]; ok {
				list = append(list, x)
			}
		}
		if want := deviation(list); math.Abs(got[0]-want) > tolerance || got[0] > 2 {
			t.Fatalf("diagnosticity of %v = %v, want %v", m.Evidence[0].Ratings, got[0], want)
		}
	}
}

func deviation(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	mean, squares := 0.0, 0.0
	for _, x := range list {
		mean += x / float64(len(list))
	}
	for _, x := range list {
		squares += (x - mean) * (x - mean)
	}
	return math.Sqrt(squares / float64(len(list)))
}

func TestSpread(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		ratings []ach.Rating
		spread  float64
		grade   ach.Disagreement
	}{
		{nil, 0, ach.Consensus},
		{[]ach.Rating{ach.Unrated}, 0, ach.Consensus},
		{[]ach.Rating{ach.Consistent, ach.VeryConsistent}, 0.25, ach.Consensus},
		{[]ach.Rating{ach.Neutral, ach.VeryConsistent, ach.Unrated}, 1, ach.MildDisagreement},
		{[]ach.Rating{ach.Consistent, ach.Inconsistent}, 1.5, ach.StrongDisagreement},
		{[]ach.Rating{ach.VeryConsistent, ach.VeryInconsistent}, 2, ach.ExtremeDisagreement},
		{[]ach.Rating{ach.NotApplicable, ach.Rating(99), ach.Neutral}, 0, ach.Consensus},
	} {
		if spread, grade := ach.Spread(tt.ratings...); spread != tt.spread || grade != tt.grade {
			t.Errorf("Spread(%v) = %v, %v; want %v, %v", tt.ratings, spread, grade, tt.spread, tt.grade)
		}
	}
	if ach.GradeOf(math.NaN()) != ach.ExtremeDisagreement {
		t.Error("what is not a number is a consensus")
	}
}

func TestRank(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for _, tt := range []struct {
		scores     []float64
		ranks      []int
		hypotheses []int
	}{
		{nil, nil, nil},
		{[]float64{3, 0, 2}, []int{1, 2, 3}, []int{1, 2, 0}},
		{[]float64{2, 1, 2, 5}, []int{1, 2, 2, 4}, []int{1, 0, 2, 3}},
		// A third and two thirds of one come to the same but for rounding.
		{[]float64{1, 0.1 + 0.2 + 0.7 - 1e-16, 0}, []int{1, 2, 2}, []int{2, 0, 1}},
		{[]float64{math.NaN(), 4, inf, math.Inf(-1)}, []int{1, 2, 3, 3}, []int{3, 1, 0, 2}},
		{[]float64{inf, math.MaxFloat64}, []int{1, 2}, []int{1, 0}},
	} {
		var ranks, hypotheses []int
		for _, s := range ach.Rank(tt.scores) {
			ranks = append(ranks, s.Rank)
			hypotheses = append(hypotheses, s.Hypothesis)
		}
		if !slices.Equal(ranks, tt.ranks) || !slices.Equal(hypotheses, tt.hypotheses) {
			t.Errorf("Rank(%v) = %v of %v, want %v of %v", tt.scores, ranks, hypotheses, tt.ranks, tt.hypotheses)
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	m := ach.Matrix{
		Hypotheses: []string{"", "b", "b"},
		Evidence: []ach.Evidence{
			{Name: "e", Ratings: []ach.Rating{ach.Rating(7), ach.Neutral, ach.Rating(200)}},
			{Name: "e", Credibility: 4, Relevance: 9},
		},
	}
	want := []string{
		"hypotheses[0]", "hypotheses[2]", "evidence[0].ratings[0]", "evidence[0].ratings[2]",
		"evidence[1].name", "evidence[1].credibility", "evidence[1].relevance", "evidence[1].ratings",
	}
	for _, of := range []func() ([]float64, error){m.Count, m.Inconsistency, m.Squared, m.Consistency, m.Diagnosticity} {
		list, err := of()
		for _, kind := range []error{ach.ErrName, ach.ErrShape, ach.ErrUnknown} {
			if !errors.Is(err, kind) || list != nil {
				t.Errorf("%v, %v; want no scores and %v", list, err, kind)
			}
		}
		lines := strings.Split(err.Error(), "\n")
		if len(lines) != len(want) {
			t.Fatalf("%d faults, want %d:\n%v", len(lines), len(want), err)
		}
		for i, line := range lines {
			if !strings.HasPrefix(line, want[i]+": ") {
				t.Errorf("%s; want one at %s", line, want[i])
			}
		}
	}
	var fault *ach.ValueError
	if err := m.Validate(); !errors.As(err, &fault) || fault.Path != want[0] {
		t.Errorf("first fault %v", fault)
	}
	if got := m.String(); !strings.Contains(got, "Rating(200)") || strings.Contains(got, "inconsistency") {
		t.Errorf("a matrix with faults:\n%s", got)
	}
	if err := (ach.Matrix{}).Validate(); err != nil {
		t.Errorf("the zero Matrix: %v", err)
	}
}

// TestJSON: a matrix comes back from JSON as it was, and words that are not of the
// scales do not.
func TestJSON(t *testing.T) {
	t.Parallel()
	m := random(rand.New(rand.NewPCG(5, 6)), 4, 20)
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var back ach.Matrix
	if err := json.Unmarshal(text, &back); err != nil || back.String() != m.String() {
		t.Errorf("%v:\n%v\nwant\n%v", err, back, m)
	}
	for _, bad := range []string{
		`{"evidence":[{"ratings":["X"]}]}`, `{"evidence":[{"credibility":"x"}]}`, `{"evidence":[{"relevance":""}]}`,
	} {
		if err := json.Unmarshal([]byte(bad), &back); !errors.Is(err, ach.ErrUnknown) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	for _, v := range []interface{ MarshalText() ([]byte, error) }{ach.Rating(7), ach.Level(4), ach.Disagreement(4)} {
		if _, err := v.MarshalText(); !errors.Is(err, ach.ErrUnknown) || !strings.Contains(fmt.Sprint(v), "(") {
			t.Errorf("%v: %v", v, err)
		}
	}
	for d := ach.Consensus; d <= ach.ExtremeDisagreement; d++ {
		text, err := d.MarshalText()
		var back ach.Disagreement
		if err != nil || back.UnmarshalText(text) != nil || back != d {
			t.Errorf("%v there and back: %s, %v", d, text, back)
		}
	}
	var d ach.Disagreement
	if err := d.UnmarshalText([]byte("x")); !errors.Is(err, ach.ErrUnknown) {
		t.Error(err)
	}
	if ach.Level(9).Weight() != 1 || math.Abs(ach.Low.Weight()*ach.High.Weight()-1) > tolerance {
		t.Errorf("weights %v, %v, %v", ach.Level(9).Weight(), ach.Low.Weight(), ach.High.Weight())
	}
}

// TestTable: a name cannot break the table.
func TestTable(t *testing.T) {
	t.Parallel()
	m := ach.Matrix{
		Hypotheses: []string{"a\tb", "c\nd"},
		Evidence:   []ach.Evidence{{Name: "e\r\nf", Ratings: []ach.Rating{ach.Consistent, ach.Inconsistent}}},
	}
	got := m.String()
	if strings.Count(got, "\n") != 3 || strings.ContainsAny(got, "\t\r") {
		t.Errorf("table %q", got)
	}
}

// FuzzParseRatings: no panic, and what was read is read again from its words.
func FuzzParseRatings(f *testing.F) {
	for _, row := range []string{"", "++ + 0 - --", "CC,C,N,I,II,NA,unrated", " +\t,x"} {
		f.Add(row)
	}
	f.Fuzz(func(t *testing.T, row string) {
		ratings, err := ach.ParseRatings(row)
		if err != nil {
			if !errors.Is(err, ach.ErrUnknown) || ratings != nil {
				t.Errorf("%q: %v, %v", row, ratings, err)
			}
			return
		}
		var words strings.Builder
		for _, r := range ratings {
			words.WriteString(r.String() + ", ")
		}
		again, err := ach.ParseRatings(words.String())
		if err != nil || !slices.Equal(again, ratings) {
			t.Errorf("%q: %v, %v; want %v", row, again, err, ratings)
		}
		m := ach.Matrix{Evidence: []ach.Evidence{{Name: row, Ratings: ratings}}}
		for i := range ratings {
			m.Hypotheses = append(m.Hypotheses, fmt.Sprint(i))
		}
		scores, err := m.Inconsistency()
		if err == nil {
			for _, s := range ach.Rank(scores) {
				if !(s.Score >= 0) {
					t.Errorf("%q: score %v", row, s.Score)
				}
			}
		}
		if strings.Count(m.String(), "\n") < 2 {
			t.Errorf("table %q", m)
		}
	})
}

func BenchmarkInconsistency(b *testing.B) {
	for _, size := range []struct{ hypotheses, items int }{{3, 10}, {3, 100}, {3, 1000}, {30, 1000}} {
		m := random(rand.New(rand.NewPCG(7, 8)), size.hypotheses, size.items)
		b.Run(fmt.Sprintf("hypotheses=%d/items=%d", size.hypotheses, size.items), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := m.Inconsistency(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
