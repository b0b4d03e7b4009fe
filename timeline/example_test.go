package timeline_test

import (
	"fmt"
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// A raid, a strike that "followed", and talks that came later: the strike has
// no date of its own and gets its bounds from the others.
func Example() {
	t, err := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "+03:00"},
		Events: []event.Event{
			{ID: "talks", Kind: event.KindConsult, When: event.On("2020-01-10")},
			{ID: "strike", Kind: event.KindAssault, Links: []event.Link{
				{Kind: event.RespondsTo, To: "raid", Text: "followed"},
				{Kind: event.Before, To: "talks"},
			}},
			{ID: "raid", Kind: event.KindAssault, When: event.On("2019-12-27")},
		},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range t.Order() {
		fmt.Println(p.Group, p.Event, p.Bounds.EarliestStart.Date(), "to", p.Bounds.LatestStart.Date())
	}
	fmt.Println(t.Compare("raid", "talks").Before, t.Compare("strike", "talks").Lag)
	// Output:
	// 1 raid 2019-12-26 to 2019-12-27
	// 2 strike 2019-12-26 to 2020-01-10
	// 3 talks 2020-01-09 to 2020-01-10
	// certain 0d to 14d23h
}

// The order of two events is proved by facts, each with its place in the
// chronicle.
func ExampleTimeline_Compare() {
	t, _ := timeline.New(timeline.Chronicle{
		Format: timeline.Format,
		Events: []event.Event{
			{ID: "raid", Kind: event.KindAssault},
			{ID: "strike", Kind: event.KindAssault, Links: []event.Link{{Kind: event.After, To: "raid", Text: "then"}}},
			{ID: "protest", Kind: event.KindProtest, Links: []event.Link{event.LinkTo(event.CausedBy, "strike")}},
		},
	}, nil)
	c := t.Compare("raid", "protest")
	fmt.Println(c.Before)
	for _, f := range c.Proof {
		fmt.Println("-", f, "at", f.Path)
	}
	// Output:
	// certain
	// - strike after raid (said: then) at events[1].links[0]
	// - protest caused-by strike at events[2].links[0]
}

// Events whose order is open share a group.
func ExampleTimeline_Order() {
	t, _ := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "raid", Kind: event.KindAssault, When: event.On("2020-03-11")},
			{ID: "un", Kind: event.KindStatement, When: event.On("2020-03-12")},
			{ID: "turkey", Kind: event.KindStatement, When: event.On("2020-03-12")},
		},
	}, nil)
	for _, p := range t.Order() {
		fmt.Println(p.Group, p.Event, p.After)
	}
	// Output:
	// 1 raid certain
	// 2 turkey certain
	// 2 un possible
}

// Why is the strike no later than that?
func ExampleTimeline_Explain() {
	t, _ := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "strike", Kind: event.KindAssault},
			{ID: "answer", Kind: event.KindAssault, When: event.On("2020-01-08"), Links: []event.Link{
				{Kind: event.RespondsTo, To: "strike", Lag: "P5D/..", Text: "at least five days later"},
			}},
		},
	}, nil)
	fmt.Println(t.Bounds("strike").LatestStart)
	for _, f := range t.Explain("strike", timeline.LatestStart) {
		fmt.Println("-", f)
	}
	// Output:
	// 2020-01-04T23:59:58Z
	// - answer on 2020-01-08 (Z)
	// - answer responds-to strike by P5D/.. (said: at least five days later)
}

// Two sources contradict each other. The account that came out earlier is set
// aside, and the report says so.
func ExampleTimeline_Conflicts() {
	t, _ := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Sources: []actor.Source{
			{ID: "morning", Kind: actor.SourceArticle, Published: "2020-01-04"},
			{ID: "inquiry", Kind: actor.SourceReport, Published: "2021"},
		},
		Events: []event.Event{{ID: "strike", Kind: event.KindAssault}},
		Accounts: []event.Event{
			{ID: "strike-m", AccountOf: "strike", When: event.On("2020-01-02"), Cites: []actor.Cite{{Source: "morning"}}},
			{ID: "strike-i", AccountOf: "strike", When: event.On("2020-01-04"), Cites: []actor.Cite{{Source: "inquiry"}}},
		},
	}, nil)
	for _, c := range t.Conflicts() {
		for _, f := range c.Facts {
			fmt.Println(f, "says", f.Cites[0].Source)
		}
		fmt.Println("set aside:", c.SetAside.Account)
	}
	// Output:
	// strike on 2020-01-02 (Z) says morning
	// strike on 2020-01-04 (Z) says inquiry
	// set aside: strike-m
}

