package edtf_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
)

// summary is what a value says of itself, except its bounds.
type summary struct {
	Kind        edtf.Kind
	Level       int
	Precision   edtf.Precision
	Qualifiers  edtf.Qualifiers
	Qualifier   edtf.Qualifier
	Unspecified bool
	Lasted      bool
	Local       bool
}

func summarise(v edtf.Value) summary {
	return summary{
		v.Kind(), v.Level(), v.Precision(), v.Qualifiers(), v.Qualifier(), v.Unspecified(), v.Lasted(), v.Local(),
	}
}

func TestValue(t *testing.T) {
	t.Parallel()
	const (
		q, a, both       = edtf.Uncertain, edtf.Approximate, edtf.Uncertain | edtf.Approximate
		year, month, day = edtf.PrecisionYear, edtf.PrecisionMonth, edtf.PrecisionDay
		date             = edtf.KindDate
	)
	plain := func(level int, p edtf.Precision) summary {
		return summary{Kind: date, Level: level, Precision: p, Local: true}
	}
	hidden := func(level int, p edtf.Precision) summary {
		return summary{Kind: date, Level: level, Precision: p, Local: true, Unspecified: true}
	}
	marked := func(level int, p edtf.Precision, y, m, d edtf.Qualifier) summary {
		return summary{
			Kind: date, Level: level, Precision: p, Local: true,
			Qualifiers: edtf.Qualifiers{Year: y, Month: m, Day: d}, Qualifier: y | m | d,
		}
	}
	composite := func(k edtf.Kind, level int, p edtf.Precision) summary {
		return summary{Kind: k, Level: level, Precision: p, Local: true, Lasted: k != edtf.KindOneOf}
	}
	tests := map[string]summary{
		"2020":       plain(0, year),
		"2020-03":    plain(0, month),
		"2020-03-11": plain(0, day),
		"-0044":      plain(1, year),
		"Y12345":     plain(1, year),
		"Y1E5":       plain(2, year),
		"1950S2":     plain(2, year),
		"Y12345S2":   plain(2, year),
		"201X":       hidden(1, year),
		"20XX":       hidden(1, year),
		"20X1":       hidden(2, year),
		"2XXX":       hidden(2, year),
		"X01X":       hidden(2, year),
		"XXXX":       hidden(2, year),
		"2020-XX":    hidden(1, month),
		"2020-1X":    hidden(2, month),
		"2020-X2":    hidden(2, month),
		"202X-01":    hidden(2, month),
		"202X-XX":    hidden(2, month),
		"2020-01-XX": hidden(1, day),
		"2020-XX-XX": hidden(1, day),
		"2020-XX-01": hidden(2, day),
		"2020-01-0X": hidden(2, day),
		"2020-0X-XX": hidden(2, day),
		"-20XX":      hidden(1, year),

		"2020?":         marked(1, year, q, 0, 0),
		"2020~":         marked(1, year, a, 0, 0),
		"2020%":         marked(1, year, both, 0, 0),
		"?2020":         marked(2, year, q, 0, 0),
		"?2020~":        marked(2, year, both, 0, 0),
		"2020-03?":      marked(1, month, q, q, 0),
		"2020-?03":      marked(2, month, 0, q, 0),
		"2020?-03":      marked(2, month, q, 0, 0),
		"2020?-03~":     marked(2, month, both, a, 0),
		"2020-03-11%":   marked(1, day, both, both, both),
		"2020-03~-11":   marked(2, day, a, a, 0),
		"2020?-03-11":   marked(2, day, q, 0, 0),
		"?2020-03-~11":  marked(2, day, q, 0, a),
		"2020-%03-11":   marked(2, day, 0, both, 0),
		"2020-03-?11~":  marked(2, day, a, a, both),
		"?2020-~03-%11": marked(2, day, q, a, both),
		"1950S2?":       marked(2, year, q, 0, 0),
		"Y12345~":       marked(1, year, a, 0, 0),

		"2020-21":  {Kind: edtf.KindSeason, Level: 1, Precision: edtf.PrecisionSeason, Local: true},
		"2020-24":  {Kind: edtf.KindSeason, Level: 1, Precision: edtf.PrecisionSeason, Local: true},
		"2020-25":  {Kind: edtf.KindSeason, Level: 2, Precision: edtf.PrecisionSeason, Local: true},
		"202X-21":  {Kind: edtf.KindSeason, Level: 2, Precision: edtf.PrecisionSeason, Local: true, Unspecified: true},
		"2020-21?": {Kind: edtf.KindSeason, Level: 1, Precision: edtf.PrecisionSeason, Local: true, Qualifiers: edtf.Qualifiers{Year: q, Month: q}, Qualifier: q},

		"2020-03-11T19:35":           {Kind: edtf.KindDateTime, Precision: edtf.PrecisionMinute, Local: true},
		"2020-03-11T19:35Z":          {Kind: edtf.KindDateTime, Precision: edtf.PrecisionMinute},
		"2020-03-11T19:35:00":        {Kind: edtf.KindDateTime, Precision: edtf.PrecisionSecond, Local: true},
		"2020-03-11T19:35:00+03":     {Kind: edtf.KindDateTime, Precision: edtf.PrecisionSecond},
		"-0044-03-15T12:00:00-00:30": {Kind: edtf.KindDateTime, Level: 1, Precision: edtf.PrecisionSecond},

		"2019/2020":       composite(edtf.KindInterval, 0, year),
		"2019-12/2020":    composite(edtf.KindInterval, 0, edtf.PrecisionNone),
		"2019/2020-12-01": composite(edtf.KindInterval, 0, edtf.PrecisionNone),
		"2019-12/..":      composite(edtf.KindInterval, 1, month),
		"/2019-12-01":     composite(edtf.KindInterval, 1, day),
		"-0044/2019":      composite(edtf.KindInterval, 1, year),
		"/..":             {Kind: edtf.KindInterval, Level: 1, Lasted: true},
		"201X/2020":       {Kind: edtf.KindInterval, Level: 2, Precision: year, Lasted: true, Local: true, Unspecified: true},
		"2019?/2020~":     {Kind: edtf.KindInterval, Level: 1, Precision: year, Lasted: true, Local: true, Qualifier: both},
		"?2019/2020":      {Kind: edtf.KindInterval, Level: 2, Precision: year, Lasted: true, Local: true, Qualifier: q},

		"[2019,2020]":            composite(edtf.KindOneOf, 2, year),
		"{2019,2020}":            composite(edtf.KindAllOf, 2, year),
		"{2019..2020}":           composite(edtf.KindAllOf, 2, year),
		"[2019,2020-01]":         composite(edtf.KindOneOf, 2, edtf.PrecisionNone),
		"[2019,2020-01,2021-01]": composite(edtf.KindOneOf, 2, edtf.PrecisionNone),
		"[..2020-01,2021]":       composite(edtf.KindOneOf, 2, edtf.PrecisionNone),
		"[..2020-01,2021-02]":    composite(edtf.KindOneOf, 2, month),
		"[2020-01..]":            composite(edtf.KindOneOf, 2, month),
		"[201X,2020~]":           {Kind: edtf.KindOneOf, Level: 2, Precision: year, Local: true, Unspecified: true, Qualifier: a},
	}
	for text, want := range tests {
		v, err := edtf.Parse(text)
		if err != nil {
			t.Error(err)
			continue
		}
		if diff := cmp.Diff(want, summarise(v)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
		if v.IsZero() || v.String() != text || v.Date() != edtf.Date(text) {
			t.Errorf("%s: IsZero() = %t, String() = %q, Date() = %q", text, v.IsZero(), v, v.Date())
		}
	}
	zero := edtf.Value{}
	if diff := cmp.Diff(summary{}, summarise(zero)); diff != "" || !zero.IsZero() || zero.Bounds() != edtf.Unbounded() {
		t.Errorf("the zero Value is %+v", zero)
	}
}

func TestMembers(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"2020":                        nil,
		"2020-21":                     nil,
		"2020-03-11T19:35":            nil,
		"2019-12/2020-01":             {"date 2019-12", "date 2020-01"},
		"2019-12/":                    {"date 2019-12"},
		"../2020?":                    {"date 2020?"},
		"/..":                         nil,
		"[2020]":                      {"date 2020"},
		"[1667,1668-~12,1670..1672]":  {"date 1667", "date 1668-~12", "range 1670..1672"},
		"{..1760-12-03}":              {"range ..1760-12-03"},
		"[..1760,1770..]":             {"range ..1760", "range 1770.."},
		"{-0044-03-15,-0043..-0040}":  {"date -0044-03-15", "range -0043..-0040"},
		"[156X-12-25,XXXX,1960-XX..]": {"date 156X-12-25", "date XXXX", "range 1960-XX.."},
	}
	for text, want := range tests {
		v := edtf.MustParse(text)
		for range 2 { // the sequence may be used again
			var got []string
			for m := range v.Members() {
				got = append(got, m.Kind().String()+" "+m.String())
				if m.Kind() != edtf.KindRange && m != edtf.MustParse(m.String()) {
					t.Errorf("%s: the member %s differs from the text parsed by itself", text, m)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", text, diff)
			}
		}
		for m := range v.Members() {
			if len(want) == 0 {
				t.Errorf("%s has the member %s", text, m)
			}
			break
		}
	}
}

func TestRanges(t *testing.T) {
	t.Parallel()
	tests := []struct {
		set, start, end string
		want            summary
		first, last     string
	}{
		{"[1670..1672]", "1670", "1672", summary{Precision: edtf.PrecisionYear}, "1670-01-01", "1672-12-31"},
		{"{1670-01..1672-02}", "1670-01", "1672-02", summary{Precision: edtf.PrecisionMonth}, "1670-01-01", "1672-02-29"},
		{"[..1670-01-03?]", "", "1670-01-03?", summary{Precision: edtf.PrecisionDay, Qualifier: edtf.Uncertain}, "", "1670-01-03"},
		{"[167X..]", "167X", "", summary{Precision: edtf.PrecisionYear, Unspecified: true}, "1670-01-01", ""},
	}
	for _, tt := range tests {
		ranges := slices.Collect(edtf.MustParse(tt.set).Members())
		if len(ranges) != 1 {
			t.Fatalf("%s has %d members", tt.set, len(ranges))
		}
		r := ranges[0]
		tt.want.Kind, tt.want.Level, tt.want.Local = edtf.KindRange, 2, true
		if diff := cmp.Diff(tt.want, summarise(r)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.set, diff)
		}
		start, end := r.Ends()
		if start.String() != tt.start || end.String() != tt.end {
			t.Errorf("%s: Ends() = %q, %q", tt.set, start, end)
		}
		want := edtf.Within(edtf.NegInf, edtf.PosInf)
		want.StartOpen, want.EndOpen = tt.first == "", tt.last == ""
		if tt.first != "" {
			want.EarliestStart, want.EarliestEnd = at(tt.first), at(tt.first)+1
		}
		if tt.last != "" {
			want.LatestStart, want.LatestEnd = at(tt.last)+edtf.Day-1, at(tt.last)+edtf.Day
		}
		if diff := cmp.Diff(want, r.Bounds()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.set, diff)
		}
		if n := len(slices.Collect(r.Members())); n != len(tt.start+tt.end)/max(len(tt.start), len(tt.end)) {
			t.Errorf("%s: the range has %d members", tt.set, n)
		}
	}
}

