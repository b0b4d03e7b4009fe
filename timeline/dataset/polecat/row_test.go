package polecat_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/google/go-cmp/cmp"
)

func num(x float64) dataset.Float { return dataset.Float{X: x, Stated: true} }

func TestRows(t *testing.T) {
	t.Parallel()
	rows, s := rowsOf(t, file())
	want := polecat.Row{
		Meta: dataset.Meta{Line: 2}, EventID: "20200312-0811-aa00_ACCUSE_allege", EventDate: dataset.Day{Year: 2020, Month: 3, Day: 11},
		EventType: "ACCUSE", EventMode: "allege", Intensity: num(-3.5), QuadCode: "VERBAL CONFLICT", Contexts: "military;terrorism",
		ActorName: "Ardalan Faruq;None", ActorCountry: "IRQ;Iraq", ActorCOW: "645; 645", PrimaryActorSector: "GOV;MIL",
		ActorSectors: "GOV,ELI;MIL", ActorTitle: "Minister of Canals;None", ActorNameRaw: "Faruq;two officers", WikipediaActorID: "99001;None",
		RecipientName: "Basra Vanguard Front", RecipientCountry: "IRQ", RecipientCOW: "645", PrimaryRecipientSector: "REB",
		RecipientSectors: "REB", RecipientNameRaw: `the "Vanguard`, WikipediaRecipientID: "Q990",
		Placename: "Taji", City: "Taji", District: "Kadhimiya", Province: "Baghdad", Country: "IRQ", Latitude: num(33.509),
		Longitude: num(44.256), GeoNamesID: "77", RawPlacename: "Taji camp", FeatureType: "PPL", Source: "The Basra Lantern",
		PublicationDate: dataset.Day{Year: 2020, Month: 3, Day: 12}, StoryPeople: "Ardalan Faruq",
		StoryOrganizations: "Basra Vanguard Front;Oil Board", StoryLocations: "Taji;Basra", Language: "Arabic", Version: "NGEC_coder-Vers001",
	}
	if diff := cmp.Diff(want, rows[0]); diff != "" {
		t.Error(diff)
	}
	if rows[1].Intensity.Stated || rows[1].Contexts != "" {
		t.Errorf("None is a value: %+v", rows[1])
	}
	if s.Version != "40 columns" || s.Rows != 5 || len(s.Notes) != 0 {
		t.Error(s, s.Notes)
	}
}

// TestVersions reads the layouts that the files have.
func TestVersions(t *testing.T) {
	t.Parallel()
	cut := func(row string, column string) string { // without one column
		fields, names := strings.Split(row, "\t"), columnNames()
		var left []string
		for i := range fields {
			if names[i] != column {
				left = append(left, fields[i])
			}
		}
		return strings.Join(left, "\t")
	}
	head := strings.TrimSuffix(header(), "\n")
	row := strings.TrimSuffix(accusation.row(), "\n")
	const more = "\tHeadline\tEvent Text\tFeed\tStory ID"
	for _, test := range []struct {
		name, file, version string
		notes               []dataset.NoteKind
		intensity           dataset.Float
		headline            string
	}{
		{"published", head + "\n" + row + "\n", "40 columns", nil, num(-3.5), ""},
		{"another name", strings.Replace(head, "\tIntensity", "\tEvent Intensity", 1) + "\n" + row + "\n", "40 columns", nil, num(-3.5), ""},
		{"without intensities", cut(head, "Intensity") + "\n" + cut(row, "Intensity") + "\n", "39 columns", nil, dataset.Float{}, ""},
		{"with headlines", head + more + "\n" + row + "\tA Day in Taji\tNone\tf\t9\n", "44 columns", nil, num(-3.5), "A Day in Taji"},
		{"headlines in the header alone", head + more + "\n" + row + "\n", "44 columns", []dataset.NoteKind{dataset.NoteHeader}, num(-3.5), ""},
		{"headlines first", strings.Replace(head, "Event ID", "Headline\tEvent Text\tFeed\tStory ID\tEvent ID", 1) + "\n" + row + "\n", "44 columns", []dataset.NoteKind{dataset.NoteHeader}, num(-3.5), ""},
		{"tabs at the end", head + "\n" + row + "\t\t\t\n", "40 columns", []dataset.NoteKind{dataset.NoteTrailing}, num(-3.5), ""},
		{"tabs at the end of both", head + "\t\t\n" + row + "\t\t\n", "40 columns", []dataset.NoteKind{dataset.NoteUnknownColumn, dataset.NoteUnknownColumn}, num(-3.5), ""},
	} {
		rows, s := rowsOf(t, test.file)
		var notes []dataset.NoteKind
		for _, n := range s.Notes {
			notes = append(notes, n.First.Kind)
		}
		if s.Version != test.version || !cmp.Equal(notes, test.notes) {
			t.Errorf("%s: %s %v", test.name, s.Version, s.Notes)
		}
		if r := rows[0]; r.Intensity != test.intensity || r.Headline != test.headline || r.EventType != "ACCUSE" || r.Version != "NGEC_coder-Vers001" {
			t.Errorf("%s: %+v", test.name, r)
		}
	}
}

