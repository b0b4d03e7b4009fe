package edtf

import "slices"

// place says where a date stands: intervals and sets take fewer forms than a
// text that is one date.
type place bool

const (
	alone  place = false
	inside place = true
)

const (
	wantDate     = "want a date: a year of four digits, or Y and a longer one"
	wantDigit    = "want a digit or X"
	wantLonger   = "want no fifth digit: longer years begin with Y"
	wantMonth    = "want a month from 01 to 12 or a part of the year from 21 to 41"
	wantDay      = "want a day from 01 to 31"
	wantExists   = "want a day that the month has"
	wantNoZero   = "want a year other than -0000: the year zero has no sign"
	wantLongYear = "want a year of more than four digits after Y"
	wantNumber   = "want a number without leading zeros"
	wantFewer    = "want at most as many significant digits as the year has"
	wantLone     = "want a four-digit year: a form with Y or S stands by itself"
	wantNoSeason = "want a month from 01 to 12: a part of the year stands by itself"
	wantNoTime   = "want a date without a time in an interval or set"
)

// date reads one date.
func (p *parser) date(d *date, at place) bool {
	if p.opt.SeasonWords && isLetter(p.peek()) && p.peek() != 'X' && p.peek() != 'Y' {
		return p.seasonWord(d, at)
	}
	p.left(d, &d.qual.Year)
	loneForm, ok := p.year(d, at)
	if !ok {
		return false
	}
	p.right(d)
	if !loneForm && p.take('-') && !p.afterYear(d, at) {
		return false
	}
	d.markLevel()
	return true
}

// afterYear reads a month or part of the year and what follows it.
func (p *parser) afterYear(d *date, at place) bool {
	p.left(d, &d.qual.Month)
	if !p.month(d, at) {
		return false
	}
	p.right(d)
	if d.precision != PrecisionMonth || !p.take('-') {
		return true
	}
	p.left(d, &d.qual.Day)
	if !p.day(d) {
		return false
	}
	p.right(d)
	if p.peek() != 'T' || d.anyX || d.qual != (Qualifiers{}) {
		return true
	}
	return p.time(d, at)
}

// left reads the qualifier before a part, which holds for that part alone.
func (p *parser) left(d *date, part *Qualifier) {
	*part = p.mark()
	d.inner = d.inner || *part != 0 || d.last != 0
}

// right reads the qualifier after a part, which holds for all parts so far.
func (p *parser) right(d *date) {
	d.last = p.mark()
	d.qual.Year |= d.last
	if d.precision >= PrecisionSeason {
		d.qual.Month |= d.last
	}
	if d.precision >= PrecisionDay {
		d.qual.Day |= d.last
	}
}

// mark reads a qualifier, if one comes next.
func (p *parser) mark() Qualifier {
	q := qualifierOf(p.peek())
	if q != 0 {
		p.i++
	}
	return q
}

// year reads a year. loneForm is true for the forms that no month follows.
func (p *parser) year(d *date, at place) (loneForm, ok bool) {
	start := p.i
	if p.peek() == 'Y' {
		return true, p.longYear(d, at)
	}
	y := &d.year
	y.negative = p.take('-')
	n := 0
	for ; n < 4; n++ {
		c := p.peek()
		if c == 'X' {
			y.digits[n] = unspecified
		} else if isDigit(c) {
			y.digits[n] = int8(c - '0')
		} else {
			break
		}
		p.i++
	}
	if n < 4 && !p.century(y, n) {
		if n == 0 && !y.negative {
			return false, p.fail(p.i, wantDate)
		}
		return false, p.fail(p.i, wantDigit)
	}
	if c := p.peek(); isDigit(c) || c == 'X' {
		return false, p.fail(p.i, wantLonger)
	}
	if !y.setDigits() {
		return false, p.fail(start, wantNoZero)
	}
	d.precision = PrecisionYear
	d.anyX = y.masked
	if y.negative {
		d.level = 1
	}
	if p.peek() != 'S' || y.masked {
		return false, true
	}
	if at == inside {
		return true, p.fail(p.i, wantLone)
	}
	d.level = 2
	return true, p.significant(y, 4)
}

// century completes n digits to a year, where option Centuries allows it.
func (p *parser) century(y *year, n int) bool {
	if !p.opt.Centuries || n < 2 {
		return false
	}
	if slices.Contains(y.digits[:n], unspecified) {
		return false
	}
	for i := n; i < 4; i++ {
		y.digits[i] = unspecified
	}
	p.respell(p.i, p.i, "XX"[n-2:])
	return true
}

// longYear reads Y170000002, Y-17E7 and Y3388E2S3.
func (p *parser) longYear(d *date, at place) bool {
	start := p.i
	if at == inside {
		return p.fail(start, wantLone)
	}
	p.i++
	d.precision, d.level = PrecisionYear, 1
	y := &d.year
	y.negative = p.take('-')
	from := p.i
	n, ok := p.number()
	if !ok {
		return false
	}
	digits := p.i - from
	if p.take('E') {
		d.level = 2
		exponent, ok := p.number()
		if !ok {
			return false
		}
		digits += int(min(exponent, maxDigits))
		for ; exponent > 0 && n < yearCap; exponent-- {
			n = min(n*10, yearCap)
		}
	} else if digits <= 4 {
		if !p.opt.ShortYears {
			return p.fail(start, wantLongYear)
		}
		if p.peek() == 'S' {
			return p.fail(p.i, wantEnd)
		}
		p.shorten(y, start, from)
		d.level = 0
		if y.negative {
			d.level = 1
		}
	}
	if y.negative {
		n = -n
	}
	y.first, y.last, y.written = n, n, n
	if p.peek() != 'S' {
		return true
	}
	d.level = 2
	return p.significant(y, digits)
}

