package escalation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// The greatest stretch, then those of what is left on either side: the
// definition of maximal stretches.
func maximalByHand(scores []int, first, end int) [][2]int {
	best, at := 0, [2]int{}
	for i := first; i < end; i++ {
		sum := 0
		for j := i; j < end; j++ {
			sum += scores[j]
			if sum > best || sum == best && best > 0 && j+1-i < at[1]-at[0] {
				best, at = sum, [2]int{i, j + 1}
			}
		}
	}
	if best <= 0 {
		return nil
	}
	list := maximalByHand(scores, first, at[0])
	list = append(list, at)
	return append(list, maximalByHand(scores, at[1], end)...)
}

func TestMaximalStretches(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	several := 0
	for range 3000 {
		scores := make([]int, r.IntN(14))
		for i := range scores {
			scores[i] = r.IntN(12) - 6
		}
		want := maximalByHand(scores, 0, len(scores))
		got := escalation.Maximal(scores)
		if !slices.Equal(got, want) {
			t.Fatalf("%v: %v, want %v", scores, got, want)
		}
		if len(got) > 1 {
			several++
		}
	}
	if several < 100 {
		t.Errorf("only %d lists had several", several)
	}
}

// someCrisis is acts of three sides over a year, some without a date.
func someCrisis(r *rand.Rand, n int) ([]escalation.Act, []escalation.Tie) {
	actors := []actor.ID{"army", "state", "band", "band-b", "other"}
	ties := []escalation.Tie{{Kind: escalation.SameSide, A: "army", B: "state"}, {Kind: escalation.SameSide, A: "band-b", B: "band"}, {Kind: escalation.Backs, A: "other", B: "band"}}
	acts := make([]escalation.Act, n)
	for i := range acts {
		a := escalation.Act{ID: event.ID(fmt.Sprintf("a%03d", i)), Kind: event.KindAssault}
		a.Earliest = edtf.Seconds(r.IntN(360)) * edtf.Day
		a.Latest = a.Earliest + edtf.Day
		switch r.IntN(12) {
		case 0:
			a.Earliest, a.Latest = edtf.NegInf, edtf.PosInf
		case 1:
			a.Latest += 30 * edtf.Day
		}
		a.By = escalation.Did(actors[r.IntN(5)])
		if r.IntN(4) == 0 {
			a.By = []escalation.Party{{Actors: []actor.ID{actors[r.IntN(5)]}, P: 0.5}, {Actors: []actor.ID{actors[r.IntN(5)]}, P: 0.25}}
		}
		if r.IntN(6) > 0 {
			a.Against = []actor.ID{actors[r.IntN(5)]}
		} else {
			a.To = []actor.ID{actors[r.IntN(5)]}
		}
		if r.IntN(5) == 0 {
			a.Accord = ladder.Accord(1 + r.IntN(5))
		} else {
			a.Hostility = ladder.Hostilities()[r.IntN(10)]
		}
		acts[i] = a
	}
	return acts, ties
}

func resultOf(tb testing.TB, acts []escalation.Act, ties []escalation.Tie) *escalation.Result {
	tb.Helper()
	acc, err := escalation.New(ties, nil)
	if err != nil {
		tb.Fatal(err)
	}
	for _, a := range acts {
		if err := acc.Add(a); err != nil {
			tb.Fatal(err)
		}
	}
	return acc.Result()
}

func TestShapeAgainstPlainCounts(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(8, 9))
	climbed, circles := 0, 0
	trials := 60
	if testing.Short() {
		trials = 15
	}
	for range trials {
		acts, ties := someCrisis(r, 4+r.IntN(60))
		result := resultOf(t, acts, ties)
		answers, forest := slices.Collect(result.Answers()), result.Forest()
		o := &escalation.ShapeOptions{LeastLink: 0.05 + 0.5*r.Float64(), Window: edtf.Seconds(3+r.IntN(20)) * edtf.Day}
		s := result.Shape(o)
		checkCounts(t, &s, acts, o.Window)
		for _, c := range s.Chains {
			checkChain(t, &c, acts, forest, o.LeastLink)
			if c.Climb > 0 {
				climbed++
			}
		}
		checkDyads(t, s.Dyads, acts, answers)
		for _, a := range answers {
			if len(a.Parents) > 0 && a.Parents[0].Order < 1 {
				circles++
			}
		}
		// In whichever order they come.
		r.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
		if diff := cmp.Diff(s, resultOf(t, acts, ties).Shape(o)); diff != "" {
			t.Fatal(diff)
		}
	}
	if climbed == 0 || circles == 0 {
		t.Errorf("%d chains climbed, %d links of uncertain order", climbed, circles)
	}
}

