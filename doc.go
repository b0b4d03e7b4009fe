// Package casus models political and conflict events: who did what to whom,
// when and where as far as anyone knows, who is held responsible by whom, on
// what ground and how surely, how others reacted, and which act answered which.
//
// This package itself holds only what the others share: [FieldError], the one
// error type of every Validate method, and [Truth], the answer to a question
// that a partial record may not settle. The work is done in the packages below
// it. The Example shows a whole first program.
//
// # The packages
//
// The packages stand on floors; each imports only those below it.
//
//	timeline         the chronicle, its order, its replies: what came before, what answered what
//	  timeline/dataset  readers of GDELT, UCDP, ACLED, GTD, ICEWS, POLECAT, MAVERICK
//	  timeline/timeml  annotated text in TimeML: in and out, what follows from it, scores
//	  timeline/escalation  which act answers which earlier one, how probably and why
//	  timeline/allen  the thirteen relations of intervals, sets of them, and their networks
//	  timeline/stn   a simple temporal network over plain integers, usable by itself
//	attribution      claims about who did it, their grounds, and the record they rest on
//	  attribution/ledger  the arithmetic of weighing statements about who it was
//	  attribution/calibration  how well probabilities fare against what came about
//	  attribution/belief  mass functions of Dempster and Shafer, and nine rules to combine them
//	  attribution/opinion  subjective logic: opinions with uncertainty, their fusion and chains
//	  attribution/ach  the matrix of competing hypotheses, as a display
//	event            what happened: events, patterns, superlatives, an index over them
//	  event/ladder   the rung of an event on two ordinal axes, with reasons
//	  event/cameo    what the codes of CAMEO, PLOVER and other data sets mean
//	  event/phrase   reads "late last year" and "two days after" as dates and links
//	actor            who, and who says so: actors, names, relations, sets, sources
//	  event/edtf     when: ISO 8601-2 (EDTF) dates, spans and their bounds
//	    event/edtf/relative  "Friday", "late last year": dates relative to a dateline
//
// Package edtf lies in event's folder because that is where a reader looks for
// dates, and below actor in the order of imports because actors have dates too.
//
// # Records and engines
//
// What is stored is plain data: structs with exported fields, no pointers, no
// interfaces, JSON tags on every field. They can be written as Go literals,
// decoded from JSON, sent through gob, Parquet or a distributed engine. What is
// computed is opaque and immutable: a registry of actors, an index of events, a
// solved timeline, each safe for concurrent use.
//
// A [github.com/casus-events/casus/timeline.Chronicle] is the document: all
// that is recorded about one crisis in one JSON file. Package timeline solves
// it and answers from it.
//
// # What a record keeps apart
//
// Four rules leave one way to say a thing.
//
//   - An event says that something was done or said. Who is blamed for it is
//     only ever a claim.
//   - What a speaker did with words is a speech act of the event in which it
//     was said; that the event answers an earlier one is a link.
//   - A denial is a stance towards the positive statement, never a statement
//     about everybody else.
//   - Sponsor, proxy and backer are one relation, read from either end.
//
// Not stated, stated to be unknown, and stated to be open are three values
// everywhere: a count that no source gives is not a count of zero, and an event
// without a date is not one whose date is stated to be unknown.
//
// # Explanations
//
// Nothing is inferred without a reason that a program can walk and a person can
// read. Reasons are typed values; prose is made by their String methods and by
// the printers of the example programs. An answer that the record does not
// settle is [Undetermined], with what would have to be known.
//
// # Errors
//
// A Validate method returns every fault at once, each a FieldError with its
// place in JSON names, such as "events[3].casualties[0].count". A word that an
// open vocabulary does not know is kept and reported as [ErrUnknown], so that
// callers with words of their own can let it pass:
//
//	for fault := range casus.FieldErrors(chronicle.Validate()) {
//		if !errors.Is(fault, casus.ErrUnknown) {
//			fmt.Println(fault)
//		}
//	}
//
// No function panics on any input, except those whose names begin with Must.
//
// # Determinism
//
// Results depend on the arguments alone: not on the clock, the environment, the
// order of a map or of the records where that order carries no meaning. Time
// zones other than fixed offsets are an argument too.
//
// # Stability
//
// Until version 1 the Go API may change between minor versions; the changelog
// lists each change. Documents written by a released version stay readable.
package casus
