package stn

import "slices"

// reason is a set of tags of a problem, in ascending order: facts and choices,
// which are not negative, and decisions, which are.
type reason []Tag

// decision is the tag under which an alternative of choice i is added.
func decision(i int) Tag { return Tag(-1 - i) }

// decides returns the choice of which a tag is the decision.
func decides(t Tag) (i int, ok bool) { return int(-1 - t), t < 0 }

func (r reason) has(t Tag) bool {
	_, found := slices.BinarySearch(r, t)
	return found
}

func (r reason) without(t Tag) reason {
	at, found := slices.BinarySearch(r, t)
	if !found {
		return r
	}
	return slices.Concat(r[:at], r[at+1:])
}

func (r reason) union(o reason) reason {
	all := slices.Concat(r, o)
	slices.Sort(all)
	return slices.Compact(all)
}
