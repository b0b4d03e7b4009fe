package peers

import (
	"reflect"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
)

// DuckType is the type of a column in DuckDB.
type DuckType string

// The types.
const (
	DuckText   DuckType = "VARCHAR"
	DuckInt    DuckType = "BIGINT"
	DuckFloat  DuckType = "DOUBLE"
	DuckDay    DuckType = "DATE"
	DuckMoment DuckType = "TIMESTAMP"
)

// DuckColumn is a column of a file as DuckDB is told of it.
type DuckColumn struct {
	Name string
	Type DuckType
}

// DuckColumns returns columns as DuckDB is told of them: those with the given
// names, or all in the order of the fields if there are none. Their types are
// those of the fields of a row.
func DuckColumns(row any, names ...string) []DuckColumn {
	types := make(map[string]DuckType)
	all := len(names) == 0
	for f := range reflect.TypeOf(row).Fields() {
		if f.Anonymous {
			continue
		}
		if all {
			names = append(names, f.Name)
		}
		types[Key(f.Name)] = duckType(f.Type)
	}
	var columns []DuckColumn
	for _, name := range names {
		columns = append(columns, DuckColumn{Name: name, Type: types[Key(name)]})
	}
	return columns
}

func duckType(t reflect.Type) DuckType {
	switch t {
	case reflect.TypeFor[dataset.Int]():
		return DuckInt
	case reflect.TypeFor[dataset.Float]():
		return DuckFloat
	case reflect.TypeFor[dataset.Day]():
		return DuckDay
	case reflect.TypeFor[dataset.Moment]():
		return DuckMoment
	}
	return DuckText
}

// UCDPColumns returns the names of the columns of the file that PlainUCDP reads.
func UCDPColumns() []string {
	return strings.Fields(`id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown low best high`)
}
