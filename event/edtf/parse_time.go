package edtf

import "strings"

// clock is a time of day with its offset from UTC.
type clock struct {
	hour, minute, second int
	offset               Seconds
	zoned                bool   // an offset is stated
	fraction             string // digits after the point, without trailing zeros
}

const (
	wantTwoDigits = "want a digit"
	wantHour      = "want an hour from 00 to 24"
	wantMinute    = "want a minute from 00 to 59"
	wantSecond    = "want a second from 00 to 59"
	wantMidnight  = "want no time after 24:00:00"
	wantColon     = "want a colon"
	wantFraction  = "want a digit after the decimal point"
	wantOffset    = "want an offset from -12:00 to +14:00, other than -00:00"
)

// The offsets that time zones have or had since there were zones.
const (
	leastOffset    = -12 * Hour
	greatestOffset = 14 * Hour
)

// time reads T and a time of day.
func (p *parser) time(d *date, at place) bool {
	if at == inside && !p.opt.TimeEnds {
		return p.fail(p.i, wantNoTime)
	}
	p.i++
	c := &d.clock
	start := p.i
	var ok bool
	if c.hour, ok = p.clockField(24, wantHour); !ok {
		return false
	}
	if !p.take(':') {
		return p.fail(p.i, wantColon)
	}
	if c.minute, ok = p.clockField(59, wantMinute); !ok {
		return false
	}
	d.precision = PrecisionMinute
	switch {
	case p.take(':'):
		d.precision = PrecisionSecond
		if c.second, ok = p.clockField(59, wantSecond); !ok {
			return false
		}
		if p.opt.Fractions && p.take('.') && !p.fraction(c) {
			return false
		}
	case p.opt.Standard:
		return p.fail(p.i, wantColon)
	}
	if c.hour == 24 && (c.minute != 0 || c.second != 0) {
		return p.fail(start, wantMidnight)
	}
	return p.zone(c)
}

func (p *parser) clockField(limit int, want string) (n int, ok bool) {
	start := p.i
	for range 2 {
		c := p.peek()
		if !isDigit(c) {
			return 0, p.fail(p.i, wantTwoDigits)
		}
		n = n*10 + int(c-'0')
		p.i++
	}
	if n > limit {
		return 0, p.fail(start, want)
	}
	return n, true
}

func (p *parser) fraction(c *clock) bool {
	from := p.i
	for isDigit(p.peek()) {
		p.i++
	}
	c.fraction = strings.TrimRight(p.s[from:p.i], "0")
	return p.i > from || p.fail(p.i, wantFraction)
}

// zone reads Z or an offset, if one follows.
func (p *parser) zone(c *clock) bool {
	start := p.i
	if c.zoned = p.take('Z'); c.zoned {
		return true
	}
	ahead := p.take('+')
	if c.zoned = ahead || p.take('-'); !c.zoned {
		return true
	}
	hours, ok := p.clockField(23, wantOffset)
	if !ok {
		return false
	}
	minutes := 0
	if p.take(':') {
		minutes, ok = p.clockField(59, wantMinute)
	} else if p.opt.BasicOffsets && isDigit(p.peek()) {
		p.respell(p.i, p.i, ":")
		minutes, ok = p.clockField(59, wantMinute)
	}
	if !ok {
		return false
	}
	c.offset = Seconds(hours)*Hour + Seconds(minutes)*Minute
	usual := c.offset <= greatestOffset
	if !ahead {
		c.offset = -c.offset
		usual = c.offset >= leastOffset && c.offset != 0
	}
	return usual || p.opt.AnyOffset || p.fail(start, wantOffset)
}

const wantSeasonWord = "want spring, summer, autumn, fall or winter, and a year of four digits"

// seasonWord reads "Spring, 2002".
func (p *parser) seasonWord(d *date, at place) bool {
	start := p.i
	for isLetter(p.peek()) {
		p.i++
	}
	switch strings.ToLower(p.s[start:min(p.i, start+len("summer")+1)]) {
	case "spring":
		d.season = 21
	case "summer":
		d.season = 22
	case "autumn", "fall":
		d.season = 23
	case "winter":
		d.season = 24
	default:
		return p.fail(start, wantSeasonWord)
	}
	if at == inside && !p.opt.SeasonEnds {
		return p.fail(start, wantNoSeason)
	}
	p.take(',')
	for p.peek() == ' ' {
		p.i++
	}
	from := p.i
	season := d.season
	if loneForm, ok := p.year(d, at); !ok || loneForm || d.anyX {
		return p.fail(from, wantSeasonWord)
	}
	d.precision, d.level = PrecisionSeason, max(d.level, 1)
	p.respell(start, p.i, p.s[from:p.i]+"-2"+string(rune('0'+season-20)))
	return true
}
