package record_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

// read decodes a stream of cites and returns one line for each record or error.
func read(r io.Reader, o *record.Options) []string {
	lines := []string{}
	for c, err := range record.Decode[Cite](r, o) {
		if err != nil {
			lines = append(lines, strings.ReplaceAll(err.Error(), "\n", " & "))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %q", c.Source, c.Quote))
	}
	return lines
}

func TestDecode(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{}},
		{"white space", " \n\t\r ", []string{}},
		{"no records", " [ ] ", []string{}},
		{"lines", "{\"source\":\"a\"}\n{\"source\":\"b\"}\n", []string{`a ""`, `b ""`}},
		{"no white space", `{"source":"a"}{}{"source":"b"}`, []string{`a ""`, ` ""`, `b ""`}},
		{"pretty", "{\n  \"source\": \"a\",\n  \"quote\": \"}]\\\"\\\\\"\n}\n{\n}", []string{`a "}]\"\\"`, ` ""`}},
		{"list", "[{\"source\":\"a\"} , {\"quote\":\"[{\"}\n,{}]\n", []string{`a ""`, ` "[{"`, ` ""`}},
		{"byte order mark", "\ufeff{\"source\":\"a\"}", []string{`a ""`}},
		{
			"faults", "{\"source\": 1,\n \"end\": 1.5}\n{\"source\":\"b\"}\n{\"quote\":[]}",
			[]string{
				`source: malformed: want a string, got a number (record 1, line 1, column 12) & ` +
					`end: malformed: want a whole number, got a fraction (record 1, line 2, column 9)`,
				`b ""`,
				`quote: malformed: want a string, got a list (record 3, line 4, column 10)`,
			},
		},
		{
			"not records", "1 true \"a \\\" b\"null[{}] {}-2",
			[]string{
				`malformed: want an object, got a number (record 1, line 1, column 1)`,
				`malformed: want an object, got true (record 2, line 1, column 3)`,
				`malformed: want an object, got a string (record 3, line 1, column 8)`,
				`malformed: want an object, got null (record 4, line 1, column 16)`,
				`malformed: want an object, got a list (record 5, line 1, column 20)`,
				` ""`,
				`malformed: want an object, got a number (record 7, line 1, column 27)`,
			},
		},
		{
			"list of others", "[1, [{}, \"]\"], {}, null]",
			[]string{
				`malformed: want an object, got a number (record 1, line 1, column 2)`,
				`malformed: want an object, got a list (record 2, line 1, column 5)`,
				` ""`,
				`malformed: want an object, got null (record 4, line 1, column 20)`,
			},
		},
		{
			"damage", "{\"source\":\"a\"}\n{\"source\":b}\n{}",
			[]string{`a ""`, `source: malformed: 'b' where a value should be (record 2, line 2, column 11)`},
		},
		{
			"cut short", "{\"source\":\"a\"}\n{\"source\":\"b",
			[]string{`a ""`, `source: malformed: unexpected EOF where the closing quote of a string should be (record 2, line 2, column 13)`},
		},
		{"stray comma", "{},{}", []string{` ""`, `malformed: ',' where a value should be (record 2, line 1, column 3)`}},
		{"stray bracket", "{}]{}", []string{` ""`, `malformed: ']' where a value should be (record 2, line 1, column 3)`}},
		{"wrong bracket", `{"end":[1}`, []string{`end: malformed: '}' where a comma or ']' should be (record 1, line 1, column 10)`}},
		{"word and bracket", "x]", []string{`malformed: 'x' where a value should be (record 1, line 1, column 1)`}},
		{"list without end", "[{}", []string{` ""`, `malformed: unexpected EOF where a comma or ']' should be (record 1, line 1, column 4)`}},
		{"list without anything", "[ ", []string{`malformed: unexpected EOF where a record or ']' should be (line 1, column 3)`}},
		{"list without commas", "[{} {}]", []string{` ""`, `malformed: '{' where a comma or ']' should be (record 1, line 1, column 5)`}},
		{"list with comma before", "[,{}]", []string{`malformed: ',' where a value should be (record 1, line 1, column 2)`}},
		{"list with comma behind", "[{},]", []string{` ""`, `malformed: ']' where a record should be (record 1, line 1, column 5)`}},
		{"list with comma at the end", "[{}, ", []string{` ""`, `malformed: unexpected EOF where a record should be (record 1, line 1, column 6)`}},
		{"more after the list", "[{}]\n{}", []string{` ""`, `malformed: '{' where the end of the text should be (record 1, line 2, column 1)`}},
		{"NUL", "{}\x00", []string{` ""`, `malformed: '\x00' where a value should be (record 2, line 1, column 3)`}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, read(strings.NewReader(c.text), nil)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			// The same, whatever pieces the text comes in.
			if diff := cmp.Diff(c.want, read(iotest.OneByteReader(strings.NewReader(c.text)), nil)); diff != "" {
				t.Errorf("byte by byte: (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(c.want, read(iotest.DataErrReader(strings.NewReader(c.text)), nil)); diff != "" {
				t.Errorf("with EOF on the last bytes: (-want +got)\n%s", diff)
			}
		})
	}
}

