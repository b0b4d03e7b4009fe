package stn

import (
	"errors"
	"slices"
	"strings"
)

// The faults of a call, as opposed to contradictions between constraints.
var (
	// ErrPoint: a constraint names a point that the network does not have.
	ErrPoint = errors.New("stn: no such point")
	// ErrRange: a limit beyond [MaxWeight], or sums of limits beyond what the
	// network can compute with.
	ErrRange = errors.New("stn: limit out of range")
	// ErrBudget: the work of the call came to more than the caller allowed.
	// Nothing was changed, and nothing is known of the answer.
	ErrBudget = errors.New("stn: budget spent")
)

// Step is one constraint of a conflict or a witness, and the fact it comes from.
type Step struct {
	Tag        Tag
	Constraint Constraint
}

// ConflictError is the error of a contradictory [Network.Add]: a circle of
// constraints each of which starts at the point where the one before it ends,
// and whose limits add up to less than nothing. A circle that contains the
// [Origin] begins there and reads as a chain from one bound to another; any
// other begins with the refused fact.
type ConflictError struct {
	// Steps is the circle. The last step's To is the first one's From.
	Steps []Step
}

// Tags returns the facts that contradict each other, in ascending order, each
// once. The set is irreducible: without any one of its facts the others can
// all hold.
func (c *ConflictError) Tags() []Tag { return distinctTags(c.Steps) }

// Error lists the constraints.
func (c *ConflictError) Error() string {
	const shown = 10
	var b strings.Builder
	b.WriteString("stn: contradiction:")
	for i, s := range c.Steps {
		if i == shown {
			b.WriteString(" ...")
			break
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte(' ')
		b.WriteString(s.Constraint.String())
	}
	return b.String()
}

func distinctTags(steps []Step) []Tag {
	tags := make([]Tag, len(steps))
	for i, s := range steps {
		tags[i] = s.Tag
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// simple shortens a closed walk that passes through the step new until no point
// is visited twice. Everything cut off is a closed walk over constraints that
// held together before new came, so its length is not negative and what
// remains is still a contradiction. A simple circle is irreducible: without
// one of its steps it is a path, and a path of constraints can always be met.
func simple(walk []Step, fresh int) []Step {
	walk = append(walk[fresh:len(walk):len(walk)], walk[:fresh]...)
	seen := map[Point]int{}
	kept := walk[:0:0]
	for _, s := range walk {
		at, again := seen[s.Constraint.From]
		if again && at == 0 {
			break
		}
		if again {
			for _, cut := range kept[at:] {
				delete(seen, cut.Constraint.From)
			}
			kept = kept[:at]
		}
		seen[s.Constraint.From] = len(kept)
		kept = append(kept, s)
	}
	return fromOrigin(kept)
}

// fromOrigin turns a circle so that it begins at the origin, if it is on it.
func fromOrigin(circle []Step) []Step {
	at := slices.IndexFunc(circle, func(s Step) bool { return s.Constraint.From == Origin })
	return append(circle[max(at, 0):len(circle):len(circle)], circle[:max(at, 0)]...)
}
