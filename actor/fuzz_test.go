package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
)

// FuzzResolve: any name can be asked for and stored; what is stored is found
// under itself; candidates come in order and within bounds.
func FuzzResolve(f *testing.F) {
	for _, name := range []string{
		"Kata'ib Hizballah", "كتائب حزب الله", "חיזבאללה", "Хезболла", "Χρυσή Αυγή", "P.K.K. (Kurdistan)", "Netanyahu, Benjamin",
		"al-", "d'Ivoire", "ʾʿ", "ﷲ", "İslâm", "\xff\xfe", "a\u0301\u0301", "ابو", "ال", "中国", "a/b aka c", "ʀ", "((", "\u200cم\u200d",
	} {
		f.Add(name, "Kataib Hezbollah")
	}
	f.Fuzz(func(t *testing.T, stored, query string) {
		reg := actor.NewRegistry([]actor.Actor{
			{ID: "x", Names: actor.Names(stored)}, {ID: "kh", Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله")},
		}, nil, nil)
		last := 2.0
		for _, c := range reg.Resolve(query, nil) {
			if !(c.Score >= 0.5 && c.Score <= 1 && c.Score <= last) {
				t.Errorf("score %v after %v", c.Score, last)
			}
			last = c.Score
			for _, r := range c.Reasons {
				if r.String() == "" || r.Like < 0 || r.Like > 1 {
					t.Errorf("reason %v", r)
				}
			}
		}
		for _, c := range reg.Resolve(stored, nil) {
			if c.ID == "x" && c.Score < 0.85 {
				t.Errorf("%q is %v like itself", stored, c.Score)
			}
		}
	})
}

// FuzzUnmarshalActor: no text makes decoding, validating or resolving panic,
// and what is decoded clones to its equal.
func FuzzUnmarshalActor(f *testing.F) {
	f.Add([]byte(`{"id":"kh","names":[{"text":"Kataib Hezbollah","start":"2007"}],"country":"IRQ","traits":["shia"]}`))
	f.Add([]byte(`{"id":"","cites":[{"start":-1,"credibility":"6"}],"x":[1,{}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		a, err := actor.UnmarshalActor(text, nil)
		if err != nil {
			return
		}
		if !a.Equal(a.Clone()) {
			t.Errorf("%q: the clone is not equal", text)
		}
		own := faults(a.Validate())
		reg := actor.NewRegistry([]actor.Actor{a}, nil, nil)
		if got := faults(reg.Validate()); len(got) < len(own) {
			t.Errorf("%q: %d faults in a registry, %d alone", text, len(got), len(own))
		}
		reg.In(a.ID, actor.Set{Terms: []actor.Term{{Kind: actor.KindState, Country: "IRQ", Trait: "x"}}}, on(a.Start))
	})
}
