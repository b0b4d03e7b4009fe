package stn

import "strconv"

// Point is one unknown of a network: the instant at which something begins,
// say. [Network.AddPoints] hands them out, counting from 0.
type Point int32

// Origin is the point whose value is 0. A constraint between it and another
// point bounds that point's value.
const Origin Point = -1

// String returns "p" and the number, or "origin".
func (p Point) String() string {
	if p == Origin {
		return "origin"
	}
	return "p" + strconv.Itoa(int(p))
}

// Tag names the fact from which constraints come. The network takes no meaning
// from it: it hands tags back in conflicts and witnesses, and retracts by tag.
type Tag int32

// Constraint bounds the difference of two points from above:
//
//	To - From <= Max        or, when Strict,        To - From < Max
//
// The values of points are real numbers, so that any number of points fits
// strictly between two neighbouring integers.
type Constraint struct {
	From, To Point
	Max      int64
	Strict   bool
}

// MaxWeight is the largest absolute value of [Constraint.Max]: in seconds, 2.2
// billion years.
const MaxWeight int64 = 1 << 56

// AtMost returns the constraint p <= v.
func AtMost(p Point, v int64) Constraint { return Constraint{From: Origin, To: p, Max: v} }

// AtLeast returns the constraint p >= v.
func AtLeast(p Point, v int64) Constraint { return Constraint{From: p, To: Origin, Max: -v} }

// Before returns the constraint a < b.
func Before(a, b Point) Constraint { return Constraint{From: b, To: a, Strict: true} }

// NotAfter returns the constraint a <= b.
func NotAfter(a, b Point) Constraint { return Constraint{From: b, To: a} }

// Within returns the constraint b - a <= most.
func Within(a, b Point, most int64) Constraint { return Constraint{From: a, To: b, Max: most} }

// Apart returns the constraint b - a >= least.
func Apart(a, b Point, least int64) Constraint { return Constraint{From: b, To: a, Max: -least} }

// Same returns the two constraints that make a and b equal.
func Same(a, b Point) []Constraint { return []Constraint{NotAfter(a, b), NotAfter(b, a)} }

// String returns the constraint as an inequality, such as "p1 - p0 <= 5",
// "p0 < p1", "p1 >= 3".
func (c Constraint) String() string {
	op := " <= "
	if c.Strict {
		op = " < "
	}
	limit := strconv.FormatInt(c.Max, 10)
	switch {
	case c.To == Origin && c.From != Origin:
		if c.Strict {
			return c.From.String() + " > " + negated(c.Max)
		}
		return c.From.String() + " >= " + negated(c.Max)
	case c.From == Origin:
		return c.To.String() + op + limit
	case c.Max == 0:
		return c.To.String() + op + c.From.String()
	default:
		return c.To.String() + " - " + c.From.String() + op + limit
	}
}

// negated prints -v, also for the one value whose negation int64 cannot hold.
func negated(v int64) string {
	if v > 0 {
		return "-" + strconv.FormatInt(v, 10)
	}
	return strconv.FormatUint(uint64(-v), 10)
}

// Limit is an upper or a lower limit of a value or a difference. The zero
// Limit is no limit.
type Limit struct {
	Value int64
	// Strict: the limit itself is not reached.
	Strict bool
	// Finite: there is a limit. Without it the other fields are zero.
	Finite bool
}

// String returns the value, in parentheses when it is not reached, or "none".
func (l Limit) String() string {
	switch {
	case !l.Finite:
		return "none"
	case l.Strict:
		return "(" + strconv.FormatInt(l.Value, 10) + ")"
	default:
		return strconv.FormatInt(l.Value, 10)
	}
}

// negate turns an upper limit of -x into a lower limit of x and back.
func (l Limit) negate() Limit {
	l.Value = -l.Value
	return l
}
