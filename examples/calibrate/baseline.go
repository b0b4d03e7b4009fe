package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event/edtf"
)

// past is what the simple forecasters remember, event by event in order of time.
type past struct {
	cases  []deed
	byKey  map[string][]int // cases by a description
	counts map[actor.ID]int // of the cases taken in
	total  int
	// inCountry and totals are the same by country.
	inCountry map[string]map[actor.ID]int
	totals    map[string]int
	next      int // the first case that was not looked at
	// waiting are those looked at that may be no earlier.
	waiting []int
}

// guesser is a forecaster that names one actor. What it is worth is how often it
// was right so far, description by description as coarse: (hits+1)/(tries+2).
type guesser struct {
	name  string
	guess func(p *past, d *deed) (who actor.ID, rung int)
	hits  map[int]int
	tries map[int]int
}

const tenYears = 10 * attribution.DefaultHalfLife

func newPast(cases []deed) *past {
	return &past{
		cases: cases, byKey: make(map[string][]int), counts: make(map[actor.ID]int),
		inCountry: make(map[string]map[actor.ID]int), totals: make(map[string]int),
	}
}

// key returns the description of an event by features, and the rung of a ladder.
func key(d *deed, rung int, ladder []attribution.Rung) string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(rung))
	for _, r := range ladder[:rung+1] {
		for _, f := range r {
			b.WriteString("\x00" + f.Of(d.masked))
		}
	}
	return b.String()
}

// learn takes in the cases that are certain to have begun before an event. Those
// of which that is not certain wait until it is.
func (p *past) learn(d *deed, ladders ...[]attribution.Rung) {
	var waiting []int
	for _, i := range p.waiting {
		if !p.take(i, d, ladders) {
			waiting = append(waiting, i)
		}
	}
	for ; p.next < len(p.cases) && p.cases[p.next].start.EarliestStart < d.start.EarliestStart; p.next++ {
		if !p.take(p.next, d, ladders) {
			waiting = append(waiting, p.next)
		}
	}
	p.waiting = waiting
}

// take takes in a case, if it is certain to have begun before an event.
func (p *past) take(i int, d *deed, ladders [][]attribution.Rung) bool {
	c := &p.cases[i]
	if c.start.LatestStart >= d.start.EarliestStart {
		return false
	}
	for l, ladder := range ladders {
		for rung := range ladder {
			k := strconv.Itoa(l) + "/" + key(c, rung, ladder)
			p.byKey[k] = append(p.byKey[k], i)
		}
	}
	country := attribution.FeatureCountry.Of(c.masked)
	if p.inCountry[country] == nil {
		p.inCountry[country] = make(map[actor.ID]int)
	}
	for _, id := range c.actors {
		p.counts[id]++
		p.total++
		p.inCountry[country][id]++
		p.totals[country]++
	}
	return true
}

// like returns the cases like an event on a rung of a ladder, within some years.
func (p *past) like(d *deed, l, rung int, ladder []attribution.Rung, within edtf.Seconds) []int {
	list := p.byKey[strconv.Itoa(l)+"/"+key(d, rung, ladder)]
	since := d.start.EarliestStart - within
	for i, at := range slices.Backward(list) {
		if p.cases[at].start.LatestStart < since {
			return list[i+1:]
		}
	}
	return list
}

// mostActive returns the actor with the most cases, of several the first by ID.
func (p *past) mostActive(list []int) actor.ID {
	counts := make(map[actor.ID]int)
	for _, i := range list {
		for _, id := range p.cases[i].actors {
			counts[id]++
		}
	}
	var best actor.ID
	for _, id := range sortedKeys(counts) {
		if counts[id] > counts[best] {
			best = id
		}
	}
	return best
}

func sortedKeys(m map[actor.ID]int) []actor.ID {
	keys := make([]actor.ID, 0, len(m))
	for id := range m {
		keys = append(keys, id)
	}
	slices.SortFunc(keys, cmp.Compare)
	return keys
}

// nearby is the ladder of the group most active nearby.
func nearby() []attribution.Rung {
	return []attribution.Rung{{}, {attribution.FeatureCountry}, {attribution.FeatureAdmin1}}
}

// guessers returns the two forecasters that name one actor: that with the most
// cases nearby within a year, and that of the last case of the same description,
// which is the finest of [attribution.DefaultLadder] that has any.
func guessers() []*guesser {
	ladder := attribution.DefaultLadder()
	active := func(p *past, d *deed) (actor.ID, int) {
		for rung := range slices.Backward(nearby()) {
			if list := p.like(d, 0, rung, nearby(), attribution.DefaultHalfLife); len(list) > 0 {
				return p.mostActive(list), rung
			}
		}
		return "", -1
	}
	recent := func(p *past, d *deed) (actor.ID, int) {
		for rung := range slices.Backward(ladder) {
			if list := p.like(d, 1, rung, ladder, tenYears); len(list) > 0 {
				return p.cases[list[len(list)-1]].actors[0], rung
			}
		}
		return "", -1
	}
	return []*guesser{
		{name: "most active group nearby", guess: active, hits: make(map[int]int), tries: make(map[int]int)},
		{name: "most recent same-description group", guess: recent, hits: make(map[int]int), tries: make(map[int]int)},
	}
}

// frequency returns how often an actor was named in the country of an event,
// with two cases spread as they are in the whole record, where half a case is
// left to all who were never named.
func (p *past) frequency(d *deed, id actor.ID) float64 {
	country := attribution.FeatureCountry.Of(d.masked)
	all := max(float64(p.counts[id]), 0.5) / (float64(p.total) + 0.5)
	return (float64(p.inCountry[country][id]) + 2*all) / (float64(p.totals[country]) + 2)
}

// forecast turns a guess into shares: what is left of its worth goes to the
// others by how often they were named.
func (g *guesser) forecast(p *past, d *deed) forecast {
	who, rung := g.guess(p, d)
	f := forecast{top: who, p: make(map[actor.ID]float64, len(d.actors))}
	left := 1.0
	if who != "" {
		f.topP = (float64(g.hits[rung]) + 1) / (float64(g.tries[rung]) + 2)
		left -= p.frequency(d, who)
	}
	for _, id := range d.actors {
		f.p[id] = f.topP
		if id != who {
			f.p[id] = (1 - f.topP) * p.frequency(d, id) / left
		}
	}
	for _, id := range d.actors {
		if who != "" {
			g.tries[rung]++
			if id == who {
				g.hits[rung]++
			}
		}
	}
	return f
}

// unique returns the only actor with cases of the finest description within ten
// years, and how many.
func (p *past) unique(d *deed) (actor.ID, int) {
	ladder := attribution.DefaultLadder()
	var who actor.ID
	n := 0
	for _, i := range p.like(d, 1, len(ladder)-1, ladder, tenYears) {
		for _, id := range p.cases[i].actors {
			if who != "" && id != who {
				return "", 0
			}
			who = id
			n++
		}
	}
	return who, n
}
