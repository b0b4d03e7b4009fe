package record

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// kind is what a type is to JSON.
type kind uint8

const (
	kindString kind = iota + 1
	kindBool
	kindInt
	kindUint
	kindFloat
	kindRaw    // json.RawMessage
	kindList   // slice
	kindDict   // map with string keys
	kindStruct // struct
)

// plan is what the package knows about a type once it has looked at it. It is
// not changed after it is built.
type plan struct {
	typ  reflect.Type
	kind kind
	// text: the type has its own text form, a JSON string.
	text bool
	// refs: a value can hold a slice or a map, at some depth.
	refs   bool
	elem   *plan // of a list or a dict
	fields []field
	byName map[string]int
	// extra is the number of the field that keeps unknown members, or -1.
	extra int
}

type field struct {
	name string
	key  string // the name as it is written: with quotes and colon
	omit bool   // left out when empty
	plan *plan
}

// plans caches what is a pure function of a type, so no result depends on it.
var plans sync.Map //nolint:gochecknoglobals // reflect.Type to planned

type planned struct {
	plan *plan
	err  error
}

func planOf(t reflect.Type) (*plan, error) {
	if p, ok := plans.Load(t); ok {
		p := p.(planned)
		return p.plan, p.err
	}
	var b planner
	p, err := b.plan(t)
	plans.Store(t, planned{p, err})
	return p, err
}

// mustPlan is planOf for functions that can return no error. A type that is not
// a record is a mistake in the program, not in its input.
func mustPlan(t reflect.Type) *plan {
	p, err := planOf(t)
	if err != nil {
		panic(err)
	}
	return p
}

// CheckType returns an error that names the first thing in t that this package
// does not take: a pointer, an interface, an array, a recursion and so on.
func CheckType(t reflect.Type) error {
	_, err := planOf(t)
	return err
}

// planner builds one plan; open holds the types around the one at hand.
type planner struct{ open []reflect.Type }

func (b *planner) plan(t reflect.Type) (*plan, error) {
	if t == nil {
		return nil, fmt.Errorf("record: no type")
	}
	if slices.Contains(b.open, t) {
		return nil, fmt.Errorf("record: type %v holds itself", t)
	}
	b.open = append(b.open, t)
	defer func() { b.open = b.open[:len(b.open)-1] }()

	p := &plan{typ: t, extra: -1}
	if t == reflect.TypeFor[json.RawMessage]() {
		p.kind, p.refs = kindRaw, true
		return p, nil
	}
	if err := b.structure(p); err != nil {
		return nil, err
	}
	return p, checkMethods(p)
}

func (b *planner) structure(p *plan) (err error) {
	t := p.typ
	switch t.Kind() {
	case reflect.String:
		p.kind = kindString
	case reflect.Bool:
		p.kind = kindBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.kind = kindInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		p.kind = kindUint
	case reflect.Float32, reflect.Float64:
		p.kind = kindFloat
	case reflect.Slice:
		p.kind, p.refs = kindList, true
		p.elem, err = b.plan(t.Elem())
		if err == nil && t.Elem().Kind() == reflect.Uint8 && !p.elem.text {
			return fmt.Errorf("record: type %v is bytes, not a list", t)
		}
	case reflect.Map:
		p.kind, p.refs = kindDict, true
		if t.Key().Kind() != reflect.String {
			return fmt.Errorf("record: type %v has keys that are not strings", t)
		}
		p.elem, err = b.plan(t.Elem())
	case reflect.Struct:
		p.kind = kindStruct
		err = b.structFields(p)
	default:
		return fmt.Errorf("record: type %v: a %v is not plain data", t, t.Kind())
	}
	return err
}

// maxFields is as many as the decoder can remember to have seen.
const maxFields = 256

func (b *planner) structFields(p *plan) error {
	t := p.typ
	if t.NumField() > maxFields {
		return fmt.Errorf("record: type %v has more than %d fields", t, maxFields)
	}
	p.byName = make(map[string]int, t.NumField())
	for i := range t.NumField() {
		f, err := b.field(t, t.Field(i))
		if err != nil {
			return err
		}
		if _, twice := p.byName[f.name]; twice {
			return fmt.Errorf("record: type %v has two fields %q", t, f.name)
		}
		if t.Field(i).Name == "Extra" && f.plan.typ == reflect.TypeFor[map[string]json.RawMessage]() {
			p.extra = i
		}
		p.byName[f.name] = i
		p.refs = p.refs || f.plan.refs
		p.fields = append(p.fields, f)
	}
	return nil
}

func (b *planner) field(t reflect.Type, sf reflect.StructField) (field, error) {
	name, options, _ := strings.Cut(sf.Tag.Get("json"), ",")
	switch {
	case !sf.IsExported():
		return field{}, fmt.Errorf("record: %v.%s is not exported", t, sf.Name)
	case sf.Anonymous:
		return field{}, fmt.Errorf("record: %v.%s is embedded", t, sf.Name)
	case name == "":
		return field{}, fmt.Errorf("record: %v.%s has no JSON name", t, sf.Name)
	case name == "-" || !plainName(name):
		return field{}, fmt.Errorf("record: %v.%s has the JSON name %q", t, sf.Name, name)
	case options != "" && options != "omitzero":
		return field{}, fmt.Errorf("record: %v.%s has the JSON option %q", t, sf.Name, options)
	}
	p, err := b.plan(sf.Type)
	if err != nil {
		return field{}, fmt.Errorf("%w, in %v.%s", err, t, sf.Name)
	}
	return field{name: name, key: `"` + name + `":`, omit: options == "omitzero", plan: p}, nil
}

// checkMethods finds out whether a type is written as text, and refuses
// methods that would make it behave otherwise elsewhere.
func checkMethods(p *plan) error {
	pointer := reflect.PointerTo(p.typ)
	marshals := p.typ.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	unmarshals := pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
	switch {
	case pointer.Implements(reflect.TypeFor[json.Marshaler]()),
		pointer.Implements(reflect.TypeFor[json.Unmarshaler]()):
		return fmt.Errorf("record: type %v has JSON methods of its own", p.typ)
	case marshals != unmarshals:
		return fmt.Errorf("record: type %v has one of MarshalText (on the value) and UnmarshalText, not both", p.typ)
	case marshals && (p.refs || p.kind == kindDict):
		return fmt.Errorf("record: type %v has a text form and holds lists", p.typ)
	}
	p.text = marshals
	return nil
}
