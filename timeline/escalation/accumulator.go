package escalation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Accumulator takes acts in. It can be split and merged at will: results depend
// on the set of acts alone, not on the order or the grouping in which they came,
// to the last bit. It is not safe for concurrent use.
type Accumulator struct {
	o      Options
	roster *roster
	// countries, places and means number those of the acts.
	countries, places, means wordlist
	profileNumbers           map[profile]int32
	profiles                 []profile
	castNumbers              map[[2]int32]int32
	byID                     map[event.ID]*entry
	score                    *scorer // made when it is first needed
	// sorted are the entries in the order of ranks; fresh those that came
	// since.
	sorted, fresh []rankedEntry
	// watermark is before what no act comes any more.
	watermark edtf.Seconds
	slab      slab
	block     []entry
	size      int64  // of all acts taken in, see Act.size
	last      *index // that of the last result, nil before the first
}

// New returns an accumulator without acts.
//
// Errors: a [casus.FieldError] for each fault of the ties and of
// [Options.Weights].
func New(ties []Tie, o *Options) (*Accumulator, error) {
	var l fieldpath.List
	fieldpath.Each(&l, "ties", ties)
	a := &Accumulator{
		o: o.withDefaults(), countries: wordlist{}, places: wordlist{}, means: wordlist{},
		profileNumbers: map[profile]int32{}, castNumbers: map[[2]int32]int32{}, byID: map[event.ID]*entry{},
		watermark: edtf.NegInf,
	}
	l.Add("weights", a.o.Weights.Validate())
	if err := l.Err(); err != nil {
		return nil, err
	}
	a.roster = newRoster(ties)
	return a, nil
}

// Len returns how many acts there are.
func (a *Accumulator) Len() int { return len(a.byID) }

// Add takes an act in. An act that is there already is not taken twice; if two
// different ones have one identifier, the one stays whose JSON text comes first,
// in whichever order they come.
//
// Errors: what [Act.Validate] reports, [ErrLate], and [casus.ErrRange] where all
// acts together have 2^31 entries in their lists; the act is left out then.
func (a *Accumulator) Add(act Act) error {
	if err := act.Validate(); err != nil {
		return err
	}
	if a.size+act.size() > mostNumbers {
		return errTooMany()
	}
	if a.isLate(&act) {
		return &casus.FieldError{Path: "earliest", Err: ErrLate}
	}
	a.take(act.clone())
	return nil
}

// mostNumbers is how many entries the lists of all acts have together at most.
const mostNumbers = math.MaxInt32

func errTooMany() error {
	return &casus.FieldError{Err: fmt.Errorf("more than %d entries in the lists of all acts: %w", mostNumbers, casus.ErrRange)}
}

// size is how many entries the lists of an act have that are indexed, and one
// for the act.
func (a *Act) size() int64 {
	n := 1 + len(a.Against) + len(a.To) + len(a.Countries) + len(a.Places) + len(a.Means)
	for _, p := range a.By {
		n += len(p.Actors)
	}
	return int64(n)
}

// ErrLate is what [Accumulator.Add] reports of an act that may have begun before
// the watermark.
var ErrLate = errors.New("began before the watermark")

// take takes a valid act in that nobody changes any more.
func (a *Accumulator) take(act Act) {
	if old, ok := a.byID[act.ID]; ok {
		if !comesFirst(act, old.act) {
			return
		}
		a.drop(old)
	}
	a.size += act.size()
	e := a.enter(act)
	a.byID[act.ID] = e
	a.fresh = append(a.fresh, ranked(e))
}

// comesFirst reports whether an act's text comes before another's.
func comesFirst(x, y Act) bool {
	one, err := json.Marshal(x)
	two, err2 := json.Marshal(y)
	return err == nil && err2 == nil && bytes.Compare(one, two) < 0
}

// drop takes an act out, after which all that are not sealed are worked out
// again.
func (a *Accumulator) drop(old *entry) {
	if a.last != nil {
		last := *a.last // results have the other
		last.silence, last.credits = slices.Clone(last.silence), slices.Clone(last.credits)
		for slot, e := range last.entries {
			if e.settled && !e.sealed && int(e.slot) == slot {
				last.take(last.credits[slot])
				last.credits[slot], e.settled = nil, false
			}
		}
		a.last = &last
	}
	a.size -= old.act.size()
	is := func(r rankedEntry) bool { return r.entry == old }
	a.sorted = slices.DeleteFunc(a.sorted, is)
	a.fresh = slices.DeleteFunc(a.fresh, is)
}
