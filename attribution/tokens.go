package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word of a text in lower case, with the bytes it stands in.
type token struct {
	text       string
	start, end int
	// capital: the word begins with a capital. last: it ends a sentence. pause:
	// it ends a part of one, before a comma, a colon, a long dash or a bracket.
	capital, last, pause bool
}

// tokenize splits a text into words: runs of letters and digits, with the
// apostrophes within ("didn't") and the point of a decimal number; a percent
// sign is a word of its own. Everything else separates, hyphens too.
func tokenize(text string) []token {
	var tokens []token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			if len(tokens) > 0 {
				before := &tokens[len(tokens)-1]
				before.last = before.last || endsSentence(*before, text, i, r)
				before.pause = before.pause || strings.ContainsRune(",:()—", r)
			}
			i += size
			continue
		}
		end := i + size
		if r != '%' {
			end = wordEnd(text, end)
		}
		tokens = append(tokens, token{
			text:    strings.ReplaceAll(strings.ToLower(text[i:end]), "’", "'"),
			start:   i,
			end:     end,
			capital: unicode.IsUpper(r),
		})
		i = end
	}
	return tokens
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '%'
}

// wordEnd returns where the word that goes on at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r != '%' && wordRune(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		inside := (r == '\'' || r == '’') && unicode.IsLetter(next) ||
			r == '.' && unicode.IsDigit(next) && isDigit(text[i-1])
		if !inside {
			break
		}
		i += size
	}
	return i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// endsSentence reports whether the mark r at offset i closes the sentence of
// the last token. A full stop does when it follows the word at once, the word
// is no abbreviation, and the next word begins with a capital.
func endsSentence(last token, text string, i int, r rune) bool {
	switch r {
	case '!', '?', ';':
		return true
	case '\n': // a line may be wrapped; an empty one is a new paragraph
		return strings.HasPrefix(text[i+1:], "\n") || strings.HasPrefix(text[i+1:], "\r\n")
	case '.':
		return i == last.end && !abbreviated(last.text) && capitalFollows(text[i+1:])
	default:
		return false
	}
}

func capitalFollows(rest string) bool {
	for _, r := range rest {
		if wordRune(r) {
			return unicode.IsUpper(r)
		}
	}
	return true
}

// abbreviated reports whether a word before a full stop is rather an
// abbreviation: a single letter, as in "U.S.", or a title.
func abbreviated(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	switch word {
	case "gen", "col", "lt", "maj", "sgt", "capt", "adm", "cmdr", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "pres", "st":
		return true
	default:
		return false
	}
}

// plain returns the words of a text in lower case with single spaces, the
// spelling in which tables are searched.
func plain(text string) string {
	tokens := tokenize(text)
	return joined(tokens)
}

func joined(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	return b.String()
}
