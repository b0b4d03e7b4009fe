package attribution_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/recordtest"
)

func TestClaimIsARecord(t *testing.T) {
	t.Parallel()
	recordtest.CheckPlain(t, reflect.TypeFor[attribution.Claim]())
	recordtest.CheckRoundTrip[attribution.Claim](t, rand.New(rand.NewPCG(5, 1)))
	for _, c := range articleClaims() {
		recordtest.CheckClone(t, c)
		d := c.Clone()
		d.Events[0] = "changed"
		if c.Events[0] == "changed" || c.Equal(d) {
			t.Errorf("the clone of %s shares its events", c.ID)
		}
	}
}

func TestClaimEqual(t *testing.T) {
	t.Parallel()
	a := attribution.Claim{ID: "a", Events: []event.ID{"e"}, Grounds: []attribution.Ground{}}
	b := attribution.Claim{ID: "a", Events: []event.ID{"e"}}
	if !a.Equal(b) || !b.Equal(a) {
		t.Error("nil and empty lists differ")
	}
	b.Events = []event.ID{"f"}
	if a.Equal(b) {
		t.Error("claims about two events are equal")
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	stream := `{"id":"a","events":["e"],"stance":"denies","colour":"red"}
		{"id":7}
		{"id":"b","likely":{"words":"likely","scale":"icd203","low":0.55,"high":0.8},"confidence":"high"}`
	var got []string
	for c, err := range attribution.Decode(strings.NewReader(stream), nil) {
		switch {
		case err != nil:
			got = append(got, "fault at "+strings.Join(paths(err), ","))
		case len(c.Extra) > 0:
			got = append(got, string(c.ID)+" with "+string(c.Extra["/colour"]))
		default:
			got = append(got, fmt.Sprintf("%s, %v, %v", c.ID, c.Likely, c.Confidence))
		}
	}
	want := []string{`a with "red"`, "fault at id", "b, likely (55-80 %, ICD 203), high"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	_, err := attribution.Unmarshal([]byte(`{"id":"a","colour":"red","confidence":"total"}`), &casus.DecodeOptions{Strict: true})
	if diff := cmp.Diff([]string{"colour", "confidence"}, paths(err)); diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	c, err := attribution.Unmarshal([]byte(`{"id":"a","on":["b"]}`), nil)
	if err != nil || !c.Equal(attribution.Claim{ID: "a", On: []attribution.ID{"b"}}) {
		t.Errorf("%+v, %v", c, err)
	}
	if text, err := c.Marshal(); err != nil || string(text) != `{"id":"a","on":["b"]}` {
		t.Errorf("%s, %v", text, err)
	}
}

func TestQuestion(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		answers []attribution.Answer
		want    attribution.Question
		text    string
	}{
		{nil, attribution.Question{}, "open"},
		{[]attribution.Answer{{Who: actor.OneOf("kh")}}, attribution.Question{Who: true}, "who"},
		{[]attribution.Answer{{Level: attribution.LevelSponsor}}, attribution.Question{}, "open"},
		{[]attribution.Answer{{What: attribution.What{Agent: "novichok"}}}, attribution.Question{What: true}, "what"},
		{[]attribution.Answer{{Where: event.Place{Admin: []string{"x"}}}}, attribution.Question{Where: true}, "where"},
		{[]attribution.Answer{{Status: event.Failed}}, attribution.Question{Whether: true}, "whether"},
		{[]attribution.Answer{{Finding: attribution.FindingFalse}}, attribution.Question{Whether: true}, "whether"},
		{
			[]attribution.Answer{
				{Who: actor.OneOf("a"), Where: event.Place{Country: "IRN"}},
				{What: attribution.What{Means: event.MeansDrone}, Finding: attribution.FindingTrue},
			},
			attribution.Question{Who: true, What: true, Where: true, Whether: true},
			"who, what, where, whether",
		},
	} {
		got := attribution.Claim{Answers: tt.answers}.Question()
		if got != tt.want || got.String() != tt.text {
			t.Errorf("%+v asks %v, want %s", tt.answers, got, tt.text)
		}
	}
}

func valid() attribution.Claim {
	return attribution.Claim{
		ID: "c", Events: []event.ID{"e"}, Speakers: []actor.ID{"s"}, Said: "2020-03-12",
		Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
	}
}

func TestClaimValidate(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*attribution.Claim)
		want   []string
		kind   error
	}{
		{"nothing", func(*attribution.Claim) {}, nil, nil},
		{"no id", func(c *attribution.Claim) { c.ID = "" }, []string{"id"}, casus.ErrRequired},
		{"id not UTF-8", func(c *attribution.Claim) { c.ID = "\xff" }, []string{"id"}, casus.ErrSyntax},
		{"about nothing", func(c *attribution.Claim) { c.Events = nil }, []string{""}, casus.ErrRequired},
		{"on a claim", func(c *attribution.Claim) { c.Events, c.On = nil, []attribution.ID{"d"} }, nil, nil},
		{"on an exhibit", func(c *attribution.Claim) { c.Events, c.Exhibits = nil, []actor.SourceID{"x"} }, nil, nil},
		{"empty event", func(c *attribution.Claim) { c.Events = []event.ID{"e", ""} }, []string{"events[1]"}, casus.ErrRequired},
		{"event twice", func(c *attribution.Claim) { c.Events = []event.ID{"e", "e"} }, []string{"events[1]"}, casus.ErrDuplicate},
		{"exhibit twice", func(c *attribution.Claim) { c.Exhibits = []actor.SourceID{"x", "x"} }, []string{"exhibits[1]"}, casus.ErrDuplicate},
		{
			"ground on an exhibit",
			func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{Exhibits: []actor.SourceID{"x"}}} }, nil, nil,
		},
		{
			"ground on one exhibit twice",
			func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{Exhibits: []actor.SourceID{"x", "x"}}} },
			[]string{"grounds[0].exhibits[1]"},
			casus.ErrDuplicate,
		},
		{"utterance and speakers", func(c *attribution.Claim) { c.Utterance = "u" }, []string{"speakers", "said"}, casus.ErrConflict},
		{"utterance alone", func(c *attribution.Claim) { c.Utterance, c.Speakers, c.Said = "u", nil, "" }, nil, nil},
		{"nobody", func(c *attribution.Claim) { c.Speakers, c.Said = nil, "" }, nil, nil},
		{
			"about its own words",
			func(c *attribution.Claim) { c.Utterance, c.Speakers, c.Said = "e", nil, "" },
			[]string{"utterance"},
			casus.ErrCycle,
		},
		{"speaker twice", func(c *attribution.Claim) { c.Speakers = []actor.ID{"s", "s"} }, []string{"speakers[1]"}, casus.ErrDuplicate},
		{"malformed date", func(c *attribution.Claim) { c.Said = "yesterday" }, []string{"said"}, casus.ErrSyntax},
		{"unknown stance", func(c *attribution.Claim) { c.Stance = "shrugs" }, []string{"stance"}, casus.ErrUnknown},
		{"asserts nothing", func(c *attribution.Claim) { c.Answers = nil }, []string{"answers"}, casus.ErrRequired},
		{
			"investigates without a name",
			func(c *attribution.Claim) { c.Answers, c.Stance = nil, actor.StanceInvestigating }, nil, nil,
		},
		{
			"likelihood out of range",
			func(c *attribution.Claim) { c.Likely = attribution.Likelihood{Low: 0.5, High: 1.5} },
			[]string{"likely.high"},
			casus.ErrRange,
		},
		{"confidence out of range", func(c *attribution.Claim) { c.Confidence = 4 }, []string{"confidence"}, casus.ErrRange},
		{"greatest confidence", func(c *attribution.Claim) { c.Confidence = attribution.ConfidenceHigh }, nil, nil},
		{"if and unless", func(c *attribution.Claim) {
			c.If, c.Unless = []event.ID{"a", "b"}, []event.ID{"c", "b"}
		}, []string{"unless[1]"}, casus.ErrConflict},
		{"itself retold", func(c *attribution.Claim) { c.DerivedFrom = []attribution.ID{"x", "c"} }, []string{"derived_from[1]"}, casus.ErrCycle},
		{"itself replaced", func(c *attribution.Claim) { c.Replaces = []attribution.ID{"c"} }, []string{"replaces[0]"}, casus.ErrCycle},
		{"about itself", func(c *attribution.Claim) { c.On = []attribution.ID{"c"} }, []string{"on[0]"}, casus.ErrCycle},
		{"empty ground", func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{}} }, []string{"grounds[0]"}, casus.ErrRequired},
		{
			"grounds",
			func(c *attribution.Claim) {
				c.Grounds = []attribution.Ground{
					{Text: "hearsay"}, {Superlative: "only"}, {Events: []event.ID{"e"}}, {Basis: attribution.BasisMotive},
				}
			}, nil, nil,
		},
		{
			"unknown basis",
			func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{Basis: "astrology"}} },
			[]string{"grounds[0].basis"},
			casus.ErrUnknown,
		},
		{
			"ground's text",
			func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{Text: "\xff"}} },
			[]string{"grounds[0].text"},
			casus.ErrSyntax,
		},
		{
			"ground's events",
			func(c *attribution.Claim) { c.Grounds = []attribution.Ground{{Events: []event.ID{""}}} },
			[]string{"grounds[0].events[0]"},
			casus.ErrRequired,
		},
		{
			"cites",
			func(c *attribution.Claim) { c.Cites = []actor.Cite{{Source: "x", Stance: "hums"}} },
			[]string{"cites[0].stance"},
			casus.ErrUnknown,
		},
	} {
		c := valid()
		tt.change(&c)
		err := c.Validate()
		if diff := cmp.Diff(tt.want, paths(err)); diff != "" || !errors.Is(err, tt.kind) {
			t.Errorf("%s: %v, want %v\n%s", tt.name, err, tt.kind, diff)
		}
	}
}

