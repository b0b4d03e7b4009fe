package event

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// asker asks a pattern of the rows of an index. Each question is put to a
// [query], once for every different part that answers it.
type asker struct {
	ix *Index
	q  query
	e  Event // of which the parts are filled in that are asked about
	c  Context

	act, where, time, begun memo
	scale                   []memo
	by, against             bond
	countries               []uint32     // asked for, if each place asked for is in one
	other                   map[ID]Event // those to compare with
	otherRow                uint32       // of the pattern's Before
	plain                   bool         // nothing but time says what was before it

	whole  Event // filled in to explain an answer
	loaded bool
	recall recall
}

// memo holds answers by the number of a part, plus one; 0 is not asked yet. One
// that is nil keeps none.
type memo []uint8

// recalled returns the answer for a part.
func (m memo) recalled(n uint32) (is casus.Truth, ok bool) {
	if m == nil || m[n] == 0 {
		return casus.Undetermined, false
	}
	return casus.Truth(m[n] - 1), true
}

func (m memo) keep(n uint32, is casus.Truth) casus.Truth {
	if m != nil {
		m[n] = uint8(is) + 1
	}
	return is
}

// free is how many parts are worth a memo, however few rows there are.
const free = 1 << 15

// newMemo returns a memo for as many parts as given, if that is not far more
// than there are rows to ask about.
func newMemo[T ~uint8](asked bool, parts, rows int) []T {
	if !asked || parts > free+16*rows {
		return nil
	}
	return make([]T, parts)
}

// newAsker returns an asker of the pattern.
func newAsker(ix *Index, p *Pattern) *asker {
	a := &asker{ix: ix, c: ix.context, other: make(map[ID]Event)}
	a.c.Event = a.eventOf
	a.c.Bounds = func(id ID) edtf.Bounds {
		if id == a.e.ID {
			return a.q.at
		}
		return ix.Bounds(id)
	}
	a.q = query{Pattern: *p, e: &a.e, c: &a.c, timed: true}
	a.by, a.against = ix.newBond(p.By, false), ix.newBond(p.Against, true)
	if p.Before != "" {
		other, _ := a.eventOf(p.Before)
		a.otherRow, _ = ix.at(p.Before)
		a.plain = ix.context.Before == nil && len(other.Links) == 0
	}
	return a
}

// expect prepares for as many rows as there are to ask about.
func (a *asker) expect(rows int) {
	ix, p := a.ix, &a.q.Pattern
	if a.act == nil {
		a.act = newMemo[uint8](true, len(ix.acts), rows)
	}
	a.by.expect(ix, rows)
	a.against.expect(ix, rows)
	a.where = newMemo[uint8](len(p.Where) > 0, column.Refs(len(ix.places), ix.where.Len()), rows)
	a.time = newMemo[uint8](p.When != "", len(ix.times), rows)
	a.begun = newMemo[uint8](p.Before != "", len(ix.times), rows)
	a.scale = make([]memo, len(p.Scale))
	for i := range p.Scale {
		if p.Scale[i].Harm != "" {
			a.scale[i] = newMemo[uint8](true, column.Refs(len(ix.casualties), ix.harm.Len()), rows)
		} else {
			a.scale[i] = newMemo[uint8](true, len(ix.rests), rows)
		}
	}
}

// eventOf returns the outline of an event to compare with.
func (a *asker) eventOf(id ID) (Event, bool) {
	e, ok := a.other[id]
	if ok {
		return e, true
	}
	pos, ok := a.ix.at(id)
	if !ok {
		return Event{}, false
	}
	e = a.ix.outline(pos)
	a.other[id] = e
	return e, true
}

// truth reports whether the event of a row fits the pattern.
func (a *asker) truth(pos uint32) casus.Truth {
	r, p := &a.ix.rows[pos], &a.q.Pattern
	is := a.actFits(r.act)
	if is != casus.No && p.When != "" {
		is = both(is, a.timeFits(r.when))
	}
	if is != casus.No && a.by.always != nil {
		is = both(is, a.bondFits(&a.by, r))
	}
	if is != casus.No && a.against.always != nil {
		is = both(is, a.bondFits(&a.against, r))
	}
	for i := range p.Scale {
		if is != casus.No {
			is = both(is, a.scaleFits(i, r))
		}
	}
	// Places come late, because they are the dearest to compare.
	if is != casus.No && len(p.Where) > 0 {
		is = both(is, a.whereFits(r.where))
	}
	if is != casus.No && p.Before != "" {
		is = both(is, a.beforeFits(pos, r))
	}
	return is
}

