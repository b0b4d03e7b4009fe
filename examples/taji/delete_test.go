package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline"
)

// without returns, for every record of a chronicle, the chronicle without it
// and what it is without.
func without(c timeline.Chronicle) map[string]timeline.Chronicle {
	all := make(map[string]timeline.Chronicle)
	add := func(list string, i int, c timeline.Chronicle) { all[fmt.Sprintf("%s[%d]", list, i)] = c }
	for i := range c.Sources {
		d := c
		d.Sources = slices.Delete(slices.Clone(c.Sources), i, i+1)
		add("sources", i, d)
	}
	for i := range c.Actors {
		d := c
		d.Actors = slices.Delete(slices.Clone(c.Actors), i, i+1)
		add("actors", i, d)
	}
	for i := range c.Relations {
		d := c
		d.Relations = slices.Delete(slices.Clone(c.Relations), i, i+1)
		add("relations", i, d)
	}
	for i := range c.Events {
		d := c
		d.Events = slices.Delete(slices.Clone(c.Events), i, i+1)
		add("events", i, d)
	}
	for i := range c.Claims {
		d := c
		d.Claims = slices.Delete(slices.Clone(c.Claims), i, i+1)
		add("claims", i, d)
	}
	for i := range c.Superlatives {
		d := c
		d.Superlatives = slices.Delete(slices.Clone(c.Superlatives), i, i+1)
		add("superlatives", i, d)
	}
	return all
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
