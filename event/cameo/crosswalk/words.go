package crosswalk

import "strings"

// same reports whether a text of a data set is the given word, letter case and
// blanks at its ends aside.
func same(word, text string) bool { return strings.EqualFold(word, strings.TrimSpace(text)) }
