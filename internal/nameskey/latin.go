package nameskey

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// latinize returns a word of the Latin, Cyrillic or Greek alphabet in the
// letters of latinSpellings; apostrophes stay, other runes are left out.
func latinize(word string) string {
	var b strings.Builder
	rest := []rune(word)
	for i := 0; i < len(rest); i++ {
		r := rest[i]
		if i+1 < len(rest) && unicode.Is(unicode.Greek, r) {
			if pair, ok := greekSpellings[string(plain(r))+string(plain(rest[i+1]))]; ok {
				b.WriteString(pair)
				i++
				continue
			}
		}
		if text, ok := latinLetters[r]; ok {
			b.WriteString(text)
			continue
		}
		base := plain(r)
		switch text, ok := latinLetters[base]; {
		case ok:
			b.WriteString(text)
		case base >= 'a' && base <= 'z':
			b.WriteRune(base)
		case isMute(r) && b.Len() > 0:
			b.WriteByte('\'')
		}
	}
	return b.String()
}

// plain returns a letter without its marks.
func plain(r rune) rune {
	if r < 0x80 {
		return r
	}
	for _, base := range norm.NFD.String(string(r)) {
		return base
	}
	return r
}

// latin returns the sound of a word in the letters of latinSpellings.
func latin(word string) Sound {
	var s Sound
	doubled := false // the second phone is a doubled consonant
	for rest := word; rest != "" && len(s.phones) < maxPhones; {
		phones, n := spell(word, rest)
		rest = rest[n:]
		for _, p := range phones {
			if last := len(s.phones) - 1; last >= 0 && s.phones[last].phone == p {
				doubled = doubled || last == 1
				continue
			}
			s.phones = append(s.phones, sound{phone: p})
		}
	}
	for i := range s.phones {
		s.weigh(i)
	}
	s.loosenArticle(doubled)
	s.loosenAllah(word)
	s.measure()
	return s
}

// spell returns the phones at the beginning of rest, the end of word, and the
// number of bytes they are written with.
func spell(word, rest string) ([]Phone, int) {
	if len(rest) > 1 && rest[0] != 'j' && strings.TrimLeft(rest, "iyj") == "" {
		return []Phone{I}, len(rest) // the many spellings of a final -iy
	}
	if phone, n := spellInContext(word[:len(word)-len(rest)], rest[0], rest[1:]); n > 0 {
		return phone, n
	}
	first, size := utf8.DecodeRuneInString(rest)
	for _, s := range latinSpellings[first] {
		if strings.HasPrefix(rest, s.letters) {
			return s.phones, len(s.letters)
		}
	}
	return nil, size
}

// spellInContext returns the phones of a letter that sounds by what stands
// before it and next to it, and the number of letters they take; 0 if it does
// not.
func spellInContext(before string, letter byte, next string) ([]Phone, int) {
	switch letter {
	case 'y':
		if startsWithVowel(next) {
			return []Phone{Y}, 1
		}
		return []Phone{I}, 1
	case 'w':
		if before == "" || next == "" || startsWithVowel(next) {
			return []Phone{W}, 1
		}
		return []Phone{U}, 1
	case 'c':
		return spellC(before, next)
	case 'g', 'q':
		if !strings.HasPrefix(next, "ue") && !strings.HasPrefix(next, "ui") {
			return nil, 0
		}
		if letter == 'g' {
			return []Phone{G}, 2 // Serguei
		}
		return []Phone{K}, 2
	case 't':
		if next == "h" && endsWithVowel(before) {
			return []Phone{T, H}, 2 // Fath
		}
	case 'j':
		if next == "" && (strings.HasSuffix(before, "e") || strings.HasSuffix(before, "i")) {
			return []Phone{I}, 1 // Sergej
		}
	}
	return nil, 0
}

// spellC is spellInContext for a c that is not the first letter of ch, ck or cz.
func spellC(before, next string) ([]Phone, int) {
	switch {
	case strings.IndexAny(next, "hkz") == 0:
		return nil, 0
	case strings.IndexAny(next, "eiy") == 0:
		return []Phone{CS}, 1
	case next == "" && strings.HasSuffix(before, "i"): // Karadzic
		return []Phone{CS}, 1
	default:
		return []Phone{CK}, 1
	}
}

func endsWithVowel(s string) bool { return s != "" && strings.ContainsRune("aeiou", rune(s[len(s)-1])) }

