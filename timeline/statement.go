package timeline

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/timeline/stn"
)

// statement is a fact as the solver keeps it, for millions of them: where it
// stands in the chronicle, and what decides which of several contradictory
// ones is set aside. [Timeline.fact] writes it out.
type statement struct {
	stated edtf.Seconds // the end of the day on which it was last stated
	event  int32        // number of the event that it is about
	to     int32        // number of the event to which its link leads
	record int32        // position in the list of events or, as ^position, of accounts
	part   int32        // position of its link, or of its cite, in the record
	kind   uint8        // position in FactKinds
	rank   rank
	origin uint8 // 0 if it is stated, else its position in actor.Origins, from 1

	refused  bool // it contradicts surer ones and was set aside
	disputed bool // it takes part in a contradiction of firm facts
}

// rank is how readily a fact is set aside, the last ones first.
type rank uint8

const (
	ofRecord    rank = iota // stated in the event's own record
	ofAccount               // stated in an account of it
	ofSource                // follows from when a source came out
	isUncertain             // defeasible
)

const (
	codeDate uint8 = iota
	codeLink
	codeSoon
	codeAnniversary
	codeKnownBy
	codeReading
)

// isLink reports whether a statement connects two events.
func (st *statement) isLink() bool {
	return st.kind == codeLink || st.kind == codeSoon || st.kind == codeAnniversary
}

// The tags of the network are the numbers of the events, for what holds by
// nature: that each begins before it is over. The statements follow, and after
// them once more what is derived from each together with others.
func (t *Timeline) tagOf(i int) stn.Tag { return stn.Tag(len(t.events) + i) }

func (t *Timeline) derivedTag(i int) stn.Tag {
	return stn.Tag(len(t.events) + len(t.statements) + i)
}

// statementOf returns the statement with a tag; ok is false for what holds by
// nature.
func (t *Timeline) statementOf(tag stn.Tag) (s *statement, ok bool) {
	if i, ok := t.indexOf(tag); ok {
		return &t.statements[i], true
	}
	return nil, false
}

// indexOf is [Timeline.statementOf] by number.
func (t *Timeline) indexOf(tag stn.Tag) (i int, ok bool) {
	if i = int(tag) - len(t.events); i < 0 {
		return 0, false
	}
	return i % len(t.statements), true
}

// recordOf returns the event or account in which a statement stands.
func (t *Timeline) recordOf(s *statement) *event.Event {
	if s.record < 0 {
		return &t.chronicle.Accounts[^s.record]
	}
	return &t.chronicle.Events[s.record]
}

// linkOf returns the link of a statement that comes from one.
func (t *Timeline) linkOf(s *statement) *event.Link { return &t.recordOf(s).Links[s.part] }

// fact writes a statement out.
func (t *Timeline) fact(s *statement) Fact {
	r := t.recordOf(s)
	f := Fact{Kind: FactKinds()[s.kind], Event: t.events[s.event].ID, Cites: r.Cites, Defeasible: s.rank == isUncertain}
	f.Path = fieldpath.Index("events", int(s.record))
	if s.record < 0 {
		f.Account = r.ID
		f.Path = fieldpath.Index("accounts", int(^s.record))
	}
	switch s.kind {
	case codeDate:
		f.When, f.Path = r.When, f.Path+".when"
	case codeReading:
		f.When, f.Path = r.When, f.Path+".when.text"
		f.When.Origin, f.Readings = actor.Inferred, slices.Clone(t.readings[s.record])
	case codeKnownBy:
		f.Cite = r.Cites[s.part]
		f.Day, f.Cites = dayOf(t.registry, f.Cite), []actor.Cite{f.Cite}
	default:
		f.Link, f.Path = r.Links[s.part], fieldpath.Index(f.Path+".links", int(s.part))
		if len(f.Link.Cites) > 0 {
			f.Cites = f.Link.Cites
		}
	}
	return f
}

// originCode puts what is stated before what was inferred, and that before what
// the compiler added.
func originCode(date actor.Origin, cites []actor.Cite) uint8 {
	return uint8(slices.Index(actor.Origins(), originOf(date, cites)) + 1)
}

// sortStatements puts the surest first: see [Timeline.Conflicts].
func (t *Timeline) sortStatements() {
	slices.SortStableFunc(t.statements, func(a, b statement) int {
		if c := cmp.Or(
			cmp.Compare(a.rank, b.rank),
			-cmp.Compare(a.stated, b.stated),
			cmp.Compare(a.origin, b.origin),
			cmp.Compare(a.kind, b.kind),
			cmp.Compare(a.event, b.event),
		); c != 0 {
			return c
		}
		return t.compareRecords(&a, &b)
	})
}

// compareRecords orders statements about one event that nothing else does, by
// what they say.
func (t *Timeline) compareRecords(a, b *statement) int {
	x, y := t.recordOf(a), t.recordOf(b)
	var account, other event.ID
	if a.record < 0 {
		account = x.ID
	}
	if b.record < 0 {
		other = y.ID
	}
	if c := cmp.Compare(account, other); c != 0 {
		return c
	}
	switch a.kind {
	case codeDate, codeReading:
		return 0
	case codeKnownBy:
		p, q := &x.Cites[a.part], &y.Cites[b.part]
		return cmp.Or(cmp.Compare(p.Source, q.Source), cmp.Compare(p.Speaker, q.Speaker))
	default:
		p, q := &x.Links[a.part], &y.Links[b.part]
		return cmp.Or(
			cmp.Compare(p.Kind, q.Kind),
			slices.Compare(p.Or, q.Or),
			cmp.Compare(p.To, q.To),
			cmp.Compare(p.Text, q.Text),
			cmp.Compare(p.Lag, q.Lag),
		)
	}
}
