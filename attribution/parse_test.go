package attribution_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/internal/casusdata"
)

func TestParseLikelihood(t *testing.T) {
	t.Parallel()
	const (
		icd, phia, nato, ipcc = attribution.ScaleICD203, attribution.ScalePHIA, attribution.ScaleNATO, attribution.ScaleIPCC
		efsa, kent            = attribution.ScaleEFSA, attribution.ScaleKent
		heard, stated         = attribution.ScaleHeard, attribution.ScaleStated
	)
	for _, tt := range []struct {
		words string
		asked attribution.Scale
		scale attribution.Scale // whose number it is
		low   float64
		high  float64
	}{
		// The scale's own words, and forms of them.
		{"likely", icd, icd, 0.55, 0.8},
		{"Probably", icd, icd, 0.55, 0.8},
		{"very likely", icd, icd, 0.8, 0.95},
		{"highly likely", icd, icd, 0.8, 0.95},
		{"almost certainly", icd, icd, 0.95, 0.99},
		{"virtually certain", icd, icd, 0.95, 0.99},
		{"almost certainly not", icd, icd, 0.01, 0.05},
		{"remote possibility", icd, icd, 0.01, 0.05},
		{"highly unlikely", icd, icd, 0.05, 0.2},
		{"not likely", icd, icd, 0.2, 0.45},
		{"probably not", icd, icd, 0.2, 0.45},
		{"as likely as not", icd, icd, 0.45, 0.55},
		{"50-50", icd, icd, 0.45, 0.55},
		{"most likely", icd, icd, 0.55, 0.95},

		{"likely", phia, phia, 0.55, 0.75},
		{"probable", phia, phia, 0.55, 0.75},
		{"very likely", phia, phia, 0.8, 0.9},
		{"realistic possibility", phia, phia, 0.4, 0.5},
		{"most likely", phia, phia, 0.55, 0.9},
		{"very unlikely", phia, phia, 0.1, 0.2},
		{"improbable", phia, phia, 0.25, 0.35},
		{"almost certainly", phia, phia, 0.95, 1},
		{"remote", phia, phia, 0, 0.05},

		{"probably", nato, nato, 0.6, 0.9},
		{"very likely", nato, nato, 0.9, 1},
		{"most likely", nato, nato, 0.6, 1},
		{"even odds", nato, nato, 0.4, 0.6},
		{"unlikely", nato, nato, 0.1, 0.4},
		{"very unlikely", nato, nato, 0, 0.1},

		{"probable", ipcc, ipcc, 0.66, 1},
		{"most likely", ipcc, ipcc, 0.66, 1},
		{"more likely than not", ipcc, ipcc, 0.5, 1},
		{"almost certainly", ipcc, ipcc, 0.99, 1},
		{"extremely likely", ipcc, ipcc, 0.95, 1},
		{"extremely unlikely", ipcc, ipcc, 0, 0.05},
		{"virtually impossible", ipcc, ipcc, 0, 0.01},
		{"very unlikely", ipcc, ipcc, 0, 0.1},
		{"unlikely", ipcc, ipcc, 0, 0.33},
		{"even chance", ipcc, ipcc, 0.33, 0.66},
		{"highly likely", ipcc, ipcc, 0.9, 1},

		{"most likely", efsa, efsa, 0.66, 0.95},
		{"virtually certain", efsa, efsa, 0.99, 1},
		{"virtually impossible", efsa, efsa, 0, 0.01},
		{"extremely unlikely", efsa, efsa, 0.01, 0.05},

		{"likely", kent, kent, 0.63, 0.87},
		{"most likely", kent, kent, 0.63, 0.99},
		{"highly likely", kent, kent, 0.87, 0.99},
		{"doubtful", kent, kent, 0.2, 0.4},
		{"even chance", kent, kent, 0.4, 0.6},
		{"virtually impossible", kent, kent, 0.02, 0.12},
		{"impossible", kent, kent, 0, 0},
		{"certainly", kent, kent, 1, 1},

		// Words that a scale lacks have what readers hear.
		{"realistic possibility", icd, heard, 0.2, 0.85},
		{"almost certain", nato, heard, 0.88, 0.99},
		{"almost no chance", nato, heard, 0.01, 0.1},
		{"almost certainly not", nato, heard, 0.01, 0.1},
		{"remote possibility", nato, heard, 0.01, 0.2},
		{"even chance", phia, heard, 0.49, 0.51},
		{"unlikely", kent, heard, 0.05, 0.4},
		{"improbable", kent, heard, 0.01, 0.33},
		{"very unlikely", kent, heard, 0.01, 0.2},
		{"little chance", icd, heard, 0.02, 0.25},
		{"very good chance", icd, heard, 0.65, 0.9},
		{"extremely likely", icd, heard, 0.75, 0.95},
		{"realistic probability", ipcc, heard, 0.2, 0.85},
		{"likely", heard, heard, 0.6, 0.9},
		{"likely", "", heard, 0.6, 0.9},
		{"probably", "", heard, 0.51, 0.9},
		{"most likely", "", heard, 0.6, 0.95},
		{"better than even", heard, heard, 0.51, 0.7},
		{"will", heard, heard, 0.9, 1},

		// Numbers.
		{"70 percent", icd, stated, 0.7, 0.7},
		{"70%", "", stated, 0.7, 0.7},
		{"a 60-70 per cent chance", icd, stated, 0.6, 0.7},
		{"between 60 and 70 % likely", icd, stated, 0.6, 0.7},
		{"60 to 70 percent", stated, stated, 0.6, 0.7},
		{"60 to 60 percent", "", stated, 0.6, 0.6},
		{"99.5 % certain", icd, stated, 0.995, 0.995},
		{"0 %", icd, stated, 0, 0},
		{"100 percent sure", icd, stated, 1, 1},
		{"more likely than not", icd, stated, 0.5, 1},
		{"on the balance of probabilities", phia, stated, 0.5, 1},
		{"better than even", icd, stated, 0.5, 1},

		// Hedges to which nobody gives a number.
		{"suspected", icd, "", 0, 0},
		{"impossible", icd, "", 0, 0},
		{"doubtful", icd, "", 0, 0},
		{"certain", icd, "", 0, 0},
		{"may not have", icd, "", 0, 0},
		{"likely", stated, "", 0, 0},
		{"hardly likely", icd, "", 0, 0},
		{"not thought likely", "", "", 0, 0},
		{"overwhelmingly likely", phia, "", 0, 0},
	} {
		got, err := attribution.ParseLikelihood(tt.words, tt.asked)
		want := attribution.Likelihood{Words: tt.words, Scale: tt.scale, Low: tt.low, High: tt.high}
		if err != nil || got != want {
			t.Errorf("ParseLikelihood(%q, %q) = %#v, %v; want %#v", tt.words, tt.asked, got, err, want)
		}
		if called := attribution.Called(tt.words, tt.asked); called != want {
			t.Errorf("Called(%q, %q) = %#v", tt.words, tt.asked, called)
		}
		if got.HasNumbers() != (tt.scale != "") {
			t.Errorf("%q on %q: HasNumbers() = %v", tt.words, tt.asked, got.HasNumbers())
		}
		if err := got.Validate(); err != nil {
			t.Errorf("%q on %q: %v", tt.words, tt.asked, err)
		}
	}
}

