package gdelt_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/google/go-cmp/cmp"
)

// read returns a line for each row or fault of a text.
func read(text string, o *dataset.Options) ([]string, dataset.Summary) {
	r := gdelt.NewReader(strings.NewReader(text), o)
	var lines []string
	for row, err := range r.Rows() {
		if err != nil {
			lines = append(lines, err.Error())
			continue
		}
		lines = append(lines, fmt.Sprintf("%d %s %s %s %s %s %d", row.Line, row.GlobalEventID, row.EventCode, row.DateAdded, row.ActionGeoADM1Code, row.SourceURL, len(row.Extra)))
	}
	return lines, r.Summary()
}

func TestVersions(t *testing.T) {
	t.Parallel()
	f := sample()
	old := sample().with("DATEADDED=20120203")
	lower := strings.ToLower(strings.Join(names(58), ",")) + "\n"
	for _, test := range []struct {
		name, text, version string
		want                []string
	}{
		{"61", f.line(61, "\t"), "2.0", []string{"1 900000001 190 2020-03-11T21:45:00 IZ07 https://www.news.example/taji 0"}},
		{"58", old.line(58, "\t"), "1.0", []string{"1 900000001 190 2012-02-03 IZ07 https://www.news.example/taji 0"}},
		{"57", old.line(57, "\t"), "1.0 without SOURCEURL", []string{"1 900000001 190 2012-02-03 IZ07  0"}},
		{"mixed", old.line(58, "\t") + old.line(57, "\t") + f.line(61, "\t"), "1.0", []string{
			"1 900000001 190 2012-02-03 IZ07 https://www.news.example/taji 0", "2 900000001 190 2012-02-03 IZ07  0",
			"3 900000001 190 2020-03-11T21:45:00 IZ07 https://www.news.example/taji 0",
		}},
		{"comma, lower case", lower + sample().with("ActionGeo_FullName=Taji", "DATEADDED=20120203").line(58, ","), "1.0", []string{
			"2 900000001 190 2012-02-03 IZ07 https://www.news.example/taji 0",
		}},
		{"semicolons", strings.Join(names(61), ";") + "\r\n" + f.line(61, ";"), "2.0", []string{"2 900000001 190 2020-03-11T21:45:00 IZ07 https://www.news.example/taji 0"}},
		{"another order, another column", "EventCode\tGLOBALEVENTID\tSQLDATE\tcolour\n010\t1\t20200311\tred\n", "1.0 without SOURCEURL", []string{"2 1 010    1"}},
		{"byte order mark", "\ufeff" + f.line(61, "\t"), "2.0", []string{"1 900000001 190 2020-03-11T21:45:00 IZ07 https://www.news.example/taji 0"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, s := read(test.text, nil)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			if s.Version != test.version {
				t.Errorf("version %q, want %q", s.Version, test.version)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, from, to string
		adm1, adm2     string
		notes          int
	}{
		{"whole", "", "", "IZ07", "12345", 0},
		{"no name for the second", "ActionGeo_ADM2Code", "", "IZ07", "12345", 1},
		{"no name for the first", "ActionGeo_ADM1Code", "", "IZ07", "12345", 1},
		{"no names", "ActionGeo_ADM1Code;ActionGeo_ADM2Code", ";", "IZ07", "12345", 2},
		{"slipped", "ActionGeo_ADM1Code;ActionGeo_ADM2Code", ";ActionGeo_ADM1Code", "IZ07", "12345", 2},
		{"the other way round", "ActionGeo_ADM1Code;ActionGeo_ADM2Code", "ActionGeo_ADM2Code;ActionGeo_ADM1Code", "12345", "IZ07", 0},
		{"another name", "ActionGeo_ADM1Code;ActionGeo_ADM2Code", ";colour", "", "", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			header := strings.Replace(strings.Join(names(61), ";"), test.from, test.to, 1)
			r := gdelt.NewReader(strings.NewReader(header+"\n"+sample().with("ActionGeo_ADM2Code=12345").line(61, ";")), nil)
			for row, err := range r.Rows() {
				if err != nil {
					t.Fatal(err)
				}
				if row.ActionGeoADM1Code != test.adm1 || row.ActionGeoADM2Code != test.adm2 || row.ActionGeoLat.X != 33.52 {
					t.Errorf("%q, %q", row.ActionGeoADM1Code, row.ActionGeoADM2Code)
				}
			}
			notes := int64(0)
			for _, n := range r.Summary().Notes {
				if n.First.Kind == dataset.NoteHeader {
					notes += n.N
				}
			}
			if notes != int64(test.notes) {
				t.Errorf("%d notes, want %d", notes, test.notes)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	good := sample().line(61, "\t")
	for _, test := range []struct{ name, text, want string }{
		{"no number", sample().with("GLOBALEVENTID=9E+08").line(61, "\t"), `column GLOBALEVENTID: malformed: "9E+08"`},
		{"a long one", sample().with("GLOBALEVENTID="+strings.Repeat("é", 50)).line(61, "\t"), `column GLOBALEVENTID: malformed: "` + strings.Repeat("é", 30) + `…"`},
		{"no code", sample().with("EventCode=").line(61, "\t"), "column EventCode: required"},
		{"no day", sample().with("SQLDATE=20200231").line(61, "\t"), `column SQLDATE: malformed: "20200231"`},
		{"a number", sample().with("QuadClass=verbal").line(61, "\t"), `column QuadClass: malformed: "verbal"`},
		{"cut off", good[:200], "wrong number of fields: 56, want 61"},
		{"NUL", strings.Replace(good, "PENTAGON", "PENT\x00GON", 1), "NUL byte"},
		{"Latin-1", strings.Replace(good, "Tajiville", "Taj\xe9", 1), "not UTF-8"},
		{"long", strings.Replace(good, "PENTAGON", strings.Repeat("PENTAGON", 2000), 1), "row too long"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, s := read(good+strings.TrimSuffix(test.text, "\n")+"\n"+good, &dataset.Options{MaxRow: 10_000})
			if len(got) != 3 || !strings.HasPrefix(got[1], "line 2") || !strings.HasSuffix(got[1], test.want) {
				t.Fatalf("%q", got)
			}
			if s.Rows != 3 || s.Faults != 1 {
				t.Error(s)
			}
		})
	}
	// A quotation mark is text in a file with tabs.
	if got, s := read(strings.Replace(good, "PENTAGON", `"PENTAGON`, 1)+good, nil); len(got) != 2 || s.Faults != 0 {
		t.Errorf("%q", got)
	}
	for text, want := range map[string]error{
		"": dataset.ErrNoRows, strings.Join(names(61), "\t") + "\n": dataset.ErrNoRows, "a\tb\n": dataset.ErrHeader,
	} {
		for _, err := range gdelt.NewReader(strings.NewReader(text), nil).Entries() {
			if !errors.Is(err, want) {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}

// TestRepeats: rows that say the same are linked to the first.
func TestRepeats(t *testing.T) {
	t.Parallel()
	text := sample().line(61, "\t") + sample().with("GLOBALEVENTID=900000002", "SOURCEURL=https://other.example/").line(61, "\t") +
		sample().with("GLOBALEVENTID=900000003", "EventCode=193").line(61, "\t") +
		sample().with("GLOBALEVENTID=900000004", "SOURCEURL=https://third.example/").line(61, "\t") + sample().line(61, "\t")
	r := gdelt.NewReader(strings.NewReader(text), nil)
	var links [][]event.Link
	for e, err := range r.Entries() {
		if err != nil {
			t.Fatal(err)
		}
		links = append(links, e.Event.Links)
	}
	link := func(source actor.SourceID) []event.Link {
		return []event.Link{{
			Kind: event.SameAs, To: "gdelt:900000001", Cites: []actor.Cite{{Source: source, Origin: actor.Inferred}},
		}}
	}
	want := [][]event.Link{nil, link("gdelt:https://other.example/"), nil, link("gdelt:https://third.example/"), link("gdelt:https://www.news.example/taji")}
	if diff := cmp.Diff(want, links); diff != "" {
		t.Error(diff)
	}
	for _, n := range r.Summary().Notes {
		if n.First.Kind == dataset.NoteRepeated && n.N != 3 {
			t.Errorf("%+v", n)
		}
	}
	c, err := dataset.Collect(gdelt.NewReader(strings.NewReader(text), nil).Entries())
	if err != nil || len(c.Events) != 5 || c.Events[4].ID != "gdelt:900000001~2" { // the last row has the number of the first
		t.Errorf("%v, %d events", err, len(c.Events))
	}
	if _, err := timeline.New(c, nil); err != nil {
		t.Error(err)
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	mention := "1\t20200311214500\t20200311214500\t1\tnews.example\thttps://news.example/\t1\t1\t2\t3\t1\t100\t900\t-1.5\t\t\n"
	for _, test := range []struct {
		text             string
		events, mentions float64
	}{
		{sample().line(61, "\t"), 0.9, 0},
		{strings.Join(names(58), ",") + "\n", 1, 1. / 58},
		{mention, 0, 0.9},
		{"year\tcountry\n2020\tIraq\n", 0, 0},
	} {
		if got := gdelt.Recognise([]byte(test.text)); got != test.events {
			t.Errorf("%.20q: events %v, want %v", test.text, got, test.events)
		}
		if got := gdelt.RecogniseMentions([]byte(test.text)); got > test.mentions {
			t.Errorf("%.20q: mentions %v, want %v", test.text, got, test.mentions)
		}
	}
}

// TestExtra: columns that nobody knows are in the entry too.
func TestExtra(t *testing.T) {
	t.Parallel()
	text := "GLOBALEVENTID,SQLDATE,EventCode,colour,colour,\"a \"\"b\"\"\"\n1,20200311,010,red,blue,\"café\n\\\"\n"
	for e, err := range gdelt.NewReader(strings.NewReader(text), nil).Entries() {
		if err != nil {
			t.Fatal(err)
		}
		want := `{"EventCode":"010","SQLDATE":"2020-03-11","other":[["colour","red"],["colour","blue"],["a \"b\"","café\n\\"]]}`
		if got := string(e.Event.Extra[gdelt.ExtraKey]); got != want {
			t.Errorf("%s, want %s", got, want)
		}
		if err := e.Event.Validate(); err != nil {
			t.Error(err)
		}
	}
}

func TestMentionEntry(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		line   string
		id     event.ID
		grade  actor.Credibility
		source actor.Source
	}{
		{
			"1\t20200311214500\t20200311220000\t1\tnews.example\thttps://a.news.example/x\t4\t-1\t996\t988\t1\t100\t900\t-1.5\tsrclc:ara;eng:GT-ARA 1.0\t\n",
			"gdelt:1@https://a.news.example/x#4,-1,996,988", actor.Credibility2,
			actor.Source{
				ID: "gdelt:https://a.news.example/x", Kind: actor.SourceArticle, Publisher: "gdelt:site/news.example", URL: "https://a.news.example/x",
				Language: "ara", Zone: "Z", Published: "[..2020-03-11]", Retrieved: "2020-03-11T22:00:00Z", Dateline: "2020-03-11", DatelineOrigin: actor.Inferred,
			},
		},
		{
			"1\t\t\t1\t\thttps://news.example/\t\t\t\t\t\t50\t\t\t\t\n", "gdelt:1@https://news.example/#,,,", actor.Credibility3,
			actor.Source{
				ID: "gdelt:https://news.example/", Kind: actor.SourceArticle, Publisher: "gdelt:site/news.example", URL: "https://news.example/",
				Language: "en", Zone: "Z",
			},
		},
		{
			"1\t\t\t2\tBBC Monitoring\tRadio Taji, 5\t\t\t\t\t\t40\t\t\t\tx\n", "gdelt:1@Radio Taji, 5#,,,", actor.Credibility4,
			actor.Source{ID: "gdelt:Radio Taji, 5", Kind: actor.SourceArticle, Publisher: "gdelt:site/BBC Monitoring", Title: "Radio Taji, 5", Zone: "Z"},
		},
		{
			"1\t\t\t5\tJSTOR\t10.1/2\t\t\t\t\t\t20\t\t\tsrclc:12\t\n", "gdelt:1@10.1/2#,,,", actor.Credibility5,
			actor.Source{ID: "gdelt:10.1/2", Publisher: "gdelt:site/JSTOR", Title: "10.1/2", Zone: "Z"},
		},
		{
			"1\t\t\t6\t\tfilm\t\t\t\t\t\t0\t\t\tsrclc:FRA;\t\n", "gdelt:1@film#,,,", 0, actor.Source{ID: "gdelt:film", Title: "film", Zone: "Z"},
		},
	} {
		for row, err := range gdelt.NewMentionReader(strings.NewReader(test.line), nil).Rows() {
			if err != nil {
				t.Fatal(err)
			}
			e := row.Entry()
			if e.Event.ID != "" || len(e.Accounts) != 1 || e.Line != 1 {
				t.Fatalf("%+v", e)
			}
			a := e.Accounts[0]
			if a.ID != test.id || a.AccountOf != "gdelt:1" || a.Cites[0].Credibility != test.grade || a.Cites[0].Source != test.source.ID {
				t.Errorf("%+v", a)
			}
			if diff := cmp.Diff([]actor.Source{test.source}, e.Sources); diff != "" {
				t.Error(diff)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
		}
	}
	for _, err := range gdelt.NewMentionReader(strings.NewReader("x\t\t\t6\t\tfilm\t\t\t\t\t\t0\t\t\t\t\n"), nil).Entries() {
		if _, ok := errors.AsType[*dataset.RowError](err); !ok {
			t.Error(err)
		}
	}
}
