package crosswalk

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
)

// acledRow is a sub-event type of ACLED.
type acledRow struct {
	sub, event string
	disorder   string
	is         cameo.Crosswalk
}

// The disorder types of ACLED's codebook.
const (
	violence       = "Political violence"
	demonstrations = "Demonstrations"
	strategic      = "Strategic developments"
)

// acledRows are the 25 sub-event types in the order of the codebook (ACLED,
// 2023), and the event and disorder type of each.
func acledRows() []acledRow {
	const clash = "a battle of two sides, by whatever means"
	civilians := event.TargetCivilians
	return []acledRow{
		{
			"Government regains territory", "Battles", violence,
			cameo.Crosswalk{Kind: event.KindAssault, Why: clash + "; the territory that changed hands is not held"},
		},
		{
			"Non-state actor overtakes territory", "Battles", violence,
			cameo.Crosswalk{Kind: event.KindAssault, Why: clash + "; the territory that changed hands is not held"},
		},
		{"Armed clash", "Battles", violence, cameo.Crosswalk{Kind: event.KindAssault, Why: clash}},
		{
			"Excessive force against protesters", "Protests", violence + "; " + demonstrations,
			cameo.Crosswalk{Kind: "protest/demo", Why: "the force used on the protesters is an act of its own"},
		},
		{
			"Protest with intervention", "Protests", demonstrations,
			cameo.Crosswalk{Kind: "protest/demo", Why: "the intervention is an act of its own"},
		},
		{"Peaceful protest", "Protests", demonstrations, cameo.Crosswalk{Kind: "protest/demo"}},
		{"Violent demonstration", "Riots", demonstrations, cameo.Crosswalk{Kind: "protest/riot"}},
		{
			"Mob violence", "Riots", violence,
			cameo.Crosswalk{Kind: "protest/riot", Why: "whom the mob turned on is not stated"},
		},
		{
			"Chemical weapon", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/unconventional", Means: event.MeansChemical},
		},
		{
			"Air/drone strike", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/aerial", Means: event.MeansAir, Why: "manned and unmanned craft are not told apart"},
		},
		{
			"Suicide bomb", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/suicide-attack", Means: event.MeansExplosives},
		},
		{
			"Shelling/artillery/missile attack", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/heavy-weapons", Means: event.MeansIndirectFire, Why: "missiles are not told from shells and rockets"},
		},
		{
			"Remote explosive/landmine/IED", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/explosives", Means: event.MeansExplosives},
		},
		{
			"Grenade", "Explosions/Remote violence", violence,
			cameo.Crosswalk{Kind: "assault/explosives", Means: "explosives/grenade"},
		},
		{
			"Sexual violence", "Violence against civilians", violence,
			cameo.Crosswalk{Kind: "assault/sexual", Target: civilians},
		},
		{"Attack", "Violence against civilians", violence, cameo.Crosswalk{Kind: event.KindAssault, Target: civilians, Why: "the means are not stated"}},
		{
			"Abduction/forced disappearance", "Violence against civilians", violence,
			cameo.Crosswalk{Kind: "assault/abduct", Target: civilians, Harm: event.Abducted},
		},
		{"Agreement", "Strategic developments", strategic, cameo.Crosswalk{Kind: "agree/settlement"}},
		{"Arrests", "Strategic developments", strategic, cameo.Crosswalk{Kind: "coerce/arrest", Harm: event.Detained}},
		{
			"Change to group/activity", "Strategic developments", strategic,
			cameo.Crosswalk{Why: "what changed about the actor is told in the notes only"},
		},
		{
			"Disrupted weapons use", "Strategic developments", strategic,
			cameo.Crosswalk{Kind: event.KindCoerce, Why: "weapons seized, bombs defused and missiles intercepted are not told apart"},
		},
		{
			"Headquarters or base established", "Strategic developments", strategic,
			cameo.Crosswalk{Kind: event.KindMobilize, Why: "whose base, the actor's kind says"},
		},
		{
			"Looting/property destruction", "Strategic developments", strategic,
			cameo.Crosswalk{Kind: "assault/destroy", Why: "looting and destruction are not told apart"},
		},
		{
			"Non-violent transfer of territory", "Strategic developments", strategic,
			cameo.Crosswalk{Kind: "coerce/seize", Why: "taken without a fight, or handed over"},
		},
		{"Other", "Strategic developments", strategic, cameo.Crosswalk{Why: "the notes say what happened"}},
	}
}

// ACLEDSubEvents returns the 25 sub-event types of ACLED in the order of its
// codebook.
func ACLEDSubEvents() []string {
	var subs []string
	for _, r := range acledRows() {
		subs = append(subs, r.sub)
	}
	return subs
}

