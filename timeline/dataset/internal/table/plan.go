package table

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

var (
	errAmbiguous   = fmt.Errorf("%w: day or month first? set Options.Slash", casus.ErrSyntax)
	errContradicts = fmt.Errorf("%w: contradicts Options.Slash", casus.ErrSyntax)
	// errHeaderAgain is the fault of a record that is no row.
	errHeaderAgain = errors.New("repeated header")
)

// isForeignNull reports whether a field of a number or date is a word that other
// programs write for a value that is not there. In a text it may be a name.
func isForeignNull(field string) bool {
	switch strings.TrimSpace(field) {
	case "NaN", "nan", "None", "N/A", "NULL", "null", "NA":
		return true
	}
	return false
}

type kind uint8

const (
	kindExtra kind = iota
	kindText
	kindInt
	kindFloat
	kindDay
	kindMoment
)

// step says what becomes of one field of a record.
type step[R any] struct {
	kind   kind
	name   string
	need   bool
	text   func(*R) *string
	int    func(*R) *dataset.Int
	float  func(*R) *dataset.Float
	day    func(*R) *dataset.Day
	moment func(*R) *dataset.Moment
}

func newStep[R any](c *Column[R]) step[R] {
	s := step[R]{
		name: c.Name, need: c.Need, text: c.Text, int: c.Int, float: c.Float, day: c.Day, moment: c.Moment,
	}
	switch {
	case c.Text != nil:
		s.kind = kindText
	case c.Int != nil:
		s.kind = kindInt
	case c.Float != nil:
		s.kind = kindFloat
	case c.Day != nil:
		s.kind = kindDay
	case c.Moment != nil:
		s.kind = kindMoment
	}
	return s
}

// plan says what becomes of the records of one file.
type plan[R any] struct {
	format *Format[R]
	steps  []step[R]
	// others are the plans for records of another width, in files without a
	// header and under headers with more names than fields.
	others  map[int]*plan[R]
	shorter bool // than the header
	// header lists the names of the header as the file has them; nil if there
	// is none.
	header []string
	sep    byte
	days   days
	null   nulls
}

// nulls are the words that stand for a value that is not there, and the bytes
// that they begin with.
type nulls struct {
	words []string
	first [256]bool
}

func newNulls(words []string) nulls {
	n := nulls{words: words}
	for _, word := range words {
		if word != "" {
			n.first[word[0]] = true
		}
	}
	return n
}

// cell is a step for one row: where the value goes. Of the pointers the one of
// its kind is set.
type cell struct {
	kind   kind
	need   bool
	name   string
	text   *string
	int    *dataset.Int
	float  *dataset.Float
	day    *dataset.Day
	moment *dataset.Moment
}

// bind returns the steps for a row.
func (p *plan[R]) bind(row *R) []cell {
	cells := make([]cell, len(p.steps))
	for i := range p.steps {
		s := &p.steps[i]
		c := cell{kind: s.kind, need: s.need, name: s.name}
		switch s.kind {
		case kindText:
			c.text = s.text(row)
		case kindInt:
			c.int = s.int(row)
		case kindFloat:
			c.float = s.float(row)
		case kindDay:
			c.day = s.day(row)
		case kindMoment:
			c.moment = s.moment(row)
		case kindExtra:
		}
		cells[i] = c
	}
	return cells
}

// parser reads records into its row, one after the other. One goroutine uses it
// at a time. All rows have one place in memory, so that where their fields lie
// is asked only once.
type parser[R any] struct {
	*plan[R]
	row, zero R
	meta      *dataset.Meta
	cells     []cell
	others    map[int][]cell
	rec       record
}

// newParser returns a parser that takes so much memory for texts at a time.
func newParser[R any](p *plan[R], room int) *parser[R] {
	r := &parser[R]{plan: p, rec: record{room: room}}
	r.meta, r.cells = p.format.Meta(&r.row), p.bind(&r.row)
	r.others = make(map[int][]cell, len(p.others))
	for width, other := range p.others {
		r.others[width] = other.bind(&r.row)
	}
	return r
}

// read reads a record into the row. What is wrong with it is returned without
// line and text.
func (p *parser[R]) read(data []byte, s span) *dataset.RowError {
	p.row = p.zero
	p.meta.Line = s.line
	if s.fault != nil {
		return &dataset.RowError{Err: s.fault}
	}
	if err := p.rec.split(data[s.start:s.end], p.sep, s.quoted); err != nil {
		return &dataset.RowError{Err: err}
	}
	cells := p.cells
	if len(p.rec.ends) != len(cells) {
		if other, ok := p.others[len(p.rec.ends)]; ok {
			cells = other
			if p.plan.others[len(cells)].shorter {
				p.meta.Notes = append(p.meta.Notes, dataset.Note{
					Line: s.line, Kind: dataset.NoteHeader,
					Text: fmt.Sprintf("%d names over %d fields: read as if without the others", len(p.cells), len(cells)),
				})
			}
		} else if err := p.surplus(p.meta); err != nil {
			return &dataset.RowError{Err: err}
		}
	}
	if p.rec.stray {
		p.meta.Notes = append(p.meta.Notes, dataset.Note{Line: s.line, Kind: dataset.NoteQuote})
	}
	faults := p.fill(cells)
	if p.format.Finish != nil && faults == nil {
		faults = p.format.Finish(&p.row)
	}
	if faults != nil {
		if p.isHeaderAgain() {
			return &dataset.RowError{Err: errHeaderAgain}
		}
		return rowError(faults)
	}
	return nil
}

