package gtd

import (
	"encoding/json"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
)

// group is who is held responsible: a record or, for names that are none of one
// group, a set that describes whoever is meant.
type group struct {
	record actor.Actor
	set    actor.Set
}

// groupOf returns the group of a name.
func (e *entry) groupOf(name string) group {
	return e.cast.Make(name, func() group { return newGroup(name) })
}

func newGroup(name string) group {
	name = strings.TrimSpace(name)
	if isUnknown(name) {
		return group{set: actor.Set{Open: actor.OpenUnknown}}
	}
	if kind, ok := generic(name); ok {
		g := group{set: actor.Set{Open: actor.OpenUnknown, Words: name}}
		if kind != "" {
			g.set.Terms = []actor.Term{{Kind: kind}}
		}
		return g
	}
	a := actor.Actor{
		ID: actor.ID("gtd:" + name), Kind: actor.KindArmedGroup, Names: []actor.Name{{Text: name}},
		ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeGTD, ID: name}},
	}
	if open := strings.LastIndex(name, " ("); open > 0 && strings.HasSuffix(name, ")") {
		if initials := name[open+2 : len(name)-1]; initials != "" && !strings.ContainsAny(initials, " ()") {
			a.Names = []actor.Name{{Text: name[:open]}, {Text: initials, Kind: actor.NameAcronym}}
		}
	}
	return group{record: a}
}

// generic reports whether a name is that of a sort of people, such as "Muslim
// extremists" or "Gunmen", of whom no two attacks need have the same.
func generic(name string) (actor.Kind, bool) {
	words := strings.Fields(strings.ToLower(name))
	switch words[len(words)-1] {
	case "individual", "individuals", "gunman":
		return actor.KindPerson, true
	case "extremists", "extremist", "militants", "militant", "radicals", "separatists", "gunmen", "tribesmen", "rebels",
		"dissidents", "guerrillas", "guerillas", "terrorists", "insurgents", "nationalists", "supremacists", "settlers",
		"students", "mercenaries", "jihadists", "activists", "anarchists", "leftists", "rightists", "supporters", "vigilantes",
		"protesters", "rioters", "youths", "farmers", "soldiers", "muslims", "hindus", "christians", "kurds", "palestinians":
		return "", true
	}
	return "", false
}

// column is what the row says of one of its three groups.
type column struct {
	end           string
	name, sub     string
	uncertain     dataset.Int
	claimed, mode dataset.Int
	modeColumn    string
	claimedColumn string
	modeText      string
	group         group
}

func (r *Row) groups() []column {
	all := []column{
		{end: "1", name: r.GName, sub: r.GSubName, uncertain: r.GUncertain1, claimed: r.Claimed, mode: r.ClaimMode, modeColumn: "claimmode", claimedColumn: "claimed", modeText: r.ClaimModeTxt},
		{end: "2", name: r.GName2, sub: r.GSubName2, uncertain: r.GUncertain2, claimed: r.Claim2, mode: r.ClaimMode2, modeColumn: "claimmode2", claimedColumn: "claim2", modeText: r.ClaimMode2Txt},
		{end: "3", name: r.GName3, sub: r.GSubName3, uncertain: r.GUncertain3, claimed: r.Claim3, mode: r.ClaimMode3, modeColumn: "claimmode3", claimedColumn: "claim3", modeText: r.ClaimMode3Txt},
	}
	return all
}

// who puts down who is held responsible: GTD's word and, where a group claims
// the attack, the group's own.
func (e *entry) who() {
	var named []column
	for _, c := range e.row.groups() {
		if c.name == "" && c.end != "1" && !c.claimed.Is(1) {
			continue
		}
		c.group = e.groupOf(c.name)
		if id := c.group.record.ID; id != "" {
			if !e.hasActor(id) {
				e.Actors = append(e.Actors, c.group.record)
				named = append(named, c)
			}
		} else if c.name != "" && (c.end == "1" || !isUnknown(c.name)) {
			e.unknown(c.group.set)
		}
		e.own(c)
	}
	e.attribute(named)
}

// unknown adds whoever did it, of whom at most the sort is known.
func (e *entry) unknown(who actor.Set) {
	if who.Words == "" && e.row.Individual.Is(1) {
		who.Terms = []actor.Term{{Kind: actor.KindPerson}}
		who.Words = "unaffiliated individual"
	}
	e.Event.Participants = append(e.Event.Participants, event.Participant{Role: event.RoleBy, Who: who})
}

func (e *entry) hasActor(id actor.ID) bool {
	for i := range e.Actors {
		if e.Actors[i].ID == id {
			return true
		}
	}
	return false
}

// attribute adds the claims of GTD: one for each group or, where their claims
// are said not to compete and they are equally sure, one for all together.
func (e *entry) attribute(named []column) {
	if len(named) > 1 && e.row.CompClaim.Is(0) && together(named) {
		who := actor.Set{Number: actor.All}
		for _, c := range named {
			who.IDs = append(who.IDs, c.group.record.ID)
		}
		e.claim("by", attribution.Claim{Answers: []attribution.Answer{{Who: who}}, Likely: likely(named[0].uncertain)})
		return
	}
	for _, c := range named {
		who := actor.OneOf(c.group.record.ID)
		if !isUnknown(c.sub) {
			who.Words = c.name + ": " + c.sub
		}
		e.claim("by"+c.end, attribution.Claim{Answers: []attribution.Answer{{Who: who}}, Likely: likely(c.uncertain)})
	}
}

func together(named []column) bool {
	for _, c := range named[1:] {
		if c.uncertain != named[0].uncertain {
			return false
		}
	}
	return true
}

// likely returns the hedge of a group that is only suspected. GTD has no other,
// and its 0 is no degree of certainty: "not suspected" but reported as the
// perpetrator.
func likely(uncertain dataset.Int) attribution.Likelihood {
	if uncertain.Is(1) {
		return attribution.Called("suspected", "")
	}
	return attribution.Likelihood{}
}

// own adds the claim of a group that takes the attack upon itself.
func (e *entry) own(c column) {
	if c.mode.Stated && (c.mode.N < 1 || c.mode.N > 10) {
		e.note(c.modeColumn, dataset.NoteUnknownCode, c.mode.String(), "not in the codebook")
	}
	if !c.claimed.Is(1) {
		return
	}
	id := c.group.record.ID
	if id == "" {
		e.note(c.claimedColumn, dataset.NoteUnreadClaim, "1", "claimed by a group that is not named")
		return
	}
	e.claim("claimed"+c.end, attribution.Claim{
		Speakers: []actor.ID{id}, Answers: []attribution.Answer{{Who: actor.OneOf(id)}}, Extra: c.manner(),
	})
}

// manner keeps how a claim was made.
func (c *column) manner() map[string]json.RawMessage {
	var k kept.Columns
	k.Int("claimmode", c.mode)
	k.Text("claimmode_txt", c.modeText)
	return k.Extra(ExtraKey)
}
