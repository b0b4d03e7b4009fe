package attribution_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// small returns a record in which little is different, so that much is alike:
// some events are by participants, some by claims, some contested, denied,
// attributed by precedent or by nobody.
func small(r *rand.Rand, n int) ([]event.Event, []attribution.Claim) {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	var events []event.Event
	var claims []attribution.Claim
	for i := range n {
		id := event.ID(fmt.Sprintf("e%02d", i))
		day := edtf.DateOf(int64(2000+r.IntN(8)), 1+r.IntN(12), r.IntN(3)*14)
		e := event.Event{
			ID: id, When: event.On(day), Kind: event.Kind(pick("assault", "assault/aerial", "assault/aerial", "coerce", "incident")),
			Where: []event.Place{{
				Name: pick("A", "b", "B", ""), Admin: []string{pick("north", "South")}, Country: actor.Country(pick("IRQ", "IRQ", "SYR", "")),
			}},
			Attacks: []event.Attack{{
				Means: event.Means(pick("indirect-fire/rocket", "indirect-fire/mortar", "indirect-fire", "firearms")), TargetKind: event.TargetKind(pick("police", "military")),
			}},
			Participants: []event.Participant{event.Target(actor.ID(pick("us", "iraq")))},
			Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(int64(r.IntN(30)))}},
		}
		if r.IntN(6) == 0 {
			e.Where[0].Admin = nil
			e.Attacks = nil
		}
		switch who := actor.ID(pick("k", "k", "l", "m")); r.IntN(9) {
		case 0:
			e.Participants = append(e.Participants, event.By(who))
		case 1, 2, 3, 4, 5:
			c := attribution.Claim{
				ID: attribution.ID(id), Events: []event.ID{id}, Speakers: []actor.ID{"ministry"}, Said: day,
				Answers: []attribution.Answer{{Who: actor.OneOf(who)}},
			}
			switch r.IntN(8) {
			case 0:
				c.Grounds = []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}}
			case 1:
				claims = append(claims, attribution.Claim{
					ID: attribution.ID(id + "-no"), Events: []event.ID{id}, Speakers: []actor.ID{who}, Said: "2007",
					Stance: actor.StanceDenies, Answers: c.Answers,
				})
			case 2:
				c.Said = "2006"
			case 4:
				claims = append(claims, attribution.Claim{
					ID: attribution.ID(id + "-new"), Events: []event.ID{id}, Speakers: []actor.ID{"ministry"}, Said: "2006-06",
					Answers: []attribution.Answer{{Who: actor.OneOf(actor.ID(pick("k", "m", "n")))}}, Replaces: []attribution.ID{c.ID},
				})
			case 3:
				c.Answers = []attribution.Answer{{Who: actor.Set{IDs: []actor.ID{who, "n"}, Number: actor.All}}}
			}
			claims = append(claims, c)
		}
		if r.IntN(12) == 0 && i > 0 {
			e.Links = []event.Link{event.LinkTo(event.After, event.ID(fmt.Sprintf("e%02d", r.IntN(i))))}
		}
		events = append(events, e)
	}
	return events, claims
}

// plainPrior is what precedents say, worked out event by event.
type plainPrior struct {
	p      map[actor.ID]float64
	unseen float64
}

