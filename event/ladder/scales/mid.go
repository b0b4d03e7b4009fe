package scales

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/ladder"
)

// MIDLevel is a hostility level of the Militarized Interstate Disputes, 1 to 5.
// The zero value is none.
type MIDLevel uint8

// The levels of the MID codebook, version 5.0 (Correlates of War).
const (
	MIDNone    MIDLevel = iota + 1 // no militarized action
	MIDThreat                      // threat to use force
	MIDDisplay                     // display of force
	MIDUse                         // use of force
	MIDWar                         // interstate war: 1,000 battle deaths
)

// MIDLevels returns the five levels, the lowest first.
func MIDLevels() []MIDLevel { return []MIDLevel{MIDNone, MIDThreat, MIDDisplay, MIDUse, MIDWar} }

// Name returns what the level is called, such as "display of force", and ""
// when l is none.
func (l MIDLevel) Name() string {
	if l > MIDWar {
		return ""
	}
	return [...]string{
		"", "no militarized action", "threat to use force", "display of force", "use of force", "war",
	}[l]
}

// String returns the number of the level, and "" for the zero value.
func (l MIDLevel) String() string {
	switch {
	case l == 0:
		return ""
	case l > MIDWar:
		return fmt.Sprintf("MIDLevel(%d)", uint8(l))
	default:
		return strconv.Itoa(int(l))
	}
}

// MarshalText returns the text that String returns.
func (l MIDLevel) MarshalText() ([]byte, error) {
	if l > MIDWar {
		return nil, fmt.Errorf("scales: MID level %d: want 0 to %d: %w", uint8(l), uint8(MIDWar), casus.ErrRange)
	}
	return []byte(l.String()), nil
}

// UnmarshalText accepts "1" to "5", and "" for the zero value.
func (l *MIDLevel) UnmarshalText(text []byte) error {
	for v := MIDLevel(0); v <= MIDWar; v++ {
		if string(text) == v.String() {
			*l = v
			return nil
		}
	}
	return fmt.Errorf("scales: MID level %.40q: want 1 to 5: %w", text, casus.ErrUnknown)
}

// MIDAction is an action code of the MID incident data, 0 to 21, or 22, which
// the Militarized Interstate Events add for a battle in a war.
type MIDAction uint8

// lastAction is the battle in a war.
const lastAction = 22

// MIDActions returns the actions in the order of their codes.
func MIDActions() []MIDAction {
	var list []MIDAction
	for a := MIDAction(0); a <= lastAction; a++ {
		list = append(list, a)
	}
	return list
}

// midRow is an action with its level and the rungs on which it stands.
type midRow struct {
	name  string
	level MIDLevel
	rungs []ladder.Hostility
}

// row returns the line of the action: names and levels are those of the
// incident codebook of MID 5.0, where the level stands in brackets behind each
// action, and for 22 of the MIE codebook.
func (a MIDAction) row() midRow {
	rungs := func(list ...ladder.Hostility) []ladder.Hostility { return list }
	rows := [...]midRow{
		{"no militarized action", MIDNone, rungs(ladder.H0, ladder.H1, ladder.H2, ladder.H4, ladder.H5)},
		{"threat to use force", MIDThreat, rungs(ladder.H3)},
		{"threat to blockade", MIDThreat, rungs(ladder.H3)},
		{"threat to occupy territory", MIDThreat, rungs(ladder.H3)},
		{"threat to declare war", MIDThreat, rungs(ladder.H3)},
		{"threat to use chemical, biological or radiological weapons", MIDThreat, rungs(ladder.H3)},
		{"threat to join a war", MIDThreat, rungs(ladder.H3)},
		{"show of force", MIDDisplay, rungs(ladder.H6)},
		{"alert", MIDDisplay, rungs(ladder.H6)},
		{"nuclear alert", MIDDisplay, rungs(ladder.H6)},
		{"mobilization", MIDDisplay, rungs(ladder.H6)},
		{"fortification of a border", MIDDisplay, rungs(ladder.H6)},
		{"border violation", MIDDisplay, rungs(ladder.H7)},
		{"blockade", MIDUse, rungs(ladder.H7)},
		{"occupation of territory", MIDUse, rungs(ladder.H7)},
		{"seizure", MIDUse, rungs(ladder.H7)},
		{"attack", MIDUse, rungs(ladder.H8, ladder.H9)},
		{"clash", MIDUse, rungs(ladder.H9)},
		{"declaration of war", MIDUse, rungs(ladder.H6)},
		{"use of chemical, biological or radiological weapons", MIDUse, rungs(ladder.H11)},
		{"begin of an interstate war", MIDWar, rungs(ladder.H10)},
		{"joining of an interstate war", MIDWar, rungs(ladder.H10)},
		{"battle in a war", MIDWar, rungs(ladder.H10)},
	}
	if int(a) >= len(rows) {
		return midRow{}
	}
	return rows[a]
}

// Name returns what the action is called, and "" beyond the last.
func (a MIDAction) Name() string { return a.row().name }

// Level returns the hostility level of the action.
func (a MIDAction) Level() MIDLevel { return a.row().level }

// Rungs returns where on the axis of hostility the action stands, the lowest
// first. Several are those among which MID does not tell.
func (a MIDAction) Rungs() []ladder.Hostility { return a.row().rungs }

// MID returns the actions of the Militarized Interstate Disputes that stand on
// the rung, in the order of their codes: action 0 alone on a rung below
// the military ones. MID knows nothing of accord.
func MID[R Rung](r R) []MIDAction {
	h, ok := any(r).(ladder.Hostility)
	if !ok {
		return nil
	}
	var list []MIDAction
	for _, a := range MIDActions() {
		if slices.Contains(a.Rungs(), h) {
			list = append(list, a)
		}
	}
	return list
}

// MIDRange returns the lowest and the highest level of the actions of [MID],
// and zeros where there are none.
func MIDRange[R Rung](r R) (low, high MIDLevel) {
	for _, a := range MID(r) {
		if low == 0 || a.Level() < low {
			low = a.Level()
		}
		high = max(high, a.Level())
	}
	return low, high
}
