package timeml_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/timeline/timeml"
)

func fixture(t testing.TB, name string) timeml.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, string(text))
}

func decoded(t testing.TB, text string) timeml.Document {
	t.Helper()
	d, err := timeml.Decode(strings.NewReader(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func encoded(t testing.TB, d timeml.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := timeml.Encode(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestDecodeTimeBank(t *testing.T) {
	t.Parallel()
	d := fixture(t, "bridge.tml")
	if err := d.Validate(); err != nil {
		t.Error(err)
	}
	words := d.Words
	if got := words(d.Events[0].Span) + "|" + words(d.Timexes[1].Span) + "|" + words(d.Signals[0].Span); got != "blew up|Monday|before" {
		t.Errorf("marked: %q", got)
	}
	if !strings.HasSuffix(d.Text, "did not withdraw.") || !strings.Contains(d.Text, "blast & found") {
		t.Errorf("text %q", d.Text)
	}
	want := timeml.Timex{
		ID: "t2", Type: timeml.TypeDuration, Value: "P3D", Begin: "t0", EndPoint: "t3", Span: d.Timexes[2].Span,
	}
	if diff := cmp.Diff(want, d.Timexes[2]); diff != "" {
		t.Error(diff)
	}
	if created, ok := d.Created(); !ok || created.ID != "t0" || created.Extra["temporalFunction"] != "false" {
		t.Errorf("created %+v", created)
	}
	if diff := cmp.Diff([]timeml.TLink{
		{ID: "l3", From: timeml.Node{Event: "ei3"}, Rel: timeml.Before, To: timeml.Node{Event: "ei4"}, Signal: "s1"},
		{ID: "l5", From: timeml.Node{Time: "t0"}, Rel: timeml.After, To: timeml.Node{Event: "ei2"}, Origin: "USER"},
	}, []timeml.TLink{d.TLinks[2], d.TLinks[4]}); diff != "" {
		t.Error(diff)
	}
	if len(d.Sections) != 4 || d.Sections[1].Name != "ENAMEX" || d.Sections[1].Extra["TYPE"] != "LOCATION" {
		t.Errorf("sections %+v", d.Sections)
	}
	if d.SLinks[0].Subordinate != "ei1" || d.ALinks[0].Of != "ei6" || d.Events[5].Extra["stem"] != "withdraw" {
		t.Errorf("%+v %+v %+v", d.SLinks, d.ALinks, d.Events[5])
	}
}

func TestDecodeTempEval(t *testing.T) {
	t.Parallel()
	d := fixture(t, "truce.tml")
	body, ok := d.Section("TEXT")
	if !ok || !strings.HasPrefix(d.Words(body.Span), "\nThe two sides signed") {
		t.Errorf("TEXT: %v %q", ok, d.Words(body.Span))
	}
	if clink, ok := d.Section("CLINK"); !ok || clink.Extra["relType"] != "CAUSE" {
		t.Errorf("an element nobody knows: %+v", clink)
	}
	var faults []string
	for f := range casus.FieldErrors(d.Validate()) {
		faults = append(faults, f.Error())
	}
	if diff := cmp.Diff([]string{`tlinks[5].rel: unknown value: "OVERLAP"`}, faults); diff != "" {
		t.Error(diff)
	}
}

// TestEncode holds that what is written is read back, and how it looks.
func TestEncode(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"bridge.tml", "truce.tml"} {
		d := fixture(t, name)
		out := encoded(t, d)
		if diff := cmp.Diff(d, decoded(t, string(out))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		golden.Check(t, name+".golden", out)
	}
}

// TestEncodeOdd writes what is rarely seen and must be read back all the same.
func TestEncodeOdd(t *testing.T) {
	t.Parallel()
	for name, d := range map[string]timeml.Document{
		"nothing":    {},
		"attributes": {Attributes: map[string]string{"xmlns:x": "y", "a": "1 < 2 & \"3\"\n\t\r", "b": ""}},
		"text":       {Text: "\r\n a < b && c > d ]]> \u00e9\U0001f600"},
		"empty marks": {
			Text:     "ab",
			Sections: []timeml.Section{{Name: "x", Span: timeml.Span{Start: 1, End: 1}}, {Name: "x", Span: timeml.Span{Start: 1, End: 2}}},
			Timexes:  []timeml.Timex{{ID: "t1"}, {ID: "t2", Span: timeml.Span{Start: 0, End: 1}}, {ID: "t3", Span: timeml.Span{Start: 1, End: 1}}},
		},
		"marks within marks": {
			Text:     "abc",
			Sections: []timeml.Section{{Name: "s", Span: timeml.Span{End: 3}}, {Name: "s", Span: timeml.Span{End: 3}}},
			Events:   []timeml.Event{{ID: "e1", Span: timeml.Span{End: 3}}},
			Signals:  []timeml.Signal{{ID: "s1", Span: timeml.Span{End: 3}}, {ID: "s2", Span: timeml.Span{Start: 1, End: 2}}},
		},
		"space at the end of a mark":      {Text: "a \n", Sections: []timeml.Section{{Name: "TEXT", Span: timeml.Span{End: 3}}}},
		"an empty attribute with a field": {TLinks: []timeml.TLink{{ID: "l1", Extra: map[string]string{"timeID": ""}}}},
	} {
		if diff := cmp.Diff(d, decoded(t, string(encoded(t, d)))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestEncodeFaults(t *testing.T) {
	t.Parallel()
	section := func(name string, spans ...timeml.Span) (list []timeml.Section) {
		for _, s := range spans {
			list = append(list, timeml.Section{Name: name, Span: s})
		}
		return list
	}
	for name, c := range map[string]struct {
		d    timeml.Document
		want error
	}{
		"beyond the text":        {timeml.Document{Text: "a", Events: []timeml.Event{{Span: timeml.Span{End: 2}}}}, casus.ErrRange},
		"backwards":              {timeml.Document{Text: "ab", Sections: section("x", timeml.Span{Start: 1})}, casus.ErrRange},
		"crossing":               {timeml.Document{Text: "abc", Sections: section("x", timeml.Span{End: 2}, timeml.Span{Start: 1, End: 3})}, casus.ErrConflict},
		"out of order":           {timeml.Document{Text: "abc", Sections: section("x", timeml.Span{Start: 1, End: 2}, timeml.Span{End: 1})}, casus.ErrConflict},
		"space at the end":       {timeml.Document{Text: "abc\n"}, casus.ErrSyntax},
		"no character":           {timeml.Document{Text: "a\x01"}, casus.ErrSyntax},
		"no text":                {timeml.Document{Text: "a\xff"}, casus.ErrSyntax},
		"half a character":       {timeml.Document{Text: "é", Sections: section("x", timeml.Span{End: 1})}, casus.ErrSyntax},
		"no name":                {timeml.Document{Sections: section("a b", timeml.Span{})}, casus.ErrSyntax},
		"an end as a name":       {timeml.Document{Sections: section("/x", timeml.Span{})}, casus.ErrSyntax},
		"the name of a record":   {timeml.Document{Sections: section("EVENT", timeml.Span{})}, casus.ErrSyntax},
		"no name of attributes":  {timeml.Document{Attributes: map[string]string{"<": ""}}, casus.ErrSyntax},
		"an attribute of fields": {timeml.Document{TLinks: []timeml.TLink{{Extra: map[string]string{"lid": "l"}}}}, casus.ErrConflict},
	} {
		var out bytes.Buffer
		if err := timeml.Encode(&out, c.d); !errors.Is(err, c.want) || out.Len() > 0 {
			t.Errorf("%s: %v with %q written, want %v", name, err, out.String(), c.want)
		}
	}
	if err := timeml.Encode(failing{}, timeml.Document{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a writer that fails: %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestDecodeFaults(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                 "timeml: line 1: no element: want TimeML: malformed",
		"<TimeML>\n<s>":                    "timeml: line 2: the text ends within s: malformed",
		"<TimeML>\n<s></TimeML>":           "timeml: line 2: the end of TimeML within s: malformed",
		"<NAF/>":                           "timeml: line 1: the document is a NAF, want TimeML: malformed",
		"<TimeML/>\n\n<TimeML/>":           "timeml: line 3: TimeML after the end of the document: malformed",
		"<TimeML/>\nwords":                 "timeml: line 2: text outside of the document: malformed",
		"</TimeML>":                        "timeml: line 1: the end of TimeML, which has not begun: malformed",
		"<TimeML><TLINK lid='1' lid='2'/>": "timeml: line 1: TLINK has two attributes lid: malformed",
		"<TimeML>\n\n&nosuch;</TimeML>":    "timeml: line 3: invalid character entity &nosuch;: malformed",
		"<?xml version='1.0' encoding='latin1'?><TimeML/>": `timeml: line 1: xml: opening charset "latin1": the text is in "latin1", want UTF-8: malformed`,
	} {
		_, err := timeml.Decode(strings.NewReader(text), nil)
		fault, ok := errors.AsType[*timeml.SyntaxError](err)
		if !ok || fault.Error() != want || !errors.Is(err, casus.ErrSyntax) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := timeml.Decode(strings.NewReader("\ufeff<?xml version='1.0' encoding='US-ASCII'?><TimeML/>"), nil); err != nil {
		t.Errorf("with a byte order mark: %v", err)
	}
	if _, err := timeml.Decode(iotest.ErrReader(io.ErrClosedPipe), nil); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a reader that fails: %v", err)
	}
}

func TestDecodeBounds(t *testing.T) {
	t.Parallel()
	deep := func(n int) string {
		return "<TimeML>" + strings.Repeat("<s>", n) + strings.Repeat("</s>", n) + "</TimeML>"
	}
	for _, c := range []struct {
		text string
		o    *timeml.Options
		ok   bool
	}{
		{deep(timeml.DefaultMaxDepth - 1), nil, true},
		{deep(timeml.DefaultMaxDepth), nil, false},
		{deep(2), &timeml.Options{MaxDepth: 3}, true},
		{deep(3), &timeml.Options{MaxDepth: 3}, false},
		{deep(0), &timeml.Options{MaxBytes: int64(len(deep(0)))}, true},
		{deep(0), &timeml.Options{MaxBytes: int64(len(deep(0))) - 1}, false},
	} {
		_, err := timeml.Decode(strings.NewReader(c.text), c.o)
		if (err == nil) != c.ok || err != nil && !errors.Is(err, casus.ErrRange) {
			t.Errorf("%+v, %d bytes: %v", c.o, len(c.text), err)
		}
	}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	d := timeml.Document{
		Text:      "ab",
		Sections:  []timeml.Section{{Name: "s", Span: timeml.Span{Start: -1}}},
		Timexes:   []timeml.Timex{{ID: "t1", Type: "DAY", Anchor: "t9", Begin: "t1", EndPoint: "t8"}, {ID: "t1", Type: timeml.TypeDate}},
		Events:    []timeml.Event{{Span: timeml.Span{End: 3}}},
		Signals:   []timeml.Signal{{ID: "s1"}},
		Instances: []timeml.Instance{{ID: "ei1", Event: "e9", Signal: "s9"}, {ID: "ei2"}},
		TLinks:    []timeml.TLink{{ID: "l1", From: timeml.Node{Event: "ei1", Time: "t1"}, Signal: "s1"}, {ID: "l1", From: timeml.Node{Event: "ei8"}, To: timeml.Node{Time: "t7"}, Rel: "X"}},
		SLinks:    []timeml.SLink{{Event: "ei1"}},
		ALinks:    []timeml.ALink{{Event: "ei1", Of: "ei7"}},
	}
	want := []string{
		`sections[0].span: out of range: -1 to 0 of a text of 2 bytes`,
		`timexes[0].type: unknown value: "DAY"`,
		`timexes[1].id: duplicate: "t1"`,
		`events[0].id: required: no identifier`,
		`events[0].span: out of range: 0 to 3 of a text of 2 bytes`,
		`timexes[0].anchor: no such record: "t9"`,
		`timexes[0].end_point: no such record: "t8"`,
		`instances[0].event: no such record: "e9"`,
		`instances[0].signal: no such record: "s9"`,
		`instances[1].event: required: no event`,
		`tlinks[0].from: contradiction: both an event and a time`,
		`tlinks[0].to: required: no event and no time`,
		`tlinks[0].rel: required: no relation`,
		`tlinks[1].id: duplicate: "l1"`,
		`tlinks[1].from.event: no such record: "ei8"`,
		`tlinks[1].to.time: no such record: "t7"`,
		`tlinks[1].rel: unknown value: "X"`,
		`slinks[0].subordinate: required: no event and no time`,
		`alinks[0].of.event: no such record: "ei7"`,
	}
	var got []string
	for f := range casus.FieldErrors(d.Validate()) {
		got = append(got, f.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if err := (timeml.Document{}).Validate(); err != nil {
		t.Error(err)
	}
	if (timeml.Document{}).Words(timeml.Span{End: 1}) != "" {
		t.Error("words of a span beyond the text")
	}
}

// FuzzDecode holds that no text makes Decode panic, and that what it accepts
// is written and read back the same.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"bridge.tml", "truce.tml"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("<TimeML a='&#10;'>x<s/><s>y <TIMEX3/></s><EVENT><s>z</s></EVENT> <MAKEINSTANCE>w</MAKEINSTANCE>\r</TimeML>")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := timeml.Decode(strings.NewReader(text), &timeml.Options{MaxBytes: 1 << 16})
		if err != nil {
			if _, ok := errors.AsType[*timeml.SyntaxError](err); !ok {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		_ = d.Validate()
		out := encoded(t, d)
		if diff := cmp.Diff(d, decoded(t, string(out))); diff != "" {
			t.Fatal(diff)
		}
		timeml.ToChronicle(d, nil)
	})
}
