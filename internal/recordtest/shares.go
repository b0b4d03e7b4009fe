package recordtest

import (
	"reflect"
)

// SharesMemory reports whether a change through a list or map of one record
// could show in the other: whether they have a stretch of a backing array or a
// map in common. Text is shared by copies, and cannot be changed.
func SharesMemory(a, b any) bool {
	var inA, inB []stretch
	inA = stretches(reflect.ValueOf(a), inA)
	inB = stretches(reflect.ValueOf(b), inB)
	for _, x := range inA {
		for _, y := range inB {
			if x.start < y.end && y.start < x.end {
				return true
			}
		}
	}
	return false
}

// stretch is memory from start up to end.
type stretch struct{ start, end uintptr }

func stretches(v reflect.Value, found []stretch) []stretch {
	switch v.Kind() {
	case reflect.Slice:
		if size := uintptr(v.Cap()) * v.Type().Elem().Size(); size > 0 {
			found = append(found, stretch{v.Pointer(), v.Pointer() + size})
		}
		for i := range v.Len() {
			found = stretches(v.Index(i), found)
		}
	case reflect.Map:
		if !v.IsNil() {
			found = append(found, stretch{v.Pointer(), v.Pointer() + 1})
		}
		for entries := v.MapRange(); entries.Next(); {
			found = stretches(entries.Value(), found)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			found = stretches(field, found)
		}
	}
	return found
}
