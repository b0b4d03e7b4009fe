package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Precedents returns what the record of past events says beforehand of who did
// an event, by what it is and where and when: see [Prior]. Only events count
// that are certain to have begun before it, and that somebody was named for at
// the time of the question. Whoever is named for the event itself makes no
// difference, and neither do its participants other than those it was done to.
// An attribution that is contested is no precedent, nor is one that rests on
// precedent alone ([Attribution.ByPrecedent]).
//
// The event need not be in the index. One without an identifier and a date has
// everything before it, and ages run to the last day of the question, or to the
// last event of the record.
//
// It takes a few nanoseconds for every event within 20 half-lives, and more for
// those on which several claims bear where the question is as of a day.
func Precedents(x *Index, e event.Event, at event.AsOf, o *PrecedentOptions) Prior {
	p := Prior{Event: e.ID, At: at}
	d := x.precedents()
	if d == nil {
		p.Unseen = 1
		return p
	}
	if o == nil {
		o = &PrecedentOptions{}
	}
	v := d.vantageOf(&e, at)
	t := newTally(v, &e, o)
	t.scan()
	t.write(&p)
	return p
}

// tally counts precedents.
type tally struct {
	v      *vantage
	d      *deeds
	weight float64
	window edtf.Seconds
	ages   ages
	most   int // events listed
	rungs  []RungCount
	// required are the values to be had, the rungs in order.
	required []requirement

	limits []ageLimit

	first []int32   // the first precedent of each actor, -1 if it has none
	n     []float64 // by rung and actor
	cases []int32
	back  []float64 // by rung: what the discount leaves to the coarser one
	last  [][]event.ID
	known int

	discount  float64
	newcomers int // the last rung on which first appearances are counted
}

// ageLimit says for how many rungs a precedent is fit that is older.
type ageLimit struct {
	age   edtf.Seconds
	rungs int
}

func newTally(v *vantage, e *event.Event, o *PrecedentOptions) *tally {
	t := &tally{
		v: v, d: v.d, weight: orDefault(o.Weight, DefaultPrecedentWeight), window: orDefault(o.Window, DefaultUnseenWindow),
		ages: newAges(orDefault(o.HalfLife, DefaultHalfLife)), most: o.Events,
	}
	if o.Discount > 0 {
		t.discount = min(o.Discount, 1)
	}
	if o.Events == 0 {
		t.most = 5
	}
	ladder := o.Ladder
	if ladder == nil {
		ladder = DefaultLadder()
	}
	t.climb(e, ladder)
	t.newcomers = min(max(o.Newcomers, 0), len(t.rungs)-1)
	t.n = make([]float64, len(t.rungs)*len(t.d.actors))
	t.back = make([]float64, len(t.rungs))
	t.cases = make([]int32, len(t.n))
	if t.most > 0 {
		t.last = make([][]event.ID, len(t.n))
	}
	t.findFirst()
	return t
}

// climb works out what each rung requires.
func (t *tally) climb(e *event.Event, ladder []Rung) {
	masked := *e
	masked.Participants = nil
	for _, p := range e.Participants {
		if addressed(p.Role) {
			p.Actor = t.d.x.registry.Canonical(p.Actor)
			masked.Participants = append(masked.Participants, p)
		}
	}
	all := Features()
	var features []Feature
	var values []string
	for r, rung := range ladder {
		for _, f := range rung {
			i := slices.Index(all, f)
			if i < 0 || slices.Contains(features, f) {
				continue
			}
			if limit := f.within(); limit > 0 {
				features, values = append(features, f), append(values, "")
				t.limits = append(t.limits, ageLimit{limit, r})
				continue
			}
			value := f.Of(masked)
			features, values = append(features, f), append(values, value)
			t.required = append(t.required, requirement{f.part(), t.d.tables[f.part()].values[i], t.d.texts[value], r, ownPlace(f), f == FeatureCountry})
		}
		t.rungs = append(t.rungs, RungCount{Features: slices.Clone(features), Values: slices.Clone(values)})
	}
}

