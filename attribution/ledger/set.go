package ledger

import (
	"encoding/binary"
	"slices"
)

// Set is a set of atoms, which are numbers from 0: those listed or, with Not,
// all but those. Order and repetition of the list make no difference. The zero
// Set is empty.
type Set struct {
	Atoms []int
	Not   bool
}

// In returns the set of the atoms.
func In(atoms ...int) Set { return Set{Atoms: atoms} }

// NotIn returns the set of all but the atoms; NotIn() is everybody.
func NotIn(atoms ...int) Set { return Set{Atoms: atoms, Not: true} }

// Complement returns the set of all atoms that are not in s.
func (s Set) Complement() Set { return Set{Atoms: s.Atoms, Not: !s.Not} }

// Has reports whether the atom is in the set. It looks at every entry.
func (s Set) Has(atom int) bool { return slices.Contains(s.Atoms, atom) != s.Not }

// set is a Set in order, without repetitions and atoms that are not there, and
// in one way only: a set of everybody or of nobody lists no atom.
type set struct {
	atoms []int
	not   bool
}

// normal returns the set over a frame of n atoms.
func normal(s Set, n int) set {
	atoms := s.Atoms
	if !strictlySorted(atoms, n) {
		atoms = slices.DeleteFunc(slices.Clone(atoms), func(a int) bool { return a < 0 || a >= n })
		slices.Sort(atoms)
		atoms = slices.Compact(atoms)
	}
	return settled(atoms, s.Not, n)
}

func strictlySorted(atoms []int, n int) bool {
	last := -1
	for _, a := range atoms {
		if a <= last || a >= n {
			return false
		}
		last = a
	}
	return true
}

func settled(atoms []int, not bool, n int) set {
	if len(atoms) == n {
		return set{not: !not}
	}
	return set{atoms: atoms, not: not}
}

func (s set) isEverybody() bool { return s.not && len(s.atoms) == 0 }

func (s set) has(atom int) bool {
	_, found := slices.BinarySearch(s.atoms, atom)
	return found != s.not
}

// size returns the number of atoms in the set.
func (s set) size(n int) int {
	if s.not {
		return n - len(s.atoms)
	}
	return len(s.atoms)
}

// key returns text that only equal sets share.
func (s set) key() string {
	b := make([]byte, 1, 1+2*len(s.atoms))
	if s.not {
		b[0] = 1
	}
	last := 0
	for _, a := range s.atoms {
		b = binary.AppendUvarint(b, uint64(a-last))
		last = a
	}
	return string(b)
}

// and returns the intersection of two sets over n atoms.
func (s set) and(t set, n int) set {
	switch {
	case s.isEverybody():
		return t
	case t.isEverybody():
		return s
	case s.not && t.not:
		return settled(union(s.atoms, t.atoms), true, n)
	case s.not:
		return set{atoms: pick(t.atoms, s.atoms, false)}
	default:
		return set{atoms: pick(s.atoms, t.atoms, !t.not)}
	}
}

func (s set) complement() set { return set{atoms: s.atoms, not: !s.not} }

func union(a, b []int) []int {
	all := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			all, a = append(all, a[0]), a[1:]
		case a[0] > b[0]:
			all, b = append(all, b[0]), b[1:]
		default:
			all, a, b = append(all, a[0]), a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// pick returns those of a that are in b or, without want, that are not.
func pick(a, b []int, want bool) []int {
	var kept []int
	for _, x := range a {
		for len(b) > 0 && b[0] < x {
			b = b[1:]
		}
		if (len(b) > 0 && b[0] == x) == want {
			kept = append(kept, x)
		}
	}
	return kept
}