// Words of mere possibility are never tighter than what readers hear in them.
func TestParseLikelihoodModals(t *testing.T) {
	t.Parallel()
	for _, s := range append(attribution.Scales(), "") {
		for _, w := range []string{
			"may", "may have", "might", "might well have", "could", "could have been", "possibly", "perhaps",
			"cannot be ruled out", "can’t rule out",
		} {
			got, err := attribution.ParseLikelihood(w, s)
			want := attribution.Likelihood{Words: w, Scale: attribution.ScaleHeard, Low: 0.1, High: 0.7}
			if err != nil || got != want {
				t.Errorf("ParseLikelihood(%q, %q) = %v, %v; want %v", w, s, got, err, want)
			}
		}
	}
}

func TestParseLikelihoodErrors(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		words string
		scale attribution.Scale
		kind  error
		text  string
	}{
		{"", "icd203", casus.ErrSyntax, "want words"},
		{" -- ", "icd203", casus.ErrSyntax, "want words"},
		{"likely", "theirs", casus.ErrUnknown, `scale "theirs"`},
		{"yesterday", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"could not", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"60", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"60 to", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"between", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"70 to 60 percent", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"120 percent", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"70 percent of the rockets", "icd203", casus.ErrUnknown, "not known as a likelihood"},
		{"only group known to have", "icd203", casus.ErrUnknown, "a ground, only-known-precedent, and no likelihood"},
		{"only group able to", "icd203", casus.ErrUnknown, "a ground, only-capable, and no likelihood"},
		{"declined to", "icd203", casus.ErrUnknown, "a stance, declines, and no likelihood"},
		{"high confidence", "icd203", casus.ErrUnknown, "a confidence, and no likelihood"},
		{"it is likely that", "icd203", casus.ErrUnknown, `no likelihood as a whole, though "likely" within is`},
	} {
		got, err := attribution.ParseLikelihood(tt.words, tt.scale)
		if !errors.Is(err, tt.kind) || !strings.Contains(err.Error(), tt.text) {
			t.Errorf("ParseLikelihood(%q, %q): %v; want %q and %v", tt.words, tt.scale, err, tt.text, tt.kind)
		}
		want := attribution.Likelihood{Words: strings.TrimSpace(tt.words)}
		if got != want || attribution.Called(tt.words, tt.scale) != want {
			t.Errorf("ParseLikelihood(%q, %q) keeps %v", tt.words, tt.scale, got)
		}
	}
}