// requirement is a value that a deed has to have for more than so many rungs.
type requirement struct {
	part   part
	values []uint32
	value  uint32
	rungs  int
	// own is the place of the feature among ownFeatures, -1 if it has none;
	// country: it is the country.
	own     int
	country bool
}

// level returns on how many rungs a deed stands.
func (t *tally) level(r *deed) int {
	for i := range t.required {
		if q := &t.required[i]; q.values[r.part[q.part]] != q.value {
			return q.rungs
		}
	}
	return len(t.rungs)
}

// levelInCountry is level for a deed of the lists by country, all of which have
// the country: it finds most values in the deed itself.
func (t *tally) levelInCountry(r *seenDeed) int {
	for i := range t.required {
		q := &t.required[i]
		if q.country {
			continue
		}
		if q.own >= 0 && r.own[q.own] != q.value || q.own < 0 && q.values[r.part[q.part]] != q.value {
			return q.rungs
		}
	}
	return len(t.rungs)
}

// findFirst finds the first precedent of each actor.
func (t *tally) findFirst() {
	d := t.d
	t.first = make([]int32, len(d.actors))
	var room [8]uint32
	for n := range d.actors {
		t.first[n] = -1
		if r := &d.firstOf[n]; int(r.at) < t.v.end && t.v.seesAt(int(r.at), &r.deedTime) &&
			slices.Contains(t.v.namedAt(int(r.at), r.flags, d.who[r.from:r.to], room[:0]), uint32(n)) {
			t.first[n] = int32(r.at)
			t.known++
			continue
		}
		for _, j := range d.of[d.ofFrom[n]:d.ofFrom[n+1]] {
			if int(j) >= t.v.end {
				break
			}
			if t.v.sees(int(j)) && slices.Contains(t.v.named(int(j), room[:0]), uint32(n)) {
				t.first[n] = int32(j)
				t.known++
				break
			}
		}
	}
}

// scan counts the deeds, the latest first.
func (t *tally) scan() {
	oldest := t.v.instant.earliest - min(max(t.ages.horizon, t.window), edtf.PosInf/4) - 2*widest
	if !t.v.instant.earliest.IsFinite() {
		oldest = edtf.NegInf
	}
	list, ok := t.inCountry()
	if !ok {
		for j := t.v.end - 1; j >= 0 && t.d.times[j].instant.earliest >= oldest; j-- {
			r := t.d.seen(j)
			t.count(&r, t.level(&r.deed))
		}
	}
	for i := len(list) - 1; i >= 0 && list[i].instant.earliest >= oldest; i-- {
		if int(list[i].at) < t.v.end {
			t.count(&list[i], t.levelInCountry(&list[i]))
		}
	}
	for _, j := range slices.Backward(t.d.wide) {
		if r := t.d.seen(int(j)); int(j) < t.v.end && r.instant.earliest < oldest {
			t.count(&r, t.level(&r.deed))
		}
	}
}

// inCountry returns the deeds in the country of the event, if no others stand on
// any rung.
func (t *tally) inCountry() ([]seenDeed, bool) {
	if len(t.rungs) == 0 {
		return nil, false
	}
	i := slices.Index(t.rungs[0].Features, FeatureCountry)
	if i < 0 {
		return nil, false
	}
	return t.d.byCountry[t.d.texts[t.rungs[0].Values[i]]], true
}

// count takes in a deed that stands on so many rungs, but for its age.
func (t *tally) count(r *seenDeed, level int) {
	j := int(r.at)
	age := t.v.ageAt(&r.deedTime)
	for _, l := range t.limits {
		if age > l.age {
			level = min(level, l.rungs)
		}
	}
	if level == 0 || age > t.window && age > t.ages.horizon || !t.v.seesAt(j, &r.deedTime) {
		return
	}
	var room [8]uint32
	who := t.v.namedAt(j, r.flags, t.d.who[r.from:r.to], room[:0])
	if age <= t.window {
		rung := &t.rungs[level-1]
		rung.Cases += len(who)
		for _, n := range who {
			if t.first[n] == int32(j) {
				rung.First++
			}
		}
	}
	if age > t.ages.horizon {
		return
	}
	w := t.ages.weigh(age)
	for _, n := range who {
		at := (level-1)*len(t.d.actors) + int(n)
		t.n[at] += w
		t.cases[at]++
		if t.most > 0 && len(t.last[at]) < t.most {
			t.last[at] = append(t.last[at], t.d.ids[j])
		}
	}
}

