package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// search finds, in one pass over the deeds, who comes in by which relaxations.
//
// A description is a number: the steps taken in each field, each times the radix
// of the field. What an event lacks adds up in the same way, part by part, so
// that the number of the least description that it fits is a sum.
type search struct {
	d *deeds
	v *vantage
	r *relaxed

	radix [fields]int32
	size  int32

	acts, sides, harms, actors []int32 // by part or actor; unasked where not known yet
	lands                      []int32
	// special lists by land the places that are told by more than their country.
	special   []specialSites
	everySite bool // all are

	states []state
	closed []bool // descriptions of which nothing new can be told
	// within holds who fits each description in each of the times, those that
	// ask for more not included.
	within  [][]actorNumber
	same    uint32 // the only one known
	hasSame bool   // there is one
}

// unasked stands for a number that was not worked out yet, open for one that
// depends on the time of the deed, or for what never fits.
const (
	unasked int32 = -1
	open    int32 = -2
)

// state is who fits a description, those that ask for more not included.
type state struct {
	who  actorNumber
	seen []sight // some deeds of others than the only one known
}

// sight is a deed and one of those who did it.
type sight struct{ deed, actor uint32 }

// actorNumber is the number of an actor plus two; 0 is nobody, 1 several.
type actorNumber uint32

const several actorNumber = 1

// exampleLimit is how many events of a relaxation are listed.
const exampleLimit = 20

func newSearch(v *vantage, p event.Pattern) *search {
	s := &search{d: v.d, v: v, r: relax(p)}
	fill := func(n int) []int32 { return slices.Repeat([]int32{unasked}, n) }
	s.acts, s.sides = fill(len(s.d.tables[partAct].samples)), fill(len(s.d.tables[partSides].samples))
	s.harms, s.actors = fill(len(s.d.tables[partHarm].samples)), fill(len(s.d.actors))
	s.size = 1
	for f := range fields {
		s.radix[f] = s.size
		s.size *= int32(s.steps(f)) + 1
	}
	s.states, s.closed = make([]state, s.size), make([]bool, s.size)
	s.findSites()
	return s
}

func (s *search) steps(f int) int { return len(s.r.steps[f]) }

// ask returns how far a field has to be relaxed for an event to fit for certain;
// ok is false if that depends on more than the event.
func (s *search) ask(f int, e *event.Event) (n int32, ok bool) {
	ok = true
	for i := range s.r.steps[f] {
		switch s.r.steps[f][i].Match(*e, s.v.context).Is {
		case casus.Yes:
			return int32(i) * s.radix[f], ok
		case casus.Undetermined:
			ok = false
		case casus.No:
		}
	}
	return int32(len(s.r.steps[f])) * s.radix[f], ok
}

func (s *search) act(n uint32) int32 {
	if s.acts[n] == unasked {
		e := &s.d.tables[partAct].samples[n]
		kinds, _ := s.ask(fieldKinds, e)
		means, _ := s.ask(fieldMeans, e)
		s.acts[n] = kinds + means
		if len(s.r.asked.Status) > 0 && (event.Pattern{Status: s.r.asked.Status}).Match(*e, nil).Is != casus.Yes {
			s.acts[n] = open
		}
	}
	return s.acts[n]
}

func (s *search) harm(n uint32) int32 {
	if s.harms[n] == unasked {
		s.harms[n], _ = s.ask(fieldScale, &s.d.tables[partHarm].samples[n])
	}
	return s.harms[n]
}

// side returns how far Against has to be relaxed. Where whom it was against
// belongs to the set only at some time, that is asked of the event.
func (s *search) side(j, n uint32) int32 {
	if s.sides[n] == unasked {
		c, ok := s.ask(fieldAgainst, &s.d.tables[partSides].samples[n])
		if !ok {
			c = open
		}
		s.sides[n] = c
	}
	if s.sides[n] == open {
		e := s.event(j)
		c, _ := s.ask(fieldAgainst, &e)
		return c
	}
	return s.sides[n]
}

