package attribution

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Blame is one claim about who is responsible for an event, with what an index
// knows beside it. Whom it names, as what, on what ground and how surely stands
// in the claim; a claim whose stance is not assertion belongs here too, for who
// declines, denies or still investigates is part of the answer.
type Blame struct {
	Claim Claim
	// Voice is who makes the claim.
	Voice Voice
	// Roots is where it comes from: see [Index.Roots].
	Roots []actor.Root
	// Own reports that a speaker takes the act upon itself: it asserts that
	// it, a part of it or what it is part of did it or is responsible.
	Own bool
	// Rebutted lists the claims about this one that deny it, doubt it or find
	// it false, and those that find a piece of evidence on which one of its
	// grounds rests false or forged, or deny or doubt that it is authentic.
	Rebutted []ID
}

// Answers returns the answers that say who, at whatever level.
func (b Blame) Answers() []Answer {
	var answers []Answer
	for _, a := range b.Claim.Answers {
		if !a.Who.IsZero() {
			answers = append(answers, a)
		}
	}
	return answers
}

// Blamed returns who is held responsible for an event and by whom, as known at
// the time: the claims about it that say who, or that say nothing in particular
// because their speakers decline to or investigate. Claims that others of the
// same speakers have replaced or that were retracted are left out. The order is
// that of [Index.All].
func (x *Index) Blamed(id event.ID, at event.AsOf) []Blame {
	if x == nil {
		return nil
	}
	var list []Blame
	for _, i := range x.about[id] {
		c := &x.claims[i]
		q := c.Question()
		if (q.Who || q == Question{}) && x.known(i, at) && !x.superseded(i, at) {
			list = append(list, x.blame(i, id, at))
		}
	}
	return list
}

func (x *Index) blame(i int, about event.ID, at event.AsOf) Blame {
	f := &x.facts[i]
	return Blame{
		Claim:    x.claims[i],
		Voice:    f.voice.clone(),
		Roots:    slices.Clone(f.roots),
		Own:      x.own(i, x.events.Bounds(about)),
		Rebutted: x.rebuttals(i, at),
	}
}

// Superseded reports whether, as known at the time, a claim no longer stands:
// another takes its place, or one of its own speakers has retracted it.
func (x *Index) Superseded(id ID, at event.AsOf) bool {
	if x == nil {
		return false
	}
	i, ok := x.position[id]
	return ok && x.superseded(i, at)
}

func (x *Index) superseded(i int, at event.AsOf) bool {
	id := x.claims[i].ID
	for _, j := range x.replaces[id] {
		if j != i && x.known(j, at) {
			return true
		}
	}
	for _, j := range x.on[id] {
		if j != i && x.claims[j].Stance == actor.StanceRetracts && x.known(j, at) && x.sameVoice(i, j) {
			return true
		}
	}
	return false
}

// sameVoice reports whether two claims have a speaker in common, a part and
// the whole it belongs to being one.
func (x *Index) sameVoice(i, j int) bool {
	a, b := x.facts[i].voice, x.facts[j].voice
	return slices.ContainsFunc(a.Actors, func(id actor.ID) bool {
		return slices.ContainsFunc(b.Actors, func(other actor.ID) bool {
			return x.related(id, other, x.facts[j].said)
		})
	}) || slices.ContainsFunc(a.Sources, func(s actor.SourceID) bool { return slices.Contains(b.Sources, s) })
}

// rebuttals returns the claims that stand and speak against the claim i or
// against the evidence it rests on.
func (x *Index) rebuttals(i int, at event.AsOf) []ID {
	var ids []ID
	hear := func(list []int, against func(*Claim) bool) {
		for _, j := range list {
			if j != i && against(&x.claims[j]) && x.known(j, at) && !x.superseded(j, at) {
				ids = append(ids, x.claims[j].ID)
			}
		}
	}
	c := &x.claims[i]
	hear(x.on[c.ID], rebuts)
	for _, g := range c.Grounds {
		for _, id := range g.Exhibits {
			hear(x.exhibited[id], discredits)
		}
	}
	return distinct(ids)
}

// discredits reports whether a claim about a piece of evidence speaks against
// it. Other than of a claim, to deny something about it is not enough: who is
// to be seen on a picture may be disputed, and the picture genuine.
func discredits(c *Claim) bool {
	bad := c.finds(FindingFalse, FindingForged)
	good := c.finds(FindingTrue, FindingAuthentic)
	switch side(c) {
	case casus.Yes:
		return bad && !good
	case casus.No:
		return good && !bad
	default:
		return false
	}
}

// finds reports whether an answer of the claim is one of the findings.
func (c *Claim) finds(list ...Finding) bool {
	return slices.ContainsFunc(c.Answers, func(a Answer) bool { return slices.Contains(list, a.Finding) })
}

// rebuts reports whether a claim about a claim speaks against it: it finds it
// false or forged, or denies, doubts or holds unlikely that it is so.
func rebuts(c *Claim) bool {
	bad := c.finds(FindingFalse, FindingForged, FindingInvalid)
	good := c.finds(FindingTrue, FindingAuthentic, FindingValid)
	switch side(c) {
	case casus.Yes:
		return bad && !good
	case casus.No:
		return !bad // to deny that it is false is to stand by it
	default:
		return false
	}
}

// own reports whether the speakers of a claim take upon themselves an act of
// the time.
func (x *Index) own(i int, at edtf.Bounds) bool {
	c := &x.claims[i]
	if c.Stance != "" {
		return false
	}
	for _, a := range c.Answers {
		if a.Level != "" && a.Level != LevelResponsible {
			continue
		}
		for _, named := range a.Who.IDs {
			if slices.ContainsFunc(x.facts[i].voice.Actors, func(s actor.ID) bool { return x.related(s, named, at) }) {
				return true
			}
		}
	}
	return false
}

// related reports whether two actors are one, or one is a part or member of
// the other.
func (x *Index) related(a, b actor.ID, at edtf.Bounds) bool {
	if x.registry == nil && a != b {
		return false // nothing is known of parts, members or other names
	}
	return x.registry.In(a, actor.WithParts(b), at).Is == casus.Yes ||
		x.registry.In(b, actor.WithParts(a), at).Is == casus.Yes
}
