package edtf

// Arithmetic of the proleptic Gregorian calendar in whole days since
// 1970-01-01. Years are astronomical: 0 is 1 BCE, -1 is 2 BCE.

const (
	daysPerEra  = 146_097 // 400 Gregorian years
	yearsPerEra = 400
	// epochFromMarch0 is the number of days from 0000-03-01, with which the
	// arithmetic below starts its years, to 1970-01-01.
	epochFromMarch0 = 719_468
)

// isLeap reports whether the year has a 29 February.
func isLeap(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// daysIn returns the number of days of a month.
func daysIn(year int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// civilDays returns the day number of a date. Months beyond the year run over
// into others; the day need not exist in its month.
func civilDays(year int64, month, day int) int64 {
	over := floorDiv(int64(month-1), 12)
	year += over
	// Years begin in March, so that the leap day is the last of its year.
	shifted := month - int(over)*12 - 3
	if shifted < 0 {
		shifted += 12
		year--
	}
	era := floorDiv(year, yearsPerEra)
	yearOfEra := year - era*yearsPerEra
	dayOfYear := int64((153*shifted+2)/5 + day - 1)
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*daysPerEra + dayOfEra - epochFromMarch0
}

// civilDate is the inverse of civilDays.
func civilDate(days int64) (year int64, month, day int) {
	days += epochFromMarch0
	era := floorDiv(days, daysPerEra)
	dayOfEra := days - era*daysPerEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36_524 - dayOfEra/146_096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = int(dayOfYear-(153*shifted+2)/5) + 1
	month = int(shifted) + 3
	year = yearOfEra + era*yearsPerEra
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
