package actor

import "github.com/casus-events/casus/event/edtf"

// Name is one thing an actor is called.
type Name struct {
	Text string `json:"text,omitzero"`
	// Language is a BCP 47 tag ("ar"), Script an ISO 15924 code ("Arab").
	Language string    `json:"language,omitzero"`
	Script   string    `json:"script,omitzero"`
	Kind     NameKind  `json:"kind,omitzero"`
	Start    edtf.Date `json:"start,omitzero"`
	End      edtf.Date `json:"end,omitzero"`
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

// Names returns the list of names an actor literal wants: the first is the
// official name, the others are aliases.
func Names(official string, aliases ...string) []Name {
	names := []Name{{Text: official, Kind: NameOfficial}}
	for _, text := range aliases {
		names = append(names, Name{Text: text, Kind: NameAlias})
	}
	return names
}
