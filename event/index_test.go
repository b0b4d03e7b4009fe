package event_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func ids(events iter.Seq[event.Event]) []event.ID {
	var list []event.ID
	for e := range events {
		list = append(list, e.ID)
	}
	return list
}

func crisisIndex() *event.Index {
	accounts := []event.Event{
		{ID: "a2", AccountOf: "taji"}, {ID: "a1", AccountOf: "taji"}, {ID: "a3", AccountOf: "k1"},
	}
	return event.NewIndex(crisis(), accounts, &event.IndexOptions{Registry: registry(), Zone: "+03:00"})
}

func TestIndexOrder(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	want := []event.ID{"protest", "reprisal", "k1", "airport", "missiles", "taji", "ankara"}
	for range 2 { // a sequence can be run again
		if diff := cmp.Diff(want, ids(ix.All())); diff != "" {
			t.Error(diff)
		}
	}
	for e := range ix.All() {
		if e.ID != "protest" {
			t.Errorf("first is %q", e.ID)
		}
		break
	}
	if ix.Len() != len(want) {
		t.Errorf("Len() = %d", ix.Len())
	}
}

func TestIndexLookups(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	if e, ok := ix.Event("taji"); !ok || !e.Equal(find("taji")) {
		t.Errorf("Event(taji) = %v, %v", e, ok)
	}
	if _, ok := ix.Event("nowhere"); ok {
		t.Error("Event(nowhere) is there")
	}
	for _, test := range []struct {
		name      string
		got, want []event.ID
	}{
		{"By usa", ids(ix.By("usa")), []event.ID{"reprisal", "airport"}},
		{"By nobody", ids(ix.By("nobody")), nil},
		{"Against usa", ids(ix.Against("usa")), []event.ID{"missiles", "taji"}},
		{"Against iraq", ids(ix.Against("iraq")), []event.ID{"taji", "ankara"}},
		{"Against soleimani", ids(ix.Against("soleimani")), []event.ID{"airport"}},
		{"Against muhandis", ids(ix.Against("muhandis")), []event.ID{"airport"}},
		{"accounts of taji", ids(slices.Values(ix.AccountsOf("taji"))), []event.ID{"a1", "a2"}},
		{"accounts of nothing", ids(slices.Values(ix.AccountsOf("airport"))), nil},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	for range ix.By("usa") {
		break
	}
}

func TestIndexBounds(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	day := func(year int64, month, d, hour int) edtf.Seconds { return edtf.At(year, month, d, hour, 0, 0) }
	for id, want := range map[event.ID]edtf.Bounds{
		"k1":      edtf.Within(day(2019, 12, 26, 21), day(2019, 12, 27, 21)),
		"ankara":  edtf.Within(day(2020, 3, 11, 21), day(2020, 3, 12, 21)), // in the zone of the options
		"protest": edtf.Unbounded(),
		"nowhere": edtf.Unbounded(),
	} {
		if got := ix.Bounds(id); got != want {
			t.Errorf("Bounds(%q) = %v, want %v", id, got, want)
		}
	}
}

func TestIndexTakesTheBoundsOfATimeline(t *testing.T) {
	t.Parallel()
	solved := map[event.ID]edtf.Bounds{
		"protest": edtf.Within(edtf.At(2019, 12, 31, 0, 0, 0), edtf.At(2020, 1, 2, 0, 0, 0)),
		"k1":      edtf.Within(edtf.At(1999, 1, 1, 0, 0, 0), edtf.At(1999, 1, 2, 0, 0, 0)), // contradicts its date
		"taji":    edtf.Within(edtf.At(2020, 3, 11, 16, 0, 0), edtf.At(2020, 4, 1, 0, 0, 0)),
	}
	ix := event.NewIndex(crisis(), nil, &event.IndexOptions{Zone: "+03:00", Bounds: func(id event.ID) edtf.Bounds {
		if b, ok := solved[id]; ok {
			return b
		}
		return edtf.Unbounded()
	}})
	if got := ix.Bounds("protest"); got != solved["protest"] {
		t.Errorf("undated: %v", got)
	}
	if got, want := ix.Bounds("k1"), edtf.Within(edtf.At(2019, 12, 26, 21, 0, 0), edtf.At(2019, 12, 27, 21, 0, 0)); got != want {
		t.Errorf("contradicted: %v, want its own date", got)
	}
	if got, want := ix.Bounds("taji"), edtf.Within(edtf.At(2020, 3, 11, 16, 0, 0), edtf.At(2020, 3, 11, 21, 0, 0)); got != want {
		t.Errorf("narrowed: %v, want what both say", got)
	}
	want := []event.ID{"reprisal", "k1", "protest", "airport", "missiles", "taji", "ankara"}
	if diff := cmp.Diff(want, ids(ix.All())); diff != "" {
		t.Error(diff)
	}
}

func TestIndexBetween(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	type row struct {
		ID event.ID
		Is casus.Truth
	}
	for _, test := range []struct {
		name     string
		from, to edtf.Seconds
		want     []row
	}{
		{
			"a whole day and the undated",
			edtf.At(2020, 1, 2, 21, 0, 0), edtf.At(2020, 1, 3, 21, 0, 0),
			[]row{{"protest", casus.Undetermined}, {"reprisal", casus.Undetermined}, {"airport", casus.Yes}},
		},
		{
			"half a day",
			edtf.At(2020, 1, 3, 12, 0, 0), edtf.At(2020, 1, 4, 0, 0, 0),
			[]row{{"protest", casus.Undetermined}, {"reprisal", casus.Undetermined}, {"airport", casus.Undetermined}},
		},
		{
			"up to the second before",
			edtf.At(2019, 12, 27, 21, 0, 0), edtf.At(2020, 1, 2, 21, 0, 0),
			[]row{{"protest", casus.Undetermined}, {"reprisal", casus.Undetermined}},
		},
		{"no time", edtf.At(2020, 1, 3, 0, 0, 0), edtf.At(2020, 1, 3, 0, 0, 0), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []row
			for e, is := range ix.Between(test.from, test.to) {
				got = append(got, row{e.ID, is})
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			for range ix.Between(test.from, test.to) {
				break
			}
		})
	}
}

func TestIndexMatch(t *testing.T) {
	t.Parallel()
	ix := crisisIndex()
	p := event.Pattern{
		Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire},
		Where: []event.Place{{Country: "IRQ"}}, Before: "taji",
	}
	for range 2 {
		var got []event.ID
		for e, m := range ix.Match(p) {
			got = append(got, e.ID)
			if want := p.Match(e, ix.Context()); !cmp.Equal(m, want) {
				t.Errorf("%s: %v, want %v", e.ID, m, want)
			}
		}
		if diff := cmp.Diff([]event.ID{"k1"}, got); diff != "" {
			t.Error(diff)
		}
	}
	for range ix.Match(event.Pattern{}) {
		break
	}
}

