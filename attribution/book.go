package attribution

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// book takes down what speaks for and against whom in one event, line by line.
type book struct {
	x     *Index
	event event.ID
	at    event.AsOf
	time  edtf.Bounds
	o     *AssessOptions
	w     *Weights
	// precedents are the actors whose precedents the prior counts.
	precedents []actor.ID

	entries []Entry
	claim   []int // the claim of each entry, -1 for acts and silences
	// lineOf finds the line of a claim about the event.
	lineOf map[int]int
	// depths keeps how deep claims lie in chains of retellings.
	depths map[int]int
	// derived lists, for each entry, the claims that it retells.
	derived [][]int
	// newcomers are those of whom nothing was known before they claimed it.
	newcomers []actor.ID
}

func (b *book) write() {
	b.lineOf, b.depths = make(map[int]int), make(map[int]int)
	for _, i := range b.x.about[b.event] {
		if b.x.known(i, b.at) && !b.x.superseded(i, b.at) {
			b.hear(i)
		}
	}
	b.findNewcomers()
	if !b.o.NoRetaliation && b.o.Level == "" {
		b.watch()
	}
}

// meant is whom a claim means at the level asked about.
type meant struct {
	who   actor.Set
	level Level
	// loose reports that an answer to another question may hold instead.
	loose bool
	// some reports that it is not said how they are responsible, so that it
	// may be by whom they back.
	some bool
}

// meant returns whom a claim means, and false for one about other questions.
func (b *book) meant(c *Claim) (meant, bool) {
	if b.o.Level == LevelResponsible {
		return anyLevel(c)
	}
	who, ok := held(c, b.o.Level)
	loose := slices.ContainsFunc(c.Answers, func(a Answer) bool {
		return a.Who.IsZero() || a.Level != b.o.Level && (b.o.Level != "" || a.Level != LevelResponsible)
	})
	if ok {
		return meant{who: who, level: b.o.Level, loose: loose}, true
	}
	if b.o.Level == "" {
		if who, ok = held(c, LevelResponsible); ok {
			return meant{who: who, level: LevelResponsible, loose: loose, some: true}, true
		}
	}
	return meant{}, false
}

// anyLevel returns who is held responsible in whatever way.
func anyLevel(c *Claim) (meant, bool) {
	all := Claim{}
	loose := false
	for _, a := range c.Answers {
		if a.Who.IsZero() {
			loose = true
			continue
		}
		all.Answers = append(all.Answers, Answer{Who: a.Who})
	}
	who, ok := held(&all, "")
	return meant{who: who, level: LevelResponsible, loose: loose}, ok
}

// hear takes one claim down.
func (b *book) hear(i int) {
	c := &b.x.claims[i]
	m, ok := b.meant(c)
	if !ok && (c.Question() != Question{}) {
		return
	}
	e := b.line(i)
	e.Who, e.Level = m.who, m.level
	if m.some {
		e.Who = b.withProxies(m.who)
	}
	switch {
	case !ok:
		b.quiet(&e, c)
	case m.loose:
		e.silent(EntryOtherAnswer, otherAnswers(c, m.level))
	default:
		b.weigh(&e, i)
	}
	if v, set := b.w.Claims[c.ID]; set && ok {
		e.Reasons = nil
		e.Base, e.Trust = v, 1
		e.Not = e.Not || c.Stance == actor.StanceDenies || c.Stance == actor.StanceDoubts
		e.note(EntryAnalyst, v, "")
	}
	b.enter(e, i)
	if ok {
		b.confirmations(i, m.who)
	}
}

// line begins the line of a claim.
func (b *book) line(i int) Entry {
	v := b.x.facts[i].voice.clone()
	return Entry{
		Claim: b.x.claims[i].ID, Voice: v, Root: b.x.rootName(i), Party: b.x.partyOf(v, b.x.facts[i].said),
		Base: 1, Trust: 1,
	}
}

