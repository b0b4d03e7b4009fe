package opinion_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/casus-events/casus/attribution/opinion"
	"github.com/casus-events/casus/internal/casusdata"
)

// referenceOpinion is an opinion as the reference file writes one: with a list or
// a number of beliefs, and base rates only where they matter.
type referenceOpinion struct {
	B json.RawMessage `json:"b"`
	D float64         `json:"d"`
	U float64         `json:"u"`
	A []float64       `json:"a"`
}

func (r referenceOpinion) opinion(t *testing.T) opinion.Opinion {
	t.Helper()
	o := opinion.Opinion{Uncertainty: r.U, Base: r.A}
	var belief float64
	if json.Unmarshal(r.B, &belief) == nil {
		o.Belief = []float64{belief, r.D}
	} else {
		unmarshal(t, r.B, &o.Belief)
	}
	if o.Base == nil {
		o.Base = opinion.Even(len(o.Belief))
	}
	return o
}

type referenceCase struct {
	Op           json.RawMessage            `json:"op"`
	Inputs       []referenceOpinion         `json:"inputs"`
	Expect       map[string]json.RawMessage `json:"expect"`
	Trust        float64                    `json:"trust"`
	Input        referenceOpinion           `json:"input"`
	X            referenceOpinion           `json:"x"`
	Y            referenceOpinion           `json:"y"`
	AX           []float64                  `json:"a_x"`
	Conditionals []referenceOpinion         `json:"conditionals"`
}

func unmarshal(t *testing.T, raw json.RawMessage, into any) {
	t.Helper()
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
}

// fusions are the names of the rules in the reference file.
var fusions = map[string]func(...opinion.Opinion) (opinion.Opinion, error){
	"CBF":   opinion.Cumulative,
	"A-CBF": opinion.Cumulative,
	"E-CBF": opinion.Epistemic,
	"ABF":   opinion.Averaging,
	"WBF":   opinion.Weighted,
	"BCF":   opinion.Constraint,
	"CCF":   compromise,
}

func compromise(list ...opinion.Opinion) (opinion.Opinion, error) {
	var binomials []opinion.Binomial
	for _, o := range list {
		b, err := o.Binomial()
		if err != nil {
			return opinion.Opinion{}, err
		}
		binomials = append(binomials, b)
	}
	b, err := opinion.Compromise(binomials...)
	return b.Opinion(), err
}

// TestReference runs every case of the reference file, and fails for what it does
// not know in one.
func TestReference(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(casusdata.File(t, "attribution", "subjective_logic_reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Tolerance float64         `json:"tolerance"`
		Cases     []referenceCase `json:"cases"`
	}
	unmarshal(t, text, &file)
	if len(file.Cases) < 6 {
		t.Errorf("%d cases", len(file.Cases))
	}
	for _, c := range file.Cases {
		if len(c.Inputs) > 0 {
			checkFusion(t, c, file.Tolerance)
		} else {
			checkChain(t, c, file.Tolerance)
		}
	}
}

func checkFusion(t *testing.T, c referenceCase, tolerance float64) {
	t.Helper()
	var list []opinion.Opinion
	for _, in := range c.Inputs {
		list = append(list, in.opinion(t))
	}
	for name, raw := range c.Expect {
		fuse, ok := fusions[name]
		if !ok {
			t.Errorf("the reference has %q, which this test does not compare", name)
			continue
		}
		got, err := fuse(list...)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		compare(t, string(c.Op)+" "+name, append(got.Belief, got.Uncertainty), flat(t, raw), tolerance)
	}
}

// flat reads [b, d, u] or [[b...], u].
func flat(t *testing.T, raw json.RawMessage) []float64 {
	t.Helper()
	var list []float64
	if json.Unmarshal(raw, &list) == nil {
		return list
	}
	var nested [2]json.RawMessage
	unmarshal(t, raw, &nested)
	unmarshal(t, nested[0], &list)
	var u float64
	unmarshal(t, nested[1], &u)
	return append(list, u)
}

func checkChain(t *testing.T, c referenceCase, tolerance float64) {
	t.Helper()
	var op string
	unmarshal(t, c.Op, &op)
	var conditionals []opinion.Opinion
	for _, cond := range c.Conditionals {
		conditionals = append(conditionals, cond.opinion(t))
	}
	var got opinion.Opinion
	var err error
	switch op {
	case "discount":
		got, err = c.Input.opinion(t).Discount(c.Trust)
	case "deduction":
		got, err = opinion.Deduce(c.X.opinion(t), conditionals...)
	case "abduction":
		got, err = opinion.Abduce(c.Y.opinion(t), c.AX, conditionals...)
		tolerance = 0.005 // the file has two digits
	default:
		t.Errorf("the reference has %q, which this test does not compare", op)
		return
	}
	if err != nil {
		t.Errorf("%s: %v", op, err)
		return
	}
	for name, raw := range c.Expect {
		var want []float64
		var u float64
		if json.Unmarshal(raw, &u) == nil {
			want = []float64{u}
		} else {
			unmarshal(t, raw, &want)
		}
		have, ok := map[string][]float64{
			"b": got.Belief, "u": {got.Uncertainty}, "P": got.Projected(), "a_y": got.Base,
		}[name]
		if !ok {
			t.Errorf("the reference has %s of %s, which this test does not compare", name, op)
		}
		compare(t, op+" "+name, have, want, tolerance)
	}
}

func compare(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s = %v, want %v", what, got, want)
		return
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > tolerance {
			t.Errorf("%s = %v, want %v within %v", what, got, want, tolerance)
			return
		}
	}
}
