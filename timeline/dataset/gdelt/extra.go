package gdelt

import (
	"encoding/json"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
)

// ExtraKey is the member of the Extra of an event or account that holds what a row says and no
// record has room for: package dataset says in which form.
const ExtraKey = "gdelt"

// geo is the columns of one of the three places.
type geo struct {
	name                               string
	typ                                dataset.Int
	full, country, adm1, adm2, feature string
	lat, long                          dataset.Float
}

func (g *geo) keep(c *kept.Columns) {
	c.Under(g.name)
	c.Int("_Type", g.typ)
	c.Text("_FullName", g.full)
	c.Text("_CountryCode", g.country)
	c.Text("_ADM1Code", g.adm1)
	c.Text("_ADM2Code", g.adm2)
	c.Float("_Lat", g.lat)
	c.Float("_Long", g.long)
	c.Text("_FeatureID", g.feature)
	c.Under("")
}

// extra returns the columns of a row that its records do not hold otherwise.
func (r *Row) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Text("EventCode", r.EventCode)
	c.Int("IsRootEvent", r.IsRootEvent)
	c.Int("QuadClass", r.QuadClass)
	c.Float("GoldsteinScale", r.GoldsteinScale)
	c.Float("AvgTone", r.AvgTone)
	c.Day("SQLDATE", r.SQLDate)
	c.Moment("DATEADDED", r.DateAdded)
	for _, g := range [...]geo{
		{
			"Actor1Geo", r.Actor1GeoType, r.Actor1GeoFullName, r.Actor1GeoCountryCode, r.Actor1GeoADM1Code, r.Actor1GeoADM2Code,
			r.Actor1GeoFeatureID, r.Actor1GeoLat, r.Actor1GeoLong,
		},
		{
			"Actor2Geo", r.Actor2GeoType, r.Actor2GeoFullName, r.Actor2GeoCountryCode, r.Actor2GeoADM1Code, r.Actor2GeoADM2Code,
			r.Actor2GeoFeatureID, r.Actor2GeoLat, r.Actor2GeoLong,
		},
		{
			"ActionGeo", r.ActionGeoType, r.ActionGeoFullName, r.ActionGeoCountryCode, r.ActionGeoADM1Code, r.ActionGeoADM2Code,
			r.ActionGeoFeatureID, r.ActionGeoLat, r.ActionGeoLong,
		},
	} {
		g.keep(c)
	}
	c.Fields(r.Extra)
	return c.Extra(ExtraKey)
}

// extra returns the columns of a mention that its records do not hold
// otherwise.
func (m *Mention) extra(c *kept.Columns) map[string]json.RawMessage {
	c.Moment("EventTimeDate", m.EventTimeDate)
	c.Moment("MentionTimeDate", m.MentionTimeDate)
	c.Int("MentionType", m.MentionType)
	c.Int("SentenceID", m.SentenceID)
	c.Int("Actor1CharOffset", m.Actor1CharOffset)
	c.Int("Actor2CharOffset", m.Actor2CharOffset)
	c.Int("ActionCharOffset", m.ActionCharOffset)
	c.Int("InRawText", m.InRawText)
	c.Int("Confidence", m.Confidence)
	c.Int("MentionDocLen", m.MentionDocLen)
	c.Float("MentionDocTone", m.MentionDocTone)
	c.Text("MentionDocTranslationInfo", m.MentionDocTranslationInfo)
	c.Text("Extras", m.Extras)
	c.Fields(m.Extra)
	return c.Extra(ExtraKey)
}
