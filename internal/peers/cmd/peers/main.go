//go:build cgo

// Command peers measures this library against encoding/csv and DuckDB and
// prints the tables of the README above it.
//
//	go run ./cmd/peers [-size MB] [-runs N] [-only rows|index]
//
// It needs the reference data, some minutes, and as much room for temporary
// files as the size says.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/casus-events/casus/internal/peers"
)

func main() {
	size := flag.Int64("size", 512, "the size of the files in MB")
	runs := flag.Int("runs", 3, "how often everything is run; the least time counts")
	only := flag.String("only", "", "only the tables of rows or index")
	flag.Parse()
	if err := run(os.Stdout, *size*1e6, *runs, *only); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, size int64, runs int, only string) error {
	dir, err := os.MkdirTemp("", "peers")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if only != "index" {
		for i, set := range peers.Sets() {
			if err := rows(out, set, filepath.Join(dir, fmt.Sprint(i)), size, runs); err != nil {
				return fmt.Errorf("%s: %w", set.Name, err)
			}
		}
	}
	if only != "rows" {
		return index(out, dir, runs)
	}
	return nil
}
