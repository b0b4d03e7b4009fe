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

// judged is a question that people have answered, with the candidates of the
// engine that compete.
type judged struct {
	crisis   *icbe.Crisis
	question *icbe.Question
	response bool
	acts     map[event.ID]*escalation.Act
	kase     escalation.Case
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
			j := ask(c, &c.Responses[i], r, byID)
			j.response = true
			list = append(list, j)
		}
	}
	return list, nil
}

// ask makes a case of a question; one without candidates where the engine has
// no such act.
func ask(c *icbe.Crisis, q *icbe.Question, r *escalation.Result, acts map[event.ID]*escalation.Act) judged {
	j := judged{crisis: c, question: q, acts: acts}
	var gold []event.ID
	for _, l := range q.Links {
		gold = append(gold, l.To)
	}
	k, ok := r.Case(q.Effect, gold...)
	if !ok {
		return j
	}
	k.Group = c.Number
	k.Candidates = slices.DeleteFunc(k.Candidates, func(cand escalation.Candidate) bool {
		return !q.Competes(cand.ID, c.Sentence[cand.ID])
	})
	j.kase = k
	return j
}

// hasGold reports whether one of the right answers competes.
func (j *judged) hasGold() bool {
	return slices.ContainsFunc(j.kase.Candidates, func(c escalation.Candidate) bool { return c.Gold })
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

// withUnknown adds, for so many of the cases as make the unknown share, a copy
// whose right answers have been taken out: the act answers nothing that is still
// there.
func withUnknown(cases []escalation.Case) []escalation.Case {
	list := slices.Clone(cases)
	due := 0.0
	for _, c := range cases {
		if due += unknown / (1 - unknown); due < 1 {
			continue
		}
		due--
		c.Candidates = slices.DeleteFunc(slices.Clone(c.Candidates), func(x escalation.Candidate) bool { return x.Gold })
		c.NoneGold = true
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

// rank adds up the candidates of each sentence.
func (j *judged) rank(p []float64) []ranked {
	bySentence := map[int]*ranked{}
	sum := 0.0
	for i, c := range j.kase.Candidates {
		s := j.crisis.Sentence[c.ID]
		if bySentence[s] == nil {
			bySentence[s] = &ranked{sentence: s, gold: j.question.IsGold(s)}
		}
		bySentence[s].p += p[i]
		sum += p[i]
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
