// Package ladder places events on two ordinal axes, hostility H0 to H11 and
// accord K1 to K5, and says why.
//
//	r := ladder.Of(e, ix.Context())
//	fmt.Println(r.Hostility, r.Hostility.Name()) // H9 combat or major strike
//	for _, l := range r.Lifts {
//		fmt.Println(l) // senior-leader lifts H8 to H9: killed 1, against soleimani
//	}
//
// The axes are never netted: a ceasefire does not make up for a massacre, and
// a net score of the two tracks human judgements of violence no better than
// chance. Nor do rungs add up. They answer one question only: is this act
// higher, lower or as high as that one, on the same axis
// ([Hostility.Compare], [Accord.Compare])?
//
// # The table
//
// An event starts from the row of its kind and of its speech acts, on each
// axis the highest. Below, {a, b} stands for several modes and "." for the
// type without a mode; [KindRows] and [SpeechRows] give every row with the
// scale it was taken from.
//
//	H0   request{., assist, change, meet}, statement; warn, call-on, urge, announce, assess, report, admit
//	H1   accuse/disapprove, reject{., assist, change, yield, meet}; condemn, reject, deny
//	H2   accuse{., investigate, allege}, request/yield, legal{charge, trial, inquiry}; accuse, demand
//	H3   threaten{., restrict, ban, arrest, relations, expel, territory, violence}, legal/arrest-warrant; threaten
//	H4   sanction{., convict, expel, withdraw, discontinue}, legal/designation
//	H5   protest{., demo, riot, strike, hunger, boycott, obstruct}, coerce{., restrict, ban, censor, curfew, martial-law, arrest, deport, withhold, misinformation, cyber}
//	H6   mobilize{., troops, weapons, police, militia}; declare-war
//	H7   coerce/seize, assault{abduct, beat, torture, sexual, destroy, primitive, crowd-control}, condition/occupation
//	H8   assault{., targeted, firearms, explosives, suicide-attack, aerial, drone, heavy-weapons}
//	H9   by rule only
//	H10  condition/war
//	H11  assault/unconventional
//	K1   consult{., visit, third-party, multilateral, phone}; offer
//	K2   agree, support, concede; condole, praise, support, promise, apologise
//	K3   cooperate, aid
//	K4   retreat{., withdraw, release, return, disarm, ceasefire, access, resign}
//	K5   agree/settlement
//
// The order above H3 is that of the Militarized Interstate Dispute data and of
// Azar's COPDAB; within assault it is that of PLOVER's scores, of which the
// modes down to -8.5 are force that is not lethal by itself. What each rung
// would be on those scales, and where they contradict it or each other, is in
// package [github.com/casus-events/casus/event/ladder/scales].
//
// What is nobody's act has no rung: a condition other than war and occupation,
// a dispute, an office that changes hands, an election, a verdict or law (it
// may go either way), an anniversary. Neither has what did not happen, and
// what was threatened or called for is such an event. An incident has none
// while its nature is contested, but a possible one; an accident has neither.
// See [Absence].
//
// # The rules
//
// Rules lift an event by its casualties, means and participants; each that
// does is a [Lift] of the result.
//
//	ultimatum        H2 to H3: a demand with a deadline
//	warning          H0 to H3: the speaker warns of an act of its own
//	casualties       to H8, or H7: people killed, or wounded, tortured, abducted or captured, in a riot, coercion, assault or incident
//	deaths           H8 to H9: at least 25 killed
//	senior-leader    H8 to H9: a senior leader, at whom it was aimed, killed
//	state-forces     H8 to H9: a state strikes another state, its forces or its organs
//	state-territory  H8 to H9: a state strikes in another state's country, whose own people or property are hit
//	two-sided        H8 to H9: the sides fight each other
//	occupation       H7 to H9: an occupation in which people were killed
//	war              H9 to H10: combat of two sides with at least 1,000 killed
//	cbrn             to H11: chemical, biological, radiological or nuclear means
//	contested        an incident, to what it would be if it was an attack
//
// A rule holds, or fails, or is left open by the record; one that is left open
// is in [Rung.Possible] with the [Gap] that keeps it from holding:
//
//   - Numbers are intervals. "At least 20 killed" may be 25; a lethal attack
//     of which no deaths are stated may have killed 25; "about 30" is taken to
//     be right within a factor of two, so it may be fewer.
//   - A state's strike on an armed group in another country is possibly one
//     against that country. Whether its government agreed is not something an
//     event records, so the rule does not guess.
//   - Those killed in a protest that was no riot may have been protesters.
//   - Belonging follows kinds and relations (part of, member of, commands,
//     holds office), at the time of the event. A proxy is not its sponsor's force.
//
// Each lift states what its rule looked at: the harm, how many suffered it and
// how many the rule asks for, the means, the two sides, the country, the event
// warned of or the deadline.
//
// Nothing lowers a rung. An attack that killed nobody stays an attack.
//
// Who is blamed plays no part: only participants with [event.RoleBy] act here.
// An attack whose author is merely claimed is judged by what was done, so that
// rungs do not move when blame does.
//
// Fighting of two sides is written with both as [event.RoleBy] and as
// [event.RoleTarget]; several who did it, with no target, are read as two
// sides where a relation opposes them.
//
// # Other ladders
//
// A [Scale] is a ladder as plain data: the order of the rungs, of which several
// may make one step, the row of every kind and speech act, and the thresholds
// of the rules. [Default] is the one described here, and a caller's own is that
// one changed, or read from JSON:
//
//	s := ladder.Default().With(ladder.Row{Kind: "heist", Hostility: ladder.H7})
//	s.ManyDeaths = 10
//	l, err := ladder.New(s) // validated
//	r := l.Of(e, ix.Context())
//
// The rungs keep their meaning on all of them, so that a reader who knows
// nothing of the scale can still tell what was done; what changes is where
// events start, what lifts them, and how [Hostility.Compare] orders them. A
// rule lifts only to what stands higher on the ladder in use.
// [MobilizeBelowSanctions] is the order of PLOVER's types.
//
// # Zero values
//
// The zero [Hostility] and [Accord] mean "not on this axis", which is not the
// same as the neutral H0. They sort first and print as "". The zero [Scale] is
// not valid; the nil [*Ladder] is the default ladder.
//
// # Errors
//
// Of has none: what it cannot place has an [Absence]. [Scale.Validate], and so
// [New], reports every fault with its JSON path. The text methods wrap
// [casus.ErrUnknown] and [casus.ErrRange].
//
// # Stability
//
// Rungs, rules and gaps keep their words. Rows may move where a scale is shown
// to place them otherwise, and rules may see more; the changelog names both.
//
// # Determinism
//
// Of is a pure function of the event and of what the context returns. Results
// are plain values; nothing in this package has state that changes.
package ladder
