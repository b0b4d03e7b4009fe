package record

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
)

// Unmarshal decodes data, which must hold one JSON value and nothing after it.
// On error the value is zero, and the error joins a [casus.FieldError] for
// every fault: up to 100 of them, and the number of those left out.
func Unmarshal[T any](data []byte, o *Options) (T, error) {
	var v, zero T
	p, err := planOf(reflect.TypeFor[T]())
	if err != nil {
		return zero, err
	}
	d := decoder{scanner: scanner{data: data, lim: limits(o), at: position{line: 1}}}
	if !d.lim.Strict && bytes.HasPrefix(data, []byte(byteOrderMark)) {
		d.pos = len(byteOrderMark)
	}
	d.document(p, reflect.ValueOf(&v).Elem())
	if err := d.faults.err(); err != nil {
		return zero, err
	}
	return v, nil
}

const byteOrderMark = "\xef\xbb\xbf"

// decoder puts JSON values into records.
type decoder struct {
	scanner
	// extra keeps the unknown members of the record at hand, whose own place is
	// trail[:base]. It is nil outside any record that keeps them.
	extra *map[string]json.RawMessage
	base  int
}

// document reads the whole text as one value.
func (d *decoder) document(p *plan, v reflect.Value) {
	if len(d.data) > d.lim.MaxBytes {
		d.stop(overLimit, 0, tooLarge(d.lim.MaxBytes))
		return
	}
	d.value(p, v)
	d.end()
}

func tooLarge(limit int) error {
	return faultf(casus.ErrRange, "the record is larger than the limit of %d bytes", limit)
}

// value reads the next value into v, which is zero.
func (d *decoder) value(p *plan, v reflect.Value) {
	switch c := d.peek(); {
	case p.kind == kindRaw:
		v.SetBytes(d.raw())
	case p.text:
		d.ownText(c, v)
	case c == '"' && p.kind == kindString:
		if text, ok := d.text(); ok {
			v.SetString(string(text))
		}
	case c == '{' && p.kind == kindStruct:
		d.object(p, v)
	case c == '[' && p.kind == kindList:
		d.list(p, v)
	case c == '{' && p.kind == kindDict:
		d.dict(p, v)
	case (c == '-' || '0' <= c && c <= '9') && kindInt <= p.kind && p.kind <= kindFloat:
		d.numeric(p, v)
	case c == 't' && p.kind == kindBool:
		d.word("true")
		v.SetBool(true)
	case c == 'f' && p.kind == kindBool:
		d.word("false")
	default:
		d.mismatch(c, p.wants())
	}
}

