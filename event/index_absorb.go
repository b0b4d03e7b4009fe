package event

import "github.com/casus-events/casus/internal/column"

// source is what another builder or an index has taken in.
type source struct {
	parts   *parts
	ids     *column.Texts
	row     func(arrival uint32) row
	records []Event
	given   int
	dropped []dropped
}

// absorb takes in what the source was given, in the same order.
func (b *IndexBuilder) absorb(s *source) {
	t := translator{parter: b.parter, from: s.parts}
	left := s.dropped
	arrival := uint32(0)
	for given := range s.given {
		if len(left) > 0 && left[0].given == given {
			d := left[0]
			d.given, left = b.given, left[1:]
			b.given++
			b.dropped = append(b.dropped, d)
			continue
		}
		if b.take(ID(s.ids.At(arrival))) {
			b.rows = append(b.rows, t.row(s.row(arrival)))
			if !b.outlines {
				b.records = append(b.records, s.records[arrival])
			}
		}
		arrival++
	}
}

// translator turns the numbers of other parts into those of a parter, as they
// are met.
type translator struct {
	*parter

	from                                           *parts
	acts, whens, rests, people, places, casualties known
	who, where, harm                               known
}

// known holds, by the number of a part elsewhere, its number here plus one; 0
// where it is not known yet.
type known []uint32

// of returns the number here of the part with another number elsewhere, of as
// many as given.
func (k *known) of(n uint32, size int, find func() uint32) uint32 {
	if *k == nil {
		*k = make(known, size)
	}
	if (*k)[n] == 0 {
		(*k)[n] = find() + 1
	}
	return (*k)[n] - 1
}

func (t *translator) row(r row) row {
	f := t.from
	return row{
		act:  t.acts.of(r.act, len(f.acts), func() uint32 { return t.actOf(&f.acts[r.act]) }),
		when: t.whens.of(r.when, len(f.whens), func() uint32 { return t.whenOf(&f.whens[r.when]) }),
		rest: t.rests.of(r.rest, len(f.rests), func() uint32 { return t.restOf(&f.rests[r.rest]) }),
		where: t.list(&t.where, r.where, &f.where, t.dicts.where, func(n uint32) uint32 {
			return t.places.of(n, len(f.places), func() uint32 { return t.placeOf(&f.places[n]) })
		}),
		who: t.pair(r.who),
		harm: t.list(&t.harm, r.harm, &f.harm, t.dicts.harm, func(n uint32) uint32 {
			return t.casualties.of(n, len(f.casualties), func() uint32 { return t.casualtyOf(&f.casualties[n]) })
		}),
	}
}

// list returns the reference here of a list that has another elsewhere; of
// returns the number here of an entry.
func (t *translator) list(
	known *known, r column.Ref, from *column.Texts, lists *column.Dict, of func(uint32) uint32,
) column.Ref {
	if n, single := r.Single(); single {
		return column.Only(of(n))
	}
	return column.Listed(known.of(r.Number(), from.Len(), func() uint32 { return t.longer(from.List(r), lists, of) }))
}

// longer returns the number here of a list of as many entries as there may be.
func (t *translator) longer(list column.List, lists *column.Dict, of func(uint32) uint32) uint32 {
	t.parter.list = t.parter.list[:0]
	for n, ok := list.Next(); ok; n, ok = list.Next() {
		t.parter.list = column.AppendNumber(t.parter.list, of(n))
	}
	n, _ := lists.Number(t.parter.list)
	return n
}

// pair returns the pair here of a list that has another elsewhere.
func (t *translator) pair(p column.Pair) column.Pair {
	f := t.from
	person := func(n uint32) uint32 {
		return t.people.of(n, len(f.people), func() uint32 { return t.personOf(&f.people[n]) })
	}
	if n, ok := p.Number(); ok {
		return column.Longer(t.who.of(n, f.who.Len(), func() uint32 { return t.longer(f.who.Pair(p), t.dicts.who, person) }))
	}
	list := f.who.Pair(p)
	first, ok := list.Next()
	if !ok {
		return column.PairOf()
	}
	first = person(first)
	if second, ok := list.Next(); ok {
		return column.PairOf(first, person(second))
	}
	return column.PairOf(first)
}
