package crosswalk_test

import (
	"fmt"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo/crosswalk"
)

// A row of ACLED: what happened, with what, and what the code cannot tell.
func Example() {
	is, ok := crosswalk.ACLED("Air/drone strike")
	if !ok {
		return
	}
	e := event.Event{ID: "acled-1", Kind: is.Kind}
	if is.Means != "" {
		e.Attacks = []event.Attack{{Means: is.Means}}
	}
	by, _ := crosswalk.ACLEDInter("State forces")
	fmt.Println(e.Kind, e.Attacks[0].Means, "-", is.Why)
	fmt.Println(by.Kind, by.Traits, "-", by.Why)

	// Output:
	// assault/aerial air - manned and unmanned craft are not told apart
	// armed-force [state-forces] - armies, police, prison guards and whole governments are not told apart
}

// A code that the list has may mean nothing that the vocabulary has a kind for.
func ExampleACLED() {
	for _, sub := range []string{"Agreement", "Change to group/activity", "Something new"} {
		is, ok := crosswalk.ACLED(sub)
		fmt.Printf("%s: %q, %v, %q\n", sub, is.Kind, ok, is.Why)
	}

	// Output:
	// Agreement: "agree/settlement", true, ""
	// Change to group/activity: "", true, "what changed about the actor is told in the notes only"
	// Something new: "", false, ""
}

// The attack, weapon and target of a row of GTD fit into one event.
func ExampleGTDAttack() {
	attack, _ := crosswalk.GTDAttack(3)
	weapon, _ := crosswalk.GTDWeapon(6)
	target, _ := crosswalk.GTDTarget(7)
	means := weapon.Means
	if finer, ok := crosswalk.GTDWeaponDetail("Vehicle"); ok {
		means = finer
	}
	fmt.Println(attack.Kind, means, target.Target)

	// Output:
	// assault/explosives explosives/vehicle-bomb diplomatic
}

func ExampleUCDP() {
	for n := 1; n <= 4; n++ {
		is, ok := crosswalk.UCDP(n)
		fmt.Println(n, is.Kind, is.Target, is.Harm, ok)
	}

	// Output:
	// 1 assault  killed true
	// 2 assault  killed true
	// 3 assault civilians killed true
	// 4    false
}

// MED is medical in PLOVER, and the media in CAMEO.
func ExamplePloverSector() {
	s, _ := crosswalk.PloverSector("MED")
	fmt.Printf("%q %q\n", s.Kind, s.Traits)

	s, _ = crosswalk.ICEWSSector("Army Special Forces")
	fmt.Printf("%q %q\n", s.Kind, s.Traits)

	// Output:
	// "" ["health"]
	// "armed-force" ["military"]
}
