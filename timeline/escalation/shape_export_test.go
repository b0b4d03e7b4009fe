package escalation

// Maximal returns the maximal scoring stretches of a list, each from its first
// number to the one before its end.
func Maximal(scores []int) [][2]int {
	var list [][2]int
	for _, m := range maximal(scores) {
		list = append(list, [2]int{m.first, m.end})
	}
	return list
}