// A civil day is another stretch of time in another zone. The program brings
// its own source of zones, because what time.LoadLocation finds depends on the
// machine.
func ExampleOptions() {
	c := timeline.Chronicle{
		Format: timeline.Format,
		Events: []event.Event{
			{ID: "missiles", Kind: event.KindAssault, When: event.When{Date: "2020-01-08T01:30", Zone: "+03:00"}},
			{ID: "speech", Kind: event.KindStatement, When: event.When{Date: "2020-01-08", Zone: "America/New_York"}},
		},
	}
	unknown, _ := timeline.New(c, nil)
	fmt.Println("without zones:", unknown.Compare("missiles", "speech").Before)
	known, _ := timeline.New(c, &timeline.Options{Zones: func(name string) (*time.Location, error) {
		if name == "America/New_York" {
			return time.FixedZone("EST", -5*60*60), nil
		}
		return nil, casus.ErrUnknown
	}})
	fmt.Println("with zones:", known.Compare("missiles", "speech").Before)
	// Output:
	// without zones: possible
	// with zones: certain
}

// How soon is "shortly afterward"? A policy says so, and can be switched off.
func ExamplePolicy() {
	c := timeline.Chronicle{
		Format: timeline.Format,
		Events: []event.Event{
			{ID: "withdrawal", Kind: event.KindOffice, When: event.On("2020-03-01")},
			{ID: "announcement", Kind: event.KindStatement, Links: []event.Link{
				{Kind: event.ShortlyAfter, To: "withdrawal", Text: "shortly afterward"},
			}},
		},
	}
	for _, soon := range []edtf.Span{"", "P2D", "P0D/.."} {
		t, _ := timeline.New(c, &timeline.Options{Policy: timeline.Policy{Soon: soon}})
		fmt.Printf("%q: %v\n", soon, t.Compare("withdrawal", "announcement").Lag)
	}
	// Output:
	// "": 0d to 7d
	// "P2D": 0d to 2d
	// "P0D/..": at least 0d
}

// What each kind of link says about time is a table.
func ExampleLinkRules() {
	for _, r := range timeline.LinkRules()[4:8] {
		fmt.Printf("%s: %s\n", r.Kind, r.Says)
	}
	// Output:
	// shortly-after: this began after that began; by policy, not long after
	// within-lag-of: the two began no further apart than the lag
	// same-day-as: both began on one civil day, in the zone of this or else of that
	// during: this began not before that began, and was over not after that was over
}

// Who answered whom, how late, and how high.
func ExampleTimeline_Replies() {
	t, _ := timeline.New(crisis(), nil)
	for _, r := range t.Replies() {
		fmt.Printf("%s answers %s: %v, %s\n", r.Effect, r.Cause, r.Turn, r.Role)
	}
	fmt.Println("unanswered:", t.Unanswered())
	// Output:
	// strikes answers rockets: in kind, direct
	// protest answers strikes: muted, third-party
	// drone answers rockets: escalatory, against-ally
	// missiles answers drone: in kind, direct
	// condemnation answers missiles: muted, third-party
	// unanswered: [strikes missiles]
}

// A record of two weeks cannot support a claim about forty years: nobody is
// known to have fired the rockets, and before them the record is silent.
func ExampleTimeline_Judge() {
	t, _ := timeline.New(crisis(), nil)
	mostDirect := event.Superlative{
		Form: event.FormMost, Measure: event.MeasureDirectness, Event: "missiles", Since: "1979",
		Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}, By: actor.WithParts("iran"), Against: actor.WithParts("us")},
	}
	v := t.Judge(mostDirect)
	fmt.Println(v.Finding, "-", v.Score.Words)
	for _, g := range v.Gaps {
		fmt.Println("gap:", g.Kind, g.Event)
	}
	// Output:
	// undetermined - by its own forces, on the adversary itself
	// gap: scope rockets
	// gap: silence rockets
}

