package event_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// answer is a Reason without its texts.
type answer struct {
	Is   casus.Truth
	Why  event.Why
	Part string
}

var (
	yes    = func(part string) answer { return answer{casus.Yes, event.WhyFits, part} }
	no     = func(part string) answer { return answer{casus.No, event.WhyDiffers, part} }
	unsaid = answer{casus.Undetermined, event.WhyUnstated, ""}
)

func maybe(why event.Why, part string) answer { return answer{casus.Undetermined, why, part} }

// answerFor returns the answer of a match for a field of the pattern.
func answerFor(t *testing.T, m event.Match, field string) answer {
	t.Helper()
	i := slices.IndexFunc(m.Reasons, func(r event.Reason) bool { return r.Field == field })
	if i < 0 {
		t.Fatalf("no reason for %q in %v", field, m)
	}
	r := m.Reasons[i]
	return answer{r.Is, r.Why, r.Part}
}

func TestMatchKinds(t *testing.T) {
	t.Parallel()
	condemnation := event.Event{Kind: event.KindStatement, Speech: []event.SpeechAct{
		{Kind: event.Report}, {Kind: event.CallOn}, {Kind: event.Condemn},
	}}
	for _, test := range []struct {
		name  string
		e     event.Event
		kinds []event.Kind
		want  answer
	}{
		{"same", event.Event{Kind: "assault"}, []event.Kind{"assault"}, yes("kind")},
		{"finer", event.Event{Kind: "assault/aerial"}, []event.Kind{"protest", "assault"}, yes("kind")},
		{"coarser", event.Event{Kind: "assault"}, []event.Kind{"protest", "assault/aerial"}, maybe(event.WhyCoarse, "kind")},
		{"coarser and then fitting", event.Event{Kind: "assault"}, []event.Kind{"assault/drone", "assault"}, yes("kind")},
		{"other", event.Event{Kind: "assault"}, []event.Kind{"protest", "sanction"}, no("kind")},
		{"prefix of the text only", event.Event{Kind: "assaults"}, []event.Kind{"assault"}, no("kind")},
		{"not stated", event.Event{}, []event.Kind{"assault"}, unsaid},
		{"incident may be an assault", event.Event{Kind: "incident/explosion"}, []event.Kind{"assault/drone"}, maybe(event.WhyDisputed, "kind")},
		{"incident may be coercion", event.Event{Kind: "incident"}, []event.Kind{"aid", "coerce"}, maybe(event.WhyDisputed, "kind")},
		{"incident is no speech", event.Event{Kind: "incident"}, []event.Kind{"accuse"}, no("kind")},
		{"incident asked for", event.Event{Kind: "incident/crash"}, []event.Kind{"incident"}, yes("kind")},
		{"speech act", condemnation, []event.Kind{"accuse"}, yes("speech[2].kind")},
		{"speech act of a coarser kind", condemnation, []event.Kind{"request/change"}, maybe(event.WhyCoarse, "speech[1].kind")},
		{"statement itself", condemnation, []event.Kind{"statement"}, yes("kind")},
		{"none of the speech acts", condemnation, []event.Kind{"assault"}, no("kind")},
		{"speech in another kind", event.Event{Kind: "consult", Speech: condemnation.Speech}, []event.Kind{"accuse"}, no("kind")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{Kinds: test.kinds}.Match(test.e, nil)
			if diff := cmp.Diff(test.want, answerFor(t, m, "kinds")); diff != "" {
				t.Error(diff)
			}
			if m.Is != test.want.Is {
				t.Errorf("Is = %v, want %v", m.Is, test.want.Is)
			}
		})
	}
}

