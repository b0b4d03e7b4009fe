package event_test

import (
	"errors"
	"testing"
	"time"
	_ "time/tzdata" // the zones of the tests do not depend on the machine

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// at returns an instant written in RFC 3339, or an infinite one.
func at(t *testing.T, text string) edtf.Seconds {
	t.Helper()
	switch text {
	case "-inf":
		return edtf.NegInf
	case "+inf":
		return edtf.PosInf
	}
	when, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return edtf.Seconds(when.Unix())
}

func TestWhenBounds(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name                                            string
		when                                            event.When
		earliestStart, latestStart, earliestEnd, latest string
	}{
		{"nothing", event.When{Zone: "+03:00", Text: "Wednesday"}, "-inf", "+inf", "-inf", "+inf"},
		{
			"an offset",
			event.When{Date: "2020-03-11", Zone: "+03:00"},
			"2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z", "2020-03-10T21:00:01Z", "2020-03-11T21:00:00Z",
		},
		{
			"another",
			event.When{Date: "2020-03-11T18:59", Zone: "-12:00"},
			"2020-03-12T06:59:00Z", "2020-03-12T06:59:59Z", "2020-03-12T06:59:01Z", "2020-03-12T07:00:00Z",
		},
		{
			"half an hour",
			event.When{Date: "2020-03-11T18:59", Zone: "+04:30"},
			"2020-03-11T14:29:00Z", "2020-03-11T14:29:59Z", "2020-03-11T14:29:01Z", "2020-03-11T14:30:00Z",
		},
		{
			"Greenwich",
			event.When{Date: "2020-03-11", Zone: "Z"},
			"2020-03-11T00:00:00Z", "2020-03-11T23:59:59Z", "2020-03-11T00:00:01Z", "2020-03-12T00:00:00Z",
		},
		{
			"no zone",
			event.When{Date: "2020-03-11"},
			"2020-03-10T10:00:00Z", "2020-03-12T11:59:59Z", "2020-03-10T10:00:01Z", "2020-03-12T12:00:00Z",
		},
		{
			"a zone that nobody knows",
			event.When{Date: "2020-03-11", Zone: "Mars/Olympus"},
			"2020-03-10T10:00:00Z", "2020-03-12T11:59:59Z", "2020-03-10T10:00:01Z", "2020-03-12T12:00:00Z",
		},
		{
			"a malformed zone",
			event.When{Date: "2020-03-11", Zone: "+3"},
			"2020-03-10T10:00:00Z", "2020-03-12T11:59:59Z", "2020-03-10T10:00:01Z", "2020-03-12T12:00:00Z",
		},
		{
			"a name",
			event.When{Date: "2020-03-11", Zone: "Asia/Baghdad"},
			"2020-03-10T21:00:00Z", "2020-03-11T20:59:59Z", "2020-03-10T21:00:01Z", "2020-03-11T21:00:00Z",
		},
		{
			"the time has an offset of its own",
			event.When{Date: "2020-03-11T18:59:30+03:00", Zone: "-05:00"},
			"2020-03-11T15:59:30Z", "2020-03-11T15:59:30Z", "2020-03-11T15:59:31Z", "2020-03-11T15:59:31Z",
		},
		{
			"the day on which clocks are put forward",
			event.When{Date: "2020-03-08", Zone: "America/New_York"},
			"2020-03-08T05:00:00Z", "2020-03-09T03:59:59Z", "2020-03-08T05:00:01Z", "2020-03-09T04:00:00Z",
		},
		{
			"the hour that there was twice",
			event.When{Date: "2020-11-01T01:30", Zone: "America/New_York"},
			"2020-11-01T05:30:00Z", "2020-11-01T06:30:59Z", "2020-11-01T05:30:01Z", "2020-11-01T06:31:00Z",
		},
		{
			"the hour before",
			event.When{Date: "2020-11-01T00:59", Zone: "America/New_York"},
			"2020-11-01T04:59:00Z", "2020-11-01T04:59:59Z", "2020-11-01T04:59:01Z", "2020-11-01T06:00:00Z",
		},
		{
			"the hour after",
			event.When{Date: "2020-11-01T02:00", Zone: "America/New_York"},
			"2020-11-01T07:00:00Z", "2020-11-01T07:00:59Z", "2020-11-01T07:00:01Z", "2020-11-01T07:01:00Z",
		},
		{
			"the hour that never was",
			event.When{Date: "2020-03-08T02:30", Zone: "America/New_York"},
			"2020-03-08T06:30:00Z", "2020-03-08T07:30:59Z", "2020-03-08T06:30:01Z", "2020-03-08T07:31:00Z",
		},
		{
			"an hour after the gap",
			event.When{Date: "2020-03-08T03:30", Zone: "America/New_York"},
			"2020-03-08T07:30:00Z", "2020-03-08T07:30:59Z", "2020-03-08T07:30:01Z", "2020-03-08T07:31:00Z",
		},
		{
			"an hour before the gap",
			event.When{Date: "2020-03-08T01:30", Zone: "America/New_York"},
			"2020-03-08T06:30:00Z", "2020-03-08T06:30:59Z", "2020-03-08T06:30:01Z", "2020-03-08T06:31:00Z",
		},
		{
			"start and end",
			event.When{Start: "2020-03-10", End: "2020-03-11", Zone: "+03:00"},
			"2020-03-09T21:00:00Z", "2020-03-10T20:59:59Z", "2020-03-10T21:00:01Z", "2020-03-11T21:00:00Z",
		},
		{
			"start and end within one day",
			event.When{Start: "2020-03-11", End: "2020-03-11", Zone: "Z"},
			"2020-03-11T00:00:00Z", "2020-03-11T23:59:59Z", "2020-03-11T00:00:01Z", "2020-03-12T00:00:00Z",
		},
		{"start only", event.When{Start: "2020-03-10", Zone: "Z"}, "2020-03-10T00:00:00Z", "2020-03-10T23:59:59Z", "2020-03-10T00:00:01Z", "+inf"},
		{"end only", event.When{End: "2020-03-10", Zone: "Z"}, "-inf", "2020-03-10T23:59:59Z", "2020-03-10T00:00:01Z", "2020-03-11T00:00:00Z"},
		{"malformed", event.When{Date: "in March", Zone: "Z"}, "-inf", "+inf", "-inf", "+inf"},
		{"date wins over start", event.When{Date: "2020", Start: "2021", Zone: "Z"}, "2020-01-01T00:00:00Z", "2020-12-31T23:59:59Z", "2020-01-01T00:00:01Z", "2021-01-01T00:00:00Z"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			want := edtf.Bounds{
				EarliestStart: at(t, test.earliestStart), LatestStart: at(t, test.latestStart),
				EarliestEnd: at(t, test.earliestEnd), LatestEnd: at(t, test.latest),
			}
			if got := test.when.Bounds(time.LoadLocation); got != want {
				t.Errorf("%v:\n got %v\nwant %v", test.when, got, want)
			}
		})
	}
}

