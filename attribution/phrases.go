package attribution

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// Phrase is a hedge found in a text: words that say how likely a thing is, how
// well founded, on what ground, or that the speaker does something other than
// assert it. Which of the fields after Kind is set follows from Kind.
type Phrase struct {
	// Offset is where the words begin in the text, in bytes.
	Offset int
	// Words are the words as they stand in the text.
	Words string
	Kind  PhraseKind

	Likely     Likelihood
	Confidence Confidence
	Basis      Basis
	Stance     actor.Stance
}

// End returns the offset after the last byte of the words.
func (p Phrase) End() int { return p.Offset + len(p.Words) }

// String returns the words and what they were read as.
func (p Phrase) String() string {
	switch p.Kind {
	case PhraseLikelihood:
		return p.Kind.String() + ": " + p.Likely.String()
	case PhraseConfidence:
		return fmt.Sprintf("%v: %s (%v)", p.Kind, p.Words, p.Confidence)
	case PhraseBasis:
		return fmt.Sprintf("%v: %s (%s)", p.Kind, p.Words, p.Basis)
	case PhraseStance:
		return fmt.Sprintf("%v: %s (%s)", p.Kind, p.Words, p.Stance)
	default:
		return p.Words
	}
}

// PhraseKind says what a [Phrase] is about.
type PhraseKind uint8

// The kinds of phrase.
const (
	PhraseLikelihood PhraseKind = iota + 1
	PhraseConfidence
	PhraseBasis
	PhraseStance
)

// String returns the kind in a word.
func (k PhraseKind) String() string {
	switch k {
	case PhraseLikelihood:
		return "likelihood"
	case PhraseConfidence:
		return "confidence"
	case PhraseBasis:
		return "basis"
	case PhraseStance:
		return "stance"
	default:
		return fmt.Sprintf("PhraseKind(%d)", uint8(k))
	}
}

// ParsePhrases finds the hedges in a text, in their order, none within
// another; likelihoods are read on the scale s as [ParseLikelihood] does.
//
// It knows forms of words, not grammar: it does not say whose hedge it is or
// what it hangs on, and an ordinary "could" of ability is found like one of
// doubt. A passage without any is a plain assertion, as far as the words go.
// The cost grows linearly with the text.
func ParsePhrases(text string, s Scale) []Phrase {
	tokens := tokenize(text)
	var found []Phrase
	for i := 0; i < len(tokens); {
		p, n, skip := phraseAt(tokens[i:], s)
		if n == 0 {
			i++
			continue
		}
		if !skip {
			p.Offset = tokens[i].start
			p.Words = text[p.Offset:tokens[i+n-1].end]
			if p.Kind == PhraseLikelihood {
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
		case p.Kind != PhraseBasis || p.Basis == basis:
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
// number of tokens it takes, 0 for none. With skip the tokens are no hedge and
// hide what lies within them.
func phraseAt(tokens []token, s Scale) (p Phrase, n int, skip bool) {
	if low, high, k := stated(tokens); k > 0 && k < len(tokens) && oddsWord(tokens[k].text) {
		p = Phrase{Kind: PhraseLikelihood, Likely: Likelihood{Scale: ScaleStated, Low: low, High: high}}
		return p, k + 1, false
	}
	if entry, k := lexemeAt(tokens); k > 0 {
		n, skip = k, entry.sense == senseSkip
		p = Phrase{Kind: PhraseLikelihood}
		p.Likely, _ = ParseLikelihood(entry.words, s) // a known form; the scale may not be, and is then left out
	}
	for _, row := range phraseTable {
		if k := row.match(tokens); k > n {
			p, n, skip = row.phrase, k, row.phrase.Kind == 0
		}
	}
	return p, n, skip
}

func lexemeAt(tokens []token) (lexeme, int) {
	if tokens[0].text == "may" && tokens[0].capital {
		return lexeme{}, 0 // the month, or a name
	}
	tokens = tokens[:sentence(tokens)]
	words := joined(tokens)
	for n := len(tokens); n > 0; n-- {
		if entry, ok := lookUp(words); ok && !entry.alone {
			return entry, n
		}
		words = words[:max(len(words)-len(tokens[n-1].text)-1, 0)]
	}
	return lexeme{}, 0
}

// sentence returns how many of the tokens belong to the first one's sentence,
// up to longestLexeme.
func sentence(tokens []token) int {
	tokens = tokens[:min(longestLexeme, len(tokens))]
	for i, t := range tokens {
		if t.last {
			return i + 1
		}
	}
	return len(tokens)
}

// phraseRow is a form of words with what it means. Its words are separated by
// spaces, alternatives by "|"; "*" stands for one word and ".." for up to
// longestGap words, as few as there can be, of one sentence.
// A phrase without a kind is no hedge.
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
	if word == ".." {
		for gap := 0; gap <= longestGap && gap < len(tokens); gap++ {
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
