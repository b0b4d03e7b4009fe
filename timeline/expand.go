package timeline

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/record"
)

// Expand returns the chronicle with its defaults written out: every record
// without cites is given the default source, and every When that states a date
// without a zone the default zone. The parts of an expanded chronicle
// mean the same on their own, so that they can be split, merged or streamed.
// Parts of a record stay without cites, since they have those of their record.
func (c Chronicle) Expand() Chronicle {
	c = record.Clone(c)
	d := c.Defaults
	c.Defaults = Defaults{}
	for i := range c.Actors {
		d.cite(&c.Actors[i].Cites)
	}
	for i := range c.Relations {
		d.cite(&c.Relations[i].Cites)
	}
	for _, events := range [][]event.Event{c.Events, c.Accounts} {
		for i := range events {
			d.cite(&events[i].Cites)
			d.place(&events[i].When)
		}
	}
	for i := range c.Claims {
		d.cite(&c.Claims[i].Cites)
	}
	for i := range c.Superlatives {
		d.cite(&c.Superlatives[i].Cites)
	}
	return c
}

// cite gives a record without cites the default source.
func (d Defaults) cite(cites *[]actor.Cite) {
	if len(*cites) == 0 && d.Source != "" {
		*cites = []actor.Cite{{Source: d.Source}}
	}
}

// place gives dates without a zone the default zone.
func (d Defaults) place(w *event.When) {
	if w.Zone == "" && (w.Date != "" || w.Start != "" || w.End != "") {
		w.Zone = d.Zone
	}
}
