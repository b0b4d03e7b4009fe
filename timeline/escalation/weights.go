package escalation

import (
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Weight is what one unit of a feature adds to a score.
type Weight struct {
	Feature string  `json:"feature,omitzero"`
	Nats    float64 `json:"nats,omitzero"`
}

// Weights are the weights of the features, and where they come from. Features
// that are not listed weigh nothing.
type Weights struct {
	// Provenance says on what data and by which program they were fitted.
	Provenance string   `json:"provenance,omitzero"`
	Values     []Weight `json:"values,omitzero"`
}

// Of returns the weight of a feature, 0 if it has none.
func (w Weights) Of(name string) float64 {
	for _, v := range w.Values {
		if v.Feature == name {
			return v.Nats
		}
	}
	return 0
}

// With returns the weights with one of them set.
func (w Weights) With(name string, nats float64) Weights {
	w.Values = slices.Clone(w.Values)
	for i := range w.Values {
		if w.Values[i].Feature == name {
			w.Values[i].Nats = nats
			return w
		}
	}
	w.Values = append(w.Values, Weight{name, nats})
	return w
}

// Without returns the weights with those of some features taken out, as an
// ablation needs.
func (w Weights) Without(names ...string) Weights {
	w.Values = slices.DeleteFunc(slices.Clone(w.Values), func(v Weight) bool { return slices.Contains(names, v.Feature) })
	return w
}

// Validate reports every weight whose feature there is not, which stands twice,
// or which is not a number of nats between -1000 and 1000.
func (w Weights) Validate() error {
	var faults fieldpath.List
	known, seen := featurePlaces(), make(map[string]bool, len(w.Values))
	for i, v := range w.Values {
		if _, ok := known[v.Feature]; !ok {
			faults.Addf(fieldpath.Index("values", i)+".feature", casus.ErrUnknown, "%q", v.Feature)
		}
		if seen[v.Feature] {
			faults.Addf(fieldpath.Index("values", i)+".feature", casus.ErrDuplicate, "%q", v.Feature)
		}
		seen[v.Feature] = true
		if math.IsNaN(v.Nats) || math.Abs(v.Nats) > mostNats/perNat {
			faults.Addf(fieldpath.Index("values", i)+".nats", casus.ErrRange, "%v", v.Nats)
		}
	}
	return faults.Err()
}
