package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
)

func TestResolveKataibHezbollah(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "kh", Kind: actor.KindArmedGroup, Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله")},
		{ID: "hezbollah", Kind: actor.KindArmedGroup, Names: actor.Names("Hezbollah", "حزب الله")},
		{ID: "nujaba", Kind: actor.KindArmedGroup, Names: actor.Names("Harakat Hezbollah al-Nujaba")},
	}, nil, nil)
	for _, name := range []string{
		"Kata'ib Hizballah", "Kata'eb Hizbullah", "Kataeb Hizbollah", "Hizb Allah Brigades", "كتائب حزب الله",
		"Kataʾib Ḥizb Allāh", "KATAIB HEZBOLLAH", "Катаиб Хезболла", "כתאאב חזבאללה", "Brigades of the Party of God",
	} {
		c, ok := actor.Clear(reg.Resolve(name, nil))
		if !ok || c.ID != "kh" {
			t.Errorf("Resolve(%q) = %v, %v", name, c, ok)
		}
	}
	got := reg.Resolve("Hezbollah", nil)
	for _, c := range got {
		t.Log(c.ID, c.Score, c.Reasons)
	}
}
