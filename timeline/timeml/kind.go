package timeml

import "github.com/casus-events/casus/event"

func kindOf(r RelType) (kindRow, bool) {
	for _, row := range kindRows {
		if row.rel == r {
			return row, true
		}
	}
	return kindRow{}, false
}

// wordOf returns the word that says what a kind of link says about time, or
// less; it is [None] where no word does.
func wordOf(k event.LinkKind) RelType {
	switch k {
	case event.PartOf:
		return IsIncluded
	case "contains":
		return Includes
	default:
	}
	for _, row := range kindRows {
		if row.kind == k && !row.turned {
			return row.rel
		}
	}
	return None
}
