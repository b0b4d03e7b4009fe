package attribution

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Voice is who makes a claim, as far as anyone is named: those who spoke in the
// utterance, else the claim's Speakers, else the speakers of its cites, else
// the publishers of the sources it cites, else those sources themselves.
type Voice struct {
	Actors []actor.ID
	// Described lists speakers known by description only, such as "one of
	// the ministry's officials".
	Described []actor.Set
	// Sources lists the sources that speak for themselves where no actor does.
	Sources []actor.SourceID
}

// IsZero reports whether nothing tells who makes the claim.
func (v Voice) IsZero() bool {
	return len(v.Actors) == 0 && len(v.Described) == 0 && len(v.Sources) == 0
}

// Voice returns who makes a claim; it is zero for one that is not there.
func (x *Index) Voice(id ID) Voice {
	if x == nil {
		return Voice{}
	}
	i, ok := x.position[id]
	if !ok {
		return Voice{}
	}
	return x.facts[i].voice.clone()
}

func (v Voice) clone() Voice {
	return Voice{
		Actors:    slices.Clone(v.Actors),
		Described: slices.Clone(v.Described),
		Sources:   slices.Clone(v.Sources),
	}
}

func (x *Index) voiceOf(c *Claim) Voice {
	if v := x.utteredBy(c.Utterance); !v.IsZero() {
		return v
	}
	if len(c.Speakers) > 0 {
		return Voice{Actors: distinct(c.Speakers)}
	}
	var v Voice
	for _, cite := range c.Cites {
		source, _ := x.registry.Source(cite.Source)
		switch {
		case cite.Speaker != "":
			v.Actors = append(v.Actors, cite.Speaker)
		case source.Publisher != "":
			v.Actors = append(v.Actors, source.Publisher)
		case cite.Source != "":
			v.Sources = append(v.Sources, cite.Source)
		}
	}
	v.Actors, v.Sources = distinct(v.Actors), distinct(v.Sources)
	return v
}

func (x *Index) utteredBy(id event.ID) Voice {
	var v Voice
	e, _ := x.events.Event(id)
	for _, p := range e.Participants {
		switch {
		case p.Role != event.RoleBy:
		case p.Actor != "":
			v.Actors = append(v.Actors, p.Actor)
		default:
			v.Described = append(v.Described, p.Who)
		}
	}
	v.Actors = distinct(v.Actors)
	return v
}

// distinct returns a list without its repetitions, in its order.
func distinct[T comparable](list []T) []T {
	var kept []T
	seen := make(map[T]bool, len(list))
	for _, v := range list {
		if !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	return kept
}
