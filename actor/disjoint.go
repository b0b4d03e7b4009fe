package actor

// disjoint keeps disjoint sets of the numbers below a limit. The smallest
// number of a set stands for it.
type disjoint []int32

func newDisjoint(n int) disjoint {
	d := make(disjoint, n)
	for i := range d {
		d[i] = int32(i)
	}
	return d
}

// find returns the smallest number in the set of n.
func (d disjoint) find(n int32) int32 {
	for d[n] != n {
		d[n] = d[d[n]]
		n = d[n]
	}
	return n
}

// join unites the sets of a and b.
func (d disjoint) join(a, b int32) {
	a, b = d.find(a), d.find(b)
	d[max(a, b)] = min(a, b)
}
