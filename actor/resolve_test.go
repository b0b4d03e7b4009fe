package actor_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// militias is a registry of groups with names alike.
func militias() *actor.Registry {
	return actor.NewRegistry([]actor.Actor{
		{ID: "kh", Kind: actor.KindArmedGroup, Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله")},
		{ID: "hezbollah", Kind: actor.KindParty, Names: actor.Names("Hezbollah", "حزب الله")},
		{ID: "nujaba", Kind: actor.KindArmedGroup, Names: actor.Names("Harakat Hezbollah al-Nujaba")},
		{ID: "soleimani", Kind: actor.KindPerson, Names: actor.Names("Qasem Soleimani", "قاسم سلیمانی")},
	}, nil, nil)
}

func TestResolveKataibHezbollah(t *testing.T) {
	t.Parallel()
	reg := militias()
	for _, name := range []string{
		"Kata'ib Hizballah", "Kata'eb Hizbullah", "Kataeb Hizbollah", "Hizb Allah Brigades", "كتائب حزب الله", "كتائب حزب\u200cالله",
		"Kataʾib Ḥizb Allāh", "KATAIB HEZBOLLAH", "Катаиб Хезболла", "כתאאב חזבאללה", "Brigades of the Party of God",
		"Kata'ib Hezbollah (KH)", "KH / Kata'ib Hizbullah", "the Kataib Hezbollah militia", "Ｋａｔａｉｂ　Ｈｅｚｂｏｌｌａｈ",
	} {
		c, ok := actor.Clear(reg.Resolve(name, nil))
		if !ok || c.ID != "kh" {
			t.Errorf("Resolve(%q) = %v, %v", name, c, ok)
		}
	}
	for _, name := range []string{"Hizb ut-Tahrir", "Kata'ib Sayyid al-Shuhada", "Kataeb Party", "Ansar Allah", "Kata'ib", "Iraq", "", "?!", "۲۳"} {
		if c, ok := actor.Clear(reg.Resolve(name, nil)); ok {
			t.Errorf("Resolve(%q) = %v", name, c)
		}
	}
}

func TestResolveHezbollahAlone(t *testing.T) {
	t.Parallel()
	got := militias().Resolve("Hizballah", nil)
	var order []actor.ID
	for _, c := range got {
		order = append(order, c.ID)
	}
	if diff := cmp.Diff([]actor.ID{"hezbollah", "kh", "nujaba"}, order); diff != "" {
		t.Fatalf("candidates (-want +got):\n%s", diff)
	}
	if got[0].Score < actor.AcceptScore || got[1].Score >= actor.AcceptScore {
		t.Errorf("scores %v, %v: want the first alone to reach %v", got[0].Score, got[1].Score, actor.AcceptScore)
	}
}

func TestResolveReasons(t *testing.T) {
	t.Parallel()
	reg := militias()
	for _, test := range []struct {
		query string
		score float64
		name  string
		want  []string
	}{
		{"Kataib Hezbollah", 1, "Kataib Hezbollah", []string{`"Kataib Hezbollah" for "Kataib Hezbollah": the same`}},
		{"KATAIB-HEZBOLLAH", 0.999, "Kataib Hezbollah", []string{
			`"KATAIB-HEZBOLLAH" for "Kataib Hezbollah": the same but for case and marks`,
		}},
		{"Hizballah Brigades", 0.9806, "Kataib Hezbollah", []string{
			`"hizballah" for "hezbollah": another spelling`, `"brigades" for "kataib": the same word in another language`,
		}},
		{"KH", 0.6, "Kataib Hezbollah", []string{`"KH" for "Kataib Hezbollah": initials`}},
		{"Kataib", 0.5, "", nil},
		{"Soleimani Qasem", 0.743, "Qasem Soleimani", []string{
			`"soleimani" for "soleimani": the same but for case and marks`, `"qasem" for "qasem": the same but for case and marks`,
			"in another order",
		}},
		{"Soleimani, Qasem", 0.99, "Qasem Soleimani", []string{
			`"qasem" for "qasem": the same but for case and marks`, `"soleimani" for "soleimani": the same but for case and marks`,
		}},
		{"Gen. Qasem Mohammad Soleimani", 0.88, "Qasem Soleimani", []string{
			`"qasem" for "qasem": the same but for case and marks`, `"soleimani" for "soleimani": the same but for case and marks`,
			`nothing answers to "gen"`, `nothing answers to "mohammad"`, "without words between the first and the last",
		}},
		{"Hezbollah al-Nujaba", 0.9721, "Harakat Hezbollah al-Nujaba", []string{
			`"hezbollah" for "hezbollah": the same but for case and marks`, `"nujaba" for "nujaba": the same but for case and marks`,
			`"harakat" is left out`,
		}},
	} {
		got := reg.Resolve(test.query, nil)
		if test.want == nil {
			continue
		}
		if len(got) == 0 {
			t.Errorf("Resolve(%q): nothing", test.query)
			continue
		}
		var reasons []string
		for _, r := range got[0].Reasons {
			reasons = append(reasons, r.String())
		}
		if diff := cmp.Diff(test.want, reasons); diff != "" {
			t.Errorf("Resolve(%q): reasons (-want +got):\n%s", test.query, diff)
		}
		if !cmp.Equal(test.score, got[0].Score, cmpopts.EquateApprox(0, 0.0006)) || got[0].Name.Text != test.name {
			t.Errorf("Resolve(%q) = %.4f, %s; want %v, %s", test.query, got[0].Score, got[0].Name.Text, test.score, test.name)
		}
	}
}

func TestResolveOptions(t *testing.T) {
	t.Parallel()
	reg := militias()
	count := func(o *actor.ResolveOptions) int { return len(reg.Resolve("Hezbollah", o)) }
	for _, test := range []struct {
		name    string
		options *actor.ResolveOptions
		want    int
	}{
		{"default", nil, 3},
		{"one", &actor.ResolveOptions{Limit: 1}, 1},
		{"no limit", &actor.ResolveOptions{Limit: -1}, 3},
		{"more than there are", &actor.ResolveOptions{Limit: 3}, 3},
		{"good ones", &actor.ResolveOptions{Least: 0.6}, 2},
		{"the exact one", &actor.ResolveOptions{Least: 1}, 1},
		{"a party", &actor.ResolveOptions{Kinds: []actor.Kind{actor.KindState, actor.KindParty}}, 1},
		{"armed groups", &actor.ResolveOptions{Kinds: []actor.Kind{actor.KindArmedGroup}}, 2},
		{"a state", &actor.ResolveOptions{Kinds: []actor.Kind{actor.KindState}}, 0},
	} {
		if got := count(test.options); got != test.want {
			t.Errorf("%s: %d candidates, want %d", test.name, got, test.want)
		}
	}
	many := make([]actor.Actor, 15)
	for i := range many {
		many[i] = actor.Actor{ID: actor.ID(fmt.Sprint(i)), Names: actor.Names("Ahmed Salim")}
	}
	got := actor.NewRegistry(many, nil, nil).Resolve("Ahmed Salim", nil)
	if len(got) != 10 || got[0].ID != "0" || got[9].ID != "9" {
		t.Errorf("%d candidates of 15, want the first 10", len(got))
	}
	if c, ok := actor.Clear(got); ok {
		t.Errorf("Clear picks %v of 10 alike", c)
	}
	if got := len(actor.NewRegistry(many, nil, nil).Resolve("Ahmed Salim", &actor.ResolveOptions{Limit: -1})); got != 15 {
		t.Errorf("%d candidates without a limit, want 15", got)
	}
}

// TestResolveCountry: a word for where an actor belongs may be missing or added.
func TestResolveCountry(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "kh", Names: actor.Names("Kataib Hezbollah", "كتائب حزب الله"), Country: "IRQ"},
		{ID: "lh", Names: actor.Names("Hezbollah", "حزب الله"), Country: "LBN"},
		{ID: "pij", Names: actor.Names("Islamic Jihad Movement in Palestine"), Country: "PSE"},
		{ID: "afpak", Names: actor.Names("Taliban")},
	}, nil, nil)
	for name, want := range map[string]actor.ID{
		"Lebanese Hezbollah": "lh", "Hezbollah Lebanon": "lh", "حزب الله اللبناني": "lh", "Hezbollah libanais": "lh",
		"Kataib Hezbollah in Iraq": "kh", "Iraqi Kata'ib Hizballah": "kh", "كتائب حزب الله العراق": "kh", "Islamic Jihad": "pij",
		"Iraqi Hezbollah": "", "Hezbollah Afghanistan": "", "Syrian Kataib Hezbollah": "", "Afghan Taliban": "", "Egyptian Islamic Jihad": "",
	} {
		c, _ := actor.Clear(reg.Resolve(name, nil))
		if c.ID != want {
			t.Errorf("Resolve(%q) = %q %.3f, want %q", name, c.ID, c.Score, want)
		}
	}
}

