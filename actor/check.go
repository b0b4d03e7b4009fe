package actor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault of the records and of how they fit together,
// each a [casus.FieldError] with a path such as "actors[2].names[0].text": what
// the records' own Validate methods report, identifiers that stand twice or
// refer to nothing, relations outside the lifetimes of their actors, circles of
// belonging, command and succession whose relations can hold at one time,
// circles of sources, sources older than what they derive from, and merged
// actors that a contested relation keeps apart. It takes near-linear time.
func (r *Registry) Validate() error {
	c := checker{registry: r.orEmpty()}
	c.actors()
	c.relations()
	c.sources()
	c.contested()
	c.relationCircles("belongs to itself", PartOf, MemberOf)
	c.relationCircles("commands itself", Commands)
	c.relationCircles("succeeds itself", SuccessorOf)
	c.sourceCircles()
	return c.list.Err()
}

// checker collects the faults of a registry.
type checker struct {
	registry *Registry
	list     fieldpath.List
}

func (c *checker) actors() {
	for i, a := range c.registry.actors {
		path := fieldpath.Index("actors", i)
		c.list.Add(path, a.Validate())
		if first := c.registry.graph.recordOf(a.ID); first != i && a.ID != "" {
			c.list.Addf(path+".id", casus.ErrDuplicate, "%q is actors[%d] too", clip(string(a.ID)), first)
		}
		c.cites(path, a.Cites)
	}
}

func (c *checker) cites(path string, cites []Cite) {
	for i, cite := range cites {
		at := fieldpath.Join(path, fieldpath.Index("cites", i))
		c.source(at+".source", cite.Source)
		c.actor(at+".speaker", cite.Speaker)
	}
}

// actor reports an identifier that is no actor's.
func (c *checker) actor(path string, id ID) {
	if id != "" && c.registry.graph.recordOf(id) < 0 {
		c.list.Addf(path, casus.ErrDangling, "actor %q", clip(string(id)))
	}
}

// source reports an identifier that is no source's.
func (c *checker) source(path string, id SourceID) {
	if _, ok := c.registry.sourceAt[id]; !ok && id != "" {
		c.list.Addf(path, casus.ErrDangling, "source %q", clip(string(id)))
	}
}

func (c *checker) relations() {
	type statement struct {
		subject, object ID
		kind            RelationKind
		title           string
		manner          Manner
		start, end      edtf.Date
	}
	first := make(map[statement]int, len(c.registry.relations))
	for i, r := range c.registry.relations {
		path := fieldpath.Index("relations", i)
		c.list.Add(path, r.Validate())
		c.actor(path+".subject", r.Subject)
		c.actor(path+".object", r.Object)
		s := statement{
			subject: r.Subject, object: r.Object, kind: r.Kind, title: r.Title, manner: r.Manner, start: r.Start, end: r.End,
		}
		if j, ok := first[s]; ok {
			c.list.Addf(path, casus.ErrDuplicate, "relations[%d] states the same", j)
		} else {
			first[s] = i
		}
		t := &c.registry.graph.ties[i]
		if t.subject == t.object && r.Subject != r.Object && r.Kind != SameAs {
			c.list.Addf(path+".object", casus.ErrCycle, "%q and %q are the same actor", clip(string(r.Subject)), clip(string(r.Object)))
		}
		if t.kind.ofTheLiving() {
			c.lifetimes(path, r, t)
		}
		c.cites(path, r.Cites)
	}
}

// lifetimes reports a relation that begins or ends while one of its actors does
// not exist, and an undated one between actors that never existed together.
func (c *checker) lifetimes(path string, r Relation, t *tie) {
	p := periodOf(r.Start, r.End)
	if p.empty() {
		return // reported by Relation.Validate
	}
	g := c.registry.graph
	inside := true
	for _, n := range []int32{t.subject, t.object} {
		life := g.life[n]
		if life.empty() {
			return // reported by Actor.Validate
		}
		starts := r.Start == "" || p.mayStartIn(life)
		ends := r.End == "" || p.mayEndIn(life)
		if !starts {
			c.list.Addf(path+".start", casus.ErrConflict, "%q did not exist on %s", clip(string(g.ids[n])), r.Start)
		} else if !ends {
			c.list.Addf(path+".end", casus.ErrConflict, "%q did not exist on %s", clip(string(g.ids[n])), r.End)
		}
		inside = inside && starts && ends
	}
	if inside && t.period.empty() {
		c.list.Addf(path, casus.ErrConflict, "%q and %q never existed together", clip(string(r.Subject)), clip(string(r.Object)))
	}
}

