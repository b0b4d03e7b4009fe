package table

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
)

// maxHead is how many lines may stand before the header.
const maxHead = 20

// head is what the beginning of a file tells.
type head[R any] struct {
	plan    *plan[R]
	version string
	columns []string
	notes   []dataset.Note
	used    int // how many records of the first block are no rows
	// preamble, header and tags are the numbers of those records by sort.
	preamble, header, tags int64
}

// dialect returns the separator of a file by its first line with text, and
// whether quotation marks quote. Files that were published with tabs do not
// quote unless their header does. Where tabs stand in place of the published
// separator, the program that put them there quotes.
func dialect(start []byte, published byte) (sep byte, quotes bool) {
	for line := range bytes.Lines(start) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			continue
		}
		tabs, commas, semicolons := 0, 0, 0
		quoted := false
		for _, c := range line {
			switch {
			case c == '"':
				quoted = !quoted
			case quoted:
			case c == '\t':
				tabs++
			case c == ',':
				commas++
			case c == ';':
				semicolons++
			}
		}
		switch {
		case tabs > 0 && tabs >= max(commas, semicolons):
			return '\t', published != '\t' || line[0] == '"' && bytes.Contains(line, []byte("\"\t\""))
		case semicolons > commas:
			return ';', true
		case commas > 0:
			return ',', true
		}
	}
	return '\t', false
}

// readHead finds out how to read a file from its first records.
func (f *Format[R]) readHead(b *block, sep byte, o *dataset.Options) (*head[R], error) {
	h := &head[R]{}
	if sep != f.Separator {
		h.notes = append(h.notes, dataset.Note{
			Kind: dataset.NoteSeparator, Raw: string(sep), Text: fmt.Sprintf("in place of %q", string(f.Separator)),
		})
	}
	at := f.index()
	var first []string
	for i, s := range b.records[:min(len(b.records), maxHead)] {
		names, err := fieldsOf(b.data[s.start:s.end], sep, s)
		if err != nil {
			continue
		}
		if first == nil {
			first = names
		}
		if !isHeader(at, names) {
			continue
		}
		h.used, h.preamble, h.header = i+1, int64(i), 1
		if i > 0 {
			h.notes = append(h.notes, dataset.Note{Line: 1, Kind: dataset.NotePreamble, Raw: strings.Join(first, string(sep)), Text: fmt.Sprintf("%d lines", i)})
		}
		err = f.withHeader(h, at, names)
		if err == nil && i+1 < len(b.records) {
			h.hxl(b, b.records[i+1], sep)
		}
		return f.settle(h, sep, o), err
	}
	if v, ok := f.headerless(len(first)); ok {
		h.version, h.columns = v.Name, v.Columns
		h.plan = f.planOf(at, v.Columns)
		h.plan.others = make(map[int]*plan[R])
		for _, other := range f.Versions {
			if other.Headerless && len(other.Columns) != len(v.Columns) {
				h.plan.others[len(other.Columns)] = f.planOf(at, other.Columns)
			}
		}
		return f.settle(h, sep, o), nil
	}
	return nil, fmt.Errorf("%w: the first line is %q", dataset.ErrHeader, Clip(strings.Join(first, string(sep))))
}

// settle tells the plan how values are written.
func (f *Format[R]) settle(h *head[R], sep byte, o *dataset.Options) *head[R] {
	f.settled(h.plan, sep, o)
	return h
}

func (f *Format[R]) settled(p *plan[R], sep byte, o *dataset.Options) *plan[R] {
	if p == nil {
		return nil
	}
	p.format, p.sep, p.null = f, sep, newNulls(f.Null)
	p.days = days{first: f.FirstYear, slash: o.Slash, chosen: o.Slash != ""}
	if p.days.slash == "" {
		p.days.slash = f.Slash
	}
	for _, other := range p.others {
		f.settled(other, sep, o)
	}
	return p
}

