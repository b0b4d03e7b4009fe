package polecat

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/timeline/dataset"
)

// Party is one actor or recipient, with what the lists of its row have in its
// place. What is not known is empty.
type Party struct {
	// Name is the title of the actor's page of Wikipedia, Raw the words of
	// the story.
	Name, Raw string
	// Countries and Sectors list what one actor may have several of.
	Countries []string
	COW       string
	// Sector is the primary one.
	Sector      string
	Sectors     []string
	Title       string
	WikipediaID string
}

// Themes returns the contexts of the story in small letters, each once.
func (r *Row) Themes() []cameo.Context {
	var all []cameo.Context
	for _, word := range known(strings.ToLower(r.Contexts), ";,|") {
		all = append(all, cameo.Context(word))
	}
	return all
}

// Actors returns who acted, in the order of the lists. Lists whose length is not
// that of the others are left out, and noted.
func (r *Row) Actors() ([]Party, []dataset.Note) {
	return parties("Actor", [...]string{
		r.ActorName, r.ActorNameRaw, r.ActorCountry, r.ActorCOW, r.PrimaryActorSector, r.ActorSectors, r.ActorTitle, r.WikipediaActorID,
	})
}

// Recipients returns to whom it was done, as [Row.Actors] does.
func (r *Row) Recipients() ([]Party, []dataset.Note) {
	return parties("Recipient", [...]string{
		r.RecipientName, r.RecipientNameRaw, r.RecipientCountry, r.RecipientCOW, r.PrimaryRecipientSector, r.RecipientSectors,
		r.RecipientTitle, r.WikipediaRecipientID,
	})
}

// The lists of a party, by their places.
const (
	listName = iota
	listRaw
	listCountry
	listCOW
	listSector
	listSectors
	listTitle
	listWikipedia
	lists
)

// most bounds how many parties a hostile row can have.
const most = 256

// parties takes eight lists apart. The list of names says how many parties there
// are, or else that of raw names, or else the longest of the others.
func parties(side string, columns [lists]string) ([]Party, []dataset.Note) {
	var parts [lists][]string
	n := 0
	for i, text := range columns {
		parts[i] = split(text, ";")
		if len(parts[i]) > 0 && (i == listName || i == listRaw && n == 0 || i > listRaw && len(parts[listName])+len(parts[listRaw]) == 0) {
			n = max(n, len(parts[i]))
		}
	}
	n = min(n, most)
	if n == 0 {
		return nil, nil
	}
	var notes []dataset.Note
	for i := range parts {
		switch {
		case len(parts[i]) == 0 || len(parts[i]) == n:
		case n == 1:
			by := "; "
			if i == listCountry || i == listSectors {
				by = "|"
			}
			parts[i] = []string{strings.Join(parts[i], by)} // all of it is the only one's
		default:
			notes = append(notes, dataset.Note{Column: columnOf(side, i), Kind: NoteUneven, Raw: columns[i], Text: "left out"})
			parts[i] = nil
		}
	}
	all := make([]Party, n)
	for i := range all {
		at := func(list int) string {
			if parts[list] == nil {
				return ""
			}
			return parts[list][i]
		}
		all[i] = Party{
			Name: at(listName), Raw: at(listRaw), Countries: known(at(listCountry), "|"), COW: at(listCOW), Sector: at(listSector),
			Sectors: known(at(listSectors), "|,/ "), Title: at(listTitle), WikipediaID: at(listWikipedia),
		}
	}
	return all, notes
}

// columnOf returns the name of a column.
func columnOf(side string, list int) string {
	return [lists]string{
		side + " Name", side + " Name Raw", side + " Country", side + " COW", "Primary " + side + " Sector", side + " Sectors",
		side + " Title", "Wikipedia " + side + " ID",
	}[list]
}

// split parts a list. Blanks around an entry do not count, and None is empty. A
// list of nothing else is none.
func split(text, by string) []string {
	if text == "" {
		return nil
	}
	var list []string
	stated := false
	for rest, more := text, true; more; {
		var part string
		if i := strings.IndexAny(rest, by); i >= 0 {
			part, rest = rest[:i], rest[i+1:]
		} else {
			part, more = rest, false
		}
		if part = strings.TrimSpace(part); strings.EqualFold(part, "None") || part == "NA" {
			part = ""
		}
		stated = stated || part != ""
		list = append(list, part)
	}
	if !stated {
		return nil
	}
	return list
}

// known parts a list of which the places do not count: each entry once.
func known(text, by string) []string {
	var list []string
	for _, part := range split(text, by) {
		if part == "" || slices.Contains(list, part) {
			continue
		}
		list = append(list, part)
	}
	return list
}
