package attribution

import (
	"cmp"
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
	var found []foundSite
	for n := range steps {
		lack := int32(n) * s.radix[fieldWhere]
		for i := range steps[n].Where {
			s.findPlace(lack, &steps[n], &steps[n].Where[i], func(site uint32) { found = append(found, foundSite{site, lack}) })
		}
	}
	if s.everySite {
		found = found[:0]
		for n := range g.landOf {
			found = append(found, foundSite{uint32(n), s.askSite(uint32(n))})
		}
	}
	slices.SortFunc(found, func(a, b foundSite) int { return cmp.Or(cmp.Compare(a.site, b.site), cmp.Compare(a.lack, b.lack)) })
	found = slices.CompactFunc(found, func(a, b foundSite) bool { return a.site == b.site })
	for _, f := range found {
		n := g.landOf[f.site]
		land := &s.special[n]
		if land.lacks == nil {
			land.lacks = slices.Repeat([]int32{s.lands[n]}, int(g.placesIn[n]))
		}
		land.sites = append(land.sites, f.site)
		land.lacks[g.localOf[f.site]] = min(f.lack, s.lands[n])
	}
}

// foundSite is a place that fits a step of Where, and how far that is relaxed.
type foundSite struct {
	site uint32
	lack int32
}

// specialSites are places of a land, in order, and how far Where has to be
// relaxed for each place of that land, by its number there.
type specialSites struct {
	sites []uint32
	lacks []int32
}

// site returns how far Where has to be relaxed for a place.
func (s *search) site(n uint32) int32 {
	land := s.d.runs.landOf[n]
	if lacks := s.special[land].lacks; lacks != nil {
		return lacks[s.d.runs.localOf[n]]
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

// findPlace calls f with the places that fit one of a step by more than their
// country, or notes that they have to be asked one by one.
func (s *search) findPlace(lack int32, step *event.Pattern, p *event.Place, f func(uint32)) {
	g := s.d.runs
	fits := func(n uint32) bool {
		e := &s.d.tables[partPlace].samples[n]
		if isPlain(p) {
			return fitsPlainly([]event.Place{*p}, e.Where)
		}
		return step.Match(*e, s.v.context).Is == casus.Yes
	}
	switch {
	case p.Role != "" || p.Name == "" && len(p.Admin) == 0 && !p.HasPoint() && fineness(p) > 1:
		s.everySite = true
	case p.Name != "":
		told := isPlain(p) && len(p.Admin) == 0
		g.find(p.Country, p.Name, func(c calling) {
			if told || fits(c.place) {
				f(c.place)
			}
		})
	case len(p.Admin) > 0:
		told := isPlain(p) && len(p.Admin) == 1
		g.find(p.Country, p.Admin[len(p.Admin)-1], func(c calling) {
			if c.within && (told || fits(c.place)) {
				f(c.place)
			}
		})
	case p.HasPoint():
		for _, n := range s.near(p) {
			if fits(n) {
				f(n)
			}
		}
	case p.Country == "":
		s.everySite = true
	default:
		for land, states := range g.states {
			if strings.Contains(states, ","+string(p.Country)+",") {
				s.lands[land] = min(s.lands[land], lack)
			}
		}
	}
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
