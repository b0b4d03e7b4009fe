package ucdp

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
)

// article is a report that an event was coded from.
type article struct {
	source actor.Source
	office string
	// date and headline as the row has them; date is empty if the report is
	// free text.
	date, headline string
}

// sources adds the sources of a row to its entry: the row itself, which derives
// from the reports, and those who told the reporters. It returns the cites of
// the event, that of the row first.
func (b *builder) sources(r *Row, key string, e *dataset.Entry) []actor.Cite {
	row := actor.Source{
		ID: actor.SourceID(key), Kind: actor.SourceDataset, Publisher: publisher,
		Title: "UCDP GED event " + r.ID, License: "CC BY 4.0",
	}
	e.Sources = append(e.Sources, row)
	seen := make(map[string]bool)
	for _, text := range distinct(r.articles()) {
		a := b.articles.Make(text, func() article { return readArticle(text) })
		e.Sources = append(e.Sources, a.source)
		row.DerivedFrom = append(row.DerivedFrom, a.source.ID)
		if a.office != "" && !seen[a.office] {
			seen[a.office] = true
			e.Actors = append(e.Actors, b.named.Make(a.source.Publisher, func() actor.Actor {
				return actor.Actor{ID: a.source.Publisher, Names: []actor.Name{{Text: a.office}}}
			}))
		}
	}
	e.Sources[0] = row
	cites := []actor.Cite{{Source: row.ID}}
	for _, words := range r.originals() {
		id := actor.ID("ucdp:said/" + words)
		e.Actors = append(e.Actors, b.named.Make(id, func() actor.Actor { return actor.Actor{ID: id, Description: words} }))
		cites = append(cites, actor.Cite{Source: row.ID, Speaker: id})
	}
	return cites
}

// readArticle returns the record of a report from its text in the row.
func readArticle(text string) article {
	a := article{source: actor.Source{ID: actor.SourceID("ucdp:article/" + text), Kind: actor.SourceReport, Title: text}}
	at := dateIn(text)
	if at < 0 {
		return a
	}
	a.office, a.date, a.headline = text[:at], text[at+1:at+11], text[at+12:]
	if title := strings.TrimSpace(a.headline); title != "" {
		a.source.Title = title
	}
	if day := edtf.Date(a.date); day.Validate() == nil {
		a.source.Published = day
	}
	if a.office = strings.TrimSpace(a.office); a.office != "" {
		a.source.Publisher = actor.ID("ucdp:office/" + a.office)
	}
	return a
}

// dateIn returns where the first date between commas begins, its comma
// included; -1 if there is none.
func dateIn(text string) int {
	const form = ",0000-00-00,"
	for i := 0; i+len(form) <= len(text); i++ {
		ok := true
		for j := range len(form) {
			c := text[i+j]
			ok = ok && (form[j] == '0' && c >= '0' && c <= '9' || form[j] != '0' && c == form[j])
		}
		if ok {
			return i
		}
	}
	return -1
}

// articles returns the texts of the reports: the quoted items of a list, or the
// whole column where it is none.
func (r *Row) articles() []string {
	text := strings.TrimSpace(r.SourceArticle)
	if text == "" {
		return nil
	}
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return []string{text}
	}
	items := strings.Split(text[1:len(text)-1], `";"`)
	for _, item := range items {
		if dateIn(item) < 0 {
			return []string{text}
		}
	}
	return items
}

// originals returns those who told the reporters, each once. Semicolons part
// them; commas do not, because they part a name from an office as well.
func (r *Row) originals() []string {
	if r.SourceOriginal == "" {
		return nil
	}
	var list []string
	for part := range strings.SplitSeq(r.SourceOriginal, ";") {
		if words := strings.Join(strings.Fields(part), " "); words != "" {
			list = append(list, words)
		}
	}
	return distinct(list)
}

// listsKept reports whether the articles say all that the columns of offices,
// dates and headlines do.
func (r *Row) listsKept() bool {
	office, date, headline := r.SourceOffice, r.SourceDate, r.SourceHeadline
	for i, text := range r.articles() {
		at := dateIn(text)
		if at < 0 {
			break
		}
		ok := cut(&office, text[:at], i) && cut(&date, text[at+1:at+11], i) && cut(&headline, text[at+12:], i)
		if !ok {
			return false
		}
	}
	return office == "" && date == "" && headline == ""
}

// cut takes an item off the beginning of a list whose items semicolons part.
func cut(list *string, item string, i int) bool {
	rest := *list
	if i > 0 {
		var ok bool
		if rest, ok = strings.CutPrefix(rest, ";"); !ok {
			return false
		}
	}
	rest, ok := strings.CutPrefix(rest, item)
	*list = rest
	return ok
}
