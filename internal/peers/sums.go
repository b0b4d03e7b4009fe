package peers

import (
	"crypto/md5"
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
)

// Sum is what is checked of a column: how many of its values are stated, and
// the sum of them all, of texts by their hashes.
type Sum struct {
	Stated int64
	Total  big.Int
}

// String returns the count and the sum.
func (s *Sum) String() string { return fmt.Sprintf("%d stated, sum %v", s.Stated, &s.Total) }

// Sums adds up the columns of rows of one type, by the keys of their names.
type Sums struct {
	names []string
	sums  []Sum
}

// Key is a column's name in lower-case letters and digits.
func Key(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(name))
}

// Add adds a row: a pointer to a struct of a reader's package.
func (s *Sums) Add(row any) {
	v := reflect.ValueOf(row).Elem()
	at := 0
	for i := range v.NumField() {
		if v.Type().Field(i).Anonymous {
			continue
		}
		if at == len(s.sums) {
			s.names = append(s.names, Key(v.Type().Field(i).Name))
			s.sums = append(s.sums, Sum{})
		}
		s.sums[at].add(v.Field(i).Interface())
		at++
	}
}

func (s *Sum) add(value any) {
	var n big.Int
	switch x := value.(type) {
	case string:
		if x == "" {
			return
		}
		n.SetUint64(textNumber(x))
	case dataset.Int:
		if !x.Stated {
			return
		}
		n.SetInt64(x.N)
	case dataset.Float:
		if !x.Stated {
			return
		}
		n.SetInt64(int64(math.RoundToEven(x.X * 1e6)))
	case dataset.Day:
		number, ok := x.Number()
		if !ok {
			return
		}
		n.SetInt64(int64(number))
	case dataset.Moment:
		number, ok := x.Day.Number()
		if !ok {
			return
		}
		n.SetInt64(int64(number)*86400 + int64(x.Hour)*3600 + int64(x.Minute)*60 + int64(x.Second))
	}
	s.Stated++
	s.Total.Add(&s.Total, &n)
}

// textNumber is DuckDB's md5_number_lower: the last eight bytes of the hash.
func textNumber(s string) uint64 {
	sum := md5.Sum([]byte(s))
	return binary.LittleEndian.Uint64(sum[8:])
}

// ByKey returns the sums by the keys of their columns.
func (s *Sums) ByKey() map[string]*Sum {
	all := make(map[string]*Sum)
	for i, name := range s.names {
		all[name] = &s.sums[i]
	}
	return all
}
