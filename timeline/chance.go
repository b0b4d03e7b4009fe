package timeline

import (
	"fmt"
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// Chance is how probable an order is where it is merely possible, under a prior
// that the library states and does not hide: an event is as likely to have
// begun at any instant of the time in which it may have as at any other, and
// events that no facts connect know nothing of each other.
//
// Between events with no links to others that is exact. Where links connect
// them, all pairs of starts that the bounds of the two and the least and
// greatest distance between them allow count alike: an approximation, since
// what further events do to the two together is left out.
//
// It says what the dates leave open, not what is likely to have happened: an
// answer that came "in March" to an attack of 20 March has a chance of 0.63 of
// having come first, if nobody says that it answered.
type Chance struct {
	// P is the probability, 0 to 1.
	P float64
	// Known: there is one. Without it P is 0, because one of the events has
	// no earliest or no latest start, or the order is undetermined.
	Known bool
	// Exact: it is what the prior says, not the approximation.
	Exact bool
}

// String returns "0.25", "about 0.25" where it is not exact, "unknown".
func (c Chance) String() string {
	switch {
	case !c.Known:
		return "unknown"
	case c.Exact:
		return fmt.Sprintf("%.2f", c.P)
	default:
		return fmt.Sprintf("about %.2f", c.P)
	}
}

// stretch is a stretch of time, in seconds.
type stretch struct{ from, to float64 }

func (s stretch) lasts() bool { return s.from < s.to }

// lagRange is within what the second of two starts lies after the first.
type lagRange struct{ least, most float64 }

// chanceBefore returns the share of the pairs of instants, one from each list
// of stretches and their distance within the range, in which the first comes
// first; ok is false where no pair is within the range. A list holds stretches
// that last, or instants, which count one each.
func chanceBefore(first, second []stretch, lag lagRange) (p float64, ok bool) {
	var before, all float64
	for _, x := range first {
		for _, y := range second {
			all += pairs(x, y, lag)
			if lag.most > 0 {
				before += pairs(x, y, lagRange{max(lag.least, 0), lag.most})
			}
		}
	}
	if all <= 0 {
		return 0, false
	}
	return min(1, before/all), true
}

// pairs measures the pairs of instants in two stretches whose distance is within
// a range: their area, the length where one of the stretches is an instant.
func pairs(x, y stretch, lag lagRange) float64 {
	width, height := x.to-x.from, y.to-y.from
	switch {
	case width == 0 && height == 0:
		if d := y.from - x.from; d >= lag.least && d <= lag.most {
			return 1
		}
		return 0
	case width == 0:
		return max(0, min(y.to, x.from+lag.most)-max(y.from, x.from+lag.least))
	case height == 0:
		return max(0, min(x.to, y.from-lag.least)-max(x.from, y.from-lag.most))
	}
	return belowLine(x, y, lag.most) - belowLine(x, y, lag.least)
}

// belowLine is the area of the pairs of which the second instant comes at most
// that much after the first: the part of a rectangle below a diagonal line,
// which is what four corners cut out of a growing triangle.
func belowLine(x, y stretch, lag float64) float64 {
	triangle := func(corner float64) float64 {
		side := max(0, lag-corner)
		return side * side / 2
	}
	return triangle(y.from-x.to) - triangle(y.from-x.from) - triangle(y.to-x.to) + triangle(y.to-x.from)
}

// chance works out the probability that event i began before event j.
func (t *Timeline) chance(i, j int, c *Comparison) Chance {
	switch c.Before {
	case Certain:
		return Chance{P: 1, Known: true, Exact: true}
	case Impossible:
		return Chance{Known: true, Exact: true}
	case Undetermined:
		return Chance{}
	case Possible:
	}
	first, ok := t.startStretches(i)
	second, ok2 := t.startStretches(j)
	if !ok || !ok2 {
		return Chance{}
	}
	p, ok := chanceBefore(first, second, lagRange{finite(c.Lag.Min, first, second, -1), finite(c.Lag.Max, first, second, 1)})
	return Chance{P: p, Known: ok, Exact: ok && !t.linked[i] && !t.linked[j]}
}

// finite returns a lag in seconds, or one beyond all that the stretches allow.
func finite(lag edtf.Seconds, first, second []stretch, sign float64) float64 {
	if lag.IsFinite() {
		return float64(lag)
	}
	far := 1.0
	for _, s := range slices.Concat(first, second) {
		far += max(s.to, -s.to) + max(s.from, -s.from)
	}
	return sign * far
}

// startStretches returns the time in which an event may have begun: all of it,
// or what is left of the alternatives of its date.
func (t *Timeline) startStretches(i int) ([]stretch, bool) {
	b := t.bounds[i]
	if !b.EarliestStart.IsFinite() || !b.LatestStart.IsFinite() {
		return nil, false
	}
	whole := stretch{float64(b.EarliestStart), float64(b.LatestStart)}
	var list []stretch
	for _, d := range t.pieces[int32(i)] {
		s := stretch{max(whole.from, float64(d.EarliestStart)), min(whole.to, float64(d.LatestStart))}
		if s.from <= s.to {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return []stretch{whole}, true
	}
	// Next to a stretch an instant counts for nothing.
	if slices.ContainsFunc(list, stretch.lasts) {
		list = slices.DeleteFunc(list, func(s stretch) bool { return !s.lasts() })
	}
	return list, true
}
