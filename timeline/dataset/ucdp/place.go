package ucdp

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// precision returns what a code of where_prec stands for, "" if it is none.
func precision(code int64) event.Precision {
	switch code {
	case 1:
		return event.PrecisionExact
	case 2:
		return event.PrecisionNear
	case 3:
		return event.PrecisionAdmin2
	case 4:
		return event.PrecisionAdmin1
	case 5:
		return event.PrecisionLinear
	case 6:
		return event.PrecisionCountry
	case 7:
		return event.PrecisionRegion
	}
	return ""
}

// nearM is how far from its point an event of where_prec 2 may have been.
const nearM = 25_000

// country returns the state that the row assigns the event to, which it does for
// what happened at sea or in the air too: by iso3, by number, or by name.
func (r *Row) country() actor.Country {
	if c := actor.Country(r.ISO3); c.IsKnown() {
		return c
	}
	return stateOf(r.CountryID, r.Country, int(r.DateStart.Year))
}

// where returns the place, nil if nothing is stated of it.
func (r *Row) where(e *dataset.Entry) []event.Place {
	p := event.Place{Name: r.WhereCoordinates, Country: r.country()}
	for _, unit := range []string{r.Adm1, r.Adm2} {
		if unit != "" && (len(p.Admin) == 0 || p.Admin[0] != unit) {
			p.Admin = append(p.Admin, unit)
		}
	}
	e.Notes = append(e.Notes, records.Point(&p, precision(r.WherePrec.N), "latitude", r.Latitude, r.Longitude)...)
	if p.Precision == event.PrecisionNear {
		p.RadiusM = nearM
	}
	if p.Name == "" && p.Country == "" && p.Admin == nil && !p.HasPoint() {
		return nil
	}
	return []event.Place{p}
}

// when returns the date: a day; a period within which one event took place; or
// one through which several did.
func (r *Row) when() event.When {
	start, end := r.DateStart, r.DateEnd
	if end.IsZero() {
		end = start
	}
	if end.Compare(start) < 0 {
		start, end = end, start
	}
	if start == end {
		return event.On(r.oneDay(start))
	}
	if r.EventClarity.Is(2) {
		return event.On(start.Date() + "/" + end.Date())
	}
	within := "[" + start.Date() + ".." + end.Date() + "]"
	if !r.EventClarity.Is(1) {
		// Not known which: it began and was over within the period.
		return event.When{Start: within, End: within}
	}
	if whole := wholePeriod(start, end); whole != "" {
		within = whole
	}
	return event.On(within)
}

// oneDay returns the date of an event of which only one day is stated, however
// well it is known.
func (r *Row) oneDay(d dataset.Day) edtf.Date {
	if r.EventClarity.Is(2) {
		return d.Date()
	}
	switch r.DatePrec.N {
	case 2, 3:
		return d.Date() + "~"
	case 4:
		d.Day = 0
	case 5:
		d.Day, d.Month = 0, 0
	}
	return d.Date()
}

// wholePeriod returns the month or the year that lasts from one day to another;
// "" if none does.
func wholePeriod(start, end dataset.Day) edtf.Date {
	if start.Day != 1 || start.Year != end.Year {
		return ""
	}
	if start.Month == 1 && end.Month == 12 && end.Day == 31 {
		return dataset.Day{Year: start.Year}.Date()
	}
	next := dataset.Day{Year: start.Year, Month: start.Month%12 + 1, Day: 1}
	if start.Month == 12 {
		next.Year++
	}
	first, _ := next.Number()
	last, _ := end.Number()
	if start.Month != end.Month || last+1 != first {
		return ""
	}
	return dataset.Day{Year: start.Year, Month: start.Month}.Date()
}

// isPoint reports whether the text of a geometry is that of a point, which the
// coordinates say too.
func isPoint(wkt string) bool { return strings.HasPrefix(wkt, "POINT") }