func TestEnds(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, start, end string }{
		{"2019-12/2020-01~", "2019-12", "2020-01~"},
		{"2019-12/..", "2019-12", ""},
		{"2019-12/", "2019-12", ""},
		{"../-0044", "", "-0044"},
		{"/2020", "", "2020"},
		{"/..", "", ""},
		{"2020", "", ""},
		{"[2019,2020]", "", ""},
	}
	for _, tt := range tests {
		start, end := edtf.MustParse(tt.text).Ends()
		if start.String() != tt.start || end.String() != tt.end {
			t.Errorf("%s: Ends() = %q, %q, want %q, %q", tt.text, start, end, tt.start, tt.end)
		}
	}
	for range edtf.MustParse("2019/2020").Members() {
		break // the second end must not be asked for
	}
}

func TestEstimate(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		year int64
		ok   bool
	}{
		{"1950S2", 1950, true},
		{"-1953S3", -1953, true},
		{"Y171010000S3", 171_010_000, true},
		{"Y-3388E2S3", -338_800, true},
		{"1950", 1950, false},
		{"195X", 0, false},
		{"1950/1951", 0, false},
	}
	for _, tt := range tests {
		if year, ok := edtf.MustParse(tt.text).Estimate(); ok != tt.ok || ok && year != tt.year {
			t.Errorf("%s: Estimate() = %d, %t", tt.text, year, ok)
		}
	}
}