func (b *book) enter(e Entry, i int) {
	var originals []int
	if i >= 0 {
		b.lineOf[i] = len(b.entries)
	}
	if i >= 0 && b.x.depth(i, b.depths) >= 0 { // in a circle nobody retells
		for _, id := range b.x.claims[i].DerivedFrom {
			j, ok := b.x.position[id]
			if ok && j != i && b.x.known(j, b.at) && slices.Contains(b.x.claims[j].Events, b.event) {
				originals = append(originals, j)
			}
		}
	}
	b.entries = append(b.entries, e)
	b.claim = append(b.claim, i)
	b.derived = append(b.derived, originals)
}

// rootName names the first root of a claim in text; claims whose origin nothing
// tells have one together, because nothing tells that they are two.
func (x *Index) rootName(i int) string {
	roots := x.facts[i].roots
	if len(roots) == 0 {
		return "origin unknown"
	}
	return rootText(roots[0])
}

func rootText(r actor.Root) string {
	if r.Speaker() == "" {
		return "source " + r.String()
	}
	return r.String()
}

func otherAnswers(c *Claim, level Level) string {
	var words []string
	for _, a := range c.Answers {
		switch {
		case a.Who.IsZero():
			words = append(words, "another question")
		case a.Level != level:
			words = append(words, string(cmp.Or(a.Level, "perpetrator")))
		}
	}
	return strings.Join(distinct(words), ", ")
}

// quiet notes why a claim that names nobody says nothing.
func (b *book) quiet(e *Entry, c *Claim) {
	switch c.Stance {
	case actor.StanceDeclines:
		e.silent(EntryDeclines, "")
	case actor.StanceInvestigating:
		e.silent(EntryInvestigating, "")
	case actor.StanceRetracts:
		e.silent(EntryRetracts, "")
	default:
		e.silent(EntryWordsOnly, "")
	}
}

// weigh works out what a claim weighs.
func (b *book) weigh(e *Entry, i int) {
	c := &b.x.claims[i]
	switch {
	case len(e.Who.IDs) == 0 && len(e.Who.Terms) == 0 && e.Who.Open != actor.OpenNobody && c.Stance != actor.StanceDeclines:
		if c.Stance == actor.StanceInvestigating {
			e.silent(EntryInvestigating, "")
			return
		}
		e.silent(EntryWordsOnly, e.Who.String())
		return
	case c.Stance == "":
		if !b.asserted(e, i) {
			return
		}
	case c.Stance == actor.StanceDenies || c.Stance == actor.StanceDoubts:
		b.denied(e, i)
	case c.Stance == actor.StanceDeclines, c.Stance == actor.StanceInvestigating, c.Stance == actor.StanceRetracts:
		b.quiet(e, c)
		return
	default:
		e.silent(EntryUnknownStance, string(c.Stance))
		return
	}
	if t, ok := b.w.Confidence[c.Confidence]; ok && c.Confidence != 0 {
		b.trust(e, EntryConfidence, t, c.Confidence.String())
	}
	b.trustVoice(e)
	if t, graded := b.w.Sourced(c.Cites, b.x.registry); graded {
		b.trust(e, EntrySource, t, "")
	}
	if t, by := b.x.undercut(i, b.at, b.w, e.Who, 0); len(by) > 0 {
		e.Trust *= t
		e.note(EntryRebutted, t, "", by...)
	}
}

func (b *book) trust(e *Entry, why EntryWhy, t float64, detail string) {
	e.Trust *= t
	e.note(why, t, detail)
}

func (b *book) trustVoice(e *Entry) {
	best, found := 0.0, false
	for _, id := range e.Voice.Actors {
		if t, ok := b.w.Speakers[b.x.registry.Canonical(id)]; ok {
			best, found = max(best, t), true
		}
	}
	switch {
	case found:
		b.trust(e, EntrySpeaker, best, joinIDs(e.Voice.Actors))
	case len(e.Voice.Actors) == 0 && len(e.Voice.Described) > 0:
		b.trust(e, EntryUnnamed, b.w.Unnamed, "")
	}
}

