package gtd

import (
	"math"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Quantities that GTD counts and the vocabulary of package event has no word
// for.
const (
	RansomDemanded     event.Quantity = "ransom-demanded-usd"       // United States dollars of the day
	RansomDemandedOfUS event.Quantity = "ransom-demanded-of-us-usd" // the same, of sources in the United States
	RansomPaid         event.Quantity = "ransom-paid-usd"           // United States dollars of the day
	RansomPaidByUS     event.Quantity = "ransom-paid-by-us-usd"     // the same, by sources in the United States
	HostagesReleased   event.Quantity = "hostages-released"         // people let go, escaped or freed
	HoursHeld          event.Quantity = "hours-held"                // hours
	DaysHeld           event.Quantity = "days-held"                 // days
)

// The kinds of note that only GTD has.
const (
	// NoteFailed: the attack did not come about by the measure of its type,
	// and people were harmed all the same, as when an attempt on a life
	// kills the guards.
	NoteFailed dataset.NoteKind = "failed-with-casualties"
	// NotePart: the part of a number is greater than the number, and left out
	// of the event.
	NotePart dataset.NoteKind = "part-above-total"
)

// count reads a number of people or dollars; -9 and -99 stand for not known.
// It is false for one that is not stated.
func (e *entry) count(column string, v dataset.Float) (event.Count, bool) {
	const most = 1e15
	switch {
	case !v.Stated:
		return event.Count{}, false
	case v.X == -9 || v.X == -99:
		return event.UnknownCount(), true
	case v.X < 0 || v.X > most:
		e.note(column, dataset.NoteUnknownCode, v.String(), "not stated")
		return event.Count{}, false
	}
	if low, high := math.Floor(v.X), math.Ceil(v.X); low < high {
		c := event.Between(int64(low), int64(high))
		c.Words = v.String()
		return c, true
	}
	return event.Exactly(int64(v.X)), true
}

// casualties puts down the dead, the wounded, those taken and those caught: the
// total first, and then its parts, US citizens and attackers.
func (e *entry) casualties() {
	r := e.row
	e.harm(event.Killed, number{"nkill", r.NKill}, number{"nkillus", r.NKillUS}, number{"nkillter", r.NKillTer})
	e.harm(event.Wounded, number{"nwound", r.NWound}, number{"nwoundus", r.NWoundUS}, number{"nwoundte", r.NWoundTE})
	switch kidnapping := r.AttackType1.Is(5) || r.AttackType1.Is(6); {
	case r.IsHostKid.Is(1) && !r.NHostKid.Stated, kidnapping && !r.IsHostKid.Stated && !r.NHostKid.Stated && !r.Success.Is(0):
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: event.Abducted, Count: event.AtLeast(1)})
		e.harm(event.Abducted, number{}, number{"nhostkidus", r.NHostKidUS}, number{})
	case !r.IsHostKid.Is(0) || r.NHostKid.Stated:
		e.harm(event.Abducted, number{"nhostkid", r.NHostKid}, number{"nhostkidus", r.NHostKidUS}, number{})
	}
	if c, ok := e.count("nperpcap", r.NPerpCap); ok {
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: event.Captured, Status: event.VictimAttacker, Count: c})
	}
	if e.Event.Status == event.Failed && (r.NKill.Or(0) > r.NKillTer.Or(0) || r.NWound.Or(0) > r.NWoundTE.Or(0)) {
		e.note("success", NoteFailed, "0", "people were harmed all the same")
	}
}

// number is a column that counts people.
type number struct {
	column string
	value  dataset.Float
}

// harm adds what columns say of one harm: of all, of US citizens, of attackers.
// A part that is greater than its total contradicts it, and is left to the note.
func (e *entry) harm(h event.Harm, all, us, attackers number) {
	limit := event.NoLimit
	if c, ok := e.count(all.column, all.value); ok {
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: h, Count: c})
		_, limit, _ = c.Bounds()
	}
	for _, part := range []struct {
		number
		nationality actor.Country
		status      event.VictimStatus
	}{{us, "USA", ""}, {attackers, "", event.VictimAttacker}} {
		c, ok := e.count(part.column, part.value)
		if !ok {
			continue
		}
		if low, _, _ := c.Bounds(); low > limit {
			e.note(part.column, NotePart, part.value.String(), "more than "+all.column)
			continue
		}
		e.Event.Casualties = append(e.Event.Casualties, event.Casualty{Harm: h, Nationality: part.nationality, Status: part.status, Count: c})
	}
}

// measures puts down every other number.
func (e *entry) measures() {
	r := e.row
	if c, ok := e.damage(); ok {
		e.Event.Measures = append(e.Event.Measures, event.Measure{Quantity: event.DamageUSD, Count: c})
	}
	for _, m := range []struct {
		number
		quantity event.Quantity
	}{
		{number{"nperps", r.NPerps}, event.Personnel},
		{number{"ransomamt", r.RansomAmt}, RansomDemanded},
		{number{"ransomamtus", r.RansomAmtUS}, RansomDemandedOfUS},
		{number{"ransompaid", r.RansomPaid}, RansomPaid},
		{number{"ransompaidus", r.RansomPaidUS}, RansomPaidByUS},
		{number{"nhours", r.NHours}, HoursHeld},
		{number{"ndays", r.NDays}, DaysHeld},
		{number{"nreleased", r.NReleased}, HostagesReleased},
	} {
		if c, ok := e.count(m.column, m.value); ok {
			e.Event.Measures = append(e.Event.Measures, event.Measure{Quantity: m.quantity, Count: c})
		}
	}
}

// damage returns the damage to property: its value or, where that is not known,
// the band that propextent gives.
func (e *entry) damage() (event.Count, bool) {
	const million, billion = 1_000_000, 1_000_000_000
	r := e.row
	band, hasBand := event.Count{}, true
	switch {
	case r.PropExtent.Is(1):
		band = event.AtLeast(billion)
	case r.PropExtent.Is(2):
		band = event.Between(million, billion-1)
	case r.PropExtent.Is(3):
		band = event.AtMost(million - 1)
	case r.PropExtent.Is(4), r.Property.Is(1):
		band = event.UnknownCount()
	case r.Property.Is(0):
		band = event.Exactly(0)
	default:
		hasBand = false
	}
	if r.PropExtent.Stated && (r.PropExtent.N < 1 || r.PropExtent.N > 4) {
		e.note("propextent", dataset.NoteUnknownCode, r.PropExtent.String(), "not in the codebook")
	}
	c, ok := e.count("propvalue", r.PropValue)
	if !ok || c == event.UnknownCount() && hasBand {
		return band, hasBand
	}
	if low, high, bounded := band.Bounds(); bounded {
		if l, h, number := c.Bounds(); number && (h < low || l > high) {
			e.note("propvalue", dataset.NoteOutside, r.PropValue.String(), "outside the band of propextent")
		}
	}
	return c, true
}
