package edtf

// edge says how an end of an interval is given.
type edge uint8

const (
	edgeDate    edge = iota
	edgeOpen         // ".."
	edgeUnknown      // nothing
)

const (
	wantSlash  = "want / between the ends of an interval"
	wantLater  = "want an end that is not wholly before the start"
	wantOneEnd = "want a date: at least one end must be stated"
)

// interval reads two ends and the slash between them.
func (p *parser) interval(v *Value) bool {
	var start, end date
	from, ok := p.end(&start, '/')
	if !ok {
		return false
	}
	if !p.take('/') {
		return p.fail(p.i, wantSlash)
	}
	p.spaces()
	second := p.i
	to, ok := p.end(&end, 0)
	if !ok {
		return false
	}
	if from != edgeDate && to != edgeDate && !p.opt.BothEndsOpen {
		// The profile knows one such form, "/..".
		if p.opt.Standard || from == edgeOpen || to == edgeUnknown {
			return p.fail(second, wantOneEnd)
		}
	}
	v.kind, v.bounds = KindInterval, Unbounded()
	b := &v.bounds
	b.StartOpen, b.StartUnknown = from == edgeOpen, from == edgeUnknown || start.unknown
	b.EndOpen, b.EndUnknown = to == edgeOpen, to == edgeUnknown || end.unknown
	if from == edgeDate {
		first, last := start.window()
		b.EarliestStart, b.LatestStart = first, last.add(-1)
		v.include(&start, true)
	}
	if to == edgeDate {
		first, last := end.window()
		b.EarliestEnd, b.LatestEnd = first.add(1), last
		v.include(&end, from != edgeDate)
	}
	if b.EarliestStart >= b.LatestEnd {
		return p.fail(second, wantLater)
	}
	*b = b.tighten()
	if v.unspecified {
		v.level = 2
	}
	if from != edgeDate || to != edgeDate {
		v.level = max(v.level, 1)
	}
	return true
}

// end reads one end of an interval; stop is the byte that follows an unknown
// one, 0 for the end of the text.
func (p *parser) end(d *date, stop byte) (edge, bool) {
	if p.peek() == stop {
		return edgeUnknown, true
	}
	if p.dots() {
		return edgeOpen, true
	}
	return edgeDate, p.date(d, inside)
}

// dots consumes ".." if it comes next.
func (p *parser) dots() bool {
	if p.i+1 < len(p.s) && p.s[p.i] == '.' && p.s[p.i+1] == '.' {
		p.i += 2
		return true
	}
	return false
}

// include adds a date to a composite value's summary; first tells whether it
// is the first one. Dates of different precision leave that of the whole
// undefined.
func (v *Value) include(d *date, first bool) {
	v.level = max(v.level, d.level)
	if first {
		v.precision = d.precision
	} else if v.precision != d.precision {
		v.precision = PrecisionNone
	}
	v.marks |= d.qual.Any()
	v.unspecified = v.unspecified || d.anyX
	v.local = v.local || d.precision < PrecisionMinute || !d.clock.zoned
}
