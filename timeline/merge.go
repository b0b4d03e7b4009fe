package timeline

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/internal/record"
)

// Merge puts chronicles together into one, expanded first so that each keeps
// its own defaults. The records stand in the order of the arguments; a record
// that an earlier chronicle has word for word is not repeated. The title is the
// first one stated.
//
// A record under an identifier that an earlier chronicle uses for something
// else is an error wrapping [casus.ErrDuplicate], a [casus.FieldError] whose
// path begins with the number of the chronicle, such as "[1].events[3].id"; the
// earlier record is kept in the result. All such errors are joined.
func Merge(chronicles ...Chronicle) (Chronicle, error) {
	var list fieldpath.List
	merged := Chronicle{Format: Format}
	for i, c := range chronicles {
		c = c.Expand()
		at := fieldpath.Index("", i)
		if merged.Title == "" {
			merged.Title = c.Title
		}
		merged.Sources = mergeList(&list, at+".sources", merged.Sources, c.Sources, func(s actor.Source) string { return string(s.ID) })
		merged.Actors = mergeList(&list, at+".actors", merged.Actors, c.Actors, func(a actor.Actor) string { return string(a.ID) })
		merged.Relations = mergeRelations(merged.Relations, c.Relations)
		merged.Events = mergeList(&list, at+".events", merged.Events, c.Events, eventID)
		merged.Accounts = mergeList(&list, at+".accounts", merged.Accounts, c.Accounts, eventID)
		merged.Claims = mergeList(&list, at+".claims", merged.Claims, c.Claims, func(c attribution.Claim) string { return string(c.ID) })
		merged.Superlatives = mergeList(&list, at+".superlatives", merged.Superlatives, c.Superlatives,
			func(s event.Superlative) string { return string(s.ID) })
		merged.Extra = mergeExtra(&list, at, merged.Extra, c.Extra)
	}
	return merged, list.Err()
}

func eventID(e event.Event) string { return string(e.ID) }

// mergeList appends the records that are new. A record without an identifier
// is always new.
func mergeList[R any](l *fieldpath.List, path string, have, more []R, id func(R) string) []R {
	at := make(map[string]int, len(have))
	for i, r := range have {
		at[id(r)] = i
	}
	for i, r := range more {
		j, taken := at[id(r)]
		switch {
		case id(r) == "" || !taken:
			have = append(have, r)
		case !record.Equal(have[j], r):
			l.Addf(fieldpath.Index(path, i)+".id", casus.ErrDuplicate, "%q is another record of an earlier chronicle", clip(id(r)))
		}
	}
	return have
}

// mergeRelations appends the relations that do not stand there word for word.
// They have no identifiers, and two actors may have many relations of a kind.
func mergeRelations(have, more []actor.Relation) []actor.Relation {
	type ends struct {
		subject, object actor.ID
		kind            actor.RelationKind
	}
	at := make(map[ends][]actor.Relation)
	for _, r := range have {
		key := ends{r.Subject, r.Object, r.Kind}
		at[key] = append(at[key], r)
	}
	for _, r := range more {
		if !slices.ContainsFunc(at[ends{r.Subject, r.Object, r.Kind}], r.Equal) {
			have = append(have, r)
		}
	}
	return have
}

func mergeExtra(l *fieldpath.List, at string, have, more map[string]json.RawMessage) map[string]json.RawMessage {
	if have == nil && len(more) > 0 {
		have = make(map[string]json.RawMessage, len(more))
	}
	for _, key := range slices.Sorted(maps.Keys(more)) {
		if old, ok := have[key]; ok && string(old) != string(more[key]) {
			l.Addf(at+".extra", casus.ErrDuplicate, "%q is another value in an earlier chronicle", clip(key))
			continue
		}
		have[key] = more[key]
	}
	return have
}
