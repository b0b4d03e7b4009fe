package attribution

import "github.com/casus-events/casus/actor"

// Grade is one entry of a scale of the Admiralty system (NATO AJP-2.1): the
// mark, what it means, and whether anything was judged.
//
// There are no numbers here. The marks are an order, raters use the letter and
// the digit as if they were one judgement, so that multiplying the two counts
// it twice, and the last mark of each scale is no point on it: F and 6 say that
// nothing could be judged, which some software stores as 50 of 100.
type Grade struct {
	Mark  string
	Words string
	// Judged is false for the mark that says nothing was.
	Judged bool
}

// ReliabilityGrade returns what a grade of reliability means, and false for
// one that is not stated or unknown.
func ReliabilityGrade(r actor.Reliability) (Grade, bool) {
	words := [...]string{
		"completely reliable", "usually reliable", "fairly reliable", "not usually reliable", "unreliable",
		"reliability cannot be judged",
	}
	return grade(int(r), r.String(), words[:])
}

// CredibilityGrade returns what a grade of credibility means, and false for
// one that is not stated or unknown.
func CredibilityGrade(c actor.Credibility) (Grade, bool) {
	words := [...]string{
		"confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable",
		"truth cannot be judged",
	}
	return grade(int(c), c.String(), words[:])
}

func grade(n int, mark string, words []string) (Grade, bool) {
	if n < 1 || n > len(words) {
		return Grade{}, false
	}
	return Grade{Mark: mark, Words: words[n-1], Judged: n < len(words)}, true
}
