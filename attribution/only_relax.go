package attribution

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Relaxation is a way in which a description can be made wider so that somebody
// else comes in: a smallest one, in that no part of it suffices by itself.
type Relaxation struct {
	// Steps lists the fields that are relaxed, in the order of the pattern.
	Steps []Step
	// Pattern is the description relaxed.
	Pattern event.Pattern
	// Events lists events that fit it and others did, in order of time: some
	// twenty if there are more ([OnlyKnown] of the pattern has all).
	Events []event.ID
	// Actors lists those who did these.
	Actors []actor.ID
}

// Step is one field of a description made wider.
type Step struct {
	// Field is the field of the pattern in JSON names, such as "means".
	Field string
	// Taken is by how many steps it was relaxed, Of how many there are, the
	// last being that nothing is asked any more.
	Taken, Of int
}

// Specifications tells how far an answer hangs on the wording: how many of the
// reasonable descriptions of the same thing single the same actor out.
//
// The family of descriptions is made of the one asked and all that follow from
// it by relaxing any of its fields by any number of steps, each over the whole
// record and over the last one and five years before the event. A kind or
// means loses its last mode, then is not asked; a place loses the facility, the
// point and what it is near, the name, the units from the smallest, the country;
// numbers are lowered to the next power of ten, then not asked; the dates, whom
// it was against, and the set over which "only" ranges are not asked. Where that
// makes more than 8,192 descriptions of one time, steps between the first and the last are
// left out.
//
// On the attacks in India that the reference figures are of, where the share of
// 45 descriptions that named the same group was less than a fifth, it had done
// the thing in 44 percent of the cases, and where it was more than three fifths
// in 90.
type Specifications struct {
	// All is how many descriptions there are, Unique how many single somebody
	// out, Same how many of those the same actor as the description asked.
	All, Unique, Same int
	// Others lists whom others single out, by ID.
	Others []actor.ID
}

// Share returns the share of all descriptions that single out the same actor.
func (s Specifications) Share() float64 {
	if s.All == 0 {
		return 0
	}
	return float64(s.Same) / float64(s.All)
}

// The fields of a description that are relaxed, in the order of the pattern.
const (
	fieldKinds = iota
	fieldMeans
	fieldBy
	fieldAgainst
	fieldWhere
	fieldWhen
	fieldScale
	fields
)

func fieldName(f int) string {
	return [fields]string{"kinds", "means", "by", "against", "where", "when", "scale"}[f]
}

// relaxed holds the steps of each field: patterns that ask for nothing but that
// field, the first as asked. After the last, nothing is asked. A field that is
// not asked has no steps.
type relaxed struct {
	asked event.Pattern
	steps [fields][]event.Pattern
}

// mostDescriptions is how many descriptions a family has at most.
const mostDescriptions = 8192

// windows are the times over which descriptions are asked, beside the whole
// record.
func windows() []edtf.Seconds {
	return []edtf.Seconds{DefaultHalfLife, 5 * DefaultHalfLife}
}

func relax(p event.Pattern) *relaxed {
	r := &relaxed{asked: p}
	r.steps[fieldKinds] = kindSteps(p.Kinds)
	r.steps[fieldMeans] = meansSteps(p.Means)
	if !p.By.IsZero() {
		r.steps[fieldBy] = []event.Pattern{{By: p.By}}
	}
	if !p.Against.IsZero() {
		r.steps[fieldAgainst] = []event.Pattern{{Against: p.Against}}
	}
	r.steps[fieldWhere] = placeSteps(p.Where)
	if p.When != "" {
		r.steps[fieldWhen] = []event.Pattern{{When: p.When}}
	}
	r.steps[fieldScale] = scaleSteps(p.Scale)
	r.thin()
	return r
}

// thin leaves out steps until the family is small enough.
func (r *relaxed) thin() {
	for r.size() > mostDescriptions {
		longest := 0
		for f := range fields {
			if len(r.steps[f]) > len(r.steps[longest]) {
				longest = f
			}
		}
		s := r.steps[longest]
		if len(s) < 2 {
			return
		}
		r.steps[longest] = slices.Delete(slices.Clone(s), len(s)/2, len(s)/2+1)
	}
}

func (r *relaxed) size() int {
	n := 1 + len(windows())
	for f := range fields {
		if n *= 1 + len(r.steps[f]); n > mostDescriptions {
			return n
		}
	}
	return n
}

