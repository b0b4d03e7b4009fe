package belief

import "slices"

// PCR5 gives the product of masses whose sets have nothing in common back to these
// sets in proportion to their masses (Smarandache and Dezert 2005), and any other
// to what they have in common. Of more than two sources, those with one set count
// with the product of their masses (Martin and Osswald 2006), where [PCR6] adds
// them up.
func PCR5(sources ...Mass) (Mass, error) {
	return redistribute(sources, func(a, b float64) float64 { return a * b })
}

// PCR6 is [PCR5] but for three sources and more: each gets back what it put in,
// in proportion to its mass (Martin and Osswald 2006). A majority has its way.
func PCR6(sources ...Mass) (Mass, error) {
	return redistribute(sources, func(a, b float64) float64 { return a + b })
}

// redistribute walks through all choices of one focal set a source.
func redistribute(sources []Mass, merge func(a, b float64) float64) (Mass, error) {
	sorted, n, err := common(sources)
	if err != nil {
		return Mass{}, err
	}
	choices := int64(1)
	for _, s := range sorted {
		// No factor is above MaxProducts where the product so far is in order.
		if choices *= int64(len(s.focals)); choices > MaxProducts {
			return Mass{}, ErrTooMany
		}
	}
	w := walk{sources: sorted, merge: merge, out: newTally(len(sorted)), picked: make([]Focal, 0, len(sorted))}
	w.from(0, Full(n), 1)
	return Mass{n, w.out.focals()}, nil
}

type walk struct {
	sources []Mass
	merge   func(a, b float64) float64
	out     *tally
	picked  []Focal // one focal set of each source so far
	shares  []Focal // scratch
}

// from goes on with source i, where those before it have so much in common and
// came to that product.
func (w *walk) from(i int, meet Set, mass float64) {
	if mass == 0 {
		return // below the least number; so may be all by which it would be shared out
	}
	if i < len(w.sources) {
		for _, f := range w.sources[i].focals {
			w.picked = append(w.picked, f)
			w.from(i+1, meet.Intersect(f.Set), mass*f.Mass)
			w.picked = w.picked[:i]
		}
		return
	}
	if !meet.IsEmpty() {
		w.out.add(meet, mass)
		return
	}
	w.shares = w.shares[:0]
	for _, f := range w.picked {
		at := slices.IndexFunc(w.shares, func(s Focal) bool { return s.Set == f.Set })
		if at < 0 {
			w.shares = append(w.shares, f)
		} else {
			w.shares[at].Mass = w.merge(w.shares[at].Mass, f.Mass)
		}
	}
	sum := 0.0
	for _, s := range w.shares {
		sum += s.Mass
	}
	for _, s := range w.shares {
		w.out.add(s.Set, mass*(s.Mass/sum))
	}
}
