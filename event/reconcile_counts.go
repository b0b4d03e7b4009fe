package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// reading is a count and the day to which it runs.
type reading struct {
	count Count
	asOf  edtf.Date
}

// countIssue is the issue of a slot of counts.
func countIssue(slot Slot) issue[reading] {
	return issue[reading]{
		slot: slot, text: reading.String, agree: reading.agrees, finer: reading.finer, join: joinReadings,
		count: func(r reading) Count { return r.count },
	}
}

// String returns the count and its day.
func (r reading) String() string {
	if r.asOf == "" {
		return r.count.String()
	}
	return r.count.String() + " as of " + string(r.asOf)
}

// agrees reports whether two counts of the same people can both hold. One that
// runs to an earlier day than the other is a least.
func (r reading) agrees(o reading) casus.Truth {
	switch {
	case later(r.asOf, o.asOf):
		return r.agreesWithEarlier(o)
	case later(o.asOf, r.asOf):
		return o.agreesWithEarlier(r)
	default:
		return r.count.compatible(o.count)
	}
}

func (r reading) agreesWithEarlier(o reading) casus.Truth {
	least, _, ok := o.count.Bounds()
	if !ok {
		return casus.Yes
	}
	return r.count.compatible(AtLeast(least))
}

// compatible reports whether two counts can both hold: Undetermined where one
// of them has no width, so that nobody can say.
func (c Count) compatible(d Count) casus.Truth {
	switch {
	case c.Form == CountWords && d.Form == CountWords && c.Words != d.Words:
		return casus.Undetermined
	case c.sharpness() < sharpEnd, d.sharpness() < sharpEnd:
		return casus.Yes
	case c.Agrees(d) == casus.No:
		return casus.No
	case c.Form == CountAbout && !d.allows(c.N), d.Form == CountAbout && !c.allows(d.N):
		return casus.Undetermined
	default:
		return casus.Yes
	}
}

// allows reports whether the count may be n; an about number allows itself.
func (c Count) allows(n int64) bool {
	lo, hi, _ := c.Bounds()
	if c.Form == CountAbout {
		return c.N == n
	}
	return lo <= n && n <= hi
}

// finer reports whether r says more than o and does not contradict it.
func (r reading) finer(o reading) bool {
	if r.agrees(o) != casus.Yes {
		return false
	}
	if later(r.asOf, o.asOf) != later(o.asOf, r.asOf) {
		return later(r.asOf, o.asOf)
	}
	a, b := r.count.sharpness(), o.count.sharpness()
	if a != b && (min(a, b) < sharpEnd || a == sharpAbout || b == sharpAbout) {
		return a > b
	}
	lo, hi, _ := r.count.Bounds()
	least, most, _ := o.count.Bounds()
	return lo >= least && hi <= most && (lo > least || hi < most)
}

// How much a form of count says.
const (
	sharpNone = iota
	sharpWords
	sharpEnd // one end only
	sharpAbout
	sharpRange
)

func (c Count) sharpness() int {
	switch c.Form {
	case CountWords:
		return sharpWords
	case CountAtLeast, CountAtMost:
		return sharpEnd
	case CountAbout:
		return sharpAbout
	case CountExactly, CountBetween:
		return sharpRange
	default:
		return sharpNone
	}
}

// joinReadings returns what several counts leave possible: what all of them
// allow, or else the range that they span. Words are kept where there are no
// numbers to be sure of.
func joinReadings(list []reading, all bool) (reading, bool) {
	lo, hi, _ := list[0].count.Bounds()
	var words []string
	asOf, worded := list[0].asOf, false
	for _, r := range list {
		least, most, ok := r.count.Bounds()
		if all {
			lo, hi = max(lo, least), min(hi, most)
		} else {
			lo, hi = min(lo, least), max(hi, most)
		}
		worded = worded || !ok || r.count.Form == CountAbout
		words = append(words, r.count.String())
		if later(r.asOf, asOf) {
			asOf = r.asOf
		}
	}
	count := countWithin(lo, hi)
	switch {
	case count == (Count{}):
		count = InWords(strings.Join(words, " or "))
	case worded:
		count.Words = strings.Join(words, " or ")
	}
	return reading{count: count, asOf: asOf}, true
}

// casualties compares the tolls and takes over what the event does not state.
func (r *reconciler) casualties() {
	all := slices.Clone(r.own.Casualties)
	for _, a := range r.accounts {
		all = append(all, a.Casualties...)
	}
	for _, h := range harmsOf(all) {
		r.compareTolls(h, all)
		r.addCasualties(h)
	}
}

// compareTolls lists the conflicts about a harm: about everybody, about each
// nationality and status, and about whatever finer cells are stated.
func (r *reconciler) compareTolls(h Harm, all []Casualty) {
	tallies := make(map[*Event]*tally)
	tallyFor := func(e *Event) *tally {
		if tallies[e] == nil {
			tallies[e] = tallyOf(e.Casualties, h)
		}
		return tallies[e]
	}
	for _, c := range cellsOf(all, h) {
		voices := voicesOf(r, func(e *Event) (reading, bool) {
			t := tallyFor(e)
			if len(t.included(c)) == 0 {
				return reading{}, false
			}
			count, _ := t.count(c)
			var asOf edtf.Date
			if i, ok := t.at[c]; ok {
				asOf = t.entries[i].asOf
			}
			return reading{count: count, asOf: asOf}, count != Count{}
		})
		slot := Slot{Field: "casualties", Harm: h, Nationality: c.nationality, Status: c.status, Actor: c.actor}
		settled(r, countIssue(slot), voices)
	}
}

