package stn

import "math"

// Visits counts the points that a network visits during f.
func (n *Network) Visits(f func()) int {
	const plenty = math.MaxInt
	n.meter = &meter{left: plenty}
	f()
	visits := plenty - n.meter.left
	n.meter = nil
	return visits
}
