package timeline

import (
	"cmp"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// mostStretches is how many alternatives of a date are told apart; a date that
// leaves more counts with its hull, from the first to the last.
const mostStretches = 400

// stretches returns the dates of which a date is one, if they do not follow each
// other without a gap: the members of "[2020-01-03,2020-01-08]", and the
// fifteenths that "2020-XX-15" may be. It is nil where there are too many, or
// the date is one stretch.
func stretches(d edtf.Date) []edtf.Date {
	v, err := d.Value()
	if err != nil {
		return nil
	}
	if v.Kind() == edtf.KindOneOf {
		var list []edtf.Date
		for m := range v.Members() {
			if m.Kind() == edtf.KindRange {
				list = append(list, edtf.Date("["+m.String()+"]"))
			} else {
				list = append(list, m.Date())
			}
			if len(list) > mostStretches {
				return nil
			}
		}
		return several(list)
	}
	if v.Kind() == edtf.KindDate && v.Unspecified() {
		return several(unmasked(string(d)))
	}
	return nil
}

func several(list []edtf.Date) []edtf.Date {
	if len(list) < 2 {
		return nil
	}
	return list
}

// unmasked writes out the dates that a date with unspecified digits before
// specified ones may be. What is unspecified at its end stays so: "20XX-XX" is
// one stretch, and "2020-XX-XX" too.
func unmasked(d string) []edtf.Date {
	masked := strings.TrimRight(d, "X-?~%")
	rest := d[len(masked):]
	list := []string{""}
	for _, c := range masked {
		digits := string(c)
		if c == 'X' {
			digits = "0123456789"
		}
		if len(list)*len(digits) > 10*mostStretches {
			return nil
		}
		var longer []string
		for _, head := range list {
			for _, digit := range digits {
				longer = append(longer, head+string(digit))
			}
		}
		list = longer
	}
	var dates []edtf.Date
	for _, text := range list {
		if date := edtf.Date(text + rest); date.Validate() == nil { // there is no month 00
			dates = append(dates, date)
		}
	}
	if len(dates) > mostStretches {
		return nil
	}
	return dates
}

// dateOf returns the date that a statement gives an event and, where it leaves
// several stretches of time open, these.
func (s *solver) dateOf(st *statement) (w event.When, pieces []edtf.Bounds) {
	w = s.recordOf(st).When
	dates := s.readings[st.record]
	if st.kind == codeReading {
		w = event.When{Zone: cmp.Or(w.Zone, s.chronicle.Defaults.Zone)}
		if len(dates) == 1 {
			w.Date = dates[0]
		}
	}
	if w.Date != "" {
		dates = stretches(w.Date)
	}
	for _, d := range dates {
		one := w
		one.Date = d
		pieces = append(pieces, s.boundsOf(one))
	}
	return w, pieces
}

// ofDate returns what a statement of a date says.
func (s *solver) ofDate(st *statement) option {
	this := s.interval(int(st.event))
	w, pieces := s.dateOf(st)
	o := option{sure: s.dayConstraints(st.event, w)}
	if len(pieces) == 0 {
		o.sure = append(o.sure, s.inside(this, s.boundsOf(w))...)
		return o
	}
	hull := pieces[0]
	for _, b := range pieces {
		o.alternatives = append(o.alternatives, append(s.inside(this, b), o.sure...))
		hull.EarliestStart = min(hull.EarliestStart, b.EarliestStart)
		hull.LatestStart = max(hull.LatestStart, b.LatestStart)
		hull.EarliestEnd = min(hull.EarliestEnd, b.EarliestEnd)
		hull.LatestEnd = max(hull.LatestEnd, b.LatestEnd)
	}
	o.sure = append(o.sure, s.inside(this, hull)...)
	return o
}
