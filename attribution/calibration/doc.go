// Package calibration scores forecasts against what came about: how much they
// told, and whether things that were called 70 percent likely happened in 70
// percent of the cases.
//
//	var list []calibration.Forecast
//	for _, day := range days {
//		list = append(list, calibration.Forecast{P: day.Said, Happened: day.Rained})
//	}
//	fmt.Println(calibration.LogLoss(list), calibration.Brier(list))
//	for _, b := range calibration.Reliability(list, 10) {
//		fmt.Println(b)
//	}
//
// # Scores
//
// [LogLoss] and [Brier] are proper: nobody can improve them by saying other than
// what they think. They measure both how well founded and how sharp forecasts
// are, so that they compare forecasters on the same cases and on no others.
// [Compare] tells how sure such a comparison is.
//
// # Calibration
//
// [Reliability] puts what was said beside what happened, and [ECE] sums the gaps
// up in one number. That number is never 0: of a hundred cases that are called
// 70 percent likely by somebody who is right, 70 seldom happen. So it has to be
// read beside what a forecaster would have who is right and gives the same
// probabilities to as many cases, which [Perfect] simulates.
//
// # Learning from outcomes
//
// Three things learn case by case from what was forecast and what came about, so
// that what they say of a case follows from the past alone if each case is
// learned after it was asked about. [Mixture] weighs several forecasters by how
// each has fared, and follows where that changes. [Choice] finds by which features
// one of several things comes about; with the logarithms of forecasts as features
// it pools them. [Recalibration] corrects how sure a forecaster is. All begin by
// believing what they are told, and change that as far as cases bear it out; none
// forgets a case unless asked to.
//
// # Forecasts of several outcomes
//
// For a forecast that gives each of several outcomes a share, the log-loss is
// that of the share of the one that came about, a Forecast{P: share, Happened:
// true}. Calibration is asked of its first choice: Forecast{P: the greatest
// share, Happened: it was that one}.
//
// # Numbers out of range
//
// A P below 0 or above 1 counts as 0 or 1, and one that is not a number as
// one half. A forecast of 0 for what happened has an infinite log-loss, and so
// has every mean that it is part of: it was wrong beyond all odds. Empty lists
// score 0.
//
// # Randomness
//
// Functions that draw samples take a seed. The same seed and arguments give the
// same result on every machine.
package calibration
