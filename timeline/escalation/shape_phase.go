package escalation

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// PhaseKind says what a phase is.
type PhaseKind string

// The kinds of phase.
const (
	PhaseEscalation PhaseKind = "escalation" // peaks stand above the baseline, on the whole
	PhaseLull       PhaseKind = "lull"       // they do not
)

// PhaseKinds returns the known kinds of phase.
func PhaseKinds() []PhaseKind { return []PhaseKind{PhaseEscalation, PhaseLull} }

// IsKnown reports whether k is one of [PhaseKinds].
func (k PhaseKind) IsKnown() bool { return k == PhaseEscalation || k == PhaseLull }

// Phase is a stretch of a crisis. Each window scores the rungs by which its peak
// stands above [ShapeOptions.Baseline], or below it; one without acts scores as
// neutral words would. Escalations are all maximal stretches by the sum of these
// scores, that is those which no part within them nor any longer stretch around
// them surpasses (Ruzzo and Tompa, "A linear time algorithm for finding all
// maximal scoring subsequences", 1999); what lies between them are lulls. The
// ends of escalations are the turning points.
type Phase struct {
	Kind     PhaseKind
	From, To edtf.Seconds
	// Score is the sum over its windows, in rungs.
	Score         int
	Acts, Violent int
	// Peak is its highest rung, PeakAct the first to stand there, and Opened
	// the first above the baseline, with which an escalation begins.
	Peak    ladder.Hostility
	PeakAct event.ID
	Opened  event.ID
	// Accords are the acts of accord from K4 up within it: at the end of an
	// escalation or in the lull after it they are what de-escalated.
	Accords []event.ID
}

// stretch is windows from first to the one before end, by their numbers.
type stretch struct {
	first, end int
	sum        int
	// before is the sum of all windows before it, through that up to its end.
	before, through int
}

func (s *shaper) phases(shape *Shape) {
	if len(shape.Windows) == 0 {
		return
	}
	length := shape.Windows[0].To - shape.Windows[0].From
	start := shape.Windows[0].From
	number := func(t edtf.Seconds) int { return int((t - start) / length) }
	n := number(shape.Windows[len(shape.Windows)-1].From) + 1
	base := rungNumber(s.o.Baseline)
	scores := make([]int, n)
	for i := range scores {
		scores[i] = -base
	}
	for _, w := range shape.Windows {
		scores[number(w.From)] = rungNumber(w.Peak) - base
	}
	next := 0
	add := func(kind PhaseKind, first, end, score int) {
		if first < end {
			from, to := start+edtf.Seconds(first)*length, start+edtf.Seconds(end)*length
			shape.Phases = append(shape.Phases, Phase{Kind: kind, From: from, To: to, Score: score})
		}
	}
	lull := func(end int) {
		sum := 0
		for _, v := range scores[next:end] {
			sum += v
		}
		add(PhaseLull, next, end, sum)
	}
	for _, m := range maximal(scores) {
		lull(m.first)
		add(PhaseEscalation, m.first, m.end, m.sum)
		next = m.end
	}
	lull(n)
	s.fillPhases(shape)
}

func rungNumber(h ladder.Hostility) int {
	n, _ := h.Number()
	return n
}

// maximal returns all maximal scoring stretches of a list, in order.
func maximal(scores []int) []stretch {
	var list []stretch
	total := 0
	for i, v := range scores {
		total += v
		if v <= 0 {
			continue
		}
		m := stretch{first: i, end: i + 1, before: total - v, through: total}
		for {
			j := len(list) - 1
			for j >= 0 && list[j].before >= m.before {
				j--
			}
			if j < 0 || list[j].through >= m.through {
				break
			}
			m.first, m.before = list[j].first, list[j].before
			list = list[:j]
		}
		m.sum = m.through - m.before
		list = append(list, m)
	}
	return list
}

// fillPhases counts the acts of each phase.
func (s *shaper) fillPhases(shape *Shape) {
	last, _ := s.lastDated()
	at := 0
	for i, a := range s.acts[:last+1] {
		for s.middle[i] >= shape.Phases[at].To {
			at++
		}
		p := &shape.Phases[at]
		p.Acts++
		if s.isViolent(i) {
			p.Violent++
		}
		if a.Hostility > p.Peak {
			p.Peak, p.PeakAct = a.Hostility, a.ID
		}
		if a.Hostility > s.o.Baseline && p.Opened == "" {
			p.Opened = a.ID
		}
		if a.Accord >= ladder.K4 {
			p.Accords = append(p.Accords, a.ID)
		}
	}
}
