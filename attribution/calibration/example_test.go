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

// A forecaster who says 90 percent and is right in 6 cases of 10 is taken less
// and less at its word.
func ExampleRecalibration() {
	r := calibration.NewRecalibration(nil)
	said := []calibration.Part{{P: 0.9}, {P: 0.06}, {P: 0.04, Rest: true}}
	for i := range 101 {
		if i%50 == 0 {
			fmt.Printf("after %d cases %.2f\n", i, r.Shares("", said))
		}
		came := 0
		if i%10 >= 6 {
			came = 1
		}
		r.Learn("", said, came)
	}
	// Output:
	// after 0 cases [0.90 0.06 0.04]
	// after 50 cases [0.54 0.26 0.20]
	// after 100 cases [0.56 0.25 0.19]
}

// Of two forecasters of the weather, one knows the coast.
func ExampleMixture() {
	m := calibration.NewMixture(2, 0.02)
	for range 10 {
		m.Learn("coast", []float64{0.8, 0.4}) // what each gave to what came about
		m.Learn("hills", []float64{0.4, 0.7})
	}
	fmt.Printf("coast %.2f, hills %.2f\n", m.Weights("coast"), m.Weights("hills"))
	// Output:
	// coast [0.99 0.01], hills [0.04 0.96]
}

// The nearer of two shops is the one that people go to.
func ExampleChoice() {
	c := calibration.NewChoice([]calibration.Slope{{Mean: 0, Precision: 1}}, 1)
	shops := []calibration.Alternative{{Features: []float64{-1}}, {Features: []float64{-3}}} // minus kilometres
	fmt.Printf("at first %.2f\n", c.Shares(shops))
	for range 20 {
		c.Learn(shops, 0)
	}
	fmt.Printf("later %.2f\n", c.Shares(shops))
	// Output:
	// at first [0.50 0.50]
	// later [0.94 0.06]
}
