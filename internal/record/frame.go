package record

// framer finds the end of a JSON value in text that comes in pieces. It counts
// brackets outside strings and checks nothing else: the decoder does.
type framer struct {
	begun   bool // not at the first byte
	depth   int
	quoted  bool
	escaped bool
	done    bool
}

// scan reads on in text and returns how many bytes belong to the value; done is
// set when it ends with them. The end of a number or a word shows only at the
// byte behind it.
func (f *framer) scan(text []byte) int {
	for i := 0; i < len(text); i++ {
		if f.quoted {
			i += f.inString(text[i:])
			if f.done && i < len(text) {
				return i + 1
			}
			continue
		}
		if f.ends(text[i]) {
			f.done = true
			return i
		}
		if f.done {
			return i + 1
		}
	}
	return len(text)
}

// ends takes a byte outside strings. It reports whether the value ended before
// it; done is set when the value ends with it.
func (f *framer) ends(c byte) bool {
	first := !f.begun
	f.begun = true
	switch c {
	case '"', '{', '[':
		if f.depth == 0 && !first {
			return true
		}
		f.quoted = c == '"'
		if !f.quoted {
			f.depth++
		}
	case '}', ']':
		if f.depth == 0 && !first {
			return true
		}
		f.depth--
		f.done = f.depth <= 0
	case ',', ' ', '\t', '\n', '\r':
		f.done = f.depth == 0 && first // a stray comma, for the decoder to report
		return f.depth == 0 && !first
	}
	return false
}

// inString reads on within a string and returns the index of its closing quote,
// or len(text).
func (f *framer) inString(text []byte) int {
	for i, c := range text {
		switch {
		case f.escaped:
			f.escaped = false
		case c == '\\':
			f.escaped = true
		case c == '"':
			f.quoted = false
			f.done = f.depth == 0
			return i
		}
	}
	return len(text)
}