// pattern returns the description relaxed by so many steps in each field.
func (r *relaxed) pattern(taken func(f int) int) event.Pattern {
	p := r.asked
	p.Kinds, p.Means, p.By, p.Against, p.Where, p.Scale = nil, nil, actor.Set{}, actor.Set{}, nil, nil
	p = p.Clone()
	step := func(f int) event.Pattern {
		if n := taken(f); n < len(r.steps[f]) {
			return r.steps[f][n].Clone()
		}
		return event.Pattern{}
	}
	p.Kinds, p.Means, p.By = step(fieldKinds).Kinds, step(fieldMeans).Means, step(fieldBy).By
	p.Against, p.Where = step(fieldAgainst).Against, step(fieldWhere).Where
	p.When, p.Scale = step(fieldWhen).When, step(fieldScale).Scale
	return p
}

// shorter returns words each without what stands after its last slash; nil if
// none has one.
func shorter[T ~string](words []T) []T {
	var list []T
	found := false
	for _, w := range words {
		if i := strings.LastIndexByte(string(w), '/'); i >= 0 {
			w, found = w[:i], true
		}
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	if !found {
		return nil
	}
	return list
}

func kindSteps(kinds []event.Kind) []event.Pattern {
	var steps []event.Pattern
	for ; len(kinds) > 0; kinds = shorter(kinds) {
		steps = append(steps, event.Pattern{Kinds: kinds})
	}
	return steps
}

func meansSteps(means []event.Means) []event.Pattern {
	var steps []event.Pattern
	for ; len(means) > 0; means = shorter(means) {
		steps = append(steps, event.Pattern{Means: means})
	}
	return steps
}

// placeSteps relaxes all places together, the finest of what they state first.
func placeSteps(places []event.Place) []event.Pattern {
	var steps []event.Pattern
	for len(places) > 0 {
		steps = append(steps, event.Pattern{Where: places})
		places = widerPlaces(places)
	}
	return steps
}

func widerPlaces(places []event.Place) []event.Place {
	finest := 0
	for i := range places {
		finest = max(finest, fineness(&places[i]))
	}
	if finest < 2 {
		return nil
	}
	wider := slices.Clone(places)
	for i := range wider {
		if fineness(&wider[i]) == finest {
			widen(&wider[i])
		}
	}
	return wider
}

// fineness ranks what a place states: 1 for nothing but a country.
func fineness(p *event.Place) int {
	switch {
	case p.Facility != "":
		return 1 << 22
	case p.HasPoint() || p.Near != "" || p.Relative != "":
		return 1 << 21
	case p.Name != "":
		return 1 << 20
	default:
		return 1 + len(p.Admin)
	}
}

// widen takes from a place the finest of what it states.
func widen(p *event.Place) {
	switch {
	case p.Facility != "":
		p.Facility = ""
	case p.HasPoint() || p.Near != "" || p.Relative != "":
		p.Lat, p.Lon, p.RadiusM, p.Precision, p.Near, p.Relative = 0, 0, 0, "", "", ""
	case p.Name != "":
		p.Name = ""
	default:
		p.Admin = p.Admin[:len(p.Admin)-1]
	}
}

// scaleSteps lowers all numbers together to the next power of ten.
func scaleSteps(scale []event.Scale) []event.Pattern {
	var steps []event.Pattern
	for len(scale) > 0 {
		steps = append(steps, event.Pattern{Scale: scale})
		lower := slices.Clone(scale)
		for i := range lower {
			lower[i].AtLeast = lowerPower(scale[i].AtLeast)
		}
		if slices.Equal(lower, scale) {
			break
		}
		scale = lower
	}
	return steps
}

// lowerPower returns the greatest power of ten below n, and 1 for 1 and less.
func lowerPower(n int64) int64 {
	p := int64(1)
	for p <= (n-1)/10 {
		p *= 10
	}
	if n < 1 {
		return n
	}
	return p
}

// String returns the step as in "where is relaxed by 1 of 4 steps".
func (s Step) String() string {
	return fmt.Sprintf("%s is relaxed by %d of %d steps", s.Field, s.Taken, s.Of)
}

// String returns the steps, the events that come in, and by whom they are.
func (r Relaxation) String() string {
	var steps []string
	for _, s := range r.Steps {
		steps = append(steps, s.String())
	}
	return strings.Join(steps, " and ") + ": " + joinIDs(r.Events) + ", by " + joinIDs(r.Actors)
}

// String returns the numbers in a sentence.
func (s Specifications) String() string {
	text := fmt.Sprintf("%d of %d descriptions single out the same actor; of the others, ", s.Same, s.All)
	switch n := s.Unique - s.Same; n {
	case 0:
		return text + "none does"
	default:
		return text + fmt.Sprintf("%d single out %s", n, joinIDs(s.Others))
	}
}
