package edtf

import "fmt"

// Kind is the form of a [Value].
type Kind uint8

// The kinds.
const (
	// KindNone is the kind of the zero Value: not stated.
	KindNone Kind = iota
	// KindDate is a year, month or day, any digit of which may be
	// unspecified.
	KindDate
	// KindDateTime is a day with a time of day.
	KindDateTime
	// KindSeason is a part of a year written with a code from 21 to 41: a
	// season, quarter, quadrimester or semester.
	KindSeason
	// KindInterval is a stretch of time from one date to another.
	KindInterval
	// KindOneOf is a set of which one member is meant: [1667,1668].
	KindOneOf
	// KindAllOf is a set of which all members are meant: {1667,1668}.
	KindAllOf
	// KindRange is a member of a set that stands for all dates between two:
	// 1670..1672. It comes from [Value.Members] only: Parse does not accept
	// it by itself.
	KindRange
)

// String returns the name in lower case, words joined by hyphens.
func (k Kind) String() string {
	switch k {
	case KindNone:
		return "none"
	case KindDate:
		return "date"
	case KindDateTime:
		return "date-time"
	case KindSeason:
		return "season"
	case KindInterval:
		return "interval"
	case KindOneOf:
		return "one-of"
	case KindAllOf:
		return "all-of"
	case KindRange:
		return "range"
	default:
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
}

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (k Kind) MarshalText() ([]byte, error) { return marshalScale(k, KindRange, "kind") }

// UnmarshalText accepts the names that String returns.
func (k *Kind) UnmarshalText(text []byte) error {
	return unmarshalScale(k, text, KindRange, "kind")
}
