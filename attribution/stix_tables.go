package attribution

// rows returns the table of the scale, as the OASIS group's own Python library
// (cti-python-stix2) computes it from STIX 2.1, appendix A. Where that library's
// documentation differs, giving 20 for "unlikely" of the WEP scale, its code and
// tests were followed, which give 30.
func (s STIXScale) rows() []stixRow {
	switch s {
	case STIXNoneLowMedHigh:
		return stixNoneLowMedHighTable[:]
	case STIXZeroToTen:
		return stixZeroToTenTable[:]
	case STIXAdmiralty:
		return stixAdmiraltyTable[:]
	case STIXWEP:
		return stixWEPTable[:]
	case STIXDNI:
		return stixDNITable[:]
	default:
		return nil
	}
}

var stixNoneLowMedHighTable = [...]stixRow{
	{words: "None", value: 0, low: 0, high: 0},
	{words: "Low", value: 15, low: 1, high: 29},
	{words: "Med", value: 50, low: 30, high: 69},
	{words: "High", value: 85, low: 70, high: 100},
	{words: "Not Specified", absent: true},
}

var stixZeroToTenTable = [...]stixRow{
	{words: "0", value: 0, low: 0, high: 4},
	{words: "1", value: 10, low: 5, high: 14},
	{words: "2", value: 20, low: 15, high: 24},
	{words: "3", value: 30, low: 25, high: 34},
	{words: "4", value: 40, low: 35, high: 44},
	{words: "5", value: 50, low: 45, high: 54},
	{words: "6", value: 60, low: 55, high: 64},
	{words: "7", value: 70, low: 65, high: 74},
	{words: "8", value: 80, low: 75, high: 84},
	{words: "9", value: 90, low: 85, high: 94},
	{words: "10", value: 100, low: 95, high: 100},
}

var stixAdmiraltyTable = [...]stixRow{
	{words: "5|Improbable", value: 10, low: 0, high: 19},
	{words: "4|Doubtful", value: 30, low: 20, high: 39},
	{words: "3|Possibly True", value: 50, low: 40, high: 59},
	{words: "2|Probably True", value: 70, low: 60, high: 79},
	{words: "1|Confirmed by other sources", value: 90, low: 80, high: 100},
	{words: "6|Truth cannot be judged", absent: true},
}

var stixWEPTable = [...]stixRow{
	{words: "Impossible", value: 0, low: 0, high: 0},
	{words: "Highly Unlikely|Almost Certainly Not", value: 10, low: 1, high: 19},
	{words: "Unlikely|Probably Not", value: 30, low: 20, high: 39},
	{words: "Even Chance", value: 50, low: 40, high: 59},
	{words: "Likely|Probable", value: 70, low: 60, high: 79},
	{words: "Highly Likely|Almost Certain", value: 90, low: 80, high: 99},
	{words: "Certain", value: 100, low: 100, high: 100},
}

var stixDNITable = [...]stixRow{
	{words: "Almost No Chance|Remote", value: 5, low: 0, high: 9},
	{words: "Very Unlikely|Highly Improbable", value: 15, low: 10, high: 19},
	{words: "Unlikely|Improbable", value: 30, low: 20, high: 39},
	{words: "Roughly Even Chance|Roughly Even Odds", value: 50, low: 40, high: 59},
	{words: "Likely|Probable", value: 70, low: 60, high: 79},
	{words: "Very Likely|Highly Probable", value: 85, low: 80, high: 89},
	{words: "Almost Certain|Nearly Certain", value: 95, low: 90, high: 100},
}
