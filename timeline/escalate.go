package timeline

import (
	"iter"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/escalation"
)

// EscalationOptions are choices of [Timeline.Escalation]; nil and the zero value
// are the defaults.
type EscalationOptions struct {
	// Engine are those of package escalation: the window, the weights,
	// whether stated causes and the order of telling count.
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
	stated := func(a escalation.Act) bool { return len(a.Causes) > 0 }
	var err error
	if e.Answers, err = e.answers(o.Engine); err != nil {
		return Escalation{}, err
	}
	if (o.Engine == nil || !o.Engine.Unstated) && slices.ContainsFunc(e.Acts, stated) {
		var blind escalation.Options
		if o.Engine != nil {
			blind = *o.Engine
		}
		blind.Unstated = true
		list, err := e.answers(&blind)
		if err != nil {
			return Escalation{}, err
		}
		e.blind = map[event.ID]escalation.Answer{}
		for i, a := range e.Acts {
			if stated(a) {
				e.blind[a.ID] = list[i]
			}
		}
	}
	e.Shape = escalation.ShapeOf(e.Acts, e.Answers, e.Ties, o.Shape)
	return e, nil
}

// answers runs the acts through an accumulator and returns what they answer, in
// their order.
func (e *Escalation) answers(o *escalation.Options) ([]escalation.Answer, error) {
	acc, err := escalation.New(e.Ties, o)
	if err != nil {
		return nil, err
	}
	at := make(map[event.ID]int, len(e.Acts))
	for i, a := range e.Acts {
		at[a.ID] = i
		if err := acc.Add(a); err != nil {
			return nil, err
		}
	}
	list := make([]escalation.Answer, len(e.Acts))
	for a := range acc.Result().Answers() {
		list[at[a.ID]] = a
	}
	return list, nil
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

// Links yields the most probable parent of each act, where that is more
// probable than that the act answers nothing known, in the order of the acts.
func (e *Escalation) Links() iter.Seq2[event.ID, escalation.Parent] {
	return func(yield func(event.ID, escalation.Parent) bool) {
		for _, a := range e.Answers {
			if len(a.Parents) > 0 && a.Parents[0].P > a.None && !yield(a.ID, a.Parents[0]) {
				return
			}
		}
	}
}
