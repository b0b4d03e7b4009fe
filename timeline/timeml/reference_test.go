package timeml_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/timeml"
)

// TestVerdicts compares the verdicts of graphs with those of GQR, a qualitative
// reasoner, on the documents of eight data sets.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(casusdata.File(t, "stn", "timeml_consistency_gqr.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	corpora := readCorpora(t)
	docs, inconsistent := 0, 0
	for line := range strings.Lines(string(text)) {
		c := strings.Split(strings.TrimSpace(line), "\t")
		if c[0] == "corpus" {
			continue
		}
		docs++
		links := corpora[c[0]].docs[c[1]]
		dropped := timeml.NewGraph(links, nil).Dropped()
		if (len(dropped) == 0) != (c[2] == "consistent") {
			t.Errorf("%s %s: dropped %v, want %s", c[0], c[1], dropped, c[2])
		}
		if len(dropped) > 0 {
			inconsistent++
		}
	}
	if docs != 466 || inconsistent != 83 {
		t.Errorf("%d documents, %d of them inconsistent, want 466 and 83", docs, inconsistent)
	}
}

// readDocuments makes documents of a data set's events, times and links. The
// words of a document are its text, a line each.
func readDocuments(t testing.TB, name string) []timeml.Document {
	t.Helper()
	links := readCorpora(t)[name]
	docs := make(map[string]*timeml.Document)
	text := make(map[string]*strings.Builder)
	for _, c := range readRows(t, casusdata.File(t, "temporal", "nodes.tsv.gz"), 8) {
		if c[0] != name {
			continue
		}
		d := docs[c[1]]
		if d == nil {
			d, text[c[1]] = &timeml.Document{TLinks: links.docs[c[1]]}, &strings.Builder{}
			docs[c[1]] = d
		}
		b := text[c[1]]
		span := timeml.Span{Start: b.Len()}
		b.WriteString(cmp.Or(strings.TrimSpace(c[5]), c[2]))
		span.End = b.Len()
		b.WriteString("\n")
		switch c[3] {
		case "EVENT":
			d.Events = append(d.Events, timeml.Event{ID: c[2], Class: c[4], Span: span})
		default:
			x := timeml.Timex{ID: c[2], Type: timeml.TimexType(c[4]), Value: c[6], Anchor: c[7], Span: span}
			if c[3] == "DCT" {
				x.Function = timeml.CreationTime
			}
			d.Timexes = append(d.Timexes, x)
		}
	}
	var list []timeml.Document
	for _, doc := range links.names {
		if d := docs[doc]; d != nil {
			d.Text = strings.TrimSuffix(text[doc].String(), "\n")
			list = append(list, *d)
		}
	}
	return list
}

// TestReferenceRoundTrip sends annotated documents through the markup, into a
// chronicle, through its solved timeline back into markup, and into a
// chronicle again: the two documents and the two chronicles are the same.
func TestReferenceRoundTrip(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("many documents")
	}
	docs, events, links, dates := 0, 0, 0, 0
	for _, name := range []string{"TE3-platinum", "TimeBank", "AQUAINT"} {
		for _, d := range readDocuments(t, name) {
			docs++
			if diff := gocmp.Diff(d, decoded(t, string(encoded(t, d)))); diff != "" {
				t.Fatal(diff)
			}
			c, _ := timeml.ToChronicle(d, nil)
			solved, err := timeline.New(c, nil)
			if err != nil {
				t.Fatal(err)
			}
			back, _ := timeml.FromTimeline(solved)
			again, notes := timeml.ToChronicle(decoded(t, string(encoded(t, back))), nil)
			if len(notes) > 0 {
				t.Errorf("left out: %v", notes)
			}
			want, got := byID(c.Events), byID(again.Events)
			for i := range want {
				events++
				links += len(want[i].Links)
				if want[i].When.IsDated() {
					dates++
				}
				want[i].When.Text = "" // the dates are the words of the new text
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
		}
	}
	if docs < 250 || events < 10000 || links < 3000 || dates < 2000 {
		t.Errorf("%d documents, %d events, %d links, %d dates: too few to tell", docs, events, links, dates)
	}
	t.Logf("%d documents, %d events, %d links, %d dates", docs, events, links, dates)
}

func byID(events []event.Event) []event.Event {
	return slices.SortedFunc(slices.Values(events), func(a, b event.Event) int {
		return strings.Compare(string(a.ID), string(b.ID))
	})
}
