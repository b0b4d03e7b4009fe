package kept_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/google/go-cmp/cmp"
)

func TestColumns(t *testing.T) {
	t.Parallel()
	num := func(x float64) dataset.Float { return dataset.Float{X: x, Stated: true} }
	day := dataset.Day{Year: 2020, Month: 3, Day: 9}
	var c kept.Columns
	for _, test := range []struct {
		name string
		add  func()
		want string
	}{
		{"nothing", func() {}, ""},
		{"empty and not stated", func() {
			c.Text("a", "")
			c.Texts("b", nil)
			c.Int("c", dataset.Int{})
			c.Float("d", dataset.Float{})
			c.Day("e", dataset.Day{})
			c.Moment("f", dataset.Moment{})
			c.Fields(nil)
		}, ""},
		{"texts", func() {
			c.Text("plain", "Taji")
			c.Text("odd", "a \"b\"\\\n\r\t\x00<é&>\u2028")
			c.Text("not UTF-8", "a\xffb\ufffd")
			c.Texts("list", []string{"a", "", "\""})
		}, `{"plain":"Taji","odd":"a \"b\"\\\n\r\t\u0000<é&>\u2028","not UTF-8":"a` + "\ufffdb\ufffd" + `","list":["a","","\""]}`},
		{"numbers", func() {
			c.Int("n", dataset.Some(-9))
			c.Int("zero", dataset.Some(0))
			c.Float("f", num(-7.25))
			c.Float("0", num(0))
			c.Float("million", num(1e6))
			c.Float("great", num(1e300))
			c.Float("small", num(-1e-9))
			c.Float("none", num(math.NaN()))
			c.Float("all", num(math.Inf(-1)))
		}, `{"n":-9,"zero":0,"f":-7.25,"0":0,"million":1000000,"great":1e+300,"small":-1e-09,"none":"NaN","all":"-Inf"}`},
		{"dates", func() {
			c.Day("day", day)
			c.Day("month", dataset.Day{Year: 2020, Month: 3})
			c.Day("year", dataset.Day{Year: 987})
			c.Moment("moment", dataset.Moment{Day: day})
			c.Moment("clock", dataset.Moment{Day: day, Hour: 18, Minute: 5, Second: 59, Clock: true})
		}, `{"day":"2020-03-09","month":"2020-03","year":"0987","moment":"2020-03-09","clock":"2020-03-09T18:05:59"}`},
		{"prefix and others", func() {
			c.Under("actor1")
			c.Text("_id", "1")
			c.Fields([]dataset.Field{{Name: "our \"own\"", Value: "1"}, {Name: "actor1_id", Value: "2"}, {Name: "actor1_id", Value: "3"}})
		}, `{"actor1_id":"1","other":[["our \"own\"","1"],["actor1_id","2"],["actor1_id","3"]]}`},
		{"no prefix left", func() { c.Text("id", "2") }, `{"id":"2"}`},
	} {
		test.add()
		extra := c.Extra("/x")
		if got := string(extra["/x"]); got != test.want || (extra == nil) != (test.want == "") {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if test.want != "" && !json.Valid(extra["/x"]) {
			t.Errorf("%s: not JSON", test.name)
		}
	}
}

// FuzzText compares with encoding/json, which escapes more and means the same.
func FuzzText(f *testing.F) {
	f.Add("a \"b\"\\\n\r\t\x00<é&>\u2028\xff\xe2\x80")
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" {
			return
		}
		var c kept.Columns
		c.Text("s", s)
		var got, want map[string]string
		if err := json.Unmarshal(c.Extra("x")["x"], &got); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		text, err := json.Marshal(map[string]string{"s": s})
		if err != nil {
			t.Fatal(err)
		}
		if err = json.Unmarshal(text, &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", s, diff)
		}
	})
}

// TestReuse: what is returned is not written over by the next record.
//
//nolint:paralleltest // other tests would be counted too
func TestReuse(t *testing.T) {
	var c kept.Columns
	c.Text("a", "first")
	first := c.Extra("x")
	c.Text("a", "other")
	c.Extra("x")
	if got := string(first["x"]); got != `{"a":"first"}` {
		t.Error(got)
	}
	if n := testing.AllocsPerRun(100, func() {
		c.Text("a", "Taji")
		c.Float("b", dataset.Float{X: 1.5, Stated: true})
		c.Day("c", dataset.Day{Year: 2020, Month: 3, Day: 9})
		c.Extra("x")
	}); n > 3 {
		t.Errorf("%v allocations", n)
	}
}
