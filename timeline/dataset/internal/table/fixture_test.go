package table_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// row is the row of a small format with a column of every type.
type row struct {
	dataset.Meta
	ID    string
	Name  string
	Dead  dataset.Int
	Lat   dataset.Float
	Day   dataset.Day
	Added dataset.Moment
}

func format() *table.Format[row] {
	return &table.Format[row]{
		Name: "test", Separator: ',',
		Columns: []table.Column[row]{
			{Name: "event_id", Also: []string{"id"}, Need: true, Text: func(r *row) *string { return &r.ID }},
			{Name: "name", Text: func(r *row) *string { return &r.Name }},
			{Name: "dead", Int: func(r *row) *dataset.Int { return &r.Dead }},
			{Name: "lat", Float: func(r *row) *dataset.Float { return &r.Lat }},
			{Name: "day", Need: true, Day: func(r *row) *dataset.Day { return &r.Day }},
			{Name: "added", Moment: func(r *row) *dataset.Moment { return &r.Added }},
		},
		Versions: []table.Version{
			{Name: "2", Columns: []string{"event_id", "name", "dead", "lat", "day", "added"}},
			{Name: "0", Columns: []string{"event_id", "name", "day"}, Rows: true},
			{Name: "1", Columns: []string{"event_id", "name", "dead", "day"}},
			{Name: "raw", Columns: []string{"event_id", "day", "name"}, Headerless: true},
			{Name: "raw4", Columns: []string{"event_id", "day", "name", "dead"}, Headerless: true},
		},
		FirstYear: 1997,
		Null:      []string{"NA"},
		Meta:      func(r *row) *dataset.Meta { return &r.Meta },
	}
}

const header = "event_id,name,dead,lat,day,added\n"

// say returns a row on one line.
func say(r *row) string {
	var s strings.Builder
	fmt.Fprintf(&s, "%d %s|%s|%s|%s|%s|%s", r.Line, r.ID, r.Name, r.Dead, r.Lat, r.Day, r.Added)
	for _, f := range r.Extra {
		fmt.Fprintf(&s, " +%s=%s", f.Name, f.Value)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(&s, " !%s:%s", n.Column, n.Kind)
	}
	return s.String()
}

// read returns what a stream yields, a line each, and its summary.
func read(t *testing.T, in io.Reader, o *dataset.Options) ([]string, dataset.Summary) {
	t.Helper()
	r := table.NewReader(format(), in, o)
	var lines []string
	faults := int64(0)
	for row, err := range r.Rows() {
		var bad *dataset.RowError
		switch {
		case errors.As(err, &bad):
			faults++
			lines = append(lines, "ERROR "+bad.Error())
			if bad.Raw == "" {
				t.Errorf("%v: no text", bad)
			}
		case err != nil:
			lines = append(lines, "END "+err.Error())
		default:
			lines = append(lines, say(row))
		}
	}
	s := r.Summary()
	if s.Rows != s.Entries+s.Faults || s.Faults != faults {
		t.Errorf("%d rows, %d entries, %d faults, %d seen", s.Rows, s.Entries, s.Faults, faults)
	}
	return lines, s
}

// slow hands out a text in small pieces.
type slow struct {
	text string
	n    int
}

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	n := copy(p, s.text[:min(s.n, len(s.text))])
	s.text = s.text[n:]
	return n, nil
}

// failing fails when its text has been read.
type failing struct{ text io.Reader }

var errDisk = errors.New("disk on fire")

func (f failing) Read(p []byte) (int, error) {
	n, err := f.text.Read(p)
	if errors.Is(err, io.EOF) {
		err = errDisk
	}
	return n, err
}

func rows(n int) string {
	var b strings.Builder
	b.WriteString(header)
	for i := range n {
		fmt.Fprintf(&b, "%d,\"name, %d\",%d,%d.5,2020-03-%02d,\n", i, i, i%7, i%90, i%31+1)
	}
	return b.String()
}
