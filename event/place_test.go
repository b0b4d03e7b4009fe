package event_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

func TestPlaceString(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		place event.Place
		want  string
	}{
		{event.Place{}, ""},
		{event.Place{Name: "Camp Taji", Relative: "north of", Near: "Baghdad", Country: "IRQ"}, "Camp Taji, north of Baghdad, IRQ"},
		{event.Place{Name: "K-1", Facility: event.FacilityMilitaryBase, Admin: []string{"Kirkuk", "Dibis"}}, "K-1, Dibis, Kirkuk"},
		{event.Place{Facility: event.FacilityEmbassy, Near: "Tehran", Role: event.PlaceImpact}, "impact Tehran, embassy"},
		{event.Place{Lat: 33.5, Lon: -44.25}, "33.5 -44.25"},
		{event.Place{Role: event.PlaceLaunch}, "launch"},
	} {
		if got := test.place.String(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.place, got, test.want)
		}
	}
}

func point(lat, lon float64) event.Place {
	return event.Place{Lat: lat, Lon: lon, Precision: event.PrecisionExact}
}

func TestPlaceDistance(t *testing.T) {
	t.Parallel()
	// Fractions of the circumference of the sphere; one degree is 111,195 m.
	const around = 2 * math.Pi * 6_371_008.8
	for _, test := range []struct {
		a, b event.Place
		want float64
	}{
		{point(33, 44), point(33, 44), 0},
		{point(0, 0), point(0, 90), around / 4},
		{point(0, 0), point(0, 1), around / 360},
		{point(-90, 17), point(90, -80), around / 2},
		{point(0, -170), point(0, 170), around * 20 / 360},
		{point(60, 0), point(60, 180), around * 60 / 360},
		{point(-10, 20), point(10, 20), around * 20 / 360},
	} {
		for _, ab := range [][2]event.Place{{test.a, test.b}, {test.b, test.a}} {
			got, ok := ab[0].Distance(ab[1])
			if !ok || math.Abs(got-test.want) > 1e-3 {
				t.Errorf("from %v to %v: %f, %v, want %f", ab[0], ab[1], got, ok, test.want)
			}
		}
	}
	for _, p := range []event.Place{{}, {Name: "Taji", RadiusM: 5}} {
		if _, ok := p.Distance(point(1, 1)); ok {
			t.Errorf("%+v has a distance", p)
		}
		if _, ok := point(1, 1).Distance(p); ok {
			t.Errorf("%+v has a distance", p)
		}
	}
}

func TestPlaceHasPoint(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		place event.Place
		want  bool
	}{
		{event.Place{}, false},
		{event.Place{RadiusM: 1}, false},
		{event.Place{Lat: 1}, true},
		{event.Place{Lon: -1}, true},
		{point(0, 0), true},
	} {
		if got := test.place.HasPoint(); got != test.want {
			t.Errorf("%+v: %v", test.place, got)
		}
	}
}

