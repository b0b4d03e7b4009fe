package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/golden"
)

// recorder stands in for the test whose output is compared.
type recorder struct {
	testing.TB
	errors []string
	fatal  string
}

type ended struct{}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.fatal = fmt.Sprintf(format, args...)
	panic(ended{})
}

func (r *recorder) check(path, got string, write bool) {
	defer func() {
		if v := recover(); v != nil {
			if _, ok := v.(ended); !ok {
				panic(v)
			}
		}
	}()
	golden.CheckAt(r, path, []byte(got), write)
}

func TestCheckThisFile(t *testing.T) {
	t.Parallel()
	golden.Check(t, "two-lines.golden", []byte("first\nsecond\n"))
}

func TestWriteThenCompare(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "report.golden")

	missing := &recorder{}
	missing.check(path, "a\n", false)
	if !strings.Contains(missing.fatal, "-update") {
		t.Errorf("a missing file fails with %q, want it to name -update", missing.fatal)
	}

	r := &recorder{}
	r.check(path, "a\nb\n", true)
	if text, err := os.ReadFile(path); string(text) != "a\nb\n" {
		t.Fatalf("the file holds %q, %v", text, err)
	}
	r.check(path, "a\nb\n", false)
	if len(r.errors) != 0 || r.fatal != "" {
		t.Errorf("equal text reported: %q %q", r.errors, r.fatal)
	}
	r.check(path, "a\nc\n", false)
	if len(r.errors) != 1 || !strings.Contains(r.errors[0], path) || !strings.Contains(r.errors[0], "line 2") {
		t.Errorf("a difference reported as %q, want one error that names the file and line 2", r.errors)
	}
}

func TestDiff(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ want, got, diff string }{
		{"", "", ""},
		{"a\nb\n", "a\nb\n", ""},
		{"a\nb\n", "a\nc\n", "line 2:\n- \"b\\n\"\n+ \"c\\n\""},
		{"a\n", "a", "line 1:\n- \"a\\n\"\n+ \"a\""},
		{"a\n", "a\n\n", "line 2:\n- \"\"\n+ \"\\n\""},
		{"a\nb", "a\n", "line 2:\n- \"b\"\n+ \"\""},
	} {
		if diff := golden.Diff([]byte(tt.want), []byte(tt.got)); diff != tt.diff {
			t.Errorf("Diff(%q, %q) = %q, want %q", tt.want, tt.got, diff, tt.diff)
		}
	}
}
