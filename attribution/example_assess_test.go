package attribution_test

import (
	"fmt"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// A ministry names a militia, three papers repeat it, and the militia denies it.
// One word against another is one witness each, and the papers are none.
func ExampleAssess() {
	claims := []attribution.Claim{
		said("1", "ministry", "", "militia"),
		said("2", "militia", actor.StanceDenies, "militia"),
	}
	for _, paper := range []string{"agency", "daily", "weekly"} {
		c := said(attribution.ID(paper), actor.ID(paper), "", "militia")
		c.DerivedFrom = []attribution.ID{"1"}
		claims = append(claims, c)
	}
	a, _ := attribution.Assess(attribution.NewIndex(attack(), claims, nil), "attack", nil)
	for _, c := range a.Candidates {
		fmt.Println(c)
	}
	fmt.Println("confidence:", a.Confidence)
	for _, g := range a.Grounds[:2] {
		fmt.Println("\t" + g.String())
	}
	for _, e := range a.Ledger[:3] {
		fmt.Println(e)
	}
	// Output:
	// militia: 73.91 %, likely (55-80 %) (ICD 203)
	// somebody else: 26.09 %, unlikely (20-45 %) (ICD 203)
	// confidence: low
	// 	independent-roots 2, allows high
	// 	best-root 0.3, allows moderate
	// 1 (ministry) divides the odds of everybody but militia by 3.33, 1.204 nats; root ministry on 2020-03-12: asserted 0.3
	// 2 (militia) divides the odds of militia by 1.18, 0.163 nats; root militia on 2020-03-12: own-denial 0.85
	// agency (agency) divides the odds of everybody but militia by 3.33, 1.204 nats; root ministry on 2020-03-12: asserted 0.3, retells 1 0.3
}

// Whoever knows who mostly does such things brings it in as a prior, and the
// words may come from another scale. The yardstick has gaps.
func ExampleAssessOptions() {
	record := attribution.NewIndex(attack(), []attribution.Claim{said("1", "ministry", "", "militia")}, nil)
	a, _ := attribution.Assess(record, "attack", &attribution.AssessOptions{
		Scale: attribution.ScalePHIA,
		Prior: attribution.PriorShares{Known: []attribution.PriorShare{{Actor: "militia", P: 0.5}, {Actor: "rivals", P: 0.4}}},
	})
	for _, c := range a.Candidates {
		fmt.Println(c)
	}
	// Output:
	// militia: 76.92 %, between likely (55-75 %) and highly likely (80-90 %) (PHIA)
	// rivals: 18.46 %, highly unlikely (10-20 %) (PHIA)
	// somebody else: 4.62 %, remote chance (0-5 %) (PHIA)
}

// A category that is blamed leaves those of it whom nobody has listed unharmed.
func ExampleAssessment_Of() {
	registry := actor.NewRegistry([]actor.Actor{
		{ID: "militia", Kind: actor.KindArmedGroup}, {ID: "army", Kind: actor.KindArmedForce},
	}, nil, nil)
	groups := actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup}}, Words: "armed groups"}
	claims := []attribution.Claim{
		said("1", "ministry", "", "army"), said("2", "expert", "", "militia"),
		{
			ID: "3", Events: []event.ID{"attack"}, Speakers: []actor.ID{"witness"}, Said: "2020-03-13",
			Answers: []attribution.Answer{{Who: groups}},
		},
	}
	record := attribution.NewIndex(attack(), claims, &attribution.IndexOptions{Registry: registry})
	a, _ := attribution.Assess(record, "attack", nil)
	for _, c := range a.Candidates {
		fmt.Printf("%s: %.2f\n", c.Atom, c.Probability)
	}
	j := a.Of(groups)
	fmt.Printf("armed groups: %.2f, belief %.2f, plausibility %.2f\n", j.Probability, j.Belief.Low, j.Plausibility.High)
	fmt.Printf("conflict: %.2f\n", a.Conflict.Low)
	// Output:
	// militia: 0.67
	// army: 0.20
	// an unlisted one of "armed groups": 0.10
	// somebody else: 0.03
	// armed groups: 0.77, belief 0.27, plausibility 0.30
	// conflict: 0.64
}

