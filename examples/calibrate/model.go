package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// choice is a set of keys and numbers of the model.
type choice struct {
	ladder    []attribution.Rung
	weight    float64
	half      edtf.Seconds
	window    edtf.Seconds
	discount  float64
	newcomers int
	sharper   float64 // the power that shares are raised to
}

func (c *choice) options() *attribution.PrecedentOptions {
	return &attribution.PrecedentOptions{Ladder: c.ladder, Weight: c.weight, HalfLife: c.half, Window: c.window, Discount: c.discount, Newcomers: c.newcomers, Events: -1}
}

func (c *choice) String() string {
	half := "no half-life"
	if c.half != edtf.PosInf {
		half = fmt.Sprintf("half-life %.3g years", years(c.half))
	}
	return fmt.Sprintf("%s; W %g, %s, discount %.2f, first appearances over %.3g years on rung %d, power %.2f",
		ladderText(c.ladder), c.weight, half, c.discount, years(c.window), c.newcomers, c.sharper)
}

func years(s edtf.Seconds) float64 { return float64(s) / float64(attribution.DefaultHalfLife) }

func ladderText(ladder []attribution.Rung) string {
	var rungs []string
	for _, r := range ladder {
		var words []string
		for _, f := range r {
			words = append(words, string(f))
		}
		if len(words) == 0 {
			words = []string{"all"}
		}
		rungs = append(rungs, strings.Join(words, "+"))
	}
	return strings.Join(rungs, " > ")
}

func defaults() choice {
	return choice{
		ladder: attribution.DefaultLadder(), weight: attribution.DefaultPrecedentWeight, half: attribution.DefaultHalfLife,
		window: attribution.DefaultUnseenWindow, sharper: 1,
	}
}

// forecast is what one forecaster says of one event.
type forecast struct {
	top    actor.ID
	topP   float64
	p      map[actor.ID]float64 // of those named
	unseen float64
}

// bend returns what makes shares sharper or flatter and leaves their sum.
func (c *choice) bend(prior *attribution.Prior) func(p float64) float64 {
	if c.sharper == 1 {
		return func(p float64) float64 { return p }
	}
	sum := 0.0
	for i := range prior.Shares {
		sum += math.Pow(prior.Shares[i].P, c.sharper)
	}
	if prior.Others > 0 {
		sum += float64(prior.Others) * math.Pow(prior.Each, c.sharper)
	}
	scale := (1 - prior.Unseen) / sum
	return func(p float64) float64 { return scale * math.Pow(p, c.sharper) }
}

// forecast asks the precedent layer about an event.
func (r *record) forecast(d *deed, c *choice) forecast {
	prior := attribution.Precedents(r.index, d.masked, event.AsOf{}, c.options())
	f := forecast{p: make(map[actor.ID]float64, len(d.actors)), unseen: prior.Unseen}
	bend := c.bend(&prior)
	if len(prior.Shares) > 0 {
		f.top, f.topP = prior.Shares[0].Actor, bend(prior.Shares[0].P)
	}
	for _, id := range d.actors {
		p, known := prior.P(id)
		if known {
			p = bend(p)
		}
		f.p[id] = p
	}
	return f
}

// grid lists the choices that are tried, ladder by ladder: each number is chosen
// with the others at the best found so far.
func ladders() [][]attribution.Rung {
	const (
		country, admin1, admin2, place, cell = attribution.FeatureCountry, attribution.FeatureAdmin1, attribution.FeatureAdmin2, attribution.FeaturePlace, attribution.FeatureCell
		year, quarter, month                 = attribution.FeatureYear, attribution.FeatureQuarter, attribution.FeatureMonth
		kind, means, target, scale           = attribution.FeatureKind, attribution.FeatureMeans, attribution.FeatureTarget, attribution.FeatureScale
	)
	return [][]attribution.Rung{
		attribution.DefaultLadder(),
		{{}, {country}},
		{{}, {country}, {target}},
		{{}, {country}, {admin1}},
		{{}, {country}, {admin1}, {admin2}},
		{{}, {country}, {admin1}, {cell}},
		{{}, {country}, {cell}},
		{{}, {country}, {admin1}, {target}},
		{{}, {country}, {target}, {admin1}},
		{{}, {country}, {admin1}, {kind}},
		{{}, {country}, {kind}, {target}},
		{{}, {country}, {kind}, {target}, {admin1}},
		{{}, {country}, {target}, {kind}},
		{{}, {country}, {target}, {kind}, {admin1}},
		{{}, {country}, {target}, {means}, {admin1}},
		{{}, {country}, {kind, means}, {target}, {admin1}},
		{{}, {country}, {kind}, {target}, {scale}},
		{{}, {country}, {admin1}, {admin2}, {place}},
		{{}, {country}, {admin1}, {scale}},
		{{}, {country}, {year}},
		{{}, {country}, {quarter}},
		{{}, {country}, {year}, {month}},
		{{}, {country}, {year}, {quarter}, {month}},
		{{}, {country}, {admin1}, {year}},
		{{}, {country}, {admin1}, {year}, {month}},
		{{}, {country}, {year}, {admin1}},
		{{}, {country}, {year}, {month}, {admin1}},
		{{}, {country}, {target}, {year}},
		{{}, {country}, {target}, {year}, {month}},
		{{}, {country}, {year}, {target}},
		{{}, {country}, {year}, {month}, {target}},
		{{}, {country}, {kind}, {target}, {admin1}, {year}, {month}},
		{{}, {country}, {year}, {kind}, {target}, {admin1}, {month}},
		{{}, {country}, {year}, {kind}, {target}, {month}},
	}
}

// share returns what the precedent layer gives to one actor.
func (r *record) share(d *deed, who actor.ID, c *choice) float64 {
	asked := *d
	asked.actors = []actor.ID{who}
	f := r.forecast(&asked, c)
	return f.p[who]
}

// members lists the choices of a panel: from long memories to short ones, from
// coarse descriptions to fine ones.
func members(chosen choice) []choice {
	const year = attribution.DefaultHalfLife
	list := []choice{chosen}
	for _, l := range [][]attribution.Rung{
		{{}, {attribution.FeatureCountry}},
		{{}, {attribution.FeatureCountry}, {attribution.FeatureYear}, {attribution.FeatureMonth}},
		{{}, {attribution.FeatureCountry}, {attribution.FeatureTarget}},
		{{}, {attribution.FeatureCountry}, {attribution.FeatureAdmin1}},
		{{}, {attribution.FeatureCountry}, {attribution.FeatureAdmin1}, {attribution.FeatureYear}, {attribution.FeatureMonth}},
		{{}, {attribution.FeatureCountry}, {attribution.FeatureTarget}, {attribution.FeatureYear}, {attribution.FeatureMonth}},
		attribution.DefaultLadder(),
	} {
		for _, h := range []edtf.Seconds{year / 52, year / 12, year, 4 * year} {
			for _, w := range []float64{1, 4} {
				list = append(list, choice{ladder: l, weight: w, half: h, window: chosen.window, newcomers: 1, sharper: 1})
			}
		}
	}
	return list
}