func (s *search) event(j uint32) event.Event {
	e, _ := s.d.x.events.Event(s.d.ids[j])
	e.Status = ""
	return e
}

// by returns how far the set has to be relaxed for an actor to belong to it at
// the time of a deed.
func (s *search) by(j, n uint32) int32 {
	if len(s.r.steps[fieldBy]) == 0 {
		return 0
	}
	if s.actors[n] == unasked {
		switch s.d.x.registry.In(s.d.actors[n], s.r.asked.By, edtf.Unbounded()).Is {
		case casus.Yes:
			s.actors[n] = 0
		case casus.No:
			s.actors[n] = s.radix[fieldBy]
		default:
			s.actors[n] = open
		}
	}
	if s.actors[n] != open {
		return s.actors[n]
	}
	if s.d.x.registry.In(s.d.actors[n], s.r.asked.By, s.d.x.events.Bounds(s.d.ids[j])).Is == casus.Yes {
		return 0
	}
	return s.radix[fieldBy]
}

// when returns how far the dates have to be relaxed.
func (s *search) when(j uint32) int32 {
	if len(s.r.steps[fieldWhen]) == 0 {
		return 0
	}
	e := s.event(j)
	c, _ := s.ask(fieldWhen, &e)
	return c
}

// run looks at the deeds: at those of the last years in the order of time, so
// that it is known who fits within which of the times; then at the others sorted
// by what they lack, most of which can be passed over.
func (s *search) run() {
	times := windows()
	recent := s.d.runs.recent[s.start():]
	for i := range recent {
		r := &recent[i]
		for len(s.within) < len(times) && s.age(r.began) > times[len(s.within)] {
			s.keep()
		}
		if len(s.within) == len(times) {
			break
		}
		at := s.act(r.part[partAct])
		if at == open || s.closed[at] {
			continue
		}
		if at += s.site(r.part[partPlace]); !s.closed[at] {
			s.visit(r.deed, &r.part, at)
		}
	}
	for len(s.within) < len(times) {
		s.keep()
	}
	s.runGroups()
	s.keep()
}

// keep notes who fits so far.
func (s *search) keep() {
	who := make([]actorNumber, len(s.states))
	for i := range s.states {
		who[i] = s.states[i].who
	}
	s.within = append(s.within, s.whole(who))
}

// age returns how long before the event a deed must have begun.
func (s *search) age(began edtf.Seconds) edtf.Seconds {
	now := s.v.instant.earliest
	if !now.IsFinite() || began == edtf.NegInf+1 {
		return edtf.PosInf
	}
	return now - began
}

// start returns where in the order of time the first deed may lie that began
// before the event.
func (s *search) start() int {
	if !s.v.timed || s.v.exact || s.d.linked {
		return 0
	}
	soon := s.v.instant.earliest
	if soon.IsFinite() {
		soon += 3 * edtf.Day // whatever the zones
	}
	n, _ := slices.BinarySearchFunc(s.d.runs.recent, soon, func(r recentDeed, soon edtf.Seconds) int {
		return cmp.Compare(soon, r.began)
	})
	return n
}

func (s *search) runGroups() {
	g := s.d.runs
	for _, act := range g.acts {
		a := s.act(act.part)
		if a == open || s.closed[a] {
			continue
		}
		for _, land := range g.lands[act.from:act.to] {
			sites := g.sites[land.from:land.to]
			if !s.closed[a+s.lands[land.part]] {
				for _, site := range sites {
					s.runSite(site, a)
				}
				continue
			}
			for _, n := range s.special[land.part].sites {
				if i, ok := slices.BinarySearchFunc(sites, n, func(g group, n uint32) int { return cmp.Compare(g.part, n) }); ok {
					s.runSite(sites[i], a)
				}
			}
		}
	}
}

// runSite looks at the deeds of one kind at one place.
func (s *search) runSite(site group, act int32) {
	at := act + s.site(site.part)
	for _, j := range s.d.runs.order[site.from:site.to] {
		if s.closed[at] {
			return
		}
		s.visit(j, &s.d.rows[j].part, at)
	}
}

