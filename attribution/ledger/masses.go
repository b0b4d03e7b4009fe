package ledger

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// masses is the conjunctive combination of all bodies of evidence, kept in two
// parts. Items about one atom, for or against it, are independent of each other
// given the rest and are kept as weights; the rest is a list of sets with
// their masses.
type masses struct {
	l *Ledger
	// states lists the intersections of the rest and how probable each is;
	// mass that has gone to the empty set is left out.
	states []state
	// named is, for each atom, what others pay for it by items that name it
	// alone; denied what it pays by items that leave out it alone. atoms
	// lists the atoms that have either, in order.
	named, denied map[int]uint64
	atoms         []int
	// names is the sum of named.
	names uint64
	// stays is, for each of atoms, how probable it is that no item against it
	// holds; only, that the one that holds of those that name one atom names
	// it, and none denies it.
	stays, only []float64
	// left is what is left of the budget, exact whether it sufficed.
	left  int
	exact bool
}

type state struct {
	set  set
	key  string
	mass float64
}

func (l *Ledger) combine() *masses {
	m := &masses{
		l: l, named: make(map[int]uint64), denied: make(map[int]uint64),
		states: []state{{set: set{not: true}, mass: 1}}, left: l.budget, exact: true,
	}
	if l.n == 0 {
		m.states = nil
	}
	for _, chain := range m.rest() {
		if !m.meet(chain) {
			m.exact = false
			break
		}
	}
	for a, units := range m.named {
		m.names += units
		m.atoms = append(m.atoms, a)
	}
	for a := range m.denied {
		if _, ok := m.named[a]; !ok {
			m.atoms = append(m.atoms, a)
		}
	}
	slices.Sort(m.atoms)
	for _, a := range m.atoms {
		stays := m.weight(m.denied[a])
		m.stays = append(m.stays, stays)
		m.only = append(m.only, m.weight(m.names-m.named[a])*(1-m.weight(m.named[a]))*stays)
	}
	return m
}

// rest takes the items about one atom in and returns the other bodies, those
// of one set put together, the heaviest first.
func (m *masses) rest() [][]charge {
	simple := make(map[string]charge)
	var rest [][]charge
	m.l.bodies(func(chain []charge) {
		switch {
		case len(chain) == 0 || chain[0].units == 0:
		case len(chain) > 1:
			rest = append(rest, chain)
		case len(chain[0].set.atoms) == 1 && chain[0].set.not:
			m.denied[chain[0].set.atoms[0]] += chain[0].units
		case len(chain[0].set.atoms) == 1:
			m.named[chain[0].set.atoms[0]] += chain[0].units
		default:
			key := chain[0].set.key()
			simple[key] = charge{chain[0].set, simple[key].units + chain[0].units}
		}
	})
	for _, c := range simple {
		rest = append(rest, []charge{c})
	}
	slices.SortFunc(rest, func(a, b []charge) int {
		return cmp.Or(cmp.Compare(b[0].units, a[0].units), compareChains(a, b))
	})
	return rest
}

func compareChains(a, b []charge) int {
	return slices.CompareFunc(a, b, func(x, y charge) int {
		return cmp.Or(
			cmp.Compare(y.units, x.units),
			slices.Compare(x.set.atoms, y.set.atoms),
			compareBool(x.set.not, y.set.not),
		)
	})
}

// meet intersects every state with the sets of one body. It reports false, and
// leaves the states as they are, when the budget does not suffice.
func (m *masses) meet(chain []charge) bool {
	cost := 0
	for _, s := range m.states {
		for _, c := range chain {
			cost += len(s.set.atoms) + len(c.set.atoms) + 8 // and what a set costs by itself
		}
	}
	if cost > m.left {
		return false
	}
	m.left -= cost
	whole := charge{set: set{not: true}}
	merged := make(map[string]state, len(m.states))
	for _, s := range m.states {
		for i := -1; i < len(chain); i++ {
			c, share := whole, m.weight(chain[0].units)
			if i >= 0 {
				c, share = chain[i], 1
				if i+1 < len(chain) {
					share = m.weight(chain[i+1].units)
				}
				share -= m.weight(c.units)
			}
			both := s.set.and(c.set, m.l.n)
			if both.size(m.l.n) == 0 {
				continue
			}
			key := both.key()
			merged[key] = state{both, key, merged[key].mass + s.mass*share}
		}
	}
	m.states = m.states[:0]
	for _, s := range merged {
		m.states = append(m.states, s)
	}
	slices.SortFunc(m.states, func(a, b state) int { return strings.Compare(a.key, b.key) })
	return true
}

