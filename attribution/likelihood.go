package attribution

import (
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Likelihood is how probable something was called: the words and, beside them,
// the range of probabilities that a scale gives the words. The zero Likelihood
// is not stated.
//
// Words without a scale have no number: "suspected" hedges, and nobody has
// published what it amounts to. [Called] fills the numbers in.
type Likelihood struct {
	Words string `json:"words,omitzero"`
	// Scale is whose meaning Low and High are; "" when there are none.
	Scale Scale `json:"scale,omitzero"`
	// Low and High are probabilities from 0 to 1, both included.
	Low  float64 `json:"low,omitzero"`
	High float64 `json:"high,omitzero"`
}

// Called returns the likelihood of words as [ParseLikelihood] reads them,
// for literals: words it does not know keep their text and have no number.
func Called(words string, s Scale) Likelihood {
	l, err := ParseLikelihood(words, s)
	if err != nil {
		return Likelihood{Words: strings.TrimSpace(words)}
	}
	return l
}

// IsZero reports whether no likelihood is stated.
func (l Likelihood) IsZero() bool { return l == Likelihood{} }

// HasNumbers reports whether Low and High mean something.
func (l Likelihood) HasNumbers() bool { return l.Scale != "" || l.High > 0 }

// Favours answers whether the likelihood is on the side of the statement: yes
// when all of its range is at even odds or above, no when all of it is at or
// below, undetermined when the range has both. Of words without a number only
// those of certainty and impossibility answer.
func (l Likelihood) Favours() casus.Truth {
	if !l.HasNumbers() {
		switch entry, _ := lookUp(plain(l.Words)); entry.sense {
		case senseCertain:
			return casus.Yes
		case senseImpossible:
			return casus.No
		default:
			return casus.Undetermined
		}
	}
	switch {
	case l.Low >= 0.5:
		return casus.Yes
	case l.High <= 0.5:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// Validate reports numbers that are no probabilities, ends in the wrong order,
// an unknown scale, and numbers other than those the scale gives the words.
func (l Likelihood) Validate() error {
	var faults fieldpath.List
	if l.Scale != "" && !l.Scale.IsKnown() {
		faults.Addf("scale", casus.ErrUnknown, "scale %q", l.Scale)
	}
	probability(&faults, "low", l.Low)
	probability(&faults, "high", l.High)
	switch {
	case l.Low > l.High:
		faults.Addf("high", casus.ErrRange, "%v is below low, %v", l.High, l.Low)
	case l.Words == "":
	default:
		read, err := ParseLikelihood(l.Words, l.Scale)
		if err == nil && read.Scale == l.Scale && (read.Low != l.Low || read.High != l.High) {
			faults.Addf("low", casus.ErrConflict, "%v to %v, where %q is %v to %v on scale %q",
				l.Low, l.High, l.Words, read.Low, read.High, l.Scale)
		}
	}
	return faults.Err()
}

func probability(faults *fieldpath.List, path string, p float64) {
	if !(p >= 0 && p <= 1) { // written so that NaN fails it
		faults.Addf(path, casus.ErrRange, "%v, want a probability from 0 to 1", p)
	}
}

// String returns the words with the number beside them, as in
// "likely (55-80 %, ICD 203)", and "" for the zero Likelihood.
func (l Likelihood) String() string {
	switch {
	case l.IsZero():
		return ""
	case !l.HasNumbers():
		return l.Words + " (no number)"
	case l.Words == "" && l.Scale == "":
		return percentRange(l.Low, l.High)
	case l.Words == "":
		return percentRange(l.Low, l.High) + ", " + l.Scale.Title()
	case l.Scale == "":
		return l.Words + " (" + percentRange(l.Low, l.High) + ")"
	default:
		return l.Words + " (" + percentRange(l.Low, l.High) + ", " + l.Scale.Title() + ")"
	}
}
