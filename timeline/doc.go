// Package timeline puts events in order and says how sure that order is, which
// event answered which, and how claims about history fare. Its [Chronicle] is
// the document: everything recorded about one crisis in one JSON file.
//
//	c, err := timeline.Unmarshal(text, nil)     // or build a Chronicle in Go
//	t, err := timeline.New(c, nil)              // every fault, or a solved timeline
//	for _, p := range t.Order() {
//		fmt.Println(p.Event, p.Bounds, p.After) // certain, possible or impossible after its neighbour
//	}
//
// # What a timeline knows
//
// A date bounds when an event began and was over; "then", "answered" or "two days
// after" bound it against others. [New] turns all of them into constraints
// between the starts and ends of events (package timeline/stn) and makes them as
// tight as they get: an undated strike that "followed" a raid and came "before"
// talks has the raid's and the talks' dates for bounds. [Timeline.Bounds] gives
// them, and [Timeline.Explain] the [Fact] values, with their sources, from
// which a bound follows.
//
// What each kind of link says is in [LinkRules]. Words of sequence order starts
// only. Civil dates are read in the zone of their event, else in that of the
// chronicle: the 8th of January in Iraq began on the 7th in Washington. Offsets
// are always known, names of zones where [Options.Zones] finds them; a day in
// a zone nobody knows is any of the days that bore its date somewhere on earth.
// An event that a source tells of had begun when the source came out.
//
// # Certain, possible, impossible
//
// [Timeline.Compare] answers whether one event began before another, by how
// much, and from which facts that follows. [Timeline.Order] lists what took
// place in one order that fits all facts and says of each event how sure its
// place after its neighbour is; events whose order is open share a group.
// What was planned, feared or called for has no place there, since nobody says
// that it happened: see [Timeline.Unrealised].
//
// Three more things say how good an answer is. [Comparison.Firm] tells whether
// it needs a fact that is doubtful in itself or that equally sure ones
// contradict. [Comparison.Chance] gives the probability of an order that is
// merely possible, under a prior that [Chance] states. And the proof names the
// facts, so that [Timeline.Without] can tell what would follow without them.
//
// # What is vague
//
// Vague words become facts of their own kind under a [Policy] that the caller
// can read, change or switch off: how soon "shortly after" is, how long "days
// later" may be, by how much a date marked "~" may be wrong. They and all dates
// marked as doubtful are [Fact.Defeasible]: they give way to everything firm.
// "Wednesday", with no date beside it, says nothing by itself; [Options.Read]
// lets a reader of such words say which days may be meant.
//
// # Alternatives
//
// "Before or after" ([event.Link.Or]), "on one of three days" (a date such as
// "[2020-01-03,2020-01-08]" or "2020-XX-15") and "on some anniversary" leave
// alternatives open that no single stretch of time holds. They are searched,
// together with whatever is connected with them: what follows from all of them
// is certain. The search has a budget ([Policy.Budget]), and where it would cost
// more the answer is [Undetermined]; [Timeline.Undecided] lists the facts that
// could not be searched at all. Bounds are then outer ones.
//
// # Contradictions
//
// Sources contradict each other, so contradictions are results, not errors.
// [Timeline.Conflicts] lists each as a chain of facts without a link too many,
// and names the one fact that was set aside, chosen by a documented order.
// [Timeline.Repair] lets the caller choose otherwise.
// [Timeline.Disagreements] lists what accounts of one event say differently, of
// whatever sort.
//
// # Answers and the ladder
//
// [Timeline.Replies] resolves the stated links responds-to and caused-by: who
// answered whom ([ReplyRole]), how late, whether higher, lower or in kind on the
// ladder of package event/ladder ([Turn]), and with what new actor, territory or
// means; [Timeline.Unanswered] lists the acts of force to which the record states
// no answer, [Timeline.Peak] says how high it climbed.
//
// # Escalation
//
// [Timeline.Escalation] infers what nobody linked: for every act how probably it
// answers each earlier one, goes on with it, or answers nothing known, with every
// addend of the score, by package [escalation]. Whom an act is attributed to is
// weighed, who stands behind whom counts on the day, and stated causes count by
// their sources, with what would be inferred without them beside it. The Shape
// of the result is the course of the crisis: phases, ladders climbed, who answers
// whom, what was left unanswered, what de-escalated it. [Timeline.Acts] hands out
// what the engine sees. Nothing inferred here feeds back into attribution.
//
// # Claims about history
//
// "The only group known to", "the most direct since 1979", "the first":
// [Timeline.Judge] compares them with the record. They are contradicted by
// events, or supported, or undetermined because of gaps: rivals whose date,
// author or measure is not known, and long stretches about which the record says
// nothing at all. A sparse record supports no claim about a long time.
//
// # Zero values
//
// The zero [Chronicle] lacks nothing but its Format. Nil and zero [Options] are
// the defaults. The zero [Certainty] is Possible, the zero [Finding] Undecided
// and the zero [Chance] unknown, so that an answer nobody computed claims
// nothing.
//
// # JSON
//
// [Decode], [Unmarshal] and [Marshal] read and write chronicles;
// chronicle.schema.json in this package's folder describes them to other
// languages. [Analyse] gathers all answers of a timeline as plain data for JSON.
//
// # Errors
//
// [Chronicle.Validate] reports every fault with its place. [New] refuses a
// chronicle with faults, other than words of an open vocabulary that it does not
// know. No input makes it panic.
//
// # Concurrency and cost
//
// A [Timeline] is immutable and safe for concurrent use. Solving takes time near
// linear in the number of facts, and a comparison looks at the neighbourhood of
// two events; alternatives are searched within a budget. [Timeline.AsOf],
// [Timeline.Without] and [Timeline.Repair] solve the record anew. The order of
// the chronicle's lists changes no answer.
//
// # Stability
//
// The document's form is versioned by [Format]. Verdicts follow the documented
// rules and tables; where several proofs are equally good, which one is given
// may change between versions.
package timeline
