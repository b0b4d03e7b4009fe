// Command escalate fits the weights of package timeline/escalation on the ICBe
// crises, which package icbe reads into chronicles, and prints how well held-out
// crises are answered.
//
//	go run ./examples/escalate -data DIR [-out FILE]
//
// DIR holds the files of the data, which are not part of this repository. With
// -out the weights of all crises are written as JSON, with their provenance.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

// ridge is the penalty of fitting: between half and twice as much the results
// hardly differ.
const ridge = 0.012

func main() {
	dir := flag.String("data", "", "the folder of the data")
	out := flag.String("out", "", "the file to which the weights are written")
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

func run(out io.Writer, dir, file string, o *escalation.FitOptions) error {
	crises, err := load(dir)
	if err != nil {
		return err
	}
	told, c, err := report(out, crises, o)
	if err != nil || file == "" {
		return err
	}
	all := *o
	all.Provenance = fmt.Sprintf("conditional logit on reactions and major responses of ICBe 1.1 and ICB2 (development crises), "+
		"sharpened %.3f times by held-out crises, by examples/escalate", c.factor)
	w, err := fit(told, &all, func(string) bool { return true })
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(w.Sharpened(c.factor), "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(text, '\n'), 0o600)
}
