package actor_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// The record may be silent. Is leaves that open; OnRecord takes what is not
// recorded not to be so.
func ExampleMembership() {
	reg := actor.NewRegistry([]actor.Actor{{ID: "new-group", Kind: actor.KindArmedGroup, Names: actor.Names("Usbat al-Thaireen")}}, nil, nil)
	backed := actor.Set{Terms: []actor.Term{{
		Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
	}}}
	m := reg.In("new-group", backed, edtf.Date("2020-03-15").Bounds())
	fmt.Println("is:", m.Is)
	fmt.Println("on record:", m.OnRecord)
	fmt.Println(m.Reasons[1])
	// Output:
	// is: undetermined
	// on record: no
	// terms[0].relations[0]: undetermined: not stated (backed-by iran)
}

// A sponsor's denial is noted; somebody else's leaves the matter open.
func ExampleRegistry_In_disputed() {
	deniedBy := func(speaker actor.ID) string {
		reg := actor.NewRegistry(nil, []actor.Relation{{
			Subject: "iran", Kind: actor.Backs, Object: "kh",
			Cites: []actor.Cite{{Speaker: "usa"}, {Speaker: speaker, Stance: actor.StanceDenies}},
		}}, nil)
		m := reg.In("kh", actor.Set{Terms: []actor.Term{{Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}}}}, edtf.Unbounded())
		return fmt.Sprint(m.Is, ", disputed: ", m.Disputed)
	}
	fmt.Println("denied by Iran:", deniedBy("iran"))
	fmt.Println("denied by the UN:", deniedBy("un"))
	// Output:
	// denied by Iran: yes, disputed: true
	// denied by the UN: undetermined, disputed: true
}

// An army is not its state, unless the question is about its parts too.
func ExampleWithParts() {
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "aerospace-force", Kind: actor.PartOf, Object: "irgc"},
		{Subject: "irgc", Kind: actor.PartOf, Object: "iran"},
	}, nil)
	at := edtf.Date("2020-01-08").Bounds()
	fmt.Println(reg.In("aerospace-force", actor.OneOf("iran"), at).Is)
	fmt.Println(reg.In("aerospace-force", actor.WithParts("iran"), at).Is)
	// Output:
	// no
	// yes
}
