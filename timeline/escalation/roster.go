package escalation

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// mostSide is how many actors a side, its friends and its foes are followed to,
// each: the nearest by ties, in the order of the ties.
const mostSide = 32

// roster numbers actors, and knows how they stand to each other. Ties do not
// change after it is made; numbers are added.
type roster struct {
	numbers map[actor.ID]int32
	names   []actor.ID
	ties    []Tie
	bonds   [][]bond // by actor, for those with ties
}

// bond is a tie as one of its ends sees it.
type bond struct {
	to         int32
	what       bondKind
	start, end edtf.Seconds
}

type bondKind uint8

const (
	bondSame bondKind = iota
	bondSponsor
	bondProxy
	bondAlly
	bondFoe
)

// newRoster takes ties in, in an order of its own, each once.
func newRoster(ties []Tie) *roster {
	r := &roster{numbers: map[actor.ID]int32{}}
	r.ties = slices.Clone(ties)
	slices.SortFunc(r.ties, func(x, y Tie) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B),
			cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	r.ties = slices.Compact(r.ties)
	for _, t := range r.ties {
		r.number(t.A)
		r.number(t.B)
	}
	r.bonds = make([][]bond, len(r.names))
	for _, t := range r.ties {
		if t.Start == 0 && t.End == 0 {
			t.Start, t.End = edtf.NegInf, edtf.PosInf
		}
		there, back := bondSame, bondSame
		switch t.Kind {
		case SameSide:
		case Backs:
			there, back = bondProxy, bondSponsor
		case Allied:
			there, back = bondAlly, bondAlly
		case Opposed:
			there, back = bondFoe, bondFoe
		}
		a, b := r.numbers[t.A], r.numbers[t.B]
		r.bonds[a] = append(r.bonds[a], bond{b, there, t.Start, t.End})
		r.bonds[b] = append(r.bonds[b], bond{a, back, t.Start, t.End})
	}
	return r
}

func (r *roster) number(id actor.ID) int32 {
	if n, ok := r.numbers[id]; ok {
		return n
	}
	n := int32(len(r.names)) //nolint:gosec // acts are counted in int32 too
	r.numbers[id] = n
	r.names = append(r.names, id)
	return n
}

// hasTies reports whether any of some actors has a tie.
func (r *roster) hasTies(actors []int32) bool {
	for _, a := range actors {
		if int(a) < len(r.bonds) && len(r.bonds[a]) > 0 {
			return true
		}
	}
	return false
}

// span is a stretch of time.
type span struct{ from, to edtf.Seconds }

// follow adds to list all who are tied to members from the number start on,
// and, if far, to those who are added, by a kind of bond that held within a
// time; at most up to a number of members.
func (r *roster) follow(list []int32, start int, what bondKind, far bool, at span, most int) []int32 {
	end := len(list)
	for i := start; i < len(list) && (far || i < end); i++ {
		if int(list[i]) >= len(r.bonds) {
			continue
		}
		for _, b := range r.bonds[list[i]] {
			if b.what != what || b.start > at.to || b.end < at.from || slices.Contains(list, b.to) {
				continue
			}
			if len(list) >= most {
				return list
			}
			list = append(list, b.to)
		}
	}
	return list
}

// circle is who stands around some actors at a time: their side itself, their
// friends and their foes, one after the other in one list.
type circle struct {
	all           []int32
	side, friends int // where the side and the friends end
}

func (r *roster) circle(buf, actors []int32, at span) circle {
	list := append(buf[:0], actors...)
	if !r.hasTies(actors) {
		return circle{list, len(list), len(list)}
	}
	list = r.follow(list, 0, bondSame, true, at, len(actors)+mostSide)
	c := circle{side: len(list)}
	most := c.side + mostSide
	list = r.follow(list, 0, bondSponsor, true, at, most)
	below := append([]int32{}, list[:c.side]...)
	below = r.follow(below, 0, bondProxy, true, at, most)
	for _, a := range below[c.side:] {
		if !slices.Contains(list, a) && len(list) < most {
			list = append(list, a)
		}
	}
	allies := r.follow(append([]int32{}, list[:c.side]...), 0, bondAlly, false, at, most)
	for _, a := range allies[c.side:] {
		if !slices.Contains(list, a) && len(list) < most {
			list = append(list, a)
		}
	}
	list = r.follow(list, c.side, bondSame, true, at, most)
	c.friends = len(list)
	foes := r.follow(append([]int32{}, list[:c.side]...), 0, bondFoe, false, at, c.side+mostSide)
	foes = r.follow(foes, c.side, bondSame, true, at, c.side+mostSide)
	c.all = append(list, foes[c.side:]...)
	return c
}