// cellsOf returns the cells about which accounts are compared, in order.
func cellsOf(list []Casualty, h Harm) []cell {
	cells := []cell{{}}
	for i := range list {
		if v := &list[i]; v.Harm == h {
			c := v.cell()
			cells = append(cells, c, c.only(byNationality), c.only(byStatus))
		}
	}
	slices.SortFunc(cells, compareCells)
	return slices.Compact(cells)
}

func compareCells(a, b cell) int {
	return cmp.Or(
		cmp.Compare(a.nationality, b.nationality), cmp.Compare(a.status, b.status), cmp.Compare(a.actor, b.actor))
}

// addCasualties adds what the accounts settle about people of whom the event
// states nothing, as long as it does not contradict what is stated.
func (r *reconciler) addCasualties(h Harm) {
	own := tallyOf(r.own.Casualties, h)
	type key struct {
		cell cell
		asOf edtf.Date
	}
	keys := keysOf(r, func(e *Event) []key {
		var keys []key
		for i := range e.Casualties {
			if v := &e.Casualties[i]; v.Harm == h {
				keys = append(keys, key{cell: v.cell(), asOf: v.AsOf})
			}
		}
		return keys
	}, func(a, b key) int { return cmp.Or(compareCells(a.cell, b.cell), edtf.Compare(a.asOf, b.asOf)) })
	keys = slices.DeleteFunc(keys, func(k key) bool { _, stated := own.at[k.cell]; return stated })
	// One that was refused may fit once a later count sets a limit aside.
	for before := -1; before != len(keys); {
		before = len(keys)
		keys = slices.DeleteFunc(keys, func(k key) bool { return r.addCasualty(h, k.cell, k.asOf) })
	}
}

// addCasualty adds what the accounts settle about one cell as of a day, and
// reports whether it did.
func (r *reconciler) addCasualty(h Harm, c cell, asOf edtf.Date) bool {
	count, cites, ok := r.counted(Slot{}, nil, func(e *Event) (Count, []actor.Cite) {
		for i := range e.Casualties {
			if v := &e.Casualties[i]; v.Harm == h && v.cell() == c && edtf.Equal(v.AsOf, asOf) {
				return v.Count, v.Cites
			}
		}
		return Count{}, nil
	})
	added := append(slices.Clip(r.event.Casualties), Casualty{
		Harm: h, Count: count, Nationality: c.nationality, Status: c.status, Actor: c.actor, AsOf: asOf, Cites: cites,
	})
	if !ok || len(tallyOf(added, h).excesses()) > 0 {
		return false
	}
	r.event.Casualties = added
	return true
}

// measures compares the numbers of each quantity and actor, and takes over
// those that the event does not state.
func (r *reconciler) measures() {
	type key struct {
		quantity Quantity
		actor    actor.ID
	}
	keys := keysOf(r, func(e *Event) []key {
		var keys []key
		for _, m := range e.Measures {
			keys = append(keys, key{quantity: m.Quantity, actor: m.Actor})
		}
		return keys
	}, func(a, b key) int { return cmp.Or(cmp.Compare(a.quantity, b.quantity), cmp.Compare(a.actor, b.actor)) })
	for _, k := range keys {
		find := func(e *Event) (Count, []actor.Cite) {
			for _, m := range e.Measures {
				if m.Quantity == k.quantity && m.Actor == k.actor {
					return m.Count, m.Cites
				}
			}
			return Count{}, nil
		}
		slot := Slot{Field: "measures", Quantity: k.quantity, Actor: k.actor}
		count, cites, ok := r.counted(slot, &r.conflicts, find)
		if own, _ := find(r.own); ok && own == (Count{}) {
			r.setMeasure(Measure{Quantity: k.quantity, Count: count, Actor: k.actor, Cites: cites})
		}
	}
}

// setMeasure adds a measure, or completes one that the event has without a
// count.
func (r *reconciler) setMeasure(m Measure) {
	i := slices.IndexFunc(r.event.Measures, func(n Measure) bool { return n.Quantity == m.Quantity && n.Actor == m.Actor })
	if i < 0 {
		r.event.Measures = append(r.event.Measures, m)
		return
	}
	m.Cites = union(slices.Clip(r.event.Measures[i].Cites), m.Cites)
	r.event.Measures[i] = m
}

// keysOf returns the keys of the event and its accounts, each once, in order.
func keysOf[K comparable](r *reconciler, of func(*Event) []K, order func(a, b K) int) []K {
	keys := of(r.own)
	for _, a := range r.accounts {
		keys = append(keys, of(a.Event)...)
	}
	slices.SortFunc(keys, order)
	return slices.Compact(keys)
}

// counted settles one count, with the cites of the accounts that bear it out.
// A conflict is appended to the list, if there is one.
func (r *reconciler) counted(slot Slot, conflicts *[]Conflict, find func(*Event) (Count, []actor.Cite)) (Count, []actor.Cite, bool) {
	voices := voicesOf(r, func(e *Event) (reading, bool) {
		count, _ := find(e)
		return reading{count: count}, count != Count{}
	})
	value, ok, conflict := countIssue(slot).settle(voices)
	if conflict != nil && conflicts != nil {
		*conflicts = append(*conflicts, *conflict)
	}
	var cites []actor.Cite
	for _, a := range r.accounts {
		count, part := find(a.Event)
		if len(part) == 0 {
			part = a.Cites
		}
		if count != (Count{}) && count.compatible(value.count) != casus.No {
			cites = union(cites, part)
		}
	}
	return value.count, cites, ok
}
