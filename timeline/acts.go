package timeline

import (
	"maps"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// leastParty is the least probability with which somebody counts as one who may
// have done an act.
const leastParty = 0.01

// inferredCause is how reliable a cause is that the compiler of a record infers
// or adds, where no source states it: a coin that may fall either way.
const inferredCause = 0.5

// Acts returns the events that took place and stand on the ladder as the acts of
// package escalation, in order, and the ties between their actors. Of each act:
//
//   - By is who undisputedly did it; else whom the statements on it make
//     probable ([attribution.Assess], without what acts in answer to it reveal,
//     which would argue in a circle). Somebody unlisted of a category that is
//     blamed has an identifier of its own, and those behind the category behind
//     it. What is left is somebody unknown.
//   - Against are those whom it struck or was aimed at, whose place it hit, and
//     the states whose citizens it harmed or, for acts in which force may be
//     used, on whose territory it was. To are those addressed, or held
//     responsible by claims made in it.
//   - Causes are the stated answers ([Timeline.Replies]). A cause is as reliable
//     as the best source that states it, by its Admiralty grade; one without a
//     grade counts in full, one that only the compiler infers half.
//   - After are the events that links order before it.
//   - Narration is its place in the chronicle; events that cite one passage of a
//     source, one after the other, share a place.
//
// Ties say how the actors stand to each other: who acts for a state or group is
// of its side (part of, member of, in command, in office), members of a coalition
// or an international organisation are its allies and not one side, and backing,
// alliance and opposition are what the record states, each at its time.
//
// Each event with claims costs an assessment.
func (t *Timeline) Acts() ([]escalation.Act, []escalation.Tie) {
	b := actBuilder{
		Timeline: t, told: make(map[event.ID]int, len(t.chronicle.Events)),
		states: map[actor.Country][]actor.ID{}, unlisted: map[actor.ID]actor.Set{},
	}
	b.tell()
	for a := range t.registry.All() {
		if a.Kind == actor.KindState && a.Country != "" {
			b.states[a.Country] = append(b.states[a.Country], t.registry.Canonical(a.ID))
		}
	}
	b.blames()
	var acts []escalation.Act
	at := map[event.ID]int{}
	for _, id := range t.placed {
		if r := t.Rung(id); !r.Hostility.IsZero() || !r.Accord.IsZero() {
			at[id] = len(acts)
			acts = append(acts, b.act(id, r))
		}
	}
	b.causes(acts, at)
	b.after(acts, at)
	ties := t.ties()
	for _, id := range slices.Sorted(maps.Keys(b.unlisted)) {
		ties = append(ties, t.tiesOfUnlisted(b.unlisted[id])...)
	}
	return acts, ties
}

// actBuilder makes acts of events.
type actBuilder struct {
	*Timeline
	told   map[event.ID]int
	states map[actor.Country][]actor.ID
	// unlisted are the sets of which somebody unlisted may have done an act.
	unlisted map[actor.ID]actor.Set
	// blamed are those whom claims made in an event hold responsible.
	blamed map[event.ID][]actor.ID
}

// tell works out the order of telling.
func (b *actBuilder) tell() {
	place := 0
	var last actor.Cite
	for i := range b.chronicle.Events {
		at := passageOf(&b.chronicle.Events[i])
		if place == 0 || at.End == 0 || at.Source != last.Source || at.Start != last.Start || at.End != last.End {
			place++
		}
		b.told[b.chronicle.Events[i].ID], last = place, at
	}
}

// passageOf returns the passage where an event is told first, zero where none is
// cited.
func passageOf(e *event.Event) actor.Cite {
	for _, c := range e.Cites {
		if c.End > 0 {
			return actor.Cite{Source: c.Source, Start: c.Start, End: c.End}
		}
	}
	return actor.Cite{}
}

func (b *actBuilder) blames() {
	b.blamed = map[event.ID][]actor.ID{}
	for c := range b.index.All() {
		if c.Utterance == "" || c.Stance != "" || !b.index.Known(c.ID, b.options.AsOf) {
			continue
		}
		for _, a := range c.Answers {
			b.blamed[c.Utterance] = append(b.blamed[c.Utterance], a.Who.IDs...)
		}
	}
}

func (b *actBuilder) act(id event.ID, r ladder.Rung) escalation.Act {
	e, _ := b.eventOf(id)
	bounds := b.Bounds(id)
	a := escalation.Act{
		ID: id, Earliest: bounds.EarliestStart, Latest: bounds.LatestStart,
		By: b.parties(e), Against: b.struck(e), To: b.addressed(e),
		Countries: countriesOf(e), Places: placesOf(e), Kind: e.Kind, Means: familiesOf(e),
		Hostility: r.Hostility, Accord: r.Accord, Narration: b.told[id],
	}
	for _, act := range e.Speech {
		a.Speech = append(a.Speech, act.Kind)
	}
	return a
}

// parties returns who may have done an event.
func (b *actBuilder) parties(e *event.Event) []escalation.Party {
	who := b.index.Perpetrators(e.ID, b.options.AsOf)
	if who.Standing == attribution.StandingUndisputed {
		return escalation.Did(b.canonical(who.Actors)...)
	}
	if who.Standing == attribution.StandingNone {
		return nil
	}
	// The options are in order, so that there is no error.
	a, _ := attribution.Assess(b.index, e.ID, &attribution.AssessOptions{At: b.options.AsOf, NoRetaliation: true})
	var list []escalation.Party
	for _, c := range a.Candidates {
		if c.Probability < leastParty || len(list) == escalation.MostParties {
			continue
		}
		switch c.Atom.Kind {
		case attribution.AtomActor:
			list = append(list, escalation.Party{Actors: []actor.ID{c.Atom.Actor}, P: min(1, c.Probability)})
		case attribution.AtomMember:
			b.unlisted[unlistedID(c.Atom.Set)] = c.Atom.Set
			list = append(list, escalation.Party{Actors: []actor.ID{unlistedID(c.Atom.Set)}, P: min(1, c.Probability)})
		case attribution.AtomOutside, attribution.AtomNobody:
		}
	}
	return list
}

// unlistedID is the identifier of somebody unlisted of a set. No record has it,
// for identifiers have no blanks.
func unlistedID(s actor.Set) actor.ID {
	return actor.ID("unlisted: " + actor.Set{Terms: s.Terms}.String())
}

// tiesOfUnlisted returns who stands behind those of a category whom nobody has
// listed: whatever all of its terms state.
func (t *Timeline) tiesOfUnlisted(s actor.Set) []escalation.Tie {
	var ties []escalation.Tie
	for i, term := range s.Terms {
		var own []escalation.Tie
		for _, bond := range term.Relations {
			kind, inverted := bond.Kind.Stored()
			if bond.Not || bond.Object == "" || kind != actor.Backs || !inverted {
				continue
			}
			own = append(own, escalation.Tie{
				Kind: escalation.Backs, A: t.registry.Canonical(bond.Object), B: unlistedID(s), Start: edtf.NegInf, End: edtf.PosInf,
			})
		}
		if i == 0 {
			ties = own
			continue
		}
		ties = slices.DeleteFunc(ties, func(tie escalation.Tie) bool { return !slices.Contains(own, tie) })
	}
	return ties
}

// canonical returns actors by their canonical identifiers, each once.
func (b *actBuilder) canonical(ids []actor.ID) []actor.ID {
	var list []actor.ID
	for _, id := range ids {
		if c := b.registry.Canonical(id); c != "" && !slices.Contains(list, c) && len(list) < escalation.MostActors {
			list = append(list, c)
		}
	}
	return list
}

// struck returns those whom an event struck: see [Timeline.Acts].
func (b *actBuilder) struck(e *event.Event) []actor.ID {
	ids := b.hit(e)
	for _, c := range e.Casualties {
		ids = append(ids, b.states[c.Nationality]...)
	}
	if e.Kind.MayUseForce() {
		for _, c := range countriesOf(e) {
			ids = append(ids, b.states[c]...)
		}
	}
	return b.canonical(ids)
}

// addressed returns those at whom the words of an event are aimed: addressees,
// and those whom claims made in it blame.
func (b *actBuilder) addressed(e *event.Event) []actor.ID {
	return b.canonical(append(addressees(e), b.blamed[e.ID]...))
}

func placesOf(e *event.Event) []string {
	var list []string
	for _, p := range e.Where {
		if p.Name != "" && !slices.Contains(list, p.Name) && len(list) < escalation.MostActors {
			list = append(list, p.Name)
		}
	}
	return list
}

// causes notes the stated answers.
func (b *actBuilder) causes(acts []escalation.Act, at map[event.ID]int) {
	for _, r := range b.Replies() {
		if i, ok := at[r.Effect]; ok && len(acts[i].Causes) < escalation.MostActors {
			acts[i].Causes = append(acts[i].Causes, escalation.Stated{Of: r.Cause, Reliability: b.reliability(r.Facts)})
		}
	}
}

// reliability is how reliable the best of those is who state something.
func (b *actBuilder) reliability(facts []Fact) float64 {
	w := attribution.DefaultWeights()
	best := 0.0
	for _, f := range facts {
		if f.Origin() != "" {
			best = max(best, inferredCause)
			continue
		}
		grade, graded := w.Sourced(f.Cites, b.registry)
		if !graded {
			grade = 1
		}
		best = max(best, grade)
	}
	return best
}

// after notes the order that links state, for acts whose dates may leave it
// open.
func (b *actBuilder) after(acts []escalation.Act, at map[event.ID]int) {
	note := func(first, second event.ID) {
		i, ok := at[first]
		j, ok2 := at[second]
		if !ok || !ok2 || acts[i].Latest < acts[j].Earliest || len(acts[j].After) >= escalation.MostActors {
			return
		}
		if b.Before(first, second) == casus.Yes && !slices.Contains(acts[j].After, first) {
			acts[j].After = append(acts[j].After, first)
		}
	}
	for i := range b.statements {
		if st := &b.statements[i]; st.kind == codeLink {
			from, to := b.events[st.event].ID, b.linkOf(st).To
			note(from, to)
			note(to, from)
		}
	}
}

// ties returns how the actors of the registry stand to each other.
func (t *Timeline) ties() []escalation.Tie {
	var ties []escalation.Tie
	there := map[escalation.Tie]bool{}
	for r := range t.registry.Relations() {
		kind, ok := t.tieKind(&r)
		a, b := t.registry.Canonical(r.Subject), t.registry.Canonical(r.Object)
		if !ok || a == b || a == "" || b == "" {
			continue
		}
		tie := escalation.Tie{Kind: kind, A: a, B: b, Start: edtf.NegInf, End: edtf.PosInf}
		if r.Start != "" {
			tie.Start = r.Start.Bounds().EarliestStart
		}
		if r.End != "" {
			tie.End = r.End.Bounds().LatestEnd
		}
		if tie.Validate() == nil && !there[tie] {
			there[tie] = true
			ties = append(ties, tie)
		}
	}
	return ties
}

// tieKind returns what a relation makes of two actors, and false for nothing.
func (t *Timeline) tieKind(r *actor.Relation) (escalation.TieKind, bool) {
	switch r.Kind {
	case actor.PartOf, actor.MemberOf, actor.Commands, actor.HoldsOffice:
		for _, id := range []actor.ID{r.Subject, r.Object} {
			if a, ok := t.registry.Actor(id); ok && (a.Kind == actor.KindCoalition || a.Kind == actor.KindOrganisation) {
				return escalation.Allied, true
			}
		}
		return escalation.SameSide, true
	case actor.Backs:
		return escalation.Backs, true
	case actor.AlliedWith:
		return escalation.Allied, true
	case actor.OpposedTo:
		return escalation.Opposed, true
	default:
		return "", false
	}
}
