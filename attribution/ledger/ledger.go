package ledger

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"sync"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Item is one statement: it was somebody in Focal, and if it were not, this
// would be Weight times as likely to be said. Weight is above 0 and at most 1.
type Item struct {
	Focal  Set
	Weight float64
	// Root is where it comes from: items with one root are one witness. ""
	// is a root like any other.
	Root string
	// Party joins roots that depend on each other by Options.Dependence. A
	// root belongs to one party: that of its item with the smallest name of
	// one. "" is no party.
	Party string
}

// Options say how roots depend on each other and how much work may be spent.
// Nil and the zero value are the defaults.
type Options struct {
	// Dependence is rho, from 0 to 1: how far the roots of one party repeat
	// each other. 0 takes them as independent, 1 as one witness.
	Dependence float64
	// Budget bounds the work on belief and conflict, in atoms looked at; 0
	// means 1,048,576.
	Budget int
}

const defaultBudget = 1 << 20

// Range is a number that is known to lie between two ends, both included. The
// ends are the same, but for rounding, where it is known exactly.
type Range struct{ Low, High float64 }

// Ledger is a frame with all that was said about it. It is immutable and safe
// for concurrent use. The nil *Ledger has no atoms.
type Ledger struct {
	n          int
	budget     int
	step       float64 // nats in one unit of fixed point
	dependence float64
	roots      []root
	parties    []party // those with a dependence, and each other root by itself
	nats       []uint64
	masses     func() *masses
}

// charge says that whoever is outside the set pays so much.
type charge struct {
	set   set
	units uint64
}

// root is one witness: its items in fixed point, the heaviest first, each set
// once.
type root struct {
	name  string
	party string
	items []charge
}

// party is the roots that depend on each other; a root without a party is one
// of its own.
type party struct{ first, end int } // of Ledger.roots

// New returns the ledger of items on a frame of n atoms. Items of weight 1
// change nothing. The error joins a casus.FieldError for every weight that is
// not above 0 and at most 1, for a negative n, and for a dependence that is not
// from 0 to 1; atoms that are not there are errors too.
func New(n int, items []Item, o *Options) (*Ledger, error) {
	if o == nil {
		o = &Options{}
	}
	if err := check(n, items, o); err != nil {
		return nil, err
	}
	l := &Ledger{n: n, budget: cmp.Or(max(o.Budget, 0), defaultBudget), dependence: o.Dependence, step: step(items)}
	l.gather(items)
	l.nats = l.total()
	l.masses = sync.OnceValue(l.combine)
	return l, nil
}

func check(n int, items []Item, o *Options) error {
	var faults fieldpath.List
	if n < 0 {
		faults.Addf("n", casus.ErrRange, "%d atoms", n)
	}
	for i, it := range items {
		path := fieldpath.Index("items", i)
		if !(it.Weight > 0 && it.Weight <= 1) { // written so that NaN fails it
			faults.Addf(path+".weight", casus.ErrRange, "%v, want above 0 and at most 1", it.Weight)
		}
		for j, a := range it.Focal.Atoms {
			if a < 0 || a >= n {
				faults.Addf(path+"."+fieldpath.Index("focal", j), casus.ErrDangling, "atom %d of %d", a, n)
			}
		}
	}
	if !(o.Dependence >= 0 && o.Dependence <= 1) {
		faults.Addf("dependence", casus.ErrRange, "%v, want 0 to 1", o.Dependence)
	}
	return faults.Err()
}

// step returns how many nats one unit of fixed point is: 2^-40, or more where
// the sum of all weights would not fit.
func step(items []Item) float64 {
	var all uint64
	for _, it := range items {
		all += uint64(math.Ceil(-math.Log(it.Weight)))
	}
	return math.Ldexp(1, -40+max(0, bits.Len64(all)-23))
}

// gather sorts the items into roots and the roots into parties.
func (l *Ledger) gather(items []Item) {
	byRoot := make(map[string]int)
	interned := make(map[string]set)
	heaviest := make([]map[string]uint64, 0)
	for _, it := range items {
		units := uint64(math.Round(-math.Log(it.Weight) / l.step))
		s := normal(it.Focal, l.n)
		if units == 0 || s.isEverybody() {
			continue
		}
		r, ok := byRoot[it.Root]
		if !ok {
			r = len(l.roots)
			byRoot[it.Root] = r
			l.roots = append(l.roots, root{name: it.Root})
			heaviest = append(heaviest, make(map[string]uint64, 1))
		}
		if p := &l.roots[r].party; it.Party != "" && (*p == "" || it.Party < *p) {
			*p = it.Party
		}
		key := s.key()
		interned[key] = s
		heaviest[r][key] = max(heaviest[r][key], units)
	}
	for r := range l.roots {
		for key, units := range heaviest[r] {
			l.roots[r].items = append(l.roots[r].items, charge{interned[key], units})
		}
		sortCharges(l.roots[r].items)
	}
	slices.SortFunc(l.roots, func(a, b root) int {
		return cmp.Or(cmp.Compare(a.party, b.party), cmp.Compare(a.name, b.name))
	})
	for i := range l.roots {
		last := len(l.parties) - 1
		if i > 0 && l.dependence > 0 && l.roots[i].party != "" && l.roots[i].party == l.roots[i-1].party {
			l.parties[last].end = i + 1
			continue
		}
		l.parties = append(l.parties, party{i, i + 1})
	}
}

