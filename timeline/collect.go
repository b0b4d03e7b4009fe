package timeline

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// collector gathers the facts about time from an expanded chronicle.
type collector struct {
	chronicle *Chronicle
	registry  *actor.Registry
	policy    Policy
	events    []event.Event    // by identifier
	number    map[event.ID]int // of events
	facts     []*statedFact
}

// statedFact is a fact with what decides which of several contradictory ones
// is set aside.
type statedFact struct {
	Fact
	rank   rank
	stated edtf.Seconds // the end of the day on which it was last stated
}

// rank is how readily a fact is set aside, the last ones first.
type rank uint8

const (
	byNature    rank = iota
	ofRecord         // stated in the event's own record
	ofAccount        // stated in an account of it
	ofSource         // follows from when a source came out
	isUncertain      // defeasible
)

// collect returns all facts, the surest first: see [Timeline.Conflicts].
func (c *collector) collect() []*statedFact {
	for i, e := range c.chronicle.Events {
		c.add(statedFact{Fact: Fact{Kind: factNature, Event: e.ID}})
		c.ofRecord(e, e.ID, "", fieldpath.Index("events", i))
	}
	for i, a := range c.chronicle.Accounts {
		c.ofRecord(a, a.AccountOf, a.ID, fieldpath.Index("accounts", i))
	}
	slices.SortStableFunc(c.facts, func(a, b *statedFact) int {
		return cmp.Or(
			cmp.Compare(a.rank, b.rank),
			-cmp.Compare(a.stated, b.stated),
			cmp.Compare(origin(a.Fact), origin(b.Fact)),
			cmp.Compare(slices.Index(FactKinds(), a.Kind), slices.Index(FactKinds(), b.Kind)),
			cmp.Compare(a.Event, b.Event),
			cmp.Compare(a.Account, b.Account),
			cmp.Compare(a.Link.Kind, b.Link.Kind),
			cmp.Compare(a.Link.To, b.Link.To),
			cmp.Compare(a.Link.Text, b.Link.Text),
			cmp.Compare(a.Link.Lag, b.Link.Lag),
			cmp.Compare(a.Cite.Source, b.Cite.Source),
			cmp.Compare(a.Cite.Speaker, b.Cite.Speaker),
		)
	})
	return c.facts
}

// origin puts what is stated before what was inferred, and that before what
// the compiler added.
func origin(f Fact) int { return slices.Index(actor.Origins(), f.Origin()) }

func (c *collector) add(f statedFact) {
	if f.Defeasible {
		f.rank = isUncertain
	}
	c.facts = append(c.facts, &f)
}

// ofRecord gathers what an event's record, or an account of it, states.
func (c *collector) ofRecord(e event.Event, about, account event.ID, path string) {
	r := ofRecord
	if account != "" {
		r = ofAccount
	}
	base := Fact{Event: about, Account: account, Path: path, Cites: e.Cites}
	if e.When.IsDated() {
		f := base
		f.Kind, f.Path, f.When, f.Defeasible = FactDate, path+".when", e.When, isMarked(e.When)
		c.add(statedFact{Fact: f, rank: r, stated: c.lastStated(f.Cites)})
	}
	if !c.placed(about) {
		return
	}
	for i, l := range e.Links {
		c.ofLink(base, r, l, fieldpath.Index(path+".links", i))
	}
	if !c.policy.IgnoreSources {
		c.ofSources(base, e.Status)
	}
}

// isMarked reports whether a date carries a mark of doubt.
func isMarked(w event.When) bool {
	for _, d := range []edtf.Date{w.Date, w.Start, w.End} {
		if v, err := d.Value(); err == nil && v.Qualifier() != 0 {
			return true
		}
	}
	return false
}

// placed reports whether the event has a place in the order of what happened:
// it came about, goes on, or was attempted.
func (c *collector) placed(id event.ID) bool {
	i, ok := c.number[id]
	return ok && isPlaced(c.events[i].Status)
}

func isPlaced(s event.Status) bool { return s.Happened() || s == event.Failed }

func (c *collector) ofLink(f Fact, r rank, l event.Link, path string) {
	if !c.placed(l.To) || denied(l.Cites) {
		return
	}
	f.Kind, f.Path, f.Link = FactLink, path, l
	if len(l.Cites) > 0 {
		f.Cites = l.Cites
	}
	stated := c.lastStated(f.Cites)
	if l.Kind == event.AnniversaryOf {
		f.Kind = FactAnniversary
	}
	c.add(statedFact{Fact: f, rank: r, stated: stated})
	if _, limited := c.policy.soon(); l.Kind == event.ShortlyAfter && l.Lag == "" && limited {
		f.Kind, f.Defeasible = FactSoon, true
		c.add(statedFact{Fact: f, rank: r, stated: stated})
	}
}

// denied reports whether cites are there and none of them asserts.
func denied(cites []actor.Cite) bool {
	return len(cites) > 0 && !slices.ContainsFunc(cites, asserts)
}

func asserts(c actor.Cite) bool { return c.Stance == "" }

// ofSources notes by when the event had begun, because it was reported or
// spoken of. One fact for each day is enough.
func (c *collector) ofSources(f Fact, status event.Status) {
	if !isPlaced(status) {
		return
	}
	seen := map[edtf.Bounds]bool{}
	for _, cite := range f.Cites {
		day := c.day(cite)
		if day == "" || !asserts(cite) || seen[day.Bounds()] {
			continue
		}
		seen[day.Bounds()] = true
		f := f
		f.Kind, f.Cite, f.Day, f.Cites = FactKnownBy, cite, day, []actor.Cite{cite}
		c.add(statedFact{Fact: f, rank: ofSource, stated: c.lastStated(f.Cites)})
	}
}

// day returns when the cited words were said or else came out, "" if nobody
// tells.
func (c *collector) day(cite actor.Cite) edtf.Date {
	s, _ := c.registry.Source(cite.Source)
	return cmp.Or(cite.Said, s.Published, s.Dateline)
}

// zone returns where the days of a cite run: in the source's zone, else in the
// chronicle's. For an event dated to the day the difference between the two
// zones would be taken for knowledge, so there the zone of a source that
// states none is not known.
func (c *collector) zone(f *Fact) string {
	s, _ := c.registry.Source(f.Cite.Source)
	e := c.events[c.number[f.Event]]
	v, err := cmp.Or(e.When.Date, e.When.Start).Value()
	if s.Zone == "" && err == nil && v.Precision() >= edtf.PrecisionDay {
		return ""
	}
	return cmp.Or(s.Zone, c.chronicle.Defaults.Zone)
}

// lastStated returns the end of the latest day on which any of the cites says
// so; what nobody dates was stated before everything else.
func (c *collector) lastStated(cites []actor.Cite) edtf.Seconds {
	last := edtf.NegInf
	for _, cite := range cites {
		if b := c.day(cite).Bounds(); asserts(cite) && b.LatestEnd.IsFinite() {
			last = max(last, b.LatestEnd)
		}
	}
	return last
}
