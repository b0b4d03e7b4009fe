package attribution

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
