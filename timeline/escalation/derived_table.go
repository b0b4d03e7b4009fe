package escalation

import (
	"math"
	"sync"
)

// featurePlaces are the places of features in the table, by name.
var featurePlaces = sync.OnceValue(func() map[string]int {
	table := featureTable()
	places := make(map[string]int, len(table))
	for i := range table {
		places[table[i].Name] = i
	}
	return places
})

// standings are the standings that there can be, and the number of that of all
// sides.
type standings struct {
	list []standing
	of   [allSides]uint16
}

// standingTable does not depend on weights, so that all scorers have it in
// common.
var standingTable = sync.OnceValue(func() *standings {
	t, numbers := &standings{}, map[standing]uint16{}
	for code := range allSides {
		at := code.standing()
		n, ok := numbers[at]
		if !ok {
			n = uint16(len(t.list)) //nolint:gosec // at most as many as sides
			numbers[at] = n
			t.list = append(t.list, at)
		}
		t.of[code] = n
	}
	return t
})

// roughTable holds what rough exponentials and logarithms are made of.
var roughTable = sync.OnceValue(func() *roughTables {
	t := &roughTables{}
	for i := range t.coarse {
		t.coarse[i] = math.Exp(-float64(i<<coarseBits) / perNat)
	}
	for i := range t.fine {
		t.fine[i] = math.Exp(-float64(i<<fineBits) / perNat)
	}
	for k := range t.logs {
		t.inverse[k], t.logs[k] = 1/(1-float64(k)/restParts), math.Log1p(-float64(k)/restParts)
	}
	return t
})
