package event_test

import (
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

const limitless = event.NoLimit

func TestCountBounds(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		count  event.Count
		lo, hi int64
		ok     bool
		text   string
	}{
		{event.Count{}, 0, limitless, false, "not stated"},
		{event.Exactly(0), 0, 0, true, "0"},
		{event.Exactly(3), 3, 3, true, "3"},
		{event.AtLeast(5200), 5200, limitless, true, "at least 5200"},
		{event.AtMost(4), 0, 4, true, "at most 4"},
		{event.Between(100, 300), 100, 300, true, "100 to 300"},
		{event.Between(2, 2), 2, 2, true, "2 to 2"},
		{event.About(60), 1, limitless, true, "about 60"},
		{event.About(0), 0, limitless, true, "about 0"},
		{event.InWords("dozens"), 0, limitless, false, "dozens"},
		{event.UnknownCount(), 0, limitless, false, "unknown"},
		{event.Count{Form: event.CountBetween, N: 100, To: 300, Lean: event.LeanLow}, 100, 300, true, "100 to 300, leaning low"},
		{event.Count{Form: event.CountAtLeast, N: 24, Words: "dozens"}, 24, limitless, true, `at least 24 ("dozens")`},
		{event.Count{Form: event.CountUnknown, Words: "no word yet"}, 0, limitless, false, `unknown ("no word yet")`},
		{event.Count{Form: "fewer-than", N: 5}, 0, limitless, false, "fewer-than 5"},
		// What Validate rejects says nothing.
		{event.Exactly(-1), 0, limitless, false, "-1"},
		{event.Between(3, 2), 0, limitless, false, "3 to 2"},
		{event.Count{N: 7}, 0, limitless, false, "not stated"},
	} {
		lo, hi, ok := test.count.Bounds()
		if lo != test.lo || hi != test.hi || ok != test.ok {
			t.Errorf("%+v: Bounds() = %d, %d, %v, want %d, %d, %v", test.count, lo, hi, ok, test.lo, test.hi, test.ok)
		}
		if got := test.count.String(); got != test.text {
			t.Errorf("%+v: String() = %q, want %q", test.count, got, test.text)
		}
	}
}

func TestCountReaches(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	for _, test := range []struct {
		count, of event.Count
		want      casus.Truth
	}{
		{event.Exactly(3), event.Exactly(3), y},
		{event.Exactly(3), event.Exactly(4), n},
		{event.Exactly(3), event.Exactly(2), y},
		{event.AtLeast(3), event.Exactly(3), y},
		{event.AtLeast(3), event.Exactly(4), u},
		{event.AtMost(3), event.Exactly(4), n},
		{event.AtMost(3), event.Exactly(3), u},
		{event.AtMost(3), event.Exactly(0), y},
		{event.Between(2, 5), event.Between(1, 2), y},
		{event.Between(2, 5), event.Between(1, 3), u},
		{event.Between(2, 5), event.Between(6, 7), n},
		{event.Between(2, 5), event.Between(5, 7), u},
		{event.About(60), event.Exactly(1), y},
		{event.About(60), event.Exactly(2), u},
		{event.InWords("dozens"), event.Exactly(1), u},
		{event.Exactly(9), event.AtLeast(3), u},
		{event.Exactly(2), event.AtLeast(3), n},
		{event.AtLeast(9), event.AtLeast(3), u},
		{event.Count{}, event.Count{}, u},
	} {
		if got := test.count.Reaches(test.of); got != test.want {
			t.Errorf("%v reaches %v: %v, want %v", test.count, test.of, got, test.want)
		}
	}
}

func TestCountAgrees(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	for _, test := range []struct {
		a, b event.Count
		want casus.Truth
	}{
		{event.Exactly(3), event.Exactly(3), y},
		{event.Exactly(3), event.Between(3, 3), y},
		{event.Exactly(3), event.Exactly(4), n},
		{event.Exactly(3), event.AtLeast(3), u},
		{event.Exactly(3), event.AtLeast(4), n},
		{event.AtMost(3), event.AtLeast(4), n},
		{event.AtMost(4), event.AtLeast(4), u},
		{event.Between(1, 3), event.Between(3, 5), u},
		{event.Between(1, 2), event.Between(3, 5), n},
		{event.About(60), event.About(60), u},
		{event.About(60), event.Exactly(0), n},
		{event.Count{}, event.Exactly(4), u},
	} {
		if got := test.a.Agrees(test.b); got != test.want {
			t.Errorf("%v agrees with %v: %v, want %v", test.a, test.b, got, test.want)
		}
		if got := test.b.Agrees(test.a); got != test.want {
			t.Errorf("%v agrees with %v: %v, want %v", test.b, test.a, got, test.want)
		}
	}
}

