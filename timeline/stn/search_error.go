package stn

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The faults of calls of [Scenarios] and of [Answer].
var (
	// ErrTag: a second fact or choice under the tag of another.
	ErrTag = errors.New("stn: tag already in use")
	// ErrAnswer: a text or a value that is none of the three answers.
	ErrAnswer = errors.New("want undetermined, no or yes")
)

// NoScenarioError is the error of a refused fact or choice that leaves no
// scenario: whichever alternatives are chosen, something contradicts.
type NoScenarioError struct {
	// Members are the facts and choices that cannot all hold, in ascending
	// order, the refused one among them.
	Members []Tag
	// Irreducible: without any one of the members the others can all hold.
	// It is false where the budget did not suffice to make sure of that; the
	// members contradict each other all the same.
	Irreducible bool
}

// Tags returns a copy of the members.
func (e *NoScenarioError) Tags() []Tag { return slices.Clone(e.Members) }

// Error lists the members.
func (e *NoScenarioError) Error() string {
	const shown = 10
	var b strings.Builder
	b.WriteString("stn: no scenario for facts")
	for i, t := range e.Members {
		if i == shown {
			b.WriteString(" ...")
			break
		}
		fmt.Fprintf(&b, " %d", t)
	}
	return b.String()
}
