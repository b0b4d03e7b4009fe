package attribution

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// runs are deeds sorted for the search of relaxations: by what was done, in
// which countries, where, the latest first, so that what cannot matter is passed
// over in one step.
type runs struct {
	order  []uint32 // deeds
	acts   []group  // of lands
	lands  []group  // of sites; each of the countries with the number
	sites  []group  // of order
	states []string // the countries of a number, each between commas
	landOf []uint32 // by place part
	// called lists place parts by a country and what they are called or lie in.
	called    map[string][]uint32
	countries []string
	// recent is the deeds in the order in which they must have begun, the latest
	// first; those of which that is not known stand last.
	recent []recentDeed
	points []uint32 // place parts with a point
}

// group is some entries of a finer list that have a part in common.
type group struct{ part, from, to uint32 }

func newRuns(d *deeds) *runs {
	r := &runs{called: make(map[string][]uint32)}
	number := make(map[string]uint32)
	for n := range d.tables[partPlace].samples {
		where := d.tables[partPlace].samples[n].Where
		key := statesOf(where)
		if _, ok := number[key]; !ok {
			number[key] = uint32(len(r.states))
			r.states = append(r.states, key)
		}
		r.landOf = append(r.landOf, number[key])
		r.call(uint32(n), where)
	}
	r.order = make([]uint32, len(d.rows))
	for j := range r.order {
		r.order[j] = uint32(j)
	}
	slices.SortFunc(r.order, func(a, b uint32) int {
		x, y := &d.rows[a].part, &d.rows[b].part
		return cmp.Or(
			cmp.Compare(x[partAct], y[partAct]),
			cmp.Compare(r.landOf[x[partPlace]], r.landOf[y[partPlace]]),
			cmp.Compare(x[partPlace], y[partPlace]),
			cmp.Compare(b, a),
		)
	})
	r.cut(d)
	r.recent = make([]recentDeed, 0, len(d.rows))
	for j := range d.rows {
		p := &d.rows[j].part
		r.recent = append(r.recent, recentDeed{began: lastStart(d.times[j].instant), deed: uint32(j), part: *p})
	}
	slices.SortFunc(r.recent, func(a, b recentDeed) int {
		return cmp.Or(-cmp.Compare(a.began, b.began), cmp.Compare(b.deed, a.deed))
	})
	return r
}

// recentDeed is what is looked at first of a deed.
type recentDeed struct {
	began edtf.Seconds // at the latest; the earliest of all if that is not known
	deed  uint32
	part  [parts]uint32
}

func lastStart(s startSpan) edtf.Seconds {
	if s.latest.IsFinite() {
		return s.latest
	}
	return edtf.NegInf + 1
}

// cut finds where the groups begin.
func (r *runs) cut(d *deeds) {
	for i, j := range r.order {
		p := &d.rows[j].part
		act, land, site := p[partAct], r.landOf[p[partPlace]], p[partPlace]
		newAct := len(r.acts) == 0 || r.acts[len(r.acts)-1].part != act
		newLand := newAct || r.lands[len(r.lands)-1].part != land
		if newLand || r.sites[len(r.sites)-1].part != site {
			r.sites = append(r.sites, group{part: site, from: uint32(i)})
		}
		r.sites[len(r.sites)-1].to = uint32(i) + 1
		if newLand {
			r.lands = append(r.lands, group{part: land, from: uint32(len(r.sites)) - 1})
		}
		r.lands[len(r.lands)-1].to = uint32(len(r.sites))
		if newAct {
			r.acts = append(r.acts, group{part: act, from: uint32(len(r.lands)) - 1})
		}
		r.acts[len(r.acts)-1].to = uint32(len(r.lands))
	}
}

// isSite reports whether an event took place at a place of a role.
func isSite(r event.PlaceRole) bool { return r == "" || r == event.PlaceImpact }

func statesOf(where []event.Place) string {
	var list []string
	for i := range where {
		if c := string(where[i].Country); c != "" && isSite(where[i].Role) && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	slices.Sort(list)
	return "," + strings.Join(list, ",") + ","
}

// find returns the place parts in a country, or in any for "", of which one is
// called so or lies in a unit called so.
func (r *runs) find(country actor.Country, word string) []uint32 {
	if country != "" {
		return r.called[string(country)+"/"+fold(word)]
	}
	var list []uint32
	for _, c := range r.countries {
		list = append(list, r.called[c+"/"+fold(word)]...)
	}
	return list
}

// call notes by which words a place part is found.
func (r *runs) call(n uint32, where []event.Place) {
	note := func(country actor.Country, word string) {
		key := string(country) + "/" + fold(word)
		if list := r.called[key]; word != "" && (len(list) == 0 || list[len(list)-1] != n) {
			r.called[key] = append(list, n)
		}
	}
	point := false
	for i := range where {
		p := &where[i]
		if !slices.Contains(r.countries, string(p.Country)) {
			r.countries = append(r.countries, string(p.Country))
		}
		note(p.Country, p.Name)
		for _, unit := range p.Admin {
			note(p.Country, unit)
		}
		point = point || where[i].HasPoint()
	}
	if point {
		r.points = append(r.points, n)
	}
}

// fold returns a text that two words share if [strings.EqualFold] calls them
// equal.
func fold(word string) string {
	return strings.Map(func(c rune) rune {
		least := c
		for next := unicode.SimpleFold(c); next != c; next = unicode.SimpleFold(next) {
			least = min(least, next)
		}
		return least
	}, word)
}
