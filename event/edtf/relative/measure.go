package relative

import "slices"

// Measured is how often a rule was right for a class of expressions.
type Measured struct {
	Class Class
	Rule  Rule
	Measure
}

// Measures returns what was counted, by class and rule.
func Measures() []Measured { return slices.Clone(measured) }

func measureOf(c Class, r Rule) Measure {
	for _, m := range measured {
		if m.Class == c && m.Rule == r {
			return m.Measure
		}
	}
	return Measure{}
}
