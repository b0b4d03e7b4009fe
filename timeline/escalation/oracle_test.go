package escalation_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// oracle works answers out as the documentation says, each pair by itself.
type oracle struct {
	acts      []escalation.Act
	ties      []escalation.Tie
	window    edtf.Seconds
	most      int
	oneAffair bool
	narration bool
	weights   escalation.Weights
	features  []escalation.Feature
}

type link struct {
	cause event.ID
	p     float64
	role  escalation.Role
	score float64
	reply float64 // probability that it is an answer
}

type set map[actor.ID]bool

func (s set) meets(list []actor.ID) bool {
	return slices.ContainsFunc(list, func(a actor.ID) bool { return s[a] })
}

func (o *oracle) ties2(kind escalation.TieKind, at escalation.Act, visit func(a, b actor.ID)) {
	for _, t := range o.ties {
		always := t.Start == 0 && t.End == 0
		if t.Kind == kind && (always || t.Start <= at.Latest && t.End >= at.Earliest) {
			visit(t.A, t.B)
		}
	}
}

// closed adds to a set all that ties lead to, both ways or from A to B.
func (o *oracle) closed(s set, kind escalation.TieKind, up, down bool, at escalation.Act) {
	for grown := true; grown; {
		grown = false
		o.ties2(kind, at, func(a, b actor.ID) {
			if down && s[a] && !s[b] {
				s[b], grown = true, true
			}
			if up && s[b] && !s[a] {
				s[a], grown = true, true
			}
		})
	}
}

func setOf(list []actor.ID) set {
	s := set{}
	for _, a := range list {
		s[a] = true
	}
	return s
}

// circle returns the side of some actors, their friends, and their foes.
func (o *oracle) circle(list []actor.ID, at escalation.Act) (side, friends, foes set) {
	side = setOf(list)
	o.closed(side, escalation.SameSide, true, true, at)
	all := set{}
	for _, up := range []bool{true, false} {
		chain := set{}
		for a := range side {
			chain[a] = true
		}
		o.closed(chain, escalation.Backs, up, !up, at)
		for a := range chain {
			all[a] = true
		}
	}
	foes = set{}
	for kind, into := range map[escalation.TieKind]set{escalation.Allied: all, escalation.Opposed: foes} {
		o.ties2(kind, at, func(a, b actor.ID) {
			if side[a] {
				into[b] = true
			}
			if side[b] {
				into[a] = true
			}
		})
	}
	friends = set{}
	for a := range all {
		if !side[a] {
			friends[a] = true
		}
	}
	o.closed(friends, escalation.SameSide, true, true, at)
	for a := range side {
		delete(foes, a)
	}
	o.closed(foes, escalation.SameSide, true, true, at)
	return side, friends, foes
}

func aims(a escalation.Act) []actor.ID { return slices.Concat(a.Against, a.To) }

func parties(a escalation.Act) []escalation.Party {
	rest := 1.0
	for _, p := range a.By {
		rest -= p.P
	}
	if rest > 1e-9 {
		return append(slices.Clone(a.By), escalation.Party{P: rest})
	}
	return a.By
}

func dated(a escalation.Act) bool {
	return a.Earliest.IsFinite() && a.Latest.IsFinite() && a.Latest-a.Earliest <= escalation.DefaultCoarsest
}

// order returns the probability that j began before i.
func (o *oracle) order(j, i escalation.Act) (p, lag float64) {
	switch {
	case dated(j) && dated(i):
		p, lag = escalation.OrderAndLag(j, i)
	case j.Latest < i.Earliest:
		p = 1
	case i.Latest < j.Earliest:
		p = 0
	default:
		p = 0.5
	}
	if slices.Contains(i.After, j.ID) {
		p = 1
	} else if slices.Contains(j.After, i.ID) {
		p = 0
	}
	return p, lag
}

// competes reports whether j is near enough to i to be asked.
func (o *oracle) competes(j, i escalation.Act) bool {
	if dated(j) && dated(i) && (j.Earliest > i.Latest || j.Latest < i.Earliest-o.window) {
		return false
	}
	if o.oneAffair {
		return true
	}
	var involved []actor.ID
	for _, p := range j.By {
		involved = append(involved, p.Actors...)
	}
	involved = append(involved, aims(j)...)
	for _, p := range parties(i) {
		side, friends, foes := o.circle(p.Actors, i)
		if side.meets(involved) || friends.meets(involved) || foes.meets(involved) {
			return true
		}
	}
	side, friends, _ := o.circle(aims(i), i)
	return side.meets(involved) || friends.meets(involved)
}

