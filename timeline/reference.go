package timeline

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
)

// references is told every identifier that a record refers to, with its place.
type references struct {
	actor       func(path string, id actor.ID)
	source      func(path string, id actor.SourceID)
	event       func(path string, id event.ID)
	claim       func(path string, id attribution.ID)
	superlative func(path string, id event.SuperlativeID)
}

// each calls f for the identifiers that are stated, each with its path.
func each[ID ~string](f func(string, ID), path string, ids ...ID) {
	for i, id := range ids {
		if id != "" {
			f(fieldpath.Index(path, i), id)
		}
	}
}

// one calls f for the identifier, if it is stated.
func one[ID ~string](f func(string, ID), path string, id ID) {
	if id != "" {
		f(path, id)
	}
}

func (r *references) ofEvent(path string, e event.Event) {
	for i, p := range e.Participants {
		at := fieldpath.Join(path, fieldpath.Index("participants", i))
		one(r.actor, at+".actor", p.Actor)
		r.ofSet(at+".who", p.Who)
	}
	for i, c := range e.Casualties {
		at := fieldpath.Join(path, fieldpath.Index("casualties", i))
		one(r.actor, at+".actor", c.Actor)
		r.ofCites(at, c.Cites)
	}
	for i, m := range e.Measures {
		at := fieldpath.Join(path, fieldpath.Index("measures", i))
		one(r.actor, at+".actor", m.Actor)
		r.ofCites(at, m.Cites)
	}
	for i, s := range e.Speech {
		at := fieldpath.Join(path, fieldpath.Index("speech", i))
		each(r.actor, at+".to", s.To...)
		each(r.event, at+".about", s.About...)
		each(r.event, at+".proposes", s.Proposes...)
	}
	for i, l := range e.Links {
		at := fieldpath.Join(path, fieldpath.Index("links", i))
		one(r.event, at+".to", l.To)
		r.ofCites(at, l.Cites)
	}
	one(r.event, path+".account_of", e.AccountOf)
	r.ofCites(path, e.Cites)
}

func (r *references) ofClaim(path string, c attribution.Claim) {
	each(r.event, path+".events", c.Events...)
	each(r.claim, path+".on", c.On...)
	each(r.source, path+".exhibits", c.Exhibits...)
	one(r.event, path+".utterance", c.Utterance)
	each(r.actor, path+".speakers", c.Speakers...)
	for i, a := range c.Answers {
		r.ofSet(fieldpath.Index(path+".answers", i)+".who", a.Who)
	}
	for i, g := range c.Grounds {
		at := fieldpath.Index(path+".grounds", i)
		one(r.superlative, at+".superlative", g.Superlative)
		each(r.event, at+".events", g.Events...)
		each(r.source, at+".exhibits", g.Exhibits...)
	}
	each(r.event, path+".if", c.If...)
	each(r.event, path+".unless", c.Unless...)
	each(r.claim, path+".derived_from", c.DerivedFrom...)
	each(r.claim, path+".replaces", c.Replaces...)
	r.ofCites(path, c.Cites)
}

func (r *references) ofSuperlative(path string, s event.Superlative) {
	one(r.event, path+".event", s.Event)
	one(r.actor, path+".actor", s.Actor)
	at := path + ".scope"
	r.ofSet(at+".by", s.Scope.By)
	r.ofSet(at+".against", s.Scope.Against)
	one(r.event, at+".before", s.Scope.Before)
	for i, scale := range s.Scope.Scale {
		one(r.event, fieldpath.Index(at+".scale", i)+".as", scale.As)
	}
	one(r.event, path+".since_event", s.SinceEvent)
	r.ofCites(path, s.Cites)
}

func (r *references) ofSet(path string, s actor.Set) {
	each(r.actor, path+".ids", s.IDs...)
	for i, t := range s.Terms {
		at := fieldpath.Index(path+".terms", i)
		for j, b := range t.Relations {
			one(r.actor, fieldpath.Index(at+".relations", j)+".object", b.Object)
		}
		each(r.actor, at+".except", t.Except...)
	}
}

func (r *references) ofCites(path string, cites []actor.Cite) {
	for i, c := range cites {
		at := fieldpath.Index(path+".cites", i)
		one(r.source, at+".source", c.Source)
		one(r.actor, at+".speaker", c.Speaker)
	}
}
