package timeml

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/casus-events/casus"
)

// Decode reads one TimeML document: of TimeBank 1.2, where the text stands in
// the root element, of TempEval-3, where it stands in TEXT, or of a relative of
// either. Elements and attributes without a place of their own are kept, as
// Sections and in Extra. Comments, processing instructions and the document
// type are not; nor is the place of links among the text, and white space that
// ends it.
//
// The error is a [*SyntaxError]. What is well formed but cannot be, such as a
// link to nothing, is no error here: [Document.Validate] reports it.
func Decode(r io.Reader, o *Options) (Document, error) {
	limit := &io.LimitedReader{R: r, N: o.maxBytes() + 1}
	d := decoder{xml: xml.NewDecoder(limit), maxDepth: o.maxDepth()}
	d.xml.CharsetReader = charset
	err := d.run()
	if limit.N <= 0 {
		err = fmt.Errorf("longer than %d bytes: %w", o.maxBytes(), casus.ErrRange)
	}
	if err != nil {
		line, _ := d.xml.InputPos()
		return Document{}, &SyntaxError{Line: line, Err: plain(err)}
	}
	d.finish()
	return d.doc, nil
}

// charset accepts the names of what is UTF-8 anyway.
func charset(name string, r io.Reader) (io.Reader, error) {
	if strings.EqualFold(name, "us-ascii") || strings.EqualFold(name, "ascii") {
		return r, nil
	}
	return nil, fmt.Errorf("the text is in %q, want UTF-8: %w", name, casus.ErrSyntax)
}

// plain drops the line that the error of the XML decoder repeats.
func plain(err error) error {
	if e, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return fmt.Errorf("%s: %w", e.Msg, casus.ErrSyntax)
	}
	return err
}

// decoder is the state of one Decode.
type decoder struct {
	xml      *xml.Decoder
	maxDepth int
	doc      Document
	text     strings.Builder
	open     []openElement
	started  bool
	// afterLink: what ended last has no place in the text, and so the end of
	// its line has none.
	afterLink bool
}

// openElement is an element whose end has not come.
type openElement struct {
	name string
	// closed is told, if it is not nil, where the element's text ends.
	closed func(end int)
}

func (d *decoder) run() error {
	for {
		token, err := d.xml.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return d.atEnd()
		case err != nil:
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = d.start(nameOf(t.Name), t.Attr)
		case xml.EndElement:
			err = d.end(nameOf(t.Name))
		case xml.CharData:
			err = d.chars(string(t))
			d.afterLink = false
		}
		if err != nil {
			return err
		}
	}
}

func nameOf(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func malformed(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, casus.ErrSyntax)...)
}

func (d *decoder) atEnd() error {
	switch {
	case len(d.open) > 0:
		return malformed("the text ends within %s", d.open[len(d.open)-1].name)
	case !d.started:
		return malformed("no element: want %s", rootName)
	default:
		return nil
	}
}

func (d *decoder) start(name string, attributes []xml.Attr) error {
	switch {
	case len(d.open) == 0 && d.started:
		return malformed("%s after the end of the document", name)
	case len(d.open) == 0 && name != rootName:
		return malformed("the document is a %s, want %s", name, rootName)
	case len(d.open) >= d.maxDepth:
		return fmt.Errorf("more than %d elements within each other: %w", d.maxDepth, casus.ErrRange)
	}
	e, closed := d.record(name)
	seen := make(map[string]bool, len(attributes))
	for _, a := range attributes {
		attribute := nameOf(a.Name)
		if seen[attribute] {
			return malformed("%s has two attributes %s", name, attribute)
		}
		seen[attribute] = true
		e.set(attribute, a.Value)
	}
	d.open = append(d.open, openElement{name, closed})
	return nil
}

func (d *decoder) end(name string) error {
	if len(d.open) == 0 {
		return malformed("the end of %s, which has not begun", name)
	}
	last := d.open[len(d.open)-1]
	if last.name != name {
		return malformed("the end of %s within %s", name, last.name)
	}
	d.open = d.open[:len(d.open)-1]
	d.afterLink = last.closed == nil
	if last.closed != nil {
		last.closed(d.text.Len())
	}
	return nil
}

func (d *decoder) chars(text string) error {
	blank := strings.Trim(text, space) == ""
	if len(d.open) > 0 {
		if !d.afterLink || !blank || !strings.Contains(text, "\n") {
			d.text.WriteString(text)
		}
		return nil
	}
	if !blank && text != "\ufeff" {
		return malformed("text outside of the document")
	}
	return nil
}

// space is what XML calls white space.
const space = " \t\r\n"

// record adds the record of an element that begins to its list. What it returns
// is told, if it is not nil, where the text of the element ends.
func (d *decoder) record(name string) (element, func(end int)) {
	doc, from := &d.doc, Span{Start: d.text.Len()}
	if !d.started {
		d.started = true
		return element{name, nil, &doc.Attributes}, nil
	}
	switch name {
	case timexName:
		doc.Timexes = append(doc.Timexes, Timex{Span: from})
		i := len(doc.Timexes) - 1
		return doc.Timexes[i].element(), func(end int) { doc.Timexes[i].Span.End = end }
	case eventName:
		doc.Events = append(doc.Events, Event{Span: from})
		i := len(doc.Events) - 1
		return doc.Events[i].element(), func(end int) { doc.Events[i].Span.End = end }
	case signalName:
		doc.Signals = append(doc.Signals, Signal{Span: from})
		i := len(doc.Signals) - 1
		return doc.Signals[i].element(), func(end int) { doc.Signals[i].Span.End = end }
	case instanceName:
		doc.Instances = append(doc.Instances, Instance{})
		return doc.Instances[len(doc.Instances)-1].element(), nil
	case tlinkName:
		doc.TLinks = append(doc.TLinks, TLink{})
		return doc.TLinks[len(doc.TLinks)-1].element(), nil
	case slinkName:
		doc.SLinks = append(doc.SLinks, SLink{})
		return doc.SLinks[len(doc.SLinks)-1].element(), nil
	case alinkName:
		doc.ALinks = append(doc.ALinks, ALink{})
		return doc.ALinks[len(doc.ALinks)-1].element(), nil
	default:
		doc.Sections = append(doc.Sections, Section{Name: name, Span: from})
		i := len(doc.Sections) - 1
		return doc.Sections[i].element(), func(end int) { doc.Sections[i].Span.End = end }
	}
}

// finish brings the lists into the order of the text, and cuts the white space
// off its end.
func (d *decoder) finish() {
	doc := &d.doc
	slices.SortStableFunc(doc.Sections, func(a, b Section) int { return a.Span.compare(b.Span) })
	slices.SortStableFunc(doc.Timexes, func(a, b Timex) int { return a.Span.compare(b.Span) })
	slices.SortStableFunc(doc.Events, func(a, b Event) int { return a.Span.compare(b.Span) })
	slices.SortStableFunc(doc.Signals, func(a, b Signal) int { return a.Span.compare(b.Span) })
	doc.Text = d.text.String()
	doc.Text = doc.Text[:doc.used()]
}

// used returns where the text of a document ends, white space after the last
// mark left out.
func (d *Document) used() int {
	end := len(strings.TrimRight(d.Text, space))
	for _, m := range d.marks() {
		end = max(end, m.span.End)
	}
	return end
}

// compare orders spans by their start: of those with the same, an empty one
// comes first, then the longer one.
func (s Span) compare(t Span) int {
	empty := func(s Span) int {
		if s.Start == s.End {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(empty(s), empty(t)), cmp.Compare(t.End, s.End))
}
