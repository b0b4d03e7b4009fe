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

// runs are deeds sorted for the search of relaxations: by what was done and in
// which countries, the latest first, so that what cannot matter is passed over
// in one step.
type runs struct {
	rows  []run
	acts  []group // of cells
	cells []cell  // of rows
	// recent lists the rows in the order in which they must have begun, the
	// latest first; those of which that is not known stand last.
	recent []uint32
	// at holds the rows of each place part in that order, atFrom where they
	// begin, and a last one.
	at     []run
	atFrom []uint32

	states []string // the countries of a number, each between commas
	landOf []uint32 // by place part
	// localOf numbers the place parts of each land, placesIn counts them.
	localOf, placesIn []uint32
	// called lists places by a country and what they are called or lie in.
	called    map[string][]calling
	countries []string
	points    []uint32 // place parts with a point
	skewed    bool     // civil dates and instants of some deed lie far apart
}

// run is what is looked at of most deeds, in one place in memory.
type run struct {
	began edtf.Seconds // at the latest; the earliest of all if that is not known
	said  edtf.Seconds // as in deedTime
	deed  uint32
	part  [parts]uint32
	// who is the one named, by number plus one; 0 if there are several, or if
	// the day of the question or more than the instants have to be looked at.
	who uint32
}

// runOf gathers what is looked at of a deed.
func (d *deeds) runOf(j int) run {
	r := run{began: lastStart(d.times[j].instant), said: d.times[j].said, deed: uint32(j), part: d.rows[j].part}
	if d.rows[j].flags == 0 && d.from[j+1] == d.from[j]+1 && r.began > edtf.NegInf+1 && !d.times[j].skewed() {
		r.who = d.who[d.from[j]] + 1
	}
	return r
}

// skewed reports whether civil dates and instants lie farther apart than zones
// do, as where a timeline corrects a date.
func (t *deedTime) skewed() bool { return t.zone != 0 && farApart(t.civil.latest, t.instant.latest) }

// zoneMargin is more than there is between the clocks of two zones.
const zoneMargin = 36 * edtf.Hour

func farApart(civil, instant edtf.Seconds) bool {
	return !civil.IsFinite() || !instant.IsFinite() || civil > instant+zoneMargin || instant > civil+zoneMargin
}

// group is some entries of a finer list that have a part in common.
type group struct{ part, from, to uint32 }

// cell is the rows of one act in the countries of one number.
type cell struct{ land, from, to uint32 }

func newRuns(d *deeds) *runs {
	r := &runs{called: make(map[string][]calling)}
	r.settle(d)
	rows := make([]run, 0, len(d.rows))
	for j := range d.rows {
		rows = append(rows, d.runOf(j))
		r.skewed = r.skewed || rows[j].began > edtf.NegInf+1 && d.times[j].skewed()
	}
	slices.Reverse(rows)
	slices.SortFunc(rows, func(a, b run) int {
		return cmp.Or(-cmp.Compare(a.began, b.began), cmp.Compare(b.deed, a.deed))
	})
	order := make([]uint32, len(rows))
	for i := range order {
		order[i] = uint32(i)
	}
	order, _ = dealt(order, len(r.states), func(i uint32) uint32 { return r.landOf[rows[i].part[partPlace]] })
	order, _ = dealt(order, len(d.tables[partAct].samples), func(i uint32) uint32 { return rows[i].part[partAct] })
	r.rows, r.recent = make([]run, len(rows)), make([]uint32, len(rows))
	for at, i := range order {
		r.rows[at], r.recent[i] = rows[i], uint32(at)
	}
	at, from := dealt(r.recent, len(r.landOf), func(i uint32) uint32 { return r.rows[i].part[partPlace] })
	r.at, r.atFrom = make([]run, len(rows)), from
	for k, i := range at {
		r.at[k] = r.rows[i]
	}
	r.cut()
	return r
}

// dealt returns a list sorted by a number below n, what has the same in the order
// of the list, and where each number begins, and a last one.
func dealt(list []uint32, n int, number func(uint32) uint32) (sorted, from []uint32) {
	from = make([]uint32, n+1)
	for _, i := range list {
		from[number(i)+1]++
	}
	for k := range n {
		from[k+1] += from[k]
	}
	next := slices.Clone(from)
	sorted = make([]uint32, len(list))
	for _, i := range list {
		k := number(i)
		sorted[next[k]] = i
		next[k]++
	}
	return sorted, from
}

// settle works out by what places are found.
func (r *runs) settle(d *deeds) {
	number := make(map[string]uint32)
	for n := range d.tables[partPlace].samples {
		where := d.tables[partPlace].samples[n].Where
		key := statesOf(where)
		if _, ok := number[key]; !ok {
			number[key] = uint32(len(r.states))
			r.states, r.placesIn = append(r.states, key), append(r.placesIn, 0)
		}
		land := number[key]
		r.landOf, r.localOf = append(r.landOf, land), append(r.localOf, r.placesIn[land])
		r.placesIn[land]++
		r.call(uint32(n), where)
	}
}

func lastStart(s startSpan) edtf.Seconds {
	if s.latest.IsFinite() {
		return s.latest
	}
	return edtf.NegInf + 1
}

// cut finds where the groups begin.
func (r *runs) cut() {
	for i := range r.rows {
		p := &r.rows[i].part
		act, land := p[partAct], r.landOf[p[partPlace]]
		newAct := len(r.acts) == 0 || r.acts[len(r.acts)-1].part != act
		if newAct || r.cells[len(r.cells)-1].land != land {
			r.cells = append(r.cells, cell{land: land, from: uint32(i)})
		}
		r.cells[len(r.cells)-1].to = uint32(i) + 1
		if newAct {
			r.acts = append(r.acts, group{part: act, from: uint32(len(r.cells)) - 1})
		}
		r.acts[len(r.acts)-1].to = uint32(len(r.cells))
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

// calling is a place part, and whether a place of it lies in a unit of the name
// by which it is found.
type calling struct {
	place  uint32
	within bool
}

// find calls f with the place parts in a country, or in any for "", of which one
// is called so or lies in a unit called so.
func (r *runs) find(country actor.Country, word string, f func(calling)) {
	word = fold(word)
	countries := r.countries
	if country != "" {
		countries = []string{string(country)}
	}
	for _, c := range countries {
		for _, one := range r.called[c+"/"+word] {
			f(one)
		}
	}
}

// call notes by which words a place part is found.
func (r *runs) call(n uint32, where []event.Place) {
	note := func(country actor.Country, word string, within bool) {
		if word == "" {
			return
		}
		key := string(country) + "/" + fold(word)
		list := r.called[key]
		if last := len(list) - 1; last < 0 || list[last].place != n {
			r.called[key] = append(list, calling{n, within})
		} else if within {
			list[last].within = true
		}
	}
	point := false
	for i := range where {
		p := &where[i]
		point = point || p.HasPoint()
		if !isSite(p.Role) {
			continue
		}
		if !slices.Contains(r.countries, string(p.Country)) {
			r.countries = append(r.countries, string(p.Country))
		}
		note(p.Country, p.Name, false)
		for _, unit := range p.Admin {
			note(p.Country, unit, true)
		}
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
