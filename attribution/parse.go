package attribution

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
)

// ParseLikelihood reads words of likelihood as they occur in news reports and
// statements ("likely", "almost certainly", "may have been", "a 60 to 70
// percent chance") and puts beside them the range of the scale s:
//
//   - words that are numbers themselves have [ScaleStated], on any scale;
//     "more likely than not" is one of them, except where the scale lists it;
//   - words that s lists, and other forms of them ("probably" of "probable"),
//     have the numbers of s; "most likely" runs from the scale's likely to the
//     end of its very likely, because it can mean either;
//   - may, might and could, and what else says only that a thing is possible,
//     have 10 to 70 percent, which is what readers hear, and [ScaleHeard]. No
//     scale makes them tighter;
//   - other words that s lacks have what readers hear of them, and ScaleHeard;
//   - hedges to which nobody gives a number ("suspected") have none and no
//     scale; nor have negated and graded words ("hardly likely",
//     "overwhelmingly likely") that are not listed: see [ParsePhrases].
//
// The Scale of the result thus says whose number it is. An empty s asks for
// what readers hear. Words that are no likelihood, grounds such as "the only
// group known to have" among them, give an error that wraps
// [casus.ErrUnknown], together with a Likelihood that keeps the words.
func ParseLikelihood(words string, s Scale) (Likelihood, error) {
	kept := Likelihood{Words: strings.TrimSpace(words)}
	tokens := tokenize(words)
	switch {
	case len(tokens) == 0:
		return kept, fmt.Errorf("attribution: likelihood %q: want words: %w", words, casus.ErrSyntax)
	case s == "":
		s = ScaleHeard
	case !s.IsKnown():
		return kept, fmt.Errorf("attribution: scale %q: %w", s, casus.ErrUnknown)
	}
	if low, high, n := stated(tokens); n > 0 && onlyOdds(tokens[n:]) {
		return Likelihood{Words: kept.Words, Scale: ScaleStated, Low: low, High: high}, nil
	}
	text := joined(tokens)
	entry, listed := lookUp(text)
	if low, high, ok := s.span(text); ok && entry.sense != senseModal {
		return Likelihood{Words: kept.Words, Scale: s, Low: low, High: high}, nil
	}
	if !listed && max(negated(tokens), graded(tokens)) == len(tokens) {
		return kept, nil
	}
	if !listed || entry.sense == senseSkip {
		return kept, fmt.Errorf("attribution: %q: %s: %w", kept.Words, whatInstead(words), casus.ErrUnknown)
	}
	l := s.read(text, entry.sense)
	l.Words = kept.Words
	return l, nil
}

// read gives numbers to words of the lexicon that the scale does not list.
func (s Scale) read(words string, e sense) Likelihood {
	switch {
	case e == senseModal:
		return Likelihood{Scale: ScaleHeard, Low: 0.1, High: 0.7}
	case e == senseMoreThanEven:
		return Likelihood{Scale: ScaleStated, Low: 0.5, High: 1}
	case s == ScaleStated:
		return Likelihood{}
	}
	if low, high, ok := s.span(e.on(s)); ok {
		return Likelihood{Scale: s, Low: low, High: high}
	}
	for _, form := range []string{words, e.heard()} {
		if low, high, ok := ScaleHeard.span(form); ok {
			return Likelihood{Scale: ScaleHeard, Low: low, High: high}
		}
	}
	return Likelihood{}
}

// onlyOdds reports whether nothing is left but a word such as "chance".
func onlyOdds(tokens []token) bool {
	return len(tokens) == 0 || len(tokens) == 1 && oddsWord(tokens[0].text)
}

// whatInstead says what words are that are no likelihood.
func whatInstead(words string) string {
	for _, p := range ParsePhrases(words, "") {
		switch {
		case p.Basis != "":
			return "a ground, " + string(p.Basis) + ", and no likelihood"
		case p.Stance != "":
			return "a stance, " + string(p.Stance) + ", and no likelihood"
		case p.Confidence != 0:
			return "a confidence, and no likelihood"
		default:
			return fmt.Sprintf("no likelihood as a whole, though %q within is", p.Words)
		}
	}
	return "not known as a likelihood"
}
