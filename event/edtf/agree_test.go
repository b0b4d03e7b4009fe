package edtf_test

import (
	"testing"

	"github.com/casus-events/casus/event/edtf"
)

// agree compares the parser with the oracle and checks what must hold for
// every value. It reports whether the text was accepted.
func agree(t *testing.T, s string) bool {
	t.Helper()
	v, err := edtf.Parse(s)
	want, ok := oracle(s)
	if (err == nil) != ok {
		t.Errorf("Parse(%q): %v; the oracle accepts it: %t", s, err, ok)
		return false
	}
	if err != nil {
		return false
	}
	if got := (reading{v.Level(), v.Lasted(), v.Bounds()}); got != want {
		t.Errorf("Parse(%q):\ngot  %+v\nwant %+v", s, got, want)
	}
	if v.String() != s {
		t.Errorf("Parse(%q).String() = %q", s, v.String())
	}
	if w, err := edtf.Parse(v.String()); err != nil || w != v {
		t.Errorf("Parse(Parse(%q).String()) = %+v, %v", s, w, err)
	}
	if w, err := edtf.ParseWith(s, &edtf.ParseOptions{}); err != nil || w != v {
		t.Errorf("ParseWith(%q) = %+v, %v, but Parse gives %+v", s, w, err, v)
	}
	if b := v.Bounds(); b.IsEmpty() {
		t.Errorf("Parse(%q).Bounds() are empty: %v", s, b)
	}
	return true
}

func TestAgreesWithOracle(t *testing.T) {
	t.Parallel()
	n := 100_000
	if testing.Short() {
		n = 10_000
	}
	g := newGenerator(1)
	accepted := 0
	for i := range n {
		s := g.text()
		if i%3 == 0 {
			s = g.mutate(s)
		}
		if agree(t, s) {
			accepted++
		}
	}
	t.Logf("%d of %d texts accepted", accepted, n)
	if accepted < n/3 || accepted > n*2/3 {
		t.Errorf("%d of %d texts accepted: the generator should give both kinds", accepted, n)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range fixtures {
		f.Add(s)
	}
	g := newGenerator(2)
	for range 64 {
		f.Add(g.text())
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1000 {
			return // the oracle is slow
		}
		agree(t, s)
	})
}