func (o *oracle) role(j, i escalation.Act, a, b []actor.ID) (escalation.Role, map[string]float64) {
	mine, friends, foes := o.circle(a, i)
	target, theirs, _ := o.circle(aims(i), i)
	struck, by := aims(j), b
	is := map[string]bool{
		"aim-was-actor": target.meets(by), "actor-was-aim": mine.meets(struck), "same-aim": target.meets(struck),
		"adversary": foes.meets(by), "friend-struck": friends.meets(struck) && !mine.meets(struck),
	}
	values := map[string]float64{}
	for name, yes := range is {
		if yes {
			values[name] = 1
		}
	}
	overlap := false
	for _, s := range []set{mine, friends, target, theirs} {
		overlap = overlap || s.meets(by) || s.meets(struck)
	}
	role := escalation.ThirdParty
	switch {
	case len(a) == 0 || len(b) == 0:
		role = escalation.Unknown
	case !overlap:
		role = escalation.NoOverlap
	case is["actor-was-aim"] && is["aim-was-actor"]:
		role = escalation.Direct
	case is["actor-was-aim"] && theirs.meets(by):
		role = escalation.AgainstAlly
	case is["actor-was-aim"] && len(aims(i)) == 0:
		role = escalation.ByTarget
	case is["friend-struck"] && !mine.meets(by) && (target.meets(by) || theirs.meets(by)):
		role = escalation.OnBehalf
	case mine.meets(by):
		role = escalation.Continuation
	case is["actor-was-aim"]:
		role = escalation.Displaced
	case len(i.Against) > 0 && (target.meets(struck) || theirs.meets(struck)):
		role = escalation.PileOn
	}
	name := string(role)
	if role == escalation.Unknown {
		name = "unknown"
	}
	values["role/"+name] = 1
	return role, values
}

// answer returns the probabilities for one act.
func (o *oracle) answer(i escalation.Act) (links []link, none float64) {
	var cands []escalation.Act
	for _, j := range o.acts {
		if p, _ := o.order(j, i); j.ID != i.ID && o.competes(j, i) && p > 0 {
			cands = append(cands, j)
		}
	}
	slices.SortFunc(cands, func(x, y escalation.Act) int {
		return cmp.Or(cmp.Compare(y.Earliest, x.Earliest), cmp.Compare(y.Latest, x.Latest), cmp.Compare(y.ID, x.ID))
	})
	cands = cands[:min(len(cands), o.most)]
	for _, c := range i.Causes {
		at := slices.IndexFunc(o.acts, func(a escalation.Act) bool { return a.ID == c.Of })
		if at < 0 || slices.ContainsFunc(cands, func(a escalation.Act) bool { return a.ID == c.Of }) {
			continue
		}
		j := o.acts[at]
		if p, _ := o.order(j, i); p > 0 && j.Latest >= i.Earliest-o.window {
			cands = append(cands, j)
		}
	}
	none = math.Exp(o.dot(o.noneValues(i, len(cands))))
	all, sure, left := none, none, 1.0
	orders := make([]float64, len(cands))
	for k, j := range cands {
		links = append(links, o.link(j, i, cands))
		all += math.Exp(links[k].score)
		if orders[k], _ = o.order(j, i); orders[k] == 1 {
			sure += math.Exp(links[k].score)
		}
	}
	for k := range links {
		if orders[k] < 1 {
			x := math.Exp(links[k].score)
			links[k].p = x / (all - x + x/orders[k])
			left -= links[k].p
		}
	}
	for k := range links {
		if orders[k] == 1 {
			links[k].p = math.Exp(links[k].score) / sure * left
		}
	}
	return links, none / sure * left
}

func (o *oracle) noneValues(i escalation.Act, n int) map[string]float64 {
	values := map[string]float64{"none/candidates": math.Log1p(float64(n))}
	for _, f := range o.features {
		if v, ok := escalation.ProfileValue(f.Name, i, i); ok && f.Spontaneous {
			values[f.Name] = v
		}
	}
	return values
}

func (o *oracle) dot(values map[string]float64) float64 {
	sum := 0.0
	for _, w := range o.weights.Values {
		sum += w.Nats * values[w.Feature]
	}
	return sum
}

