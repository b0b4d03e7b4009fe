package peers_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/peers"
	"github.com/casus-events/casus/timeline/dataset"
)

func TestBlowUp(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text   string
		comma  byte
		header bool
		want   string
	}{
		{"7\ta\"\n9\tb", '\t', false, "1\ta\"\n2\tb\n3\ta\"\n4\tb\n5\ta\"\n"},
		{"id,x\n7,\"a\nb\"\n9,c\n", ',', true, "id,x\n1,\"a\nb\"\n2,c\n3,\"a\nb\"\n4,c\n5,\"a\nb\"\n"},
	} {
		table, err := peers.Split([]byte(test.text), test.comma, test.header)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		rows, n, err := table.WriteTo(&out, 5, 0)
		if err != nil || rows != 5 || int(n) != out.Len() || out.String() != test.want {
			t.Errorf("%q: %d rows, %d bytes, %v: %q", test.text, rows, n, err, out.String())
		}
		if _, n, err := table.WriteTo(&out, 0, 1000); err != nil || n < 1000 || n > 1020 {
			t.Errorf("%d bytes, %v", n, err)
		}
	}
	if _, err := peers.Split([]byte("a\n"), '\t', false); err == nil {
		t.Error("a row of one column is split")
	}
}

func TestSums(t *testing.T) {
	t.Parallel()
	type row struct {
		dataset.Meta
		AB string
		N  dataset.Int
		X  dataset.Float
		D  dataset.Day
		M  dataset.Moment
	}
	day := dataset.Day{Year: 1970, Month: 1, Day: 3}
	var s peers.Sums
	s.Add(&row{})
	s.Add(&row{AB: "abc", N: dataset.Some(-3), X: dataset.Float{X: 0.5, Stated: true}, D: day, M: dataset.Moment{Day: day, Second: 1, Clock: true}})
	var got []string
	for _, key := range []string{"ab", "n", "x", "d", "m"} {
		sum := s.ByKey()[key]
		got = append(got, fmt.Sprint(sum.Stated, " ", &sum.Total))
	}
	if want := "1 8250560606382298838, 1 -3, 1 500000, 1 2, 1 172801"; strings.Join(got, ", ") != want {
		t.Error(got)
	}
}
