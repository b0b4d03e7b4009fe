package escalation

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Dyad says how one side answers another. All numbers weigh an act by how
// probable it is that the one side did it, and a reply by its probability; of
// an answer the parents that are listed count ([Options.Parents]).
type Dyad struct {
	// Of answers To. A side has the name of the actor of it that acts most
	// often.
	Of, To actor.ID
	// Provocations are the acts of To, from [ShapeOptions.Provoking] up, that
	// struck Of, or were addressed to it where they struck nobody. Closed are
	// those of them whose window has closed.
	Provocations, Closed float64
	// Replies are the answers of Of to provocations by To, on its own behalf
	// or for one with whom it stands.
	Replies float64
	// ReplyRate is the share of closed provocations that Of answered at least
	// once, from 0 to 1; Known tells whether there are any.
	ReplyRate float64
	Known     bool
	// MedianLag is the median time from provocation to reply, of the replies
	// with dates; LagKnown tells whether there are any.
	MedianLag edtf.Seconds
	LagKnown  bool
	// Escalatory, InKind and Muted are the shares of the replies that can be
	// compared, by rungs. They add up to 1 if there are any.
	Escalatory, InKind, Muted float64
	// Inverse is the share of all replies that are acts of accord and of no
	// hostility.
	Inverse float64
	// Asymmetry is the reply rate of Of less that of To, where both are known.
	Asymmetry      float64
	AsymmetryKnown bool
}

// camp maps actors to the sides that they are of.
type camp map[actor.ID]actor.ID

func (c camp) of(id actor.ID) actor.ID {
	if side, ok := c[id]; ok {
		return side
	}
	return id
}

// all returns the sides of some actors, each once, in order.
func (c camp) all(ids []actor.ID) []actor.ID {
	var list []actor.ID
	for _, id := range ids {
		list = append(list, c.of(id))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// sidesOf joins actors that were ever of one side, and names each side.
func sidesOf(acts []Act, ties []Tie) camp {
	up := map[actor.ID]actor.ID{}
	find := func(id actor.ID) actor.ID {
		for next, ok := up[id]; ok; next, ok = up[id] {
			if over, more := up[next]; more {
				up[id] = over // halve the way for those who come later
			}
			id = next
		}
		return id
	}
	members := map[actor.ID]bool{}
	for _, t := range ties {
		if t.Kind != SameSide {
			continue
		}
		members[t.A], members[t.B] = true, true
		if a, b := find(t.A), find(t.B); a != b {
			up[max(a, b)] = min(a, b)
		}
	}
	done := map[actor.ID]int{}
	for i := range acts {
		for _, p := range acts[i].By {
			for _, id := range p.Actors {
				done[id]++
			}
		}
	}
	name := map[actor.ID]actor.ID{}
	sorted := slices.Sorted(maps.Keys(members))
	for _, id := range sorted {
		top := find(id)
		if best, ok := name[top]; !ok || done[id] > done[best] {
			name[top] = id
		}
	}
	c := make(camp, len(sorted))
	for _, id := range sorted {
		c[id] = name[find(id)]
	}
	return c
}

// pairing is two sides: the first answers the second.
type pairing struct{ of, to actor.ID }

// dealings is what a dyad is counted from.
type dealings struct {
	Dyad
	lags  []lagged
	turns [4]float64 // by turn
	// answered is the weight of the closed provocations that were answered.
	answered float64
}

type lagged struct {
	lag edtf.Seconds
	p   float64
}

// provoked is an act with a side that it struck.
type provoked struct {
	act int
	of  actor.ID
}

// dyads counts provocations and replies between sides.
func (s *shaper) dyads(sides camp) []Dyad {
	all := map[pairing]*dealings{}
	get := func(of, to actor.ID) *dealings {
		k := pairing{of, to}
		if all[k] == nil {
			all[k] = &dealings{Dyad: Dyad{Of: of, To: to}}
		}
		return all[k]
	}
	silence := s.replies(sides, get)
	for j := range s.acts {
		if !s.provokes(j) {
			continue
		}
		closed := s.answers[j].ID != "" && !s.answers[j].Censored
		for _, of := range sides.all(s.acts[j].aims()) {
			for _, p := range s.acts[j].By {
				for _, to := range sides.all(p.Actors) {
					if of == to {
						continue
					}
					d := get(of, to)
					d.Provocations += p.P
					if closed {
						d.Closed += p.P
						d.answered += p.P * -math.Expm1(silence[provoked{j, of}])
					}
				}
			}
		}
	}
	return finishDyads(all)
}

// aims returns whom an act struck or, if nobody, addressed.
func (a *Act) aims() []actor.ID {
	if len(a.Against) > 0 {
		return a.Against
	}
	return a.To
}

// replies counts the replies, and returns the logarithm of the probability that
// a side left an act that struck it unanswered.
func (s *shaper) replies(sides camp, get func(of, to actor.ID) *dealings) map[provoked]float64 {
	silence := map[provoked]float64{}
	for i := range s.answers {
		for _, p := range s.answers[i].Parents {
			j, ok := s.at[p.Cause]
			if !ok || !s.provokes(j) || !p.Role.Answers() {
				continue
			}
			w := p.P * p.RoleP
			for _, of := range sides.all(p.Actors) {
				silence[provoked{j, of}] += math.Log1p(-min(w, 1))
				for _, to := range sides.all(p.By) {
					if of != to {
						get(of, to).reply(&p, w)
					}
				}
			}
		}
	}
	return silence
}

func (d *dealings) reply(p *Parent, w float64) {
	d.Replies += w
	if p.LagKnown {
		d.lags = append(d.lags, lagged{p.Lag, w})
	}
	if int(p.Turn) < len(d.turns) {
		d.turns[p.Turn] += w
	}
	if p.Inverse {
		d.Inverse += w
	}
}

func finishDyads(all map[pairing]*dealings) []Dyad {
	for _, d := range all {
		if d.Known = d.Closed > 0; d.Known {
			d.ReplyRate = min(1, d.answered/d.Closed)
		}
		d.MedianLag, d.LagKnown = medianLag(d.lags)
		if n := d.turns[Muted] + d.turns[InKind] + d.turns[Escalatory]; n > 0 {
			d.Muted, d.InKind, d.Escalatory = d.turns[Muted]/n, d.turns[InKind]/n, d.turns[Escalatory]/n
		}
		if d.Replies > 0 {
			d.Inverse /= d.Replies
		}
	}
	var list []Dyad
	for k, d := range all {
		if back := all[pairing{k.to, k.of}]; back != nil && d.Known && back.Known {
			d.Asymmetry, d.AsymmetryKnown = d.ReplyRate-back.ReplyRate, true
		}
		list = append(list, d.Dyad)
	}
	slices.SortFunc(list, func(a, b Dyad) int {
		return cmp.Or(cmp.Compare(b.Provocations, a.Provocations), cmp.Compare(b.Replies, a.Replies),
			cmp.Compare(a.Of, b.Of), cmp.Compare(a.To, b.To))
	})
	return list
}

// medianLag returns the lag at which half of the weight is reached.
func medianLag(lags []lagged) (edtf.Seconds, bool) {
	slices.SortFunc(lags, func(a, b lagged) int { return cmp.Or(cmp.Compare(a.lag, b.lag), cmp.Compare(a.p, b.p)) })
	var all, sum float64
	for _, l := range lags {
		all += l.p
	}
	for _, l := range lags {
		if sum += l.p; all > 0 && sum >= all/2 {
			return l.lag, true
		}
	}
	return 0, false
}
