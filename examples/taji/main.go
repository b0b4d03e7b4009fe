// Command taji reads one news article, held as data, and prints what the
// library makes of it: what happened in what order, who was hurt, who blames
// whom on what ground, who reacted, what answered what, which claims about
// history hold, and what has not happened. See the README beside it.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/examples/internal/report"
	"github.com/casus-events/casus/timeline"
)

//go:embed chronicle.json
var articleJSON []byte

//go:embed december.json
var knownJSON []byte

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "taji:", err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	article, err := timeline.Unmarshal(articleJSON, &casus.DecodeOptions{Strict: true})
	if err != nil {
		return err
	}
	known, err := timeline.Unmarshal(knownJSON, &casus.DecodeOptions{Strict: true})
	if err != nil {
		return err
	}
	return tell(w, article, known)
}

// tell prints the report on the article, and then what becomes of its claims
// about history once the facts known beside it are taken in.
func tell(w io.Writer, article, known timeline.Chronicle) error {
	alone, err := timeline.New(article, nil)
	if err != nil {
		return err
	}
	if err := report.Write(w, alone); err != nil {
		return err
	}
	both, err := enriched(article, known)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\nWith what is known beside the article (%s):\n", known.Title)
	return report.History(w, both)
}

// enriched solves the article together with what is known beside it: the
// accounts fill in what the article's events leave open.
func enriched(article, known timeline.Chronicle) (*timeline.Timeline, error) {
	merged, err := timeline.Merge(article, known)
	if err != nil {
		return nil, err
	}
	return timeline.New(merged, nil)
}