// both returns what [casus.Truth.And] does, without branches, because which of
// them is taken could not be foreseen.
func both(a, b casus.Truth) casus.Truth { return (a|b)&casus.No | a&b&casus.Yes }

func (a *asker) actFits(n uint32) casus.Truth {
	if is, ok := a.act.recalled(n); ok {
		return is
	}
	w := &a.ix.acts[n]
	a.e.Kind, a.e.Status, a.e.Attacks, a.e.Speech = w.kind, w.status, w.attacks, w.speech
	is := a.q.status().is
	if is != casus.No && len(a.q.Kinds) > 0 {
		is = is.And(a.q.kinds().is)
	}
	if is != casus.No && len(a.q.Means) > 0 {
		is = is.And(a.q.means().is)
	}
	return a.act.keep(n, is)
}

func (a *asker) timeFits(n uint32) casus.Truth {
	if is, ok := a.time.recalled(n); ok {
		return is
	}
	a.setTime(n)
	return a.time.keep(n, a.q.when().is)
}

func (a *asker) setTime(n uint32) {
	m := &a.ix.times[n]
	a.e.When, a.q.at = a.ix.whens[m.when], m.at
}

func (a *asker) whereFits(where column.Ref) casus.Truth {
	if is, ok := a.where.recalled(uint32(where)); ok {
		return is
	}
	if a.elsewhere(where) {
		return a.where.keep(uint32(where), casus.No)
	}
	a.e.Where = listed(a.e.Where[:0], a.ix.where.List(where), a.ix.places)
	return a.where.keep(uint32(where), a.q.where().is)
}

func (a *asker) scaleFits(i int, r *row) casus.Truth {
	m, s, n := a.scale[i], a.q.Scale[i], uint32(r.harm)
	if s.Harm == "" {
		n = r.rest
	}
	if is, ok := m.recalled(n); ok {
		return is
	}
	a.e.Casualties = listed(a.e.Casualties[:0], a.ix.harm.List(r.harm), a.ix.casualties)
	a.e.Measures = a.ix.rests[r.rest].measures
	return m.keep(n, a.q.scale(s).is)
}

func (a *asker) beforeFits(pos uint32, r *row) casus.Truth {
	links := a.ix.rests[r.rest].links
	plain := a.plain && len(links) == 0 && pos != a.otherRow
	if plain {
		if is, ok := a.begun.recalled(r.when); ok {
			return is
		}
	}
	a.setTime(r.when)
	a.e.ID, a.e.Links = a.ix.id(pos), links
	is := a.q.before().is
	if plain {
		a.begun.keep(r.when, is)
	}
	return is
}

// match returns the answer for a row with its reasons.
func (a *asker) match(pos uint32) Match {
	ix := a.ix
	if a.recall.reasons == nil {
		a.recall.reasons = make(map[asked]Reason)
		a.recall.timeless = ix.timeless || !ix.termed && len(a.q.By.Terms)+len(a.q.Against.Terms) == 0
	}
	a.recall.row, a.loaded = ix.rows[pos], false
	a.recall.load = func() {
		if !a.loaded {
			a.loaded = true
			r := ix.rows[pos]
			ix.load(&a.whole, r)
			a.whole.ID, a.whole.When = ix.id(pos), ix.whens[ix.times[r.when].when]
		}
	}
	q := query{
		Pattern: a.q.Pattern, e: &a.whole, c: &a.c, explain: true, at: ix.bounds(pos), timed: true, recall: &a.recall,
		reasons: make([]Reason, 0, a.fields()),
	}
	a.e.ID, a.q.at = ix.id(pos), q.at
	q.ask()
	return Match{Is: q.is, Reasons: q.reasons}
}

// fields returns how many fields the pattern asks about.
func (a *asker) fields() int {
	p := &a.q.Pattern
	return a.actFields() + len(p.Scale) +
		count(!p.By.IsZero(), !p.Against.IsZero(), len(p.Where) > 0, p.When != "", p.Before != "")
}

// actFields returns how many of them are parts of an act.
func (a *asker) actFields() int {
	return 1 + count(len(a.q.Kinds) > 0, len(a.q.Means) > 0)
}

func count(asked ...bool) (n int) {
	for _, is := range asked {
		if is {
			n++
		}
	}
	return n
}
