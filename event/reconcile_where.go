package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/record"
)

// where compares the places of each role field by field, where nobody has more
// than one, and else takes them over as a whole.
func (r *reconciler) where() {
	for _, role := range r.sites() {
		single := len(placesOf(r.own, role)) <= 1
		for _, a := range r.accounts {
			single = single && len(placesOf(a.Event, role)) <= 1
		}
		if single {
			r.site(role)
			continue
		}
		r.countries(role)
		if len(placesOf(r.own, role)) == 0 {
			r.event.Where = append(r.event.Where, gathered(r, func(e *Event) []Place { return placesOf(e, role) })...)
		}
	}
}

// sites returns the roles of the places that anybody states.
func (r *reconciler) sites() []PlaceRole {
	return keysOf(r, func(e *Event) []PlaceRole {
		var roles []PlaceRole
		for i := range e.Where {
			roles = append(roles, e.Where[i].Role)
		}
		return roles
	}, cmp.Compare)
}

func placesOf(e *Event, role PlaceRole) []Place {
	var places []Place
	for i := range e.Where {
		if e.Where[i].Role == role {
			places = append(places, e.Where[i])
		}
	}
	return places
}

// site settles the one place of a role.
func (r *reconciler) site(role PlaceRole) {
	p := Place{Role: role}
	at := func(e *Event) Place {
		if places := placesOf(e, role); len(places) > 0 {
			return places[0]
		}
		return Place{}
	}
	slot := func(field string) Slot { return Slot{Field: "where." + field, Site: role} }
	country := word[actor.Country]("")
	country.slot = slot("country")
	p.Country, _ = settled(r, country, voicesOf(r, stated(func(e *Event) actor.Country { return at(e).Country })))
	facility := word[Facility]("")
	facility.slot = slot("facility")
	p.Facility, _ = settled(r, facility, voicesOf(r, stated(func(e *Event) Facility { return at(e).Facility })))
	p.Name, _ = settled(r, spelling(slot("name")), voicesOf(r, stated(func(e *Event) string { return at(e).Name })))
	p.Relative, p.Near = r.near(slot("near"), at)
	p.Admin = r.admin(slot("admin"), at)
	point := r.point(slot("point"), at)
	p.Lat, p.Lon, p.RadiusM, p.Precision = point.Lat, point.Lon, point.RadiusM, point.Precision
	r.setPlace(p)
}

// near settles the description of a place from another.
func (r *reconciler) near(slot Slot, at func(*Event) Place) (relative, near string) {
	type from struct{ relative, near string }
	q := issue[from]{
		slot: slot,
		text: func(f from) string { return strings.TrimSpace(f.relative + " " + f.near) },
		finer: func(a, b from) bool {
			return b.relative == "" && a.relative != "" && strings.EqualFold(a.near, b.near)
		},
		join: firstSpelling[from],
	}
	q.agree = func(a, b from) casus.Truth {
		same := strings.EqualFold(a.near, b.near) && strings.EqualFold(a.relative, b.relative)
		return casus.TruthOf(same || q.finer(a, b) || q.finer(b, a)).Or(casus.Undetermined)
	}
	f, _ := settled(r, q, voicesOf(r, func(e *Event) (from, bool) {
		p := at(e)
		return from{relative: p.Relative, near: p.Near}, p.Relative != "" || p.Near != ""
	}))
	return f.relative, f.near
}

// setPlace puts the place that has been settled into the event.
func (r *reconciler) setPlace(p Place) {
	for i := range r.event.Where {
		if r.event.Where[i].Role == p.Role {
			r.event.Where[i] = p
			return
		}
	}
	if !record.Equal(p, Place{Role: p.Role}) {
		r.event.Where = append(r.event.Where, p)
	}
}

// spelling is the issue of a slot of free text: a difference is listed, and
// may be one of spelling only.
func spelling(slot Slot) issue[string] {
	q := word[string]("")
	q.slot = slot
	q.agree = func(a, b string) casus.Truth { return casus.TruthOf(strings.EqualFold(a, b)).Or(casus.Undetermined) }
	q.join = firstSpelling[string]
	return q
}

// firstSpelling returns the first of several values that differ in their case
// alone.
func firstSpelling[T any](values []T, all bool) (T, bool) {
	if !all {
		var none T
		return none, false
	}
	return values[0], true
}

// admin settles the units around a place as one list.
func (r *reconciler) admin(slot Slot, at func(*Event) Place) []string {
	begins := func(a, b []string) bool {
		return len(a) >= len(b) && slices.EqualFunc(a[:len(b)], b, strings.EqualFold)
	}
	q := issue[[]string]{
		slot: slot,
		text: func(units []string) string { return strings.Join(units, ", ") },
		agree: func(a, b []string) casus.Truth {
			return casus.TruthOf(begins(a, b) || begins(b, a)).Or(casus.Undetermined)
		},
		finer: func(a, b []string) bool { return len(a) > len(b) && begins(a, b) },
		join:  firstSpelling[[]string],
	}
	units, _ := settled(r, q, voicesOf(r, func(e *Event) ([]string, bool) { return at(e).Admin, len(at(e).Admin) > 0 }))
	return slices.Clone(units)
}

// point settles where a place lies. Two points agree if the event may have been
// near enough to both.
func (r *reconciler) point(slot Slot, at func(*Event) Place) Place {
	q := issue[Place]{
		slot: slot,
		text: func(p Place) string {
			text := degrees(p.Lat) + " " + degrees(p.Lon)
			if p.Precision != "" {
				text += " " + string(p.Precision)
			}
			if p.RadiusM != 0 {
				text += " within " + degrees(p.RadiusM) + " m"
			}
			return text
		},
		agree: func(a, b Place) casus.Truth {
			d, _ := a.Distance(b)
			return casus.TruthOf(d <= a.spread()+b.spread())
		},
	}
	q.finer = func(a, b Place) bool { return a.spread() < b.spread() && q.agree(a, b) == casus.Yes }
	p, _ := settled(r, q, voicesOf(r, func(e *Event) (Place, bool) { return at(e), at(e).HasPoint() }))
	return p
}

// countries compares the countries of several places.
func (r *reconciler) countries(role PlaceRole) {
	q := issue[[]actor.Country]{
		slot: Slot{Field: "where.country", Site: role},
		text: listText[actor.Country],
		agree: func(a, b []actor.Country) casus.Truth {
			return casus.TruthOf(slices.ContainsFunc(a, func(c actor.Country) bool { return slices.Contains(b, c) }))
		},
		finer: func(_, _ []actor.Country) bool { return false },
	}
	settled(r, q, voicesOf(r, func(e *Event) ([]actor.Country, bool) {
		var list []actor.Country
		for _, p := range placesOf(e, role) {
			if p.Country != "" {
				list = append(list, p.Country)
			}
		}
		slices.Sort(list)
		list = slices.Compact(list)
		return list, len(list) > 0
	}))
}
