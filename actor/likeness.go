package actor

import (
	"fmt"

	"github.com/casus-events/casus"
)

// Likeness is how a name, or a part of it, answers to a stored one.
type Likeness uint8

// The likenesses.
const (
	// LikeExact: the same text.
	LikeExact Likeness = iota + 1
	// LikeFolded: the same but for case, marks, and letters that are written
	// for each other.
	LikeFolded
	// LikeSound: another spelling, or the same in another script.
	LikeSound
	// LikeMeaning: the same common word in another language.
	LikeMeaning
	// LikeAcronym: one is made of the initials of the other.
	LikeAcronym
	// LikeNothing: nothing in the other name answers to it.
	LikeNothing
	// LikeReordered: the words stand in another order.
	LikeReordered
	// LikeShortened: one name is the other without words between its first
	// and last, such as middle names.
	LikeShortened
	// LikeUntimely: the name was not in use, or the actor not there, at the
	// time asked about.
	LikeUntimely
)

func (l Likeness) words() string {
	switch l {
	case LikeExact:
		return "the same"
	case LikeFolded:
		return "the same but for case and marks"
	case LikeSound:
		return "another spelling"
	case LikeMeaning:
		return "the same word in another language"
	case LikeAcronym:
		return "initials"
	case LikeNothing:
		return "no counterpart"
	case LikeReordered:
		return "in another order"
	case LikeShortened:
		return "without words between the first and the last"
	case LikeUntimely:
		return "not in use at that time"
	default:
		return ""
	}
}

// String returns the likeness in words.
func (l Likeness) String() string {
	if text := l.words(); text != "" {
		return text
	}
	return fmt.Sprintf("Likeness(%d)", uint8(l))
}

// MarshalText returns the likeness in words; a number that no constant has is an
// error.
func (l Likeness) MarshalText() ([]byte, error) {
	text := l.words()
	if text == "" {
		return nil, fmt.Errorf("actor: %s: %w", l, casus.ErrUnknown)
	}
	return []byte(text), nil
}

// UnmarshalText accepts the words that String returns.
func (l *Likeness) UnmarshalText(text []byte) error {
	for v := LikeExact; v <= LikeUntimely; v++ {
		if v.words() == string(text) {
			*l = v
			return nil
		}
	}
	return fmt.Errorf("actor: likeness %q: %w", clip(string(text)), casus.ErrUnknown)
}
