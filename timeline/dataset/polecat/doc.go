// Package polecat reads POLECAT, the Political Event Classification, Attributes
// and Types data set: events since 2018 that the coder NGEC finds in news
// stories of seven languages, in the types of the PLOVER ontology, as published
// on the Harvard Dataverse (doi:10.7910/DVN/AJGVIT). It succeeds ICEWS.
//
//	r := polecat.NewReader(file, nil) // ngecEvents.DV.2023.txt
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
// A row is an [event.Event] whose kind is type and mode of PLOVER, which are this
// library's too: ASSAULT, drone is assault/drone. The actors did it (role by),
// the recipients are its targets, as the story tells; whether others dispute it,
// the data do not say. In a meeting, and where both sides use force, PLOVER has
// all of them as actors. What is historical, planned, hypothetical or denied has
// modes in PLOVER, and nothing in POLECAT is coded with them: a row may well be
// about a war long past.
//
// The story is the source that the event cites, with its publisher as an actor,
// its day and its language; it is the first part of Event ID. People,
// organisations and places named in it are kept in the source's Extra under
// [ExtraKey]; intensity, contexts, raw names, the place's GeoNames number and the
// coder's version in the event's. Contexts are those of the whole story.
//
// ACCUSE without a mode or with allege accuses somebody of an act that has no
// row. It becomes the event itself, a second one, the act, of which nothing is
// known but that it came first, and a claim, uttered in the first event, that
// the recipients did it. With investigate the claim's stance is investigating.
// To disapprove claims nothing.
//
// # Who
//
// The columns of names, countries, numbers, sectors, titles and pages are lists
// that run side by side; [Row.Actors] and [Row.Recipients] take them apart. A list
// of another length than that of the names cannot be told apart: it is left out
// with a note [NoteUneven], unless there is only one name.
//
// A name is the title of a page of Wikipedia: such actors are particular ones,
// "polecat:Houthi movement", with the page, or its Wikidata item, as external
// identifier. Where the coder found no page there is a raw name only, "two
// officers": somebody described by these words, sector and country, a set and no
// actor.
//
// An actor named as its country is a state, one with a title or among the people
// of the story a person, and any other what its primary sector says. Kosovo is
// KOS in PLOVER. IGO, UNO, EUR, NGO, ISM, IMG and MNC stand in the place of a
// country and are none.
//
// A title is an office that the person holds on the day of the event; since when
// and until when is not said, so that the relation starts at some time up to that
// day and ends at some time from it. Of people whose primary sector is ELI it is
// a former one.
//
// # One event, many rows
//
// There is a row for each story that tells of an event. [Reader.Entries] links a
// row to the first with the same day, type, mode, actors, recipients, city and
// country as the same event, marked as inferred. Without names two stories are
// never linked. A few identifiers stand twice; the second event then has a count
// after it, "~2" ([dataset.NoteSameID]).
//
// # When
//
// Event Date is what the coder made of words such as "last week", counted from
// the day of publication, and that day itself where it found no date at all: then
// the two are equal. A date just a week, a month or whole years before the story
// may stand for a vague word; it is kept with the origin inferred and a note
// [dataset.NoteRelativeDate]. One after the story has a note [dataset.NoteLater].
//
// # Odd files
//
// The first edition has no intensities, and later ones call them Event Intensity.
// Some weekly files name Headline, Event Text, Feed and Story ID in the header and
// have rows without them, and some end lines in tabs. All are read, with notes.
// None, and NA as R writes it, are no values. Files that are not UTF-8 need
// dataset.Options.Windows1252. Quotation marks are text.
//
// # Zero values
//
// An intensity of 0 is a value of the scale; coordinates 0, 0 are none.
//
// # Terms
//
// The data may be used under the terms on their page at the Dataverse; rows may
// not be passed on. Cite: Scarborough, Bagozzi, Beger, Berrie, Halterman,
// Schrodt and Spivey, POLECAT Weekly Data, Harvard Dataverse, 2023; and for
// PLOVER: Open Event Data Alliance, PLOVER manual, version 0.8.
package polecat
