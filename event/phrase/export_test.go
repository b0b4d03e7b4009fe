package phrase

// Steps returns how many attempts to read a date a phrase takes for each of
// its tokens.
func Steps(text string) float64 {
	p := parser{tokens: tokenize(trim(text))}
	p.wholeDate()
	return float64(p.steps) / float64(max(1, len(p.tokens)))
}

// MaxSteps is the bound.
const MaxSteps = maxSteps
