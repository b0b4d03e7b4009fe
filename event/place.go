package event

import (
	"slices"

	"github.com/casus-events/casus/actor"
)

// Place is one place of an event, as far as it is known.
type Place struct {
	Name     string   `json:"name,omitzero"`
	Facility Facility `json:"facility,omitzero"`
	// Country is where the place lies, whoever controls it.
	Country actor.Country `json:"country,omitzero"`
	// Admin lists the administrative units around it, the largest first.
	Admin []string `json:"admin,omitzero"`
	// Relative and Near describe the place from another: "north of", "Baghdad".
	Relative string `json:"relative,omitzero"`
	Near     string `json:"near,omitzero"`
	// Lat and Lon are WGS 84 degrees. They are stated when either is not
	// zero or Precision is set (see [Place.HasPoint]).
	Lat float64 `json:"lat,omitzero"`
	Lon float64 `json:"lon,omitzero"`
	// RadiusM is how far from the point the event may have been, in metres.
	RadiusM   float64   `json:"radius_m,omitzero"`
	Precision Precision `json:"precision,omitzero"`
	Role      PlaceRole `json:"role,omitzero"`
}

// HasPoint reports whether the coordinates are stated. The point 0, 0 counts
// only with a Precision.
func (p Place) HasPoint() bool { return p.Lat != 0 || p.Lon != 0 || p.Precision != "" }

// Facility is the sort of site a place is.
type Facility string

// The kinds of facility.
const (
	FacilityMilitaryBase Facility = "military-base"
	FacilityEmbassy      Facility = "embassy"
	FacilityAirport      Facility = "airport"
	FacilityPort         Facility = "port"
	FacilityHospital     Facility = "hospital"
	FacilityOil          Facility = "oil-facility"
	FacilityPlant        Facility = "power-plant"
	FacilityPipeline     Facility = "pipeline"
	FacilityBridge       Facility = "bridge"
	FacilityGovernment   Facility = "government-building"
	FacilityPrison       Facility = "prison"
	FacilitySchool       Facility = "school"
	FacilityWorship      Facility = "place-of-worship"
	FacilityHome         Facility = "home"
	FacilityStreet       Facility = "street"
)

// Facilities returns the known kinds of facility.
func Facilities() []Facility {
	return []Facility{
		FacilityMilitaryBase, FacilityEmbassy, FacilityAirport, FacilityPort, FacilityHospital, FacilityOil,
		FacilityPlant, FacilityPipeline, FacilityBridge, FacilityGovernment, FacilityPrison, FacilitySchool, FacilityWorship, FacilityHome, FacilityStreet,
	}
}

// IsKnown reports whether f is one of [Facilities].
func (f Facility) IsKnown() bool { return slices.Contains(Facilities(), f) }

// Precision says what the point of a place stands for.
type Precision string

// The precisions, after the geographical precision codes of UCDP GED.
const (
	PrecisionExact   Precision = "exact"
	PrecisionNear    Precision = "near" // within about 25 km
	PrecisionAdmin2  Precision = "admin2"
	PrecisionAdmin1  Precision = "admin1"
	PrecisionLinear  Precision = "linear" // along a road, river or border
	PrecisionCountry Precision = "country"
	PrecisionRegion  Precision = "region" // larger than a country, or at sea, or in the air
)

// Precisions returns the known precisions, the finest first.
func Precisions() []Precision {
	return []Precision{
		PrecisionExact, PrecisionNear, PrecisionAdmin2, PrecisionAdmin1, PrecisionLinear, PrecisionCountry, PrecisionRegion,
	}
}

// IsKnown reports whether p is one of [Precisions].
func (p Precision) IsKnown() bool { return slices.Contains(Precisions(), p) }

// PlaceRole says what happened there; "" is where the event took place.
type PlaceRole string

// The roles of a place.
const (
	PlaceLaunch      PlaceRole = "launch" // from where it was fired or sent
	PlaceImpact      PlaceRole = "impact"
	PlaceOrigin      PlaceRole = "origin"
	PlaceDestination PlaceRole = "destination"
)

// PlaceRoles returns the known roles of a place.
func PlaceRoles() []PlaceRole {
	return []PlaceRole{PlaceLaunch, PlaceImpact, PlaceOrigin, PlaceDestination}
}

// IsKnown reports whether r is where the event took place or one of [PlaceRoles].
func (r PlaceRole) IsKnown() bool { return r == "" || slices.Contains(PlaceRoles(), r) }
