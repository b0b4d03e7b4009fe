package nameskey_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/nameskey"
	"github.com/google/go-cmp/cmp"
)

// listed reads the stored names and the queries of the lists of package actor.
func listed(t testing.TB) (entries []nameskey.Entry, queries []string) {
	t.Helper()
	for _, file := range []string{"tuned.tsv", "checked.tsv", "heldout.tsv"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "actor", "testdata", "names", file))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			field := strings.Split(strings.TrimSpace(line), "\t")
			for _, name := range field[1:3] {
				entries = append(entries, nameskey.Entry{Text: name, Owner: len(entries) / 2})
			}
			queries = append(queries, strings.Split(field[3]+"|"+field[4], "|")...)
		}
	}
	return entries, queries
}

// TestIndexLeavesNothingOut compares the index with a comparison of each query
// with each name: whoever would be accepted must be among those found.
func TestIndexLeavesNothingOut(t *testing.T) {
	t.Parallel()
	entries, queries := listed(t)
	x := nameskey.NewIndex(entries)
	m := nameskey.NewMatcher()
	stored := make([][]nameskey.Name, len(entries))
	for i, e := range entries {
		stored[i] = m.Parse(e.Text)
	}
	accepted, missed := 0, 0
	for i, query := range queries {
		if i%8 != 0 {
			continue // each takes a comparison with 500 names
		}
		found := make(map[int]bool)
		for _, f := range x.Find(query, 0.5, nil) {
			found[entries[f.Entry].Owner] = true
		}
		for _, q := range m.Parse(query) {
			for j := range stored {
				for k := range stored[j] {
					if m.Compare(&q, &stored[j][k], func(string) float64 { return 1 }).Score < 0.85 {
						continue
					}
					accepted++
					if !found[entries[j].Owner] {
						missed++
						t.Logf("%q is not found for %q", entries[j].Text, query)
					}
				}
			}
		}
	}
	if accepted < 100 {
		t.Errorf("only %d names are accepted: the test compares too little", accepted)
	}
	if missed > accepted/100 {
		t.Errorf("%d of %d are not found", missed, accepted)
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	entries := []nameskey.Entry{
		{Text: "Jabhat al-Nusra", Owner: 1},
		{Text: "Nusra Front", Owner: 1},
		{Text: "Ahmed Nusra", Owner: 2},
		{Text: "جبهة النصرة", Owner: 3},
		{Text: "", Owner: 4},
		{Text: "JN", Owner: 5},
		{Text: "Jabhat al-Nusra", Owner: 6},
		{Text: "Ahmed Ali (ALI)", Owner: 7},
	}
	x := nameskey.NewIndex(entries)
	show := func(found []nameskey.Found) (list []string) {
		for _, f := range found {
			list = append(list, fmt.Sprintf("%s/%d %.2f", entries[f.Entry].Text, entries[f.Entry].Owner, f.Score))
		}
		return list
	}
	for _, test := range []struct {
		query string
		least float64
		skip  func(int) bool
		want  []string
	}{
		{"Jabhat al-Nusra", 0.9, nil, []string{"Jabhat al-Nusra/1 1.00", "Jabhat al-Nusra/6 1.00", "جبهة النصرة/3 0.99"}},
		{"Nusra Front", 0.99, nil, []string{"Nusra Front/1 1.00", "جبهة النصرة/3 0.99", "Jabhat al-Nusra/6 0.99"}},
		{"Jabhat al-Nusra", 0.5, func(owner int) bool { return owner != 5 }, []string{"JN/5 0.60"}},
		{"JN", 0.5, nil, []string{"JN/5 1.00", "Jabhat al-Nusra/1 0.60", "Jabhat al-Nusra/6 0.60"}},
		{"ALI", 0.5, nil, []string{"Ahmed Ali (ALI)/7 1.00"}},
		{"", 0, nil, nil},
		{"Zzz", 0, nil, nil},
	} {
		if diff := cmp.Diff(test.want, show(x.Find(test.query, test.least, test.skip))); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", test.query, diff)
		}
	}
}

// TestRareWordsCountMore: a word that many have tells less than one that few have.
func TestRareWordsCountMore(t *testing.T) {
	t.Parallel()
	var entries []nameskey.Entry
	for i, family := range strings.Fields("Allawi Barzani Chalabi Darwish Fayyad Ghannam Hakim Jaafari Kubba Latif") {
		entries = append(entries, nameskey.Entry{Text: "Ahmed " + family, Owner: i})
	}
	x := nameskey.NewIndex(entries)
	shared := x.Find("Ahmed Zebari", 0, nil)[0]
	family := x.Find("Omar Allawi", 0, nil)[0]
	// Among 10 owners a word of all counts 1 - 0.6 ln 10 / ln 19.
	common := 1 - 0.6*math.Log(10)/math.Log(19)
	if want := 2 * common / (2*common + 2); math.Abs(shared.Score-want) > 0.5e-4 {
		t.Errorf("the given name alone scores %v, want %v", shared.Score, want)
	}
	if want := 2 / (2 + common + 1); math.Abs(family.Score-want) > 0.5e-4 {
		t.Errorf("the family name alone scores %v, want %v", family.Score, want)
	}
}

// TestVowelsHaveASay: a name stored in a script without vowels takes in more
// spellings than the actor has, unless it is also stored with vowels.
func TestVowelsHaveASay(t *testing.T) {
	t.Parallel()
	bare := nameskey.NewIndex([]nameskey.Entry{{Text: "محمد عمر"}})
	both := nameskey.NewIndex([]nameskey.Entry{{Text: "محمد عمر"}, {Text: "Mohammed Omar"}})
	before, after := bare.Find("Mohammed Amir", 0, nil)[0].Score, both.Find("Mohammed Amir", 0, nil)[0].Score
	if before < 0.85 || after >= 0.85 {
		t.Errorf("Mohammed Amir scores %v without and %v with the vowels of Omar stored", before, after)
	}
	if got := both.Find("Muhammad Umar", 0, nil)[0].Score; got < 0.85 {
		t.Errorf("Muhammad Umar scores %v", got)
	}
	apart := nameskey.NewIndex([]nameskey.Entry{{Text: "محمد عمر"}, {Text: "The Old Man"}})
	if got := apart.Find("Mohammed Amir", 0, nil)[0].Score; got != before {
		t.Errorf("an alias that is another name changes the score from %v to %v", before, got)
	}
}

func TestFindIsDeterministic(t *testing.T) {
	t.Parallel()
	entries, queries := listed(t)
	x, y := nameskey.NewIndex(entries), nameskey.NewIndex(entries)
	for _, query := range queries[:100] {
		if diff := cmp.Diff(x.Find(query, 0.3, nil), y.Find(query, 0.3, nil)); diff != "" {
			t.Fatalf("Find(%q) differs:\n%s", query, diff)
		}
	}
	found := x.Find("Ali Hassan", 0.1, nil)
	if !slices.IsSortedFunc(found, func(a, b nameskey.Found) int {
		if a.Score != b.Score {
			return -int(math.Copysign(1, a.Score-b.Score))
		}
		return a.Entry - b.Entry
	}) {
		t.Errorf("not the best first: %v", found)
	}
}
