package attribution

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// PanelOptions are the settings of [NewPanel]; nil and the zero value are the
// defaults.
type PanelOptions struct {
	// Members are the settings of the precedent layer that are asked; none is
	// [DefaultPanel]. How many cases the first of them counts on its last rung
	// tells how much is known of the part of the world an event lies in.
	Members []PrecedentOptions
	// Sharing is what part of the members' weights is shared out after every
	// case, so that they can change places: see [calibration.Mixture]. 0 or less
	// is [DefaultPanelSharing].
	Sharing float64
}

// DefaultPanelSharing is the sharing of panels that state none.
const DefaultPanelSharing = 0.05

// hedgeSharing is the sharing between the first layer and the third.
const hedgeSharing = 0.005

// DefaultPanel returns the members of panels that state none: nine ladders, each
// with four half-lives, from three and a half days to four years, and two
// weights. None of them is good by itself everywhere; which are is what a panel
// learns. They and the rates of a panel were chosen among a few dozen by the
// cases of UCDP GED up to 2005, of MAVERICK up to March 2011, and by who fought
// whom in UCDP GED.
func DefaultPanel() []PrecedentOptions {
	var members []PrecedentOptions
	for _, ladder := range [][]Rung{
		{{}, {FeatureCountry}},
		{{}, {FeatureCountry}, {FeatureTarget}},
		{{}, {FeatureCountry}, {FeatureKind}},
		{{}, {FeatureCountry}, {FeatureMeans}},
		{{}, {FeatureCountry}, {FeatureAdmin1}},
		{{}, {FeatureCountry}, {FeaturePlace}},
		{{}, {FeatureCountry}, {FeatureCell}},
		{{}, {FeatureCountry}, {FeatureCell}, {FeatureKind, FeatureTarget}},
		DefaultLadder(),
	} {
		const year = DefaultHalfLife
		for _, half := range []edtf.Seconds{year / 104, year / 12, year / 2, 4 * year} {
			for _, weight := range []float64{1, 4} {
				members = append(members, PrecedentOptions{Ladder: ladder, Weight: weight, HalfLife: half, Newcomers: 1, Events: -1})
			}
		}
	}
	return members
}

// Panel forecasts who did an event by many settings of [Precedents] at once, and
// learns from the cases that are past which of them to follow, how far, and how
// sure to be. Three layers do so, each of which begins by changing nothing:
//
//  1. The members' shares are mixed by weights that follow how each has fared,
//     in the country of the event more than elsewhere ([calibration.Mixture]).
//  2. What members say beyond that sharpens or flattens the mixture
//     ([calibration.Choice]): the logarithms of their shares are features, and
//     so are whether an actor is the first choice, how sure of it the mixture is,
//     and, for actors never seen and for the first choice, how few cases there
//     are of the country.
//  3. How sure the first two should have been corrects them
//     ([calibration.Recalibration]).
//
// What the third gives is mixed with what the first gives, again by how they
// fared: where corrections do harm, they lose their weight.
//
// A panel knows only what it is told: see [Panel.Learn]. It is not safe for
// concurrent use.
type Panel struct {
	x       *Index
	members []PrecedentOptions
	mixture *calibration.Mixture
	stack   *calibration.Choice
	last    *calibration.Recalibration
	hedge   *calibration.Mixture // of the first layer and the third
	waiting []verdict
}

// verdict is a forecast and what came about, until that is past.
type verdict struct {
	f   Forecast
	who []int
}

// NewPanel returns a panel that has learned nothing yet.
func NewPanel(x *Index, o *PanelOptions) *Panel {
	if o == nil {
		o = &PanelOptions{}
	}
	p := &Panel{x: x, members: slices.Clone(o.Members)}
	if len(p.members) == 0 {
		p.members = DefaultPanel()
	}
	for i := range p.members {
		p.members[i].Events = -1
	}
	p.mixture = calibration.NewMixture(len(p.members), orDefault(o.Sharing, DefaultPanelSharing))
	p.stack = calibration.NewChoice(stackSlopes(len(p.members)), 1)
	p.last = calibration.NewRecalibration(nil)
	p.hedge = calibration.NewMixture(2, hedgeSharing)
	return p
}

// Forecast is how probable it was of each actor that it would be the one. The
// shares, Others times Each, and Unseen add up to 1.
type Forecast struct {
	Event event.ID
	// Shares lists the actors who have a precedent for some member, the
	// likeliest first, then by ID.
	Shares []ActorShare
	// Each is the share of every other actor known; Others is how many they
	// are.
	Each   float64
	Others int
	// Unseen is the share of actors who were never named before.
	Unseen    float64
	at        *panelView
	mixedOnly bool
}

// ActorShare is what an actor has of a whole.
type ActorShare struct {
	Actor actor.ID
	P     float64
}

