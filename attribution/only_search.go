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

	// soon is after all that is certain to have begun before the event, and sure
	// before all that need not be asked whether it has.
	soon, sure edtf.Seconds
	// within holds who fits each description in each of the times, the last of
	// which is the whole record: those who fit one that asks for more not
	// included, until all deeds were looked at.
	within [][]actorNumber
	// shut holds for each description the first of the times in which several
	// are known to fit it, so that from there on nothing new can be told.
	shut    []uint8
	above   []int32 // room for close
	same    uint32  // the only one known
	hasSame bool    // there is one
}

// unasked stands for a number that was not worked out yet, open for one that
// depends on the time of the deed, or for what never fits.
const (
	unasked int32 = -1
	open    int32 = -2
)

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
	for range len(windows()) + 1 {
		s.within = append(s.within, make([]actorNumber, s.size))
	}
	s.shut = slices.Repeat([]uint8{uint8(len(s.within))}, int(s.size))
	s.findSites()
	s.findSoon()
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
		kinds, means := s.kinds(e), s.means(e)
		s.acts[n] = kinds + means
		if len(s.r.asked.Status) > 0 && (event.Pattern{Status: s.r.asked.Status}).Match(*e, nil).Is != casus.Yes {
			s.acts[n] = open
		}
	}
	return s.acts[n]
}

// kinds is ask for the kind, which a pattern compares by no more than this.
func (s *search) kinds(e *event.Event) int32 {
	if e.Kind.Within(event.KindStatement) { // what was said counts too
		n, _ := s.ask(fieldKinds, e)
		return n
	}
	for i := range s.r.steps[fieldKinds] {
		if slices.ContainsFunc(s.r.steps[fieldKinds][i].Kinds, e.Kind.Within) {
			return int32(i) * s.radix[fieldKinds]
		}
	}
	return int32(len(s.r.steps[fieldKinds])) * s.radix[fieldKinds]
}

// means is ask for the means.
func (s *search) means(e *event.Event) int32 {
	for i := range s.r.steps[fieldMeans] {
		means := s.r.steps[fieldMeans][i].Means
		if slices.ContainsFunc(e.Attacks, func(a event.Attack) bool {
			return a.Means != "" && slices.ContainsFunc(means, a.Means.Within)
		}) {
			return int32(i) * s.radix[fieldMeans]
		}
	}
	return int32(len(s.r.steps[fieldMeans])) * s.radix[fieldMeans]
}

func (s *search) harm(n uint32) int32 {
	if s.harms[n] == unasked {
		s.harms[n] = s.scale(&s.d.tables[partHarm].samples[n])
	}
	return s.harms[n]
}

