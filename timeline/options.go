package timeline

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
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
	// AsOf leaves out what was not there by a day: events, accounts and links
	// of which [event.AsOf.Event] and [event.AsOf.Cite] say that they were
	// not, and claims that package attribution does not hold known.
	AsOf event.AsOf
}

// Policy says what is made of what the sources leave vague. All that it adds
// is marked [Fact.Defeasible] or has a [FactKind] of its own, so that no answer
// hides that it rests on a policy. The zero Policy is the default.
type Policy struct {
	// Soon is the longest time that "shortly after" may mean, as a link of
	// kind [event.ShortlyAfter] without a lag of its own says it. "" is
	// [DefaultSoon]; "P0D/.." sets no limit.
	Soon edtf.Span
	// IgnoreSources switches off what follows from when sources came out:
	// that an event which happened began before the end of the day on
	// which a source that reports it was published, or a speaker spoke of it.
	IgnoreSources bool
	// Silence is the longest stretch without any event of the record that a
	// claim about history can be supported across: see [Timeline.Judge]. ""
	// is [DefaultSilence].
	Silence edtf.Span
}

// DefaultSoon is the longest time that "shortly after" means by default. It is
// a convention: among 1,012 crises of the ICB project the first response to a
// trigger came within seven days in 63 of 100, and within thirty in 85.
const DefaultSoon edtf.Span = "P7D"

// DefaultSilence is the longest silence of the record that supports a claim
// about history by default.
const DefaultSilence edtf.Span = "P1Y"

// soon returns the longest time that "shortly after" may mean; ok is false
// where there is no limit.
func (p Policy) soon() (longest edtf.Seconds, ok bool) {
	return longestOf(p.Soon, DefaultSoon)
}

func (p Policy) silence() (longest edtf.Seconds, ok bool) {
	return longestOf(p.Silence, DefaultSilence)
}

func longestOf(stated, fallback edtf.Span) (longest edtf.Seconds, ok bool) {
	if stated == "" {
		stated = fallback
	}
	v, err := stated.Value()
	if err != nil {
		return 0, false
	}
	_, longest = v.Bounds()
	return longest, longest.IsFinite()
}
