package nameskey

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is a name prepared for comparison. Names are immutable.
type Name struct {
	// Text is the name as it was given, Fold its folded text.
	Text, Fold string
	tokens     []Token
	// country is where the owner of the name belongs, as an ISO code.
	country string
	// initials are what its acronym may be, folded.
	initials []string
	// siglum is the acronym of a name in a vowelless script read as a word.
	siglum *Sound
	// acronym reports whether the name is itself written like one.
	acronym bool
}

// Token is one word of a name.
type Token struct {
	// Text is the word as it stands in the folded name.
	Text  string
	Class Class
	sound Sound
	word  meaning
	// country is the country that the word stands for, as an ISO code.
	country string
	// joined: the token is two words written as one.
	joined bool
	// article: an article stands before it.
	article bool
}

// Parse prepares a name for comparison. It gives more than one Name where the
// text holds several: names parted by a slash or "aka", and what stands in
// brackets if it is an acronym or in another script.
func (m *Matcher) Parse(text string) []Name {
	var names []Name
	for _, part := range parts(text) {
		if n := m.parse(part); len(n.tokens) > 0 {
			names = append(names, n)
		}
	}
	return names
}

// parts returns the names that a text holds.
func parts(text string) []string {
	if len(text) > maxBytes {
		text = strings.ToValidUTF8(text[:maxBytes], "")
	}
	var list []string
	for _, alternative := range alternatives(text) {
		before, rest, ok := strings.Cut(alternative, "(")
		inside, after, closed := strings.Cut(rest, ")")
		alias := isAcronym(inside) || otherScript(before, inside)
		if ok && closed && alias && strings.TrimSpace(before) != "" {
			list = append(list, before+" "+after, inside)
		} else {
			list = append(list, alternative)
		}
	}
	return list
}

func alternatives(text string) []string {
	for _, mark := range []string{" a.k.a. ", " aka ", " also known as ", " alias ", " formerly "} {
		text = strings.ReplaceAll(text, mark, "/")
	}
	return strings.Split(text, "/")
}

// isAcronym reports whether the text is one word in capitals.
func isAcronym(text string) bool {
	text = strings.ReplaceAll(strings.TrimSpace(text), ".", "")
	n := utf8.RuneCountInString(text)
	return n >= 2 && n <= 7 && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsUpper(r) })
}

// otherScript reports whether two texts begin in different scripts.
func otherScript(a, b string) bool {
	x, y := firstScript(a), firstScript(b)
	return x != y && y != scriptOther
}

func firstScript(text string) script {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return scriptOf(r)
		}
	}
	return scriptOther
}

func (m *Matcher) parse(text string) Name {
	text = strings.TrimSpace(text)
	n := Name{Text: text, Fold: Fold(text), acronym: isAcronym(text)}
	words := invert(text, split(clean(text)))
	for i := 0; i < len(words) && len(n.tokens) < maxTokens; i++ {
		var next string
		if i+1 < len(words) {
			next = words[i+1]
		}
		if next != "" && isArticle(words[i], next) {
			n.tokens = append(n.tokens, m.token(next, at(words, i+2), true))
			i++
			continue
		}
		n.tokens = append(n.tokens, m.token(words[i], next, false))
	}
	n.demoteTitles()
	n.abbreviate()
	return n
}

func at(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return ""
}

// split parts cleaned text into words, which keep their apostrophes.
func split(text string) []string {
	runes := []rune(text)
	var words []string
	var word []rune
	end := func() {
		if slices.ContainsFunc(word, func(r rune) bool { return isLetterOrNumber(r) && !isMute(r) }) {
			words = append(words, string(word))
		}
		word = nil
	}
	for i, r := range runes {
		switch {
		case unicode.Is(unicode.Mn, r), r == 'ـ', unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d':
		case isLetterOrNumber(r), isMute(r):
			word = append(word, r)
		case r == '"' && i > 0 && i+1 < len(runes) && scriptOf(runes[i-1]) == scriptHebrew && scriptOf(runes[i+1]) == scriptHebrew:
		case r == '.' && len(word) == 1 && i+1 < len(runes) && isLetterOrNumber(runes[i+1]) && (i+2 == len(runes) || !isLetterOrNumber(runes[i+2])),
			r == '.' && i > 1 && runes[i-2] == '.' && i+1 < len(runes) && isLetterOrNumber(runes[i+1]):
			// one letter of an acronym with full stops
		default:
			end()
		}
	}
	end()
	return words
}

// isLetterOrNumber also takes the vowel signs of Indian scripts, which are marks
// that take room.
func isLetterOrNumber(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.Mc) }

// invert puts the family name of "Netanyahu, Benjamin" last.
func invert(text string, words []string) []string {
	before, after, ok := strings.Cut(text, ",")
	if !ok || strings.Contains(after, ",") {
		return words
	}
	n := len(split(clean(before)))
	if n == 0 || n >= len(words) {
		return words
	}
	return append(append([]string(nil), words[n:]...), words[:n]...)
}

// isArticle reports whether a word is the Arabic article of the next: al, el, or
// a form assimilated to its first letter, as in ash-Shaabi.
func isArticle(word, next string) bool {
	w, n := latinize(word), latinize(next)
	if word == "אל" || word == "ال" {
		return true
	}
	switch w {
	case "al", "el", "ul", "il", "ol", "'l", "l":
		return true
	}
	if len(w) < 2 || n == "" || !startsWithVowel(w) {
		return false
	}
	for _, sun := range []string{"sh", "th", "dh", "ch", "s", "r", "n", "t", "d", "z"} {
		if w[1:] == sun && strings.HasPrefix(n, sun) {
			return true
		}
	}
	return false
}

