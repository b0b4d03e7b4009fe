package gdelt_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
)

// A file with a header needs only the columns that are there.
const invented = `GLOBALEVENTID;SQLDATE;Actor1Code;Actor1Name;Actor2Code;Actor2Name;EventCode;EventBaseCode;EventRootCode;NumMentions;DATEADDED;SOURCEURL
1;20200311;USAGOV;PENTAGON;IRQREB;MILITIA;1123;112;11;8;20200311214500;https://news.example/a
2;20190312;IRQ;BAGHDAD;;;12;12;1;2;20200311214500;https://news.example/b
3;yesterday;IRQ;BAGHDAD;;;12;12;1;2;20200311214500;https://news.example/b
`

func ExampleReader_Rows() {
	r := gdelt.NewReader(strings.NewReader(invented), nil)
	for row, err := range r.Rows() {
		if err != nil {
			continue
		}
		fmt.Println(row.GlobalEventID, row.SQLDate, row.EventCode, row.Actor1Name, row.NumMentions)
	}
	// Output:
	// 1 2020-03-11 1123 PENTAGON 8
	// 2 2019-03-12 012 BAGHDAD 2
}

func ExampleReader_Entries() {
	r := gdelt.NewReader(strings.NewReader(invented), nil)
	for entry, err := range r.Entries() {
		if err != nil {
			continue
		}
		fmt.Println(entry.Event.ID, entry.Event.Kind, entry.Event.When.Date, entry.Event.Title)
		for _, claim := range entry.Claims {
			fmt.Println("  claim about", claim.Events, "by", claim.Answers[0].Who)
		}
		for _, note := range entry.Notes {
			fmt.Println(" ", note)
		}
	}
	// Output:
	// gdelt:1 accuse/allege 2020-03-11 PENTAGON accuses of aggression: MILITIA
	//   claim about [gdelt:1/act] by gdelt:IRQREB
	// gdelt:2 statement 2019~ BAGHDAD expects the worse
	//   line 3: EventCode: leading-zero: "12" read as 012
	//   line 3: EventBaseCode: leading-zero: "12" read as 012
	//   line 3: EventRootCode: leading-zero: "1" read as 01
	//   line 3: SQLDATE: relative-date: "20190312" a year before the article of 2020-03-11, read as 2019~
}

// A row that cannot be read stands in the stream as an error, and the stream
// goes on.
func ExampleReader_Entries_fault() {
	r := gdelt.NewReader(strings.NewReader(invented), nil)
	for _, err := range r.Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad)
			fmt.Println(bad.Raw[:11])
		}
	}
	s := r.Summary()
	fmt.Println(s.Rows, "rows,", s.Entries, "entries,", s.Faults, "fault")
	// Output:
	// line 4, column SQLDATE: malformed: "yesterday"
	// 3;yesterday
	// 3 rows, 2 entries, 1 fault
}

func ExampleNewMentionReader() {
	const file = "1\t20200311214500\t20200311220000\t1\tnews.example\thttps://news.example/a\t4\t-1\t996\t988\t1\t40\t900\t-1.5\t\t\n"
	for entry, err := range gdelt.NewMentionReader(strings.NewReader(file), nil).Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		account := entry.Accounts[0]
		fmt.Println("an account of", account.AccountOf, "in", entry.Sources[0].URL, "of credibility", account.Cites[0].Credibility)
	}
	// Output:
	// an account of gdelt:1 in https://news.example/a of credibility 4
}

func ExampleClaimed() {
	const file = "GLOBALEVENTID,SQLDATE,Actor1Code,Actor1Name,Actor2Code,EventCode,SOURCEURL\n" +
		"1,20200311,IRQREB,MILITIA,USAMIL,194,https://news.example/a\n"
	for entry, err := range gdelt.NewReader(strings.NewReader(file), nil).Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(entry.Event.Participants[0].Role, entry.Event.Participants[0].Actor)
		claim := gdelt.Claimed(entry).Claims[0]
		fmt.Println(claim.Speakers[0], "says it was", claim.Answers[0].Who)
	}
	// Output:
	// by gdelt:IRQREB
	// gdelt:site/news.example says it was gdelt:IRQREB
}
