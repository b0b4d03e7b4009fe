package acled

import "strings"

// word is one word of a text: letters, digits, apostrophes and hyphens.
type word struct {
	text       string // in lower case as far as it is ASCII
	start, end int    // in the text
	last       bool   // a sentence, a clause or a bracket ends after it
}

// wordsOf returns the words of a text in their order.
func wordsOf(text string) []word {
	lower := lowerASCII(text)
	words := make([]word, 0, len(text)/6)
	start := -1
	for i := 0; i <= len(lower); i++ {
		if i < len(lower) && isWordByte(lower[i]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words = append(words, word{text: lower[start:i], start: start, end: i})
			start = -1
		}
		if n := len(words); n > 0 && (i == len(lower) || strings.IndexByte(".;!?()[]:", lower[i]) >= 0) {
			words[n-1].last = true
		}
	}
	return words
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 || c == '\'' || c == '-'
}

// lowerASCII keeps every byte in its place, so that places in the result are
// places in the text.
func lowerASCII(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' })
	if i < 0 {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if b[i] >= 'A' && b[i] <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

// match returns how many words at the beginning of the list a form takes, 0 if
// they do not have it. The words of a form are separated by spaces, those that
// may stand for each other by "|"; "..3" is up to three words of any sort, as
// few as there can be, none of them "no", "without" or "but", which turn what
// follows. No form runs over the end of a clause.
func match(form string, words []word) int {
	head, rest, more := strings.Cut(form, " ")
	if after, ok := strings.CutPrefix(head, ".."); ok {
		for gap := 0; gap <= int(after[0]-'0') && gap < len(words); gap++ {
			if n := match(rest, words[gap:]); n > 0 {
				return gap + n
			}
			if words[gap].last || oneOf("no|without|but", words[gap].text) {
				return 0
			}
		}
		return 0
	}
	if len(words) == 0 || !oneOf(head, words[0].text) {
		return 0
	}
	if !more {
		return 1
	}
	if words[0].last {
		return 0
	}
	if n := match(rest, words[1:]); n > 0 {
		return n + 1
	}
	return 0
}

// oneOf reports whether a word is one of those between "|".
func oneOf(list, word string) bool {
	for {
		first, rest, more := strings.Cut(list, "|")
		if first == word {
			return true
		}
		if !more {
			return false
		}
		list = rest
	}
}

// passage returns words[from:to] as they stand in a text.
func passage(text string, words []word, from, to int) string {
	return text[words[from].start:words[to-1].end]
}
