// Package ach lays evidence out against hypotheses: the matrix of the analysis of
// competing hypotheses (R. J. Heuer, Psychology of Intelligence Analysis, 1999,
// chapter 8), with the scores that programs for it print. It knows nothing of claims.
//
//	m := ach.Matrix{
//		Hypotheses: []string{"army", "militia"},
//		Evidence: []ach.Evidence{
//			{Name: "rockets of an army type", Ratings: []ach.Rating{ach.Consistent, ach.Inconsistent}},
//			{Name: "no order was overheard", Ratings: []ach.Rating{ach.Inconsistent, ach.Consistent}, Credibility: ach.Low},
//		},
//	}
//	scores, err := m.Inconsistency()
//	for _, s := range ach.Rank(scores) {
//		fmt.Println(s.Rank, m.Hypotheses[s.Hypothesis], s.Score)
//	}
//
// # A display, not an engine
//
// A matrix shows at a glance which evidence speaks against what, and which tells
// nothing because it goes with everything. Its scores do not estimate how probable
// a hypothesis is, and should not be used for that. Where it was put to the test, it
// gave no gain: probabilities of people who used it were no more coherent than those
// of others (C. W. Karvetski and D. R. Mandel, Judgment and Decision Making 15, 2020,
// 227 persons), and slightly less accurate (D. R. Mandel, C. W. Karvetski and M. K.
// Dhami, Judgment and Decision Making 13, 2018). Sums of ratings also take items of
// evidence that repeat each other as so many witnesses.
//
// # Concepts
//
// A [Rating] says how one item of evidence goes with one hypothesis, from very
// inconsistent (II) to very consistent (CC). Not applicable counts as neutral; what
// nobody has rated counts nowhere. Credibility and relevance of an item are a
// [Level] each; one that is not stated counts as medium.
//
// # Scores
//
// All look at what speaks against a hypothesis, since what goes with it may go with
// the others just as well. The least is best.
//
//	Count          how many items are inconsistent: Heuer's own
//	Inconsistency  I is 1, II is 2, times credibility and relevance: PARC ACH
//	Squared        I is 1, II is 4, nothing else: open-synthesis
//
// [Matrix.Consistency] is the counterpart of the last, for what speaks for a
// hypothesis, and [Matrix.Diagnosticity] tells how far an item separates the hypotheses.
// [Disagreement] grades how far several analysts are apart on one rating.
//
// # Cost
//
// Scores look at each rating once.
//
// # Determinism
//
// Sums are made of whole numbers of equal terms: evidence in any order gives the
// same bits.
//
// # Zero values
//
// The zero Matrix is empty and valid; the zero Rating is unrated and the zero Level
// not stated.
//
// # Errors
//
// Validate and the scores report every fault at once, each a [*ValueError]. No
// function panics on any input.
package ach
