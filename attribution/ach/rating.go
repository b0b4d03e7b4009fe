package ach

import (
	"fmt"
	"strings"
)

// Rating says how an item of evidence goes with a hypothesis. The zero Rating is
// Unrated.
type Rating uint8

// The ratings, but for the first two in the order of consistency.
const (
	Unrated Rating = iota
	NotApplicable
	VeryInconsistent
	Inconsistent
	Neutral
	Consistent
	VeryConsistent
)

// String returns "unrated", "NA", "II", "I", "N", "C" or "CC".
func (r Rating) String() string {
	switch r {
	case Unrated:
		return "unrated"
	case NotApplicable:
		return "NA"
	case VeryInconsistent:
		return "II"
	case Inconsistent:
		return "I"
	case Neutral:
		return "N"
	case Consistent:
		return "C"
	case VeryConsistent:
		return "CC"
	default:
		return fmt.Sprintf("Rating(%d)", uint8(r))
	}
}

// MarshalText returns the word that String returns.
func (r Rating) MarshalText() ([]byte, error) {
	if r > VeryConsistent {
		return nil, fmt.Errorf("%w: %v", ErrUnknown, r)
	}
	return []byte(r.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (r *Rating) UnmarshalText(text []byte) error {
	for v := Unrated; v <= VeryConsistent; v++ {
		if string(text) == v.String() {
			*r = v
			return nil
		}
	}
	return fmt.Errorf("%w: rating %q: want unrated, NA, II, I, N, C or CC", ErrUnknown, text)
}

// Value returns the number that open-synthesis stores: 1 for very inconsistent to 5
// for very consistent, and 0 for not applicable. Unrated has none.
func (r Rating) Value() (value int, ok bool) {
	if r == Unrated || r > VeryConsistent {
		return 0, false
	}
	return int(r) - 1, true
}

// onScale returns the rating on the scale from 1 to 5, where not applicable is
// neutral.
func (r Rating) onScale() (value int, ok bool) {
	if r == NotApplicable {
		r = Neutral
	}
	return r.Value()
}

// ParseRatings reads a row of ratings, separated by spaces or commas: the words of
// [Rating.String], or signs as Heuer prints them: "++", "+", "0", "-" and "--". The
// error wraps [ErrUnknown] and tells the first word that is neither.
func ParseRatings(row string) ([]Rating, error) {
	var ratings []Rating
	for word := range strings.FieldsFuncSeq(row, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' }) {
		r, ok := fromSign(word)
		if !ok {
			if err := r.UnmarshalText([]byte(word)); err != nil {
				return nil, err
			}
		}
		ratings = append(ratings, r)
	}
	return ratings, nil
}

func fromSign(word string) (Rating, bool) {
	switch word {
	case "--":
		return VeryInconsistent, true
	case "-":
		return Inconsistent, true
	case "0":
		return Neutral, true
	case "+":
		return Consistent, true
	case "++":
		return VeryConsistent, true
	default:
		return Unrated, false
	}
}
