package record

import "reflect"

// isEmpty reports whether v says nothing: it is zero, or made of empty lists
// and of what is empty in its turn.
func isEmpty(p *plan, v reflect.Value) bool {
	switch p.kind {
	case kindList, kindDict:
		return v.Len() == 0
	case kindRaw:
		return string(canonical(v.Bytes())) == "null"
	case kindStruct:
		for i, f := range p.fields {
			if !isEmpty(f.plan, v.Field(i)) {
				return false
			}
		}
		return true
	default:
		return v.IsZero()
	}
}
