package attribution

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Index is an event index together with the claims about its events: what is
// known of who did what. It is immutable and safe for concurrent use, as long
// as nobody changes the claims it was built from, whose memory it shares. The
// order of the claims it was built from does not matter. The nil *Index is
// empty.
//
// The first question that looks at precedents ([Precedents], [OnlyKnown]) has
// the index take the events apart for it and for all that follow; others that
// are asked at the same time wait for it. It takes time in proportion to the
// events and claims, and to n log n for sorting: two to three times as long as
// [NewIndex] took.
type Index struct {
	events   *event.Index
	context  *event.Context
	registry *actor.Registry

	claims   []Claim
	facts    []fact // of claims
	place    []int  // of claims, in the list the index was built from
	position map[ID]int
	about    map[event.ID][]int
	on       map[ID][]int // the claims about a claim
	// exhibited lists the claims about a piece of evidence.
	exhibited map[actor.SourceID][]int
	replaces  map[ID][]int // the claims that take its place
	naming    map[actor.ID][]int
	by        map[actor.ID][]int
	faults    error
	// deeds is what precedents are counted from, found when it is first asked
	// for: see [Index.precedents].
	deeds     *deeds
	findDeeds sync.Once
}

// fact is what an index works out about a claim.
type fact struct {
	voice Voice
	roots []actor.Root
	// said bounds when it was said; known is when, at the latest, it must
	// have been, and recorded when it must have come to the record.
	said            edtf.Bounds
	known, recorded edtf.Seconds
}

// IndexOptions are the settings of [NewIndex]; nil and the zero value are the
// defaults.
type IndexOptions struct {
	// Registry knows the actors and sources; nil is that of the event index.
	Registry *actor.Registry
}

// NewIndex returns an index of the claims over the events. A claim without an
// identifier, and all but the first of those that share one, are left out (see
// [Index.Validate]). It takes time in proportion to n log n.
func NewIndex(events *event.Index, claims []Claim, o *IndexOptions) *Index {
	x := &Index{
		events:    events,
		context:   events.Context(),
		position:  make(map[ID]int, len(claims)),
		about:     make(map[event.ID][]int),
		on:        make(map[ID][]int),
		exhibited: make(map[actor.SourceID][]int),
		replaces:  make(map[ID][]int),
		naming:    make(map[actor.ID][]int),
		by:        make(map[actor.ID][]int),
	}
	x.registry = x.context.Registry
	if o != nil && o.Registry != nil {
		x.registry = o.Registry
	}
	x.context.Registry = x.registry
	x.add(claims)
	x.findRoots()
	x.settle()
	for i := range x.claims {
		x.post(i)
	}
	return x
}

// add takes the claims over in order of when they were said, then by ID.
func (x *Index) add(claims []Claim) {
	var faults fieldpath.List
	seen := make(map[ID]bool, len(claims))
	var order []int
	for i := range claims {
		path := fieldpath.Index("claims", i)
		switch id := claims[i].ID; {
		case id == "":
			faults.Add(path+".id", casus.ErrRequired)
		case seen[id]:
			faults.Addf(path+".id", casus.ErrDuplicate, "%q", clip(string(id)))
		default:
			seen[id] = true
			order = append(order, i)
		}
	}
	facts := make([]fact, len(claims))
	for _, i := range order {
		facts[i] = x.factOf(&claims[i])
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(
			cmp.Compare(facts[i].said.EarliestStart, facts[j].said.EarliestStart),
			cmp.Compare(facts[i].said.LatestStart, facts[j].said.LatestStart),
			cmp.Compare(claims[i].ID, claims[j].ID),
		)
	})
	for _, i := range order {
		x.position[claims[i].ID] = len(x.claims)
		x.claims = append(x.claims, claims[i])
		x.facts = append(x.facts, facts[i])
		x.place = append(x.place, i)
	}
	x.faults = faults.Err()
}

// post notes what a claim is found by.
func (x *Index) post(i int) {
	c := &x.claims[i]
	post(x.about, c.Events, i)
	post(x.on, c.On, i)
	post(x.exhibited, c.Exhibits, i)
	post(x.replaces, c.Replaces, i)
	var named, speaking []actor.ID
	for _, a := range c.Answers {
		for _, id := range a.Who.IDs {
			named = append(named, x.registry.Canonical(id))
		}
	}
	for _, id := range x.facts[i].voice.Actors {
		speaking = append(speaking, x.registry.Canonical(id))
	}
	post(x.naming, named, i)
	post(x.by, speaking, i)
}

func post[K comparable](lists map[K][]int, keys []K, i int) {
	for _, k := range keys {
		if list := lists[k]; len(list) == 0 || list[len(list)-1] != i {
			lists[k] = append(list, i)
		}
	}
}

// Events returns the event index.
func (x *Index) Events() *event.Index {
	if x == nil {
		return nil
	}
	return x.events
}

// Len returns the number of claims.
func (x *Index) Len() int {
	if x == nil {
		return 0
	}
	return len(x.claims)
}

// Claim returns the claim with the identifier.
func (x *Index) Claim(id ID) (Claim, bool) {
	if x == nil {
		return Claim{}, false
	}
	i, ok := x.position[id]
	if !ok {
		return Claim{}, false
	}
	return x.claims[i], true
}

// All yields the claims in order of when they were said, the earliest that
// they may have been first, then by identifier.
func (x *Index) All() iter.Seq[Claim] {
	return func(yield func(Claim) bool) {
		for i := range x.Len() {
			if !yield(x.claims[i]) {
				return
			}
		}
	}
}

// Claims returns the claims about an event, replaced ones too, in the order of
// [Index.All].
func (x *Index) Claims(id event.ID) []Claim {
	if x == nil {
		return nil
	}
	return x.listed(x.about[id])
}

// On returns the claims about a claim: who rebuts, doubts or confirms it.
func (x *Index) On(id ID) []Claim {
	if x == nil {
		return nil
	}
	return x.listed(x.on[id])
}

// By returns the claims that an actor makes, under any of its identifiers.
func (x *Index) By(id actor.ID) []Claim {
	if x == nil {
		return nil
	}
	return x.listed(x.by[x.registry.Canonical(id)])
}

// Naming returns the claims whose answers list an actor, with any stance. Sets
// that only describe it do not name it.
func (x *Index) Naming(id actor.ID) []Claim {
	if x == nil {
		return nil
	}
	return x.listed(x.naming[x.registry.Canonical(id)])
}

func (x *Index) listed(list []int) []Claim {
	claims := make([]Claim, 0, len(list))
	for _, i := range list {
		claims = append(claims, x.claims[i])
	}
	return claims
}
