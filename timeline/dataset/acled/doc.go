// Package acled reads files of ACLED, Armed Conflict Location & Event Data: one
// row an event of political violence, protest or strategic development, coded by
// people from reports.
//
//	r := acled.NewReader(file, nil)
//	chronicle, err := dataset.Collect(r.Entries())
//	fmt.Println(r.Summary())                  // what the file is, and what was odd
//
// [Reader.Rows] yields the columns as they are, [Reader.Entries] what they mean.
//
// # Versions
//
// Columns are found by name. Known are the layout since 2023 (31 columns, with
// disorder_type, civilian_targeting and tags), that of 2019 as the export tool
// wrote it (31, with data_id, event_id_no_cnty and iso3; dates such as "03
// December 2020") and as the regional files had it (29), and that of the yearly
// files to 2017 (25, with gwno and no sub-types). Comma and semicolon, numbers and
// words for the sorts of actors are all read.
//
// # What becomes of a row
//
// The event is "acled:" and event_id_cnty, and so are its claims; its source is
// the same with "@" and the timestamp, that of its publication. The sources that
// the row names stand behind it as sources of their own, one for each row and
// name. The notes are the quotation of the event's citation, whole. Kind, means
// and target follow from the sub-type (package crosswalk); sub-types of which only
// the notes tell what happened keep their own words as kind. Columns that no
// record has word for word are in Extra, under [ExtraKey].
//
// # Who did it
//
// "Actor1 and actor2 do not imply directionality", says the codebook: neither is
// the attacker. What the definition of a type settles is taken from it, and
// nothing else:
//
//	Battles                      both sides, by
//	Explosions/Remote violence,  civilians and protesters, who are unarmed by definition, are the
//	Violence against civilians,  target; the other side is a party, and ACLED's claim says that it
//	looting and destruction      did it. Of two armed sides, the claim says that it was one of them
//	Protests                     protesters, by; others are a party
//	Riots                        rioters, by; civilians are the target; others are a party
//	Agreement                    both sides, by
//	a base, a change of a group  by, if there is one actor alone
//	all else                     parties ([RoleParty])
//
// The claim is ACLED's own: its citation is the row. Associated actors have the
// role of the actor of their column, and a relation to it ([AssociatedWith]).
//
// An "Unidentified Armed Group (Iraq)" is no actor but a set: an armed group of
// Iraq, it is not known which. Where by definition nobody else did it, it is who
// did it. Protesters, rioters and civilians of a country are sets as well: two
// events do not have the same ones.
//
// # What the notes add
//
// Few things are read from the notes, and only in turns of phrase that leave no
// doubt. A hedge right before the name of an actor ("suspected Al Shabaab
// militants") is how likely ACLED's claim calls it, and takes the actor of a battle
// out of those who undisputedly fought. "Claimed by" and "claimed responsibility"
// beside a name are a claim of that actor, "denied involvement" its denial. That
// somebody claimed the act and not clearly who is noted ([dataset.NoteUnreadClaim]).
// Numbers of wounded stay in the notes.
//
// # Zero
//
// Fatalities is one number for all sides. Its zero has three meanings, told apart
// by the notes ([ReadToll]): in a third of the notes of a sample of 2022 the number
// was not known, and the column said 0.
//
//	0, "casualties unknown"         unknown, with a note
//	0, "there were no casualties"   exactly none
//	0 otherwise                     at least none, "none reported": nobody reported a death
//	empty                           nothing
//	10, "tens were killed"          about 10, with the words
//	any other number                exactly that many
//
// The last but one follows ACLED's rule for reports without a number: 10 for tens,
// 12 for dozens, 100 for hundreds. So are 3 and 10 beside words such as several.
//
// # Time and place
//
// With time_precision 2 the date is the middle of a week or so: the event was once
// between three days before and three after, "[2020-11-30..2020-12-06]". With 3 it
// was once in the month. Geo_precision 1 is the town, 2 near it, 3 the region of
// which the point is the capital.
//
// # Repeated rows
//
// ACLED revises its rows, and files are put together from exports of different
// days. See [Reader.Entries].
//
// # Terms
//
// ACLED's data may not be passed on; whoever publishes from it names ACLED, with
// its site, acleddata.com. Raleigh, Linke, Hegre and Karlsen, Introducing ACLED,
// Journal of Peace Research 47(5), 2010.
package acled