func TestLikelihoodString(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		l    attribution.Likelihood
		want string
	}{
		{attribution.Likelihood{}, ""},
		{attribution.Likelihood{Words: "suspected"}, "suspected (no number)"},
		{attribution.Called("likely", attribution.ScaleICD203), "likely (55-80 %, ICD 203)"},
		{attribution.Called("may have", attribution.ScalePHIA), "may have (10-70 %, as readers hear it)"},
		{attribution.Called("60 to 65.5 percent", ""), "60 to 65.5 percent (60-65.5 %, as stated)"},
		{attribution.Likelihood{Low: 0.07, High: 0.07}, "7 %"},
		{attribution.Likelihood{Scale: attribution.ScaleKent, Low: 0.2, High: 0.4}, "20-40 %, Kent"},
		{attribution.Likelihood{Words: "fair", Low: 0.5, High: 0.6}, "fair (50-60 %)"},
		{attribution.Likelihood{Words: "impossible", Scale: attribution.ScaleKent}, "impossible (0 %, Kent)"},
	} {
		if got := tt.l.String(); got != tt.want {
			t.Errorf("%#v prints %q, want %q", tt.l, got, tt.want)
		}
	}
}

func TestLikelihoodFavours(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]casus.Truth{
		"likely": casus.Yes, "more likely than not": casus.Yes, "50 percent": casus.Yes, "unlikely": casus.No,
		"45 percent": casus.No, "even chance": casus.Undetermined, "may have": casus.Undetermined,
		"suspected": casus.Undetermined, "certainly": casus.Yes, "no doubt": casus.Yes, "impossible": casus.No,
		"": casus.Undetermined,
	} {
		if got := attribution.Called(words, attribution.ScaleICD203).Favours(); got != want {
			t.Errorf("%s favours: %v, want %v", words, got, want)
		}
	}
}

