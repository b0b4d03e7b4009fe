package peers

import (
	"io"
	"iter"
	"time"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Flat is an event as a table of a database holds it: who did what to whom,
// where and when, each at most once.
type Flat struct {
	ID, Kind, By, Against, Country, Day string
}

// Flatten returns an event as a row. What it has several of is left out but for
// the first.
func Flatten(e *event.Event) Flat {
	f := Flat{ID: string(e.ID), Kind: string(e.Kind), Day: string(e.When.Date)}
	for _, p := range e.Participants {
		switch {
		case p.Role == event.RoleBy && f.By == "":
			f.By = string(p.Actor)
		case p.Role == event.RoleTarget && f.Against == "":
			f.Against = string(p.Actor)
		}
	}
	if len(e.Where) > 0 {
		f.Country = string(e.Where[0].Country)
	}
	return f
}

// Build reads a file into an index that keeps no records, and calls each with
// every event if it is set.
func Build(set Set, in io.Reader, workers int, each func(*event.Event)) (*event.Index, error) {
	b := event.NewIndexBuilder(&event.IndexOptions{Outlines: true, Workers: workers})
	err := events(set.Entries(in, &dataset.Options{Workers: workers}), func(e *event.Event) {
		b.Add(*e)
		if each != nil {
			each(e)
		}
	})
	return b.Index(), err
}

// ReadEvents reads a file into events and keeps none.
func ReadEvents(set Set, in io.Reader, workers int) error {
	return events(set.Entries(in, &dataset.Options{Workers: workers}), func(*event.Event) {})
}

func events(entries iter.Seq2[dataset.Entry, error], each func(*event.Event)) error {
	for e, err := range entries {
		if err != nil {
			return err
		}
		each(&e.Event)
		for i := range e.Others {
			each(&e.Others[i])
		}
	}
	return nil
}

// Fastest returns the least time that a question takes of some askings.
func Fastest(times int, ask func()) time.Duration {
	best := time.Duration(-1)
	for range times {
		start := time.Now()
		ask()
		if took := time.Since(start); best < 0 || took < best {
			best = took
		}
	}
	return best
}