// What has only been threatened or called for, and by whom.
func ExampleTimeline_Unrealised() {
	t, _ := timeline.New(timeline.Chronicle{
		Format: timeline.Format,
		Actors: []actor.Actor{{ID: "premier", Kind: actor.KindPerson, Names: actor.Names("The caretaker premier")}},
		Events: []event.Event{
			{ID: "elections", Kind: event.KindElection, Status: event.Possible},
			{
				ID: "speech", Kind: event.KindStatement, Participants: []event.Participant{event.By("premier")},
				Speech: []event.SpeechAct{{Kind: event.CallOn, Proposes: []event.ID{"elections"}}},
			},
		},
	}, nil)
	for _, u := range t.Unrealised() {
		for _, v := range u.Voiced {
			fmt.Println(u.Event, u.Status, "-", t.Registry().Name(v.By[0]), v.Act.Kind)
		}
	}
	// Output:
	// elections possible - The caretaker premier call-on
}

// A chronicle with faults is refused, every fault with its place.
func ExampleNew_faults() {
	_, err := timeline.New(timeline.Chronicle{
		Format: timeline.Format,
		Events: []event.Event{
			{ID: "strike", Kind: event.KindAssault, Links: []event.Link{event.LinkTo(event.After, "raid")}},
			{ID: "strike", Kind: event.KindAssault, When: event.On("2020-13-01")},
		},
	}, nil)
	for fault := range casus.FieldErrors(err) {
		fmt.Println(fault.Path)
	}
	// Output:
	// events[1].id
	// events[0].links[0].to
	// events[1].when.date
}

// All answers as plain data, for programs that read JSON.
func ExampleAnalyse() {
	t, _ := timeline.New(crisis(), nil)
	a := timeline.Analyse(t)
	fmt.Println(a.Format, len(a.Order), "events,", len(a.Replies), "replies, peak", a.Peak.Hostility)
	fmt.Println(a.Order[0].Event, a.Order[0].EarliestStart)
	// Output:
	// casus-analysis/1 6 events, 5 replies, peak H9
	// rockets 2019-12-26T21:00:00Z
}

// A comparison, a reply, a place in the order and a verdict each fit a line.
func ExampleComparison_String() {
	t, _ := timeline.New(crisis(), nil)
	fmt.Println(t.Compare("rockets", "drone"))
	fmt.Println(t.Compare("drone", "rockets"))
	// Output:
	// rockets before drone: certain, 6d to 7d23h later
	// drone before rockets: impossible, it came after, -7d23h to -6d later
}

func ExamplePlaced_String() {
	t, _ := timeline.New(crisis(), nil)
	for _, p := range t.Order()[:2] {
		fmt.Println(p)
	}
	// Output:
	// 1. rockets, 2019-12-26 to 2019-12-27, certain
	// 2. strikes, 2019-12-28 to 2019-12-29, certain
}

func ExampleReply_String() {
	t, _ := timeline.New(crisis(), nil)
	fmt.Println(t.Replies()[2])
	// Output:
	// drone answers rockets: escalatory (H9 after H8), against-ally, 6d to 7d23h later
}

func ExampleVerdict_String() {
	t, _ := timeline.New(crisis(), nil)
	highest := event.Superlative{
		ID: "highest", Form: event.FormMost, Measure: event.MeasureHostility, Event: "rockets", Since: "2019-12-01",
		Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}},
	}
	fmt.Println(t.Judge(highest))
	highest.Event, highest.Since = "drone", "1979"
	fmt.Println(t.Judge(highest))
	// Output:
	// highest: supported
	// highest: undetermined, because of silence rockets
}

// How much of the order is open, without asking for every pair.
func ExampleTimeline_OpenPairs() {
	t, _ := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "raid", Kind: event.KindAssault, When: event.On("2020-03-11")},
			{ID: "un", Kind: event.KindStatement, When: event.On("2020-03-12")},
			{ID: "turkey", Kind: event.KindStatement, When: event.On("2020-03-12")},
		},
	}, nil)
	p := t.OpenPairs(10)
	fmt.Println(p.Open, "of", p.Asked)
	fmt.Println(p.List[0])
	// Output:
	// 1 of 3
	// turkey before un: possible, -0d23h to 0d23h later
}
