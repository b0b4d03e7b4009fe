// Package actor says who: the states, groups, persons and offices that act in
// events, what they are called, how they stand to each other, and the sources
// and speakers from whom anything is known.
//
// [Actor], [Relation] and [Source] are records: plain data, to be written as
// literals or decoded from JSON. A [Registry] made from them answers questions:
//
//	reg := actor.NewRegistry(actors, relations, sources)
//	reg.Resolve("Kata'ib Hizballah", nil)         // candidates, best first
//	reg.In("kh", militias, when)                  // yes, no or undetermined, and why
//	reg.Sponsors("kh", when)                      // who backs it on that day
//
// # Sets
//
// A [Set] names actors by description: some listed, some by what they are and to
// whom they are tied. [Registry.In] answers whether an actor is in it, in two
// readings of the record. [Membership.Is] leaves room for what the record does
// not say; [Membership.OnRecord] takes what it does not say not to be so, and
// never differs otherwise. "The only group known to have" is a question to
// OnRecord; whether an unknown group may have is one to Is.
//
//	part of the set   Yes                        No                              Undetermined
//	ids               listed                     another actor                   a contested same-as links the two
//	kind              stated                     another known kind is stated    not stated, unnamed, a word of the user's own
//	trait             stated                     never: lists may be incomplete  not stated
//	country           stated                     another is stated               not stated
//	relations         recorded for that time     recorded for other times; the   not recorded; dates or a dispute
//	                                             two are opposed; the actor      leave it open
//	                                             itself; the actor is gone
//	except            -                          listed there                    -
//	open              -                          nobody                          unknown, declined
//
// Two IDs are two actors unless a relation says that they are the same. A kind
// and a country are stated once, so another one excludes; traits and relations
// are lists, and no list says of itself that it is complete. What a term asks
// must all hold, and one term that fits suffices, by the three-valued logic of
// [casus.Truth]: an actor of the wrong kind is out, however little is known of
// its backers.
//
// # Relations over time
//
// A relation is taken to hold for as long as its dates say. An end that is not
// stated sets no limit: who records that Iran backs a group, without dates,
// means that it does. Who knows that nobody knows when it began writes XXXX, and
// the answer is Undetermined. A relation ends at the latest with either actor.
// Days are read as UTC days.
//
// Some questions run over several relations. Belonging is transitive, whether
// by part-of or by member-of. Command runs down from a commander through the
// parts and members of what it commands, and up through offices to those who
// hold them. What an organ does, such as backing a group or hosting it, its
// state does; a coalition or an organisation of states does not. So part-of is
// for organs, and member-of for those who join.
//
// # Disputes
//
// A relation has cites, and a cite may deny it. If only its parties do, or those
// who belong to them, the relation stands and every answer that rests on it is
// marked Disputed: a sponsor's denial is expected, and must not be a veto. If
// anybody else denies or doubts it, or nobody asserts it, or those who did have
// retracted, the answer is Undetermined. Identity is stricter: a same-as that
// anybody denies does not merge.
//
// # Names
//
// A name in one script has as many spellings in another as there are habits of
// transcribing it. [Registry.Resolve] compares names in three steps. Folding
// takes away case, marks, and letter forms that stand for each other (Unicode
// NFKC, case folding). Then words of the Latin, Cyrillic, Greek, Arabic (also
// Persian, Kurdish and Urdu) and Hebrew scripts are read as sounds, as far as
// spelling tells; two words are as alike as it costs little to read the sounds
// of one for those of the other: q for g costs little, k for m a lot, and a short
// vowel nothing where the other script does not write it. Common words are
// looked up in a dictionary, so that "Jaysh al-Islam" is "Army of Islam".
// Last, words are paired; what is left over on either side lowers the score, a
// rare word more than one that many names of the registry have, and "group",
// "General", or a word for the actor's own Country hardly at all. Acronyms answer
// to initials.
//
// Every candidate has a score and reasons. At [AcceptScore] a name is as good as
// certain, if no other comes near: [Clear]. Below it, ask someone.
// Names that are spelled alike cannot be told apart: both come.
//
// # Zero values
//
// An empty field means not stated. "Unknown" and "nobody" are values: see
// [Open]. The zero [Set] says nothing; a nil [Registry] is an empty one.
//
// # JSON
//
// Every record is written to JSON with members in snake case, in the order of
// the fields, without those that are not stated. [DecodeActors] and its siblings
// read them strictly where asked to, and otherwise keep in Extra what they do
// not know.
//
// # Errors
//
// Validate methods report every fault at once, each a [casus.FieldError]. Words
// that an open vocabulary does not have are kept, work in every comparison, and
// are reported as [casus.ErrUnknown]. No function panics on any input.
package actor
