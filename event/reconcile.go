package event

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/record"
)

// Reconciled is an event with what its accounts add, and what they disagree on.
type Reconciled struct {
	// Event is the event as far as it is stated or its accounts settle it.
	Event Event
	// Conflicts lists the disagreements in the order of the event's fields,
	// those that were decided included.
	Conflicts []Conflict
}

// Reconcile completes an event from its accounts, those among the given ones
// that are AccountOf it. Nothing is averaged: every value in the result is one
// that somebody stated, or all that several stated allow.
//
//   - What the event states stands, and what contradicts it is listed as a
//     conflict. An empty field of an account is silent.
//   - Otherwise the finest value with the most independent roots stands (see
//     [actor.Registry.RootOf]): an account of March bears out one of 11 March,
//     and any number of accounts from one root count once. Accounts without
//     cites share one root, the chronicle's default source.
//   - In a tie nothing is chosen: of counts the result is the range that they
//     span, of dates one of a set, "[2020-03-11,2020-03-12]", and of
//     everything else nothing is said.
//
// Casualties are compared for everybody, by nationality, by status, and as far
// as they are stated finer, each as [Event.Toll] has it; a count that runs to
// an earlier day is a least. Lists that cannot be compared entry by entry, such
// as several places, are taken over as a whole where the event has none.
// An account whose cites all deny, doubt or retract it says nothing.
//
// The order of the accounts makes no difference, and reconciling the result
// again leaves it as it is.
func Reconcile(e Event, accounts []Event, reg *actor.Registry) Reconciled {
	r := reconciler{own: &e, event: e.Clone(), registry: reg}
	r.add(accounts)
	r.kind()
	r.status()
	r.when()
	r.where()
	r.participants()
	r.attacks()
	r.casualties()
	r.measures()
	r.lists()
	return Reconciled{Event: r.event, Conflicts: r.conflicts}
}

type reconciler struct {
	own       *Event
	event     Event
	accounts  []heard
	registry  *actor.Registry
	conflicts []Conflict
}

// heard is an account and where it comes from.
type heard struct {
	*Event
	roots []actor.Root
}

// add takes the accounts of the event that anybody asserts, in an order of
// their own.
func (r *reconciler) add(accounts []Event) {
	for i := range accounts {
		a := &accounts[i]
		if a.AccountOf != r.own.ID {
			continue
		}
		var roots []actor.Root
		for _, c := range a.Cites {
			if c.Stance == "" {
				roots = append(roots, r.registry.RootOf(c))
			}
		}
		switch {
		case len(a.Cites) == 0:
			r.accounts = append(r.accounts, heard{Event: a, roots: []actor.Root{{}}})
		case len(roots) > 0:
			r.accounts = append(r.accounts, heard{Event: a, roots: distinctRoots(roots)})
		}
	}
	slices.SortStableFunc(r.accounts, func(a, b heard) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), bytes.Compare(jsonOf(a.Event), jsonOf(b.Event)))
	})
}

// jsonOf returns a record as JSON, as far as it can be written.
func jsonOf(v any) []byte {
	text, _ := record.Marshal(v)
	return text
}

// voicesOf returns what the event and the accounts say, where get finds it.
func voicesOf[T any](r *reconciler, get func(*Event) (T, bool)) []voice[T] {
	var voices []voice[T]
	if v, ok := get(r.own); ok {
		voices = append(voices, voice[T]{value: v, own: true})
	}
	for _, a := range r.accounts {
		if v, ok := get(a.Event); ok {
			voices = append(voices, voice[T]{value: v, account: a.ID, roots: a.roots})
		}
	}
	return voices
}

// settled returns the value of a slot and keeps the conflict about it.
func settled[T any](r *reconciler, q issue[T], voices []voice[T]) (value T, ok bool) {
	value, ok, conflict := q.settle(voices)
	if conflict != nil {
		r.conflicts = append(r.conflicts, *conflict)
	}
	return value, ok
}

// word is the issue of a slot of words that are the same or exclude each other.
func word[T ~string](field string) issue[T] {
	return issue[T]{
		slot:  Slot{Field: field},
		text:  func(v T) string { return string(v) },
		agree: func(a, b T) casus.Truth { return casus.TruthOf(a == b) },
		finer: func(T, T) bool { return false },
	}
}

