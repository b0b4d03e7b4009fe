package stn_test

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/stn"
)

// allenNames are the 13 relations of Allen's interval algebra (1983), each with
// the comparisons that define it: start with start, start with end, end with
// start, end with end. Of a bit set of relations bit i is relation i.
func allenRelations() []struct{ name, ends string } {
	return []struct{ name, ends string }{
		{"<", "<<<<"},
		{"m", "<<=<"},
		{"o", "<<><"},
		{"fi", "<<>="},
		{"di", "<<>>"},
		{"s", "=<><"},
		{"=", "=<>="},
		{"si", "=<>>"},
		{"d", "><><"},
		{"f", "><>="},
		{"oi", "><>>"},
		{"mi", ">=>>"},
		{">", ">>>>"},
	}
}

// relation returns the constraints of one relation between intervals i and j.
func relation(ends string, i, j stn.Point) []stn.Constraint {
	var list []stn.Constraint
	for k, pair := range [][2]stn.Point{{2 * i, 2 * j}, {2 * i, 2*j + 1}, {2*i + 1, 2 * j}, {2*i + 1, 2*j + 1}} {
		switch ends[k] {
		case '<':
			list = append(list, stn.Before(pair[0], pair[1]))
		case '>':
			list = append(list, stn.Before(pair[1], pair[0]))
		default:
			list = append(list, stn.Same(pair[0], pair[1])...)
		}
	}
	return list
}

// piecesOf returns the alternatives of a bit set of relations.
func piecesOf(set uint16, i, j stn.Point) [][]stn.Constraint {
	var alternatives [][]stn.Constraint
	for r, rel := range allenRelations() {
		if set>>r&1 == 1 {
			alternatives = append(alternatives, relation(rel.ends, i, j))
		}
	}
	return alternatives
}

// weakOrders returns what relations hold between the pairs of n intervals in every
// order in which their ends can lie: one set of a single relation for each pair.
// It enumerates ranks and knows nothing of constraints.
func weakOrders(n int) [][]uint16 {
	var found [][]uint16
	seen := map[string]bool{}
	ranks := make([]int, 2*n)
	var assign func(at int)
	assign = func(at int) {
		if at == len(ranks) {
			pairs, key := relationsOf(ranks)
			if !seen[key] {
				seen[key] = true
				found = append(found, pairs)
			}
			return
		}
		for rank := range ranks {
			if at%2 == 1 && rank <= ranks[at-1] {
				continue // an interval ends after it starts
			}
			ranks[at] = rank
			assign(at + 1)
		}
	}
	assign(0)
	return found
}

func relationsOf(ranks []int) (pairs []uint16, key string) {
	for j := range len(ranks) / 2 {
		for i := range j {
			ends := sign(ranks[2*i], ranks[2*j]) + sign(ranks[2*i], ranks[2*j+1]) + sign(ranks[2*i+1], ranks[2*j]) + sign(ranks[2*i+1], ranks[2*j+1])
			at := slices.IndexFunc(allenRelations(), func(r struct{ name, ends string }) bool { return r.ends == ends })
			pairs = append(pairs, 1<<at)
			key += ends
		}
	}
	return pairs, key
}

func sign(a, b int) string {
	switch {
	case a < b:
		return "<"
	case a > b:
		return ">"
	default:
		return "="
	}
}

// TestAllen compares networks of three and four intervals with random relations
// with an enumeration of the orders of their ends.
func TestAllen(t *testing.T) {
	t.Parallel()
	for _, n := range []int{3, 4} {
		if n == 4 && testing.Short() {
			continue
		}
		possible := weakOrders(n)
		rng := rand.New(rand.NewPCG(41, uint64(n)))
		inconsistent, rounds := 0, 300
		for range rounds {
			sets := make([]uint16, n*(n-1)/2)
			for k := range sets {
				// As many relations as make either answer likely.
				sets[k] = uint16(rng.Uint32() & rng.Uint32() & (1<<13 - 1))
				if n == 3 {
					sets[k] &= uint16(rng.Uint32())
				}
			}
			if !checkAllen(t, n, sets, possible) {
				inconsistent++
			}
		}
		if inconsistent < rounds/10 || inconsistent > rounds*9/10 {
			t.Errorf("%d of %d networks of %d intervals are inconsistent: the test has lost its teeth", inconsistent, rounds, n)
		}
	}
}

