// Package cameo reads the codes of CAMEO, the Conflict and Mediation Event
// Observations, in which GDELT, ICEWS and Phoenix are written: what an event
// code means in the vocabularies of package event, its Goldstein value, and what
// an actor code says of an actor. It has the types, modes, scores and contexts
// of PLOVER, CAMEO's successor, too.
//
//	c := cameo.Code("1833")
//	fmt.Println(c.Label(), c.Kind(), c.Means()) // bombs at the roadside assault/explosives explosives/ied
//
// Package crosswalk below it does the same for data sets with vocabularies of
// their own.
//
// # Concepts
//
// A [Code] is text, because leading zeros count: "010" says something and "10"
// demands. Its kind is the PLOVER type and mode to which the conversion table of
// the Open Event Data Alliance leads, and [Code.Crosswalk] gives in one value
// all that is known. Every code has a kind; [Gaps] lists those for which it is a
// type without the mode that one would wish, and why.
//
// What a code implies is given apart from what it is: the speech act of "112"
// is to accuse, and [Code.Accuses] says of what, so that a reader can write a
// claim; "186" has a killing in it, and [Code.Harm] says so without a number.
// Where CAMEO lumps things together nothing is given: "2041" is chemical,
// biological or radiological, so it has no means.
//
// An [ActorCode] describes an actor by groups of three letters and seldom names
// one. A [DatedRole] is what the actor dictionaries of TABARI and PETRARCH know
// of a person's career; [Relations] turns those into relations.
//
// # Differences from the conversion table
//
// The table follows older drafts of PLOVER here and there, and has slips. Where
// the manual of PLOVER 0.8, or the sense of the code, says otherwise, this
// package follows those:
//
//	01x              statement: the table leaves these codes out
//	02x              request, like the demands under 10: left out too
//	057              agree/settlement, a kind of this library, for SUPPORT
//	112              accuse/allege like 1121 to 1125, for disapprove
//	114              accuse/disapprove: by the manual, for diplomatic complaints
//	116              sanction/convict: by the manual, for findings of a court
//	105, 124x        yield, as in their subdivisions, for change
//	133, 139         threaten without a mode, for relations
//	143x             protest without a mode: a strike or a boycott
//	163              sanction/discontinue: by the manual, for sanctions; the table has COERCE
//	1712             assault/destroy, for a mode seize of ASSAULT
//	183              assault/explosives, for suicide-attack, which is 1831
//	185, 186         assault/targeted, the manual's name for assassinate
//	195              assault/aerial, for heavy-weapons
//	085, 1321, 175, 200 to 203   no mode: the table's is not one of PLOVER 0.8
//	082, 0811, 0812  context pro_democracy, for democracy
//
// # Sources
//
//	event codes      CAMEO 1.1b3, Schrodt and others, 2012
//	Goldstein        GDELT's lookup file CAMEO.goldsteinscale; the R package icews
//	kinds, contexts  CAMEO2PLOVER, 17 September 2021; PLOVER manual, version 0.8
//	actor codes      CAMEO 1.1b3, chapter 3; GDELT's lookup files of types, religions, countries and known groups
//
// Codes and values are facts; the words are this library's. The facts stand in
// the files *.tsv beside the source, from which the tables are generated.
//
// # Zero values
//
// The empty Code, ActorCode, DatedRole, Crosswalk and Sort say nothing. Methods
// of a code that is not known answer with zero values.
//
// # Errors
//
// Errors of parsing wrap [casus.ErrSyntax] or, for event codes that are well
// formed and on no list, [casus.ErrUnknown]; those come with the code, which is
// kept.
//
// # Stability
//
// Codes are not taken away. Mappings may become more exact; the changelog names
// them. All functions are pure and safe for concurrent use.
package cameo
