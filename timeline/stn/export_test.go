package stn

// Visits counts the points that a network visits during f.
func (n *Network) Visits(f func()) int {
	const plenty = 1 << 60
	n.meter = &meter{left: plenty}
	f()
	visits := plenty - n.meter.left
	n.meter = nil
	return visits
}
