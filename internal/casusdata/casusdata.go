// Package casusdata finds the reference data that some tests compare with:
// published test vectors, code tables and samples of data sets. Their licences
// differ from ours, so they are not part of this repository, and a test that
// needs them is skipped where they are absent.
package casusdata

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Env names the environment variable that holds the folder of the reference
// data. Where it is unset or empty, the folder is shared/data beside the
// repository.
const Env = "CASUS_DATA"

// modulePath tells our go.mod from those of the modules nested below it.
const modulePath = "github.com/casus-events/casus"

// File returns the path of a file or folder of the reference data, given by
// its path elements below the folder that holds the data. It skips the test
// when there is no such file, and fails it when the file cannot be reached for
// any other reason.
func File(t testing.TB, elem ...string) string {
	t.Helper()
	path, err := Locate(os.Getenv(Env), ".", elem...)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		t.Skipf("reference data absent (set %s to its folder): %v", Env, err)
	case err != nil:
		t.Fatalf("reference data: %v", err)
	}
	return path
}

// Rows returns the rows of a CSV file of the reference data, each by the names of
// the first one. It skips and fails the test as File does, and fails it for a
// file that is not CSV or has no row.
func Rows(t testing.TB, elem ...string) []map[string]string {
	t.Helper()
	text, err := os.ReadFile(File(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil || len(records) < 2 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	var rows []map[string]string
	for _, rec := range records[1:] {
		row := make(map[string]string, len(rec))
		for i, name := range records[0] {
			row[name] = rec[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Locate is File without a test: data is the folder of the reference data, or
// empty for the one beside the repository in which dir lies. The error wraps
// [fs.ErrNotExist] when there is no such file.
func Locate(data, dir string, elem ...string) (string, error) {
	if data == "" {
		root, err := Root(dir)
		if err != nil {
			return "", err
		}
		data = filepath.Join(root, "..", "shared", "data")
	}
	path := filepath.Join(append([]string{data}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		return "", err
	}
	return path, nil
}

// Root returns the absolute path of the repository in which dir lies: the
// nearest folder upward whose go.mod is that of the root module.
func Root(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := abs; ; at = filepath.Dir(at) {
		mod, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && declaresRoot(mod) {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("no go.mod of %s above %s: %w", modulePath, abs, fs.ErrNotExist)
		}
	}
}

func declaresRoot(mod []byte) bool {
	for line := range bytes.Lines(mod) {
		if path, ok := bytes.CutPrefix(line, []byte("module ")); ok {
			return string(bytes.TrimSpace(path)) == modulePath
		}
	}
	return false
}
