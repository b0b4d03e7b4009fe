package relative

import "slices"

// PartOfDay is a part of a day: an open vocabulary.
type PartOfDay string

// The known parts of the day. Nothing is said of their hours.
const (
	Morning   PartOfDay = "morning"
	Noon      PartOfDay = "noon"
	Afternoon PartOfDay = "afternoon"
	Evening   PartOfDay = "evening"
	Night     PartOfDay = "night"
	Midnight  PartOfDay = "midnight"
)

// PartsOfDay returns the known parts of the day.
func PartsOfDay() []PartOfDay {
	return []PartOfDay{Morning, Noon, Afternoon, Evening, Night, Midnight}
}

// IsKnown reports whether p is one of [PartsOfDay].
func (p PartOfDay) IsKnown() bool { return slices.Contains(PartsOfDay(), p) }

// Vague is a word for a number that nobody counted: an open vocabulary, whose
// meaning the policy gives.
type Vague string

// The known words.
const (
	Some    Vague = "some"    // "days ago"
	Few     Vague = "few"     // "a few days ago"
	Several Vague = "several" // "several days ago"
	Many    Vague = "many"    // "many years ago"
)

// Vagues returns the known words.
func Vagues() []Vague { return []Vague{Some, Few, Several, Many} }

// IsKnown reports whether v is one of [Vagues].
func (v Vague) IsKnown() bool { return slices.Contains(Vagues(), v) }
