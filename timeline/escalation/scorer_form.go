package escalation

// formTables are the sums of the features that depend on forms, by their
// numbers.
type formTables struct {
	forms    [allForms][allForms]Nats // by the later act, then the earlier
	stance   [allStances][allOverlaps]Nats
	reversal [allForms][allForms]Nats
	pace     [allStances][allPaces]Nats
}

func (s *scorer) newFormTables() *formTables {
	t := &formTables{}
	var effect, cause profile
	p := pair{effect: &effect, cause: &cause}
	var done [allStances]bool
	for effect.form = range allForms {
		p.overlap = aimActed
		for cause.form = range allForms {
			t.forms[effect.form][cause.form] = s.sum(readsForms, &p)
			t.reversal[effect.form][cause.form] = s.sum(readsReversal, &p)
		}
		stance := effect.form.stance()
		if done[stance] {
			continue
		}
		done[stance] = true
		for p.overlap = range allOverlaps {
			t.stance[stance][p.overlap] = s.sum(readsStance, &p)
		}
		for p.pace = range allPaces {
			t.pace[stance][p.pace] = s.sum(readsPace, &p)
		}
	}
	return t
}

// of is what the forms and the pace of a pair add to the score.
func (t *formTables) of(p *pair) Nats {
	return t.forms[p.effect.form][p.cause.form] + t.pace[p.effect.form.stance()][p.pace]
}

// turned is what the overlaps of an act with an earlier one add to the score,
// given their forms.
func (w *worker) turned(cause *lain, o overlap) Nats {
	effect := w.ix.profiles[w.l.profile].form
	sum := w.score.forms.stance[effect.stance()][o]
	if o&aimActed != 0 {
		sum += w.score.forms.reversal[effect][w.ix.profiles[cause.profile].form]
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
