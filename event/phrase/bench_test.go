package phrase_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event/phrase"
)

func BenchmarkRead(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"kind=weekday", "Friday"},
		{"kind=stated", "Jan. 1, 2020"},
		{"kind=counted", "nearly four years ago"},
		{"kind=link", "shortly afterwards"},
		{"kind=unknown", "the blue moon"},
		{"kind=longest", strings.Repeat("the end of ", 10) + "1998"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = phrase.Read(bb.text, nil)
			}
		})
	}
}
