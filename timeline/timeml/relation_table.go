package timeml

import "github.com/casus-events/casus/timeline/allen"

// relations has what each word says. The strict column is the relation of
// Allen's that the annotation guidelines of TimeML 1.2.1 (Saurí and others,
// 2006) give; the broad one lets containment touch.
var relations = []relation{
	{Before, After, allen.Precedes, allen.Of(allen.Precedes)},
	{After, Before, allen.PrecededBy, allen.Of(allen.PrecededBy)},
	{IBefore, IAfter, allen.Meets, allen.Of(allen.Meets)},
	{IAfter, IBefore, allen.MetBy, allen.Of(allen.MetBy)},
	{Includes, IsIncluded, allen.Contains, allen.Of(allen.Contains, allen.StartedBy, allen.FinishedBy, allen.Equals)},
	{IsIncluded, Includes, allen.During, allen.Of(allen.During, allen.Starts, allen.Finishes, allen.Equals)},
	{During, DuringInv, allen.During, allen.Of(allen.During, allen.Starts, allen.Finishes, allen.Equals)},
	{DuringInv, During, allen.Contains, allen.Of(allen.Contains, allen.StartedBy, allen.FinishedBy, allen.Equals)},
	{Simultaneous, Simultaneous, allen.Equals, allen.Of(allen.Equals)},
	{Identity, Identity, allen.Equals, allen.Of(allen.Equals)},
	{Begins, BegunBy, allen.Starts, allen.Of(allen.Starts, allen.Equals)},
	{BegunBy, Begins, allen.StartedBy, allen.Of(allen.StartedBy, allen.Equals)},
	{Ends, EndedBy, allen.Finishes, allen.Of(allen.Finishes, allen.Equals)},
	{EndedBy, Ends, allen.FinishedBy, allen.Of(allen.FinishedBy, allen.Equals)},
	{Vague, Vague, 0, allen.Full},
	{None, None, 0, allen.Full},
}

// aliases has the words of other data sets, in upper case.
var aliases = [...]struct {
	word string
	rel  RelType
}{
	{"A", After},            // TimeBank-Dense, TDDiscourse
	{"B", Before},           // the same
	{"I", Includes},         // the same
	{"II", IsIncluded},      // the same
	{"S", Simultaneous},     // the same
	{"V", Vague},            // TimeBank-Dense
	{"EQUAL", Simultaneous}, // MATRES, of starts
	{"UNKNOWN", Vague},      // systems that decline
}
