package edtf

import "math"

// monthDays returns the least and the greatest length of so many consecutive
// calendar months, over all months with which they may begin. It saturates
// just short of [PosInf].
func monthDays(months int64) (least, most Seconds) {
	const eraMonths = 12 * yearsPerEra
	months = max(months, 0)
	eras, years, rest := months/eraMonths, int(months%eraMonths/12), int(months%12)
	low, high := int64(math.MaxInt64), int64(0)
	for i := range 12 {
		month := i + 1
		// In common years, and then the leap days: the stretch has a number of
		// Februaries, which may be those of any consecutive years.
		days := civilDays(commonYear, month+rest, 1) - civilDays(commonYear, month, 1) + int64(years)*365
		februaries := years
		if month <= 2 && month+rest > 2 || month+rest > 14 {
			februaries++
		}
		fewest, greatest := leapDays(februaries)
		low = min(low, days+fewest)
		high = max(high, days+greatest)
	}
	return dayLength(eras, low), dayLength(eras, high)
}

// dayLength returns the length of so many eras and days.
func dayLength(eras, days int64) Seconds {
	const limit = int64((PosInf - 1) / Day)
	if eras > (limit-days)/daysPerEra {
		return PosInf - 1
	}
	return Seconds(eras*daysPerEra+days) * Day
}

// leapDays returns how many leap years there are at least and at most among
// so many consecutive years, up to 401. The fewest follow 1696, because 1700
// has none; the most begin with 1904, whose row has no gap before 2100.
func leapDays(years int) (fewest, most int64) {
	n := int64(years)
	return leapsUntil(1697+n) - leapsUntil(1697), leapsUntil(1904+n) - leapsUntil(1904)
}

// leapsUntil counts the leap years from 1 to the one before the given year.
func leapsUntil(year int64) int64 {
	year--
	return floorDiv(year, 4) - floorDiv(year, 100) + floorDiv(year, 400)
}
