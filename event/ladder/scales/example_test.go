package scales_test

import (
	"fmt"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/event/ladder/scales"
)

// A record on this library's ladder is to be compared with studies that use
// others.
func Example() {
	blockade := ladder.Of(event.Event{Kind: "coerce/seize"}, nil)
	h := blockade.Hostility
	fmt.Println(h, h.Name())
	for _, a := range scales.MID(h) {
		fmt.Printf("MID level %v, action %d: %s\n", a.Level(), a, a.Name())
	}
	for _, p := range scales.COPDAB(h) {
		fmt.Printf("COPDAB %d, weight %d: %s\n", p, p.Weight(), p.Name())
	}
	for _, l := range scales.BAR(h) {
		fmt.Println("Basins at Risk", l, l.Name())
	}
	fmt.Println("CAMEO", scales.CAMEO(h))
	for _, k := range scales.Kahn(h) {
		fmt.Printf("Kahn %d: %s (%s)\n", k, k.Name(), k.Group())
	}
	// Output:
	// H7 force that is not lethal
	// MID level 3, action 12: border violation
	// MID level 4, action 13: blockade
	// MID level 4, action 14: occupation of territory
	// MID level 4, action 15: seizure
	// COPDAB 12, weight 44: political and military hostility
	// COPDAB 13, weight 50: small-scale military acts
	// Basins at Risk -5 small-scale military acts
	// CAMEO [171 1711 1712 181 182 1821 1822 184 192]
	// Kahn 8: harassing acts of violence (traditional crises)
	// Kahn 20: peaceful world-wide embargo or blockade (intense crises)
}

// Interval scales are weights on an event. Rungs say which of two acts is the
// higher, weights what a study would add up.
func ExampleWeights() {
	statement := event.Event{
		Kind:   event.KindStatement,
		Speech: []event.SpeechAct{{Kind: event.Condemn}, {Kind: event.Praise}},
	}
	for _, w := range scales.Weights(statement, nil) {
		fmt.Println(w)
	}
	// Output:
	// goldstein-gdelt -2 for condemn
	// goldstein-gdelt 3.4 for praise
	// goldstein-icews -2 for condemn
	// goldstein-icews 3.4 for praise
	// copdab -6 for H1
	// copdab 10 for K2
	// bar -1 for H1
	// bar 2 for K2
}

func ExampleGoldstein() {
	for _, k := range []event.Kind{"assault/aerial", "sanction/discontinue", "protest/riot", "election"} {
		r, ok := scales.Goldstein(scales.GoldsteinGDELT, k)
		fmt.Println(k, r, ok)
	}
	// Output:
	// assault/aerial -10 true
	// sanction/discontinue -8 to -5.6 true
	// protest/riot -7.5 true
	// election 0 false
}

// Where the published scales contradict the ladder.
func ExampleDisagreements() {
	for _, s := range []scales.Scale{scales.ScorePLOVER, scales.LevelMID} {
		for _, d := range scales.Disagreements(s) {
			fmt.Println(d)
		}
	}
	for _, c := range scales.DisputedCodes() {
		g, inGDELT := c.GoldsteinGDELT()
		i, inICEWS := c.GoldsteinICEWS()
		fmt.Println(c, "GDELT", g, inGDELT, "ICEWS", i, inICEWS)
	}
	// Output:
	// plover has H4 (-6) above H6 (-5.5)
	// mid has H3 (-2) above H4 (-1)
	// mid has H3 (-2) above H5 (-1)
	// mid has H10 (-5) above H11 (-4)
	// 016 GDELT -2 true ICEWS -5 true
	// 022 GDELT 3.2 true ICEWS 3.4 true
	// 106 GDELT 0 false ICEWS -5 true
	// 1213 GDELT 0 false ICEWS -4 true
	// 164 GDELT -7 true ICEWS -6.5 true
	// 165 GDELT -6.5 true ICEWS -7 true
}

// A code of GDELT is placed without an event being written for it first.
func ExampleOfCode() {
	fmt.Println(scales.OfCode("190"), scales.OfCode("190").Hostility.Name())
	fmt.Println(scales.OfCode("0871"))
	fmt.Println(scales.OfCode("185"))
	// Output:
	// H8 (assault), at most H9 one-sided lethal attack
	// K4 (retreat/ceasefire)
	// no rung: not-happened
}
