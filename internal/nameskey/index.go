package nameskey

import (
	"cmp"
	"math"
	"slices"
)

// Entry is a name to be found and a number that says whose it is.
type Entry struct {
	Text  string
	Owner int
	// Country is the ISO 3166-1 alpha-3 code of where the owner belongs, ""
	// if it is not known. A word for it may be missing or added.
	Country string
}

// Index finds names among many. It is immutable and safe for concurrent use.
type Index struct {
	matcher *Matcher
	names   []Name
	entry   []int32           // by name: the entry it is of
	owner   []int32           // by name
	of      map[int32][]int32 // by owner: its names

	words  []word
	number map[string]int32 // by text: the word
	keys   []key            // sorted
	folded map[string][]int32
	short  map[string][]int32 // by acronym or initials: names
	means  [128][]int32       // by entry of the lexicon: words
}

// word is a word of the names, or two written as one.
type word struct {
	token Token
	names []int32
	// owners counts those who have the word in a name.
	owners int32
}

// key leads from a skeleton, hashed, to a word that has it.
type key struct {
	hash uint32
	word int32
}

// Found is an entry that a query may mean.
type Found struct {
	// Entry is the number of the entry.
	Entry int
	Match
}

// NewIndex returns an index of the entries.
func NewIndex(entries []Entry) *Index {
	x := &Index{
		matcher: NewMatcher(), number: make(map[string]int32), folded: make(map[string][]int32),
		short: make(map[string][]int32), of: make(map[int32][]int32),
	}
	for i, e := range entries {
		for _, n := range x.matcher.Parse(e.Text) {
			n.country = e.Country
			x.add(n, int32(i), int32(e.Owner))
		}
	}
	slices.SortFunc(x.keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
	x.keys = slices.Compact(x.keys)
	return x
}

func (x *Index) add(n Name, entry, owner int32) {
	number := int32(len(x.names))
	x.names = append(x.names, n)
	x.entry = append(x.entry, entry)
	x.owner = append(x.owner, owner)
	x.of[owner] = append(x.of[owner], number)
	x.folded[n.Fold] = append(x.folded[n.Fold], number)
	if n.acronym {
		x.short[n.Fold] = append(x.short[n.Fold], number)
	}
	for _, letters := range n.initials {
		x.short[letters] = append(x.short[letters], number)
	}
	for i := range n.tokens {
		x.addWord(n.tokens[i], number)
		if i+1 < len(n.tokens) && n.tokens[i].Class <= Strong && n.tokens[i+1].Class <= Strong {
			x.addWord(joined(&n.tokens[i], &n.tokens[i+1]), number)
		}
	}
	if n.siglum != nil {
		x.addWord(Token{Text: "\x00" + n.Fold, sound: *n.siglum}, number)
	}
}

// joined returns two words as one token.
func joined(a, b *Token) Token {
	return Token{Text: a.Text + "+" + b.Text, sound: join(a, b), joined: true}
}

func (x *Index) addWord(t Token, name int32) {
	i, ok := x.number[t.Text]
	if !ok {
		i = int32(len(x.words))
		x.number[t.Text] = i
		x.words = append(x.words, word{token: t})
		for _, hash := range hashes(&t.sound, t.joined) {
			x.keys = append(x.keys, key{hash: hash, word: i})
		}
		for e := range x.means {
			if t.word.has(e) {
				x.means[e] = append(x.means[e], i)
			}
		}
	}
	w := &x.words[i]
	last := len(w.names) - 1
	if last >= 0 && w.names[last] == name {
		return
	}
	if last < 0 || x.owner[w.names[last]] != x.owner[name] {
		w.owners++
	}
	w.names = append(w.names, name)
}

// hashes returns the keys under which a word is stored and sought: of its
// skeletons, and of the longer ones with one consonant left out, so that words
// meet that differ in one. Two words written as one have enough consonants to
// be found by all of them.
func hashes(s *Sound, joined bool) []uint32 {
	var list []uint32
	for _, skeleton := range s.skeletons() {
		list = append(list, hash(skeleton, -1))
		for i := range skeleton {
			if len(skeleton) > 3 && !joined {
				list = append(list, hash(skeleton, i))
			}
		}
	}
	return list
}

// hash returns the FNV-1a hash of a skeleton without the class at skip.
func hash(skeleton string, skip int) uint32 {
	h := uint32(2166136261)
	for i := range len(skeleton) {
		if i != skip {
			h = (h ^ uint32(skeleton[i])) * 16777619
		}
	}
	return h
}

// shortlist is how many names are compared in full.
const shortlist = 64

// Find returns the entries whose names may be meant by a query, the best match
// first and then by number, one for each owner: those that score at least
// least. Owners that skip reports are left out.
func (x *Index) Find(query string, least float64, skip func(owner int) bool) []Found {
	best := make(map[int32]Found) // by owner
	for _, n := range x.matcher.Parse(query) {
		hits, weigh := x.recall(&n, skip)
		for _, i := range hits {
			m := x.compare(&n, i, weigh)
			m.Score = math.Round(m.Score*1e4) / 1e4 // the same on every machine
			f, ok := best[x.owner[i]]
			if m.Score >= least && (!ok || m.Score > f.Score || m.Score == f.Score && int(x.entry[i]) < f.Entry) {
				best[x.owner[i]] = Found{Entry: int(x.entry[i]), Match: m}
			}
		}
	}
	found := make([]Found, 0, len(best))
	for _, f := range best {
		found = append(found, f)
	}
	slices.SortFunc(found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Entry, b.Entry))
	})
	return found
}