// checkCounts compares windows and phases with the acts.
func checkCounts(t *testing.T, s *escalation.Shape, acts []escalation.Act, window edtf.Seconds) {
	t.Helper()
	isDated := func(a escalation.Act) bool { return a.Earliest.IsFinite() && a.Latest-a.Earliest <= window }
	violent, dated, peak := 0, 0, ladder.Hostility(0)
	for _, a := range acts {
		peak = max(peak, a.Hostility)
		if a.Hostility >= ladder.H8 {
			violent++
		}
		if isDated(a) {
			dated++
		}
	}
	if s.Acts != len(acts) || s.Violent != violent || s.Undated != len(acts)-dated || s.Peak != peak {
		t.Fatalf("%+v, want %d acts, %d violent, %d undated, peak %v", s, len(acts), violent, len(acts)-dated, peak)
	}
	inWindows, inPhases, violentThere := 0, 0, 0
	for _, w := range s.Windows {
		n := 0
		for _, a := range acts {
			if at := a.Earliest + (a.Latest-a.Earliest)/2; isDated(a) && at >= w.From && at < w.To {
				n++
			}
		}
		if n != w.Acts {
			t.Fatalf("%+v has %d", w, n)
		}
		inWindows += w.Acts
		violentThere += w.Violent
	}
	for i, p := range s.Phases {
		inPhases += p.Acts
		violentThere -= p.Violent
		if i > 0 && (s.Phases[i-1].To != p.From || s.Phases[i-1].Kind == escalation.PhaseLull && p.Kind == escalation.PhaseLull) {
			t.Fatalf("%+v after %+v", p, s.Phases[i-1])
		}
		if p.Kind == escalation.PhaseEscalation != (p.Opened != "" && p.Score > 0) && p.Kind == escalation.PhaseEscalation {
			t.Fatalf("%+v", p)
		}
	}
	if inWindows != dated || inPhases != dated || violentThere != 0 {
		t.Fatalf("%d in windows, %d in phases, of %d", inWindows, inPhases, dated)
	}
}

// checkChain follows the links of a chain back by the answers.
func checkChain(t *testing.T, c *escalation.Chain, acts []escalation.Act, forest []escalation.Link, least float64) {
	t.Helper()
	p := 1.0
	seen := map[event.ID]bool{}
	for i, id := range c.Acts {
		at := slices.IndexFunc(acts, func(a escalation.Act) bool { return a.ID == id })
		if seen[id] || acts[at].Hostility != c.Rungs[i] {
			t.Fatalf("%+v", c)
		}
		seen[id] = true
		if i == 0 {
			continue
		}
		l := forest[slices.IndexFunc(forest, func(l escalation.Link) bool { return l.ID == id })]
		if l.Cause != c.Acts[i-1] || l.P < least || c.Links[i-1].P != l.P || c.Links[i-1].Turn != l.Turn {
			t.Fatalf("%+v: %+v", c, l)
		}
		p *= l.P
	}
	if math.Abs(p-c.P) > 1e-12 || c.Tree < len(c.Acts) {
		t.Fatalf("%+v: P %v", c, p)
	}
}

// checkDyads counts provocations and replies by hand, act by act.
func checkDyads(t *testing.T, dyads []escalation.Dyad, acts []escalation.Act, answers []escalation.Answer) {
	t.Helper()
	side := func(id actor.ID) string {
		switch id {
		case "army", "state":
			return "S"
		case "band", "band-b":
			return "B"
		default:
			return string(id)
		}
	}
	for _, d := range dyads {
		var provocations, closed, answered, replies float64
		for j, a := range acts {
			if a.Hostility < ladder.H4 {
				continue
			}
			struck := a.Against
			if len(struck) == 0 {
				struck = a.To
			}
			quiet := 1.0
			for _, b := range answers {
				for _, p := range b.Parents {
					if p.Cause != acts[j].ID || !p.Role.Answers() || side(p.Actors[0]) != side(d.Of) {
						continue
					}
					quiet *= 1 - p.P*p.RoleP
					if side(p.By[0]) == side(d.To) {
						replies += p.P * p.RoleP
					}
				}
			}
			for _, p := range a.By {
				if side(p.Actors[0]) != side(d.To) || side(struck[0]) != side(d.Of) {
					continue
				}
				provocations += p.P
				i := slices.IndexFunc(answers, func(b escalation.Answer) bool { return b.ID == a.ID })
				if !answers[i].Censored {
					closed += p.P
					answered += p.P * (1 - quiet)
				}
			}
		}
		rate := 0.0
		if closed > 0 {
			rate = answered / closed
		}
		for _, x := range [][2]float64{{provocations, d.Provocations}, {closed, d.Closed}, {replies, d.Replies}, {rate, d.ReplyRate}} {
			if math.Abs(x[0]-x[1]) > 1e-9 {
				t.Fatalf("%+v, want %v provocations, %v closed, %v replies, rate %v", d, provocations, closed, replies, rate)
			}
		}
	}
}

// Over a record of centuries windows are longer, and there are not more of them
// than may be.
func TestWindowsAreBounded(t *testing.T) {
	t.Parallel()
	var acts []escalation.Act
	for i := range 1000 {
		at := edtf.Seconds(i) * 365 * edtf.Day
		acts = append(acts, escalation.Act{ID: event.ID(fmt.Sprint(i)), Earliest: at, Latest: at + edtf.Day, Hostility: ladder.H8})
	}
	s := resultOf(t, acts, nil).Shape(&escalation.ShapeOptions{Window: edtf.Day})
	if length := s.Windows[0].To - s.Windows[0].From; length != 37*edtf.Day || len(s.Windows) != 1000 {
		t.Errorf("%d windows of %v days", len(s.Windows), length/edtf.Day)
	}
	if s = resultOf(t, nil, nil).Shape(nil); !cmp.Equal(s, escalation.Shape{}) {
		t.Errorf("%+v", s)
	}
}