// priorByHand asks the pattern of every event, and the record who did it.
func priorByHand(x *attribution.Index, e event.Event, at event.AsOf, o attribution.PrecedentOptions) plainPrior {
	type precedent struct {
		who actor.ID
		age edtf.Seconds
		e   event.Event
	}
	var all []precedent
	for other := range x.Events().All() {
		before := event.Pattern{Before: e.ID}.Match(other, x.Events().Context()).Is
		who := x.Perpetrators(other.ID, at)
		if before.String() != "yes" || at.Event(other, x.Events().Context()).String() != "yes" ||
			who.Standing == attribution.StandingContested || who.ByPrecedent {
			continue
		}
		for _, id := range who.Actors {
			age := max(0, e.When.Date.Bounds().EarliestStart-other.When.Date.Bounds().LatestStart)
			all = append(all, precedent{id, age, other})
		}
	}
	seen := make(map[actor.ID]bool)
	first, cases := 0.5, 1.0
	slices.SortStableFunc(all, func(a, b precedent) int {
		x, y := a.e.When.Date.Bounds(), b.e.When.Date.Bounds()
		return cmp.Or(cmp.Compare(x.EarliestStart, y.EarliestStart), cmp.Compare(x.LatestStart, y.LatestStart), cmp.Compare(a.e.ID, b.e.ID))
	})
	for _, q := range all {
		if onRung := !slices.ContainsFunc(o.Ladder[0], func(f attribution.Feature) bool { return f.Of(q.e) != f.Of(e) }); onRung && q.age <= o.Window {
			cases++
			if !seen[q.who] {
				first++
			}
		}
		seen[q.who] = true
	}
	prior := plainPrior{p: make(map[actor.ID]float64), unseen: first / cases}
	if len(seen) == 0 {
		prior.unseen = 1
		return prior
	}
	for id := range seen {
		prior.p[id] = 1 / float64(len(seen))
	}
	var features []attribution.Feature
	for _, rung := range o.Ladder {
		features = append(features, rung...)
		n := make(map[actor.ID]float64)
		total, back := 0.0, 0.0
		for _, q := range all {
			alike := true
			for _, f := range features {
				switch f {
				case attribution.FeatureYear:
					alike = alike && q.age <= 365*edtf.Day
				default:
					alike = alike && f.Of(q.e) == f.Of(e)
				}
			}
			if alike {
				w := math.Exp2(-math.Floor(float64(q.age)/float64(edtf.Day)) * float64(edtf.Day) / float64(o.HalfLife))
				n[q.who] += w
				total += w
			}
		}
		for id := range seen {
			back += o.Discount * min(1, n[id])
		}
		next := make(map[actor.ID]float64)
		for id := range seen {
			next[id] = (n[id] - o.Discount*min(1, n[id]) + (o.Weight+back)*prior.p[id]) / (total + o.Weight)
		}
		prior.p = next
	}
	for id := range prior.p {
		prior.p[id] *= 1 - prior.unseen
	}
	return prior
}

func TestPrecedentsAgainstTheFormula(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 12)) //nolint:gosec // A test that can be repeated.
	listed := 0
	for range 150 {
		events, claims := small(r, 5+r.IntN(40))
		var options event.IndexOptions
		if r.IntN(3) == 0 { // a timeline knows of some what came first, whatever their dates say
			options.Before = func(a, b event.ID) casus.Truth {
				if (len(a)+int(a[len(a)-1])+int(b[len(b)-1]))%3 == 0 {
					return casus.TruthOf(a < b)
				}
				return casus.Undetermined
			}
		}
		x := attribution.NewIndex(event.NewIndex(events, nil, &options), claims, nil)
		o := attribution.PrecedentOptions{
			Weight: 0.5 + 3*r.Float64(), HalfLife: edtf.Seconds(1+r.IntN(4)) * 200 * edtf.Day, Window: edtf.Seconds(1+r.IntN(5)) * 300 * edtf.Day,
			Discount: float64(r.IntN(3)) / 4,
			Ladder: [][]attribution.Rung{
				attribution.DefaultLadder(),
				{{attribution.FeatureCountry}, {attribution.FeatureKind, attribution.FeatureAgainst}, {attribution.FeatureYear}},
				{{}, {attribution.FeatureScale}, {attribution.FeatureFamily}, {attribution.FeaturePlace, attribution.FeatureType}},
			}[r.IntN(3)],
		}
		e := events[r.IntN(len(events))]
		at := event.AsOf{}
		if r.IntN(2) == 0 {
			at.Said = []edtf.Date{"2003-06", "2006-12-31", "2008"}[r.IntN(3)]
		}
		want := priorByHand(x, e, at, o)
		got := attribution.Precedents(x, e, at, &o)
		sum := got.Unseen + float64(got.Others)*got.Each
		for _, s := range got.Shares {
			sum += s.P
			parts := s.Base
			for _, g := range s.From {
				parts += g.P
			}
			if math.Abs(parts-s.P) > 1e-12 {
				t.Fatalf("the reasons of %v add up to %v", s, parts)
			}
			listed++
		}
		if math.Abs(sum-1) > 1e-9 || math.Abs(got.Unseen-want.unseen) > 1e-9 {
			t.Fatalf("shares add up to %v; unseen %v, want %v", sum, got.Unseen, want.unseen)
		}
		for _, id := range []actor.ID{"k", "l", "m", "n"} {
			p, known := got.P(id)
			share, seen := want.p[id]
			if known != seen || seen && math.Abs(p-share) > 1e-9 || !seen && math.Abs(p-want.unseen) > 1e-9 {
				t.Fatalf("%s of %s as of %v: %v %v, want %v %v\n%+v", id, e.ID, at, p, known, share, seen, got)
			}
		}
	}
	if listed < 100 {
		t.Errorf("only %d shares were compared", listed)
	}
}

