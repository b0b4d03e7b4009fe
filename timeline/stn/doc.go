// Package stn reasons about simple temporal networks: unknown points on a line,
// and constraints that bound how far one may lie after another. It tells
// whether constraints can all hold, which few of them contradict each other,
// what follows for any point or pair of points, and from which of them.
//
// It knows nothing of events or dates and depends on nothing but the standard
// library. Package timeline builds its order of events on it; a schedule, a
// plan, or the phases of an excavation fit as well.
//
//	var net stn.Network
//	first := net.AddPoints(2) // the start of a strike and of the answer to it
//	strike, answer := first, first+1
//	net.Add(1, stn.AtLeast(strike, 100))           // fact 1: not before 100
//	net.Add(2, stn.Before(strike, answer))         // fact 2: in this order
//	net.Add(3, stn.Within(strike, answer, 5))      // fact 3: at most 5 apart
//	net.Entails(stn.AtLeast(answer, 100))          // true
//	err := net.Add(4, stn.AtMost(answer, 100))     // a *ConflictError: facts 1, 2 and 4
//
// # Concepts
//
// A [Constraint] says To - From <= Max, or < Max when it is strict. Everything
// convex comes down to this: order ([Before], [NotAfter]), least and greatest
// distances ([Apart], [Within]), equality ([Same]), and, with the [Origin] as
// one of the two points, bounds of a single point ([AtLeast], [AtMost]). All
// relations of Allen's interval algebra that form one stretch can be written
// as a few constraints between starts and ends. "Before or after" and "on one
// of three days" cannot; they are choices, and need a search over networks.
//
// Limits are whole numbers, values are real ones: between 3 and 4 there is room
// for any number of points in strict order. Whoever counts in whole seconds
// and wants none of that says [Apart] by 1.
//
// A fact is what one call of [Network.Add] states under one [Tag]: all its
// constraints come in together or not at all, and [Network.Retract] takes them
// back together. A network is consistent at all times, because what would
// contradict it is refused.
//
// # Contradictions
//
// The error of a refused fact is a [ConflictError]: a circle of constraints whose
// limits add up to less than nothing, such as "a before b, b before c, c before
// a" or "not before 100, then another, which was over by 100". [ConflictError.Tags]
// is irreducible: without any one of its facts the rest can all hold. It need
// not be the smallest such set, and there may be others; finding the smallest
// set of facts whose removal mends a network is NP-hard.
//
// [Build] takes many facts at once and hands back those that do not fit, as if
// they had been added one by one: of two that contradict each other the later
// one goes. [Repair] puts the surest first, and so sets aside the least sure of
// each contradiction, whatever the order of the list.
//
// # Questions
//
// [Network.Distance] returns the tight limit of a difference, [Network.Bounds]
// the two of one point. [Network.Entails] answers "must it be so", and
// [Network.Allows] "can it be so". [Network.Witness] gives the constraints
// from which an answer follows, one path of them. The answers depend on the
// facts alone, not on the order in which they came; where several witnesses or
// conflicts are equally good, that order decides which one is returned, and
// the same calls always give the same one.
//
// # Choices
//
// [Scenarios] are a network with choices: facts of which one of several
// alternatives holds, each a list of constraints. Together they pose a
// disjunctive temporal problem (Stergiou and Koubarakis, "Backtracking
// algorithms for disjunctions of temporal constraints", 2000), and every
// relation of Allen's algebra and every set of them can be stated. To find out
// whether such a problem has a solution is NP-complete.
//
// As with a network, what contradicts is refused, so that there is a scenario
// at all times: a selection of alternatives with which all facts hold. One is
// kept at hand, and most additions and questions need no other. For the rest
// there is a search, depth first, which jumps back over decisions that had no
// part in a failure, and stays among what is connected: independent choices
// cost as much as each alone (BenchmarkIndependentChoices). What follows from
// the dates of two points does not connect them, so that a chronicle falls into
// many small problems (BenchmarkChronicle).
//
// A search ends at the latest when it has used up [Scenarios.Budget]. Then the
// [Answer] is [Undetermined], a bound is an outer one and said not to be exact,
// and what was to be added is left out with [ErrBudget]. Activities that must
// not overlap, in hardly more room than they need, bring that about from about
// ten of them on (BenchmarkOneMachine).
//
// # Cost
//
// The figures are for 10^6 events, four of five of them dated, and 10^6 relations
// between near ones (2*10^6 points), on two shared processors of 2026; the
// benchmarks measure them afresh.
//
// [Build] goes twice over the points in topological order, and corrects limits
// in rounds only on circles of edges: three to five times what it takes to sort
// the points topologically (BenchmarkBuild). The network and its bounds take
// 185 MB then: 64 bytes a point, of which 16 are solved bounds, and 28 bytes a
// constraint between two points; nothing quadratic is ever stored.
// What may be part of a contradiction is added one by one afterwards:
// 10^4 planted contradictions make a [Repair] of the whole take about seven
// times as long as building it, and the growth from 10^4 events is near linear
// (BenchmarkRepair).
//
// The network keeps one solution at hand, and an addition that holds in it
// costs constant time. Otherwise points are moved, as few as the smaller side
// of the new constraint has, at logarithmic cost for each (after Cotton and
// Maler, "Fast and flexible difference constraint propagation for DPLL(T)",
// 2006). The median is 0.5 microseconds (BenchmarkInNetwork). Chains of up to
// 10^6 links were added one by one forwards, backwards, at random and by
// halving, undated, dated in order, dated alike, and dated against their order
// (BenchmarkChain): at most 36 points are visited for each link, a number that
// grows no faster than a logarithm. Time grows as the number of visits, but
// for links in random order, where it also counts how far the processor has to
// reach: its exponent is 1.1 to 1.5 there. Points that had to be moved because
// others could not be are moved further than they must, to make room for more.
// Orders that move most points at every addition may remain; a
// [Network.Budget] bounds each.
//
// Queries bring all bounds up to date after a change, at the cost of what the
// change made tighter or looser; where that is much they are solved afresh, in
// linear time, or O(m log n) where the constraints lie on long circles. Beyond
// that an answer of yes or no looks at the neighbourhood of the two points, as far as
// their bounds leave a path open: 0.6 microseconds in the median for near events.
// Points far apart with neither bounds nor constraints that rule a path out
// make it look at everything between them; a budget bounds that as well.
//
// To show that each of the k facts of a contradiction is needed takes O(k log k)
// additions to a network of these facts alone, and nothing where each of them
// holds one constraint (BenchmarkOverlap). The first contradiction and the first
// [Network.Retract] sort all constraints by tag: 12 bytes and some tens of
// nanoseconds for each.
//
// # Limits
//
// A limit beyond [MaxWeight] is refused, and so is a fact that would move a
// point beyond 2^60, both with [ErrRange]. There are at most 2^31-1 points and
// as many constraints.
//
// # Zero values
//
// The zero [Network] is empty and usable, the zero [Limit] is no limit, and the
// zero [Constraint] says that point 0 is not after itself, which is always so.
//
// # Errors
//
// A refused fact is a [*ConflictError], and [ErrPoint] or [ErrRange] where it is
// no constraint of the network; a call within a budget may return [ErrBudget].
// Whatever the error, the network answers as it did before.
//
// # Stability
//
// Which of several possible conflicts or witnesses is returned may change
// between versions; that it is one will not.
package stn
