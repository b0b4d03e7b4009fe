package timeline

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// collect gathers the facts about time from the expanded chronicle, the surest
// first: see [Timeline.Conflicts].
func (t *Timeline) collect() {
	for i := range t.chronicle.Events {
		e := &t.chronicle.Events[i]
		t.collectRecord(e, int32(t.number[e.ID]), int32(i))
	}
	for i := range t.chronicle.Accounts {
		a := &t.chronicle.Accounts[i]
		t.collectRecord(a, int32(t.number[a.AccountOf]), ^int32(i))
	}
	if without := t.options.Without; without != nil {
		t.statements = slices.DeleteFunc(t.statements, func(s statement) bool { return without(t.fact(&s)) })
	}
	t.sortStatements()
}

// collectRecord gathers what an event's record, or an account of it, states.
func (t *Timeline) collectRecord(e *event.Event, number, record int32) {
	base := statement{event: number, record: record, rank: ofRecord}
	if record < 0 {
		base.rank = ofAccount
	}
	if marked := isMarked(e.When); e.When.IsDated() && (!marked || !t.options.Policy.IgnoreMarked) {
		s := base
		s.kind = codeDate
		s.stated, s.origin = t.lastStated(e.Cites), originCode(e.When.Origin, e.Cites)
		if marked {
			s.rank = isUncertain
		}
		t.statements = append(t.statements, s)
	}
	if !e.When.IsDated() && e.When.Text != "" {
		t.collectReading(base, e)
	}
	if !isPlaced(t.events[number].Status) {
		return
	}
	for i := range e.Links {
		t.collectLink(base, e, i)
	}
	if !t.options.Policy.IgnoreSources && isPlaced(e.Status) {
		t.collectSources(base, e)
	}
}

// isMarked reports whether a date carries a mark of doubt.
func isMarked(w event.When) bool {
	for _, d := range []edtf.Date{w.Date, w.Start, w.End} {
		if v, err := d.Value(); err == nil && v.Qualifier() != 0 {
			return true
		}
	}
	return false
}

// isPlaced reports whether an event of a status has a place in the order of
// what happened: it came about, goes on, or was attempted.
func isPlaced(s event.Status) bool { return s.Happened() || s == event.Failed }

func (t *Timeline) collectLink(s statement, e *event.Event, part int) {
	l := &e.Links[part]
	to, ok := t.placedAt(l.To)
	if !ok || denied(l.Cites) {
		return
	}
	cites := e.Cites
	if len(l.Cites) > 0 {
		cites = l.Cites
	}
	s.to, s.part, s.kind = int32(to), int32(part), codeLink
	s.stated, s.origin = t.lastStated(cites), originCode("", cites)
	if l.Kind == event.AnniversaryOf {
		s.kind = codeAnniversary
	}
	t.statements = append(t.statements, s)
	if _, limited := t.options.Policy.soon(l); limited {
		s.kind, s.rank = codeSoon, isUncertain
		t.statements = append(t.statements, s)
	}
}

// denied reports whether cites are there and none of them asserts.
func denied(cites []actor.Cite) bool {
	return len(cites) > 0 && !slices.ContainsFunc(cites, asserts)
}

func asserts(c actor.Cite) bool { return c.Stance == "" }

// collectSources notes by when the event had begun, because it was reported or
// spoken of. One fact for each day is enough.
func (t *Timeline) collectSources(s statement, e *event.Event) {
	var seen []edtf.Bounds
	for i, cite := range e.Cites {
		b := dayOf(t.registry, cite).Bounds()
		if !b.LatestEnd.IsFinite() || !asserts(cite) || slices.Contains(seen, b) {
			continue
		}
		seen = append(seen, b)
		s.kind, s.part, s.rank = codeKnownBy, int32(i), ofSource
		s.stated, s.origin = b.LatestEnd, originCode("", e.Cites[i:i+1])
		t.statements = append(t.statements, s)
	}
}

// dayOf returns when the cited words were said or else came out, "" if nobody
// tells.
func dayOf(r *actor.Registry, cite actor.Cite) edtf.Date {
	s, _ := r.Source(cite.Source)
	return cmp.Or(cite.Said, s.Published, s.Dateline)
}

// zoneOf returns where the days of a cite run: in the source's zone, else in the
// chronicle's. For an event dated to the day the difference between the two
// zones would be taken for knowledge, so there the zone of a source that
// states none is not known.
func (t *Timeline) zoneOf(cite actor.Cite, e *event.Event) string {
	s, _ := t.registry.Source(cite.Source)
	v, err := cmp.Or(e.When.Date, e.When.Start).Value()
	if s.Zone == "" && err == nil && v.Precision() >= edtf.PrecisionDay {
		return ""
	}
	return cmp.Or(s.Zone, t.chronicle.Defaults.Zone)
}

// lastStated returns the end of the latest day on which any of the cites says
// so; what nobody dates was stated before everything else.
func (t *Timeline) lastStated(cites []actor.Cite) edtf.Seconds {
	last := edtf.NegInf
	for _, cite := range cites {
		if b := dayOf(t.registry, cite).Bounds(); asserts(cite) && b.LatestEnd.IsFinite() {
			last = max(last, b.LatestEnd)
		}
	}
	return last
}
