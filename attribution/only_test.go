package attribution_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// On the article alone nobody can tell: how many rockets fell in December and
// on whom is not stated, and a state's missiles are not what an armed group did.
func TestOnlyKnownOnTheArticle(t *testing.T) {
	t.Parallel()
	got := attribution.OnlyKnown(index(article(), articleClaims()), such(), event.AsOf{})
	if got.Verdict != casus.Undetermined || got.OnRecord != casus.Undetermined || got.Actor != "" || len(got.Precedents) != 0 || len(got.LookAlikes) != 0 {
		t.Errorf("%v", got)
	}
	if len(got.Open) != 1 || got.Open[0].Event != "december" || got.Open[0].Actor != "kh" {
		t.Fatalf("open: %v", got.Open)
	}
	var needs []string
	for _, n := range got.Open[0].Needs() {
		needs = append(needs, string(n.Kind)+" "+n.Detail.Field)
	}
	if diff := cmp.Diff([]string{"detail against", "detail scale[0]"}, needs); diff != "" {
		t.Errorf("what would have to be known (-want +got):\n%s", diff)
	}
	if len(got.Excluded) != 1 || got.Excluded[0].Event != "missiles" || got.Excluded[0].Actor != "iran" ||
		got.Excluded[0].Why != attribution.ExcludedOutside || got.Excluded[0].Member.Is != casus.No ||
		len(got.Excluded[0].Member.Reasons) == 0 {
		t.Errorf("excluded: %v", got.Excluded)
	}
	if got.Of("kh") != casus.Undetermined || got.Of("aah") != casus.Undetermined {
		t.Error("of whom it holds is settled")
	}
}

// With the December facts added the general is right, as far as the record goes.
func TestOnlyKnownWithTheFacts(t *testing.T) {
	t.Parallel()
	got := attribution.OnlyKnown(index(known(), articleClaims()), such(), event.AsOf{})
	if got.Verdict != casus.Yes || got.Actor != "kh" || len(got.Open) != 0 || len(got.LookAlikes) != 0 {
		t.Errorf("%v", got)
	}
	if len(got.Precedents) != 1 || got.Precedents[0].Event != "december" || got.Precedents[0].Match.Is != casus.Yes ||
		got.Precedents[0].Member.Is != casus.Yes || got.Precedents[0].Attribution.Standing != attribution.StandingAsserted {
		t.Errorf("precedents: %v", got.Precedents)
	}
	if got.Of("kh") != casus.Yes || got.Of("aah") != casus.No {
		t.Errorf("of kh %v, of aah %v", got.Of("kh"), got.Of("aah"))
	}
	if len(got.CounterExamples("kh")) != 0 || len(got.CounterExamples("aah")) != 1 {
		t.Error("counter-examples")
	}
	if !got.Pattern.Equal(such()) {
		t.Errorf("the pattern asked: %+v", got.Pattern)
	}
}

// another is a further attack that fits the description.
func another(id event.ID, change func(*event.Event)) event.Event {
	e := event.Event{
		ID: id, Kind: event.KindAssault, When: event.On("2020-02"), Cites: []actor.Cite{{Source: "article"}},
		Where:        []event.Place{{Country: "IRQ"}},
		Participants: []event.Participant{event.Target("us-forces")},
		Attacks:      []event.Attack{{Means: event.MeansRocket}},
		Measures:     []event.Measure{{Quantity: event.RocketsFired, Count: event.Exactly(20)}},
	}
	if change != nil {
		change(&e)
	}
	return e
}

