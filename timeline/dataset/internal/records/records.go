// Package records holds what the readers of all data sets do alike when they
// make the records of an entry.
package records

import (
	"slices"
	"strings"
	"unicode"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// AddActor adds the record of an actor to an entry, unless it has one of that
// identifier. It reports whether it did.
func AddActor(e *dataset.Entry, a actor.Actor) bool {
	if slices.ContainsFunc(e.Actors, func(have actor.Actor) bool { return have.ID == a.ID }) {
		return false
	}
	e.Actors = append(e.Actors, a)
	return true
}

// Account makes the event of an entry an account of one that an earlier row has
// told of, which is then what the claims of the entry are about.
func Account(e *dataset.Entry, of event.ID) {
	for i := range e.Claims {
		e.Claims[i].Events = []event.ID{of}
	}
	e.Event.AccountOf = of
	e.Accounts, e.Event = []event.Event{e.Event}, event.Event{}
}

// Point puts coordinates, and what they stand for, into a place that has
// everything else. Half a pair and what is no point of the globe are left out
// with a note in the column of the latitude. A place without coordinates keeps
// no precision, which would state the point 0, 0.
func Point(p *event.Place, precision event.Precision, column string, lat, lon dataset.Float) []dataset.Note {
	text := "not stated"
	switch {
	case !lat.Stated && !lon.Stated:
		return nil
	case !lat.Stated || !lon.Stated:
		text = "half of the coordinates is missing: not stated"
	case lat.X >= -90 && lat.X <= 90 && lon.X >= -180 && lon.X <= 180:
		p.Lat, p.Lon, p.Precision = lat.X, lon.X, precision
		return nil
	}
	return []dataset.Note{{Column: column, Kind: dataset.NotePlace, Raw: lat.String() + " " + lon.String(), Text: text}}
}

// longestSlug bounds what a hostile file can make a word of.
const longestSlug = 64

// Slug turns words of a data set into one word of a vocabulary: "General
// Population / Civilian / Social" is general-population-civilian-social. It is
// "" for a text without letters or digits.
func Slug(words string) string {
	var b strings.Builder
	gap := false
	for _, r := range words {
		if b.Len() >= longestSlug {
			break
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r == unicode.ReplacementChar {
			gap = b.Len() > 0
			continue
		}
		if r = unicode.ToLower(r); unicode.IsUpper(r) {
			continue // a capital without a small letter
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