func startsWithVowel(s string) bool { return s != "" && strings.ContainsRune("aeiou", rune(s[0])) }

// weigh sets what it costs to leave out the phone at i.
func (s *Sound) weigh(i int) {
	p := &s.phones[i]
	first, last := i == 0, i == len(s.phones)-1
	vowelBefore := !first && s.phones[i-1].phone.isVowel()
	vowelAfter := !last && s.phones[i+1].phone.isVowel()
	p.counts = uint8(p.phone.weight())
	p.drop, p.unsaid = 100, 100
	switch {
	case p.phone == S && last && i > 2 && s.phones[i-1].phone == I:
		p.drop, p.unsaid, p.counts = 12, 12, 20 // an English plural: Houthis
	case p.phone == H && last:
		p.drop, p.unsaid = 8, 8
	case p.phone == H && first:
		p.drop, p.unsaid = 45, 45
	case p.phone == H:
		p.drop, p.unsaid = 35, 35
	case p.phone == HH && !first && !last && stopsBeforeH(s.phones[i-1].phone):
		p.drop, p.unsaid = 25, 25 // Fet-khullah, Fethullah
	case p.phone == Y && (vowelBefore || first):
		p.drop, p.unsaid = 18, 25
	case p.phone == Y:
		p.drop, p.unsaid = 22, 30
	case p.phone == W && vowelBefore && vowelAfter:
		p.drop, p.unsaid = 40, 50
	case p.phone == W:
		p.drop, p.unsaid = 60, 60
	case p.phone == T && last && vowelBefore:
		p.drop, p.unsaid = 40, 40
	case (p.phone == T || p.phone == D) && between(s.phones, i):
		p.drop, p.unsaid = 50, 50 // Akhun(d)zada
	case !p.phone.isVowel():
	case last && p.phone == E && !vowelBefore:
		p.drop, p.unsaid = 18, 10
	case last && p.phone == I && !vowelBefore:
		p.drop, p.unsaid = 100, 100 // -i makes another name: Badr, Badri
	case first, last, last2(s.phones, i):
		p.drop, p.unsaid = 42, 42
	case vowelBefore:
		p.drop, p.unsaid = 25, 60
	case vowelAfter:
		p.drop, p.unsaid = 30, 4
	case p.phone == E && i == len(s.phones)-2:
		p.drop, p.unsaid = 35, 4 // Badr, Bader
	default:
		p.drop, p.unsaid = 55, 4
	}
}

// loosenAllah makes the vowel before the end of a name with God's in it any
// vowel, for it is a case ending as often as not: Abdullah, Abdallah, Hezbollah.
func (s *Sound) loosenAllah(word string) {
	n := len(s.phones)
	if n > 3 && (s.phones[n-1].phone == H || s.phones[n-1].phone == HH) {
		n--
	}
	if strings.HasSuffix(strings.TrimRight(word, "hẖ"), "lla") && n >= 3 && s.phones[n-3].phone.isVowel() {
		p := &s.phones[n-3]
		*p = sound{phone: Carrier, drop: 20, unsaid: 5, counts: p.counts}
	}
}

// between reports whether a phone stands between two consonants.
func between(phones []sound, i int) bool {
	return i > 0 && i+1 < len(phones) && !phones[i-1].phone.isVowel() && !phones[i+1].phone.isVowel()
}

// last2 reports whether nothing but a silent h follows.
func last2(phones []sound, i int) bool { return i == len(phones)-2 && phones[i+1].phone == H }

// loosenArticle makes the beginning of a word that may be an Arabic article
// written together with it cheap to leave out: "alnusra", "ennahda".
func (s *Sound) loosenArticle(doubled bool) {
	if len(s.phones) < 5 || s.phones[0].phone != A && s.phones[0].phone != E {
		return
	}
	second := s.phones[1].phone
	switch {
	case second == L && !s.phones[2].phone.isVowel() && !doubled:
		s.phones[0].drop, s.phones[0].unsaid = 8, 8
		s.phones[1].drop, s.phones[1].unsaid = 20, 20
	case doubled && (s.phones[0].phone == E || second == N || second == R || second == T || second == Sh):
		s.phones[0].drop, s.phones[0].unsaid = 12, 12
	}
}

// stopsBeforeH reports whether a consonant and an h after it may be written as
// two letters that are elsewhere one sound.
func stopsBeforeH(p Phone) bool { return p == T || p == D || p == S || p == K || p == G || p == Z }
