package attribution

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Feature is one thing in which two events may be alike: what a [Rung] of the
// precedent layer compares by. An event that does not state it is like those
// that do not state it either.
type Feature string

// The features. Names are compared without regard to case.
const (
	FeatureCountry Feature = "country" // where it took place
	FeatureAdmin1  Feature = "admin1"  // the largest unit around the place, with its country
	FeatureAdmin2  Feature = "admin2"  // the second largest, with those around it
	FeaturePlace   Feature = "place"   // the name of the place, with its country
	FeatureCell    Feature = "cell"    // of half a degree of latitude and longitude
	FeatureType    Feature = "type"    // the kind without its modes
	FeatureKind    Feature = "kind"
	FeatureFamily  Feature = "family" // of means
	FeatureMeans   Feature = "means"
	FeatureTarget  Feature = "target"  // the sort of thing struck
	FeatureAgainst Feature = "against" // whom it was aimed at or hit
	FeatureScale   Feature = "scale"   // how many were killed at least: none, 1, 2 to 9, 10 to 99, more
	// FeatureMonth and those after it ask not what an event says, but how long
	// before it the precedent began.
	FeatureMonth   Feature = "month"   // at most 30 days
	FeatureQuarter Feature = "quarter" // at most 91 days
	FeatureYear    Feature = "year"    // at most 365 days
)

// Features returns the known features.
func Features() []Feature {
	return []Feature{
		FeatureCountry, FeatureAdmin1, FeatureAdmin2, FeaturePlace, FeatureCell, FeatureType, FeatureKind,
		FeatureFamily, FeatureMeans, FeatureTarget, FeatureAgainst, FeatureScale,
		FeatureMonth, FeatureQuarter, FeatureYear,
	}
}

// IsKnown reports whether f is one of [Features].
func (f Feature) IsKnown() bool { return slices.Contains(Features(), f) }

// within returns the age that a precedent may have at most, 0 for features that
// do not ask for one.
func (f Feature) within() edtf.Seconds {
	switch f {
	case FeatureMonth:
		return 30 * edtf.Day
	case FeatureQuarter:
		return 91 * edtf.Day
	case FeatureYear:
		return 365 * edtf.Day
	default:
		return 0
	}
}

// Of returns what an event says of the feature, "" if nothing: the text by which
// it is compared. Features of age have none. Of several places the first at which the event took place
// counts, of several means, targets and the like all of them.
func (f Feature) Of(e event.Event) string {
	switch f {
	case FeatureCountry, FeatureAdmin1, FeatureAdmin2, FeaturePlace, FeatureCell:
		return f.ofPlace(e.Where)
	case FeatureType:
		return top(string(e.Kind))
	case FeatureKind:
		return string(e.Kind)
	case FeatureFamily:
		return list(e.Attacks, func(a event.Attack) string { return top(string(a.Means)) })
	case FeatureMeans:
		return list(e.Attacks, func(a event.Attack) string { return string(a.Means) })
	case FeatureTarget:
		return list(e.Attacks, func(a event.Attack) string { return string(a.TargetKind) })
	case FeatureAgainst:
		return list(e.Participants, func(p event.Participant) string {
			if !struck(p.Role) {
				return ""
			}
			return string(p.Actor)
		})
	case FeatureScale:
		return scaleOf(e)
	default:
		return ""
	}
}

func (f Feature) ofPlace(where []event.Place) string {
	i := slices.IndexFunc(where, func(p event.Place) bool { return p.Role == "" || p.Role == event.PlaceImpact })
	if i < 0 {
		return ""
	}
	p := &where[i]
	around := func(n int) string {
		if len(p.Admin) < n {
			return ""
		}
		return string(p.Country) + "/" + strings.ToLower(strings.Join(p.Admin[:n], "/"))
	}
	switch f {
	case FeatureAdmin1:
		return around(1)
	case FeatureAdmin2:
		return around(2)
	case FeaturePlace:
		if p.Name == "" {
			return ""
		}
		return string(p.Country) + "/" + strings.ToLower(p.Name)
	case FeatureCell:
		if !p.HasPoint() {
			return ""
		}
		return strconv.Itoa(int(math.Floor(p.Lat*2))) + "/" + strconv.Itoa(int(math.Floor(p.Lon*2)))
	default:
		return string(p.Country)
	}
}

// struck reports whether a role is of those an act was done to.
func struck(r event.Role) bool {
	return r == event.RoleTarget || r == event.RoleVictim || r == event.RoleOwner || r == event.RoleUser
}

func top(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}

// list returns the distinct words of some entries, sorted.
func list[T any](entries []T, word func(T) string) string {
	var words []string
	for i := range entries {
		if w := word(entries[i]); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// scaleOf returns the order of magnitude of the least number of killed.
func scaleOf(e event.Event) string {
	lo, _, ok := e.Toll(event.Killed).All.Bounds()
	switch {
	case !ok:
		return ""
	case lo < 2:
		return strconv.FormatInt(lo, 10)
	case lo < 10:
		return "2-9"
	case lo < 100:
		return "10-99"
	default:
		return "100-"
	}
}

// part is which part of an event tells of a feature.
type part uint8

const (
	partAct part = iota
	partPlace
	partSides
	partHarm
	parts
)

// part returns where a feature is told.
func (f Feature) part() part {
	switch f {
	case FeatureCountry, FeatureAdmin1, FeatureAdmin2, FeaturePlace, FeatureCell:
		return partPlace
	case FeatureAgainst:
		return partSides
	case FeatureScale:
		return partHarm
	default:
		return partAct
	}
}
