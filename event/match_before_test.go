package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func TestMatchBefore(t *testing.T) {
	t.Parallel()
	on := func(d edtf.Date) event.Event { return event.Event{ID: "e", When: event.On(d)} }
	linked := func(kind event.LinkKind) event.Event {
		return event.Event{ID: "e", Links: []event.Link{event.LinkTo(event.PartOf, "other"), event.LinkTo(kind, "other")}}
	}
	links := func(kind event.LinkKind) event.Event {
		return event.Event{ID: "other", Links: []event.Link{event.LinkTo(kind, "third"), event.LinkTo(kind, "e")}}
	}
	day := func(d edtf.Date) event.Event { return event.Event{ID: "other", When: event.On(d)} }
	zoned := func(id event.ID, d edtf.Date, zone string) event.Event {
		return event.Event{ID: id, When: event.When{Date: d, Zone: zone}}
	}
	asked := func(w event.Why) answer { return answer{casus.Yes, w, ""} }
	for _, test := range []struct {
		name     string
		e, other event.Event
		want     answer
	}{
		{"the day before", on("2020-03-10"), day("2020-03-11"), asked(event.WhyFits)},
		{"the day after", on("2020-03-12"), day("2020-03-11"), no("")},
		{"the same day", on("2020-03-11"), day("2020-03-11"), maybe(event.WhyOverlaps, "")},
		{"the same second", on("2020-03-11T18:59:30Z"), day("2020-03-11T18:59:30Z"), no("")},
		{"a second before", on("2020-03-11T18:59:29Z"), day("2020-03-11T18:59:30Z"), asked(event.WhyFits)},
		{"itself", on("2020-03-10"), event.Event{ID: "e", When: event.On("2020-03-11")}, no("")},
		{"undated", on("2020-03-10"), event.Event{ID: "other"}, unsaid},
		{"dated, asked of an undated one", event.Event{ID: "e"}, day("2020"), maybe(event.WhyOverlaps, "")},
		{"began before and went on", on("2020-03-10/2021"), day("2020-03-11"), asked(event.WhyFits)},
		{"the day before in another zone", zoned("e", "2020-03-10", "+03:00"), zoned("other", "2020-03-11", "-05:00"), asked(event.WhyFits)},
		{"the day before, perhaps", zoned("e", "2020-03-10", "-12:00"), zoned("other", "2020-03-11", "+14:00"), maybe(event.WhyOverlaps, "")},
		{"the day before, in a zone and in none", zoned("e", "2020-03-10", "+03:00"), day("2020-03-11"), maybe(event.WhyOverlaps, "")},
		{"in one zone, whichever", zoned("e", "2020-03-10", "Mars/Olympus"), zoned("other", "2020-03-11", "Mars/Olympus"), asked(event.WhyFits)},
		{"linked before", linked(event.Before), day("1999"), asked(event.WhyFits)},
		{"linked after", linked(event.After), day("2999"), no("")},
		{"linked shortly after", linked(event.ShortlyAfter), event.Event{ID: "other"}, no("")},
		{"an answer", linked(event.RespondsTo), event.Event{ID: "other"}, no("")},
		{"an effect", linked(event.CausedBy), event.Event{ID: "other"}, no("")},
		{"on the same day", linked(event.SameDayAs), event.Event{ID: "other"}, unsaid},
		{"over before it", linked(event.Precedes), day("1999"), asked(event.WhyFits)},
		{"begun when it was over", linked(event.MetBy), day("2999"), no("")},
		{"at the same time", linked(event.Equals), event.Event{ID: "other"}, no("")},
		{
			"before, in one way or another",
			event.Event{ID: "e", Links: []event.Link{{Kind: event.Precedes, Or: []event.LinkKind{event.Overlaps}, To: "other"}}},
			day("1999"), asked(event.WhyFits),
		},
		{
			"before or after",
			event.Event{ID: "e", Links: []event.Link{{Kind: event.Precedes, Or: []event.LinkKind{event.PrecededBy}, To: "other"}}},
			event.Event{ID: "other"},
			unsaid,
		},
		{"during", linked(event.During), event.Event{ID: "other"}, unsaid},
		{"the other is linked before", event.Event{ID: "e"}, links(event.Before), no("")},
		{"the other is linked after", event.Event{ID: "e"}, links(event.After), asked(event.WhyFits)},
		{"the other answers", event.Event{ID: "e"}, links(event.RespondsTo), asked(event.WhyFits)},
		{"the other is part of it", event.Event{ID: "e"}, links(event.PartOf), unsaid},
		{"the other is gone", on("2020-03-10"), event.Event{ID: "another"}, maybe(event.WhyMissing, "")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := &event.Context{Event: func(id event.ID) (event.Event, bool) { return test.other, id == test.other.ID }}
			p := event.Pattern{Before: "other"}
			if test.other.ID == "e" {
				p.Before = "e"
			}
			if diff := cmp.Diff(test.want, answerFor(t, p.Match(test.e, c), "before")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchBeforeAsksTheTimeline(t *testing.T) {
	t.Parallel()
	e := event.Event{ID: "e", When: event.On("2020-03-12")}
	before := func(is casus.Truth) *event.Context {
		return &event.Context{Before: func(a, b event.ID) casus.Truth {
			if a != "e" || b != "other" {
				t.Errorf("asked about %q and %q", a, b)
			}
			return is
		}}
	}
	p := event.Pattern{Before: "other"}
	for _, is := range []casus.Truth{casus.Yes, casus.No, casus.Undetermined} {
		if got := p.Match(e, before(is)).Is; got != is {
			t.Errorf("the timeline says %v, Match %v", is, got)
		}
	}
	solved := &event.Context{
		Bounds: func(id event.ID) edtf.Bounds {
			if id == "other" {
				return edtf.Within(edtf.At(2020, 3, 14, 0, 0, 0), edtf.At(2020, 3, 15, 0, 0, 0))
			}
			return edtf.Unbounded()
		},
	}
	m := p.Match(e, solved)
	if got := answerFor(t, m, "before"); got != (answer{casus.Yes, event.WhyFits, ""}) {
		t.Errorf("placed by bounds: %+v", got)
	}
	const want = "start 2020-03-14T00:00:00Z to 2020-03-14T23:59:59Z, end 2020-03-14T00:00:01Z to 2020-03-15T00:00:00Z"
	if got := m.Reasons[1].Stated; got != want {
		t.Errorf("stated %q", got)
	}
}

func TestMatchWhenSolved(t *testing.T) {
	t.Parallel()
	within := func(from, to int) *event.Context {
		return &event.Context{Bounds: func(event.ID) edtf.Bounds {
			return edtf.Within(edtf.At(2020, 3, from, 0, 0, 0), edtf.At(2020, 3, to, 0, 0, 0))
		}}
	}
	march := event.Event{ID: "e", When: event.On("2020-03")}
	undated := event.Event{ID: "e"}
	for _, test := range []struct {
		name  string
		e     event.Event
		c     *event.Context
		asked edtf.Date
		zone  string
		want  answer
	}{
		{"narrowed", march, within(11, 12), "2020-03-10/2020-03-13", "", yes("when")},
		{"narrowed to a day in some zone", march, within(11, 12), "2020-03-11", "", maybe(event.WhyOverlaps, "when")},
		{"narrowed to a day in Greenwich", march, within(11, 12), "2020-03-11", "Z", yes("when")},
		{"narrowed to another day", march, within(13, 14), "2020-03-11", "Z", no("when")},
		{"narrowed to no such day", march, within(13, 14), "XXXX-03-11", "Z", maybe(event.WhyOverlaps, "when")},
		{"one of many such days", undated, within(11, 12), "XXXX-03-11", "Z", maybe(event.WhyOverlaps, "")},
		{"undated", undated, within(11, 12), "2020-03-11", "Z", yes("")},
		{"undated, elsewhere", undated, within(11, 12), "2020-03-10", "Z", no("")},
		{"undated, partly", undated, within(11, 13), "2020-03-11", "Z", maybe(event.WhyOverlaps, "")},
		{"against its own date", event.Event{ID: "e", When: event.On("2020-03-11")}, within(20, 21), "2020-03-11", "", yes("when")},
		{"an hour with an offset", event.Event{ID: "e", When: event.On("2020-03-11T23:30:00Z")}, nil, "2020-03-11", "Z", yes("when")},
		{"an hour with an offset in a zone", event.Event{ID: "e", When: event.On("2020-03-11T23:30:00Z")}, nil, "2020-03-11", "+01:00", no("when")},
		{"an hour with an offset asked for", event.Event{ID: "e", When: event.On("2020-03-11")}, nil, "2020-03-11T23:30:00Z", "+01:00", no("when")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := event.Context{Zone: test.zone}
			if test.c != nil {
				c.Bounds = test.c.Bounds
			}
			if diff := cmp.Diff(test.want, answerFor(t, event.Pattern{When: test.asked}.Match(test.e, &c), "when")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchScale(t *testing.T) {
	t.Parallel()
	five := deaths(event.Exactly(5))
	measures := sized(
		event.Measure{Quantity: "personnel", Count: event.AtLeast(100), Actor: "gbr"},
		event.Measure{Quantity: "rockets-fired", Count: event.Exactly(18)},
		event.Measure{Quantity: "personnel", Count: event.Exactly(5200), Actor: "usa"},
		event.Measure{Quantity: "personnel", Count: event.Exactly(300), Actor: "fra"},
		event.Measure{Quantity: "crowd-size", Count: event.Exactly(300), Actor: "fra"},
		event.Measure{Quantity: "crowd-size", Count: event.Between(100, 200)},
		event.Measure{Quantity: "drones-used", Count: event.InWords("several"), Actor: "usa"},
	)
	for _, test := range []struct {
		name  string
		e     event.Event
		scale event.Scale
		want  answer
	}{
		{"reached", five, event.Scale{Harm: "killed", AtLeast: 5}, yes("casualties[0]")},
		{"not reached", five, event.Scale{Harm: "killed", AtLeast: 6}, no("casualties[0]")},
		{"open", deaths(event.AtLeast(5)), event.Scale{Harm: "killed", AtLeast: 6}, maybe(event.WhyOpen, "casualties[0]")},
		{"another harm", people(event.Wounded, event.Exactly(9)), event.Scale{Harm: "killed", AtLeast: 1}, unsaid},
		{"none", deaths(event.Exactly(0)), event.Scale{Harm: "killed", AtLeast: 1}, no("casualties[0]")},
		{"the entry that states the harm", event.Event{Casualties: []event.Casualty{{Harm: "wounded"}, {Harm: "killed", Count: event.Exactly(2)}}}, event.Scale{Harm: "killed", AtLeast: 1}, yes("casualties[1]")},
		{"as many", five, event.Scale{Harm: "killed", As: "five"}, yes("casualties[0]")},
		{"fewer", deaths(event.Exactly(4)), event.Scale{Harm: "killed", As: "five"}, no("casualties[0]")},
		{"as another that states nothing", five, event.Scale{Harm: "wounded", As: "five"}, unsaid},
		{"as one that is not there", five, event.Scale{Harm: "killed", As: "nowhere"}, maybe(event.WhyMissing, "")},
		{"a quantity", measures, event.Scale{Quantity: "rockets-fired", AtLeast: 18}, yes("measures[1]")},
		{"a quantity not reached", measures, event.Scale{Quantity: "rockets-fired", AtLeast: 19}, no("measures[1]")},
		{"the greatest by actor", measures, event.Scale{Quantity: "personnel", AtLeast: 5200}, yes("measures[2]")},
		{"the sum is not taken", measures, event.Scale{Quantity: "personnel", AtLeast: 5201}, maybe(event.WhyOpen, "measures[2]")},
		{"the whole before the parts", measures, event.Scale{Quantity: "crowd-size", AtLeast: 201}, no("measures[5]")},
		{"by an actor, in words", measures, event.Scale{Quantity: "drones-used", AtLeast: 1}, maybe(event.WhyOpen, "measures[6]")},
		{"a quantity that is not stated", measures, event.Scale{Quantity: "damage-usd", AtLeast: 1}, unsaid},
		{"as much", measures, event.Scale{Quantity: "rockets-fired", As: "measures"}, yes("measures[1]")},
		{"of nothing", five, event.Scale{AtLeast: 1}, maybe(event.WhyVoid, "")},
		{"of both", five, event.Scale{Harm: "killed", Quantity: "personnel", AtLeast: 1}, maybe(event.WhyVoid, "")},
		{"of no size", five, event.Scale{Harm: "killed"}, maybe(event.WhyVoid, "")},
		{"of two sizes", five, event.Scale{Harm: "killed", AtLeast: 1, As: "five"}, maybe(event.WhyVoid, "")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := &event.Context{Event: func(id event.ID) (event.Event, bool) {
				e, ok := map[event.ID]event.Event{"five": five, "measures": measures}[id]
				return e, ok
			}}
			m := event.Pattern{Scale: []event.Scale{{Harm: "killed", AtLeast: 99}, test.scale}}.Match(test.e, c)
			if diff := cmp.Diff(test.want, answerFor(t, m, "scale[1]")); diff != "" {
				t.Error(diff)
			}
		})
	}
	for scale, want := range map[event.Scale]string{
		{Harm: "killed", AtLeast: 5}:        "at least 5 killed",
		{Quantity: "personnel", As: "taji"}: "personnel: at least as in taji",
	} {
		if got := scale.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestMatchString(t *testing.T) {
	t.Parallel()
	p := event.Pattern{Kinds: []event.Kind{"assault"}, Before: "nowhere", By: backedByIran()}
	want := `undetermined
	kinds: yes (fits): asked assault, kind states assault
	status: yes (fits): asked that it happened, status states occurred
	by: undetermined (not-stated): asked armed-group backed-by iran
	before: undetermined (missing): asked nowhere`
	if got := p.Match(find("k1"), nil).String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
