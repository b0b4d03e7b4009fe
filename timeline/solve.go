package timeline

import (
	"cmp"
	"errors"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// solver turns facts into constraints, the surest fact first, so that of facts
// that contradict each other the least sure one is refused.
type solver struct {
	*Timeline
	collector *collector
	days      []day
	dayOf     map[string]int     // by the path of the link
	daysOf    map[event.ID][]int // by event
}

// day is the civil days of two events that a link of kind same-day-as makes one.
type day struct {
	events    [2]event.ID
	midnights [2]stn.Point
	zone      string
}

func (t *Timeline) solve() {
	s := solver{Timeline: t, dayOf: map[string]int{}, daysOf: map[event.ID][]int{}}
	s.collector = &collector{
		chronicle: &t.chronicle, registry: t.registry, policy: t.options.Policy,
		events: t.events, number: t.number,
	}
	t.facts = s.collector.collect()
	t.net.AddPoints(2 * len(t.events))
	s.addDays()
	for tag := range t.facts {
		if t.facts[tag].Kind != FactAnniversary {
			s.state(stn.Tag(tag), s.constraints(&t.facts[tag].Fact)...)
		}
	}
	for tag := range t.facts {
		if t.facts[tag].Kind == FactAnniversary {
			s.anniversary(stn.Tag(tag))
		}
	}
	t.net.Solve()
	s.readBounds()
	t.placed = s.linear()
}

// state adds the constraints of a fact, or sets the fact aside.
func (s *solver) state(tag stn.Tag, constraints ...stn.Constraint) {
	err := s.net.Add(tag, constraints...)
	if conflict, ok := errors.AsType[*stn.ConflictError](err); ok {
		s.conflicts = append(s.conflicts, s.conflict(conflict.Steps, tag))
	}
}

// conflict turns a contradiction of the network into one of facts.
func (s *solver) conflict(steps []stn.Step, tag stn.Tag) Conflict {
	var tags []stn.Tag
	for _, step := range steps {
		// What holds by nature is not shown, and does not count.
		if s.facts[step.Tag].Kind != factNature && !slices.Contains(tags[max(0, len(tags)-1):], step.Tag) {
			tags = append(tags, step.Tag)
		}
	}
	c := Conflict{SetAside: s.facts[tag].Fact}
	if c.Omitted = len(tags) - MaxChain; c.Omitted > 0 {
		tags = slices.Delete(tags, MaxChain/2, MaxChain/2+c.Omitted)
	}
	c.Omitted = max(0, c.Omitted)
	c.Facts = s.factsOf(tags)
	return c
}

// constraints returns what a fact says about points.
func (s *solver) constraints(f *Fact) []stn.Constraint {
	i := s.number[f.Event]
	switch f.Kind { //nolint:exhaustive // links follow below, anniversaries later
	case factNature:
		return []stn.Constraint{stn.Before(s.start(i), s.end(i))}
	case FactDate:
		return append(s.within(i, f.When.Bounds(s.options.Zones)), s.dayConstraints(f)...)
	case FactKnownBy:
		w := event.When{Date: f.Day, Zone: s.collector.zone(f)}
		return upTo(s.start(i), w.Bounds(s.options.Zones).LatestEnd, true)
	case FactSoon:
		longest, _ := s.options.Policy.soon()
		return []stn.Constraint{stn.Within(s.start(s.number[f.Link.To]), s.start(i), min(int64(longest), stn.MaxWeight))}
	}
	if at, ok := s.dayOf[f.Path]; ok {
		return s.sameDay(s.days[at])
	}
	that := s.number[f.Link.To]
	return linkConstraints(f.Link, pair{s.start(i), s.end(i), s.start(that), s.end(that)})
}

// within bounds the start and the end of an event.
func (s *solver) within(i int, b edtf.Bounds) []stn.Constraint {
	return slices.Concat(
		from(s.start(i), b.EarliestStart),
		upTo(s.start(i), b.LatestStart, false),
		from(s.end(i), b.EarliestEnd),
		upTo(s.end(i), b.LatestEnd, false),
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
	for i := range s.facts {
		f := &s.facts[i].Fact
		if f.Kind != FactLink || f.Link.Kind != event.SameDayAs {
			continue
		}
		this, that := s.events[s.number[f.Event]], s.events[s.number[f.Link.To]]
		s.dayOf[f.Path] = len(s.days)
		s.daysOf[this.ID] = append(s.daysOf[this.ID], len(s.days))
		s.daysOf[that.ID] = append(s.daysOf[that.ID], len(s.days))
		first := s.net.AddPoints(2)
		s.days = append(s.days, day{
			events:    [2]event.ID{this.ID, that.ID},
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
		start := s.start(s.number[d.events[k]])
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
func (s *solver) dayConstraints(f *Fact) []stn.Constraint {
	var list []stn.Constraint
	for _, at := range s.daysOf[f.Event] {
		d := s.days[at]
		if cmp.Or(f.When.Zone, d.zone) != d.zone {
			continue
		}
		first, last, ok := startDays(f.When)
		if !ok {
			continue
		}
		earliest, _ := s.midnight(first, d.zone)
		_, latest := s.midnight(last, d.zone)
		for k, midnight := range d.midnights {
			if d.events[k] == f.Event {
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
	for _, p := range s.net.Linear(points) {
		placed = append(placed, s.events[int(p)/2].ID)
	}
	return placed
}
