package cameo

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

//go:generate go run ../../internal/tablegen -pkg cameo -in codes.tsv -out codes_table.go -var codeTable -type codeRow -ints gdelt,icews
//go:generate go run ../../internal/tablegen -pkg cameo -in roles.tsv -out roles_table.go -var roleTable -type roleRow
//go:generate go run ../../internal/tablegen -pkg cameo -in scores.tsv -out scores_table.go -var scoreTable -type scoreRow -ints score

// Code is a CAMEO event code of two to four digits. Leading zeros are part of
// it: "010" is a statement and "10" a demand, so a code never passes through a
// number.
//
// A code that is not among [Codes] is kept as it is; its methods then answer
// with zero values.
type Code string

// codeRow is a line of codes.tsv.
type codeRow struct {
	code, label, kind, speech, means, harm, status string
	charge, inquiry, contexts, why                 string
	gdelt, icews                                   int
}

// none stands in the tables for a number that a source does not give.
const none = -1 << 15

// Codes returns the known codes in the order of their text, which puts each
// before its subdivisions: the 312 of the ICEWS list, which has all 310 of
// GDELT's lookup file, and the six that only the manual of CAMEO 1.1b3 or the
// conversion table to PLOVER have (1214, 155, 176, 1834, 1951, 1952).
func Codes() []Code {
	codes := make([]Code, len(codeTable))
	for i := range codeTable {
		codes[i] = Code(codeTable[i].code)
	}
	return codes
}

// CodesOf returns the codes of exactly that kind, see [Code.Kind], in the order
// of [Codes].
func CodesOf(k event.Kind) []Code {
	return codesWith(func(i int) bool { return codeTable[i].kind == string(k) })
}

// CodesSaying returns the codes in whose act a speaker does that with words,
// see [Code.Speech], in the order of [Codes].
func CodesSaying(s event.SpeechKind) []Code {
	return codesWith(func(i int) bool { return codeTable[i].speech == string(s) })
}

// codesWith returns the codes whose place in the table the function holds for.
func codesWith(holds func(int) bool) []Code {
	var codes []Code
	for i := range codeTable {
		if holds(i) {
			codes = append(codes, Code(codeTable[i].code))
		}
	}
	return codes
}

// Parse returns the code that a text holds. Blanks around it do not count. The
// error wraps [casus.ErrSyntax] if the text is not two to four digits, and
// [casus.ErrUnknown] if no list has the code; the code is returned even then.
func Parse(s string) (Code, error) {
	s = strings.TrimSpace(s)
	c := Code(s)
	switch {
	case !c.wellFormed():
		return "", fmt.Errorf("cameo: code %s: want two to four digits: %w", quote(s), casus.ErrSyntax)
	case !c.IsKnown():
		return c, fmt.Errorf("cameo: code %q: %w", s, casus.ErrUnknown)
	}
	return c, nil
}

func (c Code) wellFormed() bool {
	return len(c) >= 2 && len(c) <= 4 && strings.Trim(string(c), "0123456789") == ""
}

// quote quotes the first bytes of a text for an error.
func quote(s string) string {
	const most = 40
	if len(s) > most {
		return strconv.Quote(s[:most]) + "..."
	}
	return strconv.Quote(s)
}

// row returns the line of the code; the empty one if it is not known.
func (c Code) row() codeRow {
	i, ok := slices.BinarySearchFunc(codeTable, string(c), func(r codeRow, code string) int {
		return strings.Compare(r.code, code)
	})
	if !ok {
		return codeRow{gdelt: none, icews: none}
	}
	return codeTable[i]
}

// IsKnown reports whether c is one of [Codes].
func (c Code) IsKnown() bool { return c.row().code != "" }

// Root returns the two digits under which the code stands, as in GDELT's
// column EventRootCode: "18" for "1831".
func (c Code) Root() Code { return c[:min(len(c), 2)] }

// Base returns the code without the fourth digit, as in GDELT's column
// EventBaseCode: "183" for "1831".
func (c Code) Base() Code { return c[:min(len(c), 3)] }

