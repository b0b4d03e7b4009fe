package report

// For the tests.
var (
	Date = date
	Lag  = lag
	Fold = fold
)
