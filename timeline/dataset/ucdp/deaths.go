package ucdp

import (
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Estimate is a number of deaths as the data set states it. Best may lie
// outside of Low to High, and Low above High.
type Estimate struct{ Best, Low, High dataset.Int }

// EstimateOf returns the estimate that a count of an entry of this package
// holds, and false if it holds none. It undoes what [Row.Entry] does to write
// three numbers as one count, and can also be asked of a toll:
//
//	ucdp.EstimateOf(entry.Event.Toll(event.Killed).All)
//
// Only a total has a Low and a High of its own; those of a part are no
// estimates but the limits that follow from the total's.
func EstimateOf(c event.Count) (Estimate, bool) {
	e := Estimate{}
	switch c.Form {
	case event.CountExactly:
		n := dataset.Some(c.N)
		return Estimate{Best: n, Low: n, High: n}, true
	case event.CountBetween:
		e.Low, e.High = dataset.Some(c.N), dataset.Some(c.To)
	case event.CountAtLeast:
		e.Low = dataset.Some(c.N)
	case event.CountAtMost:
		e.High = dataset.Some(c.N)
	case event.CountAbout, event.CountWords, event.CountUnknown:
	}
	for part := range strings.SplitSeq(c.Words, ", ") {
		word, digits, _ := strings.Cut(part, " ")
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return Estimate{}, false
		}
		switch word {
		case "best":
			e.Best = dataset.Some(n)
		case "low":
			e.Low = dataset.Some(n)
		case "high":
			e.High = dataset.Some(n)
		}
	}
	return e, e.Best.Stated
}

// count returns the estimate as one count: exactly a number if all three are
// the same, else the range, with the best estimate in its words. A range that
// is written the wrong way round is turned, and stands in the words too.
func (e Estimate) count() event.Count {
	words := "best " + e.Best.String()
	switch {
	case !e.Low.Stated && !e.High.Stated:
		c := event.About(e.Best.N)
		c.Words = words
		return c
	case !e.High.Stated:
		c := event.AtLeast(e.Low.N)
		c.Words = words
		return c
	case !e.Low.Stated:
		c := event.AtMost(e.High.N)
		c.Words = words
		return c
	case e.Low == e.High && e.Best == e.Low:
		return event.Exactly(e.Best.N)
	}
	c := event.Between(e.Low.N, e.High.N)
	if c.Words = words; c.N > c.To {
		c.N, c.To = c.To, c.N
		c.Words += ", low " + e.Low.String() + ", high " + e.High.String()
	}
	switch twice := 2 * e.Best.N; {
	case twice < c.N+c.To:
		c.Lean = event.LeanLow
	case twice > c.N+c.To:
		c.Lean = event.LeanHigh
	}
	return c
}

// parts are the deaths by side that are not zero.
type parts struct {
	list [4]part
	n    int
}

// part is the deaths of one side.
type part struct {
	actor  actor.ID
	status event.VictimStatus
	n      int64
}

func (p *parts) sum() int64 {
	var sum int64
	for _, part := range p.list[:p.n] {
		sum += part.n
	}
	return sum
}

// add adds the deaths of a side to those of the same side before.
func (p *parts) add(side part, n dataset.Int) {
	if n.N == 0 {
		return
	}
	for i := range p.list[:p.n] {
		if q := &p.list[i]; q.actor == side.actor && q.status == side.status {
			q.n += n.N
			return
		}
	}
	side.n = n.N
	p.list[p.n] = side
	p.n++
}

// unknownSide is the actor of deaths that are not known to be of a side. It
// keeps them apart from the total.
const unknownSide actor.ID = "ucdp:unknown-side"

func (r *Row) parts() parts {
	var p parts
	of := func(s side) part {
		if s.id == "" {
			return part{actor: unknownSide}
		}
		return part{actor: s.id}
	}
	p.add(of(r.sideA()), r.DeathsA)
	p.add(of(r.sideB()), r.DeathsB)
	p.add(part{status: event.VictimCivilian}, r.DeathsCivilians)
	p.add(part{actor: unknownSide}, r.DeathsUnknown)
	return p
}

// casualties returns the total and its parts. The data set bounds the total
// alone. A part is given the range that follows: it is smaller than its best
// estimate by no more than the total can be, nor greater. So the parts narrow
// the total in no way.
func (r *Row) casualties() []event.Casualty {
	total := Estimate{Best: r.Best, Low: r.Low, High: r.High}.count()
	p := r.parts()
	list := make([]event.Casualty, 0, 1+p.n)
	list = append(list, event.Casualty{Harm: event.Killed, Count: total})
	low, high, _ := total.Bounds()
	sum := p.sum()
	less, more := max(0, sum-low), max(0, high-sum)
	for _, part := range p.list[:p.n] {
		count := event.Exactly(part.n)
		switch {
		case high == event.NoLimit:
			count = event.AtLeast(max(0, part.n-less))
			count.Words = "best " + strconv.FormatInt(part.n, 10)
		case less > 0 || more > 0:
			count = event.Between(max(0, part.n-less), part.n+more)
			count.Words = "best " + strconv.FormatInt(part.n, 10)
		}
		list = append(list, event.Casualty{Harm: event.Killed, Count: count, Status: part.status, Actor: part.actor})
	}
	return list
}
