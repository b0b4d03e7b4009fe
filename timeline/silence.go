package timeline

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// silence is a stretch in which no event of the record may have begun, as far as
// dates tell; event is the one that ended it.
type silence struct {
	from, to edtf.Seconds
	event    event.ID
}

// findSilences returns the silences that are longer than the policy allows a
// claim to be supported across, in order of time. The first one begins before
// everything, the last one has no end. An event of which the record knows when
// it began speaks for all the time in which it may have.
func (t *Timeline) findSilences() []silence {
	var dated []int
	for i := range t.events {
		b := &t.bounds[i]
		if isPlaced(t.events[i].Status) && b.EarliestStart.IsFinite() && b.LatestStart.IsFinite() {
			dated = append(dated, i)
		}
	}
	slices.SortFunc(dated, func(i, k int) int {
		return cmp.Or(cmp.Compare(t.bounds[i].EarliestStart, t.bounds[k].EarliestStart), cmp.Compare(i, k))
	})
	longest, _ := t.options.Policy.silence()
	var list []silence
	at := edtf.NegInf
	for _, i := range dated {
		if from := t.bounds[i].EarliestStart; at == edtf.NegInf || from > at && from-at > longest {
			list = append(list, silence{at, from, t.events[i].ID})
		}
		at = max(at, t.bounds[i].LatestStart)
	}
	return append(list, silence{from: at, to: edtf.PosInf})
}