func TestLikelihoodValidate(t *testing.T) {
	t.Parallel()
	nan := 0.0
	nan /= nan
	for _, tt := range []struct {
		l    attribution.Likelihood
		want []string
		kind error
	}{
		{attribution.Likelihood{}, nil, nil},
		{attribution.Likelihood{Words: "suspected"}, nil, nil},
		{attribution.Likelihood{Words: "fair odds", Low: 0.2, High: 0.9}, nil, nil},
		{attribution.Likelihood{Words: "fair odds", Scale: "icd203", Low: 0.2, High: 0.9}, nil, nil},
		{attribution.Likelihood{Scale: "icd203", Low: 0.2, High: 0.9}, nil, nil},
		{attribution.Likelihood{Words: "likely", Scale: "icd203"}, []string{"low"}, casus.ErrConflict},
		{attribution.Likelihood{Words: "likely", Scale: "icd203", Low: 0.55, High: 0.75}, []string{"low"}, casus.ErrConflict},
		{attribution.Likelihood{Words: "likely", Scale: "phia", Low: 0.55, High: 0.75}, nil, nil},
		{attribution.Likelihood{Scale: "theirs", Low: 0.2, High: 0.9}, []string{"scale"}, casus.ErrUnknown},
		{attribution.Likelihood{Low: 0.9, High: 0.2}, []string{"high"}, casus.ErrRange},
		{attribution.Likelihood{Low: -0.1, High: 1.1}, []string{"low", "high"}, casus.ErrRange},
		{attribution.Likelihood{Low: nan, High: 1}, []string{"low"}, casus.ErrRange},
	} {
		err := tt.l.Validate()
		if diff := cmp.Diff(tt.want, paths(err)); diff != "" {
			t.Errorf("%#v: %v\n%s", tt.l, err, diff)
		}
		if !errors.Is(err, tt.kind) {
			t.Errorf("%#v: %v, want %v", tt.l, err, tt.kind)
		}
	}
}

// paths lists the places of the faults in an error.
func paths(err error) []string {
	var list []string
	for fe := range casus.FieldErrors(err) {
		list = append(list, fe.Path)
	}
	return list
}

func TestHeard(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		words  string
		median int
		want   string
	}{
		{"realistic possibility", 60, "realistic possibility"},
		{"Almost certainly", 95, "almost certain"},
		{"may have been", 40, "may"},
		{"could have", 40, "may"}, // a form: the nearest of the three verbs is not told apart
		{"could", 40, "could"},
		{"probably", 75, "probable"},
		{"very likely", 90, "highly likely"},
		{"more likely than not", 60, "better than even"},
		{"not likely", 20, "unlikely"},
		{"virtually impossible", 2, "almost no chance"},
	} {
		h, ok := attribution.Called(tt.words, attribution.ScaleICD203).Heard()
		if !ok || h.Words != tt.want || h.Median != tt.median {
			t.Errorf("%q is heard as %+v, %v; want %s, %d", tt.words, h, ok, tt.want, tt.median)
		}
	}
	for _, w := range []string{"", "suspected", "most likely", "yesterday", "70 percent"} {
		if h, ok := (attribution.Likelihood{Words: w}).Heard(); ok {
			t.Errorf("%q is heard as %+v", w, h)
		}
	}
}

func TestSurveyAgainstReference(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "scales", "perceptions_summary.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		CAPphrase map[string]struct {
			N                         int
			P5, P25, Median, P75, P95 float64
		} `json:"capphrase"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	survey := attribution.Survey()
	if len(survey) != len(doc.CAPphrase) {
		t.Errorf("%d phrases, want %d", len(survey), len(doc.CAPphrase))
	}
	for i, h := range survey {
		var key string
		for k := range doc.CAPphrase {
			if strings.TrimSuffix(strings.ToLower(k), " happen") == h.Words {
				key = k
			}
		}
		d, ok := doc.CAPphrase[key]
		got := []float64{float64(h.Readers), float64(h.P5), float64(h.P25), float64(h.Median), float64(h.P75), float64(h.P95)}
		want := []float64{float64(d.N), d.P5, d.P25, d.Median, d.P75, d.P95}
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%s (-want +got):\n%s", h.Words, diff)
		}
		if i > 0 && h.Median < survey[i-1].Median {
			t.Errorf("%s stands after %s", h.Words, survey[i-1].Words)
		}
		if term, ok := attribution.ScaleHeard.Lookup(h.Words); !ok || term.Low != d.P5/100 || term.High != d.P95/100 {
			t.Errorf("%s: as a term %v", h.Words, term)
		}
	}
}
