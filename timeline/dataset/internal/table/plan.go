package table

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

var errAmbiguous = fmt.Errorf("%w: day or month first? set Options.Slash", casus.ErrSyntax)

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
	sep     byte
	days    days
	null    []string
}

// parser reads records into rows. One goroutine uses it at a time.
type parser[R any] struct {
	*plan[R]
	rec record
}

// read reads a record into a row, which must be zero. What is wrong with it is
// returned without line and text.
func (p *parser[R]) read(data []byte, s span, row *R) *dataset.RowError {
	meta := p.format.Meta(row)
	meta.Line = s.line
	if s.fault != nil {
		return &dataset.RowError{Err: s.fault}
	}
	if err := p.rec.split(data[s.start:s.end], p.sep, s.quoted); err != nil {
		return &dataset.RowError{Err: err}
	}
	pl := p.plan
	if len(p.rec.ends) != len(pl.steps) {
		if other, ok := pl.others[len(p.rec.ends)]; ok {
			if pl = other; pl.shorter {
				meta.Notes = append(meta.Notes, dataset.Note{
					Line: s.line, Kind: dataset.NoteHeader, Text: fmt.Sprintf("%d names over %d fields: read as if without the others", len(p.steps), len(pl.steps)),
				})
			}
		} else if err := p.surplus(meta); err != nil {
			return &dataset.RowError{Err: err}
		}
	}
	if p.rec.stray {
		meta.Notes = append(meta.Notes, dataset.Note{Line: s.line, Kind: dataset.NoteQuote})
	}
	faults := pl.fill(&p.rec, row, meta)
	if p.format.Finish != nil && faults == nil {
		faults = p.format.Finish(row)
	}
	if faults != nil {
		return rowError(faults)
	}
	return nil
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

// fill puts the fields of a record where they go.
func (p *plan[R]) fill(rec *record, row *R, meta *dataset.Meta) []Fault {
	var faults []Fault
	start := 0
	for i := range p.steps {
		st := &p.steps[i]
		field := rec.text[start:rec.ends[i]]
		start = rec.ends[i] + 1
		if field == "" || p.null != nil && p.isNull(field) {
			if st.need {
				faults = append(faults, Fault{Column: st.name, Err: casus.ErrRequired})
			}
			continue
		}
		switch st.kind {
		case kindText:
			*st.text(row) = field
			continue
		case kindInt:
			if n, ok := parseInt(field); ok {
				*st.int(row) = dataset.Int{N: n, Stated: true}
				continue
			}
		case kindFloat:
			if x, ok := parseFloat(field); ok {
				*st.float(row) = dataset.Float{X: x, Stated: true}
				continue
			}
		case kindDay:
			if d, ok := parseDay(field); ok {
				*st.day(row) = d
				continue
			}
		case kindMoment:
			if m, ok := parseMoment(field); ok {
				*st.moment(row) = m
				continue
			}
		case kindExtra:
			meta.Extra = append(meta.Extra, dataset.Field{Name: st.name, Value: field})
			continue
		}
		if err := p.mend(st, field, row, meta); err != nil {
			faults = append(faults, Fault{Column: st.name, Err: fmt.Errorf("%w: %q", err, clip(field))})
		}
	}
	return faults
}

func (p *plan[R]) isNull(field string) bool {
	for _, word := range p.null {
		if field == word {
			return true
		}
	}
	return false
}

// mend reads a field that is not written as it should be.
func (p *plan[R]) mend(st *step[R], field string, row *R, meta *dataset.Meta) error {
	var note mended
	var err error
	stated := true
	switch st.kind {
	case kindInt:
		var v dataset.Int
		v, note, err = mendInt(field)
		*st.int(row), stated = v, v.Stated
	case kindFloat:
		var v dataset.Float
		v, note, err = mendFloat(field, p.sep == ';')
		*st.float(row), stated = v, v.Stated
	case kindDay:
		var v dataset.Day
		v, note, err = p.days.mend(field)
		*st.day(row), stated = v, !v.IsZero()
	case kindMoment:
		var v dataset.Moment
		v, note, err = p.days.mendMoment(field)
		*st.moment(row), stated = v, !v.IsZero()
	case kindExtra, kindText:
	}
	if err == nil && st.need && !stated {
		err = casus.ErrRequired
	}
	if err == nil && note.kind != "" {
		meta.Notes = append(meta.Notes, dataset.Note{
			Line: meta.Line, Column: st.name, Kind: note.kind, Raw: field, Text: note.text,
		})
	}
	return err
}

// clip shortens a field that goes into a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
