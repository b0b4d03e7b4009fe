package actor

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
)

// Membership is the answer whether an actor is in a [Set].
//
// Is reads the record as open: what it does not say may still be so. OnRecord
// reads it as closed: what it does not say is not so, which is what "the only
// group known to" is about. They differ only by Undetermined answers for want
// of a statement.
type Membership struct {
	// Is and OnRecord are the answers of the open and the closed reading.
	Is       casus.Truth
	OnRecord casus.Truth
	// Disputed: the answer rests on a relation that somebody denies or doubts.
	Disputed bool
	// Reasons lists what each part of the set comes to for this actor, in
	// the order of the set.
	Reasons []Reason
}

// Reason says what one part of a set, or of a question, comes to and why.
type Reason struct {
	// Path is the part of the set in JSON names: "ids", "terms[0].kind",
	// "terms[0].relations[1]", "open".
	Path string
	// Is is what the part comes to in the open reading, Why the ground of it.
	Is  casus.Truth
	Why Why
	// Wanted is what the part asks for, Found what the record has instead,
	// where these are single words or identifiers.
	Wanted, Found string
	// Relations is the chain of relations that bears the answer out, from
	// the actor to the object of the question; empty where none does.
	Relations []Relation
	// Disputed: somebody denies or doubts one of the Relations.
	Disputed bool
}

// Why is the ground of a [Reason].
type Why uint8

// The grounds.
const (
	// WhyListed: the set lists the actor, under this or another of its IDs.
	WhyListed Why = iota + 1
	// WhyNotListed: the set lists actors, and this is none of them.
	WhyNotListed
	// WhyMaybeSame: the set lists an actor of which a contested relation
	// says that it is the same.
	WhyMaybeSame
	// WhyStated: the record states what is asked for.
	WhyStated
	// WhyOther: the record states another kind or country.
	WhyOther
	// WhySilent: the record does not say.
	WhySilent
	// WhyDisputed: the record states it, and somebody who is no party to it
	// disputes it, or nobody asserts it.
	WhyDisputed
	// WhyPeriod: it holds at some times, and whether at the one asked about
	// the dates do not tell.
	WhyPeriod
	// WhyOtherTime: it holds at other times than the one asked about.
	WhyOtherTime
	// WhyGone: the actor did not exist at the time asked about.
	WhyGone
	// WhyItself: no actor stands in that relation to itself.
	WhyItself
	// WhyOpposed: the two are opposed at that time, which nobody is to whom
	// they back or are allied with.
	WhyOpposed
	// WhyExcepted: the term excepts the actor.
	WhyExcepted
	// WhyOpen: the set is open; it may be anybody.
	WhyOpen
	// WhyNobody: the set is stated to be nobody.
	WhyNobody
)

// words returns the ground in words, "" for a number that no constant has.
func (w Why) words() string {
	switch w {
	case WhyListed:
		return "listed"
	case WhyNotListed:
		return "not listed"
	case WhyMaybeSame:
		return "the same as one listed, if a contested relation holds"
	case WhyStated:
		return "stated"
	case WhyOther:
		return "stated otherwise"
	case WhySilent:
		return "not stated"
	case WhyDisputed:
		return "disputed"
	case WhyPeriod:
		return "not certain at that time"
	case WhyOtherTime:
		return "not at that time"
	case WhyGone:
		return "did not exist at that time"
	case WhyItself:
		return "the actor itself"
	case WhyOpposed:
		return "opposed at that time"
	case WhyExcepted:
		return "excepted"
	case WhyOpen:
		return "the set is open"
	case WhyNobody:
		return "stated to be nobody"
	default:
		return ""
	}
}

// String returns the ground in words.
func (w Why) String() string {
	if text := w.words(); text != "" {
		return text
	}
	return fmt.Sprintf("Why(%d)", uint8(w))
}

// MarshalText returns the ground in words; a number that no constant has is an
// error.
func (w Why) MarshalText() ([]byte, error) {
	text := w.words()
	if text == "" {
		return nil, fmt.Errorf("actor: %s: %w", w, casus.ErrUnknown)
	}
	return []byte(text), nil
}

// UnmarshalText accepts the words that String returns.
func (w *Why) UnmarshalText(text []byte) error {
	for v := WhyListed; v <= WhyNobody; v++ {
		if v.words() == string(text) {
			*w = v
			return nil
		}
	}
	return fmt.Errorf("actor: ground %q: %w", clip(string(text)), casus.ErrUnknown)
}

// String returns the reason on one line.
func (r Reason) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s", r.Path, r.Is, r.Why)
	if r.Found != "" {
		fmt.Fprintf(&b, " (%s, not %s)", r.Found, r.Wanted)
	} else if r.Wanted != "" {
		fmt.Fprintf(&b, " (%s)", r.Wanted)
	}
	for i, rel := range r.Relations {
		sep := ", "
		if i == 0 {
			sep = ": "
		}
		b.WriteString(sep + rel.String())
	}
	if r.Disputed {
		b.WriteString(" (disputed)")
	}
	return b.String()
}
