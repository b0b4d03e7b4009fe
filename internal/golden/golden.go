// Package golden compares output with a file kept in testdata. Run a package's
// tests with -update to write what they produce now, and read the change
// before committing it.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files of testdata instead of comparing with them") //nolint:gochecknoglobals // a flag is one

// Check fails the test unless got equals the file of that name in testdata.
// With -update it writes the file instead.
func Check(t testing.TB, name string, got []byte) {
	t.Helper()
	check(t, filepath.Join("testdata", name), got, *update)
}

func check(t testing.TB, path string, got []byte, write bool) {
	t.Helper()
	if write {
		save(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	if diff := Diff(want, got); diff != "" {
		t.Errorf("%s differs from the output (-update writes it):\n%s", path, diff)
	}
}

func save(t testing.TB, path string, got []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, got, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Diff returns the first line in which two texts differ, with its number, as a
// line of want marked "-" and one of got marked "+"; empty when they are equal.
func Diff(want, got []byte) string {
	for n := 1; len(want) > 0 || len(got) > 0; n++ {
		var w, g []byte
		w, want = firstLine(want)
		g, got = firstLine(got)
		if !bytes.Equal(w, g) {
			return fmt.Sprintf("line %d:\n- %q\n+ %q", n, w, g)
		}
	}
	return ""
}

// firstLine splits text after its first line end, which stays with the line:
// a missing one at the end of a file is a difference too.
func firstLine(text []byte) (line, rest []byte) {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, nil
}
