package actor_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
)

// A name that several actors share gives several candidates, each with what
// speaks for and against it.
func ExampleRegistry_Resolve() {
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "kh", Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله")},
		{ID: "lh", Names: actor.Names("Hezbollah", "حزب الله")},
	}, nil, nil)
	for _, c := range reg.Resolve("Hizbullah", nil) {
		fmt.Printf("%s %.2f\n", c.ID, c.Score)
		for _, reason := range c.Reasons {
			fmt.Println("  ", reason)
		}
	}
	// Output:
	// lh 0.96
	//    "hizbullah" for "hezbollah": another spelling
	// kh 0.71
	//    "hizbullah" for "hezbollah": another spelling
	//    "kataib" is left out
}

// Clear picks only where there is nothing to choose.
func ExampleClear() {
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "gi", Names: actor.Names("al-Gama'a al-Islamiyya", "الجماعة الإسلامية")}, // in Egypt
		{ID: "ji", Names: actor.Names("Jemaah Islamiyah", "الجماعة الإسلامية")},       // in Indonesia
		{ID: "pij", Names: actor.Names("Palestinian Islamic Jihad", "الجهاد الإسلامي")},
	}, nil, nil)
	for _, name := range []string{"al-Jamaa al-Islamiya", "Djihad islamique palestinien", "Islamic Society"} {
		c, ok := actor.Clear(reg.Resolve(name, nil))
		fmt.Printf("%s: %q %v\n", name, c.ID, ok)
	}
	// Output:
	// al-Jamaa al-Islamiya: "" false
	// Djihad islamique palestinien: "pij" true
	// Islamic Society: "" false
}

// Identifiers of data sets lead to actors.
func ExampleRegistry_External() {
	reg := actor.NewRegistry([]actor.Actor{{
		ID: "iraq", Kind: actor.KindState, Names: actor.Names("Iraq"),
		ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeCOW, ID: "645"}, {Scheme: actor.SchemeISO3166, ID: "IRQ"}},
	}}, nil, nil)
	fmt.Println(reg.External(actor.ExternalID{Scheme: actor.SchemeCOW, ID: "645"}))
	fmt.Println(reg.External(actor.ExternalID{Scheme: actor.SchemeCOW, ID: "630"}))
	// Output:
	// [iraq]
	// []
}
