package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/attribution/calibration"
)

const bins = 10

// print writes the report.
func (r *result) print(out io.Writer, s *settings) error {
	w := bufio.NewWriter(out)
	line := func(format string, args ...any) { _, _ = fmt.Fprintf(w, format+"\n", args...) }
	cases := 0
	for i := range r.in.cases {
		cases += len(r.in.cases[i].actors)
	}
	line("%d events with somebody named, %d cases; left out: %d contested, %d nobody named, %d fights of two sides",
		len(r.in.cases), cases, r.in.contested, r.in.unnamed, r.in.fights)
	line("chosen on the first %d events: %s", r.early, r.chosen.String())
	line("panel: %d choices, %g of the weights shared out after every event", r.members, r.sharing)
	if s.verbose {
		for _, t := range r.tried {
			line("  %s", t)
		}
	}
	n := len(r.model.losses)
	line("\nmeasured on the last %d events, %d cases", len(r.in.cases)-r.early, n)
	line("%-36s %9s %7s %7s", "", "log-loss", "top-1", "Brier")
	for _, m := range append([]scores{r.model, r.panel}, r.others...) {
		line("%-36s %9.4f %7.3f %7.4f", m.name, m.logLoss(), calibration.Rate(m.top), calibration.Brier(m.top))
	}
	for _, m := range []scores{r.model, r.panel} {
		for _, o := range r.others {
			d := calibration.Compare(m.losses, o.losses, m.group, s.samples, s.seed)
			line("%s less %s: %+.4f [%+.4f, %+.4f]", m.name, o.name, d.Mean, d.Low, d.High)
		}
	}
	for _, m := range []scores{r.model, r.panel} {
		line("never named before: %s said %.4f, seen %.4f", m.name, m.unseen/float64(max(n, 1)), float64(r.newcomers)/float64(max(n, 1)))
	}
	for _, m := range []scores{r.model, r.panel} {
		line("\nfirst choice of %s, %d bins of equal mass", m.name, bins)
		for _, b := range calibration.Reliability(m.top, bins) {
			line("  %s", b)
		}
		perfect := calibration.Perfect(m.top, bins, s.samples, s.seed)
		ece := calibration.ECE(m.top, bins)
		verdict := "within"
		if ece > perfect.P95 {
			verdict = "beyond"
		}
		line("expected calibration error %.4f; of a perfectly calibrated forecaster %.4f on average, %.4f at the 95th percentile: %s",
			ece, perfect.Mean, perfect.P95, verdict)
	}

	line("\nwhere one group alone has precedents of the same description (%s) within ten years: %d cases",
		ladderText(attribution.DefaultLadder()), len(r.unique.losses))
	for _, m := range []scores{r.unique, r.uniquePanel, r.laplace} {
		line("%-36s %9.4f %7.3f %7.4f", m.name, m.logLoss(), calibration.Rate(m.top), calibration.Brier(m.top))
	}
	for _, m := range []scores{r.unique, r.uniquePanel} {
		d := calibration.Compare(m.losses, r.laplace.losses, m.group, s.samples, s.seed)
		line("%s less Laplace: %+.4f [%+.4f, %+.4f]", m.name, d.Mean, d.Low, d.High)
	}
	return w.Flush()
}
