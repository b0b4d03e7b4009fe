package gtd

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// NoteApproximate tells that approxdate says something else than the day, month
// and year do, or says it in a way that is not read; the text is kept.
const NoteApproximate dataset.NoteKind = "approximate-date"

// day returns the date as far as it is known, and notes what cannot be.
func (e *entry) day() dataset.Day {
	r := e.row
	d := dataset.Day{Year: int16(r.IYear.N)}
	month, day := r.IMonth.Or(0), r.IDay.Or(0)
	if month < 1 {
		return d
	}
	if month > 12 {
		e.note("imonth", dataset.NoteUnknownCode, r.IMonth.String(), "only the year is read")
		return d
	}
	d.Month = uint8(month)
	if day < 1 {
		return d
	}
	with := d
	with.Day = uint8(min(day, 99))
	if !valid(with) {
		e.note("iday", dataset.NoteUnknownCode, r.IDay.String(), "only the month is read")
		return d
	}
	return with
}

// when dates the attack. A date that is only approximate is a set, within which
// it happened once; one that went on is an interval.
func (e *entry) when() event.When {
	r := e.row
	start := e.day()
	w := event.When{Date: start.Date(), Text: r.ApproxDate}
	if r.Extended.Is(1) || !r.Resolution.IsZero() {
		return e.lasting(w, start)
	}
	if r.ApproxDate == "" {
		return w
	}
	from, to, ok := readApprox(r.ApproxDate)
	switch {
	case !ok || !within(start, from, to):
		e.note("approxdate", NoteApproximate, r.ApproxDate, "kept as words")
	case from != to:
		w.Date = between(from, to)
	case from.Day == 0:
		w.Date = coarser(start, from).Date()
	case start.Day == 0:
		w.Date = from.Date() + "~"
	}
	return w
}

// coarser returns the one of two dates that leaves more open.
func coarser(a, b dataset.Day) dataset.Day {
	return dataset.Day{Year: a.Year, Month: min(a.Month, b.Month), Day: min(a.Day, b.Day)}
}

// lasting dates an attack that went on for more than a day, until the day of
// its resolution if that is known.
func (e *entry) lasting(w event.When, start dataset.Day) event.When {
	extended, end := e.row.Extended.Is(1), e.row.Resolution
	until := w.Date + "/" + end.Date()
	if !end.IsZero() && until.Validate() != nil {
		e.note("resolution", dataset.NoteOrder, end.String(), "before the attack: not read")
		end, until = dataset.Day{}, w.Date+"/"
	}
	if extended || !end.IsZero() && start != end {
		w.Date = until
	}
	return w
}
