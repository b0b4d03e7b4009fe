package timeline

import (
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

// ofDate returns what a date says of an event.
func (s *solver) ofDate(st *statement) option {
	w := s.recordOf(st).When
	return s.oneOf(st, w, stretches(w.Date))
}

// oneOf returns that an event has a date or, if there are parts, one of them.
func (s *solver) oneOf(st *statement, w event.When, parts []edtf.Date) option {
	this := s.interval(int(st.event))
	o := option{sure: s.dayConstraints(st.event, w)}
	if len(parts) == 0 {
		o.sure = append(o.sure, s.inside(this, s.boundsOf(w))...)
		return o
	}
	pieces := make([]edtf.Bounds, len(parts))
	for i, d := range parts {
		w.Date = d
		pieces[i] = s.boundsOf(w)
		o.alternatives = append(o.alternatives, append(s.inside(this, pieces[i]), o.sure...))
	}
	hull := pieces[0]
	for _, b := range pieces[1:] {
		hull.EarliestStart = min(hull.EarliestStart, b.EarliestStart)
		hull.LatestStart = max(hull.LatestStart, b.LatestStart)
		hull.EarliestEnd = min(hull.EarliestEnd, b.EarliestEnd)
		hull.LatestEnd = max(hull.LatestEnd, b.LatestEnd)
	}
	o.sure = append(o.sure, s.inside(this, hull)...)
	s.pieces[st.event] = pieces
	return o
}
