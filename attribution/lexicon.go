package attribution

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// lexeme is one form of words and its sense.
type lexeme struct {
	words string
	sense sense
	// alone marks words that hedge only by themselves: in a sentence,
	// "remote" and "certain" are mostly something else.
	alone bool
}

// lookUp finds plain words in the lexicon.
func lookUp(words string) (lexeme, bool) {
	i, ok := slices.BinarySearchFunc(lexicon[:], words, func(l lexeme, w string) int { return cmp.Compare(l.words, w) })
	if !ok {
		return lexeme{}, false
	}
	return lexicon[i], true
}

// longestLexeme is the number of words of the longest form in the lexicon.
const longestLexeme = 6

// stated reads a number that the words themselves give, such as "70 percent",
// "60 to 70 per cent" or "a 5 % chance", at the beginning of the tokens. It
// returns the range as probabilities and how many tokens the number takes.
func stated(tokens []token) (low, high float64, n int) {
	if len(tokens) > 0 && (tokens[0].text == "between" || tokens[0].text == "a" || tokens[0].text == "an") {
		tokens, n = tokens[1:], 1
	}
	low, ok := percentNumber(tokens, 0)
	if !ok {
		return 0, 0, 0
	}
	high = low
	to, used := 1, 1
	if to < len(tokens) && (tokens[to].text == "to" || tokens[to].text == "and") {
		to++
	}
	if upper, ok := percentNumber(tokens, to); ok && upper >= low {
		high, used = upper, to+1
	}
	sign := percentSign(tokens[used:])
	if sign == 0 {
		return 0, 0, 0
	}
	return low, high, n + used + sign
}

func percentNumber(tokens []token, i int) (float64, bool) {
	if i >= len(tokens) || !isDigit(tokens[i].text[0]) {
		return 0, false
	}
	v, err := strconv.ParseFloat(tokens[i].text, 64)
	if err != nil || v < 0 || v > 100 {
		return 0, false
	}
	return v / 100, true
}

func percentSign(tokens []token) int {
	switch {
	case len(tokens) > 0 && (tokens[0].text == "%" || tokens[0].text == "percent"):
		return 1
	case len(tokens) > 1 && tokens[0].text == "per" && tokens[1].text == "cent":
		return 2
	default:
		return 0
	}
}

// oddsWord reports whether a word makes a percentage one of likelihood.
func oddsWord(word string) bool {
	switch word {
	case "chance", "chances", "probability", "likelihood", "likely", "probable", "certain", "sure", "odds":
		return true
	default:
		return false
	}
}

// span is the range that a scale gives to words; ok is false when it gives none.
func (s Scale) span(words string) (low, high float64, ok bool) {
	first, last, two := strings.Cut(words, "|")
	from, ok := s.Lookup(first)
	if !ok {
		return 0, 0, false
	}
	if !two {
		return from.Low, from.High, true
	}
	to, ok := s.Lookup(last)
	return from.Low, to.High, ok
}
