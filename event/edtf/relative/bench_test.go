package relative_test

import (
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf/relative"
)

func BenchmarkResolve(b *testing.B) {
	for _, bb := range []struct {
		name string
		e    relative.Expression
	}{
		{"kind=weekday", relative.OnWeekday(time.Friday)},
		{"kind=month", relative.InMonth(time.March)},
		{"kind=unit", relative.Last(relative.Year)},
		{"kind=nested", relative.Last(relative.Year).Late().Since()},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := bb.e.Resolve("2020-03-11", nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