func TestSignificantDigits(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text        string
		first, last int64
	}{
		{"1950S1", 1000, 1999},
		{"1950S4", 1950, 1950},
		{"0050S3", 50, 59},
		{"0950S1", 0, 999},
		{"-1953S3", -1959, -1950},
		{"Y12345S1", 10_000, 19_999},
		{"Y292000000000", 292_000_000_000, 292_000_000_000},
		{"Y-292000000000", -292_000_000_000, -292_000_000_000},
		{"Y12345S5", 12_345, 12_345},
		{"Y-12345S2", -12_999, -12_000},
		{"Y12E3S4", 12_000, 12_009},
		{"Y100000000000S1", 100_000_000_000, 199_999_999_999},
	}
	for _, tt := range tests {
		b := edtf.MustParse(tt.text).Bounds()
		if b.EarliestStart != edtf.At(tt.first, 1, 1, 0, 0, 0) || b.LatestEnd != edtf.At(tt.last, 13, 1, 0, 0, 0) {
			t.Errorf("%s: %v, want %d to %d", tt.text, b, tt.first, tt.last)
		}
	}
}

// TestEncodings sends a date, as text and parsed, through the encoders of the
// standard library.
func TestEncodings(t *testing.T) {
	t.Parallel()
	type record struct {
		Date  edtf.Date      `json:"date,omitzero"`
		Value edtf.Value     `json:"value,omitzero"`
		Span  edtf.Span      `json:"span,omitzero"`
		Lag   edtf.SpanValue `json:"lag,omitzero"`
	}
	type texts struct {
		Date edtf.Date
		Span edtf.Span
	}
	for _, text := range []edtf.Date{"", "2004-06~-11", "[1667,1670..1672]", "/.."} {
		v, err := text.Value()
		if err != nil {
			t.Fatal(err)
		}
		in := record{Date: text, Value: v, Span: "P7D/P1M", Lag: edtf.MustParseSpan("P1W/P1M")}
		var out record
		encoded, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(encoded, &out); err != nil || out != in {
			t.Errorf("JSON: %s became %+v, %v", encoded, out, err)
		}
		var stream bytes.Buffer
		var decoded texts
		if err := gob.NewEncoder(&stream).Encode(texts{Date: text, Span: "P1D"}); err != nil {
			t.Fatal(err)
		}
		if err := gob.NewDecoder(&stream).Decode(&decoded); err != nil || decoded != (texts{Date: text, Span: "P1D"}) {
			t.Errorf("gob: %q became %+v, %v", text, decoded, err)
		}
		appended, err := in.Value.AppendText([]byte("when: "))
		if err != nil || string(appended) != "when: "+string(text) {
			t.Errorf("AppendText: %q, %v", appended, err)
		}
		appended, err = in.Lag.AppendText([]byte("lag: "))
		if err != nil || string(appended) != "lag: P7D/P1M" {
			t.Errorf("AppendText: %q, %v", appended, err)
		}
	}
}