func TestAnswerValidate(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		answer attribution.Answer
		want   []string
		kind   error
	}{
		{"empty", attribution.Answer{}, []string{"answers[0]"}, casus.ErrRequired},
		{"who", attribution.Answer{Who: actor.OneOf("a"), Level: attribution.LevelDirector}, nil, nil},
		{"what", attribution.Answer{What: attribution.What{Agent: "sarin"}}, nil, nil},
		{"where", attribution.Answer{Where: event.Place{Country: "IRN"}}, nil, nil},
		{"status", attribution.Answer{Status: event.Failed}, nil, nil},
		{"finding", attribution.Answer{Finding: attribution.FindingFalse}, nil, nil},
		{"level of nobody", attribution.Answer{Level: attribution.LevelSponsor}, []string{"answers[0].who"}, casus.ErrRequired},
		{"unknown level", attribution.Answer{Who: actor.OneOf("a"), Level: "boss"}, []string{"answers[0].level"}, casus.ErrUnknown},
		{"set", attribution.Answer{Who: actor.OneOf("")}, []string{"answers[0].who.ids[0]"}, casus.ErrRequired},
		{"place", attribution.Answer{Where: event.Place{Country: "iran"}}, []string{"answers[0].where.country"}, casus.ErrSyntax},
		{"kind", attribution.Answer{What: attribution.What{Kind: "brawl"}}, []string{"answers[0].what.kind"}, casus.ErrUnknown},
		{"means", attribution.Answer{What: attribution.What{Means: "spoon"}}, []string{"answers[0].what.means"}, casus.ErrUnknown},
		{"intent", attribution.Answer{What: attribution.What{Intent: "playful"}}, []string{"answers[0].what.intent"}, casus.ErrUnknown},
		{"agent", attribution.Answer{What: attribution.What{Agent: "\xff"}}, []string{"answers[0].what.agent"}, casus.ErrSyntax},
		{"unknown status", attribution.Answer{Status: "maybe"}, []string{"answers[0].status"}, casus.ErrUnknown},
		{"unknown finding", attribution.Answer{Finding: "fine"}, []string{"answers[0].finding"}, casus.ErrUnknown},
	} {
		c := valid()
		c.Answers = []attribution.Answer{tt.answer}
		err := c.Validate()
		if diff := cmp.Diff(tt.want, paths(err)); diff != "" || !errors.Is(err, tt.kind) {
			t.Errorf("%s: %v, want %v\n%s", tt.name, err, tt.kind, diff)
		}
	}
}

