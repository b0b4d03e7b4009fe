package escalation

func (s *scorer) ofPace(effect form, soon pace) Nats {
	k := &s.kept.pace[s.stances[effect]][soon]
	if sum, ok := k.known(); ok {
		return sum
	}
	return s.keep(k, &pair{effect: &profile{form: effect}, pace: soon}, readsPace)
}

func (s *scorer) ofForms(effect, cause form) Nats {
	k := &s.kept.forms[effect][cause]
	if sum, ok := k.known(); ok {
		return sum
	}
	return s.keep(k, pairOf(effect, cause), readsForms)
}

// ofReversal is what forms add where the act is aimed at who did the earlier one,
// or stands with them.
func (s *scorer) ofReversal(effect, cause form) Nats {
	k := &s.kept.reversal[effect][cause]
	if sum, ok := k.known(); ok {
		return sum
	}
	p := pairOf(effect, cause)
	p.overlap = aimActed
	return s.keep(k, p, readsReversal)
}

func (s *scorer) ofStance(effect form, o overlap) Nats {
	k := &s.kept.stance[s.stances[effect]][o]
	if sum, ok := k.known(); ok {
		return sum
	}
	return s.keep(k, &pair{effect: &profile{form: effect}, overlap: o}, readsStance)
}

func pairOf(effect, cause form) *pair {
	return &pair{effect: &profile{form: effect}, cause: &profile{form: cause}}
}

// turned is what the overlaps of the act with an earlier one add to the score.
func (w *worker) turned(cause *lain, o overlap) Nats {
	effect := w.ix.profiles[w.l.profile].form
	sum := w.score.ofStance(effect, o)
	if o&aimActed != 0 {
		sum += w.score.ofReversal(effect, w.ix.profiles[cause.profile].form)
	}
	return sum
}

// overlapOf returns in which ways those who did and suffered the two acts are
// the same.
func (w *worker) overlapOf(code sides, cause *lain, mine, theirs []int32) overlap {
	return code.overlap() | w.exact(theirs, w.ix.list(w.l, listAims), isAim, aimExact) |
		w.exact(w.ix.list(cause, listAims), mine, isActor, actorExact)
}

// exact returns a bit if some actors of the earlier act are as many as some of
// the later one, and each of their side.
func (w *worker) exact(theirs, mine []int32, side sides, bit overlap) overlap {
	if len(theirs) != len(mine) || len(mine) == 0 {
		return 0
	}
	for _, a := range theirs {
		if w.codes[a]&side == 0 {
			return 0
		}
	}
	return bit
}
