package timeml

// Attributes of our own, with which [FromTimeline] keeps what TimeML has no
// place for and by which [ToChronicle] finds it again. Other readers pass over
// them.
const (
	ourSpace   = "xmlns:casus"
	ourAddress = "https://github.com/casus-events/casus"

	ourID     = "casus:id"     // of an instance: the event's identifier
	ourKind   = "casus:kind"   // of an instance: the event's kind
	ourStatus = "casus:status" // of an instance: the event's status, or "occurred"
	ourDate   = "casus:edtf"   // of a time: the date as it was
	ourZone   = "casus:zone"   // of a time: the zone of the date
	ourEnd    = "casus:end"    // of a link to a time: which of an event's dates it is
	ourLink   = "casus:link"   // of a link: the kind of the chronicle's link
	ourLag    = "casus:lag"    // of a link: its lag
	ourWords  = "casus:words"  // of a link: its text

	// derived is the origin of links that nobody stated.
	derived = "casus:derived"

	occurred  = "occurred"
	wholeDate = "date"
	startDate = "start"
	endDate   = "end"
)

// Note is something that could not be carried over, or not whole.
type Note struct {
	// ID is the identifier of the record: of a time, a link, an instance, or
	// of an event of the chronicle.
	ID string
	// What says what was left out.
	What string
}

// String returns the identifier, a colon and what was left out.
func (n Note) String() string { return n.ID + ": " + n.What }
