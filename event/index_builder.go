package event

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"sync"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/column"
	"github.com/casus-events/casus/internal/fieldpath"
)

// IndexBuilder takes in events, one by one as a stream brings them or by the
// whole index, and makes an [Index] of them. Make one with [NewIndexBuilder].
// It is not safe for concurrent use.
//
// Whatever way the same events come in, in the same order, the index is the
// same: adding the indexes of two days gives that of both.
type IndexBuilder struct {
	options IndexOptions
	parter  *parter
	ids     *column.Dict
	rows    []row
	// records are kept unless outlines are asked for, or all that an added
	// index had.
	records  []Event
	outlines bool
	accounts []Event
	given    int
	dropped  []dropped
	limit    int
}

// dropped is an event that an index left out.
type dropped struct {
	given int // its place among the events given
	id    ID
	kind  error
}

// NewIndexBuilder returns a builder without events.
func NewIndexBuilder(o *IndexOptions) *IndexBuilder {
	b := &IndexBuilder{limit: math.MaxInt32, ids: column.NewDict()}
	if o != nil {
		b.options = *o
	}
	b.outlines = b.options.Outlines
	var w words
	if b.outlines {
		w = make(words)
	}
	b.parter = newParter(w)
	return b
}

// Add takes in an event. One without an identifier, or with that of an earlier
// one, is left out, and reported by [Index.Validate]. The index keeps the
// memory of the event unless it keeps outlines only, and then none of it.
func (b *IndexBuilder) Add(e Event) { b.add(&e) }

func (b *IndexBuilder) add(e *Event) {
	if b.take(e.ID) {
		b.rows = append(b.rows, b.parter.row(e))
		if !b.outlines {
			b.records = append(b.records, *e)
		}
	}
}

// take counts an event as given, and reports whether there is room for it.
func (b *IndexBuilder) take(id ID) bool {
	given := b.given
	b.given++
	var fault error
	if id == "" {
		fault = casus.ErrRequired
	} else if len(b.rows) >= b.limit {
		fault = casus.ErrRange
	} else {
		b.parter.key = append(b.parter.key[:0], id...)
		if _, fresh := b.ids.Number(b.parter.key); fresh {
			return true
		}
		fault = casus.ErrDuplicate
	}
	b.dropped = append(b.dropped, dropped{given: given, id: ID(b.parter.words.keep(string(id))), kind: fault})
	return false
}

// AddAccount takes in what one source said of an event, which may come later.
func (b *IndexBuilder) AddAccount(a Event) {
	if b.options.Outlines {
		a = b.parter.words.outline(&a)
	}
	b.accounts = append(b.accounts, a)
}

// addAll takes in many events, as several workers where the options say so.
func (b *IndexBuilder) addAll(events []Event) {
	const least = 1 << 12 // events for which another worker is worth its start
	workers := min(b.options.Workers, len(events)/least)
	if workers < 2 {
		b.addEach(events)
		return
	}
	b.grow(len(events))
	chunks := make([]*IndexBuilder, workers)
	var wg sync.WaitGroup
	for i := range chunks {
		chunk := NewIndexBuilder(&b.options)
		chunks[i] = chunk
		wg.Go(func() {
			chunk.addEach(events[i*len(events)/workers : (i+1)*len(events)/workers])
		})
	}
	wg.Wait()
	for _, chunk := range chunks {
		p, ids := chunk.parter.sealed(), chunk.ids.Sealed()
		b.absorb(&source{
			parts: &p, ids: &ids, records: chunk.records, given: chunk.given, dropped: chunk.dropped,
			row: func(arrival uint32) row { return chunk.rows[arrival] },
		})
	}
}

// grow makes room for as many events.
func (b *IndexBuilder) grow(n int) {
	b.rows = slices.Grow(b.rows, n)
	if !b.outlines {
		b.records = slices.Grow(b.records, n)
	}
}

func (b *IndexBuilder) addEach(events []Event) {
	b.grow(len(events))
	for i := range events {
		b.add(&events[i])
	}
}