// scale is ask for the scale. Of a single harm the people are counted once, and
// not once a step.
func (s *search) scale(e *event.Event) int32 {
	steps := s.r.steps[fieldScale]
	if len(steps) == 0 || len(steps[0].Scale) != 1 || steps[0].Scale[0].Harm == "" || steps[0].Scale[0].Quantity != "" ||
		steps[0].Scale[0].As != "" || steps[0].Scale[0].AtLeast <= 0 {
		n, _ := s.ask(fieldScale, e)
		return n
	}
	harm := steps[0].Scale[0].Harm
	if slices.ContainsFunc(e.Casualties, func(c event.Casualty) bool { return c.Harm == harm }) {
		all := e.Toll(harm).All
		for i := range steps {
			if all.Reaches(event.Exactly(steps[i].Scale[0].AtLeast)) == casus.Yes {
				return int32(i) * s.radix[fieldScale]
			}
		}
	}
	return int32(len(steps)) * s.radix[fieldScale]
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

// run looks at the deeds, at those first that lack least. Of those of the same
// act in the same countries the latest come first: once they have shown that a
// description fits several within some time, that need not be asked of older
// ones, nor of those that lack more.
func (s *search) run() {
	s.runSites()
	g := s.d.runs
	for _, act := range g.acts {
		a := s.act(act.part)
		if a == open || s.shut[a] == 0 {
			continue
		}
		for _, c := range g.cells[act.from:act.to] {
			if at := a + s.lands[c.land]; s.shut[at] > 0 {
				s.runCell(c, at)
			}
		}
	}
	for _, who := range s.within {
		s.whole(who)
	}
}

// runSites looks at the deeds at places that are told by more than their
// country.
func (s *search) runSites() {
	g := s.d.runs
	for land := range s.special {
		for _, n := range s.special[land].sites {
			lack := s.site(n)
			rows := g.at[g.atFrom[n]:g.atFrom[n+1]]
			for i := range rows {
				r := &rows[i]
				if a := s.act(r.part[partAct]); a != open && r.began <= s.soon {
					s.visit(r, a+lack, s.time(r.began))
				}
			}
		}
	}
}

// runCell looks at the deeds of one act in some countries, but for those at
// places that are told by more.
func (s *search) runCell(c cell, at int32) {
	lacks, land := s.special[c.land].lacks, s.lands[c.land]
	rows := s.before(c)
	for i := range rows {
		r := &rows[i]
		time := s.time(r.began)
		if time >= s.shut[at] {
			return
		}
		if len(lacks) == 0 || lacks[s.d.runs.localOf[r.part[partPlace]]] == land {
			s.visit(r, at, time)
		}
	}
}

// before returns the rows of a cell that may lie before the event.
func (s *search) before(c cell) []run {
	rows := s.d.runs.rows[c.from:c.to]
	if rows[0].began <= s.soon {
		return rows
	}
	n, _ := slices.BinarySearchFunc(rows, s.soon, func(r run, soon edtf.Seconds) int {
		return cmp.Compare(soon, r.began)
	})
	return rows[n:]
}

// time returns the first of the times in which something began.
func (s *search) time(began edtf.Seconds) uint8 {
	age := s.age(began)
	switch {
	case age <= DefaultHalfLife:
		return 0
	case age <= 5*DefaultHalfLife:
		return 1
	default:
		return 2
	}
}

// age returns how long before the event a deed must have begun.
func (s *search) age(began edtf.Seconds) edtf.Seconds {
	now := s.v.instant.earliest
	if !now.IsFinite() || began == edtf.NegInf+1 {
		return edtf.PosInf
	}
	return now - began
}

// findSoon finds after when no deed can be certain to have begun before the
// event, and before when each is, but for those ordered by more than dates.
func (s *search) findSoon() {
	s.soon, s.sure = edtf.PosInf, edtf.NegInf
	v := s.v
	now := v.instant.earliest
	switch {
	case v.malformed || v.byRecorded || v.exact:
	case !v.timed:
		s.sure = edtf.PosInf
	case now.IsFinite() && (v.zone == 0 || !farApart(v.civil.earliest, now)):
		s.sure = now - 2*zoneMargin
		if !s.d.linked && !s.d.runs.skewed {
			s.soon = now + 2*zoneMargin
		}
	}
}

// sees is [vantage.sees].
func (s *search) sees(r *run) bool {
	if r.who != 0 && r.began < s.sure {
		return !s.v.bySaid || r.said < s.v.said
	}
	return int(r.deed) < s.v.end && s.v.sees(int(r.deed))
}

// named is [vantage.named].
func (s *search) named(r *run, room []uint32) []uint32 {
	if r.who != 0 {
		return append(room, r.who-1)
	}
	return s.v.named(int(r.deed), room)
}

// visit looks at a deed of which the number is known but for the harm, whom it
// was against, and who did it.
func (s *search) visit(r *run, at int32, time uint8) {
	j := r.deed
	if at += s.harm(r.part[partHarm]); s.shut[at] <= time {
		return
	}
	if at += s.side(j, r.part[partSides]); s.shut[at] <= time || !s.sees(r) {
		return
	}
	at += s.when(j)
	var room [8]uint32
	for _, n := range s.named(r, room[:0]) {
		if full := at + s.by(j, n); s.shut[full] > time {
			s.take(full, n, time)
		}
	}
}

// take notes that an actor fits a description in a time and all that are longer.
func (s *search) take(at int32, n uint32, time uint8) {
	end := s.shut[at]
	for t := end; t > time; t-- {
		who := &s.within[t-1][at]
		if *who = who.and(actorNumber(n) + 2); *who == several {
			end = t - 1
		}
	}
	if end < s.shut[at] {
		s.close(at, end)
	}
}

// close notes that several fit a description in a time, and so those that ask for
// less.
func (s *search) close(at int32, time uint8) {
	s.above = append(s.above[:0], at)
	for f := range fields {
		room := int32(s.steps(f) - s.taken(at, f))
		for _, i := range slices.Clip(s.above) {
			for step := int32(1); step <= room; step++ {
				s.above = append(s.above, i+step*s.radix[f])
			}
		}
	}
	for _, i := range s.above {
		s.shut[i] = min(s.shut[i], time)
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

// whole has each description fit those too who fit one that asks for more.
func (s *search) whole(who []actorNumber) {
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
