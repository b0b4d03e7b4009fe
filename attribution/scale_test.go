package attribution_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/internal/casusdata"
)

// term is a line of the literal tables below: ends in percent, with the
// brackets of the range.
type term struct {
	words     string
	low, high float64
	ends      string
}

func literal(terms []attribution.Term) []term {
	lines := make([]term, 0, len(terms))
	for _, t := range terms {
		left, right := "[", "]"
		if t.LowOpen {
			left = "("
		}
		if t.HighOpen {
			right = ")"
		}
		lines = append(lines, term{strings.Join(t.Words, ", "), t.Low, t.High, left + right})
	}
	return lines
}

func TestScaleTables(t *testing.T) {
	t.Parallel()
	for scale, want := range map[attribution.Scale][]term{
		attribution.ScaleICD203: {
			{"almost no chance, remote", 0.01, 0.05, "[)"},
			{"very unlikely, highly improbable", 0.05, 0.20, "[)"},
			{"unlikely, improbable, improbably", 0.20, 0.45, "[)"},
			{"roughly even chance, roughly even odds", 0.45, 0.55, "[)"},
			{"likely, probable, probably", 0.55, 0.80, "[)"},
			{"very likely, highly probable", 0.80, 0.95, "[)"},
			{"almost certain, almost certainly, nearly certain", 0.95, 0.99, "[]"},
		},
		attribution.ScalePHIA: {
			{"remote chance", 0, 0.05, "[]"},
			{"highly unlikely", 0.10, 0.20, "[]"},
			{"unlikely", 0.25, 0.35, "[]"},
			{"realistic possibility", 0.40, 0.50, "[)"},
			{"likely, probable", 0.55, 0.75, "[]"},
			{"highly likely", 0.80, 0.90, "[]"},
			{"almost certain", 0.95, 1, "[]"},
		},
		attribution.ScaleNATO: {
			{"highly unlikely", 0, 0.10, "[)"},
			{"unlikely", 0.10, 0.40, "[)"},
			{"even chance", 0.40, 0.60, "[)"},
			{"likely", 0.60, 0.90, "[]"},
			{"highly likely", 0.90, 1, "(]"},
		},
		attribution.ScaleIPCC: {
			{"exceptionally unlikely", 0, 0.01, "[]"},
			{"extremely unlikely", 0, 0.05, "[]"},
			{"very unlikely", 0, 0.10, "[]"},
			{"unlikely", 0, 0.33, "[]"},
			{"about as likely as not", 0.33, 0.66, "[]"},
			{"more likely than not", 0.50, 1, "(]"},
			{"likely", 0.66, 1, "[]"},
			{"very likely", 0.90, 1, "[]"},
			{"extremely likely", 0.95, 1, "[]"},
			{"virtually certain", 0.99, 1, "[]"},
		},
		attribution.ScaleEFSA: {
			{"almost impossible", 0, 0.01, "[)"},
			{"extremely unlikely", 0.01, 0.05, "[)"},
			{"very unlikely", 0.05, 0.10, "[)"},
			{"unlikely", 0.10, 0.33, "[)"},
			{"about as likely as not", 0.33, 0.66, "[)"},
			{"likely", 0.66, 0.90, "[)"},
			{"very likely", 0.90, 0.95, "[)"},
			{"extremely likely", 0.95, 0.99, "[)"},
			{"almost certain", 0.99, 1, "[]"},
		},
		attribution.ScaleKent: {
			{"impossible", 0, 0, "[]"},
			{"almost certainly not", 0.02, 0.12, "[]"},
			{"probably not", 0.20, 0.40, "[)"},
			{"chances about even", 0.40, 0.60, "[]"},
			{"probable", 0.63, 0.87, "[)"},
			{"almost certain", 0.87, 0.99, "[]"},
			{"certain", 1, 1, "[]"},
		},
		attribution.ScaleStated: {},
		"no-such-scale":         {},
	} {
		if diff := cmp.Diff(want, literal(scale.Terms()), cmp.AllowUnexported(term{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", scale, diff)
		}
	}
}

// Every term can be found by each of its words, and nothing else can.
func TestScaleLookup(t *testing.T) {
	t.Parallel()
	for _, s := range attribution.Scales() {
		for _, want := range s.Terms() {
			if want.Scale != s {
				t.Errorf("%s: term %v says scale %q", s, want, want.Scale)
			}
			for _, w := range want.Words {
				got, ok := s.Lookup("  " + strings.ToUpper(strings.ReplaceAll(w, " ", "  ")))
				if diff := cmp.Diff(want, got); !ok || diff != "" {
					t.Errorf("%s: Lookup(%q) = %v, %v\n%s", s, w, got, ok, diff)
				}
			}
		}
		for _, w := range []string{"", "perhaps", "likely likely"} {
			if got, ok := s.Lookup(w); ok {
				t.Errorf("%s: Lookup(%q) = %v", s, w, got)
			}
		}
	}
}

func TestScaleNames(t *testing.T) {
	t.Parallel()
	titles := map[string]bool{}
	for _, s := range attribution.Scales() {
		if !s.IsKnown() || s.Title() == "" || s.Source() == "" || titles[s.Title()] {
			t.Errorf("%s: known %v, title %q, source %q", s, s.IsKnown(), s.Title(), s.Source())
		}
		titles[s.Title()] = true
	}
	unknown := attribution.Scale("theirs")
	if unknown.IsKnown() || unknown.Title() != "theirs" || unknown.Source() != "" || unknown.Nested() {
		t.Errorf("unknown scale: known %v, title %q, source %q", unknown.IsKnown(), unknown.Title(), unknown.Source())
	}
}

// Nested says whether two terms share more than an edge.
func TestScaleNested(t *testing.T) {
	t.Parallel()
	for _, s := range attribution.Scales() {
		terms, overlap := s.Terms(), false
		for i, a := range terms {
			for _, b := range terms[i+1:] {
				overlap = overlap || min(a.High, b.High)-max(a.Low, b.Low) > 0
			}
		}
		if s.Nested() != overlap {
			t.Errorf("%s: Nested() = %v, and its terms overlap: %v", s, s.Nested(), overlap)
		}
	}
}

func TestPlace(t *testing.T) {
	t.Parallel()
	const (
		icd, phia, nato, ipcc = attribution.ScaleICD203, attribution.ScalePHIA, attribution.ScaleNATO, attribution.ScaleIPCC
		efsa, kent            = attribution.ScaleEFSA, attribution.ScaleKent
	)
	for _, tt := range []struct {
		scale   attribution.Scale
		p       float64
		want    string
		nearest string
	}{
		// The upper neighbour has a shared edge.
		{icd, 0.05, "very unlikely (5-20 %)", "very unlikely"},
		{icd, 0.2, "unlikely (20-45 %)", "unlikely"},
		{icd, 0.45, "roughly even chance (45-55 %)", "roughly even chance"},
		{icd, 0.55, "likely (55-80 %)", "likely"},
		{icd, math.Nextafter(0.55, 0), "roughly even chance (45-55 %)", "roughly even chance"},
		{icd, 0.8, "very likely (80-95 %)", "very likely"},
		{icd, 0.95, "almost certain (95-99 %)", "almost certain"},
		{icd, 0.99, "almost certain (95-99 %)", "almost certain"},
		// Neither certainty nor impossibility has a word.
		{icd, 1, "above almost certain (95-99 %)", "almost certain"},
		{icd, 0, "below almost no chance (1-5 %)", "almost no chance"},
		// Gaps on purpose.
		{phia, 0.05, "remote chance (0-5 %)", "remote chance"},
		{phia, 0.07, "between remote chance (0-5 %) and highly unlikely (10-20 %)", "remote chance"},
		{phia, 0.075, "between remote chance (0-5 %) and highly unlikely (10-20 %)", "highly unlikely"},
		{phia, 0.22, "between highly unlikely (10-20 %) and unlikely (25-35 %)", "highly unlikely"},
		{phia, 0.38, "between unlikely (25-35 %) and realistic possibility (40-50 %)", "realistic possibility"},
		{phia, 0.5, "between realistic possibility (40-50 %) and likely (55-75 %)", "realistic possibility"},
		{phia, 0.525, "between realistic possibility (40-50 %) and likely (55-75 %)", "realistic possibility"},
		{phia, 0.53, "between realistic possibility (40-50 %) and likely (55-75 %)", "likely"},
		{phia, 0.775, "between likely (55-75 %) and highly likely (80-90 %)", "likely"},
		{phia, 0.93, "between highly likely (80-90 %) and almost certain (95-100 %)", "almost certain"},
		{phia, 1, "almost certain (95-100 %)", "almost certain"},
		{nato, 0.1, "unlikely (10-40 %)", "unlikely"},
		{nato, 0.6, "likely (60-90 %)", "likely"},
		{nato, 0.9, "likely (60-90 %)", "likely"},
		{nato, 0.901, "highly likely (90-100 %)", "highly likely"},
		{ipcc, 0.5, "about as likely as not (33-66 %)", "about as likely as not"},
		{ipcc, 0.97, "extremely likely (95-100 %)", "extremely likely"},
		{efsa, 0.99, "almost certain (99-100 %)", "almost certain"},
		{efsa, 0.33, "about as likely as not (33-66 %)", "about as likely as not"},
		{kent, 0, "impossible (0 %)", "impossible"},
		{kent, 0.87, "almost certain (87-99 %)", "almost certain"},
		{kent, 0.15, "between almost certainly not (2-12 %) and probably not (20-40 %)", "almost certainly not"},
		{kent, 0.995, "between almost certain (87-99 %) and certain (100 %)", "almost certain"},
	} {
		at, err := tt.scale.Place(tt.p)
		if err != nil || at.Scale != tt.scale || at.P != tt.p {
			t.Fatalf("%s: Place(%v) = %+v, %v", tt.scale, tt.p, at, err)
		}
		if got := at.String(); got != tt.want {
			t.Errorf("%s: Place(%v) = %s, want %s", tt.scale, tt.p, got, tt.want)
		}
		if got := at.Nearest().Words[0]; got != tt.nearest {
			t.Errorf("%s: Place(%v).Nearest() = %s, want %s", tt.scale, tt.p, got, tt.nearest)
		}
		if want := strings.HasPrefix(tt.want, "between"); at.Between() != want {
			t.Errorf("%s: Place(%v).Between() = %v", tt.scale, tt.p, at.Between())
		}
	}
}

func TestPlaceNested(t *testing.T) {
	t.Parallel()
	at, err := attribution.ScaleIPCC.Place(0.97)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, term := range at.Terms {
		words = append(words, term.Words[0])
	}
	want := []string{"extremely likely", "very likely", "likely", "more likely than not"}
	if diff := cmp.Diff(want, words); diff != "" {
		t.Errorf("terms that hold 0.97 (-want +got):\n%s", diff)
	}
	for _, s := range attribution.Scales() {
		for n := range 101 {
			at, _ := s.Place(float64(n) / 100)
			for i := 1; i < len(at.Terms); i++ {
				if a, b := at.Terms[i-1], at.Terms[i]; b.High-b.Low < a.High-a.Low {
					t.Errorf("%s: of those that hold %d %%, %v stands before %v", s, n, a, b)
				}
			}
		}
	}
}

func TestPlaceErrors(t *testing.T) {
	t.Parallel()
	for _, p := range []float64{-0.001, 1.001, math.NaN(), math.Inf(1)} {
		if at, err := attribution.ScaleICD203.Place(p); !errors.Is(err, casus.ErrRange) {
			t.Errorf("Place(%v) = %v, %v; want ErrRange", p, at, err)
		}
	}
	for _, s := range []attribution.Scale{"", attribution.ScaleStated, "theirs"} {
		if at, err := s.Place(0.5); !errors.Is(err, casus.ErrUnknown) {
			t.Errorf("%q: Place(0.5) = %v, %v; want ErrUnknown", s, at, err)
		}
	}
	var zero attribution.Placement
	if got := zero.String(); got != "nowhere" || zero.Between() {
		t.Errorf("zero Placement prints %q", got)
	}
	var none attribution.Term
	if got := none.String(); got != "no term" || !none.Likelihood().IsZero() {
		t.Errorf("zero Term prints %q", got)
	}
}

// Every thousandth of every scale falls where a plain search of its terms says.
func TestPlaceAgainstSearch(t *testing.T) {
	t.Parallel()
	for _, s := range attribution.Scales() {
		terms := s.Terms()
		for n := 0; n <= 1000 && len(terms) > 0; n++ {
			p := float64(n) / 1000
			at, err := s.Place(p)
			if err != nil {
				t.Fatal(err)
			}
			for _, term := range terms {
				in := slices.ContainsFunc(at.Terms, func(x attribution.Term) bool { return x.Words[0] == term.Words[0] })
				if in != term.Contains(p) {
					t.Fatalf("%s: %v in %v is %v, but Place says %v", s, p, term, term.Contains(p), in)
				}
			}
			if len(at.Terms) > 0 == (at.Below.Words != nil || at.Above.Words != nil) {
				t.Fatalf("%s: Place(%v) has terms and neighbours, or neither: %+v", s, p, at)
			}
			nearest := at.Nearest()
			for _, term := range terms {
				if distance(p, term) < distance(p, nearest)-1e-9 {
					t.Fatalf("%s: %v is nearer to %v than to %v", s, p, term, nearest)
				}
			}
		}
	}
}

func distance(p float64, t attribution.Term) float64 {
	return max(t.Low-p, p-t.High, 0)
}

// The tables agree with the reference data: one JSON document and the
// yardsticks of a survey, each in its own spelling.
func TestScalesAgainstReference(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "scales", "scales.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]json.RawMessage
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	for key, scale := range map[string]attribution.Scale{
		"icd203_likelihood":     attribution.ScaleICD203,
		"phia_yardstick":        attribution.ScalePHIA,
		"nato_ajp21_likelihood": attribution.ScaleNATO,
		"ipcc_likelihood":       attribution.ScaleIPCC,
		"efsa":                  attribution.ScaleEFSA,
		"kent_1964":             attribution.ScaleKent,
	} {
		var table struct {
			Rows    [][]any `json:"rows"`
			Columns []string
		}
		if err := json.Unmarshal(doc[key], &table); err != nil {
			t.Fatal(err)
		}
		if len(table.Rows) != len(scale.Terms()) {
			t.Errorf("%s: %d rows, %d terms", scale, len(table.Rows), len(scale.Terms()))
		}
		for _, row := range table.Rows {
			n := len(row) - 2
			low, high := row[n].(float64), row[n+1].(float64)
			if len(table.Columns) > 0 { // Kent: the centre, give or take
				low, high = low-high, low+high
			}
			for _, cell := range row[:n] {
				for _, words := range spellings(cell.(string)) {
					checkTerm(t, scale, words, low, high)
				}
			}
		}
	}
}

func TestScalesAgainstYardsticks(t *testing.T) {
	t.Parallel()
	for file, scale := range map[string]attribution.Scale{
		"yardstick_us_nic.csv": attribution.ScaleICD203,
		"yardstick_uk.csv":     attribution.ScalePHIA,
		"yardstick_nato.csv":   attribution.ScaleNATO,
		"yardstick_ipcc.csv":   attribution.ScaleIPCC,
		"yardstick_efsa.csv":   attribution.ScaleEFSA,
	} {
		rows := readCSV(t, casusdata.File(t, "scales", file))
		if len(rows) < 6 {
			t.Errorf("%s: only %d rows", file, len(rows))
		}
		for _, row := range rows[1:] {
			// One of them writes "remote chance" where ICD 203 has "remote".
			l, err := attribution.ParseLikelihood(row[0], scale)
			want := attribution.Likelihood{
				Words: row[0], Scale: scale, Low: number(t, row[1]) / 100, High: number(t, row[2]) / 100,
			}
			if err != nil || l != want {
				t.Errorf("%s: %q is %v, %v; want %v", scale, row[0], l, err, want)
			}
		}
	}
}

func checkTerm(t *testing.T, scale attribution.Scale, words string, low, high float64) {
	t.Helper()
	term, ok := scale.Lookup(words)
	if !ok || term.Low != low/100 || term.High != high/100 {
		t.Errorf("%s: %q is %v, %v; want %v-%v", scale, words, term, ok, low, high)
	}
}

// spellings takes "almost certain(ly)", "probable (probably)" and "likely or
// probable" apart.
func spellings(cell string) []string {
	if before, after, ok := strings.Cut(cell, " or "); ok {
		return []string{before, after}
	}
	before, inside, ok := strings.Cut(strings.TrimSuffix(cell, ")"), "(")
	switch {
	case !ok:
		return []string{cell}
	case strings.HasSuffix(before, " "):
		return []string{strings.TrimSpace(before), inside}
	default:
		return []string{before, before + inside}
	}
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
