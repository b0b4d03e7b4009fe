package main_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

func TestAlAhli(t *testing.T) {
	t.Parallel()
	israel, pij := actor.OneOf("israel"), actor.OneOf("pij")
	strike := []attribution.Answer{{Who: actor.OneOf("idf"), What: attribution.What{Kind: "assault/aerial", Means: event.MeansAir}}}
	between := func(lo, hi int64, lean event.Lean) event.Count {
		n := event.Between(lo, hi)
		n.Lean = lean
		return n
	}
	meet(t, "alahli-2023.json", []demand{
		{
			"whether it was an attack at all", "blast",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "blast")
				return []any{e.Kind, by(e), len(e.Attacks)}
			},
			[]any{event.Kind("incident/explosion"), []actor.ID(nil), 0},
		},
		{
			"a time to the minute", "blast",
			func(c timeline.Chronicle) any {
				b := eventOf(c, "blast").When.Date.Bounds()
				return []edtf.Seconds{b.EarliestStart, b.LatestEnd}
			},
			[]edtf.Seconds{edtf.At(2023, 10, 17, 18, 59, 0), edtf.At(2023, 10, 17, 19, 0, 0)},
		},
		{
			"means and intent as one source has them", "air-strike",
			func(c timeline.Chronicle) any { return claimOf(c, "air-strike").Answers },
			[]attribution.Answer{{Who: israel, What: attribution.What{
				Kind: "assault/aerial", Means: event.MeansAircraft, Intent: event.IntentDeliberate,
			}}},
		},
		{
			"and as another has them", "failed-rocket",
			func(c timeline.Chronicle) any { return claimOf(c, "failed-rocket").Answers },
			[]attribution.Answer{{Who: pij, What: attribution.What{
				Kind: "incident/explosion", Means: event.MeansRocket, Intent: event.IntentAccidental,
			}}},
		},
		{
			"a headline", "headline-1",
			func(c timeline.Chronicle) any {
				s := sourceOf(c, "headline-1")
				return []any{s.Kind, s.Publisher, len(s.Supersedes)}
			},
			[]any{actor.SourceHeadline, actor.ID("nyt"), 0},
		},
		{
			"revised", "headline-2",
			func(c timeline.Chronicle) any { return sourceOf(c, "headline-2").Supersedes },
			[]actor.SourceID{"headline-1"},
		},
		{
			"and revised again", "headline-3",
			func(c timeline.Chronicle) any { return sourceOf(c, "headline-3").Supersedes },
			[]actor.SourceID{"headline-2"},
		},
		{
			"a speaker's first claim", "naftali-says-strike",
			func(c timeline.Chronicle) any { return claimOf(c, "naftali-says-strike").Answers },
			strike,
		},
		{
			"which the same speaker retracts", "naftali-withdraws",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "naftali-withdraws")
				return []any{
					k.Replaces, k.Stance, k.Answers,
					by(eventOf(c, "first-post")), by(eventOf(c, k.Utterance)),
				}
			},
			[]any{
				[]attribution.ID{"naftali-says-strike"},
				actor.StanceRetracts, strike,
				[]actor.ID{"naftali"},
				[]actor.ID{"naftali"},
			},
		},
		{
			"high confidence that it was not A", "high-not-israel",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "high-not-israel")
				return []any{k.Confidence, k.Stance, k.Answers, k.Replaces}
			},
			[]any{
				attribution.ConfidenceHigh, actor.StanceDenies,
				[]attribution.Answer{{Who: israel}},
				[]attribution.ID{"probably-not-israel"},
			},
		},
		{
			"low confidence that it was B", "low-pij",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "low-pij")
				return []any{k.Confidence, k.Stance, k.Answers}
			},
			[]any{attribution.ConfidenceLow, actor.Stance(""), []attribution.Answer{{Who: pij}}},
		},
		{
			"high confidence in the sort of group", "high-militants",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "high-militants")
				if len(k.Answers) != 1 {
					return nil
				}
				return []any{k.Confidence, k.Answers[0].Who.Terms}
			},
			[]any{attribution.ConfidenceHigh, []actor.Term{{Kind: actor.KindArmedGroup, Country: "PSE"}}},
		},
		{
			"all in one statement", "us-briefing",
			func(c timeline.Chronicle) any {
				return []any{by(eventOf(c, "us-briefing")), saidIn(c, "us-briefing")}
			},
			[]any{
				[]actor.ID{"us-officials"},
				[]attribution.ID{"high-not-israel", "high-militants", "low-pij", "video-shows-it"},
			},
		},
		{
			"a likelihood, which is no confidence", "probably-not-israel",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "probably-not-israel")
				return []any{k.Likely.Words, k.Confidence}
			},
			[]any{"probably", attribution.Confidence(0)},
		},
		{
			"a claim about a piece of evidence", "video-shows-it",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "video-shows-it")
				return []any{k.Exhibits, len(k.Events), k.Question().String()}
			},
			[]any{[]actor.SourceID{"live-video"}, 0, "where, whether"},
		},
		{
			"which is a film", "live-video",
			func(c timeline.Chronicle) any { return sourceOf(c, "live-video").Kind },
			actor.SourceVideo,
		},
		{
			"contradicted by another about the same", "video-shows-another",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "video-shows-another")
				return []any{k.Exhibits, k.On, k.Answers}
			},
			[]any{
				[]actor.SourceID{"live-video"},
				[]attribution.ID{"video-shows-it"},
				[]attribution.Answer{{
					Where: event.Place{Country: "ISR", Role: event.PlaceLaunch}, Finding: attribution.FindingFalse,
				}},
			},
		},
		{
			"doubts that a recording is authentic", "recording-in-doubt",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "recording-in-doubt")
				return []any{k.Exhibits, k.Stance, k.Answers}
			},
			[]any{
				[]actor.SourceID{"intercept"},
				actor.StanceDoubts,
				[]attribution.Answer{{Finding: attribution.FindingAuthentic}},
			},
		},
		{
			"a day that is one of two", "recording-doubted",
			func(c timeline.Chronicle) any { return eventOf(c, "recording-doubted").When.Date },
			edtf.Date("[2023-10-19..2023-10-20]"),
		},
		{
			"the low end of 100 to 300", "toll-us",
			func(c timeline.Chronicle) any { return toll(eventOf(c, "toll-us"), event.Killed) },
			between(100, 300, event.LeanLow),
		},
		{
			"another's 10 to 50", "toll-europe",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "toll-europe")
				return []any{e.AccountOf, toll(e, event.Killed), saidBy(e.Cites)}
			},
			[]any{
				event.ID("blast"), between(10, 50, ""),
				[]actor.Cite{{Speaker: "europe-source", Said: "2023-10-18"}},
			},
		},
		{
			"and a count that its speaker lowered: before", "toll-ministry-first",
			func(c timeline.Chronicle) any { return toll(eventOf(c, "toll-ministry-first"), event.Killed) },
			event.AtLeast(500),
		},
		{
			"and after", "toll-ministry",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "toll-ministry")
				return []any{toll(e, event.Killed), saidBy(e.Cites)}
			},
			[]any{event.Exactly(471), []actor.Cite{{Speaker: "gaza-moh", Said: "2023-10-18"}}},
		},
	})
}
