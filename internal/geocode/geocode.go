// Package geocode turns the codes and names that data sets use for countries
// into [actor.Country]: FIPS 10-4, ISO 3166 numeric, Correlates of War and
// Gleditsch and Ward numbers, and English names with their historical oddities.
//
// Every function answers "" for what it does not know, which is no guess. The
// facts stand in countries.tsv, each column with its source; the tables are
// generated from it. All functions are pure and safe for concurrent use.
//
// A few numbers and names run on through the end of a state: 365 is the Soviet
// Union and then Russia, and UCDP calls both "Russia (Soviet Union)". Those
// need the year of the event, and without it (0) have no answer. In a year of
// change the answer is the state that filled more of it. A name that one state
// gave up for another, such as Zaire, needs no year.
package geocode

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
)

//go:generate go run ../tablegen -pkg geocode -in countries.tsv -out index_table.go -index numeric,fips,cow,gw,names

// entry says that a key means a country, where several share the key from one
// year to another; 0 sets no limit.
type entry struct {
	key, value   string
	since, until int
}

// FIPS returns the country of a FIPS 10-4 code of two letters in capitals, as
// GDELT's geography has them: "IZ" is Iraq.
func FIPS(code string) actor.Country { return find(fipsIndex, code, 0) }

// Numeric returns the country of an ISO 3166-1 numeric code, as in ACLED's
// column iso. ACLED writes 0 for Kosovo, which has none.
func Numeric(code int) actor.Country { return find(numericIndex, strconv.Itoa(code), 0) }

// COW returns the country of a Correlates of War state number in a year, as
// POLECAT has them. Year 0 is not stated.
func COW(number, year int) actor.Country { return find(cowIndex, strconv.Itoa(number), year) }

// GW returns the country of a Gleditsch and Ward state number in a year, as in
// UCDP's columns country_id, gwnoa and gwnob. Year 0 is not stated.
func GW(number, year int) actor.Country { return find(gwIndex, strconv.Itoa(number), year) }

// Name returns the country of an English name in a year, as UCDP, ACLED, GTD
// and ICEWS write it. Case, blanks, a leading "The" and the difference of "&"
// and "and" do not count. Year 0 is not stated.
func Name(name string, year int) actor.Country { return find(namesIndex, fold(name), year) }

// longest bounds the names that are looked at, so that a hostile one costs
// nothing.
const longest = 128

func fold(name string) string {
	if len(name) > longest {
		return ""
	}
	name = strings.Join(strings.Fields(strings.ToLower(name)), " ")
	name = strings.ReplaceAll(name, "\u2019", "'")
	name = strings.ReplaceAll(name, " & ", " and ")
	name = strings.TrimSuffix(name, " (the)")
	return strings.TrimPrefix(name, "the ")
}

func find(index []entry, key string, year int) actor.Country {
	i, ok := slices.BinarySearchFunc(index, key, func(e entry, key string) int { return strings.Compare(e.key, key) })
	if !ok {
		return ""
	}
	if i+1 == len(index) || index[i+1].key != key {
		return actor.Country(index[i].value)
	}
	for ; year != 0 && i < len(index) && index[i].key == key; i++ {
		if e := index[i]; year >= e.since && (e.until == 0 || year <= e.until) {
			return actor.Country(e.value)
		}
	}
	return ""
}
