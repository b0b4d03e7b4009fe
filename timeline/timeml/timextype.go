package timeml

import "slices"

// TimexType is the type of a [Timex].
type TimexType string

// The types of TIMEX3.
const (
	TypeDate     TimexType = "DATE"     // a calendar time of a day or more
	TypeTime     TimexType = "TIME"     // a time of day
	TypeDuration TimexType = "DURATION" // a length of time
	TypeSet      TimexType = "SET"      // times that recur
)

// TimexTypes returns the known types.
func TimexTypes() []TimexType { return []TimexType{TypeDate, TypeTime, TypeDuration, TypeSet} }

// IsKnown reports whether t is one of [TimexTypes].
func (t TimexType) IsKnown() bool { return slices.Contains(TimexTypes(), t) }