func (c *checker) sources() {
	for i, s := range c.registry.sources {
		path := fieldpath.Index("sources", i)
		c.list.Add(path, s.Validate())
		if first := c.registry.sourceAt[s.ID]; first != i && s.ID != "" {
			c.list.Addf(path+".id", casus.ErrDuplicate, "%q is sources[%d] too", clip(string(s.ID)), first)
		}
		c.actor(path+".publisher", s.Publisher)
		c.actor(path+".credit", s.Credit)
		c.older(path, "derived_from", s, s.DerivedFrom)
		c.older(path, "supersedes", s, s.Supersedes)
	}
}

// older reports sources in a list that do not exist, or that were published
// more than a day after the one that derives from them: a day, since the two
// may date by different zones.
func (c *checker) older(path, field string, s Source, list []SourceID) {
	for i, id := range list {
		at := fieldpath.Join(path, fieldpath.Index(field, i))
		c.source(at, id)
		origin, _ := c.registry.Source(id)
		if s.Published == "" || origin.Published == "" {
			continue
		}
		latest, earliest := s.Published.Bounds().LatestEnd, origin.Published.Bounds().EarliestStart
		if earliest > latest && earliest-latest >= edtf.Day {
			c.list.Addf(at, casus.ErrConflict, "%q was published later, %s", clip(string(id)), origin.Published)
		}
	}
}

// contested reports relations that would not merge their actors, were these not
// merged by others.
func (c *checker) contested() {
	g := c.registry.graph
	for i, r := range c.registry.relations {
		t := &g.ties[i]
		if t.kind != SameAs || t.subject != t.object || r.Subject == r.Object {
			continue
		}
		if s := stancesOf(r.Cites, c.registry.voiceOf); !s.asserted || len(s.against) > 0 {
			c.list.Addf(fieldpath.Index("relations", i), casus.ErrConflict,
				"contested, and yet other relations make %q and %q the same", clip(string(r.Subject)), clip(string(r.Object)))
		}
	}
}

// relationCircles reports circles of relations of the kinds.
func (c *checker) relationCircles(what string, kinds ...RelationKind) {
	g := c.registry.graph
	var arcs []arc
	var of []int32
	for i := range g.ties {
		t := &g.ties[i]
		if slices.Contains(kinds, t.kind) && !t.period.empty() {
			arcs = append(arcs, arc{tail: t.subject, head: t.object, from: t.period.startMin, until: t.period.endMax})
			of = append(of, int32(i))
		}
	}
	for _, circle := range circles(arcs) {
		var nodes []string
		last := int32(0)
		for _, a := range circle {
			nodes = append(nodes, string(g.ids[arcs[a].tail]))
			last = max(last, of[a])
		}
		c.circle(fieldpath.Index("relations", int(last)), what, nodes)
	}
}

// sourceCircles reports circles of sources that derive from or supersede each
// other.
func (c *checker) sourceCircles() {
	r := c.registry
	var arcs []arc
	var paths []string
	add := func(i int, field string, origins []SourceID) {
		for n, id := range origins {
			if j, ok := r.sourceAt[id]; ok {
				arcs = append(arcs, arc{tail: int32(i), head: int32(j), from: edtf.NegInf, until: edtf.PosInf})
				paths = append(paths, fieldpath.Join(fieldpath.Index("sources", i), fieldpath.Index(field, n)))
			}
		}
	}
	for i, s := range r.sources {
		if r.sourceAt[s.ID] == i {
			add(i, "derived_from", s.DerivedFrom)
			add(i, "supersedes", s.Supersedes)
		}
	}
	for _, circle := range circles(arcs) {
		var nodes []string
		for _, a := range circle {
			nodes = append(nodes, string(r.sources[arcs[a].tail].ID))
		}
		c.circle(paths[slices.Max(circle)], "derives from itself", nodes)
	}
}

// circle reports a circle at the last of its records.
func (c *checker) circle(path, what string, nodes []string) {
	const most = 10
	left := ""
	if len(nodes) > most {
		left = fmt.Sprintf(" and %d more", len(nodes)-most)
		nodes = nodes[:most]
	}
	for i, n := range nodes {
		nodes[i] = clip(n)
	}
	c.list.Addf(path, casus.ErrCycle, "%q %s through %s%s", nodes[0], what, strings.Join(nodes, ", "), left)
}
