package stn_test

import (
	"cmp"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/stn"
)

// TestRepair: the order of the list is irrelevant, what is kept is consistent,
// and each fact set aside is the least sure of an irreducible contradiction
// whose other members are kept.
func TestRepair(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(41, 42))
	setAside := 0
	for range 300 {
		points := 3 + rng.IntN(10)
		facts := orders(rng, points, 4*points)
		for k := range facts {
			facts[k].Tag /= 2 // every two count as one
		}
		sure := rng.Perm(len(facts))
		surer := func(a, b stn.Tag) int { return cmp.Compare(sure[a]/2, sure[b]/2) } // with ties
		_, refused, err := stn.Repair(points, facts, surer, nil)
		if err != nil {
			t.Fatal(err)
		}
		setAside += len(refused)
		checkRepair(t, points, facts, refused, surer)
		rng.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
		_, again, err := stn.Repair(points, facts, surer, nil)
		if diff := gocmp.Diff(refused, again, gocmp.Comparer(sameError)); diff != "" || err != nil {
			t.Fatalf("%v, after another order of the list (-one +other):\n%s", err, diff)
		}
	}
	if setAside < 300 {
		t.Errorf("only %d facts set aside: the test has lost its teeth", setAside)
	}
}

func sameError(a, b error) bool { return a.Error() == b.Error() }

func checkRepair(t *testing.T, points int, facts []stn.Fact, refused []stn.Refusal, surer func(a, b stn.Tag) int) {
	t.Helper()
	aside := map[stn.Tag]bool{}
	for _, r := range refused {
		aside[r.Fact.Tag] = true
	}
	members := map[stn.Tag][]stn.Constraint{}
	var kept []fact
	for _, f := range facts {
		members[f.Tag] = append(members[f.Tag], f.Constraints...)
		if !aside[f.Tag] {
			kept = append(kept, fact{f.Tag, f.Constraints})
		}
	}
	if !satisfiableFree(points, kept) {
		t.Fatalf("what is kept is contradictory: %v", kept)
	}
	for _, r := range refused {
		conflict, ok := errors.AsType[*stn.ConflictError](r.Err)
		if !ok {
			t.Fatal(r.Err)
		}
		tags := conflict.Tags()
		for _, tag := range tags {
			switch order := surer(tag, r.Fact.Tag); {
			case tag == r.Fact.Tag:
			case aside[tag]:
				t.Fatalf("%v rests on fact %d, which is set aside as well", conflict, tag)
			case order > 0 || order == 0 && tag > r.Fact.Tag:
				t.Fatalf("%v: fact %d is less sure than %d, which was set aside", conflict, tag, r.Fact.Tag)
			}
		}
		for _, out := range append(tags, -1) {
			var rest []stn.Constraint
			for _, tag := range tags {
				if tag != out {
					rest = append(rest, members[tag]...)
				}
			}
			if _, ok := tightened(emptyClosure(points), rest); ok != (out != -1) {
				t.Fatalf("%v without fact %d: consistent %v", conflict, out, ok)
			}
		}
	}
}

// TestRepairTimeML repairs the annotated documents of six corpora, as if the
// annotation of a link were the surer the earlier, the later, or at random.
func TestRepairTimeML(t *testing.T) {
	t.Parallel()
	seen, inconsistent, smallest, largest := 0, 0, 100, 0
	readNetworks(t, casusdata.File(t, "stn", "timeml-networks.tgz"), func(name string, r io.Reader) {
		facts, points := readAllen(t, r)
		list := make([]stn.Fact, len(facts))
		for i, f := range facts {
			list[i] = stn.Fact{Tag: f.tag, Constraints: f.constraints}
		}
		sure := rand.New(rand.NewPCG(43, uint64(seen))).Perm(len(facts) + 1)
		seen++
		for order, surer := range []func(a, b stn.Tag) int{
			cmp.Compare[stn.Tag],
			func(a, b stn.Tag) int { return cmp.Compare(b, a) },
			func(a, b stn.Tag) int { return cmp.Compare(sure[a], sure[b]) },
		} {
			net, refused, err := stn.Repair(points, list, surer, nil)
			if err != nil {
				t.Fatal(err)
			}
			if order == 0 && len(refused) > 0 {
				inconsistent++
			}
			var kept []fact
			for _, f := range facts {
				if !slices.ContainsFunc(refused, func(r stn.Refusal) bool { return r.Fact.Tag == f.tag }) {
					kept = append(kept, f)
				}
			}
			if conflict := addAll(t, kept, points); conflict != nil {
				t.Errorf("%s: contradictory after repair: %v", name, conflict)
			}
			for _, r := range refused {
				conflict, ok := errors.AsType[*stn.ConflictError](r.Err)
				if !ok {
					t.Fatal(r.Err)
				}
				checkIrreducible(t, conflict, facts, points)
				if order == 0 { // others meet contradictions of up to 16
					smallest, largest = min(smallest, len(conflict.Tags())), max(largest, len(conflict.Tags()))
				}
				if net.Add(r.Fact.Tag, r.Fact.Constraints...) == nil {
					t.Errorf("%s: fact %d could be put back", name, r.Fact.Tag)
				}
			}
		}
	})
	if smallest < 2 || largest > 14 {
		t.Errorf("contradictions of %d to %d facts, want 2 to 14", smallest, largest)
	}
	if seen != 466 || inconsistent != 83 {
		t.Errorf("%d networks, %d of them inconsistent; want 466 and 83", seen, inconsistent)
	}
}