func TestWhenBoundsKeepOpenEnds(t *testing.T) {
	t.Parallel()
	b := event.When{Start: "2020-03-10", Zone: "Z"}.Bounds(nil)
	if b.StartOpen || b.StartUnknown || b.EndOpen || b.EndUnknown {
		t.Errorf("nothing is said to be open: %v", b)
	}
	if b := (event.When{Start: "XXXX", End: "XXXX"}).Bounds(nil); !b.StartUnknown || !b.EndUnknown || b.StartOpen || b.EndOpen {
		t.Errorf("start and end are unknown: %v", b)
	}
	if b := event.On("2020-03-10/..").Bounds(nil); !b.EndOpen {
		t.Errorf("the end is open: %v", b)
	}
	if b := (event.When{Start: "2020-03-12", End: "2020-03-10"}).Bounds(nil); !b.IsEmpty() {
		t.Errorf("the end lies before the start: %v", b)
	}
}

func TestZones(t *testing.T) {
	t.Parallel()
	w := event.When{Date: "2020-03-11", Zone: "Asia/Baghdad"}
	wide := event.On("2020-03-11").Bounds(nil)
	for name, zones := range map[string]event.Zones{
		"none":   nil,
		"errors": func(string) (*time.Location, error) { return time.UTC, errors.New("no such zone") },
		"nil":    func(string) (*time.Location, error) { return nil, nil },
	} {
		if got := w.Bounds(zones); got != wide {
			t.Errorf("%s: %v, want %v", name, got, wide)
		}
	}
	asked := ""
	w.Bounds(func(name string) (*time.Location, error) { asked = name; return time.UTC, nil })
	if asked != "Asia/Baghdad" {
		t.Errorf("asked for %q", asked)
	}
	// Far from any calendar a zone is still no reason to panic.
	far := event.When{Date: "Y200000000000", Zone: "America/New_York"}
	if b := far.Bounds(time.LoadLocation); b.IsEmpty() || !b.EarliestStart.IsFinite() || !b.LatestEnd.IsFinite() {
		t.Errorf("far: %v", b)
	}
	for _, date := range []edtf.Date{"Y-17E12", "Y17E12"} {
		if b := (event.When{Date: date, Zone: "America/New_York"}).Bounds(time.LoadLocation); b.IsEmpty() {
			t.Errorf("%s: %v", date, b)
		}
	}
}

func TestWhenString(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		when event.When
		want string
	}{
		{event.When{}, "not stated"},
		{event.When{Zone: "+03:00", Text: "Wednesday"}, "not stated"},
		{event.On("2020-03-11"), "2020-03-11"},
		{event.When{Date: "2020-03-11", Zone: "+03:00"}, "2020-03-11 (+03:00)"},
		{event.When{Start: "2020-03-11"}, "from 2020-03-11"},
		{event.When{Start: "2020-03-11", End: "2020-04"}, "from 2020-03-11 to 2020-04"},
		{event.When{End: "2020-04"}, "to 2020-04"},
	} {
		if got := test.when.String(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.when, got, test.want)
		}
		if got, want := test.when.IsDated(), test.want != "not stated"; got != want {
			t.Errorf("%+v: IsDated() = %v", test.when, got)
		}
	}
}
