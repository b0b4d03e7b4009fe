package relative

import (
	"fmt"
	"slices"
)

// Unit is a unit of the calendar. The zero Unit is none: an expression with it
// does not resolve.
type Unit uint8

// The units, in ascending order of length but for the weekend.
const (
	unitNone Unit = iota
	Minute
	Hour
	Day
	Weekend // Saturday and Sunday
	Week    // seven days, by default from Monday: see [Policy]
	Month
	Quarter // of a calendar year: codes 33 to 36 of EDTF
	Season  // three months as meteorologists have them: codes 21 to 24
	Half    // of a calendar year: codes 40 and 41
	Year
	Decade  // ten years from one that ends with 0: 199X
	Century // a hundred years from one that ends with 00: 19XX
)

// String returns the unit in lower case, "none" for the zero Unit.
func (u Unit) String() string { return nameOf(u, unitNames, "Unit") }

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (u Unit) MarshalText() ([]byte, error) { return marshalName(u, unitNames, "unit") }

// UnmarshalText accepts the names that String returns.
func (u *Unit) UnmarshalText(text []byte) error { return unmarshalName(u, text, unitNames, "unit") }

// finer returns the unit in which the parts of u are counted.
func (u Unit) finer() Unit {
	switch u {
	case Decade, Century:
		return Year
	case Year, Half, Season, Quarter:
		return Month
	default:
		return Day
	}
}

// Direction says on which side of the dateline a date is looked for that comes
// round again, such as a weekday or a month without year.
type Direction uint8

// The directions. The tense of the sentence often tells: "will meet Friday" is
// Future. Unknown, the zero Direction, takes the default of the expression,
// which is Past for weekdays and Nearest for all others.
const (
	Unknown Direction = iota
	Past              // the latest that began on the dateline or before
	Future            // the first that ends on the dateline or after
	Nearest           // whichever is fewer days off; of two as near, the past one
)

// String returns the name of the constant in lower case.
func (d Direction) String() string { return nameOf(d, directionNames, "Direction") }

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (d Direction) MarshalText() ([]byte, error) { return marshalName(d, directionNames, "direction") }

// UnmarshalText accepts the names that String returns.
func (d *Direction) UnmarshalText(text []byte) error {
	return unmarshalName(d, text, directionNames, "direction")
}

// SeasonOfYear is one of the four seasons, those of the northern hemisphere as
// EDTF has them in its codes 21 to 24.
type SeasonOfYear uint8

// The seasons. Winter is the one that begins in December of its year.
const (
	seasonNone SeasonOfYear = iota
	Spring                  // March to May
	Summer                  // June to August
	Autumn                  // September to November
	Winter                  // December to February
)

// String returns the name of the constant in lower case, "none" for the zero
// value.
func (s SeasonOfYear) String() string { return nameOf(s, seasonNames, "SeasonOfYear") }

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (s SeasonOfYear) MarshalText() ([]byte, error) { return marshalName(s, seasonNames, "season") }

// UnmarshalText accepts the names that String returns.
func (s *SeasonOfYear) UnmarshalText(text []byte) error {
	return unmarshalName(s, text, seasonNames, "season")
}

func nameOf[T ~uint8](v T, names []string, typeName string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", typeName, uint8(v))
}

func marshalName[T ~uint8](v T, names []string, what string) ([]byte, error) {
	if int(v) >= len(names) {
		return nil, fmt.Errorf("relative: %d is no %s", uint8(v), what)
	}
	return []byte(names[v]), nil
}

func unmarshalName[T ~uint8](v *T, text []byte, names []string, what string) error {
	i := slices.Index(names, string(text))
	if i < 0 {
		return fmt.Errorf("relative: %q is no %s", text, what)
	}
	*v = T(i)
	return nil
}
