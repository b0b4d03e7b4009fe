package record

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
)

// Marshal returns v, a record, as JSON on one line; the same value always
// gives the same bytes. What cannot be written, such as a NaN, text that is not
// UTF-8 or an entry of Extra that is not JSON, is reported with its path, every
// fault at once.
func Marshal(v any) ([]byte, error) {
	p, err := planOf(reflect.TypeOf(v))
	if err != nil {
		return nil, err
	}
	e := encoder{buf: make([]byte, 0, firstOutput), trail: make(trail, 0, 8)}
	e.value(p, reflect.ValueOf(v), nil)
	if err := e.faults.err(); err != nil {
		return nil, err
	}
	return e.buf, nil
}

// MarshalIndent is like [Marshal], with each member and entry on a line of its
// own that begins with one indent a level.
func MarshalIndent(v any, indent string) ([]byte, error) {
	compact, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", indent); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// firstOutput is room for most events.
const firstOutput = 1 << 10

// encoder appends records to buf.
type encoder struct {
	buf    []byte
	trail  trail
	faults faults
}

func (e *encoder) fault(err error) {
	if e.faults.full() {
		e.faults.more++
		return
	}
	e.faults.add(e.trail.path(), err)
}

// value writes v, with the unknown members below it.
func (e *encoder) value(p *plan, v reflect.Value, b *branch) {
	if p.text {
		e.ownText(v)
		return
	}
	switch p.kind {
	case kindString:
		e.string(v.String())
	case kindBool:
		e.buf = strconv.AppendBool(e.buf, v.Bool())
	case kindInt:
		e.buf = strconv.AppendInt(e.buf, v.Int(), 10)
	case kindUint:
		e.buf = strconv.AppendUint(e.buf, v.Uint(), 10)
	case kindFloat:
		e.float(v.Float(), v.Type().Bits())
	case kindRaw:
		e.raw(v.Bytes())
	case kindList:
		e.list(p, v, b)
	case kindDict:
		e.dict(p, v, b)
	case kindStruct:
		e.object(p, v, b)
	}
}

func (e *encoder) ownText(v reflect.Value) {
	marshaler, _ := reflect.TypeAssert[encoding.TextMarshaler](v)
	text, err := marshaler.MarshalText()
	if err != nil {
		e.fault(err)
		return
	}
	e.string(string(text))
}

// float writes the shortest text that reads back as the same number, with an
// exponent where JavaScript has one.
func (e *encoder) float(f float64, bits int) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		e.fault(faultf(casus.ErrRange, "%v is not a number that JSON has", f))
		return
	}
	if f == 0 {
		f = 0 // without a sign, which Equal does not see
	}
	small, large := 1e-6, 1e21
	if bits == 32 {
		small, large = float64(float32(small)), float64(float32(large))
	}
	if size := math.Abs(f); size == 0 || small <= size && size < large {
		e.buf = strconv.AppendFloat(e.buf, f, 'f', -1, bits)
		return
	}
	e.buf = strconv.AppendFloat(e.buf, f, 'e', -1, bits)
	// "1e-09" has a digit that says nothing.
	if n := len(e.buf); e.buf[n-4] == 'e' && e.buf[n-2] == '0' {
		e.buf = append(e.buf[:n-2], e.buf[n-1])
	}
}

// raw writes JSON text that the encoder knows nothing about.
func (e *encoder) raw(text []byte) {
	if len(text) == 0 {
		e.buf = append(e.buf, "null"...)
		return
	}
	lim := limits(&Options{MaxBytes: -1, MaxString: -1, MaxEntries: -1, MaxDepth: -1})
	check := decoder{scanner: scanner{data: text, lim: lim, at: position{line: 1}}}
	check.skip()
	check.end()
	if err := check.faults.err(); err != nil {
		e.fault(err)
		return
	}
	e.buf = appendCompact(e.buf, text)
}

func (e *encoder) list(p *plan, v reflect.Value, b *branch) {
	e.buf = append(e.buf, '[')
	for i := range v.Len() {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.trail.down(entry(i))
		e.value(p.elem, v.Index(i), b.entry(i))
		e.trail.up()
	}
	e.buf = append(e.buf, ']')
}

// dict writes a map in the order of its keys.
func (e *encoder) dict(p *plan, v reflect.Value, b *branch) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	e.buf = append(e.buf, '{')
	for _, key := range keys {
		e.beginMember(key.String())
		e.value(p.elem, v.MapIndex(key), b.member(key.String()))
		e.endMember()
	}
	e.buf = append(e.buf, '}')
}

func (e *encoder) object(p *plan, v reflect.Value, b *branch) {
	var kept []rawMember
	if p.extra >= 0 {
		b, kept = graft(p, v)
	}
	e.buf = append(e.buf, '{')
	for i, f := range p.fields {
		below := b.member(f.name)
		switch {
		case i == p.extra:
			e.kept(f.name, kept)
		case !f.omit || below != nil || !isEmpty(f.plan, v.Field(i)):
			e.comma()
			e.buf = append(e.buf, f.key...)
			e.trail.down(member(f.name))
			e.value(f.plan, v.Field(i), below)
			e.trail.up()
		}
	}
	if b != nil {
		e.rawMembers(b.unknown)
	}
	e.buf = append(e.buf, '}')
}

// kept writes what stays of Extra in a member of its own.
func (e *encoder) kept(name string, kept []rawMember) {
	if len(kept) == 0 {
		return
	}
	e.beginMember(name)
	e.buf = append(e.buf, '{')
	e.rawMembers(kept)
	e.buf = append(e.buf, '}')
	e.endMember()
}

// rawMembers writes members in the order of their names.
func (e *encoder) rawMembers(members []rawMember) {
	slices.SortFunc(members, func(a, b rawMember) int { return strings.Compare(a.name, b.name) })
	for _, m := range members {
		e.beginMember(m.name)
		e.raw(m.value)
		e.endMember()
	}
}

func (e *encoder) beginMember(name string) {
	e.comma()
	e.trail.down(member(name))
	e.string(name)
	e.buf = append(e.buf, ':')
}

// comma separates a member from the one before it.
func (e *encoder) comma() {
	if e.buf[len(e.buf)-1] != '{' {
		e.buf = append(e.buf, ',')
	}
}

func (e *encoder) endMember() { e.trail.up() }
