package geocode_test

import (
	"bufio"
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/internal/geocode"
	"golang.org/x/text/language"
)

func TestLookups(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		what string
		got  actor.Country
		want actor.Country
	}{
		{"FIPS IZ", geocode.FIPS("IZ"), "IRQ"},
		{"FIPS GZ", geocode.FIPS("GZ"), "PSE"},
		{"FIPS WE", geocode.FIPS("WE"), "PSE"},
		{"FIPS BQ", geocode.FIPS("BQ"), "UMI"},
		{"FIPS PF, the Paracel Islands", geocode.FIPS("PF"), ""},
		{"FIPS OC, the oceans", geocode.FIPS("OC"), ""},
		{"FIPS of nothing", geocode.FIPS(""), ""},
		{"numeric 4", geocode.Numeric(4), "AFG"},
		{"numeric 736, Sudan until 2011", geocode.Numeric(736), "SDN"},
		{"numeric 0", geocode.Numeric(0), ""},
		{"COW 365", geocode.COW(365, 1980), "SUHH"},
		{"COW 365 at the end", geocode.COW(365, 1991), "SUHH"},
		{"COW 365 after it", geocode.COW(365, 1992), "RUS"},
		{"COW 365 in no year", geocode.COW(365, 0), ""},
		{"COW 345 before 1992", geocode.COW(345, 1985), "YUCS"},
		{"COW 345 in between", geocode.COW(345, 2004), "CSXX"},
		{"COW 345 today", geocode.COW(345, 2020), "SRB"},
		{"GW 340", geocode.GW(340, 0), "SRB"},
		{"COW 255", geocode.COW(255, 0), "DEU"},
		{"GW 260", geocode.GW(260, 0), "DEU"},
		{"COW 679", geocode.COW(679, 2020), "YEM"},
		{"GW 678", geocode.GW(678, 2020), "YEM"},
		{"COW 970", geocode.COW(970, 0), "NRU"},
		{"GW 970", geocode.GW(970, 0), "KIR"},
		{"GW -1", geocode.GW(-1, 0), ""},
		{"GW 817, South Vietnam", geocode.GW(817, 1970), ""},
		{"a name", geocode.Name("Iraq", 0), "IRQ"},
		{"case and blanks", geocode.Name("  united  STATES ", 0), "USA"},
		{"the", geocode.Name("The Gambia", 0), "GMB"},
		{"a trailing the", geocode.Name("Congo (the)", 0), "COG"},
		{"and", geocode.Name("Trinidad & Tobago", 0), "TTO"},
		{"an apostrophe", geocode.Name("Cote d\u2019Ivoire", 0), "CIV"},
		{"letters with marks", geocode.Name("CÔTE D'IVOIRE", 0), "CIV"},
		{"UCDP", geocode.Name("Yemen (North Yemen)", 0), "YEM"},
		{"UCDP", geocode.Name("DR Congo (Zaire)", 0), "COD"},
		{"UCDP", geocode.Name("Serbia (Yugoslavia)", 1991), "YUCS"},
		{"UCDP", geocode.Name("Serbia (Yugoslavia)", 2021), "SRB"},
		{"UCDP", geocode.Name("Serbia (Yugoslavia)", 0), ""},
		{"UCDP", geocode.Name("Russia (Soviet Union)", 2004), "RUS"},
		{"UCDP", geocode.Name("Kingdom of eSwatini (Swaziland)", 0), "SWZ"},
		{"GTD", geocode.Name("West Bank and Gaza Strip", 0), "PSE"},
		{"GTD", geocode.Name("East Germany (GDR)", 1975), "DDDE"},
		{"GTD", geocode.Name("Rhodesia", 1975), "ZWE"},
		{"GTD", geocode.Name("Slovak Republic", 0), "SVK"},
		{"ACLED", geocode.Name("Republic of Congo", 0), "COG"},
		{"GTD", geocode.Name("South Vietnam", 1970), ""}, // no code of ISO 3166 is its own
		{"ICEWS", geocode.Name("Occupied Palestinian Territory", 0), "PSE"},
		{"ICEWS", geocode.Name("Palestinian Territory, Occupied", 0), "PSE"},
		{"ICEWS", geocode.Name("the former Yugoslav Republic of Macedonia", 0), "MKD"},
		{"ICEWS", geocode.Name("Moldova, Republic of", 0), "MDA"},
		{"ICEWS", geocode.Name("Cook Island", 0), "COK"},
		{"ICEWS", geocode.Name("Bonaire", 0), "BES"},
		{"no country", geocode.Name("Multinational", 0), ""},
		{"no guess", geocode.Name("Korea", 0), ""},
		{"no name", geocode.Name("", 0), ""},
		{"a hostile name", geocode.Name(strings.Repeat("x", 1<<20), 0), ""},
	} {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", test.what, test.got, test.want)
		}
	}
}

