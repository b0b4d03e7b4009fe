package table

import (
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

// days reads the dates of one file.
type days struct {
	first int // the first year of the data set
	slash dataset.DateOrder
	// chosen tells that the order is that of the options, and not only what
	// the format is known for.
	chosen bool
}

// parseDay reads a date in the two forms that need no thought: 20200311 and
// 2020-03-11.
func parseDay(s string) (dataset.Day, bool) {
	var y, m, d int
	var ok1, ok2, ok3 bool
	switch {
	case len(s) == 8:
		y, ok1 = number(s[:4])
		m, ok2 = number(s[4:6])
		d, ok3 = number(s[6:])
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		y, ok1 = number(s[:4])
		m, ok2 = number(s[5:7])
		d, ok3 = number(s[8:])
	}
	if !ok1 || !ok2 || !ok3 || y < 1000 || !valid(y, m, d) {
		return dataset.Day{}, false
	}
	return dataset.Day{Year: int16(y), Month: uint8(m), Day: uint8(d)}, true
}

// number reads a few digits, and nothing else.
func number(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = 10*n + int(d)
	}
	return n, s != "" && len(s) < 10
}

func valid(y, m, d int) bool {
	if y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 {
		return false
	}
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return d <= 29
		}
		return d <= 28
	case 4, 6, 9, 11:
		return d <= 30
	}
	return d <= 31
}

// mend reads a date in any of the forms that data sets and spreadsheets write.
func (p days) mend(s string) (dataset.Day, mended, error) {
	m, note, err := p.mendMoment(s)
	return m.Day, note, err
}

// parseMoment reads a moment in the form 20190121220000, or a day in the form
// 20190121.
func parseMoment(s string) (dataset.Moment, bool) {
	if len(s) == 8 {
		day, ok := parseDay(s)
		return dataset.Moment{Day: day}, ok
	}
	if len(s) != 14 {
		return dataset.Moment{}, false
	}
	day, ok := parseDay(s[:8])
	h, ok1 := number(s[8:10])
	m, ok2 := number(s[10:12])
	sec, ok3 := number(s[12:])
	if !ok || !ok1 || !ok2 || !ok3 || h > 23 || m > 59 || sec > 59 {
		return dataset.Moment{}, false
	}
	return dataset.Moment{Day: day, Hour: uint8(h), Minute: uint8(m), Second: uint8(sec), Clock: true}, true
}

// mendMoment reads a day and perhaps a time in any of the forms that data sets
// and spreadsheets write.
func (p days) mendMoment(s string) (dataset.Moment, mended, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return dataset.Moment{}, mended{kind: dataset.NoteSpace, text: "read as empty"}, nil
	}
	if isRounded(trimmed) {
		return dataset.Moment{}, mended{kind: dataset.NoteLost, text: "not read: digits are lost"}, nil
	}
	date, clock, err := cutClock(trimmed)
	if err != nil {
		return dataset.Moment{}, mended{}, err
	}
	day, note, err := p.day(date)
	if err != nil {
		return dataset.Moment{}, mended{}, err
	}
	if len(trimmed) < len(s) && note.kind == "" {
		note = mended{kind: dataset.NoteSpace, text: "read as " + trimmed}
	}
	clock.Day = day
	return clock, note, nil
}

// cutClock cuts the time of day off a date: "2020-03-11T18:59:00Z",
// "2020-03-11 18:59:00.000", "3/11/2020 18:59". A zone other than UTC is a
// fault, because the moments of a file have no zones.
func cutClock(s string) (string, dataset.Moment, error) {
	i := strings.IndexByte(s, ':')
	if i < 0 {
		return s, dataset.Moment{}, nil
	}
	i = strings.LastIndexAny(s[:i], "T ")
	if i < 0 {
		return "", dataset.Moment{}, casus.ErrSyntax
	}
	clock := strings.TrimSuffix(strings.TrimSuffix(s[i+1:], "Z"), "+00:00")
	clock, fraction, _ := strings.Cut(clock, ".")
	parts := strings.Split(clock, ":")
	if len(parts) < 2 || len(parts) > 3 || strings.Trim(fraction, "0123456789") != "" {
		return "", dataset.Moment{}, casus.ErrSyntax
	}
	var n [3]int
	for j, part := range parts {
		var ok bool
		if n[j], ok = number(part); !ok || n[j] > 59 || j == 0 && n[j] > 23 {
			return "", dataset.Moment{}, casus.ErrSyntax
		}
	}
	return s[:i], dataset.Moment{Hour: uint8(n[0]), Minute: uint8(n[1]), Second: uint8(n[2]), Clock: true}, nil
}

