package cameo_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/google/go-cmp/cmp"
)

// TestCodesOf holds the lists of codes against a look at each code.
func TestCodesOf(t *testing.T) {
	t.Parallel()
	for _, k := range append(event.Kinds(), "", "heist") {
		var want []cameo.Code
		for _, c := range cameo.Codes() {
			if c.Kind() == k {
				want = append(want, c)
			}
		}
		if got := cameo.CodesOf(k); !slices.Equal(got, want) {
			t.Errorf("codes of %q: %v, want %v", k, got, want)
		}
	}
	for _, s := range append(event.SpeechKinds(), "sing") {
		var want []cameo.Code
		for _, c := range cameo.Codes() {
			if c.Speech() == s {
				want = append(want, c)
			}
		}
		if got := cameo.CodesSaying(s); !slices.Equal(got, want) {
			t.Errorf("codes saying %q: %v, want %v", s, got, want)
		}
	}
}

func TestCodes(t *testing.T) {
	t.Parallel()
	codes := cameo.Codes()
	if len(codes) != 318 || !slices.IsSorted(codes) {
		t.Fatalf("%d codes, sorted: %v", len(codes), slices.IsSorted(codes))
	}
	labels := make(map[string]cameo.Code)
	for _, c := range codes {
		if got, err := cameo.Parse(string(c)); got != c || err != nil {
			t.Errorf("Parse(%q) = %q, %v", c, got, err)
		}
		if !c.Root().IsKnown() || !c.Base().IsKnown() {
			t.Errorf("%s: root %s or base %s is not known", c, c.Root(), c.Base())
		}
		if labels[c.Label()] != "" || c.Label() == "" {
			t.Errorf("%s and %s: label %q", c, labels[c.Label()], c.Label())
		}
		labels[c.Label()] = c
		if c.QuadClass() == 0 {
			t.Errorf("%s has no quad class", c)
		}
		is := c.Crosswalk()
		if want := (cameo.Crosswalk{
			Kind: c.Kind(), Status: c.Status(), Speech: c.Speech(), Means: c.Means(), Harm: c.Harm(), Why: is.Why,
		}); is != want {
			t.Errorf("%s: crosswalk %+v, methods %+v", c, is, want)
		}
	}
}

// TestWords asks that every word of the table is one of the vocabularies.
func TestWords(t *testing.T) {
	t.Parallel()
	for _, c := range cameo.Codes() {
		for what, known := range map[string]bool{
			"kind":     c.Kind().IsKnown(),
			"speech":   c.Speech() == "" || c.Speech().IsKnown(),
			"means":    c.Means() == "" || c.Means().IsKnown(),
			"harm":     c.Harm() == "" || c.Harm().IsKnown(),
			"status":   c.Status().IsKnown(),
			"charge":   c.Accuses() == "" || c.Accuses().IsKnown(),
			"inquiry":  c.Investigates() == "" || c.Investigates().IsKnown(),
			"contexts": !slices.ContainsFunc(c.Contexts(), func(x cameo.Context) bool { return !x.IsKnown() }),
		} {
			if !known {
				t.Errorf("%s: unknown %s", c, what)
			}
		}
		if c.Accuses() != "" && c.Investigates() != "" {
			t.Errorf("%s both accuses and investigates", c)
		}
	}
}

// TestSpeechAgrees asks that what is done with words is of the type of the
// event, where the library says which type a speech act is.
func TestSpeechAgrees(t *testing.T) {
	t.Parallel()
	for _, c := range cameo.Codes() {
		kind := c.Speech().Kind()
		switch {
		case kind == "" || c.Kind() == event.KindStatement:
		case c == "113": // calls on others against somebody
		case kind != c.Kind() && kind.Parent() != c.Kind() && !c.Kind().Within(kind):
			t.Errorf("%s: to %s is %s, the code %s", c, c.Speech(), kind, c.Kind())
		}
	}
}

func TestGaps(t *testing.T) {
	t.Parallel()
	gaps := cameo.Gaps()
	for _, g := range gaps {
		if g.Kind != g.Code.Kind() || g.Why != g.Code.Crosswalk().Why || g.Why == "" {
			t.Errorf("%+v", g)
		}
	}
	if len(gaps) != 23 {
		t.Errorf("%d gaps", len(gaps))
	}
}

func TestUnknownCode(t *testing.T) {
	t.Parallel()
	for _, c := range []cameo.Code{"", "1", "1899", "99", "x", "18311"} {
		_, gdelt := c.GoldsteinGDELT()
		_, icews := c.GoldsteinICEWS()
		if c.IsKnown() || c.Label() != "" || c.Kind() != "" || c.QuadClass() != 0 || gdelt || icews || len(c.Contexts()) > 0 {
			t.Errorf("%q is known", c)
		}
		if is := c.Crosswalk(); is != (cameo.Crosswalk{Why: "not a code of CAMEO"}) {
			t.Errorf("%q: %+v", c, is)
		}
	}
	if c := cameo.Code("1"); c.Root() != "1" || c.Base() != "1" {
		t.Errorf("root %q, base %q", c.Root(), c.Base())
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want cameo.Code
		err  error
	}{
		{"010", "010", nil},
		{" 10\n", "10", nil},
		{"1899", "1899", casus.ErrUnknown},
		{"1", "", casus.ErrSyntax},
		{"", "", casus.ErrSyntax},
		{"18311", "", casus.ErrSyntax},
		{"1x", "", casus.ErrSyntax},
		{strings.Repeat("1", 100), "", casus.ErrSyntax},
	} {
		got, err := cameo.Parse(test.text)
		if got != test.want || !errors.Is(err, test.err) || (err == nil) != (test.err == nil) {
			t.Errorf("Parse(%q) = %q, %v", test.text, got, err)
		}
		if err != nil && len(err.Error()) > 120 {
			t.Errorf("Parse(%q): a long error: %v", test.text, err)
		}
	}
}

