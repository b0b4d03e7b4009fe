package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

func seeds(f *testing.F) {
	f.Helper()
	for _, s := range []string{
		typical, wide, `{}`, `[]`, `null`, "\ufeff{}", `{"events":[{"id":"a","x":1}]}{"format":"b"}`, `[{},{"extra":{"n":1,"/x":2}}]`,
		`{"defaults":{"zone":"Z","Zone":"Y"},"claims":[{"count":{"n":1e3,"to":2.0},"cites":[null]}]}`,
		`{"format":"\ud83d\ude80\u00e9\"\\\/\b\f\n\r\t"}`, "{\"format\":\"\xff\"}", `{"format":"\ud800"}`,
		`{"events":[{"where":[{"lat":-0.0,"lon":1e-7,"radius_m":3e38}],"levels":["low",""],"/a~b":{"a":1,"a":2}}]}`,
		`{"a":1,"a":2}`, "{\"a\" : [ 1 , { \"b\" : \" \" } ] }\n\n{}", `{"format":1}{"format":"x"}tru`, `{"events":[[[[[`, `{"extra":{"":null}}`,
	} {
		f.Add([]byte(s))
	}
}

func FuzzUnmarshal(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := record.Unmarshal[Chronicle](data, nil)
		checkError(t, err)
		s, strictErr := record.Unmarshal[Chronicle](data, &record.Options{Strict: true})
		checkError(t, strictErr)
		if strictErr == nil && (err != nil || !record.Equal(v, s)) {
			t.Errorf("strict decoding gives %+v, lenient %+v, error %v", s, v, err)
		}
		if err != nil {
			return
		}
		checkFixpoint(t, v, strictErr == nil)
	})
}

// checkError fails the test unless every part of err has a place.
func checkError(t *testing.T, err error) {
	t.Helper()
	n := 0
	for fe := range casus.FieldErrors(err) {
		n++
		place, ok := errors.AsType[*record.InputError](fe)
		if !ok || place.Line < 1 || place.Column < 1 || place.Offset < 0 {
			t.Errorf("%v has no place", fe)
		}
	}
	if err != nil && n == 0 {
		t.Errorf("%v has no field", err)
	}
}

// checkFixpoint writes v, reads it, and writes it again.
func checkFixpoint(t *testing.T, v Chronicle, strict bool) {
	t.Helper()
	text, err := record.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(text) || bytes.ContainsRune(text, '\n') {
		t.Errorf("not JSON on one line: %s", text)
	}
	again, err := record.Unmarshal[Chronicle](text, &record.Options{Strict: strict})
	if err != nil || !record.Equal(v, again) {
		t.Errorf("read back %+v, error %v, want %+v", again, err, v)
	}
	if same, err := record.Marshal(again); err != nil || !bytes.Equal(text, same) {
		t.Errorf("written again, error %v:\n%s\nwas\n%s", err, same, text)
	}
}

// FuzzLikeEncodingJSON compares strict decoding with encoding/json, which must
// give the same value, or be excused by one of the documented differences.
func FuzzLikeEncodingJSON(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := record.Unmarshal[Chronicle](data, &record.Options{Strict: true, MaxDepth: -1})
		var want Chronicle
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		wantErr := d.Decode(&want)
		if _, trailing := d.Token(); wantErr == nil && !errors.Is(trailing, io.EOF) {
			wantErr = errors.New("trailing data")
		}
		switch {
		case err == nil && wantErr == nil:
			if !record.Equal(want, got) {
				t.Errorf("got %+v, want %+v", got, want)
			}
		case err == nil:
			if !strings.Contains(wantErr.Error(), "cannot unmarshal number") {
				t.Errorf("encoding/json says %v", wantErr)
			}
		case wantErr == nil:
			if !stricter(err) {
				t.Errorf("encoding/json takes what gives %v", err)
			}
		}
	})
}

// stricter reports whether strict decoding may refuse what encoding/json takes.
func stricter(err error) bool {
	text := err.Error()
	return errors.Is(err, casus.ErrDuplicate) || errors.Is(err, casus.ErrRange) ||
		strings.Contains(text, "meant?") || strings.Contains(text, "stands for a member") ||
		strings.Contains(text, "not UTF-8") || strings.Contains(text, "surrogate pair") || strings.Contains(text, "got null")
}

// FuzzDecode reads a stream in one piece and byte by byte.
func FuzzDecode(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, o := range []*record.Options{nil, {Strict: true}, {MaxBytes: 40, MaxRecords: 5}} {
			whole := outcome(bytes.NewReader(data), o)
			pieces := outcome(iotest.OneByteReader(bytes.NewReader(data)), o)
			if whole != pieces {
				t.Errorf("in one piece\n%s\nbyte by byte\n%s", whole, pieces)
			}
		}
		one, err := record.Unmarshal[Chronicle](data, nil)
		if err != nil {
			return
		}
		n := 0
		for v, err := range record.Decode[Chronicle](bytes.NewReader(data), nil) {
			if n++; err != nil || !record.Equal(one, v) {
				t.Errorf("the stream has %+v, error %v, want %+v", v, err, one)
			}
		}
		if n != 1 {
			t.Errorf("the stream has %d records, want 1", n)
		}
	})
}

func outcome(r io.Reader, o *record.Options) string {
	var b strings.Builder
	for v, err := range record.Decode[Chronicle](r, o) {
		text, _ := record.Marshal(v)
		b.Write(text)
		if err != nil {
			b.WriteString(err.Error())
		}
		b.WriteByte('\n')
	}
	return b.String()
}
