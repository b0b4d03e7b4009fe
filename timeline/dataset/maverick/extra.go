package maverick

import (
	"encoding/json"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset/internal/extra"
)

// ExtraKey is the member of an account's Extra that holds what a row says and
// no record has room for: an object with the columns under their names. Columns
// that the format does not have are pairs of name and value in the list "other".
const ExtraKey = "/maverick"

// extra returns the columns for which there is no other place.
func (r *Row) extra() map[string]json.RawMessage {
	var o extra.Object
	o.Text("election", r.Election)
	o.Int("certain", r.Certain)
	o.Int("certain1", r.Certain1)
	o.Int("certain2", r.Certain2)
	o.Int("certain3", r.Certain3)
	o.Int("certain4", r.Certain4)
	o.Int("certain5", r.Certain5)
	o.Int("certain6", r.Certain6)
	if country(r.Country) == "" {
		o.Text("country", r.Country)
	}
	o.Int("geo_precision", r.GeoPrecision)
	for i := range r.Actors {
		in, name := &r.Actors[i], "actor"+strconv.Itoa(i+1)
		o.Text(name+"_id", in.ID)
		o.Text(name+"_type", in.Type)
		o.Text(name+"_subtype", in.Subtype)
		o.Text(name+"_party", in.Party)
		o.Text(name+"_violence", in.Violence)
		o.Int(name+"_precision", in.Precision)
	}
	o.Text("event_context", r.EventContext)
	o.Text("target", r.Target)
	o.Int("displacement", r.Displacement)
	o.Int("damage", r.Damage)
	o.Text("source_type", r.SourceType)
	o.Int("source_classification", r.SourceClassification)
	o.Int("sampling", r.Sampling)
	if r.NumberOfSources.N != 0 {
		o.Int("number_of_sources", r.NumberOfSources)
	}
	o.Text("unit_of_analysis", r.UnitOfAnalysis)
	o.Text("aggregation", r.Aggregation)
	o.Fields("other", r.Meta.Extra)
	return o.Member(ExtraKey)
}
