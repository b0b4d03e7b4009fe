package timeline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

func TestOrder(t *testing.T) {
	t.Parallel()
	tl := solve(t, chronicleOf(
		at("talks", "2020-01"),
		at("answer", "", event.LinkTo(event.RespondsTo, "strike")),
		at("raid", "2019-12-27"),
		at("strike", "", event.Link{Kind: event.After, To: "raid", Text: "then"}, event.LinkTo(event.Before, "talks")),
	), nil)
	type row struct {
		ID    event.ID
		Group int
		After timeline.Certainty
		Proof []string
	}
	var got []row
	for _, p := range tl.Order() {
		got = append(got, row{p.Event, p.Group, p.After, texts(p.Proof)})
	}
	want := []row{
		{"raid", 1, timeline.Certain, nil},
		{"strike", 2, timeline.Certain, []string{"strike after raid (said: then)"}},
		{"answer", 3, timeline.Certain, []string{"answer responds-to strike"}},
		{"talks", 3, timeline.Possible, nil},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLinkRules asks of every kind of link what it makes of two events without
// dates, and of their ends.
func TestLinkRules(t *testing.T) {
	t.Parallel()
	const no, maybe, yes = timeline.Impossible, timeline.Possible, timeline.Certain
	type answers struct{ StartsBefore, StartsAfter, EndsBefore, EndsAfter timeline.Certainty }
	want := map[event.LinkKind]answers{
		event.RespondsTo:    {no, yes, no, maybe},
		event.CausedBy:      {no, yes, no, maybe},
		event.After:         {no, yes, no, maybe},
		event.ShortlyAfter:  {no, yes, no, maybe},
		event.Before:        {yes, no, maybe, no},
		event.WithinLagOf:   {maybe, maybe, maybe, maybe},
		event.SameDayAs:     {maybe, maybe, maybe, maybe},
		event.During:        {no, maybe, no, no},
		event.PartOf:        {no, maybe, no, no},
		event.SameAs:        {no, no, no, no},
		event.Extends:       {no, maybe, no, maybe},
		event.AnniversaryOf: {maybe, maybe, maybe, maybe},
		event.Precedes:      {yes, no, yes, no},
		event.PrecededBy:    {no, yes, no, yes},
		event.Meets:         {yes, no, no, no},
		event.MetBy:         {no, yes, no, no},
		event.Overlaps:      {yes, no, no, no},
		event.OverlappedBy:  {no, yes, no, no},
		event.Starts:        {no, no, no, no},
		event.StartedBy:     {no, no, no, no},
		event.Contains:      {yes, no, no, no},
		event.Finishes:      {no, yes, no, no},
		event.FinishedBy:    {yes, no, no, no},
		event.Equals:        {no, no, no, no},
	}
	for i, rule := range timeline.LinkRules() {
		if kind := event.LinkKinds()[i]; rule.Kind != kind || rule.Says == "" {
			t.Errorf("rule %d is of %q, want %q with words", i, rule.Kind, kind)
		}
		link := event.LinkTo(rule.Kind, "that")
		if rule.Kind == event.WithinLagOf {
			link.Lag = "P2D"
		}
		tl := solve(t, chronicleOf(at("that", ""), at("this", "", link)), nil)
		c, ends := tl.Compare("this", "that"), tl.CompareEnd("this", "that")
		back := tl.CompareEnd("that", "this")
		got := answers{c.Before, c.After, ends.Before, back.Before}
		if diff := cmp.Diff(want[rule.Kind], got); diff != "" {
			t.Errorf("this %s that (-want +got):\n%s", rule.Kind, diff)
		}
		if got.StartsBefore != maybe && len(c.Proof) == 0 {
			t.Errorf("this %s that: no proof", rule.Kind)
		}
	}
}

// TestLag: a lag is as wide as its unit.
func TestLag(t *testing.T) {
	t.Parallel()
	const day, hour = edtf.Day, edtf.Hour
	for _, tt := range []struct {
		lag      edtf.Span
		min, max edtf.Seconds
	}{
		{"P2D", day + 1, 3*day - 1},
		{"P1D/P9D", 1, 10*day - 1},
		{"P3D/P9D", 2*day + 1, 10*day - 1},
		{"P3D/..", 2*day + 1, edtf.PosInf},
		{"../P3D", 1, 4*day - 1},
		{"PT3H", 2*hour + 1, 4*hour - 1},
		{"PT90M", 89*60 + 1, 91*60 - 1},
		{"PT30S", 30, 30},
		{"P1M", 1, 62*day - 1},
		{"P3M", 58*day + 1, 123*day - 1},
		{"P2Y", (730-366)*day + 1, (731+366)*day - 1},
		{"P0D", 1, day - 1},
		{"", 1, edtf.PosInf},
	} {
		for kind, first := range map[event.LinkKind]event.ID{event.After: "that", event.Before: "this"} {
			tl := solve(t, chronicleOf(at("that", ""), at("this", "", event.Link{Kind: kind, To: "that", Lag: tt.lag})), nil)
			second := event.ID("this")
			if first == "this" {
				second = "that"
			}
			if got := tl.Compare(first, second).Lag; got != (event.Lag{Min: tt.min, Max: tt.max}) {
				t.Errorf("%s by %q: got %d to %d, want %d to %d", kind, tt.lag, got.Min, got.Max, tt.min, tt.max)
			}
		}
	}
}

func TestSoon(t *testing.T) {
	t.Parallel()
	c := chronicleOf(at("that", "2020-03-01"), at("this", "", event.LinkTo(event.ShortlyAfter, "that")))
	for _, tt := range []struct {
		soon edtf.Span
		max  edtf.Seconds
	}{
		{"", 7 * edtf.Day},
		{"P2D", 2 * edtf.Day},
		{"P0D/..", edtf.PosInf},
		{"nonsense", edtf.PosInf},
	} {
		tl := solve(t, c, &timeline.Options{Policy: timeline.Policy{Soon: tt.soon}})
		if got := tl.Compare("that", "this").Lag; got != (event.Lag{Min: 1, Max: tt.max}) {
			t.Errorf("soon %q: got %v", tt.soon, got)
		}
	}
	// A firm date outweighs the reading of a vague word.
	c.Events[1].When = event.On("2020-03-20")
	tl := solve(t, c, nil)
	want := []string{"that on 2020-03-01 (+03:00); this soon after that; this on 2020-03-20 (+03:00); set aside: this soon after that"}
	if diff := cmp.Diff(want, conflictTexts(tl)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func conflictTexts(tl *timeline.Timeline) []string {
	var list []string
	for _, c := range tl.Conflicts() {
		list = append(list, c.String())
	}
	return list
}

// TestZones: the 8th of January in Iraq began on the 7th in Washington.
func TestZones(t *testing.T) {
	t.Parallel()
	iraq := event.When{Date: "2020-01-08T01:30", Zone: "+03:00"}
	washington := event.When{Date: "2020-01-07", Zone: "-05:00"}
	c := chronicleOf(
		event.Event{ID: "missiles", Kind: event.KindAssault, When: iraq},
		event.Event{ID: "speech", Kind: event.KindStatement, When: washington},
		event.Event{ID: "named", Kind: event.KindStatement, When: event.When{Date: "2020-01-07", Zone: "America/New_York"}},
	)
	tl := solve(t, c, nil)
	if got := tl.Compare("missiles", "speech").Before; got != timeline.Possible {
		t.Errorf("missiles before speech: %v, want possible", got)
	}
	if got := tl.Bounds("missiles").EarliestStart.String(); got != "2020-01-07T22:30:00Z" {
		t.Errorf("missiles from %s", got)
	}
	if b := tl.Bounds("named"); b.EarliestStart.String() != "2020-01-06T10:00:00Z" || b.LatestStart.String() != "2020-01-08T11:59:59Z" {
		t.Errorf("a zone nobody can find: %v", b)
	}
	zones := func(string) (*time.Location, error) { return time.FixedZone("EST", -5*3600), nil }
	tl = solve(t, c, &timeline.Options{Zones: zones})
	if diff := cmp.Diff(tl.Bounds("speech"), tl.Bounds("named")); diff != "" {
		t.Errorf("a zone found by name (-offset +name):\n%s", diff)
	}
}

func TestSameDay(t *testing.T) {
	t.Parallel()
	sameDay := event.LinkTo(event.SameDayAs, "that")
	for _, tt := range []struct {
		name        string
		that        event.When
		this        event.Event
		first, last string
	}{
		{
			"undated with a day", event.On("2020-03-11"), at("this", "", sameDay),
			"2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z",
		},
		{
			"undated with a minute", event.On("2020-03-11T19:35"), at("this", "", sameDay),
			"2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z",
		},
		{
			"month with a day", event.On("2020-03-11"), at("this", "2020-03", sameDay),
			"2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z",
		},
		{
			"undated with a month", event.On("2020-02"), at("this", "", sameDay),
			"2020-01-31T21:00:00Z", "2020-02-29T20:59:59Z",
		},
		{
			"undated with a day of an unknown zone",
			event.When{Date: "2020-03-11", Zone: "Asia/Baghdad"},
			at("this", "", sameDay),
			"2020-03-10T10:00:00Z", "2020-03-12T12:59:59Z",
		},
	} {
		c := chronicleOf(event.Event{ID: "that", Kind: event.KindAssault, When: tt.that}, tt.this)
		b := solve(t, c, nil).Bounds("this")
		if b.EarliestStart.String() != tt.first || b.LatestStart.String() != tt.last {
			t.Errorf("%s: from %v to %v, want %s to %s", tt.name, b.EarliestStart, b.LatestStart, tt.first, tt.last)
		}
	}
	// Nobody dates either: less than a day apart.
	tl := solve(t, chronicleOf(at("that", ""), at("this", "", sameDay)), nil)
	if got := tl.Compare("that", "this").Lag; got != (event.Lag{Min: 1 - edtf.Day, Max: edtf.Day - 1}) {
		t.Errorf("on one unknown day: %v", got)
	}
	tl = solve(t, chronicleOf(at("that", "2020-03-11"), at("this", "2020-03-12", sameDay)), nil)
	want := []string{"that on 2020-03-11 (+03:00); this same-day-as that; this on 2020-03-12 (+03:00); set aside: this same-day-as that"}
	if diff := cmp.Diff(want, conflictTexts(tl)); diff != "" {
		t.Errorf("two days for one (-want +got):\n%s", diff)
	}
}

func TestAnniversary(t *testing.T) {
	t.Parallel()
	link := event.LinkTo(event.AnniversaryOf, "birth")
	for _, tt := range []struct {
		name        string
		birth, date edtf.Date
		first, last string
		conflicts   int
	}{
		{"within a month", "1957-03-11", "2020-03", "2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z", 0},
		{"a day of every year", "XXXX-03-11", "2020", "2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z", 0},
		{"within two years", "1957-03-11", "2020/2021", "2020-03-10T21:00:00Z", "2020-12-31T20:59:59Z", 0},
		{"on the day", "1957-03-11", "2020-03-11", "2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z", 0},
		{"on another day", "1957-03-11", "2020-03-12", "2020-03-11T21:00:00Z", "2020-03-12T20:59:59Z", 1},
		{"the day is not known", "1957-03", "2020-03", "2020-02-29T21:00:00Z", "2020-03-31T20:59:59Z", 0},
		{"a leap day", "1956-02-29", "2020", "2020-02-28T21:00:00Z", "2020-02-29T20:59:59Z", 0},
		{"a leap day in a common year", "1956-02-29", "2021", "2020-12-31T21:00:00Z", "2021-12-31T20:59:59Z", 1},
		{"undated", "1957-03-11", "", "-inf", "+inf", 0},
	} {
		tl := solve(t, chronicleOf(at("birth", tt.birth), at("feast", tt.date, link)), nil)
		b := tl.Bounds("feast")
		if b.EarliestStart.String() != tt.first || b.LatestStart.String() != tt.last && tt.name != "within two years" {
			t.Errorf("%s: from %v to %v, want %s to %s", tt.name, b.EarliestStart, b.LatestStart, tt.first, tt.last)
		}
		if got := tl.Conflicts(); len(got) != tt.conflicts {
			t.Errorf("%s: conflicts %v", tt.name, got)
		}
	}
	tl := solve(t, chronicleOf(at("birth", "1957-03-11"), at("feast", "2020-03", link)), nil)
	want := []string{"feast anniversary-of birth", "birth on 1957-03-11 (+03:00)", "feast on 2020-03 (+03:00)"}
	if diff := cmp.Diff(want, texts(tl.Explain("feast", timeline.LatestStart))); diff != "" {
		t.Errorf("explanation (-want +got):\n%s", diff)
	}
}

func TestExplain(t *testing.T) {
	t.Parallel()
	tl := solve(t, chronicleOf(
		at("raid", "2019-12-27"),
		at("strike", "", event.LinkTo(event.After, "raid")),
		at("answer", "2020-01-08", event.Link{Kind: event.RespondsTo, To: "strike", Lag: "P5D/.."}),
	), nil)
	for bound, want := range map[timeline.Bound][]string{
		timeline.EarliestStart: {"raid on 2019-12-27 (+03:00)", "strike after raid"},
		timeline.LatestStart:   {"answer on 2020-01-08 (+03:00)", "answer responds-to strike by P5D/.."},
		timeline.EarliestEnd:   {"raid on 2019-12-27 (+03:00)", "strike after raid"},
		timeline.LatestEnd:     nil,
	} {
		if diff := cmp.Diff(want, texts(tl.Explain("strike", bound))); diff != "" {
			t.Errorf("%v (-want +got):\n%s", bound, diff)
		}
	}
	if got := tl.Bounds("strike").LatestStart.String(); got != "2020-01-04T20:59:58Z" {
		t.Errorf("latest start of the strike: %s", got)
	}
	if tl.Explain("nothing", timeline.LatestEnd) != nil || !tl.Bounds("nothing").IsUnbounded() {
		t.Error("an event that is not there has bounds")
	}
}

// TestKnownBy: what a source reports had begun when it came out.
func TestKnownBy(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		at("war", "", event.LinkTo(event.After, "raid")),
		at("raid", "2020"),
		event.Event{ID: "day", Kind: event.KindAssault, When: event.When{Date: "2020-03-12", Zone: "-11:00"}},
	)
	c.Sources = []actor.Source{
		{ID: "paper", Kind: actor.SourceArticle, Published: "2020-03-12"},
		{ID: "book", Kind: actor.SourceBook, Published: "2022", Zone: "Z"},
		{ID: "wire", Kind: actor.SourceArticle, Dateline: "2020-02-01"},
	}
	c.Events[0].Cites = []actor.Cite{{Source: "book"}, {Source: "paper"}, {Source: "wire", Stance: actor.StanceDenies}}
	c.Events[1].Cites = []actor.Cite{{Source: "book", Speaker: "us", Said: "2020-03-01"}}
	c.Events[2].Cites = []actor.Cite{{Source: "paper"}}
	tl := solve(t, c, nil)
	if got := tl.Bounds("war").LatestStart.String(); got != "2020-03-12T20:59:59Z" {
		t.Errorf("war by %s", got)
	}
	if got := tl.Bounds("raid").LatestStart.String(); got != "2020-03-01T23:59:59Z" {
		t.Errorf("raid by %s", got)
	}
	if got := tl.Bounds("day").LatestStart.String(); got != "2020-03-13T10:59:59Z" {
		t.Errorf("a day in another zone than the paper's: by %s", got)
	}
	if diff := cmp.Diff([]string{"war known by 2020-03-12"}, texts(tl.Explain("war", timeline.LatestStart))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	tl = solve(t, c, &timeline.Options{Policy: timeline.Policy{IgnoreSources: true}})
	if got := tl.Bounds("war").LatestStart; got.IsFinite() {
		t.Errorf("war by %v although sources are ignored", got)
	}
}

// TestConflicts: which of contradictory facts is set aside.
func TestConflicts(t *testing.T) {
	t.Parallel()
	sources := []actor.Source{
		{ID: "old", Kind: actor.SourceArticle, Published: "2020-01-10"},
		{ID: "new", Kind: actor.SourceArticle, Published: "2020-02-10"},
	}
	cite := func(ids ...actor.SourceID) []actor.Cite {
		var list []actor.Cite
		for _, id := range ids {
			list = append(list, actor.Cite{Source: id})
		}
		return list
	}
	account := func(id event.ID, date edtf.Date, source actor.SourceID) event.Event {
		return event.Event{ID: id, AccountOf: "b", When: event.On(date), Cites: cite(source)}
	}
	link := func(kind event.LinkKind, to event.ID, cites ...actor.Cite) event.Link {
		return event.Link{Kind: kind, To: to, Cites: cites}
	}
	for _, tt := range []struct {
		name     string
		events   []event.Event
		accounts []event.Event
		want     []string
	}{
		{
			"the older of two links",
			[]event.Event{
				{ID: "a", Links: []event.Link{link(event.After, "b", cite("new")...)}},
				{ID: "b", Links: []event.Link{link(event.After, "a", cite("old")...)}},
			},
			nil,
			[]string{"old: b after a; new: a after b; set aside: old: b after a"},
		},
		{
			"a circle of three",
			[]event.Event{
				{ID: "a", Links: []event.Link{link(event.After, "b")}, Cites: cite("new")},
				{ID: "b", Links: []event.Link{link(event.After, "c")}, Cites: cite("old")},
				{ID: "c", Links: []event.Link{link(event.After, "a")}, Cites: cite("new")},
			},
			nil,
			[]string{"old: b after c; new: c after a; new: a after b; set aside: old: b after c"},
		},
		{
			"a date against a link",
			[]event.Event{
				{ID: "a", When: event.On("2020-01-03")},
				{ID: "b", When: event.On("2020-01-02"), Links: []event.Link{link(event.After, "a")}},
			},
			nil,
			[]string{"b on 2020-01-02 (+03:00); b after a; a on 2020-01-03 (+03:00); set aside: b after a"},
		},
		{
			"an account against the record",
			[]event.Event{{ID: "b", When: event.On("2020-01-02"), Cites: cite("old")}},
			[]event.Event{account("b-new", "2020-01-03", "new")},
			[]string{"old: b on 2020-01-02 (+03:00); new: b on 2020-01-03 (+03:00); set aside: new: b on 2020-01-03 (+03:00)"},
		},
		{
			"the older of two accounts",
			[]event.Event{{ID: "b"}},
			[]event.Event{account("b-old", "2020-01-02", "old"), account("b-new", "2020-01-03", "new")},
			[]string{"old: b on 2020-01-02 (+03:00); new: b on 2020-01-03 (+03:00); set aside: old: b on 2020-01-02 (+03:00)"},
		},
		{
			"an uncertain date",
			[]event.Event{{ID: "b", When: event.On("2020-01-02?"), Cites: cite("new")}},
			[]event.Event{account("b-old", "2020-01-03", "old")},
			[]string{"new: b on 2020-01-02? (+03:00); old: b on 2020-01-03 (+03:00); set aside: new: b on 2020-01-02? (+03:00)"},
		},
		{
			"a source from before the event",
			[]event.Event{{ID: "b", When: event.On("2021"), Cites: cite("old")}},
			nil,
			[]string{"old: b known by 2020-01-10; old: b on 2021 (+03:00); set aside: old: b known by 2020-01-10"},
		},
		{
			"what is denied does not count",
			[]event.Event{
				{ID: "a", Links: []event.Link{link(event.After, "b")}},
				{ID: "b", Links: []event.Link{link(event.After, "a", actor.Cite{Source: "old", Stance: actor.StanceDenies})}},
			},
			nil,
			nil,
		},
		{
			"what has not happened does not count",
			[]event.Event{
				{ID: "a", When: event.On("2020"), Links: []event.Link{link(event.After, "b")}},
				{ID: "b", Status: event.Planned, When: event.On("2021"), Links: []event.Link{link(event.After, "a")}},
			},
			nil,
			nil,
		},
		{
			"itself",
			[]event.Event{{ID: "a", Links: []event.Link{link(event.After, "b"), link(event.SameAs, "b")}}, {ID: "b"}},
			nil,
			[]string{"a same-as b; a after b; set aside: a same-as b"},
		},
	} {
		c := chronicleOf(tt.events...)
		for i := range c.Events {
			c.Events[i].Kind = event.KindAssault
		}
		c.Accounts, c.Sources = tt.accounts, sources
		tl := solve(t, c, nil)
		if diff := cmp.Diff(tt.want, conflictTexts(tl)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	tl := solve(t, chronicleOf(
		at("raid", "2020-01-01T12:00:00"),
		at("twin", "2020-01-01T12:00:00"),
		at("strike", "2020-01-03"),
		event.Event{ID: "plan", Kind: event.KindAssault, Status: event.Planned},
		at("war", "2020-01-01/2020-02"),
	), nil)
	c := tl.Compare("raid", "strike")
	want := timeline.Comparison{
		A: "raid", B: "strike", Known: true, Before: timeline.Certain, After: timeline.Impossible,
		Lag: event.Lag{Min: 36 * edtf.Hour, Max: 60*edtf.Hour - 1}, Firm: true, Chance: timeline.Chance{P: 1, Known: true, Exact: true},
	}
	proof := c.Proof
	c.Proof = nil
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantProof := []string{"raid on 2020-01-01T12:00:00 (+03:00)", "strike on 2020-01-03 (+03:00)"}
	if diff := cmp.Diff(wantProof, texts(proof)); diff != "" {
		t.Errorf("proof (-want +got):\n%s", diff)
	}
	if back := tl.Compare("strike", "raid"); back.Before != timeline.Impossible || back.After != timeline.Certain ||
		len(back.Proof) != 2 || back.Lag.Max != -36*edtf.Hour {
		t.Errorf("backwards: %+v", back)
	}
	if same := tl.Compare("raid", "twin"); same.Before != timeline.Impossible || same.After != timeline.Impossible || len(same.Proof) != 2 {
		t.Errorf("at one instant: %+v", same)
	}
	for _, ids := range [][2]event.ID{{"raid", "plan"}, {"plan", "raid"}, {"raid", "nothing"}} {
		c := tl.Compare(ids[0], ids[1])
		if c.Known || c.Before != timeline.Possible || tl.Before(ids[0], ids[1]) != casus.Undetermined || tl.CompareEnd(ids[0], ids[1]).Known {
			t.Errorf("%v: %+v", ids, c)
		}
	}
	if got := tl.Before("raid", "strike"); got != casus.Yes {
		t.Errorf("raid before strike: %v", got)
	}
	if got := tl.CompareEnd("raid", "strike").Before; got != timeline.Certain {
		t.Errorf("raid over before strike: %v", got)
	}
	if got := tl.CompareEnd("war", "strike").Before; got != timeline.Impossible {
		t.Errorf("war over before strike: %v", got)
	}
}

func TestNewRefusesFaults(t *testing.T) {
	t.Parallel()
	c := chronicleOf(at("a", "2020", event.LinkTo(event.After, "nothing")))
	if _, err := timeline.New(c, nil); err == nil {
		t.Error("a link to nothing was accepted")
	}
	c = chronicleOf(event.Event{ID: "a", Kind: "unheard-of"})
	if _, err := timeline.New(c, nil); err != nil {
		t.Errorf("a word of one's own: %v", err)
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	tl := solve(t, timeline.Chronicle{Format: timeline.Format}, nil)
	if len(tl.Order())+len(tl.Conflicts())+len(tl.Replies())+len(tl.Unrealised())+len(tl.Verdicts())+len(tl.Unanswered()) > 0 {
		t.Error("an empty chronicle tells something")
	}
	if p := tl.Peak(); !p.Level.IsZero() || p.Events != nil {
		t.Errorf("peak %v", p)
	}
}

func TestEnumText(t *testing.T) {
	t.Parallel()
	type enum interface {
		fmt.Stringer
		MarshalText() ([]byte, error)
	}
	for want, v := range map[string]enum{
		"possible": timeline.Possible, "certain": timeline.Certain, "impossible": timeline.Impossible,
		"earliest start": timeline.EarliestStart, "latest start": timeline.LatestStart,
		"earliest end": timeline.EarliestEnd, "latest end": timeline.LatestEnd,
		"not comparable": timeline.NotComparable, "muted": timeline.Muted, "in kind": timeline.InKind,
		"escalatory": timeline.Escalatory,
		"not known":  timeline.DirectnessUnknown, "by its own forces, on the adversary itself": timeline.OwnOnAdversary,
		"undetermined": timeline.Undecided, "supported": timeline.Supported, "contradicted": timeline.Contradicted,
	} {
		if text, err := v.MarshalText(); err != nil || string(text) != want || v.String() != want {
			t.Errorf("%v: text %q, error %v, want %q", v, text, err, want)
		}
	}
	for want, v := range map[string]enum{
		"Certainty(9)": timeline.Certainty(9), "Bound(9)": timeline.Bound(9), "Turn(9)": timeline.Turn(9),
		"Finding(9)": timeline.Finding(9), "Directness(9)": timeline.Directness(9),
	} {
		if _, err := v.MarshalText(); err == nil || v.String() != want {
			t.Errorf("%v: error %v, want the text %q", v, err, want)
		}
	}
	var c timeline.Certainty
	var b timeline.Bound
	var turn timeline.Turn
	var f timeline.Finding
	var d timeline.Directness
	for text, u := range map[string]interface{ UnmarshalText([]byte) error }{
		"impossible": &c, "latest end": &b, "escalatory": &turn, "contradicted": &f,
		"by those it backs, on others": &d,
	} {
		if err := u.UnmarshalText([]byte(text)); err != nil {
			t.Error(err)
		}
		if err := u.UnmarshalText([]byte("nonsense")); err == nil {
			t.Errorf("%T takes nonsense", u)
		}
	}
	if c != timeline.Impossible || b != timeline.LatestEnd || turn != timeline.Escalatory || f != timeline.Contradicted ||
		d != timeline.ByProxyElsewhere {
		t.Errorf("read %v, %v, %v, %v, %v", c, b, turn, f, d)
	}
	for _, known := range []bool{
		timeline.FactSoon.IsKnown(), timeline.GapSilence.IsKnown(), timeline.ReplyDirect.IsKnown(), timeline.ReplyUnknown.IsKnown(),
		!timeline.FactKind("x").IsKnown(), !timeline.GapKind("x").IsKnown(), !timeline.ReplyRole("x").IsKnown(),
	} {
		if !known {
			t.Error("a vocabulary does not know its own words, or knows others")
		}
	}
	if timeline.Certain.Truth() != casus.Yes || timeline.Impossible.Truth() != casus.No || timeline.Possible.Truth() != casus.Undetermined {
		t.Error("certainties are the wrong truths")
	}
}

// TestLongConflict: a circle of a thousand facts is told by its ends.
func TestLongConflict(t *testing.T) {
	t.Parallel()
	const events = 1000
	var list []event.Event
	for i := range events {
		e := at(event.ID(fmt.Sprintf("e%04d", i)), "")
		if i > 0 {
			e.Links = []event.Link{event.LinkTo(event.After, list[i-1].ID), event.LinkTo(event.Before, "e0000")}
		}
		list = append(list, e)
	}
	conflicts := solve(t, chronicleOf(list...), nil).Conflicts()
	if len(conflicts) != events-1 {
		t.Fatalf("%d conflicts", len(conflicts))
	}
	longest := 0
	for _, c := range conflicts {
		longest = max(longest, len(c.Facts)+c.Omitted)
		if len(c.Facts) > timeline.MaxChain || c.Omitted > 0 && len(c.Facts) != timeline.MaxChain {
			t.Fatalf("%d facts, %d omitted", len(c.Facts), c.Omitted)
		}
	}
	if longest != events {
		t.Errorf("the longest conflict has %d facts, want %d", longest, events)
	}
	text := conflicts[len(conflicts)-1].String()
	if !strings.Contains(text, "; ... (900 facts); ") {
		t.Errorf("%.3000s", text)
	}
}
