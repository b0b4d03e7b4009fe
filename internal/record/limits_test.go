package record_test

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

func TestLimits(t *testing.T) {
	t.Parallel()
	nested := func(n int) string { return `{"x":` + strings.Repeat("[", n-1) + strings.Repeat("]", n-1) + `}` }
	list := func(n int) string { return `{"levels":[` + strings.TrimSuffix(strings.Repeat(`"",`, n), ",") + `]}` }
	members := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"m%d":1`, i)
		}
		return "{" + b.String()[1:] + "}"
	}
	long := func(n int) string { return `{"id":"` + strings.Repeat("x", n) + `"}` }
	cases := []struct {
		name      string
		o         record.Options
		fits, not string
		want      string
	}{
		{
			"bytes",
			record.Options{MaxBytes: 9},
			`{"id":""}`, `{"id":"" }`,
			"out of range: the record is larger than the limit of 9 bytes (line 1, column 1)",
		},
		{
			"string",
			record.Options{MaxString: 5},
			long(5), long(6),
			"id: out of range: a string of 6 bytes, above the limit of 5 (line 1, column 8)",
		},
		{
			"escaped string",
			record.Options{MaxString: 5},
			`{"id":"a\nbc"}`, `{"id":"a\nbcd"}`,
			"id: out of range: a string of 6 bytes, above the limit of 5 (line 1, column 8)",
		},
		{
			"name",
			record.Options{MaxString: 5},
			`{"12345":1}`, `{"123456":1}`,
			"out of range: a string of 6 bytes, above the limit of 5 (line 1, column 3)",
		},
		{
			"number",
			record.Options{MaxString: 5},
			`{"x":12345}`, `{"x":123456}`,
			"x: out of range: a string of 6 bytes, above the limit of 5 (line 1, column 6)",
		},
		{
			"depth",
			record.Options{MaxDepth: 3},
			nested(3), nested(4),
			"x: out of range: nested more than 3 deep (line 1, column 8)",
		},
		{
			"default depth",
			record.Options{},
			nested(256), nested(257),
			"x: out of range: nested more than 256 deep (line 1, column 261)",
		},
		{
			"greatest depth",
			record.Options{MaxDepth: 1 << 30},
			nested(10_000), nested(10_001),
			"x: out of range: nested more than 10000 deep (line 1, column 10005)",
		},
		{
			"no depth",
			record.Options{MaxDepth: -1},
			nested(10_000), nested(10_001),
			"x: out of range: nested more than 10000 deep (line 1, column 10005)",
		},
		{
			"entries of lists",
			record.Options{MaxEntries: 3},
			list(3), list(4),
			"levels: out of range: more than 3 list entries and unknown members (line 1, column 21)",
		},
		{
			"unknown members",
			record.Options{MaxEntries: 3},
			members(3), members(4),
			"out of range: more than 3 list entries and unknown members (line 1, column 23)",
		},
		{
			"members of Extra",
			record.Options{MaxEntries: 3},
			`{"extra":` + members(3) + `}`, `{"extra":` + members(4) + `}`,
			"extra: out of range: more than 3 list entries and unknown members (line 1, column 32)",
		},
		{
			"members of unknown members",
			record.Options{MaxEntries: 4},
			`{"x":` + members(3) + `}`, `{"x":` + members(4) + `}`,
			"x: out of range: more than 4 list entries and unknown members (line 1, column 28)",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if _, err := record.Unmarshal[Event]([]byte(c.fits), &c.o); err != nil {
				t.Errorf("what fits: %v", err)
			}
			_, err := record.Unmarshal[Event]([]byte(c.not), &c.o)
			if err == nil || err.Error() != c.want {
				t.Errorf("got error %v, want %s", err, c.want)
			}
			if !errors.Is(err, casus.ErrRange) {
				t.Errorf("%v is not ErrRange", err)
			}
		})
	}
	dict := `{"names":{"a":"","b":"","c":""}}`
	if _, err := record.Unmarshal[Odd]([]byte(dict), &record.Options{MaxEntries: 2}); !errors.Is(err, casus.ErrRange) {
		t.Errorf("a map of three: %v", err)
	}
}

func TestNegativeLimitsAreNone(t *testing.T) {
	t.Parallel()
	o := &record.Options{MaxBytes: -1, MaxString: -1, MaxEntries: -1, MaxRecords: -1}
	text := `{"quote":"` + strings.Repeat("x", 2<<20) + `"}`
	if _, err := record.Unmarshal[Cite]([]byte(text), nil); !errors.Is(err, casus.ErrRange) {
		t.Errorf("a string of 2 MiB with the default limit: %v", err)
	}
	if c, err := record.Unmarshal[Cite]([]byte(text), o); err != nil || len(c.Quote) != 2<<20 {
		t.Errorf("a string of 2 MiB without limits: %v", err)
	}
}

func TestFaultsAreBounded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ faults, kept, lines int }{{99, 99, 99}, {100, 100, 100}, {101, 100, 101}, {250, 100, 101}} {
		text := `{"levels":[` + strings.TrimSuffix(strings.Repeat("1,", c.faults), ",") + `]}`
		_, err := record.Unmarshal[Event]([]byte(text), nil)
		kept := len(slices.Collect(casus.FieldErrors(err)))
		lines := strings.Split(err.Error(), "\n")
		if kept != c.kept || len(lines) != c.lines {
			t.Errorf("%d faults: %d kept in %d lines, want %d in %d", c.faults, kept, len(lines), c.kept, c.lines)
		}
		if more := fmt.Sprintf("and %d more faults", c.faults-100); c.faults > 100 && lines[100] != more {
			t.Errorf("%d faults: the last line is %q, want %q", c.faults, lines[100], more)
		}
	}
	// The faults that types report are counted with the others.
	_, err := record.Unmarshal[Event]([]byte(`{"levels":[`+strings.Repeat(`"x",`, 120)+`""]}`), nil)
	if err == nil || !strings.HasSuffix(err.Error(), "\nand 20 more faults") {
		t.Errorf("got %v", err)
	}
	// What ends the reading is never among those left out.
	text := `{"levels":[` + strings.Repeat("1,", 150) + `x]}`
	_, err = record.Unmarshal[Event]([]byte(text), nil)
	lines := strings.Split(err.Error(), "\n")
	want := []string{
		"levels[150]: malformed: 'x' where a value should be (line 1, column 312)",
		"and 51 more faults",
	}
	if diff := cmp.Diff(want, lines[len(lines)-2:]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStreamLimits(t *testing.T) {
	t.Parallel()
	long := `{"quote":"` + strings.Repeat("x", 100_000) + `"}`
	cases := []struct {
		name, text string
		o          record.Options
		want       []string
	}{
		{
			"a record too large", `{"source":"a"}` + long + `{"source":"b"}`,
			record.Options{MaxBytes: 50},
			[]string{`a ""`, `out of range: the record is larger than the limit of 50 bytes (record 2, line 1, column 15)`, `b ""`},
		},
		{
			"too large by one byte", `{"source":"a"} {"source":"bc"} {}`,
			record.Options{MaxBytes: 14},
			[]string{`a ""`, `out of range: the record is larger than the limit of 14 bytes (record 2, line 1, column 16)`, ` ""`},
		},
		{
			"in a list", `[` + long + "\n," + long + `,{"source":"b"}]`,
			record.Options{MaxBytes: 50},
			[]string{
				`out of range: the record is larger than the limit of 50 bytes (record 1, line 1, column 2)`,
				`out of range: the record is larger than the limit of 50 bytes (record 2, line 2, column 2)`,
				`b ""`,
			},
		},
		{
			"too large and cut short", `{}` + long[:90_000],
			record.Options{MaxBytes: 50},
			[]string{` ""`, `out of range: the record is larger than the limit of 50 bytes (record 2, line 1, column 3)`},
		},
		{
			"too large and damaged", `{"source":a` + long + `{}`,
			record.Options{MaxBytes: 50},
			[]string{`malformed: 'a' where a value should be (record 1, line 1, column 11)`},
		},
		{
			"too deep", `{"x":[[[]]]}{"source":"a"}`,
			record.Options{MaxDepth: 2, Strict: true},
			[]string{
				`x: unknown value: there is no such member (record 1, line 1, column 2) & ` +
					`x: out of range: nested more than 2 deep (record 1, line 1, column 7)`,
				`a ""`,
			},
		},
		{
			"records", `{}{"source":"a"}{}`,
			record.Options{MaxRecords: 2},
			[]string{` ""`, `a ""`, `out of range: more than 2 records (record 3, line 1, column 17)`},
		},
		{"as many records as allowed", `[{},{}]`, record.Options{MaxRecords: 2}, []string{` ""`, ` ""`}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, read(strings.NewReader(c.text), &c.o)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestStreamMemory reads some 88 MB and looks at the heap on the way.
func TestStreamMemory(t *testing.T) { //nolint:paralleltest // it measures the heap
	if testing.Short() {
		t.Skip("a long stream takes long")
	}
	line := line(t)
	const records = 100_000
	var before, most uint64
	n := 0
	for _, err := range record.Decode[Event](repeated(line, records), nil) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%20_000 == 1 {
			heap := liveHeap()
			if before == 0 {
				before = heap
			}
			most = max(most, heap)
		}
	}
	if n != records {
		t.Errorf("%d records, want %d", n, records)
	}
	if most > before+1<<20 {
		t.Errorf("the heap grows from %d to %d bytes", before, most)
	}
	runtime.KeepAlive(line)
}

// TestHostileInput reads what is made to break a decoder; it must neither
// panic, nor take long, nor take much memory.
func TestHostileInput(t *testing.T) {
	t.Parallel()
	const n = 2 << 20
	for name, text := range map[string]string{
		"open lists":        strings.Repeat("[", n),
		"open objects":      strings.Repeat(`{"a":`, n/5),
		"open events":       strings.Repeat(`{"events":[`, n/11),
		"empty events":      `{"events":[` + strings.Repeat("{},", 1_000_000) + `{}]}`,
		"one name":          `{` + strings.Repeat(`"a":1,`, n/6) + `"a":1}`,
		"one known name":    `{` + strings.Repeat(`"format":"",`, n/12) + `"a":1}`,
		"open string":       `{"format":"` + strings.Repeat("x", n),
		"long string":       `{"format":"` + strings.Repeat("x", n) + `"}`,
		"escapes":           `{"format":"` + strings.Repeat(`\u0041`, n/6) + `"}`,
		"half escapes":      `{"format":"` + strings.Repeat(`\ud800`, n/6) + `"}`,
		"long number":       `{"events":[{"where":[{"lat":` + strings.Repeat("9", n) + `}]}]}`,
		"long fraction":     `{"events":[{"where":[{"lat":0.` + strings.Repeat("0", n) + `1}]}]}`,
		"long whole number": `{"claims":[{"count":{"n":1` + strings.Repeat("0", n) + `e-` + fmt.Sprint(n) + `}}]}`,
		"white space":       strings.Repeat(" ", n),
		"bad bytes":         `{"format":"` + strings.Repeat("\xff", n) + `"}`,
		"long name":         `{"` + strings.Repeat("~/", n/2) + `":1}`,
		"commas":            "[" + strings.Repeat(",", n),
	} {
		for _, strict := range []bool{false, true} {
			o := &record.Options{Strict: strict}
			if _, err := record.Unmarshal[Chronicle]([]byte(text), o); err == nil {
				t.Errorf("%s: no error", name)
			} else if len(err.Error()) > 100_000 {
				t.Errorf("%s: the error has %d bytes", name, len(err.Error()))
			}
			for _, err := range record.Decode[Chronicle](strings.NewReader(text), o) {
				if err == nil {
					t.Errorf("%s: a record in the stream", name)
				}
			}
		}
	}
}