// Label says what the code stands for, as a phrase to follow the actor's name:
// "18" assaults. The words are this library's, the sense that of the manual of
// CAMEO 1.1b3. (GDELT's lookup file words 101, 102, 103, 105, 107 and 108
// after an older edition, in which they meant something else, and runs 1056
// and 106 together.) It is "" for a code that is not known.
func (c Code) Label() string { return c.row().label }

// QuadClass returns the class of the code: roots 01 to 05, 06 to 08, 09 to 13
// and 14 to 20, as in GDELT's column QuadClass.
func (c Code) QuadClass() Quad {
	root := c.Root()
	switch {
	case !c.IsKnown():
		return 0
	case root <= "05":
		return VerbalCooperation
	case root <= "08":
		return MaterialCooperation
	case root <= "13":
		return VerbalConflict
	default:
		return MaterialConflict
	}
}

// GoldsteinGDELT returns the Goldstein value that GDELT gives the code, -10 to
// +10, by its lookup file CAMEO.goldsteinscale; false where that has none.
//
// The value is one of the code, not of the event: two riots have the same
// however many took part.
func (c Code) GoldsteinGDELT() (float64, bool) { return tenths(c.row().gdelt) }

// GoldsteinICEWS returns the Goldstein value that ICEWS gives the code, its
// column Intensity, by the table of the R package icews. It differs from
// GDELT's at 016, 022, 164 and 165, and has 106 and 1213, which GDELT's file
// leaves out.
func (c Code) GoldsteinICEWS() (float64, bool) { return tenths(c.row().icews) }

func tenths(n int) (float64, bool) {
	if n == none {
		return 0, false
	}
	return float64(n) / 10, true
}

// Kind returns the kind of event: the PLOVER type of the code and, where there
// is one, the mode, by the conversion table of the Open Event Data Alliance of
// 2021, save for the differences that the package documentation lists. Codes
// under 01 are statements, those under 02 requests; 057 is a settlement.
func (c Code) Kind() event.Kind { return event.Kind(c.row().kind) }

// Speech returns what a speaker does with words in the act of the code, "" for
// deeds and for codes that do not say.
func (c Code) Speech() event.SpeechKind { return event.SpeechKind(c.row().speech) }

// Means returns what force the code says was used, "" where it does not say or
// lumps several together.
func (c Code) Means() event.Means { return event.Means(c.row().means) }

// Harm returns the harm that the code says people suffered, with no number:
// a reader writes it as a casualty whose count is not stated. It is "" where
// the code only makes harm likely.
func (c Code) Harm() event.Harm { return event.Harm(c.row().harm) }

// Status returns [event.Failed] for 185, the attempt to assassinate, and "" for
// all others. What a code threatens, demands or means to do is no event of that
// status: the threat itself occurred.
func (c Code) Status() event.Status { return event.Status(c.row().status) }

// Contexts returns the PLOVER contexts of the code by the conversion table of
// 2021; codes under 02, which the table leaves out, have those of their
// counterparts under 10.
func (c Code) Contexts() []Context {
	var contexts []Context
	for word := range strings.FieldsSeq(c.row().contexts) {
		contexts = append(contexts, Context(word))
	}
	return contexts
}

// Crosswalk returns all that this library reads out of the code at once.
func (c Code) Crosswalk() Crosswalk {
	r := c.row()
	if r.code == "" {
		return Crosswalk{Why: "not a code of CAMEO"}
	}
	return Crosswalk{
		Kind: event.Kind(r.kind), Status: event.Status(r.status), Speech: event.SpeechKind(r.speech),
		Means: event.Means(r.means), Harm: event.Harm(r.harm), Why: r.why,
	}
}

// Gap is a code for which the vocabulary of kinds has no exact word, or that
// leaves open what a reader would like to know.
type Gap struct {
	Code Code
	// Kind is what it is mapped to all the same: a type without a mode.
	Kind event.Kind
	// Why says what is missing.
	Why string
}

// Gaps returns the codes whose mapping is not exact, in the order of [Codes].
// Every code has a kind.
func Gaps() []Gap {
	var gaps []Gap
	for _, r := range codeTable {
		if r.why != "" {
			gaps = append(gaps, Gap{Code: Code(r.code), Kind: event.Kind(r.kind), Why: r.why})
		}
	}
	return gaps
}
