package attribution_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/internal/casusdata"
)

func TestLexicon(t *testing.T) {
	t.Parallel()
	words := attribution.Lexicon()
	for i, w := range words {
		if w != attribution.Plain(w) {
			t.Errorf("%q is not spelt as the tables are searched: %q", w, attribution.Plain(w))
		}
		if i > 0 && w <= words[i-1] {
			t.Errorf("%q stands after %q", w, words[i-1])
		}
		if n := len(strings.Fields(w)); n > attribution.LongestLexeme {
			t.Errorf("%q has %d words", w, n)
		}
	}
	for _, s := range attribution.Scales() {
		for _, w := range attribution.SenseWords(s) {
			for one := range strings.SplitSeq(w, "|") {
				if _, ok := s.Lookup(one); one != "" && !ok {
					t.Errorf("%s does not list %q", s, one)
				}
			}
		}
	}
}

// read prints phrases as lines "words = reading".
func read(phrases []attribution.Phrase) []string {
	lines := []string{}
	for _, p := range phrases {
		switch {
		case p.Basis != "":
			lines = append(lines, fmt.Sprintf("%s = %s", p.Words, p.Basis))
		case p.Stance != "":
			lines = append(lines, fmt.Sprintf("%s = %s", p.Words, p.Stance))
		case p.Confidence != 0:
			lines = append(lines, fmt.Sprintf("%s = %s confidence", p.Words, p.Confidence))
		case p.Likely.HasNumbers():
			lines = append(lines, fmt.Sprintf("%s = %v-%v %s", p.Words, p.Likely.Low, p.Likely.High, p.Likely.Scale))
		default:
			lines = append(lines, p.Words+" = no number")
		}
	}
	return lines
}

