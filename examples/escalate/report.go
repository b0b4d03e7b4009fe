package main

import (
	"fmt"
	"io"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

const legend = `hit@1, hit@3 and, after it, the calibration error of the top probability in 10 bins / what a perfectly
calibrated forecaster exceeds once in twenty times. Five folds by crisis. A question chooses among the
sentences that come before its own. Where its answer shares a sentence with it, the question is counted
apart, below, the other events of that sentence compete too, and nothing is fitted on it.
`

// report prints the evaluation. It returns the questions with the order of
// telling, and what came of them.
func report(out io.Writer, crises []*icbe.Crisis, o *escalation.FitOptions) ([]judged, calibrated, error) {
	_, _ = fmt.Fprintf(out, "%s\n\n%s\n", violence(crises), legend)
	told, err := judge(crises, engine(true))
	if err != nil {
		return nil, calibrated{}, err
	}
	c, err := validateSharp(told, o, 0)
	if err != nil {
		return nil, calibrated{}, err
	}
	_, _ = fmt.Fprintf(out, "%-56s   reactions n=%-13d   responses n=%d\n", "", c.plain[reactions].n, c.plain[responses].n)
	line := func(s *scores, name string) { _, _ = fmt.Fprintln(out, s.line(name, reactions, responses)) }
	line(&c.plain, "fitted")
	line(&c.sharp, "fitted and sharpened")
	if err := reportUntold(crises, o, line); err != nil {
		return nil, calibrated{}, err
	}
	for _, a := range ablations() {
		s, err := validate(a.cases(told), a.options(o), 0)
		if err != nil {
			return nil, calibrated{}, err
		}
		line(&s, a.name)
	}
	for _, b := range baselines() {
		s := b.count(told, byTelling)
		line(&s, b.name+", by telling")
		s = b.count(told, byDates())
		line(&s, b.name+", by date")
	}
	_, _ = fmt.Fprintf(out, "\nanswer in one sentence with the act: reactions n=%d, responses n=%d\n",
		c.plain[reactionsTogether].n, c.plain[responsesTogether].n)
	_, _ = fmt.Fprintln(out, c.sharp.line("fitted and sharpened", reactionsTogether, responsesTogether))
	_, _ = fmt.Fprintf(out, "\nsharpened %.3f times, in the folds %.3f\n%s%s", c.factor, c.factors,
		verdict("reactions", &c.plain[reactions], &c.sharp[reactions]), verdict("responses", &c.plain[responses], &c.sharp[responses]))
	return told, c, nil
}

// reportUntold prints what is left where the order of telling is not used at all,
// neither by features nor to rank acts without dates.
func reportUntold(crises []*icbe.Crisis, o *escalation.FitOptions, line func(*scores, string)) error {
	list, err := judge(crises, engine(false))
	if err != nil {
		return err
	}
	c, err := validateSharp(list, o, 0)
	if err != nil {
		return err
	}
	line(&c.plain, "fitted without the order of telling")
	line(&c.sharp, "fitted and sharpened, without the order of telling")
	return nil
}

// verdict says whether probabilities are calibrated, before and after.
func verdict(name string, before, after *score) string {
	is := func(s *score) string {
		switch {
		case len(s.tops) == 0:
			return "not measured"
		case s.ece() <= s.bound():
			return "within"
		default:
			return "beyond"
		}
	}
	return fmt.Sprintf("calibration of %s against the bound, in this deal of crises to folds: %s, sharpened %s\n", name, is(before), is(after))
}
