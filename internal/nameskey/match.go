package nameskey

import (
	"cmp"
	"slices"
	"strings"
)

// Matcher compares names. It is immutable and safe for concurrent use.
type Matcher struct {
	costs *costs
	words *dictionary
}

// NewMatcher returns a Matcher.
func NewMatcher() *Matcher {
	m := &Matcher{costs: newCosts()}
	m.words = newDictionary()
	return m
}

// How says in what way a part of one name answers to a part of another.
type How uint8

// The ways.
const (
	Exact     How = iota + 1 // the same text
	SameWord                 // the same but for case, marks and the like
	SoundsAs                 // another spelling or transliteration
	MeansSame                // the same word in another language
	Acronym                  // the initials
	Unmatched                // nothing answers to it
	Reordered                // the words stand in another order
	Between                  // words left out between the first and the last
)

// Pair is a part of the query and what answers to it in the stored name; either
// is empty where nothing does.
type Pair struct {
	How           How
	Query, Stored string
	// Like is how alike the two are, from 0 to 1.
	Like float64
	// Weight is how much the pair counts in the whole.
	Weight float64
}

// Match is how alike two names are, and why.
type Match struct {
	Score float64
	Pairs []Pair
}

// Weights of words by class, against 1 for a word that tells names apart.
const (
	weightStrong   = 0.6
	weightWeak     = 0.1
	weightRival    = 0.5 // a weak word where the other name has a strong one instead
	weightTitle    = 0.1
	weightFunction = 0.03
	weightParticle = 0.05
)

// Thresholds and discounts of the score.
const (
	// alike is how alike two words must be to answer to each other at all.
	alike = 0.85
	// steepness makes small doubts about a word count: at 0.9 alike it
	// counts 1 - 0.1*steepness.
	steepness = 2.0
	// scoreFolded is the score of names that are the same but for spelling.
	scoreFolded = 0.999
	// scoreMost is the most that names written differently can score.
	scoreMost = 0.99
	// scoreAcronym and scoreShort are those of an acronym of at least three
	// letters, and of two.
	scoreAcronym = 0.9
	scoreShort   = 0.6
	// scoreBetween is that of names whose first and last words answer to
	// each other, one of them with more words between.
	scoreBetween = 0.88
	// scoreSort is the most that names can score of which one has a word
	// that tells what sort of body it is and the other has none for it.
	scoreSort = 0.8
	// reordered is what names whose words stand in another order keep.
	reordered = 0.75
)

// Weigh tells how much a word counts beside what its class says: 1, or less for
// a word that many names have.
type Weigh func(word string) float64

// Compare returns how alike a query and a stored name are.
func (m *Matcher) Compare(query, stored *Name, weigh Weigh) Match {
	if query.Text == stored.Text {
		return Match{Score: 1, Pairs: []Pair{{How: Exact, Query: query.Text, Stored: stored.Text, Like: 1, Weight: 1}}}
	}
	if query.Fold == stored.Fold {
		return Match{Score: scoreFolded, Pairs: []Pair{{How: SameWord, Query: query.Text, Stored: stored.Text, Like: 1, Weight: 1}}}
	}
	best := m.align(query, stored, weigh, alike)
	if a := m.acronym(query, stored); a.Score > best.Score {
		best = a
	}
	return best
}

// acronym compares a name with the initials of another.
func (m *Matcher) acronym(query, stored *Name) Match {
	match := func(score float64) Match {
		return Match{Score: score, Pairs: []Pair{{How: Acronym, Query: query.Text, Stored: stored.Text, Like: 1, Weight: 1}}}
	}
	if query.acronym && slices.Contains(stored.initials, query.Fold) || stored.acronym && slices.Contains(query.initials, stored.Fold) {
		if len([]rune(query.Fold)) < 3 || len([]rune(stored.Fold)) < 3 {
			return match(scoreShort)
		}
		return match(scoreAcronym)
	}
	for _, pair := range [][2]*Name{{query, stored}, {stored, query}} {
		if word, long := pair[0], pair[1]; long.siglum != nil && len(word.tokens) == 1 {
			if m.Similarity(&word.tokens[0].sound, long.siglum) >= 0.9 {
				return match(scoreAcronym)
			}
		}
	}
	return Match{}
}

// link is one way in which words of the query, from i on, answer to words of
// the stored name, from j on.
type link struct {
	i, ni, j, nj int
	like         float64
	how          How
}

// align pairs the words of two names, the likest first.
func (m *Matcher) align(query, stored *Name, weigh Weigh, least float64) Match {
	a := alignment{
		matcher: m, least: least, home: cmp.Or(stored.country, query.country), q: query.tokens, s: stored.tokens, weigh: weigh,
		usedQ: make([]bool, len(query.tokens)), usedS: make([]bool, len(stored.tokens)),
	}
	for _, l := range a.links() {
		a.take(l)
	}
	slices.SortFunc(a.taken, func(x, y link) int { return cmp.Compare(x.i, y.i) })
	return a.match()
}

