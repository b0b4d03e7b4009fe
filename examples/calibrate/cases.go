package main

import (
	"slices"
	"strconv"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// record is what is known, and whom it names for what.
type record struct {
	index *attribution.Index
	cases []deed
	// fights, contested and unnamed count the events that are no cases.
	fights, contested, unnamed int
}

// deed is one event with those named for it.
type deed struct {
	masked event.Event
	actors []actor.ID
	start  edtf.Bounds // of its civil date
}

// newRecord takes a chronicle for a record. Whom the accounts of an event name as
// having done it is a claim of each account: what one report says is no finding.
func newRecord(c *timeline.Chronicle) *record {
	var r record
	reg := actor.NewRegistry(c.Actors, c.Relations, c.Sources)
	accounts := make(map[event.ID][]event.Event)
	for _, a := range c.Accounts {
		accounts[a.AccountOf] = append(accounts[a.AccountOf], a)
	}
	claims := slices.Clone(c.Claims)
	events := make([]event.Event, 0, len(c.Events))
	for _, e := range c.Events {
		told := accounts[e.ID]
		own := slices.DeleteFunc(slices.Clone(e.Participants), func(p event.Participant) bool { return !isDoer(p) })
		e = event.Reconcile(e, told, reg).Event
		if isFight(&e) {
			r.fights++
			continue
		}
		e.Cites, e.Links, e.Extra = nil, nil, nil
		if len(told) > 0 {
			claims = append(claims, named(&e, told)...)
			e.Participants = append(slices.DeleteFunc(slices.Clone(e.Participants), isDoer), own...)
		}
		events = append(events, e)
	}
	ix := event.NewIndex(events, nil, &event.IndexOptions{Registry: reg})
	r.index = attribution.NewIndex(ix, claims, nil)
	for e := range ix.All() {
		r.add(e)
	}
	return &r
}

// add makes a case of an event.
func (r *record) add(e event.Event) {
	if !e.Status.Happened() {
		return
	}
	who := r.index.Perpetrators(e.ID, event.AsOf{})
	switch {
	case len(who.Actors) == 0:
		r.unnamed++
	case who.Standing == attribution.StandingContested:
		r.contested++
	default:
		r.cases = append(r.cases, deed{masked: mask(e), actors: who.Actors, start: startOf(&e)})
	}
}

// mask leaves of an event what may be known before anybody is named for it.
func mask(e event.Event) event.Event {
	m := event.Event{ID: e.ID, Kind: e.Kind, When: e.When, Where: e.Where, Attacks: e.Attacks}
	for _, c := range e.Casualties {
		c.Actor, c.Cites = "", nil
		m.Casualties = append(m.Casualties, c)
	}
	return m
}

func startOf(e *event.Event) edtf.Bounds {
	if e.When.Date != "" {
		return e.When.Date.Bounds()
	}
	return e.When.Start.Bounds()
}

func isDoer(p event.Participant) bool { return p.Role == event.RoleBy }

// isFight reports whether somebody both acts and is acted upon.
func isFight(e *event.Event) bool {
	return slices.ContainsFunc(e.Participants, func(p event.Participant) bool {
		return isDoer(p) && p.Actor != "" && slices.ContainsFunc(e.Participants, func(q event.Participant) bool {
			return q.Role == event.RoleTarget && q.Actor == p.Actor
		})
	})
}

// named returns the claims of accounts about who did an event, all of whom each
// account names.
func named(e *event.Event, accounts []event.Event) []attribution.Claim {
	var claims []attribution.Claim
	for i := range accounts {
		var who actor.Set
		for _, p := range accounts[i].Participants {
			if isDoer(p) && p.Actor != "" && !slices.Contains(who.IDs, p.Actor) {
				who.IDs = append(who.IDs, p.Actor)
			}
		}
		if len(who.IDs) == 0 {
			continue
		}
		if len(who.IDs) > 1 {
			who.Number = actor.All
		}
		claims = append(claims, attribution.Claim{
			ID:     attribution.ID("account:" + string(e.ID) + ":" + strconv.Itoa(i)),
			Events: []event.ID{e.ID}, Answers: []attribution.Answer{{Who: who}}, Cites: accounts[i].Cites,
		})
	}
	return claims
}
