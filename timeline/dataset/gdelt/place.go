package gdelt

import (
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
)

// where returns the place of the event, if there is one.
func (r *Row) where(e *dataset.Entry) []event.Place {
	var p event.Place
	if r.ActionGeoFullName == "" && precision(r.ActionGeoType) == "" && r.ActionGeoLat.X == 0 && r.ActionGeoLong.X == 0 {
		return nil
	}
	if code := r.ActionGeoCountryCode; code != "" {
		if p.Country = geocode.FIPS(code); p.Country == "" {
			e.Notes = append(e.Notes, dataset.Note{Column: "ActionGeo_CountryCode", Kind: dataset.NoteUnknownCode, Raw: code})
		}
	}
	p.Name, p.Admin = named(r.ActionGeoFullName, p.Country != "")
	e.Notes = append(e.Notes, coded.Point(&p, precision(r.ActionGeoType), "ActionGeo_Lat", r.ActionGeoLat, r.ActionGeoLong)...)
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
