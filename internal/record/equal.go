package record

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
)

// Equal reports whether a and b say the same: nil and empty lists and maps are
// alike, the order of a list matters, NaN equals itself. JSON text in Extra is
// compared token by token, without the white space around them; the order of
// members and the spelling of numbers count. T must be plain data: Equal panics
// where [CheckType] has an error.
func Equal[T any](a, b T) bool {
	return equal(mustPlan(reflect.TypeFor[T]()), reflect.ValueOf(&a).Elem(), reflect.ValueOf(&b).Elem())
}

func equal(p *plan, a, b reflect.Value) bool {
	switch p.kind {
	case kindStruct:
		for i, f := range p.fields {
			if !equal(f.plan, a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case kindList:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equal(p.elem, a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case kindDict:
		return equalDicts(p, a, b)
	case kindRaw:
		return equalRaw(a.Bytes(), b.Bytes())
	case kindFloat:
		return a.Float() == b.Float() || math.IsNaN(a.Float()) && math.IsNaN(b.Float())
	default:
		return a.Equal(b)
	}
}

func equalDicts(p *plan, a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for entries := a.MapRange(); entries.Next(); {
		other := b.MapIndex(entries.Key())
		if !other.IsValid() || !equal(p.elem, entries.Value(), other) {
			return false
		}
	}
	return true
}

func equalRaw(a, b json.RawMessage) bool {
	return bytes.Equal(a, b) || bytes.Equal(canonical(a), canonical(b))
}

// canonical returns what is written for text.
func canonical(text json.RawMessage) []byte {
	if len(text) == 0 {
		return []byte("null")
	}
	return appendCompact(nil, text)
}
