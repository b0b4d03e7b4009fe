package event

import "github.com/casus-events/casus/internal/column"

// row is one event as the numbers of its parts. A part that the event does not
// state has the number 0.
type row struct {
	act   uint32      // in parts.acts
	when  uint32      // in parts.whens or, once times are worked out, in moments.times
	where column.Ref  // in parts.where
	who   column.Pair // in parts.who: most events have two sides
	harm  column.Ref  // in parts.harm
	rest  uint32      // in parts.rests
	// arrival is the place among the events that an index took in. With it, a
	// row fills half a line of the processor's cache.
	arrival uint32
}

// parts are the different parts that events are made of, each once. Lists of
// participants, places and casualties are lists of numbers of their entries.
type parts struct {
	acts             []act
	whens            []When
	rests            []rest
	people           []Participant
	places           []Place
	casualties       []Casualty
	who, where, harm column.Texts
}

// act is what was done: the parts of an event that its kind, means and status
// are asked of.
type act struct {
	kind    Kind
	status  Status
	attacks []Attack
	speech  []SpeechAct // with nothing but their kinds
}

// rest is what few events state.
type rest struct {
	measures  []Measure
	speech    []SpeechAct
	links     []Link
	accountOf ID
}

// load fills in the outline of an event, except for its identifier and its
// date. The lists of places, participants and casualties are reused; the others
// are those of the parts.
func (p *parts) load(e *Event, r row) {
	a, more := &p.acts[r.act], &p.rests[r.rest]
	e.Kind, e.Status, e.Attacks = a.kind, a.status, a.attacks
	e.Where = listed(e.Where[:0], p.where.List(r.where), p.places)
	e.Participants = listed(e.Participants[:0], p.who.Pair(r.who), p.people)
	e.Casualties = listed(e.Casualties[:0], p.harm.List(r.harm), p.casualties)
	e.Measures, e.Speech, e.Links, e.AccountOf = more.measures, more.speech, more.links, more.accountOf
}

// listed appends the entries that a list of numbers names.
func listed[T any](to []T, list column.List, entries []T) []T {
	for n, ok := list.Next(); ok; n, ok = list.Next() {
		to = append(to, entries[n])
	}
	return to
}

// dicts find the numbers of parts.
type dicts struct {
	acts, whens, rests, people, places, casualties *column.Dict
	who, where, harm                               *column.Dict
}

// parter takes events apart.
type parter struct {
	parts
	dicts

	words words
	key   key
	list  []byte
	// last is the key of the date seen last, which the next event often has.
	last       string
	lastNumber uint32
}

// newParter returns a parter to which number 0 is what is not stated.
func newParter(w words) *parter {
	p := &parter{words: w}
	for _, d := range []**column.Dict{
		&p.dicts.acts, &p.dicts.whens, &p.dicts.rests, &p.dicts.people, &p.dicts.places, &p.dicts.casualties,
		&p.dicts.who, &p.dicts.where, &p.dicts.harm,
	} {
		*d = column.NewDict()
	}
	p.parts.whens = []When{{}}
	p.dicts.whens.Number(p.key.when(&When{}))
	p.row(&Event{})
	return p
}

// row returns the numbers of the parts of an event, and keeps those that are
// new.
func (p *parter) row(e *Event) row {
	return row{
		act:   p.actOf(&act{kind: e.Kind, status: e.Status, attacks: e.Attacks, speech: e.Speech}),
		when:  p.whenOf(&e.When),
		where: listOf(p, p.dicts.where, e.Where, (*parter).placeOf),
		who:   p.whoOf(e.Participants),
		harm:  listOf(p, p.dicts.harm, e.Casualties, (*parter).casualtyOf),
		rest:  p.restOf(&rest{measures: e.Measures, speech: e.Speech, links: e.Links, accountOf: e.AccountOf}),
	}
}

// listOf returns the reference of a list, of each entry of which of returns the
// number.
func listOf[T any](p *parter, lists *column.Dict, list []T, of func(*parter, *T) uint32) column.Ref {
	if len(list) == 0 && lists.Len() > 0 {
		return 0
	}
	if len(list) == 1 {
		return column.Only(of(p, &list[0]))
	}
	p.list = p.list[:0]
	for i := range list {
		p.list = column.AppendNumber(p.list, of(p, &list[i]))
	}
	n, _ := lists.Number(p.list)
	return column.Listed(n)
}

func (p *parter) whoOf(list []Participant) column.Pair {
	if len(list) == 0 {
		return column.PairOf()
	}
	if len(list) == 1 {
		return column.PairOf(p.personOf(&list[0]))
	}
	if len(list) == 2 {
		return column.PairOf(p.personOf(&list[0]), p.personOf(&list[1]))
	}
	p.list = p.list[:0]
	for i := range list {
		p.list = column.AppendNumber(p.list, p.personOf(&list[i]))
	}
	n, _ := p.dicts.who.Number(p.list)
	return column.Longer(n)
}

func (p *parter) actOf(a *act) uint32 {
	p.key = p.key[:0].act(a)
	n, fresh := p.dicts.acts.Number(p.key)
	if fresh {
		kindOnly := func(s *SpeechAct) SpeechAct { return SpeechAct{Kind: kept(p.words, s.Kind)} }
		p.parts.acts = append(p.parts.acts, act{
			kind: kept(p.words, a.kind), status: kept(p.words, a.status),
			attacks: each(a.attacks, p.words.attack), speech: each(a.speech, kindOnly),
		})
	}
	return n
}

func (p *parter) whenOf(w *When) uint32 {
	p.key = p.key[:0].when(w)
	if string(p.key) == p.last {
		return p.lastNumber
	}
	n, fresh := p.dicts.whens.Number(p.key)
	if fresh {
		p.parts.whens = append(p.parts.whens, p.words.when(w))
	}
	p.last, p.lastNumber = string(p.key), n
	return n
}

func (p *parter) restOf(r *rest) uint32 {
	none := len(r.measures)+len(r.speech)+len(r.links) == 0 && r.accountOf == ""
	if none && len(p.parts.rests) > 0 {
		return 0
	}
	p.key = p.key[:0].rest(r)
	n, fresh := p.dicts.rests.Number(p.key)
	if fresh {
		p.parts.rests = append(p.parts.rests, rest{
			measures: each(r.measures, p.words.measure), speech: each(r.speech, p.words.speech),
			links: each(r.links, p.words.link), accountOf: kept(p.words, r.accountOf),
		})
	}
	return n
}

func (p *parter) personOf(v *Participant) uint32 {
	p.key = p.key[:0].participant(v)
	n, fresh := p.dicts.people.Number(p.key)
	if fresh {
		p.parts.people = append(p.parts.people, p.words.participant(v))
	}
	return n
}

func (p *parter) placeOf(v *Place) uint32 {
	p.key = p.key[:0].place(v)
	n, fresh := p.dicts.places.Number(p.key)
	if fresh {
		p.parts.places = append(p.parts.places, p.words.place(v))
	}
	return n
}

func (p *parter) casualtyOf(v *Casualty) uint32 {
	p.key = p.key[:0].casualty(v)
	n, fresh := p.dicts.casualties.Number(p.key)
	if fresh {
		p.parts.casualties = append(p.parts.casualties, p.words.casualty(v))
	}
	return n
}

// sealed returns the parts there are now, for reading only.
func (p *parter) sealed() parts {
	s := p.parts
	s.who, s.where, s.harm = p.dicts.who.Sealed(), p.dicts.where.Sealed(), p.dicts.harm.Sealed()
	return s
}
