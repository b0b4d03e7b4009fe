package timeml_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/timeml"
)

const report = `<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-14" functionInDocument="CREATION_TIME">14 May</TIMEX3></DCT>
<TEXT>Rebels <EVENT eid="e1" class="OCCURRENCE">shelled</EVENT> the port on <TIMEX3 tid="t1" type="DATE" value="2031-05-12">Monday</TIMEX3>.
Before that the army had <EVENT eid="e2" class="OCCURRENCE">left</EVENT>; a <EVENT eid="e3" class="OCCURRENCE">siege</EVENT> went on all the while.</TEXT>
<TLINK lid="l1" eventInstanceID="e1" relType="IS_INCLUDED" relatedToTime="t1"/>
<TLINK lid="l2" eventInstanceID="e2" relType="BEFORE" relatedToEventInstance="e1"/>
<TLINK lid="l3" eventInstanceID="e3" relType="INCLUDES" relatedToEventInstance="e1"/>
<TLINK lid="l4" eventInstanceID="e3" relType="INCLUDES" relatedToEventInstance="e2"/>
<TLINK lid="l5" eventInstanceID="e1" relType="BEFORE" relatedToEventInstance="e2"/>
</TimeML>`

// A document is read; its links say more than they state, and one of them
// contradicts another.
func Example() {
	d, err := timeml.Decode(strings.NewReader(report), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range d.Events {
		fmt.Printf("%s %q\n", e.ID, d.Words(e.Span))
	}
	g := timeml.NewGraph(d.TLinks, nil)
	for _, c := range g.Dropped() {
		fmt.Println(c.Link, "contradicts", c.Against)
	}
	fmt.Println("left to shelled:", g.Between(timeml.Node{Event: "e2"}, timeml.Node{Event: "e1"}))
	fmt.Println("siege to Monday:", g.Between(timeml.Node{Event: "e3"}, timeml.Node{Time: "t1"}).Complement(), "is ruled out")
	// Output:
	// e1 "shelled"
	// e2 "left"
	// e3 "siege"
	// e1 BEFORE e2 contradicts [e2 BEFORE e1]
	// left to shelled: precedes
	// siege to Monday: precedes|meets|met-by|preceded-by is ruled out
}

// What one says in two links another says in one: the first gets it right, the
// second misses half.
func ExampleAwareness() {
	before := func(a, b string) timeml.TLink {
		return timeml.TLink{From: timeml.Node{Event: a}, Rel: timeml.Before, To: timeml.Node{Event: b}}
	}
	gold := []timeml.TLink{before("e1", "e2"), before("e2", "e3")}
	fmt.Println(timeml.Awareness([]timeml.TLink{before("e1", "e3")}, gold, nil))
	fmt.Println(timeml.Awareness([]timeml.TLink{before("e1", "e2"), before("e3", "e2")}, gold, nil))
	// Output:
	// P 100.0% (1 of 1), R 0.0% (0 of 2), F1 0.0%
	// P 50.0% (1 of 2), R 50.0% (1 of 2), F1 50.0%
}

// Each link is asked of the others: the third follows from the first two.
func ExampleGraph_HeldOut() {
	d, _ := timeml.Decode(strings.NewReader(report), nil)
	g := timeml.NewGraph(append(d.TLinks[:4], timeml.TLink{
		From: timeml.Node{Event: "e2"}, Rel: timeml.Before, To: timeml.Node{Event: "e1"},
	}), nil)
	follows := g.HeldOut()
	for i, l := range g.Links() {
		fmt.Println(l, follows[i])
	}
	// Output:
	// e1 IS_INCLUDED t1 false
	// e2 BEFORE e1 true
	// e3 INCLUDES e1 false
	// e3 INCLUDES e2 false
	// e2 BEFORE e1 true
}

// A value says when, as far as EDTF can say it.
func ExampleTimex_Reading() {
	for _, value := range []string{"1998-W03", "1998-SU", "199", "1998-02-12TMO", "P2DE", "PAST_REF"} {
		r := timeml.Timex{Value: value}.Reading("1998-02-13")
		fmt.Printf("%s: date %q, span %q, left %q\n", value, r.Date, r.Span, r.Left)
	}
	// Output:
	// 1998-W03: date "[1998-01-12..1998-01-18]", span "", left []
	// 1998-SU: date "1998-22", span "", left []
	// 199: date "199X", span "", left []
	// 1998-02-12TMO: date "1998-02-12", span "", left ["part of day TMO"]
	// P2DE: date "", span "P20Y", left []
	// PAST_REF: date "[..1998-02-13]", span "", left []
}

// An annotated report becomes a chronicle, which the timeline solves.
func ExampleToChronicle() {
	d, _ := timeml.Decode(strings.NewReader(report), nil)
	c, notes := timeml.ToChronicle(d, nil)
	for _, e := range c.Events {
		fmt.Println(e.ID, "is", e.Title, e.When)
		for _, l := range e.Links {
			fmt.Println("  ", l.Kind, l.To)
		}
	}
	fmt.Println(len(notes), "notes")
	// Output:
	// e1 is shelled 2031-05-12
	//    during e3
	//    precedes e2
	// e2 is left not stated
	//    precedes e1
	//    during e3
	// e3 is siege not stated
	// 0 notes
}

// A chronicle goes out as TimeML.
func ExampleFromTimeline() {
	solved, err := timeline.New(timeline.Chronicle{
		Format: timeline.Format,
		Events: []event.Event{
			{ID: "raid", Title: "Raid", Kind: "assault", When: event.On("2031-05-12")},
			{ID: "protest", Title: "Protest", Kind: "protest", When: event.On("2031-05"), Links: []event.Link{event.LinkTo(event.After, "raid")}},
		},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, _ := timeml.FromTimeline(solved)
	if err := timeml.Encode(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML xmlns:casus="https://github.com/casus-events/casus"><EVENT eid="e1" class="OCCURRENCE">Raid</EVENT>, <TIMEX3 tid="t1" type="DATE" value="2031-05-12" casus:edtf="2031-05-12">2031-05-12</TIMEX3>
	// <EVENT eid="e2" class="OCCURRENCE">Protest</EVENT>, <TIMEX3 tid="t2" type="DATE" value="2031-05" casus:edtf="2031-05">2031-05</TIMEX3>
	// <MAKEINSTANCE eiid="ei1" eventID="e1" tense="NONE" aspect="NONE" polarity="POS" pos="OTHER" casus:id="raid" casus:kind="assault" casus:status="occurred"/>
	// <MAKEINSTANCE eiid="ei2" eventID="e2" tense="NONE" aspect="NONE" polarity="POS" pos="OTHER" casus:id="protest" casus:kind="protest" casus:status="occurred"/>
	// <TLINK lid="l1" eventInstanceID="ei1" relType="IS_INCLUDED" relatedToTime="t1" casus:end="date"/>
	// <TLINK lid="l2" eventInstanceID="ei2" relType="IS_INCLUDED" relatedToTime="t2" casus:end="date"/>
	// <TLINK lid="l3" eventInstanceID="ei2" relType="NONE" relatedToEventInstance="ei1" casus:link="after"/>
	// </TimeML>
}

// A word of another data set.
func ExampleParseRelType() {
	r, err := timeml.ParseRelType("ii")
	set, _ := r.Relations(timeml.ModelStrict)
	fmt.Println(r, set, err)
	_, err = timeml.ParseRelType("OVERLAP")
	fmt.Println(err)
	// Output:
	// IS_INCLUDED during <nil>
	// timeml: relation "OVERLAP": unknown value
}
