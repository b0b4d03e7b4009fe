package geocode

import "github.com/casus-events/casus/actor"

// Row is a row of an index.
type Row struct {
	Key          string
	Country      actor.Country
	Since, Until int
}

// Fold is how names are compared.
func Fold(name string) string { return fold(name) }

// Tables returns the indexes by their names.
func Tables() map[string][]Row {
	tables := make(map[string][]Row)
	for name, index := range map[string][]entry{
		"numeric": numericIndex, "fips": fipsIndex, "cow": cowIndex, "gw": gwIndex, "names": namesIndex,
	} {
		for _, e := range index {
			tables[name] = append(tables[name], Row{e.key, actor.Country(e.value), e.since, e.until})
		}
	}
	return tables
}