// isHeaderAgain reports whether the record is the header once more, as in files
// that were put together from several. Each of those may begin with a byte
// order mark.
func (p *parser[R]) isHeaderAgain() bool {
	if p.header == nil || len(p.rec.ends) != len(p.header) {
		return false
	}
	for i, name := range p.header {
		field := p.rec.field(i)
		if unmarked, ok := strings.CutPrefix(field, "\ufeff"); ok && i == 0 {
			field = strings.Trim(unmarked, `"`)
		}
		if strings.TrimSpace(field) != name {
			return false
		}
	}
	return true
}

// surplus reports a record whose number of fields is wrong, unless those too
// many are empty.
func (p *parser[R]) surplus(meta *dataset.Meta) error {
	n, want := len(p.rec.ends), len(p.steps)
	for i := want; i < n; i++ {
		if p.rec.field(i) != "" {
			return fmt.Errorf("%w: %d, want %d", dataset.ErrFields, n, want)
		}
	}
	if n < want {
		return fmt.Errorf("%w: %d, want %d", dataset.ErrFields, n, want)
	}
	meta.Notes = append(meta.Notes, dataset.Note{
		Line: meta.Line, Kind: dataset.NoteTrailing, Text: fmt.Sprintf("%d left out", n-want),
	})
	return nil
}

func rowError(faults []Fault) *dataset.RowError {
	if len(faults) == 1 {
		return &dataset.RowError{Column: faults[0].Column, Err: faults[0].Err}
	}
	var all []error
	for _, f := range faults {
		all = append(all, &casus.FieldError{Path: f.Column, Err: f.Err})
	}
	return &dataset.RowError{Column: faults[0].Column, Err: errors.Join(all...)}
}

// fill puts the fields of the record where they go.
func (p *parser[R]) fill(cells []cell) []Fault {
	var faults []Fault
	text, ends, null := p.rec.text, p.rec.ends[:len(cells)], &p.null
	start := 0
	for i, end := range ends {
		c, field := &cells[i], text[start:end]
		start = end + 1
		if field == "" || null.first[field[0]] && slices.Contains(null.words, field) {
			if c.need {
				faults = append(faults, Fault{Column: c.name, Err: casus.ErrRequired})
			}
			continue
		}
		switch c.kind {
		case kindText:
			*c.text = field
			continue
		case kindInt:
			if n, ok := parseInt(field); ok {
				*c.int = dataset.Int{N: n, Stated: true}
				continue
			}
		case kindFloat:
			if x, ok := parseFloat(field); ok {
				*c.float = dataset.Float{X: x, Stated: true}
				continue
			}
		case kindDay:
			if d, ok := parseDay(field); ok {
				*c.day = d
				continue
			}
		case kindMoment:
			if m, ok := parseMoment(field); ok {
				*c.moment = m
				continue
			}
		case kindExtra:
			p.meta.Extra = append(p.meta.Extra, dataset.Field{Name: c.name, Value: field})
			continue
		}
		if err := p.mend(c, field); err != nil {
			faults = append(faults, Fault{Column: c.name, Err: fmt.Errorf("%w: %q", err, Clip(field))})
		}
	}
	return faults
}

// mend reads a field that is not written as it should be.
func (p *parser[R]) mend(c *cell, field string) error {
	var note mended
	var err error
	stated := true
	switch {
	case isForeignNull(field):
		note, stated = mended{kind: dataset.NoteNull, text: "read as empty"}, false
	case c.kind == kindInt:
		var v dataset.Int
		v, note, err = mendInt(field)
		*c.int, stated = v, v.Stated
	case c.kind == kindFloat:
		var v dataset.Float
		v, note, err = mendFloat(field, p.sep == ';')
		*c.float, stated = v, v.Stated
	case c.kind == kindDay:
		var v dataset.Day
		v, note, err = p.days.mend(field)
		*c.day, stated = v, !v.IsZero()
	case c.kind == kindMoment:
		var v dataset.Moment
		v, note, err = p.days.mendMoment(field)
		*c.moment, stated = v, !v.IsZero()
	}
	if err == nil && c.need && !stated {
		err = casus.ErrRequired
	}
	if err == nil && note.kind != "" {
		p.meta.Notes = append(p.meta.Notes, dataset.Note{
			Line: p.meta.Line, Column: c.name, Kind: note.kind, Raw: field, Text: note.text,
		})
	}
	return err
}

// Clip shortens a field that goes into a message.
func Clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
