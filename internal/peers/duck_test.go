//go:build cgo

package peers_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/casus-events/casus/internal/peers"
)

// TestSameValues: this library, encoding/csv with strconv, and DuckDB read the
// same values from every column of real rows.
func TestSameValues(t *testing.T) {
	t.Parallel()
	for _, set := range peers.Sets() {
		table, err := set.Real()
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("reference data absent: ", err)
		}
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "rows")
		if _, _, err := table.WriteFile(path, 2000, 0); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		db, err := peers.OpenDuck(1)
		if err != nil {
			t.Fatal(err)
		}
		agree, all, err := peers.Compare(set, path, text, db)
		if err != nil || agree != all || all != len(set.Duck.Columns) {
			t.Errorf("%s: %d of %d columns: %v", set.Name, agree, all, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}
