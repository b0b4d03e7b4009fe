// Package dataset holds what the readers of event data sets share. Each data
// set has a package of its own below this one:
//
//	gdelt      GDELT 1.0 and 2.0 events, and mentions
//	ucdp       UCDP Georeferenced Event Dataset, versions 17 to 23
//	acled      ACLED, before and after its change of columns in 2023
//	gtd        Global Terrorism Database
//	icews      ICEWS coded event data
//	polecat    POLECAT
//	maverick   MAVERICK reports of electoral violence
//	auto       any of these, by what stands in the file
//
// All are used alike:
//
//	r := ucdp.NewReader(file, nil)
//	for entry, err := range r.Entries() {
//		var bad *dataset.RowError
//		if errors.As(err, &bad) {
//			log.Print(bad) // this row cannot be read, the next may
//			continue
//		}
//		if err != nil {
//			return err // the file cannot be read any further
//		}
//		entry.AddTo(builder) // of an event.Index
//	}
//	fmt.Println(r.Summary())
//
// # Two levels
//
// Rows yields the rows as the data set publishes them: a struct with a field
// for every column of every version, typed, under the column's own name.
// Entries yields what the rows say in the records of this library. Whoever
// needs only columns stops at the row, at a fraction of the cost.
//
// # One row, one entry
//
// A row is a record of the file that is not blank, not the header, not a second
// header of HXL hashtags, and does not stand before the header. It may have
// several lines, where a quoted text does. Every row gives exactly one [Entry]
// or one [RowError], in the order of the file; an entry may hold several events,
// such as an accusation and the act somebody is accused of. So [Summary] always
// has Rows = Entries + Faults, and nothing is skipped.
//
// # What a file may look like
//
// Columns are found by their names, in whatever order, and the version is the
// published layout that fits best. Columns that the version has and the file
// lacks are noted once; columns nobody knows are kept in [Meta] of each row. Tab,
// comma and semicolon separate, with a byte order mark or without, and with
// either line end. In a tab file a quotation mark is text unless those of the
// header quote.
//
// What other programs did to a file is mended where only one reading is
// possible, and every time with a [Note]: 12.0 for 12, a decimal comma in a
// semicolon file, a year with two digits, a code that lost its first zero and is
// borne out by another column. Where digits are lost for good, as in 2.02E+13,
// the value is not stated; where a date can be read two ways, the row is a fault
// until [Options] say which.
//
// # Meaning
//
// Not stated is not zero: [Int], [Float], [Day] and [Moment] tell the two apart,
// and each reader's package lists the zeros of its data set that mean something
// else. Nothing is averaged, merged or thrown away; rows that say the same are
// linked, and best estimates stand beside their ranges.
//
// # Who did it
//
// Who took part undisputed is a participant of an event, and who is blamed for it
// a claim ([Entry].Claims). What is which differs by data set: gdelt, icews and
// polecat take whom an article names as the actor to have done it (role by), which
// gdelt.Claimed turns into a claim for violence; ucdp has both sides of a fight as
// by and as target, and makes who killed civilians a claim; acled has those as by
// whom the definition of the type settles, the others as acled.RoleParty, and a
// claim that one of them did it where the type is one-sided; gtd has every group
// that is named in claims alone, and somebody unknown as by; maverick has as by,
// in the account of a report, whom the report calls a perpetrator.
//
// # What no record has room for
//
// Columns that no record holds otherwise are kept in the Extra of the event or
// account, of polecat's stories in that of the source too and of gtd's claims in
// that of the claim. They stand in one member named after the data set, such as
// "ucdp", the ExtraKey of its package: an object with the columns under their own
// names, numbers as numbers, dates as 2020-03-11, lists as lists. Columns that the
// format does not have follow in its list "other", as pairs of name and value.
// The key is no JSON pointer, so that it stays within the record's "extra", where
// strict decoding takes it too.
//
// # Errors and limits
//
// A [RowError] stands in the place of a row, with its line, its first column at
// fault and its text. A [FileError] is the last of a stream. Memory does not
// grow with the file: rows are limited in length ([Options]), and what a reader
// remembers of earlier rows, to link repeats, is bounded. The texts of some dozen
// rows lie together in memory: clone a text that is kept for longer than the other
// rows.
//
// # Concurrency
//
// A reader belongs to one goroutine. With [Options].Workers the rows are split
// and typed by others, and the stream is the same.
package dataset
