package maverick

import (
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// form is what a word for a form of violence means.
type form struct {
	word  string
	kind  event.Kind
	means event.Means
}

// forms returns the words for forms of violence, those that say nothing of it
// last.
func forms() []form {
	return []form{
		{"Shooting", "assault/firearms", event.MeansFirearms},
		{"Melee", "assault", event.MeansMelee},
		{"Stabbing", "assault/primitive", event.MeansMelee + "/blade"},
		{"Arson", "assault/destroy", event.MeansArson},
		{"Looting", "assault", ""},
		{"Riot", "protest/riot", ""},
		{"Crowd control measures", "assault/crowd-control", event.MeansCrowdControl},
		{"Sexual violence", "assault/sexual", ""},
		{"Abduction", "assault/abduct", ""},
		{"Torture", "assault/torture", ""},
		{"Remote violence", "assault", ""},
		{"Other", "", ""},
		{"Unknown", "", ""},
		{"", "", ""},
	}
}

func isViolence(word string) bool {
	for _, f := range forms() {
		if f.word == word {
			return true
		}
	}
	return false
}

// violence returns the kind and means that include all forms of violence in the
// report. Where there are several, little may be left of them; the words
// themselves are in the account's Extra.
func (r *Row) violence() form {
	var all form
	first := true
	for i := range r.Actors {
		for word := range strings.SplitSeq(r.Actors[i].Violence, ";") {
			word = strings.TrimSpace(word)
			for _, f := range forms() {
				if f.word != word || f.kind == "" {
					continue
				}
				if first {
					all, first = f, false
				}
				for !f.kind.Within(all.kind) {
					all.kind = all.kind.Parent()
				}
				for !f.means.Within(all.means) {
					all.means = all.means[:max(0, strings.LastIndexByte(string(all.means), '/'))]
				}
			}
		}
	}
	return all
}

// targetKind returns what was struck. Of the words of the data set those that
// the library has are turned into its own, and the others are kept in its way
// of writing; none is merged with another.
func targetKind(target string) event.TargetKind {
	switch target {
	case "Unknown":
		return ""
	case "Citizens":
		return event.TargetCivilians
	case "Non-state armed group members":
		return event.TargetArmedGroup
	case "Journalists":
		return event.TargetMedia
	}
	return event.TargetKind(records.Slug(target))
}
