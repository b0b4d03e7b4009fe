package escalation

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// The defaults of [ShapeOptions].
const (
	// DefaultWindowLength is how long a window of a shape is.
	DefaultWindowLength = 7 * edtf.Day
	// DefaultLeastLink is the probability from which a link holds in a chain.
	DefaultLeastLink = 0.5
	// MostWindows is how many windows a shape has at most; over longer records
	// windows are longer, by whole multiples.
	MostWindows = 10_000
)

// ShapeOptions are choices of [Result.Shape]. The zero value of each field stands for
// its default, and a nil *ShapeOptions for all defaults.
type ShapeOptions struct {
	// Window is the length of the windows in which acts are counted.
	Window edtf.Seconds
	// Violent is the rung from which acts count as violence; the default is
	// [ladder.H8].
	Violent ladder.Hostility
	// Provoking is the rung from which an act can be expected to be answered;
	// the default is [ladder.H4].
	Provoking ladder.Hostility
	// Baseline is the highest rung of a window in which the crisis does not
	// climb: a window in which the peak is higher counts for escalation, one
	// in which it is lower, and one without acts, against. The default is
	// [ladder.H6], posture without force.
	Baseline ladder.Hostility
	// LeastLink is how probable the most probable parent has to be for a
	// chain to run through it.
	LeastLink float64
}

func (o *ShapeOptions) withDefaults() ShapeOptions {
	var own ShapeOptions
	if o != nil {
		own = *o
	}
	own.Window = cmp.Or(max(0, own.Window), DefaultWindowLength)
	own.Violent = cmp.Or(own.Violent, ladder.H8)
	own.Provoking = cmp.Or(own.Provoking, ladder.H4)
	own.Baseline = cmp.Or(own.Baseline, ladder.H6)
	if !(own.LeastLink > 0) {
		own.LeastLink = DefaultLeastLink
	}
	return own
}

// Shape is the course of a crisis: how high it climbed and when, over which
// answers, between whom, and what de-escalated it. Hostility is counted by peaks
// and by numbers of violent acts, never by means, and no accord takes anything
// away from it: means over mixed acts follow human judgement of violence no
// better than chance.
type Shape struct {
	// From and To bound the dated acts.
	From, To edtf.Seconds
	// Acts is how many acts there are, Undated how many of them may have begun
	// anywhere in a time longer than a window; those are in no window or
	// phase.
	Acts, Undated int
	// Peak is the highest rung, PeakActs who stand on it, in order.
	Peak     ladder.Hostility
	PeakActs []event.ID
	// Violent is how many acts stand on [ShapeOptions.Violent] or above.
	Violent int
	// Windows count by time, the empty ones left out.
	Windows []Window
	// Phases divide the time of the record into escalations and lulls.
	Phases []Phase
	// Chains are the ladders climbed, those that climbed highest first.
	Chains []Chain
	// Dyads say who answers whom and how, those with most provocations first.
	Dyads []Dyad
	// Accords are the acts of accord from K3 up, in order of time.
	Accords []Deescalation
	// Unanswered are the provoking acts that were more probably left
	// unanswered than not, and whose window has closed, in order of time.
	Unanswered []Unanswered
}

// Window is what happened in a stretch of time. An act counts in the window of
// the middle of its bounds.
type Window struct {
	From, To edtf.Seconds
	Acts     int
	Violent  int
	Peak     ladder.Hostility
	PeakAct  event.ID
}

// Deescalation is an act of accord, with what came before and after it.
type Deescalation struct {
	Act    event.ID
	By     []actor.ID
	Accord ladder.Accord
	// Before and After count the violent acts in the window's length of time
	// before and after it. Open reports that the record ends before the second
	// is over.
	Before, After int
	Open          bool
}

// Unanswered is an act to which there is probably no answer.
type Unanswered struct {
	Act event.ID
	// P is the probability that it was not answered.
	P float64
}

// shaper holds the acts and answers of a shape, in order of time.
type shaper struct {
	o       ShapeOptions
	acts    []Act
	at      map[event.ID]int
	answers []Answer // by act
	links   []Link   // by act
	middle  []edtf.Seconds
	dated   []bool
}

// Shape works out the course of a crisis from the acts of a result and what they
// answer, in the forest of the most probable causes ([Result.Forest]). Acts whose
// answers were handed out before are left out.
//
// It takes time in proportion to n log n for n acts, and that of the result
// again.
func (r *Result) Shape(o *ShapeOptions) Shape {
	s := newShaper(r, o)
	shape := Shape{Acts: len(s.acts)}
	violent := s.measure(&shape)
	s.windows(&shape)
	s.phases(&shape)
	shape.Chains = s.chains()
	shape.Dyads = s.dyads(sidesOf(s.acts, r.ix.bonds.ties))
	s.deescalations(&shape, violent)
	for i, a := range s.acts {
		if u := s.answers[i]; s.provokes(i) && !u.Censored && u.Unanswered > 0.5 {
			shape.Unanswered = append(shape.Unanswered, Unanswered{a.ID, u.Unanswered})
		}
	}
	return shape
}