func TestMatchWhere(t *testing.T) {
	t.Parallel()
	const degree = 2 * math.Pi * 6_371_008.8 / 360
	within := func(lat, lon, degrees float64) event.Place {
		return event.Place{Lat: lat, Lon: lon, RadiusM: degrees * degree}
	}
	spread := func(lat, degrees float64, p event.Precision) event.Place {
		return event.Place{Lat: lat, Lon: 44, RadiusM: degrees * degree, Precision: p}
	}
	taji := event.Place{
		Name: "Camp Taji", Facility: event.FacilityMilitaryBase, Country: "IRQ", Admin: []string{"Baghdad", "Taji"},
		Relative: "north of", Near: "Baghdad",
	}
	for _, test := range []struct {
		name   string
		stated []event.Place
		asked  event.Place
		want   answer
	}{
		{"nowhere", nil, event.Place{Country: "IRQ"}, unsaid},
		{"country", []event.Place{taji}, event.Place{Country: "IRQ"}, yes("where[0]")},
		{"another country", []event.Place{taji}, event.Place{Country: "SYR"}, no("where[0].country")},
		{"no country", []event.Place{{Name: "Taji"}}, event.Place{Country: "IRQ"}, maybe(event.WhyUnstated, "where[0]")},
		{"facility", []event.Place{taji}, event.Place{Facility: "military-base"}, yes("where[0]")},
		{"another facility", []event.Place{taji}, event.Place{Facility: "embassy"}, no("where[0].facility")},
		{"name in another case", []event.Place{taji}, event.Place{Name: "camp taji"}, yes("where[0]")},
		{"name of a unit around it", []event.Place{taji}, event.Place{Name: "baghdad"}, yes("where[0]")},
		{"name of a unit, itself nameless", []event.Place{{Admin: []string{"Baghdad"}}}, event.Place{Name: "Baghdad"}, yes("where[0]")},
		{"another name", []event.Place{taji}, event.Place{Name: "K-1"}, no("where[0].name")},
		{"nameless", []event.Place{{Country: "IRQ"}}, event.Place{Name: "K-1"}, maybe(event.WhyUnstated, "where[0]")},
		{"units", []event.Place{taji}, event.Place{Admin: []string{"TAJI", "Baghdad"}}, yes("where[0]")},
		{"one unit of two", []event.Place{taji}, event.Place{Admin: []string{"Baghdad", "Kirkuk"}}, no("where[0].admin")},
		{"no units", []event.Place{{Name: "Taji"}}, event.Place{Admin: []string{"Baghdad"}}, maybe(event.WhyUnstated, "where[0]")},
		{"near", []event.Place{taji}, event.Place{Near: "baghdad", Relative: "North of"}, yes("where[0]")},
		{"near another", []event.Place{taji}, event.Place{Near: "Mosul"}, no("where[0].near")},
		{"south of it", []event.Place{taji}, event.Place{Near: "Baghdad", Relative: "south of"}, no("where[0].relative")},
		{"the second place", []event.Place{{Country: "IRN"}, taji}, event.Place{Country: "IRQ"}, yes("where[1]")},
		{"a place that may be it", []event.Place{{Country: "IRN"}, {Name: "x"}}, event.Place{Country: "IRQ"}, maybe(event.WhyUnstated, "where[1]")},
		{"fits in one, differs in another", []event.Place{taji}, event.Place{Country: "IRQ", Name: "K-1"}, no("where[0].name")},
		{"unknown in one, differs in another", []event.Place{{Country: "IRQ"}}, event.Place{Name: "K-1", Facility: "embassy", Country: "SYR"}, no("where[0].country")},
		{"unknown in one, fits in another", []event.Place{{Country: "IRQ"}}, event.Place{Name: "K-1", Country: "IRQ"}, maybe(event.WhyUnstated, "where[0]")},
		{"from where it was launched", []event.Place{{Country: "IRN", Role: event.PlaceLaunch}}, event.Place{Country: "IRN"}, unsaid},
		{"launched asked for", []event.Place{taji, {Country: "IRN", Role: event.PlaceLaunch}}, event.Place{Country: "IRN", Role: event.PlaceLaunch}, yes("where[1]")},
		{"impact", []event.Place{{Country: "IRQ", Role: event.PlaceImpact}}, event.Place{Country: "IRQ"}, yes("where[0]")},
		{"impact asked for", []event.Place{taji}, event.Place{Country: "IRQ", Role: event.PlaceImpact}, unsaid},
		{"the point itself", []event.Place{point(33, 44)}, within(33, 44, 0), yes("where[0]")},
		{"within the radius", []event.Place{point(33, 44)}, within(34, 44, 1.001), yes("where[0]")},
		{"outside the radius", []event.Place{point(33, 44)}, within(34, 44, 0.999), no("where[0].lat")},
		{"spread within", []event.Place{spread(33, 0.5, "")}, within(33, 44, 0.501), yes("where[0]")},
		{"spread across", []event.Place{spread(33, 0.5, "")}, within(33, 44, 0.499), maybe(event.WhyOverlaps, "where[0].lat")},
		{"spread beyond", []event.Place{spread(35, 0.5, "")}, within(33, 44, 1.499), no("where[0].lat")},
		{"spread as far as the edge", []event.Place{spread(35, 0.5, "")}, within(33, 44, 1.501), maybe(event.WhyOverlaps, "where[0].lat")},
		{"near is 25 km", []event.Place{spread(33, 0, event.PrecisionNear)}, within(33, 44, 25_001/degree), yes("where[0]")},
		{"near is not less", []event.Place{spread(33, 0, event.PrecisionNear)}, within(33, 44, 24_999/degree), maybe(event.WhyOverlaps, "where[0].lat")},
		{"a radius says more than near", []event.Place{spread(33, 0.01, event.PrecisionNear)}, within(33, 44, 0.011), yes("where[0]")},
		{"somewhere in the country", []event.Place{spread(33, 0, event.PrecisionCountry)}, within(33, 44, 100), maybe(event.WhyOverlaps, "where[0].lat")},
		{"no point", []event.Place{taji}, within(33, 44, 1), maybe(event.WhyUnstated, "where[0]")},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			m := event.Pattern{Where: []event.Place{test.asked}}.Match(event.Event{Where: test.stated}, nil)
			if diff := cmp.Diff(test.want, answerFor(t, m, "where")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchWhereOneOfSeveral(t *testing.T) {
	t.Parallel()
	e := event.Event{Where: []event.Place{{Country: "IRQ"}, {Country: "SYR"}}}
	p := event.Pattern{Where: []event.Place{{Country: "JOR"}, {Country: "SYR"}}}
	m := p.Match(e, nil)
	if got := answerFor(t, m, "where"); got != yes("where[1]") {
		t.Errorf("%+v", got)
	}
	if r := m.Reasons[1]; r.Asked != "JOR or SYR" || r.Stated != "SYR" {
		t.Errorf("%+v", r)
	}
	if is := (event.Pattern{Where: []event.Place{{Lat: math.NaN()}}}).Match(event.Event{Where: []event.Place{point(1, 1)}}, nil).Is; is != casus.Undetermined {
		t.Errorf("a NaN is %v away", is)
	}
}
