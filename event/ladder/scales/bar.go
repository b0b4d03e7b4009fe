package scales

import "strconv"

// BARLevel is a level of the event scale of the project Basins at Risk, from
// -7, war declared, to +7, union. 0 is neutral.
type BARLevel int8

// BARLevels returns the fifteen levels from the most hostile to the most
// cooperative.
func BARLevels() []BARLevel {
	var list []BARLevel
	for l := BARLevel(-7); l <= 7; l++ {
		list = append(list, l)
	}
	return list
}

// String returns the level with its sign, such as "-3" or "+4".
func (l BARLevel) String() string {
	if l > 0 {
		return "+" + strconv.Itoa(int(l))
	}
	return strconv.Itoa(int(l))
}

// Name says what the level stands for, in the words of this library, and ""
// beyond the ends.
//
// Source: Yoffe and Larson 2002, Basins at Risk: Water Event Database
// Methodology. The scale is made from COPDAB's, and not that scale turned
// round: war is declared at -7, all warfare from battles to nuclear weapons is
// -6, and there is nothing between that and small-scale acts.
func (l BARLevel) Name() string {
	if l < -7 || l > 7 {
		return ""
	}
	return [...]string{
		"war declared", "extensive acts of war", "small-scale military acts", "political and military hostility",
		"diplomatic and economic hostility", "strong verbal hostility", "mild verbal discord", "neutral",
		"minor official exchanges and talks", "official verbal support", "cultural or scientific agreement",
		"economic, technological or industrial agreement", "military, economic or strategic support",
		"strategic alliance or international treaty", "nations unite of their own will",
	}[l+7]
}

// BAR returns the levels of Basins at Risk that the rung spans, the most
// hostile first. Formal declarations of war, at -7 there, are posture here (H6)
// beside what is -4.
func BAR[R Rung](r R) []BARLevel {
	if h, ok := hostile(r); ok {
		return [...][]BARLevel{{0}, {-1}, {-2}, {-2}, {-3}, {-3}, {-7, -4}, {-5}, {-5}, {-6}, {-6}, {-6}}[h]
	}
	if k, ok := friendly(r); ok {
		return [...][]BARLevel{{1}, {2}, {3, 4}, {5}, {6, 7}}[k-1]
	}
	return nil
}
