package timeml_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/timeml"
)

// link reads "e1 BEFORE t2".
func link(from string, rel timeml.RelType, to string) timeml.TLink {
	return timeml.TLink{From: node(from), Rel: rel, To: node(to)}
}

// worsened derives what a system might have said from a reference: some links
// are missing, some turned round, some changed.
func worsened(rng *rand.Rand, reference []timeml.TLink) (system []timeml.TLink) {
	words := timeml.RelTypes()
	for _, l := range reference {
		switch rng.IntN(10) {
		case 0, 1:
			continue
		case 2:
			l.Rel = l.Rel.Inverse() // false, unless it is the same
		case 3:
			l.From, l.Rel, l.To = l.To, l.Rel.Inverse(), l.From // the same, from the other side
		case 4:
			l.Rel = words[rng.IntN(len(words))]
		}
		system = append(system, l)
	}
	return system
}

// TestAwarenessOracle compares scores with those of the slow scorer on all
// small documents of the reference data, each with two systems derived from it.
func TestAwarenessOracle(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("many documents")
	}
	corpora := readCorpora(t)
	const most = 16 // links of a document
	docs, dropped, imperfect := 0, 0, 0
	for _, name := range slices.Sorted(keys(corpora)) {
		slow, o := slowScorer{broadWords}, &timeml.GraphOptions{}
		if strings.HasPrefix(name, "MATRES") {
			slow.table, o.Model = startWords, timeml.ModelStarts
		}
		for _, doc := range corpora[name].names {
			reference := corpora[name].docs[doc]
			if len(reference) > most {
				continue
			}
			docs++
			rng := rand.New(rand.NewPCG(uint64(docs), 3))
			for range 2 {
				system := worsened(rng, reference)
				got := timeml.Awareness(system, reference, o)
				if diff := cmp.Diff(slow.score(system, reference), counts(got)); diff != "" {
					t.Errorf("%s %s: %s", name, doc, diff)
				}
				dropped += len(got.SystemDropped)
				if got.F1 < 1 {
					imperfect++
				}
				if o.Model != timeml.ModelStarts {
					got := timeml.Awareness(system, reference, timeml.TempEval3())
					if diff := cmp.Diff((slowScorer{tempEvalWords}).score(system, reference), counts(got)); diff != "" {
						t.Errorf("%s %s as TempEval-3: %s", name, doc, diff)
					}
				}
			}
		}
	}
	if docs < 250 || dropped < 50 || imperfect < docs {
		t.Errorf("%d documents, %d links dropped, %d scores below 1: too few to tell", docs, dropped, imperfect)
	}
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func counts(s timeml.Score) [6]int {
	return [6]int{
		s.SystemLinks, s.SystemRight, s.ReferenceLinks, s.ReferenceFound, len(s.SystemDropped), len(s.ReferenceDropped),
	}
}

// TestAwareness holds scores worked out by hand.
func TestAwareness(t *testing.T) {
	t.Parallel()
	chain := []timeml.TLink{link("e1", timeml.Before, "e2"), link("e2", timeml.Before, "e3")}
	for _, c := range []struct {
		name                                   string
		system, reference                      []timeml.TLink
		precision, recall                      float64
		systemLinks, refLinks, dropped, passed int
	}{
		{"nothing", nil, nil, 0, 0, 0, 0, 0, 0},
		{"the same", chain, chain, 1, 1, 2, 2, 0, 0},
		{"nothing said", nil, chain, 0, 0, 0, 2, 0, 0},
		{
			"what follows is right, but is not all",
			[]timeml.TLink{link("e1", timeml.Before, "e3")},
			chain, 1, 0, 1, 2, 0, 0,
		},
		{
			"said twice, once from the other side, counts once",
			append(slices.Clone(chain), link("e3", timeml.After, "e1"), link("e2", timeml.After, "e1")), chain, 1, 1, 2, 2, 0, 0,
		},
		{
			"turned round",
			[]timeml.TLink{link("e1", timeml.After, "e2"), chain[1]},
			chain, 0.5, 0.5, 2, 2, 0, 0,
		},
		{
			"a circle: its last link does not count",
			append(slices.Clone(chain), link("e3", timeml.Before, "e1")), chain, 1, 1, 2, 2, 1, 0,
		},
		{
			"words that say nothing, or are not known",
			append(slices.Clone(chain), link("e3", timeml.Vague, "e1"), link("e1", "OVERLAP", "e3"), timeml.TLink{Rel: timeml.Before}),
			chain, 1, 1, 2, 2, 0, 3,
		},
	} {
		s := timeml.Awareness(c.system, c.reference, nil)
		if s.Precision != c.precision || s.Recall != c.recall || s.SystemLinks != c.systemLinks ||
			s.ReferenceLinks != c.refLinks || len(s.SystemDropped) != c.dropped || len(s.SystemPassed) != c.passed {
			t.Errorf("%s: %v, %+v", c.name, s, s)
		}
		want := 2 * c.precision * c.recall / (c.precision + c.recall)
		if c.precision+c.recall == 0 {
			want = 0
		}
		if math.Abs(s.F1-want) > 1e-12 {
			t.Errorf("%s: F1 %v, want %v", c.name, s.F1, want)
		}
	}
}

