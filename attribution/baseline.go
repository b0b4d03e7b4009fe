package attribution

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casus-events/casus/attribution/ach"
	"github.com/casus-events/casus/attribution/belief"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/attribution/opinion"
)

// Body is what comes from one witness of an assessment, in the forms that other
// calculi take: see [Assessment.Bodies].
type Body struct {
	Root string
	// Mass is its mass function over Assessment.Atoms.
	Mass belief.Mass
	// Opinion is the opinion over the atoms. What the witness gives to sets of
	// several cannot be held by a multinomial opinion and is uncertainty; base
	// rates are the prior.
	Opinion opinion.Opinion
}

// Bodies returns what each root comes to, for those who want to combine it by
// other rules: those of packages belief and opinion. Lines of one root are one
// body, consonant, with the plausibility of each atom that the ledger counts for
// that root; parties play no part. The error is one of these packages, for a
// prior that leaves out atoms altogether or more atoms than they allow.
func (a Assessment) Bodies() ([]Body, error) {
	if a.lineup == nil {
		return nil, nil
	}
	byRoot := make(map[string][]ledger.Item)
	for _, it := range itemsOf(a.Ledger, a.weights.Unsure) {
		byRoot[it.Root] = append(byRoot[it.Root], it)
	}
	var list []Body
	for _, root := range sortedKeys(byRoot) {
		contour := contourOf(byRoot[root], len(a.Atoms))
		m, err := consonant(contour)
		if err != nil {
			return nil, fmt.Errorf("attribution: root %s: %w", root, err)
		}
		o := opinion.Opinion{Belief: make([]float64, len(contour)), Uncertainty: 1, Base: slices.Clone(a.prior)}
		for _, f := range m.Focals() {
			if f.Set.Len() == 1 {
				for at := range f.Set.Elements() {
					o.Belief[at] += f.Mass
					o.Uncertainty -= f.Mass
				}
			}
		}
		if err := o.Validate(); err != nil {
			return nil, fmt.Errorf("attribution: root %s: %w", root, err)
		}
		list = append(list, Body{Root: root, Mass: m, Opinion: o})
	}
	return list, nil
}

// contourOf returns how plausible each atom is by the items of one root.
func contourOf(items []ledger.Item, n int) []float64 {
	contour := make([]float64, n)
	for i := range contour {
		contour[i] = 1
		for _, it := range items {
			if !it.Focal.Has(i) {
				contour[i] = min(contour[i], it.Weight)
			}
		}
	}
	return contour
}

// consonant returns the mass function with nested sets that has a contour. What
// the contour falls short of 1 everywhere is on the empty set.
func consonant(contour []float64) (belief.Mass, error) {
	order := make([]int, len(contour))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(contour[b], contour[a]) })
	focals := []belief.Focal{{Mass: 1 - contour[order[0]]}}
	for i, at := range order {
		next := 0.0
		if i+1 < len(order) {
			next = contour[order[i+1]]
		}
		if contour[at] > next {
			focals = append(focals, belief.Focal{Set: belief.Of(order[:i+1]...), Mass: contour[at] - next})
		}
	}
	return belief.New(len(contour), focals...)
}

// Matrix returns the lines that weigh something as a matrix of competing
// hypotheses, for those who want to look at one: a line is consistent with those
// it speaks for, neutral to those it may speak for, inconsistent with the
// others, and very inconsistent where it weighs at most 0.1. It counts neither
// the prior nor who repeats whom: lines are items, whatever their root.
//
// A matrix is a display. In experiments analysts were no more coherent with one
// than without (Karvetski and Mandel 2020), and scored no better.
func (a Assessment) Matrix() ach.Matrix {
	var m ach.Matrix
	hypotheses, rows := make(namer), make(namer)
	for _, atom := range a.Atoms {
		m.Hypotheses = append(m.Hypotheses, hypotheses.name(atom.String()))
	}
	for k := range a.Ledger {
		e := &a.Ledger[k]
		if e.IsVacuous() {
			continue
		}
		row := ach.Evidence{Name: rows.name(e.name()), Ratings: make([]ach.Rating, len(a.Atoms))}
		against := ach.Inconsistent
		if e.Weight <= 0.1 {
			against = ach.VeryInconsistent
		}
		for i := range row.Ratings {
			switch {
			case e.For.Has(i):
				row.Ratings[i] = ach.Consistent
			case e.May.Has(i):
				row.Ratings[i] = ach.Neutral
			default:
				row.Ratings[i] = against
			}
		}
		m.Evidence = append(m.Evidence, row)
	}
	return m
}

// namer gives names that are not empty and not given before: those of records
// with faults may be both.
type namer map[string]int

func (n namer) name(text string) string {
	n[text]++
	if text == "" || n[text] > 1 {
		return n.name(fmt.Sprintf("%s#%d", text, n[text]))
	}
	return text
}