func TestParties(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		row   polecat.Row
		want  []polecat.Party
		notes []string
	}{
		{"nobody", polecat.Row{ActorName: "None;None"}, nil, nil},
		{"side by side", polecat.Row{
			ActorName: "A; None ;C", ActorNameRaw: "a;b;c", ActorCountry: "IRQ;USA|GBR;None", ActorCOW: "645; 2; None", PrimaryActorSector: "GOV;MIL;none",
			ActorSectors: "GOV,ELI;MIL/SPY|MIL;None", ActorTitle: "King;None;None", WikipediaActorID: "1;None;Q3",
		}, []polecat.Party{
			{Name: "A", Raw: "a", Countries: []string{"IRQ"}, COW: "645", Sector: "GOV", Sectors: []string{"GOV", "ELI"}, Title: "King", WikipediaID: "1"},
			{Raw: "b", Countries: []string{"USA", "GBR"}, COW: "2", Sector: "MIL", Sectors: []string{"MIL", "SPY"}},
			{Name: "C", Raw: "c", WikipediaID: "Q3"},
		}, nil},
		{"all of one", polecat.Row{ActorName: "A", ActorSectors: "GOV;MIL", ActorNameRaw: "a;b", ActorCOW: "645;630"}, []polecat.Party{
			{Name: "A", Raw: "a; b", COW: "645; 630", Sectors: []string{"GOV", "MIL"}},
		}, nil},
		{"uneven", polecat.Row{ActorName: "A;B", ActorSectors: "GOV;MIL;SPY", ActorCountry: "IRQ"}, []polecat.Party{{Name: "A"}, {Name: "B"}}, []string{
			`Actor Country: uneven-lists: "IRQ" left out`, `Actor Sectors: uneven-lists: "GOV;MIL;SPY" left out`,
		}},
		{"no names", polecat.Row{PrimaryActorSector: "GOV;MIL", ActorCountry: "IRQ;IRN"}, []polecat.Party{
			{Sector: "GOV", Countries: []string{"IRQ"}}, {Sector: "MIL", Countries: []string{"IRN"}},
		}, nil},
	} {
		got, notes := test.row.Actors()
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		var words []string
		for _, n := range notes {
			words = append(words, n.String())
		}
		if diff := cmp.Diff(test.notes, words); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	row := polecat.Row{RecipientName: "A;B", RecipientTitle: "x;y;z", WikipediaRecipientID: "1", PrimaryRecipientSector: strings.Repeat(";x", 1000)}
	if got, notes := row.Recipients(); len(got) != 2 || len(notes) != 3 || notes[0].Column != "Primary Recipient Sector" || notes[2].Column != "Wikipedia Recipient ID" {
		t.Error(got, notes)
	}
	row = polecat.Row{ActorName: strings.Repeat("x;", 5000)}
	if got, _ := row.Actors(); len(got) != 256 {
		t.Error(len(got))
	}
	row = polecat.Row{Contexts: "military; Military;None;pro_democracy"}
	if diff := cmp.Diff([]cameo.Context{"military", "pro_democracy"}, row.Themes()); diff != "" {
		t.Error(diff)
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, file string
		want       float64
	}{
		{"published", file(), 1},
		{"more names", strings.TrimSuffix(header(), "\n") + "\tHeadline\tEvent Text\tFeed\tStory ID\n", 1},
		{"another", "event_id_cnty\tevent_date\tactor1\nIRQ1\t2020-01-01\tx\n", 0},
		{"empty", "", 0},
	} {
		if got := polecat.Recognise([]byte(test.file)); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
