package calibration

import "math"

// Part is what a forecast gives to one of several outcomes.
type Part struct {
	P float64
	// Of is how many outcomes alike share it; less than 1 counts as 1.
	Of float64
	// Rest marks what is given to others than those that are named: it is no
	// first choice.
	Rest bool
}

// RecalibrationOptions are the settings of [NewRecalibration]; nil and the zero
// value are the defaults.
type RecalibrationOptions struct {
	// Precision is how firmly forecasts are trusted to begin with, which many
	// cases wear away; 0 or less is [DefaultRecalibrationPrecision].
	Precision float64
	// Keep is how much of what was learned is kept from case to case, of all
	// together and of each group; a value not between 0 and 1 forgets nothing.
	Keep, GroupKeep float64
}

// DefaultRecalibrationPrecision was chosen among 5, 20 and 60.
const DefaultRecalibrationPrecision = 20

// Recalibration learns from past forecasts how sure their maker should have been,
// and says the next ones accordingly: sharper or flatter on the whole (a power of
// all parts), and the first choice higher or lower than that, by how sure of it
// the forecast is. These are the three parameters of the logit map of J. C. Platt
// (Probabilistic outputs for support vector machines, 1999) and of beta
// calibration (M. Kull and others, 2017), applied to a whole distribution, whose
// parts still add up to 1. It begins by leaving all as it is. First it learns from
// all cases together; what is then still amiss in one group of them, such as those
// of a country, it learns from those of the group.
//
// It looks at nothing but forecasts and outcomes, so it is honest if each case
// is learned after it was forecast. It does not change which of the parts that are
// no rest is the greatest, save where the forecast of the first choice is
// lowered below the second.
//
// A Recalibration is not safe for concurrent use while it learns.
type Recalibration struct {
	o      RecalibrationOptions
	all    *Choice
	groups map[string]*Choice
}

// NewRecalibration returns one that has learned nothing.
func NewRecalibration(o *RecalibrationOptions) *Recalibration {
	r := &Recalibration{groups: make(map[string]*Choice)}
	if o != nil {
		r.o = *o
	}
	if !(r.o.Precision > 0) {
		r.o.Precision = DefaultRecalibrationPrecision
	}
	r.all = NewChoice(r.slopes(), r.o.Keep)
	return r
}

// slopes are those of identity.
func (r *Recalibration) slopes() []Slope {
	return []Slope{{1, r.o.Precision}, {0, r.o.Precision}, {0, r.o.Precision}}
}

// Shares returns what the parts of a forecast should have been; they add up to 1.
func (r *Recalibration) Shares(group string, said []Part) []float64 {
	shares := r.all.Shares(alternatives(said))
	if own, ok := r.groups[group]; ok {
		return own.Shares(alternatives(withShares(said, shares)))
	}
	return shares
}

// Learn takes in which part of a forecast came about. A number that is none of
// them is ignored.
func (r *Recalibration) Learn(group string, said []Part, which int) {
	if which < 0 || which >= len(said) {
		return
	}
	first := alternatives(said)
	own, ok := r.groups[group]
	if !ok {
		own = NewChoice(r.slopes(), r.o.GroupKeep)
		r.groups[group] = own
	}
	own.Learn(alternatives(withShares(said, r.all.Shares(first))), which)
	r.all.Learn(first, which)
}

func withShares(said []Part, shares []float64) []Part {
	next := make([]Part, len(said))
	for i := range said {
		next[i] = said[i]
		next[i].P = shares[i]
	}
	return next
}

// alternatives returns the features of parts: the logarithm of each, whether it
// is the first choice, and how sure of that the forecast is.
func alternatives(said []Part) []Alternative {
	list := make([]Alternative, len(said))
	first := -1
	for i, s := range said {
		of := max(1, finite(s.Of))
		list[i] = Alternative{Features: []float64{logOf(s.P / of), 0, 0}, Of: of}
		if !s.Rest && (first < 0 || s.P > said[first].P) {
			first = i
		}
	}
	if first >= 0 {
		p := said[first].P
		list[first].Features[1], list[first].Features[2] = 1, logOf(p)-logOf(1-p)
	}
	return list
}

// logOf returns the logarithm of a share, of 10^-12 if it is less.
func logOf(p float64) float64 { return math.Log(max(finite(p), 1e-12)) }