// ACLED returns what a sub-event type means, as ACLED writes it in the column
// sub_event_type, in any case; false if it is not one of [ACLEDSubEvents].
//
// ACLED's actor1 and actor2 have no direction: the kind says what happened
// between them, never who began.
func ACLED(subEvent string) (cameo.Crosswalk, bool) {
	for _, r := range acledRows() {
		if same(r.sub, subEvent) {
			return r.is, true
		}
	}
	return cameo.Crosswalk{}, false
}

// ACLEDType returns what an event type means by itself, where the sub-event
// type is missing: one of the six of today, or of the nine before 2019. It is
// false for others.
func ACLEDType(eventType string) (cameo.Crosswalk, bool) {
	const coarse = "the sub-event type would tell more"
	const clash = "a battle of two sides, by whatever means"
	for _, r := range []acledRow{
		{sub: "Battles", is: cameo.Crosswalk{Kind: event.KindAssault, Why: clash}},
		{sub: "Protests", is: cameo.Crosswalk{Kind: "protest/demo"}},
		{sub: "Riots", is: cameo.Crosswalk{Kind: "protest/riot"}},
		{sub: "Explosions/Remote violence", is: cameo.Crosswalk{Kind: event.KindAssault, Why: coarse}},
		{sub: "Violence against civilians", is: cameo.Crosswalk{Kind: event.KindAssault, Target: event.TargetCivilians, Why: coarse}},
		{sub: "Strategic developments", is: cameo.Crosswalk{Why: coarse}},
		// Before 2019.
		{sub: "Battle-No change of territory", is: cameo.Crosswalk{Kind: event.KindAssault, Why: clash}},
		{sub: "Battle-Government regains territory", is: cameo.Crosswalk{Kind: event.KindAssault, Why: clash}},
		{sub: "Battle-Non-state actor overtakes territory", is: cameo.Crosswalk{Kind: event.KindAssault, Why: clash}},
		{sub: "Remote violence", is: cameo.Crosswalk{Kind: event.KindAssault, Why: coarse}},
		{sub: "Riots/Protests", is: cameo.Crosswalk{Kind: event.KindProtest, Why: "riots and protests are not told apart"}},
		{sub: "Headquarters or base established", is: cameo.Crosswalk{Kind: event.KindMobilize, Why: "whose base, the actor's kind says"}},
		{sub: "Non-violent transfer of territory", is: cameo.Crosswalk{Kind: "coerce/seize", Why: "taken without a fight, or handed over"}},
		{sub: "Strategic development", is: cameo.Crosswalk{Why: coarse}},
	} {
		if same(r.sub, eventType) {
			return r.is, true
		}
	}
	return cameo.Crosswalk{}, false
}

// ACLEDParent returns the event type and the disorder type that the codebook
// puts a sub-event type under; "Political violence; Demonstrations" is one that
// counts as both. It is false for words that are not of [ACLEDSubEvents].
func ACLEDParent(subEvent string) (eventType, disorder string, ok bool) {
	for _, r := range acledRows() {
		if same(r.sub, subEvent) {
			return r.event, r.disorder, true
		}
	}
	return "", "", false
}

// ACLEDInter returns the sort of actor of the columns inter1 and inter2: the
// number 1 to 8 of the exports before 2024, or its name, such as "State
// forces", in any case. It is false for others, among them 0 and "", for no
// actor.
func ACLEDInter(inter string) (cameo.Sort, bool) {
	for _, r := range acledInters() {
		if same(r.number, inter) || same(r.name, inter) {
			return r.is, true
		}
	}
	return cameo.Sort{}, false
}

type interRow struct {
	number, name string
	is           cameo.Sort
}

func acledInters() []interRow {
	return []interRow{
		{"1", "State forces", cameo.Sort{
			Kind: actor.KindArmedForce, Traits: []actor.Trait{"state-forces"},
			Why: "armies, police, prison guards and whole governments are not told apart",
		}},
		{"2", "Rebel group", cameo.Sort{Kind: actor.KindArmedGroup, Traits: []actor.Trait{"rebel"}}},
		{"3", "Political militia", cameo.Sort{Kind: actor.KindArmedGroup, Traits: []actor.Trait{"militia", "political"}}},
		{"4", "Identity militia", cameo.Sort{Kind: actor.KindArmedGroup, Traits: []actor.Trait{"militia", "communal"}}},
		{"5", "Rioters", cameo.Sort{Kind: actor.KindCrowd, Traits: []actor.Trait{"rioter"}}},
		{"6", "Protesters", cameo.Sort{Kind: actor.KindCrowd, Traits: []actor.Trait{"protester"}}},
		{"7", "Civilians", cameo.Sort{Kind: actor.KindPopulation, Traits: []actor.Trait{"civilian"}}},
		{"8", "External/Other forces", cameo.Sort{
			Traits: []actor.Trait{"external-forces"},
			Why:    "foreign armies, peacekeepers, private guards and unknown forces are not told apart",
		}},
	}
}
