package cameo

import (
	"fmt"

	"github.com/casus-events/casus"
)

// Quad is the class of a code in the two-by-two table of words and deeds,
// cooperation and conflict. The zero value is not stated. The numbers are those
// of GDELT's column QuadClass.
type Quad uint8

// The four classes.
const (
	VerbalCooperation   Quad = iota + 1 // roots 01 to 05
	MaterialCooperation                 // roots 06 to 08
	VerbalConflict                      // roots 09 to 13
	MaterialConflict                    // roots 14 to 20
)

// Quads returns the four classes in the order of their numbers.
func Quads() []Quad {
	return []Quad{VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict}
}

// String returns the name of the class, such as "verbal conflict", and "" for
// the zero value.
func (q Quad) String() string {
	switch q {
	case 0:
		return ""
	case VerbalCooperation:
		return "verbal cooperation"
	case MaterialCooperation:
		return "material cooperation"
	case VerbalConflict:
		return "verbal conflict"
	case MaterialConflict:
		return "material conflict"
	default:
		return fmt.Sprintf("Quad(%d)", uint8(q))
	}
}

// MarshalText returns the text that String returns.
func (q Quad) MarshalText() ([]byte, error) {
	if q > MaterialConflict {
		return nil, fmt.Errorf("cameo: quad class %d: want 0 to %d: %w", uint8(q), uint8(MaterialConflict), casus.ErrRange)
	}
	return []byte(q.String()), nil
}

// UnmarshalText accepts the names of the classes, their numbers "1" to "4", and
// "" for the zero value.
func (q *Quad) UnmarshalText(text []byte) error {
	for v := Quad(0); v <= MaterialConflict; v++ {
		if string(text) == v.String() || v > 0 && len(text) == 1 && text[0] == '0'+byte(v) {
			*q = v
			return nil
		}
	}
	return fmt.Errorf("cameo: quad class %s: want 1 to 4: %w", quote(string(text)), casus.ErrUnknown)
}