func TestMeaning(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		code cameo.Code
		want cameo.Crosswalk
	}{
		{"011", cameo.Crosswalk{Kind: "statement", Why: "to decline comment is no speech act of the vocabulary"}},
		{"015", cameo.Crosswalk{Kind: "statement", Speech: event.Admit}},
		{"0256", cameo.Crosswalk{Kind: "request/yield", Speech: event.CallOn}},
		{"036", cameo.Crosswalk{Kind: "agree", Speech: event.Promise}},
		{"0871", cameo.Crosswalk{Kind: "retreat/ceasefire"}},
		{"139", cameo.Crosswalk{Kind: "threaten", Speech: event.Threaten, Why: "an ultimatum says how it is threatened, not with what"}},
		{"1952", cameo.Crosswalk{Kind: "assault/drone", Means: event.MeansDrone}},
		{"201", cameo.Crosswalk{Kind: "assault", Harm: event.Displaced, Why: "PLOVER 0.8 has no mode for the cleansing of a population"}},
		{"2042", cameo.Crosswalk{Kind: "assault/unconventional", Means: event.MeansNuclear}},
	} {
		if diff := cmp.Diff(test.want, test.code.Crosswalk()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.code, diff)
		}
	}
	if cameo.Code("094").Investigates() != cameo.ChargeWarCrime {
		t.Error("094")
	}
}

func TestQuad(t *testing.T) {
	t.Parallel()
	for i, q := range cameo.Quads() {
		var byNumber cameo.Quad
		if err := byNumber.UnmarshalText([]byte{byte('1' + i)}); err != nil || byNumber != q {
			t.Errorf("%d: %v, %v", i+1, byNumber, err)
		}
	}
	if s := cameo.Quad(9).String(); s != "Quad(9)" {
		t.Error(s)
	}
	if _, err := cameo.Quad(9).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Error(err)
	}
	var q cameo.Quad
	for _, bad := range []string{"0", "5", "verbal"} {
		if err := q.UnmarshalText([]byte(bad)); !errors.Is(err, casus.ErrUnknown) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	for code, want := range map[cameo.Code]cameo.Quad{
		"057": cameo.VerbalCooperation, "06": cameo.MaterialCooperation, "0874": cameo.MaterialCooperation,
		"09": cameo.VerbalConflict, "139": cameo.VerbalConflict, "14": cameo.MaterialConflict, "2042": cameo.MaterialConflict,
	} {
		if got := code.QuadClass(); got != want {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
}

func TestPlover(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		typ, mode string
		want      event.Kind
		ok        bool
	}{
		{"ASSAULT", "Heavy_Weapons", "assault/heavy-weapons", true},
		{" coerce ", "martial-law", "coerce/martial-law", true},
		{"SUPPORT", "", "support", true},
		{"AGREE", "settlement", "agree", false}, // this library's, not PLOVER's
		{"STATEMENT", "", "", false},
		{"", "visit", "", false},
		{"CONSULT", "visit/x", "consult", false},
		{"CONSULT", strings.Repeat("visit", 20), "consult", false},
	} {
		got, ok := cameo.PloverKind(test.typ, test.mode)
		if got != test.want || ok != test.ok {
			t.Errorf("PloverKind(%q, %q) = %q, %v", test.typ, test.mode, got, ok)
		}
	}
	if _, ok := cameo.PloverScore("statement"); ok {
		t.Error("a statement has a score")
	}
	unscored := []event.Kind{}
	for _, k := range event.Kinds() {
		root := k
		if k.Parent() != "" {
			root = k.Parent()
		}
		_, isPlover := cameo.PloverKind(string(root), "")
		if v, ok := cameo.PloverScore(k); isPlover && !ok {
			unscored = append(unscored, k)
		} else if v < -10 || v > 10 {
			t.Errorf("%s scores %v", k, v)
		}
	}
	want := []event.Kind{"agree/settlement", "retreat/return", "threaten/ban", "coerce/ban"}
	if diff := cmp.Diff(want, unscored); diff != "" {
		t.Errorf("without a score (-want +got):\n%s", diff)
	}
}

func TestSortEqual(t *testing.T) {
	t.Parallel()
	s := cameo.Sort{Kind: "party", Traits: nil}
	if !s.Equal(cameo.Sort{Kind: "party"}) || s.Equal(cameo.Sort{}) {
		t.Error("Equal")
	}
}
