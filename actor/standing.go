package actor

import "github.com/casus-events/casus/event/edtf"

// voice is who speaks through a cite: an actor, or a source of which no
// publisher is stated.
type voice struct {
	actor  ID
	source SourceID
}

// voiceOf returns the speaker of a cite, else the publisher of its source, else
// the source itself.
func (r *Registry) voiceOf(c Cite) voice {
	if c.Speaker != "" {
		return voice{actor: c.Speaker}
	}
	if s, ok := r.Source(c.Source); ok && s.Publisher != "" {
		return voice{actor: s.Publisher}
	}
	return voice{source: c.Source}
}

// stances are the positions of those who are cited for a statement.
type stances struct {
	asserted bool
	against  []voice // who deny or doubt it
}

// stancesOf sorts the cites of a statement. One without cites is its owner's,
// who asserts it. An assertion counts unless the same voice retracts it;
// declining to answer and still investigating count on neither side.
func stancesOf(cites []Cite, of func(Cite) voice) stances {
	if len(cites) == 0 {
		return stances{asserted: true}
	}
	var s stances
	var retracted []voice
	for _, c := range cites {
		switch c.Stance {
		case StanceDenies, StanceDoubts:
			s.against = append(s.against, of(c))
		case StanceRetracts:
			retracted = append(retracted, of(c))
		default: // neither for nor against
		}
	}
	for _, c := range cites {
		if c.Stance == "" && !contains(retracted, of, c) {
			s.asserted = true
		}
	}
	return s
}

func contains(voices []voice, of func(Cite) voice, c Cite) bool {
	for _, v := range voices {
		if v == of(c) {
			return true
		}
	}
	return false
}

// standing answers whether the record stands by a relation, and whether anybody
// disputes it.
//
// The word of the parties themselves against it, or of somebody who belongs to
// one of them, leaves it standing: a sponsor's denial is expected, and if it
// sufficed every sponsor had a veto. Anybody else's makes it unsettled, as does
// a relation that nobody asserts.
func (g *graph) standing(t tie, cites []Cite, of func(Cite) voice) (stands, disputed bool) {
	s := stancesOf(cites, of)
	stands = s.asserted
	for _, v := range s.against {
		if !g.speaksFor(v, t.subject) && !g.speaksFor(v, t.object) {
			stands = false
		}
	}
	return stands, len(s.against) > 0
}

// speaksFor reports whether the voice is that of the actor, or of one that
// belongs to it at any time: a part, a member, the holder of an office of it.
func (g *graph) speaksFor(v voice, actor int32) bool {
	from := g.find(v.actor)
	if v.actor == "" || from < 0 {
		return false
	}
	return from == actor || len(g.walk(from, walkSpokesman, walkOptions{at: edtf.Unbounded(), target: actor, past: true})) > 0
}
