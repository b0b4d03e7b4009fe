package table

// For tests.

func ParseFloat(s string) (float64, bool) { return parseFloat([]byte(s)) }
func ParseInt(s string) (int64, bool)     { return parseInt([]byte(s)) }

var Separators = separators
