package attribution

import (
	"slices"
	"strings"
)

// Scale names a meaning of likelihood words: a published scale, what readers
// were measured to hear, or the speaker's own number.
type Scale string

// The scales whose words and numbers this package knows. [Scale.Source] tells
// where each table comes from.
const (
	ScaleICD203 Scale = "icd203" // Intelligence Community Directive 203
	ScalePHIA   Scale = "phia"   // United Kingdom probability yardstick, with gaps between its terms
	ScaleNATO   Scale = "nato"   // NATO AJP-2.1
	ScaleIPCC   Scale = "ipcc"   // IPCC Fifth Assessment Report; terms lie within each other
	ScaleEFSA   Scale = "efsa"   // European Food Safety Authority; the IPCC's words, side by side
	ScaleKent   Scale = "kent"   // Sherman Kent
	// ScaleHeard is not what anybody prescribed but what 5,174 readers took
	// the words to mean, from the 5th to the 95th percentile (see [Survey]).
	ScaleHeard Scale = "heard"
	// ScaleStated marks words that are numbers themselves: "70 percent",
	// "more likely than not". It has no terms.
	ScaleStated Scale = "stated"
)

// Scales returns the known scales.
func Scales() []Scale {
	return []Scale{
		ScaleICD203, ScalePHIA, ScaleNATO, ScaleIPCC, ScaleEFSA, ScaleKent, ScaleHeard, ScaleStated,
	}
}

// IsKnown reports whether s is one of [Scales].
func (s Scale) IsKnown() bool { return slices.Contains(Scales(), s) }

// Title returns the scale's short name for print, such as "ICD 203"; the text
// itself for an unknown scale.
func (s Scale) Title() string {
	switch s {
	case ScaleICD203:
		return "ICD 203"
	case ScalePHIA:
		return "PHIA"
	case ScaleNATO:
		return "NATO"
	case ScaleIPCC:
		return "IPCC"
	case ScaleEFSA:
		return "EFSA"
	case ScaleKent:
		return "Kent"
	case ScaleHeard:
		return "as readers hear it"
	case ScaleStated:
		return "as stated"
	default:
		return string(s)
	}
}

// Source returns the reference from which the scale's table is taken, and ""
// for an unknown scale.
func (s Scale) Source() string {
	switch s {
	case ScaleICD203:
		return "Office of the Director of National Intelligence, Intelligence Community Directive 203, Analytic Standards (2015)"
	case ScalePHIA:
		return "United Kingdom, Professional Head of Intelligence Assessment, probability yardstick (gov.uk, 24 March 2025)"
	case ScaleNATO:
		return "NATO, Allied Joint Publication AJP-2.1, Intelligence Procedures"
	case ScaleIPCC:
		return "IPCC, Guidance Note for Lead Authors of the Fifth Assessment Report on Consistent Treatment of Uncertainties (2010)"
	case ScaleEFSA:
		return "EFSA Scientific Committee, Guidance on Uncertainty Analysis in Scientific Assessments (2018)"
	case ScaleKent:
		return "Sherman Kent, Words of Estimative Probability, Studies in Intelligence 8(4) (1964)"
	case ScaleHeard:
		return "A. Kucharski, CAPphrase: Comparative and Absolute Probability phrase dataset (2026), " +
			"doi:10.5281/zenodo.18750055, CC BY 4.0; percentiles after its 4-standard-deviation trim"
	case ScaleStated:
		return "the speaker"
	default:
		return ""
	}
}

// Nested reports whether terms of the scale overlap, so that one probability
// can bear several of its words. IPCC's do by design: what is very likely is
// likely too. What readers hear overlaps because readers differ.
func (s Scale) Nested() bool { return s == ScaleIPCC || s == ScaleHeard }

// Terms returns the scale's terms from the lowest to the highest, by their
// middle. It is empty for [ScaleStated] and for an unknown scale.
func (s Scale) Terms() []Term {
	rows := s.rows()
	terms := make([]Term, 0, len(rows))
	for _, row := range rows {
		terms = append(terms, row.term(s))
	}
	return terms
}

// Lookup returns the scale's term that lists the words, whose case and spacing
// do not matter. Only words that the scale itself lists are found; for other
// forms see [ParseLikelihood].
func (s Scale) Lookup(words string) (Term, bool) {
	words = plain(words)
	for _, row := range s.rows() {
		for w := range strings.SplitSeq(row.words, "|") {
			if w == words {
				return row.term(s), true
			}
		}
	}
	return Term{}, false
}
