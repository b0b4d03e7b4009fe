package calibration_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution/calibration"
)

// Ten attacks, of each of which a model says how likely it is that the group
// which it names did it.
func Example() {
	var list []calibration.Forecast
	for i, p := range []float64{0.9, 0.9, 0.8, 0.8, 0.8, 0.6, 0.6, 0.4, 0.3, 0.1} {
		list = append(list, calibration.Forecast{P: p, Happened: i < 7 && i != 4})
	}
	fmt.Printf("log-loss %.3f, Brier %.3f\n", calibration.LogLoss(list), calibration.Brier(list))
	for _, b := range calibration.Reliability(list, 2) {
		fmt.Println(b)
	}
	perfect := calibration.Perfect(list, 2, 1000, 1)
	fmt.Println("well enough calibrated:", calibration.ECE(list, 2) <= perfect.P95)
	// Output:
	// log-loss 0.426, Brier 0.132
	// 0.10 to 0.60: said 0.40, seen 0.40 (5)
	// 0.80 to 0.90: said 0.84, seen 0.80 (5)
	// well enough calibrated: true
}

// Is the one better than the other, or was it luck?
func ExampleCompare() {
	ours := []float64{0.1, 0.3, 0.2, 0.4, 0.1, 0.2}
	theirs := []float64{0.4, 0.3, 0.5, 0.6, 0.5, 0.4}
	s := calibration.Compare(ours, theirs, nil, 2000, 1)
	fmt.Printf("%.2f, better: %v\n", s.Mean, s.High < 0)
	// Output:
	// -0.23, better: true
}
