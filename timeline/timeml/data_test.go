package timeml_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/timeml"
)

// corpus is the documents of one data set in the order in which they come.
type corpus struct {
	names []string
	docs  map[string][]timeml.TLink
}

// readCorpora reads the links of annotated news documents. A node is a time if
// its identifier says so.
func readCorpora(t testing.TB) map[string]*corpus {
	t.Helper()
	corpora := map[string]*corpus{}
	for _, c := range readRows(t, casusdata.File(t, "temporal", "links.tsv.gz"), 6) {
		if c[0] == "corpus" {
			continue
		}
		rel, err := timeml.ParseRelType(c[4])
		if err != nil && c[4] != "MEASURE" { // MEANTIME: a length of time
			t.Fatal(err)
		}
		in := corpora[c[0]]
		if in == nil {
			in = &corpus{docs: map[string][]timeml.TLink{}}
			corpora[c[0]] = in
		}
		if in.docs[c[1]] == nil {
			in.names = append(in.names, c[1])
		}
		in.docs[c[1]] = append(in.docs[c[1]], timeml.TLink{ID: c[2], From: node(c[3]), Rel: rel, To: node(c[5])})
	}
	return corpora
}

// readRows reads a compressed table.
func readRows(t testing.TB, file string, columns int) (rows [][]string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != columns {
			t.Fatalf("line %q", lines.Text())
		}
		rows = append(rows, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func node(id string) timeml.Node {
	if strings.HasPrefix(id, "t") {
		return timeml.Node{Time: id}
	}
	return timeml.Node{Event: id}
}

// heldOut is what a data set comes to.
type heldOut struct {
	docs, links   int
	contradictory int // documents in which a link contradicts earlier ones
	dropped       int // such links
	follow        int // links held that follow from the others held
}

// TestHeldOut pins, for each data set, how many links follow from the others of
// their document: a link is held out, and asked of the rest.
//
// The conventions: links count in the order of the data. A link with a word
// that says nothing is left out; so is one between a thing and itself (there is
// one each in TimeBank and TE3-platinum). A link that contradicts those before
// it is dropped for good: it is neither asked about nor part of what others
// follow from. Repeated links count each time. Dates of times are not used.
//
// The shares that an earlier prototype had are given in per cent of the links
// held, to one decimal: where it found the same, the test asks for that. For
// five data sets, all with many contradictory documents, it had up to 1.3 more:
// AQUAINT 14.0, MEANTIME 21.9, TDDMan 66.5, 83.9 and 80.4. Its count of the
// contradictory documents is matched there too, and where it is given that of
// the links dropped; so it followed another convention about what remains of a
// dropped link. Tried were: to keep those constraints of a dropped link that
// fit (before the first that does not, or all), to keep it with "not after" for
// "before", to drop the oldest or the newest of the links that it contradicts
// or both sides instead of itself, to build each network anew from all but the
// link held out, to order links by side, by word and backwards, and to count
// shares of all links, or in documents without contradiction.
func TestHeldOut(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("solves some fifty thousand networks")
	}
	corpora := readCorpora(t)
	for _, c := range []struct {
		name  string
		model timeml.Model
		most  int // leave out documents with so many links
		want  heldOut
		share string // of the links held, in per cent; "" where it is not matched
	}{
		{"MATRES-timebank", timeml.ModelStarts, 0, heldOut{182, 5481, 0, 0, 2741}, "50.0"},
		{"MATRES-aquaint", timeml.ModelStarts, 0, heldOut{73, 5728, 0, 0, 3588}, "62.6"},
		{"MATRES-platinum", timeml.ModelStarts, 0, heldOut{20, 724, 0, 0, 409}, "56.5"},
		{"TE3-platinum", timeml.ModelBroad, 0, heldOut{20, 936, 0, 0, 146}, "15.6"},
		{"TimeBank", timeml.ModelBroad, 0, heldOut{183, 5118, 9, 10, 151}, "3.0"},
		{"AQUAINT", timeml.ModelBroad, 0, heldOut{73, 5977, 26, 62, 816}, ""},
		{"TB-Dense", timeml.ModelBroad, 0, heldOut{36, 6805, 1, 1, 4510}, "66.3"},
		{"TDDManTrain", timeml.ModelBroad, 0, heldOut{21, 4000, 14, 120, 2566}, ""},
		{"TDDManDev", timeml.ModelBroad, 0, heldOut{4, 650, 1, 9, 537}, ""},
		{"TDDManTest", timeml.ModelBroad, 0, heldOut{9, 1500, 5, 229, 1006}, ""},
		{"TDDAutoTrain", timeml.ModelBroad, 4000, heldOut{20, 9760, 3, 19, 9004}, "92.4"},
		{"TDDAutoDev", timeml.ModelBroad, 0, heldOut{5, 1435, 1, 1, 1415}, "98.7"},
		{"TDDAutoTest", timeml.ModelBroad, 0, heldOut{9, 4258, 2, 5, 4013}, "94.4"},
		{"MEANTIME", timeml.ModelBroad, 0, heldOut{120, 1763, 27, 38, 365}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got heldOut
			for _, name := range corpora[c.name].names {
				links := corpora[c.name].docs[name]
				if c.most == 0 || len(links) < c.most {
					got.count(links, c.model)
				}
			}
			if got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
			share := oneDecimal(got.follow, got.links-got.dropped)
			if c.share != "" && share != c.share {
				t.Errorf("%s%% follow, want %s%%", share, c.share)
			}
		})
	}
}

func (h *heldOut) count(links []timeml.TLink, m timeml.Model) {
	var between []timeml.TLink
	for _, l := range links {
		if l.From != l.To {
			between = append(between, l)
		}
	}
	g := timeml.NewGraph(between, &timeml.GraphOptions{Model: m})
	h.docs++
	h.links += len(between) - len(g.Passed())
	h.dropped += len(g.Dropped())
	if len(g.Dropped()) > 0 {
		h.contradictory++
	}
	for _, follows := range g.HeldOut() {
		if follows {
			h.follow++
		}
	}
}

// oneDecimal returns a share in per cent, rounded half up.
func oneDecimal(part, whole int) string {
	tenths := (2000*part + whole) / (2 * whole)
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}
