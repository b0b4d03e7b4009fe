package escalation

import (
	"fmt"
	"slices"
	"sync"
)

// tableOnce is the table of features, by name.
var tableOnce = sync.OnceValue(func() map[string]feature {
	m := map[string]feature{}
	for _, f := range featureTable() {
		m[f.Name] = f
	}
	return m
})

// ProfileValue returns the value of a feature that reads the profiles of two
// acts alone, and whether it is such a feature.
func ProfileValue(name string, cause, effect Act) (float64, bool) {
	f := tableOnce()[name]
	if f.reads != readsProfiles && f.reads != readsAct || name == "none/candidates" {
		return 0, false
	}
	c, e := profileOf(&cause), profileOf(&effect)
	return f.value(&pair{cause: &c, effect: &e}), true
}

// OrderAndLag returns what is worked out from the bounds of two acts.
func OrderAndLag(first, second Act) (p, days float64) {
	return orderAndLag(span{first.Earliest, first.Latest}, span{second.Earliest, second.Latest})
}

// Judge returns the logarithm of the probability of the gold of a case by the
// scores of its candidates and none, and its derivatives.
func Judge(c *Case, scores []float64) (log float64, slope []float64) {
	l := c.judge(scores)
	return l.log, l.slope
}

// ReadsForm reports whether a feature looks at the forms of the acts or the
// pace.
func ReadsForm(name string) bool {
	switch tableOnce()[name].reads {
	case readsForms, readsStance, readsReversal, readsPace, readsToldForm:
		return true
	default:
		return name == "log-lag/deed"
	}
}

// Rough returns what roughly stands for exp(-n/1e6) and ln(1-p).
func Rough(n Nats, p float64) (exp, log float64) { return roughTable().exp(n), roughTable().log(p) }

// ComparePasses works all acts of a result out in one pass where that can be done,
// and step by step. It returns how many were done in one pass, in how many of them
// rough credits were good enough, and what the first difference is, if any.
func ComparePasses(r *Result) (plain, rough int, difference string) {
	quick, slow := newWorker(r.ix, r.score), newWorker(r.ix, r.score)
	quick.cells, quick.rough = newCells(len(r.ix.profiles), len(r.ix.entries)), roughTable()
	for i := range r.ix.entries {
		slot := int32(i)
		if !quick.plain(slot) {
			continue
		}
		plain++
		slow.attribute(slot)
		slow.partake()
		if quick.none != slow.none || len(quick.stakes) != len(slow.stakes) {
			return plain, rough, fmt.Sprintf("%s: none %v of %d, want %v of %d",
				slow.e.act.ID, quick.none, len(quick.stakes), slow.none, len(slow.stakes))
		}
		for k, want := range slow.stakes {
			got := quick.stakes[k]
			if want.p = 0; got != want {
				return plain, rough, fmt.Sprintf("%s: %+v, want %+v", slow.e.act.ID, got, want)
			}
		}
		credits, ok := quick.roughCredit()
		if ok {
			rough++
			if want := slow.credit(); !slices.Equal(credits, want) || !slices.Equal(quick.owed, slow.owed) {
				return plain, rough, fmt.Sprintf("%s: %v, want %v", slow.e.act.ID, credits, want)
			}
		}
	}
	return plain, rough, ""
}
