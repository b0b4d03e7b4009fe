package attribution

// surveyTable lists what readers of the CAPphrase survey answered, by the
// median and then the mean. The survey put the verbs as "may happen", "will
// happen" and so on.
var surveyTable = [...]Heard{
	{"almost no chance", 5149, 1, 1, 2, 5, 10},
	{"highly unlikely", 5078, 1, 5, 5, 10, 20},
	{"remote chance", 5104, 1, 3, 5, 10, 20},
	{"little chance", 5153, 2, 5, 10, 15, 25},
	{"chances are slight", 5112, 3, 5, 10, 15, 30},
	{"improbable", 5151, 1, 5, 10, 20, 33},
	{"unlikely", 5150, 5, 10, 20, 25, 40},
	{"could", 5174, 10, 25, 40, 50, 70},
	{"might", 5174, 10, 25, 40, 50, 66},
	{"may", 5174, 10, 30, 40, 51, 70},
	{"about even", 5131, 49, 50, 50, 50, 51},
	{"realistic possibility", 5174, 20, 40, 60, 75, 85},
	{"better than even", 5119, 51, 55, 60, 60, 70},
	{"probable", 5151, 51, 65, 75, 80, 90},
	{"likely", 5146, 60, 67, 75, 80, 90},
	{"very good chance", 5147, 65, 75, 80, 85, 90},
	{"highly likely", 5114, 75, 80, 90, 90, 95},
	{"almost certain", 5143, 88, 90, 95, 98, 99},
	{"will", 5134, 90, 99, 100, 100, 100},
}
