package main

import (
	"maps"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// panel is several choices of the model, weighed by the probability that each
// gave to what came about so far: a Bayesian mixture that may change its mind.
// After every event a small part of each weight is shared out again, so that a
// choice that used to do badly can come back (fixed share: M. Herbster and M. K.
// Warmuth, Tracking the best expert, Machine Learning 32, 1998). Every country
// has weights of its own, and what is shared out follows those of all together.
type panel struct {
	choices []choice
	sharing float64
	all     []float64
	country map[string][]float64
	waiting []verdict
}

// verdict is what the choices gave to what came about, until that is past.
type verdict struct {
	d *deed
	p []float64
}

func newPanel(choices []choice, sharing float64) *panel {
	p := &panel{choices: choices, sharing: sharing, country: make(map[string][]float64)}
	p.all = slices.Repeat([]float64{1 / float64(len(choices))}, len(choices))
	return p
}

// learn takes in what is certain to have begun before an event.
func (p *panel) learn(d *deed) {
	p.waiting = slices.DeleteFunc(p.waiting, func(v verdict) bool {
		if v.d.start.LatestStart >= d.start.EarliestStart {
			return false
		}
		p.all = reweighed(p.all, v.p, p.sharing, nil)
		c := attribution.FeatureCountry.Of(v.d.masked)
		p.country[c] = reweighed(p.weights(c), v.p, p.sharing, p.all)
		return true
	})
}

func (p *panel) weights(country string) []float64 {
	if w, ok := p.country[country]; ok {
		return w
	}
	return p.all
}

// reweighed multiplies weights by what came about was given, and shares a part
// out: equally if toward is nil.
func reweighed(w, given []float64, sharing float64, toward []float64) []float64 {
	next := make([]float64, len(w))
	sum := 0.0
	for i := range w {
		next[i] = w[i] * given[i]
		sum += next[i]
	}
	if sum == 0 {
		return w
	}
	for i := range next {
		to := 1 / float64(len(w))
		if toward != nil {
			to = toward[i]
		}
		next[i] = (1-sharing)*next[i]/sum + sharing*to
	}
	return next
}

// weightsFor returns the weights for an event, of what was past by then.
func (p *panel) weightsFor(d *deed) []float64 {
	p.learn(d)
	return p.weights(attribution.FeatureCountry.Of(d.masked))
}

// forecast mixes what the choices give, and remembers what each gave to those
// named, to learn from once that is past.
func (p *panel) forecast(d *deed, given []shares) forecast {
	weights := p.weightsFor(d)
	mixed := make(map[actor.ID]float64)
	f := forecast{p: make(map[actor.ID]float64)}
	for i := range given {
		f.unseen += weights[i] * given[i].unseen
		for id, share := range given[i].p {
			mixed[id] += weights[i] * share
		}
	}
	for _, id := range slices.Sorted(maps.Keys(mixed)) {
		if mixed[id] > f.topP {
			f.top, f.topP = id, mixed[id]
		}
	}
	share := mixedShare(given, weights)
	for _, id := range d.actors {
		f.p[id] = share(id)
		v := verdict{d: d}
		for i := range given {
			v.p = append(v.p, given[i].of(id))
		}
		p.waiting = append(p.waiting, v)
	}
	return f
}

// mixedShare returns what several choices with weights give to an actor.
func mixedShare(given []shares, weights []float64) func(actor.ID) float64 {
	return func(id actor.ID) float64 {
		sum := 0.0
		for i := range given {
			sum += weights[i] * given[i].of(id)
		}
		return sum
	}
}

// shares are those of every actor known.
type shares struct {
	p            map[actor.ID]float64
	prior        attribution.Prior
	each, unseen float64
}

// of returns the share of an actor.
func (s *shares) of(id actor.ID) float64 {
	if p, ok := s.p[id]; ok {
		return p
	}
	if _, known := s.prior.P(id); known {
		return s.each
	}
	return s.unseen
}

// given asks the precedent layer with each choice.
func (r *record) given(d *deed, choices []choice) []shares {
	list := make([]shares, 0, len(choices))
	for i := range choices {
		prior := attribution.Precedents(r.index, d.masked, event.AsOf{}, choices[i].options())
		bend := choices[i].bend(&prior)
		s := shares{p: make(map[actor.ID]float64, len(prior.Shares)), prior: prior, each: bend(prior.Each), unseen: prior.Unseen}
		for k := range prior.Shares {
			s.p[prior.Shares[k].Actor] = bend(prior.Shares[k].P)
		}
		list = append(list, s)
	}
	return list
}