// twin is how much better a name in a script without short vowels may fit than
// the same name written with them.
const twin = 0.08

// compare compares a query with a name. Where the name leaves vowels out and
// its owner has it written with them too, the vowels have a say.
func (x *Index) compare(query *Name, i int32, weigh Weigh) Match {
	m := x.matcher.Compare(query, &x.names[i], weigh)
	if query.isAbjad() || !x.names[i].isAbjad() || m.Score < 0.5 || m.Pairs[0].How == Acronym {
		return m
	}
	most := 0.0
	for _, j := range x.of[x.owner[i]] {
		if other := &x.names[j]; !other.isAbjad() && x.matcher.Compare(other, &x.names[i], weigh).Score >= 0.85 {
			most = max(most, x.matcher.align(query, other, weigh, 0.7).Score+twin)
		}
	}
	if most > 0 {
		m.Score = min(m.Score, most)
	}
	return m
}

func (n *Name) isAbjad() bool { return n.tokens[0].sound.abjad }

// recall returns the names that share words with a query, the most telling
// first, and tells how much each word counts.
func (x *Index) recall(query *Name, skip func(int) bool) ([]int32, Weigh) {
	common := make(map[string]int32)
	scores := make(map[int32]float64)
	hit := func(names []int32, weight float64) {
		for _, i := range names {
			if skip == nil || !skip(int(x.owner[i])) {
				scores[i] += weight
			}
		}
	}
	hit(x.folded[query.Fold], 100)
	if query.acronym {
		hit(x.short[query.Fold], 50)
	}
	for _, letters := range query.initials {
		hit(x.short[letters], 1)
	}
	for i := range query.tokens {
		t := &query.tokens[i]
		for _, l := range x.alike(t) {
			found := &x.words[l.word]
			if l.like >= 0.95 {
				common[t.Text] = max(common[t.Text], found.owners)
			}
			hit(found.names, l.like*classWeight(t.Class)*x.rarity(found.owners))
		}
		if i+1 < len(query.tokens) {
			both := joined(t, &query.tokens[i+1])
			for _, l := range x.alike(&both) {
				hit(x.words[l.word].names, 2*l.like*x.rarity(x.words[l.word].owners))
			}
		}
	}
	weigh := func(text string) float64 {
		n := common[text]
		if w, ok := x.number[text]; ok {
			n = max(n, x.words[w].owners)
		}
		return x.rarity(n)
	}
	return top(scores), weigh
}

func classWeight(c Class) float64 {
	switch c {
	case Strong, Given:
		return weightStrong
	case Weak:
		return weightWeak
	case Title:
		return weightTitle
	case Particle:
		return weightParticle
	case Function:
		return weightFunction
	default:
		return 1
	}
}

// top returns the names with the greatest scores.
func top(scores map[int32]float64) []int32 {
	list := make([]int32, 0, len(scores))
	for i := range scores {
		list = append(list, i)
	}
	slices.SortFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b))
	})
	return list[:min(len(list), shortlist)]
}

// rarity is how much a word counts that so many owners have: less, the greater
// their share, by the logarithm.
func (x *Index) rarity(owners int32) float64 {
	if owners < 2 {
		return 1
	}
	return 1 - 0.6*math.Log(float64(owners))/math.Log(float64(len(x.of)+9))
}

// likeness is a word of the index and how alike it is.
type likeness struct {
	word int32
	like float64
}

// alike returns the words that a word of a query may be, by number.
func (x *Index) alike(t *Token) []likeness {
	var found []likeness
	if w, ok := x.number[t.Text]; ok {
		found = append(found, likeness{w, 1})
	}
	for e := range x.means {
		if t.word.has(e) {
			for _, w := range x.means[e] {
				found = append(found, likeness{w, 1})
			}
		}
	}
	for _, hash := range hashes(&t.sound, t.joined) {
		i, _ := slices.BinarySearchFunc(x.keys, hash, func(k key, h uint32) int { return cmp.Compare(k.hash, h) })
		for ; i < len(x.keys) && x.keys[i].hash == hash; i++ {
			found = append(found, likeness{x.keys[i].word, -1})
		}
	}
	slices.SortFunc(found, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(b.like, a.like))
	})
	found = slices.CompactFunc(found, func(a, b likeness) bool { return a.word == b.word })
	kept := found[:0]
	for _, l := range found {
		if l.like < 0 {
			l.like = x.matcher.similarity(&t.sound, &x.words[l.word].token.sound, alike)
		}
		if l.like >= alike {
			kept = append(kept, l)
		}
	}
	return kept
}
