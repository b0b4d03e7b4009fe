package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// baseline is a rule that fits nothing: the candidates that it prefers come
// first, then the others, each the most recent first.
type baseline struct {
	name    string
	prefers func(j *judged, c *escalation.Candidate) bool
}

func baselines() []baseline {
	aimWasActor, actorWasAim := featureAt("aim-was-actor"), featureAt("actor-was-aim")
	return []baseline{
		{"most recent candidate", func(*judged, *escalation.Candidate) bool { return true }},
		{"most recent full role reversal", func(_ *judged, c *escalation.Candidate) bool {
			return has(c, aimWasActor) && has(c, actorWasAim)
		}},
		{"most recent hostile act aimed at the actor", func(j *judged, c *escalation.Candidate) bool {
			a := j.acts[c.ID]
			return a != nil && a.Hostility >= ladder.H4 && has(c, actorWasAim)
		}},
	}
}

// has reports whether a feature is there, whoever did the two acts.
func has(c *escalation.Candidate, at int) bool {
	return slices.ContainsFunc(c.Variants, func(v escalation.Variant) bool { return v.X[at] != 0 })
}

// featureAt says at which place the value of a feature stands.
func featureAt(name string) int {
	return slices.IndexFunc(escalation.Features(), func(f escalation.Feature) bool { return f.Name == name })
}

// byRecency says which of two candidates is more recent: by the telling, or by
// the dates as the engine ranks them.
type byRecency func(j *judged, a, b *escalation.Candidate) int

func byTelling(j *judged, a, b *escalation.Candidate) int {
	return cmp.Compare(j.crisis.Sentence[b.ID], j.crisis.Sentence[a.ID])
}

func byDates() byRecency {
	rank := featureAt("log-rank")
	return func(_ *judged, a, b *escalation.Candidate) int {
		return cmp.Compare(a.Variants[0].X[rank], b.Variants[0].X[rank])
	}
}

// choose lists the sentences of a question in the order of a baseline, as seen
// from its first act. It gives no probabilities.
func (b *baseline) choose(j *judged, recent byRecency) []ranked {
	var preferred, others []*escalation.Candidate
	if len(j.cases) == 0 {
		return nil
	}
	for i := range j.cases[0].Candidates {
		c := &j.cases[0].Candidates[i]
		if b.prefers(j, c) {
			preferred = append(preferred, c)
		} else {
			others = append(others, c)
		}
	}
	for _, part := range [][]*escalation.Candidate{preferred, others} {
		slices.SortStableFunc(part, func(x, y *escalation.Candidate) int { return recent(j, x, y) })
	}
	var list []ranked
	for _, c := range append(preferred, others...) {
		s := j.crisis.Sentence[c.ID]
		if !slices.ContainsFunc(list, func(r ranked) bool { return r.sentence == s }) {
			list = append(list, ranked{sentence: s, gold: j.question.IsGold(s)})
		}
	}
	return list
}

// count counts how often a baseline is right.
func (b *baseline) count(list []judged, recent byRecency) runs {
	all := new(scores)
	for i := range list {
		if in, ok := list[i].setOf(); ok {
			all[in].add(b.choose(&list[i], recent), true)
		}
	}
	return runs{all}
}

// ablation leaves out features, by what they look at.
type ablation struct {
	name  string
	lacks func(feature string) bool
}

func ablations() []ablation {
	return []ablation{
		{"fitted without roles and overlaps", looksAtRoles},
		{"fitted without kinds, rungs and forms", looksAtKinds},
		{"fitted without dates", looksAtDates},
	}
}

// options are those of a fit, without the features.
func (a *ablation) options(o *escalation.FitOptions) *escalation.FitOptions {
	less := *o
	if less.Features == nil {
		for _, f := range escalation.Features() {
			less.Features = append(less.Features, f.Name)
		}
	}
	less.Features = slices.DeleteFunc(slices.Clone(less.Features), a.lacks)
	return &less
}

// overlaps are the features of who is the same in the two acts that are asked
// for answers of one stance too, under the name of the stance and theirs.
func overlaps() []string {
	return []string{"aim-with-actor", "actor-with-aim", "actor-acted", "aim-struck", "aim-is-actor", "actor-is-aim"}
}

func looksAtRoles(name string) bool {
	last := name[strings.LastIndex(name, "/")+1:]
	switch name {
	case "aim-was-actor", "actor-was-aim", "same-aim", "adversary", "friend-struck", "log-rank-at-actor",
		"log-hostile-rank-at-actor":
		return true
	}
	return strings.HasPrefix(name, "role/") || strings.Contains(name, "after-aims/") || slices.Contains(overlaps(), last)
}

func looksAtKinds(name string) bool {
	switch name {
	case "same-kind", "words-before", "words-after-deed", "rung-before", "rungs-up", "rungs-down", "same-rung",
		"accord-before", "accord-only-before", "log-hostile-rank-at-actor", "within-days/deed", "log-lag/deed",
		"none/words", "none/hostile", "none/reaction":
		return true
	}
	stance, last, of := strings.Cut(name, "/")
	return strings.Contains(name, "-then-") || strings.Contains(name, "-after-") || strings.Contains(name, "after/") ||
		strings.HasPrefix(name, "after-aims/") || of && slices.Contains(overlaps(), last) ||
		of && (stance == "told-next" || stance == "log-told")
}

func looksAtDates(name string) bool {
	switch name {
	case "order", "later", "beyond-month", "latest", "log-rank", "log-rank-at-actor",
		"log-hostile-rank-at-actor":
		return true
	}
	return strings.HasPrefix(name, "log-lag") || strings.HasPrefix(name, "lag-") || strings.HasPrefix(name, "within-days")
}
