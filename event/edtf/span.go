package edtf

import "strconv"

// Span is a length of time as it stands in a record: an ISO 8601 duration,
// "P2DT6H", or a range of two, "P1D/P9D", of which either may be "..": "P1D/.."
// is at least a day. It is empty if none is stated.
//
// A duration is P and, in this order, numbers of years (Y), months (M), weeks
// (W) and days (D), then T and numbers of hours (H), minutes (M) and seconds
// (S), at least one of them. Numbers are whole: fractions and signs are
// rejected.
type Span string

// Value parses the span; "" gives the zero SpanValue.
func (s Span) Value() (SpanValue, error) {
	if s == "" {
		return SpanValue{}, nil
	}
	return ParseSpan(string(s))
}

// Validate returns nil if the span is not stated or well formed, else a
// [*ParseError].
func (s Span) Validate() error {
	_, err := s.Value()
	return err
}

// Length is a duration: months, which have no fixed length, and seconds. A
// year is 12 months, a week 7 days, a day 86,400 seconds.
type Length struct {
	// Months counts the months, twelve to a year.
	Months int64
	// Seconds counts the rest.
	Seconds Seconds
}

// Shortest returns the least number of seconds that the length takes, over all
// months with which it may begin: P1M takes at least 28 days. It saturates
// just short of [PosInf].
func (l Length) Shortest() Seconds {
	days, _ := monthDays(l.Months)
	return days.add(l.Seconds)
}

// Longest returns the greatest number of seconds that the length takes: P1M
// takes at most 31 days. It saturates just short of [PosInf].
func (l Length) Longest() Seconds {
	_, days := monthDays(l.Months)
	return days.add(l.Seconds)
}

// String returns the length as an ISO 8601 duration in years, months, days,
// hours, minutes and seconds: P7D for a week, PT0S for none.
func (l Length) String() string { return string(l.append(nil)) }

func (l Length) append(b []byte) []byte {
	b = append(b, 'P')
	b = appendUnit(b, l.Months/12, 'Y')
	b = appendUnit(b, l.Months%12, 'M')
	b = appendUnit(b, int64(l.Seconds/Day), 'D')
	clock := l.Seconds % Day
	if clock == 0 {
		if len(b) == 1 {
			b = append(b, "T0S"...)
		}
		return b
	}
	b = append(b, 'T')
	b = appendUnit(b, int64(clock/Hour), 'H')
	b = appendUnit(b, int64(clock%Hour/Minute), 'M')
	return appendUnit(b, int64(clock%Minute), 'S')
}

func appendUnit(b []byte, n int64, unit byte) []byte {
	if n == 0 {
		return b
	}
	return append(strconv.AppendInt(b, n, 10), unit)
}

// SpanValue is a parsed span: a length between Min and Max. Values are
// comparable; two are equal if they mean the same. The zero SpanValue means
// that no span is stated.
type SpanValue struct {
	// Min is the least length; none if that is open.
	Min Length
	// Max is the greatest length; without meaning if Open.
	Max Length
	// MinOpen: the least length is stated to be open ("../P9D").
	MinOpen bool
	// Open: there is no greatest length ("P1D/..").
	Open bool
	// Stated tells "P0D" from the zero value.
	Stated bool
}

// IsZero reports whether no span is stated.
func (v SpanValue) IsZero() bool { return v == SpanValue{} }

// Bounds returns the least and the greatest number of seconds that the span
// may take: 0 and [PosInf] if it is not stated, PosInf if it has no greatest
// length.
func (v SpanValue) Bounds() (shortest, longest Seconds) {
	shortest, longest = v.Min.Shortest(), v.Max.Longest()
	if v.Open || !v.Stated {
		longest = PosInf
	}
	return shortest, longest
}

// String returns the span in canonical spelling: one duration if both lengths
// are the same, "" if none is stated. [ParseSpan] of it returns v again.
func (v SpanValue) String() string {
	switch {
	case !v.Stated:
		return ""
	case v.MinOpen:
		return "../" + v.Max.String()
	case v.Open:
		return v.Min.String() + "/.."
	case v.Min == v.Max:
		return v.Min.String()
	default:
		return v.Min.String() + "/" + v.Max.String()
	}
}

// AppendText appends the canonical text to b. It never returns an error.
func (v SpanValue) AppendText(b []byte) ([]byte, error) { return append(b, v.String()...), nil }

// MarshalText returns the canonical text, empty if no span is stated.
func (v SpanValue) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText parses the text as [ParseSpan] does; an empty one gives the
// zero SpanValue.
func (v *SpanValue) UnmarshalText(text []byte) error {
	w, err := Span(text).Value()
	if err != nil {
		return err
	}
	*v = w
	return nil
}
