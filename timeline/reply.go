package timeline

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// Reply is a stated answer of one event to another, resolved: in time, on the
// ladder, and as to who answered whom.
type Reply struct {
	// Effect answers Cause, or was brought about by it.
	Effect, Cause event.ID
	// Facts lists the links that say so, with who states them.
	Facts []Fact
	// Order is how sure it is that the cause began first. Where it is
	// impossible, the link that says so stands among [Timeline.Conflicts].
	Order Certainty
	// Lag is how long the effect began after the cause.
	Lag event.Lag
	// EffectRung and CauseRung are their places on the ladder.
	EffectRung, CauseRung ladder.Rung
	// Turn compares the two on the hostility axis, by what is stated.
	Turn Turn
	// Open reports that a lift which is merely possible on either side could
	// make the turn another.
	Open bool
	// Role is who answered whom.
	Role ReplyRole
	// NewActors, NewCountries and NewMeans are what makes the reply
	// horizontal: who acted, where, and with which family of means, that no
	// event of the chain of causes before it had (of its nearest fifty).
	NewActors    []actor.ID
	NewCountries []actor.Country
	NewMeans     []event.Means
}

// Kinds returns the kinds of the links that state the reply, each once.
func (r Reply) Kinds() []event.LinkKind {
	var kinds []event.LinkKind
	for _, f := range r.Facts {
		if !slices.Contains(kinds, f.Link.Kind) {
			kinds = append(kinds, f.Link.Kind)
		}
	}
	return kinds
}

// Horizontal reports whether the reply widened the crisis: a new actor,
// territory or means.
func (r Reply) Horizontal() bool {
	return len(r.NewActors) > 0 || len(r.NewCountries) > 0 || len(r.NewMeans) > 0
}

// Stated reports whether a source says that the one answers the other, rather
// than the compiler of the record.
func (r Reply) Stated() bool {
	return slices.ContainsFunc(r.Facts, func(f Fact) bool { return f.Origin() == "" })
}

// Replies returns the stated answers among the events that took place: the
// links of kind responds-to and caused-by of their records and of accounts of
// them. They come in the order of the effects, then of the causes.
func (t *Timeline) Replies() []Reply {
	byPair := map[[2]event.ID][]Fact{}
	for i := range t.statements {
		st := &t.statements[i]
		if st.kind != codeLink {
			continue
		}
		if l := t.linkOf(st); l.Kind == event.RespondsTo || l.Kind == event.CausedBy {
			pair := [2]event.ID{t.events[st.event].ID, l.To}
			byPair[pair] = append(byPair[pair], t.fact(st))
		}
	}
	causes := map[event.ID][]event.ID{}
	for pair := range byPair {
		causes[pair[0]] = append(causes[pair[0]], pair[1])
	}
	place := make(map[event.ID]int, len(t.placed))
	for i, id := range t.placed {
		place[id] = i
	}
	var list []Reply
	for _, effect := range t.placed {
		slices.SortFunc(causes[effect], func(a, b event.ID) int { return cmp.Compare(place[a], place[b]) })
		for _, cause := range causes[effect] {
			r := Reply{Effect: effect, Cause: cause, Facts: byPair[[2]event.ID{effect, cause}]}
			t.resolve(&r, causes)
			list = append(list, r)
		}
	}
	return list
}

// resolve works out all of a reply but its facts.
func (t *Timeline) resolve(r *Reply, causes map[event.ID][]event.ID) {
	c := t.Compare(r.Cause, r.Effect)
	r.Order, r.Lag = c.Before, c.Lag
	effect, _ := t.eventOf(r.Effect)
	cause, _ := t.eventOf(r.Cause)
	r.EffectRung, r.CauseRung = t.Rung(r.Effect), t.Rung(r.Cause)
	r.Turn, r.Open = turn(t.options.Ladder, r.CauseRung, r.EffectRung)
	r.Role = t.role(effect, cause)
	t.widen(r, effect, chainOf(r.Cause, causes))
}

// Rung returns the place of an event on the ladder, as far as the chronicle
// tells.
func (t *Timeline) Rung(id event.ID) ladder.Rung {
	e, ok := t.eventOf(id)
	if !ok {
		return ladder.Rung{}
	}
	return t.options.Ladder.Of(*e, t.Events().Context())
}

