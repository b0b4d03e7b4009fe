package crosswalk

// GTDDetails returns the words of the weapon sub-types.
func GTDDetails() []string {
	var words []string
	for _, r := range gtdDetails() {
		words = append(words, r.words)
	}
	return words
}
