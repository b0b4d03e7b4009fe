package ucdp

import (
	"encoding/json"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
)

// ExtraKey is the member of an event's Extra that holds what a row says and no
// record has room for: an object with the columns under their names. Columns
// that the format does not have are pairs of name and value in the list "other".
const ExtraKey = "/ucdp"

// extra returns the columns for which there is no other place, in the order of
// the columns.
func (r *Row) extra() map[string]json.RawMessage {
	o := object{buf: append(make([]byte, 0, 512), '{')}
	o.text("relid", r.RelID)
	o.number("active_year", r.ActiveYear)
	o.text("code_status", r.CodeStatus)
	o.number("type_of_violence", r.TypeOfViolence)
	o.text("conflict_dset_id", r.ConflictDsetID)
	o.text("conflict_new_id", r.ConflictNewID)
	o.text("conflict_name", r.ConflictName)
	o.text("dyad_dset_id", r.DyadDsetID)
	o.text("dyad_new_id", r.DyadNewID)
	o.text("side_a_dset_id", r.SideADsetID)
	o.text("side_b_dset_id", r.SideBDsetID)
	if r.NumberOfSources.N >= 0 {
		o.number("number_of_sources", r.NumberOfSources)
	}
	if !r.listsKept() {
		o.text("source_office", r.SourceOffice)
		o.text("source_date", r.SourceDate)
		o.text("source_headline", r.SourceHeadline)
	}
	o.number("where_prec", r.WherePrec)
	o.text("where_description", r.WhereDescription)
	if !isPoint(r.GeomWKT) {
		o.text("geom_wkt", r.GeomWKT)
	}
	o.number("priogrid_gid", r.PrioGridGID)
	o.text("country", r.Country)
	o.text("country_id", r.CountryID)
	o.text("region", r.Region)
	o.number("event_clarity", r.EventClarity)
	o.number("date_prec", r.DatePrec)
	for i, f := range r.Meta.Extra {
		if i == 0 {
			o.key("other")
			o.buf = append(o.buf, '[')
		} else {
			o.buf = append(o.buf, ',')
		}
		o.buf = append(o.buf, '[')
		o.string(f.Name)
		o.buf = append(o.buf, ',')
		o.string(f.Value)
		o.buf = append(o.buf, ']')
		if i == len(r.Meta.Extra)-1 {
			o.buf = append(o.buf, ']')
		}
	}
	return map[string]json.RawMessage{ExtraKey: append(o.buf, '}')}
}

// object writes a JSON object.
type object struct{ buf []byte }

func (o *object) key(name string) {
	if len(o.buf) > 1 {
		o.buf = append(o.buf, ',')
	}
	o.string(name)
	o.buf = append(o.buf, ':')
}

func (o *object) string(s string) {
	text, _ := json.Marshal(s) // a string always has a text
	o.buf = append(o.buf, text...)
}

func (o *object) text(name, s string) {
	if s != "" {
		o.key(name)
		o.string(s)
	}
}

func (o *object) number(name string, n dataset.Int) {
	if n.Stated {
		o.key(name)
		o.buf = strconv.AppendInt(o.buf, n.N, 10)
	}
}