func TestDecodeStrict(t *testing.T) {
	t.Parallel()
	const text = `{"source":"a","page":1}{"Source":"b"}{"source":"c"}`
	want := []string{
		`page: unknown value: there is no such member (record 1, line 1, column 15)`,
		`Source: unknown value: there is no such member; is "source" meant? (record 2, line 1, column 25)`,
		`c ""`,
	}
	if diff := cmp.Diff(want, read(strings.NewReader(text), &record.Options{Strict: true})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want = []string{`malformed: '\ufeff' where a value should be (record 1, line 1, column 1)`}
	if diff := cmp.Diff(want, read(strings.NewReader("\ufeff{}"), &record.Options{Strict: true})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDecodeReadErrors(t *testing.T) {
	t.Parallel()
	broken := errors.New("the line is dead")
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{"reading: the line is dead (line 1, column 1)"}},
		{`{"source":"a"}`, []string{`a ""`, "reading: the line is dead (record 1, line 1, column 15)"}},
		{"{}\n{\"source\":", []string{` ""`, "reading: the line is dead (record 2, line 2, column 1)"}},
		{"[{}", []string{` ""`, "reading: the line is dead (record 1, line 1, column 4)"}},
		{"[{},", []string{` ""`, "reading: the line is dead (record 1, line 1, column 5)"}},
		{"[", []string{"reading: the line is dead (line 1, column 2)"}},
		{"[]", []string{"reading: the line is dead (line 1, column 3)"}},
	} {
		r := io.MultiReader(strings.NewReader(c.text), iotest.ErrReader(broken))
		if diff := cmp.Diff(c.want, read(r, nil)); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", c.text, diff)
		}
	}
	for _, err := range record.Decode[Cite](iotest.ErrReader(broken), nil) {
		if !errors.Is(err, broken) {
			t.Errorf("%v is not the reader's error", err)
		}
	}
	if got, want := read(idleReader{}, nil), []string{"reading: " + io.ErrNoProgress.Error() + " (line 1, column 1)"}; !cmp.Equal(want, got) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// idleReader never reads anything, and never says why.
type idleReader struct{}

func (idleReader) Read([]byte) (int, error) { return 0, nil }

func TestDecodeIsSingleUse(t *testing.T) {
	t.Parallel()
	seq := record.Decode[Cite](strings.NewReader(`{"source":"a"}{"source":"b"}`), nil)
	for c, err := range seq {
		if c.Source != "a" || err != nil {
			t.Errorf("got %v, error %v", c, err)
		}
		break
	}
	n := 0
	for c, err := range seq {
		n++
		if !cmp.Equal(c, Cite{}) || err == nil || err.Error() != "the stream has been read already" {
			t.Errorf("got %v, error %v", c, err)
		}
	}
	if n != 1 {
		t.Errorf("%d results, want 1", n)
	}
}

func TestDecodeStopsAfterError(t *testing.T) {
	t.Parallel()
	var first error
	for _, first = range record.Decode[Cite](strings.NewReader(`{"source":1}{"source":"b"}`), nil) {
		break // must not panic
	}
	if !errors.Is(first, casus.ErrSyntax) {
		t.Errorf("got %v", first)
	}
}

func TestInputErrorPlace(t *testing.T) {
	t.Parallel()
	text := "{}\n\n{\"source\":\"é\",\n  \"end\": x}"
	var last error
	for _, err := range record.Decode[Cite](strings.NewReader(text), nil) {
		last = err
	}
	got, ok := errors.AsType[*record.InputError](last)
	if !ok || !errors.Is(got, casus.ErrSyntax) {
		t.Fatalf("%v holds no InputError that is ErrSyntax", last)
	}
	want := record.InputError{Record: 2, Offset: int64(strings.Index(text, "x")), Line: 4, Column: 10, Err: got.Err}
	if *got != want {
		t.Errorf("got %+v, want %+v", *got, want)
	}
}
