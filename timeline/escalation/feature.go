package escalation

// Feature is something about two acts that speaks for or against the later one
// answering the earlier one, or about one act that speaks for its answering
// nothing known.
type Feature struct {
	// Name identifies it in [Weights] and [Addend].
	Name string
	// Doc says what is measured, and in what unit.
	Doc string
	// Reason says in words what it means that the feature is there, with a
	// place for its value where that is a quantity.
	Reason string
	// Spontaneous: it belongs to the alternative that the act answers nothing
	// known.
	Spontaneous bool
}

// Features returns all features, in the order of [Candidate.X].
func Features() []Feature {
	table := featureTable()
	list := make([]Feature, len(table))
	for i := range table {
		list[i] = table[i].Feature
	}
	return list
}

func featureNamed(name string) (Feature, bool) {
	i, ok := featurePlaces()[name]
	if !ok {
		return Feature{}, false
	}
	return featureTable()[i].Feature, true
}

// reads says which facts of a pair a feature looks at. What depends on few
// facts is worked out once for each combination of them.
type reads uint8

const (
	// readsSides: role and overlaps of the two only.
	readsSides reads = iota
	// readsProfiles: the profiles of the two only, that is kinds, words and
	// rungs.
	readsProfiles
	// readsMarks: the marks only.
	readsMarks
	// readsRank: rank only; readsStruck: struck; readsStruckHostile: struckHostile.
	// Of these the values are 0 where it is below 0.
	readsRank
	readsStruck
	readsStruckHostile
	// readsTold: told only.
	readsTold
	// readsLag: logLag only.
	readsLag
	// readsDoubt: order, logOrder and cue only; and the value is 0 where it is
	// certain which act came first and no source states a cause.
	readsDoubt
	// readsAct: the later act alone; a feature of the spontaneous alternative.
	readsAct
	// readsForms: the forms of the two acts only.
	readsForms
	// readsStance: the overlaps, and the stance of the later act; readsReversal:
	// besides the two forms whether the act is aimed at who did the earlier one.
	readsStance
	readsReversal
	// readsPace: the pace, and the stance of the later act.
	readsPace
	// readsLagForm: logLag, and the stance of the later act.
	readsLagForm
	// readsToldForm: told where it is above 0, and the stance of the later act.
	readsToldForm
	readsAll
)

// feature is a row of the table of features.
type feature struct {
	Feature
	reads reads
	value func(p *pair) float64
}

// pair is what the features look at.
type pair struct {
	// Set for readsSides.
	standing
	// Set for readsStance and readsReversal, with the profiles.
	overlap overlap
	// Set for readsProfiles; for readsAct the effect alone.
	cause, effect *profile
	// Set for readsMarks.
	marks marks
	// Set for readsPace, with the profiles.
	pace pace
	// logLag is ln(1 + expected lag in days); 0 where the lag is not known.
	// wholeLag is the lag in days where it is a small whole number, or the lag is
	// not known; else -1. It is no feature's business.
	logLag   float64
	wholeLag int
	// order is the probability that the cause began first, logOrder its
	// logarithm.
	order, logOrder float64
	// cue is the probability that a source that states the cause is right, 0
	// where none does.
	cue float64
	// told is by how many places the cause was told before the effect, 0 where
	// that is not known; -1 where it was told later.
	told int
	// rank counts the candidates that are more recent; struck those among them
	// that struck who did the act, if the cause did, else -1; struckHostile
	// likewise those on H4 or above.
	rank, struck, struckHostile int
	// candidates is how many there are; set for readsAct too.
	candidates int
}

// marks are what holds of a pair or does not, one bit each.
type marks uint16

const (
	lagUnknown marks = 1 << iota
	laterMark
	sameCountry
	otherCountry
	samePlace
	sameMeans
	latestMark
	toldNext
	toldTogether
	toldLater
	allMarks = toldLater << 1
)

// toldMarks returns the marks of places apart in the telling.
func toldMarks(told int) marks {
	return markIf(toldNext, told == 1) | markIf(toldTogether, told == 0) | markIf(toldLater, told < 0)
}

func markIf(m marks, is bool) marks {
	if is {
		return m
	}
	return 0
}
