// Package timeml exchanges temporal annotation: it reads and writes TimeML, the
// markup of events, times and temporal links in text; says what links mean and
// what follows from them; scores one annotation against another by what
// follows; and turns documents into chronicles and chronicles into documents.
//
//	d, err := timeml.Decode(file, nil)
//	g := timeml.NewGraph(d.TLinks, nil)
//	g.Between(timeml.Node{Event: "ei1"}, timeml.Node{Time: "t0"}) // what the links leave open
//	score := timeml.Awareness(system.TLinks, gold.TLinks, nil)
//	chronicle, notes := timeml.ToChronicle(d, nil)
//
// # Documents
//
// A [Document] is plain data: the text, spans of it that are events ([Event]),
// times ([Timex]), signals or mere structure ([Section]), and what is said of
// them: instances of events ([Instance]) and links ([TLink], [SLink], [ALink]).
// [Decode] reads the form of TimeBank 1.2, with the text in the root element, and
// that of TempEval-3, with sections for it. It drops nothing that is annotation:
// elements it does not know become sections, attributes go to Extra. What
// [Encode] writes, Decode reads back the same.
//
// # What links say
//
// The words of links ([RelType]) are read as sets of relations of Allen's
// algebra (package allen), in one of three readings ([Model]):
//
//	word                   strict      broad: also           starts alone
//	BEFORE                 precedes                          earlier
//	IBEFORE                meets                             earlier
//	INCLUDES, DURING_INV   contains    touching at an end    earlier
//	                                   or at both
//	SIMULTANEOUS           equals                            together
//	IDENTITY               equals                            together
//	BEGINS                 starts      ending at one time    together
//	ENDS                   finishes    starting at one time  later
//	VAGUE, NONE            anything
//
// AFTER, IAFTER, IS_INCLUDED, DURING, BEGUN_BY and ENDED_BY are the inverses.
// [ParseRelType] reads the words and letters of the data sets derived from
// TimeML.
//
// # Graphs and scores
//
// A [Graph] holds links that do not contradict each other, in their order, and
// lists those that contradict earlier ones together with these. All sets in
// the table are convex, so that a simple temporal network (package stn) answers
// exactly and fast what follows. [Awareness] is the temporal awareness of UzZaman
// and Allen (2011), the measure of the TempEval-3 campaign.
//
// # Times
//
// [Timex.Reading] reads the values of TIMEX3 as dates and lengths of package
// edtf, and says what these do not say: parts of a day, the start or end of a
// year, numbers not stated. [ValueOf] goes the other way.
//
// # Chronicles
//
// [ToChronicle] makes events, dates and links; [FromTimeline] writes those of a
// solved chronicle. Words become kinds of link so:
//
//	BEFORE precedes     IBEFORE meets    BEGINS starts         ENDS finishes
//	AFTER preceded-by   IAFTER met-by    BEGUN_BY started-by   ENDED_BY finished-by
//	IS_INCLUDED, DURING during           SIMULTANEOUS equals   IDENTITY same-as
//
// BEGINS and ENDS become their strict relation, since no kind of link lets the
// two end or begin together too. What is not carried over is listed in notes.
//
// # Cost
//
// Decoding takes linear time, and memory of a few times the document's length.
// A graph is built in near linear time; [Graph.HeldOut], [Graph.Reduced] and
// Awareness ask one question a link, each of which solves the network anew.
//
// # Limits
//
// Text is UTF-8. [Options] bound the length and the depth of what is decoded.
// Links have no place in the text: Encode writes them after it. Ids of several
// documents are not kept apart. Constraints of time values (that May is before
// June) are not part of a graph; a timeline made of the chronicle has them.
//
// # Zero values
//
// The zero Document is empty and valid; nil options are the defaults.
//
// # Errors
//
// Decode returns a [*SyntaxError] with the line. [Document.Validate] returns
// every fault as a FieldError of the root package. No input makes the package
// panic.
//
// # Stability
//
// What a word, a letter or a value means does not change within a major
// version. Which links a reduction keeps may, and so may the words of notes.
package timeml
