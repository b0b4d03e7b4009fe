package event_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func TestIndexZones(t *testing.T) {
	t.Parallel()
	var asked []string
	zones := func(name string) (*time.Location, error) {
		asked = append(asked, name)
		if name == "Nowhere" {
			return nil, errors.New("no such zone")
		}
		return time.FixedZone(name, 3*60*60), nil
	}
	zoned := func(id event.ID, zone string) event.Event {
		return event.Event{ID: id, When: event.When{Date: "2020-03-11", Zone: zone}}
	}
	events := []event.Event{
		zoned("a", "Asia/Baghdad"), zoned("b", "Asia/Baghdad"), zoned("c", "Nowhere"), zoned("d", ""), zoned("e", "+01:00"),
	}
	ix := event.NewIndex(events, nil, &event.IndexOptions{Zone: "Asia/Kuwait", Zones: zones})
	// Each zone is looked up once, and once more where it is not known.
	slices.Sort(asked)
	if diff := cmp.Diff([]string{"+01:00", "Asia/Baghdad", "Asia/Kuwait", "Nowhere", "Nowhere"}, asked); diff != "" {
		t.Error(diff)
	}
	day := edtf.At(2020, 3, 11, 0, 0, 0)
	for id, start := range map[event.ID]edtf.Seconds{
		"a": day - 3*edtf.Hour, "b": day - 3*edtf.Hour, "c": day - 14*edtf.Hour, "d": day - 3*edtf.Hour, "e": day - edtf.Hour,
	} {
		if got := ix.Bounds(id).EarliestStart; got != start {
			t.Errorf("%s begins at %v, want %v", id, got, start)
		}
	}
	if got := ix.Context().Zone; got != "Asia/Kuwait" {
		t.Errorf("the context's zone is %q", got)
	}
	if place, err := ix.Context().Zones("Asia/Tehran"); err != nil || place.String() != "Asia/Tehran" {
		t.Errorf("a zone that no event names: %v, %v", place, err)
	}
	if event.NewIndex(events, nil, nil).Context().Zones != nil {
		t.Error("zones from nowhere")
	}
}

func TestContextIsTheCallers(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	c := ix.Context()
	c.Registry, c.Bounds, c.Event, c.Zone = nil, nil, nil, ""
	if got := ix.Context(); got.Registry == nil || got.Bounds == nil || got.Event == nil || got.Zone != "+03:00" {
		t.Error("the index changed")
	}
}

func TestLagIsKnown(t *testing.T) {
	t.Parallel()
	for lag, want := range map[event.Lag]bool{
		{Min: 0, Max: 1}:                     true,
		{Min: edtf.NegInf, Max: 1}:           false,
		{Min: 0, Max: edtf.PosInf}:           false,
		{Min: edtf.NegInf, Max: edtf.PosInf}: false,
	} {
		if lag.IsKnown() != want {
			t.Errorf("%v: %v", lag, !want)
		}
	}
}
