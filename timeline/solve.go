package timeline

import (
	"cmp"
	"errors"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/stn"
)

// solver turns facts into constraints, the surest fact first, so that of facts
// that contradict each other the least sure one is refused.
type solver struct {
	*Timeline
	days    []day
	dayOf   map[int]int     // by the number of the statement
	daysOf  map[int32][]int // by event
	points  int
	derived map[int]option // what follows from a statement and others
}

// day is the civil days of two events that a link of kind same-day-as makes one.
type day struct {
	events    [2]int32
	midnights [2]stn.Point
	zone      string
}

func (t *Timeline) solve() {
	t.collect()
	s := solver{
		Timeline: t, points: 2 * len(t.events),
		dayOf: map[int]int{}, daysOf: map[int32][]int{}, derived: map[int]option{},
	}
	s.addDays()
	s.reason()
	s.recur()
	s.all.solve()
	s.settleFirm()
	s.noteChances()
	s.readBounds()
	t.placed = s.linear()
}

// reason states all that the statements say by themselves: up to the first that
// leaves alternatives open at one go, and then one by one.
func (s *solver) reason() {
	plain := 0
	for plain < len(s.statements) && len(s.says(plain).alternatives) == 0 {
		plain++
	}
	var refused []stn.Refusal
	s.all, refused = s.reasoner(func(i int) bool { return i < plain })
	for _, r := range refused {
		if conflict, ok := errors.AsType[*stn.ConflictError](r.Err); ok {
			i, _ := s.indexOf(r.Fact.Tag)
			s.refuse(i, tagsOf(conflict.Steps))
		}
	}
	for i := plain; i < len(s.statements); i++ {
		s.state(i, s.tagOf(i), s.says(i))
	}
}

// reasoner returns a reasoner that knows that events begin before they are over
// and what is sure of some statements, and those of them that contradict it.
func (s *solver) reasoner(some func(i int) bool) (*reasoner, []stn.Refusal) {
	facts := func(yield func(stn.Fact) bool) {
		for i := range s.events {
			if !yield(stn.Fact{Tag: stn.Tag(i), Constraints: []stn.Constraint{s.interval(i).Lasting()}}) {
				return
			}
		}
		for i := range s.statements {
			if some(i) && !yield(stn.Fact{Tag: s.tagOf(i), Constraints: s.says(i).sure}) {
				return
			}
		}
	}
	net, refused, _ := stn.Build(s.points, facts, nil) // no budget, no error
	return &reasoner{net: net, budget: s.options.Policy.budget()}, refused
}

// state adds what a statement says, or sets it aside.
func (s *solver) state(i int, tag stn.Tag, o option) {
	contradiction, err := s.all.add(tag, o)
	if errors.Is(err, stn.ErrBudget) {
		s.undecided = append(s.undecided, i)
	}
	if contradiction != nil {
		s.refuse(i, contradiction)
	}
}

// noteChances notes what probabilities depend on: which events facts connect
// with others, and in which stretches of time one lies by the surest fact that
// leaves several open.
func (s *solver) noteChances() {
	s.linked = make([]bool, len(s.events))
	for i := range s.statements {
		st := &s.statements[i]
		switch {
		case st.refused:
		case st.isLink():
			s.linked[st.event], s.linked[st.to] = true, true
		case st.kind == codeDate || st.kind == codeReading:
			if _, pieces := s.dateOf(st); pieces != nil && s.pieces[st.event] == nil {
				s.pieces[st.event] = pieces
			}
		}
	}
}

// refuse sets a statement aside that contradicts others.
func (s *solver) refuse(i int, contradiction []stn.Tag) {
	contradiction = s.minimal(contradiction)
	s.all.retract(s.tagOf(i)) // what else it stated
	s.statements[i].refused = true
	facts := s.factsOf(contradiction)
	for _, tag := range contradiction {
		// What is uncertain in itself gives way and disputes nothing.
		if st, ok := s.statementOf(tag); ok && s.statements[i].rank != isUncertain {
			st.disputed = true
		}
	}
	c := Conflict{SetAside: s.fact(&s.statements[i])}
	if c.Omitted = len(facts) - MaxChain; c.Omitted > 0 {
		facts = slices.Delete(facts, MaxChain/2, MaxChain/2+c.Omitted)
	}
	c.Omitted = max(0, c.Omitted)
	c.Facts = facts
	s.conflicts = append(s.conflicts, c)
}

func tagsOf(steps []stn.Step) []stn.Tag {
	tags := make([]stn.Tag, len(steps))
	for i, s := range steps {
		tags[i] = s.Tag
	}
	return tags
}

// says returns what a statement says about points.
func (s *solver) says(i int) option {
	st := &s.statements[i]
	r, this := s.recordOf(st), s.interval(int(st.event))
	switch st.kind {
	case codeDate, codeReading:
		return s.ofDate(st)
	case codeKnownBy:
		cite := r.Cites[st.part]
		w := event.When{Date: dayOf(s.registry, cite), Zone: s.zoneOf(cite, &s.events[st.event])}
		return option{sure: upTo(this.Start, w.Bounds(s.options.Zones).LatestEnd, true)}
	case codeSoon:
		longest, _ := s.options.Policy.soon(s.linkOf(st))
		return option{sure: []stn.Constraint{stn.Within(s.start(int(st.to)), this.Start, min(int64(longest), stn.MaxWeight))}}
	}
	if at, ok := s.dayOf[i]; ok {
		return option{sure: s.sameDay(s.days[at])}
	}
	return linkSays(s.linkOf(st), this, s.interval(int(st.to)))
}

