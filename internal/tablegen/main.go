// Tablegen writes Go tables from facts kept as text. It reads a file whose
// first line without a # names the columns and whose further lines hold their
// values, parted by tabs, and writes one slice of structs:
//
//	tablegen -pkg cameo -in codes.tsv -out codes_table.go -var codeTable -type codeRow
//
// or, with -index, for each column named there a slice that finds the value of
// the first column, and the columns since and until, by the values of that one:
//
//	tablegen -pkg geocode -in countries.tsv -out index_table.go -index fips,cow
//
// Rows keep their order, indexes are sorted by key. The same facts give the
// same bytes.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "tablegen:", err)
		os.Exit(1)
	}
}

// options are what the command line states.
type options struct {
	pkg, in, variable, row string
	ints, index            map[string]bool
}

func run(args []string, usage io.Writer) error {
	var o options
	flags := flag.NewFlagSet("tablegen", flag.ContinueOnError)
	flags.SetOutput(usage)
	flags.StringVar(&o.pkg, "pkg", "", "name of the package")
	flags.StringVar(&o.in, "in", "", "file of facts")
	out := flags.String("out", "", "file to write")
	flags.StringVar(&o.variable, "var", "", "name of the slice")
	flags.StringVar(&o.row, "type", "", "name of the type of its elements")
	ints := flags.String("ints", "", "columns of whole numbers, by comma; one that is empty becomes the constant none")
	index := flags.String("index", "", "columns to index, by comma")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.ints, o.index = set(*ints), set(*index)
	text, err := os.ReadFile(o.in)
	if err != nil {
		return err
	}
	t, err := parse(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", o.in, err)
	}
	code, err := generate(t, o)
	if err != nil {
		return fmt.Errorf("%s: %w", o.in, err)
	}
	return os.WriteFile(*out, code, 0o644)
}

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for name := range strings.SplitSeq(list, ",") {
		if name != "" {
			m[name] = true
		}
	}
	return m
}
