package gdelt

import (
	"net/url"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// How many actors and articles a reader remembers, at least. The rows of one
// article stand close together.
const (
	rememberedActors   = 16_384
	rememberedArticles = 1_024
)

// maker makes records and keeps those at hand that come again. Without memory
// (nil) it makes the same ones every time.
type maker struct {
	actors  *table.Recent[namedCode, known]
	sources *table.Recent[document, citation]
	kept    kept.Columns
	codes   map[cameo.Code]meaning // of known codes, of which there are some 300
}

// meaning is all that package cameo has on a code.
type meaning struct {
	cameo.Crosswalk
	code   cameo.Code
	label  string
	charge cameo.Charge
}

// meaningOf returns what a code means, and false if no list has it.
func (m *maker) meaningOf(code cameo.Code) (meaning, bool) {
	if m != nil {
		if k, ok := m.codes[code]; ok {
			return k, true
		}
	}
	if !code.IsKnown() {
		return meaning{}, false
	}
	code = cameo.Code(strings.Clone(string(code)))
	k := meaning{Crosswalk: code.Crosswalk(), code: code, label: code.Label(), charge: code.Accuses()}
	if m != nil {
		m.codes[code] = k
	}
	return k, true
}

func newMaker() *maker {
	return &maker{
		actors:  table.NewRecent[namedCode, known](rememberedActors),
		sources: table.NewRecent[document, citation](rememberedArticles),
		codes:   make(map[cameo.Code]meaning),
	}
}

// namedCode is an actor as a row has it.
type namedCode struct{ code, name string }

// known is the record of an actor.
type known struct {
	actor actor.Actor
	// odd tells that the code, or a part of it, is on no list.
	odd bool
}

// actorOf returns the record of an actor, and false for a row that has none.
func (m *maker) actorOf(code, name string) (known, bool) {
	if code == "" && name == "" {
		return known{}, false
	}
	key := namedCode{code, name}
	if m != nil {
		if k, ok := m.actors.Get(key); ok {
			return k, true
		}
	}
	// What is remembered must not hold on to the text of the row.
	key = namedCode{strings.Clone(code), strings.Clone(name)}
	k := newActor(key.code, key.name)
	if m != nil {
		m.actors.Put(key, k)
	}
	return k, true
}

// newActor makes the record of an actor. A code that is none is kept as a
// description.
func newActor(code, name string) known {
	var k known
	if code == "" {
		k.actor = actor.Actor{ID: actor.ID("gdelt:name/" + name), Kind: actor.KindUnnamed}
	} else {
		id := actor.ID("gdelt:" + code)
		parsed, err := cameo.ParseActorCode(code)
		if k.odd = err != nil || len(parsed.Unknown()) > 0; err != nil {
			k.actor = actor.Actor{
				ID: id, Description: code, ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeCAMEO, ID: code}},
			}
		} else {
			k.actor = parsed.Actor(id)
		}
	}
	if name != "" {
		k.actor.Names = []actor.Name{{Text: name, Kind: actor.NameAlias}}
	}
	return k
}

// document is an article as a row cites it.
type document struct {
	id, publisher, language string
	typ                     int64
	seen                    dataset.Moment
}

// citation is the records of an article.
type citation struct {
	source    actor.Source
	publisher actor.Actor // without an ID if it is not known
}

// The types of mention, and so of document.
const (
	typeWeb      = 1
	typeCitation = 2
)

// sourceOf returns the records of an article.
func (m *maker) sourceOf(d document) citation {
	if m != nil {
		if c, ok := m.sources.Get(d); ok {
			return c
		}
	}
	d.id, d.publisher = strings.Clone(d.id), strings.Clone(d.publisher)
	c := newSource(d)
	if m != nil {
		m.sources.Put(d, c)
	}
	return c
}

// newSource makes the records of an article: an address in the web, or whatever
// names it. It was published by the day on which GDELT saw it, and nobody says
// how long before.
func newSource(d document) citation {
	var c citation
	if d.id == "" {
		c.source = actor.Source{ID: "gdelt", Kind: actor.SourceDataset, Title: "GDELT, which names no article for the event"}
		return c
	}
	c.source = actor.Source{ID: actor.SourceID("gdelt:" + d.id), Kind: actor.SourceArticle, Language: d.language, Zone: "Z"}
	if u, err := url.Parse(d.id); err == nil && u.IsAbs() && u.Host != "" && d.typ == typeWeb {
		c.source.URL = d.id
		if d.publisher == "" {
			d.publisher = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		}
	} else {
		c.source.Title = d.id
		if d.typ != typeWeb && d.typ != typeCitation {
			c.source.Kind = ""
		}
	}
	if !d.seen.IsZero() {
		day := d.seen.Day.Date()
		c.source.Published, c.source.Retrieved = "[.."+day+"]", moment(d.seen)
		c.source.Dateline, c.source.DatelineOrigin = day, actor.Inferred
	}
	if d.publisher != "" {
		c.publisher = actor.Actor{
			ID: actor.ID("gdelt:site/" + d.publisher), Kind: actor.KindMedia, Names: []actor.Name{{Text: d.publisher}},
		}
		c.source.Publisher = c.publisher.ID
	}
	return c
}

// add puts the records of an article into an entry.
func (c citation) add(e *dataset.Entry) {
	e.Sources = []actor.Source{c.source}
	if c.publisher.ID != "" {
		e.Actors = append(e.Actors, c.publisher)
	}
}

// language returns the first language of an article: "fra" of
// "srclc:fra;eng:GT-FRA 1.0". An article from the web that nobody translated is
// in English.
func language(info string, typ int64) string {
	for part := range strings.SplitSeq(info, ";") {
		if code, ok := strings.CutPrefix(strings.TrimSpace(part), "srclc:"); ok && len(code) == len("fra") && isLetters(code) {
			return code
		}
	}
	if info == "" && typ == typeWeb {
		return "en"
	}
	return ""
}

func isLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// columns returns the object that a row's columns are kept with.
func (m *maker) columns() *kept.Columns {
	if m == nil {
		return &kept.Columns{}
	}
	return &m.kept
}

// codeOr returns what tells an actor from others: its code or, without one, its
// name, which no code begins like.
func codeOr(code, name string) string {
	if code == "" && name != "" {
		return "name/" + name
	}
	return code
}

// moment returns a moment of UTC as an EDTF date.
func moment(m dataset.Moment) edtf.Date {
	if m.Clock {
		return m.Date() + "Z"
	}
	return m.Date()
}
