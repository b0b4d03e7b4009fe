// Command calibrate measures how well the precedent layer of package attribution
// tells who did an event from the events before it.
//
//	go run ./examples/calibrate [flags] FILE...
//
// The files are event data sets that package auto of timeline/dataset knows, or
// chronicles as JSON, compressed with gzip or not; together they are one record.
// Every event that somebody is named for is a case, of each of those who are.
// Whoever did it is masked, and the record of what began before it gives a share
// to every actor. What the record says of the event itself is not looked at but
// for its kind, time, place, means, target and numbers. Fights of two sides, in
// which each acts and is acted upon, are left out.
//
// Keys and numbers are chosen on the early part of the cases alone, and all that
// is printed is measured on the later part, with what was chosen, against three
// simple forecasters that see the same past: the group most active nearby, the
// group of the last event of the same description, and the rule of succession for
// the only group known. Beside the choice that did best early stands a panel of
// many, each weighed by how well it did on what was past by then.
//
// The data sets do not tell when it became known who did an event, so that every
// name counts as known from the day of the event on.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK = iota
	exitFault
	exitUsage
)

// settings are what the flags say.
type settings struct {
	early   float64
	burnIn  float64
	fit     int
	samples int
	seed    uint64
	plain   bool
	verbose bool
}

func run(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("calibrate", flag.ContinueOnError)
	flags.SetOutput(errs)
	var s settings
	flags.Float64Var(&s.early, "early", 0.5, "the share of the cases, the earliest, on which keys and numbers are chosen")
	flags.Float64Var(&s.burnIn, "burn-in", 0.2, "the share of the early cases that are only learned from")
	flags.IntVar(&s.fit, "fit", 3000, "how many early cases are scored at most to choose; evenly spaced")
	flags.IntVar(&s.samples, "samples", 2000, "how many samples the intervals and the simulation have")
	flags.Uint64Var(&s.seed, "seed", 1, "where the random numbers begin")
	flags.BoolVar(&s.plain, "defaults", false, "choose nothing: measure the defaults of the library")
	flags.BoolVar(&s.verbose, "v", false, "print the loss of every choice that was tried")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(errs, "usage: calibrate [flags] FILE...")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	if flags.NArg() == 0 || s.early <= 0 || s.early >= 1 || s.burnIn < 0 || s.burnIn >= 1 || s.fit < 1 || s.samples < 1 {
		flags.Usage()
		return exitUsage
	}
	in, err := load(flags.Args())
	if err != nil {
		_, _ = fmt.Fprintln(errs, "calibrate:", err)
		if in == nil {
			return exitFault
		}
	}
	r, failed := measure(in, &s)
	if failed != nil {
		_, _ = fmt.Fprintln(errs, "calibrate:", failed)
		return exitFault
	}
	if werr := r.print(out, &s); werr != nil || err != nil {
		return exitFault
	}
	return exitOK
}
