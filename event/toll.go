package event

import (
	"maps"
	"slices"

	"github.com/casus-events/casus/actor"
)

// Toll is what the casualties of an event say of one harm: how many people all
// told, and by what. Every number is the narrowest that follows from what is
// stated: see [Event.Toll].
type Toll struct {
	// Harm is what was done to the people counted.
	Harm Harm
	// All is how many people there were. It is not stated if nothing
	// follows from the casualties.
	All Count
	// Stated reports whether All is stated as such. If not, it is what the
	// parts that are listed add up to, which is a least: nothing says that
	// the list is complete.
	Stated bool
	// ByNationality lists the nationalities that are named, in the order of
	// their codes, ByStatus the statuses, in the order of their texts.
	ByNationality []NationalityToll
	ByStatus      []StatusToll
}

// NationalityToll is the part of a [Toll] with one nationality.
type NationalityToll struct {
	Nationality actor.Country
	Count       Count
}

// StatusToll is the part of a [Toll] with one status.
type StatusToll struct {
	Status VictimStatus
	Count  Count
}

// Tolls returns the toll of every harm that the casualties name: the known
// harms in the order of [Harms], then the others in that of their texts.
func (e Event) Tolls() []Toll {
	var tolls []Toll
	for _, h := range harmsOf(e.Casualties) {
		tolls = append(tolls, e.Toll(h))
	}
	return tolls
}

// harmsOf returns the harms of some casualties, each once: the known ones in
// their order, then the others.
func harmsOf(list []Casualty) []Harm {
	seen := make(map[Harm]bool)
	for i := range list {
		seen[list[i].Harm] = true
	}
	var harms []Harm
	for _, h := range Harms() {
		if seen[h] {
			harms = append(harms, h)
			delete(seen, h)
		}
	}
	return append(harms, slices.Sorted(maps.Keys(seen))...)
}

// Toll returns what the casualties say of one harm. A total and its breakdown
// are never counted twice:
//
//   - An entry speaks of everyone who fits all that it states of nationality,
//     status and actor, so one that states less includes one that states more.
//   - Two entries speak of different people if they state two nationalities,
//     or two statuses, or are of exactly one person each and name two actors.
//     Entries with two actors in general may overlap, because one may be part
//     of the other.
//   - There are at least as many people as any entry included says, and as
//     entries of different people say together. There are at most as many as
//     an entry says that includes all of them.
//   - Of entries that state the same but run to different days, the last day
//     counts; one without a day is final. Numbers grow: an entry sets no upper
//     limit where one that it includes runs to a later day. Of entries that
//     run to the same day, the first counts.
//
// Where a part is greater than an entry that includes it, the latter stands;
// [Event.Validate] reports both. A count narrowed by others keeps in its Words
// what was said: "about 60", of whom 10 are accounted for, is at least 10.
func (e Event) Toll(h Harm) Toll {
	t := tallyOf(e.Casualties, h)
	toll := Toll{Harm: h}
	toll.All, toll.Stated = t.count(cell{})
	for _, n := range t.distinct(func(c cell) string { return string(c.nationality) }) {
		at := cell{nationality: actor.Country(n)}
		count, _ := t.count(at)
		toll.ByNationality = append(toll.ByNationality, NationalityToll{Nationality: at.nationality, Count: count})
	}
	for _, s := range t.distinct(func(c cell) string { return string(c.status) }) {
		at := cell{status: VictimStatus(s)}
		count, _ := t.count(at)
		toll.ByStatus = append(toll.ByStatus, StatusToll{Status: at.status, Count: count})
	}
	return toll
}
