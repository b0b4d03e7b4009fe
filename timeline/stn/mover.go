package stn

import "slices"

// mover moves one point to a goal and takes along what has to move with it.
// If it does not come to an end, it puts everything back.
type mover struct {
	n         *Network
	direction direction
	// other is the far end of the constraint that is being repaired, slack
	// its limit: other must not have to go below the goal minus slack, or
	// the two ends chase each other.
	other  Point
	slack  value
	budget int

	result outcome
	log    []move
	// deficit is how far beyond a bound the worst point would have to go;
	// worst is its place in the log.
	deficit value
	worst   int
}

// move records where a point was, and over which edge it was pulled.
type move struct {
	point Point
	was   value
	via   int32
}

type outcome uint8

const (
	moved     outcome = iota
	circular          // the other end would have to move too: a circle
	short             // a bound is in the way
	exhausted         // the budget is
	overflow          // a position out of reach
	spent             // the budget of the whole call is
)

const unlimited = -1

func (m *mover) run(start Point, goal value) {
	limit := goal.sub(m.slack)
	h := m.n.queue
	if last := len(m.n.logs) - 1; last >= 0 {
		m.log, m.n.logs = m.n.logs[last][:0], m.n.logs[:last]
	}
	h = h.push(visit{key: goal.sub(m.n.level(m.direction, start)), at: goal, point: start})
	for len(h) > 0 && m.result == moved {
		v := h[0]
		h = h.pop()
		// What would be saved if the deficit were made good first is not
		// explored: it will not have to move.
		if !v.key.add(m.deficit).negative() {
			break
		}
		if v.at.less(m.n.level(m.direction, v.point)) {
			h = m.visit(h, v, limit)
		}
	}
	m.n.keep(h)
	if m.result == moved && m.deficit != (value{}) {
		m.result = short
	}
	if m.result != moved {
		m.undo()
	}
}

// release gives the memory of the log back, which must not be read any more.
func (m *mover) release() {
	if cap(m.log) <= mostKept {
		m.n.logs = append(m.n.logs, m.log)
	}
}

// mostKept bounds the memory that is kept for movers to come.
const mostKept = 1 << 12

// keep keeps the memory of a heap, which is of no more use, for the next.
func (n *Network) keep(h heap) {
	n.queue = h[:0]
	if cap(h) > mostKept {
		n.queue = nil
	}
}

// visit moves one point, and pushes those that have to come along.
func (m *mover) visit(h heap, v visit, limit value) heap {
	m.log = append(m.log, move{v.point, m.n.level(m.direction, v.point), v.via})
	m.n.setLevel(m.direction, v.point, v.at)
	switch {
	case v.at.tooFar():
		m.result = overflow
		return h
	case v.point == m.other && v.at.less(limit):
		m.result = circular
		return h
	case len(m.log) == m.budget:
		m.result = exhausted
		return h
	case !m.n.meter.spend(1):
		m.result = spent
		return h
	}
	if b := m.n.floor(m.direction, v.point); b != loose {
		if missing := b.value().neg().sub(v.at); m.deficit.less(missing) {
			m.deficit, m.worst = missing, len(m.log)-1
		}
	}
	for i := m.n.pulls(m.direction, v.point); i != 0; {
		e := &m.n.edges[i]
		p, next := e.pulled(m.direction)
		at := v.at.add(e.length().value())
		if level := m.n.level(m.direction, p); at.less(level) {
			h = h.push(visit{key: at.sub(level), at: at, point: p, via: i})
		}
		i = next
	}
	return h
}

func (m *mover) undo() {
	for _, mv := range slices.Backward(m.log) {
		m.n.setLevel(m.direction, mv.point, mv.was)
	}
}

// trail returns the constraints over which the move at that place of the log
// came about, in the order from the start.
func (m *mover) trail(at int) []Step {
	var steps []Step
	want := m.log[at].point
	for i := at; i >= 0; i-- {
		mv := m.log[i]
		if mv.point != want || mv.via == 0 {
			continue
		}
		steps = append(steps, m.n.edgeStep(mv.via))
		e := m.n.edges[mv.via]
		want = e.from
		if m.direction == raise {
			want = e.to
		}
	}
	slices.Reverse(steps)
	return steps
}

// circle is the contradiction in which the two ends chase each other.
func (m *mover) circle(fresh Step) []Step {
	walk := append([]Step{fresh}, m.trail(len(m.log)-1)...)
	if m.direction == raise {
		slices.Reverse(walk)
	}
	return simple(walk, slices.Index(walk, fresh))
}

// failure is why the point could not be moved: a contradiction with the fresh
// constraint, a position out of reach, or the end of the budget; neither when it was moved.
func (m *mover) failure(fresh Step) (circle []Step, err error) {
	switch m.result {
	case overflow:
		return nil, ErrRange
	case spent:
		return nil, ErrBudget
	case circular:
		return m.circle(fresh), nil
	default:
		return nil, nil
	}
}
