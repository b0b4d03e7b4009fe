// Package event says what happened: attacks, statements, sanctions, elections,
// and what single sources told of them.
//
// An [Event] is a record: plain data, to be written as a literal or decoded
// from JSON. Records are checked one by one, and an [Index] of them answers
// questions:
//
//	attack := event.Event{
//		ID: "taji", Kind: event.KindAssault, When: event.On("2020-03-11"),
//		Attacks:    []event.Attack{{Means: event.MeansRocket}},
//		Casualties: []event.Casualty{event.KilledOf("GBR", event.Exactly(1))},
//	}
//	err := attack.Validate()                       // every fault, with its path
//	ix := event.NewIndex([]event.Event{attack}, nil, nil)
//	for e, m := range ix.Match(pattern) { ... }    // yes or undetermined, and why
//
// # One way to say a thing
//
// An event says that something was done or said. Who is blamed for it is never
// part of the event but a claim of package attribution: [RoleBy] is for those
// whose authorship nobody disputes. What a speaker did with words is a
// [SpeechAct] of the event in which it was said, and what it is about its About.
// That the event answers an earlier one is a [Link] of kind [RespondsTo]. What was
// merely threatened, planned or called for is an event of its own, with a
// [Status] that says so, which a speech act Proposes.
//
// What one source said of an event is an account: an Event with AccountOf set,
// kept apart from the events so that looping over them counts nothing twice.
// [Reconcile] completes an event from its accounts and lists where they
// disagree. Nothing is averaged.
//
// # Three answers
//
// A record is partial, so a question has three answers: yes, no, and
// undetermined ([casus.Truth]). A field that an event does not state leaves the
// question open; a field that it states is taken to be stated in full.
// [Pattern.Match] gives its [Reason] for every field, and what it needs beyond
// the event, such as who is backed by whom on that day, it looks up in a
// [Context].
//
// # Numbers
//
// A [Count] is a number as it was stated: exact, a least, a range, about, or
// only words. Arithmetic is that of intervals and invents no width: "about 60"
// is certain only not to be none, and "dozens" is no number. A total and its
// breakdown are separate entries that need not add up; [Event.Toll] never
// counts people twice, and says at least how many there were where no total is
// stated.
//
// # Time
//
// Dates are civil: 8 January in Iraq is partly 7 January in Washington.
// [When.Bounds] reads them in the event's zone. An offset such as "+03:00" needs
// nothing; a name such as "Asia/Baghdad" is looked up by a function of the
// caller's ([Zones], such as [time.LoadLocation]), because what a machine knows
// of zones is the machine's; where the zone is not known the day widens by 14
// hours at its beginning and 12 at its end. Dates of one zone are compared as
// they are written, whichever zone it is. Words of order, such as "then", are
// links, and are worked out by package timeline, whose bounds an [Index] takes.
//
// # Words
//
// Kinds, means, harms and the like are open vocabularies: typed text with
// constants for the known words. A word of one's own is kept and works in every
// comparison; Validate reports it with [casus.ErrUnknown], which can be ignored.
// [Kind] and [Means] are trees, compared by prefix: a search for "assault" finds
// "assault/aerial".
//
// # Many events
//
// An [Index] is made of columns: each different part of an event is kept once, so
// that data sets of millions of rows fit in memory. An [IndexBuilder] takes them
// in as a stream, and adds up the indexes of parts. Asked to keep outlines only
// ([Event.Outline]), it holds on to nothing that no question needs, about a
// hundred bytes an event. [Index.Match] yields events with reasons, [Index.Find]
// identifiers, [Index.Count] numbers, and [Index.GroupBy] numbers and tolls by
// actor, kind, means, country or time. All of them give the same answer as
// [Pattern.Match] does for each event, certain and possible apart.
//
// # Zero values
//
// An empty field means not stated. "Unknown", "none" and "nobody" are values:
// [UnknownCount], Exactly(0), [actor.OpenNobody]. An empty [Status] is occurred,
// and an empty [PlaceRole] is where it took place. A nil *[Index] is an empty
// one, and a nil *[Context] knows nothing.
//
// # JSON
//
// Members are in snake case, in the order of the fields, without those that are
// not stated. [Unmarshal] and [Decode] keep members that an event does not have
// in its Extra, or reject them where that is asked for; neither takes duplicate
// or wrong-case names, or text that is not UTF-8. [Event.Marshal] writes the same
// bytes for the same event.
//
// # Errors
//
// Validate methods report every fault at once, each a [casus.FieldError] with a
// path such as "casualties[0].count.n". No function panics on any input, however
// faulty: what Validate reports is read as not stated.
//
// # Concurrency
//
// An [Index] and a [Context] are safe for concurrent use as long as nobody
// changes the records behind them. Functions change neither their arguments nor
// their receivers.
package event
