// Package phrase reads English phrases about time: dates, as far as they are
// in the words ("Jan. 1, 2020", "late last year", "Friday"), and the order of
// two events ("shortly afterwards", "two days after").
//
//	r, err := phrase.Read("Wednesday night", nil)
//	res, err := r.Resolve("2020-03-13", nil)
//	res.Default() // 2020-03-11; the other candidates are in res.Candidates
//
// # Concepts
//
// [Read] is for phrases that somebody has found already, a person or a program
// that marks up texts. It is no scanner: a phrase is read as a whole or not at
// all. Prepositions, articles, quotation marks and the punctuation at the end
// are tolerated.
//
// A [Reading] has a Date, a typed expression of package
// [github.com/casus-events/casus/event/edtf/relative], or Links, or both: "two
// days later" is a date for someone who knows the date last spoken of, and a
// link for someone who knows the event. The expression is resolved at a
// dateline to candidates with reasons. The links keep the words in Text; the
// caller fills in To and, where there is a source, Cites.
//
// # What is read as a date
//
//   - stated: "11 March 2020", "3/11/2020" (both orders), "1998", "the 1990s",
//     "the 19th century", "44 BC", "Q3 1989", "nineteen ninety-six", EDTF text;
//   - pointing: today, last, this, next and a unit, "earlier this month", "the
//     past two weeks", "that year", "now", "recently", "soon";
//   - counted: "two weeks ago", "a few days ago", "in ten days", "a year
//     earlier", "two days after Christmas", "21 years ago to the day";
//   - coming round: weekdays, months, days of the month, seasons, quarters and
//     holidays, with last, this or next, with a year or without;
//   - parts: early, mid, late, beginning and end; "the week of 3 March", "the
//     last Friday of May"; "Wednesday night" keeps the night beside the date;
//   - sides and ranges: since, until, by, before, after; "from June to July";
//   - marks: about, around, nearly ("~"); perhaps, possibly ("?"); both "%".
//
// # What is read as a link
//
// Words of order without a length ("then", "followed by", "shortly
// afterwards"), with a length ("two days after", "at least five days later"),
// of the same day, of an anniversary, of cause and answer. "Days later" is
// shortly-after with the lag "P2D/..": two days at least and, by the policy of
// whoever solves the links, not much longer. "A few days later" has the lag of
// the table of [Options]. "Meanwhile" is during, the nearest kind there is.
// "Until" and "followed by" are before, because this event began earlier.
//
// # How often it is right
//
// Measured on dates in news texts: the rows of type DATE with a year, month or
// day as their value and with the day of the text, 1,111 in all, from the
// corpora TimeBank, AQUAINT, MEANTIME and TE3-platinum. Only the expression
// and the day of the text are used; the data has no tense.
//
//	                        rows  read  first  same  one of four
//	TimeBank and AQUAINT     856   841    757   702      812
//	                                    88.4%  82.0%    94.9%
//	MEANTIME and platinum    255   245    226   214      236
//	                                    88.6%  83.9%    92.5%
//	all                     1111  1086    983   916     1048
//	                                    88.5%  82.4%    94.3%
//
// First: all of the first candidate lies in the year, month or day that the
// annotators gave, so that a finer answer counts as right. Same: it is that
// year, month or day itself; "late November" with the value 1999-11 is not. One
// of four: one of four candidates or fewer lies in it. The reader was written
// with an eye on single rows of TimeBank and AQUAINT; of the others only the
// totals were looked at until it was finished. What failed there: days of
// another document's date ("the day", 4 rows), months of the year before
// that the nearest rule puts in the coming one (6), names of events ("Black
// Monday"), comparisons ("the same period last year"), "58" for 1958, "the end
// of year", and what look like slips of the annotation.
//
// # Cost
//
// Reading takes time linear in the length, some ten or twenty microseconds for
// the usual phrase. Phrases longer than Options.MaxLength, by default 200
// bytes, and phrases that nest more than 12 deep are errors.
//
// # Limits
//
// English only. Clock times, time zones, numbers with fractions, compound
// lengths ("a month and two days ago"), weeks by number and holidays by lunar
// calendars are not read. Weekdays before or after a date ("the Friday before
// Christmas") are not either.
//
// # Zero values
//
// A nil *Options and the zero one stand for the defaults. The zero Reading says
// nothing; its date resolves to [relative.ErrEmpty].
//
// # Errors
//
// The error of Read is an [*Error], which quotes the part that was not
// understood and wraps [ErrEmpty], [ErrTooLong] or [ErrUnknown]. Nothing is
// guessed. A phrase that is read may still name a date that does not exist;
// resolving says so.
//
// # Stability
//
// More phrases will be read, and candidates will be ordered better. What a
// phrase with one meaning says does not change within a major version.
package phrase
