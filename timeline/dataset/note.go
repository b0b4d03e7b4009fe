package dataset

import (
	"fmt"
	"slices"
)

// Note tells of something in a file that was understood all the same: mended,
// left out because it says nothing, or kept although it looks odd. Nothing is
// mended without a note.
type Note struct {
	// Line is where the row begins; 0 for the file as a whole.
	Line int64
	// Column is the name of the column, as the format spells it.
	Column string
	Kind   NoteKind
	// Raw is the text in question as it stands in the file.
	Raw string
	// Text says what was made of it.
	Text string
}

// String returns the note on one line: "line 3: EventCode: leading-zero: "12"
// read as 012".
func (n Note) String() string {
	s := string(n.Kind)
	if n.Column != "" {
		s = n.Column + ": " + s
	}
	if n.Line > 0 {
		s = fmt.Sprintf("line %d: %s", n.Line, s)
	}
	if n.Raw != "" {
		s += fmt.Sprintf(": %q", clip(n.Raw))
	}
	if n.Text != "" {
		s += " " + n.Text
	}
	return s
}

// NoteKind says what sort of thing a note tells of. The vocabulary is open:
// readers have kinds of their own.
type NoteKind string

// The kinds of note that all readers share.
const (
	NoteMissingColumn NoteKind = "missing-column"    // the version of the format has it, the file does not
	NoteUnknownColumn NoteKind = "unknown-column"    // kept in Extra
	NotePreamble      NoteKind = "preamble"          // lines before the header
	NoteTags          NoteKind = "hxl-tags"          // a second header row of HXL hashtags
	NoteSeparator     NoteKind = "other-separator"   // not the separator the format is published with
	NoteHeader        NoteKind = "header"            // column names were put right, or the header stands once more within the file
	NoteQuote         NoteKind = "stray-quote"       // a quotation mark that opens or closes nothing was kept as text
	NoteTrailing      NoteKind = "trailing-fields"   // empty fields after the last column
	NoteSpace         NoteKind = "space"             // white space around a number or date
	NoteNull          NoteKind = "null-word"         // NaN, None and the like for a number or date: not stated
	NoteDecimal       NoteKind = "decimal-form"      // a whole number written as 12.0, or a decimal comma
	NoteLost          NoteKind = "digits-lost"       // a number that a spreadsheet rounded, 2.02E+13: not stated
	NoteLeadingZero   NoteKind = "leading-zero"      // a code that lost its first zero
	NoteYear          NoteKind = "two-digit-year"    // a year of which the century follows from the data set
	NoteDateOrder     NoteKind = "date-order"        // month and day stand otherwise than published
	NoteUnknownCode   NoteKind = "unknown-code"      // a code that no list has; kept as it is
	NoteOutside       NoteKind = "outside-range"     // a best estimate that lies outside its own range
	NoteOrder         NoteKind = "wrong-way-round"   // a range or period whose end lies before its beginning
	NoteRelativeDate  NoteKind = "relative-date"     // dated a round time before the article, which may have said "a year ago"
	NoteLater         NoteKind = "after-publication" // dated after the article that tells of it
	NoteRepeated      NoteKind = "repeated-row"      // says the same as a row shortly before, or has its number; linked to it
	NoteSameID        NoteKind = "same-id"           // another event has the same number; this one goes by it with a count after it
	NoteUnreadClaim   NoteKind = "unread-claim"      // somebody claimed the act, and who it was cannot be told
	NoteUnstated      NoteKind = "not-a-zero"        // a zero that stands for not known
	NotePlace         NoteKind = "impossible-place"  // coordinates outside the globe, or half a pair: not stated
)

// NoteKinds returns the kinds of note that all readers share.
func NoteKinds() []NoteKind {
	return []NoteKind{
		NoteMissingColumn, NoteUnknownColumn, NotePreamble, NoteTags, NoteSeparator, NoteHeader, NoteQuote, NoteTrailing,
		NoteSpace, NoteNull, NoteDecimal, NoteLost, NoteLeadingZero, NoteYear, NoteDateOrder, NoteUnknownCode, NoteOutside,
		NoteOrder, NoteRelativeDate, NoteLater, NoteRepeated, NoteSameID, NoteUnreadClaim, NoteUnstated, NotePlace,
	}
}

// IsKnown reports whether k is one of [NoteKinds].
func (k NoteKind) IsKnown() bool { return slices.Contains(NoteKinds(), k) }

// clip shortens a text that goes into a message.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
