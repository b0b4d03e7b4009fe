package crosswalk_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/google/go-cmp/cmp"
)

// known reports the words of a crosswalk that are of no vocabulary, and a code
// that says nothing without saying why.
func known(t *testing.T, code any, is cameo.Crosswalk) {
	t.Helper()
	if is.Kind != "" && !is.Kind.IsKnown() || is.Means != "" && !is.Means.IsKnown() ||
		is.Target != "" && !is.Target.IsKnown() || is.Harm != "" && !is.Harm.IsKnown() {
		t.Errorf("%v: an unknown word in %+v", code, is)
	}
	if is == (cameo.Crosswalk{}) {
		t.Errorf("%v: nothing, and no reason", code)
	}
}

func knownSort(t *testing.T, code string, s cameo.Sort) {
	t.Helper()
	if s.Kind != "" && !s.Kind.IsKnown() {
		t.Errorf("%s: kind %q", code, s.Kind)
	}
	rec := actor.Actor{ID: "x", Kind: s.Kind, Traits: s.Traits, Description: code}
	if err := rec.Validate(); err != nil {
		t.Errorf("%s: %v", code, err)
	}
}

func TestACLED(t *testing.T) {
	t.Parallel()
	types := make(map[string]int)
	unmapped := []string{}
	for _, sub := range crosswalk.ACLEDSubEvents() {
		is, ok := crosswalk.ACLED(strings.ToUpper(sub) + " ")
		if !ok {
			t.Errorf("%s is not found", sub)
		}
		known(t, sub, is)
		eventType, disorder, ok := crosswalk.ACLEDParent(sub)
		if !ok || disorder == "" {
			t.Errorf("%s: %q, %q", sub, eventType, disorder)
		}
		types[eventType]++
		if is.Kind == "" {
			unmapped = append(unmapped, sub)
			continue
		}
		// The event type by itself leads to a kind around that of the sub-type.
		coarse, ok := crosswalk.ACLEDType(eventType)
		if !ok || coarse.Kind != "" && !is.Kind.Within(coarse.Kind) {
			t.Errorf("%s: %s is not within %s of %s", sub, is.Kind, coarse.Kind, eventType)
		}
	}
	want := map[string]int{
		"Battles": 3, "Protests": 3, "Riots": 2, "Explosions/Remote violence": 6, "Violence against civilians": 3,
		"Strategic developments": 8,
	}
	if diff := cmp.Diff(want, types); diff != "" {
		t.Errorf("sub-types by type (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Change to group/activity", "Other"}, unmapped); diff != "" {
		t.Errorf("without a kind (-want +got):\n%s", diff)
	}
	for _, old := range []string{
		"Battle-No change of territory", "Battle-Government regains territory", "Battle-Non-state actor overtakes territory",
		"Remote violence", "Violence against civilians", "Riots/Protests", "Headquarters or base established",
		"Non-violent transfer of territory", "Strategic development",
	} {
		is, ok := crosswalk.ACLEDType(old)
		if !ok {
			t.Errorf("%s is not found", old)
		}
		known(t, old, is)
	}
	if _, ok := crosswalk.ACLED(""); ok {
		t.Error("nothing is a sub-event type")
	}
	if _, ok := crosswalk.ACLEDType("War"); ok {
		t.Error("War is an event type")
	}
	if _, _, ok := crosswalk.ACLEDParent("War"); ok {
		t.Error("War is a sub-event type")
	}
}

