package attribution

import "github.com/casus-events/casus/event"

// Plain is the spelling in which tables are searched.
func Plain(text string) string { return plain(text) }

// Lexicon lists the forms of the lexicon in their order.
func Lexicon() []string {
	var words []string
	for i := range lexicon {
		words = append(words, lexicon[i].words)
	}
	return words
}

// LongestLexeme is the length up to which the lexicon is searched.
const LongestLexeme = longestLexeme

// LongestGap is the number of words that ".." stands for at most.
const LongestGap = longestGap

// SenseWords lists the words by which a scale lists each of the senses.
func SenseWords(s Scale) []string {
	var words []string
	for e := senseNone; e <= senseCertain; e++ {
		words = append(words, e.on(s))
	}
	return words
}

// PhraseForms lists the forms of the table of phrases with what they mean.
func PhraseForms() (forms []string, means []Phrase) {
	for i := range phraseTable {
		forms = append(forms, phraseTable[i].words)
		means = append(means, phraseTable[i].phrase)
	}
	return forms, means
}

// MatchForm returns how many words a form takes at the beginning of a text.
func MatchForm(form, text string) int { return phraseRow{words: form}.match(tokenize(text)) }

// Components and Circles are the walks over references between claims.
var (
	Components = components
	Circles    = circles
)

// Family returns all descriptions of the family of one, over the whole record,
// each with the steps that it takes.
func Family(p event.Pattern) (list []event.Pattern, steps [][]Step) {
	r := relax(p)
	var add func(f int, taken [fields]int)
	add = func(f int, taken [fields]int) {
		if f < fields {
			for n := range len(r.steps[f]) + 1 {
				taken[f] = n
				add(f+1, taken)
			}
			return
		}
		list = append(list, r.pattern(func(f int) int { return taken[f] }))
		var of []Step
		for f, n := range taken {
			if n > 0 {
				of = append(of, Step{Field: fieldName(f), Taken: n, Of: len(r.steps[f])})
			}
		}
		steps = append(steps, of)
	}
	add(0, [fields]int{})
	return list, steps
}
