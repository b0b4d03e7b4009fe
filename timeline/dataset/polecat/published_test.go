package polecat_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/google/go-cmp/cmp"
)

// sums are what a plain reading of a published file and the reader must agree on.
type sums struct {
	Rows, Mapped int
	Years        map[string]int
	Intensity    float64
}

// TestPublished reads the published files, which may not be passed on, where
// they lie in the folder polecat of the reference data.
func TestPublished(t *testing.T) {
	t.Parallel()
	folder := casusdata.File(t, "polecat")
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skip("no files", err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			checkPublished(t, path)
		})
	}
}

func TestPublishedForm(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "invented.txt")
	if err := os.WriteFile(path, []byte(invented(400)), 0o600); err != nil {
		t.Fatal(err)
	}
	checkPublished(t, path)
}

func checkPublished(t *testing.T, path string) {
	t.Helper()
	want := plainSums(t, path)
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got := sums{Years: make(map[string]int)}
	r := polecat.NewReader(f, nil)
	var some []dataset.Entry
	for e, err := range r.Entries() {
		if err != nil {
			t.Error(err)
			continue
		}
		got.Rows++
		got.Years[string(e.Event.When.Date)[:4]]++
		if _, after, ok := strings.Cut(string(e.Event.Extra[polecat.ExtraKey]), `"Intensity":`); ok {
			x, _ := strconv.ParseFloat(after[:strings.IndexAny(after, ",}")], 64)
			got.Intensity += x
		}
		if len(e.Event.Where) > 0 && e.Event.Where[0].HasPoint() {
			got.Mapped++
		}
		if len(some) < 300 {
			some = append(some, e)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	t.Log(r.Summary(), r.Summary().Notes)
	c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) {
		for _, e := range some {
			if !yield(e, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Error(err)
	}
	checkChronicle(t, path, c)
	if _, err := timeline.New(c, nil); err != nil {
		t.Error(err)
	}
}

// plainSums reads a file line by line. The sum of the intensities is exact,
// since they have one decimal and are added in the same order.
func plainSums(t *testing.T, path string) sums {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := sums{Years: make(map[string]int)}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	var at map[string]int
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if at == nil {
			at = make(map[string]int)
			for i, name := range fields {
				at[strings.TrimPrefix(strings.TrimSpace(name), "Event In")] = i // Event Intensity is Intensity
			}
			if i, ok := at["tensity"]; ok {
				at["Intensity"] = i
			}
			continue
		}
		if published := columnNames(); len(fields) == len(published) && len(at) > len(fields)+1 {
			for i, name := range published { // under a header with names too many
				at[name] = i
			}
		}
		get := func(name string) string {
			if i, ok := at[name]; ok && i < len(fields) {
				return fields[i]
			}
			return ""
		}
		s.Rows++
		date := get("Event Date")
		if i := strings.LastIndexByte(date, '/'); i >= 0 {
			date = date[i+1:]
		}
		s.Years[date[:4]]++
		x, _ := strconv.ParseFloat(get("Intensity"), 64)
		s.Intensity += x
		lat, errLat := strconv.ParseFloat(get("Latitude"), 64)
		lon, errLon := strconv.ParseFloat(get("Longitude"), 64)
		if errLat == nil && errLon == nil && (lat != 0 || lon != 0) {
			s.Mapped++
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return s
}
