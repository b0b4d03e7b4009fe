package edtf

// plainDay reads the form that most dates have, 2020-01-08, in a third of the
// time. It returns false for any other text, and for days that do not exist:
// the parser knows what is wrong with them.
func plainDay(s string) (v Value, ok bool) {
	if len(s) != len("2020-01-08") || s[4] != '-' || s[7] != '-' {
		return v, false
	}
	n := 0
	for i := range len(s) {
		if i == 4 || i == 7 {
			continue
		}
		if !isDigit(s[i]) {
			return v, false
		}
		n = n*10 + int(s[i]-'0')
	}
	year, month, day := int64(n/10_000), n/100%100, n%100
	if month*day == 0 || month > 12 || day > daysIn(year, month) {
		return v, false
	}
	start := Seconds(civilDays(year, month, day)) * Day
	return Value{
		text:      s,
		bounds:    Within(start, start+Day),
		kind:      KindDate,
		precision: PrecisionDay,
		local:     true,
	}, true
}
