package maverick

import (
	"encoding/json"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset/internal/kept"
)

// ExtraKey is the member of the Extra of an account that holds what a row says and
// no record has room for: package dataset says in which form.
const ExtraKey = "maverick"

// extra returns the columns for which there is no other place.
func (r *Row) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Text("election", r.Election)
	c.Int("certain", r.Certain)
	c.Int("certain1", r.Certain1)
	c.Int("certain2", r.Certain2)
	c.Int("certain3", r.Certain3)
	c.Int("certain4", r.Certain4)
	c.Int("certain5", r.Certain5)
	c.Int("certain6", r.Certain6)
	if country(r.Country) == "" {
		c.Text("country", r.Country)
	}
	c.Int("geo_precision", r.GeoPrecision)
	for i := range r.Actors {
		in := &r.Actors[i]
		c.Under("actor" + strconv.Itoa(i+1))
		c.Text("_id", in.ID)
		c.Text("_type", in.Type)
		c.Text("_subtype", in.Subtype)
		c.Text("_party", in.Party)
		c.Text("_violence", in.Violence)
		c.Int("_precision", in.Precision)
	}
	c.Under("")
	c.Text("event_context", r.EventContext)
	c.Text("target", r.Target)
	c.Int("displacement", r.Displacement)
	c.Int("damage", r.Damage)
	c.Text("source_type", r.SourceType)
	c.Int("source_classification", r.SourceClassification)
	c.Int("sampling", r.Sampling)
	if r.NumberOfSources.N != 0 {
		c.Int("number_of_sources", r.NumberOfSources)
	}
	c.Text("unit_of_analysis", r.UnitOfAnalysis)
	c.Text("aggregation", r.Aggregation)
	c.Fields(r.Meta.Extra)
	return c.Extra(ExtraKey)
}
