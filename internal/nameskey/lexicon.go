package nameskey

import "strings"

// Class is what sort of word a token is.
type Class uint8

// The classes, from words that tell names apart to those that do not.
const (
	Plain    Class = iota // tells one name from another
	Given                 // a part of many persons' names: abu, abd
	Strong                // a common word that still tells bodies apart: brigades, front, islamic
	Weak                  // a common word that may as well be left out: group, movement
	Title                 // a rank or form of address
	Particle              // bin, ibn
	Function              // of, and, the
)

// dictionary looks common words up.
type dictionary struct {
	exact map[string]meaning
	// sounds are the romanisations, by the skeleton of their sound.
	sounds map[string][]romanisation
	// places are the countries that words stand for.
	places map[string]string
}

// meaning is the entries of the lexicon that a word belongs to, as bits, and
// the class of the first of them.
type meaning struct {
	entries [2]uint64
	class   Class
	known   bool
}

// has reports whether the word belongs to entry i of the lexicon.
func (m meaning) has(i int) bool { return m.entries[i/64]&(1<<(i%64)) != 0 }

// shares reports whether two words belong to one entry.
func (m meaning) shares(o meaning) bool {
	return m.entries[0]&o.entries[0] != 0 || m.entries[1]&o.entries[1] != 0
}

type romanisation struct {
	sound Sound
	word  meaning
}

func newDictionary() *dictionary {
	d := &dictionary{
		exact: make(map[string]meaning), sounds: make(map[string][]romanisation), places: make(map[string]string),
	}
	for _, p := range places {
		for form := range strings.FieldsSeq(p.forms) {
			d.places[Fold(form)] = p.country
		}
	}
	for i, e := range lexicon {
		for form := range strings.FieldsSeq(e.forms) {
			rest, romanised := strings.CutPrefix(form, "~")
			word := Fold(rest)
			own := meaning{class: e.class, known: true}
			own.entries[i/64] = 1 << (i % 64)
			m := d.exact[word]
			m.add(own)
			d.exact[word] = m
			if !romanised {
				continue
			}
			s := latin(latinize(clean(rest)))
			for _, key := range s.skeletons() {
				d.sounds[key] = append(d.sounds[key], romanisation{sound: s, word: own})
			}
		}
	}
	return d
}

// sameWord is how alike a word must sound to a romanisation in the lexicon to
// be taken for it.
const sameWord = 0.93

// add takes over what another word means; the class is that of the first.
func (m *meaning) add(o meaning) {
	if !m.known {
		m.class, m.known = o.class, true
	}
	m.entries[0] |= o.entries[0]
	m.entries[1] |= o.entries[1]
}

// lookup returns the meaning of a word given its folded text and its sound.
func (m *Matcher) lookup(fold string, s *Sound) meaning {
	if found, ok := m.words.exact[fold]; ok {
		return found
	}
	var best meaning
	if s.abjad {
		return best
	}
	least := sameWord
	for _, key := range s.skeletons() {
		for _, r := range m.words.sounds[key] {
			like := m.similarity(s, &r.sound, least)
			if like < least {
				continue
			}
			if like > least {
				best = meaning{}
			}
			least = like
			best.add(r.word)
		}
	}
	return best
}
