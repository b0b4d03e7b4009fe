package stn

import (
	"cmp"
	"errors"
	"iter"
	"slices"
)

// Fact is what one call of [Network.Add] states: constraints that come in
// together or not at all.
type Fact struct {
	Tag         Tag
	Constraints []Constraint
}

// Refusal is a fact that could not be added.
type Refusal struct {
	// Index is the place of the fact in the sequence, counted from 0.
	Index int
	Fact  Fact
	// Err is what [Network.Add] returned: a [*ConflictError], [ErrPoint] or
	// [ErrRange]. The fact is part of the conflict, and all others in it are
	// in the network.
	Err error
}

// BuildOptions are the choices of [Build] and [Repair]. The zero value, like
// nil, sets no limits.
type BuildOptions struct {
	// Budget is the most work to do before giving up with [ErrBudget]: about
	// the number of points visited, each as often as it is. Ten times the
	// number of points and constraints is ample where few facts contradict
	// each other. Zero sets no limit.
	Budget int
}

// Build returns a network with so many points, numbered from 0, and all facts
// that fit, bounds solved. It accepts and refuses as if the facts had been added
// one by one in their order, so that of facts that contradict each other those
// that come later are refused, each with an irreducible conflict; but where
// nothing lies on a circle, consistent facts are taken in by two passes over
// the whole, in linear time. What may be part of a contradiction, and
// that alone, is then added one by one.
//
// The sequence is gone through up to three times and has to be the same each
// time, as that of [slices.Values] is. It may yield constraints in one
// slice that it uses again.
//
// The error is [ErrBudget] when the budget of the options is spent, and nil
// otherwise.
func Build(points int, facts iter.Seq[Fact], options *BuildOptions) (*Network, []Refusal, error) {
	b := builder{points: max(points, 0), facts: facts}
	if options != nil && options.Budget > 0 {
		b.meter = &meter{left: options.Budget}
	}
	net, refused, err := b.build()
	if err != nil {
		return nil, nil, err
	}
	net.meter = nil
	return net, refused, nil
}

// Repair is [Build] for facts in any order, of which some are surer than others:
// surer compares two tags and returns a negative number when the first is the
// surer one, a positive number when the second is. Facts with the same tag
// count as one. Ties are broken by tag, the smaller being taken for the surer,
// so that the result does not depend on the order of the list.
//
// It is greedy: facts are considered from the surest on, and one is set aside
// when it contradicts surer ones that were kept. Each refusal is such a step:
// an irreducible contradiction, and its least sure member set aside. What is
// kept is consistent and nothing set aside could be put back, but another
// choice might set fewer aside: finding the least is the weighted feedback set
// problem, which is NP-hard.
//
// The Index of a refusal counts the distinct facts from the surest on.
func Repair(points int, facts []Fact, surer func(a, b Tag) int, options *BuildOptions) (*Network, []Refusal, error) {
	return Build(points, slices.Values(ranked(facts, surer)), options)
}

// ranked merges the facts with equal tags and puts the surest first.
func ranked(facts []Fact, surer func(a, b Tag) int) []Fact {
	sorted := slices.Clone(facts)
	slices.SortFunc(sorted, func(a, b Fact) int {
		if a.Tag == b.Tag {
			return 0
		}
		return cmp.Or(surer(a.Tag, b.Tag), cmp.Compare(a.Tag, b.Tag))
	})
	merged := sorted[:0]
	for _, f := range sorted {
		if last := len(merged) - 1; last >= 0 && merged[last].Tag == f.Tag {
			merged[last].Constraints = slices.Concat(merged[last].Constraints, f.Constraints)
		} else {
			merged = append(merged, f)
		}
	}
	for i, f := range merged {
		if !slices.IsSortedFunc(f.Constraints, compareConstraints) {
			merged[i].Constraints = slices.SortedFunc(slices.Values(f.Constraints), compareConstraints)
		}
	}
	return merged
}

func compareConstraints(a, b Constraint) int {
	return cmp.Or(
		cmp.Compare(a.From, b.From),
		cmp.Compare(a.To, b.To),
		cmp.Compare(packed(a.Max, a.Strict), packed(b.Max, b.Strict)),
	)
}

// builder makes a network of many facts.
type builder struct {
	points  int
	facts   iter.Seq[Fact]
	meter   *meter
	log     []shelf
	entries int
	torn    bool // a fact contradicts itself
}

// entry is a constraint between two points as it came in.
type entry struct {
	limit    weight
	from, to Point
	tag      Tag
}

// shelf holds the entries that begin at one stretch of points, in chunks that
// never have to be moved. Sorting them stretch by stretch keeps what is counted
// and written within the caches of a processor.
type shelf [][]entry

const (
	stretch                  = 1 << 13 // points a shelf
	firstChunk, largestChunk = 1 << 3, 1 << 11
)

func (s *shelf) add(e entry) {
	last := len(*s) - 1
	if last < 0 || len((*s)[last]) == cap((*s)[last]) {
		*s = append(*s, make([]entry, 0, min(firstChunk<<min(len(*s), 8), largestChunk)))
		last++
	}
	(*s)[last] = append((*s)[last], e)
}

