package actor_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Who is meant by a name in a report, and does it belong to "Iran-backed armed
// groups" on the day of the attack?
func Example() {
	reg := actor.NewRegistry(groups(), ties(), nil)

	militias := actor.Set{Terms: []actor.Term{{
		Kind:      actor.KindArmedGroup,
		Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
	}}}
	when := edtf.Date("2020-03-11").Bounds()
	for _, name := range []string{"Kata'ib Hizballah", "داعش", "Hezbollah Brigades"} {
		c, ok := actor.Clear(reg.Resolve(name, nil))
		if !ok {
			fmt.Printf("%s: not clear who\n", name)
			continue
		}
		m := reg.In(c.ID, militias, when)
		fmt.Printf("%s is %s: among them %s\n", name, reg.Name(c.ID), m.Is)
		for _, reason := range m.Reasons {
			fmt.Println("  ", reason)
		}
	}
	// Output:
	// Kata'ib Hizballah is Kataib Hezbollah: among them yes
	//    terms[0].kind: yes: stated (armed-group)
	//    terms[0].relations[0]: yes: stated (backed-by iran): quds-force backs kh (from 2007), quds-force part-of iran
	// داعش is Islamic State of Iraq and the Levant: among them no
	//    terms[0].kind: yes: stated (armed-group)
	//    terms[0].relations[0]: no: opposed at that time (backed-by iran): isil opposed-to iran
	// Hezbollah Brigades is Kataib Hezbollah: among them yes
	//    terms[0].kind: yes: stated (armed-group)
	//    terms[0].relations[0]: yes: stated (backed-by iran): quds-force backs kh (from 2007), quds-force part-of iran
}

func groups() []actor.Actor {
	return []actor.Actor{
		{ID: "iran", Kind: actor.KindState, Names: actor.Names("Iran"), Country: "IRN"},
		{ID: "quds-force", Kind: actor.KindArmedForce, Names: actor.Names("Quds Force"), Country: "IRN"},
		{ID: "kh", Kind: actor.KindArmedGroup, Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله"), Country: "IRQ"},
		{ID: "isil", Kind: actor.KindArmedGroup, Names: actor.Names("Islamic State of Iraq and the Levant", "الدولة الإسلامية في العراق والشام")},
	}
}

func ties() []actor.Relation {
	return []actor.Relation{
		{Subject: "quds-force", Kind: actor.PartOf, Object: "iran"},
		{Subject: "quds-force", Kind: actor.Backs, Object: "kh", Start: "2007"},
		{Subject: "isil", Kind: actor.OpposedTo, Object: "iran"},
	}
}
