// Package relative turns what is said about a date at a dateline into dates:
// "Friday", "last year", "two weeks ago", "late November", "since 1979".
//
//	friday := relative.OnWeekday(time.Friday)
//	r, err := friday.Resolve("2020-03-11", nil)
//	r.Default()    // 2020-03-06, the latest Friday
//	r.Candidates   // with 2020-03-13 and others, each with its rule and share
//
// # Concepts
//
// An [Expression] is a typed value, made by functions such as [Ago] and
// methods such as [Expression.Late], before anyone knows when it was said.
// [Expression.Resolve] takes the dateline, a date, and a [Policy]. The
// [Resolution] holds up to four [Candidate] dates, the best first, each with
// the [Class] of expression, the [Rule] that found it and, where that was
// counted, how often the rule is right. Nothing is resolved in silence: a
// caller who takes the first candidate can say why, and how sure that is.
//
// # Choices
//
//   - What comes round again (weekdays, months, days of the month, seasons,
//     quarters, holidays) is looked for in a [Direction]: by default in the
//     past for weekdays and nearest to the dateline for all others. The tense
//     of the sentence is better evidence than either; a caller who knows it
//     sets Policy.Direction.
//   - "Last" and "next" are those before and after that of the dateline: "last
//     May", said in May, is that of the year before. "This" is the one in the
//     same week or year.
//   - Last, this and next with a unit are units of the calendar. The stretch
//     of that length up to the dateline is the second candidate.
//   - A distance is as coarse as its unit: two years ago is a year, two months
//     ago a month. Weeks count to the day. The finer dates follow as further
//     candidates, and come first after [Expression.ToTheDay].
//   - Earlier, later, that and following count from the date last spoken of,
//     Policy.Focus. Resolution.Anchor says if there was none.
//   - Early, mid and late are split by the table [Splits], vague numbers by
//     [Vaguenesses], names of days by [Holidays]. Callers may pass others.
//
// # Dates
//
// All dates are EDTF texts. Decades and centuries are written 199X and 19XX,
// seasons, quarters and halves of a year with their codes. What has no code is
// an interval of days, months or years: the time that is named.
// [Candidate.Once] makes it the set that dates something that happened once
// within it.
//
// What lasted since or until a date is an interval with an open end, 1979/..;
// what happened once by, before or after it is a set, [..1978]. An end of an
// interval cannot be a week, a season or a quarter in EDTF: its first or last
// part stands there, marked "~".
//
// A dateline may be coarser than a day. An expression that means the same on
// all of its days has one answer; others become windows, [a..b], that hold
// what each of the days would give.
//
// # How often a rule is right
//
// [Measures] has the shares, which candidates carry. They were counted on the
// corpora TimeBank and AQUAINT: 856 expressions of type DATE with a year,
// month or day as their value and with the day of the news text, 841 of which
// package [github.com/casus-events/casus/event/phrase] reads. For each class
// and rule, Of counts the expressions for which the rule gave one of at most
// four candidates under the default policy, without focus and tense, and Right
// those in which all of that candidate lies in the value. A finer date than
// the annotators gave is therefore right; the documentation of package phrase
// has the figures for the very same date, and for texts held out.
//
//	weekday    latest on or before the dateline    167 of 192  0.870
//	month      nearest                              59 of  74  0.797
//	month-day  nearest                             137 of 146  0.938
//	unit       last                                 90 of  91  0.989
//
// A direction set by the caller makes it another question: candidates that
// come round again carry no measure then.
//
// # Cost
//
// Resolving takes time linear in the size of the expression and a few
// microseconds for the usual ones, with memory for the candidates. Numbers
// beyond 4 million units and expressions that nest more than 32 deep are
// errors.
//
// # Limits
//
// The calendar is the Gregorian one of package edtf, its years 0000 to 9999.
// Seasons are those of the northern hemisphere. Clock times do not occur, a
// part of the day is kept beside the date. Holidays by lunar calendars are not
// in the table.
//
// # Zero values
//
// The zero Expression says nothing and resolves to [ErrEmpty]; the zero Policy
// is that of the defaults; the zero [Measure] means that nobody counted.
//
// # Errors
//
// The error of Resolve is an [*Error], which names the expression and wraps
// [ErrEmpty], [ErrDateline], [ErrNoSuchDate], [ErrRange] or [ErrForm].
//
// # Stability
//
// Rules, tables and shares may become better within a major version, and with
// them the order of candidates. Store the date and the rule, not the
// expectation that resolving again gives the same.
package relative
