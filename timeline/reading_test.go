package timeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// TestRead: the words of an undated event become a fact that gives way.
func TestRead(t *testing.T) {
	t.Parallel()
	read := func(text string, dateline edtf.Date) []edtf.Date {
		if text != "Wednesday" || dateline != "2020-03-13" {
			t.Errorf("asked for %q by %q", text, dateline)
		}
		return []edtf.Date{"2020-03-11", "2020-03-18", "2020-03-11", "soon"}
	}
	said := func(links ...event.Link) event.Event {
		return event.Event{
			ID: "raid", Kind: event.KindAssault, When: event.When{Text: "Wednesday"}, Links: links,
			Cites: []actor.Cite{{Source: "undated"}, {Source: "paper"}},
		}
	}
	chronicle := func(raid event.Event) timeline.Chronicle {
		c := chronicleOf(raid, at("talks", "2020-03-14"), at("vote", "2020-03-20"))
		c.Sources = []actor.Source{{ID: "undated", Kind: actor.SourceArticle}, {ID: "paper", Kind: actor.SourceArticle, Published: "2020-03-13"}}
		return c
	}
	o := &timeline.Options{Read: read, Policy: timeline.Policy{IgnoreSources: true}}
	for _, tt := range []struct {
		name    string
		links   []event.Link
		options *timeline.Options
		talks   timeline.Certainty // the raid came before them
		chance  timeline.Chance
		firm    bool
		facts   []string // from which it follows
		aside   int
	}{
		{
			"by the words", nil, o,
			timeline.Possible,
			timeline.Chance{P: 0.5, Known: true, Exact: true},
			true, nil, 0,
		},
		{
			"by the words and by what it came after",
			[]event.Link{event.LinkTo(event.After, "talks")},
			o,
			timeline.Impossible,
			timeline.Chance{Known: true, Exact: true},
			true,
			[]string{"raid after talks"},
			0,
		},
		{
			"by the words, since it was reported", nil, &timeline.Options{Read: read},
			timeline.Certain,
			timeline.Chance{P: 1, Known: true, Exact: true},
			true,
			[]string{"raid known by 2020-03-13", "talks on 2020-03-14 (+03:00)"},
			0,
		},
		{
			"against the words",
			[]event.Link{event.LinkTo(event.After, "vote")},
			o,
			timeline.Impossible,
			timeline.Chance{Known: true, Exact: true},
			true,
			[]string{"raid after vote", "vote on 2020-03-20 (+03:00)", "talks on 2020-03-14 (+03:00)"},
			1,
		},
		{"without a reader", nil, &timeline.Options{Policy: timeline.Policy{IgnoreSources: true}}, timeline.Possible, timeline.Chance{}, true, nil, 0},
	} {
		tl := solve(t, chronicle(said(tt.links...)), tt.options)
		c := tl.Compare("raid", "talks")
		if c.Before != tt.talks || c.Chance != tt.chance || c.Firm != tt.firm || len(tl.Conflicts()) != tt.aside {
			t.Errorf("%s: %v, chance %v, firm %v, conflicts %v", tt.name, c, c.Chance, c.Firm, tl.Conflicts())
		}
		if diff := cmp.Diff(tt.facts, texts(c.Proof)); diff != "" {
			t.Errorf("%s: proof (-want +got):\n%s", tt.name, diff)
		}
	}
	tl := solve(t, chronicle(said()), o)
	if tl.Before("raid", "vote") != casus.Yes {
		t.Error("the raid is not before the vote")
	}
	c := tl.Compare("raid", "vote")
	if got := texts(c.Proof); c.Firm || !cmp.Equal(got, []string{"raid on 2020-03-11 or 2020-03-18 (said: Wednesday)", "vote on 2020-03-20 (+03:00)"}) {
		t.Errorf("firm %v, proof %q", c.Firm, got)
	}
}
