package ucdp

import (
	"encoding/json"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
)

// ExtraKey is the member of the Extra of an event that holds what a row says and
// no record has room for: package dataset says in which form.
const ExtraKey = "ucdp"

// extra returns the columns for which there is no other place, in the order of
// the columns.
func (r *Row) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Text("relid", r.RelID)
	if r.yearDiffers() {
		c.Int("year", r.Year)
	}
	c.Int("active_year", r.ActiveYear)
	c.Text("code_status", r.CodeStatus)
	c.Int("type_of_violence", r.TypeOfViolence)
	c.Text("conflict_dset_id", r.ConflictDsetID)
	c.Text("conflict_new_id", r.ConflictNewID)
	c.Text("conflict_name", r.ConflictName)
	c.Text("dyad_dset_id", r.DyadDsetID)
	c.Text("dyad_new_id", r.DyadNewID)
	c.Text("side_a_dset_id", r.SideADsetID)
	c.Text("side_b_dset_id", r.SideBDsetID)
	if r.NumberOfSources.N >= 0 {
		c.Int("number_of_sources", r.NumberOfSources)
	}
	if !r.listsKept() {
		c.Text("source_office", r.SourceOffice)
		c.Text("source_date", r.SourceDate)
		c.Text("source_headline", r.SourceHeadline)
	}
	c.Int("where_prec", r.WherePrec)
	c.Text("where_description", r.WhereDescription)
	if !isPoint(r.GeomWKT) {
		c.Text("geom_wkt", r.GeomWKT)
	}
	c.Int("priogrid_gid", r.PrioGridGID)
	c.Text("country", r.Country)
	if !actor.Country(r.ISO3).IsKnown() {
		c.Text("iso3", r.ISO3)
	}
	c.Text("country_id", r.CountryID)
	c.Text("region", r.Region)
	c.Int("event_clarity", r.EventClarity)
	c.Int("date_prec", r.DatePrec)
	c.Fields(r.Meta.Extra)
	return c.Extra(ExtraKey)
}
