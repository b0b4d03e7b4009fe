package dataset_test

import (
	"testing"
	"time"

	"github.com/casus-events/casus/timeline/dataset"
)

func TestInt(t *testing.T) {
	t.Parallel()
	var none dataset.Int
	if none.Or(7) != 7 || none.Is(0) || none.String() != "" {
		t.Errorf("the zero Int states %v", none)
	}
	if n := dataset.Some(0); n.Or(7) != 0 || !n.Is(0) || n.String() != "0" || n == none {
		t.Errorf("Some(0) is %v", n)
	}
}

func TestFloat(t *testing.T) {
	t.Parallel()
	var none dataset.Float
	if none.Or(7) != 7 || none.String() != "" {
		t.Errorf("the zero Float states %v", none)
	}
	if f := (dataset.Float{X: -0.5, Stated: true}); f.Or(7) != -0.5 || f.String() != "-0.5" {
		t.Errorf("%v", f)
	}
}

func TestDay(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		day  dataset.Day
		want string
	}{
		{dataset.Day{}, ""},
		{dataset.Day{Year: 1970}, "1970"},
		{dataset.Day{Year: 1970, Month: 3}, "1970-03"},
		{dataset.Day{Year: 970, Month: 3, Day: 9}, "0970-03-09"},
	} {
		if got := test.day.String(); got != test.want {
			t.Errorf("%+v is %q, want %q", test.day, got, test.want)
		}
		if test.day.IsZero() != (test.want == "") {
			t.Errorf("%+v: IsZero", test.day)
		}
		if _, ok := test.day.Number(); ok != (len(test.want) == 10) {
			t.Errorf("%+v: Number", test.day)
		}
	}
	if a, b := (dataset.Day{Year: 2020, Month: 3}), (dataset.Day{Year: 2020, Month: 3, Day: 1}); a.Compare(b) != -1 || b.Compare(a) != 1 || b.Compare(dataset.Day{Year: 2020, Month: 3, Day: 1}) != 0 {
		t.Error("Compare")
	}
}

// TestDayNumber compares with the calendar of package time, a day at a time.
func TestDayNumber(t *testing.T) {
	t.Parallel()
	for at, n := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), -719162; at.Year() < 2500; at, n = at.AddDate(0, 0, 1), n+1 {
		d := dataset.Day{Year: int16(at.Year()), Month: uint8(at.Month()), Day: uint8(at.Day())}
		if got, ok := d.Number(); !ok || got != n {
			t.Fatalf("%v is %d, want %d", d, got, n)
		}
	}
}

func TestMoment(t *testing.T) {
	t.Parallel()
	m := dataset.Moment{Day: dataset.Day{Year: 2020, Month: 3, Day: 11}}
	if m.String() != "2020-03-11" || m.IsZero() || !(dataset.Moment{}).IsZero() || (dataset.Moment{}).String() != "" {
		t.Error(m)
	}
	m.Hour, m.Minute, m.Clock = 18, 59, true
	if m.String() != "2020-03-11T18:59:00" {
		t.Error(m)
	}
	if _, err := m.Date().Value(); err != nil {
		t.Error(err)
	}
}