func TestSum(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		counts []event.Count
		want   event.Count
	}{
		{nil, event.Count{}},
		{[]event.Count{event.Exactly(0)}, event.Exactly(0)},
		{[]event.Count{event.Exactly(0), event.Exactly(0)}, event.Exactly(0)},
		{[]event.Count{event.Exactly(1), event.Exactly(2)}, event.Exactly(3)},
		{[]event.Count{event.InWords("dozens")}, event.InWords("dozens")},
		{[]event.Count{event.InWords("dozens"), event.Exactly(0)}, event.InWords("dozens")},
		{[]event.Count{event.InWords("dozens"), event.Exactly(2)}, event.AtLeast(2)},
		{[]event.Count{event.InWords("dozens"), event.UnknownCount()}, event.Count{}},
		{[]event.Count{event.UnknownCount()}, event.UnknownCount()},
		{[]event.Count{{}, event.AtMost(3)}, event.Count{}},
		{[]event.Count{event.AtLeast(2), event.Exactly(3)}, event.AtLeast(5)},
		{[]event.Count{event.AtMost(2), event.Exactly(3)}, event.Between(3, 5)},
		{[]event.Count{event.AtMost(2), event.AtMost(3)}, event.AtMost(5)},
		{[]event.Count{event.Between(1, 2), event.Between(3, 5)}, event.Between(4, 7)},
		{[]event.Count{event.Between(1, 2), event.AtLeast(5)}, event.AtLeast(6)},
		{[]event.Count{event.About(60), event.Exactly(23)}, event.About(83)},
		{[]event.Count{event.About(60), event.About(20), event.Exactly(3)}, event.About(83)},
		{[]event.Count{event.About(60), event.AtLeast(20)}, event.AtLeast(21)},
		{[]event.Count{event.AtLeast(20), event.About(60), event.Exactly(2)}, event.AtLeast(23)},
		{[]event.Count{event.About(60), event.InWords("several"), event.Exactly(2)}, event.AtLeast(3)},
		{[]event.Count{event.Exactly(limitless), event.Exactly(1)}, event.AtLeast(limitless)},
		{[]event.Count{event.Exactly(limitless - 1), event.Exactly(1)}, event.AtLeast(limitless)},
		{[]event.Count{event.Exactly(limitless - 2), event.Exactly(1)}, event.Exactly(limitless - 1)},
		{[]event.Count{event.About(limitless), event.Exactly(1)}, event.About(limitless)},
		{[]event.Count{event.Exactly(-5), event.Exactly(9)}, event.AtLeast(9)},
	} {
		if got := event.Sum(test.counts...); got != test.want {
			t.Errorf("Sum(%v) = %+v, want %+v", test.counts, got, test.want)
		}
	}
	if got := event.Exactly(2).Add(event.AtLeast(3)); got != event.AtLeast(5) {
		t.Errorf("Add: %v", got)
	}
}

// TestSumAddsBounds holds for any counts in any order.
func TestSumAddsBounds(t *testing.T) {
	t.Parallel()
	g := newGen(3)
	for range 2000 {
		counts := list(g, 5, g.count)
		var lo, hi int64
		open := false
		about := len(counts) > 0
		for _, c := range counts {
			least, most, ok := c.Bounds()
			lo, hi, open = lo+least, hi+most%limitless, open || most == limitless
			about = about && ok && (c.Form == event.CountExactly || c.Form == event.CountAbout)
		}
		sum := event.Sum(counts...)
		rand.New(g.Rand).Shuffle(len(counts), func(i, j int) { counts[i], counts[j] = counts[j], counts[i] })
		if other := event.Sum(counts...); other != sum && len(counts) > 1 {
			t.Fatalf("Sum(%v) = %v, and in another order %v", counts, other, sum)
		}
		least, most, _ := sum.Bounds()
		if about && open {
			continue // an about number says less than its parts
		}
		if least != lo || !open && len(counts) > 0 && most != hi || open && most != limitless {
			t.Fatalf("Sum(%v) = %v, want %d to %d, open %v", counts, sum, lo, hi, open)
		}
	}
}

func TestCountValidate(t *testing.T) {
	t.Parallel()
	count := func(form event.CountForm, n, to int64) event.Count { return event.Count{Form: form, N: n, To: to} }
	for _, test := range []struct {
		name  string
		count event.Count
		want  []fault
	}{
		{"not stated", event.Count{}, nil},
		{"none", event.Exactly(0), nil},
		{"exact", event.Exactly(5), nil},
		{"between", event.Count{Form: event.CountBetween, N: 1, To: 3, Lean: event.LeanHigh, Words: "up to three"}, nil},
		{"between equals", event.Between(3, 3), nil},
		{"words", event.InWords("dozens"), nil},
		{"unknown", event.UnknownCount(), nil},
		{"no form", event.Count{N: 3}, []fault{{"form", casus.ErrRequired}}},
		{"no form, words", event.Count{Words: "many"}, []fault{{"form", casus.ErrRequired}}},
		{"a form of one's own", count("fewer-than", 3, 5), []fault{{"form", casus.ErrUnknown}}},
		{"negative", event.Exactly(-1), []fault{{"n", casus.ErrRange}}},
		{"the wrong way round", event.Between(3, 2), []fault{{"to", casus.ErrRange}}},
		{"negative range", event.Between(-3, -4), []fault{{"n", casus.ErrRange}, {"to", casus.ErrRange}}},
		{"two numbers", count(event.CountExactly, 3, 4), []fault{{"to", casus.ErrConflict}}},
		{"leaning nowhere", event.Count{Form: event.CountAbout, N: 3, Lean: event.LeanLow}, []fault{{"lean", casus.ErrConflict}}},
		{"leaning sideways", event.Count{Form: event.CountBetween, To: 3, Lean: "left"}, []fault{{"lean", casus.ErrUnknown}}},
		{"words with a number", event.Count{Form: event.CountWords, N: 3, Words: "a few"}, []fault{{"n", casus.ErrConflict}}},
		{"unknown with a number", count(event.CountUnknown, 3, 0), []fault{{"n", casus.ErrConflict}}},
		{"words without words", count(event.CountWords, 0, 0), []fault{{"words", casus.ErrRequired}}},
		{"not UTF-8", event.Count{Form: event.CountWords, Words: "\xff"}, []fault{{"words", casus.ErrSyntax}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			checkFaults(t, test.count.Validate(), test.want)
		})
	}
}