// AddIndex takes in all that was given to another index, in the same order,
// but for what that one left out. The options of the builder hold, not those
// of the index: times and actors are worked out anew. Where the index has only
// outlines, the one that is built has only outlines as well. It takes less than
// half the time of adding the events themselves.
func (b *IndexBuilder) AddIndex(ix *Index) {
	if ix == nil {
		return
	}
	if ix.outlines && !b.outlines {
		b.outlines, b.records = true, nil
	}
	at := ix.arrivals()
	b.absorb(&source{
		parts: &ix.parts, ids: &ix.ids, records: ix.records, given: ix.given, dropped: ix.dropped,
		row: func(arrival uint32) row {
			r := ix.rows[at[arrival]]
			r.when = ix.times[r.when].when
			return r
		},
	})
	for i := range ix.accounts {
		b.AddAccount(ix.accounts[i])
	}
}

// Index returns an index of all that was added so far. The builder may go on,
// which does not change the index.
func (b *IndexBuilder) Index() *Index {
	ix := &Index{
		outlines: b.outlines, workers: b.options.Workers,
		parts: b.parter.sealed(), ids: b.ids.Sealed(),
		records: slices.Clip(b.records), accounts: slices.Clip(b.accounts),
		given: b.given, dropped: slices.Clip(b.dropped),
	}
	if b.outlines && !b.options.Outlines {
		ix.accounts = each(ix.accounts, b.parter.words.outline)
	}
	ix.context = Context{
		Registry: b.options.Registry, Event: ix.Event, Bounds: ix.Bounds, Before: b.options.Before,
		Zone: b.options.Zone, Zones: resolved(&b.options, ix.whens),
	}
	ix.arrange(b.rows, b.options.Bounds)
	ix.epochs = epochsOf(ix.context.Registry, ix.times)
	ix.sides = ix.sidesOf(ix.context.Registry)
	parallel(ix.workers,
		func() {
			at := ix.arrivals()
			ix.position = b.ids.Lookup(func(arrival uint32) uint32 { return at[arrival] })
		},
		ix.postActs, ix.postCountries, ix.postBy, ix.postAgainst, ix.postAnswers,
	)
	ix.faults = errors.Join(b.faults(), ix.takeAccounts())
	return ix
}

// faults returns what was wrong with events that were left out.
func (b *IndexBuilder) faults() error {
	var faults fieldpath.List
	for _, d := range b.dropped {
		path := fieldpath.Index("events", d.given)
		if errors.Is(d.kind, casus.ErrRange) {
			faults.Addf(path, d.kind, "an index holds at most %d events", b.limit)
		} else if d.id == "" {
			faults.Add(path+".id", d.kind)
		} else {
			faults.Addf(path+".id", d.kind, "%q", d.id)
		}
	}
	return faults.Err()
}

// takeAccounts finds the accounts of each event, and returns what is wrong
// with them.
func (ix *Index) takeAccounts() error {
	var faults fieldpath.List
	ix.accountsOf = make(map[ID][]uint32)
	seen := make(map[ID]bool, len(ix.accounts))
	for i := range ix.accounts {
		a, path := &ix.accounts[i], fieldpath.Index("accounts", i)
		if _, ok := ix.at(a.AccountOf); !ok {
			faults.Addf(path+".account_of", casus.ErrDangling, "%q", a.AccountOf)
		}
		if _, ok := ix.at(a.ID); a.ID != "" && (ok || seen[a.ID]) {
			faults.Addf(path+".id", casus.ErrDuplicate, "%q", a.ID)
		}
		seen[a.ID] = true
		ix.accountsOf[a.AccountOf] = append(ix.accountsOf[a.AccountOf], uint32(i))
	}
	for _, list := range ix.accountsOf {
		slices.SortStableFunc(list, func(i, j uint32) int { return cmp.Compare(ix.accounts[i].ID, ix.accounts[j].ID) })
	}
	return faults.Err()
}

// parallel runs the tasks, as several workers if there are to be any.
func parallel(workers int, tasks ...func()) {
	if workers < 2 {
		for _, task := range tasks {
			task()
		}
		return
	}
	var wg sync.WaitGroup
	slots := make(chan struct{}, workers)
	for _, task := range tasks {
		wg.Go(func() {
			slots <- struct{}{}
			task()
			<-slots
		})
	}
	wg.Wait()
}