func TestUnmarshalTextKeepsOnError(t *testing.T) {
	t.Parallel()
	v, want := edtf.MustParse("2020"), edtf.MustParse("2020")
	if err := v.UnmarshalText([]byte("2020-13")); err == nil || v != want {
		t.Errorf("UnmarshalText: %v, %v", v, err)
	}
	if err := v.UnmarshalText(nil); err != nil || !v.IsZero() {
		t.Errorf("UnmarshalText of nothing: %v, %v", v, err)
	}
	s, wantSpan := edtf.MustParseSpan("P1D"), edtf.MustParseSpan("P1D")
	if err := s.UnmarshalText([]byte("1 day")); err == nil || s != wantSpan {
		t.Errorf("UnmarshalText: %v, %v", s, err)
	}
	if err := s.UnmarshalText(nil); err != nil || !s.IsZero() {
		t.Errorf("UnmarshalText of nothing: %v, %v", s, err)
	}
}

func TestMustParse(t *testing.T) {
	t.Parallel()
	if v := edtf.MustParse("2020"); v.String() != "2020" {
		t.Errorf("MustParse = %v", v)
	}
	for name, parse := range map[string]func(){
		"MustParse":     func() { edtf.MustParse("2020-13") },
		"MustParseSpan": func() { edtf.MustParseSpan("2020") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s does not panic", name)
				}
			}()
			parse()
		}()
	}
}
