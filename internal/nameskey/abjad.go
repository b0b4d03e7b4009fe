package nameskey

import "unicode"

// arabic returns the sound of a word of the Arabic alphabet.
func arabic(word []rune) Sound {
	s := Sound{abjad: true}
	for i, r := range word {
		p, ok := arabicLetters[r]
		if !ok || len(s.phones) == maxPhones {
			continue
		}
		if n := len(s.phones); n > 0 && p == Alef && s.phones[n-1].phone == Alef {
			continue
		}
		if n := len(s.phones); n > 0 && p == S && s.phones[n-1].phone == T {
			s.phones[n-1].phone = Ts // there is no letter for it
			continue
		}
		switch last := i == len(word)-1; {
		case len(s.phones) == 0 && (p == Alef || p == Hamza):
			p = Carrier
		case last && p == H && i > 0:
			p = Ta
		case last && p == E && i > 0: // Kurdish writes the vowel with the same letter
			p = Ta
		}
		s.phones = append(s.phones, sound{phone: p})
	}
	s.weighAbjad(false)
	return s
}

// hebrew returns the sound of a word of the Hebrew alphabet.
func hebrew(word []rune) Sound {
	s := Sound{abjad: true}
	for i := 0; i < len(word); i++ {
		p, ok := hebrewLetters[word[i]]
		if !ok || len(s.phones) == maxPhones {
			continue
		}
		if i+1 < len(word) && isMute(word[i+1]) {
			if changed, ok := hebrewGeresh[word[i]]; ok {
				p = changed
			}
		}
		if i+1 < len(word) && word[i+1] == word[i] && (p == Waw || p == Ya) {
			i++
		}
		switch last := i == len(word)-1; {
		case len(s.phones) == 0 && p == Alef:
			p = Carrier
		case last && p == H && i > 0:
			p = Ta
		}
		s.phones = append(s.phones, sound{phone: p})
	}
	s.weighAbjad(true)
	return s
}

// weighAbjad sets what it costs to leave phones out. Plene spelling writes short
// vowels too where it likes.
func (s *Sound) weighAbjad(plene bool) {
	for i := range s.phones {
		p := &s.phones[i]
		p.counts = uint8(p.phone.weight())
		p.drop, p.unsaid = 100, 100
		switch p.phone {
		case H:
			p.drop, p.unsaid = 40, 40
		case Alef:
			p.drop, p.unsaid = 55, 35
		case Waw, Ya:
			p.drop, p.unsaid = 60, 55
			if plene && i > 0 {
				p.drop, p.unsaid, p.counts = 45, 15, 30
			}
		case Maqsura:
			p.drop, p.unsaid = 25, 20
		case Ta:
			p.drop, p.unsaid = 45, 10
		case Carrier, Ayn:
			p.drop, p.unsaid = 6, 5
			if i == 0 {
				p.drop, p.counts = 40, 40
			}
		case Hamza:
			p.drop, p.unsaid = 3, 3
		case E, O:
			p.drop, p.unsaid = 42, 4
		default: // consonants
		}
	}
	s.loosenPlural()
	s.measure()
}

// loosenPlural makes the plural of an Arabic adjective of relation cheap to
// leave out.
func (s *Sound) loosenPlural() {
	n := len(s.phones)
	if n < 5 || s.phones[n-1].phone != N || s.phones[n-3].phone != Ya {
		return
	}
	if vowel := &s.phones[n-2]; vowel.phone == Waw || vowel.phone == Ya {
		*vowel = optional(vowel.phone, 5)
		s.phones[n-1].drop, s.phones[n-1].unsaid, s.phones[n-1].counts = 20, 20, 30
	}
}

// script is one of those that this package reads.
type script uint8

const (
	scriptOther script = iota
	scriptLatin        // Latin, Cyrillic, Greek
	scriptArabic
	scriptHebrew
)

func scriptOf(r rune) script {
	switch {
	case r < 0x80 && unicode.IsLetter(r), unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek):
		return scriptLatin
	case unicode.Is(unicode.Arabic, r):
		return scriptArabic
	case unicode.Is(unicode.Hebrew, r):
		return scriptHebrew
	default:
		return scriptOther
	}
}
