package edtf_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
)

func TestParseErrors(t *testing.T) {
	t.Parallel()
	const (
		date   = "want a date: a year of four digits, or Y and a longer one"
		digit  = "want a digit or X"
		month  = "want a month from 01 to 12 or a part of the year from 21 to 41"
		day    = "want a day from 01 to 31"
		exists = "want a day that the month has"
		end    = "want the end of the text"
		number = "want a number without leading zeros"
		offset = "want an offset from -12:00 to +14:00, other than -00:00"
		lone   = "want a four-digit year: a form with Y or S stands by itself"
	)
	tests := []struct {
		text   string
		offset int
		msg    string
	}{
		{"", 0, date},
		{"soon", 0, date},
		{"?", 1, date},
		{"202", 3, digit},
		{"-", 1, digit},
		{"-20 0", 3, digit},
		{"20205", 4, "want no fifth digit: longer years begin with Y"},
		{"2020X", 4, "want no fifth digit: longer years begin with Y"},
		{"-0000", 0, "want a year other than -0000: the year zero has no sign"},
		{"?-0000-01", 1, "want a year other than -0000: the year zero has no sign"},
		{"2020-", 5, digit},
		{"2020-1", 6, digit},
		{"2020-x1", 5, digit},
		{"2020-00", 5, month},
		{"2020-13", 5, month},
		{"2020-20", 5, month},
		{"2020-42", 5, month},
		{"2020-2X", 5, month},
		{"2020-21-01", 7, end},
		{"2020-01-", 8, digit},
		{"2020-01-00", 8, day},
		{"2020-01-32", 8, day},
		{"2020-01-4X", 8, day},
		{"2021-02-29", 8, exists},
		{"2020-04-31", 8, exists},
		{"2019-02-3X", 8, exists},
		{"XXXX-02-30", 8, exists},
		{"XXX1-02-29", 8, exists},
		{"-XX01-02-29", 9, exists},
		{"2020-01-01-01", 10, end},
		{"2020??", 5, end},
		{"2020-01 ", 7, end},
		{"Y", 1, number},
		{"Y0", 1, number},
		{"Y-012345", 2, number},
		{"Y12345E", 7, number},
		{"Y12345E0", 7, number},
		{"Y12345S", 7, number},
		{"Y12345S0", 7, number},
		{"Y12345S6", 7, "want at most as many significant digits as the year has"},
		{"1950S5", 5, "want at most as many significant digits as the year has"},
		{"1950S99999999999999999999", 5, "want at most as many significant digits as the year has"},
		{"195XS2", 4, end},
		{"1950S2-01", 6, end},
		{"Y2020", 0, "want a year of more than four digits after Y"},
		{"?Y-2020", 1, "want a year of more than four digits after Y"},
		{"Y12345-01", 6, end},
		{"2020-01-01T", 11, "want a digit"},
		{"2020-01-01T1", 12, "want a digit"},
		{"2020-01-01T25:00", 11, "want an hour from 00 to 24"},
		{"2020-01-01T10", 13, "want a colon"},
		{"2020-01-01T10:60", 14, "want a minute from 00 to 59"},
		{"2020-01-01T10:00:60", 17, "want a second from 00 to 59"},
		{"2020-01-01T10:00:0", 18, "want a digit"},
		{"2020-01-01T24:01", 11, "want no time after 24:00:00"},
		{"2020-01-01T24:00:01", 11, "want no time after 24:00:00"},
		{"2020-01-01T10:00:00.5", 19, end},
		{"2020-01-01T10:00:00+", 20, "want a digit"},
		{"2020-01-01T10:00:00+24", 20, offset},
		{"2020-01-01T10:00:00+14:01", 19, offset},
		{"2020-01-01T10:00:00-12:01", 19, offset},
		{"2020-01-01T10:00:00-00", 19, offset},
		{"2020-01-01T10:00:00-00:00", 19, offset},
		{"2020-01-01T10:00:00+01:60", 23, "want a minute from 00 to 59"},
		{"2020-01-01T10:00:00+0100", 22, end},
		{"2020-01-01T10:00:00ZZ", 20, end},
		{"2020-01-XXT10:00:00", 10, end},
		{"2020-01-01?T10:00:00", 11, end},
		{"2020/2019", 5, "want an end that is not wholly before the start"},
		{"2020-02/2020-01-31", 8, "want an end that is not wholly before the start"},
		{"2020/2021/2022", 9, end},
		{"2020 /2021", 4, "want / between the ends of an interval"},
		{"/", 1, "want a date: at least one end must be stated"},
		{"../", 3, "want a date: at least one end must be stated"},
		{"../..", 3, "want a date: at least one end must be stated"},
		{"2020-21/2021", 5, "want a month from 01 to 12: a part of the year stands by itself"},
		{"2020/2020-01-01T10:00Z", 15, "want a date without a time in an interval or set"},
		{"Y12345/Y12346", 0, lone},
		{"2020/1950S2", 9, lone},
		{"[]", 1, date},
		{"[", 1, date},
		{"[2020", 5, "want ] after the members"},
		{"{2020]", 5, "want } after the members"},
		{"[2020,]", 6, date},
		{"[2020]]", 6, end},
		{"[2020]/2021", 6, end},
		{"[..]", 3, date},
		{"[2020,..2021]", 6, `want a date: only the first member may begin with ".."`},
		{"[2020..,2021]", 7, `want a date: only the last member may end with ".."`},
		{"[2020..2019]", 7, "want a date that is not before the first of the range"},
		{"[2020..2021-01]", 7, "want a date as precise as the first of the range"},
		{"[202X..2031]", 1, `want a range between dates without X`},
		{"[2020..203X]", 7, `want a range between dates without X`},
		{"[2020..2021..2022]", 11, "want ] after the members"},
		{"[2020-21]", 6, "want a month from 01 to 12: a part of the year stands by itself"},
		{"[Y12345]", 1, lone},
		{"[2020, 2021]", 6, date},
	}
	for _, tt := range tests {
		_, err := edtf.Parse(tt.text)
		want := &edtf.ParseError{Input: tt.text, Offset: tt.offset, Msg: tt.msg}
		if diff := cmp.Diff(error(want), err); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		if tt.text != "" {
			var parse *edtf.ParseError
			if err := edtf.Date(tt.text).Validate(); !errors.As(err, &parse) {
				t.Errorf("Date(%q).Validate() = %v", tt.text, err)
			}
		}
	}
	if err := edtf.Date("").Validate(); err != nil {
		t.Error(err)
	}
}

func TestParseErrorText(t *testing.T) {
	t.Parallel()
	digits := strings.Repeat("0123456789", 10)
	tests := []struct {
		err  edtf.ParseError
		want string
	}{
		{edtf.ParseError{Input: "2020-13", Offset: 5, Msg: "want a month"}, `edtf: "2020-13": offset 5: want a month`},
		{edtf.ParseError{Input: "\x00\xff", Msg: "want a date"}, `edtf: "\x00\xff": offset 0: want a date`},
		{edtf.ParseError{Input: digits[:64], Offset: 64, Msg: "want more"}, `edtf: "` + digits[:64] + `": offset 64: want more`},
		{edtf.ParseError{Input: digits[:65], Offset: 0, Msg: "want less"}, `edtf: "` + digits[:64] + `"...: offset 0: want less`},
		{edtf.ParseError{Input: digits, Offset: 33, Msg: "want less"}, `edtf: ..."` + digits[1:65] + `"...: offset 33: want less`},
		{edtf.ParseError{Input: digits, Offset: 100, Msg: "want more"}, `edtf: ..."` + digits[36:] + `": offset 100: want more`},
	}
	for _, tt := range tests {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}
