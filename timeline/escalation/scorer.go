package escalation

// scorer adds up scores by the weights. What depends on few facts it has worked
// out beforehand, each addend rounded by itself, so that the sums are those of
// the addends that an explanation lists.
type scorer struct {
	table []feature
	w     []float64
	roles []Role  // by sides
	sides []Nats  // by sides
	pair  []int32 // the features that read the pair and weigh anything
	told  []int32 // those that read the order of telling
	none  []int32
	forms *formTables
	// cells are the sums of the features of two profiles; unset where there are
	// too many profiles.
	cells    []Nats
	profiles []profile
}

// mostProfiles limits the profiles for which the sums are worked out beforehand.
const mostProfiles = 512

func newScorer(w Weights) *scorer {
	s := &scorer{table: featureTable(), w: newModel(w).w, roles: make([]Role, allSides), sides: make([]Nats, allSides)}
	for i, f := range s.table {
		switch {
		case s.w[i] == 0:
		case f.reads == readsPair:
			s.pair = append(s.pair, int32(i)) //nolint:gosec // features are few
		case f.reads == readsTold:
			s.told = append(s.told, int32(i)) //nolint:gosec // features are few
		case f.reads == readsAct:
			s.none = append(s.none, int32(i)) //nolint:gosec // features are few
		}
	}
	var p pair
	for code := range allSides {
		p.sides, p.role = code, code.role()
		s.roles[code] = p.role
		s.sides[code] = s.sum(readsSides, &p)
	}
	s.forms = s.newFormTables()
	return s
}

func (s *scorer) addend(i int, p *pair) Nats { return NatsOf(s.w[i] * s.table[i].value(p)) }

func (s *scorer) sum(what reads, p *pair) Nats {
	var sum Nats
	for i := range s.table {
		if s.table[i].reads == what && s.w[i] != 0 {
			sum += s.addend(i, p)
		}
	}
	return sum
}

// with returns the scorer with the cells of some profiles filled in.
func (s *scorer) with(profiles []profile) *scorer {
	t := *s
	t.profiles, t.cells = profiles, nil
	n := len(profiles)
	if n > mostProfiles {
		return &t
	}
	t.cells = make([]Nats, n*n)
	var p pair
	for i := range profiles {
		for j := range profiles {
			p.cause, p.effect = &profiles[j], &profiles[i]
			t.cells[i*n+j] = t.sum(readsProfiles, &p) + t.forms.forms[profiles[i].form][profiles[j].form]
		}
	}
	return &t
}

// base is the score of a pair but for its sides.
func (s *scorer) base(effect, cause int32, p *pair) Nats {
	var sum Nats
	if s.cells != nil {
		sum = s.cells[int(effect)*len(s.profiles)+int(cause)]
	} else {
		sum = s.sum(readsProfiles, p) + s.forms.forms[p.effect.form][p.cause.form]
	}
	for _, i := range s.pair {
		sum += s.addend(int(i), p)
	}
	if p.toldKnown {
		for _, i := range s.told {
			sum += s.addend(int(i), p)
		}
	}
	return sum
}

// spontaneous is the score of answering nothing known.
func (s *scorer) spontaneous(p *pair) Nats {
	var sum Nats
	for _, i := range s.none {
		sum += s.addend(int(i), p)
	}
	return sum
}
