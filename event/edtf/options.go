package edtf

// DefaultMaxLength is the number of bytes that Parse reads at most: enough
// for a set of 90,000 days.
const DefaultMaxLength = 1 << 20

// ParseOptions admit spellings beyond the standard, each class by its own
// field. A nil *ParseOptions and the zero one admit the three levels of EDTF
// and the profile of this module, as [Parse] does.
//
// Where the standard has a spelling for what an option admits, the value
// takes it: with Spaces, "[1667, 1668]" becomes "[1667,1668]". Values admitted
// by the options marked "keeps its text" need the option again to be parsed
// back.
type ParseOptions struct {
	// Standard rejects the profile: times to the minute and "/..".
	Standard bool
	// Spaces admits spaces and tabs around the text, around the members of a
	// set and after its "..".
	Spaces bool
	// Centuries admits the two-digit centuries and three-digit decades of
	// ISO 8601-2: 19 is read as 19XX, 197 as 197X.
	Centuries bool
	// SeasonWords admits "Spring, 2002" (spring, summer, autumn or fall,
	// winter; any case; comma and space optional) as 2002-21.
	SeasonWords bool
	// ShortYears admits the prefix Y for years of up to four digits: Y1700 is
	// read as 1700.
	ShortYears bool
	// ExcessDigits admits more significant digits than the year has:
	// -1859S5. Keeps its text.
	ExcessDigits bool
	// BasicOffsets admits offsets without colon: +0230 is read as +02:30.
	BasicOffsets bool
	// AnyOffset admits the offset -00:00 and those beyond -12:00 and +14:00,
	// up to 23:59. Keeps its text.
	AnyOffset bool
	// Fractions admits a decimal fraction of the second: 16:54:59.042. The
	// bounds are those of the whole second. Keeps its text.
	Fractions bool
	// SeasonEnds admits parts of a year as ends of intervals and members of
	// sets: 2003-22/2004-22. Keeps its text.
	SeasonEnds bool
	// TimeEnds admits date-times as ends of intervals and members of sets.
	// Keeps its text.
	TimeEnds bool
	// BothEndsOpen admits intervals of which neither end is stated: "/",
	// "../" and "../..", beside "/..", which the profile has. Keeps its text.
	BothEndsOpen bool
	// MaxLength is the number of bytes that are read at most: a longer text is
	// an error. 0 means DefaultMaxLength.
	MaxLength int
}

func (o *ParseOptions) maxLength() int {
	if o.MaxLength > 0 {
		return o.MaxLength
	}
	return DefaultMaxLength
}
