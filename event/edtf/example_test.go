package edtf_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// A missile strike, and what its date can tell of its order with others.
func Example() {
	strike := edtf.Date("2020-01-08T01:34Z").Bounds() // to the minute, in UTC
	killing := edtf.Date("2020-01-03").Bounds()       // some time on that day
	exchange := edtf.Date("2020-01").Bounds()         // some time in the month
	tension := edtf.Date("2019-05/2020-01").Bounds()  // lasted from May to January

	fmt.Println("killing before strike:", killing.Before(strike))
	fmt.Println("exchange before strike:", exchange.Before(strike))
	fmt.Println("strike during tension:", strike.Overlaps(tension))
	// Output:
	// killing before strike: yes
	// exchange before strike: undetermined
	// strike during tension: undetermined
}

func ExampleParse() {
	v, err := edtf.Parse("2004-06~/2006-08-2X")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v.Kind(), "of level", v.Level())
	for m := range v.Members() {
		fmt.Printf("%-10s %s, marks %q, unspecified digits: %t\n", m, m.Precision(), m.Qualifier(), m.Unspecified())
	}
	fmt.Println(v.Bounds())
	// Output:
	// interval of level 2
	// 2004-06~   month, marks "~", unspecified digits: false
	// 2006-08-2X day, marks "", unspecified digits: true
	// start 2004-06-01T00:00:00Z to 2004-06-30T23:59:59Z, end 2006-08-20T00:00:01Z to 2006-08-30T00:00:00Z
}

// A malformed text: the error says what was expected, and at which byte.
func ExampleParse_malformed() {
	for _, s := range []string{"2020-13", "2021-02-29", "2020/2019", "March 2020"} {
		_, err := edtf.Parse(s)
		fmt.Println(err)
	}
	// Output:
	// edtf: "2020-13": offset 5: want a month from 01 to 12 or a part of the year from 21 to 41
	// edtf: "2021-02-29": offset 8: want a day that the month has
	// edtf: "2020/2019": offset 5: want an end that is not wholly before the start
	// edtf: "March 2020": offset 0: want a date: a year of four digits, or Y and a longer one
}

// Texts from elsewhere that are not quite standard.
func ExampleParseWith() {
	o := &edtf.ParseOptions{Spaces: true, SeasonWords: true, Centuries: true}
	for _, s := range []string{"[1667, 1668]", "Spring, 2002", "19"} {
		v, err := edtf.ParseWith(s, o)
		fmt.Println(v, err)
	}
	// Output:
	// [1667,1668] <nil>
	// 2002-21 <nil>
	// 19XX <nil>
}

func ExampleParseError() {
	err := edtf.Date("2020-01-32").Validate()
	if e, ok := errors.AsType[*edtf.ParseError](err); ok {
		fmt.Println(e.Input[:e.Offset] + " | " + e.Input[e.Offset:])
		fmt.Println(e.Msg)
	}
	// Output:
	// 2020-01- | 32
	// want a day from 01 to 31
}

// Not stated, stated to be unknown, and stated to be open are different.
func ExampleDate_Bounds() {
	for _, d := range []edtf.Date{"", "XXXX", "2014/", "2014/.."} {
		b := d.Bounds()
		fmt.Printf("%-9q unbounded: %-5t end unknown: %-5t end open: %t\n", d, b.IsUnbounded(), b.EndUnknown, b.EndOpen)
	}
	// Output:
	// ""        unbounded: true  end unknown: false end open: false
	// "XXXX"    unbounded: true  end unknown: true  end open: false
	// "2014/"   unbounded: false end unknown: true  end open: false
	// "2014/.." unbounded: false end unknown: false end open: true
}

func ExampleCompare() {
	dates := []edtf.Date{"2020-01-08", "2020", "201X", "2020-01", "-0044-03-15", "Y-12000", "2019-12-31/2020-01-01"}
	slices.SortFunc(dates, edtf.Compare)
	for _, d := range dates {
		fmt.Println(d)
	}
	// Output:
	// Y-12000
	// -0044-03-15
	// 201X
	// 2019-12-31/2020-01-01
	// 2020-01
	// 2020
	// 2020-01-08
}

func ExampleEqual() {
	fmt.Println(edtf.Equal("2020-01-08T01:34:00Z", "2020-01-08T04:34:00+03"))
	fmt.Println(edtf.Equal("[1667,1668,1669]", "[1668..1669,1667]"))
	fmt.Println(edtf.Equal("2020-01", "2020-01~"))
	// Output:
	// true
	// true
	// false
}

