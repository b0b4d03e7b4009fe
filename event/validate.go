package event

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault of the event by itself, each a
// [casus.FieldError] with a path such as "casualties[0].count". Whether the
// events, actors and sources that it refers to exist is for the index, the
// registry and the chronicle to say.
//
// An event needs an identifier and a kind; an account needs no kind, because
// what it leaves out its source did not say. Words that a vocabulary does not
// have wrap [casus.ErrUnknown], which those who use words of their own ignore.
// Beyond the faults of its parts it reports, with [casus.ErrDuplicate], parts
// that stand twice; with [casus.ErrCycle], links to, speech about and accounts
// of the event itself; and with [casus.ErrConflict], casualties that contradict
// each other (see [Event.Toll]).
func (e Event) Validate() error {
	var c checker
	require(&c, "id", e.ID)
	c.text("id", string(e.ID))
	c.text("title", e.Title)
	if e.AccountOf == "" {
		require(&c, "kind", e.Kind)
	}
	checkWord(&c, "kind", e.Kind)
	checkWord(&c, "status", e.Status)
	c.Add("when", e.When.Validate())
	fieldpath.Each(&c.List, "where", e.Where)
	fieldpath.Each(&c.List, "participants", e.Participants)
	fieldpath.Each(&c.List, "attacks", e.Attacks)
	fieldpath.Each(&c.List, "casualties", e.Casualties)
	fieldpath.Each(&c.List, "measures", e.Measures)
	fieldpath.Each(&c.List, "speech", e.Speech)
	fieldpath.Each(&c.List, "links", e.Links)
	c.text("account_of", string(e.AccountOf))
	fieldpath.Each(&c.List, "cites", e.Cites)
	c.extra(e.Extra)
	e.checkRepeats(&c)
	e.checkTolls(&c)
	e.checkSelf(&c)
	return c.Err()
}

// checkRepeats reports parts that stand twice. Two participants of each of
// whom only a set is known may be two people.
func (e *Event) checkRepeats(c *checker) {
	type part struct {
		role  Role
		actor actor.ID
	}
	repeated(c, "participants", e.Participants, func(p Participant) (part, bool) {
		return part{role: p.Role, actor: p.Actor}, p.Actor != ""
	})
	type casualty struct {
		cell
		harm Harm
		asOf edtf.Date
	}
	repeated(c, "casualties", e.Casualties, func(v Casualty) (casualty, bool) {
		return casualty{cell: v.cell(), harm: v.Harm, asOf: v.AsOf}, v.Harm != ""
	})
	type measure struct {
		quantity Quantity
		actor    actor.ID
	}
	repeated(c, "measures", e.Measures, func(m Measure) (measure, bool) {
		return measure{quantity: m.Quantity, actor: m.Actor}, m.Quantity != ""
	})
	type link struct {
		kind LinkKind
		or   string
		to   ID
	}
	repeated(c, "links", e.Links, func(l Link) (link, bool) {
		return link{l.Kind, fmt.Sprint(l.Or), l.To}, l.Kind != "" && l.To != ""
	})
}

// repeated reports the entries of a list that have the key of one before.
// Those of which key returns false have none.
func repeated[T any, K comparable](c *checker, path string, list []T, key func(T) (K, bool)) {
	first := make(map[K]int, len(list))
	for i, v := range list {
		k, ok := key(v)
		if !ok {
			continue
		}
		if j, seen := first[k]; seen {
			c.Addf(fieldpath.Index(path, i), casus.ErrDuplicate, "%s says the same", fieldpath.Index(path, j))
			continue
		}
		first[k] = i
	}
}

// checkTolls reports casualties that are fewer than those they include.
func (e *Event) checkTolls(c *checker) {
	for _, h := range harmsOf(e.Casualties) {
		for _, x := range tallyOf(e.Casualties, h).excesses() {
			c.Addf(fieldpath.Index("casualties", x.index)+".count", casus.ErrConflict,
				"%s %s, while those that it includes are at least %d", x.count, clip(string(h)), x.least)
		}
	}
}

// checkSelf reports references of the event to itself.
func (e *Event) checkSelf(c *checker) {
	if e.ID == "" {
		return
	}
	self := func(path string, id ID) {
		if id == e.ID {
			c.Addf(path, casus.ErrCycle, "%q is the event itself", clip(string(id)))
		}
	}
	for i, act := range e.Speech {
		path := fieldpath.Index("speech", i)
		for j, id := range act.About {
			self(fieldpath.Join(path, fieldpath.Index("about", j)), id)
		}
		for j, id := range act.Proposes {
			self(fieldpath.Join(path, fieldpath.Index("proposes", j)), id)
		}
	}
	for i, l := range e.Links {
		self(fieldpath.Index("links", i)+".to", l.To)
	}
	self("account_of", e.AccountOf)
}
