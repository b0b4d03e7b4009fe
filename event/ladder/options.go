package ladder

// Options choose how rungs are ordered. A nil *Options means the defaults.
type Options struct {
	// MobilizeBelowSanctions puts military posture (H6) directly below
	// diplomatic and economic coercion (H4), as PLOVER's scores do
	// (MOBILIZE -5.5, SANCTION -6), and leaves all else in place. The
	// default order is that of MID and COPDAB, which put a mobilization
	// above sanctions. This is the one pair on which the published scales
	// contradict each other, so it is a choice; the rungs keep their names
	// and their meaning under either.
	MobilizeBelowSanctions bool
}

// rank is the place of h in the order of o.
func (o *Options) rank(h Hostility) int {
	if o == nil || !o.MobilizeBelowSanctions {
		return int(h)
	}
	switch h {
	case H6:
		return int(H4)
	case H4, H5:
		return int(h) + 1
	default:
		return int(h)
	}
}
