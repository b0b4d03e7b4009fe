// Package scales says what the rungs of package ladder are on the scales of
// others, and what those scales give an event: the hostility levels and actions
// of the Militarized Interstate Disputes (MID), the points and weights of
// COPDAB, the levels of Basins at Risk (BAR), the codes of CAMEO with
// Goldstein's values, the types of PLOVER with their scores, and the ladder of
// Herman Kahn.
//
//	scales.MID(ladder.H7)     // border violation, blockade, occupation, seizure
//	scales.COPDAB(ladder.K5)  // points 1 and 2
//	scales.CAMEO(ladder.H11)  // 204 2041 2042
//	scales.Weights(e, ctx)    // goldstein-gdelt -10 for assault/aerial, ...
//
// # Concepts
//
// Functions named after a scale take a rung of either axis and return all that
// stands on it there, since hardly any scale tells exactly what the ladder
// does. The way back is a method: [MIDAction.Rungs], [KahnRung.Rungs], and for
// codes of CAMEO [OfCode].
//
// A [Weight] is what an interval scale gives an event. Weights are not the
// ladder, for three reasons. They belong to a word and not to what happened: an
// air strike is -10 with Goldstein whether it killed nobody or a thousand. They
// invite adding up, and a ceasefire then makes up for a massacre. And their
// differences were never meant to be compared: Goldstein has force posture at
// -7.2 and protest at -6.5, while more people die in protests (Stoehr and
// others 2023). Verdicts about escalation compare rungs, and do not change with
// any weight; weights are for those whose study, model or series is built on
// them. So they are ranges and no means, they come one for each axis, and
// nothing here adds them.
//
// All ranges have the sign of Goldstein's values: less is more hostile.
//
// # Where the scales disagree
//
// With the order of the default ladder, by [Disagreements]:
//
//   - PLOVER's types have sanctions (-6) above mobilization (-5.5).
//     [ladder.MobilizeBelowSanctions] follows it.
//   - MID has everything that is not military below a mere threat of force, and
//     the use of chemical, biological or radiological weapons (level 4) below
//     war (level 5).
//   - Goldstein's lowest demand is milder (-0.3) than any disapproval (-2).
//   - Kahn has a world-wide blockade (20) far above harassing acts of violence
//     (8), since he orders by the danger of nuclear war.
//
// With each other:
//
//   - MID puts a declaration of war (action 18) at level 4 with the use of force;
//     the Militarized Interstate Events, which revise MID, call it political and
//     leave it out. For Basins at Risk it is the worst there is (-7), above war
//     itself (-6). The ladder has it as posture (H6), unless somebody fights.
//   - COPDAB has limited (14) and extensive war (15) apart, which in Basins at
//     Risk are both -6.
//   - Basins at Risk names an increase of mobilization among its diplomatic and
//     economic acts (-3), beside sanctions; MID has mobilization as a display of
//     force (3), above them. The ladder goes with MID.
//   - GDELT's and ICEWS's tables differ in six codes ([DisputedCodes]): by a
//     denial (016) -2 and -5, by 022, 164 and 165 less than 1, and ICEWS alone
//     has 106 and 1213.
//   - The manual of PLOVER prints +3 for ACCUSE, see [cameo.PloverScore].
//   - CAMEO has blockades (191) under its root of fighting; the conversion table
//     makes them PLOVER's coerce/restrict, which is H5, where MID's blockade
//     (action 13) is H7. A record that means a naval blockade writes
//     coerce/seize.
//
// # Sources
//
//	MID         Correlates of War, Militarized Interstate Disputes 5.0, incident codebook; 22 of the Militarized Interstate Events
//	COPDAB      Azar 1980 and the codebook of 1982; the weights of conflict as commonly reprinted
//	BAR         Yoffe and Larson 2002, Basins at Risk: Water Event Database Methodology
//	Kahn        On Escalation: Metaphors and Scenarios, 1965
//	CAMEO, Goldstein, PLOVER   see package cameo
//
// Numbers, codes and Kahn's names are facts; the other words are this
// library's. Which rung a thing stands on is this library's reading.
//
// # Cost
//
// [Weights], [Goldstein] and [Of] with a scale by codes go over the 318 codes of
// CAMEO, [CAMEO] and [Disagreements] place each of them; the others look at the
// few lines of their own table.
//
// # Zero values
//
// The zero of each type means none, save [BARLevel] and [MIDAction], where 0 is
// neutral and no militarized action. For the zero rung, and for one beyond the
// last, every function answers with nothing.
//
// # Stability
//
// Readings may become more exact in later versions; the changelog names them.
// All functions are pure and safe for concurrent use.
package scales
