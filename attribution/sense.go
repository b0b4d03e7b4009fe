package attribution

// sense is a shade of likelihood that several forms of words share. It lets a
// word be read on a scale that lists only its synonym.
type sense uint8

const (
	senseNone sense = iota // a hedge to which nobody gives a number
	senseSkip              // no hedge: swallowed so that no part of it is read as one
	senseImpossible
	senseAlmostImpossible
	senseRemote
	senseExtremelyUnlikely
	senseVeryUnlikely
	senseUnlikely
	senseDoubtful
	senseModal // may, might, could
	senseRealistic
	senseEven
	senseMoreThanEven
	senseLikely
	senseProbable
	senseMostLikely
	senseVeryLikely
	senseExtremelyLikely
	senseAlmostCertain
	senseCertain
)

// on returns the words by which the scale lists the sense. Two words separated
// by "|" mean from the one to the other; "" means that the scale lists none. The
// numbers are the scale's; which synonym goes with which of its terms is the
// reading of this package, and no published one.
func (e sense) on(s Scale) string {
	switch s {
	case ScaleICD203:
		return e.onICD203()
	case ScalePHIA:
		return e.onPHIA()
	case ScaleNATO:
		return e.onNATO()
	case ScaleIPCC, ScaleEFSA:
		return e.onIPCC(s)
	case ScaleKent:
		return e.onKent()
	case ScaleHeard:
		return e.heard()
	default:
		return ""
	}
}

func (e sense) onICD203() string {
	switch e {
	case senseRemote, senseAlmostImpossible:
		return "almost no chance"
	case senseVeryUnlikely:
		return "very unlikely"
	case senseUnlikely:
		return "unlikely"
	case senseEven:
		return "roughly even chance"
	case senseLikely, senseProbable:
		return "likely"
	case senseMostLikely:
		return "likely|very likely"
	case senseVeryLikely:
		return "very likely"
	case senseAlmostCertain:
		return "almost certain"
	default:
		return ""
	}
}

func (e sense) onPHIA() string {
	switch e {
	case senseRemote, senseAlmostImpossible:
		return "remote chance"
	case senseVeryUnlikely:
		return "highly unlikely"
	case senseUnlikely:
		return "unlikely"
	case senseRealistic:
		return "realistic possibility"
	case senseLikely, senseProbable:
		return "likely"
	case senseMostLikely:
		return "likely|highly likely"
	case senseVeryLikely:
		return "highly likely"
	case senseAlmostCertain:
		return "almost certain"
	default:
		return ""
	}
}

// onNATO knows nothing beyond "highly": AJP-2.1 has no word for a remote
// chance or near certainty.
func (e sense) onNATO() string {
	switch e {
	case senseVeryUnlikely:
		return "highly unlikely"
	case senseUnlikely:
		return "unlikely"
	case senseEven:
		return "even chance"
	case senseLikely, senseProbable:
		return "likely"
	case senseMostLikely:
		return "likely|highly likely"
	case senseVeryLikely:
		return "highly likely"
	default:
		return ""
	}
}

// onIPCC serves EFSA too, which took the IPCC's words over and named the two
// ends differently.
func (e sense) onIPCC(s Scale) string {
	switch e {
	case senseAlmostImpossible:
		if s == ScaleEFSA {
			return "almost impossible"
		}
		return "exceptionally unlikely"
	case senseExtremelyUnlikely:
		return "extremely unlikely"
	case senseVeryUnlikely:
		return "very unlikely"
	case senseUnlikely:
		return "unlikely"
	case senseEven:
		return "about as likely as not"
	case senseLikely, senseProbable:
		return "likely"
	case senseMostLikely:
		return "likely|very likely"
	case senseVeryLikely:
		return "very likely"
	case senseExtremelyLikely:
		return "extremely likely"
	case senseAlmostCertain:
		if s == ScaleEFSA {
			return "almost certain"
		}
		return "virtually certain"
	default:
		return ""
	}
}

func (e sense) onKent() string {
	switch e {
	case senseImpossible:
		return "impossible"
	case senseAlmostImpossible:
		return "almost certainly not"
	case senseDoubtful:
		return "probably not"
	case senseEven:
		return "chances about even"
	case senseLikely, senseProbable:
		return "probable"
	case senseMostLikely:
		return "probable|almost certain"
	case senseVeryLikely, senseAlmostCertain:
		return "almost certain"
	case senseCertain:
		return "certain"
	default:
		return ""
	}
}

// heard returns the words of the survey that come nearest to the sense.
func (e sense) heard() string {
	switch e {
	case senseAlmostImpossible:
		return "almost no chance"
	case senseRemote:
		return "remote chance"
	case senseVeryUnlikely, senseExtremelyUnlikely:
		return "highly unlikely"
	case senseUnlikely:
		return "unlikely"
	case senseModal:
		return "may"
	case senseRealistic:
		return "realistic possibility"
	case senseEven:
		return "about even"
	case senseMoreThanEven:
		return "better than even"
	case senseLikely:
		return "likely"
	case senseProbable:
		return "probable"
	case senseMostLikely:
		return "likely|highly likely"
	case senseVeryLikely, senseExtremelyLikely:
		return "highly likely"
	case senseAlmostCertain:
		return "almost certain"
	default:
		return ""
	}
}