func newShaper(r *Result, o *ShapeOptions) *shaper {
	s := &shaper{o: o.withDefaults(), at: make(map[event.ID]int, r.Len())}
	for _, slot := range r.ix.order {
		if !r.ix.lain[slot].is(lainSealed) {
			s.acts = append(s.acts, r.ix.entries[slot].act)
		}
	}
	middle := func(a *Act) (edtf.Seconds, bool) {
		if !a.Earliest.IsFinite() || !a.Latest.IsFinite() || a.Latest-a.Earliest > s.o.Window {
			return 0, false
		}
		return a.Earliest + (a.Latest-a.Earliest)/2, true
	}
	slices.SortFunc(s.acts, func(a, b Act) int {
		x, xDated := middle(&a)
		y, yDated := middle(&b)
		switch {
		case xDated != yDated && xDated:
			return -1
		case xDated != yDated:
			return 1
		default:
			return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.ID, b.ID))
		}
	})
	s.middle, s.dated = make([]edtf.Seconds, len(s.acts)), make([]bool, len(s.acts))
	for i := range s.acts {
		s.at[s.acts[i].ID] = i
		s.middle[i], s.dated[i] = middle(&s.acts[i])
	}
	s.answers = make([]Answer, len(s.acts))
	for a := range r.Answers() {
		s.answers[s.at[a.ID]] = a
	}
	s.links = make([]Link, len(s.acts))
	for _, l := range r.forest() {
		s.links[s.at[l.ID]] = l
	}
	return s
}

func (s *shaper) isViolent(i int) bool { return s.acts[i].Hostility >= s.o.Violent }
func (s *shaper) provokes(i int) bool  { return s.acts[i].Hostility >= s.o.Provoking }
func (s *shaper) lastDated() (int, bool) {
	n := slices.Index(s.dated, false)
	if n < 0 {
		n = len(s.dated)
	}
	return n - 1, n > 0
}

// measure fills in peak, numbers and ends, and returns when violent acts took
// place.
func (s *shaper) measure(shape *Shape) []edtf.Seconds {
	var violent []edtf.Seconds
	for i, a := range s.acts {
		if !s.dated[i] {
			shape.Undated++
		} else {
			if i == 0 {
				shape.From = a.Earliest
			}
			shape.From, shape.To = min(shape.From, a.Earliest), max(shape.To, a.Latest)
		}
		if s.isViolent(i) {
			shape.Violent++
			if s.dated[i] {
				violent = append(violent, s.middle[i])
			}
		}
		switch {
		case a.Hostility.IsZero() || a.Hostility < shape.Peak:
		case a.Hostility > shape.Peak:
			shape.Peak, shape.PeakActs = a.Hostility, []event.ID{a.ID}
		default:
			shape.PeakActs = append(shape.PeakActs, a.ID)
		}
	}
	return violent
}

// windows counts the dated acts by windows that begin with the first of them.
func (s *shaper) windows(shape *Shape) {
	last, ok := s.lastDated()
	if !ok {
		return
	}
	first := s.middle[0] - mod(s.middle[0], edtf.Day)
	length := s.o.Window
	if span := s.middle[last] - first; span/length >= MostWindows {
		length *= span/length/MostWindows + 1
	}
	for i, a := range s.acts[:last+1] {
		from := first + (s.middle[i]-first)/length*length
		if n := len(shape.Windows); n == 0 || shape.Windows[n-1].From != from {
			shape.Windows = append(shape.Windows, Window{From: from, To: from + length})
		}
		w := &shape.Windows[len(shape.Windows)-1]
		w.Acts++
		if s.isViolent(i) {
			w.Violent++
		}
		if a.Hostility > w.Peak {
			w.Peak, w.PeakAct = a.Hostility, a.ID
		}
	}
}

func mod(t, by edtf.Seconds) edtf.Seconds { return ((t % by) + by) % by }

// deescalations lists the acts of accord that do more than talk.
func (s *shaper) deescalations(shape *Shape, violent []edtf.Seconds) {
	count := func(from, to edtf.Seconds) int { // from is left out, to is not
		i, _ := slices.BinarySearch(violent, from+1)
		j, _ := slices.BinarySearch(violent, to+1)
		return max(0, j-i)
	}
	for i, a := range s.acts {
		if a.Accord < ladder.K3 {
			continue
		}
		d := Deescalation{Act: a.ID, By: a.doers(), Accord: a.Accord, Open: true}
		if s.dated[i] {
			at := s.middle[i]
			d.Before, d.After = count(at-s.o.Window, at), count(at, at+s.o.Window)
			d.Open = shape.To < at+s.o.Window
		}
		shape.Accords = append(shape.Accords, d)
	}
}

// doers returns who most probably did the act; the first of equally probable
// answers.
func (a *Act) doers() []actor.ID {
	var best Party
	for _, p := range a.By {
		if p.P > best.P {
			best = p
		}
	}
	return best.Actors
}
