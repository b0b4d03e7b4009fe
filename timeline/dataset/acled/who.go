package acled

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// RoleParty is the role of an actor of whom ACLED says that it was involved, and
// not as what: "actor1 and actor2 do not imply directionality".
const RoleParty event.Role = "party"

// meaning returns what the sub-type of a row means or, without one that is
// known, its type.
func meaning(r *Row) sense {
	if is, known := crosswalk.ACLED(r.SubEventType); known {
		return sense{is, true}
	}
	is, known := crosswalk.ACLEDType(r.EventType)
	return sense{is, known && r.SubEventType == ""}
}

// what says what sort of event it was.
func (e *entry) what() {
	r := e.row
	is := e.sense.is
	if !e.sense.known {
		column, raw := "event_type", r.EventType
		if r.SubEventType != "" {
			column, raw = "sub_event_type", r.SubEventType
		}
		e.note(column, dataset.NoteUnknownCode, raw, "not in the codebook")
	}
	if e.Event.Kind = is.Kind; is.Kind == "" {
		// Changes within a group, and others that only the notes tell.
		own := event.Kind(strings.Trim(records.Slug(r.EventType)+"/"+records.Slug(r.SubEventType), "/"))
		e.Event.Kind = cmp.Or(own, event.KindIncident)
	}
	a := event.Attack{Means: is.Means, TargetKind: is.Target}
	if r.CivilianTargeting != "" {
		a.TargetKind = event.TargetCivilians
	}
	if a != (event.Attack{}) {
		e.Event.Attacks = []event.Attack{a}
	}
}

// side is one of the two sides of a row.
type side struct {
	end        string // of the identifiers of its claims
	main       someone
	associates []someone
	sort       int
	role       event.Role
	blamed     bool // by definition of the type it did it, or the other side did
	hedged     bool // by definition it did it, and the notes are not sure that it was there
	heard      hearsay
}

func (e *entry) side(end, main, associates, inter string) side {
	s := side{end: end, main: e.cast.get(main, inter, e.row.year()), sort: interNumber(inter)}
	seen := map[string]bool{strings.TrimSpace(main): true, "": true}
	for name := range strings.SplitSeq(associates, ";") {
		if name = strings.TrimSpace(name); !seen[name] {
			seen[name] = true
			s.associates = append(s.associates, e.cast.get(name, "", e.row.year()))
		}
	}
	if _, known := crosswalk.ACLEDInter(inter); inter != "" && inter != "0" && !known {
		e.note("inter"+end, dataset.NoteUnknownCode, inter, "the sort of actor is not stated")
	}
	s.heard = hearsayOf(e.row.EventNotes, e.words, s.main.names, e.cast)
	return s
}

// who puts down the two sides: who took part as what, and who is said to have
// done it.
func (e *entry) who() {
	r := e.row
	one := e.side("1", r.Actor1, r.AssocActor1, r.Inter1)
	two := e.side("2", r.Actor2, r.AssocActor2, r.Inter2)
	direct(classOf(r), &one, &two)
	for _, s := range []*side{&one, &two} {
		switch {
		case s.role == event.RoleBy && !s.heard.hedge.IsZero():
			s.role, s.hedged = RoleParty, true // not undisputed
		case s.blamed && one.blamed != two.blamed && s.main.record.ID == "":
			s.role = event.RoleBy // somebody of whom nothing else is known
		}
		e.take(s)
	}
	e.blame(&one, &two)
	for _, s := range []*side{&one, &two} {
		e.own(s)
	}
	if one.heard.claimed == "" && two.heard.claimed == "" {
		if said, ok := unreadClaim(r.EventNotes, e.words); ok {
			e.note("notes", dataset.NoteUnreadClaim, clean(said), "not clearly by one of the actors")
		}
	}
}

// class is what the definition of a type says of who did it.
type class uint8

const (
	undirected    class = iota
	mutual              // both sides did it
	oneSided            // one side did it to the other
	protest             // the protesters did
	riot                // the rioters did
	demonstration       // protesters or rioters did, which are not told apart
	sole                // whoever is alone did
)

// classOf returns the class of a row. A battle is a fight between two groups;
// remote violence, violence against civilians and destruction are one-sided; a
// demonstration is by those who demonstrate.
func classOf(r *Row) class {
	kind := lowerASCII(r.EventType)
	switch {
	case strings.HasPrefix(kind, "battle"):
		return mutual
	case kind == "explosions/remote violence", kind == "remote violence", kind == "violence against civilians":
		return oneSided
	case kind == "protests":
		return protest
	case kind == "riots":
		return riot
	case kind == "riots/protests":
		return demonstration
	}
	switch lowerASCII(r.SubEventType) {
	case "agreement":
		return mutual
	case "looting/property destruction":
		return oneSided
	case "headquarters or base established", "change to group/activity":
		return sole
	}
	if kind == "headquarters or base established" {
		return sole
	}
	return undirected
}

