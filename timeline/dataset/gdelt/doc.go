// Package gdelt reads the files of GDELT, the Global Database of Events,
// Language and Tone: events of versions 1.0 and 2.0, and the mentions of 2.0.
//
//	r := gdelt.NewReader(file, nil)
//	for entry, err := range r.Entries() {
//		...
//	}
//
// [Reader.Rows] gives the columns as published, [Reader.Entries] what they say
// in the records of this library; [NewMentionReader] does the same for mentions.
//
// # What a row is
//
// A row is what a program read in one sentence of one article: somebody did
// something to somebody. It is not an event that anybody checked. Hand checks
// have found three rows of four to be no event of that kind at that place, with
// actor, act and place taken from different parts of the text. This package
// keeps every row and says how it knows.
//
// # What becomes of it
//
//	EventCode             Event.Kind, and with it Speech, Attacks, Casualties (count unknown)
//	Actor1, Actor2        participants by and target; actors "gdelt:USAMIL", by package cameo
//	SQLDATE               When.Date
//	ActionGeo             Where; precision country (type 1), admin1 (2, 5), near (3, 4)
//	IsRootEvent           credibility of the cite: 1 is 3, possibly true; 0 is 4, doubtful
//	Confidence            of a mention: 90 and more is 2, 50 is 3, 30 is 4, less is 5
//	NumMentions, ...      Measures, in quantities of this package
//	SOURCEURL             a source "gdelt:https://...", its host as the publisher
//	DATEADDED             when the source was retrieved, and the last day it can be from
//	all other columns     Extra of the event or account, under [ExtraKey]
//
// Actor1 acts in every event, so that rows can be counted by who acts on whom.
// That is one article's word, and [Claimed] turns it into a claim for violence.
// An actor is known by its code, which is a description: "USA" has the names
// UNITED STATES, IOWA and WASHINGTON, as the texts have them. The Goldstein
// value belongs to the code: a riot of ten has that of a riot of ten thousand.
// The counts are of the first quarter of an hour (1.0: day), and count talk.
//
// Codes that accuse (112, 1121 to 1125, 115, 116) give a second event, of kind
// incident, before the first and of no known date, and a claim in the words of
// the first that the second actor did it.
//
// A mention is an account of an event of another file: it has no event, and
// [dataset.Collect] adds one of which nothing is known.
//
// # Traps
//
// Codes are text. "12" is 012, a comment, if EventRootCode is "1", and 12, a
// refusal, if it is "12". The zero is put back only where the three columns of
// the code then agree, with a [dataset.NoteLeadingZero].
//
// Dates 1, 7, 30, 365 or 3650 days before the article are none. GDELT writes "a
// year ago" as a full day, and in the daily files there are hardly any other
// dates in the past. Anniversaries look the same, and so does what happened
// then. When has the words in its Text and Origin inferred, Date is uncertain
// or as coarse as the words, and a [dataset.NoteRelativeDate] has the day:
//
//	  1 day     "a day before 2020-03-11"       2020-03-10?
//	  7 days    "a week before 2020-03-11"      2020-03-04~
//	 30 days    "a month before 2020-03-11"     2020-02~
//	365 days    "a year before 2020-03-11"      2019~
//	3650 days   "ten years before 2020-03-11"   2010~
//
// This needs DATEADDED, and holds from April 2013 on: in older files that is the
// day on which they were made.
//
// Rows repeat each other: 28 in 100 of a quarter of an hour have the day, actors
// and code of one before. [Reader.Entries] links them to the first with same-as,
// as an inference of its own, and a [dataset.NoteRepeated]. None is merged. In
// files put together from others a number may come again: the second event is
// "gdelt:1~2".
//
// A date after the day of the article is kept, with a [dataset.NoteLater].
//
// Zeros stand for no place in files from before 2013: the point 0, 0 is not
// stated, with a [dataset.NoteUnstated]. FractionDate, MonthYear and Year that
// do not fit SQLDATE are noted as [NoteDates], and SQLDATE counts.
//
// Round trips through spreadsheets have semicolons and a header, and DATEADDED
// as 2.02E+13, which is not stated. In one the header has no name for ADM2Code,
// and ADM1Code over the wrong column: two columns between country and latitude
// of which one has no name are ADM1Code and ADM2Code.
//
// # Versions
//
//	57 columns   1.0 before April 2013, without SOURCEURL
//	58 columns   1.0
//	61 columns   2.0: ADM2Code three times, DATEADDED with the time
//	16 columns   2.0, mentions
//
// Raw files have tabs and no header; rows of 57, 58 and 61 columns may stand in
// one file. With a header the columns are found by name, in any order.
//
// # Sources and terms
//
// GDELT may be used freely with a citation: Leetaru and Schrodt, GDELT: Global
// Data on Events, Language, and Tone, 1979-2012 (2013), and a link to
// gdeltproject.org. The columns are those of the codebooks of 2013 and 2015.
package gdelt
