// Package edtf says when: dates as uncertain as the sources leave them, in the
// Extended Date/Time Format of ISO 8601-2, and lengths of time.
//
//	d := edtf.Date("2019-12/2020-01-08") // as it stands in a record
//	b := d.Bounds()                      // earliest and latest start and end
//	b.Before(edtf.Date("2020-02").Bounds()) // Yes, No or Undetermined
//
// The package lies in the folder of package event because events are what has
// dates, but below package actor in the order of imports, because names and
// relations have dates too. It imports nothing of this module.
//
// # What a date says
//
// A [Date] is text and may be stored, sent and compared with "" freely; all
// else is asked of the [Value] that it parses to. A program that asks more
// than once parses once.
//
// A date that is coarse says that something happened once, some time within:
// 2020 is a moment in 2020 that nobody has dated more closely. An interval says
// that something lasted: 2019/2020 began some time in 2019 and ended some time
// in 2020. One of a set, [2019,2021], happened once, in one of them; all of a
// set, {2019,2021}, happened in each. [Bounds] has the four instants that
// follow, and [Value.Lasted] tells the two sorts apart.
//
// The marks ? (uncertain), ~ (approximate) and % (both) have no width in the
// standard and get none here: they leave the bounds as they are, and
// [Value.Qualifier] hands them to whoever has a policy for them.
//
// # Zones
//
// A date without offset means the civil time of some place. Bounds read it as
// UTC; [Value.Local] is then true, and [Bounds.Shift] moves the bounds to a
// zone, or widens them by [ZoneEarliest] and [ZoneLatest] if none is known.
//
// # What is accepted
//
// Levels 0, 1 and 2 of the specification of the Library of Congress of 4
// February 2019, and a small profile of this module:
//
//   - XXXX, XXXX-XX and XXXX-XX-XX state that the date is unknown: they have
//     no bounds. Other patterns stand for the years from 0000 to 9999.
//   - /.. is a stretch that is still open and began nobody knows when.
//   - Times may end with the minute: 2020-01-08T01:34Z.
//
// What other implementations dispute is decided as follows; an option of
// [ParseOptions], named in parentheses, admits what is rejected.
//
//   - Parts of a year as ends of intervals or members of sets are rejected
//     (SeasonEnds), date-times there too (TimeEnds): level 0 says that time of
//     day is excluded, and no level has seasons in intervals.
//   - More significant digits than digits are rejected (ExcessDigits): 5 of
//     the four digits of 1859 have no meaning.
//   - Qualified parts of a year (2020-21?) and qualified dates with unspecified
//     digits (201X~) are accepted: both are dates, and a mark at the end
//     applies to the entire date.
//   - 24:00:00, but no other time with hour 24, is accepted as the first moment
//     of the next day, as ISO 8601-1 has it again since its amendment of 2022.
//     Leap seconds are rejected: [Seconds] does not count them.
//   - Y before a year of up to four digits is rejected (ShortYears): it may be
//     used only when the year exceeds four. Y stands at the beginning of the
//     text, so forms with Y are no ends or members; those with S likewise.
//   - An interval may end with a coarser date that also holds its start,
//     2020-01-03/2020-01: it ended later in that January. An end that is wholly
//     before the start is rejected.
//   - Offsets beyond -12:00 and +14:00, and -00:00, are rejected (AnyOffset):
//     no zone has had one since 1900, and a sign on zero means something else
//     elsewhere.
//   - Unspecified digits must leave a date that exists: 2019-02-3X and
//     XXXX-02-30 are rejected, XXXX-02-29 is not, XXX1-02-29 is. Bounds go from
//     the first to the last date that exists: 2019-XX-31 ends on 31 December.
//   - Ends of a range in a set are dates of one precision without unspecified
//     digits: others have no successor. ".." begins the first member or ends
//     the last one.
//
// Blanks (Spaces), words for seasons (SeasonWords), centuries and decades
// (Centuries), offsets without colon (BasicOffsets), fractions of a second
// (Fractions) and further intervals without ends (BothEndsOpen) are beyond the
// standard.
//
// # Calendar and limits
//
// The calendar is the proleptic Gregorian one with a year 0000, which is 1 BCE.
// [Seconds] counts years up to 292 thousand million; beyond, the bound on the
// near side stands just short of infinite and the one on the far side is
// missing, so that bounds are true and comparisons undetermined.
// Seasons have the months of meteorologists: 21 to 24 and 25 to 28 are spring
// (March to May), summer, autumn and winter (December to February of the
// following year), 29 to 32 the same six months later; 33 to 36 are quarters,
// 37 to 39 four months each, 40 and 41 halves.
//
// Parsing takes linear time, allocates nothing and reads a megabyte at most
// ([DefaultMaxLength]). Ranges are never expanded. No input makes the package
// panic, except [MustParse] and [MustParseSpan].
//
// # Comparing
//
// Do not compare Dates by == or <, nor use them as keys: "2001?" and "?2001"
// mean the same. [Equal] and [Compare] go by meaning. A Value is comparable:
// v == w if both have the same text.
//
// # Errors and encodings
//
// Every error of parsing is a [*ParseError], which says what was expected at
// which byte. Date and [Span] are strings in every encoding; Value and
// [SpanValue] are texts where text methods are used, as in JSON, and should not
// stand in records, because some encoders drop what they cannot see.
//
// # Stability
//
// What a valid text means does not change within a major version. The wording
// of errors may.
package edtf
