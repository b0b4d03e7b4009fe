package record

import (
	"encoding/json"
	"reflect"
)

// branch is the unknown members of one object, and below it, while they are
// put back into a record. A nil branch has none.
type branch struct {
	unknown []rawMember
	members map[string]*branch
	entries map[int]*branch
}

type rawMember struct {
	name  string
	value json.RawMessage
}

func (b *branch) member(name string) *branch {
	if b == nil {
		return nil
	}
	return b.members[name]
}

func (b *branch) entry(i int) *branch {
	if b == nil {
		return nil
	}
	return b.entries[i]
}

// graft sorts the Extra of the struct v into members that have a place in it
// and the rest.
func graft(p *plan, v reflect.Value) (root *branch, kept []rawMember) {
	extra := v.Field(p.extra).Interface().(map[string]json.RawMessage)
	if len(extra) == 0 {
		return nil, nil
	}
	root = &branch{}
	for key, value := range extra {
		if way, ok := parsePointer(key); ok && fits(p, v, way) {
			root.add(p, way, value)
		} else {
			kept = append(kept, rawMember{key, value})
		}
	}
	return root, kept
}

// fits reports whether way ends at an unknown member of an object that is v, or
// lies below it without another Extra in between.
func fits(p *plan, v reflect.Value, way []string) bool {
	for {
		name := way[0]
		way = way[1:]
		switch {
		case p.text:
			return false
		case p.kind == kindStruct:
			i, known := p.byName[name]
			if !known || len(way) == 0 {
				return !known && len(way) == 0
			}
			p, v = p.fields[i].plan, v.Field(i)
		case p.kind == kindList:
			i, ok := listIndex(name, v.Len())
			if !ok {
				return false
			}
			p, v = p.elem, v.Index(i)
		case p.kind == kindDict:
			key := reflect.ValueOf(name).Convert(p.typ.Key())
			p, v = p.elem, v.MapIndex(key)
			if !v.IsValid() {
				return false
			}
		default:
			return false
		}
		if len(way) == 0 || p.extra >= 0 {
			return false
		}
	}
}

// add puts an unknown member at the end of a way that fits.
func (b *branch) add(p *plan, way []string, value json.RawMessage) {
	for ; len(way) > 1; way = way[1:] {
		if p.kind == kindList {
			i, _ := listIndex(way[0], maxInt)
			b, p = grown(&b.entries, i), p.elem
			continue
		}
		b = grown(&b.members, way[0])
		if p.kind == kindDict {
			p = p.elem
		} else {
			p = p.fields[p.byName[way[0]]].plan
		}
	}
	b.unknown = append(b.unknown, rawMember{way[0], value})
}

// grown returns the branch at a key, a new one if there is none.
func grown[K comparable](branches *map[K]*branch, at K) *branch {
	if *branches == nil {
		*branches = make(map[K]*branch)
	}
	if (*branches)[at] == nil {
		(*branches)[at] = &branch{}
	}
	return (*branches)[at]
}
