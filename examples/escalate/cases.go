package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/escalation"
)

// judged is a question that people have answered, with a case for each act in
// question: the candidates of the engine that compete.
type judged struct {
	crisis   *icbe.Crisis
	question *icbe.Question
	response bool
	told     bool // the order of telling is known
	acts     map[event.ID]*escalation.Act
	cases    []escalation.Case
	answers  int // how many sentences are right and have acts that compete
}

// engine are the options under which crises are read: everything that is told
// of a crisis competes, however long ago it was.
func engine(narration bool) *escalation.Options {
	return &escalation.Options{
		Window: 150 * 366 * edtf.Day, Candidates: 4096, OneAffair: true, Narration: narration, Unstated: true,
	}
}

// judge makes cases of the questions of crises, through what any user's
// chronicle goes through: the timeline, its acts, the engine.
func judge(crises []*icbe.Crisis, o *escalation.Options) ([]judged, error) {
	var list []judged
	for _, c := range crises {
		t, err := timeline.New(c.Chronicle, nil)
		if err != nil {
			return nil, fmt.Errorf("crisis %s: %w", c.Number, err)
		}
		acts, ties := t.Acts()
		acc, err := escalation.New(ties, o)
		if err != nil {
			return nil, err
		}
		byID := map[event.ID]*escalation.Act{}
		for i := range acts {
			if err := acc.Add(acts[i]); err != nil {
				return nil, fmt.Errorf("crisis %s: %w", c.Number, err)
			}
			byID[acts[i].ID] = &acts[i]
		}
		r := acc.Result()
		for i := range c.Reactions {
			list = append(list, ask(c, &c.Reactions[i], r, byID))
		}
		for i := range c.Responses {
			list = append(list, ask(c, &c.Responses[i], r, byID))
			list[len(list)-1].response = true
		}
	}
	for i := range list {
		list[i].told = o.Narration
	}
	return list, nil
}

// ask makes the cases of a question, none where the engine has no such acts.
//
// Where all candidates are of earlier sentences it is part of the question that
// they came first, so no doubt of their dates counts against them.
func ask(c *icbe.Crisis, q *icbe.Question, r *escalation.Result, acts map[event.ID]*escalation.Act) judged {
	j := judged{crisis: c, question: q, acts: acts}
	var gold []event.ID
	for _, l := range q.Links {
		gold = append(gold, l.To)
	}
	order := featureAt("order")
	right := map[int]bool{}
	for _, id := range q.Acts {
		k, ok := r.Case(id, gold...)
		if !ok {
			continue
		}
		k.Group = c.Number
		k.Candidates = slices.DeleteFunc(k.Candidates, func(cand escalation.Candidate) bool {
			return !q.Competes(cand.ID, c.Sentence[cand.ID])
		})
		for i := range k.Candidates {
			cand := &k.Candidates[i]
			if s := c.Sentence[cand.ID]; q.IsGold(s) {
				right[s] = true
			}
			if q.Scope == icbe.Earlier {
				comesFirst(cand, order)
			}
		}
		j.cases = append(j.cases, k)
	}
	j.answers = len(right)
	return j
}

// comesFirst says of a candidate that it is known to have come first; order is the
// place of the feature of that name.
func comesFirst(c *escalation.Candidate, order int) {
	c.Order = 1
	for _, v := range c.Variants {
		v.X[order] = 0
	}
}

// folds is into how many parts crises are divided.
const folds = 5

// foldOf deals a crisis to a part, differently in each deal.
func foldOf(number string, deal int) int {
	h := fnv.New32a()
	_, _ = fmt.Fprintf(h, "%d/%s", deal, number)
	return int(h.Sum32() % folds)
}

// unknown is the share of acts that answer nothing known. The rows do not tell:
// whoever coded them was asked for an answer. It is the background share of a
// self-exciting process fitted to 19,731 dated events of the Militarized
// Interstate Events data (23 in 100).
const unknown = 0.23

// withUnknown adds, for each case, a copy whose right answers have been taken
// out, since the act answers nothing that is still there. It counts for so much
// less than the case as makes the unknown share.
func withUnknown(cases []escalation.Case) []escalation.Case {
	list := slices.Clone(cases)
	for _, c := range cases {
		c.Candidates = slices.DeleteFunc(slices.Clone(c.Candidates), func(x escalation.Candidate) bool { return x.Gold })
		c.NoneGold = true
		c.Weight *= unknown / (1 - unknown)
		list = append(list, c)
	}
	return list
}

// ranked are the sentences from which a question chooses, the most probable
// first, given that one of them is the answer.
type ranked struct {
	sentence int
	p        float64
	gold     bool
}

// rank adds up the candidates of each sentence, and takes the mean over the acts
// in question.
func (j *judged) rank(w escalation.Weights) []ranked {
	bySentence := map[int]*ranked{}
	sum := 0.0
	for i := range j.cases {
		k := &j.cases[i]
		p, none := k.P(w)
		if none == 1 {
			continue
		}
		for i, c := range k.Candidates {
			s := j.crisis.Sentence[c.ID]
			if bySentence[s] == nil {
				bySentence[s] = &ranked{sentence: s, gold: j.question.IsGold(s)}
			}
			share := p[i] / (1 - none)
			bySentence[s].p += share
			sum += share
		}
	}
	var list []ranked
	for _, r := range bySentence {
		r.p /= sum
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.p, a.p), cmp.Compare(a.sentence, b.sentence))
	})
	return list
}
