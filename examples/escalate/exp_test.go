package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/timeline/escalation"
)

func only(drop ...string) []string {
	var list []string
	for _, f := range escalation.Features() {
		ok := true
		for _, d := range drop {
			if f.Name == d || strings.HasSuffix(d, "*") && strings.HasPrefix(f.Name, d[:len(d)-1]) {
				ok = false
			}
		}
		if ok {
			list = append(list, f.Name)
		}
	}
	return list
}

func TestExp(t *testing.T) {
	if os.Getenv("EXP") == "" {
		t.Skip()
	}
	crises, _ := load("/work/shared/data/icbe")
	list, _ := judge(crises, engine(os.Getenv("NONARR") == ""))
	kinds := []string{"hostile-then*", "offer-then*", "demand-then*", "accusation-then*", "threat-then*", "force-then*", "posture-then*", "accord-then*", "friendly-then*", "same-kind", "words-*"}
	rungs := []string{"rung*", "same-rung", "accord*"}
	ranks := []string{"latest*", "log-rank"}
	for _, e := range []struct {
		name  string
		drop  []string
		ridge float64
	}{
		{"all", nil, 0.012},
		{"all", nil, 0.006},
		{"all", nil, 0.025},
		{"nokinds", kinds, 0.012},
		{"norungs", rungs, 0.012},
		{"noranks", ranks, 0.012},
		{"noroles", []string{"role/*"}, 0.012},
		{"noplace", []string{"same-country", "other-country", "same-place", "same-means"}, 0.012},
		{"noall", append(append(append([]string{"role/*"}, kinds...), rungs...), ranks...), 0.012},
	} {
		var tot [allSets]score
		for deal := range 2 {
			s, err := validate(list, &escalation.FitOptions{Ridge: e.ridge, Features: only(e.drop...), Fixed: fixed()}, deal)
			if err != nil {
				t.Fatal(err)
			}
			for i := range s {
				tot[i].n += s[i].n
				tot[i].hit1 += s[i].hit1
				tot[i].hit3 += s[i].hit3
				tot[i].tops = append(tot[i].tops, s[i].tops...)
			}
		}
		fmt.Printf("%s %v:", e.name, e.ridge)
		for _, s := range tot[:2] {
			fmt.Printf(" | %.3f %.3f ece %.3f", share(s.hit1, s.n), share(s.hit3, s.n), calibration.ECE(s.tops, 10))
		}
		fmt.Println()
	}
}
