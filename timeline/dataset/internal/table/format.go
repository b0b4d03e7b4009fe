package table

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
)

// Format describes the files of one data set, whose rows become an R.
type Format[R any] struct {
	// Name is the name of the format, such as "ucdp-ged".
	Name string
	// Separator is the one the format is published with.
	Separator byte
	// Columns lists the columns of all versions.
	Columns []Column[R]
	// Versions lists the known layouts, the newest first.
	Versions []Version
	// Null lists words that stand for a value that is not there, beside "".
	Null []string
	// FirstYear is the first year the data set covers: it tells the century
	// of a year with two digits. 0 leaves such years a fault.
	FirstYear int
	// Slash is the order of dates with slashes where the format has such.
	Slash dataset.DateOrder
	// Header, if set, puts the names of a header right before they are looked
	// up. It may change the list.
	Header func(names []string) []dataset.Note
	// Finish, if set, looks at a row as a whole and mends what one column
	// tells of another. A fault makes the row a RowError.
	Finish func(row *R) []Fault
	// Meta returns where in the row its line, notes and extra columns go.
	Meta func(row *R) *dataset.Meta
}

// Fault is what is wrong in one column.
type Fault struct {
	Column string
	Err    error
}

// Column is one column of a format. Exactly one of the functions is set, which
// says where in the row its value goes.
type Column[R any] struct {
	// Name is the name as the format spells it, Also other spellings. Case
	// and everything but letters and digits make no difference.
	Name string
	Also []string
	// Need tells that a row without a value here is a fault, and a file
	// without the column is none of this format.
	Need bool

	Text   func(*R) *string
	Int    func(*R) *dataset.Int
	Float  func(*R) *dataset.Float
	Day    func(*R) *dataset.Day
	Moment func(*R) *dataset.Moment
}

// Version is one published layout of a format.
type Version struct {
	// Name is the version as its publisher numbers it.
	Name string
	// Columns lists the columns in order, by their names.
	Columns []string
	// Headerless tells that such files come without a header. They are told
	// apart by the number of their columns.
	Headerless bool
	// Rows tells that rows have this layout also under a header with all of
	// its columns and further ones. They are told by the number of their
	// fields.
	Rows bool
}

// Key returns a column's name as it is looked up: letters and digits alone, in
// lower case.
func Key(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r >= 0x80:
			return r
		}
		return -1
	}, name)
}

// index returns the column of each key.
func (f *Format[R]) index() map[string]int {
	at := make(map[string]int, 2*len(f.Columns))
	for i := range f.Columns {
		for _, name := range append([]string{f.Columns[i].Name}, f.Columns[i].Also...) {
			if _, taken := at[Key(name)]; !taken {
				at[Key(name)] = i
			}
		}
	}
	return at
}

// version returns the known layout nearest to a set of columns: the one with
// the fewest columns missing from it or beside it, the newest of equals.
func (f *Format[R]) version(present map[int]bool) (Version, []string) {
	at := f.index()
	var best Version
	var missing []string
	least := -1
	for _, v := range f.Versions {
		var without []string
		have := 0
		for _, name := range v.Columns {
			if i, ok := at[Key(name)]; ok && present[i] {
				have++
			} else {
				without = append(without, name)
			}
		}
		if off := len(without) + len(present) - have; least < 0 || off < least {
			least, best, missing = off, v, without
		}
	}
	return best, missing
}

// headerless returns the layout without a header that has the given number of
// columns.
func (f *Format[R]) headerless(width int) (Version, bool) {
	i := slices.IndexFunc(f.Versions, func(v Version) bool { return v.Headerless && len(v.Columns) == width })
	if i < 0 {
		return Version{}, false
	}
	return f.Versions[i], true
}
