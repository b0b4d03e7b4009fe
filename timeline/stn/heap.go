package stn

// visit is a point to be visited with a position, reached over an edge.
type visit struct {
	key   value // the order of visits
	at    value
	point Point
	via   int32
}

// heap is a binary heap of visits, least key first; ties by point, so that
// results do not depend on how the heap happens to lie.
type heap []visit

func (a visit) less(b visit) bool {
	if a.key != b.key {
		return a.key.less(b.key)
	}
	return a.point < b.point
}

func (h *heap) push(v visit) {
	*h = append(*h, v)
	s := *h
	i := len(s) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if !s[i].less(s[parent]) {
			break
		}
		s[i], s[parent] = s[parent], s[i]
		i = parent
	}
}

// pushNear keys the visit by its distance from a level and pushes it, unless it
// lies so far away that adding on might overflow.
func (h *heap) pushNear(v visit, level value) {
	if v.at.c > reach {
		return
	}
	v.key = v.at.sub(level)
	h.push(v)
}

func (h *heap) pop() visit {
	s := *h
	top := s[0]
	last := len(s) - 1
	s[0] = s[last]
	*h = s[:last]
	s[:last].sink(0)
	return top
}

func (h heap) sink(i int) {
	for {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(h); child++ {
			if h[child].less(h[least]) {
				least = child
			}
		}
		if least == i {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
