package relative

import (
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// The parts of opPart.
const (
	partEarly = iota
	partMid
	partLate
	partStart
	partEnd
	partEarlyToMid
	partMidToLate
)

// The sides of opSide.
const (
	sideNone = iota
	sideSince
	sideUntil
	sideBy
	sideFrom
	sideBefore
	sideAfter
)

// found is a candidate while it is being worked out.
type found struct {
	period
	// stated is the text of a date that was given as such and not changed.
	stated edtf.Date
	// boundless: the stated date has no first or no last day.
	boundless bool
	// side is the side of a one-sided date.
	side int
	// window: it is not known where in the period it lies, because the
	// dateline or a number is not known better; only that it is first at the
	// earliest and last at the latest.
	window      bool
	first, last period
	class       Class
	rule        Rule
	mark        edtf.Qualifier
}

// at returns the same candidate of another period.
func (f found) at(p period) found {
	f.period, f.stated, f.window = p, "", false
	return f
}

// spread returns a candidate of which only the first and the last period that
// it may be are known.
func (f found) spread(first, last period) found {
	f = f.at(period{min(first.from, last.from), max(first.to, last.to), unitNone})
	if first.from > last.from {
		first, last = last, first
	}
	f.window, f.first, f.last = true, first, last
	return f
}

// bare reports whether the candidate is a period on which others can be built.
func (f found) bare() bool { return f.side == sideNone && !f.boundless }

// date writes the candidate; "" if EDTF cannot.
func (f found) date() edtf.Date {
	if f.stated != "" && f.side == sideNone {
		return marked(f.stated, f.mark)
	}
	if !f.inRange() {
		return ""
	}
	from, to := f.ends()
	m := edtf.Date(f.mark.String())
	switch f.side {
	case sideSince:
		return f.edge(from) + "/.."
	case sideUntil:
		return "../" + f.edge(to)
	case sideBy:
		return "[.." + to + m + "]"
	case sideFrom:
		return "[" + from + m + "..]"
	case sideBefore:
		return "[.." + f.beside(-1) + m + "]"
	case sideAfter:
		return "[" + f.beside(1) + m + "..]"
	default:
		if f.window && !edtf.Equal(from, to) {
			return "[" + from + m + ".." + to + m + "]"
		}
		return marked(f.text(), f.mark)
	}
}

// edge writes the period as one end of an interval: as such if EDTF has such
// ends, else as its first or last part, which is then near the true end.
func (f found) edge(part edtf.Date) edtf.Date {
	switch {
	case f.stated != "":
		if v, err := f.stated.Value(); err == nil && v.Kind() == edtf.KindDate {
			return marked(f.stated, f.mark)
		}
	case f.unit == Decade || f.unit == Century:
		return marked(f.text(), f.mark)
	}
	if from, to := f.ends(); edtf.Equal(from, to) {
		return marked(from, f.mark)
	}
	return marked(part, f.mark|edtf.Approximate)
}

// beside writes the year, month or day just before or after the period,
// whichever the period consists of. What lies before some day of a window lies
// before the last one that it may be.
func (f found) beside(n int64) edtf.Date {
	p := f.period
	switch {
	case f.window && n < 0:
		p = f.last
	case f.window:
		p = f.first
	}
	d := p.from
	if n > 0 {
		d = p.to
	}
	u := Day
	if from, _ := p.ends(); len(from) == len("2020") {
		u = Year
	} else if len(from) == len("2020-03") {
		u = Month
	}
	p = unitAt(u, indexOf(u, d, 0)+n, 0)
	if !p.inRange() {
		return ""
	}
	return p.text()
}

// marked adds a mark to a date, or to both ends of an interval. Sets and dates
// with marks on single parts stay as they are.
func marked(d edtf.Date, q edtf.Qualifier) edtf.Date {
	if q == 0 || strings.ContainsAny(string(d), "[{") {
		return d
	}
	from, to, isInterval := strings.Cut(string(d), "/")
	if !isInterval {
		return edtf.Date(markEnd(from, q))
	}
	return edtf.Date(markEnd(from, q) + "/" + markEnd(to, q))
}

// markEnd adds a mark to the one that a date or an end of an interval has.
func markEnd(end string, q edtf.Qualifier) string {
	if end == "" || end == ".." {
		return end
	}
	bare := strings.TrimRight(end, "?~%")
	if strings.ContainsAny(bare, "?~%") {
		return end
	}
	var had edtf.Qualifier
	if had.UnmarshalText([]byte(end[len(bare):])) != nil {
		return end
	}
	return bare + (had | q).String()
}
