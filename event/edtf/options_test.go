package edtf_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus/event/edtf"
)

// TestOptions: what each option admits, how it is spelled then, and that
// nothing but that option admits it.
func TestOptions(t *testing.T) {
	t.Parallel()
	admitting := map[string]edtf.ParseOptions{
		"Spaces":       {Spaces: true},
		"Centuries":    {Centuries: true},
		"SeasonWords":  {SeasonWords: true},
		"ShortYears":   {ShortYears: true},
		"ExcessDigits": {ExcessDigits: true},
		"BasicOffsets": {BasicOffsets: true},
		"AnyOffset":    {AnyOffset: true},
		"Fractions":    {Fractions: true},
		"SeasonEnds":   {SeasonEnds: true},
		"TimeEnds":     {TimeEnds: true},
		"BothEndsOpen": {BothEndsOpen: true},
	}
	tests := []struct{ option, text, spelled string }{
		{"Spaces", " 2020-01-08\t", "2020-01-08"},
		{"Spaces", "[ 1667 ,\t1668, 1670..1672 ]", "[1667,1668,1670..1672]"},
		{"Spaces", "{ ..1667 , 1668.. }", "{..1667,1668..}"},
		{"Spaces", " 2020/ ", "2020/"},
		{"Spaces", " /2020", "/2020"},
		{"Centuries", "19", "19XX"},
		{"Centuries", "-04", "-04XX"},
		{"Centuries", "197~", "197X~"},
		{"Centuries", "00", "00XX"},
		{"Centuries", "[19,203]", "[19XX,203X]"},
		{"Centuries", "19/20", "19XX/20XX"},
		{"SeasonWords", "Spring, 2002", "2002-21"},
		{"SeasonWords", "SUMMER 2002", "2002-22"},
		{"SeasonWords", "autumn,2002", "2002-23"},
		{"SeasonWords", "fall  2002", "2002-23"},
		{"SeasonWords", "Winter, -0002", "-0002-24"},
		{"ShortYears", "Y1700", "1700"},
		{"ShortYears", "Y-12", "-0012"},
		{"ShortYears", "Y7?", "0007?"},
		{"ExcessDigits", "-1859S5", "-1859S5"},
		{"ExcessDigits", "Y12345S9?", "Y12345S9?"},
		{"BasicOffsets", "2020-01-08T01:34:00+0330", "2020-01-08T01:34:00+03:30"},
		{"BasicOffsets", "2020-01-08T01:34-0330", "2020-01-08T01:34-03:30"},
		{"AnyOffset", "2020-01-08T01:34:00-00:00", "2020-01-08T01:34:00-00:00"},
		{"AnyOffset", "2020-01-08T01:34:00+15", "2020-01-08T01:34:00+15"},
		{"AnyOffset", "2020-01-08T01:34:00-23:59", "2020-01-08T01:34:00-23:59"},
		{"Fractions", "2020-01-08T01:34:00.25", "2020-01-08T01:34:00.25"},
		{"Fractions", "2020-01-08T01:34:00.250Z", "2020-01-08T01:34:00.250Z"},
		{"SeasonEnds", "2019-23/2020-21", "2019-23/2020-21"},
		{"SeasonEnds", "{2019-23,2020-21..2020-22}", "{2019-23,2020-21..2020-22}"},
		{"TimeEnds", "2020-01-08T01:30Z/2020-01-08T01:50Z", "2020-01-08T01:30Z/2020-01-08T01:50Z"},
		{"TimeEnds", "[2020-01-08T01:30Z,2020-01-08T01:50Z]", "[2020-01-08T01:30Z,2020-01-08T01:50Z]"},
		{"BothEndsOpen", "/", "/"},
		{"BothEndsOpen", "../", "../"},
		{"BothEndsOpen", "../..", "../.."},
	}
	for _, tt := range tests {
		for name, o := range admitting {
			v, err := edtf.ParseWith(tt.text, &o)
			if (err == nil) != (name == tt.option) {
				t.Errorf("%q with %s: %v", tt.text, name, err)
			}
			if name != tt.option || err != nil {
				continue
			}
			if v.String() != tt.spelled {
				t.Errorf("%q with %s is spelled %q, want %q", tt.text, name, v, tt.spelled)
			}
			checkRespelled(t, tt.text, &o)
		}
		if v, err := edtf.Parse(tt.text); err == nil {
			t.Errorf("%q without options: %v", tt.text, v)
		}
		if tt.spelled != tt.text {
			if w, err := edtf.Parse(tt.spelled); err != nil || !edtf.Equal(w.Date(), edtf.Date(tt.spelled)) {
				t.Errorf("%q is spelled %q, which needs options: %v", tt.text, tt.spelled, err)
			}
		}
	}
}

