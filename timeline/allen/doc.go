// Package allen is the algebra of intervals of James Allen: the thirteen ways
// in which one stretch of time can lie to another, sets of them, what follows
// when they are chained, and how they are put into a network of package stn.
//
//	// A siege began before a truce and was still on when the truce began.
//	siege := allen.Interval{Start: p, End: p + 1}
//	truce := allen.Interval{Start: p + 2, End: p + 3}
//	said := allen.Of(allen.Overlaps, allen.FinishedBy, allen.Contains)
//	constraints, ok := said.Constraints(siege, truce)
//	err := net.Add(1, constraints...)
//	allen.Between(&net, truce, siege)              // what the network still allows
//	allen.Compose(said, allen.Of(allen.Precedes))  // siege to what the truce preceded
//
// # Concepts
//
// An interval has a start and an end, and the start comes first. Of two
// intervals exactly one [Relation] holds. Its names are those of Allen,
// "Maintaining knowledge about temporal intervals", Communications of the ACM
// 26 (1983), in the wording and the order of the later literature, and its
// symbols the one-letter ones that go with them:
//
//	p precedes     a was over before b began
//	m meets        a was over when b began
//	o overlaps     a began first, they share time, b ended last
//	F finished-by  a began first, both ended together
//	D contains     a began first and ended last
//	s starts       both began together, a ended first
//	e equals       both began and ended together
//	S started-by   both began together, a ended last
//	d during       b began first and ended last
//	f finishes     b began first, both ended together
//	O overlapped-by, M met-by, P preceded-by: o, m and p read from b
//
// A [Set] is what may hold where not all is known: one of its members does. The
// empty set is a contradiction, [Full] says nothing.
//
// # Convex sets
//
// A set is convex when it can be said by bounding the four differences between
// the ends of the two intervals, each to one side or to one stretch. These are
// the sets that a simple temporal network can hold; there are 83 of them,
// among 8,192. [Set.Constraints] puts one into a network, [Set.Hull] gives the
// smallest one that holds a set, and [Set.Pieces] splits a set into some of
// which one holds, for programs that try them in turn.
//
// # Networks
//
// [Between] asks a network which relations it leaves open. The answer is exact:
// each relation in it holds in some solution, and no other does in any. For
// networks of convex sets this is more than composing relations until nothing
// changes, which is exact there too but cubic in the number of intervals.
//
// # Cost
//
// All operations on sets take constant time: at most 169 look-ups in a table
// for [Compose]. [Between] asks the network twelve questions.
//
// # Zero values
//
// The zero [Relation] is none of the thirteen and a member of no set. The zero
// [Set] is empty.
//
// # Errors
//
// Text that names no relation gives an error that wraps [ErrUnknown]. No input
// makes the package panic.
//
// # Stability
//
// The names, the symbols and the order of the relations will not change, and
// nor will the bits of a [Set]. Into which pieces a set is split may.
package allen
