package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// record looks records of the chronicle up, failing the test where one is not
// there.
type record struct {
	t *testing.T
	c timeline.Chronicle
}

func find[T any](t *testing.T, what string, list []T, is func(T) bool) T {
	t.Helper()
	i := slices.IndexFunc(list, is)
	if i < 0 {
		t.Fatalf("the chronicle has no %s", what)
	}
	return list[i]
}

func (r record) event(id event.ID) event.Event {
	r.t.Helper()
	return find(r.t, "event "+string(id), r.c.Events, func(e event.Event) bool { return e.ID == id })
}

func (r record) claim(id attribution.ID) attribution.Claim {
	r.t.Helper()
	return find(r.t, "claim "+string(id), r.c.Claims, func(c attribution.Claim) bool { return c.ID == id })
}

func (r record) actor(id actor.ID) actor.Actor {
	r.t.Helper()
	return find(r.t, "actor "+string(id), r.c.Actors, func(a actor.Actor) bool { return a.ID == id })
}

func (r record) source(id actor.SourceID) actor.Source {
	r.t.Helper()
	return find(r.t, "source "+string(id), r.c.Sources, func(s actor.Source) bool { return s.ID == id })
}

func (r record) superlative(id event.SuperlativeID) event.Superlative {
	r.t.Helper()
	return find(r.t, "superlative "+string(id), r.c.Superlatives, func(s event.Superlative) bool { return s.ID == id })
}

func (r record) relation(subject actor.ID, kind actor.RelationKind, object actor.ID) actor.Relation {
	r.t.Helper()
	return find(r.t, string(subject)+" "+string(kind)+" "+string(object), r.c.Relations, func(rel actor.Relation) bool {
		return rel.Subject == subject && rel.Kind == kind && rel.Object == object
	})
}

