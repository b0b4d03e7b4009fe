package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// voice is what one account, or the event itself, says in one slot.
type voice[T any] struct {
	value   T
	own     bool
	account ID
	roots   []actor.Root
}

// opinion is one value and all who said it.
type opinion[T any] struct {
	value T
	text  string
	said  Said
}

// issue says how the values of a slot compare.
type issue[T any] struct {
	slot Slot
	// text returns the same text for values that are the same.
	text func(T) string
	// agree reports whether two values can both hold: Yes if nothing speaks
	// against it, Undetermined if they differ without excluding each other.
	agree func(a, b T) casus.Truth
	// finer reports whether a says all that b says, and more.
	finer func(a, b T) bool
	// join makes one value of several of which none has more support; nil
	// where there is none. all reports whether they can all hold.
	join func(values []T, all bool) (T, bool)
	// count returns the number that a value is; nil where it is none.
	count func(T) Count
}

// settle returns the value of a slot and, if there is any, the conflict about
// it. The event's own value stands. Otherwise it is that of the finest values
// which has the most independent roots, those of coarser values that it bears
// out included. A tie is joined, where that can be done without inventing
// anything, and else nothing is said.
func (q issue[T]) settle(voices []voice[T]) (value T, ok bool, conflict *Conflict) {
	opinions := q.opinions(voices)
	conflict = q.conflict(opinions)
	for _, o := range opinions {
		if o.said.Own {
			return o.value, true, conflict
		}
	}
	best := q.best(opinions)
	switch {
	case len(best) == 1:
		return best[0].value, true, conflict
	case len(best) > 1 && q.join != nil:
		var values []T
		all := true
		for i, o := range best {
			values = append(values, o.value)
			for _, p := range best[:i] {
				all = all && q.agree(o.value, p.value) == casus.Yes
			}
		}
		value, ok = q.join(values, all)
	}
	return value, ok, conflict
}

// opinions gathers the voices by what they say, in the order of the texts.
func (q issue[T]) opinions(voices []voice[T]) []opinion[T] {
	at := make(map[string]int)
	var list []opinion[T]
	for _, v := range voices {
		text := q.text(v.value)
		i, ok := at[text]
		if !ok {
			i = len(list)
			at[text] = i
			list = append(list, opinion[T]{value: v.value, text: text, said: Said{Value: text}})
			if q.count != nil {
				list[i].said.Count = q.count(v.value)
			}
		}
		said := &list[i].said
		if v.own {
			said.Own = true
			continue
		}
		said.Accounts = append(said.Accounts, v.account)
		said.Roots = append(said.Roots, v.roots...)
	}
	for i := range list {
		slices.Sort(list[i].said.Accounts)
		list[i].said.Roots = distinctRoots(list[i].said.Roots)
	}
	slices.SortFunc(list, func(a, b opinion[T]) int { return strings.Compare(a.text, b.text) })
	return list
}

// conflict returns the opinions of which some pair does not agree.
func (q issue[T]) conflict(list []opinion[T]) *Conflict {
	at := make(map[casus.Truth][]bool)
	for _, is := range []casus.Truth{casus.No, casus.Undetermined} {
		at[is] = make([]bool, len(list))
	}
	found := casus.Yes
	for i := range list {
		for j := range list[:i] {
			is := q.agree(list[i].value, list[j].value)
			if is != casus.Yes {
				at[is][i], at[is][j] = true, true
				found = found.And(is)
			}
		}
	}
	if found == casus.Yes {
		return nil
	}
	c := &Conflict{Slot: q.slot, Is: found.Not()}
	for i, o := range list {
		if at[found][i] {
			c.Values = append(c.Values, o.said)
		}
	}
	slices.SortStableFunc(c.Values, func(a, b Said) int {
		return cmp.Or(-compareBools(a.Own, b.Own), cmp.Compare(len(b.Roots), len(a.Roots)))
	})
	return c
}

// best returns the finest opinions with the most support.
func (q issue[T]) best(list []opinion[T]) []opinion[T] {
	var best []opinion[T]
	most := 0
	for _, o := range list {
		if slices.ContainsFunc(list, func(p opinion[T]) bool { return q.finer(p.value, o.value) }) {
			continue
		}
		var roots []actor.Root
		for _, p := range list {
			if q.agree(o.value, p.value) == casus.Yes {
				roots = append(roots, p.said.Roots...)
			}
		}
		switch n := len(distinctRoots(roots)); {
		case n > most || len(best) == 0:
			best, most = []opinion[T]{o}, n
		case n == most:
			best = append(best, o)
		}
	}
	return best
}

// distinctRoots returns the roots once each, in a fixed order.
func distinctRoots(roots []actor.Root) []actor.Root {
	sorted := slices.Clone(roots)
	slices.SortFunc(sorted, func(a, b actor.Root) int {
		return cmp.Or(
			cmp.Compare(a.Speaker(), b.Speaker()),
			strings.Compare(string(a.Said()), string(b.Said())),
			slices.Compare(a.Sources(), b.Sources()),
		)
	})
	return slices.Compact(sorted)
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}
