package timeml

// partsOfYear has the parts of a year of TIMEX3 and of EDTF (ISO 8601-2).
var partsOfYear = [...]struct{ timex, edtf string }{
	{"SP", "21"},
	{"SU", "22"},
	{"FA", "23"},
	{"WI", "24"},
	{"Q1", "33"},
	{"Q2", "34"},
	{"Q3", "35"},
	{"Q4", "36"},
	{"H1", "40"},
	{"H2", "41"},
}

// units has the units of TIMEX3 that ISO 8601 lacks.
var units = [...]struct {
	suffix string
	count  int64
	unit   string
}{
	{"DE", 10, "Y"},
	{"CE", 100, "Y"},
	{"ML", 1000, "Y"},
	{"Q", 3, "M"},
}

// partsOfDay has the parts of a day of TIMEX3.
var partsOfDay = [...]string{"MO", "MI", "AF", "EV", "NI", "DT"}
