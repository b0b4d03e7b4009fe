package ucdp

import (
	"slices"
	"strconv"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// remembered is how many records of each sort a reader shares between its
// entries.
const remembered = 1 << 16

// builder makes entries. The records that it remembers are those that it would
// make anew.
type builder struct {
	sides    *table.Recent[side, actor.Actor]
	named    *table.Recent[actor.ID, actor.Actor]
	articles *table.Recent[string, article]
	kept     kept.Columns
	seen     *table.Recent[string, int] // how often each id has come
}

func newBuilder() *builder {
	return &builder{
		sides:    table.NewRecent[side, actor.Actor](remembered),
		named:    table.NewRecent[actor.ID, actor.Actor](remembered),
		articles: table.NewRecent[string, article](remembered),
	}
}

// Entry returns what the row says in the records of this library. It depends on
// the row alone; how its columns are read is said in the package documentation.
func (r *Row) Entry() dataset.Entry {
	return table.Complete(newBuilder().entry(r, "ucdp:"+r.ID), &r.Meta)
}

// again makes the entry of a row, as an account if its event has been read
// already.
func (b *builder) again(r *Row) dataset.Entry {
	id := event.ID("ucdp:" + r.ID)
	times, repeated := b.seen.Get(r.ID)
	b.seen.Put(r.ID, times+1)
	if !repeated {
		return b.entry(r, string(id))
	}
	e := b.entry(r, string(id)+"#"+strconv.Itoa(times+1))
	records.Account(&e, id)
	e.Notes = append(e.Notes, dataset.Note{
		Column: "id", Kind: dataset.NoteRepeated, Raw: r.ID, Text: "another row of the same event: an account of it",
	})
	return e
}

// entry makes the entry of a row. Key is the identifier of its event, its source
// and its claim.
func (b *builder) entry(r *Row, key string) dataset.Entry {
	e := dataset.Entry{Actors: []actor.Actor{b.publisher()}}
	ev := event.Event{
		ID:         event.ID(key),
		Title:      r.DyadName,
		Kind:       event.KindAssault, // whatever its type: all are lethal
		When:       r.when(),
		Where:      r.where(&e),
		Casualties: r.casualties(),
		Cites:      b.sources(r, key, &e),
		Extra:      r.extra(&b.kept),
	}
	if is, ok := crosswalk.UCDP(int(r.TypeOfViolence.N)); ok {
		ev.Kind = is.Kind
		if is.Target != "" {
			ev.Attacks = []event.Attack{{TargetKind: is.Target}}
		}
	}
	a, c := r.sideA(), r.sideB()
	for _, s := range []side{a, c} {
		if s.id != "" {
			e.Actors = append(e.Actors, b.actor(s))
		}
	}
	if slices.ContainsFunc(ev.Casualties, func(v event.Casualty) bool { return v.Actor == unknownSide }) {
		e.Actors = append(e.Actors, actor.Actor{
			ID: unknownSide, Kind: actor.KindUnnamed, Description: "dead of whom it is not known to which side they belonged",
		})
	}
	switch r.TypeOfViolence.N {
	case StateBased, NonState:
		ev.Participants = participants(participants(nil, event.RoleBy, a, c), event.RoleTarget, a, c)
	case OneSided:
		ev.Participants = participants(participants(nil, event.RoleTarget, c), event.RoleVictim, c)
		if a.id != "" {
			e.Claims = []attribution.Claim{{
				ID: attribution.ID(ev.ID), Events: []event.ID{ev.ID},
				Answers: []attribution.Answer{{Who: actor.OneOf(a.id)}},
				Cites:   slices.Clip(ev.Cites[:1]),
			}}
		}
	default:
		ev.Participants = participants(nil, event.RoleSubject, a, c)
	}
	e.Event = ev
	e.Notes = append(e.Notes, r.codeNotes()...)
	return e
}

// participants appends those of the sides that are stated, in a role.
func participants(list []event.Participant, role event.Role, sides ...side) []event.Participant {
	for i, s := range sides {
		if s.id != "" && (i == 0 || s.id != sides[0].id) {
			list = append(list, event.Participant{Role: role, Actor: s.id})
		}
	}
	return list
}

// codeNotes notes codes that the codebook does not have.
func (r *Row) codeNotes() []dataset.Note {
	var notes []dataset.Note
	for _, c := range [...]struct {
		name string
		code dataset.Int
		most int64
	}{
		{"type_of_violence", r.TypeOfViolence, OneSided},
		{"where_prec", r.WherePrec, 7},
		{"event_clarity", r.EventClarity, 2},
		{"date_prec", r.DatePrec, 5},
	} {
		if c.code.Stated && (c.code.N < 1 || c.code.N > c.most) {
			notes = append(notes, dataset.Note{
				Column: c.name, Kind: dataset.NoteUnknownCode, Raw: c.code.String(), Text: "kept as it is",
			})
		}
	}
	if r.ISO3 != "" && !actor.Country(r.ISO3).IsKnown() {
		notes = append(notes, dataset.Note{
			Column: "iso3", Kind: dataset.NoteUnknownCode, Raw: r.ISO3, Text: "kept as it is",
		})
	}
	return append(notes, r.stateNotes()...)
}
