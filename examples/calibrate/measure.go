package main

import (
	"errors"
	"fmt"
	"math"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// scores are what one forecaster got, case by case.
type scores struct {
	name   string
	losses []float64
	top    []calibration.Forecast
	group  []int
	unseen float64
}

func (s *scores) add(d *deed, f *forecast, group int) {
	for _, id := range d.actors {
		s.losses = append(s.losses, calibration.Forecast{P: f.p[id], Happened: true}.LogLoss())
		s.top = append(s.top, calibration.Forecast{P: f.topP, Happened: id == f.top})
		s.group = append(s.group, group)
		s.unseen += f.unseen
	}
}

func (s *scores) logLoss() float64 {
	sum := 0.0
	for _, l := range s.losses {
		sum += l
	}
	return sum / float64(max(len(s.losses), 1))
}

// result is all that is printed.
type result struct {
	in     *record
	chosen choice
	tried  []string
	early  int // events
	model  scores
	panel  scores
	// sharing is how much of the panel's weights is shared out after an event,
	// and members how many choices it has.
	sharing float64
	members int
	others  []scores
	// unique are the forecasts for the only group known, and only those of the
	// rule of succession.
	unique, uniquePanel, laplace scores
	newcomers                    int // cases of actors never named before
}

var errFew = errors.New("fewer than 20 events with somebody named: too few to measure anything")

func measure(c *timeline.Chronicle, s *settings) (*result, error) {
	in := newRecord(c)
	if len(in.cases) < 20 {
		return nil, errFew
	}
	r := &result{in: in, chosen: defaults(), early: int(s.early * float64(len(in.cases)))}
	if !s.plain {
		r.choose(s)
	}
	r.choosePanel(s)
	r.later()
	return r, nil
}

// loss returns the mean loss of a choice on some of the early cases.
func (r *result) loss(c *choice, s *settings) float64 {
	first := int(s.burnIn * float64(r.early))
	step := max(1, (r.early-first)/s.fit)
	var m scores
	for i := first; i < r.early; i += step {
		d := &r.in.cases[i]
		f := r.in.forecast(d, c)
		m.add(d, &f, i)
	}
	return m.logLoss()
}

// choose finds the best ladder and numbers on the early cases: a number at a
// time, twice over.
func (r *result) choose(s *settings) {
	best := r.loss(&r.chosen, s)
	try := func(c choice) {
		l := r.loss(&c, s)
		r.tried = append(r.tried, fmt.Sprintf("%.4f  %s", l, c.String()))
		if l < best {
			best, r.chosen = l, c
		}
	}
	const year = attribution.DefaultHalfLife
	for _, l := range ladders() {
		for _, h := range []edtf.Seconds{year, 4 * year} {
			for _, w := range []float64{0.5, 4} {
				c := r.chosen
				c.ladder, c.half, c.weight = l, h, w
				try(c)
			}
		}
	}
	for range 2 {
		for _, h := range []edtf.Seconds{year / 12, year / 4, year / 2, year, 2 * year, 4 * year, 8 * year, edtf.PosInf} {
			c := r.chosen
			c.half = h
			try(c)
		}
		for _, w := range []float64{0.1, 0.25, 0.5, 1, 2, 4, 8, 16} {
			c := r.chosen
			c.weight = w
			try(c)
		}
		for _, w := range []edtf.Seconds{year, 2 * year, 5 * year, 10 * year, 20 * year} {
			c := r.chosen
			c.window = w
			try(c)
		}
		for _, n := range []int{0, 1, 2} {
			c := r.chosen
			c.newcomers = n
			try(c)
		}
		for _, d := range []float64{0, 0.1, 0.25, 0.5, 0.75} {
			c := r.chosen
			c.discount = d
			try(c)
		}
		for _, p := range []float64{0.8, 0.9, 1, 1.1, 1.25, 1.5} {
			c := r.chosen
			c.sharper = p
			try(c)
		}
	}
}

// choosePanel finds how fast the panel should change its mind, on the early
// cases.
func (r *result) choosePanel(s *settings) {
	r.members = len(members(r.chosen))
	r.sharing = 0.05
	if s.plain {
		return
	}
	rates := []float64{0.01, 0.02, 0.05, 0.1, 0.2}
	panels := make([]*panel, len(rates))
	losses := make([]scores, len(rates))
	for k, rate := range rates {
		panels[k] = newPanel(members(r.chosen), rate)
	}
	first := int(s.burnIn * float64(r.early))
	for i := range r.early {
		d := &r.in.cases[i]
		given := r.in.given(d, panels[0].choices)
		for k, p := range panels {
			f := p.forecast(d, given)
			if i >= first {
				losses[k].add(d, &f, i)
			}
		}
	}
	best := math.Inf(1)
	for k := range rates {
		l := losses[k].logLoss()
		r.tried = append(r.tried, fmt.Sprintf("%.4f  panel sharing out %g", l, rates[k]))
		if l < best {
			best, r.sharing = l, rates[k]
		}
	}
}

// later scores all forecasters on the later cases. The simple ones learn from the
// early cases as well, and so does the model, whose record they are in.
func (r *result) later() {
	p := newPast(r.in.cases)
	pan := newPanel(members(r.chosen), r.sharing)
	gs := guessers()
	r.others = make([]scores, len(gs))
	r.panel.name, r.uniquePanel.name, r.model.name, r.unique.name, r.laplace.name = "panel", "panel", "precedents", "precedents", "Laplace"
	for i := range r.in.cases {
		d := &r.in.cases[i]
		p.learn(d, nearby(), attribution.DefaultLadder())
		guessed := make([]forecast, len(gs))
		for k, g := range gs {
			guessed[k] = g.forecast(p, d)
		}
		given := r.in.given(d, pan.choices)
		weights := pan.weightsFor(d)
		mixed := pan.forecast(d, given)
		if i < r.early {
			continue
		}
		r.panel.add(d, &mixed, i)
		f := r.in.forecast(d, &r.chosen)
		r.model.add(d, &f, i)
		for k := range gs {
			r.others[k].name = gs[k].name
			r.others[k].add(d, &guessed[k], i)
		}
		for _, id := range d.actors {
			if p.counts[id] == 0 {
				r.newcomers++
			}
		}
		r.onUnique(p, d, i, mixedShare(given, weights))
	}
}

// onUnique scores what is said of the only group known, where there is one.
func (r *result) onUnique(p *past, d *deed, group int, panel func(actor.ID) float64) {
	who, n := p.unique(d)
	if who == "" {
		return
	}
	share := r.in.share(d, who, &r.chosen)
	for _, id := range d.actors {
		add := func(s *scores, p float64) {
			f := calibration.Forecast{P: p, Happened: id == who}
			s.losses, s.top, s.group = append(s.losses, f.LogLoss()), append(s.top, f), append(s.group, group)
		}
		add(&r.unique, share)
		add(&r.uniquePanel, panel(who))
		add(&r.laplace, float64(n+1)/float64(n+2))
	}
}