// who returns the actors with a role in the event.
func who(e event.Event, role event.Role) []actor.ID {
	var ids []actor.ID
	for _, p := range e.Participants {
		if p.Role == role && p.Actor != "" {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

// links returns the kinds of the event's links to another.
func links(e event.Event, to event.ID) []event.LinkKind {
	var kinds []event.LinkKind
	for _, l := range e.Links {
		if l.To == to {
			kinds = append(kinds, l.Kind)
		}
	}
	return kinds
}

// TestStatements holds the article's 37 statements against the typed fields
// that carry them. No field of free text is looked at.
func TestStatements(t *testing.T) {
	t.Parallel()
	backedByIran := []actor.Term{{
		Kind:      actor.KindArmedGroup,
		Relations: []actor.Bond{{Kind: actor.Backs.Inverse(), Object: "iran"}},
	}}
	unknown := actor.Set{Open: actor.OpenUnknown}

	statements := []struct {
		number int
		check  func(r record) (got, want any)
	}{
		{1, func(r record) (any, any) {
			c := r.claim("headline-blame")
			return []any{c.Speakers, c.Events, c.Answers[0].Who.Terms, c.Answers[0].Who.Number, c.Cites[0].Source, r.source("headline").Kind},
				[]any{[]actor.ID{"us"}, []event.ID{"taji-attack"}, backedByIran, actor.Number(""), actor.SourceID("headline"), actor.SourceHeadline}
		}},
		{2, func(r record) (any, any) {
			e, s := r.event("paratroopers-in-iraq"), r.source("photo")
			return []any{s.Kind, s.Publisher, s.Credit, e.When.Date, who(e, event.RoleBy), e.Where[0].Country, e.Cites[0].Source},
				[]any{actor.SourcePhotograph, actor.ID("afp"), actor.ID("us-army"), edtf.Date("2020-01-01"), []actor.ID{"us-paratroopers"}, actor.Country("IRQ"), actor.SourceID("photo")}
		}},
		{3, func(r record) (any, any) {
			e := r.event("taji-attack")
			return []any{e.Attacks[0].Means, e.When.Date, e.When.Origin, e.Where[0].Facility, e.Where[0].Relative, e.Where[0].Near},
				[]any{event.MeansRocket, edtf.Date("2020-03-11"), actor.Added, event.FacilityMilitaryBase, "north of", "Baghdad"}
		}},
		{4, func(r record) (any, any) {
			e := r.event("taji-attack")
			return []any{who(e, event.RoleOwner), who(e, event.RoleUser), r.actor("coalition").Kind, r.relation("coalition", actor.OpposedTo, "daesh").Kind},
				[]any{[]actor.ID{"iraq"}, []actor.ID{"coalition"}, actor.KindCoalition, actor.OpposedTo}
		}},
		{5, func(r record) (any, any) {
			return r.event("taji-attack").Casualties, []event.Casualty{
				{Harm: event.Killed, Count: event.Exactly(1), Nationality: "GBR", Status: event.VictimMilitary},
				{Harm: event.Killed, Count: event.Exactly(2), Nationality: "USA", Status: event.VictimMilitary},
			}
		}},
		{6, func(r record) (any, any) {
			p := r.event("taji-attack").Participants[0]
			return p, event.Participant{Role: event.RoleBy, Who: unknown}
		}},
		{7, func(r record) (any, any) {
			c := r.claim("general-blames-category")
			return []any{c.Utterance, c.Stance, c.Events, c.Answers[0].Who.Terms, c.Answers[0].Who.Number},
				[]any{event.ID("mckenzie-remarks"), actor.Stance(""), []event.ID{"taji-attack"}, backedByIran, actor.Several}
		}},
		{8, func(r record) (any, any) {
			e := r.event("escalation-with-tehran")
			return []any{e.Status, links(e, "mckenzie-remarks"), who(e, event.RoleSubject)},
				[]any{event.Possible, []event.LinkKind{event.CausedBy}, []actor.ID{"us", "iran"}}
		}},
		{9, func(r record) (any, any) {
			return []any{r.actor("mckenzie").Kind, r.relation("mckenzie", actor.Commands, "centcom").Kind, r.relation("mckenzie", actor.MemberOf, "us-marines").Kind, r.relation("centcom", actor.PartOf, "us").Kind},
				[]any{actor.KindPerson, actor.Commands, actor.MemberOf, actor.PartOf}
		}},
		{10, func(r record) (any, any) {
			c := r.claim("general-names-nobody")
			return []any{c.Stance, c.Utterance, c.Answers[0].Who.Open, c.Answers[0].Who.Terms},
				[]any{actor.StanceDeclines, event.ID("mckenzie-remarks"), actor.OpenDeclined, backedByIran}
		}},
		{11, func(r record) (any, any) {
			s := r.superlative("only-kh-paraphrase")
			return []any{s.Form, s.Actor, s.Scope.Before, s.Scope.Means, s.Scope.Scale, s.Cites[0].Origin},
				[]any{event.FormOnly, actor.ID("kh"), event.ID("taji-attack"), []event.Means{event.MeansRocket}, []event.Scale(nil), actor.Inferred}
		}},
		{12, func(r record) (any, any) {
			rel := r.relation("iran", actor.Backs, "kh")
			return []any{len(rel.Cites), rel.Cites[0].Source, rel.Cites[0].Speaker, rel.Cites[1].Speaker},
				[]any{2, actor.SourceID("article"), actor.ID(""), actor.ID("mckenzie")}
		}},
		{13, func(r record) (any, any) {
			c := r.claim("washington-blames-kh")
			return []any{c.Speakers, c.Events, c.Answers}, []any{[]actor.ID{"us"}, []event.ID{"december-attack"}, []attribution.Answer{{Who: actor.OneOf("kh")}}}
		}},
		{14, func(r record) (any, any) {
			c := r.event("december-attack").Casualties[0]
			return []any{c.Harm, c.Count, c.Nationality, c.Status, c.Actor}, []any{event.Killed, event.Exactly(1), actor.Country("USA"), event.VictimContractor, actor.ID("contractor")}
		}},
		{15, func(r record) (any, any) {
			c := r.claim("still-investigating")
			return []any{c.Stance, c.Utterance, c.Answers[0].Who}, []any{actor.StanceInvestigating, event.ID("mckenzie-remarks"), unknown}
		}},
		{16, func(r record) (any, any) {
			s := r.superlative("only-kh-known")
			return []any{s.Form, s.Actor, s.Scope.Means, s.Scope.Against.IDs, s.Scope.Where[0].Country, s.Scope.Scale[0].As, s.Scope.Before, s.Cites[0].Speaker, r.claim("general-blames-category").Grounds[0]},
				[]any{
					event.FormOnly, actor.ID("kh"),
					[]event.Means{event.MeansIndirectFire, event.MeansMissile},
					[]actor.ID{"us-forces", "coalition"},
					actor.Country("IRQ"), event.ID("taji-attack"), event.ID("taji-attack"), actor.ID("mckenzie"),
					attribution.Ground{Basis: attribution.BasisOnlyKnownPrecedent, Superlative: "only-kh-known"},
				}
		}},
		{17, func(r record) (any, any) {
			e := r.event("mckenzie-remarks")
			return []any{e.Kind, who(e, event.RoleBy), who(e, event.RoleForum), e.When.Date, r.actor("us-senate").Kind},
				[]any{event.KindStatement, []actor.ID{"mckenzie"}, []actor.ID{"us-senate"}, edtf.Date("2020-03-12"), actor.KindGovernmentBody}
		}},
		{18, func(r record) (any, any) {
			e := r.event("turkey-statement")
			return []any{who(e, event.RoleBy), e.When.Date, e.Speech[0], links(e, "taji-attack")},
				[]any{[]actor.ID{"turkish-mfa"}, edtf.Date("2020-03-12"), event.SpeechAct{Kind: event.Condemn, About: []event.ID{"taji-attack"}}, []event.LinkKind{event.RespondsTo}}
		}},
		{19, func(r record) (any, any) {
			s := r.event("turkey-statement").Speech[1]
			return []any{s.Kind, s.To, s.Proposes, r.event("perpetrators-captured").Status, r.event("perpetrators-captured").Kind, r.event("perpetrators-tried").Status, r.event("perpetrators-tried").Kind},
				[]any{event.CallOn, []actor.ID{"iraqi-authorities"}, []event.ID{"perpetrators-captured", "perpetrators-tried"}, event.Possible, event.Kind("coerce/arrest"), event.Possible, event.Kind("legal/trial")}
		}},
		{20, func(r record) (any, any) {
			s := r.event("turkey-statement").Speech[2]
			return []any{s.Kind, s.To, s.Proposes, s.Quoted != "", r.event("repetition-prevented").Status},
				[]any{event.Urge, []actor.ID{"iraqi-authorities"}, []event.ID{"repetition-prevented"}, true, event.Possible}
		}},
		{21, func(r record) (any, any) {
			e := r.event("un-statement")
			return []any{who(e, event.RoleBy), e.Speech[0], links(e, "taji-attack"), r.actor("un").Kind},
				[]any{[]actor.ID{"un"}, event.SpeechAct{Kind: event.Condemn, About: []event.ID{"taji-attack"}}, []event.LinkKind{event.RespondsTo}, actor.KindOrganisation}
		}},
		{22, func(r record) (any, any) {
			s := r.event("un-statement").Speech[1]
			return []any{s.Kind, s.About, s.Quoted != "", r.event("iraq-challenges").Status},
				[]any{event.Assess, []event.ID{"taji-attack", "iraq-challenges"}, true, event.Ongoing}
		}},
		{23, func(r record) (any, any) {
			e := r.event("power-vacuum")
			return []any{e.Kind, e.Status, links(e, "iraq-challenges"), who(e, event.RoleOffice)},
				[]any{event.Kind("condition/vacuum"), event.Possible, []event.LinkKind{event.CausedBy}, []actor.ID{"iraq-premiership"}}
		}},
		{24, func(r record) (any, any) {
			e := r.event("us-iran-tensions")
			return []any{e.Kind, e.Status, links(e, "december-attack"), who(e, event.RoleSubject), who(r.event("december-attack"), event.RoleOwner), r.event("december-attack").When.Date},
				[]any{event.Kind("condition/tension"), event.Ongoing, []event.LinkKind{event.CausedBy}, []actor.ID{"us", "iran"}, []actor.ID{"iraq"}, edtf.Date("2019-12")}
		}},
		{25, func(r record) (any, any) {
			e := r.event("us-airstrikes")
			return []any{e.Kind, who(e, event.RoleBy), who(e, event.RoleTarget), links(e, "december-attack")[0], e.Links[1].Cites[0].Origin},
				[]any{event.Kind("assault/aerial"), []actor.ID{"us"}, []actor.ID{"kh"}, event.After, actor.Inferred}
		}},
		{26, func(r record) (any, any) {
			e := r.event("embassy-protests")
			return []any{e.Kind, links(e, "us-airstrikes"), e.Where[0].Facility, e.Where[0].Country, who(e, event.RoleTarget)},
				[]any{event.Kind("protest/demo"), []event.LinkKind{event.CausedBy}, event.FacilityEmbassy, actor.Country("IRQ"), []actor.ID{"us"}}
		}},
		{27, func(r record) (any, any) {
			e := r.event("soleimani-killing")
			return []any{e.Attacks[0].Means, who(e, event.RoleBy), e.Casualties[0].Actor, e.Casualties[0].Harm, links(e, "embassy-protests")},
				[]any{event.MeansDrone, []actor.ID{"us"}, actor.ID("soleimani"), event.Killed, []event.LinkKind{event.After}}
		}},
		{28, func(r record) (any, any) {
			return []any{r.relation("soleimani", actor.Commands, "iran-abroad").Kind, r.relation("soleimani", actor.CitizenOf, "iran").Kind, r.relation("iran-abroad", actor.PartOf, "iran").Kind, r.event("soleimani-killing").Attacks[0].TargetKind},
				[]any{actor.Commands, actor.CitizenOf, actor.PartOf, event.TargetSeniorLeader}
		}},
		{29, func(r record) (any, any) {
			e := r.event("iran-missiles")
			return []any{e.Attacks[0].Means, who(e, event.RoleBy), who(e, event.RoleTarget), e.Where[0].Country, links(e, "soleimani-killing")},
				[]any{event.MeansBallistic, []actor.ID{"iran"}, []actor.ID{"us-forces"}, actor.Country("IRQ"), []event.LinkKind{event.RespondsTo}}
		}},
		{30, func(r record) (any, any) {
			s, since := r.superlative("most-direct-since-1979"), r.event("embassy-1979")
			return []any{s.Form, s.Measure, s.Event, s.SinceEvent, s.Scope.By.IDs, since.Kind, since.When.Date, since.Where[0].Facility, since.Where[0].Country},
				[]any{event.FormMost, event.MeasureDirectness, event.ID("iran-missiles"), event.ID("embassy-1979"), []actor.ID{"iran"}, event.Kind("coerce/seize"), edtf.Date("1979"), event.FacilityEmbassy, actor.Country("IRN")}
		}},
		{31, func(r record) (any, any) {
			e := r.event("soleimani-birthday")
			return []any{e.Kind, who(e, event.RoleSubject), links(r.event("taji-attack"), "soleimani-birthday")},
				[]any{event.Kind("anniversary/birth"), []actor.ID{"soleimani"}, []event.LinkKind{event.SameDayAs}}
		}},
		{32, func(r record) (any, any) {
			e := r.event("allawi-withdrawal")
			return []any{e.Kind, who(e, event.RoleBy), who(e, event.RoleOffice), e.When.Date, r.relation("allawi", actor.HoldsOffice, "iraq-premiership").Manner},
				[]any{event.Kind("office/withdraw"), []actor.ID{"allawi"}, []actor.ID{"iraq-premiership"}, edtf.Date("[2020-03-01..2020-03-12]"), actor.Designate}
		}},
		{33, func(r record) (any, any) {
			return []any{r.event("cabinet-dispute").Kind, links(r.event("allawi-withdrawal"), "cabinet-dispute")},
				[]any{event.Kind("dispute/political"), []event.LinkKind{event.After}}
		}},
		{34, func(r record) (any, any) {
			e := r.event("abdul-mahdi-announcement")
			return []any{links(e, "allawi-withdrawal"), e.Speech[0].Kind, e.Speech[0].Proposes, r.event("abdul-mahdi-steps-back").Status, r.event("abdul-mahdi-steps-back").Kind, r.relation("abdul-mahdi", actor.HoldsOffice, "iraq-premiership").Manner},
				[]any{[]event.LinkKind{event.ShortlyAfter}, event.Announce, []event.ID{"abdul-mahdi-steps-back"}, event.Planned, event.Kind("office/suspend"), actor.Caretaker}
		}},
		{35, func(r record) (any, any) {
			s := r.event("abdul-mahdi-announcement").Speech[1]
			return []any{s.Kind, s.Proposes, r.event("early-elections").Status, r.event("early-elections").Kind},
				[]any{event.CallOn, []event.ID{"early-elections"}, event.Possible, event.Kind("election/hold")}
		}},
		{36, func(r record) (any, any) {
			e := r.event("us-deployment")
			return []any{e.Measures[0].Quantity, e.Measures[0].Count, e.Measures[0].Actor, e.Where[0].Country, e.Status},
				[]any{event.Personnel, event.AtLeast(5200), actor.ID("us-forces"), actor.Country("IRQ"), event.Ongoing}
		}},
		{37, func(r record) (any, any) {
			e := r.event("training-mission")
			return []any{e.Kind, who(e, event.RoleBy), who(e, event.RoleTarget), links(e, "us-deployment"), r.relation("us-forces", actor.PartOf, "coalition").Kind},
				[]any{event.KindCooperate, []actor.ID{"us-forces"}, []actor.ID{"iraqi-forces"}, []event.LinkKind{event.PartOf}, actor.PartOf}
		}},
	}
	if len(statements) != 37 {
		t.Fatalf("%d statements are checked, want 37", len(statements))
	}
	c := chronicle(t)
	for i, s := range statements {
		if s.number != i+1 {
			t.Errorf("statement %d stands at place %d", s.number, i+1)
		}
		got, want := s.check(record{t, c})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("statement %d (-want +got):\n%s", s.number, diff)
		}
	}
}
