package polecat_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/polecat"
)

// columnNames are those of the published layout.
func columnNames() []string {
	return strings.Split("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,"+
		"Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,"+
		"Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,"+
		"Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,"+
		"Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version", ",")
}

// cells are the values of a row by column; None where it has none.
type cells map[string]string

// row returns a row of the published layout.
func (c cells) row() string {
	fields := columnNames()
	for i, name := range fields {
		v, ok := c[name]
		if !ok {
			v = "None"
		}
		fields[i] = v
	}
	return strings.Join(fields, "\t") + "\n"
}

// with returns the cells with others in their place.
func (c cells) with(more cells) cells {
	out := maps.Clone(c)
	maps.Copy(out, more)
	return out
}

func header() string { return strings.Join(columnNames(), "\t") + "\n" }

// accusation is an invented row.
var accusation = cells{
	"Event ID": "20200312-0811-aa00_ACCUSE_allege", "Event Date": "2020-03-11", "Event Type": "ACCUSE", "Event Mode": "allege",
	"Intensity": "-3.5", "Quad Code": "VERBAL CONFLICT", "Contexts": "military;terrorism",
	"Actor Name": "Ardalan Faruq;None", "Actor Country": "IRQ;Iraq", "Actor COW": "645; 645", "Primary Actor Sector": "GOV;MIL",
	"Actor Sectors": "GOV,ELI;MIL", "Actor Title": "Minister of Canals;None", "Actor Name Raw": "Faruq;two officers", "Wikipedia Actor ID": "99001;None",
	"Recipient Name": "Basra Vanguard Front", "Recipient Country": "IRQ", "Recipient COW": "645", "Primary Recipient Sector": "REB",
	"Recipient Sectors": "REB", "Recipient Name Raw": "the \"Vanguard", "Wikipedia Recipient ID": "Q990",
	"Placename": "Taji", "City": "Taji", "District": "Kadhimiya", "Province": "Baghdad", "Country": "IRQ", "Latitude": "33.509",
	"Longitude": "44.256", "GeoNames ID": "77", "Raw Placename": "Taji camp", "Feature Type": "PPL", "Source": "The Basra Lantern",
	"Publication Date": "2020-03-12", "Story People": "Ardalan Faruq", "Story Organizations": "Basra Vanguard Front;Oil Board",
	"Story Locations": "Taji;Basra", "Language": "Arabic", "Version": "NGEC_coder-Vers001",
}

// meeting is an invented row of two states.
var meeting = cells{
	"Event ID": "20200312-0900-bb00_CONSULT_visit", "Event Date": "2020-03-12", "Event Type": "CONSULT", "Event Mode": "visit",
	"Actor Name": "Iraq;Iran", "Actor Country": "IRQ;IRN", "Actor COW": "645;630", "Primary Actor Sector": "GOV;GOV", "Actor Name Raw": "Iraq;Tehran",
	"Country": "IRQ", "Source": "Gulf Wire", "Publication Date": "2020-03-12", "Language": "en",
}

func file() string {
	return header() + accusation.row() + meeting.row() +
		meeting.with(cells{"Event ID": "20200312-0901-cc00_CONSULT_visit", "Source": "Mekong Mail"}).row() +
		meeting.row() +
		meeting.with(cells{"Event Type": "AID", "Event Mode": "None"}).row()
}

// entriesOf reads a file without faults.
func entriesOf(t *testing.T, file string) ([]dataset.Entry, dataset.Summary) {
	t.Helper()
	r := polecat.NewReader(strings.NewReader(file), nil)
	var entries []dataset.Entry
	for e, err := range r.Entries() {
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries, r.Summary()
}

// rowsOf reads a file without faults.
func rowsOf(t *testing.T, file string) ([]polecat.Row, dataset.Summary) {
	t.Helper()
	r := polecat.NewReader(strings.NewReader(file), nil)
	var rows []polecat.Row
	for row, err := range r.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, *row)
	}
	return rows, r.Summary()
}
