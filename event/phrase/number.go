package phrase

// spelledNumber reads a number written in words at the beginning of a list of
// tokens, and returns how many it took: "two thousand five", "nineteen
// ninety-six" (1996), "twenty-first", "the nineties".
func spelledNumber(all []token) (t token, taken int) {
	var n numberReader
	for n.taken < len(all) {
		if !n.take(all, n.taken) {
			break
		}
	}
	if n.taken == 0 {
		return token{}, 0
	}
	first, last := all[0], all[n.taken-1]
	return token{kind: n.kind, text: "", number: n.total + n.part, start: first.start, end: last.end}, n.taken
}

// numberReader adds up number words. A number in words counts as one of no
// digits; only one of four digits is a year.
type numberReader struct {
	kind        tokenKind
	total, part int
	taken       int
	// last is the value of the word before, so that only words that can follow
	// it are taken.
	last int
	done bool
}

// take adds the word at an index if it continues the number.
func (n *numberReader) take(all []token, i int) bool {
	if n.done || all[i].kind != tokenWord && all[i].text != "-" {
		return false
	}
	word := all[i].text
	if word == "-" || word == "and" {
		// "ninety-six", "two thousand and five": only between two numbers.
		if n.taken == 0 || i+1 == len(all) || word == "and" && n.last != 100 && n.last != 1000 || word == "-" && n.last < 10 {
			return false
		}
		saved := *n
		n.taken++
		if n.take(all, i+1) {
			return true
		}
		*n = saved
		return false
	}
	w, ok := numberWord(word)
	if !ok || !n.follows(w) {
		return false
	}
	n.add(w)
	return true
}

// follows reports whether the word can come next: a smaller one after tens, a
// multiplier after a number, and a second pair of digits after the first, as
// in years.
func (n *numberReader) follows(w numeralWord) bool {
	if n.taken == 0 {
		return w.value < 100 || w.kind == tokenOrdinal
	}
	switch {
	case w.value == 100 || w.value == 1000:
		return w.kind == tokenNumber && n.part > 0 && n.part < 100
	case w.kind == tokenDecade:
		return n.total == 0 && n.part >= 13 && n.part <= 20
	case n.last >= 20 && n.last < 100 && n.last%10 == 0:
		return w.value < 10 || n.pairs(w)
	case n.last == 100 || n.last == 1000:
		return w.value < 100
	default:
		return n.pairs(w)
	}
}

// pairs reports whether the word begins the second half of a year, as "ninety"
// after "nineteen". Up to twelve it would be a time of day: "ten thirty".
func (n *numberReader) pairs(w numeralWord) bool {
	return n.total == 0 && n.part >= 13 && n.part <= 20 && w.value >= 10 && w.value < 100
}

func (n *numberReader) add(w numeralWord) {
	switch {
	case n.taken > 0 && (w.value == 100 || w.value == 1000):
		n.total += n.part * w.value
		n.part = 0
	case n.taken > 0 && n.pairs(w) && (n.last < 20 || w.value >= 10):
		n.total, n.part = n.part*100, w.value
	default:
		n.part += w.value
	}
	n.last = w.value
	n.kind = w.kind
	n.done = w.kind != tokenNumber
	n.taken++
}

// numeralWord is what a word says as a number.
type numeralWord struct {
	value int
	kind  tokenKind
}

func numberWord(s string) (numeralWord, bool) {
	for _, w := range numberWords {
		if w.word == s {
			return numeralWord{w.value, w.kind}, true
		}
	}
	return numeralWord{}, false
}