type alignment struct {
	matcher      *Matcher
	least        float64
	home         string // the country of the stored name's owner
	q, s         []Token
	weigh        Weigh
	usedQ, usedS []bool
	taken        []link
}

// links returns the ways in which words answer to each other, the best first.
func (a *alignment) links() []link {
	var links []link
	add := func(l link) {
		if l.like >= a.least {
			links = append(links, l)
		}
	}
	for i := range a.q {
		for j := range a.s {
			like, how := a.matcher.word(&a.q[i], &a.s[j], a.least)
			add(link{i: i, ni: 1, j: j, nj: 1, like: like, how: how})
			if i+1 < len(a.q) {
				joined := join(&a.q[i], &a.q[i+1])
				add(link{i: i, ni: 2, j: j, nj: 1, like: a.matcher.similarity(&joined, &a.s[j].sound, a.least), how: SoundsAs})
			}
			if j+1 < len(a.s) {
				joined := join(&a.s[j], &a.s[j+1])
				add(link{i: i, ni: 1, j: j, nj: 2, like: a.matcher.similarity(&a.q[i].sound, &joined, a.least), how: SoundsAs})
			}
		}
	}
	slices.SortStableFunc(links, func(x, y link) int {
		return cmp.Or(
			cmp.Compare(y.like, x.like),
			cmp.Compare(y.ni+y.nj, x.ni+x.nj),
			cmp.Compare(abs(x.i-x.j), abs(y.i-y.j)),
		)
	})
	return links
}

func abs(n int) int { return max(n, -n) }

// join returns the sound of two words written as one.
func join(a, b *Token) Sound {
	s := Sound{abjad: a.sound.abjad || b.sound.abjad}
	s.phones = append(s.phones, a.sound.phones...)
	if b.article {
		s.phones = append(s.phones, optional(Carrier, 0), optional(L, 4))
	}
	s.phones = append(s.phones, b.sound.phones...)
	if len(s.phones) > maxPhones {
		s.phones = s.phones[:maxPhones]
	}
	s.measure()
	return s
}

// word returns how alike two words are.
func (m *Matcher) word(a, b *Token, least float64) (float64, How) {
	switch {
	case a.Text == b.Text:
		return 1, SameWord
	case a.word.known && b.word.known:
		if !a.word.shares(b.word) {
			return 0, Unmatched
		}
		if m.similarity(&a.sound, &b.sound, alike) > 0 {
			return 1, SoundsAs
		}
		return 1, MeansSame
	default:
		return m.similarity(&a.sound, &b.sound, least), SoundsAs
	}
}

func (a *alignment) take(l link) {
	for i := l.i; i < l.i+l.ni; i++ {
		if a.usedQ[i] {
			return
		}
	}
	for j := l.j; j < l.j+l.nj; j++ {
		if a.usedS[j] {
			return
		}
	}
	for i := l.i; i < l.i+l.ni; i++ {
		a.usedQ[i] = true
	}
	for j := l.j; j < l.j+l.nj; j++ {
		a.usedS[j] = true
	}
	a.taken = append(a.taken, l)
}

// weight is how much a word counts. A weak word counts for more if it stands
// in place of a strong one.
func (a *alignment) weight(t *Token, rival bool) float64 {
	switch t.Class {
	case Strong:
		return weightStrong * a.weigh(t.Text)
	case Weak:
		if rival {
			return weightRival
		}
		return weightWeak
	case Title:
		return weightTitle
	case Particle:
		return weightParticle
	case Function:
		return weightFunction
	default:
		return a.weigh(t.Text)
	}
}

// leftWeight is how much a word counts to which nothing answers: hardly at all
// if it only says where the owner of the name belongs.
func (a *alignment) leftWeight(t *Token, rival bool) float64 {
	if t.country != "" && t.country == a.home {
		return weightWeak
	}
	return a.weight(t, rival)
}

