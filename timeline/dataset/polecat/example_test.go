package polecat_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/polecat"
)

func Example() {
	r := polecat.NewReader(strings.NewReader(file()), nil)
	for e, err := range r.Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(e.Event.ID, e.Event.Kind)
	}
	fmt.Println(r.Summary())
	// Output:
	// polecat:20200312-0811-aa00_ACCUSE_allege accuse/allege
	// polecat:20200312-0900-bb00_CONSULT_visit consult/visit
	// polecat:20200312-0901-cc00_CONSULT_visit consult/visit
	// polecat:20200312-0900-bb00_CONSULT_visit~2 consult/visit
	// polecat:20200312-0900-bb00_CONSULT_visit~3 aid
	// polecat 40 columns: 5 rows, 5 entries, 0 faults, 3 notes
}

func ExampleReader_Rows() {
	for row, err := range polecat.NewReader(strings.NewReader(header()+accusation.row()), nil).Rows() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(row.EventDate, row.EventType, row.EventMode, row.Intensity, row.Themes())
	}
	// Output:
	// 2020-03-11 ACCUSE allege -3.5 [military terrorism]
}

func ExampleRow_Actors() {
	row := polecat.Row{
		ActorName: "Ardalan Faruq; None", ActorNameRaw: "Faruq; two officers", ActorCountry: "IRQ; IRQ", PrimaryActorSector: "GOV; MIL",
		ActorTitle: "Minister of Canals; None", ActorCOW: "645; 645; 630",
	}
	actors, notes := row.Actors()
	for _, a := range actors {
		fmt.Printf("%q %q %v %s %q\n", a.Name, a.Raw, a.Countries, a.Sector, a.Title)
	}
	fmt.Println(notes[0])
	// Output:
	// "Ardalan Faruq" "Faruq" [IRQ] GOV "Minister of Canals"
	// "" "two officers" [IRQ] MIL ""
	// Actor COW: uneven-lists: "645; 645; 630" left out
}

// Named actors have records, described ones are sets, and titles relations.
func ExampleReader_Entries() {
	for e, err := range polecat.NewReader(strings.NewReader(header()+accusation.row()), nil).Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, p := range e.Event.Participants {
			fmt.Printf("%s %q %q\n", p.Role, p.Actor, p.Who.Words)
		}
		fmt.Println(e.Relations[0])
		fmt.Println("claim:", e.Claims[0].Answers[0].Who.IDs, "for", e.Others[0].Title)
	}
	// Output:
	// by "polecat:Ardalan Faruq" ""
	// by "" "two officers"
	// target "polecat:Basra Vanguard Front" ""
	// polecat:Ardalan Faruq holds-office polecat:office/Minister of Canals/IRQ (from [..2020-03-11] until [2020-03-11..])
	// claim: [polecat:Basra Vanguard Front] for act held against Basra Vanguard Front by Ardalan Faruq, two officers
}

// A row that cannot be read stands in the stream, and the next one follows.
func ExampleReader_Entries_fault() {
	file := header() + meeting.with(cells{"Latitude": "north"}).row() + meeting.row()
	for e, err := range polecat.NewReader(strings.NewReader(file), nil).Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad)
			continue
		}
		fmt.Println(e.Line, e.Event.ID)
	}
	// Output:
	// line 2, column Latitude: malformed: "north"
	// 3 polecat:20200312-0900-bb00_CONSULT_visit
}

func ExampleRecognise() {
	fmt.Println(polecat.Recognise([]byte(file())), polecat.Recognise([]byte("eventid,iyear,imonth\n")))
	// Output: 1 0
}
