package actor_test

import (
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
)

func bond(kind actor.RelationKind, object actor.ID) actor.Set {
	return actor.Set{Terms: []actor.Term{{Relations: []actor.Bond{{Kind: kind, Object: object}}}}}
}

func term(t actor.Term) actor.Set { return actor.Set{Terms: []actor.Term{t}} }

func TestIn(t *testing.T) {
	t.Parallel()
	backed := actor.Term{Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}}
	yes, no, open := casus.Yes, casus.No, casus.Undetermined
	for _, test := range []struct {
		name     string
		id       actor.ID
		set      actor.Set
		at       edtf.Date
		is       casus.Truth
		onRecord casus.Truth
		reasons  []string
	}{
		{"listed", "kh", actor.OneOf("is", "kh"), "2020", yes, yes, []string{"ids: yes: listed (kh)"}},
		{"not listed", "kh", actor.OneOf("is"), "2020", no, no, []string{"ids: no: not listed"}},
		{"stranger listed", "stranger", actor.OneOf("stranger"), "2020", yes, yes, []string{"ids: yes: listed (stranger)"}},
		{"stranger not listed", "stranger", actor.OneOf("is", "other"), "2020", no, no, []string{"ids: no: not listed"}},
		{"backed through an organ", "kh", term(backed), "2020", yes, yes, []string{
			"terms[0].kind: yes: stated (armed-group)",
			"terms[0].relations[0]: yes: stated (backed-by iran): quds backs kh (from 2007), quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
		{"perhaps not yet backed", "kh", term(backed), "2007", open, open, []string{
			"terms[0].kind: yes: stated (armed-group)",
			"terms[0].relations[0]: undetermined: not certain at that time (backed-by iran): quds backs kh (from 2007), quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
		{"before it was there", "kh", bond("backed-by", "iran"), "2006", no, no, []string{
			"terms[0]: no: did not exist at that time",
			"terms[0].relations[0]: no: not at that time (backed-by iran): quds backs kh (from 2007), quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
		{"a state is no armed group", "iraq", term(backed), "2020", no, no, []string{
			"terms[0].kind: no: stated otherwise (state, not armed-group)",
			"terms[0].relations[0]: undetermined: not stated (backed-by iran)",
		}},
		{"opposed", "is", term(backed), "2020", no, no, []string{
			"terms[0].kind: yes: stated (armed-group)",
			"terms[0].relations[0]: no: opposed at that time (backed-by iran): is opposed-to iran",
		}},
		{"silent", "is", bond("backed-by", "iraq"), "2020", open, no, []string{
			"terms[0].relations[0]: undetermined: not stated (backed-by iraq)",
		}},
		{"silent about a stranger", "stranger", term(backed), "2020", open, no, []string{
			"terms[0].kind: undetermined: not stated (armed-group)",
			"terms[0].relations[0]: undetermined: not stated (backed-by iran)",
		}},
		{"a party's denial", "pmf", bond("backed-by", "iran"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: stated (backed-by iran): iran backs pmf (from 2014) (disputed)",
		}},
		{"another's denial", "is", bond("backed-by", "usa"), "2020", open, open, []string{
			"terms[0].relations[0]: undetermined: disputed (backed-by usa): usa backs is (disputed)",
		}},
		{"a coalition answers for no member", "is", bond("backed-by", "coalition"), "2020", open, no, []string{
			"terms[0].relations[0]: undetermined: not stated (backed-by coalition)",
		}},
		{"backer asked from its side", "iran", bond(actor.Backs, "kh"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: stated (backs kh): quds backs kh (from 2007), quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
		{"itself", "iran", bond("backed-by", "iran"), "2020", no, no, []string{
			"terms[0].relations[0]: no: the actor itself (backed-by iran)",
		}},
		{"same as itself", "iran", bond(actor.SameAs, "iran"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: the actor itself (same-as iran)",
		}},
		{"not the same", "iran", bond(actor.SameAs, "iraq"), "2020", no, no, []string{
			"terms[0].relations[0]: no: not stated (same-as iraq)",
		}},
		{"belongs through a member", "kh", bond(actor.PartOf, "iraq"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: stated (part-of iraq): kh member-of pmf (from 2014-06), pmf part-of iraq (from 2016-11-26)",
		}},
		{"not a part then", "kh", bond(actor.MemberOf, "iraq"), "2015", no, no, []string{
			"terms[0].relations[0]: no: not at that time (member-of iraq): kh member-of pmf (from 2014-06), pmf part-of iraq (from 2016-11-26)",
		}},
		{"has part", "iraq", bond("has-part", "kh"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: stated (has-part kh): kh member-of pmf (from 2014-06), pmf part-of iraq (from 2016-11-26)",
		}},
		{"commander of the whole", "salami", bond(actor.Commands, "quds"), "2020", yes, yes, []string{
			"terms[0].relations[0]: yes: stated (commands quds): quds part-of irgc, irgc-chief commands irgc, salami holds-office irgc-chief (from 2019-04-21)",
		}},
		{"a dead commander", "soleimani", bond(actor.Commands, "quds"), "2020-03-11", no, no, []string{
			"terms[0]: no: did not exist at that time",
			"terms[0].relations[0]: no: not at that time (commands quds): soleimani commands quds (from 1998~)",
		}},
		{
			"not backed", "is",
			term(actor.Term{Relations: []actor.Bond{{Kind: "backed-by", Object: "iran", Not: true}}}), "2020", yes, yes,
			[]string{"terms[0].relations[0]: yes: opposed at that time (not backed-by iran): is opposed-to iran"},
		},
		{
			"not backed on record", "is",
			term(actor.Term{Relations: []actor.Bond{{Kind: "backed-by", Object: "iraq", Not: true}}}), "2020", open, yes,
			[]string{"terms[0].relations[0]: undetermined: not stated (not backed-by iraq)"},
		},
		{"excepted", "kh", term(actor.Term{Kind: actor.KindArmedGroup, Except: []actor.ID{"is", "kh"}}), "2020", no, no, []string{
			"terms[0].except: no: excepted (kh)",
		}},
		{"not excepted", "kh", term(actor.Term{Kind: actor.KindArmedGroup, Except: []actor.ID{"is"}}), "2020", yes, yes, []string{
			"terms[0].kind: yes: stated (armed-group)",
		}},
		{"trait", "kh", term(actor.Term{Trait: "shia"}), "2020", yes, yes, []string{"terms[0].trait: yes: stated (shia)"}},
		{"trait not stated", "kh", term(actor.Term{Trait: "sunni"}), "2020", open, no, []string{
			"terms[0].trait: undetermined: not stated (sunni)",
		}},
		{"country", "kh", term(actor.Term{Country: "IRQ"}), "2020", yes, yes, []string{"terms[0].country: yes: stated (IRQ)"}},
		{"another country", "kh", term(actor.Term{Country: "IRN"}), "2020", no, no, []string{
			"terms[0].country: no: stated otherwise (IRQ, not IRN)",
		}},
		{"country not stated", "is", term(actor.Term{Country: "IRQ"}), "2020", open, no, []string{
			"terms[0].country: undetermined: not stated (IRQ)",
		}},
		{"unnamed may be of any kind", "contractor", term(actor.Term{Kind: actor.KindPerson}), "2020", open, no, []string{
			"terms[0].kind: undetermined: stated otherwise (unnamed, not person)",
		}},
		{"a kind of the user's own", "kh", term(actor.Term{Kind: "militia"}), "2020", open, no, []string{
			"terms[0].kind: undetermined: stated otherwise (armed-group, not militia)",
		}},
		{"any term", "kh", actor.Set{Terms: []actor.Term{{Country: "IRN"}, {Country: "IRQ"}}}, "2020", yes, yes, []string{
			"terms[0].country: no: stated otherwise (IRQ, not IRN)", "terms[1].country: yes: stated (IRQ)",
		}},
		{"zero set", "kh", actor.Set{}, "2020", open, no, []string{"words: undetermined: not stated"}},
		{"words only", "kh", actor.Set{Words: "militias"}, "2020", open, no, []string{"words: undetermined: not stated (militias)"}},
		{"unknown", "kh", actor.Set{Open: actor.OpenUnknown}, "2020", open, no, []string{"open: undetermined: the set is open (unknown)"}},
		{"listed or unknown", "kh", actor.Set{IDs: []actor.ID{"kh"}, Open: actor.OpenUnknown}, "2020", yes, yes, []string{
			"ids: yes: listed (kh)", "open: undetermined: the set is open (unknown)",
		}},
		{"nobody", "kh", actor.Set{Open: actor.OpenNobody}, "2020", no, no, []string{"open: no: stated to be nobody (nobody)"}},
		{"parts", "quds", actor.WithParts("iran"), "2020", yes, yes, []string{
			"ids: no: not listed",
			"terms[0].relations[0]: yes: stated (part-of iran): quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
		{"without a time", "kh", bond("backed-by", "iran"), "", open, open, []string{
			"terms[0].relations[0]: undetermined: not certain at that time (backed-by iran): quds backs kh (from 2007), quds part-of irgc, irgc part-of iran (from 1979-05)",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := theatre().In(test.id, test.set, on(test.at))
			if got.Is != test.is || got.OnRecord != test.onRecord {
				t.Errorf("In = %v, on record %v; want %v, %v", got.Is, got.OnRecord, test.is, test.onRecord)
			}
			var reasons []string
			for _, r := range got.Reasons {
				reasons = append(reasons, r.String())
			}
			if diff := cmp.Diff(test.reasons, reasons); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
		})
	}
}

// TestOpposed: who is opposed neither backs nor is allied with the other, and
// may stand in any other relation to it.
func TestOpposed(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "a", Kind: actor.OpposedTo, Object: "b", Start: "2010", End: "2012"},
		{Subject: "c", Kind: actor.OpposedTo, Object: "d"},
		{Subject: "c", Kind: actor.Backs, Object: "d", Start: "2011"},
		{Subject: "c", Kind: actor.AlliedWith, Object: "d", End: "2000"},
	}, nil)
	for _, test := range []struct {
		id     actor.ID
		kind   actor.RelationKind
		object actor.ID
		at     edtf.Date
		want   string
	}{
		{"a", actor.Backs, "b", "2011", "no opposed at that time"},
		{"b", actor.Backs, "a", "2011", "no opposed at that time"},
		{"a", "backed-by", "b", "2011", "no opposed at that time"},
		{"a", actor.AlliedWith, "b", "2011", "no opposed at that time"},
		{"b", actor.AlliedWith, "a", "2011", "no opposed at that time"},
		{"a", actor.AlliedWith, "b", "2010", "undetermined not stated"},
		{"a", actor.AlliedWith, "b", "2013", "undetermined not stated"},
		{"a", actor.Hosts, "b", "2011", "undetermined not stated"},
		{"a", actor.PartOf, "b", "2011", "undetermined not stated"},
		{"a", actor.Commands, "b", "2011", "undetermined not stated"},
		{"c", actor.Backs, "d", "2012", "yes stated"},
		{"c", actor.Backs, "d", "2011", "undetermined not certain at that time"},
		{"c", actor.Backs, "d", "2010", "no opposed at that time"},
		{"c", actor.AlliedWith, "d", "2010", "no opposed at that time"},
	} {
		r := reg.In(test.id, bond(test.kind, test.object), on(test.at)).Reasons[0]
		if got := r.Is.String() + " " + r.Why.String(); got != test.want {
			t.Errorf("%s %s %s in %s: %s, want %s", test.id, test.kind, test.object, test.at, got, test.want)
		}
		if r.Why == actor.WhyOpposed && (len(r.Relations) != 1 || r.Relations[0].Kind != actor.OpposedTo) {
			t.Errorf("relations %v", r.Relations)
		}
	}
}

// TestInUnderAnotherID asks about the first actor of a registry under its two IDs.
func TestInUnderAnotherID(t *testing.T) {
	t.Parallel()
	first := named("first")
	first.Traits = []actor.Trait{"t"}
	reg := actor.NewRegistry([]actor.Actor{first, named("other")}, []actor.Relation{
		{Subject: "alias", Kind: actor.SameAs, Object: "first"},
		{Subject: "other", Kind: actor.Backs, Object: "alias"},
		{
			Subject: "first", Kind: actor.SameAs, Object: "other",
			Cites: []actor.Cite{{Speaker: "x"}, {Speaker: "y", Stance: actor.StanceDenies}},
		},
	}, nil)
	at := on("2020")
	for _, id := range []actor.ID{"first", "alias"} {
		for _, as := range []actor.ID{"first", "alias"} {
			if got := reg.In(id, actor.OneOf(as), at); got.Is != casus.Yes {
				t.Errorf("%s is not among %s: %v", id, as, got.Reasons)
			}
			if got := reg.In(id, term(actor.Term{Trait: "t", Except: []actor.ID{as}}), at); got.Is != casus.No {
				t.Errorf("%s is not excepted as %s: %v", id, as, got.Reasons)
			}
			if got := reg.In(id, bond(actor.Backs, as), at); got.Reasons[0].Why != actor.WhyItself {
				t.Errorf("%s backs %s: %v", id, as, got.Reasons)
			}
			if got := reg.In(id, bond("backed-by", "other"), at); got.Is != casus.Yes {
				t.Errorf("%s is not backed: %v", id, got.Reasons)
			}
			if got := reg.In("other", bond(actor.Backs, as), at); got.Is != casus.Yes {
				t.Errorf("%s has no backer: %v", as, got.Reasons)
			}
		}
		if got := reg.In(id, term(actor.Term{Trait: "t"}), at); got.Is != casus.Yes {
			t.Errorf("the trait of %s: %v", id, got.Reasons)
		}
		if got := reg.In(id, actor.OneOf("other"), at); got.Reasons[0].Why != actor.WhyMaybeSame {
			t.Errorf("%s among others: %v", id, got.Reasons)
		}
		if got := reg.In("other", actor.OneOf(id), at); got.Reasons[0].Why != actor.WhyMaybeSame {
			t.Errorf("another among %s: %v", id, got.Reasons)
		}
	}
	for _, stranger := range []actor.ID{"stranger", "else"} {
		if got := reg.In(stranger, bond(actor.Backs, "stranger"), at); (got.Reasons[0].Why == actor.WhyItself) != (stranger == "stranger") {
			t.Errorf("%s backs a stranger: %v", stranger, got.Reasons)
		}
	}
}