// ownText reads a string into a type with UnmarshalText.
func (d *decoder) ownText(c byte, v reflect.Value) {
	if c != '"' {
		d.mismatch(c, "a string")
		return
	}
	at := d.pos
	text, ok := d.text()
	if !ok {
		return
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(text); err != nil {
		d.fault(at, err)
	}
}

// wants names the JSON that the type is written as.
func (p *plan) wants() string {
	switch p.kind {
	case kindString:
		return "a string"
	case kindBool:
		return "true or false"
	case kindInt, kindUint:
		return "a whole number"
	case kindFloat:
		return "a number"
	case kindList:
		return "a list"
	default:
		return "an object"
	}
}

// mismatch skips a value, which begins with c, and reports it.
func (d *decoder) mismatch(c byte, want string) {
	at := d.pos
	d.skip()
	if d.halt != running {
		return
	}
	got := "a number"
	switch c {
	case '"':
		got = "a string"
	case '{':
		got = "an object"
	case '[':
		got = "a list"
	case 't', 'f', 'n':
		got = string(d.data[at:d.pos])
	}
	d.faultf(at, casus.ErrSyntax, "want %s, got %s", want, got)
}

func (d *decoder) numeric(p *plan, v reflect.Value) {
	at := d.pos
	text, ok := d.number()
	if !ok {
		return
	}
	var err error
	switch p.kind {
	case kindFloat:
		err = setFloat(text, v)
	case kindInt:
		err = setInt(text, v)
	default:
		err = setUint(text, v)
	}
	if err != nil {
		d.fault(at, err)
	}
}

func setFloat(text []byte, v reflect.Value) error {
	f, err := strconv.ParseFloat(string(text), v.Type().Bits())
	if err != nil {
		return errTooLarge()
	}
	v.SetFloat(f)
	return nil
}

func setInt(text []byte, v reflect.Value) error {
	n, negative, err := magnitude(text)
	if err != nil {
		return err
	}
	i := int64(n)
	if negative {
		i = -i
	}
	if n > math.MaxInt64+1 || n == math.MaxInt64+1 && !negative || v.OverflowInt(i) {
		return errTooLarge()
	}
	v.SetInt(i)
	return nil
}

func setUint(text []byte, v reflect.Value) error {
	n, negative, err := magnitude(text)
	switch {
	case err != nil:
		return err
	case negative && n > 0:
		return faultf(casus.ErrRange, "want a number from 0, got a negative one")
	case v.OverflowUint(n):
		return errTooLarge()
	}
	v.SetUint(n)
	return nil
}

func (d *decoder) list(p *plan, v reflect.Value) {
	d.open()
	n := 0
	for first := true; d.more(first, ']'); first = false {
		d.count(d.pos)
		v.Grow(1)
		v.SetLen(n + 1)
		d.trail.down(entry(n))
		d.value(p.elem, v.Index(n))
		d.trail.up()
		n++
	}
	if n == 0 {
		v.Set(reflect.MakeSlice(p.typ, 0, 0))
	}
}

func (d *decoder) dict(p *plan, v reflect.Value) {
	d.open()
	v.Set(reflect.MakeMap(p.typ))
	for first := true; d.more(first, '}'); first = false {
		at := d.pos
		d.count(at)
		name, ok := d.name()
		if !ok {
			d.skip()
			continue
		}
		key := reflect.New(p.typ.Key()).Elem()
		key.SetString(string(name))
		d.trail.down(member(key.String()))
		if v.MapIndex(key).IsValid() {
			d.duplicate(at, key.String())
		}
		value := reflect.New(p.elem.typ).Elem()
		d.value(p.elem, value)
		v.SetMapIndex(key, value)
		d.trail.up()
	}
}

func (d *decoder) object(p *plan, v reflect.Value) {
	if p.extra >= 0 {
		extra, base := d.extra, d.base
		defer func() { d.extra, d.base = extra, base }()
		d.extra = v.Field(p.extra).Addr().Interface().(*map[string]json.RawMessage)
		d.base = len(d.trail)
	}
	var seen fieldSet
	expected := 0
	d.open()
	for first := true; d.more(first, '}'); first = false {
		at := d.pos
		name, ok := d.name()
		if !ok {
			d.skip()
			continue
		}
		i, known := p.find(name, expected)
		if !known {
			d.unknown(p, at, string(name))
			continue
		}
		expected = i + 1
		d.trail.down(member(p.fields[i].name))
		if seen.add(i) {
			d.field(p, i, v)
		} else {
			d.duplicate(at, p.fields[i].name)
			d.skip()
		}
		d.trail.up()
	}
}

// fieldSet is a set of field numbers.
type fieldSet [maxFields / 64]uint64

// add reports whether i was not in the set before.
func (s *fieldSet) add(i int) bool {
	bit := uint64(1) << (i % 64)
	isNew := s[i/64]&bit == 0
	s[i/64] |= bit
	return isNew
}

// find returns the number of the field with a name. Members mostly come in the
// order of the fields, so the one after the last is tried first.
func (p *plan) find(name []byte, expected int) (int, bool) {
	if expected < len(p.fields) && p.fields[expected].name == string(name) {
		return expected, true
	}
	i, ok := p.byName[string(name)]
	return i, ok
}

// field reads the value of a known member; null is a member that is not there.
func (d *decoder) field(p *plan, i int, v reflect.Value) {
	switch c := d.peek(); {
	case c == 'n':
		d.word("null")
	case i == p.extra:
		d.ownExtra(c)
	default:
		d.value(p.fields[i].plan, v.Field(i))
	}
}

// unknown reads the value of a member that the type does not have.
func (d *decoder) unknown(p *plan, at int, name string) {
	d.count(at)
	d.trail.down(member(name))
	if d.lim.Strict || d.extra == nil {
		d.faultf(at, casus.ErrUnknown, "there is no such member%s", hint{p, name})
		d.skip()
	} else {
		d.keep(at, d.trail[d.base:].pointer(), name)
	}
	d.trail.up()
}

// keep reads a value into Extra.
func (d *decoder) keep(at int, key, name string) {
	if _, twice := (*d.extra)[key]; twice {
		d.duplicate(at, name)
		d.skip()
		return
	}
	if *d.extra == nil {
		*d.extra = make(map[string]json.RawMessage)
	}
	(*d.extra)[key] = d.raw()
}

// ownExtra reads the member "extra" of a record, which begins with c.
func (d *decoder) ownExtra(c byte) {
	if c != '{' {
		d.mismatch(c, "an object")
		return
	}
	d.open()
	for first := true; d.more(first, '}'); first = false {
		at := d.pos
		d.count(at)
		name, ok := d.name()
		switch {
		case !ok:
			d.skip()
		case d.lim.Strict && bytes.HasPrefix(name, []byte("/")):
			d.faultf(at, casus.ErrUnknown, "%s stands for a member that the type does not have", quotable(name))
			d.skip()
		default:
			key := string(name)
			d.keep(at, key, key)
		}
	}
}

// hint prints the member that was perhaps meant: one that differs in case or
// underscores alone.
type hint struct {
	plan *plan
	name string
}

func (h hint) String() string {
	for _, f := range h.plan.fields {
		if folded(f.name) == folded(h.name) {
			return "; is " + strconv.Quote(f.name) + " meant?"
		}
	}
	return ""
}

func folded(name string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(name))
}
