package record_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/record"
)

type (
	tree struct {
		Below []tree `json:"below,omitzero"`
	}
	forest struct {
		Trees map[string][]tree `json:"trees,omitzero"`
	}
	hidden struct{ x int }
	base   struct {
		A int `json:"a,omitzero"`
	}
	ownJSON struct {
		A int `json:"a,omitzero"`
	}
	halfText  string
	pointered string
	listText  []string
)

func (ownJSON) MarshalJSON() ([]byte, error)    { return nil, nil }
func (halfText) MarshalText() ([]byte, error)   { return nil, nil }
func (*pointered) MarshalText() ([]byte, error) { return nil, nil }
func (*pointered) UnmarshalText([]byte) error   { return nil }
func (listText) MarshalText() ([]byte, error)   { return nil, nil }
func (*listText) UnmarshalText([]byte) error    { return nil }

func TestCheckType(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		v    any
		want string
	}{
		{Event{}, ""},
		{Odd{}, ""},
		{[]Event{}, ""},
		{nil, "record: no type"},
		{&Event{}, "record: type *record_test.Event: a ptr is not plain data"},
		{struct {
			A []any `json:"a"`
		}{}, "record: type interface {}: a interface is not plain data, in struct { A []interface {} \"json:\\\"a\\\"\" }.A"},
		{[2]int{}, "record: type [2]int: a array is not plain data"},
		{complex(1, 1), "record: type complex128: a complex128 is not plain data"},
		{func() {}, "record: type func(): a func is not plain data"},
		{make(chan int), "record: type chan int: a chan is not plain data"},
		{uintptr(1), "record: type uintptr: a uintptr is not plain data"},
		{[]byte{}, "record: type []uint8 is bytes, not a list"},
		{map[int]string{}, "record: type map[int]string has keys that are not strings"},
		{tree{}, "record: type record_test.tree holds itself, in record_test.tree.Below"},
		{forest{}, "record: type []record_test.tree holds itself, in record_test.tree.Below, in record_test.forest.Trees"},
		{hidden{1}, "record: record_test.hidden.x is not exported"},
		{struct{ Base base }{}, "record: struct { Base record_test.base }.Base has no JSON name"},
		{struct {
			A int `json:"-"`
		}{}, `record: struct { A int "json:\"-\"" }.A has the JSON name "-"`},
		{struct {
			A int `json:"a,string"`
		}{}, `record: struct { A int "json:\"a,string\"" }.A has the JSON option "string"`},
		{struct {
			A int `json:"a b"` //nolint:tagliatelle // the point
		}{}, `.A has the JSON name "a b"`},
		{ownJSON{}, "record: type record_test.ownJSON has JSON methods of its own"},
		{json.Number(""), ""},
		{halfText(""), "record: type record_test.halfText has one of MarshalText (on the value) and UnmarshalText, not both"},
		{pointered(""), "record: type record_test.pointered has one of MarshalText (on the value) and UnmarshalText, not both"},
		{listText{}, "record: type record_test.listText has a text form and holds lists"},
	} {
		err := record.CheckType(reflect.TypeOf(c.v))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasSuffix(err.Error(), c.want)) {
			t.Errorf("%T: got %v, want %s", c.v, err, c.want)
		}
	}
	twice := reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: reflect.TypeFor[int](), Tag: `json:"a"`},
		{Name: "B", Type: reflect.TypeFor[int](), Tag: `json:"a"`},
	})
	if err := record.CheckType(twice); err == nil || !strings.HasSuffix(err.Error(), ` has two fields "a"`) {
		t.Errorf("got %v", err)
	}
	embedded := reflect.StructOf([]reflect.StructField{
		{Name: "Base", Type: reflect.TypeFor[base](), Anonymous: true, Tag: `json:"base"`},
	})
	if err := record.CheckType(embedded); err == nil || !strings.HasSuffix(err.Error(), ".Base is embedded") {
		t.Errorf("got %v", err)
	}
}

func TestManyFields(t *testing.T) {
	t.Parallel()
	fields := func(n int) reflect.Type {
		list := make([]reflect.StructField, n)
		for i := range list {
			list[i] = reflect.StructField{
				Name: fmt.Sprintf("F%d", i), Type: reflect.TypeFor[int](), Tag: reflect.StructTag(fmt.Sprintf(`json:"f%d"`, i)),
			}
		}
		return reflect.StructOf(list)
	}
	if err := record.CheckType(fields(256)); err != nil {
		t.Error(err)
	}
	if err := record.CheckType(fields(257)); err == nil {
		t.Error("no error for 257 fields")
	}
}

// TestFieldsBeyondTheFirst64 decodes a struct with more fields than a machine word
// has bits.
func TestFieldsBeyondTheFirst64(t *testing.T) {
	t.Parallel()
	text := `{"n":[` + strings.Repeat(`{"a0":1,"b0":2},`, 3) + `{"c7":1,"c7":2}]}`
	_, err := record.Unmarshal[struct {
		N []Wide `json:"n"`
	}]([]byte(text), nil)
	const want = `n[3].c7: duplicate: the member "c7" stands twice in one object (line 1, column 63)`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestTypesThatAreNoRecords: functions that return errors return one, the others
// panic, since it is the program that is wrong.
func TestTypesThatAreNoRecords(t *testing.T) {
	t.Parallel()
	if _, err := record.Unmarshal[tree]([]byte(`{}`), nil); err == nil {
		t.Error("Unmarshal has no error")
	}
	if _, err := record.Marshal(tree{}); err == nil {
		t.Error("Marshal has no error")
	}
	if _, err := record.Marshal(nil); err == nil {
		t.Error("Marshal(nil) has no error")
	}
	n := 0
	for _, err := range record.Decode[*Event](strings.NewReader(`{}{}`), nil) {
		if n++; err == nil {
			t.Error("Decode has no error")
		}
	}
	if n != 1 {
		t.Errorf("Decode yields %d times", n)
	}
	panics(t, func() { record.Clone(tree{}) })
	panics(t, func() { record.Equal(tree{}, tree{}) })
}

func panics(t *testing.T, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	f()
}