func (o *oracle) link(j, i escalation.Act, cands []escalation.Act) link {
	base := map[string]float64{}
	for _, f := range o.features {
		if v, ok := escalation.ProfileValue(f.Name, j, i); ok && !f.Spontaneous {
			base[f.Name] = v
		}
	}
	o.pairValues(base, j, i)
	l := link{cause: j.ID}
	sum, reply, most := 0.0, 0.0, 0.0
	firstParty := true
	for _, a := range parties(i) {
		for _, b := range parties(j) {
			role, values := o.role(j, i, a.Actors, b.Actors)
			if firstParty {
				o.rankValues(base, values, j, i, cands)
				firstParty = false
			}
			x := a.P * b.P * math.Exp(o.dot(values))
			sum += x
			if role.Answers() {
				reply += x
			}
			if x > most {
				most, l.role = x, role
			}
		}
	}
	l.score = o.dot(base) + math.Log(sum)
	l.reply = reply / sum
	return l
}

func (o *oracle) pairValues(v map[string]float64, j, i escalation.Act) {
	p, lag := o.order(j, i)
	one := func(name string, yes bool) {
		if yes {
			v[name] = 1
		}
	}
	v["order"] = math.Log(p)
	one("later", p < 0.5)
	if dated(j) && dated(i) {
		v["log-lag"] = math.Log1p(lag)
	} else {
		v["lag-unknown"] = 1
	}
	country := meet(j.Countries, i.Countries)
	one("same-country", country)
	one("other-country", !country && len(j.Countries) > 0 && len(i.Countries) > 0)
	one("same-place", meet(j.Places, i.Places))
	one("same-means", meet(families(j), families(i)))
	for _, c := range i.Causes {
		if c.Of == j.ID {
			v["stated-cause"] = max(v["stated-cause"], c.Reliability)
		}
	}
	if o.narration && i.Narration > 0 && j.Narration > 0 {
		d := i.Narration - j.Narration
		v["log-told"] = math.Log1p(float64(max(0, d)))
		one("told-next", d == 1)
		one("told-together", d == 0)
		one("told-later", d < 0)
	}
}

// rankValues counts the more recent candidates.
func (o *oracle) rankValues(v, sides map[string]float64, j, i escalation.Act, cands []escalation.Act) {
	n, at, atH := 0, 0, 0
	for _, k := range cands {
		if p, _ := o.order(k, i); p < 0.5 || k.Earliest <= j.Earliest {
			continue
		}
		n++
		side, _, _ := o.circle(parties(i)[0].Actors, i)
		if side.meets(aims(k)) {
			at++
			if k.Hostility >= ladder.H4 {
				atH++
			}
		}
	}
	v["log-rank"] = math.Log1p(float64(n))
	if n == 0 {
		v["latest"] = 1
	}
	v["log-rank-at-actor"] = sides["actor-was-aim"] * math.Log1p(float64(at))
	v["log-hostile-rank-at-actor"] = sides["actor-was-aim"] * math.Log1p(float64(atH))
}

func meet[T comparable](x, y []T) bool {
	return slices.ContainsFunc(x, func(a T) bool { return slices.Contains(y, a) })
}

func families(a escalation.Act) []string {
	var list []string
	for _, m := range a.Means {
		family, _, _ := strings.Cut(string(m), "/")
		list = append(list, family)
	}
	return list
}

// allWeights gives every feature a weight but for those of forms, which
// TestFormFeaturesAddUp and TestForms look at.
func allWeights(r *rand.Rand) escalation.Weights {
	w := escalation.Weights{}
	for _, f := range escalation.Features() {
		if escalation.ReadsForm(f.Name) {
			continue
		}
		w = w.With(f.Name, math.Round(2000*r.NormFloat64())/2000)
	}
	return w.With("order", 1)
}

func pick[T any](r *rand.Rand, n int, from ...T) []T {
	var list []T
	for range r.IntN(n + 1) {
		list = append(list, from[r.IntN(len(from))])
	}
	return list
}

// randomAct returns an act of a time of so many days among so many actors.
func randomAct(r *rand.Rand, n, actors, length int) escalation.Act {
	who := func(most int) []actor.ID {
		var list []actor.ID
		for range r.IntN(most + 1) {
			list = append(list, actor.ID(fmt.Sprintf("a%d", r.IntN(actors))))
		}
		return list
	}
	kinds := event.Kinds()
	a := escalation.Act{
		ID:      event.ID(fmt.Sprintf("e%03d", n)),
		Against: who(2), To: who(1), Countries: pick(r, 1, actor.Country("IRQ"), "SYR"), Places: pick(r, 1, "x", "y"),
		Kind: kinds[r.IntN(len(kinds))], Speech: pick(r, 2, event.SpeechKinds()...), Means: pick(r, 1, event.MeansDrone, event.MeansAircraft, event.MeansRocket),
		Hostility: ladder.Hostility(r.IntN(13)), Accord: ladder.Accord(r.IntN(6)), Narration: r.IntN(30),
	}
	a.Earliest = edtf.Seconds(r.IntN(length)) * edtf.Day
	a.Latest = a.Earliest + edtf.Day - 1 + edtf.Seconds(r.IntN(2)*r.IntN(40))*edtf.Day
	left := 1.0
	for range r.IntN(3) {
		if list := who(2); len(list) > 0 {
			p := left * (0.1 + 0.9*r.Float64())
			left -= p
			a.By = append(a.By, escalation.Party{Actors: list, P: p})
		}
	}
	if r.IntN(6) == 0 {
		a.Causes = append(a.Causes, escalation.Stated{Of: event.ID(fmt.Sprintf("e%03d", r.IntN(n+2)+1000*r.IntN(2))), Reliability: r.Float64()})
		if a.Causes[0].Of == a.ID {
			a.Causes = nil
		}
	}
	return a
}