// asserted weighs an assertion and reports whether it says anything.
func (b *book) asserted(e *Entry, i int) bool {
	c := &b.x.claims[i]
	switch {
	case len(c.If) > 0 || len(c.Unless) > 0:
		e.silent(EntryConditional, joinIDs(slices.Concat(c.If, c.Unless)))
		return false
	case b.x.own(i, b.time):
		e.Base = b.w.OwnClaim
		e.note(EntryOwnClaim, e.Base, "")
	default:
		v, basis := b.w.ground(c.Grounds, func(g Ground) bool {
			return g.Basis == BasisOnlyKnownPrecedent && b.inPrior(e.Who)
		})
		e.Base, e.Basis = v, basis
		switch {
		case v == 1 && len(c.Grounds) > 0 && byPrecedent(c):
			e.Basis = BasisOnlyKnownPrecedent
			e.silent(EntryInPrior, "")
			return false
		case basis != "":
			e.note(EntryGround, v, string(basis))
		default:
			e.note(EntryAsserted, v, "")
		}
	}
	if c.Likely.IsZero() {
		return true
	}
	likely := b.o.Scale.numbered(c.Likely)
	v, pro, sided := b.w.odds(likely)
	if !sided {
		e.Reasons = nil
		e.silent(EntryHedged, likely.String())
		return false
	}
	e.Base, e.Not = max(e.Base, v), !pro
	e.note(EntryLikelihood, v, likely.String())
	return true
}

func (b *book) denied(e *Entry, i int) {
	c := &b.x.claims[i]
	e.Not = true
	switch {
	case c.Stance == actor.StanceDoubts:
		e.Base = b.w.Doubt
		e.note(EntryDoubted, e.Base, "")
	case b.x.speaksForItself(i, e.Who, b.time):
		e.Base = b.w.OwnDenial
		e.note(EntryOwnDenial, e.Base, "")
	default:
		e.Base = b.w.Denial
		e.note(EntryDenied, e.Base, "")
	}
}

// speaksForItself reports whether a speaker of a claim is one of those listed,
// a part of one, or what one is a part of.
func (x *Index) speaksForItself(i int, who actor.Set, at edtf.Bounds) bool {
	return slices.ContainsFunc(x.facts[i].voice.Actors, func(s actor.ID) bool {
		return slices.ContainsFunc(who.IDs, func(id actor.ID) bool { return x.related(s, id, at) })
	})
}

// undercut returns what is left of the reliability of a claim after those that
// rebut it, one a party, and those that rebut these.
func (x *Index) undercut(i int, at event.AsOf, w *Weights, who actor.Set, depth int) (float64, []ID) {
	const deepest = 8 // circles end here
	by := x.rebuttals(i, at)
	if len(by) == 0 || depth == deepest {
		return 1, nil
	}
	strongest := make(map[actor.ID]float64)
	for _, id := range by {
		j := x.position[id]
		party := x.partyOf(x.facts[j].voice, x.facts[j].said)
		loss := 1 - w.Rebutted
		if x.speaksForItself(j, who, x.facts[j].said) {
			loss = min(loss, 1-w.OwnDenial)
		}
		t, _ := x.undercut(j, at, w, actor.Set{}, depth+1)
		strongest[party] = max(strongest[party], loss*t)
	}
	left := 1.0
	for _, party := range slices.Sorted(maps.Keys(strongest)) {
		left *= 1 - strongest[party]
	}
	return left, by
}

// confirmations takes down the claims that find a claim true: they say the same
// with a root of their own.
func (b *book) confirmations(i int, who actor.Set) {
	for _, j := range b.x.on[b.x.claims[i].ID] {
		c := &b.x.claims[j]
		if j == i || side(c) != casus.Yes || !c.finds(FindingTrue, FindingAuthentic, FindingValid) ||
			c.finds(FindingFalse, FindingForged, FindingInvalid) || b.x.sameVoice(i, j) ||
			!b.x.known(j, b.at) || b.x.superseded(j, b.at) {
			continue
		}
		e := b.line(j)
		e.Who, e.Level, e.Base = who, b.o.Level, b.w.Assertion
		side := &b.x.claims[i]
		e.Not = side.Stance == actor.StanceDenies || side.Stance == actor.StanceDoubts
		e.note(EntryConfirms, e.Base, "", side.ID)
		b.trustVoice(&e)
		if t, graded := b.w.Sourced(c.Cites, b.x.registry); graded {
			b.trust(&e, EntrySource, t, "")
		}
		b.entries = append(b.entries, e)
		b.claim = append(b.claim, j)
		b.derived = append(b.derived, nil)
	}
}