// P returns the share of an actor, and whether it was known: see [Prior.P].
func (f Forecast) P(id actor.ID) (share float64, known bool) {
	if f.at == nil {
		return f.Unseen, false
	}
	c := f.at.column(id)
	switch {
	case c < len(f.at.actors):
		return f.at.shareOf(f.mixedOnly, c), true
	case c < len(f.at.parts)-1:
		return f.Each, true
	default:
		return f.Unseen, false
	}
}

// Uncorrected returns what the first layer alone gives: the mixture of the
// members. A panel learns the same from both.
func (f Forecast) Uncorrected() Forecast {
	if f.at == nil {
		return f
	}
	return f.at.forecast(true)
}

// Forecast tells what the panel holds of an event: of what began before it, by
// what it was told of that. It takes the time of [Precedents] for each member.
func (p *Panel) Forecast(e event.Event, at event.AsOf) Forecast {
	v := p.view(&e, at)
	p.settle(v)
	v.mix(p.mixture.Weights(v.group))
	v.said = withParts(v.parts, p.stack.Shares(v.features()))
	v.corrected = p.last.Shares(v.group, v.said)
	w := p.hedge.Weights(v.group)
	for c := range v.parts {
		v.final = append(v.final, w[0]*v.parts[c].P+w[1]*v.corrected[c])
	}
	return v.forecast(false)
}

// Learn tells a panel who it was. That makes a difference to forecasts of events
// that are certain to have begun later, and to no others, so that a record can
// be gone through in order of time, each event being forecast and then learned.
// Of several who did it, each is a case. Who was known only later, or is only
// said to have done it, is the caller's to leave out.
func (p *Panel) Learn(f Forecast, who ...actor.ID) {
	if f.at == nil || len(who) == 0 {
		return
	}
	w := verdict{f: f}
	var seen []actor.ID
	for _, id := range who {
		if id = p.canonical(id); id != "" && !slices.Contains(seen, id) {
			seen, w.who = append(seen, id), append(w.who, f.at.column(id))
		}
	}
	p.waiting = append(p.waiting, w)
}

// settle takes in what is past by an event.
func (p *Panel) settle(v *panelView) {
	p.waiting = slices.DeleteFunc(p.waiting, func(w verdict) bool {
		if !w.f.at.before(v) {
			return false
		}
		for _, c := range w.who {
			p.take(w.f.at, c)
		}
		return true
	})
}

func (p *Panel) take(v *panelView, c int) {
	p.hedge.Learn(v.group, []float64{v.parts[c].P, v.corrected[c]})
	p.last.Learn(v.group, v.said, c)
	p.stack.Learn(v.features(), c)
	given := make([]float64, len(v.given))
	for k := range given {
		given[k] = v.given[k][c] / v.parts[c].Of
	}
	p.mixture.Learn(v.group, given)
}

func (p *Panel) canonical(id actor.ID) actor.ID {
	if p.x == nil || p.x.registry == nil {
		return id
	}
	return p.x.registry.Canonical(id)
}

// panelView is an event as a panel sees it. Its columns are actors, all others
// known together, and those never seen.
type panelView struct {
	id        event.ID
	group     string
	civil     startSpan
	instant   startSpan
	zone      uint32
	timed     bool
	actors    []actor.ID
	number    map[actor.ID]int
	canonical func(actor.ID) actor.ID
	prior     Prior // of the first member
	familiar  int   // how many cases there are nearby
	given     [][]float64
	parts     []calibration.Part // the mixture
	said      []calibration.Part
	corrected []float64
	final     []float64
}

// before reports whether what is seen is certain to have begun before another.
func (v *panelView) before(w *panelView) bool {
	if !w.timed {
		return true
	}
	if v.zone != 0 && v.zone == w.zone {
		if is := v.civil.before(w.civil); is != casus.Undetermined {
			return is == casus.Yes
		}
	}
	return v.instant.latest < w.instant.earliest
}

// column returns where an actor stands.
func (v *panelView) column(id actor.ID) int {
	if c, ok := v.number[v.canonical(id)]; ok {
		return c
	}
	last := len(v.parts) - 1
	if _, known := v.prior.P(id); known && last > len(v.actors) {
		return len(v.actors)
	}
	return last
}