// TestOptionsStayStrict: what the options do not admit either.
func TestOptionsStayStrict(t *testing.T) {
	t.Parallel()
	all := &edtf.ParseOptions{
		Spaces: true, Centuries: true, SeasonWords: true, ShortYears: true, ExcessDigits: true, BasicOffsets: true,
		AnyOffset: true, Fractions: true, SeasonEnds: true, TimeEnds: true, BothEndsOpen: true,
	}
	tests := []struct {
		text   string
		offset int
		msg    string
	}{
		{"20 20", 3, "want the end of the text"}, // a century and more
		{"2020 -01", 5, "want the end of the text"},
		{"2020-01 / 2020-02", 7, "want / between the ends of an interval"},
		{"1", 1, "want a digit or X"},
		{"1X", 2, "want a digit or X"},
		{"19X", 3, "want a digit or X"},
		{"-0", 2, "want a digit or X"},
		{"X", 1, "want a digit or X"},
		{"monsoon 2002", 0, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"zima 2002", 0, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"springs 2002", 0, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"summery 2002", 0, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"summertime 2002", 0, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"spring", 6, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"spring 200X", 7, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"spring 1950S2", 7, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"spring Y12345", 7, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"spring,, 2002", 7, "want spring, summer, autumn, fall or winter, and a year of four digits"},
		{"Y0012", 1, "want a number without leading zeros"},
		{"Y0", 1, "want a number without leading zeros"},
		{"Y12S1", 3, "want the end of the text"},
		{"-1859S0", 6, "want a number without leading zeros"},
		{"2020-01-08T01:34:00+03300", 24, "want the end of the text"},
		{"2020-01-08T01:34:00+033", 23, "want a digit"},
		{"2020-01-08T01:34:00+0360", 22, "want a minute from 00 to 59"},
		{"2020-01-08T01:34:00-24:00", 20, "want an offset from -12:00 to +14:00, other than -00:00"},
		{"2020-01-08T01:34:00.", 20, "want a digit after the decimal point"},
		{"2020-01-08T01:34.5", 16, "want the end of the text"},
		{"2020-22/2020-21", 8, "want an end that is not wholly before the start"},
		{"{2020-22..2020-21}", 10, "want a date that is not before the first of the range"},
		{"2020-01-08T01:50Z/2020-01-08T01:30Z", 18, "want an end that is not wholly before the start"},
		{"Y12345/Y12346", 0, "want a four-digit year: a form with Y or S stands by itself"},
	}
	for _, tt := range tests {
		_, err := edtf.ParseWith(tt.text, all)
		var parse *edtf.ParseError
		if !errors.As(err, &parse) || parse.Offset != tt.offset || parse.Msg != tt.msg || parse.Input != tt.text {
			t.Errorf("%q: %v, want offset %d: %s", tt.text, err, tt.offset, tt.msg)
		}
	}
}

func TestOptionTimeEndsLocal(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"2020-01-08T01:30Z/2020-01-08T01:50Z":       false,
		"2020-01-08T01:30:00Z/2020-01-08T01:50:00Z": false,
		"2020-01-08T01:30/2020-01-08T01:50":         true,
		"2020-01-08T01:30Z/2020-01-08T01:50":        true,
		"2020-01-08T01:30/2020-01-08T01:50Z":        true,
		"2020-01-08T01:30Z/2020":                    true,
		"2020-01-08T01:30Z/..":                      false,
	} {
		v, err := edtf.ParseWith(text, &edtf.ParseOptions{TimeEnds: true})
		if err != nil || v.Local() != want {
			t.Errorf("%s: Local() = %t, %v", text, v.Local(), err)
		}
	}
}

func TestOptionSeasonWordsInside(t *testing.T) {
	t.Parallel()
	words := &edtf.ParseOptions{SeasonWords: true}
	if _, err := edtf.ParseWith("[spring 2002]", words); err == nil ||
		!strings.Contains(err.Error(), "a part of the year stands by itself") {
		t.Errorf("without SeasonEnds: %v", err)
	}
	words.SeasonEnds = true
	if v, err := edtf.ParseWith("[spring 2002,fall 2002]", words); err != nil || v.String() != "[2002-21,2002-23]" {
		t.Errorf("with SeasonEnds: %v, %v", v, err)
	}
}

func TestOptionStandard(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"/..", "2020-03-11T19:35", "2020-03-11T19:35Z"} {
		if _, err := edtf.ParseWith(s, &edtf.ParseOptions{Standard: true}); err == nil {
			t.Errorf("%s is accepted as standard", s)
		}
		if _, err := edtf.Parse(s); err != nil {
			t.Error(err)
		}
	}
	for _, s := range fixtures {
		_, strict := edtf.ParseWith(s, &edtf.ParseOptions{Standard: true})
		_, err := edtf.Parse(s)
		if err != nil && strict == nil {
			t.Errorf("%s is accepted as standard only", s)
		}
	}
}

func TestOptionMaxLength(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		max int
		ok  bool
	}{{7, true}, {6, false}, {1, false}, {0, true}, {-1, true}} {
		if _, err := edtf.ParseWith("2020-01", &edtf.ParseOptions{MaxLength: tt.max}); (err == nil) != tt.ok {
			t.Errorf("7 bytes with MaxLength %d: %v", tt.max, err)
		}
	}
	if _, err := edtf.ParseWith(strings.Repeat(" ", 9), &edtf.ParseOptions{MaxLength: 8, Spaces: true}); err == nil {
		t.Error("blanks do not count")
	}
	// Two bytes below the default.
	fits := "[" + strings.Repeat("2020,", (edtf.DefaultMaxLength-10)/5) + "2020-01]"
	if len(fits) != edtf.DefaultMaxLength-2 {
		t.Fatalf("%d bytes", len(fits))
	}
	if _, err := edtf.Parse(fits); err != nil {
		t.Error(err)
	}
	for blanks, offset := range map[int]int{2: len(fits), 3: edtf.DefaultMaxLength} {
		var parse *edtf.ParseError
		if _, err := edtf.Parse(fits + strings.Repeat(" ", blanks)); !errors.As(err, &parse) || parse.Offset != offset {
			t.Errorf("with %d blanks: %v, want offset %d", blanks, err, offset)
		}
	}
}
