package attribution_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// attacks returns n made-up attacks over fifty years in forty countries, by
// groups most of which keep to one country, a third of them by nobody named.
func attacks(n int) ([]event.Event, []attribution.Claim) {
	r := rand.New(rand.NewPCG(uint64(n), 7)) //nolint:gosec // A test that can be repeated.
	kinds := []event.Kind{"assault", "assault/aerial", "assault/explosives", "assault/firearms", "coerce"}
	means := []event.Means{"firearms", "explosives", "explosives/vehicle", "indirect-fire/rocket", "indirect-fire/mortar", "air/drone", "arson"}
	targets := []actor.ID{"army", "police", "us-forces", "villagers", "party", "un"}
	events := make([]event.Event, 0, n)
	var claims []attribution.Claim
	for i := range n {
		country, admin, place := r.IntN(40), r.IntN(20), r.IntN(50)
		start := edtf.At(1970, 1, 1, 0, 0, 0) + edtf.Seconds(i)*(50*365*edtf.Day/edtf.Seconds(n))
		y, m, d := start.Civil()
		e := event.Event{
			ID: event.ID(fmt.Sprintf("%07d", i)), Kind: kinds[r.IntN(len(kinds))], When: event.On(edtf.DateOf(y, m, d)),
			Where: []event.Place{{
				Name: fmt.Sprintf("place %d", place), Admin: []string{fmt.Sprintf("province %d", admin)},
				Country: actor.Country(fmt.Sprintf("C%02d", country)),
			}},
			Attacks:      []event.Attack{{Means: means[r.IntN(len(means))]}},
			Participants: []event.Participant{event.Target(targets[r.IntN(len(targets))])},
			Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(int64(r.ExpFloat64() * 4))}},
		}
		events = append(events, e)
		if r.IntN(3) == 0 {
			continue
		}
		group := country*8 + int(r.ExpFloat64()*2)
		claims = append(claims, attribution.Claim{
			ID: attribution.ID(e.ID), Events: []event.ID{e.ID}, Speakers: []actor.ID{"ministry"}, Said: e.When.Date,
			Answers: []attribution.Answer{{Who: actor.OneOf(actor.ID(fmt.Sprintf("group %d", group)))}},
		})
	}
	return events, claims
}
