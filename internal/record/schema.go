package record

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// SchemaOptions say of a schema what the Go types do not; nil means nothing.
type SchemaOptions struct {
	// ID is the URI of the schema, its "$id".
	ID string
	// Title and Description stand at its top.
	Title       string
	Description string
	// Strict describes what strict decoding takes: no unknown members.
	Strict bool
	// Vocabularies list the known values of open vocabularies.
	Vocabularies []Vocabulary
	// Required names the members that a type cannot do without, in JSON names.
	Required map[reflect.Type][]string
	// Doc returns the description of a type or, when field is not empty, of
	// the field with that Go name; nil means none.
	Doc func(t reflect.Type, field string) string
}

// Vocabulary is the known values of a type. Others are as good: an open
// vocabulary is described as its known values or any other text.
type Vocabulary struct {
	Type  reflect.Type
	Known []string
}

// VocabularyOf returns the vocabulary of a type from the list of its values.
func VocabularyOf[T ~string](known []T) Vocabulary {
	v := Vocabulary{Type: reflect.TypeFor[T]()}
	for _, k := range known {
		v.Known = append(v.Known, string(k))
	}
	return v
}

// Schema returns a JSON Schema (draft 2020-12) for a record type, indented with
// tabs. Named types become definitions such as "event.Event". A scale with a
// text form is an enumeration of its words, found by asking each of the 256
// values for its own. The same types and options give the same bytes, so that a
// test can compare a schema kept in a file.
//
// The schema is a little narrower than decoding: it does not admit null for a
// member that is not there, and it cannot tell of duplicate names.
func Schema(t reflect.Type, o *SchemaOptions) ([]byte, error) {
	p, err := planOf(t)
	if err != nil {
		return nil, err
	}
	b := schemaBuilder{defs: make(map[string]definition)}
	if o != nil {
		b.o = *o
	}
	root, err := b.of(p)
	if err != nil {
		return nil, err
	}
	s := schemaObject{}
	s.text("$schema", "https://json-schema.org/draft/2020-12/schema")
	s.text("$id", b.o.ID)
	s.text("title", b.o.Title)
	s.text("description", b.o.Description)
	s = append(s, root...)
	s.object("$defs", b.definitions())

	var out bytes.Buffer
	if err := json.Indent(&out, s.bytes(), "", "\t"); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

type schemaBuilder struct {
	o    SchemaOptions
	defs map[string]definition
}

type definition struct {
	typ  reflect.Type
	body schemaObject
}

func (b *schemaBuilder) definitions() schemaObject {
	var s schemaObject
	for _, name := range slices.Sorted(maps.Keys(b.defs)) {
		s.object(name, b.defs[name].body)
	}
	return s
}

// of returns the schema of a type: a reference if the type has a name of ours.
func (b *schemaBuilder) of(p *plan) (schemaObject, error) {
	if p.typ.PkgPath() == "" || p.kind == kindRaw {
		return b.body(p)
	}
	name := p.typ.String()
	switch def, ok := b.defs[name]; {
	case !ok:
		body, err := b.body(p)
		if err != nil {
			return nil, err
		}
		b.defs[name] = definition{p.typ, body}
	case def.typ != p.typ:
		return nil, fmt.Errorf("record: two types are called %s", name)
	}
	var s schemaObject
	s.text("$ref", "#/$defs/"+name)
	return s, nil
}

func (b *schemaBuilder) doc(t reflect.Type, field string) string {
	if b.o.Doc == nil {
		return ""
	}
	return b.o.Doc(t, field)
}

func (b *schemaBuilder) body(p *plan) (s schemaObject, err error) {
	if p.kind == kindRaw {
		return nil, nil // anything
	}
	if p.typ.PkgPath() != "" {
		s.text("description", b.doc(p.typ, ""))
	}
	switch {
	case p.text:
		s.text("type", "string")
		s.list("enum", scaleWords(p))
	case p.kind == kindString:
		s = append(s, b.words(p.typ)...)
	case p.kind == kindBool:
		s.text("type", "boolean")
	case p.kind == kindInt, p.kind == kindUint:
		s = append(s, integer(p)...)
	case p.kind == kindFloat:
		s.text("type", "number")
	case p.kind == kindList:
		err = s.schema("items", b, p.elem, "array")
	case p.kind == kindDict:
		err = s.schema("additionalProperties", b, p.elem, "object")
	case p.kind == kindStruct:
		err = b.members(&s, p)
	}
	return s, err
}

// scaleWords returns the words of a closed scale, and nothing for other types
// with a text form.
func scaleWords(p *plan) (words []string) {
	if p.typ.Kind() != reflect.Uint8 {
		return nil
	}
	v := reflect.New(p.typ).Elem()
	for i := range uint64(math.MaxUint8 + 1) {
		v.SetUint(i)
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err == nil {
			words = append(words, string(text))
		}
	}
	return words
}

func (b *schemaBuilder) words(t reflect.Type) (s schemaObject) {
	i := slices.IndexFunc(b.o.Vocabularies, func(v Vocabulary) bool { return v.Type == t })
	if i < 0 {
		s.text("type", "string")
		return s
	}
	var known, other schemaObject
	known.list("enum", b.o.Vocabularies[i].Known)
	other.text("type", "string")
	s.raw("anyOf", "["+string(known.bytes())+","+string(other.bytes())+"]")
	return s
}

// integer says how large a number may be, except where it may be as large as
// JSON numbers are safe to be.
func integer(p *plan) (s schemaObject) {
	s.text("type", "integer")
	bits := p.typ.Bits()
	small := bits < 64 && p.typ.Kind() != reflect.Int && p.typ.Kind() != reflect.Uint
	switch {
	case p.kind == kindUint:
		s.raw("minimum", "0")
		if small {
			s.raw("maximum", strconv.FormatUint(1<<bits-1, 10))
		}
	case small:
		s.raw("minimum", strconv.FormatInt(-1<<(bits-1), 10))
		s.raw("maximum", strconv.FormatInt(1<<(bits-1)-1, 10))
	}
	return s
}

func (b *schemaBuilder) members(s *schemaObject, p *plan) error {
	s.text("type", "object")
	var properties schemaObject
	for i, f := range p.fields {
		var member schemaObject
		member.text("description", b.doc(p.typ, p.typ.Field(i).Name))
		if i == p.extra {
			member = append(member, b.extra()...)
		} else {
			below, err := b.of(f.plan)
			if err != nil {
				return err
			}
			member = append(member, below...)
		}
		properties.object(f.name, member)
	}
	s.object("properties", properties)
	s.list("required", b.o.Required[p.typ])
	if b.o.Strict {
		s.raw("additionalProperties", "false")
	}
	return nil
}

// extra describes the member "extra". To strict decoding, a name with a slash
// before it stands for an unknown member.
func (b *schemaBuilder) extra() (s schemaObject) {
	s.text("type", "object")
	if b.o.Strict {
		s.raw("propertyNames", `{"pattern":"^([^/]|$)"}`)
	}
	return s
}

// schemaObject is the members of a JSON object in their order.
type schemaObject []rawMember

func (s schemaObject) bytes() []byte {
	e := encoder{buf: []byte{'{'}}
	for _, m := range s {
		e.beginMember(m.name)
		e.buf = append(e.buf, m.value...)
		e.endMember()
	}
	return append(e.buf, '}')
}

func (s *schemaObject) raw(name, value string) {
	*s = append(*s, rawMember{name, json.RawMessage(value)})
}

// text adds a member unless its text is empty.
func (s *schemaObject) text(name, text string) {
	if text != "" {
		s.raw(name, jsonString(text))
	}
}

// list adds a member unless the list is empty.
func (s *schemaObject) list(name string, words []string) {
	if len(words) == 0 {
		return
	}
	var b []byte
	for _, w := range words {
		b = append(append(b, ','), jsonString(w)...)
	}
	b[0] = '['
	s.raw(name, string(b)+"]")
}

func (s *schemaObject) object(name string, o schemaObject) { s.raw(name, string(o.bytes())) }

// schema adds the type of a container and the schema of what it holds.
func (s *schemaObject) schema(name string, b *schemaBuilder, elem *plan, container string) error {
	s.text("type", container)
	below, err := b.of(elem)
	if err != nil {
		return err
	}
	s.object(name, below)
	return nil
}

func jsonString(text string) string {
	var e encoder
	e.string(text)
	return string(e.buf)
}
