package relative

// measured says how often each rule was right for each class. The package
// documentation says on what it was counted, and a test of package phrase
// counts again.
var measured = []struct {
	class Class
	rule  Rule
	Measure
}{}
