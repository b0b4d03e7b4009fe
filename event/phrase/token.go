package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is the form of a word.
type tokenKind uint8

const (
	tokenWord    tokenKind = iota
	tokenNumber            // 15, fifteen
	tokenOrdinal           // 15th, fifteenth
	tokenDecade            // 1990s, '90s, nineties
	tokenShort             // '82
	tokenNumeric           // 3/11/2020, 2020-03-11
	tokenMark              // a character that is none of these
)

// token is a word of the phrase, in lower case, with its number if it is one.
type token struct {
	kind       tokenKind
	text       string
	number     int
	digits     int // how many digits were written; 0 for a word
	start, end int
}

// tokenize splits a text into words. It takes linear time.
func tokenize(s string) []token {
	var all []token
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case isDigit(r):
			t := numeral(s, at)
			all = append(all, t)
			at = t.end
		case unicode.IsLetter(r):
			end := wordEnd(s, at)
			all = append(all, token{kind: tokenWord, text: fold(s[at:end]), start: at, end: end})
			at = end
		case isApostrophe(r) && at+size < len(s) && isDigit(rune(s[at+size])):
			t := numeral(s, at+size)
			t.short()
			t.start = at
			all = append(all, t)
			at = t.end
		case isApostrophe(r) && strings.HasPrefix(s[at+size:], "s") && !continues(s, at+size+1):
			all = append(all, token{kind: tokenWord, text: "'s", start: at, end: at + size + 1})
			at += size + 1
		default:
			all = append(all, token{kind: tokenMark, text: mark(r), start: at, end: at + size})
			at += size
		}
	}
	return spelled(all)
}

// short makes a number that follows an apostrophe a year or decade without its
// century.
func (t *token) short() {
	switch {
	case t.kind == tokenNumber && t.digits == 2:
		t.kind = tokenShort
	case t.kind == tokenDecade && t.digits == 2:
	default:
		t.kind = tokenMark
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

func isLetter(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLetter(r)
}

// mark unifies the characters that mean the same.
func mark(r rune) string {
	switch r {
	case '‐', '‑', '–', '—', '−':
		return "-"
	case '≈':
		return "~"
	case '’', '‘':
		return "'"
	default:
		return string(r)
	}
}

// wordEnd returns the end of the word that begins at a byte: letters, with
// apostrophes between letters, and with the full stop of an abbreviation.
func wordEnd(s string, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		next := at + size
		switch {
		case unicode.IsLetter(r):
		case isApostrophe(r) && next < len(s) && isLetter(s, next):
		case r == '.' && next < len(s) && isLetter(s, next):
		default:
			return at
		}
		at = next
	}
	return at
}

// fold returns a word in lower case with plain apostrophes and without full
// stops, which abbreviations have or lack.
func fold(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), "‘", "'")
	return strings.ReplaceAll(strings.ToLower(s), ".", "")
}

// numeral reads what begins with a digit: a number, an ordinal, a decade, or
// numbers joined by slashes, hyphens or full stops.
func numeral(s string, start int) token {
	end := digitsEnd(s, start)
	t := token{kind: tokenNumber, start: start, end: end, digits: end - start, number: number(s[start:end])}
	for end < len(s)-1 && strings.ContainsRune("/-.", rune(s[end])) && isDigit(rune(s[end+1])) {
		t.kind = tokenNumeric
		end = digitsEnd(s, end+1)
	}
	t.end = end
	t.text = s[start:end]
	if t.kind == tokenNumber && end < len(s) {
		t.suffixed(s)
	}
	return t
}

// suffixed reads letters that follow a number without a space.
func (t *token) suffixed(s string) {
	rest := strings.ToLower(s[t.end:min(len(s), t.end+3)])
	switch {
	case strings.HasPrefix(rest, "'s") && !continues(s, t.end+2):
		return // 1989's: the possessive is a word of its own
	case strings.HasPrefix(rest, "s") && !continues(s, t.end+1) && t.number%10 == 0 && (t.digits == 2 || t.digits == 4):
		t.kind, t.end = tokenDecade, t.end+1
	case len(rest) >= 2 && strings.Contains("st nd rd th", rest[:2]) && !strings.Contains(rest[:2], " ") && !continues(s, t.end+2):
		t.kind, t.end = tokenOrdinal, t.end+2
	}
	t.text = strings.ToLower(s[t.start:t.end])
}

// continues reports whether a letter or digit stands at a byte.
func continues(s string, at int) bool {
	if at >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLetter(r) || isDigit(r)
}

func digitsEnd(s string, at int) int {
	for at < len(s) && isDigit(rune(s[at])) {
		at++
	}
	return at
}

// maxNumber is the greatest number that is read; greater ones saturate, and no
// date has them.
const maxNumber = 1_000_000_000

func number(digits string) int {
	n := 0
	for _, c := range digits {
		n = min(maxNumber, n*10+int(c-'0'))
	}
	return n
}

// spelled joins numbers written in words, "nineteen ninety-six", and drops the
// hyphens that only join words, as in "mid-2004".
func spelled(all []token) []token {
	var out []token
	for i := 0; i < len(all); {
		if t, n := spelledNumber(all[i:]); n > 0 {
			out = append(out, t)
			i += n
			continue
		}
		if t := all[i]; t.text != "-" && t.text != "/" || !joinsWords(all, i) {
			out = append(out, splitPossessive(t)...)
		}
		i++
	}
	return out
}

// joinsWords reports whether the hyphen stands between a word and what follows
// it without a space.
func joinsWords(all []token, i int) bool {
	if i == 0 || i+1 == len(all) || all[i-1].end != all[i].start || all[i].end != all[i+1].start {
		return false
	}
	before, after := all[i-1], all[i+1]
	_, isMonth := monthWord(after.text)
	if all[i].text == "/" {
		_, wasMonth := monthWord(before.text)
		return isMonth || wasMonth // "8/Oct/2012"
	}
	if isMonth && before.kind == tokenNumber && i >= 2 && all[i-2].kind == tokenWord {
		return false // "March 2-April 5", but "5-Aug-2016"
	}
	isYear := before.kind == tokenNumber && before.digits == 4 || before.kind == tokenDecade
	return before.kind == tokenWord || after.kind == tokenWord && (!isYear || after.text == "ish")
}

// splitPossessive makes the "'s" of "Friday's" a word of its own, unless it is
// part of a name such as "valentine's".
func splitPossessive(t token) []token {
	base, ok := strings.CutSuffix(t.text, "'s")
	if !ok || t.kind != tokenWord || base == "" {
		return []token{t}
	}
	at := t.end - 2
	return []token{
		{kind: tokenWord, text: base, start: t.start, end: at},
		{kind: tokenWord, text: "'s", start: at, end: t.end},
	}
}
