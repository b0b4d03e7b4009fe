package main

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
)

// fromPanel is what a panel of the library says of a case.
func fromPanel(f *attribution.Forecast, d *deed) forecast {
	said := forecast{p: make(map[actor.ID]float64, len(d.actors)), unseen: f.Unseen}
	if len(f.Shares) > 0 {
		said.top, said.topP = f.Shares[0].Actor, f.Shares[0].P
	}
	for _, id := range d.actors {
		said.p[id], _ = f.P(id)
	}
	return said
}
