package event

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// dated is a When and what it bounds, in civil time of its own zone and in
// instants as far as the zone is an offset.
type dated struct {
	When
	local           bool
	civil, instants edtf.Bounds
}

func datedBy(w When) dated {
	return dated{When: w, local: w.isLocal(), civil: w.civilBounds(), instants: w.soundBounds(zoneOf(w.Zone, nil))}
}

// comparable returns the bounds of two dates in one frame.
func (d dated) comparable(o dated) (a, b edtf.Bounds) {
	if d.local && o.local && d.Zone == o.Zone {
		return d.civil, o.civil
	}
	return d.instants, o.instants
}

func (r *reconciler) when() {
	q := issue[dated]{
		slot: Slot{Field: "when"},
		text: func(d dated) string { return d.String() },
		agree: func(a, b dated) casus.Truth {
			x, y := a.comparable(b)
			return casus.TruthOf(!x.Intersect(y).IsEmpty())
		},
		finer: func(a, b dated) bool {
			x, y := a.comparable(b)
			return lies(x, y) && !lies(y, x)
		},
		join: oneOfDates,
	}
	voices := voicesOf(r, func(e *Event) (dated, bool) { return datedBy(e.When), e.When.IsDated() })
	d, ok := settled(r, q, voices)
	if ok && !r.own.When.IsDated() {
		r.event.When = When{Date: d.Date, Start: d.Start, End: d.End, Zone: d.Zone, Text: r.own.When.Text, Origin: r.origin(d)}
	}
}

// origin returns how the date came about: stated, if any account that has it
// states it.
func (r *reconciler) origin(d dated) (origin actor.Origin) {
	var origins []actor.Origin
	for _, a := range r.accounts {
		if a.When.String() == d.String() {
			origins = append(origins, a.When.Origin)
		}
	}
	if len(origins) == 0 {
		return ""
	}
	return slices.Min(origins)
}

// lies reports whether all that a allows is allowed by b.
func lies(a, b edtf.Bounds) bool {
	return a.EarliestStart >= b.EarliestStart && a.LatestStart <= b.LatestStart &&
		a.EarliestEnd >= b.EarliestEnd && a.LatestEnd <= b.LatestEnd
}

// oneOfDates makes a set of dates of one zone, where they are such that EDTF
// has sets of them.
func oneOfDates(list []dated, all bool) (dated, bool) {
	var dates []edtf.Date
	for _, d := range list {
		if d.Date == "" || d.Zone != list[0].Zone {
			return dated{}, false
		}
		dates = append(dates, d.Date)
	}
	slices.SortFunc(dates, edtf.Compare)
	text := make([]string, len(dates))
	for i, d := range dates {
		text[i] = string(d)
	}
	v, err := edtf.Parse("[" + strings.Join(text, ",") + "]")
	if err != nil || all {
		return dated{}, false
	}
	return datedBy(When{Date: v.Date(), Zone: list[0].Zone}), true
}
