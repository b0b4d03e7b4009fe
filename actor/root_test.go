package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/google/go-cmp/cmp"
)

func TestRootOf(t *testing.T) {
	t.Parallel()
	reg := theatre().With(nil, []actor.Relation{{Subject: "general", Kind: actor.SameAs, Object: "ghaani"}}, []actor.Source{
		{ID: "loop-b", DerivedFrom: []actor.SourceID{"loop-a"}},
		{ID: "loop-a", DerivedFrom: []actor.SourceID{"loop-b"}},
		{ID: "of-loop", DerivedFrom: []actor.SourceID{"loop-b"}},
		{ID: "a-of-loop", DerivedFrom: []actor.SourceID{"loop-a", "copy"}},
		{ID: "wire-3", Supersedes: []actor.SourceID{"wire-2", "wire"}},
		{ID: "12:x", DerivedFrom: []actor.SourceID{"y:7"}},
	})
	for _, test := range []struct {
		name    string
		cite    actor.Cite
		text    string
		sources []actor.SourceID
	}{
		{"nothing", actor.Cite{}, "", nil},
		{"a first source", actor.Cite{Source: "article"}, "article", []actor.SourceID{"article"}},
		{"a copy", actor.Cite{Source: "copy"}, "article", []actor.SourceID{"article"}},
		{"a copy of two", actor.Cite{Source: "digest"}, "article, wire", []actor.SourceID{"article", "wire"}},
		{"a later version", actor.Cite{Source: "wire-2"}, "wire", []actor.SourceID{"wire"}},
		{"a still later one", actor.Cite{Source: "wire-3"}, "wire", []actor.SourceID{"wire"}},
		{"unknown", actor.Cite{Source: "unknown"}, "unknown", []actor.SourceID{"unknown"}},
		{"a circle", actor.Cite{Source: "loop-b"}, "loop-a", []actor.SourceID{"loop-a"}},
		{"what comes of a circle", actor.Cite{Source: "of-loop"}, "loop-a", []actor.SourceID{"loop-a"}},
		{"what comes of a circle and more", actor.Cite{Source: "a-of-loop"}, "article, loop-a", []actor.SourceID{"article", "loop-a"}},
		{"colons and digits", actor.Cite{Source: "12:x"}, "y:7", []actor.SourceID{"y:7"}},
		{"an utterance", actor.Cite{Source: "copy", Speaker: "iran", Said: "2020-03-12"}, "iran on 2020-03-12", nil},
		{"with the hour", actor.Cite{Source: "wire", Speaker: "iran", Said: "2020-03-12T10:00:00Z"}, "iran on 2020-03-12", nil},
		{"undated", actor.Cite{Speaker: "iran"}, "iran", nil},
		{"a malformed time", actor.Cite{Speaker: "iran", Said: "XT10"}, "iran on XT10", nil},
		{"under another name", actor.Cite{Speaker: "general", Said: "2020"}, "ghaani on 2020", nil},
	} {
		root := reg.RootOf(test.cite)
		if root.String() != test.text {
			t.Errorf("%s: %q, want %q", test.name, root, test.text)
		}
		if diff := cmp.Diff(test.sources, root.Sources()); diff != "" {
			t.Errorf("%s: sources (-want +got):\n%s", test.name, diff)
		}
	}
	said := reg.RootOf(actor.Cite{Speaker: "iran", Said: "2020-03-12"})
	if said.Speaker() != "iran" || said.Said() != "2020-03-12" {
		t.Errorf("speaker %s, said %s", said.Speaker(), said.Said())
	}
	if reg.RootOf(actor.Cite{Source: "copy"}) != reg.RootOf(actor.Cite{Source: "article"}) {
		t.Error("a copy has another root than the original")
	}
	if reg.RootOf(actor.Cite{Source: "wire"}) == reg.RootOf(actor.Cite{Source: "article"}) {
		t.Error("two originals have one root")
	}
	if reg.RootOf(actor.Cite{}) != (actor.Root{}) {
		t.Error("the root of nothing is not the zero Root")
	}
}