// An error does not repeat a long text of the record, and cuts it at a letter.
func TestValidateClips(t *testing.T) {
	t.Parallel()
	c := valid()
	c.Stance = actor.Stance("x" + strings.Repeat("é", 1000))
	if msg := c.Validate().Error(); len(msg) > 200 || !strings.Contains(msg, "x"+strings.Repeat("é", 29)+"…") {
		t.Errorf("%d bytes: %s", len(msg), msg)
	}
	c.Stance = actor.Stance(strings.Repeat("x", 60))
	if msg := c.Validate().Error(); strings.Contains(msg, "…") {
		t.Error(msg)
	}
}

func TestValidateAll(t *testing.T) {
	t.Parallel()
	claim := func(id attribution.ID, change func(*attribution.Claim)) attribution.Claim {
		c := valid()
		c.ID = id
		if change != nil {
			change(&c)
		}
		return c
	}
	from := func(ids ...attribution.ID) func(*attribution.Claim) {
		return func(c *attribution.Claim) { c.DerivedFrom = ids }
	}
	for _, tt := range []struct {
		name   string
		claims []attribution.Claim
		want   []string
	}{
		{"none", nil, nil},
		{"sound", with(claim("a", from("category", "headline"))), nil},
		{"a fault of one", []attribution.Claim{claim("a", nil), claim("", nil)}, []string{"claims[1].id: required"}},
		{
			"twice",
			[]attribution.Claim{claim("a", nil), claim("b", nil), claim("a", nil)},
			[]string{`claims[2].id: duplicate: "a" is claims[0] too`},
		},
		{
			"dangling",
			[]attribution.Claim{claim("a", func(c *attribution.Claim) {
				c.On, c.DerivedFrom, c.Replaces = []attribution.ID{"x"}, []attribution.ID{"y"}, []attribution.ID{"z"}
			})},
			[]string{
				`claims[0].on[0]: no such record: claim "x"`,
				`claims[0].derived_from[0]: no such record: claim "y"`,
				`claims[0].replaces[0]: no such record: claim "z"`,
			},
		},
		{"itself, once", []attribution.Claim{claim("a", from("a"))}, []string{`claims[0].derived_from[0]: cycle: "a" is this claim`}},
		{
			"a circle of two",
			[]attribution.Claim{claim("a", from("b")), claim("b", from("a"))},
			[]string{"claims[0].derived_from[0]: cycle: a, b, a"},
		},
		{
			"a circle off the way",
			[]attribution.Claim{
				claim("a", from("b")), claim("b", from("d")), claim("c", from("b")), claim("d", from("a", "c")),
				claim("e", from("a")), claim("f", nil),
			},
			[]string{"claims[0].derived_from[0]: cycle: a, b, d, a"},
		},
		{
			"two circles",
			[]attribution.Claim{claim("a", from("b")), claim("b", from("x", "a")), claim("x", from("y")), claim("y", from("x"))},
			[]string{"claims[0].derived_from[0]: cycle: a, b, a", "claims[2].derived_from[0]: cycle: x, y, x"},
		},
		{
			"different fields make no circle",
			[]attribution.Claim{claim("a", from("b")), claim("b", func(c *attribution.Claim) { c.Replaces = []attribution.ID{"a"} })},
			nil,
		},
	} {
		var got []string
		for fe := range casus.FieldErrors(attribution.ValidateAll(tt.claims)) {
			got = append(got, fe.Error())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A ring is printed with its middle left out.
func TestValidateAllLongCircle(t *testing.T) {
	t.Parallel()
	claims := ring(12)
	err := attribution.ValidateAll(claims)
	want := "claims[0].derived_from[0]: cycle: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …, c0"
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if err := attribution.ValidateAll(ring(10)); !strings.HasSuffix(err.Error(), "c9, c0") {
		t.Error(err)
	}
}

// ring returns claims each of which retells the next, the last the first.
func ring(n int) []attribution.Claim {
	claims := make([]attribution.Claim, n)
	for i := range claims {
		claims[i] = valid()
		claims[i].ID = attribution.ID(fmt.Sprintf("c%d", i))
		claims[i].DerivedFrom = []attribution.ID{attribution.ID(fmt.Sprintf("c%d", (i+1)%n))}
	}
	return claims
}

// Long chains, rings and dense webs of references neither overflow the stack
// nor, which would end in a timeout, take
// time that grows with the square.
func TestLongChains(t *testing.T) {
	t.Parallel()
	claims := ring(50_000)
	if err := attribution.ValidateAll(claims); !errors.Is(err, casus.ErrCycle) {
		t.Errorf("a ring: %v", err)
	}
	x := index(article(), claims)
	if roots := x.Roots("c77"); len(roots) != 1 || roots[0].Speaker() != "s" {
		t.Errorf("a ring has the roots %v", roots)
	}
	claims[len(claims)-1].DerivedFrom = nil
	claims[len(claims)-1].Speakers = []actor.ID{"first"}
	if err := attribution.ValidateAll(claims); err != nil {
		t.Errorf("a chain: %v", err)
	}
	x = index(article(), claims)
	if roots := x.Roots("c0"); len(roots) != 1 || roots[0].Speaker() != "first" {
		t.Errorf("a chain has the roots %v", roots)
	}
	dense := ring(300)
	for i := range dense {
		dense[i].DerivedFrom = nil
		for j := range dense {
			if i != j {
				dense[i].DerivedFrom = append(dense[i].DerivedFrom, dense[j].ID)
			}
		}
	}
	if n := len(paths(attribution.ValidateAll(dense))); n != 1 {
		t.Errorf("%d faults in one web", n)
	}
}

func FuzzUnmarshal(f *testing.F) {
	for _, c := range articleClaims() {
		text, err := c.Marshal()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"id":"a","events":["taji"],"answers":[{"who":{"ids":["kh","aah"],"number":"all"}}],"replaces":["category"]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := attribution.Unmarshal(text, nil)
		if err != nil {
			return
		}
		again, err := c.Marshal()
		if err != nil {
			t.Fatalf("%s: cannot be written: %v", text, err)
		}
		back, err := attribution.Unmarshal(again, nil)
		if err != nil || !back.Equal(c) {
			t.Fatalf("%s: written as %s, read as %+v, %v", text, again, back, err)
		}
		if c.Validate() == nil {
			if text, err := c.Marshal(); err != nil {
				t.Errorf("valid, and cannot be written: %s, %v", text, err)
			}
		}
		x := index(known(), with(c))
		at := event.AsOf{Said: c.Said}
		for _, e := range known() {
			for _, b := range x.Blamed(e.ID, at) {
				_ = b.String()
			}
			_ = x.Perpetrators(e.ID, event.AsOf{}).String()
		}
		_ = attribution.OnlyKnown(x, such(), event.AsOf{}).String()
	})
}
