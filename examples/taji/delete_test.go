package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// without returns, for every record of a chronicle, the chronicle without it
// under the place of the record.
func without(c timeline.Chronicle) map[string]timeline.Chronicle {
	all := make(map[string]timeline.Chronicle)
	drop(all, "sources", c.Sources, func(list []actor.Source) timeline.Chronicle { d := c; d.Sources = list; return d })
	drop(all, "actors", c.Actors, func(list []actor.Actor) timeline.Chronicle { d := c; d.Actors = list; return d })
	drop(all, "relations", c.Relations, func(list []actor.Relation) timeline.Chronicle { d := c; d.Relations = list; return d })
	drop(all, "events", c.Events, func(list []event.Event) timeline.Chronicle { d := c; d.Events = list; return d })
	drop(all, "accounts", c.Accounts, func(list []event.Event) timeline.Chronicle { d := c; d.Accounts = list; return d })
	drop(all, "claims", c.Claims, func(list []attribution.Claim) timeline.Chronicle { d := c; d.Claims = list; return d })
	drop(all, "superlatives", c.Superlatives, func(list []event.Superlative) timeline.Chronicle { d := c; d.Superlatives = list; return d })
	return all
}

// drop notes the chronicle without each entry of a list in turn.
func drop[T any](all map[string]timeline.Chronicle, name string, list []T, with func([]T) timeline.Chronicle) {
	for i := range list {
		all[fmt.Sprintf("%s[%d]", name, i)] = with(slices.Delete(slices.Clone(list), i, i+1))
	}
}

// TestNothingIsIdle takes each record out in turn and sees the output change:
// the program prints nothing that it did not derive from the records, and no
// record is there for show.
func TestNothingIsIdle(t *testing.T) {
	t.Parallel()
	article, known := chronicle(t), enrichment(t)
	whole := output(t, article, known)
	for name, less := range without(article) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if output(t, less, known) == whole {
				t.Errorf("without %s the output is the same", name)
			}
		})
	}
	for name, less := range without(known) {
		t.Run("known "+name, func(t *testing.T) {
			t.Parallel()
			if output(t, article, less) == whole {
				t.Errorf("without %s of what is known beside the article the output is the same", name)
			}
		})
	}
}
