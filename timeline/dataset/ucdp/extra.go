package ucdp

import (
	"encoding/json"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/timeline/dataset/internal/extra"
)

// ExtraKey is the member of an event's Extra that holds what a row says and no
// record has room for: an object with the columns under their names. Columns
// that the format does not have are pairs of name and value in the list "other".
const ExtraKey = "/ucdp"

// extra returns the columns for which there is no other place, in the order of
// the columns.
func (r *Row) extra() map[string]json.RawMessage {
	var o extra.Object
	o.Text("relid", r.RelID)
	o.Int("active_year", r.ActiveYear)
	o.Text("code_status", r.CodeStatus)
	o.Int("type_of_violence", r.TypeOfViolence)
	o.Text("conflict_dset_id", r.ConflictDsetID)
	o.Text("conflict_new_id", r.ConflictNewID)
	o.Text("conflict_name", r.ConflictName)
	o.Text("dyad_dset_id", r.DyadDsetID)
	o.Text("dyad_new_id", r.DyadNewID)
	o.Text("side_a_dset_id", r.SideADsetID)
	o.Text("side_b_dset_id", r.SideBDsetID)
	if r.NumberOfSources.N >= 0 {
		o.Int("number_of_sources", r.NumberOfSources)
	}
	if !r.listsKept() {
		o.Text("source_office", r.SourceOffice)
		o.Text("source_date", r.SourceDate)
		o.Text("source_headline", r.SourceHeadline)
	}
	o.Int("where_prec", r.WherePrec)
	o.Text("where_description", r.WhereDescription)
	if !isPoint(r.GeomWKT) {
		o.Text("geom_wkt", r.GeomWKT)
	}
	o.Int("priogrid_gid", r.PrioGridGID)
	o.Text("country", r.Country)
	if !actor.Country(r.ISO3).IsKnown() {
		o.Text("iso3", r.ISO3)
	}
	o.Text("country_id", r.CountryID)
	o.Text("region", r.Region)
	o.Int("event_clarity", r.EventClarity)
	o.Int("date_prec", r.DatePrec)
	o.Fields("other", r.Meta.Extra)
	return o.Member(ExtraKey)
}
