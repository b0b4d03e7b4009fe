package edtf_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

func BenchmarkPlainDate(b *testing.B) {
	b.Run("parser=edtf", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := edtf.Parse("2020-03-11"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parser=time", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := time.Parse("2006-01-02", "2020-03-11"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkForms(b *testing.B) {
	for _, s := range []string{
		"2020", "2020-03", "2020-03-11T19:35", "2020-03-11T19:35:00+03:00", "2019-12/2020-03-11", "156X-12-25", "Y-17E7",
		"?2004-06-~11", "[-1740-02-12..-1200-01-29]", "{..1984}", "XXXX-02-29",
	} {
		b.Run("text="+s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := edtf.Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLongSet(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		s := "{2004-06-11" + strings.Repeat(",2004-06-12", n-1) + "}"
		b.Run("members="+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				if _, err := edtf.Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