// mostCauses is how far back a chain of causes is followed, the nearest first.
const mostCauses = 50

// chainOf returns a cause, its causes, theirs, and so on.
func chainOf(cause event.ID, causes map[event.ID][]event.ID) []event.ID {
	chain := []event.ID{cause}
	seen := map[event.ID]bool{cause: true}
	for i := 0; i < len(chain) && len(chain) < mostCauses; i++ {
		for _, id := range causes[chain[i]] {
			if !seen[id] {
				seen[id] = true
				chain = append(chain, id)
			}
		}
	}
	return chain
}

// widen notes what is new in a reply. Words alone, below coercion on the ladder,
// widen nothing, and where the chain before says nothing of a thing, nothing is
// new.
func (t *Timeline) widen(r *Reply, effect *event.Event, chain []event.ID) {
	if r.EffectRung.Hostility < ladder.H4 {
		return
	}
	var actors []actor.ID
	var countries []actor.Country
	var means []event.Means
	for _, id := range chain {
		e, _ := t.eventOf(id)
		actors = append(actors, t.struckBy(e)...)
		actors = append(actors, t.perpetrators(id)...)
		countries = append(countries, countriesOf(e)...)
		means = append(means, familiesOf(e)...)
	}
	if len(actors) > 0 {
		for _, id := range t.perpetrators(r.Effect) {
			if !slices.ContainsFunc(actors, func(a actor.ID) bool { return t.oneSide(a, id, r.Effect) }) {
				r.NewActors = append(r.NewActors, id)
			}
		}
	}
	r.NewCountries = without(countriesOf(effect), countries)
	r.NewMeans = without(familiesOf(effect), means)
}

// without returns what is in list and not among those known, if any are.
func without[T comparable](list, known []T) []T {
	if len(known) == 0 {
		return nil
	}
	var fresh []T
	for _, v := range list {
		if !slices.Contains(known, v) {
			fresh = append(fresh, v)
		}
	}
	return fresh
}

func participants(e *event.Event, roles ...event.Role) []actor.ID {
	var ids []actor.ID
	for _, p := range e.Participants {
		if p.Actor != "" && slices.Contains(roles, p.Role) && !slices.Contains(ids, p.Actor) {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

func countriesOf(e *event.Event) []actor.Country {
	var list []actor.Country
	for _, p := range e.Where {
		if p.Country != "" && !slices.Contains(list, p.Country) {
			list = append(list, p.Country)
		}
	}
	return list
}

// familiesOf returns the families of means used in an event.
func familiesOf(e *event.Event) []event.Means {
	var list []event.Means
	for _, a := range e.Attacks {
		family := a.Means
		for i := range family {
			if family[i] == '/' {
				family = family[:i]
				break
			}
		}
		if family != "" && !slices.Contains(list, family) {
			list = append(list, family)
		}
	}
	return list
}

// Unanswered returns the acts of force, rung [ladder.H7] and above, to which
// the record states no answer by a party of the crisis, in order. What only
// third parties commented on is unanswered. An answer that nobody has linked
// is unknown to the timeline: the list is of what the record leaves open, not
// of what was let pass.
func (t *Timeline) Unanswered() []event.ID {
	answered := map[event.ID]bool{}
	for _, r := range t.Replies() {
		if r.Role != ReplyThirdParty {
			answered[r.Cause] = true
		}
	}
	var list []event.ID
	for _, id := range t.placed {
		if !answered[id] && t.Rung(id).Hostility >= ladder.H7 {
			list = append(list, id)
		}
	}
	return list
}

// String puts the reply in a line, by identifiers: "strike answers raid: in
// kind (H8 after H8), direct, 2d later".
func (r Reply) String() string {
	s := string(r.Effect) + " answers " + string(r.Cause) + ": " + r.Turn.String()
	if r.Turn != NotComparable {
		s += fmt.Sprintf(" (%v after %v)", r.EffectRung.Hostility, r.CauseRung.Hostility)
	}
	if r.Role != ReplyUnknown {
		s += ", " + string(r.Role)
	}
	if r.Order == Impossible {
		return s + ", impossible in time"
	}
	return s + ", " + r.Lag.String() + " later"
}
