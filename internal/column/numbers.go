package column

import "encoding/binary"

// AppendNumber appends a number to a list of numbers in bytes, which a [Texts]
// or a [Dict] can hold.
func AppendNumber(list []byte, n uint32) []byte { return binary.AppendUvarint(list, uint64(n)) }

// Next returns the first number of a list made with [AppendNumber], which must
// not be empty, and the list after it.
func Next(list string) (n uint32, rest string) {
	if c := list[0]; c < 0x80 {
		return uint32(c), list[1:]
	}
	shift := 0
	for i := range len(list) {
		c := list[i]
		n |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return n, list[i+1:]
		}
		shift += 7
	}
	return n, ""
}
