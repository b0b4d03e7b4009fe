package attribution

import "slices"

// Heard is what readers took one phrase to mean: percentiles of the
// probabilities that they wrote down for it, in percent.
//
// The figures are computed from CAPphrase (see [Scale.Source] of [ScaleHeard]),
// licensed CC BY 4.0 by A. Kucharski, without answers more than four standard
// deviations from the phrase's mean, as its author trims them.
type Heard struct {
	Words string
	// Readers is how many answers remain.
	Readers int
	P5, P25 int
	Median  int
	P75     int
	P95     int
}

// Survey returns what readers hear in each of the phrases they were asked
// about, from the lowest median to the highest.
func Survey() []Heard { return slices.Clone(surveyTable[:]) }

// Heard returns what readers take the likelihood's words to mean, whatever the
// scale says, and whether they were asked about these words or a form of them.
func (l Likelihood) Heard() (Heard, bool) {
	words := plain(l.Words)
	if h, ok := surveyed(words); ok {
		return h, true
	}
	entry, ok := lookUp(words)
	if !ok {
		return Heard{}, false
	}
	return surveyed(entry.sense.heard())
}

func surveyed(words string) (Heard, bool) {
	for i := range surveyTable {
		h := surveyTable[i]
		if h.Words == words {
			return h, true
		}
	}
	return Heard{}, false
}

// heardRows is the survey as a scale, from the 5th to the 95th percentile.
func heardRows() []termRow {
	rows := make([]termRow, 0, len(surveyTable))
	for i := range surveyTable {
		h := surveyTable[i]
		rows = append(rows, termRow{words: h.Words, low: h.P5, high: h.P95, ends: "[]"})
	}
	return rows
}
