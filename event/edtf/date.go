package edtf

import "strconv"

// Date is a date as it stands in a record: EDTF text, empty if no date is
// stated. Being a string it passes through every encoder unchanged.
//
// Do not compare Dates with == or <, which compare spellings: "2001?" and
// "?2001" mean the same, and "-0044" sorts before "-0100". Use [Equal] and
// [Compare]; d == "" is the one exception, for whether a date is stated.
type Date string

// Value parses the date; "" gives the zero Value. The error is a
// [*ParseError]. Programs that ask a date more than one question parse it
// once and keep the Value.
func (d Date) Value() (Value, error) {
	if d == "" {
		return Value{}, nil
	}
	return Parse(string(d))
}

// Bounds returns the bounds of the parsed date: [Unbounded] if it is not
// stated, and also if it is malformed, which [Date.Validate] reports.
func (d Date) Bounds() Bounds {
	v, err := d.Value()
	if err != nil {
		return Unbounded()
	}
	return v.Bounds()
}

// Validate returns nil if the date is not stated or well formed, else a
// [*ParseError].
func (d Date) Validate() error {
	_, err := d.Value()
	return err
}

// DateOf returns the text of a date: of the year if month is 0, of the month
// if day is 0. Years of more than four digits get the prefix Y. Numbers that
// make no date give a text that [Date.Validate] reports.
func DateOf(year int64, month, day int) Date {
	b := appendYear(make([]byte, 0, len("-0000-00-00")), year)
	if month != 0 {
		b = appendTwo(b, month)
		if day != 0 {
			b = appendTwo(b, day)
		}
	}
	return Date(b)
}

func appendYear(b []byte, year int64) []byte {
	if year > maxShortYear || year < -maxShortYear {
		return strconv.AppendInt(append(b, 'Y'), year, 10)
	}
	if year < 0 {
		b = append(b, '-')
		year = -year
	}
	for unit := int64(1000); unit > 1 && year < unit; unit /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, year, 10)
}

func appendTwo(b []byte, n int) []byte {
	b = append(b, '-')
	if uint(n) < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}