func checkAllen(t *testing.T, n int, sets []uint16, possible [][]uint16) (consistent bool) {
	t.Helper()
	minimal := make([]uint16, len(sets))
	for _, pairs := range possible {
		if met(pairs, sets) {
			consistent = true
			for k := range pairs {
				minimal[k] |= pairs[k]
			}
		}
	}
	s, err := allenScenarios(n, sets)
	if (err == nil) != consistent {
		t.Fatalf("%b: %v, want consistent %v", sets, err, consistent)
	}
	if err == nil {
		checkMinimal(t, s, sets, minimal)
		return true
	}
	none, ok := errors.AsType[*stn.NoScenarioError](err)
	if !ok || !none.Irreducible {
		t.Fatalf("%b: %v", sets, err)
	}
	checkAllenConflict(t, none, sets, possible)
	return false
}

// checkMinimal compares which relations can hold with the oracle's.
func checkMinimal(t *testing.T, s *stn.Scenarios, sets, minimal []uint16) {
	t.Helper()
	for k := range sets {
		var got uint16
		at := 0
		for r := range 13 {
			if sets[k]>>r&1 == 1 {
				if s.Alternatives(stn.Tag(k))[at] == stn.Yes {
					got |= 1 << r
				}
				at++
			}
		}
		if got != minimal[k] && at > 1 {
			t.Fatalf("%b: pair %d can be %b, want %b", sets, k, got, minimal[k])
		}
	}
}

func checkAllenConflict(t *testing.T, none *stn.NoScenarioError, sets []uint16, possible [][]uint16) {
	t.Helper()
	const natural = 100 // tags of what makes intervals of two points
	for _, out := range append(none.Tags(), -1) {
		if out >= natural {
			continue
		}
		some := make([]uint16, len(sets))
		for k := range some {
			some[k] = 1<<13 - 1
			if tag := stn.Tag(k); tag != out && slices.Contains(none.Members, tag) {
				some[k] = sets[k]
			}
		}
		can := slices.ContainsFunc(possible, func(pairs []uint16) bool { return met(pairs, some) })
		if can != (out != -1) {
			t.Fatalf("%b: %v without %d can hold: %v", sets, none, out, can)
		}
	}
}

func met(pairs, sets []uint16) bool {
	for k := range pairs {
		if pairs[k]&sets[k] == 0 {
			return false
		}
	}
	return true
}

// allenScenarios states intervals and the relations of each pair, under the
// number of the pair.
func allenScenarios(n int, sets []uint16) (*stn.Scenarios, error) {
	var s stn.Scenarios
	s.AddPoints(2 * n)
	for i := range stn.Point(n) {
		if err := s.Add(100+stn.Tag(i), stn.Before(2*i, 2*i+1)); err != nil {
			return nil, err
		}
	}
	tag := stn.Tag(0)
	for j := range stn.Point(n) {
		for i := range j {
			if err := s.AddChoice(tag, piecesOf(sets[tag], i, j)...); err != nil {
				return nil, err
			}
			tag++
		}
	}
	return &s, nil
}

// TestAllenComposition compares with the published composition table: how the
// first of three intervals can lie to the third, given the relations between.
func TestAllenComposition(t *testing.T) {
	t.Parallel()
	file, err := os.Open(casusdata.File(t, "stn", "allen", "composition_bruteforce.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want := map[[2]string]map[string]bool{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		key := [2]string{f[0], f[1]}
		if want[key] == nil {
			want[key] = map[string]bool{}
		}
		for name := range strings.FieldsSeq(f[2]) {
			want[key][name] = true
		}
	}
	for a, ab := range allenRelations() {
		for b, bc := range allenRelations() {
			// Pairs in the order of allenScenarios: 0-1, 0-2, 1-2.
			s, err := allenScenarios(3, []uint16{1 << a, 1<<13 - 1, 1 << b})
			if err != nil {
				t.Fatalf("%s then %s: %v", ab.name, bc.name, err)
			}
			for r, answer := range s.Alternatives(1) {
				name := allenRelations()[r].name
				if expected := yesOrNo(want[[2]string{ab.name, bc.name}][name]); answer != expected {
					t.Errorf("%s then %s: %s %v, want %v", ab.name, bc.name, name, answer, expected)
				}
			}
		}
	}
}