func (b *builder) build() (*Network, []Refusal, error) {
	n, refused := b.gather(func(Fact) bool { return false })
	if !b.meter.spend(b.points + b.entries) {
		return nil, nil, ErrBudget
	}
	s := b.settle(n)
	switch {
	case s.far:
		return b.oneByOne()
	case !s.torn:
		return n, refused, nil
	}
	// No contradiction holds a fact none of whose constraints is suspect.
	// Those are consistent, and are all accepted whatever comes of the rest;
	// which of the rest are accepted depends on their own order only.
	suspect := func(f Fact) bool { return slices.ContainsFunc(f.Constraints, s.suspect) }
	n, refused = b.gather(suspect)
	if !b.meter.spend(b.points + b.entries) {
		return nil, nil, ErrBudget
	}
	if base := b.settle(n); base.far || base.torn {
		return b.oneByOne()
	}
	return b.addRest(n, refused, func(f Fact) bool { return n.checkAll(f) == nil && suspect(f) })
}

// oneByOne adds one fact after the other.
func (b *builder) oneByOne() (*Network, []Refusal, error) {
	n := &Network{}
	n.AddPoints(b.points)
	return b.addRest(n, nil, func(Fact) bool { return true })
}

// addRest adds the facts that were left out.
func (b *builder) addRest(n *Network, refused []Refusal, left func(Fact) bool) (*Network, []Refusal, error) {
	n.meter = b.meter
	index := -1
	for f := range b.facts {
		index++
		if !left(f) {
			continue
		}
		err := n.Add(f.Tag, f.Constraints...)
		if errors.Is(err, ErrBudget) {
			return nil, nil, err
		}
		if err != nil {
			refused = append(refused, refusal(index, f, err))
		}
	}
	slices.SortStableFunc(refused, func(a, b Refusal) int { return cmp.Compare(a.Index, b.Index) })
	n.Solve()
	n.meter = nil
	return n, refused, nil
}

func refusal(index int, f Fact, err error) Refusal {
	f.Constraints = slices.Clone(f.Constraints)
	return Refusal{Index: index, Fact: f, Err: err}
}

// gather makes a network of all facts but those to be left out, and logs the
// constraints between two points. It refuses what is none of its constraints.
func (b *builder) gather(leave func(Fact) bool) (n *Network, refused []Refusal) {
	n = &Network{}
	n.AddPoints(b.points)
	b.log, b.entries, b.torn = make([]shelf, (b.points+stretch-1)/stretch), 0, false
	index := -1
	for f := range b.facts {
		index++
		if err := n.checkAll(f); err != nil {
			refused = append(refused, refusal(index, f, err))
			continue
		}
		if leave(f) {
			continue
		}
		for _, c := range f.Constraints {
			b.note(n, f.Tag, c)
		}
	}
	return n, refused
}

func (n *Network) checkAll(f Fact) error {
	for _, c := range f.Constraints {
		if err := n.check(c); err != nil {
			return err
		}
	}
	return nil
}

// note stores a bound or logs an edge.
func (b *builder) note(n *Network, tag Tag, c Constraint) {
	switch {
	case c.From == c.To:
		b.torn = b.torn || packed(c.Max, c.Strict) < 0
	case c.From == Origin || c.To == Origin:
		n.link(tag, c)
	default:
		b.log[c.From/stretch].add(entry{packed(c.Max, c.Strict), c.From, c.To, tag})
		b.entries++
	}
}

// settle lays the edges out and finds a solution and all bounds, if it can.
func (b *builder) settle(n *Network) *sweep {
	// The positions are as yet without meaning: the sweep finds them.
	s := &sweep{n: n, at: n.position, waiting: b.lay(n), torn: b.torn}
	s.run()
	n.upper, n.lower, n.solved = s.upper, s.lower, true
	return s
}

// lay moves the edges from the log into the network, those from one point next
// to each other, and counts those into each point.
func (b *builder) lay(n *Network) (into []int32) {
	const spare = 64 // places for later additions, one in so many
	n.edges = make([]edge, 1, b.entries+b.entries/spare+2)
	n.edges[0].limit = loose.halved()
	into = make([]int32, len(n.in))
	for k, shelf := range b.log {
		out := n.out[k*stretch : min((k+1)*stretch, len(n.out))]
		shelf.sort(n, out)
		b.log[k] = nil
		for p, first := range out {
			end := int32(len(n.edges))
			if p+1 < len(out) {
				end = out[p+1]
			}
			if first == end {
				out[p] = 0
			}
			for i := first; i < end; i++ {
				e := &n.edges[i]
				if i+1 < end {
					e.nextOut = i + 1
				}
				e.nextIn, n.in[e.to] = n.in[e.to], i
				into[e.to]++
			}
		}
	}
	return into
}

// sort appends the edges to the network in the order of the points at which
// they begin. It leaves in out the place where those of each point do.
func (s shelf) sort(n *Network, out []int32) {
	for _, list := range s {
		for i := range list {
			out[list[i].from%stretch]++
		}
	}
	end := int32(len(n.edges))
	for p, count := range out {
		end += count
		out[p] = end
	}
	n.edges = n.edges[:end]
	for _, list := range slices.Backward(s) {
		for _, e := range slices.Backward(list) {
			at := &out[e.from%stretch]
			*at--
			n.edges[*at] = edge{from: e.from, to: e.to, limit: e.limit.halved(), tag: e.tag}
		}
	}
}
