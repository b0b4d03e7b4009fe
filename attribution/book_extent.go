package attribution

import (
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event"
)

// extend works out for which atoms a line speaks.
func (b *book) extend(f *lineup, e *Entry) {
	if e.Base == 1 || e.Trust == 0 {
		e.For, e.May = ledger.NotIn(), ledger.NotIn()
		return
	}
	x := f.of(e.Who)
	e.For, e.May = x.certain, x.possible
	if e.Not { // whoever may be meant pays in part, whoever is meant in full
		e.For, e.May = x.possible.Complement(), x.certain.Complement()
	}
}

// ceiling holds a retelling to what it retells: it speaks for all for whom
// either does, and no louder. What it retells no longer says, it cannot say.
func (b *book) ceiling(e *Entry, j, from int, there bool, n int) {
	id := b.x.claims[j].ID
	if !there {
		e.Weight, e.For, e.May = 1, ledger.NotIn(), ledger.NotIn()
		e.note(EntryTakenBack, 1, "", id)
		return
	}
	o := &b.entries[from]
	e.Weight = max(e.Weight, o.Weight)
	e.For, e.May = both(e.For, o.For, n), both(e.May, o.May, n)
	e.Root, e.Party = o.Root, o.Party
	e.note(EntryRetells, o.Weight, "", id)
}

// both returns the union of two sets of n atoms.
func both(s, t ledger.Set, n int) ledger.Set {
	switch {
	case s.Not && len(s.Atoms) == 0, t.Not && len(t.Atoms) == 0:
		return ledger.NotIn()
	case !s.Not && !t.Not && slices.Equal(s.Atoms, t.Atoms):
		return s
	}
	has := make([]bool, n)
	for _, u := range []ledger.Set{s, t} {
		listed := make([]bool, n)
		for _, a := range u.Atoms {
			listed[a] = true
		}
		for a := range has {
			has[a] = has[a] || listed[a] != u.Not
		}
	}
	var all ledger.Set
	for a, in := range has {
		if in {
			all.Atoms = append(all.Atoms, a)
		}
	}
	return all
}

// itemsOf turns lines into those of the calculus. Joint statements make one
// witness of those who share them.
func itemsOf(entries []Entry, unsure float64) []ledger.Item {
	var items []ledger.Item
	for k := range entries {
		e := &entries[k]
		if e.IsVacuous() {
			continue
		}
		it := ledger.Item{Focal: e.May, Weight: e.Weight, Root: e.Root, Party: string(e.Party)}
		items = append(items, it)
		if unsure > 0 && !slices.Equal(e.For.Atoms, e.May.Atoms) {
			it.Focal, it.Weight = e.For, power(e.Weight, unsure)
			items = append(items, it)
		}
	}
	return items
}

// join gives lines that share a root one name: the first of all their roots.
// Retellings have those of what they retell, and join nobody.
func (b *book) join() {
	name := make(map[string]string)
	var find func(r string) string
	find = func(r string) string {
		up, ok := name[r]
		if !ok || up == r {
			return r
		}
		top := find(up)
		name[r] = top
		return top
	}
	for k := range b.entries {
		if i := b.claim[k]; i >= 0 && len(b.derived[k]) == 0 && b.entries[k].Base < 1 {
			first := find(b.entries[k].Root)
			for _, root := range b.x.facts[i].roots {
				other := find(rootText(root))
				first, other = min(first, other), max(first, other)
				name[other] = first
			}
		}
	}
	for k := range b.entries {
		b.entries[k].Root = find(b.entries[k].Root)
	}
}

// watch takes down the acts that answer the event by a stated link: whom
// somebody strikes back at he holds responsible. No reply that is merely
// inferred counts, for that would argue in a circle.
func (b *book) watch() {
	for _, r := range b.x.events.Reactions(b.event) {
		if len(r.Links) == 0 || !r.Event.Kind.MayUseForce() || len(r.By) == 0 {
			continue
		}
		if b.at.Event(r.Event, b.x.context) != casus.Yes || float64(r.Lag.Min) > b.w.RetaliationDays*86_400 {
			continue
		}
		at := b.x.events.Bounds(r.Event.ID)
		e := Entry{Event: r.Event.ID, Voice: Voice{Actors: r.By}, Base: b.w.Retaliation, Trust: 1, Basis: BasisRetaliation}
		e.Party = b.x.partyOf(e.Voice, at)
		for _, p := range r.Event.Participants {
			switch {
			case p.Role != event.RoleTarget:
			case p.Actor != "" && b.x.Party(p.Actor, at) != e.Party:
				e.Who.IDs = append(e.Who.IDs, p.Actor)
			default:
				e.Who.Terms = append(e.Who.Terms, p.Who.Terms...)
				e.Who.IDs = append(e.Who.IDs, p.Who.IDs...)
			}
		}
		if len(e.Who.IDs)+len(e.Who.Terms) == 0 {
			continue
		}
		said := r.Event.When.Date
		if said == "" {
			said = r.Event.When.Start
		}
		e.Root = rootText(b.x.registry.RootOf(actor.Cite{Speaker: r.By[0], Said: said}))
		e.note(EntryRetaliation, e.Base, "")
		b.enter(e, -1)
	}
}

// power raises a weight to the share that speaks against those of whom it is
// open whether they are meant.
func power(w, share float64) float64 { return math.Pow(w, share) }
