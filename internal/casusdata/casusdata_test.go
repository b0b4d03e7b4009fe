package casusdata_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
)

// recorder stands in for the test that asks for a file. Its Skipf and Fatalf
// end the call as those of testing.T do, by leaving the goroutine's stack.
type recorder struct {
	testing.TB
	skipped, failed string
}

type ended struct{}

func (r *recorder) Helper() {}

func (r *recorder) Skipf(format string, args ...any) {
	r.skipped = fmt.Sprintf(format, args...)
	panic(ended{})
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.failed = fmt.Sprintf(format, args...)
	panic(ended{})
}

func (r *recorder) file(elem ...string) (path string) {
	defer func() {
		if v := recover(); v != nil {
			if _, ok := v.(ended); !ok {
				panic(v)
			}
		}
	}()
	return casusdata.File(r, elem...)
}

func write(t *testing.T, text string, elem ...string) string {
	t.Helper()
	path := filepath.Join(elem...)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFileFound(t *testing.T) {
	dir := t.TempDir()
	want := write(t, "1\n", dir, "edtf", "valid.tsv")
	t.Setenv(casusdata.Env, dir)

	r := &recorder{}
	if got := r.file("edtf", "valid.tsv"); got != want {
		t.Errorf("File = %q, want %q", got, want)
	}
	if r.skipped != "" || r.failed != "" {
		t.Errorf("skipped %q, failed %q; want neither", r.skipped, r.failed)
	}
}

func TestFileAbsentSkips(t *testing.T) {
	dir := t.TempDir()
	t.Setenv(casusdata.Env, dir)

	r := &recorder{}
	r.file("edtf", "no-such-file.tsv")
	if r.failed != "" {
		t.Errorf("failed: %s", r.failed)
	}
	for _, want := range []string{"reference data absent", casusdata.Env, filepath.Join(dir, "edtf", "no-such-file.tsv")} {
		if !strings.Contains(r.skipped, want) {
			t.Errorf("skipped with %q, want it to name %q", r.skipped, want)
		}
	}
}

func TestFileUnreachableFails(t *testing.T) {
	notFolder := write(t, "", t.TempDir(), "data")
	t.Setenv(casusdata.Env, notFolder)

	r := &recorder{}
	r.file("valid.tsv")
	if r.skipped != "" || !strings.Contains(r.failed, notFolder) {
		t.Errorf("skipped %q, failed %q; want a failure that names %s", r.skipped, r.failed, notFolder)
	}
}

func TestLocateBesideRepository(t *testing.T) {
	t.Parallel()
	tmp := t.TempDir()
	write(t, "module github.com/casus-events/casus\n\ngo 1.26\n", tmp, "repo", "go.mod")
	write(t, "module github.com/casus-events/casus/examples/beam\n", tmp, "repo", "examples", "beam", "go.mod")
	want := write(t, "", tmp, "shared", "data", "scales", "phrases.json")

	for _, dir := range []string{"repo", "repo/examples", "repo/examples/beam"} {
		got, err := casusdata.Locate("", filepath.Join(tmp, dir), "scales", "phrases.json")
		if got != want || err != nil {
			t.Errorf("from %s: Locate = %q, %v; want %q", dir, got, err, want)
		}
	}
}

func TestRootOutsideRepository(t *testing.T) {
	t.Parallel()
	tmp := t.TempDir()
	write(t, "// no module line\ngo 1.26\n", tmp, "go.mod")

	if root, err := casusdata.Root(tmp); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Root = %q, %v; want an error that wraps fs.ErrNotExist", root, err)
	}
	if path, err := casusdata.Locate("", tmp, "x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Locate = %q, %v; want an error that wraps fs.ErrNotExist", path, err)
	}
}

func TestRootOfThisRepository(t *testing.T) {
	t.Parallel()
	root, err := casusdata.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "internal", "casusdata", "casusdata_test.go")); err != nil {
		t.Errorf("Root = %s, which does not hold this test: %v", root, err)
	}
}
