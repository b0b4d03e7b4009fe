package edtf

import (
	"cmp"
	"strings"
)

// Compare orders two dates by what they mean: see [CompareValues]. A date
// that is not stated sorts first; malformed ones sort last, by their text.
func Compare(a, b Date) int {
	v, errA := a.Value()
	w, errB := b.Value()
	switch {
	case errA != nil && errB != nil:
		return strings.Compare(string(a), string(b))
	case errA != nil:
		return 1
	case errB != nil:
		return -1
	}
	return CompareValues(v, w)
}

// Equal reports whether two dates mean the same: Compare(a, b) == 0.
func Equal(a, b Date) bool { return Compare(a, b) == 0 }

// CompareValues orders values by the time line.
func CompareValues(v, w Value) int {
	return cmp.Or(
		cmp.Compare(min(v.kind, 1), min(w.kind, 1)),
		compareBounds(v.bounds, w.bounds),
		cmp.Compare(v.kind, w.kind),
		cmp.Compare(v.precision, w.precision),
		cmp.Compare(v.marks, w.marks),
		strings.Compare(v.text, w.text),
	)
}

func compareBounds(b, c Bounds) int {
	return cmp.Or(
		cmp.Compare(b.EarliestStart, c.EarliestStart),
		cmp.Compare(b.LatestEnd, c.LatestEnd),
		cmp.Compare(b.LatestStart, c.LatestStart),
		cmp.Compare(b.EarliestEnd, c.EarliestEnd),
	)
}
