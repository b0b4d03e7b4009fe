package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// sighting gathers deeds by which others than the only one known come in when a
// description is relaxed, and by none that is relaxed less: the latest of the
// last years, then others by what was done and where.
type sighting struct {
	*search

	at         int32 // the description
	by         int32 // what of that is by whom
	act, where int32 // by what was done, and where
	list       []sight
}

// sights returns what lists the events of a relaxation.
func (s *search) sights(at int32) []sight {
	taken := func(f int) int32 { return int32(s.taken(at, f)) * s.radix[f] }
	g := &sighting{search: s, at: at, by: taken(fieldBy), act: taken(fieldKinds) + taken(fieldMeans), where: taken(fieldWhere)}
	// Where many deeds may be meant, twenty are soon met; where few are, they are
	// soon sorted.
	if cells, sites, size := g.among(); size*size < exampleLimit*len(s.d.rows) {
		g.few(cells, sites)
	} else {
		g.many()
	}
	return g.list
}

// among returns where the deeds are: cells of which all places fit, but for
// those that are told by more than their country, and places of the latter that
// do; and how many are there at most.
func (g *sighting) among() (cells []cell, sites []uint32, size int) {
	runs := g.d.runs
	for _, act := range runs.acts {
		if g.search.act(act.part) != g.act {
			continue
		}
		for _, c := range runs.cells[act.from:act.to] {
			if g.lands[c.land] == g.where {
				cells = append(cells, c)
				size += int(c.to - c.from)
			}
		}
	}
	for land := range g.special {
		for _, n := range g.special[land].sites {
			if g.site(n) == g.where && g.lands[land] != g.where {
				sites = append(sites, n)
				size += int(runs.atFrom[n+1] - runs.atFrom[n])
			}
		}
	}
	return cells, sites, size
}

// few sorts all the deeds.
func (g *sighting) few(cells []cell, sites []uint32) {
	var all []*run
	runs := g.d.runs
	for _, c := range cells {
		rows := g.before(c)
		for i := range rows {
			if g.fits(&rows[i]) {
				all = append(all, &rows[i])
			}
		}
	}
	for _, n := range sites {
		rows := runs.at[runs.atFrom[n]:runs.atFrom[n+1]]
		for i := range rows {
			if r := &rows[i]; r.began <= g.soon && g.fits(r) {
				all = append(all, r)
			}
		}
	}
	slices.SortFunc(all, g.compare)
	for _, r := range all {
		if g.full() {
			return
		}
		g.add(r)
	}
}

// compare has the latest deeds of the last years first, then the others by act,
// countries and place.
func (g *sighting) compare(a, b *run) int {
	late := g.isLate(a)
	switch {
	case late != g.isLate(b):
		if late {
			return -1
		}
		return 1
	case late:
		return cmp.Or(cmp.Compare(b.began, a.began), cmp.Compare(b.deed, a.deed))
	default:
		x, y, landOf := &a.part, &b.part, g.d.runs.landOf
		return cmp.Or(
			cmp.Compare(x[partAct], y[partAct]),
			cmp.Compare(landOf[x[partPlace]], landOf[y[partPlace]]),
			cmp.Compare(x[partPlace], y[partPlace]),
			cmp.Compare(b.deed, a.deed),
		)
	}
}

// many goes through the deeds until there are enough: those of the last years in
// the order of time, then cell by cell.
func (g *sighting) many() {
	g.latest()
	runs := g.d.runs
	for _, act := range runs.acts {
		if g.search.act(act.part) != g.act {
			continue
		}
		for _, c := range runs.cells[act.from:act.to] {
			if g.full() {
				return
			}
			if g.lands[c.land] == g.where || slices.Contains(g.special[c.land].lacks, g.where) {
				g.few([]cell{c}, nil)
			}
		}
	}
}

func (g *sighting) full() bool { return len(g.list) >= exampleLimit }

// isLate reports whether a deed is one of the last years.
func (g *sighting) isLate(r *run) bool { return int(g.time(r.began)) < len(windows()) }

// latest goes through all deeds of the last years.
func (g *sighting) latest() {
	runs := g.d.runs
	from, _ := slices.BinarySearchFunc(runs.recent, g.soon, func(i uint32, soon edtf.Seconds) int {
		return cmp.Compare(soon, runs.rows[i].began)
	})
	for _, i := range runs.recent[from:] {
		r := &runs.rows[i]
		if g.full() || !g.isLate(r) {
			return
		}
		if g.fits(r) {
			g.add(r)
		}
	}
}

// fits reports whether a deed fits the description and none that asks for more,
// as far as that does not depend on who did it.
func (g *sighting) fits(r *run) bool {
	if g.search.act(r.part[partAct]) != g.act || g.site(r.part[partPlace]) != g.where {
		return false
	}
	j := r.deed
	return g.act+g.where+g.harm(r.part[partHarm])+g.side(j, r.part[partSides])+g.when(j)+g.by == g.at && g.sees(r)
}

// add lists those who did a deed.
func (g *sighting) add(r *run) {
	var room [8]uint32
	for _, n := range g.named(r, room[:0]) {
		one := sight{r.deed, n}
		if n != g.same && !g.full() && g.search.by(r.deed, n) == g.by && !slices.Contains(g.list, one) {
			g.list = append(g.list, one)
		}
	}
}
