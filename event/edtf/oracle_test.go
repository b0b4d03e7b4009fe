package edtf_test

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// This file reads EDTF a second time, slowly and in the plainest way: regular
// expressions for the forms, package time for the calendar, big integers for
// long years, and a search through the calendar for unspecified digits. The
// tests hold the parser to it.

// reading is what the oracle makes of a text.
type reading struct {
	level  int
	lasted bool
	bounds edtf.Bounds
}

// span is a half-open stretch of seconds.
type span struct{ start, end edtf.Seconds }

// oracleDate is one date and what the rules of composite forms ask about it.
type oracleDate struct {
	span
	level       int
	precision   string
	unspecified bool
	unknown     bool
}

var (
	oracleYear = regexp.MustCompile(`^([?~%]?)(-?)([0-9X]{4})([?~%]?)$`)
	oracleDay  = regexp.MustCompile(`^([?~%]?)(-?)([0-9X]{4})([?~%]?)-([?~%]?)([0-9X]{2})([?~%]?)` +
		`(?:-([?~%]?)([0-9X]{2})([?~%]?))?$`)
	oracleLong = regexp.MustCompile(`^([?~%]?)(?:Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]*))?|(-?)([0-9]{4}))(?:S([1-9][0-9]*))?([?~%]?)$`)
	oracleTime = regexp.MustCompile(`^(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?` +
		`(Z|[+-][0-9]{2}(?::[0-9]{2})?)?$`)
)

// oracle reads a text as Parse does without options.
func oracle(s string) (reading, bool) {
	switch {
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"):
		return oracleSet(s[1:len(s)-1], false)
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"):
		return oracleSet(s[1:len(s)-1], true)
	case strings.Contains(s, "/"):
		return oracleInterval(s)
	}
	for _, read := range []func(string) (oracleDate, bool){oraclePlain, oracleLongYear, oracleDateTime} {
		if d, ok := read(s); ok {
			return reading{level: d.level, bounds: d.bounds()}, true
		}
	}
	return reading{}, false
}

func (d oracleDate) bounds() edtf.Bounds {
	b := edtf.Bounds{
		EarliestStart: d.start, LatestStart: oneLess(d.end), EarliestEnd: oneMore(d.start), LatestEnd: d.end,
		StartUnknown: d.unknown, EndUnknown: d.unknown,
	}
	return b
}

func oneLess(s edtf.Seconds) edtf.Seconds {
	if s == edtf.PosInf {
		return s
	}
	return s - 1
}

func oneMore(s edtf.Seconds) edtf.Seconds {
	if s == edtf.NegInf {
		return s
	}
	return s + 1
}

// oraclePlain reads a year, month, day or season.
func oraclePlain(s string) (oracleDate, bool) {
	if m := oracleYear.FindStringSubmatch(s); m != nil {
		return oracleCalendar(m[2], m[3], "", "", m[1] != "", m[4] != "")
	}
	m := oracleDay.FindStringSubmatch(s)
	if m == nil {
		return oracleDate{}, false
	}
	right := m[10]
	inner := m[1]+m[4]+m[5]+m[8] != ""
	if m[9] == "" {
		right = m[7]
	} else {
		inner = inner || m[7] != ""
	}
	return oracleCalendar(m[2], m[3], m[6], m[9], inner, right != "")
}

