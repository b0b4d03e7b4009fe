package stn

import "slices"

// forthKnots puts what is left in order when all that does not depend on a
// circle of edges has had its turn.
func (s *sweep) forthKnots() {
	t := tarjan{s: s, number: make([]int32, s.n.Len())}
	for i := range s.waiting {
		if s.waiting[i] != placed {
			t.visit(Point(i))
		}
	}
	s.knotOf = t.number // no longer needed there
	clear(s.knotOf)
	for _, component := range slices.Backward(t.components) {
		list := t.done[component[0]:component[1]]
		if len(list) == 1 {
			s.pass(list[0], nil)
			continue
		}
		slices.Reverse(list) // what the search found first comes first
		s.forthKnot(list)
	}
}

func (s *sweep) forthKnot(list []Point) {
	k := knot{first: len(s.order), end: len(s.order) + len(list)}
	for _, p := range list {
		s.knotOf[p] = int32(len(s.knots)) + 1
	}
	k.tight = !s.untie(list)
	s.torn = s.torn || k.tight
	s.knots = append(s.knots, k)
	s.order = append(s.order, list...)
	for _, p := range list {
		s.upper[p] = loose
		if s.at[p].isNone() {
			continue
		}
		s.upper[p] = s.at[p].weight()
		for i := s.n.out[p]; i != 0; i = s.n.edges[i].nextOut {
			if e := &s.n.edges[i]; !s.inKnot(p, e.to) {
				s.pull(e.to, s.at[p].add(e.length().value()))
			}
		}
	}
}

// mostRounds bounds how often the limits of a knot are corrected. No more
// rounds than it has points are needed, and few if its edges come in an order
// close to that of its paths, since rounds alternate in direction (Yen 1970).
const mostRounds = 64

// rounds corrects the limits of the points of a knot until nothing changes,
// and reports whether that came about.
func rounds(list []Point, correct func(Point) bool) bool {
	for range min(len(list)+1, mostRounds) {
		changed := false
		for _, p := range list {
			changed = correct(p) || changed
		}
		if !changed {
			return true
		}
		slices.Reverse(list)
	}
	return false
}

// untie finds the upper limits of a knot, given what leads into it.
func (s *sweep) untie(list []Point) bool {
	if !slices.ContainsFunc(list, func(p Point) bool { return !s.at[p].isNone() }) {
		return true // nor is there any
	}
	list = slices.Clone(list)
	if rounds(list, s.hand) {
		return true
	}
	shortest := s.shortest(list)
	first := value{c: none}
	for _, p := range list {
		if s.at[p].less(first) {
			first = s.at[p]
		}
	}
	for _, p := range list {
		s.at[p] = first.add(shortest)
	}
	return false
}

// hand corrects the upper limits of the points to which the edges of p lead.
func (s *sweep) hand(p Point) bool {
	at := s.at[p]
	if at.isNone() || at.tooFar() {
		s.far = s.far || !at.isNone()
		return false
	}
	changed := false
	for i := s.n.out[p]; i != 0; {
		e := &s.n.edges[i]
		if s.inKnot(p, e.to) {
			if v := at.add(e.length().value()); v.less(s.at[e.to]) {
				s.at[e.to], changed = v, true
			}
		}
		i = e.nextOut
	}
	return changed
}

// inKnot reports whether both points are in one knot.
func (s *sweep) inKnot(p, q Point) bool {
	return len(s.knotOf) > 0 && s.knotOf[p] != 0 && s.knotOf[p] == s.knotOf[q]
}

// shortest bounds the length of any path within a knot from below: that of all
// its edges of negative length.
func (s *sweep) shortest(list []Point) value {
	var sum value
	for _, p := range list {
		for i := s.n.out[p]; i != 0; i = s.n.edges[i].nextOut {
			if e := &s.n.edges[i]; e.length() < 0 && s.inKnot(p, e.to) {
				sum = sum.add(e.length().value())
				if sum.tooFar() {
					s.far = true
					return value{}
				}
			}
		}
	}
	return sum
}

