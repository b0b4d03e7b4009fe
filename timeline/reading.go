package timeline

import (
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// collectReading reads the calendar words of a record without a date.
func (t *Timeline) collectReading(s statement, e *event.Event) {
	dateline := t.dateline(e)
	if t.options.Read == nil || dateline == "" {
		return
	}
	var dates []edtf.Date
	for _, d := range t.options.Read(e.When.Text, dateline) {
		if d != "" && d.Validate() == nil && !slices.ContainsFunc(dates, func(o edtf.Date) bool { return edtf.Equal(o, d) }) {
			dates = append(dates, d)
		}
	}
	if len(dates) == 0 {
		return
	}
	t.readings[s.record] = dates
	s.kind, s.rank, s.stated = codeReading, isUncertain, t.lastStated(e.Cites)
	t.statements = append(t.statements, s)
}

// dateline returns the day from which the words of a record count: that of its
// first dated cite.
func (t *Timeline) dateline(e *event.Event) edtf.Date {
	for _, c := range e.Cites {
		if d := dayOf(t.registry, c); d != "" && asserts(c) {
			return d
		}
	}
	return ""
}
