package interop_test

import (
	"math/rand/v2"

	"github.com/casus-events/casus/internal/recordtest"
)

func filled[T any](n int) []T {
	rng := rand.New(rand.NewPCG(7, 7))
	values := make([]T, n) // the first stays zero
	for i := range values[1:] {
		recordtest.Fill(rng, &values[i+1])
	}
	return values
}
