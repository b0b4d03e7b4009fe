package attribution

import (
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/record"
)

// Question says what a claim takes up. It is derived from the fields of the
// claim's answers that are set, never stored.
type Question struct {
	// Who is responsible; what it was; where it was or came from; whether it
	// came about, or whether something is so.
	Who, What, Where, Whether bool
}

// Question returns what the answers are about. A claim without answers takes
// up nothing in particular: somebody declines to say anything, or investigates.
func (c Claim) Question() Question {
	var q Question
	for _, a := range c.Answers {
		q.Who = q.Who || !a.Who.IsZero()
		q.What = q.What || !a.What.IsZero()
		q.Where = q.Where || !isZeroPlace(a.Where)
		q.Whether = q.Whether || a.Status != "" || a.Finding != ""
	}
	return q
}

// String returns the question words, as in "who, where", or "open".
func (q Question) String() string {
	var words []string
	for _, w := range []struct {
		asked bool
		word  string
	}{{q.Who, "who"}, {q.What, "what"}, {q.Where, "where"}, {q.Whether, "whether"}} {
		if w.asked {
			words = append(words, w.word)
		}
	}
	if len(words) == 0 {
		return "open"
	}
	return strings.Join(words, ", ")
}

func isZeroPlace(p event.Place) bool { return record.Equal(p, event.Place{}) }
