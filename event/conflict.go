package event

import (
	"strconv"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// Slot names one thing that can be said of an event: a field, and which of its
// entries. Slots are comparable.
type Slot struct {
	// Field is the field in JSON names, without the numbers of entries:
	// "kind", "when", "where.country", "participants", "attacks.means",
	// "casualties", "measures".
	Field string
	// Role is the role of the participants.
	Role Role
	// Site is the role of the place.
	Site PlaceRole
	// Harm, Nationality, Status and Actor say which casualties; Actor also
	// says whose measure.
	Harm        Harm
	Nationality actor.Country
	Status      VictimStatus
	Actor       actor.ID
	// Quantity says which measure.
	Quantity Quantity
}

// String returns the field and, in brackets, which entry: "casualties[killed
// USA]".
func (s Slot) String() string {
	var words []string
	for _, w := range []string{
		string(s.Role), string(s.Site), string(s.Harm), string(s.Quantity), string(s.Nationality), string(s.Status),
		string(s.Actor),
	} {
		if w != "" {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return s.Field
	}
	return s.Field + "[" + strings.Join(words, " ") + "]"
}

// Conflict is a disagreement of accounts with each other or with the event.
type Conflict struct {
	Slot Slot
	// Is is Yes if the values cannot all hold, Undetermined if they differ
	// in a way that leaves it open, as "about 60" and "about 80" do.
	Is casus.Truth
	// Values lists what was said: the event's own value first, then those
	// with the most independent roots, then by their texts.
	Values []Said
}

// Said is one of the values in a [Conflict] and who said it.
type Said struct {
	// Value is the value in plain words.
	Value string
	// Count is the value of casualties and measures.
	Count Count
	// Own reports whether the event itself states the value.
	Own bool
	// Accounts lists the accounts that say so, by their identifiers.
	Accounts []ID
	// Roots lists where they have it from, each once.
	Roots []actor.Root
}

// String returns the slot and what was said, by whom: "casualties[killed]: 3
// (own), 4 (a2, a3; 1 root)".
func (c Conflict) String() string {
	var b strings.Builder
	b.WriteString(c.Slot.String() + ": ")
	for i, v := range c.Values {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(v.String())
	}
	return b.String()
}

// String returns the value and who said so: "4 (a2, a3; 1 root)".
func (s Said) String() string {
	var by []string
	if s.Own {
		by = append(by, "own")
	}
	for _, id := range s.Accounts {
		by = append(by, string(id))
	}
	roots := ""
	switch len(s.Roots) {
	case 0:
	case 1:
		roots = "; 1 root"
	default:
		roots = "; " + strconv.Itoa(len(s.Roots)) + " roots"
	}
	return s.Value + " (" + strings.Join(by, ", ") + roots + ")"
}
