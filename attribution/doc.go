// Package attribution says who is held responsible for what, by whom, on what
// ground and how surely, and answers from the record what is known of who did a
// thing and whether somebody is the only one known to have done such a thing.
//
// Who did what is seldom a fact and nearly always a statement. So an event of
// package event never holds who is blamed for it; a [Claim] does, and a claim
// has speakers. An [Index] holds the claims over the events:
//
//	record := attribution.NewIndex(events, claims, nil)
//	record.Blamed("attack", event.AsOf{})         // who holds whom responsible
//	record.Perpetrators("attack", event.AsOf{})   // what that comes to
//	attribution.OnlyKnown(record, such, event.AsOf{})
//
// # Claims
//
// A claim is about events, about other claims, or about pieces of evidence. Its
// [Answer] values say what its speakers hold of them, one of which is to be true:
// who it was, at which [Level] of responsibility, what it was, where it came
// from, whether it is so. A claim need not assert: its stance tells denying,
// declining to say, still investigating, doubting and retracting from each other,
// always with the positive statement in its answers. How likely the speakers call
// it and how well founded are two fields, and [Claim.Judgement] keeps them out of
// one sentence, as Intelligence Community Directive 203 demands.
//
// A [Ground] is the reason given. "The only group known to have" and "the only
// group able to" are different reasons: the one is about the record and can be
// checked against it, the other is about capability and cannot.
//
// # Whose words
//
// Claims are often heard at third hand. [Index.Voice] says who makes one,
// [Index.Roots] where it comes from: a claim that retells others has their roots,
// so that ten papers with one statement are one witness. [Index.Perpetrators]
// does not count retellings of what is there, however much sharper they are than
// what was said.
//
// # What is known of a perpetrator
//
// [Standing] orders how far it is settled who did a thing: nobody named,
// suspected, a category, alternatives, contested, asserted, undisputed. It
// describes the record. One government's word makes asserted, and a denial makes contested,
// whoever it comes from: how much each weighs is left to [Assess], and nothing
// of this is a probability of guilt.
//
// # The only one known to
//
// [OnlyKnown] takes such a statement apart. The description is an
// [event.Pattern] whose By is the set over which "only" ranges. The answer lists
// every event on which it rests: precedents, events that may be precedents with
// what would have to be known, look-alikes that nobody is named for, and those
// that fit and do not count, because whoever did them is outside the set or
// because they are themselves attributed by precedent alone, which would argue
// in a circle. An answer that the record does not settle is undetermined; that
// nobody else is known, in a record of three events, is little to go by, and the
// lists show it.
//
// How little is in the numbers beside them. Precedents have dates and count for
// less with age. Relaxations are the smallest ways to describe the thing more
// widely so that somebody else comes in, with the events; Specifications is how
// many of the reasonable descriptions of it single the same actor out, for
// somebody who picks a description can often make anyone the only one. P is what
// precedents come to as a probability, with a share set aside for actors never
// seen. That a group is the only one able to do a thing is another matter, which
// no record of events can show.
//
// # Precedents
//
// [Precedents] gives every actor known a share in an event before any evidence
// is heard: by nested back-off over a ladder of descriptions, from everything
// through the country to what is alike in means and target, each precedent
// weighed by its age, with a share for the unseen. What is said of the event
// itself plays no part in it, nor what was attributed by precedent alone. How
// well it does is measured by the program examples/calibrate; package
// [github.com/casus-events/casus/attribution/calibration] has the scores.
//
// # How probable it is
//
// [Assess] weighs all that was said of one event at one [Level]. Every claim,
// every act that answers the event by a stated link, and every silence of
// somebody who mostly claims what it does becomes a line of a ledger: it divides
// the odds of all for whom it does not speak. The policy is a value, [Weights].
// The possibilities are the actors that are mentioned, an unlisted member of
// each set that is mentioned, and somebody else, so that blaming a category does
// not count against those of it whom nobody has listed. The arithmetic is that
// of package ledger: one root is one witness, retellings weigh no more than what
// they retell, and contradictions are reported, not divided out.
//
//	a, err := attribution.Assess(record, "attack", nil)
//	a.Candidates[0]  // whom, with prior, probability, belief, words on a scale
//	a.Ledger         // why
//	a.Confidence     // how well founded that is: another question
//
// Actors exclude each other in an assessment; of several who did it together,
// each shares the probability. What was probable before anything was said comes
// from [Precedents], or from [PriorShares] where those are stated; a precedent
// that a speaker points to counts once. Who stands behind whoever did it follows only from
// relations that are recorded for the day ([Assessment.Flows]), and is no
// statement that they directed this act.
//
// [Assessment.Pivots] says what would change the result: which witness it hangs
// on, how strong a statement would turn it, what is still awaited.
// [Assessment.Baselines] and [Assessment.Matrix] show what other calculi make of
// the same statements.
//
// [History] tells who upgraded or downgraded when, [Index.TrackRecord] how the
// claims of a speaker fared, [Index.Lineage] who repeats whom and what became
// of the words on the way.
//
// # Words and numbers
//
// The scales of [Scale] are exact tables: [Scale.Terms] lists them, [Scale.Source]
// says where they come from. Edges that a table gives to two neighbours belong to
// the upper one, gaps stay gaps, and nested terms stay nested ([Scale.Place]).
// [ParseLikelihood] and [ParsePhrases] read the words of reports and statements.
// A [Likelihood] keeps the words and says whose number stands beside them: a word
// that a scale lacks has what readers were measured to hear ([ScaleHeard]), words
// of mere possibility never less than 10 to 70 percent, and a word to which nobody
// gives a number has none. "Cannot be judged", on the Admiralty scales, is no
// number either ([Grade], [STIXLevel]).
//
// # As of a day
//
// Questions take an [event.AsOf] with two clocks: what had been said in the world,
// what had come to the record. What is not certain to have been there is left
// out, so that nothing of the future leaks into a question about the past
// ([Index.Known]).
//
// # Zero values
//
// An empty field means not stated. The zero [Likelihood], [Confidence] and Level
// are: not stated, not stated, perpetrator. The zero AsOf sets no limit, and a nil
// [Index] is an empty one.
//
// # JSON
//
// Claims are plain data and written with members in snake case, in the order of
// the fields, without those that are not stated. [Decode] and [Unmarshal] keep
// members they do not know in Extra, or reject them when strict.
//
// # Errors
//
// Validate methods report every fault at once, each a [casus.FieldError] with its
// place. [Claim.Validate] looks at one claim, [ValidateAll] at references between
// claims, [Index.Validate] at those to events, actors and sources. Words that an
// open vocabulary does not have are kept and reported as [casus.ErrUnknown]. No
// function panics on any input. [Assess] and [History] refuse policies and priors
// that are out of range.
package attribution