// BaselineRule is a way to combine the bodies of an assessment other than its
// own.
type BaselineRule string

// The rules of packages belief and opinion that [Assessment.Baselines] tries.
const (
	BaselineDempster    BaselineRule = "dempster"
	BaselineYager       BaselineRule = "yager"
	BaselineDuboisPrade BaselineRule = "dubois-prade"
	BaselinePCR5        BaselineRule = "pcr5"
	BaselineCautious    BaselineRule = "cautious"
	BaselineMean        BaselineRule = "mean"
	BaselineCumulative  BaselineRule = "cumulative"
	BaselineAveraging   BaselineRule = "averaging"
	BaselineWeighted    BaselineRule = "weighted"
)

// BaselineRules returns the known rules.
func BaselineRules() []BaselineRule {
	return []BaselineRule{
		BaselineDempster, BaselineYager, BaselineDuboisPrade, BaselinePCR5, BaselineCautious, BaselineMean,
		BaselineCumulative, BaselineAveraging, BaselineWeighted,
	}
}

// IsKnown reports whether r is one of [BaselineRules].
func (r BaselineRule) IsKnown() bool { return slices.Contains(BaselineRules(), r) }

// Baseline is what another rule makes of the bodies of an assessment.
type Baseline struct {
	Rule BaselineRule
	// P has a probability for each of Assessment.Atoms: what the rule leaves
	// on a set is shared out among its atoms by their prior (the projection of
	// subjective logic, and with equal priors the pignistic one). It is nil
	// where the rule gives none, for the reason in Err.
	P []float64
	// Leader is the atom with the greatest; the first of equals.
	Leader Atom
	// Conflict is what a rule of belief functions leaves on the empty set.
	Conflict float64
	Err      error
}

// Baselines returns what other rules would have said, in the order of
// [BaselineRules], from the same bodies and prior. They are there to be compared
// and answer another question, for the prior only fills what the bodies leave
// open; the assessment multiplies it with what they say, as Bayes' rule does.
// The averaging rules never add up agreement, and none knows of parties. The
// error is that of [Assessment.Bodies].
func (a Assessment) Baselines() ([]Baseline, error) {
	bodies, err := a.Bodies()
	if err != nil || a.lineup == nil {
		return nil, err
	}
	masses, opinions := make([]belief.Mass, len(bodies)), make([]opinion.Opinion, len(bodies))
	for i, b := range bodies {
		masses[i], opinions[i] = b.Mass, b.Opinion
	}
	if len(bodies) == 0 { // nothing was said
		m, err := belief.Vacuous(len(a.Atoms))
		if err != nil {
			return nil, err
		}
		masses = []belief.Mass{m}
		opinions = []opinion.Opinion{{Belief: make([]float64, len(a.Atoms)), Uncertainty: 1, Base: slices.Clone(a.prior)}}
	}
	var list []Baseline
	for _, rule := range BaselineRules() {
		b := Baseline{Rule: rule}
		b.P, b.Conflict, b.Err = rule.project(masses, opinions, a.prior)
		if len(b.P) > 0 {
			b.Leader = a.Atoms[slices.Index(b.P, slices.Max(b.P))]
		}
		list = append(list, b)
	}
	return list, nil
}

// project combines bodies by the rule and returns a probability for each atom,
// and the conflict.
func (r BaselineRule) project(masses []belief.Mass, opinions []opinion.Opinion, prior []float64) ([]float64, float64, error) {
	fuse := opinion.Cumulative
	switch r {
	case BaselineCumulative:
	case BaselineAveraging:
		fuse = opinion.Averaging
	case BaselineWeighted:
		fuse = opinion.Weighted
	default:
		return r.projectMass(masses, prior)
	}
	o, err := fuse(opinions...)
	if err != nil {
		return nil, 0, err
	}
	return o.Projected(), 0, nil
}

func (r BaselineRule) projectMass(masses []belief.Mass, prior []float64) ([]float64, float64, error) {
	combine := belief.Dempster
	switch r {
	case BaselineYager:
		combine = belief.Yager
	case BaselineDuboisPrade:
		combine = belief.DuboisPrade
	case BaselinePCR5:
		combine = belief.PCR5
	case BaselineCautious:
		combine = belief.Cautious
	case BaselineMean:
		combine = belief.Mean
	default:
	}
	m, err := combine(masses...)
	if err != nil {
		return nil, 0, err
	}
	left := 1 - m.Conflict()
	if !(left > 0) {
		return nil, m.Conflict(), belief.ErrConflict
	}
	p := make([]float64, len(prior))
	for _, f := range m.Focals() {
		var all float64
		for i := range f.Set.Elements() {
			all += prior[i]
		}
		for i := range f.Set.Elements() {
			if all > 0 {
				p[i] += f.Mass / left * prior[i] / all
			} else {
				p[i] += f.Mass / left / float64(f.Set.Len())
			}
		}
	}
	return p, m.Conflict(), nil
}
