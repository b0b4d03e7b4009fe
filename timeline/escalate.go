package timeline

import (
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/escalation"
)

// EscalationOptions are choices of [Timeline.Escalation]; nil and the zero value
// are the defaults.
type EscalationOptions struct {
	// Engine are those of package escalation: the window, the weights,
	// whether stated causes and the order of telling count. Its Ladder is
	// that of the timeline.
	Engine *escalation.Options
	// Shape are those of the shape.
	Shape *escalation.ShapeOptions
}

// Escalation is which act answered which, as far as it can be inferred, and what
// that makes of the crisis. What sources state of it counts, and is marked.
type Escalation struct {
	// Acts are the events that are acts, in the order of the timeline, and
	// Ties how their actors stood to each other.
	Acts []escalation.Act
	Ties []escalation.Tie
	// Answers says of each act what it answers, in the order of Acts.
	Answers []escalation.Answer
	// Links is the most probable cause of each act, or none, taken together:
	// see [escalation.Result.Forest].
	Links []escalation.Link
	// Shape is the course of the crisis.
	Shape escalation.Shape
	// blind has the answers as they would be without stated causes, for acts
	// that have some.
	blind map[event.ID]escalation.Answer
}

// Escalation infers which act answered which: the acts of [Timeline.Acts] through
// the accumulator of package escalation, which programs with streams of events
// use by themselves. The error is about the options.
//
// The cost is that of Acts, and of [escalation.Accumulator.Result].
func (t *Timeline) Escalation(o *EscalationOptions) (Escalation, error) {
	if o == nil {
		o = &EscalationOptions{}
	}
	var e Escalation
	e.Acts, e.Ties = t.Acts()
	engine := escalation.Options{}
	if o.Engine != nil {
		engine = *o.Engine
	}
	engine.Ladder = t.options.Ladder
	stated := func(a escalation.Act) bool { return len(a.Causes) > 0 }
	result, err := e.run(&engine)
	if err != nil {
		return Escalation{}, err
	}
	e.Answers, e.Links, e.Shape = e.answers(result), result.Forest(), result.Shape(o.Shape)
	if !engine.Unstated && slices.ContainsFunc(e.Acts, stated) {
		engine.Unstated = true
		result, err := e.run(&engine)
		if err != nil {
			return Escalation{}, err
		}
		list := e.answers(result)
		e.blind = map[event.ID]escalation.Answer{}
		for i, a := range e.Acts {
			if stated(a) {
				e.blind[a.ID] = list[i]
			}
		}
	}
	return e, nil
}

// run takes the acts through an accumulator.
func (e *Escalation) run(o *escalation.Options) (*escalation.Result, error) {
	acc, err := escalation.New(e.Ties, o)
	if err != nil {
		return nil, err
	}
	for _, a := range e.Acts {
		if err := acc.Add(a); err != nil {
			return nil, err
		}
	}
	return acc.Result(), nil
}

// answers returns what the acts answer, in their order.
func (e *Escalation) answers(r *escalation.Result) []escalation.Answer {
	at := make(map[event.ID]int, len(e.Acts))
	for i, a := range e.Acts {
		at[a.ID] = i
	}
	list := make([]escalation.Answer, len(e.Acts))
	for a := range r.Answers() {
		list[at[a.ID]] = a
	}
	return list
}

// Answer returns what an act answers, and false where the event is no act.
func (e *Escalation) Answer(id event.ID) (escalation.Answer, bool) {
	i := slices.IndexFunc(e.Answers, func(a escalation.Answer) bool { return a.ID == id })
	if i < 0 {
		return escalation.Answer{}, false
	}
	return e.Answers[i], true
}

// Blind returns how probable it would be that an act answers another if no
// source had stated any cause. It is false for acts of which none is stated, and
// for causes that are not among the parents that are listed then.
func (e *Escalation) Blind(id, cause event.ID) (float64, bool) {
	for _, p := range e.blind[id].Parents {
		if p.Cause == cause {
			return p.P, true
		}
	}
	return 0, false
}