// write turns the counts into shares.
func (t *tally) write(p *Prior) {
	p.d, p.known = t.d, make([]bool, len(t.first))
	for n, j := range t.first {
		p.known[n] = j >= 0
	}
	p.Rungs = t.rungs
	if t.known == 0 {
		p.Unseen = 1
		return
	}
	t.accumulate()
	p.Unseen = t.unseen()
	gains, base := t.gains(1 - p.Unseen)
	p.Each = base
	p.Others = t.known
	for n := range t.d.actors {
		if s, ok := t.share(n, gains, base); ok {
			p.Shares = append(p.Shares, s)
			p.Others--
		}
	}
	slices.SortFunc(p.Shares, func(a, b Share) int {
		return cmp.Or(cmp.Compare(b.P, a.P), cmp.Compare(a.Actor, b.Actor))
	})
}

// shareOf returns what [tally.write] would write of one actor, as [Prior.P] gives
// it, and of those never seen.
func (t *tally) shareOf(id actor.ID) (p, unseen float64) {
	if t.known == 0 {
		return 1, 1
	}
	t.accumulate()
	unseen = t.unseen()
	gains, base := t.gains(1 - unseen)
	n, ok := t.d.number[t.d.x.registry.Canonical(id)]
	if !ok {
		return unseen, unseen
	}
	if s, ok := t.share(int(n), gains, base); ok {
		return s.P, unseen
	}
	if t.first[n] >= 0 {
		return base, unseen
	}
	return unseen, unseen
}

// accumulate adds to each rung what stands on finer ones.
func (t *tally) accumulate() {
	actors := len(t.d.actors)
	for r := len(t.rungs) - 1; r >= 0; r-- {
		for n := range actors {
			at := r*actors + n
			if r+1 < len(t.rungs) {
				t.n[at] += t.n[at+actors]
				t.cases[at] += t.cases[at+actors]
			}
			t.rungs[r].N += t.n[at]
			t.rungs[r].Precedents += int(t.cases[at])
			t.back[r] += t.discount * min(1, t.n[at])
		}
		if r+1 < len(t.rungs) {
			t.rungs[r].Cases += t.rungs[r+1].Cases
			t.rungs[r].First += t.rungs[r+1].First
		}
	}
}

// unseen returns the share of those never named.
func (t *tally) unseen() float64 {
	if len(t.rungs) == 0 {
		return 0.5
	}
	nu := (float64(t.rungs[0].First) + 0.5) / (float64(t.rungs[0].Cases) + 1)
	for _, r := range t.rungs[1 : t.newcomers+1] {
		nu = (float64(r.First) + t.weight*nu) / (float64(r.Cases) + t.weight)
	}
	return nu
}

// gains returns what one precedent on each rung adds to a share, and what each
// actor has without any.
func (t *tally) gains(all float64) (gains []float64, base float64) {
	gains = make([]float64, len(t.rungs))
	for r := len(t.rungs) - 1; r >= 0; r-- {
		gains[r] = all / (t.rungs[r].N + t.weight)
		all *= (t.weight + t.back[r]) / (t.rungs[r].N + t.weight)
	}
	return gains, all / float64(t.known)
}

// share returns the share of an actor, and whether it has precedents.
func (t *tally) share(n int, gains []float64, base float64) (Share, bool) {
	s := Share{Actor: t.d.actors[n], P: base, Base: base}
	for r, gain := range gains {
		at := r*len(t.d.actors) + n
		if t.cases[at] == 0 {
			continue
		}
		g := Given{Rung: r, Precedents: int(t.cases[at]), N: t.n[at], P: gain * (t.n[at] - t.discount*min(1, t.n[at]))}
		if t.most > 0 {
			g.Events = t.last[at]
		}
		s.From = append(s.From, g)
		s.P += g.P
	}
	return s, len(s.From) > 0
}
