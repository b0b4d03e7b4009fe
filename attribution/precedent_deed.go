package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// deeds are the events that happened and that somebody is named for, taken
// apart into columns: what precedents are counted from. They stand in the order
// of the event index.
type deeds struct {
	x      *Index
	rows   []deed
	ids    []event.ID
	times  []deedTime
	tables [parts]partTable
	texts  map[string]uint32 // the values of features, from 1

	actors []actor.ID // sorted
	number map[actor.ID]uint32
	who    []uint32 // those named, deed by deed, without limit in time
	from   []uint32 // where those of each deed begin in who, and a last one

	of     []uint32 // the deeds of each actor, in order
	ofFrom []uint32 // where those of each actor begin in of, and a last one
	// wide are the deeds of which the beginning is known to no better than
	// widest; those before some time are found among the others by order.
	wide []uint32

	runs *runs
	// byCountry lists the deeds by the number of their country's value.
	byCountry map[uint32][]seenDeed
	zones     []string // by their numbers, less one
	// mentioned lists those who may be named for an intricate deed on some day,
	// while the deeds are gathered.
	mentioned map[int][]actor.ID
	linked    bool // some have links
	ordered   bool // something other than dates says what was before what
}

// deed is what is looked at of each.
type deed struct {
	part  [parts]uint32
	flags deedFlag
}

type deedFlag uint8

const (
	deedByPrecedent deedFlag = 1 << iota
	deedContested
	// deedIntricate: who is named depends on the day of the question in more
	// ways than that a single claim is known or not.
	deedIntricate
	// deedLinked: it has links, which may order it.
	deedLinked
)

// deedTime is when a deed was, and from when on it is known who did it.
type deedTime struct {
	civil   startSpan
	instant startSpan
	// zone is the number of the zone in which civil dates are read, 0 if the
	// date is not civil.
	zone uint32
	// said and recorded are when the last of all that makes it known must have
	// been there; for an intricate one, of the event alone.
	said, recorded edtf.Seconds
}

// startSpan bounds when something began.
type startSpan struct{ earliest, latest edtf.Seconds }

func startOf(b edtf.Bounds) startSpan { return startSpan{b.EarliestStart, b.LatestStart} }

