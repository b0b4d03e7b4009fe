package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

func TestInverse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ kind, inverse actor.RelationKind }{
		{actor.PartOf, "has-part"},
		{actor.MemberOf, "has-member"},
		{actor.Commands, "commanded-by"},
		{actor.HoldsOffice, "held-by"},
		{actor.CitizenOf, "has-citizen"},
		{actor.Backs, "backed-by"},
		{actor.AlliedWith, actor.AlliedWith},
		{actor.OpposedTo, actor.OpposedTo},
		{actor.Hosts, "hosted-by"},
		{actor.Owns, "owned-by"},
		{actor.DesignatedBy, "designates"},
		{actor.SameAs, actor.SameAs},
		{actor.SuccessorOf, "succeeded-by"},
		{actor.SuspectedFront, "has-suspected-front"},
		{"dislikes", ""},
		{"", ""},
	} {
		if got := test.kind.Inverse(); got != test.inverse {
			t.Errorf("%q.Inverse() = %q, want %q", test.kind, got, test.inverse)
		}
		if test.inverse == "" {
			continue
		}
		if got := test.inverse.Inverse(); got != test.kind {
			t.Errorf("%q.Inverse() = %q, want %q", test.inverse, got, test.kind)
		}
		kind, inverted := test.inverse.Stored()
		if kind != test.kind || inverted != (test.inverse != test.kind) {
			t.Errorf("%q.Stored() = %q, %v", test.inverse, kind, inverted)
		}
		if kind, inverted := test.kind.Stored(); kind != test.kind || inverted {
			t.Errorf("%q.Stored() = %q, %v", test.kind, kind, inverted)
		}
	}
	if len(actor.RelationKinds()) != 14 {
		t.Errorf("%d kinds of relation, and 14 in this table", len(actor.RelationKinds()))
	}
	if kind, inverted := actor.RelationKind("dislikes").Stored(); kind != "dislikes" || inverted {
		t.Errorf("an unknown kind is stored as %q, %v", kind, inverted)
	}
}

func TestRelationString(t *testing.T) {
	t.Parallel()
	r := actor.Relation{Subject: "iran", Kind: actor.Backs, Object: "kh"}
	got := []string{r.String()}
	r.Start = "2007"
	got = append(got, r.String())
	r.End = "2010"
	got = append(got, r.String())
	r.Start = ""
	got = append(got, r.String())
	want := []string{
		"iran backs kh", "iran backs kh (from 2007)", "iran backs kh (from 2007 until 2010)", "iran backs kh (until 2010)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCountries compares the list of codes with the one of x/text, which the
// library itself does not link.
func TestCountries(t *testing.T) {
	t.Parallel()
	known := 0
	for _, a := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		for _, b := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
			for _, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
				code := string([]rune{a, b, c})
				if !actor.Country(code).IsKnown() {
					continue
				}
				known++
				region, err := language.ParseRegion(code)
				if code != "XKX" && (err != nil || region.ISO3() != code) {
					t.Errorf("%s is known, and x/text does not have it: %v", code, err)
				}
			}
		}
	}
	if known != 250 {
		t.Errorf("%d codes, want the 249 of ISO 3166-1 and XKX", known)
	}
	for _, code := range []actor.Country{"SUHH", "YUCS", "DDDE", "CSHH", "YDYE", "AIDJ", "ZRCD"} {
		if !code.IsKnown() {
			t.Errorf("%s is not known", code)
		}
	}
	for _, code := range []actor.Country{"", "IQ", "IRQ ", "RQ ISL", "HH SU", "IRQX", "irq"} {
		if code.IsKnown() {
			t.Errorf("%q is known", code)
		}
	}
}
