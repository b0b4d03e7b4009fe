package nameskey

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Limits on what is read of a name, so that no input takes long. A longer name
// is read up to them, and folded text ends at maxBytes too: it may be longer than
// the text, and is then cut so that folding it again cuts nothing.
const (
	maxBytes  = 1024
	maxTokens = 24
	maxPhones = 40
)

// Fold returns the text by which spellings are called the same: compatibility
// forms (NFKC) and case folded, marks and tatweel removed, letters that are
// written for each other in one script unified, everything that is neither
// letter nor digit a single space. Folding twice changes nothing.
//
// The tables follow the Unicode version of the Go release and of x/text, so
// folded text is for comparison at run time, not for storage.
func Fold(s string) string {
	if isASCII(s) {
		return foldASCII(s)
	}
	var b strings.Builder
	gap := false
	for _, r := range decompose(clean(s)) {
		switch {
		case unicode.Is(unicode.Mn, r) || isMute(r):
		case isLetterOrNumber(r):
			r = unify(r)
			space := ""
			if gap && b.Len() > 0 {
				space = " "
			}
			if b.Len()+len(space)+utf8.RuneLen(r) > maxBytes {
				return b.String()
			}
			gap = false
			b.WriteString(space)
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return len(s) <= maxBytes
}

// foldASCII is Fold for what needs no tables.
func foldASCII(s string) string {
	b := make([]byte, 0, len(s))
	gap := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		default:
			gap = gap || !isMute(rune(c))
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, ' ')
		}
		gap = false
		b = append(b, c)
	}
	return string(b)
}

// clean cuts the text to its limit, folds its case, and composes it.
func clean(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	if len(s) > maxBytes {
		s = s[:maxBytes]
	}
	s = norm.NFKC.String(strings.ToValidUTF8(s, " "))
	// Folding takes Cherokee both ways, so that it needs lower case after it.
	return norm.NFKC.String(strings.ToLower(cases.Fold().String(s)))
}

// decompose parts letters from their marks.
func decompose(s string) string { return norm.NFKD.String(s) }

// isMute reports whether a rune leaves no trace and parts no words: apostrophes
// and their likes within names, tatweel, and invisible marks of direction.
func isMute(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '`', '´', '′', '׳', '״', 'ـ', 'ˀ', 'ˁ':
		return true
	}
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' // joiners part words in Persian
}

// unify returns the letter by which a script's other forms of it are written.
func unify(r rune) rune {
	switch r {
	case 'ي', 'ى', 'ے', 'ې', 'ۍ':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ٱ':
		return 'ا'
	case 'ہ', 'ھ', 'ة', 'ە', 'ۃ':
		return 'ه'
	case 'ך':
		return 'כ'
	case 'ם':
		return 'מ'
	case 'ן':
		return 'נ'
	case 'ף':
		return 'פ'
	case 'ץ':
		return 'צ'
	case 'ς':
		return 'σ'
	case 'ё':
		return 'е'
	case 'ı':
		return 'i'
	case 'ł':
		return 'l'
	case 'ø':
		return 'o'
	case 'đ':
		return 'd'
	}
	return r
}
