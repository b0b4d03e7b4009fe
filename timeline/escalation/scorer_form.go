package escalation

// formTables are the sums of the features that depend on forms, by their
// numbers.
type formTables struct {
	forms    [allForms][allForms]Nats // by the later act, then the earlier
	stance   [allStances][allOverlaps]Nats
	reversal [allForms][allForms]Nats
}

func (s *scorer) newFormTables() *formTables {
	t := &formTables{}
	forms, stances, reversals := s.reading(readsForms), s.reading(readsStance), s.reading(readsReversal)
	var effect, cause profile
	p := pair{effect: &effect, cause: &cause}
	var shown [allStances]bool
	for effect.form = range allForms {
		p.overlap = aimActed
		for cause.form = range allForms {
			t.forms[effect.form][cause.form] = s.sumOf(forms, &p)
			t.reversal[effect.form][cause.form] = s.sumOf(reversals, &p)
		}
		stance := effect.form.stance()
		if shown[stance] {
			continue
		}
		shown[stance] = true
		for p.overlap = range allOverlaps {
			t.stance[stance][p.overlap] = s.sumOf(stances, &p)
		}
	}
	return t
}

// reading returns the features that look at some facts and weigh anything.
func (s *scorer) reading(what reads) []int {
	var list []int
	for i := range s.table {
		if s.table[i].reads == what && s.w[i] != 0 {
			list = append(list, i)
		}
	}
	return list
}

func (s *scorer) sumOf(features []int, p *pair) Nats {
	var sum Nats
	for _, i := range features {
		sum += s.addend(i, p)
	}
	return sum
}

// turned is what the overlaps of two acts add to the score, given their forms.
func (s *scorer) turned(effect, cause form, o overlap) Nats {
	sum := s.forms.stance[effect.stance()][o]
	if o&aimActed != 0 {
		sum += s.forms.reversal[effect][cause]
	}
	return sum
}
