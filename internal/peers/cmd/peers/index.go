//go:build cgo

package main

import (
	"bufio"
	"cmp"
	"database/sql"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/peers"
)

// index prints what an index of real events takes to build and to ask, and how
// that grows.
func index(out io.Writer, dir string, runs int) error {
	for _, set := range peers.Sets() {
		fmt.Fprintf(out, "### Index of %s\n\n", set.Name)
		fmt.Fprint(out, "| events | reading s | reading and indexing s | ratio | bytes/event | rare pattern: found, µs | who has done it: events, groups, µs | DuckDB µs | times |\n"+
			"|---|---|---|---|---|---|---|---|---|\n")
		for _, n := range []int{1e4, 1e5, 1e6} {
			if err := indexOf(out, set, dir, n, runs); err != nil {
				return fmt.Errorf("%s: %w", set.Name, err)
			}
		}
		fmt.Fprintln(out)
	}
	return nil
}

func indexOf(out io.Writer, set peers.Set, dir string, n, runs int) error {
	table, err := set.Real()
	if err != nil {
		return err
	}
	path, flat := filepath.Join(dir, "events"), filepath.Join(dir, "flat.csv")
	if _, _, err := table.WriteFile(path, n, 0); err != nil {
		return err
	}
	costs, err := peers.Best(runs, func() error {
		return withFile(path, func(in io.Reader) error { return peers.ReadEvents(set, in, 0) })
	}, func() error {
		return withFile(path, func(in io.Reader) error {
			_, err := peers.Build(set, in, 0, nil)
			return err
		})
	})
	if err != nil {
		return err
	}
	before := peers.Heap()
	ix, err := build(set, path, flat)
	if err != nil {
		return err
	}
	size := float64(peers.Heap()-before) / float64(ix.Len())

	rare := rarePattern(ix)
	found, _ := ix.Count(rare)
	rareTook := peers.Fastest(50, func() { ix.Count(rare) })
	who := whoPattern(ix)
	groups := ix.GroupBy(who, event.FacetBy)
	whoTook := peers.Fastest(50, func() { ix.GroupBy(who, event.FacetBy) })
	duck := "- | -"
	if set.OneEach {
		took, err := askDuck(flat, who, groups)
		if err != nil {
			return err
		}
		duck = fmt.Sprintf("%.0f | %.0f", micros(took), float64(took)/float64(whoTook))
	}
	events, _ := ix.Count(who)
	read, both := costs[0].Wall.Seconds(), costs[1].Wall.Seconds()
	_, err = fmt.Fprintf(out, "| %d | %.2f | %.2f | %.2f | %.0f | %d, %.1f | %d, %d, %.1f | %s |\n", ix.Len(), read, both, both/read, size,
		found, micros(rareTook), events, len(groups), micros(whoTook), duck)
	return err
}

func micros(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e3 }

// build makes the index of a file, and writes its events as a table.
func build(set peers.Set, path, flat string) (ix *event.Index, err error) {
	f, err := os.Create(filepath.Clean(flat))
	if err != nil {
		return nil, err
	}
	w := csv.NewWriter(bufio.NewWriterSize(f, 1<<20))
	err = withFile(path, func(in io.Reader) error {
		ix, err = peers.Build(set, in, 0, func(e *event.Event) {
			r := peers.Flatten(e)
			_ = w.Write([]string{r.ID, r.Kind, r.By, r.Against, r.Country, r.Day})
		})
		return err
	})
	w.Flush()
	return ix, cmp.Or(err, w.Error(), f.Close())
}

// rarePattern describes the events of the type, or else by the actor, of which
// there are the most below a thousand, and none that may be.
func rarePattern(ix *event.Index) event.Pattern {
	var rare event.Pattern
	most := 0
	try := func(p event.Pattern) {
		certain, possible := ix.Count(p)
		if possible <= 1000 && certain > most {
			rare, most = p, certain
		}
	}
	for _, k := range event.Kinds() {
		try(event.Pattern{Kinds: []event.Kind{k}})
	}
	if most == 0 {
		for _, g := range ix.GroupBy(event.Pattern{}, event.FacetBy) {
			try(event.Pattern{By: actor.OneOf(g.By)})
		}
	}
	return rare
}

// whoPattern describes assaults on the most frequent target in the country where
// most of them took place.
func whoPattern(ix *event.Index) event.Pattern {
	p := event.Pattern{Kinds: []event.Kind{event.KindAssault}}
	var most event.Group
	for _, g := range ix.GroupBy(p, event.FacetAgainst, event.FacetCountry) {
		if g.Against != "" && g.Country != "" && g.Certain > most.Certain {
			most = g
		}
	}
	p.Against, p.Where = actor.OneOf(most.Against), []event.Place{{Country: most.Country}}
	return p
}

// askDuck asks DuckDB the same of the same events and returns how long that
// takes. The error tells of an answer that differs.
func askDuck(flat string, who event.Pattern, groups []event.Group) (time.Duration, error) {
	db, err := peers.OpenDuck(1)
	if err != nil {
		return 0, err
	}
	defer func() { _ = db.Close() }()
	file := peers.DuckFile{Path: flat, Comma: ','}
	for _, name := range []string{"id", "kind", "by", "against", "country", "day"} {
		file.Columns = append(file.Columns, peers.DuckColumn{Name: name, Type: peers.DuckText})
	}
	if _, err := db.Exec(file.Load("events")); err != nil {
		return 0, err
	}
	query, err := db.Prepare(`SELECT "by", count(*) FROM events
		WHERE (kind = 'assault' OR starts_with(kind, 'assault/')) AND against = ? AND country = ? GROUP BY "by" ORDER BY "by" NULLS FIRST`)
	if err != nil {
		return 0, err
	}
	defer func() { _ = query.Close() }()
	args := []any{string(who.Against.IDs[0]), string(who.Where[0].Country)}
	if err := compare(query, args, groups); err != nil {
		return 0, err
	}
	return peers.Fastest(50, func() {
		if r, err := query.Query(args...); err == nil {
			for r.Next() {
			}
			_ = r.Close()
		}
	}), nil
}

func compare(query *sql.Stmt, args []any, groups []event.Group) error {
	r, err := query.Query(args...)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	got := make(map[string]int)
	for r.Next() {
		var by sql.NullString
		var n int
		if err := r.Scan(&by, &n); err != nil {
			return err
		}
		got[by.String] = n
	}
	for _, g := range groups {
		if g.Certain != got[string(g.By)] {
			return fmt.Errorf("%q: %d here, %d in DuckDB", g.By, g.Certain, got[string(g.By)])
		}
	}
	return r.Err()
}
