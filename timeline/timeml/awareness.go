package timeml

import "fmt"

// Score is how well the temporal links of a system agree with those of a
// reference, by what follows from them and not by how they are put.
type Score struct {
	// Precision is the share of the system's reduced links that follow from
	// the reference, Recall that of the reference's reduced links that follow
	// from the system. Both are 0 where there are no links to ask about.
	Precision, Recall float64
	// F1 is the harmonic mean of the two.
	F1 float64
	// SystemLinks and ReferenceLinks count the reduced links; SystemRight and
	// ReferenceFound those of them that follow from the other side.
	SystemLinks, SystemRight       int
	ReferenceLinks, ReferenceFound int
	// SystemDropped and ReferenceDropped are the links of each side that
	// contradict earlier ones and did not count.
	SystemDropped, ReferenceDropped []Dropped
	// SystemPassed and ReferencePassed are those that say nothing about time.
	SystemPassed, ReferencePassed []TLink
}

// Awareness scores a system's links against a reference's, as UzZaman and Allen,
// "Temporal evaluation", ACL 2011:
//
//	precision = |reduction(system) ∩ closure(reference)| / |reduction(system)|
//	recall    = |reduction(reference) ∩ closure(system)| / |reduction(reference)|
//
// The reduction of a set of links is [Graph.Reduced]; a link is in the closure
// of a set if it follows from it. So a system gets no credit for saying a thing
// several times over, and none is taken for what the reference says otherwise.
// Links that contradict earlier ones are left out on either side, and reported.
//
// The links of both sides have to speak of the same things by the same names.
// To score a set of documents, add their counts: see [Score.Add].
//
// The scorer of TempEval-3 differs from the defaults in how it reads words; its
// reading is [TempEval3].
func Awareness(system, reference []TLink, o *GraphOptions) Score {
	sys, ref := NewGraph(system, o), NewGraph(reference, o)
	var s Score
	for _, l := range sys.Reduced() {
		s.SystemLinks++
		if ref.Entails(l) {
			s.SystemRight++
		}
	}
	for _, l := range ref.Reduced() {
		s.ReferenceLinks++
		if sys.Entails(l) {
			s.ReferenceFound++
		}
	}
	s.SystemDropped, s.ReferenceDropped = sys.Dropped(), ref.Dropped()
	s.SystemPassed, s.ReferencePassed = sys.Passed(), ref.Passed()
	s.rate()
	return s
}

// TempEval3 returns the options with which words are read as the scorer of
// TempEval-3 reads them: each as one relation of Allen's, and DURING as
// SIMULTANEOUS.
func TempEval3() *GraphOptions {
	return &GraphOptions{Model: ModelStrict, DuringIsSimultaneous: true}
}

// Add returns the score of two sets of documents taken together: counts are
// added, and shares follow from the sums.
func (s Score) Add(t Score) Score {
	sum := Score{
		SystemLinks:      s.SystemLinks + t.SystemLinks,
		SystemRight:      s.SystemRight + t.SystemRight,
		ReferenceLinks:   s.ReferenceLinks + t.ReferenceLinks,
		ReferenceFound:   s.ReferenceFound + t.ReferenceFound,
		SystemDropped:    joined(s.SystemDropped, t.SystemDropped),
		ReferenceDropped: joined(s.ReferenceDropped, t.ReferenceDropped),
		SystemPassed:     joined(s.SystemPassed, t.SystemPassed),
		ReferencePassed:  joined(s.ReferencePassed, t.ReferencePassed),
	}
	sum.rate()
	return sum
}

func joined[T any](a, b []T) []T { return append(append([]T(nil), a...), b...) }

// rate computes the shares from the counts.
func (s *Score) rate() {
	s.Precision = share(s.SystemRight, s.SystemLinks)
	s.Recall = share(s.ReferenceFound, s.ReferenceLinks)
	s.F1 = 0
	if sum := s.Precision + s.Recall; sum > 0 {
		s.F1 = 2 * s.Precision * s.Recall / sum
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// String returns the shares in per cent with the counts: "P 66.7% (2 of 3), R
// 50.0% (1 of 2), F1 57.1%".
func (s Score) String() string {
	return fmt.Sprintf("P %.1f%% (%d of %d), R %.1f%% (%d of %d), F1 %.1f%%",
		100*s.Precision, s.SystemRight, s.SystemLinks, 100*s.Recall, s.ReferenceFound, s.ReferenceLinks, 100*s.F1)
}
