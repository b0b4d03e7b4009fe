package edtf

import "fmt"

// Precision is the unit in which a value is written, from coarse to fine. It
// does not count unspecified digits: 201X is a year that is not known to its
// last digit, 1985-04-XX a day.
type Precision uint8

// The precisions, in ascending order of fineness.
const (
	PrecisionNone   Precision = iota // not stated, or not the same throughout
	PrecisionYear                    // 2004, Y170000002
	PrecisionSeason                  // 2004-21: a season, quarter, quadrimester or semester
	PrecisionMonth                   // 2004-06
	PrecisionDay                     // 2004-06-11
	PrecisionMinute                  // 2004-06-11T18:59
	PrecisionSecond                  // 2004-06-11T18:59:30
)

// String returns the unit in lower case, "none" for PrecisionNone.
func (p Precision) String() string {
	switch p {
	case PrecisionNone:
		return "none"
	case PrecisionYear:
		return "year"
	case PrecisionSeason:
		return "season"
	case PrecisionMonth:
		return "month"
	case PrecisionDay:
		return "day"
	case PrecisionMinute:
		return "minute"
	case PrecisionSecond:
		return "second"
	default:
		return fmt.Sprintf("Precision(%d)", uint8(p))
	}
}

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (p Precision) MarshalText() ([]byte, error) {
	return marshalScale(p, PrecisionSecond, "precision")
}

// UnmarshalText accepts the names that String returns.
func (p *Precision) UnmarshalText(text []byte) error {
	return unmarshalScale(p, text, PrecisionSecond, "precision")
}
