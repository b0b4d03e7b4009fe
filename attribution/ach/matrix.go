package ach

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"
)

// Matrix is evidence against hypotheses.
type Matrix struct {
	Hypotheses []string   `json:"hypotheses,omitzero"`
	Evidence   []Evidence `json:"evidence,omitzero"`
}

// Evidence is an item of evidence: a row of the matrix.
type Evidence struct {
	Name        string `json:"name,omitzero"`
	Credibility Level  `json:"credibility,omitzero"`
	Relevance   Level  `json:"relevance,omitzero"`
	// Ratings has one rating for each hypothesis, in their order.
	Ratings []Rating `json:"ratings,omitzero"`
}

// Validate returns every fault at once: [ErrName], [ErrShape], and [ErrUnknown] for
// ratings and levels that are no constants of this package.
func (m Matrix) Validate() error {
	var faults []error
	add := func(err error, path string, args ...any) {
		faults = append(faults, &ValueError{fmt.Sprintf(path, args...), err})
	}
	checkName := nameChecker()
	for i, h := range m.Hypotheses {
		if err := checkName(h); err != nil {
			add(err, "hypotheses[%d]", i)
		}
	}
	checkName = nameChecker()
	for i, e := range m.Evidence {
		if err := checkName(e.Name); err != nil {
			add(err, "evidence[%d].name", i)
		}
		if e.Credibility > High {
			add(fmt.Errorf("%w: %v", ErrUnknown, e.Credibility), "evidence[%d].credibility", i)
		}
		if e.Relevance > High {
			add(fmt.Errorf("%w: %v", ErrUnknown, e.Relevance), "evidence[%d].relevance", i)
		}
		if len(e.Ratings) != len(m.Hypotheses) {
			add(fmt.Errorf("%w: %d for %d", ErrShape, len(e.Ratings), len(m.Hypotheses)), "evidence[%d].ratings", i)
		}
		for j, r := range e.Ratings {
			if r > VeryConsistent {
				add(fmt.Errorf("%w: %v", ErrUnknown, r), "evidence[%d].ratings[%d]", i, j)
			}
		}
	}
	return errors.Join(faults...)
}

// nameChecker returns a function that refuses no name and one that it was given
// before.
func nameChecker() func(name string) error {
	known := make(map[string]bool)
	return func(name string) error {
		if name == "" || known[name] {
			return fmt.Errorf("%w: %q", ErrName, name)
		}
		known[name] = true
		return nil
	}
}

// String returns the matrix as a table, a row an item, with the weight and the
// diagnosticity of each, and below it the inconsistency of each hypothesis. A
// matrix with faults is shown as far as it goes, without numbers.
func (m Matrix) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	row := func(cells ...string) {
		for i, c := range cells {
			cells[i] = strings.Map(oneLine, c)
		}
		_, _ = w.Write([]byte(strings.Join(cells, "\t") + "\n")) // a Builder does not fail
	}
	scores, err := m.Inconsistency()
	diagnosticity, _ := m.Diagnosticity()
	row(append([]string{"", "weight", "diagnosticity"}, m.Hypotheses...)...)
	for i, e := range m.Evidence {
		cells := []string{e.Name, "", ""}
		if err == nil {
			cells[1], cells[2] = fmt.Sprintf("%.2f", halfPower(e.halves())), fmt.Sprintf("%.2f", diagnosticity[i])
		}
		for _, r := range e.Ratings {
			cells = append(cells, r.String())
		}
		row(cells...)
	}
	if err == nil {
		cells := []string{"inconsistency", "", ""}
		for _, s := range scores {
			cells = append(cells, fmt.Sprintf("%.2f", s))
		}
		row(cells...)
	}
	_ = w.Flush()
	return b.String()
}

// oneLine keeps a name from breaking the table.
func oneLine(r rune) rune {
	switch r {
	case '\t', '\n', '\v', '\f', '\r':
		return ' '
	default:
		return r
	}
}

// halves returns the exponent of the item's weight, in halves.
func (e Evidence) halves() int { return e.Credibility.halves() + e.Relevance.halves() }
