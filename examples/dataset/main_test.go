package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/golden"
)

const invented = "testdata/invented.csv"

func TestSurvey(t *testing.T) {
	t.Parallel()
	var out, errs bytes.Buffer
	if code := run([]string{invented}, nil, &out, &errs); code != exitOK {
		t.Fatal(code, errs.String())
	}
	golden.Check(t, "invented.golden", out.Bytes())
	if !strings.Contains(errs.String(), "\r0 MB, 5 rows, 2 faults") {
		t.Errorf("progress: %q", errs.String())
	}
}

// TestSameAnswer: however a file comes, its survey is the same.
func TestSameAnswer(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(invented)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/invented.golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"-quiet", "-"}, {"-quiet", "-workers", "0", "-"}, {"-quiet", "-workers", "3", "-dates", "dmy", "-"}} {
		for _, in := range [][]byte{text, packed.Bytes()} {
			var out, errs bytes.Buffer
			if code := run(args, bytes.NewReader(in), &out, &errs); code != exitOK || errs.Len() > 0 {
				t.Errorf("%v: %d %s", args, code, errs.String())
			}
			if diff := golden.Diff(want, out.Bytes()); diff != "" {
				t.Errorf("%v: %s", args, diff)
			}
		}
	}
}

// TestReports: a row that tells of an event again counts nothing twice, and
// where there are only reports, each event counts from its lowest to its highest.
func TestReports(t *testing.T) {
	t.Parallel()
	const again = "event_id_cnty,event_date,event_type,sub_event_type,actor1,fatalities,timestamp\n" +
		"A1,2023-01-05,Battles,Armed clash,Blue Band,2,1\nA1,2023-01-05,Battles,Armed clash,Blue Band,3,2\nA2,2023-01-06,Battles,Armed clash,Blue Band,1,3\n"
	const reports = "id,event_id,date_start,date_end,deaths_best,source\n" +
		"a,E1,2020-03-11,2020-03-11,2,X\nb,E1,2020-03-11,2020-03-11,5,Y\nc,E2,2020-03-12,2020-03-12,1,X\nd,E3,2020-03-12,2020-03-12,NA,X\n"
	for text, want := range map[string][]string{
		again:   {"1 rows tell of an event again", "2 events,", "  3 to 3  in 2 events"},
		reports: {"4 reports of 3 events", "4 reports,", "  3 to 6      in 2 events", "not stated  in 1 events"},
	} {
		var out, errs bytes.Buffer
		if code := run([]string{"-quiet", "-"}, strings.NewReader(text), &out, &errs); code != exitOK {
			t.Error(code, errs.String())
		}
		for _, line := range want {
			if !strings.Contains(out.String(), line) {
				t.Errorf("no %q in\n%s", line, out.String())
			}
		}
	}
}

func TestZip(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(invented)
	if err != nil {
		t.Fatal(err)
	}
	for n, code := range []int{exitFault, exitOK, exitFault} {
		var packed bytes.Buffer
		w := zip.NewWriter(&packed)
		for i := range n {
			part, err := w.Create(fmt.Sprint(i))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := part.Write(text); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(t.TempDir(), "file.zip")
		if err := os.WriteFile(name, packed.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		if got := run([]string{"-quiet", name}, nil, &out, &errs); got != code {
			t.Errorf("%d files: %d %s", n, got, errs.String())
		}
	}
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"a", "b"}, {"-x"}, {"-dates", "ymd", invented}, {"-top", "0", invented}} {
		var out, errs bytes.Buffer
		if code := run(args, nil, &out, &errs); code != exitUsage || !strings.Contains(errs.String(), "usage") && !strings.Contains(errs.String(), "Usage") {
			t.Errorf("%v: %d %s", args, code, errs.String())
		}
	}
}

type noDisk struct{}

func (noDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, in, want string }{
		{filepath.Join(t.TempDir(), "none"), "", "no such file"},
		{"-", "", "no rows"},
		{"-", "a,b\n1,2\n", "not the columns"},
		{"-", "\x1f\x8bxx", "EOF"},
	} {
		var out, errs bytes.Buffer
		if code := run([]string{"-quiet", test.name}, strings.NewReader(test.in), &out, &errs); code != exitFault || !strings.Contains(errs.String(), test.want) {
			t.Errorf("%q: %d %s", test.in, code, errs.String())
		}
	}
	var errs bytes.Buffer
	if code := run([]string{"-quiet", invented}, nil, noDisk{}, &errs); code != exitFault || !strings.Contains(errs.String(), "disk full") {
		t.Error(code, errs.String())
	}
}

// TestCutOff: what was read before a fault of the file is printed.
func TestCutOff(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(invented)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil { // and no end
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	code := run([]string{"-quiet", "-"}, &packed, &out, &errs)
	if code != exitFault || !strings.Contains(errs.String(), "unexpected EOF") || !strings.Contains(out.String(), "3 entries") {
		t.Error(code, errs.String(), out.String())
	}
}