// fieldsOf splits a record of the head.
func fieldsOf(data []byte, sep byte, s span) ([]string, error) {
	if s.fault != nil {
		return nil, s.fault
	}
	var r record
	if err := r.split(data, sep, s.quoted); err != nil {
		return nil, err
	}
	fields := make([]string, len(r.ends))
	for i := range fields {
		fields[i] = strings.TrimSpace(r.field(i))
	}
	return fields, nil
}

// isHeader reports whether at least half of the fields, and two, are names of
// columns.
func isHeader(at map[string]int, fields []string) bool {
	known := 0
	for _, name := range fields {
		if _, ok := at[Key(name)]; ok && name != "" {
			known++
		}
	}
	return known >= 2 && 2*known >= len(fields)
}

// withHeader makes the plan of a file from the names of its header.
func (f *Format[R]) withHeader(h *head[R], at map[string]int, names []string) error {
	asWritten := slices.Clone(names)
	if f.Header != nil {
		h.notes = append(h.notes, f.Header(names)...)
	}
	h.plan = f.planOf(at, names)
	h.plan.header = asWritten
	present := make(map[int]bool)
	for i := range h.plan.steps {
		st := &h.plan.steps[i]
		name := ""
		if c, ok := at[Key(names[i])]; ok && st.kind != kindExtra {
			present[c] = true
			name = f.Columns[c].Name
		} else {
			h.notes = append(h.notes, dataset.Note{Column: st.name, Kind: dataset.NoteUnknownColumn, Text: "kept as it is"})
		}
		h.columns = append(h.columns, name)
	}
	h.plan.others = f.shorter(at, present, len(names))
	v, missing := f.version(present)
	h.version = v.Name
	for _, name := range missing {
		h.notes = append(h.notes, dataset.Note{Column: name, Kind: dataset.NoteMissingColumn, Text: "read as empty"})
	}
	var needed []string
	for i := range f.Columns {
		if f.Columns[i].Need && !present[i] {
			needed = append(needed, f.Columns[i].Name)
		}
	}
	if len(needed) > 0 {
		return fmt.Errorf("%w: there is no column %s", dataset.ErrHeader, strings.Join(needed, ", "))
	}
	return nil
}

// shorter returns the plans for rows that have fewer fields than their header
// has columns, by the number of fields.
func (f *Format[R]) shorter(at map[string]int, present map[int]bool, width int) map[int]*plan[R] {
	var plans map[int]*plan[R]
	for _, v := range f.Versions {
		lacks := func(name string) bool { return !present[at[Key(name)]] }
		if !v.Rows || len(v.Columns) >= width || slices.ContainsFunc(v.Columns, lacks) {
			continue
		}
		if plans == nil {
			plans = make(map[int]*plan[R])
		}
		plans[len(v.Columns)] = f.planOf(at, v.Columns)
		plans[len(v.Columns)].shorter = true
	}
	return plans
}

// planOf makes the steps for columns of the given names. A name that stands
// twice is meant the first time.
func (f *Format[R]) planOf(at map[string]int, names []string) *plan[R] {
	p := &plan[R]{steps: make([]step[R], len(names))}
	taken := make(map[int]bool)
	for i, name := range names {
		if c, ok := at[Key(name)]; ok && !taken[c] {
			taken[c] = true
			p.steps[i] = newStep(&f.Columns[c])
			continue
		}
		if name == "" {
			name = fmt.Sprintf("column %d", i+1)
		}
		p.steps[i] = step[R]{kind: kindExtra, name: name}
	}
	return p
}

// hxl takes a record for the second header row of the Humanitarian Exchange
// Language if all its fields with text are hashtags.
func (h *head[R]) hxl(b *block, s span, sep byte) {
	fields, err := fieldsOf(b.data[s.start:s.end], sep, s)
	if err != nil {
		return
	}
	tags := 0
	for _, field := range fields {
		if field != "" && field[0] != '#' {
			return
		}
		if field != "" {
			tags++
		}
	}
	if tags > 0 {
		h.used, h.tags = h.used+1, 1
		h.notes = append(h.notes, dataset.Note{Line: s.line, Kind: dataset.NoteTags, Text: fmt.Sprintf("%d tags", tags)})
	}
}
