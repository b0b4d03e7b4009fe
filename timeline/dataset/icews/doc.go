// Package icews reads ICEWS event data: some twenty million events of 1995 to
// April 2023, coded by machine from sentences of news stories, as published by
// Lockheed Martin on the Harvard Dataverse (doi:10.7910/DVN/28075 by the year,
// doi:10.7910/DVN/QI2T9A by the day and week).
//
//	r := icews.NewReader(file, nil) // events.2019.20200427085336.tab
//	for entry, err := range r.Entries() {
//		if err != nil {
//			log.Print(err) // a *dataset.RowError leaves out one row
//			continue
//		}
//		fmt.Println(entry.Event.ID, entry.Event.Kind)
//	}
//	fmt.Println(r.Summary())
//
// What all readers have in common is in package dataset.
//
// # What a row becomes
//
// A row is an [event.Event] whose kind, speech act and means follow from its
// CAMEO code (package cameo). The source did it (role by), the target is its
// target, as the story tells; whether others dispute it, the data do not say.
// The story is the source that the event cites, its publisher an actor. Code,
// intensity and the number of the sentence are kept in Extra under [ExtraKey],
// where the intensity is the Goldstein value of the code and says nothing of the
// size of this event.
//
// Codes 112 to 1125 accuse somebody of an act that has no row. They become an
// event of kind accuse/allege, a second event, the act, of which nothing is
// known but that it came first, and a claim, uttered in the first event, that
// the target did it. Criticism (111), complaints (114) and lawsuits (115) claim
// nothing. (65 in 100 rows are talk, codes 01 to 05.)
//
// # Who
//
// A name is one of the dictionary of actors, or a sort of people and a country:
//
//	Iraq, Russia                     a state: the name is that of the country
//	Government (China)               a body or office of which a country has one:
//	Head of Government (Thailand)    an actor
//	Citizen (Iraq)                   somebody of the sort: a set, with the words
//	Armed Rebel (Syria)              of ICEWS, and no identifier, because two such
//	Ministry (Japan)                 rows may mean different people
//	anything else                    an actor of that name
//
// Sectors, of which an actor has many and other ones in other years, become
// traits. They do not tell a minister from the ministry, so that an actor has a
// kind only where a word of its name bears out what a sector allows. Actors are
// identified by name and country, "icews:Ardalan Faruq/IRQ", since ICEWS
// publishes no codes for them.
//
// # Event ID is not unique
//
// 145,312 numbers stand twice, each time on different days, so that events go by
// number and day: "icews:20718170/2013-11-12". The annual file of 2021 has 5,789
// rows that stand there twice as a whole; these, and whatever else has one number
// and day, are told apart by a count, "~2" ([dataset.NoteSameID]). A number and day that come again
// after more than 65,536 rows keep their identifier, and dataset.Collect tells
// them apart.
//
// # One event, many rows
//
// One row is one sentence. In a sample of 325,691 rows, 16.4 in 100 had the day,
// source, code, target, city and country of an earlier one: [Reader.Entries]
// links these to the first as the same event, marked as inferred. Two such
// sentences may be about two events all the same, most of all where both parties
// are sorts of people: drop the links, or their cites tell you which were
// inferred. Where A and B do something together, ICEWS has a row for each
// direction; those are left as they are.
//
// # Odd files
//
// The file of 2017 has no CAMEO codes, and dates such as 1/31/2017. The code is
// found by Event Text, where just one code has these words, with a note
// [NoteCode]. The same mends "13y", which some editions of that file have for
// 137, and codes that lost their first zero. Files of all other years share one
// layout. Quotation marks are text. NULL, and NA as R writes it, are no values.
//
// # Where
//
// The point is that of the city, the district or the province. With a country
// alone, it is its capital or its middle: Precision says so, and the point is no
// place of the event. Names of countries that nobody knows are kept with a note.
// Dates are those of the story unless the sentence has another.
//
// # Zero values
//
// An intensity of 0 is a value of the scale; coordinates 0, 0 are none.
//
// # Terms
//
// The data may be used under the terms on their page at the Dataverse; rows may
// not be passed on. Cite: Boschee, Lautenschlager, O'Brien, Shellman, Starz and
// Ward, ICEWS Coded Event Data, Harvard Dataverse, 2015. The codes are CAMEO's
// (Gerner, Schrodt and Yilmaz, Pennsylvania State University).
package icews