// maxDigits is more digits than any number of significant digits that number
// can return without saturating.
const maxDigits = 1 << 30

// shorten respells Y1700 as 1700.
func (p *parser) shorten(y *year, start, from int) {
	const zeros = "000"
	sign := ""
	if y.negative {
		sign = "-"
	}
	p.respell(start, from, sign+zeros[:4-(p.i-from)])
}

// number reads a positive integer without leading zeros. It saturates at
// yearCap.
func (p *parser) number() (n int64, ok bool) {
	if c := p.peek(); c < '1' || c > '9' {
		return 0, p.fail(p.i, wantNumber)
	}
	for ; isDigit(p.peek()); p.i++ {
		n = min(n*10+int64(p.s[p.i]-'0'), yearCap)
	}
	return n, true
}

// significant reads S and a number and widens a year of so many digits to all
// that share its significant ones.
func (p *parser) significant(y *year, digits int) bool {
	p.i++
	from := p.i
	n, ok := p.number()
	if !ok {
		return false
	}
	y.significant = n
	if n > int64(digits) {
		if !p.opt.ExcessDigits {
			return p.fail(from, wantFewer)
		}
		return true
	}
	low := max(y.first, -y.last)
	if low == yearCap {
		return true
	}
	unit := int64(1)
	for range digits - int(n) {
		unit *= 10
	}
	low -= low % unit
	y.first, y.last = low, low+unit-1
	if y.negative {
		y.first, y.last = -y.last, -y.first
	}
	return true
}

// two reads two digits, each of which may be unspecified.
func (p *parser) two() (tens, ones int8, ok bool) {
	if tens, ok = p.digit(); ok {
		ones, ok = p.digit()
	}
	return tens, ones, ok
}

func (p *parser) digit() (n int8, ok bool) {
	c := p.peek()
	if c != 'X' && !isDigit(c) {
		return 0, p.fail(p.i, wantDigit)
	}
	p.i++
	if c == 'X' {
		return unspecified, true
	}
	return int8(c - '0'), true
}

// month reads a month or a part of the year.
func (p *parser) month(d *date, at place) bool {
	start := p.i
	tens, ones, ok := p.two()
	if !ok {
		return false
	}
	d.precision = PrecisionMonth
	if tens == unspecified || ones == unspecified {
		d.anyX = true
		d.partX = tens != ones
		d.month = twoDigits(tens, ones, anyMonth)
		if d.month == 0 {
			return p.fail(start, wantMonth)
		}
		return true
	}
	n := int(tens)*10 + int(ones)
	if n >= 1 && n <= 12 {
		d.month = 1 << n
		return true
	}
	if n < firstSeason || n > lastSeason {
		return p.fail(start, wantMonth)
	}
	if at == inside && !p.opt.SeasonEnds {
		return p.fail(start, wantNoSeason)
	}
	d.precision = PrecisionSeason
	d.season = n
	d.level = max(d.level, seasonLevel(n))
	return true
}

// day reads a day and checks that the calendar has it.
func (p *parser) day(d *date) bool {
	start := p.i
	tens, ones, ok := p.two()
	if !ok {
		return false
	}
	d.precision = PrecisionDay
	if tens == unspecified || ones == unspecified {
		d.anyX = true
		d.partX = d.partX || tens != ones
		d.day = twoDigits(tens, ones, anyDay)
	} else if n := int(tens)*10 + int(ones); n >= 1 && n <= 31 {
		d.day = 1 << n
	}
	if d.day == 0 {
		return p.fail(start, wantDay)
	}
	return d.exists() || p.fail(start, wantExists)
}

// markLevel raises the level to that of the qualifiers and of the unspecified
// digits. Level 1 has qualifiers at the end only, and of unspecified digits
// the last one or two of a year by itself, a whole day, a whole month, or both.
func (d *date) markLevel() {
	if d.inner {
		d.level = 2
	} else if d.last != 0 || d.anyX {
		d.level = max(d.level, 1)
	}
	if !d.anyX {
		return
	}
	y := &d.year
	wholeMonth, wholeDay := d.month == anyMonth, d.day == anyDay
	if d.precision == PrecisionYear {
		if y.digits[0] == unspecified || y.digits[1] == unspecified || y.digits[3] != unspecified {
			d.level = 2
		}
	} else if y.masked || d.partX || wholeMonth && d.precision == PrecisionDay && !wholeDay {
		d.level = 2
	}
	d.unknown = !y.negative && y.digits == [4]int8{unspecified, unspecified, unspecified, unspecified} &&
		(d.month == 0 || wholeMonth) && (d.day == 0 || wholeDay) && d.season == 0
}
