package stn

// sweep computes a solution and all tight bounds of a network in two passes
// over its points, whether or not anything was known of it before. In the
// first, each point comes after all from which an edge leads to it, and its
// upper limit is final when its turn comes; the second goes back over the same
// order and does the same for lower limits. Only within circles of edges, such
// as a least and a greatest distance between the same two points make, do
// limits have to be corrected more than once.
//
// A sweep never changes the network.
type sweep struct {
	n     *Network
	order []Point
	// waiting is the number of edges into a point from points that have not
	// had their turn, and placed after its own.
	waiting []int32
	knots   []knot
	knotOf  []int32 // the number of a point's knot from 1, or 0; nil without knots

	// at is the solution: the upper limits, and where there are none, the
	// least values that suit the others.
	at           []value
	upper, lower []weight

	far  bool // something lies out of reach: nothing can be said
	torn bool // the constraints contradict each other, or may do so
}

// knot is a stretch of the order whose points can all reach each other.
type knot struct {
	first, end int
	// tight: its limits could not be found, within the rounds allowed or at
	// all. They are then bounded from below.
	tight bool
}

const placed = -1

// none is the position of a point of which nothing is known yet.
const none = 1<<63 - 1

func (v value) isNone() bool { return v.c == none }

// newSweep sweeps a network.
func newSweep(n *Network) *sweep {
	waiting := make([]int32, n.Len())
	for i := 1; i < len(n.edges); i++ {
		if e := &n.edges[i]; e.length() != loose {
			waiting[e.to]++
		}
	}
	s := &sweep{n: n, at: make([]value, n.Len()), waiting: waiting}
	s.run()
	return s
}

// run does both passes. What the sweep has to say then is good unless it is far
// or torn.
func (s *sweep) run() {
	s.upper, s.lower = make([]weight, len(s.at)), make([]weight, len(s.at))
	s.order = make([]Point, 0, len(s.at))
	for p, w := range s.n.up.limit {
		s.at[p] = value{c: none}
		if w != loose {
			s.at[p] = w.value()
		}
	}
	s.forth()
	s.waiting = nil
	s.back()
	s.order = nil
}

// forth puts the points in order and finds their upper limits.
func (s *sweep) forth() {
	var stack []Point // what is free is followed at once: it tends to lie near
	for i := range s.waiting {
		if s.waiting[i] != 0 {
			continue
		}
		stack = append(stack, Point(i))
		for len(stack) > 0 {
			p := stack[len(stack)-1]
			stack = s.pass(p, stack[:len(stack)-1])
		}
	}
	if len(s.order) < s.n.Len() {
		s.forthKnots()
	}
}

// pass hands the upper limit of p on and adds to the stack what has waited for
// p alone.
func (s *sweep) pass(p Point, stack []Point) []Point {
	s.order = append(s.order, p)
	s.waiting[p] = placed
	at := s.at[p]
	s.upper[p] = loose
	known := !at.isNone()
	if known {
		s.far = s.far || at.tooFar()
		s.upper[p] = at.weight()
	}
	for i := s.n.out[p]; i != 0; {
		e := &s.n.edges[i]
		if known {
			s.pull(e.to, at.add(e.length().value()))
		}
		if s.waiting[e.to]--; s.waiting[e.to] == 0 {
			stack = append(stack, e.to)
		}
		i = e.nextOut
	}
	return stack
}

func (s *sweep) pull(p Point, at value) {
	if at.less(s.at[p]) {
		s.at[p] = at
	}
}

// back goes over the order from its end and finds lower limits, and positions
// where there is no upper limit.
func (s *sweep) back() {
	last := len(s.knots) - 1
	for i := len(s.order) - 1; i >= 0 && !s.far; i-- {
		if last >= 0 && s.knots[last].end == i+1 {
			s.backKnot(&s.knots[last])
			i = s.knots[last].first
			last--
			continue
		}
		p := s.order[i]
		s.lower[p] = s.lowest(p)
		if s.at[p].isNone() {
			s.at[p] = s.least(p)
			if s.at[p].isNone() {
				s.at[p] = value{}
			}
		}
		s.judge(p)
	}
}

// judge notes what makes the sweep useless.
func (s *sweep) judge(p Point) {
	if w := s.lower[p]; w != loose {
		s.far = s.far || w.tooFar()
		s.torn = s.torn || s.upper[p].plus(w) < 0
	}
	s.far = s.far || s.at[p].tooFar()
}

// lowest returns the lower limit of p (the limit of -p), given those of the
// points to which its edges lead.
func (s *sweep) lowest(p Point) weight {
	w := s.n.low.limit[p]
	for i := s.n.out[p]; i != 0; {
		e := &s.n.edges[i]
		w = min(w, e.length().plus(s.lower[e.to]))
		i = e.nextOut
	}
	return w
}

// least returns the least position of p, given those of the points to which
// its edges lead, or none if nothing bounds it.
func (s *sweep) least(p Point) value {
	at := value{c: none}
	if w := s.n.low.limit[p]; w != loose {
		at = w.value().neg()
	}
	for i := s.n.out[p]; i != 0; {
		e := &s.n.edges[i]
		if there := s.at[e.to]; !there.isNone() {
			if v := there.sub(e.length().value()); at.isNone() || at.less(v) {
				at = v
			}
		}
		i = e.nextOut
	}
	return at
}

// suspect reports whether a constraint may be part of a contradiction. It
// names too many rather than too few: all that lie on a closed walk through
// the origin whose length is negative, and all within a tight knot.
func (s *sweep) suspect(c Constraint) bool {
	if c.From == c.To {
		return packed(c.Max, c.Strict) < 0
	}
	from, to := weight(0), weight(0)
	if c.From != Origin {
		from = s.upper[c.From]
	}
	if c.To != Origin {
		to = s.lower[c.To]
	}
	if from.plus(packed(c.Max, c.Strict)).plus(to) < 0 {
		return true
	}
	return c.From != Origin && c.To != Origin && s.inKnot(c.From, c.To) && s.knots[s.knotOf[c.From]-1].tight
}
