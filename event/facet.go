package event

import "slices"

// Facet is what [Index.GroupBy] groups events by.
type Facet string

// The facets.
const (
	FacetKind    Facet = "kind"
	FacetMeans   Facet = "means"
	FacetBy      Facet = "by"      // who did it, by RoleBy; blame in claims is not counted
	FacetAgainst Facet = "against" // who was target, victim, owner, user or addressee
	FacetCountry Facet = "country" // where it took place
	FacetYear    Facet = "year"    // in which it began
	FacetMonth   Facet = "month"   // in which it began; the year, where only that is settled
)

// Facets returns the known facets.
func Facets() []Facet {
	return []Facet{FacetKind, FacetMeans, FacetBy, FacetAgainst, FacetCountry, FacetYear, FacetMonth}
}

// IsKnown reports whether f is one of [Facets].
func (f Facet) IsKnown() bool { return slices.Contains(Facets(), f) }
