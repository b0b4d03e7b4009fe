package peers

import (
	"reflect"

	"github.com/casus-events/casus/timeline/dataset"
)

// DuckColumns returns the columns of a row type as DuckDB is told of them, in
// the order of its fields.
func DuckColumns(row any) []DuckColumn {
	var columns []DuckColumn
	t := reflect.TypeOf(row)
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			continue
		}
		typ := DuckText
		switch f.Type {
		case reflect.TypeFor[dataset.Int]():
			typ = DuckInt
		case reflect.TypeFor[dataset.Float]():
			typ = DuckFloat
		case reflect.TypeFor[dataset.Day]():
			typ = DuckDay
		case reflect.TypeFor[dataset.Moment]():
			typ = DuckMoment
		}
		columns = append(columns, DuckColumn{Name: f.Name, Type: typ})
	}
	return columns
}
