package escalation

import "sync"

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
