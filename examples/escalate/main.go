// Command escalate fits the weights of package timeline/escalation on the ICBe
// crises, which package icbe reads into chronicles, and prints how well held-out
// crises are answered.
//
//	go run ./examples/escalate -data DIR [-out FOLDER]
//
// DIR holds the files of the data, which are not part of this repository. With
// -out the weights of all crises are written as Go tables into a folder, that of
// package escalation: once without the order of telling and once with it.
package main

import (
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

// ridge is the penalty of fitting. Held-out crises are about as probable from 0.002
// to 0.008, but the heavier it is, the more even and the less calibrated are the
// probabilities.
const ridge = 0.003

func main() {
	dir := flag.String("data", "", "the folder of the data")
	out := flag.String("out", "", "the folder into which the tables of weights are written")
	flag.Parse()
	if err := run(os.Stdout, *dir, *out, &escalation.FitOptions{Ridge: ridge}); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "escalate:", err)
		os.Exit(1)
	}
}

// load reads crises with all that people said of them.
func load(dir string) ([]*icbe.Crisis, error) {
	var crises []*icbe.Crisis
	for _, part := range []struct {
		name string
		read func(in io.Reader) error
	}{
		{"icbe_events_dev.csv.gz", func(in io.Reader) error {
			z, err := gzip.NewReader(in)
			if err == nil {
				crises, err = icbe.Read(z)
			}
			return err
		}},
		{"icbe_reaction_links_dev.csv", func(in io.Reader) error { return icbe.ReadReactions(in, crises) }},
		{"icb2_icbe_trigger_response_pairs_dev.csv", func(in io.Reader) error { return icbe.ReadResponses(in, crises) }},
		{"icb1_violence_dev.csv", func(in io.Reader) error { return icbe.ReadViolence(in, crises) }},
	} {
		f, err := os.Open(filepath.Join(dir, part.name))
		if err != nil {
			return nil, err
		}
		err = part.read(f)
		_ = f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return crises, nil
}

func run(out io.Writer, dir, folder string, o *escalation.FitOptions) error {
	crises, err := load(dir)
	if err != nil {
		return err
	}
	lists := map[bool][]judged{}
	for _, narration := range []bool{true, false} {
		if lists[narration], err = judge(crises, engine(narration)); err != nil {
			return err
		}
	}
	text, err := violence(crises)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintln(out, text)
	if err := report(out, lists, o); err != nil || folder == "" {
		return err
	}
	return writeTables(folder, lists, o)
}

// writeTables fits the weights on all crises and writes them as Go source.
func writeTables(folder string, lists map[bool][]judged, o *escalation.FitOptions) error {
	for _, t := range []struct {
		narration       bool
		name, file, doc string
	}{
		{false, "DefaultWeights", "weights_table.go", "returns the weights that [New] uses where it is given none and the\n// order of telling does not count."},
		{true, "NarrationWeights", "weights_narration_table.go", "returns the weights that [New] uses where it is given none and\n// the order of telling counts ([Options.Narration])."},
	} {
		telling := "without"
		if t.narration {
			telling = "with"
		}
		w, err := fit(lists[t.narration], o, func(string) bool { return true })
		if err != nil {
			return err
		}
		w.Provenance = "conditional logit on reactions (ICBe 1.1) and major responses (ICB2 14) of the development crises, " +
			telling + " the order of telling, by examples/escalate; order is 1 by definition, stated-cause ln 99 by convention"
		text, err := table(t.name, t.doc, w)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, t.file), text, 0o600); err != nil {
			return err
		}
	}
	return nil
}
