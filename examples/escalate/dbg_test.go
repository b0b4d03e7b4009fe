package main

import (
	"fmt"
	"testing"
	"os"
)

func TestDbg(t *testing.T) {
	if os.Getenv("DBG") == "" { t.Skip() }
	crises, _ := load("/work/shared/data/icbe")
	list, _ := judge(crises, engine(true))
	n := 0
	for i := range list {
		j := &list[i]
		if s, ok := j.setOf(); ok && s == responses && !j.hasGold() {
			n++
			fmt.Println(j.crisis.Number, j.crisis.Name, "effect", j.question.Effect, "by", j.question.By, "at", j.question.At, "gold", j.question.Gold, "cands", len(j.kase.Candidates), j.question.Links)
			for _, e := range j.crisis.Chronicle.Events {
				if s := j.crisis.Sentence[e.ID]; j.question.IsGold(s) || s == j.question.At { fmt.Println("     ", e.ID, e.Kind, e.When, e.Participants, j.acts[e.ID] != nil) }
			}
		}
	}
}