// sortCharges puts the heaviest first; sets decide between equals, so that the
// result does not hang on the order of the items.
func sortCharges(list []charge) {
	slices.SortFunc(list, func(a, b charge) int {
		return cmp.Or(
			cmp.Compare(b.units, a.units),
			cmp.Compare(len(a.set.atoms), len(b.set.atoms)),
			slices.Compare(a.set.atoms, b.set.atoms),
			compareBool(a.set.not, b.set.not),
		)
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

// nested turns the items of one witness, the heaviest first, into a chain of
// sets, each within the one before it: an atom pays what it would pay for the
// heaviest item that it is outside of.
func (l *Ledger) nested(items []charge) []charge {
	var chain []charge
	within := set{not: true}
	for _, it := range items {
		next := within.and(it.set, l.n)
		if len(chain) > 0 && next.size(l.n) == within.size(l.n) {
			continue // nothing new is outside
		}
		within = next
		chain = append(chain, charge{within, it.units})
	}
	return chain
}

// split returns the bodies of evidence of a party, each a chain of sets: what
// its roots share, and what each has of its own.
func (l *Ledger) split(roots []root) [][]charge {
	if len(roots) == 1 {
		return [][]charge{l.nested(roots[0].items)}
	}
	bodies := [][]charge{l.shared(roots, -1)}
	for _, r := range roots {
		bodies = append(bodies, l.own(r))
	}
	return bodies
}

// shared returns what the roots but one have in common.
func (l *Ledger) shared(roots []root, without int) []charge {
	var pooled []charge
	for i, r := range roots {
		if i != without {
			pooled = append(pooled, r.items...)
		}
	}
	sortCharges(pooled)
	chain := l.nested(pooled)
	for i := range chain {
		chain[i].units = l.common(chain[i].units)
	}
	return chain
}

// own returns what a root has beyond what it shares with its party.
func (l *Ledger) own(r root) []charge {
	chain := l.nested(r.items)
	for i := range chain {
		chain[i].units -= l.common(chain[i].units)
	}
	return chain
}

// common returns the part of a weight that roots of one party share.
func (l *Ledger) common(units uint64) uint64 {
	if l.dependence == 1 {
		return units
	}
	return uint64(math.Round(l.dependence * float64(units)))
}

// bodies calls f for every body of evidence.
func (l *Ledger) bodies(f func(chain []charge)) {
	for _, p := range l.parties {
		for _, chain := range l.split(l.roots[p.first:p.end]) {
			f(chain)
		}
	}
}

// total adds up what every atom pays. Sums wrap around and come back: only the
// result has to fit.
func (l *Ledger) total() []uint64 {
	all := make([]uint64, l.n)
	var base uint64
	l.bodies(func(chain []charge) {
		for i, c := range chain {
			units := c.units
			if i+1 < len(chain) {
				units -= chain[i+1].units
			}
			if units == 0 {
				continue
			}
			if !c.set.not {
				base += units
				units = -units
			}
			for _, a := range c.set.atoms {
				all[a] += units
			}
		}
	})
	for a := range all {
		all[a] += base
	}
	return all
}

// Len returns the number of atoms.
func (l *Ledger) Len() int {
	if l == nil {
		return 0
	}
	return l.n
}

// Roots returns the roots that weigh anything, sorted by party and name.
func (l *Ledger) Roots() []string {
	if l == nil {
		return nil
	}
	var names []string
	for _, r := range l.roots {
		names = append(names, r.name)
	}
	return names
}

// Nats returns how much speaks against an atom: -ln of its contour, what all
// items that leave it out come to. It is infinite for an atom that is not there.
func (l *Ledger) Nats(atom int) float64 {
	if atom < 0 || atom >= l.Len() {
		return math.Inf(1)
	}
	return float64(l.nats[atom]) * l.step
}

// Contour returns how well an atom goes with everything that was said, from 0
// to 1: the plausibility of that atom, and the likelihood by which
// [Ledger.Posterior] multiplies its prior.
func (l *Ledger) Contour(atom int) float64 { return math.Exp(-l.Nats(atom)) }
