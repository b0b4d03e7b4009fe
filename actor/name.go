package actor

import (
	"slices"

	"github.com/casus-events/casus/internal/fieldpath"

	"github.com/casus-events/casus/event/edtf"
)

// Name is one thing an actor is called.
type Name struct {
	// Text is the name as it is written.
	Text string `json:"text,omitzero"`
	// Language is a BCP 47 tag ("ar"), Script an ISO 15924 code ("Arab").
	Language string `json:"language,omitzero"`
	Script   string `json:"script,omitzero"`
	// Kind is what sort of name it is.
	Kind NameKind `json:"kind,omitzero"`
	// Start and End bound the time for which the name was in use.
	Start edtf.Date `json:"start,omitzero"`
	End   edtf.Date `json:"end,omitzero"`
}

// NameKind says what sort of name it is; "" is an ordinary name in use.
type NameKind string

// The kinds of name.
const (
	NameOfficial        NameKind = "official"
	NameAlias           NameKind = "alias"
	NameAcronym         NameKind = "acronym"
	NameTransliteration NameKind = "transliteration"
	NameFormer          NameKind = "former"
)

// NameKinds returns the known kinds of name.
func NameKinds() []NameKind {
	return []NameKind{NameOfficial, NameAlias, NameAcronym, NameTransliteration, NameFormer}
}

// IsKnown reports whether k is one of [NameKinds].
func (k NameKind) IsKnown() bool { return slices.Contains(NameKinds(), k) }

// Names returns the list of names an actor literal wants: the first is the
// official name, the others are aliases.
func Names(official string, aliases ...string) []Name {
	names := []Name{{Text: official, Kind: NameOfficial}}
	for _, text := range aliases {
		names = append(names, Name{Text: text, Kind: NameAlias})
	}
	return names
}

// Validate reports every fault, each a [casus.FieldError].
func (n Name) Validate() error {
	var l fieldpath.List
	require(&l, "text", n.Text)
	checkText(&l, "text", n.Text)
	checkLanguage(&l, "language", n.Language)
	checkScript(&l, "script", n.Script)
	checkWord(&l, "kind", n.Kind)
	checkPeriod(&l, n.Start, n.End)
	return l.Err()
}