func TestOnlyKnown(t *testing.T) {
	t.Parallel()
	type claim = attribution.Claim
	names := func(id attribution.ID, who actor.ID) claim {
		return claim{ID: id, Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Said: "2020-03-01", Answers: answer(who)}
	}
	precedent := []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}}
	for _, tt := range []struct {
		name    string
		event   event.Event
		claims  []claim
		change  func(*event.Pattern)
		verdict casus.Truth
		// onRecord is the verdict on record, where it is not the same.
		onRecord casus.Truth
		// lines are the events of the answer, each with its list and actor.
		lines []string
	}{
		{
			name: "another of the set", event: another("more", nil), claims: []claim{names("c", "aah")},
			verdict: casus.No, lines: []string{"precedent december kh", "precedent more aah", "excluded missiles iran"},
		},
		{
			name: "the same again", event: another("more", nil), claims: []claim{names("c", "kh-alias")},
			verdict: casus.Yes, lines: []string{"precedent december kh", "precedent more kh", "excluded missiles iran"},
		},
		{
			name: "nobody named", event: another("more", nil),
			verdict: casus.Yes, lines: []string{"precedent december kh", "look-alike more", "excluded missiles iran"},
		},
		{
			name: "only suspected", event: another("more", nil),
			claims: []claim{{
				ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Answers: answer("aah"), Stance: actor.StanceInvestigating,
			}},
			verdict: casus.Yes, lines: []string{"precedent december kh", "look-alike more", "excluded missiles iran"},
		},
		{
			name: "one of the set, not said which",
			event: another("more", func(e *event.Event) {
				e.Participants = append(e.Participants, event.Participant{Role: event.RoleBy, Who: iranBacked()})
			}),
			verdict: casus.Yes, lines: []string{"precedent december kh", "look-alike more", "excluded missiles iran"},
		},
		{
			name: "one of those outside the set",
			event: another("more", func(e *event.Event) {
				e.Participants = append(e.Participants, event.Participant{
					Role: event.RoleBy, Who: actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedForce}}},
				})
			}),
			verdict: casus.Yes, lines: []string{"precedent december kh", "excluded missiles iran", "excluded more"},
		},
		{
			name:  "might fit, by another",
			event: another("more", func(e *event.Event) { e.Measures = nil }), claims: []claim{names("c", "aah")},
			verdict: casus.Undetermined, onRecord: casus.Yes, lines: []string{"precedent december kh", "open more aah: detail", "excluded missiles iran"},
		},
		{
			name:  "might fit, by the same",
			event: another("more", func(e *event.Event) { e.Measures = nil }), claims: []claim{names("c", "kh")},
			verdict: casus.Yes, lines: []string{"precedent december kh", "open more kh: detail", "excluded missiles iran"},
		},
		{
			name: "fits, by one who may not be of the set", event: another("more", nil), claims: []claim{names("c", "newcomers")},
			verdict: casus.Undetermined, onRecord: casus.Yes, lines: []string{"precedent december kh", "open more newcomers: membership", "excluded missiles iran"},
		},
		{
			name: "contested", event: another("more", nil),
			claims:  []claim{names("c", "aah"), {ID: "d", Events: []event.ID{"more"}, Speakers: []actor.ID{"aah"}, Stance: actor.StanceDenies, Answers: answer("aah")}},
			verdict: casus.Undetermined, onRecord: casus.Yes, lines: []string{"precedent december kh", "open more aah: agreement", "excluded missiles iran"},
		},
		{
			name: "two names for one deed", event: another("more", nil), claims: []claim{names("c", "aah"), names("d", "kh")},
			verdict: casus.Undetermined, onRecord: casus.Yes,
			lines: []string{
				"precedent december kh", "open more aah: agreement", "open more kh: agreement", "excluded missiles iran",
			},
		},
		{
			name: "attributed by precedent", event: another("more", nil),
			claims: []claim{{
				ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Answers: answer("aah"), Grounds: precedent,
			}},
			verdict: casus.Yes, lines: []string{"precedent december kh", "excluded missiles iran", "excluded more aah"},
		},
		{
			name:    "too small",
			event:   another("more", func(e *event.Event) { e.Measures[0].Count = event.Exactly(17) }),
			claims:  []claim{names("c", "aah")},
			verdict: casus.Yes, lines: []string{"precedent december kh", "excluded missiles iran"},
		},
		{
			name: "later", event: another("more", func(e *event.Event) { e.When = event.On("2020-03-14") }),
			claims: []claim{names("c", "aah")}, verdict: casus.Yes,
			lines: []string{"precedent december kh", "excluded missiles iran"},
		},
		{
			name: "over everybody", event: another("more", nil), claims: []claim{names("c", "kh")},
			change:  func(p *event.Pattern) { p.By, p.Scale = actor.Set{}, nil },
			verdict: casus.No, lines: []string{"precedent december kh", "precedent missiles iran", "precedent more kh"},
		},
		{
			name: "no precedent at all", event: another("more", nil), claims: []claim{names("c", "kh")},
			change:  func(p *event.Pattern) { p.Where = []event.Place{{Country: "SYR"}} },
			verdict: casus.Undetermined,
		},
		{
			name: "two together", event: another("more", nil),
			claims: []claim{{
				ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"},
				Answers: []attribution.Answer{{Who: actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.All}}},
			}},
			verdict: casus.No, lines: []string{"precedent december kh", "precedent more aah", "precedent more kh", "excluded missiles iran"},
		},
	} {
		p := such()
		if tt.change != nil {
			tt.change(&p)
		}
		x := index(append(known(), tt.event), with(tt.claims...))
		got := attribution.OnlyKnown(x, p, event.AsOf{})
		onRecord := tt.onRecord
		if tt.verdict != casus.Undetermined {
			onRecord = tt.verdict
		}
		if got.Verdict != tt.verdict || got.OnRecord != onRecord || (got.Actor == "kh") != (onRecord == casus.Yes) {
			t.Errorf("%s: %v, on record %v, of %q; want %v, %v", tt.name, got.Verdict, got.OnRecord, got.Actor, tt.verdict, onRecord)
		}
		if diff := cmp.Diff(tt.lines, lines(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func lines(o attribution.Only) []string {
	var list []string
	add := func(name string, cases []attribution.Case) {
		for _, c := range cases {
			line := strings.TrimSpace(name + " " + string(c.Event) + " " + string(c.Actor))
			if name == "open" {
				var kinds []string
				for _, n := range c.Needs() {
					kinds = append(kinds, string(n.Kind))
				}
				line += ": " + strings.Join(slices.Compact(kinds), ", ")
			}
			list = append(list, line)
		}
	}
	add("precedent", o.Precedents)
	add("open", o.Open)
	add("look-alike", o.LookAlikes)
	add("excluded", o.Excluded)
	return list
}

// Asked as of a day, only what had happened and been said by then counts.
func TestOnlyKnownAsOf(t *testing.T) {
	t.Parallel()
	events := append(known(), another("more", func(e *event.Event) { e.Cites = []actor.Cite{{Source: "wire"}} }))
	claims := with(attribution.Claim{
		ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Said: "2020-03-14", Answers: answer("aah"),
		Cites: []actor.Cite{{Source: "wire"}},
	})
	// The wire was published on 10 March: what it cites had been said by then.
	claims[len(claims)-1].Cites = nil
	x := index(events, claims)
	for _, tt := range []struct {
		at   event.AsOf
		want []string
	}{
		{event.AsOf{}, []string{"precedent december kh", "precedent more aah", "excluded missiles iran"}},
		{event.AsOf{Said: "2020-03-14"}, []string{"precedent december kh", "precedent more aah", "excluded missiles iran"}},
		{event.AsOf{Said: "2020-03-12"}, []string{"precedent december kh", "look-alike more", "excluded missiles iran"}},
		// Washington's words are known from the article of the 12th only.
		{event.AsOf{Said: "2020-03-11"}, []string{"look-alike december", "look-alike more", "excluded missiles iran"}},
		{event.AsOf{Said: "2020-02-10"}, []string{"look-alike december", "excluded missiles iran"}},
		{event.AsOf{Said: "2019"}, []string{"look-alike december"}},
		{event.AsOf{Recorded: "2020-03-12"}, nil},
		{event.AsOf{Recorded: "2020-03-13"}, []string{"precedent december kh", "excluded missiles iran"}},
		{event.AsOf{Recorded: "2020-03-20"}, []string{"precedent december kh", "look-alike more", "excluded missiles iran"}},
	} {
		if diff := cmp.Diff(tt.want, lines(attribution.OnlyKnown(x, such(), tt.at))); diff != "" {
			t.Errorf("at %+v (-want +got):\n%s", tt.at, diff)
		}
	}
}

func TestNeedString(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		need attribution.Need
		want string
	}{
		{attribution.Need{Kind: attribution.NeedAgreement, Against: []attribution.ID{"a", "b"}}, "agreement on who did it, against a, b"},
		{
			attribution.Need{Kind: attribution.NeedMembership, Member: actor.Reason{Path: "open", Why: actor.WhyOpen}},
			"membership: open: undetermined: the set is open",
		},
		{
			attribution.Need{Kind: attribution.NeedDetail, Detail: event.Reason{Field: "when", Why: event.WhyUnstated, Asked: "2020"}},
			"when: undetermined (not-stated): asked 2020",
		},
		{attribution.Need{Kind: "luck"}, "luck"},
	} {
		if got := tt.need.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
	x := index(append(known(), another("more", nil)), with(attribution.Claim{
		ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Answers: answer("newcomers"),
	}))
	var parts []string
	for _, n := range attribution.OnlyKnown(x, such(), event.AsOf{}).Open[0].Needs() {
		parts = append(parts, n.Member.Path)
	}
	if diff := cmp.Diff([]string{"terms[0].relations[0]"}, parts); diff != "" {
		t.Errorf("what is not known of the newcomers (-want +got):\n%s", diff)
	}
	bare := attribution.Case{Actor: "a"}
	if needs := bare.Needs(); len(needs) != 1 || needs[0].Kind != attribution.NeedMembership {
		t.Errorf("a case without reasons needs %v", needs)
	}
	for _, e := range attribution.Exclusions() {
		if !e.IsKnown() {
			t.Errorf("%s is not known", e)
		}
	}
	for _, k := range attribution.NeedKinds() {
		if !k.IsKnown() {
			t.Errorf("%s is not known", k)
		}
	}
}

func TestOnlyString(t *testing.T) {
	t.Parallel()
	maybe := attribution.Only{Actor: "kh", Open: []attribution.Case{{Event: "e", Actor: "aah"}}}
	if got, want := maybe.String(), "undetermined, though on record kh is the only one\n\topen: e (nobody named)\n\t\tnot known: membership: "; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	claims := with(attribution.Claim{
		ID: "c", Events: []event.ID{"more"}, Speakers: []actor.ID{"us"}, Answers: answer("aah"),
	})
	x := index(append(known(), another("more", nil), another("open", nil)), claims)
	got := attribution.OnlyKnown(x, such(), event.AsOf{}).String()
	want := `contradicted: aah, kh are known
	precedent: december (asserted: kh)
	precedent: more (asserted: aah)
	look-alike: open (nobody named)
	excluded: missiles (undisputed: iran), outside-the-set`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