// token makes a token of a word, given the word after it.
func (m *Matcher) token(word, next string, article bool) Token {
	word = elide(word)
	t := Token{Text: Fold(word), article: article}
	runes := []rune(word)
	switch firstScript(word) {
	case scriptLatin:
		letters := latinize(word)
		t.sound = latin(letters)
		t.sound.loosenEnd(letters, latinize(next))
	case scriptArabic:
		if bare, ok := cutArticle(runes); ok {
			t.article = true
			runes = bare
		}
		t.sound = arabic(runes)
	case scriptHebrew:
		t.sound = hebrew(runes)
	case scriptOther: // compared by its text alone
	}
	t.word = m.lookup(t.Text, &t.sound)
	if !t.word.known && string(runes) != word {
		t.word = m.lookup(Fold(string(runes)), &t.sound)
	}
	t.Class = t.word.class
	if t.country = m.words.places[t.Text]; t.country == "" && t.article {
		t.country = m.words.places[Fold(string(runes))]
	}
	if t.article && (t.Class == Function || t.Class == Title) {
		t.Class = Plain // "al-Wali" is no preposition
		t.word = meaning{}
	}
	return t
}

// elide drops the elided article of French and Italian.
func elide(word string) string {
	runes := []rune(word)
	if len(runes) > 4 && (runes[0] == 'd' || runes[0] == 'l') && isMute(runes[1]) {
		return string(runes[2:])
	}
	return word
}

// cutArticle cuts the article, and the "and" before it, off an Arabic word.
func cutArticle(word []rune) ([]rune, bool) {
	rest := string(word)
	if len(word) > 5 {
		rest = strings.TrimPrefix(rest, "و")
	}
	bare, ok := strings.CutPrefix(rest, "ال")
	if !ok || len([]rune(bare)) < 2 || strings.HasPrefix(rest, "الله") {
		return word, false
	}
	return []rune(bare), true
}

// loosenEnd makes the end of a word that is an Arabic article written together
// with it cheap to leave out: "Abdul Mahdi", "Hizbut Tahrir".
func (s *Sound) loosenEnd(letters, next string) {
	n := len(s.phones)
	if n < 4 || next == "" || !s.phones[n-2].phone.isVowel() || s.phones[n-1].phone.isVowel() {
		return
	}
	vowel, last := &s.phones[n-2], &s.phones[n-1]
	head := strings.HasPrefix(letters, "abd") || strings.HasPrefix(letters, "abou") || strings.HasPrefix(letters, "abu")
	back := vowel.phone == U || vowel.phone == O
	switch first := latin(next); {
	case last.phone == L && head,
		len(first.phones) > 0 && first.phones[0].phone == last.phone && back && last.phone != L:
		*vowel, *last = optional(Carrier, 0), optional(last.phone, 4)
	case last.phone == L && back && n > 4:
		vowel.drop, vowel.unsaid = 10, 10
		last.drop, last.unsaid = 30, 30
	}
	s.measure()
}

// demoteTitles makes plain words of titles that do not stand before a name.
func (n *Name) demoteTitles() {
	for i := range n.tokens {
		switch n.tokens[i].Class {
		case Title:
			if i == len(n.tokens)-1 {
				n.tokens[i].Class = Plain
			}
		case Function, Weak, Strong:
		default:
			for j := i + 1; j < len(n.tokens); j++ {
				if n.tokens[j].Class == Title {
					n.tokens[j].Class = Plain
				}
			}
			return
		}
	}
}

// abbreviate sets what the acronyms of the name may be: the initials of all its
// words, without "of" and "and", and with those of Arabic articles (AQAP).
func (n *Name) abbreviate() {
	var all, bare, articled []rune
	for i := range n.tokens {
		t := &n.tokens[i]
		first := t.initial()
		all = append(all, first)
		if t.Class == Function {
			continue
		}
		bare = append(bare, first)
		if t.article && first < utf8.RuneSelf {
			articled = append(articled, 'a')
		}
		articled = append(articled, first)
	}
	for _, form := range [][]rune{bare, articled, all} {
		if text := string(form); len(form) > 1 && len(form) < 8 && !slices.Contains(n.initials, text) {
			n.initials = append(n.initials, text)
		}
	}
	n.siglum = siglum(n.tokens)
}

// initial returns the first letter of a word without its article, in the Latin
// alphabet where there is one for it.
func (t *Token) initial() rune {
	runes := []rune(t.Text)
	if t.article {
		runes, _ = cutArticle(runes)
	}
	if letters := latinize(string(runes[0])); letters != "" {
		first, _ := utf8.DecodeRuneInString(letters)
		return first
	}
	return runes[0]
}

// siglum returns the sound of an acronym that is read as a word, of a name of at
// least four words in a script without short vowels: Da'ish.
func siglum(tokens []Token) *Sound {
	s := &Sound{abjad: true}
	for i := range tokens {
		t := &tokens[i]
		if t.Class == Function || len(t.sound.phones) == 0 {
			continue
		}
		if !t.sound.abjad {
			return nil
		}
		first := t.sound.phones[0]
		first.drop, first.unsaid, first.counts = 60, 60, 60
		s.phones = append(s.phones, first)
	}
	if len(s.phones) < 4 {
		return nil
	}
	s.measure()
	return s
}
