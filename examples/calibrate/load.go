package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/auto"
)

// load reads the files into one chronicle. A record under an identifier that an
// earlier file has is left out. What could not be read is in the error; the
// chronicle is nil if that is all.
func load(names []string) (*timeline.Chronicle, error) {
	var all timeline.Chronicle
	var faults []error
	seen := newSeen()
	for _, name := range names {
		c, err := loadOne(name)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, first(err)))
		}
		seen.add(&all, &c)
	}
	if len(all.Events) == 0 {
		return nil, errors.Join(append(faults, errors.New("no event could be read"))...)
	}
	return &all, errors.Join(faults...)
}

// first returns the first of errors that are joined: a data set may have
// thousands.
func first(err error) error {
	var all interface{ Unwrap() []error }
	if errors.As(err, &all) {
		if list := all.Unwrap(); len(list) > 1 {
			return fmt.Errorf("%w (and %d more)", list[0], len(list)-1)
		}
	}
	return err
}

func loadOne(name string) (timeline.Chronicle, error) {
	f, err := os.Open(name) //nolint:gosec // The file is the user's to name.
	if err != nil {
		return timeline.Chronicle{}, err
	}
	defer func() { _ = f.Close() }()
	in := bufio.NewReaderSize(f, 64<<10)
	if start, _ := in.Peek(2); bytes.Equal(start, []byte{0x1f, 0x8b}) {
		zipped, err := gzip.NewReader(in)
		if err != nil {
			return timeline.Chronicle{}, err
		}
		in = bufio.NewReaderSize(zipped, 64<<10)
	}
	if start, _ := in.Peek(1); bytes.Equal(start, []byte{'{'}) {
		text, err := io.ReadAll(in)
		if err != nil {
			return timeline.Chronicle{}, err
		}
		return timeline.Unmarshal(text, nil)
	}
	r, err := auto.NewReader(in, nil)
	if err != nil {
		return timeline.Chronicle{}, err
	}
	return dataset.Collect(r.Entries())
}

// seen is the identifiers that a chronicle has.
type seen map[string]bool

func newSeen() seen { return make(seen) }

func (s seen) add(all, more *timeline.Chronicle) {
	*more = more.Expand()
	all.Events = keep(s, "e", all.Events, more.Events, func(i int) string { return string(more.Events[i].ID) })
	all.Accounts = keep(s, "a", all.Accounts, more.Accounts, func(i int) string { return string(more.Accounts[i].ID) })
	all.Claims = keep(s, "c", all.Claims, more.Claims, func(i int) string { return string(more.Claims[i].ID) })
	all.Actors = keep(s, "w", all.Actors, more.Actors, func(i int) string { return string(more.Actors[i].ID) })
	all.Sources = keep(s, "s", all.Sources, more.Sources, func(i int) string { return string(more.Sources[i].ID) })
	all.Relations = append(all.Relations, more.Relations...)
}

// keep appends the records whose identifiers are new.
func keep[T any](s seen, sort string, all, more []T, id func(i int) string) []T {
	for i := range more {
		if key := sort + id(i); !s[key] {
			s[key] = true
			all = append(all, more[i])
		}
	}
	return all
}
