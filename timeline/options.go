package timeline

import (
	"cmp"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// Options say how [New] reads a chronicle. A nil *Options and the zero one are
// the defaults.
type Options struct {
	// Zones finds the zones that events name, such as "Asia/Baghdad";
	// [time.LoadLocation] is one. Without it only offsets such as "+03:00"
	// are known, and a civil day in a named zone is widened by 14 hours at
	// its start and 12 at its end.
	Zones event.Zones
	// Policy says what is made of words without exact meaning.
	Policy Policy
	// Read reads the calendar words of an event that has no date
	// ([event.When.Text], "Wednesday") by the day on which its first dated
	// cite was said or came out: it returns the dates that may be meant, and
	// none where it does not know. One of them, nobody knows which, is then a
	// fact of kind [FactReading], which gives way to all that is firm. Nil
	// reads no words. It must depend on nothing but its arguments.
	Read func(text string, dateline edtf.Date) []edtf.Date
	// AsOf leaves out what was not there by a day: events, accounts and links
	// of which [event.AsOf.Event] and [event.AsOf.Cite] say that they were
	// not, and claims that package attribution does not hold known.
	AsOf event.AsOf
	// Ladder is that on which events stand; nil is the default one. See
	// [ladder.New].
	Ladder *ladder.Ladder
	// Without leaves out the facts about time of which it returns true: what
	// would follow without this source, or if that date were wrong? It must
	// depend on nothing but the fact. See [Timeline.Without].
	Without func(Fact) bool
}

// Policy says what is made of what the sources leave vague. All that it adds
// is marked [Fact.Defeasible] or has a [FactKind] of its own, so that no answer
// hides that it rests on a policy. The zero Policy is the default.
type Policy struct {
	// Soon is the longest time that "shortly after" may mean, as a link of
	// kind [event.ShortlyAfter] without a lag of its own says it. "" is
	// [DefaultSoon]; "P0D/.." sets no limit.
	Soon edtf.Span
	// Vague is how many times its least length "shortly after by at least
	// that" may mean: such a lag, "P2D/..", is what "days later" says. 0 is
	// [DefaultVague]; a negative number sets no limit.
	Vague int
	// Tolerance is by how much a date marked approximate ("~" or "%") may be
	// wrong, either way. "" takes it as it is written. The standard gives the
	// mark no width.
	Tolerance edtf.Span
	// IgnoreMarked leaves out the dates that carry a mark of doubt ("?", "~"
	// or "%"), which otherwise count until something firm contradicts them.
	IgnoreMarked bool
	// IgnoreSources switches off what follows from when sources came out:
	// that an event which happened began before the end of the day on
	// which a source that reports it was published, or a speaker spoke of it.
	IgnoreSources bool
	// Silence is the longest stretch without any event of the record that a
	// claim about history can be supported across: see [Timeline.Judge]. ""
	// is [DefaultSilence].
	Silence edtf.Span
	// Budget bounds the search among alternatives ("before or after", "on one
	// of three days") that one question may cost, in additions of facts to a
	// network: see [stn.Search]. 0 is [DefaultBudget]. A question that would
	// cost more is answered [Undetermined].
	Budget int
}

// DefaultSoon is the longest time that "shortly after" means by default. It is
// a convention: among 1,012 crises of the ICB project the first response to a
// trigger came within seven days in 63 of 100, and within thirty in 85.
const DefaultSoon edtf.Span = "P7D"

// DefaultVague is how many times its least length "days later" or "weeks later"
// may mean by default: "days later", two days or more, is up to a fortnight.
// It is a convention.
const DefaultVague = 7

// DefaultSilence is the longest silence of the record that supports a claim
// about history by default.
const DefaultSilence edtf.Span = "P1Y"

// DefaultBudget is how many additions the search among alternatives may cost
// by default: a fraction of a second.
const DefaultBudget = 10_000

// soon returns the longest time that a link "shortly after" may mean; ok is
// false where there is no limit, or the link is another or has a lag that ends.
func (p Policy) soon(l *event.Link) (longest edtf.Seconds, ok bool) {
	if l.Kind != event.ShortlyAfter || len(l.Or) > 0 {
		return 0, false
	}
	v, err := l.Lag.Value()
	switch {
	case err != nil || v.Stated && !v.Open:
		return 0, false
	case v.Min == edtf.Length{}:
		return longestOf(p.Soon, DefaultSoon)
	}
	times := edtf.Seconds(cmp.Or(p.Vague, DefaultVague))
	longest = v.Min.Longest()
	if times < 0 || !longest.IsFinite() || longest > edtf.Seconds(1<<56)/times {
		return 0, false
	}
	return longest * times, true
}

// tolerance returns by how much an approximate date may be wrong.
func (p Policy) tolerance() edtf.Seconds {
	v, err := p.Tolerance.Value()
	if err != nil || v.IsZero() {
		return 0
	}
	_, longest := v.Bounds()
	return longest
}

func (p Policy) budget() int { return cmp.Or(p.Budget, DefaultBudget) }

func (p Policy) silence() (longest edtf.Seconds, ok bool) {
	return longestOf(p.Silence, DefaultSilence)
}

func longestOf(stated, fallback edtf.Span) (longest edtf.Seconds, ok bool) {
	v, err := cmp.Or(stated, fallback).Value()
	if err != nil {
		return 0, false
	}
	_, longest = v.Bounds()
	return longest, longest.IsFinite()
}