// boundsOf returns the bounds of a date, widened by the policy's tolerance if
// it is approximate.
func (s *solver) boundsOf(w event.When) edtf.Bounds {
	b := w.Bounds(s.options.Zones)
	tolerance := s.options.Policy.tolerance()
	if tolerance == 0 || !isApproximate(w) {
		return b
	}
	return b.Shift(-tolerance, tolerance)
}

func isApproximate(w event.When) bool {
	for _, d := range []edtf.Date{w.Date, w.Start, w.End} {
		if v, err := d.Value(); err == nil && v.Qualifier().Approximate() {
			return true
		}
	}
	return false
}

// inside bounds the start and the end of an event.
func (s *solver) inside(e allen.Interval, b edtf.Bounds) []stn.Constraint {
	return slices.Concat(
		from(e.Start, b.EarliestStart),
		upTo(e.Start, b.LatestStart, false),
		from(e.End, b.EarliestEnd),
		upTo(e.End, b.LatestEnd, false),
	)
}

// from bounds a point from below, as far as the network can count.
func from(p stn.Point, at edtf.Seconds) []stn.Constraint {
	if int64(at) < -stn.MaxWeight {
		return nil
	}
	return []stn.Constraint{stn.AtLeast(p, min(int64(at), stn.MaxWeight))}
}

// upTo bounds a point from above, as far as the network can count.
func upTo(p stn.Point, at edtf.Seconds, strict bool) []stn.Constraint {
	if int64(at) > stn.MaxWeight {
		return nil
	}
	c := stn.AtMost(p, max(int64(at), -stn.MaxWeight))
	c.Strict = strict
	return []stn.Constraint{c}
}

// addDays gives every link same-day-as two points: the midnights before the two
// events began.
func (s *solver) addDays() {
	for i := range s.statements {
		st := &s.statements[i]
		if st.kind != codeLink || s.linkOf(st).Kind != event.SameDayAs {
			continue
		}
		for _, e := range []int32{st.event, st.to} {
			s.daysOf[e] = append(s.daysOf[e], len(s.days))
		}
		this, that := &s.events[st.event], &s.events[st.to]
		s.dayOf[i] = len(s.days)
		first := stn.Point(s.points)
		s.points += 2
		s.days = append(s.days, day{
			events:    [2]int32{st.event, st.to},
			midnights: [2]stn.Point{first, first + 1},
			zone:      cmp.Or(this.When.Zone, that.When.Zone, s.chronicle.Defaults.Zone),
		})
	}
}

// sameDay puts the starts of two events within one day of 24 hours, or 25 where
// the clocks of the zone may have been put back.
func (s *solver) sameDay(d day) []stn.Constraint {
	length := edtf.Day
	if !isOffset(d.zone) {
		length += edtf.Hour
	}
	list := stn.Same(d.midnights[0], d.midnights[1])
	for k, midnight := range d.midnights {
		start := s.start(int(d.events[k]))
		c := stn.Within(midnight, start, int64(length))
		c.Strict = true
		list = append(list, stn.NotAfter(midnight, start), c)
	}
	return list
}

// isOffset reports whether a zone is a fixed offset, whose days are all alike.
func isOffset(zone string) bool {
	utc := event.When{Date: "2000-01-01", Zone: "Z"}.Bounds(nil)
	here := event.When{Date: "2000-01-01", Zone: zone}.Bounds(nil)
	return here.LatestEnd-here.EarliestStart == utc.LatestEnd-utc.EarliestStart
}

// dayConstraints says on which day a dated event began, for the links that put
// another on the same day. It counts in civil days, so it holds only where the
// date is read in the zone of the link.
func (s *solver) dayConstraints(e int32, w event.When) []stn.Constraint {
	var list []stn.Constraint
	for _, at := range s.daysOf[e] {
		d := s.days[at]
		if cmp.Or(w.Zone, d.zone) != d.zone {
			continue
		}
		first, last, ok := startDays(w)
		if !ok {
			continue
		}
		earliest, _ := s.midnight(first, d.zone)
		_, latest := s.midnight(last, d.zone)
		for k, midnight := range d.midnights {
			if d.events[k] == e {
				list = append(list, from(midnight, earliest)...)
				list = append(list, upTo(midnight, latest, false)...)
			}
		}
	}
	return list
}

// startDays returns the first and the last civil day on which a dated event
// may have begun; ok is false where one of them is not known, or the date is
// an instant rather than civil time.
func startDays(w event.When) (first, last edtf.Date, ok bool) {
	v, err := cmp.Or(w.Date, w.Start).Value()
	if err != nil || !v.Local() {
		return "", "", false
	}
	b := v.Bounds()
	first, last = b.EarliestStart.Date(), b.LatestStart.Date()
	return first, last, isDay(first) && isDay(last)
}

func isDay(d edtf.Date) bool {
	v, err := d.Value()
	return err == nil && v.Precision() == edtf.PrecisionDay
}

// midnight returns the earliest and the latest instant at which a civil day may
// have begun in a zone.
func (s *solver) midnight(d edtf.Date, zone string) (earliest, latest edtf.Seconds) {
	b := event.When{Date: d, Zone: zone}.Bounds(s.options.Zones)
	return b.EarliestStart, max(b.EarliestStart, b.LatestEnd-edtf.Day)
}

// linear returns the events that took place, in linear order.
func (s *solver) linear() []event.ID {
	var points []stn.Point
	for i, e := range s.events {
		if isPlaced(e.Status) {
			points = append(points, s.start(i))
		}
	}
	placed := make([]event.ID, 0, len(points))
	for _, p := range s.all.inOrder(points) {
		placed = append(placed, s.events[int(p)/2].ID)
	}
	return placed
}
