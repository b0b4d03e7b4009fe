package edtf

import "strings"

// parser reads one text from left to right. Its methods return false when
// they meet something unexpected and leave the place and the expectation in
// offset and want.
type parser struct {
	s      string
	i      int
	opt    ParseOptions
	offset int
	want   string
	edits  []edit
}

// edit replaces s[from:to] to arrive at the standard's spelling.
type edit struct {
	from, to int
	with     string
}

func (p *parser) fail(offset int, want string) bool {
	p.offset, p.want = offset, want
	return false
}

// peek returns the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.i < len(p.s) {
		return p.s[p.i]
	}
	return 0
}

// take consumes c if it comes next.
func (p *parser) take(c byte) bool {
	if p.i < len(p.s) && p.s[p.i] == c {
		p.i++
		return true
	}
	return false
}

// respell notes that the standard writes with for s[from:to].
func (p *parser) respell(from, to int, with string) {
	p.edits = append(p.edits, edit{from, to, with})
}

// spaces skips blanks where option Spaces allows them.
func (p *parser) spaces() {
	if !p.opt.Spaces {
		return
	}
	from := p.i
	for p.peek() == ' ' || p.peek() == '\t' {
		p.i++
	}
	if p.i > from {
		p.respell(from, p.i, "")
	}
}

// spelled applies the edits.
func (p *parser) spelled() string {
	var b strings.Builder
	at := 0
	for _, e := range p.edits {
		b.WriteString(p.s[at:e.from])
		b.WriteString(e.with)
		at = e.to
	}
	b.WriteString(p.s[at:])
	return b.String()
}

// value reads the whole text.
func (p *parser) value(v *Value) bool {
	if limit := p.opt.maxLength(); len(p.s) > limit {
		return p.fail(limit, "want the end of the text: longer than the limit")
	}
	p.spaces()
	if !p.form(v) {
		return false
	}
	p.spaces()
	if p.i < len(p.s) {
		return p.fail(p.i, wantEnd)
	}
	v.text = p.s
	return true
}

// form reads a text of any form.
func (p *parser) form(v *Value) bool {
	switch p.peek() {
	case '[':
		return p.set(v, KindOneOf, ']')
	case '{':
		return p.set(v, KindAllOf, '}')
	}
	if strings.IndexByte(p.s, '/') >= 0 {
		return p.interval(v)
	}
	return p.single(v)
}

// single reads a text that is one date.
func (p *parser) single(v *Value) bool {
	var d date
	if !p.date(&d, alone) {
		return false
	}
	d.fill(v)
	return true
}

// fill sets all but the text of a Value from the date.
func (d *date) fill(v *Value) {
	start, end := d.window()
	v.bounds = Within(start, end)
	v.quals = d.qual
	v.marks = d.qual.Any()
	v.precision = d.precision
	v.level = d.level
	v.unspecified = d.anyX
	v.local = d.precision < PrecisionMinute || !d.clock.zoned
	if d.unknown {
		v.bounds.StartUnknown, v.bounds.EndUnknown = true, true
	}
	v.kind = KindDate
	if d.precision == PrecisionSeason {
		v.kind = KindSeason
	} else if d.precision >= PrecisionMinute {
		v.kind = KindDateTime
	}
}

const wantEnd = "want the end of the text"

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
