package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// scale is a closed list of named values from 0 to some last one.
type scale interface {
	~uint8
	String() string
}

// marshalScale returns the name of n.
func marshalScale[T scale](n, last T, what string) ([]byte, error) {
	if n > last {
		return nil, fmt.Errorf("edtf: no %s has the number %d", what, uint8(n))
	}
	return []byte(n.String()), nil
}

// unmarshalScale sets n to the value with the name.
func unmarshalScale[T scale](n *T, text []byte, last T, what string) error {
	var names []string
	for m := T(0); m <= last; m++ {
		if string(text) == m.String() {
			*n = m
			return nil
		}
		names = append(names, strconv.Quote(m.String()))
	}
	return fmt.Errorf("edtf: %s %s: want one of %s", what, excerpt(string(text), 0), strings.Join(names, ", "))
}
