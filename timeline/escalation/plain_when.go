package escalation

import (
	"math"

	"github.com/casus-events/casus/event/edtf"
)

// when is what the dates of two acts say: the probability of their order, the
// pace, the marks, and what order and lag add to the score.
type when struct {
	order float64
	sum   Nats
	marks marks
	pace  pace
}

// doubt is what is said where the order is in doubt, by what it follows from.
type doubt struct {
	gap, first, second edtf.Seconds
	when               when
	known              bool
}

// sure is about a candidate that came first for sure.
func (p *pass) sure(s *scorer, first span) {
	second := p.l.at
	const twoDays = 2 * edtf.Day
	twice := second.from - first.from + second.to - first.to
	// A lag that is a whole number of days is what orderAndLag returns for just
	// those that twoDays divides.
	if whole := twice / twoDays; whole < manyLags && whole*twoDays == twice {
		sum, ok := p.lags[whole].known()
		if !ok {
			sum = s.ofWholeLag(p.effect.form, int(whole))
		}
		p.when = when{order: 1, sum: sum, pace: s.paces[whole]}
		return
	}
	p.when = p.weigh(s, 1, float64(twice)/float64(twoDays))
}

// doubtful is about a candidate that may have come later. What was said last is
// kept, since acts that are dated to the day are alike in this.
func (p *pass) doubtful(s *scorer, first span) {
	second, kept := p.l.at, &p.doubts[p.stance]
	gap, one, two := second.from-first.from, first.to-first.from, second.to-second.from
	if !kept.known || kept.gap != gap || kept.first != one || kept.second != two {
		order, lag := orderAndLag(first, second)
		*kept = doubt{gap, one, two, p.weigh(s, order, lag), true}
	}
	p.when = kept.when
}

// weigh works out what an order and a lag add to the score.
func (p *pass) weigh(s *scorer, order, lag float64) when {
	d := when{order: order, pace: paceOf(lag), marks: markIf(laterMark, order < 0.5)}
	if order == 0 {
		return d
	}
	facts := pair{effect: p.effect, order: order, logLag: math.Log1p(lag)}
	if order < 1 {
		facts.logOrder = math.Log(order)
		d.sum = s.sum(readsDoubt, &facts)
	}
	d.sum += s.ofLag(&facts)
	return d
}
