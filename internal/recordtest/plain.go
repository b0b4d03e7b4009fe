package recordtest

import (
	"encoding"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// CheckPlain fails the test for everything in a record type, at any depth, that
// an encoder could choke on or lose: pointers, interfaces, arrays, functions,
// channels, complex numbers, bytes that are not json.RawMessage, maps whose keys
// are not strings, types that hold themselves, embedded and unexported fields,
// fields whose JSON tag is not a name in snake_case with omitzero alone, and
// structs with encoding methods of their own.
func CheckPlain(t testing.TB, record reflect.Type) {
	t.Helper()
	for _, fault := range plainFaults(record, record.String(), nil) {
		t.Error(fault)
	}
}

// plainFaults walks the type at a path; within holds the types around it.
func plainFaults(t reflect.Type, path string, within []reflect.Type) []string {
	if slices.Contains(within, t) {
		return []string{path + " holds itself"}
	}
	within = append(within, t)
	switch t.Kind() {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return nil
	case reflect.Slice:
		if t == reflect.TypeFor[json.RawMessage]() {
			return nil
		}
		if t.Elem().Kind() == reflect.Uint8 {
			return []string{path + " is bytes"}
		}
		return plainFaults(t.Elem(), path+"[]", within)
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return []string{path + " is a map whose keys are not strings"}
		}
		return plainFaults(t.Elem(), path+"{}", within)
	case reflect.Struct:
		return structFaults(t, path, within)
	default:
		return []string{fmt.Sprintf("%s is a %v", path, t.Kind())}
	}
}

func structFaults(t reflect.Type, path string, within []reflect.Type) []string {
	var faults []string
	for _, m := range []reflect.Type{
		reflect.TypeFor[json.Marshaler](), reflect.TypeFor[json.Unmarshaler](),
		reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[encoding.TextUnmarshaler](),
		reflect.TypeFor[encoding.BinaryMarshaler](), reflect.TypeFor[encoding.BinaryUnmarshaler](),
		reflect.TypeFor[gob.GobEncoder](), reflect.TypeFor[gob.GobDecoder](),
	} {
		if reflect.PointerTo(t).Implements(m) {
			faults = append(faults, fmt.Sprintf("%s implements %v", path, m))
		}
	}
	wanted := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*,omitzero$`)
	for sf := range t.Fields() {
		at := path + "." + sf.Name
		switch {
		case !sf.IsExported():
			faults = append(faults, at+" is not exported")
			continue
		case sf.Anonymous:
			faults = append(faults, at+" is embedded")
		case !wanted.MatchString(sf.Tag.Get("json")):
			faults = append(faults, fmt.Sprintf("%s has the JSON tag %q, want snake_case,omitzero", at, sf.Tag.Get("json")))
		}
		faults = append(faults, plainFaults(sf.Type, at, within)...)
	}
	return faults
}
