// Package crosswalk reads the vocabularies of conflict data sets other than
// CAMEO into those of this library: ACLED, UCDP GED, the Global Terrorism
// Database (GTD), and the actor sectors of PLOVER, which POLECAT uses, and of
// ICEWS. (The events of ICEWS are CAMEO codes, for which see package cameo.)
//
//	is, ok := crosswalk.ACLED("Air/drone strike")
//	fmt.Println(is.Kind, is.Means, ok) // assault/aerial air true
//
// # Concepts
//
// Each function takes one code or word of one column and returns a
// [cameo.Crosswalk] or, for actors, a [cameo.Sort], and whether the list that it
// knows has the code. The lists are whole, as the function says, save that of
// ICEWS's sectors. What the code does not say stays zero, and Why says what a
// mapping leaves out or cannot tell: ACLED's "Air/drone strike" does not tell
// drones from aircraft, so its means are air and no finer.
//
// A code that the list has may have no kind all the same: ACLED's "Other" is
// whatever the notes say. Then ok is true, the kind is empty, and Why has the
// reason. A code that the list does not have gives false; new ones come with
// new releases, and a reader keeps and reports them.
//
// None of these sets says who struck whom in the sense of a claim. UCDP and
// ACLED name two sides and no direction, and GTD the group that is held
// responsible, as whose claim its other columns tell.
//
// # Sources
//
//	ACLED   Armed Conflict Location & Event Data Project, codebook of 2023
//	UCDP    Uppsala Conflict Data Program, GED codebook, version 23.1
//	GTD     National Consortium START, GTD codebook of 2018
//	PLOVER  Open Event Data Alliance, PLOVER manual, version 0.8
//	ICEWS   the sectors in the ICEWS event data of 1995 to 2023
//
// # Zero values
//
// The zero Crosswalk and the zero Sort say nothing.
//
// # Stability
//
// Mappings may become more exact in later versions; the changelog names them.
// All functions are pure and safe for concurrent use.
package crosswalk
