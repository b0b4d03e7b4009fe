package event

import (
	"math"

	"github.com/casus-events/casus"
)

// NoLimit is the upper bound of a count that has none.
const NoLimit int64 = math.MaxInt64

// Bounds returns the least and the greatest number that the count allows, hi
// being [NoLimit] where it sets no upper one. ok is false when it speaks no
// number: not stated, stated to be unknown, only in words, or malformed; then
// lo is 0 and hi NoLimit.
//
// No width is invented: "about 60" is certain only not to be none, and
// "dozens" is no number at all, because speakers use it from a dozen upward.
// Which way a range leans does not change its bounds.
func (c Count) Bounds() (lo, hi int64, ok bool) {
	if c.N < 0 || c.Form == CountBetween && c.To < c.N {
		return 0, NoLimit, false
	}
	switch c.Form {
	case CountExactly:
		return c.N, c.N, true
	case CountAtLeast:
		return c.N, NoLimit, true
	case CountAtMost:
		return 0, c.N, true
	case CountBetween:
		return c.N, c.To, true
	case CountAbout:
		return min(c.N, 1), NoLimit, true
	default:
		return 0, NoLimit, false
	}
}

// Reaches reports whether the number is at least d: Yes if it must be, No if
// it cannot be. Compare with a plain number by Reaches(Exactly(n)).
func (c Count) Reaches(d Count) casus.Truth {
	lo, hi, _ := c.Bounds()
	least, most, _ := d.Bounds()
	switch {
	case lo >= most && most != NoLimit:
		return casus.Yes
	case hi < least:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// Agrees reports whether two counts of one thing are the same number: Yes if
// they must be, No if they cannot both hold.
func (c Count) Agrees(d Count) casus.Truth {
	lo, hi, _ := c.Bounds()
	least, most, _ := d.Bounds()
	switch {
	case hi < least || most < lo:
		return casus.No
	case lo == hi && least == most:
		return casus.Yes
	default:
		return casus.Undetermined
	}
}

// Add returns the count of both together: see [Sum].
func (c Count) Add(d Count) Count { return Sum(c, d) }

// Sum returns the count of all together; their order does not matter. The
// bounds add up, and stop at [NoLimit]. Exact and about numbers make an about
// number; where one count is not a number, what the others add up to is a
// least. Sum() is not stated, and so is the sum of counts that bound nothing.
func Sum(counts ...Count) Count {
	var sum sum
	for _, c := range counts {
		if c != Exactly(0) {
			sum.add(c)
		}
	}
	switch {
	case len(counts) == 0:
		return Count{}
	case sum.terms == 0:
		return Exactly(0)
	case sum.terms == 1:
		return sum.last
	case sum.about && sum.pointed:
		return About(sum.point)
	default:
		return countWithin(sum.lo, sum.hi)
	}
}

// sum is what [Sum] has added up.
type sum struct {
	terms   int
	last    Count
	lo, hi  int64
	point   int64 // the sum of the exact and about numbers
	pointed bool  // there are no others
	about   bool  // there is an about number
}

func (s *sum) add(c Count) {
	lo, hi, ok := c.Bounds()
	s.pointed = (s.terms == 0 || s.pointed) && ok && (c.Form == CountExactly || c.Form == CountAbout)
	s.about = s.about || c.Form == CountAbout
	s.lo, s.hi, s.point = addUp(s.lo, lo), addUp(s.hi, hi), addUp(s.point, c.N)
	s.terms++
	s.last = c
}

// addUp adds two numbers that are not negative, stopping at NoLimit.
func addUp(a, b int64) int64 {
	if b > NoLimit-a {
		return NoLimit
	}
	return a + b
}

// countWithin returns the count with the given bounds; the zero Count when
// they say nothing.
func countWithin(lo, hi int64) Count {
	switch {
	case hi == NoLimit && lo == 0:
		return Count{}
	case hi == NoLimit:
		return AtLeast(lo)
	case lo == hi:
		return Exactly(lo)
	case lo == 0:
		return AtMost(hi)
	default:
		return Between(lo, hi)
	}
}
