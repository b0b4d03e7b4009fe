package ladder_test

import (
	order "cmp"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/ladder"
)

func TestHostilityNames(t *testing.T) {
	t.Parallel()
	type line struct {
		Text, Name string
		Number     int
	}
	want := []line{
		{"H0", "neutral", 0},
		{"H1", "disapproval", 1},
		{"H2", "accusation or demand", 2},
		{"H3", "threat", 3},
		{"H4", "diplomatic or economic coercion", 4},
		{"H5", "contention or repression", 5},
		{"H6", "military posture", 6},
		{"H7", "force that is not lethal", 7},
		{"H8", "one-sided lethal attack", 8},
		{"H9", "combat or major strike", 9},
		{"H10", "sustained war", 10},
		{"H11", "weapons of mass destruction", 11},
	}
	var got []line
	for _, h := range ladder.Hostilities() {
		n, ok := h.Number()
		if !ok || h.IsZero() {
			t.Errorf("%v: Number ok %v, IsZero %v", h, ok, h.IsZero())
		}
		got = append(got, line{h.String(), h.Name(), n})
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	for _, h := range []ladder.Hostility{0, ladder.H11 + 1} {
		if n, ok := h.Number(); ok || n != 0 || h.Name() != "" {
			t.Errorf("%d: number %d, %v, name %q; want none", uint8(h), n, ok, h.Name())
		}
	}
	if got := (ladder.H11 + 1).String(); got != "Hostility(13)" {
		t.Errorf("beyond the last rung: %q", got)
	}
}

func TestAccordNames(t *testing.T) {
	t.Parallel()
	type line struct {
		Text, Name string
		Number     int
	}
	want := []line{
		{"K1", "talk", 1},
		{"K2", "verbal support", 2},
		{"K3", "material cooperation", 3},
		{"K4", "de-escalation", 4},
		{"K5", "settlement", 5},
	}
	var got []line
	for _, k := range ladder.Accords() {
		n, ok := k.Number()
		if !ok || k.IsZero() {
			t.Errorf("%v: Number ok %v, IsZero %v", k, ok, k.IsZero())
		}
		got = append(got, line{k.String(), k.Name(), n})
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	for _, k := range []ladder.Accord{0, ladder.K5 + 1} {
		if n, ok := k.Number(); ok || n != 0 || k.Name() != "" {
			t.Errorf("%d: number %d, %v, name %q; want none", uint8(k), n, ok, k.Name())
		}
	}
	if got := (ladder.K5 + 1).String(); got != "Accord(6)" {
		t.Errorf("beyond the last rung: %q", got)
	}
}

func TestScalesAsText(t *testing.T) {
	t.Parallel()
	type doc struct {
		H ladder.Hostility `json:"h,omitzero"`
		K ladder.Accord    `json:"k,omitzero"`
	}
	for text, want := range map[string]doc{
		`{}`:                   {},
		`{"h":"H0"}`:           {H: ladder.H0},
		`{"h":"H11","k":"K5"}`: {H: ladder.H11, K: ladder.K5},
		`{"k":"K1"}`:           {K: ladder.K1},
	} {
		out, err := json.Marshal(want)
		if err != nil || string(out) != text {
			t.Errorf("%+v writes %s, %v; want %s", want, out, err, text)
		}
		var got doc
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s reads %+v, %v; want %+v", text, got, err, want)
		}
	}
	h, k := ladder.H3, ladder.K3
	if err := errors.Join(h.UnmarshalText(nil), k.UnmarshalText(nil)); err != nil || !h.IsZero() || !k.IsZero() {
		t.Errorf("empty text gives %v, %v, %v; want none", h, k, err)
	}
}

func TestScalesRefuse(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"H12", "h1", "H01", "8", "K1", " H1", "Hostility(13)"} {
		h := ladder.H3
		if err := h.UnmarshalText([]byte(text)); !errors.Is(err, casus.ErrUnknown) || h != ladder.H3 {
			t.Errorf("hostility %q: %v, %v; want ErrUnknown and no change", text, h, err)
		}
	}
	for _, text := range []string{"K0", "K6", "k1", "H1", "Accord(6)"} {
		k := ladder.K3
		if err := k.UnmarshalText([]byte(text)); !errors.Is(err, casus.ErrUnknown) || k != ladder.K3 {
			t.Errorf("accord %q: %v, %v; want ErrUnknown and no change", text, k, err)
		}
	}
	if _, err := (ladder.H11 + 1).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Errorf("hostility 13: %v, want ErrRange", err)
	}
	if _, err := (ladder.K5 + 1).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Errorf("accord 6: %v, want ErrRange", err)
	}
}

func TestCompareOrders(t *testing.T) {
	t.Parallel()
	all := append([]ladder.Hostility{0}, ladder.Hostilities()...)
	sorted := func(l *ladder.Ladder) []string {
		list := slices.Clone(all)
		slices.Reverse(list)
		slices.SortFunc(list, func(a, b ladder.Hostility) int { return a.Compare(b, l) })
		var text []string
		for _, h := range list {
			text = append(text, h.String())
		}
		return text
	}
	mid := []string{"", "H0", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11"}
	plover := []string{"", "H0", "H1", "H2", "H3", "H6", "H4", "H5", "H7", "H8", "H9", "H10", "H11"}
	for name, c := range map[string]struct {
		l    *ladder.Ladder
		want []string
	}{
		"nil":                      {nil, mid},
		"default":                  {newLadder(t, ladder.Default()), mid},
		"mobilize below sanctions": {newLadder(t, ladder.MobilizeBelowSanctions()), plover},
	} {
		if d := cmp.Diff(c.want, sorted(c.l)); d != "" {
			t.Errorf("%s (-want +got)\n%s", name, d)
		}
		for _, h := range all {
			if h.Compare(h, c.l) != 0 {
				t.Errorf("%s: %v differs from itself", name, h)
			}
		}
	}
	for i, k := range ladder.Accords() {
		for j, l := range ladder.Accords() {
			if got := k.Compare(l); got != order.Compare(i, j) {
				t.Errorf("%v against %v: %d", k, l, got)
			}
		}
	}
}

func TestWordsAreKnown(t *testing.T) {
	t.Parallel()
	for _, r := range ladder.Rules() {
		if !r.IsKnown() {
			t.Errorf("rule %q is listed and not known", r)
		}
	}
	seen := make(map[string]bool)
	for _, g := range ladder.Gaps() {
		if !g.IsKnown() || g.Words() == string(g) || seen[g.Words()] {
			t.Errorf("gap %q: known %v, words %q", g, g.IsKnown(), g.Words())
		}
		seen[g.Words()] = true
	}
	for _, a := range ladder.Absences() {
		if !a.IsKnown() {
			t.Errorf("absence %q is listed and not known", a)
		}
	}
	if ladder.Rule("x").IsKnown() || ladder.Gap("x").IsKnown() || ladder.Absence("x").IsKnown() {
		t.Error("a word that nobody listed is known")
	}
	if got := ladder.Gap("x").Words(); got != "x" {
		t.Errorf("an unknown gap says %q, want its own text", got)
	}
}
