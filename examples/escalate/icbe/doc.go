// Package icbe reads the coded events of the International Crisis Behavior
// Events data (ICBe 1.1: Douglass et al., arXiv 2202.07081; CC BY-NC-SA 4.0)
// into chronicles, one a crisis, and beside them what the coders say of which
// sentence answers which.
//
// The data are not part of this repository. A row codes what one sentence of a
// crisis narrative says somebody did, said or thought:
//
//   - what was done becomes an event of the kind that its leaf stands for, by
//     actor a at target actor b;
//   - what was said becomes a statement with its speech acts, by the speaker to
//     the addressees (consent, for which there is no speech act, the kind agree);
//     what was talked about is left out, since nobody says that it happened;
//   - what was thought is no act, and is left out. So is what the coders say in
//     such rows of how a crisis began: it is what an evaluation asks for.
//
// Dates keep their precision: a third of a month or a year is a stretch in which
// it happened once. The sentence stands in the citation of the event as a
// passage, so that the order of telling is that of the passages.
//
// # Gold
//
// [Crisis.Reactions] and [Crisis.Responses] are what the coders and the ICB2
// data (Brecher, Wilkenfeld et al.) say: links of the kind
// [event.RespondsTo], kept apart from the chronicle, which has none.
package icbe