// TestTables asks that the tables are sorted, that names are found by their
// keys, that every value is a country, and that every country has its row.
func TestTables(t *testing.T) {
	t.Parallel()
	named := make(map[actor.Country]bool)
	for name, index := range geocode.Tables() {
		keys := make([]string, len(index))
		for i, e := range index {
			keys[i] = e.Key
			if !e.Country.IsKnown() {
				t.Errorf("%s: %s is %q", name, e.Key, e.Country)
			}
			if name == "names" {
				named[e.Country] = true
				if key := geocode.Fold(e.Key); key != e.Key {
					t.Errorf("the name %q is looked up as %q", e.Key, key)
				}
			}
			if i > 1 && keys[i] == keys[i-1] && e.Since == 0 {
				t.Errorf("%s: %s is there twice for the same years", name, e.Key)
			}
		}
		if !slices.IsSorted(keys) {
			t.Errorf("%s is not sorted", name)
		}
	}
	// All of ISO 3166-1, Kosovo, and seven countries that are no more.
	if len(named) != 257 {
		t.Errorf("%d countries have names", len(named))
	}
}

// TestUCDP reads the countries of the samples of UCDP GED, which have a number
// and a name each.
func TestUCDP(t *testing.T) {
	t.Parallel()
	f, err := os.Open(casusdata.File(t, "ucdp", "ucdp_ged231_sample1000_49col.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	number, name, year := slices.Index(rows[0], "country_id"), slices.Index(rows[0], "country"), slices.Index(rows[0], "year")
	if number < 0 || name < 0 || year < 0 {
		t.Fatal(rows[0])
	}
	for _, row := range rows[1:] {
		n, err := strconv.Atoi(row[number])
		if err != nil {
			t.Fatal(err)
		}
		y, err := strconv.Atoi(row[year])
		if err != nil {
			t.Fatal(err)
		}
		if byNumber, byName := geocode.GW(n, y), geocode.Name(row[name], y); byNumber == "" || byNumber != byName {
			t.Errorf("%d %s in %d: %q and %q", n, row[name], y, byNumber, byName)
		}
	}
}

// TestGDELT reads the countries of a day of GDELT's geography.
func TestGDELT(t *testing.T) {
	t.Parallel()
	f, err := os.Open(casusdata.File(t, "gdelt", "20191024143000.export.CSV"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const actionType, actionName, actionCountry = 51, 52, 53
	n := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		code := fields[actionCountry]
		if code == "" || code == "OS" || code == "OC" { // at sea
			continue
		}
		n++
		c := geocode.FIPS(code)
		if c == "" {
			t.Errorf("%s: %s", code, fields[actionName])
		}
		if fields[actionType] == "1" && fields[actionName] != "" && geocode.Name(fields[actionName], 2019) != c {
			t.Errorf("%s is %q, %q is %q", code, c, fields[actionName], geocode.Name(fields[actionName], 2019))
		}
	}
	if n < 1000 {
		t.Errorf("%d places", n)
	}
}

// TestNumeric compares the ISO numbers with those of x/text, which has them for
// the regions of today.
func TestNumeric(t *testing.T) {
	t.Parallel()
	n := 0
	for _, e := range geocode.Tables()["numeric"] {
		region, err := language.ParseRegion(string(e.Country))
		if err != nil || len(e.Country) != 3 {
			continue
		}
		if number := region.M49(); geocode.Numeric(number) != e.Country {
			t.Errorf("%s has the number %d in x/text, which is %q here", e.Country, number, geocode.Numeric(number))
		}
		n++
	}
	if n < 249 {
		t.Errorf("%d countries compared", n)
	}
}
