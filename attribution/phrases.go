package attribution

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// Phrase is a hedge found in a text: words that say how likely a thing is, how
// well founded, on what ground, or that the speaker does something other than
// assert it. Exactly one of the fields after Words is set.
type Phrase struct {
	// Offset is where the words begin in the text, in bytes.
	Offset int
	// Words are the words as they stand in the text.
	Words string

	Likely     Likelihood
	Confidence Confidence
	Basis      Basis
	Stance     actor.Stance
}

// End returns the offset after the last byte of the words.
func (p Phrase) End() int { return p.Offset + len(p.Words) }

// String returns the words and what they were read as.
func (p Phrase) String() string {
	switch {
	case p.Basis != "":
		return fmt.Sprintf("%q: basis %s", p.Words, p.Basis)
	case p.Stance != "":
		return fmt.Sprintf("%q: stance %s", p.Words, p.Stance)
	case p.Confidence != 0:
		return fmt.Sprintf("%q: %v confidence", p.Words, p.Confidence)
	case !p.Likely.HasNumbers():
		return fmt.Sprintf("%q: likelihood without a number", p.Words)
	default:
		return fmt.Sprintf("%q: likelihood %s, %s", p.Words, percentRange(p.Likely.Low, p.Likely.High), p.Likely.Scale.Title())
	}
}

// ParsePhrases finds the hedges in a text, in their order, none within
// another; likelihoods are read on the scale s as [ParseLikelihood] does.
//
// A likelihood that is negated ("hardly likely", "we do not think that it is
// likely") or graded by a word that no scale has ("overwhelmingly likely") is
// one phrase without a number: the words say what the number is not, and none
// is made up. Only a negation that stands at the word itself and that a scale
// answers with a term of its own has that term's number ("not likely", as
// "unlikely"). A confidence that is negated is a hedge without a number too.
// The judicial standard "beyond reasonable doubt" states high confidence, as
// which the attribution guide of the Office of the Director of National
// Intelligence (2018) describes it; nobody doubts anything in it.
//
// It knows forms of words, not grammar: it does not say whose hedge it is or
// what it hangs on, and an ordinary "could" of ability is found like one of
// doubt. A passage without any is a plain assertion, as far as the words go.
// The cost grows linearly with the text.
func ParsePhrases(text string, s Scale) []Phrase {
	tokens := tokenize(text)
	var found []Phrase
	for i := 0; i < len(tokens); {
		p, n := phraseAt(tokens[i:], s)
		if n == 0 {
			i++
			continue
		}
		if p != (Phrase{}) {
			p.Offset = tokens[i].start
			p.Words = text[p.Offset:tokens[i+n-1].end]
			if p.Likely.Words != "" {
				p.Likely.Words = p.Words
			}
			found = append(found, p)
		}
		i += n
	}
	return found
}

// ParseBasis reads words that state a ground, such as "the only group known to
// have previously conducted" (only-known-precedent) or "the only group capable
// of" (only-capable); the two are never taken for each other. The error wraps
// [casus.ErrUnknown] when the words state none, and [casus.ErrConflict] when
// they state several different ones.
func ParseBasis(words string) (Basis, error) {
	var basis Basis
	for _, p := range ParsePhrases(words, "") {
		switch {
		case p.Basis == "" || p.Basis == basis:
		case basis == "":
			basis = p.Basis
		default:
			return "", fmt.Errorf("attribution: %q: both %s and %s: %w", words, basis, p.Basis, casus.ErrConflict)
		}
	}
	if basis == "" {
		return "", fmt.Errorf("attribution: %q: not known as a ground: %w", words, casus.ErrUnknown)
	}
	return basis, nil
}

// phraseAt returns the longest phrase that begins with the first token and the
// number of tokens it takes, 0 for none. A zero Phrase of some tokens is no
// hedge, and hides what lies within them.
func phraseAt(tokens []token, s Scale) (p Phrase, n int) {
	if low, high, k := stated(tokens); k > 0 && k < len(tokens) && oddsWord(tokens[k].text) {
		return Phrase{Likely: Likelihood{Words: "%", Scale: ScaleStated, Low: low, High: high}}, k + 1
	}
	entry, n := lexemeAt(tokens)
	if n > 0 && entry.sense != senseSkip {
		p.Likely = Called(entry.words, s)
	}
	for i := range phraseTable {
		if k := phraseTable[i].match(tokens); k > n {
			p, n = phraseTable[i].phrase, k
		}
	}
	if k := max(negated(tokens), graded(tokens)); k > n {
		return Phrase{Likely: Likelihood{Words: joined(tokens[:k])}}, k
	}
	return p, n
}

// lexemeAt returns the longest form of the lexicon that begins with the first
// token, and how many tokens it takes.
func lexemeAt(tokens []token) (l lexeme, n int) {
	if tokens[0].text == "may" && tokens[0].capital {
		return lexeme{}, 0 // the month, or a name
	}
	tokens = tokens[:clause(tokens)]
	words := joined(tokens)
	for n := len(tokens); n > 0; n-- {
		if entry, ok := lookUp(words); ok && !entry.alone {
			return entry, n
		}
		words = words[:max(len(words)-len(tokens[n-1].text)-1, 0)]
	}
	return lexeme{}, 0
}

// clause returns how many of the tokens belong to the first one's part of a
// sentence, up to longestLexeme.
func clause(tokens []token) int {
	tokens = tokens[:min(longestLexeme, len(tokens))]
	for i, t := range tokens {
		if t.pause || t.last {
			return i + 1
		}
	}
	return len(tokens)
}

// phraseRow is a form of words with what it means. Its words are separated by
// spaces, alternatives by "|"; "*" stands for one word, "..3" for up to three,
// as few as there can be, of one sentence, and ".." for up to longestGap.
// A row with a zero phrase is no hedge.
type phraseRow struct {
	words  string
	phrase Phrase
}

const longestGap = 8

// match returns how many tokens the form takes at the beginning of the tokens,
// 0 when they do not have it.
func (row phraseRow) match(tokens []token) int {
	return matchWords(row.words, tokens[:min(len(tokens), 4*longestGap)])
}

func matchWords(form string, tokens []token) int {
	word, rest, more := strings.Cut(form, " ")
	if words, ok := strings.CutPrefix(word, ".."); ok {
		longest := longestGap
		if words != "" {
			longest = int(words[0] - '0')
		}
		for gap := 0; gap <= longest && gap < len(tokens); gap++ {
			if n := matchWords(rest, tokens[gap:]); n > 0 {
				return gap + n
			}
			if tokens[gap].last {
				return 0
			}
		}
		return 0
	}
	if len(tokens) == 0 || word != "*" && !alternative(word, tokens[0].text) {
		return 0
	}
	if !more {
		return 1
	}
	if tokens[0].last {
		return 0
	}
	if n := matchWords(rest, tokens[1:]); n > 0 {
		return n + 1
	}
	return 0
}

func alternative(words, word string) bool {
	for {
		first, rest, more := strings.Cut(words, "|")
		if first == word {
			return true
		}
		if !more {
			return false
		}
		words = rest
	}
}
