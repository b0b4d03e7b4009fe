package record_test

import (
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/internal/recordtest"
)

func TestRoundTrips(t *testing.T) {
	t.Parallel()
	recordtest.CheckRoundTrip[Event](t, rand.New(rand.NewPCG(1, 1)))
	recordtest.CheckRoundTrip[Chronicle](t, rand.New(rand.NewPCG(1, 2)))
	recordtest.CheckRoundTrip[Cite](t, rand.New(rand.NewPCG(1, 3)))
	recordtest.CheckRoundTrip[Odd](t, rand.New(rand.NewPCG(1, 4)))
}