func randomTies(r *rand.Rand, n, actors int) []escalation.Tie {
	var ties []escalation.Tie
	for range n {
		x, y := r.IntN(actors), r.IntN(actors)
		if x == y {
			continue
		}
		t := escalation.Tie{Kind: escalation.TieKinds()[r.IntN(4)], A: actor.ID(fmt.Sprintf("a%d", x)), B: actor.ID(fmt.Sprintf("a%d", y))}
		if r.IntN(2) == 0 {
			t.Start = edtf.Seconds(1+r.IntN(50)) * edtf.Day
			t.End = t.Start + edtf.Seconds(r.IntN(60))*edtf.Day
		}
		ties = append(ties, t)
	}
	return ties
}

func accumulate(t testing.TB, ties []escalation.Tie, o *escalation.Options, acts []escalation.Act) *escalation.Accumulator {
	t.Helper()
	acc, err := escalation.New(ties, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range acts {
		if err := acc.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	return acc
}

func near(x, y float64) bool { return math.Abs(x-y) < 1e-4 }

// TestOracle compares answers about random acts with those of the oracle.
func TestOracle(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	trials := 60
	if testing.Short() {
		trials = 10
	}
	for trial := range trials {
		o := oracle{
			window: edtf.Seconds(5+r.IntN(60)) * edtf.Day, most: 1 + r.IntN(40), oneAffair: r.IntN(3) == 0,
			narration: r.IntN(2) == 0, weights: allWeights(r), ties: randomTies(r, r.IntN(6), 6),
			features: escalation.Features(),
		}
		for n := range 25 {
			o.acts = append(o.acts, randomAct(r, n, 6, 90))
		}
		acc := accumulate(t, o.ties, &escalation.Options{
			Window: o.window, Candidates: o.most, Parents: 100, OneAffair: o.oneAffair, Narration: o.narration, Weights: &o.weights,
		}, o.acts)
		checkAgainst(t, &o, acc.Result())
		if t.Failed() {
			t.Fatalf("trial %d", trial)
		}
	}
}

func checkAgainst(t *testing.T, o *oracle, result *escalation.Result) {
	t.Helper()
	silence := map[event.ID]float64{}
	for _, a := range o.acts {
		links, none := o.answer(a)
		got, ok := result.Answer(a.ID)
		if !ok || !near(got.None, none) || got.Candidates != len(links) || len(got.Parents) != len(links) {
			t.Errorf("%s: %v none %v of %d, want %v of %d", a.ID, ok, got.None, got.Candidates, none, len(links))
			return
		}
		for _, l := range links {
			silence[l.cause] += math.Log1p(-min(l.p*l.reply, 1-1e-16))
			at := slices.IndexFunc(got.Parents, func(p escalation.Parent) bool { return p.Cause == l.cause })
			if at < 0 {
				t.Errorf("%s lacks %s", a.ID, l.cause)
				continue
			}
			p := got.Parents[at]
			if !near(p.P, l.p) || !near(p.Score.Float(), l.score) || p.Role != l.role {
				t.Errorf("%s to %s: %v %v %q, want %v %v %q", a.ID, l.cause, p.P, p.Score, p.Role, l.p, l.score, l.role)
			}
			var sum escalation.Nats
			for _, x := range p.Addends {
				sum += x.Nats
			}
			if sum != p.Score {
				t.Errorf("%s to %s: score %v is not the sum of its addends %v", a.ID, l.cause, p.Score, sum)
			}
		}
	}
	for _, a := range o.acts {
		if got, _ := result.Answer(a.ID); !near(got.Unanswered, math.Exp(silence[a.ID])) {
			t.Errorf("%s unanswered %v, want %v", a.ID, got.Unanswered, math.Exp(silence[a.ID]))
		}
	}
}
