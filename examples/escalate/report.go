package main

import (
	"fmt"
	"io"

	"github.com/casus-events/casus/timeline/escalation"
)

const legend = `hit@1, hit@3; the calibration error of the top probability in 10 bins / what a perfectly calibrated
forecaster exceeds once in twenty times, and in how many deals it is within. Five folds by crisis; means of
%d deals of the crises to folds for what is fitted on all features, else of one. A question chooses among the
sentences before its own, which is said to the engine. Several acts of one response are asked each, and the
mean of their answers counts. Calibration looks at the questions with one right sentence, whose number is in
brackets. Where the answer shares a sentence with the act, the question is counted apart, below: the other
events of that sentence compete too, and it counts for a tenth in fitting or, without the order of telling,
for nothing.
`

// report prints the evaluation of the questions with the order of telling and
// without.
func report(out io.Writer, lists map[bool][]judged, o *escalation.FitOptions) error {
	line := func(r runs, name string) { _, _ = fmt.Fprintln(out, r.line(name, reactions, responses)) }
	var together []string
	for _, narration := range []bool{true, false} {
		r, err := validate(lists[narration], o, deals)
		if err != nil {
			return err
		}
		name := "fitted without the order of telling"
		if narration {
			name = "fitted"
			heading(out, r[0])
		}
		line(r, name)
		together = append(together, r.line(name, reactionsTogether, responsesTogether))
	}
	told := lists[true]
	for _, a := range ablations() {
		r, err := validate(told, a.options(o), 1)
		if err != nil {
			return err
		}
		line(r, a.name)
	}
	for _, b := range baselines() {
		line(b.count(told, byTelling), b.name+", by telling")
		line(b.count(told, byDates()), b.name+", by date")
	}
	_, _ = fmt.Fprintln(out, "\nanswer in one sentence with the act")
	for _, text := range together {
		_, _ = fmt.Fprintln(out, text)
	}
	return nil
}

// heading says how many questions there are, and how many of them have one right
// sentence.
func heading(out io.Writer, s *scores) {
	_, _ = fmt.Fprintf(out, legend+"\n%-56s", deals, "")
	for _, x := range []struct {
		name string
		set  set
	}{{"reactions", reactions}, {"responses", responses}} {
		_, _ = fmt.Fprintf(out, "   %-28s", fmt.Sprintf("%s n=%d (%d)", x.name, s[x.set].n, len(s[x.set].tops)))
	}
	_, _ = fmt.Fprintln(out)
}