// weight is the inverse of a charge: 1 for nothing.
func (m *masses) weight(units uint64) float64 { return math.Exp(-float64(units) * m.l.step) }

// meets returns how probable it is that what is left after all that was
// combined has an atom in common with a set.
func (m *masses) meets(a set) float64 {
	var sum float64
	for _, s := range m.states {
		sum += s.mass * m.leaves(s.set.and(a, m.l.n))
	}
	return sum
}

// leaves returns how probable it is that the items about one atom leave
// something of a set.
func (m *masses) leaves(s set) float64 {
	size := s.size(m.l.n)
	if size == 0 {
		return 0
	}
	gone, one := 1.0, 0.0 // all of it is denied; one of it is named and nobody else
	for i, a := range m.atoms {
		if !s.has(a) {
			continue
		}
		if m.stays[i] < 1 {
			gone *= 1 - m.stays[i]
			size--
		}
		one += m.only[i]
	}
	if size > 0 {
		gone = 0 // nobody speaks against the others
	}
	return m.weight(m.names)*(1-gone) + one
}

// beliefs returns the mass of every single atom.
func (m *masses) beliefs() []float64 {
	masses := make([]float64, m.l.n)
	for _, s := range m.states {
		gone, undenied := m.weight(m.names)*s.mass, s.set.size(m.l.n)
		for i, a := range m.atoms {
			if !s.set.has(a) {
				continue
			}
			masses[a] += s.mass * m.only[i]
			if m.stays[i] < 1 {
				gone *= 1 - m.stays[i]
				undenied--
			}
		}
		switch undenied {
		case 0: // one of the denied is left when all others have gone
			for i, a := range m.atoms {
				if s.set.has(a) {
					masses[a] += gone / (1 - m.stays[i]) * m.stays[i]
				}
			}
		case 1:
			masses[m.undenied(s.set)] += gone
		}
	}
	return masses
}

// undenied returns the first atom of a set that nothing about it alone speaks
// against.
func (m *masses) undenied(s set) int {
	for a := range m.l.n {
		if s.has(a) && m.denied[a] == 0 {
			return a
		}
	}
	return 0
}

func (l *Ledger) combined() *masses {
	if l == nil || l.masses == nil {
		return &masses{l: &Ledger{}, exact: true}
	}
	return l.masses()
}

// heaviest returns the greatest contour in a set, and the sum of all in it.
func (l *Ledger) heaviest(s set) (top, sum float64) {
	for a := range l.Len() {
		if s.has(a) {
			c := l.Contour(a)
			top, sum = max(top, c), sum+c
		}
	}
	return top, sum
}

// Conflict returns the mass of the empty set: how far what was said contradicts
// itself. Without atoms it is 0 to 0.
func (l *Ledger) Conflict() Range {
	if l.Len() == 0 {
		return Range{}
	}
	all := l.plausibility(set{not: true})
	return Range{1 - all.High, 1 - all.Low}
}

// Plausibility returns how much of what was said is compatible with one of the
// set, contradictions left out: the masses of all sets that meet it.
func (l *Ledger) Plausibility(s Set) Range { return l.plausibility(normal(s, l.Len())) }

func (l *Ledger) plausibility(s set) Range {
	m := l.combined()
	value := clamp(m.meets(s))
	if m.exact {
		return Range{value, value}
	}
	low, high := l.heaviest(s)
	high = max(low, min(value, high)) // both hold; rounding must not turn them round
	return Range{low, high}
}

// Belief returns how much of what was said commits to the set: the masses of
// the sets, not empty, that lie within it.
func (l *Ledger) Belief(s Set) Range {
	if l.Len() == 0 {
		return Range{}
	}
	within := normal(s, l.Len())
	all, others := l.plausibility(set{not: true}), l.plausibility(within.complement())
	high := min(all.High-others.Low, l.plausibility(within).High)
	low := min(max(0, all.Low-others.High), max(0, high))
	return Range{low, max(low, high)}
}

// Beliefs returns the belief in every single atom. It takes about as long as
// [Ledger.Belief] does for one. Beyond the budget its ranges may be wider.
func (l *Ledger) Beliefs() []Range {
	list := make([]Range, l.Len())
	m := l.combined()
	if m.exact {
		for a, mass := range m.beliefs() {
			mass = min(clamp(mass), l.Contour(a))
			list[a] = Range{mass, mass}
		}
		return list
	}
	top, sum := l.heaviest(set{not: true})
	for a := range list {
		c := l.Contour(a)
		list[a] = Range{min(c, max(0, top-(sum-c))), c}
	}
	return list
}

func clamp(p float64) float64 { return min(1, max(0, p)) }
