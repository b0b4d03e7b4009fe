package timeml

import (
	"strconv"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// calendar writes the calendar part of a value in the notation of EDTF, or
// returns what is not a date there either.
func calendar(value string) string {
	if year, ok := strings.CutPrefix(value, "BC"); ok && isDigits(year) {
		n, err := strconv.ParseInt(year, 10, 32)
		if err != nil || n == 0 {
			return ""
		}
		return string(edtf.DateOf(1-n, 0, 0))
	}
	year, rest, ok := strings.Cut(value, "-")
	switch {
	case !ok && len(value) == 2 && isDigits(value):
		return value + "XX"
	case !ok && len(value) == 3 && isDigits(value):
		return value + "X"
	case !ok:
		return value
	}
	for _, p := range partsOfYear {
		if p.timex == rest {
			return year + "-" + p.edtf
		}
	}
	if week, ok := strings.CutPrefix(rest, "W"); ok {
		return weekDate(year, week)
	}
	return value
}

// weekDate reads "07", "07-4" or "07-WE" of a year: a set of days, or a day.
func weekDate(year, week string) string {
	number, day, _ := strings.Cut(week, "-")
	y, err := strconv.ParseInt(year, 10, 32)
	n, err2 := strconv.Atoi(number)
	if err != nil || err2 != nil || len(year) != 4 || n < 1 || n > weeksOf(y) {
		return ""
	}
	monday := firstMonday(y) + edtf.Seconds(7*(n-1))*edtf.Day
	on := func(i int) string { return string((monday + edtf.Seconds(i-1)*edtf.Day).Date()) }
	switch {
	case day == "":
		return "[" + on(1) + ".." + on(7) + "]"
	case day == "WE":
		return "[" + on(6) + ".." + on(7) + "]"
	case len(day) == 1 && day >= "1" && day <= "7":
		return on(int(day[0] - '0'))
	default:
		return ""
	}
}

// firstMonday returns when week 1 of a year begins: that of 4 January.
func firstMonday(year int64) edtf.Seconds {
	fourth := edtf.At(year, 1, 4, 0, 0, 0)
	return fourth - weekday(fourth)*edtf.Day
}

// weekday counts from 0 for Monday. 1970-01-01 was a Thursday.
func weekday(s edtf.Seconds) edtf.Seconds {
	return ((s/edtf.Day+3)%7 + 7) % 7
}

func weeksOf(year int64) int {
	return int((firstMonday(year+1) - firstMonday(year)) / (7 * edtf.Day))
}

// weekOf returns the value of the ISO week that begins on a Monday.
func weekOf(monday edtf.Seconds) string {
	year, _, _ := (monday + 3*edtf.Day).Civil() // that of its Thursday
	n := int((monday-firstMonday(year))/(7*edtf.Day)) + 1
	return digits(year, 4) + "-W" + digits(int64(n), 2)
}

func digits(n int64, width int) string {
	s := strconv.FormatInt(n, 10)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// times multiplies a number, and returns "" where it is too large.
func times(n string, by int64) string {
	v, err := strconv.ParseInt(n, 10, 32)
	if err != nil {
		return ""
	}
	return strconv.FormatInt(v*by, 10)
}

// ValueOf writes a date as a time expression: what [Timex.Reading] reads as the
// same date where nothing is left. Left says what the expression does not
// say. An interval is not one expression but three, a length and its two ends,
// and is left whole, as are sets other than weeks, weekends and those open at
// one side.
func ValueOf(d edtf.Date) (t Timex, left []string) {
	v, err := d.Value()
	switch {
	case err != nil || v.IsZero():
		return t, []string{"date " + string(d)}
	case v.Kind() == edtf.KindOneOf:
		return setValue(v)
	case v.Kind() == edtf.KindInterval || v.Kind() == edtf.KindAllOf:
		return t, []string{"date " + string(d)}
	}
	text := v.String()
	t.Type = TypeDate
	if v.Kind() == edtf.KindDateTime {
		t.Type = TypeTime
	}
	if q := v.Qualifier(); q != 0 {
		if q.Approximate() {
			t.Mod = "APPROX"
		}
		text = strings.Map(withoutMark, text)
		// One mark at the end holds for the whole date; others do not.
		if q != edtf.Approximate || v.String() != text+"~" {
			left = append(left, "marks of "+v.String())
		}
	}
	t.Value = valueText(text)
	if t.Value == "" || !sameDate(t.Value, text) {
		return Timex{}, []string{"date " + string(d)}
	}
	return t, left
}

func withoutMark(r rune) rune {
	if strings.ContainsRune("?~%", r) {
		return -1
	}
	return r
}

// valueText writes an unqualified date, or returns "".
func valueText(text string) string {
	year, rest, ok := strings.Cut(text, "-")
	switch {
	case strings.HasPrefix(text, "-"):
		n, err := strconv.ParseInt(text[1:], 10, 32)
		if err != nil || len(text) != 5 {
			return ""
		}
		return "BC" + digits(n+1, 4)
	case !ok && len(text) == 4 && isDigits(text[:3]) && text[3] == 'X':
		return text[:3]
	case !ok && len(text) == 4 && isDigits(text[:2]) && text[2:] == "XX":
		return text[:2]
	case strings.ContainsAny(text, "YS"):
		return "" // years of more digits, or of fewer that count
	}
	for _, p := range partsOfYear {
		if p.edtf == rest && len(year) == 4 {
			return year + "-" + p.timex
		}
	}
	if len(rest) == 2 && isDigits(rest) && rest > "12" {
		return "" // parts of a year that TIMEX3 has no word for
	}
	return text
}

// sameDate reports whether a value reads as the date.
func sameDate(value, date string) bool {
	r := Timex{Value: value}.Reading("")
	return len(r.Left) == 0 && string(r.Date) == date
}

// setValue writes a set of which one member is meant: a week, a weekend, or the
// time up to a day or from it on.
func setValue(v edtf.Value) (t Timex, left []string) {
	text := strings.Trim(v.String(), "[]")
	first, last, ok := strings.Cut(text, "..")
	if ok && !strings.Contains(text, ",") {
		one, mod := first, "ON_OR_AFTER"
		if first == "" {
			one, mod = last, "ON_OR_BEFORE"
		}
		if day, plain := dayOf(edtf.Date(one)); plain && (first == "" || last == "") {
			t, left = ValueOf(day)
			t.Mod = mod
			return t, left
		}
		start := v.Bounds().EarliestStart
		if start.IsFinite() {
			monday := start - weekday(start)*edtf.Day
			for _, value := range []string{weekOf(monday), weekOf(monday) + "-WE"} {
				if sameDate(value, v.String()) {
					return Timex{Type: TypeDate, Value: value}, nil
				}
			}
		}
	}
	return t, []string{"date " + v.String()}
}
