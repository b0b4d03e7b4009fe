package gdelt

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// mendHeader puts the names of the two administrative columns of a place right.
// Between the country and the latitude a file of version 2.0 has ADM1Code and
// ADM2Code, in this order. Where two columns stand there and one of them has no
// name, the names are given by their places: there are files in which the name
// ADM1Code stands over the values of ADM2Code, and nothing over those of
// ADM1Code.
func mendHeader(names []string) []dataset.Note {
	var notes []dataset.Note
	for _, geo := range []string{"Actor1Geo_", "Actor2Geo_", "ActionGeo_"} {
		at := -1
		for i, name := range names {
			if table.Key(name) == table.Key(geo+"CountryCode") {
				at = i
				break
			}
		}
		if at < 0 || at+3 >= len(names) || table.Key(names[at+3]) != table.Key(geo+"Lat") {
			continue
		}
		pair := names[at+1 : at+3]
		want := []string{geo + "ADM1Code", geo + "ADM2Code"}
		if pair[0] != "" && pair[1] != "" || !oneOf(pair[0], want) || !oneOf(pair[1], want) {
			continue
		}
		for i := range pair {
			if pair[i] == want[i] {
				continue
			}
			notes = append(notes, dataset.Note{
				Line: 1, Column: want[i], Kind: dataset.NoteHeader, Raw: pair[i],
				Text: fmt.Sprintf("column %d, named by its place", at+2+i),
			})
			pair[i] = want[i]
		}
	}
	return notes
}

// oneOf reports whether a name is empty or one of those given.
func oneOf(name string, of []string) bool {
	for _, other := range of {
		if name == "" || table.Key(name) == table.Key(other) {
			return true
		}
	}
	return false
}

// finish looks at a row as a whole: the number of the event is one, and the
// three columns of the code agree or are made to.
func finish(r *Row) []table.Fault {
	if !agree(r.EventCode, r.EventBaseCode, r.EventRootCode) {
		r.mendCodes()
	}
	return wholeNumber(r.GlobalEventID)
}

// wholeNumber reports the number of an event that is none, such as 8.2E+08: it
// would not tell events apart.
func wholeNumber(id string) []table.Fault {
	if !isNumber(id) {
		return []table.Fault{{Column: "GLOBALEVENTID", Err: fmt.Errorf("%w: %q", casus.ErrSyntax, table.Clip(id))}}
	}
	return nil
}

// agree reports whether base and root are the first three and the first two
// digits of a code. An empty base agrees with every code.
func agree(code, base, root string) bool {
	if len(code) < 2 || len(code) > 4 || root != code[:2] || base != "" && base != code[:min(len(code), 3)] {
		return false
	}
	return isNumber(code)
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// mendCodes gives the codes back the zero that a spreadsheet took from them.
// The root has two digits, so that "1" for it tells that the "12" beside it is
// 012, and "12" that it is 12. Where the columns do not agree with a zero
// either, or the root is missing, they stay as they are.
func (r *Row) mendCodes() {
	code := "0" + r.EventCode
	for _, base := range []string{r.EventBaseCode, "0" + r.EventBaseCode} {
		for _, root := range []string{r.EventRootCode, "0" + r.EventRootCode} {
			if !agree(code, base, root) {
				continue
			}
			r.mend("EventCode", &r.EventCode, code)
			r.mend("EventBaseCode", &r.EventBaseCode, base)
			r.mend("EventRootCode", &r.EventRootCode, root)
			return
		}
	}
}

// mend puts a better code into a column.
func (r *Row) mend(column string, have *string, better string) {
	if *have == better {
		return
	}
	r.Notes = append(r.Notes, dataset.Note{
		Line: r.Line, Column: column, Kind: dataset.NoteLeadingZero, Raw: *have, Text: "read as " + better,
	})
	*have = better
}
