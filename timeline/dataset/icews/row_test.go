package icews_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/icews"
	"github.com/google/go-cmp/cmp"
)

func rowsOf(t *testing.T, file string) ([]icews.Row, dataset.Summary) {
	t.Helper()
	r := icews.NewReader(strings.NewReader(file), nil)
	var rows []icews.Row
	for row, err := range r.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, *row)
	}
	return rows, r.Summary()
}

func num(x float64) dataset.Float { return dataset.Float{X: x, Stated: true} }

func TestRows(t *testing.T) {
	t.Parallel()
	rows, s := rowsOf(t, file2020)
	want := icews.Row{
		Meta: dataset.Meta{Line: 2}, EventID: "900001", EventDate: dataset.Day{Year: 2020, Month: 3, Day: 11},
		SourceName: "Ardalan Faruq", SourceSectors: "Government,Executive,Foreign Ministry", SourceCountry: "Iraq",
		EventText: "Accuse of war crimes", CAMEOCode: "1124", Intensity: num(-2),
		TargetName: "Basra Vanguard Front", TargetSectors: "Insurgents,Dissident,International Religious,Shia", TargetCountry: "Iraq",
		StoryID: "7000001", SentenceNumber: dataset.Some(2), Publisher: "The Basra Lantern",
		City: "Taji", District: "Kadhimiya", Province: "Baghdad", Country: "Iraq", Latitude: num(33.509), Longitude: num(44.256),
	}
	if diff := cmp.Diff(want, rows[0]); diff != "" {
		t.Error(diff)
	}
	if rows[1].City != "" || rows[6].Latitude.Stated {
		t.Errorf("NULL is a value: %+v", rows[6])
	}
	if rows[2].Publisher != `Gulf "Wire` {
		t.Errorf("a quotation mark is no text: %q", rows[2].Publisher)
	}
	if s.Version != "1995" || s.Rows != 7 || len(s.Notes) != 0 || len(s.Columns) != 20 {
		t.Error(s, s.Notes)
	}
}

func TestRows2017(t *testing.T) {
	t.Parallel()
	rows, s := rowsOf(t, file2017)
	var got []string
	for _, r := range rows {
		got = append(got, r.EventDate.String()+" "+r.CAMEOCode)
	}
	if diff := cmp.Diff([]string{"2017-01-02 137", "2017-12-31 010", "2017-06-05 "}, got); diff != "" {
		t.Error(diff)
	}
	want := []string{
		`line 2: CAMEO Code: code-from-text read as 137 by Event Text`,
		`line 2: Event Date: date-order: "1/2/2017" read as 2017-01-02`,
	}
	var notes []string
	for _, n := range s.Notes {
		notes = append(notes, n.First.String())
	}
	if diff := cmp.Diff(want, notes); diff != "" {
		t.Error(diff)
	}
	if s.Version != "2017" || s.Notes[0].N != 2 || s.Notes[1].N != 3 {
		t.Error(s, s.Notes)
	}
}

// line is a row of the columns Event ID to Event Text, CAMEO Code, and nothing
// else.
func line(id, text, code string) string {
	return id + "\t2019-05-01\tIraq\t\tIraq\t" + text + "\t" + code + strings.Repeat("\t", 13) + "\n"
}

func TestCodes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, code, want, note string }{
		{"Make statement", "010", "010", ""},
		{"Make statement", "10", "010", `leading-zero: "10" read as 010`},
		{"Consult", "40", "040", `leading-zero: "40" read as 040`},
		{"words of an older edition", "40", "040", `leading-zero: "40" read as 040`},
		{"words of an older edition", "233", "0233", `leading-zero: "233" read as 0233`},
		{"words of an older edition", "10", "10", ""}, // a root, as far as one can tell
		{"DEMAND", "10", "10", ""},
		{"Threaten with repression", "13y", "137", `code-from-text: "13y" no code of CAMEO: read as 137 by Event Text`},
		{"Threaten with repression", "", "137", "code-from-text read as 137 by Event Text"},
		{"Threaten with repression", "138", "138", ""},
		{"no such words", "13y", "13y", ""},
		{"no such words", "", "", ""},
		{"", "", "", ""},
	} {
		rows, _ := rowsOf(t, header+line("1", test.text, test.code))
		var note strings.Builder
		for _, n := range rows[0].Notes {
			note.WriteString(strings.TrimPrefix(n.String(), "line 2: CAMEO Code: "))
		}
		if rows[0].CAMEOCode != test.want || note.String() != test.note {
			t.Errorf("%q %q: %q, note %q; want %q, note %q", test.text, test.code, rows[0].CAMEOCode, note.String(), test.want, test.note)
		}
	}
}

// TestEventTexts compares the words with the table of the R package icews.
func TestEventTexts(t *testing.T) {
	t.Parallel()
	f, err := os.Open(casusdata.File(t, "cameo", "icews_goldstein.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(table) != 313 {
		t.Errorf("%d lines", len(table))
	}
	for _, row := range table[1:] {
		rows, _ := rowsOf(t, header+line("1", row[1], ""))
		if rows[0].CAMEOCode != row[0] {
			t.Errorf("%s: %q, want %q", row[1], rows[0].CAMEOCode, row[0])
		}
	}
}

func TestOtherForms(t *testing.T) {
	t.Parallel()
	// Names as the R package icews writes them, in a comma file with quotes.
	rows, s := rowsOf(t, "event_id,event_date,source_name,cameo_code,year,target_name\n7,20190501,\"Citizen (Iraq)\",040,2019,NA\n")
	want := icews.Row{
		Meta:    dataset.Meta{Line: 2, Extra: []dataset.Field{{Name: "year", Value: "2019"}}},
		EventID: "7", EventDate: dataset.Day{Year: 2019, Month: 5, Day: 1}, SourceName: "Citizen (Iraq)", CAMEOCode: "040",
	}
	if diff := cmp.Diff([]icews.Row{want}, rows); diff != "" {
		t.Error(diff)
	}
	missing := 0
	for _, n := range s.Notes {
		if n.First.Kind == dataset.NoteMissingColumn {
			missing++
		}
	}
	if missing == 0 {
		t.Error("no missing column is noted", s.Notes)
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, file string
		want       float64
	}{
		{"2020", file2020, 1},
		{"2017", file2017, 1},
		{"another", "event_id_cnty\tevent_date\tactor1\nIRQ1\t2020-01-01\tx\n", 0},
		{"empty", "", 0},
	} {
		if got := icews.Recognise([]byte(test.file)); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