// Who is named for the event itself, or after it, makes no difference.
func TestPrecedentsAreBlindToTheEvent(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(13, 14)) //nolint:gosec // A test that can be repeated.
	for range 50 {
		events, claims := small(r, 30)
		i := r.IntN(len(events))
		e := events[i]
		x := attribution.NewIndex(event.NewIndex(events, nil, nil), claims, nil)
		want := attribution.Precedents(x, e, event.AsOf{}, nil)
		blind := slices.DeleteFunc(slices.Clone(claims), func(c attribution.Claim) bool { return c.Events[0] == e.ID })
		other := attribution.Claim{ID: "new", Events: []event.ID{e.ID}, Speakers: []actor.ID{"x"}, Answers: []attribution.Answer{{Who: actor.OneOf("m")}}}
		for _, list := range [][]attribution.Claim{blind, append(slices.Clone(blind), other)} {
			y := attribution.NewIndex(event.NewIndex(events, nil, nil), list, nil)
			got := attribution.Precedents(y, e, event.AsOf{}, nil)
			if got.Unseen != want.Unseen || len(got.Shares) != len(want.Shares) {
				t.Fatalf("%v, want %v", got, want)
			}
			for k := range got.Shares {
				if got.Shares[k].Actor != want.Shares[k].Actor || math.Abs(got.Shares[k].P-want.Shares[k].P) > 1e-12 {
					t.Fatalf("%v, want %v", got.Shares[k], want.Shares[k])
				}
			}
		}
		masked := e
		masked.Participants = slices.DeleteFunc(slices.Clone(e.Participants), func(p event.Participant) bool { return p.Role == event.RoleBy })
		if got := attribution.Precedents(x, masked, event.AsOf{}, nil); got.Unseen != want.Unseen || len(got.Shares) != len(want.Shares) {
			t.Fatalf("masked: %v, want %v", got, want)
		}
	}
}

// Whoever asks first, at the same time as others, has the answer of one who
// asks alone.
func TestFirstQuestionsAtTheSameTime(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(15, 16)) //nolint:gosec // A test that can be repeated.
	events, claims := small(r, 200)
	ask := func(x *attribution.Index, i int) string {
		e := events[i]
		if i%2 == 0 {
			return fmt.Sprintf("%+v", attribution.Precedents(x, e, event.AsOf{}, nil).Shares)
		}
		return fmt.Sprintf("%+v", attribution.OnlyKnown(x, event.Pattern{Kinds: []event.Kind{e.Kind}, Where: e.Where, Before: e.ID}, event.AsOf{}))
	}
	index := func() *attribution.Index { return attribution.NewIndex(event.NewIndex(events, nil, nil), claims, nil) }
	shared := index()
	got := make([]string, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i] = ask(shared, i) })
	}
	wg.Wait()
	for i := range got {
		if want := ask(index(), i); got[i] != want {
			t.Errorf("question %d: %s, want %s", i, got[i], want)
		}
	}
}

func TestPrecedentsOfNothing(t *testing.T) {
	t.Parallel()
	e := event.Event{ID: "e", When: event.On("2020")}
	for name, x := range map[string]*attribution.Index{
		"nil": nil, "empty": attribution.NewIndex(nil, nil, nil), "zero": {},
	} {
		got := attribution.Precedents(x, e, event.AsOf{}, nil)
		if got.Unseen != 1 || len(got.Shares) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
		if p, known := got.P("k"); p != 1 || known {
			t.Errorf("%s: %v %v", name, p, known)
		}
	}
	x := attribution.NewIndex(event.NewIndex([]event.Event{{ID: "a", When: event.On("2019"), Participants: []event.Participant{event.By("k")}}}, nil, nil), nil, nil)
	got := attribution.Precedents(x, e, event.AsOf{}, &attribution.PrecedentOptions{Ladder: []attribution.Rung{}, Newcomers: 9})
	if p, known := got.P("k"); !known || math.Abs(p+got.Unseen-1) > 1e-12 {
		t.Errorf("without rungs: %+v", got)
	}
	if got := attribution.Precedents(x, e, event.AsOf{Said: "someday"}, nil); got.Unseen != 1 {
		t.Errorf("by a malformed date something was known: %+v", got)
	}
}
