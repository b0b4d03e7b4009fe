package icbe

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Scope says where the sentences stand that a question asks for.
type Scope string

// The scopes.
const (
	// Earlier: all answers stand in sentences before that of the act; only
	// these compete.
	Earlier Scope = "earlier"
	// SameSentence: an answer stands in the same sentence, so that the other
	// events of that compete too.
	SameSentence Scope = "same-sentence"
	// OtherScope: anything else, such as an answer in a later sentence.
	OtherScope Scope = "other"
)

// Question is an act of which people have judged what it answers, or several
// acts that are one answer.
type Question struct {
	// Acts are the acts, none where the rows hold no act of the actor: of a
	// response all that the actor does in its sentences, in their order, deeds
	// before words.
	Acts []event.ID
	// By is who did it.
	By []actor.ID
	// At is the sentence in which it is told.
	At int
	// Gold are the sentences in which what it answers is told, Links the same
	// as links to all events that are told there.
	Gold  []int
	Links []event.Link
	Scope Scope
}

// Competes reports whether an event, told in a sentence, is among those that
// the question chooses from.
func (q *Question) Competes(id event.ID, sentence int) bool {
	return !slices.Contains(q.Acts, id) && (sentence < q.At || sentence == q.At && q.Scope == SameSentence)
}

// IsGold reports whether a sentence is among the answers.
func (q *Question) IsGold(sentence int) bool { return slices.Contains(q.Gold, sentence) }

// link lists all events of the gold sentences that compete.
func (c *Crisis) link(q *Question) {
	for _, e := range c.Chronicle.Events {
		if s := c.Sentence[e.ID]; q.IsGold(s) && q.Competes(e.ID, s) {
			q.Links = append(q.Links, event.LinkTo(event.RespondsTo, e.ID))
		}
	}
}

func numbersIn(text string) []int {
	var list []int
	for s := range strings.SplitSeq(text, "|") {
		if n, err := strconv.Atoi(s); err == nil && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// ReadReactions reads the file of reactions in words into the crises.
func ReadReactions(in io.Reader, crises []*Crisis) error {
	rows, err := readRows(in, "crisno", "reaction_sentence", "reacting_actors", "addressees", "reaction_kind", "antecedent_sentences", "scope")
	if err != nil {
		return err
	}
	for _, r := range rows {
		c := find(crises, r["crisno"])
		if c == nil {
			continue
		}
		at, _ := strconv.Atoi(r["reaction_sentence"])
		q := Question{At: at, Gold: numbersIn(r["antecedent_sentences"]), Scope: OtherScope}
		switch r["scope"] {
		case "benchmark":
			q.Scope = Earlier
		case "same_sentence":
			q.Scope = SameSentence
		}
		for _, k := range c.rows {
			if k.sentence == at && k.speech != "" && k.row["say_actor_a"] == r["reacting_actors"] && k.row["say_actor_b"] == r["addressees"] &&
				k.row["sayintkind"] == r["reaction_kind"] && k.row["sayintkind_react"] != "" {
				q.Acts = []event.ID{k.speech}
				break
			}
		}
		q.By = slugs(r.list("reacting_actors"))
		c.link(&q)
		c.Reactions = append(c.Reactions, q)
	}
	return nil
}

// ReadResponses reads the file of triggers and major responses into the crises.
//
// Where a trigger is told in one of the sentences of the response, the other
// events of the first of them compete too.
func ReadResponses(in io.Reader, crises []*Crisis) error {
	rows, err := readRows(in, "crisno", "actor", "icbe_trigger_sentences", "icbe_response_sentences")
	if err != nil {
		return err
	}
	names := actors()
	for _, r := range rows {
		c := find(crises, r["crisno"])
		if c == nil {
			continue
		}
		told := numbersIn(r["icbe_response_sentences"])
		q := Question{Gold: numbersIn(r["icbe_trigger_sentences"]), By: slugs(names[r["actor"]]), Scope: Earlier}
		if len(told) == 0 || len(q.Gold) == 0 {
			continue
		}
		q.At = slices.Min(told)
		q.Acts = c.actsOf(told, q.By)
		switch {
		case slices.ContainsFunc(told, q.IsGold):
			q.Scope = SameSentence
		case len(q.Acts) == 0 || slices.Min(q.Gold) >= q.At:
			q.Scope = OtherScope
		}
		c.link(&q)
		c.Responses = append(c.Responses, q)
	}
	return nil
}

// actsOf returns the acts of some actors in some sentences, by sentence, deeds
// before words.
func (c *Crisis) actsOf(sentences []int, by []actor.ID) []event.ID {
	var acts []*event.Event
	for i := range c.Chronicle.Events {
		if e := &c.Chronicle.Events[i]; slices.Contains(sentences, c.Sentence[e.ID]) && doneBy(e, by) {
			acts = append(acts, e)
		}
	}
	words := func(e *event.Event) int {
		if len(e.Speech) > 0 || e.Kind == event.KindAgree {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(acts, func(x, y *event.Event) int {
		return cmp.Or(cmp.Compare(c.Sentence[x.ID], c.Sentence[y.ID]), cmp.Compare(words(x), words(y)))
	})
	var ids []event.ID
	for _, e := range acts {
		ids = append(ids, e.ID)
	}
	return ids
}

func doneBy(e *event.Event, by []actor.ID) bool {
	return slices.ContainsFunc(e.Participants, func(p event.Participant) bool {
		return p.Role == event.RoleBy && slices.Contains(by, p.Actor)
	})
}

// ReadViolence reads the human coding of how violent the crises were.
func ReadViolence(in io.Reader, crises []*Crisis) error {
	rows, err := readRows(in, "crisno", "viol")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if c := find(crises, r["crisno"]); c != nil {
			c.Violence, _ = strconv.Atoi(r["viol"])
		}
	}
	return nil
}

func find(crises []*Crisis, number string) *Crisis {
	if i := slices.IndexFunc(crises, func(c *Crisis) bool { return c.Number == number }); i >= 0 {
		return crises[i]
	}
	return nil
}

func slugs(names []string) []actor.ID {
	var list []actor.ID
	for _, n := range names {
		list = append(list, slug(n))
	}
	return list
}

// Codes returns the country codes of the Correlates of War project that
// responses may have, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(actors())) }
