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

func (h heap) push(v visit) heap {
	h = append(h, v)
	i := len(h) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if !h[i].less(h[parent]) {
			break
		}
		h[i], h[parent] = h[parent], h[i]
		i = parent
	}
	return h
}

// pushNear keys the visit by its distance from a level and pushes it, unless it
// lies so far away that adding on might overflow.
func (h heap) pushNear(v visit, level value) heap {
	if v.at.c > reach {
		return h
	}
	v.key = v.at.sub(level)
	return h.push(v)
}

// pop takes the first visit, h[0], off.
func (h heap) pop() heap {
	last := len(h) - 1
	h[0] = h[last]
	h = h[:last]
	h.sink(0)
	return h
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
