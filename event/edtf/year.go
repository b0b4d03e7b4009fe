package edtf

// maxShortYear is the last year of four digits.
const maxShortYear = 9999

// yearCap is where the arithmetic on long years stops: any year at or above
// it lies far beyond maxYear, and so does the result of rounding one to its
// significant digits. Ten times yearCap and one digit more fit an int64.
const yearCap = 900_000_000_000_000_000

// year is the year of a date: a single one, or one of those that a pattern of
// four digits or a number of significant digits leaves possible.
type year struct {
	first, last int64 // of the possible years
	written     int64 // as it stands in the text; 0 if masked
	significant int64 // digits, as stated after S; 0 if not stated
	digits      [4]int8
	negative    bool
	masked      bool // an unspecified digit among the four
}

// unspecified is the value of a digit written X.
const unspecified = -1

// setDigits derives the first and last year from the digits and the sign. It
// reports false for the year -0000.
func (y *year) setDigits() bool {
	var low, high int64
	lastX := -1
	for i, d := range y.digits {
		low, high = low*10, high*10
		if d == unspecified {
			high += 9
			lastX = i
			continue
		}
		low += int64(d)
		high += int64(d)
	}
	y.masked = lastX >= 0
	y.first, y.last = low, high
	if !y.negative {
		y.setWritten()
		return true
	}
	if low == 0 { // there is no year -0000
		if !y.masked {
			return false
		}
		low = 1
		for range 3 - lastX {
			low *= 10
		}
	}
	y.first, y.last = -high, -low
	y.setWritten()
	return true
}

func (y *year) setWritten() {
	if !y.masked {
		y.written = y.first
	}
}

// matches reports whether n, which lies between the first and the last, is one
// of the possible years.
func (y *year) matches(n int64) bool {
	if !y.masked {
		return true
	}
	n = max(n, -n)
	for i := range len(y.digits) {
		digit := y.digits[len(y.digits)-1-i]
		if digit != unspecified && int64(digit) != n%10 {
			return false
		}
		n /= 10
	}
	return true
}

// leap returns the first and last leap year among the possible ones; ok is
// false if there is none. It is called for dates that exist in leap years
// only.
func (y *year) leap() (first, last int64, ok bool) {
	for n := y.first; n <= y.last; n++ {
		if isLeap(n) && y.matches(n) {
			first, ok = n, true
			break
		}
	}
	if !ok {
		return 0, 0, false
	}
	for n := y.last; ; n-- {
		if isLeap(n) && y.matches(n) {
			return first, n, true
		}
	}
}
