package recordtest

import (
	"encoding"
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
)

// Fill sets the value that v points to, of any record type, to arbitrary
// content: text in several scripts, numbers up to the limits of their types,
// lists of up to three entries, and entries of Extra both with a place in the
// record and without. A quarter of all fields stay empty. The same state of rng
// gives the same value.
//
// A type with a text form gets a value that survives it.
func Fill(rng *rand.Rand, v any) {
	f := filler{rng: rng}
	f.value(reflect.ValueOf(v).Elem())
}

// FillKnown is Fill without the unknown members that strict decoding rejects.
// Extra holds only the owner's own notes.
func FillKnown(rng *rand.Rand, v any) {
	f := filler{rng: rng, known: true}
	f.value(reflect.ValueOf(v).Elem())
}

type filler struct {
	rng   *rand.Rand
	known bool
}

func (f *filler) chance(of int) bool { return f.rng.IntN(of) == 0 }

func (f *filler) value(v reflect.Value) {
	switch v := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		f.textForm(reflect.ValueOf(v).Elem())
		return
	case *json.RawMessage:
		*v = f.json(3)
		return
	}
	f.plain(v)
}

func (f *filler) plain(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.text())
	case reflect.Bool:
		v.SetBool(f.chance(2))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(f.bits()) >> (64 - v.Type().Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(f.bits() >> (64 - v.Type().Bits()))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(f.float(v.Type().Bits()))
	case reflect.Slice:
		f.list(v)
	case reflect.Map:
		f.dict(v)
	case reflect.Struct:
		f.fields(v)
	}
}

// textForm tries values until one survives its text form; the zero value is
// what remains.
func (f *filler) textForm(v reflect.Value) {
	for range 1000 {
		f.plain(v)
		if v.Kind() == reflect.Uint8 {
			v.SetUint(v.Uint() % 16) // scales are short
		}
		if survivesText(v) {
			return
		}
	}
	v.SetZero()
}

func survivesText(v reflect.Value) bool {
	text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return false
	}
	again := reflect.New(v.Type())
	err = again.Interface().(encoding.TextUnmarshaler).UnmarshalText(text)
	return err == nil && reflect.DeepEqual(again.Elem().Interface(), v.Interface())
}

// bits returns numbers of all sizes, and the greatest and the least often.
func (f *filler) bits() uint64 {
	switch f.rng.IntN(8) {
	case 0:
		return math.MaxUint64
	case 1:
		return 1 << 63
	case 2:
		return math.MaxInt64
	default:
		return f.rng.Uint64() >> f.rng.IntN(64)
	}
}

func (f *filler) float(bits int) float64 {
	for {
		x := []float64{
			f.rng.NormFloat64() * 100, math.Round(f.rng.NormFloat64() * 1e6), f.rng.Float64(), 1e21, 1e-6, 9.5e-7,
			math.Float64frombits(f.rng.Uint64()),
		}[f.rng.IntN(7)]
		if bits == 32 {
			x = float64(float32(x))
		}
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			return x
		}
	}
}

func (f *filler) text() string {
	pieces := []string{
		"rocket", "كتائب حزب الله", "Ḳatāʾib", "Київ", "חזבאללה", "東京", "👍🏽", " ", "\"", "\\", "/", "~", "<&>", "\n", "\t",
		"\x00", "\x1f", "\x7f", "\u2028", "\ufeff", "\ufffd", "2020-03-11", "{}", "[",
	}
	var b strings.Builder
	for range 1 + f.rng.IntN(4) {
		b.WriteString(pieces[f.rng.IntN(len(pieces))])
	}
	return b.String()
}

func (f *filler) list(v reflect.Value) {
	n := f.rng.IntN(4)
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		f.value(v.Index(i))
	}
}

func (f *filler) dict(v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	for range f.rng.IntN(4) {
		key := reflect.New(v.Type().Key()).Elem()
		key.SetString(f.text())
		value := reflect.New(v.Type().Elem()).Elem()
		f.value(value)
		v.SetMapIndex(key, value)
	}
}

func (f *filler) fields(v reflect.Value) {
	var extra reflect.Value
	for i := range v.NumField() {
		switch {
		case isExtra(v.Type().Field(i)):
			extra = v.Field(i)
		case !f.chance(4):
			f.value(v.Field(i))
		}
	}
	if extra.IsValid() && f.chance(2) {
		extra.Set(reflect.ValueOf(f.extra(v)))
	}
}

func isExtra(sf reflect.StructField) bool {
	return sf.Name == "Extra" && sf.Type == reflect.TypeFor[map[string]json.RawMessage]()
}

// extra returns unknown members for the record v.
func (f *filler) extra(v reflect.Value) map[string]json.RawMessage {
	extra := map[string]json.RawMessage{"note " + f.text(): f.json(3)}
	if f.known {
		return extra
	}
	for _, object := range objects(v, "", nil) {
		if f.chance(3) {
			extra[object+"/"+pointerToken("x "+f.text())] = f.json(3)
		}
	}
	if f.chance(3) {
		extra["/nowhere/7/x"] = f.json(2)
	}
	return extra
}

// objects returns the pointers of the objects of the record v whose unknown
// members belong to it.
func objects(v reflect.Value, at string, found []string) []string {
	_, text := reflect.TypeAssert[encoding.TextMarshaler](v)
	switch {
	case text:
		return found
	case v.Kind() == reflect.Slice && v.Type() != reflect.TypeFor[json.RawMessage]():
		for i := range v.Len() {
			found = objects(v.Index(i), at+"/"+strconv.Itoa(i), found)
		}
		return found
	case v.Kind() != reflect.Struct || at != "" && v.FieldByName("Extra").IsValid():
		return found
	}
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		found = objects(v.Field(i), at+"/"+pointerToken(name), found)
	}
	return append(found, at)
}

func pointerToken(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

// json returns some JSON of at most that depth, without white space.
func (f *filler) json(depth int) json.RawMessage {
	if depth == 0 || f.chance(2) {
		leaves := []string{`1`, `-0.50`, `1E+3`, `"a b"`, `"\u00e9\/"`, `true`, `null`, `""`, `{}`, `[]`}
		return json.RawMessage(leaves[f.rng.IntN(len(leaves))])
	}
	below := string(f.json(depth - 1))
	if f.chance(2) {
		return json.RawMessage("[" + below + ",2]")
	}
	return json.RawMessage(`{"b":` + below + `,"a":[]}`)
}