func ExampleValue_Contains() {
	for _, q := range [][2]string{
		{"2020", "2020-01-08"},
		{"2020-01", "2020"}, // once in the year, perhaps in January
		{"XXXX-01-03", "2021-01-03"},
		{"2014/2017", "2015"},
		{"2014/2017", "2014-06"}, // perhaps it began later
	} {
		fmt.Println(q[0], "contains", q[1], "-", edtf.MustParse(q[0]).Contains(edtf.MustParse(q[1])))
	}
	// Output:
	// 2020 contains 2020-01-08 - yes
	// 2020-01 contains 2020 - undetermined
	// XXXX-01-03 contains 2021-01-03 - yes
	// 2014/2017 contains 2015 - yes
	// 2014/2017 contains 2014-06 - undetermined
}

// A range is one member, however many dates it stands for.
func ExampleValue_Members() {
	for m := range edtf.MustParse("{1667,1668-12,1670..9999}").Members() {
		fmt.Println(m.Kind(), m)
	}
	// Output:
	// date 1667
	// date 1668-12
	// range 1670..9999
}

// An interval lasted; a date and one of a set happened once, some time within.
func ExampleValue_Lasted() {
	for _, s := range []string{"2019/2020", "2020", "[2019,2020]"} {
		v := edtf.MustParse(s)
		fmt.Printf("%-11s lasted: %-5t latest start %s\n", s, v.Lasted(), v.Bounds().LatestStart.Date())
	}
	// Output:
	// 2019/2020   lasted: true  latest start 2019-12-31
	// 2020        lasted: false latest start 2020-12-31
	// [2019,2020] lasted: false latest start 2020-12-31
}

// The day a thing happened in an unknown zone, as instants.
func ExampleBounds_Shift() {
	v := edtf.MustParse("2020-01-08")
	fmt.Println("local:", v.Local())
	fmt.Println(v.Bounds().Shift(-3*edtf.Hour, -3*edtf.Hour)) // Baghdad, UTC+3
	fmt.Println(v.Bounds().Shift(edtf.ZoneEarliest, edtf.ZoneLatest))
	// Output:
	// local: true
	// start 2020-01-07T21:00:00Z to 2020-01-08T20:59:59Z, end 2020-01-07T21:00:01Z to 2020-01-08T21:00:00Z
	// start 2020-01-07T10:00:00Z to 2020-01-09T11:59:59Z, end 2020-01-07T10:00:01Z to 2020-01-09T12:00:00Z
}

// What two sources say together.
func ExampleBounds_Intersect() {
	one, other := edtf.Date("2020-01").Bounds(), edtf.Date("[2020-01-30..2020-02-02]").Bounds()
	both := one.Intersect(other)
	fmt.Println(both.EarliestStart.Date(), both.LatestStart.Date())
	fmt.Println(both.Intersect(edtf.Date("2019").Bounds()).IsEmpty())
	// Output:
	// 2020-01-30 2020-01-31
	// true
}

func ExampleParseSpan() {
	for _, s := range []string{"P1M", "P1D/P9D", "PT36H", "P1W/.."} {
		v, err := edtf.ParseSpan(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		shortest, longest := v.Bounds()
		if longest == edtf.PosInf {
			fmt.Printf("%s: %d days or more\n", v, shortest/edtf.Day)
			continue
		}
		fmt.Printf("%s: %d to %d hours\n", v, shortest/edtf.Hour, longest/edtf.Hour)
	}
	// Output:
	// P1M: 672 to 744 hours
	// P1D/P9D: 24 to 216 hours
	// P1DT12H: 36 to 36 hours
	// P7D/..: 7 days or more
}

func ExampleDateOf() {
	fmt.Println(edtf.DateOf(2020, 1, 8), edtf.DateOf(2020, 1, 0), edtf.DateOf(-44, 3, 15), edtf.DateOf(12_020, 0, 0))
	// Output:
	// 2020-01-08 2020-01 -0044-03-15 Y12020
}

func ExampleSeconds() {
	s := edtf.At(2020, 1, 8, 1, 34, 0)
	fmt.Println(int64(s), s, s.Date(), (s + 30*edtf.Day).Date())
	// Output:
	// 1578447240 2020-01-08T01:34:00Z 2020-01-08 2020-02-07
}