// view asks the members.
func (p *Panel) view(e *event.Event, at event.AsOf) *panelView {
	v := &panelView{id: e.ID, group: FeatureCountry.Of(*e), canonical: p.canonical, number: make(map[actor.ID]int)}
	if p.x != nil && p.x.deeds != nil {
		t := p.x.deeds.vantageOf(e, at)
		v.civil, v.instant, v.zone, v.timed = t.civil, t.instant, t.zone, t.timed
	}
	priors := make([]Prior, len(p.members))
	named := make(map[actor.ID]bool)
	for k := range p.members {
		priors[k] = Precedents(p.x, *e, at, &p.members[k])
		for i := range priors[k].Shares {
			named[priors[k].Shares[i].Actor] = true
		}
	}
	v.prior = priors[0]
	if n := len(v.prior.Rungs); n > 0 {
		v.familiar = v.prior.Rungs[n-1].Cases
	}
	v.actors = slices.Sorted(maps.Keys(named))
	for i, id := range v.actors {
		v.number[id] = i
	}
	others := len(v.prior.Shares) + v.prior.Others - len(v.actors)
	for k := range priors {
		v.given = append(v.given, v.row(&priors[k], others))
	}
	v.layOut(others)
	return v
}

// row spreads the shares of a member over the columns.
func (v *panelView) row(prior *Prior, others int) []float64 {
	row := slices.Repeat([]float64{prior.Each}, len(v.actors))
	for i := range prior.Shares {
		row[v.number[prior.Shares[i].Actor]] = prior.Shares[i].P
	}
	if others > 0 {
		row = append(row, prior.Each*float64(others))
	}
	return append(row, prior.Unseen)
}

func (v *panelView) layOut(others int) {
	for range v.actors {
		v.parts = append(v.parts, calibration.Part{Of: 1})
	}
	if others > 0 {
		v.parts = append(v.parts, calibration.Part{Of: float64(others), Rest: true})
	}
	v.parts = append(v.parts, calibration.Part{Of: 1, Rest: true})
}

func (v *panelView) mix(weights []float64) {
	for c := range v.parts {
		for k := range v.given {
			v.parts[c].P += weights[k] * v.given[k][c]
		}
	}
}

func withParts(parts []calibration.Part, shares []float64) []calibration.Part {
	next := slices.Clone(parts)
	for i := range next {
		next[i].P = shares[i]
	}
	return next
}

// The features of the second layer; after them come the members.
const (
	stackMixture = iota // the logarithm of the share
	stackUnseen
	stackUnseenNew
	stackFirst
	stackFirstSure
	stackFirstNew
	stackMembers
)

// stackSlopes are those of a layer that leaves the mixture as it is. The share of
// the unseen, of which there is little to learn from, is held less firmly.
func stackSlopes(members int) []calibration.Slope {
	const firm, loose = 20, 4
	slopes := slices.Repeat([]calibration.Slope{{Precision: firm}}, stackMembers+members)
	slopes[stackMixture].Mean = 1
	slopes[stackUnseen].Precision, slopes[stackUnseenNew].Precision = loose, loose
	return slopes
}

// features returns what the second layer weighs of each column.
func (v *panelView) features() []calibration.Alternative {
	list := make([]calibration.Alternative, len(v.parts))
	first := v.first()
	few := 2 - math.Log1p(float64(v.familiar))
	for c := range list {
		of := v.parts[c].Of
		f := make([]float64, stackMembers+len(v.given))
		f[stackMixture] = logShare(v.parts[c].P / of)
		if c == len(list)-1 {
			f[stackUnseen], f[stackUnseenNew] = 1, few
		}
		if c == first {
			p := v.parts[c].P
			f[stackFirst], f[stackFirstSure], f[stackFirstNew] = 1, logShare(p)-logShare(1-p), few
		}
		for k := range v.given {
			f[stackMembers+k] = logShare(v.given[k][c]/of) - f[stackMixture]
		}
		list[c] = calibration.Alternative{Features: f, Of: of}
	}
	return list
}

// first returns the first choice of the mixture, -1 if nobody is known.
func (v *panelView) first() int {
	first := -1
	for c := range v.actors {
		if first < 0 || v.parts[c].P > v.parts[first].P {
			first = c
		}
	}
	return first
}

// logShare returns the logarithm of a share, of 10^-12 if it is less.
func logShare(p float64) float64 { return math.Log(max(p, 1e-12)) }

// shareOf returns the share of a column.
func (v *panelView) shareOf(mixedOnly bool, c int) float64 {
	if mixedOnly {
		return v.parts[c].P
	}
	return v.final[c]
}

func (v *panelView) forecast(mixedOnly bool) Forecast {
	f := Forecast{Event: v.id, Unseen: v.shareOf(mixedOnly, len(v.parts)-1), at: v, mixedOnly: mixedOnly}
	for c, id := range v.actors {
		f.Shares = append(f.Shares, ActorShare{id, v.shareOf(mixedOnly, c)})
	}
	if n := len(v.actors); len(v.parts) > n+1 {
		f.Others = int(v.parts[n].Of)
		f.Each = v.shareOf(mixedOnly, n) / v.parts[n].Of
	}
	slices.SortFunc(f.Shares, func(a, b ActorShare) int {
		return cmp.Or(cmp.Compare(b.P, a.P), cmp.Compare(a.Actor, b.Actor))
	})
	return f
}
