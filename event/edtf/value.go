package edtf

// Value is a parsed date: the text in the standard's spelling and what it
// means. Values are immutable and comparable: v == w if both were parsed from
// the same text. Use [CompareValues] to compare what they mean.
//
// The zero Value means that no date is stated.
type Value struct {
	text        string
	bounds      Bounds
	quals       Qualifiers
	marks       Qualifier
	kind        Kind
	precision   Precision
	level       uint8
	unspecified bool
	local       bool
}

// Parse reads an EDTF text of level 0, 1 or 2, or of the profile described in
// the package documentation. The error is a [*ParseError]. The empty text is
// one: use [Date.Value] where it means that no date is stated.
//
// Parse takes time linear in the length of the text, never expands a range,
// and allocates nothing on success.
func Parse(s string) (Value, error) { return ParseWith(s, nil) }

// ParseWith is Parse with options; nil means none.
func ParseWith(s string, o *ParseOptions) (Value, error) {
	p := parser{s: s}
	if o != nil {
		p.opt = *o
	} else if v, ok := plainDay(s); ok {
		return v, nil
	}
	var v Value
	if !p.value(&v) {
		return Value{}, &ParseError{Input: s, Offset: p.offset, Msg: p.want}
	}
	if len(p.edits) > 0 {
		v.text = p.spelled()
	}
	return v, nil
}

// MustParse is like Parse but panics on an error. It is for texts written in
// the program.
func MustParse(s string) Value {
	v, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return v
}

// String returns the text that was parsed, in the standard's spelling; ""
// for the zero Value.
func (v Value) String() string { return v.text }

// Date returns the text as a Date.
func (v Value) Date() Date { return Date(v.text) }

// IsZero reports whether v is the zero Value: not stated.
func (v Value) IsZero() bool { return v == Value{} }

// Kind returns the form of the value.
func (v Value) Kind() Kind { return v.kind }

// Level returns the lowest level of EDTF, 0 to 2, whose features suffice to
// write the value.
func (v Value) Level() int { return int(v.level) }

// Precision returns the unit in which the value is written; of an interval
// or set, that of its dates if they all have the same. The standard leaves it
// undefined otherwise, and PrecisionNone is returned.
func (v Value) Precision() Precision { return v.precision }

// Qualifiers returns the marks of the parts of a date or season. Intervals
// and sets have none of their own: see [Value.Members].
func (v Value) Qualifiers() Qualifiers { return v.quals }

// Qualifier returns all marks that are set on any part or member.
func (v Value) Qualifier() Qualifier { return v.marks }

// Unspecified reports whether a digit is written X.
func (v Value) Unspecified() bool { return v.unspecified }

// Estimate returns the year that a date with significant digits is estimated
// to be: 1950 for 1950S2, which means some year of the 1900s. ok is false for
// other values. Years beyond 9·10^17 either way saturate there.
func (v Value) Estimate() (year int64, ok bool) {
	if v.kind != KindDate || v.unspecified {
		return 0, false
	}
	d := v.date()
	return d.year.written, d.year.significant > 0
}

// Lasted reports whether the value says that something took the time from its
// start to its end: an interval, or all members of a set. What a date, a
// season, a range or one of a set says is that something happened once, some
// time within.
func (v Value) Lasted() bool { return v.kind == KindInterval || v.kind == KindAllOf }

// Local reports whether the instants depend on a time zone that the value
// does not state: it is false for times with an offset and for the zero
// Value. [Value.Bounds] reads local values as UTC; [Bounds.Shift] moves them.
func (v Value) Local() bool { return v.local }

// Bounds returns the earliest and latest start and end, civil time without
// offset read as UTC. The zero Value is [Unbounded].
func (v Value) Bounds() Bounds {
	if v.kind == KindNone {
		return Unbounded()
	}
	return v.bounds
}

// AppendText appends the text to b. It never returns an error.
func (v Value) AppendText(b []byte) ([]byte, error) { return append(b, v.text...), nil }

// MarshalText returns the text, empty for the zero Value.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.text), nil }

// UnmarshalText parses the text as [Parse] does; an empty one gives the zero
// Value.
func (v *Value) UnmarshalText(text []byte) error {
	w, err := Date(text).Value()
	if err != nil {
		return err
	}
	*v = w
	return nil
}