func TestResolveUnknownKind(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{named("Ansar")}, nil, nil)
	if got := reg.Resolve("Ansar", &actor.ResolveOptions{Kinds: []actor.Kind{actor.KindParty}}); len(got) != 1 {
		t.Errorf("an actor of no stated kind is left out: %v", got)
	}
}

func TestResolveAtTime(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "nusra", Names: []actor.Name{
			{Text: "Jabhat al-Nusra", End: "2016-07-28", Kind: actor.NameFormer}, {Text: "Jabhat Fatah al-Sham", Start: "2016-07-28"},
		}},
		{ID: "other", Start: "2019", Names: actor.Names("Jabhat al-Nusra")},
	}, nil, nil)
	for _, test := range []struct {
		at   edtf.Date
		want []string
	}{
		{"", []string{"nusra 1", "other 1"}},
		{"2015", []string{"nusra 1", "other 0.9"}},
		{"2020", []string{"other 1", "nusra 0.9"}},
		{"2018", []string{"nusra 0.9", "other 0.9"}},
		{"2016", []string{"nusra 1", "other 0.9"}},
	} {
		var got []string
		options := &actor.ResolveOptions{Least: 0.8}
		if test.at != "" {
			options.At = on(test.at)
		}
		for _, c := range reg.Resolve("Jabhat al-Nusra", options) {
			got = append(got, fmt.Sprint(c.ID, " ", c.Score))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("at %q (-want +got):\n%s", test.at, diff)
		}
	}
	got := reg.Resolve("Jabhat al-Nusra", &actor.ResolveOptions{At: on("2015")})[1]
	if want := `"Jabhat al-Nusra": not in use at that time`; got.Reasons[1].String() != want {
		t.Errorf("reason %q, want %q", got.Reasons[1], want)
	}
	if got := reg.Resolve("Jabhat al-Nusra", &actor.ResolveOptions{At: on("2018"), Least: 0.95}); got != nil {
		t.Errorf("candidates below the least score: %v", got)
	}
}

