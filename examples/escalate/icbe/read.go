package icbe

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// Crisis is one crisis of the data.
type Crisis struct {
	// Number is its number in the data, and Name its name.
	Number, Name string
	// Chronicle holds its events, without any link.
	Chronicle timeline.Chronicle
	// Sentence says in which sentence of the narrative an event is told.
	Sentence map[event.ID]int
	// Reactions are the reactions in words that the coders link to sentences,
	// Responses the major responses to the triggers of the crisis.
	Reactions, Responses []Question
	// Violence is the human coding of the crisis, 1 (none) to 4 (full-scale
	// war); 0 where there is none.
	Violence int

	rows []coded
}

// coded is a row with the events made of it.
type coded struct {
	row
	sentence     int
	speech, deed event.ID
}

// row is a row of any of the files, by column.
type row map[string]string

// list returns the values of a cell, which may have several.
func (r row) list(column string) []string {
	if r[column] == "" {
		return nil
	}
	return strings.Split(r[column], ";")
}

// ErrColumn is what readers report where the header lacks a column.
var ErrColumn = errors.New("column missing")

// readRows reads a file with a header that has at least the columns named.
func readRows(in io.Reader, columns ...string) ([]row, error) {
	r := csv.NewReader(in)
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("icbe: header: %w", err)
	}
	for _, c := range columns {
		if !slices.Contains(header, c) {
			return nil, fmt.Errorf("icbe: %q: %w", c, ErrColumn)
		}
	}
	var rows []row
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("icbe: %w", err)
		}
		m := row{}
		for i, c := range header {
			m[c] = cells[i]
		}
		rows = append(rows, m)
	}
}

// Read reads the file of coded events. The crises come in the order of their
// first rows. The error is that of the file's form, with the line.
func Read(in io.Reader) ([]*Crisis, error) {
	rows, err := readRows(in, "crisno", "crisis_text", "sentence_number_int_aligned", "event_type",
		"do_actor_a", "do_actor_b", "say_actor_a", "say_actor_b", "sayintkind")
	if err != nil {
		return nil, err
	}
	var crises []*Crisis
	byNumber := map[string]*Crisis{}
	for i, r := range rows {
		sentence, err := strconv.Atoi(r["sentence_number_int_aligned"])
		if err != nil {
			return nil, fmt.Errorf("icbe: record %d: sentence: %w", i+1, err)
		}
		c := byNumber[r["crisno"]]
		if c == nil {
			c = newCrisis(r)
			byNumber[c.Number] = c
			crises = append(crises, c)
		}
		c.add(r, sentence)
	}
	for _, c := range crises {
		c.finish()
	}
	return crises, nil
}

const narrative actor.SourceID = "narrative"

func newCrisis(r row) *Crisis {
	c := &Crisis{Number: r["crisno"], Name: r["crisis_text"], Sentence: map[event.ID]int{}}
	c.Chronicle = timeline.Chronicle{
		Format: timeline.Format, Title: c.Name,
		Defaults: timeline.Defaults{Source: narrative, Zone: "Z"},
		Sources: []actor.Source{
			{ID: narrative, Kind: actor.SourceDataset, Title: "ICBe coding of the narrative of crisis " + c.Number},
		},
	}
	return c
}

// passage is how long the passage of a sentence is taken to be: what matters is
// the order of the passages.
const passage = 1000

// add makes events of a row.
func (c *Crisis) add(r row, sentence int) {
	k := coded{row: r, sentence: sentence}
	id := func(part string) event.ID {
		return event.ID(fmt.Sprintf("s%02d-%03d-%s", sentence, len(c.rows), part))
	}
	types := r.list("event_type")
	if r["sayintkind"] != "" || slices.Contains(types, "speech") {
		kind, acts := r.said()
		k.speech = id("said")
		c.note(event.Event{ID: k.speech, Kind: kind, Speech: acts}, r, sentence, "say", event.RoleAddressee)
	}
	if what, ok := r.done(); ok && (slices.Contains(types, "action") || k.speech == "" && slices.Contains(types, "thought") && !r.imagined()) {
		k.deed = id("done")
		e := event.Event{ID: k.deed, Kind: what.kind, Casualties: r.casualties(what)}
		if what.speech != "" {
			e.Speech = []event.SpeechAct{{Kind: what.speech}}
		}
		c.note(e, r, sentence, "do", event.RoleTarget)
	}
	c.rows = append(c.rows, k)
}

// imagined reports whether a row codes something thought that need not have
// happened.
func (r row) imagined() bool {
	for _, t := range r.list("thinkkind") {
		switch t {
		case "fear", "desire", "policy", "preemption":
			return true
		}
	}
	return false
}

// note completes an event from its row and adds it.
func (c *Crisis) note(e event.Event, r row, sentence int, who string, aim event.Role) {
	e.When = r.when()
	for _, name := range r.list(who + "_actor_a") {
		e.Participants = append(e.Participants, event.By(slug(name)))
	}
	for _, name := range r.list(who + "_actor_b") {
		e.Participants = append(e.Participants, event.Participant{Role: aim, Actor: slug(name)})
	}
	if e.Kind.Within(event.KindAssault) || e.Kind.Within(event.KindCoerce) || e.Kind.Within(event.KindMobilize) {
		e.Where = r.places()
	}
	e.Cites = []actor.Cite{{Source: narrative, Start: sentence * passage, End: sentence*passage + passage - 1}}
	c.Sentence[e.ID] = sentence
	c.Chronicle.Events = append(c.Chronicle.Events, e)
}

// places returns the places named, without the words that only say whose they
// are.
func (r row) places() []event.Place {
	var list []event.Place
	for _, p := range r.list("interact_location") {
		switch p {
		case "target", "actor", "another territory", "on border between":
		default:
			list = append(list, event.Place{Name: p})
		}
	}
	return list
}

// casualties returns the people killed, of whom the rows give the order of
// magnitude.
func (r row) casualties(what leaf) []event.Casualty {
	most := int64(-1)
	for _, f := range r.list("interact_fatalities") {
		for i, name := range []string{"none", "individuals", "tens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"} {
			if f == name {
				least := int64(1)
				for range i - 1 {
					least *= 10
				}
				if i == 0 {
					least = 0
				}
				most = max(most, least)
			}
		}
	}
	switch {
	case what.killed > max(0, most):
		return []event.Casualty{{Harm: event.Killed, Count: event.AtLeast(what.killed)}}
	case most == 0:
		return []event.Casualty{{Harm: event.Killed, Count: event.Exactly(0)}}
	case most > 0:
		return []event.Casualty{{Harm: event.Killed, Count: event.AtLeast(most)}}
	default:
		return nil
	}
}

// finish lists the actors.
func (c *Crisis) finish() {
	seen := map[actor.ID]bool{}
	for _, k := range c.rows {
		for _, column := range []string{"do_actor_a", "do_actor_b", "say_actor_a", "say_actor_b"} {
			for _, name := range k.list(column) {
				if id := slug(name); !seen[id] {
					seen[id] = true
					c.Chronicle.Actors = append(c.Chronicle.Actors, actor.Actor{ID: id, Names: actor.Names(name)})
				}
			}
		}
	}
}

// slug makes an identifier of a name.
func slug(name string) actor.ID {
	return actor.ID(strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r == ' ' || r == ';' || r == '/' || r == ','
	}), "-"))
}
