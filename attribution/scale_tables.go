package attribution

// rows returns the table of a scale from the lowest term to the highest. The
// sources are those that Scale.Source names.
func (s Scale) rows() []termRow {
	switch s {
	case ScaleICD203:
		return icd203Table[:]
	case ScalePHIA:
		return phiaTable[:]
	case ScaleNATO:
		return natoTable[:]
	case ScaleIPCC:
		return ipccTable[:]
	case ScaleEFSA:
		return efsaTable[:]
	case ScaleKent:
		return kentTable[:]
	case ScaleHeard:
		return heardRows()
	default:
		return nil
	}
}

// ICD 203 gives every edge between 5 and 95 to both neighbours, and names
// neither certainty nor impossibility.
var icd203Table = [...]termRow{
	{"almost no chance|remote", 1, 5, "[)"},
	{"very unlikely|highly improbable", 5, 20, "[)"},
	{"unlikely|improbable|improbably", 20, 45, "[)"},
	{"roughly even chance|roughly even odds", 45, 55, "[)"},
	{"likely|probable|probably", 55, 80, "[)"},
	{"very likely|highly probable", 80, 95, "[)"},
	{"almost certain|almost certainly|nearly certain", 95, 99, "[]"},
}

// The yardstick leaves gaps on purpose: a probability within one has no word.
// Its "realistic possibility" ends below an even chance.
var phiaTable = [...]termRow{
	{"remote chance", 0, 5, "[]"},
	{"highly unlikely", 10, 20, "[]"},
	{"unlikely", 25, 35, "[]"},
	{"realistic possibility", 40, 50, "[)"},
	{"likely|probable", 55, 75, "[]"},
	{"highly likely", 80, 90, "[]"},
	{"almost certain", 95, 100, "[]"},
}

// AJP-2.1 writes "less than 10" and "more than 90", so that both edges belong
// to the inner terms.
var natoTable = [...]termRow{
	{"highly unlikely", 0, 10, "[)"},
	{"unlikely", 10, 40, "[)"},
	{"even chance", 40, 60, "[)"},
	{"likely", 60, 90, "[]"},
	{"highly likely", 90, 100, "(]"},
}

// "More likely than not" excludes an even chance by its words.
var ipccTable = [...]termRow{
	{"exceptionally unlikely", 0, 1, "[]"},
	{"extremely unlikely", 0, 5, "[]"},
	{"very unlikely", 0, 10, "[]"},
	{"unlikely", 0, 33, "[]"},
	{"about as likely as not", 33, 66, "[]"},
	{"more likely than not", 50, 100, "(]"},
	{"likely", 66, 100, "[]"},
	{"very likely", 90, 100, "[]"},
	{"extremely likely", 95, 100, "[]"},
	{"virtually certain", 99, 100, "[]"},
}

var efsaTable = [...]termRow{
	{"almost impossible", 0, 1, "[)"},
	{"extremely unlikely", 1, 5, "[)"},
	{"very unlikely", 5, 10, "[)"},
	{"unlikely", 10, 33, "[)"},
	{"about as likely as not", 33, 66, "[)"},
	{"likely", 66, 90, "[)"},
	{"very likely", 90, 95, "[)"},
	{"extremely likely", 95, 99, "[)"},
	{"almost certain", 99, 100, "[]"},
}

// Kent writes centre and width: almost certain is 93, give or take about 6;
// probable 75 and 12; about even 50 and 10; probably not 30 and 10; almost
// certainly not 7 and 5.
var kentTable = [...]termRow{
	{"impossible", 0, 0, "[]"},
	{"almost certainly not", 2, 12, "[]"},
	{"probably not", 20, 40, "[)"},
	{"chances about even", 40, 60, "[]"},
	{"probable", 63, 87, "[)"},
	{"almost certain", 87, 99, "[]"},
	{"certain", 100, 100, "[]"},
}
