package scales_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/event/ladder/scales"
)

func TestNames(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	check := func(scale, name string, want bool) {
		t.Helper()
		if (name != "") != want || name != "" && seen[scale+name] {
			t.Errorf("%s: name %q, want one of its own: %v", scale, name, want)
		}
		seen[scale+name] = true
	}
	for _, l := range scales.MIDLevels() {
		check("level", l.Name(), true)
	}
	for _, a := range scales.MIDActions() {
		check("action", a.Name(), true)
	}
	for _, p := range scales.Points() {
		check("point", p.Name(), true)
	}
	for _, l := range scales.BARLevels() {
		check("bar", l.Name(), true)
	}
	for _, k := range scales.KahnRungs() {
		check("kahn", k.Name(), true)
	}
	for _, name := range []string{
		scales.MIDLevel(0).Name(), (scales.MIDWar + 1).Name(), scales.MIDAction(23).Name(),
		scales.Point(0).Name(), scales.Point(16).Name(), scales.BARLevel(-8).Name(), scales.BARLevel(8).Name(),
		scales.KahnRung(0).Name(), scales.KahnRung(45).Name(), scales.KahnRung(0).Group(), scales.KahnRung(45).Group(),
	} {
		check("none", name, false)
	}
	groups := make(map[string]int)
	for _, k := range scales.KahnRungs() {
		groups[k.Group()]++
	}
	if d := cmp.Diff(map[string]int{
		"subcrisis maneuvering": 3, "traditional crises": 6, "intense crises": 11, "bizarre crises": 5,
		"exemplary central attacks": 6, "military central wars": 7, "civilian central wars": 6,
	}, groups); d != "" {
		t.Errorf("Kahn's groups (-want +got)\n%s", d)
	}
}

// TestEveryPlaceIsOnTheLadder: nothing of the other scales is left without a
// rung, and no function answers for what is no rung.
func TestEveryPlaceIsOnTheLadder(t *testing.T) {
	t.Parallel()
	actions, points, levels, kahn := map[scales.MIDAction]bool{}, map[scales.Point]bool{}, map[scales.BARLevel]bool{}, map[scales.KahnRung]bool{}
	note := func(p []scales.Point, l []scales.BARLevel) {
		for _, v := range p {
			points[v] = true
		}
		for _, v := range l {
			levels[v] = true
		}
	}
	for _, h := range ladder.Hostilities() {
		note(scales.COPDAB(h), scales.BAR(h))
		for _, v := range scales.MID(h) {
			actions[v] = true
		}
		for _, v := range scales.Kahn(h) {
			kahn[v] = true
		}
	}
	for _, k := range ladder.Accords() {
		note(scales.COPDAB(k), scales.BAR(k))
	}
	if len(actions) != 23 || len(points) != 15 || len(levels) != 15 || len(kahn) != 44 {
		t.Errorf("%d actions of 23, %d points of 15, %d levels of 15, %d of Kahn's 44 rungs", len(actions), len(points), len(levels), len(kahn))
	}
	for _, h := range []ladder.Hostility{0, ladder.H11 + 1, 255} {
		n := len(scales.MID(h)) + len(scales.COPDAB(h)) + len(scales.BAR(h)) + len(scales.Kahn(h)) + len(scales.CAMEO(h)) + len(scales.PLOVER(h))
		if low, high := scales.MIDRange(h); n != 0 || low != 0 || high != 0 {
			t.Errorf("%d has %d places, MID %v to %v", uint8(h), n, low, high)
		}
	}
	for _, k := range []ladder.Accord{0, ladder.K5 + 1, 255} {
		if n := len(scales.COPDAB(k)) + len(scales.BAR(k)) + len(scales.CAMEO(k)) + len(scales.PLOVER(k)); n != 0 {
			t.Errorf("accord %d has %d places", uint8(k), n)
		}
	}
	if got := scales.MIDAction(23).Level(); got != 0 {
		t.Errorf("an action beyond the last is of level %v", got)
	}
	if scales.Point(0).Weight() != 0 || scales.Point(16).Weight() != 0 {
		t.Error("what is no point has a weight")
	}
}

// TestCodesOnceOnly: each code stands on the rungs that OfCode names and no
// other.
func TestCodesOnceOnly(t *testing.T) {
	t.Parallel()
	count := make(map[cameo.Code]int)
	for _, h := range ladder.Hostilities() {
		for _, c := range scales.CAMEO(h) {
			count[c]++
		}
	}
	for _, k := range ladder.Accords() {
		for _, c := range scales.CAMEO(k) {
			count[c]++
		}
	}
	for _, c := range cameo.Codes() {
		r, want := scales.OfCode(c), 0
		if !r.Hostility.IsZero() {
			want++
		}
		if !r.Accord.IsZero() {
			want++
		}
		if count[c] != want || want == 0 && c != "185" {
			t.Errorf("%s is listed %d times, its rung is %v", c, count[c], r)
		}
	}
	if got := scales.OfCode("99").Absence; got != ladder.KindNotStated {
		t.Errorf("an unknown code: %q", got)
	}
}