func TestParsePhrases(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", []string{}},
		{"The militia fired eighteen rockets at the base.", []string{}},

		// Likelihood, the longest form first.
		{"It was likely the militia.", []string{"likely = 0.55-0.8 icd203"}},
		{"It was most likely, if not certainly, the militia.", []string{"most likely = 0.55-0.95 icd203", "not certainly = no number"}},
		{"It is highly unlikely that they acted alone.", []string{"highly unlikely = 0.05-0.2 icd203"}},
		{"It is more likely than not that they acted alone.", []string{"more likely than not = 0.5-1 stated"}},
		{"That is more likely now.", []string{"more likely = no number"}},
		{"Almost\ncertainly not an accident", []string{"Almost\ncertainly not = 0.01-0.05 icd203"}},
		{"a 60-70 percent chance of rain, 30 percent of the rockets", []string{"a 60-70 percent chance = 0.6-0.7 stated"}},
		{"Support fell to 70 percent", []string{}},
		{"we put it at 80 % likely", []string{"80 % likely = 0.8-0.8 stated"}},
		{"The group may have had help and could try again.", []string{"may have = 0.1-0.7 heard", "could = 0.1-0.7 heard"}},
		{"Sabotage cannot be ruled out.", []string{"cannot be ruled out = 0.1-0.7 heard"}},
		{"They could not have known.", []string{}},
		{"He may not have ordered it.", []string{"may not have = no number"}},
		{"In May, Theresa May spoke; militants may strike.", []string{"may = 0.1-0.7 heard"}},
		{"in a remote area, a certain man", []string{}},
		{"the suspected attackers allegedly fled", []string{"suspected = no number", "allegedly = no number"}},
		// A form does not run over the end of a sentence.
		{"It was not. Likely suspects fled.", []string{"Likely = 0.55-0.8 icd203"}},
		{"Was it very? likely so", []string{"likely = 0.55-0.8 icd203"}},

		// Grounds.
		{
			"It is the only group known to have fired at this range.",
			[]string{"only group known to have = only-known-precedent"},
		},
		{
			"Only the Houthis, U.S. officials say, are known to use them.",
			[]string{"Only the Houthis, U.S. officials say, are known to = only-known-precedent"},
		},
		{"the only actor with a history of such raids", []string{"only actor with a history of = only-known-precedent"}},
		{"No other group has ever struck there.", []string{"No other group has ever = only-known-precedent"}},
		{"the only state capable of such a thing", []string{"only state capable of = only-capable"}},
		{"Only one army has the means to do that.", []string{"Only one army has the means to = only-capable"}},
		{"No one else could have built it.", []string{"No one else could have = only-capable"}},
		{"Only two were hurt, but the blast could have killed dozens.", []string{"could have = 0.1-0.7 heard"}},
		{"They are not the only group known to have fired.", []string{}},
		{"Only Gen. X was there. Others are known to have fled.", []string{}},
		{"It bore the marks of the group; its hallmarks of old", []string{"bore the marks of = modus-operandi", "hallmarks of = modus-operandi"}},
		{"debris of Iranian origin", []string{"of Iranian origin = weapon-provenance"}},
		{"The flight path and the trajectory point north.", []string{"flight path = trajectory", "trajectory = trajectory"}},
		{"from territory held by the rebels", []string{"territory held by = location"}},
		{"They had a motive.", []string{"had a motive = motive"}},
		{"Intelligence suggests a state.", []string{"Intelligence suggests = intelligence"}},
		{"According to Western intelligence, yes", []string{"According to Western intelligence = intelligence"}},
		{"a DNA evidence of forensic value", []string{"DNA evidence = forensic", "forensic = forensic"}},
		{"There is no other plausible explanation.", []string{"no other plausible explanation = no-alternative"}},
		{"There is no plausible alternative explanation.", []string{"no plausible alternative explanation = no-alternative"}},
		{"A court convicted two men.", []string{"court convicted = judicial"}},

		// Stances.
		{"We are still investigating.", []string{"still investigating = investigating"}},
		{"It is too early to say.", []string{"too early to say = investigating"}},
		{"The probe is under way.", []string{"probe is under way = investigating"}},
		{"He did not blame any group.", []string{"did not blame = declines"}},
		{"She didn’t name anyone.", []string{"didn’t name = declines"}},
		{"The spokesman declined to comment.", []string{"declined to = declines"}},
		{"He stopped short of accusing Iran.", []string{"stopped short of = declines"}},
		{"The ministry neither confirmed nor denied it.", []string{"neither confirmed nor denied = declines"}},
		{"Tehran denies any role and rejected the baseless allegations.", []string{
			"denies = denies", "rejected the baseless allegations = denies",
		}},
		{"It did not deny the report.", []string{}},
		{"We had nothing to do with it; we were not involved.", []string{
			"had nothing to do with = denies", "were not involved = denies",
		}},
		{"Experts doubt it. There is no doubt.", []string{"doubt = doubts", "no doubt = no number"}},
		{"They do not doubt it, and she doesn't deny it.", []string{}},
		{"It was proven beyond a reasonable doubt, beyond reasonable doubt.", []string{
			"beyond a reasonable doubt = high confidence", "beyond reasonable doubt = high confidence",
		}},
		{"It was not proven beyond reasonable doubt.", []string{"not proven beyond reasonable doubt = no number"}},
		{"We do not have high confidence in it.", []string{"not have high confidence = no number"}},
		{"beyond a shadow of a doubt, no reasonable doubt", []string{
			"beyond a shadow of a doubt = no number", "no reasonable doubt = no number",
		}},
		{"He cast doubt on the claim.", []string{"cast doubt on = doubts"}},
		{"The paper retracted it and the minister walked back his words.", []string{"retracted = retracts", "walked back = retracts"}},

		// Confidence is none of them.
		{"We assess with high confidence that it was likely a rocket.", []string{
			"We assess = no number", "high confidence = high confidence", "likely = 0.55-0.8 icd203",
		}},
		{"low level of confidence, moderately confident", []string{
			"low level of confidence = low confidence", "moderately confident = moderate confidence",
		}},
	} {
		got := attribution.ParsePhrases(tt.text, attribution.ScaleICD203)
		if diff := cmp.Diff(tt.want, read(got)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		checkPlaces(t, tt.text, got)
	}
}

// checkPlaces holds offsets, order and the one field that is set.
func checkPlaces(t *testing.T, text string, phrases []attribution.Phrase) {
	t.Helper()
	end := 0
	for _, p := range phrases {
		if p.Offset < end || p.End() > len(text) || text[p.Offset:p.End()] != p.Words {
			t.Errorf("%q: %q does not stand at %d", text, p.Words, p.Offset)
			return
		}
		end = p.End()
		set := 0
		for _, is := range []bool{!p.Likely.IsZero(), p.Confidence != 0, p.Basis != "", p.Stance != ""} {
			if is {
				set++
			}
		}
		if set != 1 || !p.Likely.IsZero() && p.Likely.Words != p.Words {
			t.Errorf("%q: %+v", text, p)
		}
	}
}

