package scales

// Point is a point of COPDAB, the Conflict and Peace Data Bank of Edward Azar:
// 1, the most cooperative, to 15, the most hostile. The zero value is none.
type Point uint8

// The middle and the end of the scale.
const (
	neutralPoint = 8
	lastPoint    = 15
)

// Points returns the fifteen points from the most cooperative to the most
// hostile.
func Points() []Point {
	var list []Point
	for p := Point(1); p <= lastPoint; p++ {
		list = append(list, p)
	}
	return list
}

// Name says what the point stands for, in the words of this library, and ""
// when p is none.
func (p Point) Name() string {
	if p > lastPoint {
		return ""
	}
	return [...]string{
		"",
		"nations unite of their own will", "major strategic alliance", "military, economic or strategic support",
		"economic, technological or industrial agreement", "cultural or scientific agreement", "official verbal support",
		"minor official exchanges and talks", "neutral or insignificant", "mild verbal discord", "strong verbal hostility",
		"diplomatic and economic hostility", "political and military hostility", "small-scale military acts",
		"limited war", "extensive war",
	}[p]
}

// Weight returns the intensity that Azar's panel gave the point, and 0 when p
// is none. It has no sign: cooperation and conflict are two dimensions of the
// scale, and the weight of 8 is 1 on either.
//
// Source: Azar 1980, The Conflict and Peace Data Bank (COPDAB) Project, and the
// codebook of 1982. The weights of the points of conflict are given here as
// they are commonly reprinted.
func (p Point) Weight() int {
	if p > lastPoint {
		return 0
	}
	return [...]int{0, 92, 47, 31, 27, 14, 10, 6, 1, 6, 16, 29, 44, 50, 65, 102}[p]
}

// COPDAB returns the points that the rung spans, from the more cooperative to
// the more hostile. Point 10 is that of accusations and of threats, and point
// 11 that of sanctions and of repression, which COPDAB does not tell apart.
func COPDAB[R Rung](r R) []Point {
	if h, ok := hostile(r); ok {
		return [...][]Point{{8}, {9}, {10}, {10}, {11}, {11}, {12}, {12, 13}, {13}, {14}, {15}, {15}}[h]
	}
	if k, ok := friendly(r); ok {
		return [...][]Point{{7}, {6}, {4, 5}, {3}, {1, 2}}[k-1]
	}
	return nil
}
