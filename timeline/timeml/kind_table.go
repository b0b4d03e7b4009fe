package timeml

import "github.com/casus-events/casus/event"

// kindRow says which kind of link a word is. Turned, it is one of the other
// event.
type kindRow struct {
	rel    RelType
	kind   event.LinkKind
	turned bool
}

// kindRows has the kinds by word. Of several rows of a kind the first one says
// with which word it is written.
var kindRows = []kindRow{
	{Before, "precedes", false},
	{After, "preceded-by", false},
	{IBefore, "meets", false},
	{IAfter, "met-by", false},
	{IsIncluded, event.During, false},
	{During, event.During, false},
	{Includes, event.During, true},
	{DuringInv, event.During, true},
	{Simultaneous, "equals", false},
	{Identity, event.SameAs, false},
	{Begins, "starts", false},
	{BegunBy, "started-by", false},
	{Ends, "finishes", false},
	{EndedBy, "finished-by", false},
}