// before reports whether what began within s began before what began within t.
func (s startSpan) before(t startSpan) casus.Truth {
	switch {
	case s.latest < t.earliest:
		return casus.Yes
	case s.earliest >= t.latest:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// findDeeds gathers the deeds of an index. It takes time in proportion to the
// events and the claims.
func (x *Index) findDeeds() *deeds {
	d := &deeds{x: x, texts: make(map[string]uint32), number: make(map[actor.ID]uint32), mentioned: make(map[int][]actor.ID), ordered: x.context.Before != nil}
	for i := range d.tables {
		d.tables[i].number = make(map[string]uint32)
	}
	var named [][]actor.ID
	s := &splitter{registry: x.registry}
	for e := range x.events.All() {
		if !e.Status.Happened() {
			continue
		}
		if who, t, flags, ok := d.find(&e); ok {
			d.add(s, &e, t, flags)
			named = append(named, who)
		}
	}
	d.count(named)
	for i := range d.tables {
		d.tables[i].number = nil // all parts are there
	}
	d.value()
	d.runs = newRuns(d)
	d.byCountry = d.postByCountry()
	return d
}

// find works out who is named for an event and since when; ok is false if nobody
// ever is.
func (d *deeds) find(e *event.Event) (who []actor.ID, t deedTime, flags deedFlag, ok bool) {
	x := d.x
	by := slices.ContainsFunc(e.Participants, func(p event.Participant) bool { return p.Role == event.RoleBy && p.Actor != "" })
	about := x.about[e.ID]
	if !by && len(about) == 0 {
		return nil, t, 0, false
	}
	t = d.timeOf(e)
	t.said = min(t.civil.latest, t.instant.latest)
	t.recorded, _ = x.sourced(e.Cites)
	if len(e.Links) > 0 {
		flags |= deedLinked
		d.linked = true
	}
	if len(about) == 0 {
		for _, p := range e.Participants {
			if p.Role == event.RoleBy && p.Actor != "" {
				who = append(who, x.registry.Canonical(p.Actor))
			}
		}
		return sorted(who), t, flags, true
	}
	a := x.Perpetrators(e.ID, event.AsOf{})
	if a.ByPrecedent {
		flags |= deedByPrecedent
	}
	if a.Standing == StandingContested {
		flags |= deedContested
	}
	if c := about[0]; by || len(about) > 1 || len(x.on[x.claims[c].ID]) > 0 || len(x.replaces[x.claims[c].ID]) > 0 {
		flags |= deedIntricate
		for _, c := range about {
			if who, ok := held(&x.claims[c], ""); ok {
				for _, id := range who.IDs {
					id = x.registry.Canonical(id)
					d.enrol(id)
					d.mentioned[len(d.rows)] = append(d.mentioned[len(d.rows)], id)
				}
			}
		}
	} else {
		t.said, t.recorded = max(t.said, x.facts[c].known), max(t.recorded, x.facts[c].recorded)
		if len(a.Actors) == 0 {
			return nil, t, 0, false
		}
	}
	return a.Actors, t, flags, true
}

// timeOf works out when an event of the index began.
func (d *deeds) timeOf(e *event.Event) deedTime {
	return deedTime{zone: d.zone(&e.When), instant: startOf(d.x.events.Bounds(e.ID)), civil: startOf(d.x.beginning(e))}
}

// zone numbers the zone of a civil date.
func (d *deeds) zone(w *event.When) uint32 {
	if !isLocal(w) {
		return 0
	}
	i := slices.Index(d.zones, w.Zone)
	if i < 0 {
		i = len(d.zones)
		d.zones = append(d.zones, w.Zone)
	}
	return uint32(i) + 1
}

// isLocal reports whether the beginning is stated in civil time.
func isLocal(w *event.When) bool {
	date := w.Date
	if date == "" {
		date = w.Start
	}
	v, err := date.Value()
	return err == nil && date != "" && v.Local()
}

func (d *deeds) add(s *splitter, e *event.Event, t deedTime, flags deedFlag) {
	r := deed{flags: flags}
	r.part[partAct] = d.tables[partAct].add(s.act(e), func() event.Event { return actOf(e) })
	r.part[partPlace] = d.tables[partPlace].add(s.place(e), func() event.Event { return event.Event{Where: e.Where} })
	r.part[partSides] = d.tables[partSides].add(s.sides(e), func() event.Event { return s.sidesOf(e) })
	r.part[partHarm] = d.tables[partHarm].add(s.harm(e), func() event.Event { return harmOf(e) })
	d.rows, d.ids, d.times = append(d.rows, r), append(d.ids, e.ID), append(d.times, t)
	if !t.instant.earliest.IsFinite() || !t.instant.latest.IsFinite() || t.instant.latest-t.instant.earliest > widest {
		d.wide = append(d.wide, uint32(len(d.rows)-1))
	}
}

// widest is how wide most beginnings are at most: a year in some zone.
const widest = 368 * edtf.Day

// enrol takes in an actor, to be numbered once all are there.
func (d *deeds) enrol(id actor.ID) {
	if _, ok := d.number[id]; !ok {
		d.number[id] = 0
		d.actors = append(d.actors, id)
	}
}

// count numbers the actors and lists the deeds of each.
func (d *deeds) count(named [][]actor.ID) {
	for _, who := range named {
		for _, id := range who {
			d.enrol(id)
		}
	}
	slices.Sort(d.actors)
	for i, id := range d.actors {
		d.number[id] = uint32(i)
	}
	d.from = make([]uint32, 0, len(named)+1)
	for _, who := range named {
		d.from = append(d.from, uint32(len(d.who)))
		for _, id := range who {
			d.who = append(d.who, d.number[id])
		}
	}
	d.from = append(d.from, uint32(len(d.who)))
	d.post(named)
	d.mentioned = nil
}

// post lists the deeds of each actor, and those that it may be named for on some
// day.
func (d *deeds) post(named [][]actor.ID) {
	each := func(f func(j int, n uint32)) {
		for j, who := range named {
			for _, id := range sorted(append(slices.Clone(who), d.mentioned[j]...)) {
				f(j, d.number[id])
			}
		}
	}
	d.ofFrom = make([]uint32, len(d.actors)+1)
	each(func(_ int, n uint32) { d.ofFrom[n+1]++ })
	for i := range d.actors {
		d.ofFrom[i+1] += d.ofFrom[i]
	}
	d.of = make([]uint32, d.ofFrom[len(d.actors)])
	next := slices.Clone(d.ofFrom)
	each(func(j int, n uint32) {
		d.of[next[n]] = uint32(j)
		next[n]++
	})
}

// value numbers what the parts say of each feature.
func (d *deeds) value() {
	features := Features()
	for i := range d.tables {
		t := &d.tables[i]
		t.values = make([][]uint32, len(features))
		for f, feature := range features {
			if feature.part() != part(i) {
				continue
			}
			t.values[f] = make([]uint32, len(t.samples))
			for n := range t.samples {
				t.values[f][n] = d.text(feature.Of(t.samples[n]))
			}
		}
	}
}

// text returns the number of a value, giving it one.
func (d *deeds) text(value string) uint32 {
	n, ok := d.texts[value]
	if !ok {
		n = uint32(len(d.texts)) + 1
		d.texts[value] = n
	}
	return n
}

// vantage is from where deeds are looked at: an event that they have to have
// begun before, and the day of the question.
type vantage struct {
	d  *deeds
	at event.AsOf
	// said and recorded are the limits; those without one are not asked.
	said, recorded     edtf.Seconds
	bySaid, byRecorded bool
	id                 event.ID
	e                  event.Event
	timed              bool // there is such an event
	civil, instant     startSpan
	zone               uint32
	self               int // the event among the deeds, -1 if it is none
	before             event.Pattern
	exact              bool // what is before it has to be asked of the event index
	linked             bool // and of its links
	end                int  // of the deeds that may lie before it
	malformed          bool // the day is no date: nothing was known
	context            *event.Context
}

// from returns a vantage. The event need not be in the index; one without an
// identifier and a date has everything before it.
func (d *deeds) vantageOf(e *event.Event, at event.AsOf) *vantage {
	v := &vantage{d: d, at: at, end: len(d.rows), context: d.x.context, self: -1}
	limit := func(date edtf.Date) (edtf.Seconds, bool) {
		value, err := date.Value()
		if err != nil {
			v.malformed = true
		}
		return value.Bounds().LatestEnd, date != ""
	}
	v.said, v.bySaid = limit(at.Said)
	v.recorded, v.byRecorded = limit(at.Recorded)
	if e.ID == "" && !e.When.IsDated() {
		v.instant.earliest = d.latest()
		if v.bySaid {
			v.instant.earliest = v.said
		}
		return v
	}
	v.timed, v.id, v.e = true, e.ID, *e
	if isLocal(&e.When) {
		v.zone = uint32(slices.Index(d.zones, e.When.Zone) + 1)
	}
	_, there := d.x.events.Event(e.ID)
	if there {
		v.instant = startOf(d.x.events.Bounds(e.ID))
		v.before = event.Pattern{Before: e.ID}
		v.self = d.position(e.ID, v.instant)
		v.linked = len(e.Links) > 0
		v.exact = d.ordered || v.linked
	} else {
		w := e.When
		w.Zone = cmp.Or(w.Zone, v.context.Zone)
		v.instant = startOf(w.Bounds(v.context.Zones))
	}
	v.civil = startOf(d.x.beginning(e))
	if !v.exact {
		v.end, _ = slices.BinarySearchFunc(d.times, v.instant.latest, func(t deedTime, s edtf.Seconds) int {
			return cmp.Compare(t.instant.earliest, s)
		})
	}
	return v
}

// position returns where an event of the index is among the deeds, -1 if it is
// none.
func (d *deeds) position(id event.ID, began startSpan) int {
	j, _ := slices.BinarySearchFunc(d.times, began.earliest, func(t deedTime, s edtf.Seconds) int {
		return cmp.Compare(t.instant.earliest, s)
	})
	for ; j < len(d.times) && d.times[j].instant.earliest == began.earliest; j++ {
		if d.ids[j] == id {
			return j
		}
	}
	return -1
}

// latest returns by when the last of the deeds began.
func (d *deeds) latest() edtf.Seconds {
	for _, t := range slices.Backward(d.times) {
		if t.instant.latest.IsFinite() {
			return t.instant.latest
		}
	}
	return edtf.NegInf
}

// sees reports whether a deed is certain to have begun before the event and to
// have been known.
func (v *vantage) sees(j int) bool { return v.seesAt(j, &v.d.times[j]) }

func (v *vantage) seesAt(j int, t *deedTime) bool {
	if v.malformed || v.bySaid && t.said >= v.said || v.byRecorded && t.recorded >= v.recorded {
		return false
	}
	return !v.timed || v.began(j, t)
}

// began reports whether a deed is certain to have begun before the event.
func (v *vantage) began(j int, t *deedTime) bool {
	if j == v.self {
		return false
	}
	if v.d.ordered && v.before.Before != "" {
		if is := v.context.Before(v.d.ids[j], v.id); is != casus.Undetermined {
			return is == casus.Yes
		}
	}
	if v.linked || v.before.Before != "" && v.d.rows[j].flags&deedLinked != 0 {
		e, _ := v.d.x.events.Event(v.d.ids[j])
		e.Status = ""
		return v.before.Match(e, v.context).Is == casus.Yes
	}
	if v.zone != 0 && t.zone == v.zone {
		if is := t.civil.before(v.civil); is != casus.Undetermined {
			return is == casus.Yes
		}
	}
	return t.instant.latest < v.instant.earliest
}

// age returns how long before the event a deed must have begun, by the clock by
// which the two are compared; 0 if that is not known.
func (v *vantage) age(j int) edtf.Seconds { return v.ageAt(&v.d.times[j]) }

func (v *vantage) ageAt(t *deedTime) edtf.Seconds {
	now, then := v.instant.earliest, t.instant.latest
	if v.zone != 0 && t.zone == v.zone {
		now, then = v.civil.earliest, t.civil.latest
	}
	if !now.IsFinite() || !then.IsFinite() {
		return 0
	}
	return max(0, now-then)
}

// named returns those whom a deed counts for as a precedent: nobody if that is
// contested, or if they are named by precedent alone.
func (v *vantage) named(j int, room []uint32) []uint32 {
	return v.namedAt(j, v.d.rows[j].flags, v.d.who[v.d.from[j]:v.d.from[j+1]], room)
}

func (v *vantage) namedAt(j int, flags deedFlag, who, room []uint32) []uint32 {
	d := v.d
	if flags&deedIntricate != 0 && (v.bySaid || v.byRecorded) {
		a := d.x.Perpetrators(d.ids[j], v.at)
		if a.ByPrecedent || a.Standing == StandingContested {
			return nil
		}
		room = room[:0]
		for _, id := range a.Actors {
			if n, ok := d.number[id]; ok {
				room = append(room, n)
			}
		}
		return room
	}
	if flags&(deedByPrecedent|deedContested) != 0 {
		return nil
	}
	return who
}

// seenDeed is all that is looked at of a deed, in one place in memory.
type seenDeed struct {
	deedTime
	deed
	at       uint32 // among the deeds
	from, to uint32 // of those named
}

// postByCountry lists the deeds by country, in order.
func (d *deeds) postByCountry() map[uint32][]seenDeed {
	values := d.tables[partPlace].values[slices.Index(Features(), FeatureCountry)]
	lists := make(map[uint32][]seenDeed)
	for j := range d.rows {
		c := values[d.rows[j].part[partPlace]]
		lists[c] = append(lists[c], d.seen(j))
	}
	return lists
}

// seen gathers what is looked at of a deed.
func (d *deeds) seen(j int) seenDeed {
	return seenDeed{deedTime: d.times[j], deed: d.rows[j], at: uint32(j), from: d.from[j], to: d.from[j+1]}
}
