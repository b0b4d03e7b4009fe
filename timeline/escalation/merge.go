package escalation

import "github.com/casus-events/casus/event/edtf"

// merge walks back through the lists of acts that a worker opened. Nearly always
// there are two, of who did an act and of whom it struck, which are the same where
// the two deal with nobody else; more are left to worker.pop.
type merge struct {
	one, two []posting
	more     bool
	since    edtf.Seconds
}

func (w *worker) mergeOf(since edtf.Seconds) merge {
	m := merge{since: since, more: len(w.heads) > 2}
	if !m.more && len(w.heads) > 0 {
		m.one = w.heads[0]
	}
	if len(w.heads) == 2 {
		m.two = w.heads[1]
	}
	return m
}

// pop takes the act of the greatest rank from the ends of all lists, -1 at their
// end.
func (m *merge) pop(w *worker) int32 {
	if m.more {
		return w.pop(m.since)
	}
	x, y := m.last(m.one), m.last(m.two)
	if x.rank >= y.rank && x.rank >= 0 {
		m.one = m.one[:len(m.one)-1]
	}
	if y.rank >= x.rank && y.rank >= 0 {
		m.two = m.two[:len(m.two)-1]
	}
	if x.rank > y.rank {
		return x.slot
	}
	return y.slot
}

// last returns the last act of a list, with the rank -1 if no more may compete.
func (m *merge) last(list []posting) posting {
	if n := len(list) - 1; n >= 0 && list[n].latest >= m.since {
		return list[n]
	}
	return posting{rank: -1, slot: -1}
}