// day reads a date without a time.
func (p days) day(s string) (dataset.Day, mended, error) {
	if d, ok := parseDay(s); ok {
		return d, mended{}, nil
	}
	switch parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" -/.,", r) }); {
	case len(parts) != 3:
		return dataset.Day{}, mended{}, casus.ErrSyntax
	case strings.ContainsRune(s, '/') || strings.ContainsRune(s, '.'):
		return p.slashed(parts)
	case month(parts[0]) > 0: // December 3, 2020
		return p.worded(parts[2], month(parts[0]), parts[1])
	case month(parts[1]) > 0: // 03 December 2020, 3-Dec-20
		return p.worded(parts[2], month(parts[1]), parts[0])
	default: // 0025-01-03, 2020-3-1
		m, ok1 := number(parts[1])
		d, ok2 := number(parts[2])
		return p.check(parts[0], m, d, ok1 && ok2 && len(parts[0]) == 4, mended{})
	}
}

func (p days) worded(year string, m int, day string) (dataset.Day, mended, error) {
	d, ok := number(day)
	return p.check(year, m, d, ok, mended{})
}

// slashed reads 3/11/2020 and 11.3.2020. Where both readings are days of the
// calendar, the order of the format or of the options decides. A date that only
// the other order makes one shows that the order of the options is wrong, for
// this row and so perhaps for all.
func (p days) slashed(parts []string) (dataset.Day, mended, error) {
	a, ok1 := number(parts[0])
	b, ok2 := number(parts[1])
	ok := ok1 && ok2
	if len(parts[0]) == 4 { // 2020/03/11
		d, okDay := number(parts[2])
		return p.check(parts[0], b, d, ok2 && okDay, mended{})
	}
	switch {
	case ok && a > 12:
		return p.only(dataset.DayFirst, parts[2], b, a)
	case ok && b > 12:
		return p.only(dataset.MonthFirst, parts[2], a, b)
	case ok && a == b:
		return p.check(parts[2], a, b, ok, mended{kind: dataset.NoteDateOrder})
	case p.slash == dataset.DayFirst:
		return p.check(parts[2], b, a, ok, mended{kind: dataset.NoteDateOrder})
	case p.slash == dataset.MonthFirst:
		return p.check(parts[2], a, b, ok, mended{kind: dataset.NoteDateOrder})
	}
	return dataset.Day{}, mended{}, errAmbiguous
}

// only reads a date that no other order makes one.
func (p days) only(order dataset.DateOrder, year string, m, d int) (dataset.Day, mended, error) {
	day, note, err := p.check(year, m, d, true, mended{kind: dataset.NoteDateOrder})
	if err == nil && p.chosen && p.slash != order {
		return dataset.Day{}, mended{}, errContradicts
	}
	return day, note, err
}

// check puts a date together and gives a year of two digits its century.
func (p days) check(year string, m, d int, ok bool, note mended) (dataset.Day, mended, error) {
	y, okYear := number(year)
	if !ok || !okYear || len(year) != 2 && len(year) != 4 {
		return dataset.Day{}, mended{}, casus.ErrSyntax
	}
	if y < 100 { // 25, 0025
		if p.first == 0 {
			return dataset.Day{}, mended{}, casus.ErrSyntax
		}
		y += p.first - p.first%100
		if y < p.first {
			y += 100
		}
		note = mended{kind: dataset.NoteYear}
	}
	if !valid(y, m, d) {
		return dataset.Day{}, mended{}, casus.ErrRange
	}
	day := dataset.Day{Year: int16(y), Month: uint8(m), Day: uint8(d)}
	if note.kind != "" {
		note.text = "read as " + day.String()
	}
	return day, note, nil
}

// month returns the number of an English month from its first three letters or
// its whole name, and 0 if it is none.
func month(s string) int {
	if len(s) < 3 {
		return 0
	}
	s = strings.ToLower(s)
	for i, name := range []string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	} {
		if strings.HasPrefix(name, s) || s == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