// backKnot finds the lower limits of a knot, and positions where there is no
// upper limit.
func (s *sweep) backKnot(k *knot) {
	list := slices.Clone(s.order[k.first:k.end])
	for _, p := range list {
		s.lower[p] = loose
	}
	loosened := !k.tight && !s.settleKnot(list)
	k.tight = k.tight || loosened || !rounds(list, func(p Point) bool {
		w := s.lowest(p)
		changed := w < s.lower[p]
		s.lower[p] = min(w, s.lower[p])
		if w != loose && w.tooFar() {
			s.far = true
			return false
		}
		return changed
	})
	if k.tight {
		s.torn = true
		s.bound(list)
	}
	for _, p := range list {
		s.judge(p)
	}
}

// bound gives the points of a tight knot a lower limit that is too low rather
// than too high.
func (s *sweep) bound(list []Point) {
	first := loose
	for _, p := range list {
		first = min(first, s.n.low.limit[p])
		for i := s.n.out[p]; i != 0; {
			e := &s.n.edges[i]
			if !s.inKnot(p, e.to) {
				first = min(first, e.length().plus(s.lower[e.to]))
			}
			i = e.nextOut
		}
	}
	first = first.plus(s.shortest(list).weight())
	for _, p := range list {
		s.lower[p] = first
		if s.at[p].isNone() {
			s.at[p] = value{}
		}
	}
}

// settleKnot finds positions for a knot without upper limits.
func (s *sweep) settleKnot(list []Point) bool {
	if !s.at[list[0]].isNone() {
		return true
	}
	raise := func(p Point) bool {
		v := s.least(p)
		if v.isNone() || !s.at[p].isNone() && !s.at[p].less(v) {
			return false
		}
		s.at[p] = v
		if v.tooFar() {
			s.far = true
			return false
		}
		return true
	}
	anchored := false
	for _, p := range list {
		anchored = raise(p) || anchored
	}
	if !anchored { // anywhere will do
		for _, p := range list {
			s.at[p] = value{}
		}
	}
	return rounds(list, raise)
}

// tarjan finds the sets of points that can reach each other (Tarjan 1972),
// without recursion. A set is found after all to which edges lead from it.
type tarjan struct {
	s      *sweep
	number []int32 // order of discovery from 1, lowered to the least reached
	stack  []Point // found, and of no component yet
	path   []stop
	found  int32
	// done holds the points, component by component.
	done       []Point
	components [][2]int
}

// stop is a point on the path of the search, and where the search of it stands.
type stop struct {
	point Point
	next  int32 // the edge to be followed next
	own   int32 // its own number
}

const inComponent = 1<<31 - 1

func (t *tarjan) visit(p Point) {
	if t.number[p] != 0 {
		return
	}
	t.enter(p)
	for len(t.path) > 0 {
		top := &t.path[len(t.path)-1]
		if top.next == 0 {
			t.leave()
			continue
		}
		e := &t.s.n.edges[top.next]
		top.next = e.nextOut
		if t.s.waiting[e.to] == placed {
			continue
		}
		if t.number[e.to] == 0 {
			t.enter(e.to)
		} else {
			t.number[top.point] = min(t.number[top.point], t.number[e.to])
		}
	}
}

func (t *tarjan) enter(p Point) {
	t.found++
	t.number[p] = t.found
	t.stack = append(t.stack, p)
	t.path = append(t.path, stop{point: p, next: t.s.n.out[p], own: t.found})
}

func (t *tarjan) leave() {
	top := t.path[len(t.path)-1]
	t.path = t.path[:len(t.path)-1]
	lowest := t.number[top.point]
	if len(t.path) > 0 {
		above := t.path[len(t.path)-1].point
		t.number[above] = min(t.number[above], lowest)
	}
	if lowest != top.own {
		return
	}
	first := len(t.done)
	for {
		p := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.number[p] = inComponent
		t.done = append(t.done, p)
		if p == top.point {
			break
		}
	}
	t.components = append(t.components, [2]int{first, len(t.done)})
}
