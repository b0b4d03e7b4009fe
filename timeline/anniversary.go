package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// recur reads "fell on the day of the year of that one", and dates whose year is
// not known. Taken alone they leave a day in every year. Where other facts leave
// a window, the event began on one of the days within it, and nowhere if there
// is none, which is a contradiction with these facts.
func (s *solver) recur() {
	dates := map[int32][]int{} // the statements of dates, by event
	for i := range s.statements {
		if st := &s.statements[i]; st.kind == codeDate {
			dates[st.event] = append(dates[st.event], i)
		}
	}
	for i := range s.statements {
		st := &s.statements[i]
		switch {
		case st.refused:
		case st.kind == codeAnniversary:
			for _, at := range dates[st.to] {
				if of, ok := dayOfYear(s.recordOf(&s.statements[at]).When); ok {
					of.lag, _ = s.linkOf(st).Lag.Value()
					s.recurrence(i, of, []stn.Tag{s.tagOf(at)})
					break
				}
			}
		case st.kind == codeDate && strings.HasPrefix(string(s.recordOf(st).When.Date), everyYear):
			if of, ok := dayOfYear(s.recordOf(st).When); ok {
				s.recurrence(i, of, nil)
			}
		}
	}
}

// recurrence states that an event began on a day of the year, as a statement
// says by what lies under it.
func (s *solver) recurrence(i int, of anniversary, under []stn.Tag) {
	p := s.start(int(s.statements[i].event))
	zone := cmp.Or(s.events[s.statements[i].event].When.Zone, s.chronicle.Defaults.Zone)
	first, last := startSeconds(s.all.bounds(p))
	if !first.IsFinite() || !last.IsFinite() {
		return
	}
	s.support[s.derivedTag(i)] = append(under, s.window(p)...)
	var o option
	hull := edtf.Bounds{EarliestStart: edtf.PosInf, LatestStart: edtf.NegInf}
	years, all := of.years(first, last)
	for _, year := range years {
		w := event.When{Date: edtf.DateOf(year, of.month, of.day), Zone: zone}
		if w.Date.Validate() != nil {
			continue // 29 February
		}
		b := w.Bounds(s.options.Zones)
		if b.LatestEnd > first && b.EarliestStart <= last {
			hull.EarliestStart = min(hull.EarliestStart, b.EarliestStart)
			hull.LatestStart = max(hull.LatestStart, b.LatestStart)
			o.alternatives = append(o.alternatives, append(from(p, b.EarliestStart), upTo(p, b.LatestStart, false)...))
		}
	}
	if len(o.alternatives) == 0 {
		s.refuse(i, append([]stn.Tag{s.tagOf(i)}, s.support[s.derivedTag(i)]...))
		return
	}
	o.sure = append(from(p, hull.EarliestStart), upTo(p, hull.LatestStart, false)...)
	if len(o.alternatives) == 1 || !all {
		o.alternatives = nil
	}
	s.derived[i] = o
	s.state(i, s.derivedTag(i), o)
}

// anniversary is a day of the year; year is that of the first, lag how many
// years later, where these are stated.
type anniversary struct {
	month, day int
	year       int64
	known      bool
	lag        edtf.SpanValue
}

// years returns the years in which a recurrence may lie within a stretch of
// time: all of them or, of more than can be told apart, those near its ends.
func (a anniversary) years(first, last edtf.Seconds) (years []int64, all bool) {
	const leap = 9 // years hold every day of the year
	since, _, _ := first.Civil()
	until, _, _ := last.Civil()
	since, until = since-1, until+1
	if a.known && a.lag.Stated {
		since = max(since, a.year+a.lag.Min.Months/12)
		if !a.lag.Open {
			until = min(until, a.year+(a.lag.Max.Months+11)/12)
		}
	}
	all = until-since <= mostStretches
	for year := since; year <= until; year++ {
		if !all && year == since+leap {
			year = until - leap
		}
		years = append(years, year)
	}
	return years, all
}

// window returns the tags of the facts that leave an event the time that it has.
func (s *solver) window(p stn.Point) []stn.Tag {
	earliest := s.all.path(p, stn.Origin)
	slices.Reverse(earliest)
	return append(earliest, s.all.path(stn.Origin, p)...)
}

const everyYear = "XXXX-"

// dayOfYear returns the day of the year on which an event is stated to have
// begun, as in "1957-03-11" or "XXXX-03-11".
func dayOfYear(w event.When) (a anniversary, ok bool) {
	d := string(cmp.Or(w.Date, w.Start))
	const leapYear = "2000-"
	rest, anyYear := strings.CutPrefix(d, everyYear)
	if anyYear {
		d = leapYear + rest
	}
	v, err := edtf.Parse(d)
	if err != nil || v.Unspecified() || v.Precision() < edtf.PrecisionDay || v.Kind() != edtf.KindDate && v.Kind() != edtf.KindDateTime {
		return a, false
	}
	a.known = !anyYear
	a.year, a.month, a.day = v.Bounds().EarliestStart.Civil()
	return a, true
}