func TestACLEDInter(t *testing.T) {
	t.Parallel()
	for number, name := range map[string]string{
		"1": "State forces", "2": "Rebel group", "3": "Political militia", "4": "Identity militia", "5": "Rioters",
		"6": "Protesters", "7": "Civilians", "8": "External/Other forces",
	} {
		a, ok := crosswalk.ACLEDInter(number)
		b, ok2 := crosswalk.ACLEDInter(strings.ToLower(name))
		if !ok || !ok2 || !a.Equal(b) {
			t.Errorf("%s %s: %+v, %+v", number, name, a, b)
		}
		knownSort(t, name, a)
	}
	for _, none := range []string{"", "0", "9", "State"} {
		if s, ok := crosswalk.ACLEDInter(none); ok {
			t.Errorf("%q is %+v", none, s)
		}
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	for _, set := range []struct {
		name  string
		of    func(int) (cameo.Crosswalk, bool)
		count int
	}{
		{"UCDP", crosswalk.UCDP, 3},
		{"GTDAttack", crosswalk.GTDAttack, 9},
		{"GTDWeapon", crosswalk.GTDWeapon, 13},
		{"GTDTarget", crosswalk.GTDTarget, 22},
	} {
		for n := -1; n <= 30; n++ {
			is, ok := set.of(n)
			if ok != (n >= 1 && n <= set.count) {
				t.Errorf("%s(%d): %v", set.name, n, ok)
			}
			if ok {
				known(t, n, is)
			}
		}
	}
	for n, want := range map[int]event.TargetKind{3: event.TargetPolice, 4: event.TargetMilitary, 15: event.TargetReligious, 22: event.TargetArmedGroup} {
		if is, _ := crosswalk.GTDTarget(n); is.Target != want {
			t.Errorf("GTDTarget(%d) is %s", n, is.Target)
		}
	}
	for n, want := range map[int]event.Means{1: event.MeansBiological, 5: event.MeansFirearms, 10: event.MeansVehicle, 13: ""} {
		if is, _ := crosswalk.GTDWeapon(n); is.Means != want {
			t.Errorf("GTDWeapon(%d) is %s", n, is.Means)
		}
	}
}

func TestGTDWeaponDetail(t *testing.T) {
	t.Parallel()
	for sub, want := range map[string]event.Means{
		"projectile (rockets, mortars, RPGs, etc.)": event.MeansIndirectFire,
		"Hands, Feet, Fists":                        "unarmed/beating",
		"Unknown Gun Type":                          "",
		"":                                          "",
	} {
		if got, ok := crosswalk.GTDWeaponDetail(sub); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", sub, got, ok)
		}
	}
	for _, words := range crosswalk.GTDDetails() {
		if m, ok := crosswalk.GTDWeaponDetail(words); !ok || !m.IsKnown() {
			t.Errorf("%q: %q", words, m)
		}
	}
}

func TestPloverSector(t *testing.T) {
	t.Parallel()
	codes := strings.FieldsSeq(`COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC
		IGO UNO EUR NGO ISM IMG MNC`)
	for code := range codes {
		s, ok := crosswalk.PloverSector(strings.ToLower(code))
		if !ok {
			t.Errorf("%s is not found", code)
		}
		knownSort(t, code, s)
	}
	if _, ok := crosswalk.PloverSector("HLH"); ok {
		t.Error("HLH is CAMEO's")
	}
}

func TestICEWSSector(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		sector string
		kind   actor.Kind
		traits string
	}{
		{"Government", actor.KindGovernmentBody, ""},
		{"Defense / Security Ministry", actor.KindGovernmentBody, "ministry military"},
		{"Post / Tecoms Ministry", actor.KindGovernmentBody, "ministry"},
		{"Military / Tribunal", actor.KindGovernmentBody, "judiciary"},
		{"Military Intelligence Support", actor.KindArmedForce, "military intelligence"},
		{"coast guard  medical", actor.KindArmedForce, "military"},
		{"National / Supreme Court", actor.KindGovernmentBody, "judiciary"},
		{"(National) Major Party", actor.KindParty, ""},
		{"Opposition Major Party (Out Of Government)", actor.KindParty, "opposition"},
		{"Government Minor Party (In Government)", actor.KindParty, "governing"},
		{"Far Right", "", "political"},
		{"State-Owned Utilities", actor.KindCompany, "state-owned"},
		{"Consumer Goods Business", actor.KindCompany, ""},
		{"Online News", actor.KindMedia, ""},
		{"Human Rights NGOs", actor.KindCivil, ""},
		{"Human Rights IGOs", actor.KindOrganisation, ""},
		{"Separatists", actor.KindArmedGroup, "separatist"},
		{"Shia", actor.KindPopulation, "muslim shia"},
	} {
		s, ok := crosswalk.ICEWSSector(test.sector)
		var traits []string
		for _, x := range s.Traits {
			traits = append(traits, string(x))
		}
		if !ok || s.Kind != test.kind || strings.Join(traits, " ") != test.traits {
			t.Errorf("%s: %q %q, %v", test.sector, s.Kind, traits, ok)
		}
		knownSort(t, test.sector, s)
	}
	for _, none := range []string{"", "Bantu, Kongo", "Undefined", strings.Repeat("Army", 100)} {
		if s, ok := crosswalk.ICEWSSector(none); ok {
			t.Errorf("%q is %+v", none, s)
		}
	}
}
