// Command dataset reads a file of an event data set, whichever it is, and
// prints what one would first ask of it: what time it spans, what sorts of
// events there are, who acts on whom, how many died as far as anyone knows, the
// gravest events, and what in the file could not be read or was mended.
//
//	go run ./examples/dataset [flags] FILE
//
// FILE may be compressed with gzip or be the only file in a zip archive; "-" is
// the standard input. How far the file
// has been read is told on the standard error. The file is read once, in a
// fixed amount of memory for the rows, and some hundred bytes for each event.
package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/auto"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK = iota
	exitFault
	exitUsage
)

var errNothing = errors.New("no row could be read")

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("dataset", flag.ContinueOnError)
	flags.SetOutput(errs)
	var o dataset.Options
	top := flags.Int("top", 10, "how many lines each list has")
	quiet := flags.Bool("quiet", false, "do not tell how far the file has been read")
	flags.IntVar(&o.Workers, "workers", 1, "how many goroutines split and type rows beside the main one")
	flags.BoolVar(&o.Windows1252, "windows-1252", false, "the file is in Windows-1252, as older exports are")
	slash := flags.String("dates", "", `how 3/4/2020 is to be read: "mdy" or "dmy"`)
	flags.Usage = func() {
		_, _ = fmt.Fprintln(errs, "usage: dataset [flags] FILE")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	orders := map[string]dataset.DateOrder{"": "", "mdy": dataset.MonthFirst, "dmy": dataset.DayFirst}
	order, ok := orders[*slash]
	if flags.NArg() != 1 || !ok || *top < 1 {
		flags.Usage()
		return exitUsage
	}
	o.Slash = order
	if !*quiet {
		o.Progress = func(p dataset.Progress) {
			_, _ = fmt.Fprintf(errs, "\r%d MB, %d rows, %d faults", p.Bytes/1e6, p.Rows, p.Faults)
		}
	}
	s, err := survey(flags.Arg(0), in, &o, *top)
	if !*quiet {
		_, _ = fmt.Fprintln(errs)
	}
	if s != nil {
		if werr := s.print(out, *top); werr != nil {
			err = errors.Join(err, werr)
		}
	}
	if err == nil && s.Summary.Entries == 0 {
		err = errNothing
	}
	if err != nil {
		_, _ = fmt.Fprintln(errs, "dataset:", err)
		return exitFault
	}
	return exitOK
}

// survey reads a file. Where it cannot be read to its end, what was read before
// stands in the result beside the error.
func survey(name string, in io.Reader, o *dataset.Options, top int) (*Survey, error) {
	if name != "-" {
		f, err := os.Open(name) //nolint:gosec // The file is the user's to name.
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }()
		if in, err = unzipped(f); err != nil {
			return nil, err
		}
	}
	text, err := unpacked(in)
	if err != nil {
		return nil, err
	}
	r, err := auto.NewReader(text, o)
	if err != nil {
		return nil, err
	}
	return newSurvey(r, top)
}

// unpacked returns a reader of what a gzip file holds, and of any other file as
// it is.
func unpacked(in io.Reader) (io.Reader, error) {
	b := bufio.NewReaderSize(in, 64<<10)
	if start, _ := b.Peek(2); !bytes.Equal(start, []byte{0x1f, 0x8b}) {
		return b, nil
	}
	return gzip.NewReader(b)
}

// unzipped returns a reader of the only file in a zip archive, and of any other
// file as it is.
func unzipped(f *os.File) (io.Reader, error) {
	start := make([]byte, 4)
	if _, err := f.ReadAt(start, 0); err != nil || string(start) != "PK\x03\x04" {
		return f, nil //nolint:nilerr // A file too short for an archive is none.
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	archive, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, err
	}
	if len(archive.File) != 1 {
		return nil, fmt.Errorf("%s holds %d files: unpack the one to read", f.Name(), len(archive.File))
	}
	return archive.File[0].Open()
}
