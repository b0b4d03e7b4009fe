package table_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// one returns what a file with one row says of it.
func one(t *testing.T, f *table.Format[row], o *dataset.Options, text string) string {
	t.Helper()
	r := table.NewReader(f, strings.NewReader(text), o)
	for row, err := range r.Rows() {
		if err != nil {
			return err.Error()
		}
		return say(row)
	}
	return ""
}

func TestValues(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ column, text, want string }{
		{"dead", "-3", "-3"},
		{"dead", "+3", "3"},
		{"dead", " 3", "3 !dead:space"},
		{"dead", " ", " !dead:space"},
		{"dead", "3.0", "3 !dead:decimal-form"},
		{"dead", "1e2", " !dead:digits-lost"},
		{"dead", "2.02E+13", " !dead:digits-lost"},
		{"dead", "120e0", "120 !dead:decimal-form"},
		{"dead", "9223372036854775807", "9223372036854775807"},
		{"dead", "3.5", `column dead: out of range: "3.5"`},
		{"dead", "1e300", ` !dead:digits-lost`},
		{"dead", "nan", " !dead:null-word"},
		{"dead", " N/A ", " !dead:null-word"},
		{"dead", "none", `column dead: malformed: "none"`},
		{"dead", "12.00", "12 !dead:decimal-form"},
		{"dead", "12.0000", "12 !dead:decimal-form"},
		{"dead", "0.000", "0 !dead:decimal-form"},
		{"dead", "1234.000", "1234 !dead:decimal-form"},
		{"dead", "1.000", `column dead: malformed: a thousand, or one with decimals?: "1.000"`},
		{"dead", "-12.000", `column dead: malformed: a thousand, or one with decimals?: "-12.000"`},
		{"dead", "120.500 ", `column dead: malformed: a thousand, or one with decimals?: "120.500 "`},
		{"dead", "1.234.567", `column dead: malformed: "1.234.567"`},
		{"dead", "0x1p3", `column dead: malformed: "0x1p3"`},
		{"dead", "0x_1p3", `column dead: malformed: "0x_1p3"`},
		{"dead", "1_000", `column dead: malformed: "1_000"`},
		{"dead", "-", `column dead: malformed: "-"`},
		{"lat", "33.5", "33.5"},
		{"lat", " 33.5", "33.5 !lat:space"},
		{"lat", "33,5", "33.5 !lat:decimal-form"},
		{"lat", "1e3", "1000"},
		{"lat", "NaN", " !lat:null-word"},
		{"lat", "null", " !lat:null-word"},
		{"lat", "Inf", `column lat: out of range: "Inf"`},
		{"lat", "1.000", "1"},
		{"lat", "1.234,5", `column lat: malformed: "1.234,5"`},
		{"lat", "0x1p3", `column lat: malformed: "0x1p3"`},
		{"lat", "0x1,8p3", `column lat: malformed: "0x1,8p3"`},
		{"lat", "0x_1p3", `column lat: malformed: "0x_1p3"`},
		{"lat", ".", `column lat: malformed: "."`},
		{"lat", "-", `column lat: malformed: "-"`},
		{"lat", "1,000,5", `column lat: malformed: "1,000,5"`},
		{"added", "20190121220000", "2019-01-21T22:00:00"},
		{"added", "20190121", "2019-01-21"},
		{"added", "2019-01-21T22:00:00Z", "2019-01-21T22:00:00"},
		{"added", "2019-01-21 22:00:00.000", "2019-01-21T22:00:00"},
		{"added", "1/21/2019 22:00", "2019-01-21T22:00:00 !added:date-order"},
		{"added", "2.02E+13", " !added:digits-lost"},
		{"added", "2019-01-21T22:00:00+05:00", `column added: malformed: "2019-01-21T22:00:00+05:00"`},
		{"added", "20190121250000", `column added: malformed: "20190121250000"`},
		{"added", "NULL", " !added:null-word"},
		{"added", "22:00", `column added: malformed: "22:00"`},
		{"day", "2020-02-29", "2020-02-29"},
		{"day", "2020-3-1", "2020-03-01"},
		{"day", "2020/03/01", "2020-03-01"},
		{"day", "03 December 2020", "2020-12-03"},
		{"day", "December 3, 2020", "2020-12-03"},
		{"day", "3-Dec-20", "2020-12-03 !day:two-digit-year"},
		{"day", "3-Dec-96", "2096-12-03 !day:two-digit-year"},
		{"day", "3-Dec-97", "1997-12-03 !day:two-digit-year"},
		{"day", "0025-01-03", "2025-01-03 !day:two-digit-year"},
		{"day", "3/14/2020", "2020-03-14 !day:date-order"},
		{"day", "14.3.2020", "2020-03-14 !day:date-order"},
		{"day", "4/4/2020", "2020-04-04 !day:date-order"},
		{"day", "3/4/2020", `column day: malformed: day or month first? set Options.Slash: "3/4/2020"`},
		{"day", "2021-02-29", `column day: out of range: "2021-02-29"`},
		{"day", "1900-02-29", `column day: out of range: "1900-02-29"`},
		{"day", "2021-04-31", `column day: out of range: "2021-04-31"`},
		{"day", "2021-13-01", `column day: out of range: "2021-13-01"`},
		{"day", "1 Juli 2020", `column day: malformed: "1 Juli 2020"`},
		{"day", "202-01-01", `column day: malformed: "202-01-01"`},
		{"day", "None", `column day: required: "None"`},
		{"day", " ", `column day: required: " "`},
		{"day", "2e7", `column day: required: "2e7"`},
	} {
		t.Run(test.column+" "+test.text, func(t *testing.T) {
			t.Parallel()
			values := map[string]string{"day": "20200311"}
			values[test.column] = test.text
			text := "id;dead;lat;day;added\na;" + values["dead"] + ";" + values["lat"] + ";" + values["day"] + ";" + values["added"] + "\n"
			got := one(t, format(), nil, text)
			want := map[string]string{
				"dead": "2 a||" + notesLast(test.want, "||2020-03-11|"), "lat": "2 a|||" + notesLast(test.want, "|2020-03-11|"),
				"day": "2 a||||" + notesLast(test.want, "|"), "added": "2 a||||2020-03-11|" + test.want,
			}[test.column]
			if strings.HasPrefix(test.want, "column") {
				want = "line 2, " + test.want
			}
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// notesLast puts a text between a value and the notes after it.
func notesLast(want, text string) string {
	value, notes, found := strings.Cut(want, " !")
	if !found {
		return want + text
	}
	return value + text + " !" + notes
}

func TestSlash(t *testing.T) {
	t.Parallel()
	const text = "id,day,name\na,3/4/2020,\n"
	if got := one(t, format(), &dataset.Options{Slash: dataset.MonthFirst}, text); got != "2 a||||2020-03-04| !day:date-order" {
		t.Error(got)
	}
	if got := one(t, format(), &dataset.Options{Slash: dataset.DayFirst}, text); got != "2 a||||2020-04-03| !day:date-order" {
		t.Error(got)
	}
	for _, test := range []struct {
		order      dataset.DateOrder
		date, want string
	}{
		{dataset.MonthFirst, "3/14/2020", "2020-03-14| !day:date-order"},
		{dataset.DayFirst, "14/3/2020", "2020-03-14| !day:date-order"},
		{dataset.DayFirst, "4/4/2020", "2020-04-04| !day:date-order"},
		{dataset.MonthFirst, "14/3/2020", `malformed: contradicts Options.Slash: "14/3/2020"`},
		{dataset.DayFirst, "3/14/2020", `malformed: contradicts Options.Slash: "3/14/2020"`},
		{dataset.DayFirst, "3.14.2020", `malformed: contradicts Options.Slash: "3.14.2020"`},
		{dataset.MonthFirst, "14/14/2020", `out of range: "14/14/2020"`},
		{dataset.DayFirst, "2020/03/14", "2020-03-14|"},
	} {
		got := one(t, format(), &dataset.Options{Slash: test.order}, "id,day,name\na,"+test.date+",\n")
		if got != "2 a||||"+test.want && got != "line 2, column day: "+test.want {
			t.Errorf("%s, %s: %s", test.date, test.order, got)
		}
	}
	f := format()
	f.Slash, f.FirstYear = dataset.MonthFirst, 0
	if got := one(t, f, nil, "id,day,name\na,14/3/2020,\n"); got != "2 a||||2020-03-14| !day:date-order" {
		t.Error(got)
	}
	if got := one(t, f, nil, text); got != "2 a||||2020-03-04| !day:date-order" {
		t.Error(got)
	}
	if got := one(t, f, nil, "id,day,name\na,3-Dec-20,\n"); got != `line 2, column day: malformed: "3-Dec-20"` {
		t.Error(got)
	}
}

// TestFloats: what is read fast is what strconv reads.
func TestFloats(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200_000 {
		var s string
		switch rng.IntN(4) {
		case 0:
			s = strconv.FormatFloat(rng.Float64()*360-180, 'f', rng.IntN(18), 64)
		case 1:
			s = strconv.FormatFloat(math.Float64frombits(rng.Uint64()), 'f', -1, 64)
		case 2:
			s = strconv.FormatInt(rng.Int64(), 10)
		case 3:
			for range 1 + rng.IntN(9) {
				s += string("0123456789.-"[rng.IntN(12)])
			}
		}
		want, err := strconv.ParseFloat(s, 64)
		got, ok := table.ParseFloat(s)
		if ok && (err != nil || math.Float64bits(got) != math.Float64bits(want)) {
			t.Fatalf("%q: %v, want %v, %v", s, got, want, err)
		}
		n, err := strconv.ParseInt(s, 10, 64)
		if i, ok := table.ParseInt(s); ok && (err != nil || i != n) {
			t.Fatalf("%q: %v, want %v, %v", s, i, n, err)
		}
	}
}

// TestSeparators: every one is found, whatever bytes stand beside it.
func TestSeparators(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 6))
	for range 40_000 {
		sep := "\t,;"[rng.IntN(3)]
		data := make([]byte, rng.IntN(220))
		mask := []byte{0xff, 0x7f}[rng.IntN(2)]
		for i := range data {
			if data[i] = byte(rng.Uint32()) & mask; rng.IntN(3) == 0 {
				data[i] = sep ^ byte(1<<rng.IntN(9)&0xff)
			}
		}
		from := rng.IntN(len(data) + 1)
		to, shift := from+rng.IntN(len(data)-from+1), rng.IntN(9)
		got := table.Separators([]int{-1}, data, from, to, shift, sep)
		if got[0] != -1 {
			t.Fatalf("%q: %v in place of what was found before", data, got[0])
		}
		got = got[1:]
		for i, c := range data[from:to] {
			if c == sep {
				if len(got) == 0 || got[0] != from+i-shift {
					t.Fatalf("%q, %d to %d: position %d missed", data, from, to, from+i)
				}
				got = got[1:]
			}
		}
		if len(got) > 0 {
			t.Fatalf("%q, %d to %d: %v is no separator", data, from, to, got)
		}
	}
}

func TestRecent(t *testing.T) {
	t.Parallel()
	for n := range 60 {
		r := table.NewRecent[int, int](10)
		for i := range n {
			r.Put(i, -i)
			if v, ok := r.Get(0); !ok || v != 0 {
				t.Fatalf("after %d: what is used all the time is gone", i)
			}
		}
		for i := max(n-9, 0); i < n; i++ {
			if v, ok := r.Get(i); !ok || v != -i {
				t.Errorf("%d of %d is gone", i, n)
			}
		}
		if _, ok := r.Get(n - 30); ok && n > 30 {
			t.Errorf("%d of %d is still there", n-30, n)
		}
	}
}

func TestMake(t *testing.T) {
	t.Parallel()
	made := 0
	create := func() int {
		made++
		return made
	}
	var none *table.Recent[string, int]
	r := table.NewRecent[string, int](1)
	for i, got := range []int{r.Make("a", create), r.Make("a", create), none.Make("a", create), none.Make("a", create)} {
		if want := []int{1, 1, 2, 3}[i]; got != want {
			t.Errorf("%d: %d, want %d", i, got, want)
		}
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Taji":                        "Taji",
		strings.Repeat("x", 60):       strings.Repeat("x", 60),
		"x" + strings.Repeat("é", 40): "x" + strings.Repeat("é", 29) + "…",
	} {
		if got := table.Clip(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