// visit looks at a deed of which the number is known but for the harm, whom it
// was against, and who did it.
func (s *search) visit(j uint32, p *[parts]uint32, at int32) {
	if at += s.harm(p[partHarm]); s.closed[at] {
		return
	}
	if at += s.side(j, p[partSides]); s.closed[at] {
		return
	}
	if int(j) >= s.v.end || !s.v.sees(int(j)) {
		return
	}
	at += s.when(j)
	var room [8]uint32
	for _, n := range s.v.named(int(j), room[:0]) {
		if full := at + s.by(j, n); !s.closed[full] {
			s.take(full, j, n)
		}
	}
}

// take notes that an actor fits a description.
func (s *search) take(at int32, j, n uint32) {
	st := &s.states[at]
	if s.hasSame && n != s.same && st.seen == nil {
		st.seen = make([]sight, 0, exampleLimit)
	}
	if s.hasSame && n != s.same && len(st.seen) < exampleLimit && !slices.Contains(st.seen, sight{j, n}) {
		st.seen = append(st.seen, sight{j, n})
	}
	before := st.who
	st.who = st.who.and(actorNumber(n) + 2)
	if st.who != several {
		return
	}
	if before != several {
		s.close(at)
	}
	if !s.hasSame || len(st.seen) >= exampleLimit {
		s.closed[at] = true
	}
}

// close closes the descriptions that ask for less.
func (s *search) close(at int32) {
	above := []int32{at}
	for f := range fields {
		room := int32(s.steps(f)) - at/s.radix[f]%(int32(s.steps(f))+1)
		for _, i := range slices.Clip(above) {
			for step := int32(1); step <= room; step++ {
				above = append(above, i+step*s.radix[f])
			}
		}
	}
	for _, i := range above[1:] {
		s.closed[i] = true
	}
}

// and returns who fits where both do.
func (a actorNumber) and(b actorNumber) actorNumber {
	switch {
	case a == 0 || a == b:
		return b
	case b == 0:
		return a
	default:
		return several
	}
}

// whole returns who fits each description, with all that ask for more taken
// together.
func (s *search) whole(who []actorNumber) []actorNumber {
	for f := range fields {
		steps := int32(s.steps(f))
		if steps == 0 {
			continue
		}
		for i := range int32(len(who)) {
			if i/s.radix[f]%(steps+1) > 0 {
				who[i] = who[i].and(who[i-s.radix[f]])
			}
		}
	}
	return who
}

// specifications counts the descriptions that single somebody out.
func (s *search) specifications() Specifications {
	var sp Specifications
	var others []uint32
	for _, who := range s.within {
		sp.All += len(who)
		for _, n := range who {
			switch {
			case n <= several:
				continue
			case s.hasSame && uint32(n-2) == s.same:
				sp.Same++
			default:
				others = append(others, uint32(n-2))
			}
			sp.Unique++
		}
	}
	slices.Sort(others)
	for _, n := range slices.Compact(others) {
		sp.Others = append(sp.Others, s.d.actors[n])
	}
	return sp
}

// relaxations returns the smallest that bring in somebody else than the actor.
func (s *search) relaxations() []Relaxation {
	who := s.within[len(s.within)-1]
	var list []Relaxation
	for i, n := range who {
		if n == several && s.least(int32(i), who) {
			list = append(list, s.relaxation(int32(i)))
		}
	}
	slices.SortStableFunc(list, func(a, b Relaxation) int { return cmp.Compare(len(a.Steps), len(b.Steps)) })
	return list
}

// least reports whether no field of a description can be relaxed less without
// all but one of those who fit it being left out.
func (s *search) least(at int32, who []actorNumber) bool {
	for f := range fields {
		if s.taken(at, f) > 0 && who[at-s.radix[f]] == several {
			return false
		}
	}
	return true
}

// taken returns how many steps of a field a description takes.
func (s *search) taken(at int32, f int) int { return int(at/s.radix[f]) % (s.steps(f) + 1) }
