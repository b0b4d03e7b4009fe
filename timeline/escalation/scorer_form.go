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
	forms, reversals := s.reading(readsForms), s.reading(readsReversal)
	stances, paces := s.reading(readsStance), s.reading(readsPace)
	var effect, cause profile
	p := pair{effect: &effect, cause: &cause}
	var done [allStances]bool
	for effect.form = range allForms {
		p.overlap = aimActed
		for cause.form = range allForms {
			t.forms[effect.form][cause.form] = s.sum(forms, &p)
			t.reversal[effect.form][cause.form] = s.sum(reversals, &p)
		}
		stance := effect.form.stance()
		if done[stance] {
			continue
		}
		done[stance] = true
		for p.overlap = range allOverlaps {
			t.stance[stance][p.overlap] = s.sum(stances, &p)
		}
		for p.pace = range allPaces {
			t.pace[stance][p.pace] = s.sum(paces, &p)
		}
	}
	return t
}

// reading returns the features that look at some facts and weigh anything.
func (s *scorer) reading(what reads) []int32 {
	var list []int32
	for i := range s.table {
		if s.table[i].reads == what && s.w[i] != 0 {
			list = append(list, int32(i)) //nolint:gosec // features are few
		}
	}
	return list
}

// of is what the forms and the pace of a pair add to the score.
func (t *formTables) of(p *pair) Nats {
	return t.forms[p.effect.form][p.cause.form] + t.pace[p.effect.form.stance()][p.pace]
}

// turned is what the overlaps of two acts add to the score, given their forms.
func (s *scorer) turned(effect, cause form, o overlap) Nats {
	sum := s.forms.stance[effect.stance()][o]
	if o&aimActed != 0 {
		sum += s.forms.reversal[effect][cause]
	}
	return sum
}
