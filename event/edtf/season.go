package edtf

// The parts of a year, by the codes that stand in the place of a month. The
// standard leaves the months of the seasons to the user; these are the
// meteorological ones. Codes 21 to 24 do not name a hemisphere and are read
// as northern. A winter that begins in December ends in the following year.
//
//	21 25 31  March to May            (spring, northern spring, southern autumn)
//	22 26 32  June to August          (summer, northern summer, southern winter)
//	23 27 29  September to November   (autumn, northern autumn, southern spring)
//	24 28 30  December to February    (winter, northern winter, southern summer)
//	33 to 36  quarters of three months
//	37 to 39  quadrimesters of four months
//	40 and 41 semesters of six months

const (
	firstSeason = 21
	lastSeason  = 41
	// lastPlainSeason is the last code of level 1.
	lastPlainSeason = 24
)

// seasonMonths returns the first month of a part of a year and its length.
func seasonMonths(code int) (first, months int) {
	switch code {
	case 21, 25, 31:
		return 3, 3
	case 22, 26, 32:
		return 6, 3
	case 23, 27, 29:
		return 9, 3
	case 24, 28, 30:
		return 12, 3
	case 33, 34, 35, 36:
		return 1 + 3*(code-33), 3
	case 37, 38, 39:
		return 1 + 4*(code-37), 4
	default:
		return 1 + 6*(code-40), 6
	}
}

// seasonLevel returns the level of a code.
func seasonLevel(code int) uint8 {
	if code <= lastPlainSeason {
		return 1
	}
	return 2
}
