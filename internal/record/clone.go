package record

import "reflect"

// Clone returns a copy of v that shares no list and no map with it; nil stays
// nil and empty stays empty. T must be plain data: Clone panics where
// [CheckType] has an error.
func Clone[T any](v T) T {
	detach(mustPlan(reflect.TypeFor[T]()), reflect.ValueOf(&v).Elem())
	return v
}

// detach replaces the lists and maps of v by copies.
func detach(p *plan, v reflect.Value) {
	if !p.refs {
		return
	}
	switch p.kind { //nolint:exhaustive // nothing else has refs
	case kindStruct:
		for i, f := range p.fields {
			detach(f.plan, v.Field(i))
		}
	case kindList, kindRaw:
		if v.IsNil() {
			return
		}
		list := reflect.MakeSlice(p.typ, v.Len(), v.Len())
		reflect.Copy(list, v)
		for i := 0; p.elem != nil && p.elem.refs && i < list.Len(); i++ {
			detach(p.elem, list.Index(i))
		}
		v.Set(list)
	case kindDict:
		if v.IsNil() {
			return
		}
		dict := reflect.MakeMapWithSize(p.typ, v.Len())
		for entries := v.MapRange(); entries.Next(); {
			value := reflect.New(p.elem.typ).Elem()
			value.Set(entries.Value())
			detach(p.elem, value)
			dict.SetMapIndex(entries.Key(), value)
		}
		v.Set(dict)
	}
}
