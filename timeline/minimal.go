package timeline

import (
	"slices"

	"github.com/casus-events/casus/timeline/stn"
)

// minimal leaves out what a contradiction does not need. None of its facts is
// superfluous as far as the network knows, to which it is a fact as well that
// an event begins before it is over; to a reader that goes without saying.
func (s *solver) minimal(tags []stn.Tag) []stn.Tag {
	if len(tags) > MaxChain {
		return tags
	}
	for at := 0; at < len(tags); {
		rest := slices.Delete(slices.Clone(tags), at, at+1)
		if _, ok := s.statementOf(tags[at]); ok && s.contradict(rest) {
			tags = rest
		} else {
			at++
		}
	}
	return tags
}

// contradict reports whether facts contradict each other.
func (s *solver) contradict(tags []stn.Tag) bool {
	a := apart{reasoner: reasoner{net: &stn.Network{}, budget: s.all.budget}, number: map[stn.Point]stn.Point{stn.Origin: stn.Origin}}
	for _, tag := range tags {
		o, ok := s.optionOf(tag)
		if !ok {
			continue // it holds by nature
		}
		st, _ := s.statementOf(tag)
		events := []int32{st.event, st.to}
		if !st.isLink() {
			events = events[:1]
		}
		for _, e := range events {
			_, _ = a.add(stn.Tag(e), a.local(option{sure: []stn.Constraint{s.interval(int(e)).Lasting()}}))
		}
		if contradiction, _ := a.add(tag, a.local(o)); contradiction != nil {
			return true
		}
	}
	return false
}

// optionOf returns what the statement with a tag says, or what is derived from
// it; ok is false for what holds by nature.
func (s *solver) optionOf(tag stn.Tag) (o option, ok bool) {
	at := int(tag) - len(s.events)
	switch {
	case at < 0:
		return option{}, false
	case at < len(s.statements):
		return s.says(at), true
	default:
		return s.derived[at-len(s.statements)], true
	}
}

// apart is a reasoner about some of the points of another, numbered as they
// come.
type apart struct {
	reasoner
	number map[stn.Point]stn.Point
}

func (a *apart) local(o option) option {
	o.sure = a.renumbered(o.sure)
	o.alternatives = slices.Clone(o.alternatives)
	for i := range o.alternatives {
		o.alternatives[i] = a.renumbered(o.alternatives[i])
	}
	return o
}

func (a *apart) renumbered(list []stn.Constraint) []stn.Constraint {
	list = slices.Clone(list)
	for i := range list {
		list[i].From, list[i].To = a.point(list[i].From), a.point(list[i].To)
	}
	return list
}

func (a *apart) point(p stn.Point) stn.Point {
	q, ok := a.number[p]
	if !ok {
		q = a.addPoint()
		a.number[p] = q
	}
	return q
}
