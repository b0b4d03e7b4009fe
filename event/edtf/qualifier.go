package edtf

// Qualifier says how sure a date or a part of it is: a set of two marks.
type Qualifier uint8

// The marks. Both together are written "%".
const (
	// Uncertain ("?"): the source is doubtful.
	Uncertain Qualifier = 1 << iota
	// Approximate ("~"): the value is near the true one.
	Approximate
)

// Uncertain reports whether the mark "?" is set.
func (q Qualifier) Uncertain() bool { return q&Uncertain != 0 }

// Approximate reports whether the mark "~" is set.
func (q Qualifier) Approximate() bool { return q&Approximate != 0 }

// String returns "", "?", "~" or, for both, "%".
func (q Qualifier) String() string {
	switch q & (Uncertain | Approximate) {
	case Uncertain:
		return "?"
	case Approximate:
		return "~"
	case Uncertain | Approximate:
		return "%"
	default:
		return ""
	}
}

// Qualifiers are the marks of the parts of one date. A mark to the right of a
// part holds for it and all parts to its left; one to the left of a part for
// that part alone.
type Qualifiers struct {
	// Year has the marks of the year.
	Year Qualifier
	// Month has the marks of the month or of the part of the year.
	Month Qualifier
	// Day has the marks of the day.
	Day Qualifier
}

// Any returns the marks that are set on at least one part.
func (q Qualifiers) Any() Qualifier { return q.Year | q.Month | q.Day }

func qualifierOf(c byte) Qualifier {
	switch c {
	case '?':
		return Uncertain
	case '~':
		return Approximate
	case '%':
		return Uncertain | Approximate
	default:
		return 0
	}
}

// MarshalText returns the mark that String returns; a number above that of
// both marks is an error.
func (q Qualifier) MarshalText() ([]byte, error) {
	return marshalScale(q, Uncertain|Approximate, "qualifier")
}

// UnmarshalText accepts "", "?", "~" and "%".
func (q *Qualifier) UnmarshalText(text []byte) error {
	return unmarshalScale(q, text, Uncertain|Approximate, "qualifier")
}
