package escalation_test

import (
	"math"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

func TestFeatureNamesAreUnique(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, f := range escalation.Features() {
		if seen[f.Name] || f.Name == "" || f.Doc == "" || f.Reason == "" {
			t.Errorf("feature %+v: seen %v", f, seen[f.Name])
		}
		seen[f.Name] = true
	}
}

// talk is an exchange of words and blows: an offer to two, their refusal and
// consent, an ultimatum, force.
func talk() []escalation.Act {
	said := func(id event.ID, told int, kind event.SpeechKind, h ladder.Hostility) escalation.Act {
		a := day(id, "2020-01-01", "a", "b", h)
		a.Against, a.Kind, a.Speech, a.Narration = nil, event.KindStatement, []event.SpeechKind{kind}, told
		a.To = a.To[:0:0]
		return a
	}
	offer := said("offer", 1, event.Offer, ladder.H0)
	offer.To = append(offer.To, "b", "c")
	refusal := said("refusal", 2, event.Reject, ladder.H1)
	refusal.By, refusal.To = escalation.Did("b"), append(refusal.To, "a")
	ultimatum := said("ultimatum", 3, event.Demand, ladder.H3)
	ultimatum.To = append(ultimatum.To, "b")
	force := day("force", "2020-02-20", "a", "b", ladder.H8)
	force.Narration = 4
	return []escalation.Act{offer, refusal, ultimatum, force}
}

// Scores are the sums of addends, and these the weights times the values that
// cases give to fitting, whichever table they come from.
func TestFormFeaturesAddUp(t *testing.T) {
	t.Parallel()
	var w escalation.Weights
	for i, f := range escalation.Features() {
		w.Values = append(w.Values, escalation.Weight{Feature: f.Name, Nats: 0.01 * float64(1+i%17)})
	}
	acc, err := escalation.New(nil, &escalation.Options{Weights: &w, Narration: true, OneAffair: true, Unstated: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range talk() {
		if err := acc.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	r := acc.Result()
	for a := range r.Answers() {
		c, _ := r.Case(a.ID)
		for _, p := range a.Parents {
			var sum escalation.Nats
			values := map[string]float64{}
			for _, x := range p.Addends {
				sum += x.Nats
				values[x.Feature] = x.Value
			}
			if sum != p.Score {
				t.Errorf("%s answers %s: addends %v, score %v", a.ID, p.Cause, sum, p.Score)
			}
			for _, cand := range c.Candidates {
				if cand.ID != p.Cause {
					continue
				}
				for i, f := range escalation.Features() {
					if got := cand.Variants[0].X[i]; math.Abs(got-values[f.Name]) > 1e-12 {
						t.Errorf("%s answers %s: %s is %v in the case, %v in the answer", a.ID, p.Cause, f.Name, got, values[f.Name])
					}
				}
			}
		}
	}
}

func TestForms(t *testing.T) {
	t.Parallel()
	w := escalation.Weights{}
	for _, f := range escalation.Features() {
		w.Values = append(w.Values, escalation.Weight{Feature: f.Name, Nats: 1})
	}
	acc, err := escalation.New(nil, &escalation.Options{Weights: &w, Narration: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range talk() {
		if err := acc.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	r := acc.Result()
	for _, test := range []struct {
		effect, cause event.ID
		want, not     []string
	}{
		{
			"refusal", "offer",
			[]string{
				"after/offer", "refusal-after-offer", "refusal-after/proposal", "refusal/aim-with-actor", "aim-is-actor",
				"after-aims/offer", "refusal-after-aims/proposal", "told-next/refusal", "within-days",
			},
			[]string{"actor-is-aim", "after/demand", "words/aim-with-actor", "log-lag/deed", "beyond-month"}, // two were addressed
		},
		{
			"force", "ultimatum",
			[]string{"after/ultimatum", "hostility-after/pressure", "hostility/actor-acted", "aim-struck", "log-lag/deed", "beyond-month"},
			[]string{"after/demand", "aim-with-actor", "within-days"},
		},
	} {
		a, _ := r.Answer(test.effect)
		has := map[string]bool{}
		for _, p := range a.Parents {
			if p.Cause == test.cause {
				for _, x := range p.Addends {
					has[x.Feature] = true
				}
			}
		}
		for _, name := range test.want {
			if !has[name] {
				t.Errorf("%s answers %s: no %s in %v", test.effect, test.cause, name, has)
			}
		}
		for _, name := range test.not {
			if has[name] {
				t.Errorf("%s answers %s: unexpected %s", test.effect, test.cause, name)
			}
		}
	}
}
