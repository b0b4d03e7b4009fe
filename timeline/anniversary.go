package timeline

import (
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// mostYears is the longest time over which anniversaries are tried one by one.
const mostYears = 1000

// anniversary reads "fell on the day of the year of that one". Taken alone it
// leaves a day in every year. Where other facts leave a window, the event falls
// on one of the days within: between the first and the last of them, and
// nowhere if there is none, which is a contradiction with these facts.
func (s *solver) anniversary(tag stn.Tag) {
	f := &s.facts[tag].Fact
	i := s.number[f.Event]

	month, day, date, ok := monthDay(s.facts, f.Link.To)
	if !ok {
		return
	}
	window, because := s.window(i)
	first, last := window.EarliestStart, window.LatestStart
	if !first.IsFinite() || !last.IsFinite() {
		return
	}
	since, _, _ := first.Civil()
	until, _, _ := last.Civil()
	if until-since > mostYears {
		return
	}
	hull := edtf.Bounds{EarliestStart: edtf.PosInf, LatestStart: edtf.NegInf}
	for year := since - 1; year <= until+1; year++ {
		w := event.When{Date: edtf.DateOf(year, month, day), Zone: s.events[i].When.Zone}
		if w.Date.Validate() != nil {
			continue // 29 February
		}
		b := w.Bounds(s.options.Zones)
		if b.LatestEnd > first && b.EarliestStart <= last {
			hull.EarliestStart = min(hull.EarliestStart, b.EarliestStart)
			hull.LatestStart = max(hull.LatestStart, b.LatestStart)
		}
	}
	because = append([]Fact{date}, because...)
	if hull.EarliestStart > hull.LatestStart {
		s.conflicts = append(s.conflicts, Conflict{Facts: append([]Fact{*f}, because...), SetAside: *f})
		return
	}
	s.support[tag] = because
	s.state(tag, append(from(s.start(i), hull.EarliestStart), upTo(s.start(i), hull.LatestStart, false)...)...)
}

// window returns when an event may have begun by the facts so far, and the
// facts.
func (s *solver) window(i int) (edtf.Bounds, []Fact) {
	p := s.start(i)
	var b edtf.Bounds
	b.EarliestStart, b.LatestStart = startSeconds(s.net.Bounds(p))
	return b, s.stepFacts(append(reversed(s.net.Witness(p, stn.Origin)), s.net.Witness(stn.Origin, p)...))
}

// monthDay returns the day of the year on which an event is stated to have
// begun, as in "1957-03-11" or "XXXX-03-11", and the fact that states it.
func monthDay(facts []*statedFact, id event.ID) (month, day int, date Fact, ok bool) {
	for i := range facts {
		f := &facts[i].Fact
		if f.Kind != FactDate || f.Event != id {
			continue
		}
		d := string(f.When.Date)
		if d == "" {
			d = string(f.When.Start)
		}
		const leapYear = "2000"
		if rest, everyYear := strings.CutPrefix(d, "XXXX-"); everyYear {
			d = leapYear + "-" + rest
		}
		v, err := edtf.Parse(d)
		if err != nil || v.Unspecified() || v.Precision() < edtf.PrecisionDay || v.Kind() != edtf.KindDate && v.Kind() != edtf.KindDateTime {
			continue
		}
		_, month, day = v.Bounds().EarliestStart.Civil()
		return month, day, *f, true
	}
	return 0, 0, Fact{}, false
}
