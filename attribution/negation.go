package attribution

import (
	"slices"
	"strings"
)

// longestReach is how many words a negation reaches over to a hedge.
const longestReach = 8

// negated returns how many of the tokens a negation and the hedge it governs
// take at their beginning, 0 where there is none. Between the two stand only
// words that let a negation through, all in one clause: in "do not think that it
// is likely" it governs, in "if not, it is likely" and "not them but likely" it
// does not.
func negated(tokens []token) int {
	n := negator(tokens)
	if n == 0 || pauses(tokens[:n]) {
		return 0
	}
	taken := 0
	for i := n; i < min(len(tokens), n+longestReach); i++ {
		if k := hedgeAt(tokens[i:]); k > 0 {
			taken = i + k
		}
		if tokens[i].pause || tokens[i].last || !transparent(tokens[i].text) {
			break
		}
	}
	return taken
}

// graded returns how many of the tokens a word of degree and the likelihood it
// grades take at their beginning, 0 where there is none.
func graded(tokens []token) int {
	n := 1
	if !degree(tokens[0].text) {
		n = comparison(tokens, "more", "greater", "better")
	}
	if n == 0 || n == len(tokens) || pauses(tokens[:n]) {
		return 0
	}
	entry, k := lexemeAt(tokens[n:])
	if k == 0 || entry.sense <= senseSkip || entry.sense == senseModal && !strings.HasPrefix(entry.words, "possib") {
		return 0 // "how could they" grades nothing
	}
	return n + k
}

// hedgeAt returns how many tokens a likelihood or a confidence takes that
// begins with the first one.
func hedgeAt(tokens []token) int {
	if _, _, k := stated(tokens); k > 0 && k < len(tokens) && oddsWord(tokens[k].text) {
		return k + 1
	}
	n := graded(tokens)
	if entry, k := lexemeAt(tokens); k > n && entry.sense != senseSkip {
		n = k
	}
	for i := range phraseTable {
		if k := phraseTable[i].match(tokens); k > n && phraseTable[i].phrase.Confidence != 0 {
			n = k
		}
	}
	return n
}

// pauses reports whether a clause ends within or after the tokens.
func pauses(tokens []token) bool {
	for _, t := range tokens {
		if t.pause || t.last {
			return true
		}
	}
	return false
}

// negator returns how many tokens a negation takes at their beginning. "No" takes
// the word after it along, as in "no reason to think", but not what is a hedge
// of its own, such as "no doubt".
func negator(tokens []token) int {
	if n := comparison(tokens, "less"); n > 0 {
		return n
	}
	switch word := tokens[0].text; word {
	case "not", "never", "hardly", "scarcely", "barely", "cannot", "nor", "nobody", "noone", "nothing", "none", "few":
		return 1
	case "no":
		if len(tokens) < 2 || hedgeAt(tokens[1:]) > 0 {
			return 1
		}
		if _, n := lexemeAt(tokens); n > 0 {
			return 0
		}
		return 2
	case "far", "anything", "nowhere":
		if len(tokens) > 1 && alternative("from|but|near", tokens[1].text) {
			return 2
		}
		return 0
	default:
		if strings.HasSuffix(word, "n't") {
			return 1
		}
		return 0
	}
}

// comparison returns 2 when the tokens begin with one of the words and "than".
func comparison(tokens []token, words ...string) int {
	if len(tokens) > 1 && tokens[1].text == "than" && slices.Contains(words, tokens[0].text) {
		return 2
	}
	return 0
}

// transparent reports whether a negation reaches over a word to what follows:
// verbs of thinking and saying, forms of be and have, and small words.
func transparent(word string) bool {
	switch word {
	case "be", "been", "being", "is", "was", "are", "were", "has", "have", "had", "do", "does", "did", "would", "will",
		"it", "that", "this", "these", "those", "there", "they", "he", "she", "we", "i", "the", "a", "an", "any",
		"to", "as", "in", "with", "of", "at", "all", "if", "whether", "so", "too", "very", "quite", "even", "yet", "much",
		"entirely", "especially", "particularly", "necessarily", "terribly", "overly", "remotely", "really",
		"think", "thinks", "thought", "believe", "believes", "believed", "consider", "considers", "considered",
		"deem", "deems", "deemed", "judge", "judges", "judged", "assess", "assesses", "assessed", "regard", "regards",
		"regarded", "see", "sees", "seen", "view", "views", "viewed", "find", "finds", "found", "hold", "holds", "held",
		"call", "calls", "called", "say", "says", "said", "know", "knows", "known", "suggest", "suggests", "suggested",
		"show", "shows", "showed", "seem", "seems", "seemed", "appear", "appears", "appeared", "look", "looks", "looked",
		"clear", "certain", "sure", "convinced", "confident", "proved", "proven", "established", "express", "expressed":
		return true
	default:
		return false
	}
}

// degree reports whether a word grades the likelihood after it. Where a scale or
// a survey has the two together, the lexicon lists them.
func degree(word string) bool {
	switch word {
	case "overwhelmingly", "hugely", "enormously", "exceedingly", "extraordinarily", "exceptionally", "incredibly",
		"immensely", "vastly", "extremely", "highly", "very", "quite", "entirely", "increasingly", "strongly",
		"fairly", "reasonably", "moderately", "somewhat", "rather", "pretty", "slightly", "marginally", "vanishingly",
		"equally", "too", "how", "least", "overly", "remotely":
		return true
	default:
		return false
	}
}