// match sums up the pairs.
func (a *alignment) match() Match {
	var m Match
	var got, all float64
	for _, l := range a.taken {
		p := Pair{How: l.how, Query: text(a.q[l.i : l.i+l.ni]), Stored: text(a.s[l.j : l.j+l.nj]), Like: l.like}
		for i := l.i; i < l.i+l.ni; i++ {
			p.Weight += a.weight(&a.q[i], false)
		}
		for j := l.j; j < l.j+l.nj; j++ {
			p.Weight += a.weight(&a.s[j], false)
		}
		all += p.Weight
		got += p.Weight * max(0, 1-(1-l.like)*steepness)
		m.Pairs = append(m.Pairs, p)
	}
	rival := a.rivals()
	for i := range a.q {
		if !a.usedQ[i] {
			p := Pair{How: Unmatched, Query: a.q[i].Text, Weight: a.leftWeight(&a.q[i], rival)}
			all += p.Weight
			m.Pairs = append(m.Pairs, p)
		}
	}
	for j := range a.s {
		if !a.usedS[j] {
			p := Pair{How: Unmatched, Stored: a.s[j].Text, Weight: a.leftWeight(&a.s[j], rival)}
			all += p.Weight
			m.Pairs = append(m.Pairs, p)
		}
	}
	if !a.telling() {
		return Match{}
	}
	m.Score = min(scoreMost, got/all)
	if a.between() && m.Score < scoreBetween {
		m.Score = scoreBetween
		m.Pairs = append(m.Pairs, Pair{How: Between})
	}
	if a.strongLeft() {
		m.Score = min(m.Score, scoreSort)
	}
	if a.inverted() {
		m.Score *= reordered
		m.Pairs = append(m.Pairs, Pair{How: Reordered})
	}
	return m
}

func text(tokens []Token) string {
	words := make([]string, len(tokens))
	for i := range tokens {
		words[i] = tokens[i].Text
	}
	return strings.Join(words, " ")
}

// rivals reports whether both names have a word left over that says what sort
// of body it is, and one of them is a strong one.
func (a *alignment) rivals() bool {
	left := func(tokens []Token, used []bool) (weak, strong bool) {
		for i := range tokens {
			weak = weak || !used[i] && tokens[i].Class == Weak
			strong = strong || !used[i] && tokens[i].Class == Strong
		}
		return weak, strong
	}
	weakQ, strongQ := left(a.q, a.usedQ)
	weakS, strongS := left(a.s, a.usedS)
	return weakQ && strongS || strongQ && weakS
}

// telling reports whether any words answer to each other that say more than "of
// the".
func (a *alignment) telling() bool {
	return slices.ContainsFunc(a.taken, func(l link) bool {
		return a.q[l.i].Class != Function || a.s[l.j].Class != Function
	})
}

// strongLeft reports whether a strong word of either name is left over.
func (a *alignment) strongLeft() bool {
	for i := range a.q {
		if !a.usedQ[i] && a.q[i].Class == Strong {
			return true
		}
	}
	for j := range a.s {
		if !a.usedS[j] && a.s[j].Class == Strong {
			return true
		}
	}
	return false
}

// telling reports whether a word tells names apart.
func telling(t *Token) bool { return t.Class == Plain }

// inverted reports whether two pairs of telling words stand in opposite order
// in the two names. Words that are translated change places with the language.
func (a *alignment) inverted() bool {
	last := -1
	for _, l := range a.taken {
		if a.q[l.i].word.known || a.s[l.j].word.known || !telling(&a.q[l.i]) || !telling(&a.s[l.j]) {
			continue
		}
		if l.j < last {
			return true
		}
		last = l.j
	}
	return false
}

// between reports whether one name is the other but for words between the first
// and the last, as where middle names are left out: all telling words of the
// shorter one, two at least, answer closely to words of the longer, the outer
// to the outer. That is a habit with persons; bodies drop no words so.
func (a *alignment) between() bool {
	if isBody(a.q) || isBody(a.s) {
		return false
	}
	left := func(tokens []Token, used []bool) int {
		n := 0
		for i := range tokens {
			if !used[i] && (telling(&tokens[i]) || tokens[i].Class == Given) {
				n++
			}
		}
		return n
	}
	leftQ, leftS := left(a.q, a.usedQ), left(a.s, a.usedS)
	if leftQ > 0 == (leftS > 0) || a.inverted() {
		return false
	}
	long, used := a.s, a.usedS
	if leftQ > 0 {
		long, used = a.q, a.usedQ
	}
	first, last := outer(long)
	if first < 0 || !used[first] || !used[last] {
		return false
	}
	n := 0
	for _, l := range a.taken {
		if telling(&a.q[l.i]) {
			n++
		}
		if l.like < 0.9 {
			return false
		}
	}
	return n >= 2
}

// isBody reports whether a name has a word that says what sort of body it is.
func isBody(tokens []Token) bool {
	for i := range tokens {
		if tokens[i].Class == Strong || tokens[i].Class == Weak {
			return true
		}
	}
	return false
}

// outer returns the places of the first and the last telling word.
func outer(tokens []Token) (first, last int) {
	first, last = -1, -1
	for i := range tokens {
		if telling(&tokens[i]) || tokens[i].Class == Given {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
