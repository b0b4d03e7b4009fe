package event

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
)

func (q *query) where() finding {
	var b best
	for i := range q.e.Where {
		stated := &q.e.Where[i]
		for j := range q.Where {
			asked := &q.Where[j]
			if !sameSite(asked.Role, stated.Role) {
				continue
			}
			f := asked.fits(stated)
			if q.explain {
				f.part, f.stated = q.entry("where", i, f.part), stated.String()
			}
			b.offer(f)
		}
	}
	return b.found()
}

// sameSite reports whether a place of one role answers a question about
// another. An impact is where the event took place.
func sameSite(asked, stated PlaceRole) bool {
	return asked == stated || asked == "" && stated == PlaceImpact
}

// fits reports whether all that p states holds of a place; the part of the
// finding is the field that decided, "" if all of them did.
func (p *Place) fits(o *Place) finding {
	f := finding{is: casus.Yes, why: WhyFits}
	check := func(field string, asked, stated bool, is casus.Truth) {
		if !asked || f.is == casus.No {
			return
		}
		if !stated {
			is = casus.Undetermined
		}
		if is == casus.Yes || is == casus.Undetermined && f.is == casus.Undetermined {
			return
		}
		f.is, f.part = is, field
		switch {
		case is == casus.No:
			f.why = WhyDiffers
		case !stated:
			f.why, f.part = WhyUnstated, ""
		default:
			f.why = WhyOverlaps
		}
	}
	check("country", p.Country != "", o.Country != "", casus.TruthOf(p.Country == o.Country))
	check("facility", p.Facility != "", o.Facility != "", casus.TruthOf(p.Facility == o.Facility))
	check("name", p.Name != "", o.Name != "" || o.isIn(p.Name), casus.TruthOf(o.isCalled(p.Name)))
	for _, unit := range p.Admin {
		check("admin", true, len(o.Admin) > 0, casus.TruthOf(o.isIn(unit)))
	}
	check("relative", p.Relative != "", o.Relative != "", casus.TruthOf(strings.EqualFold(p.Relative, o.Relative)))
	check("near", p.Near != "", o.Near != "", casus.TruthOf(strings.EqualFold(p.Near, o.Near)))
	if p.HasPoint() {
		check("lat", true, o.HasPoint(), p.around(o))
	}
	return f
}

// isCalled reports whether the place or a unit around it has the name.
func (p *Place) isCalled(name string) bool { return strings.EqualFold(p.Name, name) || p.isIn(name) }

// isIn reports whether a unit of that name lies around the place.
func (p *Place) isIn(unit string) bool {
	return slices.ContainsFunc(p.Admin, func(u string) bool { return strings.EqualFold(u, unit) })
}

// around reports whether the event at o was within p's radius of p's point.
func (p *Place) around(o *Place) casus.Truth {
	d, _ := p.Distance(*o)
	switch spread := o.spread(); {
	case d+spread <= p.RadiusM:
		return casus.Yes
	case d-spread > p.RadiusM:
		return casus.No
	default:
		return casus.Undetermined
	}
}

func placesText(places []Place) string {
	words := make([]string, len(places))
	for i := range places {
		words[i] = places[i].String()
	}
	return strings.Join(words, " or ")
}
