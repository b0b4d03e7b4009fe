package gdelt

import (
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
)

// where returns the place of the event, if there is one.
func (r *Row) where(e *dataset.Entry) []event.Place {
	p := event.Place{Precision: precision(r.ActionGeoType)}
	if r.ActionGeoFullName == "" && p.Precision == "" && r.ActionGeoLat.X == 0 && r.ActionGeoLong.X == 0 {
		return nil
	}
	if code := r.ActionGeoCountryCode; code != "" {
		if p.Country = geocode.FIPS(code); p.Country == "" {
			e.Notes = append(e.Notes, dataset.Note{Column: "ActionGeo_CountryCode", Kind: dataset.NoteUnknownCode, Raw: code})
		}
	}
	p.Name, p.Admin = named(r.ActionGeoFullName, p.Country != "")
	lat, lon := r.ActionGeoLat, r.ActionGeoLong
	switch {
	case !lat.Stated || !lon.Stated:
		p.Precision = ""
	case lat.X == 0 && lon.X == 0:
		e.Notes = append(e.Notes, dataset.Note{
			Column: "ActionGeo_Lat", Kind: dataset.NoteUnstated, Raw: "0", Text: "and 0: no point, not one in the Gulf of Guinea",
		})
		p.Precision = ""
	case lat.X < -90 || lat.X > 90 || lon.X < -180 || lon.X > 180:
		e.Notes = append(e.Notes, dataset.Note{Column: "ActionGeo_Lat", Kind: dataset.NotePlace, Raw: lat.String() + " " + lon.String()})
		p.Precision = ""
	default:
		p.Lat, p.Lon = lat.X, lon.X
	}
	return []event.Place{p}
}

// The types of place.
const (
	geoCountry = 1
	geoUSState = 2
	geoUSCity  = 3
	geoCity    = 4
	geoState   = 5
)

// precision returns what the point of a place of a type stands for: the middle
// of a country, of a unit of the first order, or of a town and what lies around
// it.
func precision(typ dataset.Int) event.Precision {
	switch typ.Or(0) {
	case geoCountry:
		return event.PrecisionCountry
	case geoUSState, geoState:
		return event.PrecisionAdmin1
	case geoUSCity, geoCity:
		return event.PrecisionNear
	}
	return ""
}

// named takes a name such as "Vancouver, British Columbia, Canada" apart. The
// country goes where the code tells it anyway.
func named(full string, country bool) (name string, admin []string) {
	parts := strings.Count(full, ", ") + 1
	if !country || parts > 3 {
		return full, nil
	}
	name, rest, _ := strings.Cut(full, ", ")
	if unit, _, ok := strings.Cut(rest, ", "); ok && unit != "" {
		admin = []string{unit}
	}
	return name, admin
}
