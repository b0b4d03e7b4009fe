package attribution

import (
	"math"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// findSites works out which places fit a step of Where by more than their
// country: those that are called as asked, lie in a unit asked for, or near the
// point. All others are told by their country alone.
func (s *search) findSites() {
	g := s.d.runs
	steps := s.r.steps[fieldWhere]
	s.special = make([]specialSites, len(g.states))
	s.lands = slices.Repeat([]int32{int32(len(steps)) * s.radix[fieldWhere]}, len(g.states))
	if len(steps) == 0 {
		return
	}
	var special []uint32
	for n, step := range slices.Backward(steps) {
		for i := range step.Where {
			special = append(special, s.findPlace(n, &step.Where[i])...)
		}
	}
	if s.everySite {
		special = special[:0]
		for n := range g.landOf {
			special = append(special, uint32(n))
		}
	}
	slices.Sort(special)
	for _, n := range slices.Compact(special) {
		land := &s.special[g.landOf[n]]
		land.sites, land.lacks = append(land.sites, n), append(land.lacks, s.askSite(n))
	}
}

// specialSites are places, in order, and how far Where has to be relaxed for each.
type specialSites struct {
	sites []uint32
	lacks []int32
}

// site returns how far Where has to be relaxed for a place.
func (s *search) site(n uint32) int32 {
	land := s.d.runs.landOf[n]
	if special := &s.special[land]; len(special.sites) > 0 {
		if i, ok := slices.BinarySearch(special.sites, n); ok {
			return special.lacks[i]
		}
	}
	return s.lands[land]
}

// askSite returns how far Where has to be relaxed for a place.
func (s *search) askSite(n uint32) int32 {
	e := &s.d.tables[partPlace].samples[n]
	for i := range s.r.steps[fieldWhere] {
		if step := &s.r.steps[fieldWhere][i]; fitsPlainly(step.Where, e.Where) || !allPlain(step.Where) && step.Match(*e, s.v.context).Is == casus.Yes {
			return int32(i) * s.radix[fieldWhere]
		}
	}
	return int32(len(s.r.steps[fieldWhere])) * s.radix[fieldWhere]
}

// isPlain reports whether a place states nothing but names and countries.
func isPlain(p *event.Place) bool { return fineness(p) <= 1<<20 && p.Role == "" }

func allPlain(places []event.Place) bool {
	return !slices.ContainsFunc(places, func(p event.Place) bool { return !isPlain(&p) })
}

// fitsPlainly reports whether one of the places stated is certain to fit one of
// those asked for that are plain, as [event.Pattern.Match] has it.
func fitsPlainly(asked, stated []event.Place) bool {
	for i := range asked {
		if !isPlain(&asked[i]) {
			continue
		}
		for j := range stated {
			if isSite(stated[j].Role) && holds(&asked[i], &stated[j]) {
				return true
			}
		}
	}
	return false
}

func holds(asked, stated *event.Place) bool {
	in := func(unit string) bool {
		return slices.ContainsFunc(stated.Admin, func(u string) bool { return strings.EqualFold(u, unit) })
	}
	return (asked.Country == "" || asked.Country == stated.Country) &&
		(asked.Name == "" || strings.EqualFold(asked.Name, stated.Name) || in(asked.Name)) &&
		!slices.ContainsFunc(asked.Admin, func(unit string) bool { return !in(unit) })
}

// findPlace returns places that may fit one that is asked for.
func (s *search) findPlace(n int, p *event.Place) []uint32 {
	g := s.d.runs
	switch {
	case p.Role != "" || p.Name == "" && len(p.Admin) == 0 && !p.HasPoint() && fineness(p) > 1:
		s.everySite = true
	case p.Name != "":
		return g.find(p.Country, p.Name)
	case len(p.Admin) > 0:
		return g.find(p.Country, p.Admin[len(p.Admin)-1])
	case p.HasPoint():
		return s.near(p)
	case p.Country == "":
		s.everySite = true
	default:
		for land, states := range g.states {
			if strings.Contains(states, ","+string(p.Country)+",") {
				s.lands[land] = int32(n) * s.radix[fieldWhere]
			}
		}
	}
	return nil
}

// near returns the places whose latitude does not put them beyond the radius.
func (s *search) near(p *event.Place) []uint32 {
	const metresPerDegree = 110_000 // a little less than there are
	reach := math.Abs(p.RadiusM)/metresPerDegree + 1e-6
	var list []uint32
	for _, n := range s.d.runs.points {
		for i := range s.d.tables[partPlace].samples[n].Where {
			if o := &s.d.tables[partPlace].samples[n].Where[i]; o.HasPoint() && math.Abs(o.Lat-p.Lat) <= reach {
				list = append(list, n)
				break
			}
		}
	}
	return list
}
