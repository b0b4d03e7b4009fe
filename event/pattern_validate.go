package event

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault of the pattern, each a [casus.FieldError] with a
// path such as "scale[0].harm".
func (p Pattern) Validate() error {
	var c checker
	checkWords(&c, "kinds", p.Kinds)
	checkWords(&c, "means", p.Means)
	p.checkStatus(&c)
	checkAsked(&c, "by", p.By)
	checkAsked(&c, "against", p.Against)
	for i, place := range p.Where {
		at := fieldpath.Index("where", i)
		c.Add(at, place.Validate())
		if place.asksNothing() {
			c.Addf(at, casus.ErrRequired, "a place of which nothing is stated fits every event")
		}
	}
	c.date("when", p.When)
	c.text("before", string(p.Before))
	fieldpath.Each(&c.List, "scale", p.Scale)
	return c.Err()
}

// checkWords reports the faults of a list of words.
func checkWords[T interface {
	~string
	IsKnown() bool
}](c *checker, path string, words []T,
) {
	checkList(c, path, words)
	for i, w := range words {
		if w != "" && !w.IsKnown() {
			c.Addf(fieldpath.Index(path, i), casus.ErrUnknown, "%q", clip(string(w)))
		}
	}
}

func (p *Pattern) checkStatus(c *checker) {
	seen := make(map[Status]bool)
	for i, s := range p.Status {
		at := fieldpath.Index("status", i)
		checkWord(c, at, s)
		if seen[s] {
			c.Addf(at, casus.ErrDuplicate, "%q", clip(string(s)))
		}
		seen[s] = true
	}
}

// checkAsked reports a set that cannot be asked for, beyond its own faults.
func checkAsked(c *checker, path string, s actor.Set) {
	c.set(path, s)
	if !s.IsZero() && len(s.IDs) == 0 && len(s.Terms) == 0 {
		c.Addf(path, casus.ErrRequired, "neither ids nor terms say who is asked for")
	}
}

func (p *Place) asksNothing() bool {
	return p.Name == "" && p.Facility == "" && p.Country == "" && len(p.Admin) == 0 && p.Near == "" && !p.HasPoint()
}

// Validate reports every fault, each a [casus.FieldError].
func (s Scale) Validate() error {
	var c checker
	switch {
	case s.Harm == "" && s.Quantity == "":
		c.Addf("harm", casus.ErrRequired, "neither harm nor quantity is stated")
	case s.Harm != "" && s.Quantity != "":
		c.Addf("quantity", casus.ErrConflict, "stated beside harm")
	}
	checkWord(&c, "harm", s.Harm)
	checkWord(&c, "quantity", s.Quantity)
	switch {
	case s.AtLeast == 0 && s.As == "":
		c.Addf("at_least", casus.ErrRequired, "neither at_least nor as is stated")
	case s.AtLeast < 0:
		c.Addf("at_least", casus.ErrRange, "%d: want 1 or more", s.AtLeast)
	}
	if s.AtLeast != 0 && s.As != "" {
		c.Addf("as", casus.ErrConflict, "stated beside at_least")
	}
	c.text("as", string(s.As))
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError]. A superlative needs
// an identifier, a form, and either an event or an actor of whom it is said;
// "most" and "least" need a measure, and no other form has one.
func (s Superlative) Validate() error {
	var c checker
	require(&c, "id", s.ID)
	c.text("id", string(s.ID))
	require(&c, "form", s.Form)
	checkWord(&c, "form", s.Form)
	if compares := s.Form == FormMost || s.Form == FormLeast; compares {
		require(&c, "measure", s.Measure)
	} else if s.Measure != "" && s.Form.IsKnown() {
		c.Addf("measure", casus.ErrConflict, "%q beside the form %q, which does not measure", clip(string(s.Measure)), s.Form)
	}
	checkWord(&c, "measure", s.Measure)
	switch {
	case s.Event == "" && s.Actor == "":
		c.Addf("event", casus.ErrRequired, "neither event nor actor is stated")
	case s.Event != "" && s.Actor != "":
		c.Addf("actor", casus.ErrConflict, "stated beside event")
	}
	c.text("event", string(s.Event))
	c.text("actor", string(s.Actor))
	c.Add("scope", s.Scope.Validate())
	c.date("since", s.Since)
	if s.Since != "" && s.SinceEvent != "" {
		c.Addf("since_event", casus.ErrConflict, "stated beside since")
	}
	c.text("since_event", string(s.SinceEvent))
	if s.Event != "" && s.SinceEvent == s.Event {
		c.Addf("since_event", casus.ErrCycle, "%q cannot be the first since itself", clip(string(s.Event)))
	}
	fieldpath.Each(&c.List, "cites", s.Cites)
	c.extra(s.Extra)
	return c.Err()
}

// Validate reports malformed dates, each a [casus.FieldError].
func (a AsOf) Validate() error {
	var c checker
	c.date("said", a.Said)
	c.date("recorded", a.Recorded)
	return c.Err()
}
