package nameskey

import "strings"

// Words returns the words of a name with the class of each.
func (n *Name) Words() []string {
	var words []string
	for _, t := range n.tokens {
		word := t.Text + "/" + classNames()[t.Class]
		if t.article {
			word = "al-" + word
		}
		words = append(words, word)
	}
	return words
}

func classNames() [Function + 1]string {
	return [Function + 1]string{"plain", "given", "strong", "weak", "title", "particle", "function"}
}

// Initials returns what the acronym of a name may be.
func (n *Name) Initials() []string { return n.initials }

// Phones returns the phones of the words of a name, a word's parted by dots.
func (n *Name) Phones() []string {
	var words []string
	for _, t := range n.tokens {
		var phones []string
		for _, p := range t.sound.phones {
			phones = append(phones, p.phone.String())
		}
		words = append(words, strings.Join(phones, "."))
	}
	return words
}

// Skeletons returns the skeletons of the words of a name.
func (n *Name) Skeletons() [][]string {
	var words [][]string
	for _, t := range n.tokens {
		words = append(words, t.sound.skeletons())
	}
	return words
}

// WordSimilarity returns how alike the first words of two texts sound.
func (m *Matcher) WordSimilarity(a, b string) float64 {
	x, y := m.Parse(a), m.Parse(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	return m.Similarity(&x[0].tokens[0].sound, &y[0].tokens[0].sound)
}

// Phones counts the phones, the zero one included.
const Phones = phones

// Kinship is one row of the table of costs.
type Kinship struct {
	A, B Phone
	Cost uint8
}

// Kinships returns the table of costs.
func Kinships() []Kinship {
	var list []Kinship
	for _, k := range kinships {
		list = append(list, Kinship{A: k.a, B: k.b, Cost: k.cost})
	}
	return list
}

// Lexicon returns the forms of each entry of the dictionary.
func Lexicon() [][]string {
	var list [][]string
	for _, e := range lexicon {
		list = append(list, strings.Fields(e.forms))
	}
	return list
}

// Places returns the words for each country.
func Places() map[string][]string {
	list := make(map[string][]string)
	for _, p := range places {
		list[p.country] = append(list[p.country], strings.Fields(p.forms)...)
	}
	return list
}

// Spellings returns the letters of the table of Latin spellings by their first.
func Spellings() map[rune][]string {
	list := make(map[rune][]string)
	for first, spellings := range latinSpellings {
		for _, s := range spellings {
			list[first] = append(list[first], s.letters)
		}
	}
	return list
}

// AcceptedBefore is how alike words must be to answer to each other.
const AcceptedBefore = alike

// MaxBytes is how much of a text is read.
const MaxBytes = maxBytes