// The policy is there to be read and changed.
func ExampleDefaultWeights() {
	w := attribution.DefaultWeights()
	fmt.Println(w.Bases[attribution.BasisJudicial], w.OwnDenial)
	w.Speakers = map[actor.ID]float64{"ministry": 0.5}
	record := attribution.NewIndex(attack(), []attribution.Claim{said("1", "ministry", "", "militia")}, nil)
	a, _ := attribution.Assess(record, "attack", &attribution.AssessOptions{Weights: &w})
	fmt.Println(a.Ledger[0])
	// Output:
	// 0.02 0.85
	// 1 (ministry) divides the odds of everybody but militia by 1.54, 0.431 nats; root ministry on 2020-03-12: asserted 0.3, speaker ministry 0.5
}

// A minister names a group where he had named nobody.
func ExampleHistory() {
	first, second := said("1", "minister", actor.StanceInvestigating, "militia"), said("2", "minister", "", "militia")
	second.Said = "2020-03-20"
	record := attribution.NewIndex(attack(), []attribution.Claim{first, second}, nil)
	revisions, _ := attribution.History(record, "attack", nil)
	for _, r := range revisions {
		fmt.Printf("%s %s %s %v: %s %.2f\n", r.Day, r.Voice, r.Change, r.Kinds, r.Leader, r.Probability)
	}
	// Output:
	// 2020-03-12 minister first []: somebody else 1.00
	// 2020-03-20 minister upgraded [hedge-dropped]: militia 0.77
}

// The only group known to have done it is not the only one able to.
func ExampleIndex_Drift() {
	original := said("statement", "general", actor.StanceInvestigating, "militia")
	original.Grounds = []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}}
	headline := said("headline", "paper", "", "militia")
	headline.DerivedFrom = []attribution.ID{"statement"}
	headline.Grounds = []attribution.Ground{{Basis: attribution.BasisOnlyCapable}}
	record := attribution.NewIndex(attack(), []attribution.Claim{original, headline}, nil)
	fmt.Println(record.Drift("headline").Kinds)
	// Output: [precedent-to-capability hedge-dropped]
}

// Of two claims that a court has judged, one was right.
func ExampleIndex_TrackRecord() {
	verdict := said("verdict", "court", "", "militia")
	verdict.Said, verdict.Grounds = "2021-03-12", []attribution.Ground{{Basis: attribution.BasisJudicial}}
	record := attribution.NewIndex(attack(), []attribution.Claim{
		verdict, said("1", "ministry", "", "militia"), said("2", "ministry", "", "rivals"),
	}, nil)
	r := record.TrackRecord("ministry", event.AsOf{})
	fmt.Println(r.Confirmed, r.Refuted, r.Reliability())
	// Output: [1] [2] 0.5
}

// A ministry names a militia and a reporter its rivals. What would change the
// result, and what would other rules have said?
func ExampleAssessment_Pivots() {
	record := attribution.NewIndex(attack(), []attribution.Claim{
		said("1", "ministry", "", "militia"), said("2", "agency", "", "militia"), said("3", "reporter", "", "rivals"),
	}, nil)
	a, _ := attribution.Assess(record, "attack", nil)
	fmt.Println(a.Candidates[0])
	for _, p := range a.Pivots() {
		fmt.Println("\t" + p.String())
	}
	others, _ := a.Baselines()
	for _, b := range others[:4] {
		fmt.Printf("%s: %s %.2f\n", b.Rule, b.Leader, slices.Max(b.P))
	}
	// Output:
	// militia: 71.94 %, likely (55-80 %) (ICD 203)
	// 	without agency on 2020-03-12: militia 0.43
	// 	without ministry on 2020-03-12: militia 0.43
	// 	without reporter on 2020-03-12: militia 0.85
	// 	with one more independent statement of weight 0.3 that it was rivals (as on grounds of only-capable, trajectory, category, intelligence, forensic, judicial): level at 0.48
	// dempster: militia 0.78
	// yager: militia 0.49
	// dubois-prade: militia 0.55
	// pcr5: militia 0.56
}

// For those who think in a matrix of competing hypotheses.
func ExampleAssessment_Matrix() {
	record := attribution.NewIndex(attack(), []attribution.Claim{
		said("1", "ministry", "", "militia"), said("2", "militia", actor.StanceDenies, "militia"),
	}, nil)
	a, _ := attribution.Assess(record, "attack", nil)
	fmt.Print(a.Matrix())
	// Output:
	//               weight  diagnosticity  militia  somebody else
	// 1 (ministry)   1.00    1.00           C        I
	// 2 (militia)    1.00    1.00           I        C
	// inconsistency                         1.00     1.00
}
