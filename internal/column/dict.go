package column

import "hash/maphash"

// Dict is a list of different texts that are found again. Make one with
// [NewDict].
type Dict struct {
	Texts

	seed maphash.Seed
	// slots holds, where the hash of a text says or in the next free place,
	// the hash in the upper half and the number plus one in the lower.
	slots []uint64
}

// NewDict returns an empty dictionary.
func NewDict() *Dict { return &Dict{seed: maphash.MakeSeed(), slots: make([]uint64, 16)} }

// Number returns the number of a text, which it adds if it is fresh.
func (d *Dict) Number(text []byte) (n uint32, fresh bool) {
	if 4*d.Len() >= 3*len(d.slots) {
		d.grow()
	}
	h := hash(d.seed, text)
	i := home(h, len(d.slots))
	for d.slots[i] != 0 {
		if d.slots[i]>>32 == uint64(h) {
			if n := uint32(d.slots[i]) - 1; d.is(n, text) {
				return n, false
			}
		}
		i = after(i, len(d.slots))
	}
	n = uint32(d.Len())
	d.slots[i] = uint64(h)<<32 | uint64(n+1)
	d.Append(text)
	return n, true
}

func (d *Dict) grow() {
	old := d.slots
	d.slots = make([]uint64, 2*len(old))
	for _, slot := range old {
		if slot != 0 {
			i := home(uint32(slot>>32), len(d.slots))
			for d.slots[i] != 0 {
				i = after(i, len(d.slots))
			}
			d.slots[i] = slot
		}
	}
}

func hash(seed maphash.Seed, text []byte) uint32 { return uint32(maphash.Bytes(seed, text) >> 32) }

// home returns the slot, of as many as given, at which the search for a hash
// begins. A greater hash has none before it.
func home(h uint32, slots int) int { return int(uint64(h) * uint64(slots) >> 32) }

func after(i, slots int) int {
	if i++; i == slots {
		return 0
	}
	return i
}

// Lookup finds texts of a dictionary in less memory than the dictionary needs.
// The zero Lookup finds nothing.
type Lookup struct {
	seed  maphash.Seed
	slots []uint32 // a place plus one
}

// Lookup returns a table that finds, for every text in the dictionary, the
// place that it is given: places are less than the number of texts, and none
// is given twice.
func (d *Dict) Lookup(place func(n uint32) uint32) Lookup {
	l := Lookup{seed: d.seed, slots: make([]uint32, d.Len()*5/3+1)}
	for _, slot := range d.slots {
		if slot != 0 {
			i := home(uint32(slot>>32), len(l.slots))
			for l.slots[i] != 0 {
				i = after(i, len(l.slots))
			}
			l.slots[i] = place(uint32(slot)-1) + 1
		}
	}
	return l
}

// Find returns the place of a text; at returns the text at a place.
func (l *Lookup) Find(text string, at func(place uint32) string) (place uint32, ok bool) {
	if len(l.slots) == 0 {
		return 0, false
	}
	h := uint32(maphash.String(l.seed, text) >> 32)
	for i := home(h, len(l.slots)); l.slots[i] != 0; i = after(i, len(l.slots)) {
		if place = l.slots[i] - 1; at(place) == text {
			return place, true
		}
	}
	return 0, false
}
