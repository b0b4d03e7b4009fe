package dataset

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/casus-events/casus/event/edtf"
)

// Int is a whole number that a column may leave out. The zero Int is not
// stated, which is not 0.
type Int struct {
	N      int64
	Stated bool
}

// Some returns the Int that states n.
func Some(n int64) Int { return Int{N: n, Stated: true} }

// Or returns the number, or n if none is stated.
func (i Int) Or(n int64) int64 {
	if i.Stated {
		return i.N
	}
	return n
}

// Is reports whether the number is stated and is n.
func (i Int) Is(n int64) bool { return i.Stated && i.N == n }

// String returns the number in decimal digits, and "" if none is stated.
func (i Int) String() string {
	if !i.Stated {
		return ""
	}
	return strconv.FormatInt(i.N, 10)
}

// Float is a number that a column may leave out. The zero Float is not stated,
// which is not 0.
type Float struct {
	X      float64
	Stated bool
}

// Or returns the number, or x if none is stated.
func (f Float) Or(x float64) float64 {
	if f.Stated {
		return f.X
	}
	return x
}

// String returns the number in the fewest digits that read back as it, and ""
// if none is stated.
func (f Float) String() string {
	if !f.Stated {
		return ""
	}
	return strconv.FormatFloat(f.X, 'g', -1, 64)
}

// Day is a civil day as a data set writes it. Its month and day are 0 where the
// data set leaves them open. The zero Day is not stated. Days are comparable.
type Day struct {
	Year       int16
	Month, Day uint8
}

// IsZero reports whether no date is stated.
func (d Day) IsZero() bool { return d == Day{} }

// Compare orders days by time, one that leaves its end open before those
// within it.
func (d Day) Compare(o Day) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Date returns the day as an EDTF date: "2020-03-11", "2020-03" or "2020".
func (d Day) Date() edtf.Date {
	if d.IsZero() {
		return ""
	}
	return edtf.DateOf(int64(d.Year), int(d.Month), int(d.Day))
}

// String returns the date as [Day.Date] does.
func (d Day) String() string { return string(d.Date()) }

// Number returns the count of days from 1970-01-01 to the day, negative before
// it, and false if the day leaves its month or its day open.
func (d Day) Number() (int, bool) {
	if d.Month == 0 || d.Day == 0 {
		return 0, false
	}
	return int(edtf.At(int64(d.Year), int(d.Month), int(d.Day), 0, 0, 0) / edtf.Day), true
}

// Moment is a civil day with or without a time of day, in the zone of its data
// set. The zero Moment is not stated. Moments are comparable.
type Moment struct {
	Day                  Day
	Hour, Minute, Second uint8
	// Clock reports whether a time of day is stated; without it the three
	// are 0.
	Clock bool
}

// IsZero reports whether no date is stated.
func (m Moment) IsZero() bool { return m == Moment{} }

// Date returns the moment as an EDTF date: "2020-03-11T18:59:00", or the day
// alone.
func (m Moment) Date() edtf.Date {
	if !m.Clock {
		return m.Day.Date()
	}
	return edtf.Date(fmt.Sprintf("%sT%02d:%02d:%02d", m.Day, m.Hour, m.Minute, m.Second))
}

// String returns the date as [Moment.Date] does.
func (m Moment) String() string { return string(m.Date()) }
