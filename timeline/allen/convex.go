package allen

// Hull returns the smallest convex set that holds s: what a network can be told
// of it in one fact.
func (s Set) Hull() Set { return s.spanned().holding() }

// IsConvex reports whether the set is convex, so that a simple temporal network
// can hold it. The empty set is: it is a contradiction.
func (s Set) IsConvex() bool { return s.Hull() == s&Full }

// Pieces splits the set into convex sets that have no member in common and
// together have all of its members. There are as few of them as possible; the
// first holds the first relation of the set, and so on. A convex set is its own
// one piece, the empty set has none.
func (s Set) Pieces() []Set {
	plan := map[Set]split{0: {}}
	var pieces []Set
	for rest := s & Full; rest != 0; {
		piece := bestSplit(rest, plan).first
		pieces = append(pieces, piece)
		rest &^= piece
	}
	return pieces
}

// split is the first piece of a set and how many pieces it comes to in all.
type split struct {
	first Set
	count int
}

// bestSplit looks for the convex subset with the set's first relation that
// leaves a rest of the fewest pieces: of those the largest one. The plan keeps
// what was found.
func bestSplit(s Set, plan map[Set]split) split {
	if known, ok := plan[s]; ok {
		return known
	}
	best := split{count: int(PrecededBy) + 1}
	if s.IsConvex() {
		best = split{s, 1}
	} else {
		for _, piece := range convexSets {
			if !piece.Has(s.First()) || !piece.Within(s) {
				continue
			}
			count := bestSplit(s&^piece, plan).count + 1
			if count < best.count || count == best.count && piece.Len() > best.first.Len() {
				best = split{piece, count}
			}
		}
	}
	plan[s] = best
	return best
}
