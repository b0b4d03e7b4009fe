package ledger

import (
	"cmp"
	"math"
	"slices"
)

// Without is what the posterior of one atom comes to when single roots are left
// out: the lowest and the highest, and the root that has to go for it. A root
// is "" where none moves it that way.
type Without struct {
	Range
	LowRoot, HighRoot string
}

// Stability returns, for each atom, how far its posterior moves when any one
// root is left out. With the same prior, the values are those of a ledger made
// without the root's items. It takes time in proportion to the sets of all
// roots and, for parties with a dependence, to the square of their roots.
func (l *Ledger) Stability(prior []float64) ([]Without, error) {
	logs, err := l.logPosterior(prior)
	if err != nil {
		return nil, err
	}
	list := make([]Without, l.Len())
	for a := range list {
		p := math.Exp(logs[a])
		list[a].Range = Range{p, p}
	}
	if l.Len() == 0 {
		return list, nil
	}
	var gone []removal
	for _, p := range l.parties {
		for r := p.first; r < p.end; r++ {
			gone = append(gone, l.removal(p, r, logs))
		}
	}
	l.apply(gone, logs, list)
	return list, nil
}

// removal says by what the leaving out of a root multiplies the posterior, as
// logarithms: of most atoms by base, of those listed by something else.
type removal struct {
	root string
	base float64
	at   map[int]float64
}

func (l *Ledger) removal(p party, r int, logs []float64) removal {
	var base int64
	at := make(map[int]int64)
	// Units are below 2^63 wherever the weights are: see step.
	relieve := func(chain []charge, sign int64) {
		for i, c := range chain {
			units := sign * int64(c.units)
			if i+1 < len(chain) {
				units -= sign * int64(chain[i+1].units)
			}
			if !c.set.not {
				base += units
				units = -units
			}
			for _, a := range c.set.atoms {
				at[a] += units
			}
		}
	}
	roots := l.roots[p.first:p.end]
	if len(roots) == 1 {
		relieve(l.nested(roots[0].items), 1)
	} else {
		relieve(l.shared(roots, -1), 1)
		relieve(l.shared(roots, r-p.first), -1)
		relieve(l.own(l.roots[r]), 1)
	}
	g := removal{root: l.roots[r].name, base: float64(base) * l.step, at: make(map[int]float64, len(at))}
	for a, units := range at {
		g.at[a] = float64(base+units) * l.step
	}
	norm := g.norm(logs)
	g.base -= norm
	for a := range g.at {
		g.at[a] -= norm
	}
	return g
}

// norm returns the logarithm of what the posterior adds up to after the
// removal.
func (g removal) norm(logs []float64) float64 {
	listed := make([]int, 0, len(g.at))
	for a := range g.at {
		listed = append(listed, a)
	}
	slices.Sort(listed)
	top := g.base
	for _, v := range g.at {
		top = max(top, v)
	}
	rest, sum := 1.0, 0.0
	for _, a := range listed {
		p := math.Exp(logs[a])
		rest -= p
		sum += math.Exp(g.at[a]-top) * p
	}
	if rest < 1e-6 { // the difference has lost its digits
		rest = 0
		for a, v := range logs {
			if _, ok := g.at[a]; !ok {
				rest += math.Exp(v)
			}
		}
	}
	return top + math.Log(sum+math.Exp(g.base-top)*rest)
}

// apply widens the range of every atom. Most removals say nothing of most atoms
// in particular, so that of those only the two ends of an ordered list count.
func (l *Ledger) apply(gone []removal, logs []float64, list []Without) {
	order := slices.Clone(gone)
	slices.SortFunc(order, func(a, b removal) int {
		return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.root, b.root))
	})
	for a := range list {
		for _, g := range order {
			if _, ok := g.at[a]; !ok {
				list[a].widen(g.root, logs[a]+g.base)
				break
			}
		}
		for _, g := range slices.Backward(order) {
			if _, ok := g.at[a]; !ok {
				list[a].widen(g.root, logs[a]+g.base)
				break
			}
		}
	}
	for _, g := range gone {
		for a, v := range g.at {
			list[a].widen(g.root, logs[a]+v)
		}
	}
}

// widen takes the posterior without a root in.
func (w *Without) widen(root string, log float64) {
	p := min(1, math.Exp(log))
	if p < w.Low || p == w.Low && w.LowRoot != "" && root < w.LowRoot {
		w.Low, w.LowRoot = p, root
	}
	if p > w.High || p == w.High && w.HighRoot != "" && root < w.HighRoot {
		w.High, w.HighRoot = p, root
	}
}

// LeaveOut returns the posterior without one root, as [Ledger.Stability] looks
// at them all; of a root that is not there, the posterior itself. It takes time
// in proportion to the atoms and to the sets of the root and its party.
func (l *Ledger) LeaveOut(root string, prior []float64) ([]float64, error) {
	logs, err := l.logPosterior(prior)
	if err != nil {
		return nil, err
	}
	shift := func(int) float64 { return 0 }
	for _, p := range l.partiesOf() {
		for r := p.first; r < p.end; r++ {
			if l.roots[r].name == root {
				g := l.removal(p, r, logs)
				shift = g.of
			}
		}
	}
	for a, v := range logs {
		logs[a] = min(1, math.Exp(v+shift(a)))
	}
	return logs, nil
}

func (l *Ledger) partiesOf() []party {
	if l == nil {
		return nil
	}
	return l.parties
}

// of returns by what the removal multiplies the posterior of an atom.
func (g removal) of(atom int) float64 {
	if v, ok := g.at[atom]; ok {
		return v
	}
	return g.base
}
