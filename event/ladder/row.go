package ladder

import (
	"strings"

	"github.com/casus-events/casus/event"
)

// Row is one line of the table that places an event before any rule lifts it:
// what was matched, the rung or the reason for having none, and the published
// scale from which the placing was taken.
type Row struct {
	// Exactly one of Kind and Speech is set.
	Kind   event.Kind       `json:"kind,omitzero"`
	Speech event.SpeechKind `json:"speech,omitzero"`
	// At most one of Hostility and Accord is set.
	Hostility Hostility `json:"hostility,omitzero"`
	Accord    Accord    `json:"accord,omitzero"`
	// IfAttack is the rung of an incident of contested nature, should it
	// prove to have been done on purpose.
	IfAttack Hostility `json:"if_attack,omitzero"`
	// Absence says why the row has no rung.
	Absence Absence `json:"absence,omitzero"`
	Source  string  `json:"source,omitzero"`
}

// KindRows returns the table of kinds: one row for each of [event.Kinds], in
// that order.
func KindRows() []Row {
	kinds := event.Kinds()
	rows := make([]Row, 0, len(kinds))
	for _, k := range kinds {
		if row, ok := kindRow(k); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// SpeechRows returns the table of speech acts: one row for each of
// [event.SpeechKinds], in that order.
func SpeechRows() []Row {
	kinds := event.SpeechKinds()
	rows := make([]Row, 0, len(kinds))
	for _, k := range kinds {
		if row, ok := speechRow(k); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// kindRow returns the row of the kind or, for a mode that the table does not
// have, that of the nearest kind above it: the vocabulary is open and is
// matched by prefix.
func kindRow(k event.Kind) (Row, bool) {
	for ; k != ""; k = k.Parent() {
		typ, mode, hasMode := strings.Cut(string(k), "/")
		switch {
		case !hasMode:
			mode = "."
		case mode == ".":
			mode = "" // a mode of that name is none of the table's
		}
		for i := range kindGroups {
			if string(kindGroups[i].typ) == typ && hasWord(kindGroups[i].modes, mode) {
				row := kindGroups[i].row
				row.Kind = k
				return row, true
			}
		}
	}
	return Row{}, false
}

func speechRow(k event.SpeechKind) (Row, bool) {
	for i := range speechGroups {
		if hasWord(speechGroups[i].words, string(k)) {
			row := speechGroups[i].row
			row.Speech = k
			return row, true
		}
	}
	return Row{}, false
}

// hasWord reports whether the word is one of those in the list, which blanks
// part.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// kindGroup is the kinds of one type that share a row. In modes, "." stands
// for the type without a mode.
type kindGroup struct {
	typ   event.Kind
	modes string
	row   Row
}

// speechGroup is the speech acts that share a row.
type speechGroup struct {
	words string
	row   Row
}
