package event

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
)

// tree finds the positions of events by a path such as a kind or a means.
type tree struct {
	at    map[string][]int32 // the path itself
	below map[string][]int32 // the path, and all paths below it
}

func newTree() tree { return tree{at: make(map[string][]int32), below: make(map[string][]int32)} }

func (t tree) add(path string, pos int32) {
	post(t.at, path, pos)
	for parent := path; ; parent = parent[:max(strings.LastIndexByte(parent, '/'), 0)] {
		post(t.below, parent, pos)
		if parent == "" {
			return
		}
	}
}

// post appends a position to a list in ascending order, once.
func post[K comparable](m map[K][]int32, key K, pos int32) {
	list := m[key]
	if n := len(list); n == 0 || list[n-1] != pos {
		m[key] = append(list, pos)
	}
}

// near returns the positions of events whose path lies within the one asked
// for, or is coarser, or is not stated.
func (t tree) near(asked string) [][]int32 {
	lists := [][]int32{t.below[asked]}
	for asked != "" {
		asked = asked[:max(strings.LastIndexByte(asked, '/'), 0)]
		lists = append(lists, t.at[asked])
	}
	return lists
}

// post notes what an event is found by.
func (ix *Index) post(pos int32) {
	e := &ix.events[pos]
	ix.kinds.add(string(e.Kind), pos)
	if e.Kind.Within(KindStatement) {
		for _, act := range e.Speech {
			if kind := act.Kind.Kind(); kind != "" {
				ix.kinds.add(string(kind), pos)
			}
		}
	}
	for _, a := range e.Attacks {
		ix.means.add(string(a.Means), pos)
	}
	if len(e.Attacks) == 0 && e.Kind.MayUseForce() {
		ix.means.add("", pos)
	}
	for _, p := range e.Participants {
		if p.Actor == "" {
			continue
		}
		id := ix.context.Registry.Canonical(p.Actor)
		switch {
		case p.Role == RoleBy:
			post(ix.by, id, pos)
		case slices.Contains(rolesAgainst(), p.Role):
			post(ix.against, id, pos)
		}
	}
	for _, c := range e.Casualties {
		ix.postAgainst(c.Actor, pos)
	}
	for _, act := range e.Speech {
		for _, to := range act.To {
			ix.postAgainst(to, pos)
		}
		for _, id := range act.About {
			post(ix.answers, id, pos)
		}
	}
	for _, l := range e.Links {
		if l.Kind == RespondsTo {
			post(ix.answers, l.To, pos)
		}
	}
}

func (ix *Index) postAgainst(id actor.ID, pos int32) {
	if id != "" {
		post(ix.against, ix.context.Registry.Canonical(id), pos)
	}
}

// candidates returns the positions, in ascending order, among which all events
// are that may fit the pattern.
func (ix *Index) candidates(p *Pattern) []int32 {
	from, to := ix.during(p)
	lists := [][]int32{}
	if len(p.Kinds) > 0 {
		var near [][]int32
		for _, k := range p.Kinds {
			near = append(near, ix.kinds.near(string(k))...)
		}
		if slices.ContainsFunc(p.Kinds, Kind.mayTurnOut) {
			near = append(near, ix.kinds.below[string(KindIncident)])
		}
		lists = append(lists, merge(near))
	}
	if len(p.Means) > 0 {
		var near [][]int32
		for _, m := range p.Means {
			near = append(near, ix.means.near(string(m))...)
		}
		lists = append(lists, merge(near))
	}
	var shortest []int32
	for i, list := range lists {
		list = cut(list, from, to)
		if i == 0 || len(list) < len(shortest) {
			shortest = list
		}
	}
	if len(lists) == 0 || int(to-from) < len(shortest) {
		shortest = make([]int32, 0, to-from)
		for pos := from; pos < to; pos++ {
			shortest = append(shortest, pos)
		}
	}
	return shortest
}

// merge returns the positions of several ascending lists, once each, in
// ascending order.
func merge(lists [][]int32) []int32 {
	if len(lists) == 1 {
		return lists[0]
	}
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Compact(all)
}

// cut returns the part of an ascending list that lies in [from, to).
func cut(list []int32, from, to int32) []int32 {
	start, _ := slices.BinarySearch(list, from)
	end, _ := slices.BinarySearch(list, to)
	return list[start:end]
}
