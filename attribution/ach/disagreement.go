package ach

import (
	"fmt"
	"math"
)

// Disagreement is how far analysts are apart on one rating, by the standard deviation
// of their scores ([Spread]). The zero Disagreement is Consensus.
type Disagreement uint8

// The grades, with the greatest standard deviation of each: those of Burton's Open
// Source ACH.
const (
	Consensus           Disagreement = iota // 0.25
	MildDisagreement                        // 1
	StrongDisagreement                      // 1.74
	ExtremeDisagreement                     // more
)

// String returns "consensus", "mild", "strong" or "extreme".
func (d Disagreement) String() string {
	switch d {
	case Consensus:
		return "consensus"
	case MildDisagreement:
		return "mild"
	case StrongDisagreement:
		return "strong"
	case ExtremeDisagreement:
		return "extreme"
	default:
		return fmt.Sprintf("Disagreement(%d)", uint8(d))
	}
}

// MarshalText returns the word that String returns.
func (d Disagreement) MarshalText() ([]byte, error) {
	if d > ExtremeDisagreement {
		return nil, fmt.Errorf("%w: %v", ErrUnknown, d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (d *Disagreement) UnmarshalText(text []byte) error {
	for v := Consensus; v <= ExtremeDisagreement; v++ {
		if string(text) == v.String() {
			*d = v
			return nil
		}
	}
	return fmt.Errorf("%w: disagreement %q: want consensus, mild, strong or extreme", ErrUnknown, text)
}

// GradeOf returns the grade of a standard deviation. One that is not a number is
// extreme.
func GradeOf(spread float64) Disagreement {
	switch {
	case spread <= 0.25:
		return Consensus
	case spread <= 1:
		return MildDisagreement
	case spread <= 1.74:
		return StrongDisagreement
	default:
		return ExtremeDisagreement
	}
}

// Score returns what a rating counts where analysts are compared: -2, -1.5, 0, 1.5
// and 2 from very inconsistent to very consistent, 0 for not applicable (Burton's
// Open Source ACH, where the side that an analyst takes weighs more than how far he
// goes). Unrated has none.
func (r Rating) Score() (score float64, ok bool) {
	switch r {
	case VeryInconsistent:
		return -2, true
	case Inconsistent:
		return -1.5, true
	case NotApplicable, Neutral:
		return 0, true
	case Consistent:
		return 1.5, true
	case VeryConsistent:
		return 2, true
	case Unrated:
		return 0, false
	default:
		return 0, false
	}
}

// Spread returns the standard deviation of the scores that several analysts gave in
// one place ([Rating.Score]), from 0 to 2, and its grade. Unrated ones do not count.
func Spread(ratings ...Rating) (float64, Disagreement) {
	n, sum, squares := 0.0, 0.0, 0.0
	for _, r := range ratings {
		if s, ok := r.Score(); ok {
			n++
			sum += s // multiples of a half, so that sums and squares are exact
			squares += s * s
		}
	}
	if n == 0 {
		return 0, Consensus
	}
	spread := math.Sqrt(n*squares-sum*sum) / n
	return spread, GradeOf(spread)
}
