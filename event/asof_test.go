package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func library() *actor.Registry {
	return actor.NewRegistry(nil, nil, []actor.Source{
		{ID: "march", Published: "2020-03-12", Retrieved: "2020-03-14"},
		{ID: "january", Published: "2020-01-03", Retrieved: "2020-02-01"},
		{ID: "published", Published: "2020-03-12"},
		{ID: "undated"},
	})
}

func TestAsOfCite(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	said := func(d edtf.Date) event.AsOf { return event.AsOf{Said: d} }
	recorded := func(d edtf.Date) event.AsOf { return event.AsOf{Recorded: d} }
	for _, test := range []struct {
		name string
		asOf event.AsOf
		cite actor.Cite
		want casus.Truth
	}{
		{"no limit", event.AsOf{}, actor.Cite{}, y},
		{"said before", said("2020-03-13"), actor.Cite{Said: "2020-03-12"}, y},
		{"said on the day", said("2020-03-12"), actor.Cite{Said: "2020-03-12"}, y},
		{"said the day after", said("2020-03-11"), actor.Cite{Said: "2020-03-12"}, n},
		{"said in the month", said("2020-03-12"), actor.Cite{Said: "2020-03"}, u},
		{"said before it was published", said("2020-03-11"), actor.Cite{Said: "2020-03-10", Source: "march"}, y},
		{"published before", said("2020-03-12"), actor.Cite{Source: "march"}, y},
		{"published after", said("2020-03-11"), actor.Cite{Source: "march"}, n},
		{"a speaker, published before", said("2020-03-12"), actor.Cite{Source: "march", Speaker: "s"}, y},
		{"a speaker, published after", said("2020-03-11"), actor.Cite{Source: "march", Speaker: "s"}, u},
		{"undated", said("2020-03-11"), actor.Cite{Source: "undated"}, u},
		{"no source", said("2020-03-11"), actor.Cite{}, u},
		{"a malformed limit", said("now"), actor.Cite{Said: "2020"}, u},
		{"no limit to the end", said("2020/.."), actor.Cite{Said: "2021"}, y},
		{"retrieved before", recorded("2020-03-14"), actor.Cite{Source: "march"}, y},
		{"retrieved after", recorded("2020-03-13"), actor.Cite{Source: "march"}, n},
		{"published after, retrieved who knows when", recorded("2020-03-11"), actor.Cite{Source: "published"}, n},
		{"published before, retrieved who knows when", recorded("2020-03-12"), actor.Cite{Source: "published"}, u},
		{"both", event.AsOf{Said: "2020-03-12", Recorded: "2020-03-13"}, actor.Cite{Source: "march"}, n},
		{"both passed", event.AsOf{Said: "2020-03-12", Recorded: "2020-03-14"}, actor.Cite{Source: "march"}, y},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := test.asOf.Cite(test.cite, library()); got != test.want {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
	cites := []actor.Cite{{Source: "march"}, {Source: "undated"}, {Source: "january"}}
	if diff := cmp.Diff([]actor.Cite{{Source: "undated"}, {Source: "january"}}, said("2020-02").Cites(cites, library())); diff != "" {
		t.Error(diff)
	}
	if !(event.AsOf{}).IsZero() || said("2020").IsZero() || recorded("2020").IsZero() {
		t.Error("IsZero")
	}
}

func TestAsOfEvent(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	march, january := []actor.Cite{{Source: "march"}}, []actor.Cite{{Source: "january"}}
	said := func(d edtf.Date) event.AsOf { return event.AsOf{Said: d} }
	for _, test := range []struct {
		name string
		asOf event.AsOf
		e    event.Event
		want casus.Truth
	}{
		{"no limit", event.AsOf{}, event.Event{}, y},
		{"on the day", said("2019-12-27"), event.Event{When: event.On("2019-12-27"), Cites: march}, y},
		{"the day before", said("2019-12-26"), event.Event{When: event.On("2019-12-27"), Cites: march}, n},
		{"begun, and going on", said("2019-12-27"), event.Event{When: event.On("2019-12-27/2020-03")}, y},
		{"some day of the month", said("2019-12-27"), event.Event{When: event.On("2019-12")}, u},
		{"undated", said("2019-12-27"), event.Event{}, u},
		{"a malformed limit", said("now"), event.Event{When: event.On("2019-12")}, u},
		{"an hour with an offset", said("2019-12-27"), event.Event{When: event.On("2019-12-27T23:30:00Z")}, u},
		{"an hour with an offset in a zone", said("2019-12-27"), event.Event{When: event.When{Date: "2019-12-27T23:30:00Z", Zone: "+03:00"}}, n},
		{"an hour with an offset in another zone", said("2019-12-27"), event.Event{When: event.When{Date: "2019-12-27T23:30:00Z", Zone: "-03:00"}}, y},
		{"planned, and spoken of later", said("2020-03-11"), event.Event{Status: event.Planned, When: event.On("2020-01-01"), Cites: march}, n},
		{"planned, and spoken of before", said("2020-01-03"), event.Event{Status: event.Planned, When: event.On("2021"), Cites: append(march, january...)}, y},
		{"possible, and spoken of by nobody", said("2020-01-03"), event.Event{Status: event.Possible}, u},
		{"failed", said("2020-01-03"), event.Event{Status: event.Failed, When: event.On("2020-01-02"), Cites: march}, y},
		{"recorded later", event.AsOf{Recorded: "2020-03-13"}, event.Event{Cites: march}, n},
		{"one of two recorded", event.AsOf{Recorded: "2020-03-13"}, event.Event{Cites: append(march, january...)}, y},
		{"recorded by nobody", event.AsOf{Recorded: "2020-03-13"}, event.Event{When: event.On("2019")}, u},
		{"both", event.AsOf{Said: "2020-01-01", Recorded: "2020-03-14"}, event.Event{When: event.On("2020-01-02"), Cites: march}, n},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := test.asOf.Event(test.e, &event.Context{Registry: library()}); got != test.want {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
	solved := &event.Context{Bounds: func(event.ID) edtf.Bounds {
		return edtf.Within(edtf.At(2019, 12, 1, 0, 0, 0), edtf.At(2019, 12, 20, 0, 0, 0))
	}}
	if got := said("2019-12-27").Event(event.Event{ID: "e"}, solved); got != y {
		t.Errorf("undated, and placed by a timeline: %v", got)
	}
	if got := said("2019-12-27").Event(event.Event{ID: "e"}, nil); got != u {
		t.Errorf("without a context: %v", got)
	}
}