// direct gives each side its role. Civilians and protesters are unarmed by
// definition and use no violence: of two sides, the other one did.
func direct(c class, one, two *side) {
	alone := one.main.isZero() || two.main.isZero()
	for _, s := range []*side{one, two} {
		s.role = RoleParty
		unarmed := s.sort == civilians || s.sort == protesters
		switch {
		case c == mutual, c == sole && alone,
			c == protest && s.sort == protesters,
			c == riot && s.sort == rioters,
			c == demonstration && (s.sort == rioters || s.sort == protesters):
			s.role = event.RoleBy
		case c == oneSided && unarmed, c == riot && s.sort == civilians:
			s.role = event.RoleTarget
		case c == oneSided && !s.main.isZero():
			s.blamed = true
		}
	}
}

// take puts down those of one side as participants, and what ties them.
func (e *entry) take(s *side) {
	e.participate(s.role, s.main)
	for _, other := range s.associates {
		e.participate(s.role, other)
		a, b := other.record.ID, s.main.record.ID
		if a == "" || b == "" || a == b {
			continue
		}
		from, to := e.days()
		e.Relations = append(e.Relations, actor.Relation{
			Subject: a, Kind: AssociatedWith, Object: b, Start: from, End: to, Cites: e.cites(""),
		})
	}
}

// days returns the first and the last day on which the event may have been.
func (e *entry) days() (from, to edtf.Date) {
	d := string(e.Event.When.Date)
	if list, ok := strings.CutPrefix(d, "["); ok {
		first, last, _ := strings.Cut(strings.TrimSuffix(list, "]"), "..")
		return edtf.Date(first), edtf.Date(last)
	}
	return edtf.Date(d), edtf.Date(d)
}

// participate adds somebody in a role, once.
func (e *entry) participate(role event.Role, s someone) {
	if s.isZero() {
		return
	}
	p := event.Participant{Role: role, Actor: s.record.ID, Who: s.set}
	for _, have := range e.Event.Participants {
		if have.Role == p.Role && have.Actor == p.Actor && p.Actor != "" {
			return
		}
	}
	e.Event.Participants = append(e.Event.Participants, p)
	if s.record.ID != "" {
		e.Actors = append(e.Actors, s.record)
	}
}

// blame adds what ACLED says of who did it: the side that its definitions leave
// or, of two that are armed, the one that the notes suspect, else either.
func (e *entry) blame(one, two *side) {
	for _, s := range []*side{one, two} {
		if s.hedged {
			e.claim("by"+s.end, attribution.Claim{
				Answers: []attribution.Answer{{Who: actor.OneOf(s.main.record.ID)}}, Likely: s.heard.hedge, Cites: e.cites(""),
			})
		}
	}
	var who actor.Set
	var likely attribution.Likelihood
	for _, s := range []*side{one, two} {
		id := s.main.record.ID
		switch {
		case !s.blamed:
		case id == "":
			who.Open = actor.OpenUnknown
		case !slices.Contains(who.IDs, id):
			who.IDs = append(who.IDs, id)
		}
		if s.blamed && !s.heard.hedge.IsZero() {
			likely = s.heard.hedge
		}
	}
	if len(who.IDs) == 0 {
		return
	}
	if suspect, other := one, two; one.blamed && two.blamed {
		if suspect.heard.hedge.IsZero() {
			suspect, other = two, one
		}
		if suspect.heard.hedge.IsZero() || !other.heard.hedge.IsZero() {
			likely = attribution.Likelihood{} // no word for which of the two
		} else {
			who = actor.OneOf(suspect.main.record.ID)
		}
	}
	e.claim("by", attribution.Claim{Answers: []attribution.Answer{{Who: who}}, Likely: likely, Cites: e.cites("")})
}

// own adds what a side itself says of the act, by the notes.
func (e *entry) own(s *side) {
	id := s.main.record.ID
	if id == "" {
		return
	}
	for _, said := range []struct {
		end, words string
		stance     actor.Stance
	}{{"claimed", s.heard.claimed, ""}, {"denied", s.heard.denied, actor.StanceDenies}} {
		if said.words != "" {
			e.claim(said.end+s.end, attribution.Claim{
				Speakers: []actor.ID{id}, Stance: said.stance, Answers: []attribution.Answer{{Who: actor.OneOf(id)}},
				Cites: e.cites(said.words),
			})
		}
	}
}
