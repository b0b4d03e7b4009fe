//go:build cgo

package main

import (
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/casus-events/casus/internal/peers"
	"github.com/casus-events/casus/timeline/dataset"
)

// rows prints what it takes to split and type every column of a file.
func rows(out io.Writer, set peers.Set, path string, size int64, runs int) error {
	table, err := set.Real()
	if err != nil {
		return err
	}
	n, size, err := table.WriteFile(path, 0, size)
	if err != nil {
		return err
	}
	db, err := peers.OpenDuck(1)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	set.Duck.Path = path
	ways := []struct {
		name string
		task func() error
	}{
		{"encoding/csv + strconv", func() error { return withFile(path, func(in io.Reader) error { return set.Plain(in, ignore) }) }},
		{"casus", ours(set, path, 0)},
		{"casus, 1 worker", ours(set, path, 1)},
		{"casus, 2 workers", ours(set, path, 2)},
		{"DuckDB, 1 thread", func() error { return count(db, set.Duck) }},
	}
	var tasks []func() error
	for _, w := range ways {
		tasks = append(tasks, w.task)
	}
	costs, err := peers.Best(runs, tasks...)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "### %s: %d rows, %d MB\n\n", set.Name, n, size/1e6)
	fmt.Fprint(out, "| way | s | MB/s | times encoding/csv | CPU s | µs/row | allocations/row |\n|---|---|---|---|---|---|---|\n")
	for i, w := range ways {
		c := costs[i]
		fmt.Fprintf(out, "| %s | %.2f | %.0f | %.2f | %.2f | %.2f | %.2f |\n", w.name, c.Wall.Seconds(),
			float64(size)/1e6/c.Wall.Seconds(), costs[0].Wall.Seconds()/c.Wall.Seconds(), c.CPU.Seconds(),
			c.Wall.Seconds()*1e6/float64(n), float64(c.Allocs)/float64(n))
	}
	if err := memory(out, set, table, path, size); err != nil {
		return err
	}
	return checksums(out, set, table, path, db)
}

func ignore(any) {}

func ours(set peers.Set, path string, workers int) func() error {
	return func() error {
		return withFile(path, func(in io.Reader) error { return set.Ours(in, &dataset.Options{Workers: workers}, ignore) })
	}
}

func withFile(path string, read func(io.Reader) error) error {
	f, err := os.Open(filepath.Clean(path))
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	return read(f)
}

func count(db *sql.DB, file peers.DuckFile) error {
	r, err := db.Query(file.CountAll())
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	for r.Next() {
	}
	return r.Err()
}

// memory prints the most memory that reading takes, of a small file and of one
// eight times as long.
func memory(out io.Writer, set peers.Set, table peers.Table, path string, size int64) error {
	fmt.Fprint(out, "\nMost memory in use on the heap: ")
	for i, part := range []int64{8, 1} {
		if _, _, err := table.WriteFile(path, 0, size/part); err != nil {
			return err
		}
		var peak peers.Peak
		err := withFile(path, func(in io.Reader) error {
			return set.Ours(in, &dataset.Options{Workers: 2}, func(any) { peak.Step() })
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s%.1f MB for %d MB", []string{"", ", "}[i], float64(peak.Bytes())/1e6, size/part/1e6)
	}
	fmt.Fprintln(out, ".")
	return nil
}

// checksums compares the sums of all columns of the real rows and prints on how
// many all three ways agree.
func checksums(out io.Writer, set peers.Set, table peers.Table, path string, db *sql.DB) error {
	if _, _, err := table.WriteFile(path, len(table.Rows), 0); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		return err
	}
	agree, all, err := peers.Compare(set, path, text, db)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Checksums of %d of %d columns are equal in all three, over %d rows.\n\n", agree, all, len(table.Rows))
	return nil
}
