package timeml

// Document is one annotated text: the text, what is marked in it, and what is
// said of the marked things. It is plain data.
//
// All positions are offsets in bytes into Text, and the lists of marked things
// are in the order of the text: what begins first comes first, of two that
// begin together an empty one, then the longer one.
type Document struct {
	// Text is the text of the whole document, headers and all. It does not
	// end with white space beyond the last mark.
	Text string `json:"text,omitzero"`
	// Attributes are those of the root element.
	Attributes map[string]string `json:"attributes,omitzero"`
	// Sections are the elements that hold text or other elements and have no
	// type of their own here: DOCID, DCT, TITLE and TEXT of the TempEval form,
	// sentences and names of TimeBank's, and whatever a reader has never
	// heard of.
	Sections []Section `json:"sections,omitzero"`
	Timexes  []Timex   `json:"timexes,omitzero"`
	Events   []Event   `json:"events,omitzero"`
	Signals  []Signal  `json:"signals,omitzero"`
	// Instances are the occurrences of events of which links speak.
	// Documents in which there is none speak of events.
	Instances []Instance `json:"instances,omitzero"`
	TLinks    []TLink    `json:"tlinks,omitzero"`
	SLinks    []SLink    `json:"slinks,omitzero"`
	ALinks    []ALink    `json:"alinks,omitzero"`
}

// Span is a stretch of the text, from its first byte up to, not including, End.
type Span struct {
	Start int `json:"start,omitzero"`
	End   int `json:"end,omitzero"`
}

// Section is an element that only structures the text, or is not known.
type Section struct {
	// Name is the name of the element as it is written, with its prefix.
	Name  string            `json:"name,omitzero"`
	Span  Span              `json:"span,omitzero"`
	Extra map[string]string `json:"extra,omitzero"`
}

// Timex is an expression of time: a TIMEX3. Extra has the attributes without a
// field, here and below.
type Timex struct {
	ID   string    `json:"id,omitzero"`
	Type TimexType `json:"type,omitzero"`
	// Value is what the words mean in the notation of TIMEX3, such as
	// "1998-W03" or "P3D": see [Timex.Reading].
	Value string `json:"value,omitzero"`
	Mod   string `json:"mod,omitzero"`
	// Function is the role of the time for the document, such as
	// [CreationTime].
	Function string `json:"function,omitzero"`
	// Anchor is the time from which the value was reckoned.
	Anchor string `json:"anchor,omitzero"`
	// Begin and EndPoint are the times between which a duration lies.
	Begin    string            `json:"begin,omitzero"`
	EndPoint string            `json:"end_point,omitzero"`
	Span     Span              `json:"span,omitzero"`
	Extra    map[string]string `json:"extra,omitzero"`
}

// Event is a word of the text that speaks of an event.
type Event struct {
	ID string `json:"id,omitzero"`
	// Class is the class of the word, such as OCCURRENCE, STATE or REPORTING.
	Class string            `json:"class,omitzero"`
	Span  Span              `json:"span,omitzero"`
	Extra map[string]string `json:"extra,omitzero"`
}

// Signal is a word of the text on which a link rests, such as "before".
type Signal struct {
	ID    string            `json:"id,omitzero"`
	Span  Span              `json:"span,omitzero"`
	Extra map[string]string `json:"extra,omitzero"`
}

// Instance is one occurrence of an event: a MAKEINSTANCE. "Taught on Monday and
// on Tuesday" has one event and two instances.
type Instance struct {
	ID          string            `json:"id,omitzero"`
	Event       string            `json:"event,omitzero"`
	Tense       string            `json:"tense,omitzero"`
	Aspect      string            `json:"aspect,omitzero"`
	Polarity    string            `json:"polarity,omitzero"`
	Modality    string            `json:"modality,omitzero"`
	Pos         string            `json:"pos,omitzero"`
	Cardinality string            `json:"cardinality,omitzero"`
	Signal      string            `json:"signal,omitzero"`
	Extra       map[string]string `json:"extra,omitzero"`
}

// Node is what a temporal link relates: an instance of an event or, in
// documents without instances, an event; or a time. One of the two is set.
type Node struct {
	Event string `json:"event,omitzero"`
	Time  string `json:"time,omitzero"`
}

// TLink says how two things lie in time: "From Rel To".
type TLink struct {
	ID     string            `json:"id,omitzero"`
	From   Node              `json:"from,omitzero"`
	Rel    RelType           `json:"rel,omitzero"`
	To     Node              `json:"to,omitzero"`
	Signal string            `json:"signal,omitzero"`
	Origin string            `json:"origin,omitzero"`
	Extra  map[string]string `json:"extra,omitzero"`
}

// SLink says how an event bears on one that is subordinate to it, as "denied"
// on "attacked". It says nothing about time.
type SLink struct {
	ID          string            `json:"id,omitzero"`
	Event       string            `json:"event,omitzero"`
	Rel         string            `json:"rel,omitzero"`
	Subordinate string            `json:"subordinate,omitzero"`
	Signal      string            `json:"signal,omitzero"`
	Extra       map[string]string `json:"extra,omitzero"`
}

// ALink says which phase of an event another one is, as "began" of "attack".
type ALink struct {
	ID     string            `json:"id,omitzero"`
	Event  string            `json:"event,omitzero"`
	Rel    string            `json:"rel,omitzero"`
	Of     string            `json:"of,omitzero"`
	Signal string            `json:"signal,omitzero"`
	Extra  map[string]string `json:"extra,omitzero"`
}

// CreationTime is the [Timex.Function] of the time at which a document was
// written.
const CreationTime = "CREATION_TIME"

// Words returns the text of a span, and "" where the text has no such span.
func (d Document) Words(s Span) string {
	if s.Start < 0 || s.End > len(d.Text) || s.Start > s.End {
		return ""
	}
	return d.Text[s.Start:s.End]
}

// Created returns the time at which the document was written, and false where
// none of its times has that function.
func (d Document) Created() (Timex, bool) {
	for _, t := range d.Timexes {
		if t.Function == CreationTime {
			return t, true
		}
	}
	return Timex{}, false
}

// Section returns the first section of that name, such as TEXT, and whether
// there is one.
func (d Document) Section(name string) (Section, bool) {
	for _, s := range d.Sections {
		if s.Name == name {
			return s, true
		}
	}
	return Section{}, false
}

// IsZero reports whether no event and no time is stated.
func (n Node) IsZero() bool { return n == Node{} }

// String returns the identifier of the event or time.
func (n Node) String() string { return n.Event + n.Time }

// String returns the link as a sentence: "ei1 BEFORE ei2".
func (l TLink) String() string {
	return l.From.String() + " " + string(l.Rel) + " " + l.To.String()
}
