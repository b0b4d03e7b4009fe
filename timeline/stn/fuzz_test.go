package stn_test

import (
	"errors"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// FuzzNetwork reads bytes as calls, and compares the network with the closure
// of what it accepted.
func FuzzNetwork(f *testing.F) {
	f.Add([]byte{0, 1, 2, 0x85, 1, 2, 0, 3, 2, 0, 1, 0xff})
	f.Add([]byte{0, 0, 1, 4, 1, 1, 0, 4, 0, 0, 0, 0x7f})
	f.Fuzz(func(t *testing.T, data []byte) {
		const points = 5
		var net stn.Network
		net.AddPoints(points)
		var held []fact
		for len(data) >= 4 && len(held) < 40 {
			point := func(b byte) stn.Point { return stn.Point(b%(points+1)) - 1 }
			fa := fact{tag: stn.Tag(data[0]), constraints: []stn.Constraint{{
				From: point(data[1]), To: point(data[2]), Max: int64(int8(data[3])) >> 1, Strict: data[3]&1 == 1,
			}}}
			data = data[4:]
			err := net.Add(fa.tag, fa.constraints...)
			if want := satisfiableFree(points, append(held, fa)); (err == nil) != want {
				t.Fatalf("adding %v to %v: %v, want consistent %v", fa, held, err, want)
			}
			if err == nil {
				held = append(held, fa)
			} else if _, ok := errors.AsType[*stn.ConflictError](err); !ok {
				t.Fatal(err)
			}
		}
		compareWithClosure(t, &net, points, held)
	})
}
