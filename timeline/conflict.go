package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
)

// Conflict is a contradiction between facts.
type Conflict struct {
	// Facts is the contradiction as a chain: each fact leads on to the next
	// and the last back to the first. Without any one of them the others can
	// all hold. Of a chain with more than [MaxChain] facts those in the middle
	// are left out, and Omitted counts them.
	Facts   []Fact
	Omitted int
	// SetAside is the one of them that the timeline does without.
	SetAside Fact
}

// MaxChain is how many facts of a contradiction a [Conflict] lists.
const MaxChain = 100

// String lists the facts in words, by identifiers, each with who states it, and
// the one that is set aside: "nyt: strike after raid; bbc: raid on 2020-01-08;
// ap, reuters: strike on 2020-01-05; set aside: nyt: strike after raid".
func (c Conflict) String() string {
	parts := make([]string, len(c.Facts))
	for i, f := range c.Facts {
		parts[i] = f.sourced()
	}
	if c.Omitted > 0 {
		parts = slices.Insert(parts, len(parts)/2, fmt.Sprintf("... (%d facts)", c.Omitted))
	}
	return strings.Join(parts, "; ") + "; set aside: " + c.SetAside.sourced()
}

// sourced is the fact in words after those who state it.
func (f Fact) sourced() string {
	var who []string
	for _, c := range f.Cites {
		name := cmp.Or(string(c.Speaker), string(c.Source))
		if name != "" && asserts(c) && !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	if len(who) == 0 {
		return f.String()
	}
	return strings.Join(who, ", ") + ": " + f.String()
}

// Conflicts returns the contradictions between facts, each of which cost the
// record one fact; a timeline without any returns nil.
//
// Facts enter the timeline one by one, and one that contradicts those before
// it is set aside. The order, which decides what gives way, is: what an event's
// own record states, then what accounts of it state, then what follows from
// the days on which sources came out, last what is uncertain in itself (dates
// marked "?" or "~", readings of vague words, by [Policy]); within these the
// most recently stated first, by the days of the cites, what nobody dates last;
// then what is stated before what is inferred or added; then dates before links;
// then by the identifiers of the events. What gives way is therefore the weakest and, among equals, the
// least recently stated fact of each contradiction. Setting aside other facts
// might cost fewer of them; finding the fewest is NP-hard.
func (t *Timeline) Conflicts() []Conflict { return slices.Clone(t.conflicts) }

// Disagreements returns what the accounts of an event say differently from its
// record or from each other, contradictions of all sorts included: see
// [event.Reconcile].
func (t *Timeline) Disagreements(id event.ID) []event.Conflict { return slices.Clone(t.differ[id]) }

// Undecided returns the facts that leave alternatives open which were too many
// to search within [Policy.Budget]: of each, no more counts than what its
// alternatives have in common; and facts that could not be weighed against such
// alternatives, which do not count.
func (t *Timeline) Undecided() []Fact {
	list := make([]Fact, len(t.undecided))
	for i, at := range t.undecided {
		list[i] = t.fact(&t.statements[at])
	}
	return list
}
