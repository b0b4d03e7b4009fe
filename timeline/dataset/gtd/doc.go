// Package gtd reads files of the Global Terrorism Database (GTD): one row an
// attack by others than states, from 1970 on, coded by people from reports.
//
//	r := gtd.NewReader(file, &dataset.Options{Windows1252: true})
//	chronicle, err := dataset.Collect(r.Entries())
//	fmt.Println(r.Summary())                  // what the file is, and what was odd
//
// [Reader.Rows] yields the 135 columns as they are, [Reader.Entries] what they
// mean.
//
// # Files
//
// GTD is handed out as workbooks. Save them as CSV, in UTF-8 if the program can.
// Columns are found by name, so that a file may have fewer; releases before 2016
// lack individual. A dot, NA, NaN, nan, NULL and nothing all mean not stated. The
// .0 of programs that took whole numbers for fractions is mended, with a note.
//
// A spreadsheet shows an eventid of twelve digits as 1.97E+11 and saves it so.
// Which attack it was is lost, and the row is a fault.
//
// # What becomes of a row
//
// The event is "gtd:" and eventid, and so are its source and claims. The sources
// that the row cites stand behind its own; the collection that it comes from
// (dbsource) is that source's credit. The summary is the quotation of the event's
// citation. Kind, means and target follow from the codes of attack, weapon and
// target (package crosswalk): where there are several weapons and several targets,
// which went with which is not said, and they stand apart. Targets are sets with
// the row's words and nationality. Columns that no record has word for word are in
// Extra, under [ExtraKey]: the criteria, doubts, motives, and all codes.
//
// Success 0 is the status failed. It goes by the type of attack, so that an attempt
// on a life that kills the guards failed too; that is noted.
//
// # Who did it, and who says so
//
// Nobody is ever the author of an attack in these records but by a claim:
//
//	gname, guncertain1           GTD's own claim; suspected if guncertain1 is 1
//	gname2, gname3               further claims; together with the first one if compclaim is 0
//	                             and all are equally sure
//	gsubname                     the words of the claim
//	claimed, claim2, claim3 = 1  a claim by the group, which speaks for itself; how it was made
//	                             (claimmode) is in its Extra
//	gname Unknown                no claim: somebody did it, it is not known who
//	individual                   a person who did it, not known who
//
// Names such as "Muslim extremists" are no group: whoever is meant is one of a set.
// Claimed 0 and -9 are kept and say nothing of their own. A row whose attack was
// claimed by nobody named is noted ([dataset.NoteUnreadClaim]).
//
// # Numbers
//
// Empty is not known and never 0; -9 and -99 are stated to be unknown. The dead of
// a row are a total with two parts: US citizens, and attackers, who are counted in
// the total. So are the wounded and those taken hostage. A part above its total
// contradicts it and is left to a note. Those caught of the attackers are captured.
//
// Damage is propvalue or else the band of propextent: 1 from a billion dollars, 2
// from a million, 3 less. The number of attackers is event.Personnel. Ransoms,
// hostages let go, and for how long, have quantities of their own ([RansomDemanded]
// and so on), which Validate reports as words it does not know.
//
// # Time and place
//
// Day 0 is not known, month 0 neither: the date is coarser. Approxdate is kept as
// the words of the date and read where it is plain: "December 2-4, 1977" is one day
// of the three, "[1977-12-02..1977-12-04]". An attack of more than 24 hours
// (extended) lasted, until the day of its resolution: "2015-01-02/2015-01-09".
//
// Specificity is the precision of the point: 1 the city, 2 and 3 a district, 4 a
// province, 5 the country. With vicinity 1 the place is near the city, not in it.
//
// # Related attacks
//
// Related lists the rows of one coordinated attack (multiple), without an order.
// Each of them is part of a whole, "gtd:multiple:" and the smallest number, which
// stands among [dataset.Entry].Others of each; package dataset collects it once.
//
// # Terms
//
// GTD is the property of the University of Maryland and may not be passed on.
// START (National Consortium for the Study of Terrorism and Responses to Terrorism),
// Global Terrorism Database [data file], start.umd.edu/gtd; codebook of August 2021.
package gtd
