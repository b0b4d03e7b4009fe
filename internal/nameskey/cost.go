package nameskey

// costs holds, for each two phones, what it costs to read one for the other,
// in hundredths of a consonant: of two phones that do not count much, not much.
type costs [phones][phones]uint8

// unrelated is what it costs to read a phone for one that is never written for
// it: more than to leave a consonant out, less than to leave both out.
const unrelated = 160

func newCosts() *costs {
	c := new(costs)
	set := func(a, b Phone, cost int) {
		c[a][b] = uint8(cost * max(a.weight(), b.weight()) / 100)
		c[b][a] = c[a][b]
	}
	for a := range phones {
		for b := range a {
			set(a, b, unrelated)
		}
	}
	for _, k := range kinships {
		set(k.a, k.b, int(k.cost))
	}
	return c
}

// Sound is a word as phones.
type Sound struct {
	phones []sound
	// abjad: the script leaves short vowels out.
	abjad bool
	// full and bare are the summed weights of all phones, and of those that
	// a script without short vowels writes too.
	full, bare int
}

// sound is one phone of a word.
type sound struct {
	phone Phone
	// drop and unsaid are what it costs, in hundredths, to leave the phone
	// out where the other word is written with all its vowels, and where not.
	drop, unsaid uint8
	// counts is how much it counts for the length of the word; an article
	// that may as well be absent counts nothing.
	counts uint8
}

// optional returns the phone as one that may as well be absent.
func optional(p Phone, drop uint8) sound { return sound{phone: p, drop: drop, unsaid: drop} }

// measure sums up what the phones count.
func (s *Sound) measure() {
	s.full, s.bare = 0, 0
	for _, p := range s.phones {
		s.full += int(p.counts)
		if p.unsaid >= p.drop || !p.phone.isVowel() {
			s.bare += int(p.counts)
		}
	}
}

// length is how much the word counts when compared with another.
func (s *Sound) length(other *Sound) int {
	if other.abjad && !s.abjad {
		return s.bare
	}
	return s.full
}

// Similarity returns how alike two words sound: 1 if their spellings can be of
// one word, towards 0 the more they cannot. It is symmetric.
func (m *Matcher) Similarity(a, b *Sound) float64 { return m.similarity(a, b, 0) }

// similarity is Similarity where that is at least least, else 0.
func (m *Matcher) similarity(a, b *Sound, least float64) float64 {
	length := a.length(b) + b.length(a)
	if len(a.phones) == 0 || len(b.phones) == 0 || length == 0 {
		return 0
	}
	most := int((1-least)*float64(length)/2) + 1
	like := max(0, 1-2*float64(m.distance(a, b, most))/float64(length))
	if like < least {
		return 0
	}
	return like
}

// distance is the least cost of turning one word into the other by reading
// phones for others and leaving phones out; or any number above most if it is
// above.
func (m *Matcher) distance(a, b *Sound, most int) int {
	var rows [2][maxPhones + 1]int
	prev, row := &rows[0], &rows[1]
	for j := range b.phones {
		prev[j+1] = prev[j] + b.phones[j].without(a)
	}
	for i := range a.phones {
		phone, drop := a.phones[i].phone, a.phones[i].without(b)
		costs := &m.costs[phone]
		row[0] = prev[0] + drop
		least := row[0]
		for j := range b.phones {
			q := &b.phones[j]
			row[j+1] = min(prev[j]+int(costs[q.phone]), prev[j+1]+drop, row[j]+q.without(a))
			least = min(least, row[j+1])
		}
		if least > most {
			return least
		}
		prev, row = row, prev
	}
	return prev[len(b.phones)]
}

// without is what it costs to leave the phone out when compared with a word.
func (p *sound) without(other *Sound) int {
	if other.abjad {
		return int(p.unsaid)
	}
	return int(p.drop)
}
