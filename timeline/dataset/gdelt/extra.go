package gdelt

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
)

// extraKey is the member of an event's Extra in which the columns stand for
// which the records have no field.
const extraKey = "gdelt"

// object writes a JSON object of columns, those without a value left out.
type object struct {
	buf    []byte
	prefix string // of the names of columns
}

// name begins a member, whose name is that of a column after a prefix.
func (o *object) name(column string) {
	if len(o.buf) == 0 {
		o.buf = append(make([]byte, 0, 512), '{')
	} else {
		o.buf = append(o.buf, ',')
	}
	o.buf = append(o.buf, '"')
	o.buf = append(o.buf, o.prefix...)
	o.buf = append(o.buf, column...)
	o.buf = append(o.buf, '"', ':')
}

func (o *object) text(column, v string) {
	if v == "" {
		return
	}
	o.name(column)
	o.buf = appendText(o.buf, v)
}

func (o *object) int(column string, v dataset.Int) {
	if v.Stated {
		o.name(column)
		o.buf = strconv.AppendInt(o.buf, v.N, 10)
	}
}

func (o *object) float(column string, v dataset.Float) {
	if v.Stated {
		o.name(column)
		o.buf = strconv.AppendFloat(o.buf, v.X, 'f', -1, 64)
	}
}

// day and moment write a date in the digits that GDELT has for it.
func (o *object) day(column string, d dataset.Day) {
	if d.IsZero() {
		return
	}
	o.name(column)
	o.buf = append(appendDay(append(o.buf, '"'), d), '"')
}

func (o *object) moment(column string, m dataset.Moment) {
	if m.IsZero() {
		return
	}
	o.name(column)
	o.buf = appendDay(append(o.buf, '"'), m.Day)
	if m.Clock {
		o.buf = appendTwo(appendTwo(appendTwo(o.buf, int(m.Hour)), int(m.Minute)), int(m.Second))
	}
	o.buf = append(o.buf, '"')
}

// appendDay appends YYYYMMDD.
func appendDay(buf []byte, d dataset.Day) []byte {
	const century = 100
	buf = appendTwo(appendTwo(buf, int(d.Year)/century), int(d.Year)%century)
	return appendTwo(appendTwo(buf, int(d.Month)), int(d.Day))
}

// appendTwo appends a number below 100 with two digits.
func appendTwo(buf []byte, n int) []byte { return append(buf, byte('0'+n/10), byte('0'+n%10)) }

// unknown writes the columns that the format does not have. A name that stands
// twice in the file is numbered.
func (o *object) unknown(fields []dataset.Field) {
	if len(fields) == 0 {
		return
	}
	o.name("Extra")
	var taken []string
	for i, f := range fields {
		name := f.Name
		for n := 2; slices.Contains(taken, name); n++ {
			name = f.Name + "~" + strconv.Itoa(n)
		}
		taken = append(taken, name)
		o.buf = append(o.buf, "{,"[min(i, 1)])
		o.buf = appendText(o.buf, name)
		o.buf = append(o.buf, ':')
		o.buf = appendText(o.buf, f.Value)
	}
	o.buf = append(o.buf, '}')
}

// extra returns the object, which is not empty, as the Extra of an event.
func (o *object) extra() map[string]json.RawMessage {
	return map[string]json.RawMessage{extraKey: append(o.buf, '}')}
}

// appendText appends a text as JSON.
func appendText(buf []byte, s string) []byte {
	plain := true
	for i := range len(s) {
		c := s[i]
		plain = plain && c >= ' ' && c < 0x7f && c != '"' && c != '\\'
	}
	if plain {
		buf = append(buf, '"')
		buf = append(buf, s...)
		return append(buf, '"')
	}
	quoted, _ := json.Marshal(s) // no text is unfit for JSON
	return append(buf, quoted...)
}

// geo is the columns of one of the three places.
type geo struct {
	name                               string
	typ                                dataset.Int
	full, country, adm1, adm2, feature string
	lat, long                          dataset.Float
}

func (o *object) geo(g geo) {
	o.prefix = g.name
	o.int("_Type", g.typ)
	o.text("_FullName", g.full)
	o.text("_CountryCode", g.country)
	o.text("_ADM1Code", g.adm1)
	o.text("_ADM2Code", g.adm2)
	o.float("_Lat", g.lat)
	o.float("_Long", g.long)
	o.text("_FeatureID", g.feature)
	o.prefix = ""
}

// extra returns the columns of a row that its records do not hold otherwise.
func (r *Row) extra() map[string]json.RawMessage {
	var o object
	o.text("EventCode", r.EventCode)
	o.int("IsRootEvent", r.IsRootEvent)
	o.int("QuadClass", r.QuadClass)
	o.float("GoldsteinScale", r.GoldsteinScale)
	o.float("AvgTone", r.AvgTone)
	o.day("SQLDATE", r.SQLDate)
	o.moment("DATEADDED", r.DateAdded)
	o.geo(geo{
		"Actor1Geo", r.Actor1GeoType, r.Actor1GeoFullName, r.Actor1GeoCountryCode, r.Actor1GeoADM1Code, r.Actor1GeoADM2Code,
		r.Actor1GeoFeatureID, r.Actor1GeoLat, r.Actor1GeoLong,
	})
	o.geo(geo{
		"Actor2Geo", r.Actor2GeoType, r.Actor2GeoFullName, r.Actor2GeoCountryCode, r.Actor2GeoADM1Code, r.Actor2GeoADM2Code,
		r.Actor2GeoFeatureID, r.Actor2GeoLat, r.Actor2GeoLong,
	})
	o.geo(geo{
		"ActionGeo", r.ActionGeoType, r.ActionGeoFullName, r.ActionGeoCountryCode, r.ActionGeoADM1Code, r.ActionGeoADM2Code,
		r.ActionGeoFeatureID, r.ActionGeoLat, r.ActionGeoLong,
	})
	o.unknown(r.Extra)
	return o.extra()
}

// extra returns the columns of a mention that its records do not hold
// otherwise.
func (m *Mention) extra() map[string]json.RawMessage {
	var o object
	o.moment("EventTimeDate", m.EventTimeDate)
	o.moment("MentionTimeDate", m.MentionTimeDate)
	o.int("MentionType", m.MentionType)
	o.int("SentenceID", m.SentenceID)
	o.int("Actor1CharOffset", m.Actor1CharOffset)
	o.int("Actor2CharOffset", m.Actor2CharOffset)
	o.int("ActionCharOffset", m.ActionCharOffset)
	o.int("InRawText", m.InRawText)
	o.int("Confidence", m.Confidence)
	o.int("MentionDocLen", m.MentionDocLen)
	o.float("MentionDocTone", m.MentionDocTone)
	o.text("MentionDocTranslationInfo", m.MentionDocTranslationInfo)
	o.text("Extras", m.Extras)
	o.unknown(m.Extra)
	return o.extra()
}
