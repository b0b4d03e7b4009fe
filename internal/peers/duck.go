//go:build cgo

package peers

import (
	"bytes"
	"database/sql"
	"fmt"
	"math/big"
	"strings"

	_ "github.com/duckdb/duckdb-go/v2" // the driver
)

// DuckFile is a file as DuckDB is told of it. Nothing is left for it to guess.
type DuckFile struct {
	Path    string
	Columns []DuckColumn
	Comma   byte
	Header  bool
	// Dates and Moments are the forms of days and moments, for strptime.
	Dates, Moments string
}

// OpenDuck opens a database in memory that works on the given number of
// threads.
func OpenDuck(threads int) (*sql.DB, error) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec(fmt.Sprintf("SET threads = %d", threads))
	return db, err
}

// read returns the table function that reads the file, all columns typed.
func (f DuckFile) read() string {
	var columns []string
	for _, c := range f.Columns {
		columns = append(columns, fmt.Sprintf("%s: '%s'", quoteName(c.Name), c.Type))
	}
	quote := `"`
	if f.Comma == '\t' {
		quote = ""
	}
	s := fmt.Sprintf("read_csv(%s, auto_detect = false, header = %t, delim = '%c', quote = '%s', escape = '%s', columns = {%s}",
		quoteText(f.Path), f.Header, f.Comma, quote, quote, strings.Join(columns, ", "))
	if f.Dates != "" {
		s += ", dateformat = '" + f.Dates + "'"
	}
	if f.Moments != "" {
		s += ", timestampformat = '" + f.Moments + "'"
	}
	return s + ")"
}

func quoteName(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
func quoteText(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// CountAll is a query that splits and types every column of the file and keeps
// nothing: the number of rows, and of stated values in each column.
func (f DuckFile) CountAll() string {
	parts := []string{"count(*)"}
	for _, c := range f.Columns {
		parts = append(parts, "count("+quoteName(c.Name)+")")
	}
	return "SELECT " + strings.Join(parts, ", ") + " FROM " + f.read()
}

// Load is a statement that reads the file into a table.
func (f DuckFile) Load(table string) string {
	return "CREATE OR REPLACE TABLE " + quoteName(table) + " AS SELECT * FROM " + f.read()
}

// Sums returns the sums of all columns, by the keys of their names.
func (f DuckFile) Sums(db *sql.DB) (map[string]*Sum, error) {
	var parts []string
	for _, c := range f.Columns {
		name := quoteName(c.Name)
		var number string
		switch c.Type {
		case DuckText:
			number = "md5_number_lower(" + name + ")"
		case DuckFloat:
			number = "round_even(" + name + " * 1e6, 0)"
		case DuckDay:
			number = "date_diff('day', DATE '1970-01-01', " + name + ")"
		case DuckMoment:
			number = "epoch(" + name + ")"
		case DuckInt:
			number = name
		}
		parts = append(parts, "count("+name+"), coalesce(sum(("+number+")::HUGEINT), 0)::VARCHAR")
	}
	values := make([]any, 0, 2*len(f.Columns))
	counts, totals := make([]int64, len(f.Columns)), make([]string, len(f.Columns))
	for i := range f.Columns {
		values = append(values, &counts[i], &totals[i])
	}
	if err := db.QueryRow("SELECT " + strings.Join(parts, ", ") + " FROM " + f.read()).Scan(values...); err != nil {
		return nil, err
	}
	all := make(map[string]*Sum)
	for i, c := range f.Columns {
		s := &Sum{Stated: counts[i]}
		total, ok := new(big.Int).SetString(totals[i], 10)
		if !ok {
			return nil, fmt.Errorf("%s: sum %q", c.Name, totals[i])
		}
		s.Total = *total
		all[Key(c.Name)] = s
	}
	return all, nil
}

// Compare reads a file in all three ways and returns in how many of the columns
// of the file the sums are equal. The error names the first that is not.
func Compare(set Set, path string, text []byte, db *sql.DB) (agree, all int, err error) {
	set.Duck.Path = path
	duck, err := set.Duck.Sums(db)
	if err != nil {
		return 0, 0, err
	}
	var plain, ours Sums
	if err := set.Plain(bytes.NewReader(text), plain.Add); err != nil {
		return 0, 0, err
	}
	if err := set.Ours(bytes.NewReader(text), nil, ours.Add); err != nil {
		return 0, 0, err
	}
	plainSums, ourSums := plain.ByKey(), ours.ByKey()
	for _, c := range set.Duck.Columns {
		d, p, o := duck[Key(c.Name)].String(), plainSums[Key(c.Name)].String(), ourSums[Key(c.Name)].String()
		if all++; d == p && p == o {
			agree++
		} else if err == nil {
			err = fmt.Errorf("column %s: DuckDB has %s, encoding/csv %s, this library %s", c.Name, d, p, o)
		}
	}
	return agree, all, err
}