// TestDuring shows the option: the scorer of TempEval-3 takes DURING for
// SIMULTANEOUS.
func TestDuring(t *testing.T) {
	t.Parallel()
	system := []timeml.TLink{link("e1", timeml.During, "e2")}
	reference := []timeml.TLink{link("e1", timeml.Simultaneous, "e2")}
	for _, c := range []struct {
		o    *timeml.GraphOptions
		want float64
	}{
		{nil, 0}, // the system says less
		{&timeml.GraphOptions{Model: timeml.ModelStrict}, 0},
		{timeml.TempEval3(), 1},
	} {
		if got := timeml.Awareness(system, reference, c.o); got.Recall != c.want {
			t.Errorf("%+v: recall %v, want %v", c.o, got.Recall, c.want)
		}
	}
}

func TestScoreAdd(t *testing.T) {
	t.Parallel()
	right := timeml.Awareness([]timeml.TLink{link("e1", timeml.Before, "e2")}, []timeml.TLink{link("e1", timeml.Before, "e2")}, nil)
	wrong := timeml.Awareness(
		[]timeml.TLink{link("e1", timeml.After, "e2"), link("e1", timeml.Before, "e2")},
		[]timeml.TLink{link("e1", timeml.Before, "e2"), link("e2", timeml.Vague, "e3")}, nil)
	sum := right.Add(wrong)
	if got, want := sum.String(), "P 50.0% (1 of 2), R 50.0% (1 of 2), F1 50.0%"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(sum.SystemDropped) != 1 || len(sum.ReferencePassed) != 1 {
		t.Errorf("dropped %v, passed %v", sum.SystemDropped, sum.ReferencePassed)
	}
	if diff := cmp.Diff(sum, wrong.Add(right)); diff != "" {
		t.Error(diff)
	}
}

func TestGraph(t *testing.T) {
	t.Parallel()
	links := []timeml.TLink{
		link("e1", timeml.Before, "e2"),
		link("e2", timeml.IsIncluded, "t1"),
		link("e1", timeml.Before, "e1"), // contradicts itself
		link("t1", timeml.Before, "e1"), // contradicts the first two
		link("e1", timeml.Before, "e2"),
	}
	g := timeml.NewGraph(links, nil)
	want := []timeml.Dropped{
		{Link: links[2]},
		{Link: links[3], Against: []timeml.TLink{links[0], links[1]}},
	}
	if diff := cmp.Diff(want, g.Dropped()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]timeml.TLink{links[0], links[1], links[4]}, g.Links()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]bool{true, false, true}, g.HeldOut()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]timeml.TLink{links[1], links[4]}, g.Reduced()); diff != "" {
		t.Error(diff)
	}
	if got := g.Between(node("e1"), node("t1")).Symbols(); got != "pmosd" {
		t.Errorf("e1 to t1: %s", got)
	}
	if g.Between(node("e9"), node("e9")) != allen.Of(allen.Equals) || g.Between(node("e9"), node("e1")) != allen.Full {
		t.Error("a thing nobody speaks of")
	}
	if g.Entails(link("e9", timeml.Before, "e1")) || g.Entails(link("e1", timeml.Vague, "e2")) || !g.Entails(link("e2", timeml.After, "e1")) {
		t.Error("Entails is wrong")
	}
}
