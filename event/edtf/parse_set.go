package edtf

// element is a member of a set: a date, or all dates from first to last. In
// an open range one of them is absent.
type element struct {
	from, to       int // s[from:to] is its text
	first, last    date
	hasFirst, dots bool
	hasLast        bool
}

const (
	wantBracket   = "want ] after the members"
	wantBrace     = "want } after the members"
	wantOpenFirst = "want a date: only the first member may begin with \"..\""
	wantOpenLast  = "want a date: only the last member may end with \"..\""
	wantFull      = "want a range between dates without X"
	wantSame      = "want a date as precise as the first of the range"
	wantAscending = "want a date that is not before the first of the range"
)

// set reads a set; its opening bracket comes next.
func (p *parser) set(v *Value, kind Kind, closing byte) bool {
	p.i++
	v.kind, v.level = kind, 2
	var e element
	for first := true; ; first = false {
		if !p.element(&e, first, closing) {
			return false
		}
		if e.hasFirst {
			v.include(&e.first, first)
		}
		if e.hasLast {
			v.include(&e.last, first && !e.hasFirst)
		}
		v.join(e.bounds(kind), first)
		if p.take(closing) {
			return true
		}
		if !p.take(',') {
			if closing == ']' {
				return p.fail(p.i, wantBracket)
			}
			return p.fail(p.i, wantBrace)
		}
	}
}

// element reads one member and the blanks around it.
func (p *parser) element(e *element, first bool, closing byte) bool {
	*e = element{}
	p.spaces()
	e.from = p.i
	if p.dots() {
		if !first {
			return p.fail(e.from, wantOpenFirst)
		}
		e.dots, e.hasLast = true, true
		if !p.date(&e.last, inside) {
			return false
		}
		e.to = p.i
		p.spaces()
		return true
	}
	e.hasFirst = true
	if !p.date(&e.first, inside) {
		return false
	}
	e.to = p.i
	if e.dots = p.dots(); e.dots {
		e.to = p.i
		p.spaces()
		if p.peek() == closing {
			return true
		}
		if c := p.peek(); c == ',' {
			return p.fail(p.i, wantOpenLast)
		}
		start := p.i
		e.hasLast = true
		if !p.date(&e.last, inside) {
			return false
		}
		e.to = p.i
		if !p.checkRange(e, start) {
			return false
		}
	}
	p.spaces()
	return true
}

// checkRange holds the rules for a range of which both ends are stated.
func (p *parser) checkRange(e *element, start int) bool {
	if e.first.anyX {
		return p.fail(e.from, wantFull)
	}
	if e.last.anyX {
		return p.fail(start, wantFull)
	}
	if e.first.precision != e.last.precision {
		return p.fail(start, wantSame)
	}
	low, _ := e.first.window()
	high, _ := e.last.window()
	return low <= high || p.fail(start, wantAscending)
}

// bounds returns what the member says by itself: of a range in a set of which
// all members are meant, that it reaches from one end to the other.
func (e *element) bounds(kind Kind) Bounds {
	first, last := stretch{NegInf, PosInf}, stretch{NegInf, PosInf}
	if e.hasFirst {
		first.start, first.end = e.first.window()
		if !e.dots {
			last = first
		}
	}
	if e.hasLast {
		last.start, last.end = e.last.window()
	}
	b := Within(first.start, last.end)
	if e.dots && kind == KindAllOf {
		b.LatestStart = min(b.LatestStart, first.end.add(-1))
		b.EarliestEnd = max(b.EarliestEnd, last.start.add(1))
	}
	b.StartOpen = !e.hasFirst
	b.EndOpen = e.dots && !e.hasLast
	b.StartUnknown = !e.dots && e.first.unknown
	b.EndUnknown = b.StartUnknown
	return b
}

// join adds a member's bounds to a set's: one of a set lies anywhere between
// the members' bounds; all of a set begin with the first and end with the
// last.
func (v *Value) join(b Bounds, first bool) {
	if first {
		v.bounds = b
		return
	}
	w := &v.bounds
	w.EarliestStart = min(w.EarliestStart, b.EarliestStart)
	w.LatestEnd = max(w.LatestEnd, b.LatestEnd)
	if v.kind == KindAllOf {
		w.LatestStart = min(w.LatestStart, b.LatestStart)
		w.EarliestEnd = max(w.EarliestEnd, b.EarliestEnd)
	} else {
		w.LatestStart = max(w.LatestStart, b.LatestStart)
		w.EarliestEnd = min(w.EarliestEnd, b.EarliestEnd)
	}
	w.StartOpen = w.StartOpen || b.StartOpen
	w.StartUnknown = w.StartUnknown || b.StartUnknown
	w.EndOpen = w.EndOpen || b.EndOpen
	w.EndUnknown = w.EndUnknown || b.EndUnknown
}