func TestIndexValidate(t *testing.T) {
	t.Parallel()
	if err := crisisIndex().Validate(); err != nil {
		t.Errorf("the crisis has faults: %v", err)
	}
	ix := event.NewIndex(
		[]event.Event{{ID: "a", Title: "first"}, {}, {ID: "b"}, {ID: "a", Title: "second"}},
		[]event.Event{{ID: "x", AccountOf: "a"}, {ID: "b", AccountOf: "a"}, {AccountOf: "c"}, {ID: "x", AccountOf: "b"}, {}},
		nil)
	checkFaults(t, ix.Validate(), []fault{
		{"events[1].id", casus.ErrRequired},
		{"events[3].id", casus.ErrDuplicate},
		{"accounts[1].id", casus.ErrDuplicate},
		{"accounts[2].account_of", casus.ErrDangling},
		{"accounts[3].id", casus.ErrDuplicate},
		{"accounts[4].account_of", casus.ErrDangling},
	})
	if e, _ := ix.Event("a"); e.Title != "first" || ix.Len() != 2 {
		t.Errorf("kept %q and %d events", e.Title, ix.Len())
	}
}

func TestEmptyIndex(t *testing.T) {
	t.Parallel()
	for name, ix := range map[string]*event.Index{"nil": nil, "zero": {}, "of nothing": event.NewIndex(nil, nil, nil)} {
		_, ok := ix.Event("a")
		if ok || ix.Len() != 0 || ix.AccountsOf("a") != nil || ix.Reactions("a") != nil || ix.Bounds("a") != edtf.Unbounded() {
			t.Errorf("%s: is not empty", name)
		}
		if ids(ix.All()) != nil || ids(ix.By("a")) != nil || ids(ix.Against("a")) != nil || ix.Context() == nil || ix.Validate() != nil {
			t.Errorf("%s: is not empty", name)
		}
		for seed := range uint64(40) {
			g := newGen(seed)
			p := g.pattern(3)
			for range ix.Match(p) {
				t.Errorf("%s: matches", name)
			}
			for range ix.Find(p) {
				t.Errorf("%s: finds", name)
			}
			if certain, possible := ix.Count(p); certain+possible+len(ix.GroupBy(p, g.facets()...)) > 0 {
				t.Errorf("%s: counts", name)
			}
		}
		for range ix.Between(edtf.NegInf, edtf.PosInf) {
			t.Errorf("%s: has events between", name)
		}
	}
}

// fault is a FieldError by its path and kind.
type fault struct {
	Path string
	Kind error
}

// checkFaults fails the test unless err has exactly the faults, in that order.
func checkFaults(t *testing.T, err error, want []fault) {
	t.Helper()
	var got []string
	i := 0
	for fe := range casus.FieldErrors(err) {
		got = append(got, fe.Error())
		if i < len(want) && (fe.Path != want[i].Path || !errors.Is(fe.Err, want[i].Kind)) {
			t.Errorf("fault %d is %v, want %s: %v", i, fe, want[i].Path, want[i].Kind)
		}
		i++
	}
	if len(got) != len(want) {
		t.Errorf("%d faults, want %d: %q", len(got), len(want), got)
	}
}
