package table

// For tests.
var (
	ParseFloat = parseFloat
	ParseInt   = parseInt
	Separators = separators
)
