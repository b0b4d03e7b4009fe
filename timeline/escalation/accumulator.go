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
	byID                     map[event.ID]*entry
	score                    *scorer // made when it is first needed
	// sorted are the entries in the order of ranks; fresh those that came
	// since.
	sorted, fresh []rankedEntry
	// watermark is before what no act comes any more.
	watermark edtf.Seconds
	slab      slab
	// reopenAll: nothing that was worked out holds any more.
	reopenAll bool
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
		profileNumbers: map[profile]int32{}, byID: map[event.ID]*entry{},
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
// Errors: what [Act.Validate] reports, and [ErrLate]; the act is left out then.
func (a *Accumulator) Add(act Act) error {
	if err := act.Validate(); err != nil {
		return err
	}
	if len(a.byID) >= math.MaxInt32-1 {
		return &casus.FieldError{Path: "id", Err: fmt.Errorf("too many acts: %w", casus.ErrRange)}
	}
	if a.isLate(&act) {
		return &casus.FieldError{Path: "earliest", Err: ErrLate}
	}
	a.take(act.clone())
	return nil
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

func (a *Accumulator) drop(old *entry) {
	is := func(r rankedEntry) bool { return r.entry == old }
	a.sorted = slices.DeleteFunc(a.sorted, is)
	a.fresh = slices.DeleteFunc(a.fresh, is)
	for _, c := range old.credits {
		c.cause.silence -= c.nats
	}
	a.reopenAll = true
}