func TestMatchMeans(t *testing.T) {
	t.Parallel()
	attacks := func(means ...event.Means) event.Event {
		e := event.Event{Kind: event.KindAssault}
		for _, m := range means {
			e.Attacks = append(e.Attacks, event.Attack{Means: m})
		}
		return e
	}
	rockets := []event.Means{event.MeansRocket}
	for _, test := range []struct {
		name  string
		e     event.Event
		means []event.Means
		want  answer
	}{
		{"same", attacks("indirect-fire/rocket"), rockets, yes("attacks[0].means")},
		{"second attack", attacks("melee", "indirect-fire/rocket"), rockets, yes("attacks[1].means")},
		{"coarser", attacks("melee", "indirect-fire"), rockets, maybe(event.WhyCoarse, "attacks[1].means")},
		{"other", attacks("melee", "firearms"), rockets, no("attacks[0].means")},
		{"one not stated", attacks("melee", ""), rockets, unsaid},
		{"no attack", attacks(), rockets, unsaid},
		{"no force", event.Event{Kind: event.KindStatement}, rockets, answer{casus.No, event.WhyForce, "kind"}},
		{"no kind", event.Event{}, rockets, unsaid},
		{"unknown kind", event.Event{Kind: "duel"}, rockets, unsaid},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{Means: test.means}.Match(test.e, nil)
			if diff := cmp.Diff(test.want, answerFor(t, m, "means")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchStatus(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		status event.Status
		asked  []event.Status
		want   answer
	}{
		{"occurred", "", nil, yes("status")},
		{"ongoing", event.Ongoing, nil, yes("status")},
		{"failed", event.Failed, nil, no("status")},
		{"planned", event.Planned, nil, no("status")},
		{"possible", event.Possible, nil, no("status")},
		{"possible asked for", event.Possible, []event.Status{event.Planned, event.Possible}, yes("status")},
		{"occurred asked for", "", []event.Status{""}, yes("status")},
		{"ongoing where occurred is asked for", event.Ongoing, []event.Status{""}, no("status")},
		{"a word of one's own", "rumoured", nil, maybe(event.WhyOpen, "status")},
		{"a word of one's own asked for", "rumoured", []event.Status{"rumoured"}, yes("status")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{Status: test.asked}.Match(event.Event{Status: test.status}, nil)
			if diff := cmp.Diff(test.want, answerFor(t, m, "status")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchBy(t *testing.T) {
	t.Parallel()
	by := func(parts ...event.Participant) event.Event { return event.Event{Participants: parts} }
	oneOf := func(s actor.Set) event.Participant { return event.Participant{Role: event.RoleBy, Who: s} }
	for _, test := range []struct {
		name string
		e    event.Event
		set  actor.Set
		want answer
	}{
		{"listed", by(event.Target("usa"), event.By("kh")), actor.OneOf("kh", "aah"), yes("participants[1]")},
		{"not listed", by(event.By("is")), actor.OneOf("kh", "aah"), no("participants[0]")},
		{"described", by(event.By("is"), event.By("kh")), backedByIran(), yes("participants[1]")},
		{"another kind", by(event.By("iran")), backedByIran(), no("participants[0]")},
		{"not on record", by(event.By("is")), backedByIran(), maybe(event.WhyMaybe, "participants[0]")},
		{"target only", by(event.Target("kh")), actor.OneOf("kh"), unsaid},
		{"nobody", by(), actor.OneOf("kh"), unsaid},
		{"one of a subset", by(oneOf(actor.OneOf("kh", "aah"))), backedByIran(), yes("participants[0]")},
		{"one of some", by(oneOf(actor.OneOf("kh", "aah"))), actor.OneOf("kh"), maybe(event.WhyMaybe, "participants[0]")},
		{"one of others", by(oneOf(actor.OneOf("is", "aah"))), actor.OneOf("kh"), no("participants[0]")},
		{"the same description", by(oneOf(backedByIran())), backedByIran(), yes("participants[0]")},
		{"unknown", by(oneOf(actor.Set{Open: actor.OpenUnknown})), actor.OneOf("kh"), maybe(event.WhyMaybe, "participants[0]")},
		{"nobody asked for", by(event.By("kh")), actor.Set{Words: "whoever"}, maybe(event.WhyVoid, "participants[0]")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{By: test.set}.Match(test.e, &event.Context{Registry: registry()})
			if diff := cmp.Diff(test.want, answerFor(t, m, "by")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchAgainst(t *testing.T) {
	t.Parallel()
	as := func(r event.Role) event.Event {
		return event.Event{Participants: []event.Participant{{Role: r, Actor: "usa"}}}
	}
	for _, test := range []struct {
		name string
		e    event.Event
		want answer
	}{
		{"target", as(event.RoleTarget), yes("participants[0]")},
		{"victim", as(event.RoleVictim), yes("participants[0]")},
		{"owner", as(event.RoleOwner), yes("participants[0]")},
		{"user", as(event.RoleUser), yes("participants[0]")},
		{"addressee", as(event.RoleAddressee), yes("participants[0]")},
		{"by", as(event.RoleBy), unsaid},
		{"host", as(event.RoleHost), unsaid},
		{"mediator", as(event.RoleMediator), unsaid},
		{
			"actor of a casualty",
			event.Event{Casualties: []event.Casualty{{Harm: event.Killed}, {Harm: event.Wounded, Actor: "usa"}}},
			yes("casualties[1].actor"),
		},
		{
			"spoken to",
			event.Event{Speech: []event.SpeechAct{{}, {To: []actor.ID{"iran", "usa"}}}},
			yes("speech[1].to[1]"),
		},
		{
			"somebody else, and then the one asked for",
			event.Event{
				Participants: []event.Participant{event.Target("iran")},
				Casualties:   []event.Casualty{{Actor: "usa"}},
			},
			yes("casualties[0].actor"),
		},
		{
			"somebody else was hit, and nobody says who was meant",
			event.Event{
				Participants: []event.Participant{
					{Role: event.RoleOwner, Actor: "iraq"}, {Role: event.RoleVictim, Actor: "turkey"}, {Role: event.RoleUser, Actor: "iran"},
				},
				Casualties: []event.Casualty{{Actor: "iraq"}},
			},
			unsaid,
		},
		{
			"meant somebody else, and may have hit him",
			event.Event{Participants: []event.Participant{
				event.Target("iran"), {Role: event.RoleVictim, Who: actor.OneOf("usa", "iraq")},
			}},
			maybe(event.WhyMaybe, "participants[1]"),
		},
		{
			"somebody else spoken to",
			event.Event{Speech: []event.SpeechAct{{To: []actor.ID{"turkey"}}}, Casualties: []event.Casualty{{Actor: "iraq"}}},
			no("speech[0].to[0]"),
		},
		{
			"somebody else everywhere",
			event.Event{
				Participants: []event.Participant{event.Target("iran")},
				Casualties:   []event.Casualty{{Actor: "iraq"}},
				Speech:       []event.SpeechAct{{To: []actor.ID{"turkey"}}},
			},
			no("participants[0]"),
		},
		{"nobody", event.Event{}, unsaid},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{Against: actor.OneOf("usa")}.Match(test.e, &event.Context{Registry: registry()})
			if diff := cmp.Diff(test.want, answerFor(t, m, "against")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchWhen(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		when  event.When
		asked edtf.Date
		want  answer
	}{
		{"the day itself", event.On("2020-03-11"), "2020-03-11", yes("when")},
		{"within the month", event.On("2020-03-31"), "2020-03", yes("when")},
		{"the day after", event.On("2020-04-01"), "2020-03", no("when")},
		{"the day before", event.On("2020-02-29"), "2020-03", no("when")},
		{"some day of the year", event.On("2020"), "2020-03", maybe(event.WhyOverlaps, "when")},
		{"goes on beyond", event.On("2020-03-30/2020-04-02"), "2020-03", no("when")},
		{"began before", event.On("2020-02-20/2020-03-02"), "2020-03", no("when")},
		{"undated", event.When{}, "2020-03", unsaid},
		{"open to the end", event.On("2020-03-11"), "2020/..", yes("when")},
		{"one of two years", event.On("2020-03-11"), "[2018,2020]", yes("when")},
		{"between two years", event.On("2019-03-11"), "[2018,2020]", no("when")},
		{"within a range of a set", event.On("2019-03-11"), "[2016,2018..2020]", yes("when")},
		{"every March", event.On("2020-03-11"), "XXXX-03-XX", yes("when")},
		{"no March", event.On("2020-04-11"), "XXXX-03-XX", no("when")},
		{"every March, from start to end", event.When{Start: "2020-03-02", End: "2020-04-09"}, "XXXX-03-XX", maybe(event.WhyOverlaps, "when")},
		{"malformed", event.On("2020-03-11"), "in March", maybe(event.WhyVoid, "")},
		{"start and end", event.When{Start: "2020-03-02", End: "2020-03-09"}, "2020-03", yes("when")},
		{"start only", event.When{Start: "2020-03-02"}, "2020-03", maybe(event.WhyOverlaps, "when")},
		{"start only, too late", event.When{Start: "2020-04-02"}, "2020-03", no("when")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, zone := range []string{"", "+03:00", "Asia/Baghdad"} {
				e := event.Event{ID: "e", When: test.when}
				if e.When.Zone == "" {
					e.When.Zone = zone
				}
				m := event.Pattern{When: test.asked}.Match(e, nil)
				if diff := cmp.Diff(test.want, answerFor(t, m, "when")); diff != "" {
					t.Errorf("zone %q: %s", zone, diff)
				}
			}
		})
	}
}

func TestMatchGivesAReasonForEveryField(t *testing.T) {
	t.Parallel()
	p := event.Pattern{
		Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire},
		Status: []event.Status{""}, By: backedByIran(), Against: actor.OneOf("usa", "iraq"),
		Where: []event.Place{{Country: "IRQ"}}, When: "2020", Before: "ankara",
		Scale: []event.Scale{{Harm: event.Killed, AtLeast: 3}, {Harm: event.Killed, As: "airport"}},
	}
	ix := event.NewIndex(crisis(), nil, &event.IndexOptions{Registry: registry(), Zone: "+03:00"})
	m := p.Match(find("taji"), ix.Context())
	want := event.Match{Is: casus.Undetermined, Reasons: []event.Reason{
		{Field: "kinds", Is: casus.Yes, Why: event.WhyFits, Part: "kind", Asked: "assault", Stated: "assault"},
		{Field: "means", Is: casus.Yes, Why: event.WhyFits, Part: "attacks[0].means", Asked: "indirect-fire", Stated: "indirect-fire/rocket"},
		{Field: "status", Is: casus.Yes, Why: event.WhyFits, Part: "status", Asked: "occurred", Stated: "occurred"},
		{Field: "by", Why: event.WhyUnstated, Asked: "armed-group backed-by iran"},
		{Field: "against", Is: casus.Yes, Why: event.WhyFits, Part: "participants[0]", Asked: "usa or iraq", Stated: "iraq"},
		{Field: "where", Is: casus.Yes, Why: event.WhyFits, Part: "where[0]", Asked: "IRQ", Stated: "Camp Taji, north of Baghdad, IRQ"},
		{
			Field: "when", Is: casus.Yes, Why: event.WhyFits, Part: "when", Asked: "2020",
			Stated: "2020-03-11 (+03:00)",
		},
		{
			Field: "before", Is: casus.Yes, Why: event.WhyFits, Asked: "ankara",
			Stated: "2020-03-12",
		},
		{Field: "scale[0]", Is: casus.Yes, Why: event.WhyFits, Part: "casualties[0]", Asked: "at least 3 killed", Stated: "3"},
		{Field: "scale[1]", Why: event.WhyOpen, Part: "casualties[0]", Asked: "killed: at least as in airport", Stated: "3"},
	}}
	if diff := cmp.Diff(want, m, cmpopts.IgnoreFields(event.Reason{}, "Because")); diff != "" {
		t.Error(diff)
	}
}
