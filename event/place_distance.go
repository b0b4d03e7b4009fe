package event

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// String returns the place in a line, as far as it is known: "Camp Taji, north
// of Baghdad, IRQ".
func (p Place) String() string {
	var parts []string
	add := func(words ...string) {
		if part := strings.TrimSpace(strings.Join(words, " ")); part != "" {
			parts = append(parts, part)
		}
	}
	add(p.Name)
	add(p.Relative, p.Near)
	for _, unit := range slices.Backward(p.Admin) {
		add(unit)
	}
	if p.Name == "" {
		add(string(p.Facility))
	}
	add(string(p.Country))
	if p.HasPoint() {
		add(degrees(p.Lat) + " " + degrees(p.Lon))
	}
	text := strings.Join(parts, ", ")
	if p.Role != "" {
		text = strings.TrimSpace(string(p.Role) + " " + text)
	}
	return text
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }

// Distance returns how far apart the points of two places are, in metres along
// the great circle of a sphere with the earth's mean radius, 6,371,008.8 m
// (IUGG), which is within 0.6 % of the distance on the WGS 84 ellipsoid. ok is
// false unless both have a point.
func (p Place) Distance(o Place) (metres float64, ok bool) {
	if !p.HasPoint() || !o.HasPoint() {
		return 0, false
	}
	const radius, degree = 6_371_008.8, math.Pi / 180
	sinLat := math.Sin((o.Lat - p.Lat) * degree / 2)
	sinLon := math.Sin((o.Lon - p.Lon) * degree / 2)
	h := sinLat*sinLat + math.Cos(p.Lat*degree)*math.Cos(o.Lat*degree)*sinLon*sinLon
	return 2 * radius * math.Asin(math.Sqrt(min(h, 1))), true
}

// nearM is how far from its point a place of [PrecisionNear] may be, in metres.
const nearM = 25_000

// spread returns how far from its point the event may have been, in metres.
func (p Place) spread() float64 {
	switch {
	case p.RadiusM > 0:
		return p.RadiusM
	case p.Precision == "", p.Precision == PrecisionExact:
		return 0
	case p.Precision == PrecisionNear:
		return nearM
	default:
		return math.Inf(1)
	}
}