// withProxies adds those whom somebody backs, by whose hands he may be
// responsible.
func (b *book) withProxies(who actor.Set) actor.Set {
	who = who.Clone()
	for _, id := range slices.Clone(who.IDs) {
		for _, proxy := range b.x.registry.Related(id, actor.Backs, b.time) {
			if proxy.Is == casus.Yes && !slices.Contains(who.IDs, proxy.Actor) {
				who.IDs = append(who.IDs, proxy.Actor)
			}
		}
		who.Terms = append(who.Terms, actor.Term{Relations: []actor.Bond{{Kind: actor.Backs.Inverse(), Object: id}}})
	}
	return who
}

// findNewcomers finds who claims the act and was never heard of before, and
// weighs those claims anew.
func (b *book) findNewcomers() {
	named := make(map[actor.ID]bool) // by others
	for k := range b.entries {
		if e := &b.entries[k]; !e.Has(EntryOwnClaim) && e.Base < 1 {
			for _, id := range e.Who.IDs {
				named[b.x.registry.Canonical(id)] = true
			}
		}
	}
	for _, s := range b.o.Prior.Known {
		named[b.x.registry.Canonical(s.Actor)] = true
	}
	for k := range b.entries {
		e := &b.entries[k]
		if !e.Has(EntryOwnClaim) || len(e.Who.IDs) != 1 {
			continue
		}
		id := b.x.registry.Canonical(e.Who.IDs[0])
		if named[id] || !b.x.unheard(id, b.event, b.time) {
			continue
		}
		b.newcomers = append(b.newcomers, id)
		e.Base = max(e.Base, b.w.FirstClaim)
		e.note(EntryFirstClaim, b.w.FirstClaim, "")
		e.Who = e.Who.Clone()
		for _, front := range b.x.registry.Related(id, actor.SuspectedFront, b.time) {
			if front.Is != casus.No {
				e.Who.IDs = append(e.Who.IDs, front.Actor)
			}
		}
	}
	b.newcomers = sorted(b.newcomers)
}

// unheard reports whether nothing was known of an actor before an event: it did
// nothing, was named for nothing, and stands in no relation but that of a
// suspected front.
func (x *Index) unheard(id actor.ID, of event.ID, at edtf.Bounds) bool {
	for e := range x.events.By(id) {
		if e.ID != of && x.events.Bounds(e.ID).EarliestStart < at.LatestStart && !x.speechOnly(e) {
			return false
		}
	}
	for _, i := range x.naming[id] {
		for _, about := range x.claims[i].Events {
			if about != of && x.events.Bounds(about).EarliestStart < at.LatestStart {
				return false
			}
		}
	}
	for _, kind := range []actor.RelationKind{
		actor.PartOf, actor.MemberOf, actor.Backs, actor.Backs.Inverse(), actor.AlliedWith, actor.OpposedTo,
		actor.Commands, actor.Commands.Inverse(), actor.DesignatedBy, actor.SuccessorOf,
	} {
		if len(x.registry.Related(id, kind, at)) > 0 {
			return false
		}
	}
	return true
}

// speechOnly reports whether an event is nothing but words.
func (x *Index) speechOnly(e event.Event) bool { return e.Kind.Within(event.KindStatement) }

// settle works out what each line weighs in the end, retellings after what they
// retell.
func (b *book) settle(f *lineup) {
	done := make([]uint8, len(b.entries)) // 1: under way, 2: done
	var finish func(k int)
	finish = func(k int) {
		if done[k] != 0 {
			return
		}
		done[k] = 1
		e := &b.entries[k]
		b.extend(f, e)
		e.Weight = 1
		if e.Base < 1 && e.Trust > 0 {
			e.Weight = 1 - e.Trust*(1-e.Base)
			if e.Trust == 1 {
				e.Weight = e.Base // without the rounding
			}
			e.Weight = min(1, max(b.w.Floor, e.Weight))
		}
		for _, j := range b.derived[k] {
			from, there := b.lineOf[j]
			if there {
				finish(from)
			}
			b.ceiling(e, j, from, there, len(f.atoms))
		}
		e.Nats = math.Abs(math.Log(e.Weight)) // without a minus before zero
		done[k] = 2
	}
	for k := range b.entries {
		finish(k)
	}
}
