// Package ucdp reads the Georeferenced Event Dataset of the Uppsala Conflict
// Data Program, UCDP GED, in the CSV files of versions 17 to 23 and of the
// Humanitarian Data Exchange, which cuts it up by country.
//
//	r := ucdp.NewReader(file, nil)
//	for entry, err := range r.Entries() {
//		if err != nil {
//			log.Print(err) // a row that cannot be read
//			continue
//		}
//		fmt.Println(entry.Event.Title, entry.Event.Toll(event.Killed).All)
//	}
//
// A row is one event in which at least one person was killed by organised
// violence: a fight of exactly two sides or violence of one against civilians.
// [Row] has its columns, [Row.Entry] says what is made of them.
//
// # Estimates
//
// best, low and high estimate all deaths. Where the three are one number, the
// total is that number exactly. Else it is the range from low to high, leaning
// to the end that best is nearer, with "best 5" in its words; [EstimateOf] gives
// the three numbers back. So [event.Event.Toll] tells the range, and best can
// still be summed.
//
// Best may lie outside of its range. The codebook wants it so: dead who are in
// another event already are taken off one estimate and not off the others. Such
// a row is noted ([dataset.NoteOutside]) and kept. A low above its high is noted
// too ([dataset.NoteOrder]); the range is turned, and the words keep both.
//
// deaths_a, deaths_b, deaths_civilians and deaths_unknown break best down, and
// add up to it. They become casualties of their own: of side A, of side B, of
// status civilian, and of the actor "ucdp:unknown-side", because dead of whom no
// side is known are no less dead. A part of 0 is left out: what is not listed is
// 0 in the best estimate, which is not to say that there were none. The data set
// gives ranges to the total alone. A part is given the one that follows if all
// that the total can lose or gain were its own, so that parts never narrow the
// total. Parts that do not add up are noted ([NoteParts]); where some are not
// stated, only if the others are more than best.
//
// # Dates
//
// date_start and date_end are two different things in one pair of columns. Of
// an event that was reported as one (event_clarity 1) they are the earliest and
// the latest day on which it may have taken place: that becomes the set
// "[2016-01-03..2016-01-05]", or "2016-01" for a whole month, which happened
// once, somewhere within. Of an event of which only a sum was reported
// (event_clarity 2) the violence lasted from the one to the other: the interval
// "2016-01-03/2016-01-05". Where the column says neither, Start and End of the
// When bound the event. date_prec tells the same in a code and is used only
// where there is one day and the code says that it is not sure. A year that is
// not that of date_start is noted ([NoteDates]) and kept in Extra.
//
// # Places
//
// where_prec 1 to 7 becomes the place's Precision, and 2, within about 25 km, a
// radius. The country is iso3 where the file has it, else the Gleditsch and Ward
// number as a code of ISO 3166 in the year of the event, so that 365 is the
// Soviet Union until 1991. It is the state that UCDP assigns the event to: one of
// where_prec 7, at sea or in the air, has it too, and need not have been on the
// state's land. A number that no state has is noted ([dataset.NoteUnknownCode]);
// then the country, or that of a side, follows from the name if that is one.
//
// # Who did it
//
// In types 1 and 2 both sides fight, and the data set does not say who began:
// each is a participant who did it and one whom it was aimed at. That both took
// part is no blame. In type 3 the civilians are target and victim, and that side
// A killed them is a claim of the data set ([dataset.Entry].Claims), not part of
// the event. Civilians are an actor for each country, because the one number
// that UCDP has for those of all the world names nobody.
//
// A side with a state number, or called "Government of", is a state; several in
// one are a coalition. Others are armed groups, but for type 2, which
// also knows supporters of parties and communities, and leaves the kind open.
// Actors are "ucdp:" and UCDP's number, which is among their ExternalIDs beside
// Gleditsch and Ward's.
//
// # Sources
//
// The row is a source, "ucdp:" and the event's number, that derives from the
// reports listed in source_article, each a source with its publisher, day and
// title, "ucdp:article/" and its text; old events, where number_of_sources is
// -1 for not counted, have one of free text. The event cites the row and, for
// each whom source_original names, that speaker in the row, "ucdp:said/" and the
// words. Semicolons part speakers; commas and line ends do not, because they
// stand within names.
//
// # Repeated rows
//
// Files put together from yearly, candidate and national ones have events twice,
// as they were and revised. [Reader.Entries] makes the later row an account of
// the event of the first: "ucdp:1#2", with a source and a claim of that name and
// a note ([dataset.NoteRepeated]). [event.Reconcile] tells where the rows differ.
// Repeats are found among the last 65,536 ids or more.
//
// # What has no place
//
// Conflict and dyad, code_status, active_year and all other columns are an
// object in the event's Extra under [ExtraKey].
//
// # Files
//
// Columns are found by name in any order. Known are the layouts of 49 columns
// (versions 20 to 23), of 42 (17 to 19), of these with iso3, and without gwnoa;
// a second header of HXL hashtags is passed over. Dates may have a time, which
// is always midnight. State numbers that a program wrote as 645.0 are mended.
//
// The data are licensed CC BY 4.0. UCDP asks to cite Ralph Sundberg and Erik
// Melander (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of
// Peace Research 50(4), and the article of the year's version.
package ucdp
