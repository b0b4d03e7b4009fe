package allen_test

import (
	"testing"

	"github.com/casus-events/casus/timeline/allen"
)

func BenchmarkCompose(b *testing.B) {
	b.ReportAllocs()
	s := allen.Of(allen.During, allen.Starts, allen.Finishes, allen.Equals)
	for b.Loop() {
		s = allen.Compose(s, s)
	}
}

func BenchmarkConstraints(b *testing.B) {
	b.ReportAllocs()
	x, y := allen.Interval{Start: 0, End: 1}, allen.Interval{Start: 2, End: 3}
	for b.Loop() {
		allen.Of(allen.Overlaps).Constraints(x, y)
	}
}

func BenchmarkPieces(b *testing.B) {
	b.ReportAllocs()
	const scattered = allen.Set(0b1010101010101)
	for b.Loop() {
		scattered.Pieces()
	}
}

func BenchmarkBetween(b *testing.B) {
	net, x := intervals(b, 2)
	list, _ := allen.Of(allen.Overlaps).Constraints(x[0], x[1])
	if err := net.Add(1, list...); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		allen.Between(net, x[0], x[1])
	}
}