// path is the issue of a slot of paths in a tree, such as kinds.
func path[T ~string](field string) issue[T] {
	q := word[T](field)
	q.finer = func(a, b T) bool { return a != b && within(string(a), string(b)) }
	q.agree = func(a, b T) casus.Truth { return casus.TruthOf(a == b || q.finer(a, b) || q.finer(b, a)) }
	return q
}

// stated returns a getter of words that are stated unless empty.
func stated[T ~string](get func(*Event) T) func(*Event) (T, bool) {
	return func(e *Event) (T, bool) {
		v := get(e)
		return v, v != ""
	}
}

func (r *reconciler) kind() {
	q := path[Kind]("kind")
	exact := q.agree
	q.agree = func(a, b Kind) casus.Truth {
		if is := exact(a, b); is == casus.Yes || !a.mayBe(b) && !b.mayBe(a) {
			return is
		}
		return casus.Undetermined
	}
	r.event.Kind, _ = settled(r, q, voicesOf(r, stated(func(e *Event) Kind { return e.Kind })))
}

// mayBe reports whether an event of the kind may turn out to be of the other.
func (k Kind) mayBe(other Kind) bool { return k.Within(KindIncident) && other.mayTurnOut() }

// status compares what the accounts say of whether it came about; the event
// itself always states it.
func (r *reconciler) status() {
	q := word[Status]("status")
	q.text = statusText
	q.agree = func(a, b Status) casus.Truth { return casus.TruthOf(a == b || a.Happened() && b.Happened()) }
	voices := voicesOf(r, stated(func(e *Event) Status { return e.Status }))
	if r.own.Status == "" {
		voices = append(voices, voice[Status]{own: true})
	}
	settled(r, q, voices)
}

// attacks compares the attacks where there is at most one in each account, and
// else takes them over as a whole.
func (r *reconciler) attacks() {
	single := len(r.own.Attacks) <= 1
	for _, a := range r.accounts {
		single = single && len(a.Attacks) <= 1
	}
	if !single {
		r.event.Attacks = wholesale(r, func(e *Event) []Attack { return e.Attacks })
		return
	}
	first := func(e *Event) Attack {
		if len(e.Attacks) == 0 {
			return Attack{}
		}
		return e.Attacks[0]
	}
	var a Attack
	a.Means, _ = settled(r, path[Means]("attacks.means"), voicesOf(r, stated(func(e *Event) Means { return first(e).Means })))
	a.TargetKind, _ = settled(r, word[TargetKind]("attacks.target_kind"), voicesOf(r, stated(func(e *Event) TargetKind { return first(e).TargetKind })))
	a.Intent, _ = settled(r, word[Intent]("attacks.intent"), voicesOf(r, stated(func(e *Event) Intent { return first(e).Intent })))
	if len(r.event.Attacks) > 0 || a != (Attack{}) {
		r.event.Attacks = []Attack{a}
	}
}

// lists takes over what cannot be compared.
func (r *reconciler) lists() {
	r.event.Speech = wholesale(r, func(e *Event) []SpeechAct { return e.Speech })
	r.event.Links = wholesale(r, func(e *Event) []Link { return e.Links })
	for _, a := range r.accounts {
		r.event.Cites = union(r.event.Cites, a.Cites)
	}
}

// wholesale returns the event's own list if it has one, else those of the
// accounts.
func wholesale[T any](r *reconciler, get func(*Event) []T) []T {
	if own := get(&r.event); len(own) > 0 {
		return own
	}
	return gathered(r, get)
}

// gathered returns the entries of a list in all accounts, each once, in the
// order of their JSON.
func gathered[T any](r *reconciler, get func(*Event) []T) []T {
	var all []T
	for _, a := range r.accounts {
		all = union(all, get(a.Event))
	}
	slices.SortFunc(all, func(a, b T) int { return bytes.Compare(jsonOf(a), jsonOf(b)) })
	return all
}

// union appends copies of the entries that the list does not have.
func union[T any](list, more []T) []T {
	for _, v := range more {
		if !slices.ContainsFunc(list, func(w T) bool { return record.Equal(v, w) }) {
			list = append(list, record.Clone(v))
		}
	}
	return list
}