// TestDisagreements is the whole list; the package documentation explains it.
func TestDisagreements(t *testing.T) {
	t.Parallel()
	var got []string
	for _, s := range scales.Scales() {
		if !s.IsKnown() {
			t.Errorf("%s is listed and not known", s)
		}
		for _, d := range scales.Disagreements(s) {
			got = append(got, d.String())
		}
	}
	want := []string{
		"goldstein-gdelt has H1 (-5 to -2) above H2 (-5 to -0.3)",
		"goldstein-icews has H1 (-5 to -2) above H2 (-5 to -0.3)",
		"plover has H4 (-6) above H6 (-5.5)",
		"mid has H3 (-2) above H4 (-1)",
		"mid has H3 (-2) above H5 (-1)",
		"mid has H10 (-5) above H11 (-4)",
		"kahn has H7 (-20 to -8) above H8 (-8)",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if got := scales.Disagreements("x"); got != nil || scales.Scale("x").IsKnown() {
		t.Errorf("a scale that nobody knows: %v", got)
	}
}

func TestWeights(t *testing.T) {
	t.Parallel()
	texts := func(e event.Event) []string {
		var list []string
		for _, w := range scales.Weights(e, nil) {
			list = append(list, w.String())
		}
		return list
	}
	for name, c := range map[string]struct {
		event event.Event
		want  []string
	}{
		"a strike that the dead lift": {
			event.Event{Kind: "assault/aerial", Casualties: []event.Casualty{event.KilledOf("", event.Exactly(30))}},
			[]string{
				"goldstein-gdelt -10 for assault/aerial", "goldstein-icews -10 for assault/aerial", "plover -9.5 for assault/aerial",
				"copdab -65 for H9", "bar -6 for H9",
			},
		},
		"both axes, never netted": {
			event.Event{Kind: "sanction/expel", Speech: []event.SpeechAct{{Kind: event.Offer}}},
			[]string{
				"goldstein-gdelt -7 for sanction/expel", "goldstein-gdelt 5 for offer",
				"goldstein-icews -7 for sanction/expel", "goldstein-icews 5 for offer",
				"plover -5.5 for sanction/expel", "copdab -29 for H4", "copdab 6 for K1", "bar -3 for H4", "bar 1 for K1",
			},
		},
		"a mode that nobody scores": {
			event.Event{Kind: "sanction/embargo"},
			[]string{
				"goldstein-gdelt -4 for sanction", "goldstein-icews -4 for sanction", "plover -6 for sanction",
				"copdab -29 for H4", "bar -3 for H4",
			},
		},
		"planned": {event.Event{Kind: "assault", Status: event.Planned}, nil},
		"no act":  {event.Event{Kind: "election"}, nil},
	} {
		if d := cmp.Diff(c.want, texts(c.event)); d != "" {
			t.Errorf("%s (-want +got)\n%s", name, d)
		}
	}
	if r, ok := scales.Goldstein(scales.WeightCOPDAB, "assault"); ok {
		t.Errorf("COPDAB is taken for Goldstein: %v", r)
	}
	if r, ok := scales.Goldstein(scales.GoldsteinGDELT, "election/hold"); ok {
		t.Errorf("CAMEO has no elections: %v", r)
	}
}

func TestMIDLevelAsText(t *testing.T) {
	t.Parallel()
	for _, l := range append(scales.MIDLevels(), 0) {
		text, err := l.MarshalText()
		back := scales.MIDWar
		if err != nil || back.UnmarshalText(text) != nil || back != l {
			t.Errorf("%v is written %q, %v and read as %v", l, text, err, back)
		}
	}
	if _, err := (scales.MIDWar + 1).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Errorf("level 6: %v", err)
	}
	if got := (scales.MIDWar + 1).String(); got != "MIDLevel(6)" {
		t.Errorf("level 6 prints %q", got)
	}
}

// FuzzMIDLevel reads any text as a level: what is accepted is written back as
// it was, and what is refused changes nothing.
func FuzzMIDLevel(f *testing.F) {
	for _, text := range []string{"", "1", "5", "6", "0", "05", "\xff"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		l := scales.MIDUse
		err := l.UnmarshalText(text)
		if err != nil {
			if l != scales.MIDUse || !errors.Is(err, casus.ErrUnknown) {
				t.Errorf("%q is refused with %v and leaves %v", text, err, l)
			}
			return
		}
		if back, err := l.MarshalText(); err != nil || !bytes.Equal(back, text) {
			t.Errorf("%q reads as %v and is written %q, %v", text, l, back, err)
		}
	})
}

func BenchmarkWeights(b *testing.B) {
	e := event.Event{Kind: "assault/aerial", Casualties: []event.Casualty{event.KilledOf("", event.Exactly(30))}}
	b.ReportAllocs()
	for b.Loop() {
		scales.Weights(e, nil)
	}
}
