package attribution

import (
	"errors"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports what the index could not take as it stood, with the paths of
// a chronicle: claims without an identifier and those that share one, which are
// left out; references to events that are not there; with a registry also those
// to actors and sources; and claims that replace what others said, or what was
// said later. It does not repeat what [ValidateAll] reports.
func (x *Index) Validate() error {
	if x == nil {
		return nil
	}
	var faults fieldpath.List
	for i := range x.claims {
		c := &x.claims[i]
		v := referrer{x: x, path: fieldpath.Index("claims", x.place[i]), faults: &faults}
		v.claim(c)
		for n, id := range c.Replaces {
			if j, ok := x.position[id]; ok && j != i {
				v.replacement(fieldpath.Index("replaces", n), i, j)
			}
		}
	}
	return errors.Join(x.faults, faults.Err())
}

// referrer checks what one claim refers to.
type referrer struct {
	x      *Index
	path   string
	faults *fieldpath.List
}

func (v *referrer) claim(c *Claim) {
	v.events("events", c.Events)
	v.event("utterance", c.Utterance)
	v.events("if", c.If)
	v.events("unless", c.Unless)
	for i, g := range c.Grounds {
		v.events(fieldpath.Index("grounds", i)+".events", g.Events)
	}
	if v.x.registry == nil {
		return
	}
	v.sources("exhibits", c.Exhibits)
	for i, g := range c.Grounds {
		v.sources(fieldpath.Index("grounds", i)+".exhibits", g.Exhibits)
	}
	v.actors("speakers", c.Speakers)
	for i, a := range c.Answers {
		v.set(fieldpath.Index("answers", i)+".who", a.Who)
	}
	for i, cite := range c.Cites {
		v.source(fieldpath.Index("cites", i)+".source", cite.Source)
		v.actor(fieldpath.Index("cites", i)+".speaker", cite.Speaker)
	}
}

func (v *referrer) set(path string, s actor.Set) {
	v.actors(path+".ids", s.IDs)
	for i, t := range s.Terms {
		term := path + "." + fieldpath.Index("terms", i)
		for n, b := range t.Relations {
			v.actor(term+"."+fieldpath.Index("relations", n)+".object", b.Object)
		}
		v.actors(term+".except", t.Except)
	}
}

// replacement reports a claim that replaces one of other speakers or of a
// later time.
func (v *referrer) replacement(path string, i, j int) {
	replaced := clip(string(v.x.claims[j].ID))
	mine, theirs := v.x.facts[i].voice, v.x.facts[j].voice
	if !mine.IsZero() && !theirs.IsZero() && !v.x.sameVoice(i, j) {
		v.fault(path, casus.ErrConflict, "%q was made by others, %s", replaced, theirs)
	}
	if v.x.facts[i].said.LatestStart < v.x.facts[j].said.EarliestStart {
		v.fault(path, casus.ErrConflict, "%q was made later", replaced)
	}
}

func (v *referrer) events(path string, ids []event.ID) {
	for i, id := range ids {
		v.event(fieldpath.Index(path, i), id)
	}
}

func (v *referrer) actors(path string, ids []actor.ID) {
	for i, id := range ids {
		v.actor(fieldpath.Index(path, i), id)
	}
}

func (v *referrer) sources(path string, ids []actor.SourceID) {
	for i, id := range ids {
		v.source(fieldpath.Index(path, i), id)
	}
}

func (v *referrer) event(path string, id event.ID) {
	if _, ok := v.x.events.Event(id); !ok && id != "" {
		v.fault(path, casus.ErrDangling, "event %q", clip(string(id)))
	}
}

func (v *referrer) actor(path string, id actor.ID) {
	if _, ok := v.x.registry.Actor(id); !ok && id != "" {
		v.fault(path, casus.ErrDangling, "actor %q", clip(string(id)))
	}
}

func (v *referrer) source(path string, id actor.SourceID) {
	if _, ok := v.x.registry.Source(id); !ok && id != "" {
		v.fault(path, casus.ErrDangling, "source %q", clip(string(id)))
	}
}

func (v *referrer) fault(path string, kind error, format string, args ...any) {
	v.faults.Addf(fieldpath.Join(v.path, path), kind, format, args...)
}