// oracleCalendar finds the first and the last date that the digits allow.
func oracleCalendar(sign, year, month, day string, inner, right bool) (oracleDate, bool) {
	d := oracleDate{unspecified: strings.Contains(year+month+day, "X")}
	if sign == "-" || right || d.unspecified {
		d.level = 1
	}
	if inner || d.unspecified && !fromTheRight(year, month, day) {
		d.level = 2
	}
	years := candidates(year, 0, 9999)
	if sign == "-" {
		years = negative(years)
	}
	if len(years) == 0 {
		return d, false
	}
	season, err := strconv.Atoi(month)
	switch {
	case month == "":
		d.precision = "year"
		d.start, d.end = midnight(years[0], 1, 1), midnight(years[len(years)-1]+1, 1, 1)
	case err == nil && season > 20 && day == "":
		first, length, ok := oracleSeason(season)
		if !ok {
			return d, false
		}
		d.precision = "season"
		d.level = max(d.level, 1)
		if season > 24 || d.unspecified {
			d.level = 2
		}
		d.start, d.end = midnight(years[0], first, 1), midnight(years[len(years)-1], first+length, 1)
	default:
		d.precision = "day"
		days := candidates(day, 1, 31)
		if day == "" {
			d.precision, days = "month", []int{1}
		}
		months := candidates(month, 1, 12)
		first, last, ok := searchCalendar(years, months, days)
		if !ok {
			return d, false
		}
		d.start, d.end = unix(first), unix(last.AddDate(0, 0, 1))
		if day == "" {
			d.end = unix(last.AddDate(0, 1, 0))
		}
	}
	if sign == "" && year == "XXXX" && (month == "" || month == "XX") && (day == "" || day == "XX") {
		d.unknown, d.start, d.end = true, edtf.NegInf, edtf.PosInf
	}
	return d, true
}

// oracleRight are the forms in which unspecified digits belong to level 1.
var oracleRight = regexp.MustCompile(`^(?:[0-9]{2}[0-9X]X--|[0-9]{4}-XX-|[0-9]{4}-[0-9]{2}-XX|[0-9]{4}-XX-XX)$`)

func fromTheRight(year, month, day string) bool {
	return oracleRight.MatchString(year + "-" + month + "-" + day)
}

// candidates returns the numbers from low to high that the digits allow, in
// ascending order.
func candidates(digits string, low, high int) []int {
	texts := []string{""}
	for c := range strings.SplitSeq(digits, "") {
		if c == "X" {
			c = "0123456789"
		}
		var longer []string
		for _, text := range texts {
			for digit := range strings.SplitSeq(c, "") {
				longer = append(longer, text+digit)
			}
		}
		texts = longer
	}
	var fit []int
	for _, text := range texts {
		if n, err := strconv.Atoi(text); err == nil && n >= low && n <= high {
			fit = append(fit, n)
		}
	}
	return fit
}

// negative returns the years with a sign, in ascending order; there is no
// year -0000.
func negative(years []int) []int {
	var neg []int
	for _, year := range slices.Backward(years) {
		if year != 0 {
			neg = append(neg, -year)
		}
	}
	return neg
}

// searchCalendar tries all dates, from the first on and from the last back,
// until one exists.
func searchCalendar(years, months, days []int) (first, last time.Time, ok bool) {
	try := func(step func([]int, func(int) bool) bool) (found time.Time, ok bool) {
		ok = !step(years, func(y int) bool {
			return step(months, func(m int) bool {
				return step(days, func(d int) bool {
					found = time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
					return found.Day() != d
				})
			})
		})
		return found, ok
	}
	up := func(list []int, visit func(int) bool) bool {
		for _, n := range list {
			if !visit(n) {
				return false
			}
		}
		return true
	}
	down := func(list []int, visit func(int) bool) bool {
		for _, n := range slices.Backward(list) {
			if !visit(n) {
				return false
			}
		}
		return true
	}
	if first, ok = try(up); !ok {
		return first, last, false
	}
	last, ok = try(down)
	return first, last, ok
}

// oracleSeason lists the parts of a year one by one.
func oracleSeason(code int) (first, length int, ok bool) {
	table := map[int][2]int{
		21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3},
		25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3},
		29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3},
		33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3},
		37: {1, 4}, 38: {5, 4}, 39: {9, 4}, 40: {1, 6}, 41: {7, 6},
	}
	m, ok := table[code]
	return m[0], m[1], ok
}

