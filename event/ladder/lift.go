package ladder

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Lift is one rule that raises an event on the hostility axis, with the facts
// that made it do so. Rules of one stage are weighed side by side, so several
// may lead From one rung To the same other: each of them alone suffices.
type Lift struct {
	Rule Rule      `json:"rule,omitzero"`
	From Hostility `json:"from,omitzero"`
	To   Hostility `json:"to,omitzero"`
	// Gap is what would have to be known for a possible lift to hold, and
	// "" for a lift that does.
	Gap Gap `json:"gap,omitzero"`

	// Harm and Count are what people suffered, where the rule counts them.
	Harm  event.Harm  `json:"harm,omitzero"`
	Count event.Count `json:"count,omitzero"`
	// Least is how many the rule asks for, where it counts: the ladder's own
	// number, such as [ManyDeaths] for [RuleDeaths].
	Least int64 `json:"least,omitzero"`
	// Means is what was used, where the rule looks at that.
	Means event.Means `json:"means,omitzero"`
	// By and Against are the two sides, where the rule compares them; for
	// [RuleSeniorLeader] Against is who was killed.
	By      actor.ID `json:"by,omitzero"`
	Against actor.ID `json:"against,omitzero"`
	// Country is on whose territory it was done, for [RuleStateTerritory].
	Country actor.Country `json:"country,omitzero"`
	// Event is the act that was warned of, for [RuleWarning].
	Event event.ID `json:"event,omitzero"`
	// Deadline is by when the demand is to be met, for [RuleUltimatum].
	Deadline edtf.Date `json:"deadline,omitzero"`
}

// String puts the lift in a line, such as
// "deaths lifts H8 to H9: killed at least 31".
func (l Lift) String() string {
	verb := " lifts "
	if l.Gap != "" {
		verb = " would lift "
	}
	s := string(l.Rule) + verb
	if !l.From.IsZero() {
		s += l.From.String() + " "
	}
	s += "to " + l.To.String()
	if why := l.why(); why != "" {
		s += ": " + why
	}
	return s
}

func (l Lift) why() string {
	var parts []string
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, strings.TrimSpace(label+" "+text))
		}
	}
	if l.Harm != "" {
		add(string(l.Harm), l.Count.String())
	}
	add("", string(l.Means))
	add("by", string(l.By))
	add("against", string(l.Against))
	add("in", string(l.Country))
	add("of", string(l.Event))
	add("not known:", l.Gap.Words())
	return strings.Join(parts, ", ")
}
