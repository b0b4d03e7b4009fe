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
	cells, size := g.cells()
	// Where many deeds may be meant, twenty are soon met; where few are, they are
	// soon sorted.
	if rows := len(s.d.runs.rows); size > rows/size*exampleLimit {
		g.latest()
	} else {
		g.latestOf(cells)
	}
	for _, c := range cells {
		if g.full() {
			break
		}
		g.rest(c)
	}
	return g.list
}

// cells returns where the deeds are among, and how many are there.
func (g *sighting) cells() (cells []cell, size int) {
	runs := g.d.runs
	size = 1
	for _, act := range runs.acts {
		if g.search.act(act.part) != g.act {
			continue
		}
		for _, c := range runs.cells[act.from:act.to] {
			if g.lands[c.land] == g.where || slices.Contains(g.special[c.land].lacks, g.where) {
				cells = append(cells, c)
				size += int(c.to - c.from)
			}
		}
	}
	return cells, size
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

// latestOf goes through those of some cells.
func (g *sighting) latestOf(cells []cell) {
	var late []run
	for _, c := range cells {
		rows := g.before(c)
		for i := range rows {
			if !g.isLate(&rows[i]) {
				break
			}
			if g.fits(&rows[i]) {
				late = append(late, rows[i])
			}
		}
	}
	slices.SortFunc(late, func(a, b run) int {
		return cmp.Or(cmp.Compare(b.began, a.began), cmp.Compare(b.deed, a.deed))
	})
	for i := range late {
		g.add(&late[i])
	}
}

// rest goes through the deeds of a cell, place by place.
func (g *sighting) rest(c cell) {
	var rest []run
	rows := g.before(c)
	for i := range rows {
		if g.fits(&rows[i]) {
			rest = append(rest, rows[i])
		}
	}
	slices.SortFunc(rest, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.part[partPlace], b.part[partPlace]), cmp.Compare(b.deed, a.deed))
	})
	for i := range rest {
		g.add(&rest[i])
	}
}

// fits reports whether a deed fits the description and none that asks for more,
// as far as that does not depend on who did it.
func (g *sighting) fits(r *run) bool {
	if g.search.act(r.part[partAct]) != g.act || g.site(r.part[partPlace]) != g.where {
		return false
	}
	j := r.deed
	return g.act+g.where+g.harm(r.part[partHarm])+g.side(j, r.part[partSides])+g.when(j)+g.by == g.at &&
		int(j) < g.v.end && g.v.sees(int(j))
}

// add lists those who did a deed.
func (g *sighting) add(r *run) {
	var room [8]uint32
	for _, n := range g.v.named(int(r.deed), room[:0]) {
		one := sight{r.deed, n}
		if n != g.same && !g.full() && g.search.by(r.deed, n) == g.by && !slices.Contains(g.list, one) {
			g.list = append(g.list, one)
		}
	}
}
