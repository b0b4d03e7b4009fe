// Command casefile reads a chronicle, checks it, and prints what follows from
// it: what happened in what order and how sure that is, what answered what, who
// is held responsible by whom, who reacted, who was hurt, where the record
// contradicts itself, which claims about history hold, and what has not
// happened.
//
//	go run ./examples/casefile [-json] FILE
//
// FILE is a JSON document as described by timeline/chronicle.schema.json; "-"
// is the standard input. With -json the same answers come as JSON: the members
// of timeline.Analysis.
//
// A document with faults is not analysed: every fault is printed on the
// standard error with its place in the document, and the exit status is 1.
// Members and words that the library does not know are kept and only warned of.
// Wrong usage exits with 2.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/phrase"
	"github.com/casus-events/casus/examples/internal/report"
	"github.com/casus-events/casus/timeline"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK = iota
	exitFault
	exitUsage
)

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("casefile", flag.ContinueOnError)
	flags.SetOutput(errs)
	asJSON := flags.Bool("json", false, "print the analysis as JSON")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(errs, "usage: casefile [-json] FILE")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return exitUsage
	}
	if err := analyse(flags.Arg(0), in, out, errs, *asJSON); err != nil {
		printFaults(errs, err)
		return exitFault
	}
	return exitOK
}

// analyse reads a document and prints its analysis.
func analyse(name string, in io.Reader, out, errs io.Writer, asJSON bool) error {
	text, err := read(name, in)
	if err != nil {
		return err
	}
	c, err := timeline.Unmarshal(text, &casus.DecodeOptions{MaxBytes: maxBytes})
	if err != nil {
		return err
	}
	warn(errs, text, c)
	t, err := timeline.New(c, &timeline.Options{Zones: time.LoadLocation, Read: phrase.Dates})
	if err != nil {
		return err
	}
	if !asJSON {
		return report.Write(out, t)
	}
	data, err := timeline.Analyse(t).Marshal()
	if err != nil {
		return err
	}
	_, err = out.Write(append(data, '\n'))
	return err
}

// maxBytes is the size of the greatest document that is read.
const maxBytes = 256 << 20

func read(name string, in io.Reader) ([]byte, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }() // it was only read
		in = f
	}
	text, err := io.ReadAll(io.LimitReader(in, maxBytes+1))
	if err == nil && len(text) > maxBytes {
		err = fmt.Errorf("%s: more than %d bytes: %w", name, maxBytes, casus.ErrRange)
	}
	return text, err
}

// warn prints the members and the words that the library does not know: it
// keeps both, and reads no meaning into them.
func warn(w io.Writer, text []byte, c timeline.Chronicle) {
	_, err := timeline.Unmarshal(text, &casus.DecodeOptions{MaxBytes: maxBytes, Strict: true})
	for fault := range casus.FieldErrors(err) {
		_, _ = fmt.Fprintln(w, "warning: kept, not read:", fault)
	}
	for fault := range casus.FieldErrors(c.Validate()) {
		if errors.Is(fault, casus.ErrUnknown) {
			_, _ = fmt.Fprintln(w, "warning:", fault)
		}
	}
}

// printFaults prints one fault a line, with its place.
func printFaults(w io.Writer, err error) {
	found := false
	for fault := range casus.FieldErrors(err) {
		found = true
		_, _ = fmt.Fprintln(w, fault)
	}
	if !found {
		_, _ = fmt.Fprintln(w, err)
	}
}