func midnight(year, month, day int) edtf.Seconds {
	return unix(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

func unix(t time.Time) edtf.Seconds { return edtf.Seconds(t.Unix()) }

// oracleLongYear reads the forms with Y and S.
func oracleLongYear(s string) (oracleDate, bool) {
	d := oracleDate{level: 2, precision: "year"}
	m := oracleLong.FindStringSubmatch(s)
	if m == nil {
		return d, false
	}
	sign, digits := m[2]+m[5], m[3]+m[6]
	if m[6] != "" && (m[7] == "" || sign == "-" && digits == "0000") {
		return d, false // without S it is a plain year
	}
	if exponent, err := strconv.Atoi(m[4]); m[4] != "" {
		if err != nil || exponent > 50_000 {
			exponent = 50_000 // far beyond what Seconds can count, in any case
		}
		digits += strings.Repeat("0", exponent)
	} else if m[3] != "" && len(digits) <= 4 {
		return d, false
	}
	if m[1] == "" && m[4] == "" && m[7] == "" {
		d.level = 1
	}
	low, _ := new(big.Int).SetString(digits, 10)
	high := new(big.Int).Set(low)
	if m[7] != "" {
		keep, err := strconv.Atoi(m[7])
		if err != nil || keep > len(digits) {
			return d, false
		}
		low.SetString(digits[:keep]+strings.Repeat("0", len(digits)-keep), 10)
		high.SetString(digits[:keep]+strings.Repeat("9", len(digits)-keep), 10)
	}
	if sign == "-" {
		low, high = high.Neg(high), low.Neg(low)
	}
	d.start, d.end = oracleYearStart(low), oracleYearEnd(high)
	return d, true
}

// The years that Seconds count; beyond, bounds are near or at infinity.
var oracleMaxYear = big.NewInt(292_000_000_000)

func oracleYearStart(year *big.Int) edtf.Seconds {
	switch {
	case year.CmpAbs(oracleMaxYear) <= 0:
		return oracleNewYear(year)
	case year.Sign() < 0:
		return edtf.NegInf
	default:
		return edtf.PosInf - 2
	}
}

func oracleYearEnd(year *big.Int) edtf.Seconds {
	if year.Cmp(oracleMaxYear) > 0 {
		return edtf.PosInf
	}
	if year.CmpAbs(oracleMaxYear) > 0 {
		return edtf.NegInf + 2
	}
	return oracleNewYear(new(big.Int).Add(year, big.NewInt(1)))
}

// oracleNewYear counts the days of whole cycles of 400 years and leaves the
// rest to package time.
func oracleNewYear(year *big.Int) edtf.Seconds {
	cycles, rest := new(big.Int).DivMod(year, big.NewInt(400), new(big.Int))
	days := cycles.Mul(cycles, big.NewInt(146_097)).Int64()
	return edtf.Seconds(days)*edtf.Day + midnight(int(rest.Int64()), 1, 1)
}

// oracleDateTime reads a day with a time of day.
func oracleDateTime(s string) (oracleDate, bool) {
	m := oracleTime.FindStringSubmatch(s)
	if m == nil {
		return oracleDate{}, false
	}
	d, ok := oraclePlain(m[1])
	if !ok {
		return d, false
	}
	hour, _ := strconv.Atoi(m[2])
	minute, _ := strconv.Atoi(m[3])
	second, _ := strconv.Atoi(m[4])
	if hour > 24 || minute > 59 || second > 59 || hour == 24 && minute+second > 0 {
		return d, false
	}
	d.start += edtf.Seconds(hour*3600 + minute*60 + second)
	d.end = d.start + 60
	if m[4] != "" {
		d.end = d.start + 1
	}
	if zone := m[5]; zone != "" && zone != "Z" {
		hours, _ := strconv.Atoi(zone[1:3])
		minutes, _ := strconv.Atoi(strings.TrimPrefix(zone[3:], ":"))
		offset := edtf.Seconds(hours*3600 + minutes*60)
		if minutes > 59 || zone[0] == '-' && offset == 0 {
			return d, false
		}
		if zone[0] == '-' {
			offset = -offset
		}
		if offset < -12*3600 || offset > 14*3600 {
			return d, false
		}
		d.start, d.end = d.start-offset, d.end-offset
	}
	return d, true
}

// oracleInterval reads two ends.
func oracleInterval(s string) (reading, bool) {
	ends := strings.Split(s, "/")
	if len(ends) != 2 {
		return reading{}, false
	}
	r := reading{lasted: true, bounds: edtf.Unbounded()}
	var dates [2]oracleDate
	stated := 0
	for i, end := range ends {
		if end == "" || end == ".." {
			r.level = max(r.level, 1)
			continue
		}
		d, ok := oraclePlain(end)
		if !ok || d.precision == "season" {
			return r, false
		}
		stated++
		dates[i] = d
		r.level = max(r.level, d.level)
		if d.unspecified {
			r.level = 2
		}
		if i == 0 {
			r.bounds.EarliestStart, r.bounds.LatestStart = d.start, oneLess(d.end)
		} else {
			r.bounds.EarliestEnd, r.bounds.LatestEnd = oneMore(d.start), d.end
		}
	}
	if stated == 0 && s != "/.." || r.bounds.EarliestStart >= r.bounds.LatestEnd {
		return r, false
	}
	b := &r.bounds
	b.LatestStart = min(b.LatestStart, oneLess(b.LatestEnd))
	b.EarliestEnd = max(b.EarliestEnd, oneMore(b.EarliestStart))
	b.StartOpen, b.StartUnknown = ends[0] == "..", ends[0] == "" || dates[0].unknown
	b.EndOpen, b.EndUnknown = ends[1] == "..", ends[1] == "" || dates[1].unknown
	return r, true
}

// oracleSet reads the members of a set.
func oracleSet(s string, all bool) (reading, bool) {
	r := reading{level: 2, lasted: all}
	members := strings.Split(s, ",")
	for i, member := range members {
		from, to, ranged := strings.Cut(member, "..")
		var first, last oracleDate
		var ok bool
		switch {
		case from == "" && (!ranged || i > 0), ranged && to == "" && (i < len(members)-1 || from == ""):
			return r, false
		}
		if from != "" {
			if first, ok = oraclePlain(from); !ok || first.precision == "season" {
				return r, false
			}
		}
		if to != "" {
			if last, ok = oraclePlain(to); !ok || last.precision == "season" {
				return r, false
			}
		}
		if from != "" && to != "" && (first.unspecified || last.unspecified ||
			first.precision != last.precision || first.start > last.start) {
			return r, false
		}
		b := memberBounds(first, last, from != "", to != "", ranged, all)
		if i == 0 {
			r.bounds = b
		} else {
			r.bounds = joinBounds(r.bounds, b, all)
		}
	}
	return r, true
}

func memberBounds(first, last oracleDate, hasFirst, hasLast, ranged, all bool) edtf.Bounds {
	if !ranged {
		return first.bounds()
	}
	whole := oracleDate{span: span{edtf.NegInf, edtf.PosInf}}
	if hasFirst {
		whole.start = first.start
	}
	if hasLast {
		whole.end = last.end
	}
	b := whole.bounds()
	if all && hasFirst {
		b.LatestStart = oneLess(first.end)
	}
	if all && hasLast {
		b.EarliestEnd = oneMore(last.start)
	}
	b.StartOpen, b.EndOpen = !hasFirst, !hasLast
	if hasFirst {
		b.StartUnknown = first.unknown && hasLast // never: closed ranges are stated in full
	}
	return b
}

func joinBounds(a, b edtf.Bounds, all bool) edtf.Bounds {
	j := edtf.Bounds{
		EarliestStart: min(a.EarliestStart, b.EarliestStart),
		LatestStart:   max(a.LatestStart, b.LatestStart),
		EarliestEnd:   min(a.EarliestEnd, b.EarliestEnd),
		LatestEnd:     max(a.LatestEnd, b.LatestEnd),
		StartOpen:     a.StartOpen || b.StartOpen,
		StartUnknown:  a.StartUnknown || b.StartUnknown,
		EndOpen:       a.EndOpen || b.EndOpen,
		EndUnknown:    a.EndUnknown || b.EndUnknown,
	}
	if all {
		j.LatestStart = min(a.LatestStart, b.LatestStart)
		j.EarliestEnd = max(a.EarliestEnd, b.EarliestEnd)
	}
	return j
}
