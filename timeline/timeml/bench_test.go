package timeml_test

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"

	"github.com/casus-events/casus/timeline/timeml"
)

// story returns a document of so many events, each linked to a few before it.
func story(events int) timeml.Document {
	var d timeml.Document
	var text bytes.Buffer
	for i := range events {
		n := strconv.Itoa(i)
		text.WriteString("Then they ")
		start := text.Len()
		text.WriteString("struck again")
		d.Events = append(d.Events, timeml.Event{ID: "e" + n, Class: "OCCURRENCE", Span: timeml.Span{Start: start, End: text.Len()}})
		d.Instances = append(d.Instances, timeml.Instance{ID: "ei" + n, Event: "e" + n, Tense: "PAST"})
		text.WriteString(".\n")
		for _, back := range []int{1, 3, 10} {
			if i < back {
				continue
			}
			rel := timeml.After
			if back == 3 && i%2 == 0 {
				rel = timeml.Vague
			}
			d.TLinks = append(d.TLinks, timeml.TLink{
				ID: "l" + strconv.Itoa(len(d.TLinks)), From: timeml.Node{Event: "ei" + n}, Rel: rel,
				To: timeml.Node{Event: "ei" + strconv.Itoa(i-back)},
			})
		}
	}
	text.WriteString("End.")
	d.Text = text.String()
	return d
}

func BenchmarkDecode(b *testing.B) {
	for _, events := range []int{1e2, 1e4} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			text := encoded(b, story(events))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := timeml.Decode(bytes.NewReader(text), nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	d := story(1e4)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := timeml.Encode(&out, d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGraph(b *testing.B) {
	for _, events := range []int{1e2, 1e4} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			links := story(events).TLinks
			b.ReportAllocs()
			for b.Loop() {
				timeml.NewGraph(links, nil)
			}
		})
	}
}

func BenchmarkAwareness(b *testing.B) {
	for _, events := range []int{1e1, 1e2, 1e3} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			reference := story(events).TLinks
			system := append([]timeml.TLink(nil), reference...)
			for i := 0; i < len(system); i += 7 {
				system[i].Rel = system[i].Rel.Inverse()
			}
			b.ReportAllocs()
			for b.Loop() {
				timeml.Awareness(system, reference, nil)
			}
		})
	}
}
