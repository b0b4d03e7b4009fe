package allen_test

import (
	"fmt"

	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/stn"
)

// A siege had begun before a truce, and an inquiry began when the truce was
// over. What was the siege to the inquiry, and what if the siege is known to
// have been over first?
func Example() {
	var net stn.Network
	first := net.AddPoints(6)
	siege := allen.Interval{Start: first, End: first + 1}
	truce := allen.Interval{Start: first + 2, End: first + 3}
	inquiry := allen.Interval{Start: first + 4, End: first + 5}
	_ = net.Add(0, siege.Lasting(), truce.Lasting(), inquiry.Lasting())

	state := func(tag stn.Tag, s allen.Set, a, b allen.Interval) {
		constraints, ok := s.Constraints(a, b)
		if !ok {
			fmt.Println(s, "is not convex")
			return
		}
		if err := net.Add(tag, constraints...); err != nil {
			fmt.Println(err)
		}
	}
	state(1, allen.Of(allen.Overlaps, allen.FinishedBy, allen.Contains), siege, truce)
	state(2, allen.Of(allen.Meets), truce, inquiry)
	fmt.Println(allen.Between(&net, siege, inquiry))

	state(3, allen.Of(allen.Overlaps), siege, truce)
	fmt.Println(allen.Between(&net, siege, inquiry))
	// Output:
	// precedes|meets|overlaps|finished-by|contains
	// precedes
}

// What follows for the outer two of three events.
func ExampleCompose() {
	fmt.Println(allen.Compose(allen.Of(allen.During), allen.Of(allen.Meets)))
	fmt.Println(allen.Compose(allen.Of(allen.Overlaps), allen.Of(allen.During)))
	// Output:
	// precedes
	// overlaps|starts|during
}

// Two patrols with known hours.
func ExampleRelate() {
	r := allen.Relate(8, 12, 10, 14)
	fmt.Println(r, r.Inverse(), r.Symbol())
	// Output: overlaps overlapped-by o
}

// "Before or after" is not one stretch: it is tried piece by piece.
func ExampleSet_Pieces() {
	apart := allen.Of(allen.Precedes, allen.Meets, allen.MetBy, allen.PrecededBy)
	fmt.Println(apart.IsConvex(), apart.Hull())
	for _, piece := range apart.Pieces() {
		fmt.Println(piece)
	}
	// Output:
	// false any
	// precedes|meets
	// met-by|preceded-by
}

// The weaker the set, the fewer the constraints.
func ExampleSet_Constraints() {
	a, b := allen.Interval{Start: 0, End: 1}, allen.Interval{Start: 2, End: 3}
	for _, s := range []allen.Set{
		allen.Of(allen.Precedes),
		allen.Of(allen.During, allen.Starts, allen.Finishes, allen.Equals),
		allen.Of(allen.Overlaps),
		allen.Full,
	} {
		constraints, _ := s.Constraints(a, b)
		fmt.Printf("%v: %v\n", s, constraints)
	}
	// Output:
	// precedes: [p1 < p2]
	// starts|equals|during|finishes: [p2 <= p0 p1 <= p3]
	// overlaps: [p2 < p1 p0 < p2 p1 < p3]
	// any: []
}
