package actor

import (
	"strconv"
	"strings"
)

// String returns the set in the words of its source, quoted, or else in
// identifiers: "kh or aah", "armed-group IRQ backed-by iran".
func (s Set) String() string {
	if s.Words != "" {
		return strconv.Quote(s.Words)
	}
	words := make([]string, 0, len(s.IDs)+len(s.Terms)+1)
	for _, id := range s.IDs {
		words = append(words, string(id))
	}
	for _, t := range s.Terms {
		words = append(words, t.String())
	}
	if s.Open != "" {
		words = append(words, string(s.Open))
	}
	if len(words) == 0 {
		return "nobody in particular"
	}
	if s.Number == All {
		return strings.Join(words, " and ")
	}
	return strings.Join(words, " or ")
}

// String returns the term by its identifiers: "shia armed-group IRQ backed-by
// iran not part-of pmf except kh aah"; "anyone" for one that asks nothing.
func (t Term) String() string {
	var words []string
	for _, word := range []string{string(t.Trait), string(t.Kind), string(t.Country)} {
		if word != "" {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		words = append(words, "anyone")
	}
	for _, b := range t.Relations {
		words = append(words, b.String())
	}
	for i, id := range t.Except {
		if i == 0 {
			words = append(words, "except")
		}
		words = append(words, string(id))
	}
	return strings.Join(words, " ")
}

// String returns the bond by its identifiers: "backed-by iran", "not part-of pmf".
func (b Bond) String() string {
	words := string(b.Kind) + " " + string(b.Object)
	if b.Not {
		return "not " + words
	}
	return words
}
