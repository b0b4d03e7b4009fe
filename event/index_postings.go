package event

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/column"
)

// postActs notes the rows of each act.
func (ix *Index) postActs() {
	ix.byAct = column.NewPostings(len(ix.acts), len(ix.rows), func(pos uint32, add func(uint32)) { add(ix.rows[pos].act) })
}

// geography holds the countries of places.
type geography struct {
	countries []actor.Country // the first is the one that is not stated
	country   map[actor.Country]uint32
	countryOf []uint32 // of parts.places
}

// postCountries notes in which countries events took place; under 0, of which
// not all places are in a country that is stated.
func (ix *Index) postCountries() {
	ix.countries, ix.country = []actor.Country{""}, map[actor.Country]uint32{"": 0}
	ix.countryOf = make([]uint32, len(ix.places))
	for i := range ix.places {
		name := ix.places[i].Country
		n, ok := ix.country[name]
		if !ok {
			n = uint32(len(ix.countries))
			ix.country[name] = n
			ix.countries = append(ix.countries, name)
		}
		ix.countryOf[i] = n
	}
	ix.byCountry = column.NewPostings(len(ix.countries), len(ix.rows), func(pos uint32, add func(uint32)) {
		placed := false
		ix.sites(ix.rows[pos].where, func(country uint32) {
			placed = true
			add(country)
		})
		if !placed {
			add(0)
		}
	})
}

// sites calls f with the country of each place in a list at which an event took
// place, 0 if it is not stated.
func (ix *Index) sites(where column.Ref, f func(country uint32)) {
	places := ix.where.List(where)
	for n, ok := places.Next(); ok; n, ok = places.Next() {
		if sameSite("", ix.places[n].Role) {
			f(ix.countryOf[n])
		}
	}
}

// postBy notes what each actor is said to have done and, as the last list, what
// somebody else may have: where nobody is said to have, or one of a set.
func (ix *Index) postBy() {
	open := uint32(len(ix.parties))
	ix.doneBy = column.NewPostings(len(ix.parties)+1, len(ix.rows), func(pos uint32, add func(uint32)) {
		named := false
		ix.doers(&ix.rows[pos], func(party uint32) {
			named = true
			if !ix.named[party] {
				party = open
			}
			add(party)
		})
		if !named {
			add(open)
		}
	})
}

// postAgainst notes likewise against whom it was done: as the last list, where
// nobody is said to have been meant, or one of a set was meant or hit.
func (ix *Index) postAgainst() {
	open := uint32(len(ix.parties))
	ix.against = column.NewPostings(len(ix.parties)+1, len(ix.rows), func(pos uint32, add func(uint32)) {
		aimed := false
		ix.struck(&ix.rows[pos], func(party uint32, meant bool) {
			aimed = aimed || meant
			if !ix.named[party] {
				party = open
			}
			add(party)
		})
		if !aimed {
			add(open)
		}
	})
}

// postAnswers notes which events respond to another or speak about it.
func (ix *Index) postAnswers() {
	ix.answers = make(map[ID][]uint32)
	for pos := range ix.rows {
		r := &ix.rests[ix.rows[pos].rest]
		for i := range r.speech {
			for _, id := range r.speech[i].About {
				ix.answer(id, uint32(pos))
			}
		}
		for _, l := range r.links {
			if l.Kind == RespondsTo {
				ix.answer(l.To, uint32(pos))
			}
		}
	}
}

func (ix *Index) answer(id ID, pos uint32) {
	list := ix.answers[id]
	if n := len(list); n == 0 || list[n-1] != pos {
		ix.answers[id] = append(list, pos)
	}
}
