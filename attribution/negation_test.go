package attribution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/attribution"
)

func TestParsePhrasesNegated(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		want []string
	}{
		// A negation that reaches a likelihood leaves it without a number.
		{"It is hardly likely.", []string{"hardly likely = no number"}},
		{"That is less than likely, or scarcely probable.", []string{"less than likely = no number", "scarcely probable = no number"}},
		{"We don’t think it is likely.", []string{"don’t think it is likely = no number"}},
		{"We do not believe that it was highly likely they did it.", []string{"not believe that it was highly likely = no number"}},
		{"It was not thought likely.", []string{"not thought likely = no number"}},
		{"It is not believed to be likely.", []string{"not believed to be likely = no number"}},
		{"It is not known to be likely.", []string{"not known to be likely = no number"}},
		{"It is not very likely, not at all probable and far from likely.", []string{
			"not very likely = no number", "not at all probable = no number", "far from likely = no number",
		}},
		{"nowhere near likely; anything but likely; far likely", []string{
			"nowhere near likely = no number", "anything but likely = no number", "likely = 0.55-0.8 icd203",
		}},
		{"Nobody thinks it likely.", []string{"Nobody thinks it likely = no number"}},
		{"no reason to think it likely, no likely culprit", []string{
			"no reason to think it likely = no number", "no likely = no number",
		}},
		{"They do not say it is overwhelmingly likely.", []string{"not say it is overwhelmingly likely = no number"}},
		{"less than a 50 percent chance", []string{"less than a 50 percent chance = no number"}},
		{"It is not unlikely, and never unlikely.", []string{"not unlikely = no number", "never unlikely = no number"}},
		{"It is not likely and it isn't likely.", []string{"not likely = 0.2-0.45 icd203", "isn't likely = 0.2-0.45 icd203"}},
		// It ends with its clause, and at a word of some weight.
		{"If not, it is likely the militia.", []string{"likely = 0.55-0.8 icd203"}},
		{"Not them: it is likely others.", []string{"likely = 0.55-0.8 icd203"}},
		{"It was not. It is likely over.", []string{"likely = 0.55-0.8 icd203"}},
		{"It was not the militia but likely the army.", []string{"likely = 0.55-0.8 icd203"}},
		{"not only likely but almost certain", []string{"likely = 0.55-0.8 icd203", "almost certain = 0.95-0.99 icd203"}},
		{"not to be to be to be to be likely", []string{"likely = 0.55-0.8 icd203"}},
		{"not it is to be the a likely", []string{"not it is to be the a likely = no number"}},
		{"There is no doubt it is likely.", []string{"no doubt = no number", "likely = 0.55-0.8 icd203"}},
		{"less than ever, likely; no", []string{"likely = 0.55-0.8 icd203"}},

		// What a scale does not grade has no number.
		{"It is overwhelmingly likely that they did.", []string{"overwhelmingly likely = no number"}},
		{"more than likely, increasingly likely, fairly unlikely", []string{
			"more than likely = no number", "increasingly likely = no number", "fairly unlikely = no number",
		}},
		{"quite possible, very likely, how could they", []string{
			"quite possible = no number", "very likely = 0.8-0.95 icd203", "could = 0.1-0.7 heard",
		}},
		{"It is all but certain; all but impossible too", []string{
			"all but certain = 0.95-0.99 icd203", "all but impossible = 0.01-0.05 icd203",
		}},
		{"rather, likely; very", []string{"likely = 0.55-0.8 icd203"}},
	} {
		got := attribution.ParsePhrases(tt.text, attribution.ScaleICD203)
		if diff := cmp.Diff(tt.want, read(got)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		checkPlaces(t, tt.text, got)
	}
}
