package timeml

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/casus-events/casus"
)

// Encode writes a document as TimeML, the same bytes for the same document.
// Decode reads it back unchanged; what could not be read back is an error that
// wraps [casus.ErrRange] or [casus.ErrSyntax], and then nothing is written:
// spans beyond the text or that cross, lists out of the order of the text, white
// space at the end of the text, characters that XML cannot hold, and names of
// sections and attributes that are none.
//
// Identifiers that refer to nothing, and words that are not known, are written
// as they stand.
func Encode(w io.Writer, d Document) error {
	e := encoder{names: make(map[string]bool)}
	e.document(&d)
	if e.err != nil {
		return fmt.Errorf("timeml: %w", e.err)
	}
	out := bufio.NewWriter(w)
	out.WriteString(e.text.String()) //nolint:errcheck // Flush reports it
	return out.Flush()
}

// encoder collects the text; the first fault stops it.
type encoder struct {
	text  strings.Builder
	err   error
	names map[string]bool // whether a text is a name
}

func (e *encoder) isName(name string) bool {
	is, known := e.names[name]
	if !known {
		is = isName(name)
		e.names[name] = is
	}
	return is
}

func (e *encoder) fail(kind error, format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf(format+": %w", append(args, kind)...)
	}
}

func (e *encoder) document(d *Document) {
	e.text.WriteString(xml.Header)
	e.open(element{rootName, nil, &d.Attributes}, ">")
	e.marked(d)
	e.text.WriteString("\n")
	for i := range d.Instances {
		e.line(d.Instances[i].element())
	}
	for i := range d.TLinks {
		e.line(d.TLinks[i].element())
	}
	for i := range d.SLinks {
		e.line(d.SLinks[i].element())
	}
	for i := range d.ALinks {
		e.line(d.ALinks[i].element())
	}
	e.text.WriteString("</" + rootName + ">\n")
}

func (e *encoder) line(el element) {
	e.open(el, "/>\n")
}

// open writes a tag and its end: that of a start, or of an empty element.
func (e *encoder) open(el element, end string) {
	e.text.WriteString("<" + el.name)
	for _, f := range el.fields {
		if *f.value != "" {
			e.attribute(f.name, *f.value)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(*el.extra)) {
		value := (*el.extra)[name]
		if !e.isName(name) {
			e.fail(casus.ErrSyntax, "attribute %q of %s: no name", name, el.name)
		}
		if value != "" && slices.ContainsFunc(el.fields, func(f field) bool { return f.name == name }) {
			e.fail(casus.ErrConflict, "attribute %s of %s has a field", name, el.name)
		}
		e.attribute(name, value)
	}
	e.text.WriteString(end)
}

func (e *encoder) attribute(name, value string) {
	e.text.WriteString(" " + name + `="`)
	e.escape(value, attributeEscapes)
	e.text.WriteString(`"`)
}

// Line ends of attributes and all carriage returns would be read as others.
const (
	textEscapes      = "&<>\r"
	attributeEscapes = textEscapes + "\"\t\n"
)

func (e *encoder) escape(text, escapes string) {
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)), !isChar(r):
			e.fail(casus.ErrSyntax, "text %.20q: XML has no %U", text[i:], r)
		case strings.ContainsRune(escapes, r):
			fmt.Fprintf(&e.text, "&#%d;", r)
		default:
			e.text.WriteRune(r)
		}
	}
}

// isChar reports whether XML 1.0 has the character.
func isChar(r rune) bool {
	return r >= ' ' && r != 0xfffe && r != 0xffff || r == '\t' || r == '\n' || r == '\r'
}

// isName reports whether a reader takes the text for the name of an attribute
// or an element, with a prefix or without.
func isName(name string) bool {
	if name == "" || strings.ContainsAny(name, " \t\r\n/>=<\"'&") {
		return false
	}
	token, err := xml.NewDecoder(strings.NewReader("<" + name + "/>")).RawToken()
	start, ok := token.(xml.StartElement)
	return err == nil && ok && nameOf(start.Name) == name
}

// mark is an element over a span of the text.
type mark struct {
	element
	span Span
}

// marks returns what is marked in the text in the order in which tags open.
// Of marks of one span a section is the outermost, then times, events, signals.
func (d *Document) marks() []mark {
	var list []mark
	for i := range d.Sections {
		list = append(list, mark{d.Sections[i].element(), d.Sections[i].Span})
	}
	for i := range d.Timexes {
		list = append(list, mark{d.Timexes[i].element(), d.Timexes[i].Span})
	}
	for i := range d.Events {
		list = append(list, mark{d.Events[i].element(), d.Events[i].Span})
	}
	for i := range d.Signals {
		list = append(list, mark{d.Signals[i].element(), d.Signals[i].Span})
	}
	slices.SortStableFunc(list, func(a, b mark) int { return a.span.compare(b.span) })
	return list
}

// marked writes the text with its marks.
func (e *encoder) marked(d *Document) {
	marks := d.marks()
	e.checkMarks(d, marks)
	if e.err != nil {
		return
	}
	at := 0
	write := func(to int) {
		e.escape(d.Text[at:to], textEscapes)
		at = to
	}
	var open []mark
	closeUntil := func(at int) {
		for len(open) > 0 && open[len(open)-1].span.End <= at {
			last := open[len(open)-1]
			write(last.span.End)
			e.text.WriteString("</" + last.name + ">")
			open = open[:len(open)-1]
		}
	}
	for _, m := range marks {
		closeUntil(m.span.Start)
		if len(open) > 0 && open[len(open)-1].span.End < m.span.End {
			e.fail(casus.ErrConflict, "%s at %d to %d crosses %s", m.name, m.span.Start, m.span.End, open[len(open)-1].name)
			return
		}
		write(m.span.Start)
		if m.span.Start == m.span.End {
			e.open(m.element, "/>")
			continue
		}
		e.open(m.element, ">")
		open = append(open, m)
	}
	closeUntil(len(d.Text))
	write(len(d.Text))
}

// checkMarks looks for what would not be read back as it is.
func (e *encoder) checkMarks(d *Document, marks []mark) {
	for _, m := range marks {
		if m.span.Start < 0 || m.span.Start > m.span.End || m.span.End > len(d.Text) {
			e.fail(casus.ErrRange, "%s at %d to %d of a text of %d bytes", m.name, m.span.Start, m.span.End, len(d.Text))
			return
		}
	}
	for _, s := range d.Sections {
		if !e.isName(s.Name) || isRecord(s.Name) {
			e.fail(casus.ErrSyntax, "section %q: no name of a section", s.Name)
		}
	}
	ordered := slices.IsSortedFunc(d.Sections, func(a, b Section) int { return a.Span.compare(b.Span) }) &&
		slices.IsSortedFunc(d.Timexes, func(a, b Timex) int { return a.Span.compare(b.Span) }) &&
		slices.IsSortedFunc(d.Events, func(a, b Event) int { return a.Span.compare(b.Span) }) &&
		slices.IsSortedFunc(d.Signals, func(a, b Signal) int { return a.Span.compare(b.Span) })
	if !ordered {
		e.fail(casus.ErrConflict, "marks are not in the order of the text")
	}
	if d.used() < len(d.Text) {
		e.fail(casus.ErrSyntax, "the text ends with white space")
	}
}

func isRecord(name string) bool {
	return slices.Contains([]string{timexName, eventName, signalName, instanceName, tlinkName, slinkName, alinkName}, name)
}
