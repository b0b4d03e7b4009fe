package timeml

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault, each a [casus.FieldError] with a path such as
// "tlinks[3].rel": identifiers that are missing, stand twice or refer to
// nothing, links with two things on one side or none, and spans beyond the text.
// Words of links and types of times that are not known are reported as [casus.ErrUnknown];
// which links contradict each other is told by [NewGraph].
func (d Document) Validate() error {
	v := validator{doc: d, timexes: map[string]bool{}, events: map[string]bool{}, others: map[string]bool{}}
	v.define()
	v.timexReferences()
	v.instances()
	v.links()
	return v.list.Err()
}

// validator has the identifiers that are defined.
type validator struct {
	doc     Document
	list    fieldpath.List
	timexes map[string]bool
	events  map[string]bool // events and instances
	others  map[string]bool // signals and links
}

// defined notes an identifier, which must be there and be new.
func (v *validator) defined(set map[string]bool, path, id string) {
	switch {
	case id == "":
		v.list.Addf(path, casus.ErrRequired, "no identifier")
	case set[id]:
		v.list.Addf(path, casus.ErrDuplicate, "%q", id)
	}
	set[id] = true
}

func (v *validator) define() {
	for i, s := range v.doc.Sections {
		v.span(fieldpath.Index("sections", i), s.Span)
	}
	for i, t := range v.doc.Timexes {
		path := fieldpath.Index("timexes", i)
		v.defined(v.timexes, path+".id", t.ID)
		v.span(path, t.Span)
		if !t.Type.IsKnown() {
			v.list.Addf(path+".type", casus.ErrUnknown, "%q", t.Type)
		}
	}
	for i, e := range v.doc.Events {
		path := fieldpath.Index("events", i)
		v.defined(v.events, path+".id", e.ID)
		v.span(path, e.Span)
	}
	for i, s := range v.doc.Signals {
		path := fieldpath.Index("signals", i)
		v.defined(v.others, path+".id", s.ID)
		v.span(path, s.Span)
	}
	for i, m := range v.doc.Instances {
		v.defined(v.events, fieldpath.Index("instances", i)+".id", m.ID)
	}
}

func (v *validator) span(path string, s Span) {
	if s.Start < 0 || s.Start > s.End || s.End > len(v.doc.Text) {
		v.list.Addf(path+".span", casus.ErrRange, "%d to %d of a text of %d bytes", s.Start, s.End, len(v.doc.Text))
	}
}

// refer checks a reference that may be empty.
func (v *validator) refer(set map[string]bool, path, id string) {
	if id != "" && !set[id] {
		v.list.Addf(path, casus.ErrDangling, "%q", id)
	}
}

func (v *validator) timexReferences() {
	for i, t := range v.doc.Timexes {
		path := fieldpath.Index("timexes", i)
		v.refer(v.timexes, path+".anchor", t.Anchor)
		v.refer(v.timexes, path+".begin", t.Begin)
		v.refer(v.timexes, path+".end_point", t.EndPoint)
	}
}

func (v *validator) instances() {
	for i, m := range v.doc.Instances {
		path := fieldpath.Index("instances", i)
		if m.Event == "" {
			v.list.Addf(path+".event", casus.ErrRequired, "no event")
		}
		v.refer(v.events, path+".event", m.Event)
		v.refer(v.others, path+".signal", m.Signal)
	}
}

func (v *validator) links() {
	for i, l := range v.doc.TLinks {
		path := fieldpath.Index("tlinks", i)
		v.link(path, l.ID, l.Signal)
		v.node(path+".from", l.From)
		v.node(path+".to", l.To)
		switch {
		case l.Rel == "":
			v.list.Addf(path+".rel", casus.ErrRequired, "no relation")
		case !l.Rel.IsKnown():
			v.list.Addf(path+".rel", casus.ErrUnknown, "%q", l.Rel)
		}
	}
	for i, l := range v.doc.SLinks {
		path := fieldpath.Index("slinks", i)
		v.link(path, l.ID, l.Signal)
		v.node(path+".event", Node{Event: l.Event})
		v.node(path+".subordinate", Node{Event: l.Subordinate})
	}
	for i, l := range v.doc.ALinks {
		path := fieldpath.Index("alinks", i)
		v.link(path, l.ID, l.Signal)
		v.node(path+".event", Node{Event: l.Event})
		v.node(path+".of", Node{Event: l.Of})
	}
}

// link checks what all links have. Their identifiers are optional: some data
// sets have none.
func (v *validator) link(path, id, signal string) {
	if id != "" {
		v.defined(v.others, path+".id", id)
	}
	v.refer(v.others, path+".signal", signal)
}

func (v *validator) node(path string, n Node) {
	switch {
	case n.IsZero():
		v.list.Addf(path, casus.ErrRequired, "no event and no time")
	case n.Event != "" && n.Time != "":
		v.list.Addf(path, casus.ErrConflict, "both an event and a time")
	}
	v.refer(v.events, path+".event", n.Event)
	v.refer(v.timexes, path+".time", n.Time)
}