func TestPhraseString(t *testing.T) {
	t.Parallel()
	text := "With high confidence, the only group known to have done so likely did; suspected ones deny it."
	var got []string
	for _, p := range attribution.ParsePhrases(text, attribution.ScaleICD203) {
		got = append(got, p.String())
	}
	want := []string{
		`"high confidence": high confidence`,
		`"only group known to have": basis only-known-precedent`,
		`"likely": likelihood 55-80 %, ICD 203`,
		`"suspected": likelihood without a number`,
		`"deny": stance denies`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseBasis(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		words string
		want  attribution.Basis
		kind  error
	}{
		{"the only group known to have previously conducted", attribution.BasisOnlyKnownPrecedent, nil},
		{"only group in the area capable of", attribution.BasisOnlyCapable, nil},
		{"only group known to have done it, and only group known to want it", attribution.BasisOnlyKnownPrecedent, nil},
		{"only group known to have done it, and the only one able to", "", casus.ErrConflict},
		{"likely", "", casus.ErrUnknown},
		{"", "", casus.ErrUnknown},
	} {
		got, err := attribution.ParseBasis(tt.words)
		if got != tt.want || !errors.Is(err, tt.kind) {
			t.Errorf("ParseBasis(%q) = %q, %v; want %q, %v", tt.words, got, err, tt.want, tt.kind)
		}
	}
}

// The statements made about one attack, and their retellings: what each hedges
// with. A retelling turns a precedent into a capability (D1), another drops the
// hedge (D2).
func TestParsePhrasesOnStatements(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "attribution", "taji_statement_fixtures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Statements []struct{ ID, Text string }
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"R1": {"still investigating = investigating", "only group known to have previously = only-known-precedent"},
		"R2": {"most likely = 0.55-0.95 icd203"},
		"D1": {"only group in his estimation capable of = only-capable"},
		"D2": {},
		"D3": {"likely = 0.55-0.8 icd203"},
		"D4": {"likely = 0.55-0.8 icd203"},
		"R3": {},
		"A1": {},
		"R4": {},
		"R5": {},
		"R6": {"unclear if = investigating"},
	}
	got := map[string][]string{}
	for _, s := range doc.Statements {
		phrases := attribution.ParsePhrases(s.Text, attribution.ScaleICD203)
		checkPlaces(t, s.Text, phrases)
		got[s.ID] = read(phrases)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every form of the table is found when its own words are the text, and means
// what the table says.
func TestPhraseForms(t *testing.T) {
	t.Parallel()
	forms, means := attribution.PhraseForms()
	seen := map[string]bool{}
	for i, form := range forms {
		if seen[form] {
			t.Errorf("form %q stands twice", form)
		}
		seen[form] = true
		for _, text := range instances(form) {
			n := len(strings.Fields(text))
			if got := attribution.MatchForm(form, text); got != n {
				t.Errorf("form %q takes %d words of %q, want %d", form, got, text, n)
			}
			got := attribution.ParsePhrases(text, attribution.ScaleICD203)
			if means[i] == (attribution.Phrase{}) {
				if len(got) != 0 {
					t.Errorf("form %q, no hedge, is read as %v", form, got)
				}
				continue
			}
			want := means[i]
			want.Words = text
			if len(got) != 1 || got[0] != want {
				t.Errorf("form %q: %q is read as %v, want %v", form, text, got, want)
			}
		}
	}
}

// instances writes texts that have the form: one for each alternative, gaps
// filled with a word.
func instances(form string) []string {
	fields := strings.Fields(form)
	longest := 1
	for _, f := range fields {
		longest = max(longest, strings.Count(f, "|")+1)
	}
	var texts []string
	for i := range longest {
		var words []string
		for _, f := range fields {
			switch f {
			case "*":
				words = append(words, "zorkian")
			default:
				if strings.HasPrefix(f, "..") {
					words = append(words, "zorkian")
					continue
				}
				alternatives := strings.Split(f, "|")
				words = append(words, alternatives[min(i, len(alternatives)-1)])
			}
		}
		texts = append(texts, strings.Join(words, " "))
	}
	return texts
}

// The matcher agrees with the regular expression that a form amounts to, on
// random texts of the table's own words.
func TestMatchFormAgainstRegexp(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(20200312, 1))
	forms, _ := attribution.PhraseForms()
	var words []string
	for _, form := range forms {
		for f := range strings.FieldsSeq(form) {
			if !strings.HasPrefix(f, "..") && f != "*" {
				words = append(words, strings.Split(f, "|")...)
			}
		}
	}
	matches := 0
	for _, form := range forms {
		pattern := "^(?:" + strings.ReplaceAll(regexp.QuoteMeta(form), `\|`, "|") + ")(?: |$)"
		pattern = strings.ReplaceAll(pattern, `\.\. `, fmt.Sprintf(`(?:\S+ ){0,%d}?`, attribution.LongestGap))
		pattern = regexp.MustCompile(`\\\.\\\.(\d) `).ReplaceAllString(pattern, `(?:\S+ ){0,$1}?`)
		pattern = strings.ReplaceAll(pattern, `\*`, `\S+`)
		pattern = regexp.MustCompile(`[\w']+(?:\|[\w']+)+`).ReplaceAllString(pattern, "(?:$0)")
		expr := regexp.MustCompile(pattern)
		for range 60 {
			text := randomText(rng, form, words)
			want := len(strings.Fields(expr.FindString(text)))
			if got := attribution.MatchForm(form, text); got != want {
				t.Fatalf("form %q takes %d words of %q, and %d by %s", form, got, text, want, pattern)
			}
			if want > 0 {
				matches++
			}
		}
	}
	if matches < len(forms)*10 {
		t.Errorf("only %d matches: the texts prove little", matches)
	}
}

// randomText fills a form's gaps with up to ten words and now and then spoils
// one of its words.
func randomText(rng *rand.Rand, form string, words []string) string {
	var text []string
	for f := range strings.FieldsSeq(form) {
		alternatives := strings.Split(f, "|")
		switch {
		case strings.HasPrefix(f, ".."):
			for range rng.IntN(11) {
				text = append(text, words[rng.IntN(len(words))])
			}
		case f == "*", rng.IntN(8) == 0:
			text = append(text, words[rng.IntN(len(words))])
		default:
			text = append(text, alternatives[rng.IntN(len(alternatives))])
		}
	}
	for range rng.IntN(4) {
		text = append(text, words[rng.IntN(len(words))])
	}
	return strings.Join(text, " ")
}

// Where sentences end, and what a word is.
func TestParsePhrasesSentences(t *testing.T) {
	t.Parallel()
	for text, found := range map[string]bool{
		"the only group known to have":                      true,
		"the only group. Known to have":                     false,
		"the only group! known to have":                     false,
		"the only group\nknown to have":                     true,
		"the only group\n\nknown to have":                   false,
		"the only group\r\n\r\nknown to have":               false,
		"the only U.S. group known to have":                 true,
		"the only, as Gen. Miller says, known to have":      true,
		"the only group known.to have":                      true,
		"the ONLY group Known To have":                      true,
		"the only group (known to have)":                    true,
		"the only. Known to have":                           false,
		"the only 1.5 ton bomb known to have":               true,
		"the only a b c d e f g h known to have":            true,
		"the only a b c d e f g h i known to have":          false,
		"the only group'known to have":                      false,
		"the only गुट known to have":                        true,
		"only" + strings.Repeat(" x", 7) + " known to have": true,
	} {
		_, err := attribution.ParseBasis(text)
		if (err == nil) != found {
			t.Errorf("%q: %v, want found: %v", text, err, found)
		}
	}
}

func FuzzParsePhrases(f *testing.F) {
	for _, text := range []string{
		"While we are still investigating, the only group known to have done it", "a a a 5 % 60-70 per cent chance",
		"May it be may not. Could not?", "’’\xff\xfe only \x00known to", "99.99.9 % likely", "neither confirm nor",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range append(attribution.Scales(), "", "theirs") {
			phrases := attribution.ParsePhrases(text, s)
			checkPlaces(t, text, phrases)
			for _, p := range phrases {
				if err := p.Likely.Validate(); err != nil {
					t.Errorf("%q: %+v: %v", text, p, err)
				}
			}
			if again := attribution.ParsePhrases(text, s); !slices.Equal(phrases, again) {
				t.Errorf("%q: %v, then %v", text, phrases, again)
			}
		}
		if plain := attribution.Plain(text); attribution.Plain(plain) != plain {
			t.Errorf("%q: %q is not plain", text, plain)
		}
	})
}

func FuzzParseLikelihood(f *testing.F) {
	for _, w := range attribution.Lexicon() {
		f.Add(w, "icd203")
	}
	f.Add("a 60 to 70 percent chance", "phia")
	f.Fuzz(func(t *testing.T, words, scale string) {
		l, err := attribution.ParseLikelihood(words, attribution.Scale(scale))
		if l.Words != strings.TrimSpace(words) {
			t.Errorf("%q: keeps %q", words, l.Words)
		}
		if err != nil {
			if l.HasNumbers() {
				t.Errorf("%q: numbers in spite of %v", words, err)
			}
			return
		}
		if err := l.Validate(); err != nil {
			t.Errorf("%q on %q: %v: %v", words, scale, l, err)
		}
		// A likelihood read is read the same by its own scale.
		if again, err := attribution.ParseLikelihood(l.Words, l.Scale); l.Scale != "" && l.Scale != attribution.ScaleStated &&
			(err != nil || again.Low > l.Low || again.High < l.High) && l.Scale == attribution.Scale(scale) {
			t.Errorf("%q on %q: %v, then %v, %v", words, scale, l, again, err)
		}
	})
}
