package acled

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

const (
	// dead are the words for the dead that may be counted.
	dead = "casualties|casualty|fatalities|fatality|deaths|losses|killed|dead"
	// deadNouns are those that stand by themselves.
	deadNouns = "casualties|casualty|fatalities|fatality|deaths"
	// number are words for how many.
	number = "number|numbers|amount|figure|figures|total|count|quantity|toll"
	// unknown are adjectives for what nobody has said. "unspecified" may
	// stand for it too.
	unknown = "unknown|unclear|unspecified|undetermined|undisclosed|uncertain|unavailable"
)

// unknownForms say that the number of the dead is not known: "casualties
// unknown", "an unknown number of fatalities", "no information on casualties".
// What is unknown must be the number: "killed by unknown gunmen" has none of
// the forms.
func unknownForms() []string {
	return []string{
		unknown + " " + number + " of ..4 " + dead,
		unknown + " " + deadNouns,
		unknown + " ..2 or|and " + deadNouns,
		"no ..2 information|details|data|detail ..4 on|about|of|regarding|concerning|for ..6 " + dead,
		"information|details|data ..2 on|about|regarding ..4 " + deadNouns + " ..2 not available|known|provided|given|disclosed",
		unknown + " if|whether|how ..8 " + dead + "|died",
		"not clear|known|specified|reported|stated if|whether|how ..8 " + dead + "|died",
		number + " of ..4 " + dead + " ..3 not known|clear|specified|available|disclosed|given|stated|determined|provided|mentioned",
		deadNouns + " ..3 not known|clear|specified|available|disclosed|determined",
	}
}

// openForms are forms that end with the word for unknown, which then must not
// go on to name something else: not "casualties by an unknown group".
func openForms() []string {
	return []string{
		deadNouns + " ..2 " + number + " ..2 " + unknown,
		deadNouns + " ..4 " + unknown,
		number + " of ..4 " + dead + " ..3 " + unknown,
	}
}

// after are the words that may follow the word for unknown at the end of one of
// the openForms within its clause.
const after = "at|so|as|and|or|but|due|because|for|yet|in|until|if|whether|how|since|from|following|after"

// noneForms say that nobody was killed. That nobody reported any dead, or that
// none of them were civilians, is another statement and none of them.
func noneForms() []string {
	const nobody, neither = "no " + deadNouns, "no injuries|wounded or|and|nor " + deadNouns
	return []string{
		"without ..1 " + deadNouns, "no one ..1 was killed|hurt|harmed", "nobody ..1 was killed|hurt|harmed",
		"there were|was " + nobody, "there were|was " + neither, "with " + nobody, "with " + neither,
		"caused|causing|left|leaving " + nobody, "caused|causing|left|leaving " + neither,
		"resulted|resulting in " + nobody, "resulted|resulting in " + neither,
	}
}

// goesOn are the words that may follow one of the noneForms within its clause.
const goesOn = "and|or|but|as|although|though|in|during|because|since|when|while"

// ReadToll reads what notes say of the number of the dead, and returns the words
// that say it: [event.UnknownCount] if they say that it is not known,
// [event.Exactly] none if they say that nobody was killed, and the zero Count if
// they say nothing that is understood. Numbers are not read. It knows a few dozen
// turns of phrase; that nobody reported any dead is none of them.
func ReadToll(notes string) (event.Count, string) { return readToll(notes, wordsOf(notes)) }

func readToll(notes string, words []word) (event.Count, string) {
	unknowns, opens, nones := unknownForms(), openForms(), noneForms()
	for i := range words {
		if !begins(words[i].text) {
			continue
		}
		for _, form := range unknowns {
			if n := match(form, words[i:]); n > 0 {
				return event.UnknownCount(), passage(notes, words, i, i+n)
			}
		}
		for _, form := range opens {
			n := match(form, words[i:])
			if n > 0 && (words[i+n-1].last || i+n == len(words) || oneOf(after, words[i+n].text)) {
				return event.UnknownCount(), passage(notes, words, i, i+n)
			}
		}
	}
	for i := range words {
		for _, form := range nones {
			n := match(form, words[i:])
			if n > 0 && (words[i+n-1].last || i+n == len(words) || oneOf(goesOn, words[i+n].text)) {
				return event.Exactly(0), passage(notes, words, i, i+n)
			}
		}
	}
	return event.Count{}, ""
}

// begins reports whether one of the unknown forms may begin with a word.
func begins(text string) bool {
	return oneOf(unknown+"|"+number+"|"+deadNouns+"|no|not|information|details|data", text)
}

// vagueForms are words for a number that ACLED codes by rule, with the numbers
// that it codes: 10 for tens, 12 for dozens, 100 for hundreds (ACLED, questions
// on fatalities, 2024). 3 and 10 are taken for placeholders where a report has
// only a word such as several; any other number beside such a word was counted.
func vagueForms() []struct {
	words string
	coded []int64
} {
	return []struct {
		words string
		coded []int64
	}{
		{"tens", []int64{10}},
		{"dozens", []int64{12}},
		{"hundreds", []int64{100}},
		{"several|many|multiple|numerous|some|few", []int64{3, 10}},
	}
}

// coded returns the words for which a number of deaths was coded by rule.
func coded(notes string, words []word, n int64) (string, bool) {
	if n != 3 && n != 10 && n != 12 && n != 100 {
		return "", false
	}
	for _, v := range vagueForms() {
		if !slices.Contains(v.coded, n) {
			continue
		}
		for i := range words {
			for _, form := range []string{v.words + " ..4 killed|dead|died|deaths|fatalities|slain", "killed|killing ..1 " + v.words} {
				if n := match(form, words[i:]); n > 0 && !counts(words[i:i+n]) {
					return passage(notes, words, i, i+n), true
				}
			}
		}
	}
	return "", false
}

// counts reports whether words hold a number, or speak of the wounded.
func counts(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return w.text[0] >= '0' && w.text[0] <= '9' || oneOf("wounded|injured|hurt", w.text)
	})
}

// killed returns the count of the dead, false if the row has none.
//
//   - 0 where the notes say that the number is not known: unknown.
//   - 0 where they say that there were none: none.
//   - 0 otherwise: at least none, in ACLED's sense that none were reported.
//   - A number that ACLED's rules put in the place of words such as "several"
//     which the notes have: about that, with the words.
//   - Any other number: exactly that.
func killed(r *Row, words []word, notes *[]dataset.Note) (event.Count, bool) {
	n := r.Fatalities.N
	if !r.Fatalities.Stated {
		return event.Count{}, false
	}
	if n < 0 {
		*notes = append(*notes, dataset.Note{Column: "fatalities", Kind: dataset.NoteUnknownCode, Raw: r.Fatalities.String(), Text: "not stated"})
		return event.Count{}, false
	}
	if n > 0 {
		if vague, ok := coded(r.EventNotes, words, n); ok {
			return event.Count{Form: event.CountAbout, N: n, Words: clean(vague)}, true
		}
		return event.Exactly(n), true
	}
	switch toll, said := readToll(r.EventNotes, words); toll {
	case event.UnknownCount():
		*notes = append(*notes, dataset.Note{
			Column: "fatalities", Kind: dataset.NoteUnstated, Raw: "0", Text: "the notes say \"" + clean(said) + "\": not known",
		})
		return toll, true
	case event.Exactly(0):
		return toll, true
	default:
		count := event.AtLeast(0)
		count.Words = "none reported"
		return count, true
	}
}

// clean puts a quoted passage on one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