func TestResolveSame(t *testing.T) {
	t.Parallel()
	denied := []actor.Cite{{Speaker: "p"}, {Speaker: "q", Stance: actor.StanceDenies}}
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "a", Names: actor.Names("Ansar al-Haqq")}, {ID: "b", Names: actor.Names("Usbat al-Ansar")}, {ID: "c", Names: actor.Names("Jund al-Haqq")},
	}, []actor.Relation{
		{Subject: "b", Kind: actor.SameAs, Object: "a"},
		{Subject: "c", Kind: actor.SameAs, Object: "a", Cites: denied},
		{Subject: "b", Kind: actor.SameAs, Object: "c", Cites: denied},
		{Subject: "c", Kind: actor.AlliedWith, Object: "d"},
	}, nil)
	got := reg.Resolve("Usbat al-Ansar", &actor.ResolveOptions{Limit: 1})[0]
	if got.ID != "a" || got.Name.Text != "Usbat al-Ansar" {
		t.Errorf("a name of a merged actor gives %s, %s", got.ID, got.Name.Text)
	}
	if diff := cmp.Diff([]actor.ID{"c"}, got.MaybeSame); diff != "" {
		t.Errorf("maybe the same (-want +got):\n%s", diff)
	}
	if got := reg.Resolve("Jund al-Haqq", nil)[0].MaybeSame; !cmp.Equal(got, []actor.ID{"a"}) {
		t.Errorf("maybe the same: %v", got)
	}
}

func TestClear(t *testing.T) {
	t.Parallel()
	scored := func(scores ...float64) []actor.Candidate {
		var list []actor.Candidate
		for _, s := range scores {
			list = append(list, actor.Candidate{ID: actor.ID(fmt.Sprint(s)), Score: s})
		}
		return list
	}
	for _, test := range []struct {
		in   []actor.Candidate
		want bool
	}{
		{nil, false},
		{scored(0.84), false},
		{scored(0.85), true},
		{scored(1), true},
		{scored(0.99, 0.96), true},
		{scored(0.99, 0.98), false},
		{scored(0.875, 0.85), true},
		{scored(1, 1), false},
		{scored(0.84, 0.1), false},
	} {
		got, ok := actor.Clear(test.in)
		if ok != test.want || ok && got.ID != test.in[0].ID || !ok && got.ID != "" {
			t.Errorf("Clear(%v) = %v, %v", test.in, got.ID, ok)
		}
	}
}

// TestResolveLongNames feeds names that are longer than anybody's.
func TestResolveLongNames(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Kataib Hezbollah ", 1<<16)
	reg := actor.NewRegistry([]actor.Actor{named("Kataib Hezbollah"), {ID: "long", Names: actor.Names(long)}}, nil, nil)
	if got := reg.Resolve(long, nil); len(got) == 0 || got[0].ID != "long" {
		t.Errorf("%d candidates", len(got))
	}
	word := strings.Repeat("a'\u0301b", 1<<16)
	reg.Resolve(word, nil)
	actor.NewRegistry([]actor.Actor{named(actor.ID(word))}, nil, nil).Resolve("ab", nil)
}

// TestConcurrentUse asks one registry from many goroutines at once, the first
// time it prepares its names too.
func TestConcurrentUse(t *testing.T) {
	t.Parallel()
	reg := theatre()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if c, ok := actor.Clear(reg.Resolve("Kata'ib Hizballah", nil)); !ok || c.ID != "kh" {
				t.Errorf("Resolve = %v, %v", c, ok)
			}
			if got := reg.In("kh", bond("backed-by", "iran"), on("2020")); got.Is != casus.Yes {
				t.Errorf("In = %v", got)
			}
			if got := len(reg.Sides(on("2020")).Blocs); got == 0 {
				t.Error("Sides: no blocs")
			}
		})
	}
	wg.Wait()
}
