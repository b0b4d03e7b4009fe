package archtest_test

import (
	"fmt"
	"go/types"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// A record is an exported struct with JSON tags. Records pass through encoders
// that see exported fields only, and of those that cannot follow pointers,
// interfaces, arrays or recursion, some fail late and some in silence: so
// records have none of these, nor methods that would encode them otherwise.

// recordFaults names what keeps the records of a package from being plain.
func recordFaults(p *pkg) []string {
	var faults []string
	scope := p.Types.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() {
			continue
		}
		if s, ok := tn.Type().Underlying().(*types.Struct); ok && tagged(s) {
			for _, fault := range recordTypeFaults(tn.Type().(*types.Named), s) {
				faults = append(faults, fmt.Sprintf("%s.%s%s", p.Name, name, fault))
			}
		}
	}
	return faults
}

func tagged(s *types.Struct) bool {
	for i := range s.NumFields() {
		if _, ok := reflect.StructTag(s.Tag(i)).Lookup("json"); ok {
			return true
		}
	}
	return false
}

func recordTypeFaults(record *types.Named, s *types.Struct) []string {
	var faults []string
	for _, m := range []string{"MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText", "GobEncode", "GobDecode"} {
		if hasMethod(record, m) {
			faults = append(faults, fmt.Sprintf(": method %s on a record", m))
		}
	}
	for i := range s.NumFields() {
		field := s.Field(i)
		if !field.Exported() {
			faults = append(faults, fmt.Sprintf(".%s is not exported", field.Name()))
			continue
		}
		if fault := tagFault(s.Tag(i)); fault != "" {
			faults = append(faults, fmt.Sprintf(".%s: %s", field.Name(), fault))
		}
		if fault := plainFault(field.Type(), []types.Type{record}); fault != "" {
			faults = append(faults, fmt.Sprintf(".%s %s", field.Name(), fault))
		}
	}
	return faults
}

var wireTag = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*,omitzero$`)

func tagFault(tag string) string {
	if json := reflect.StructTag(tag).Get("json"); !wireTag.MatchString(json) {
		return fmt.Sprintf("the JSON tag is %q, want snake_case,omitzero", json)
	}
	return ""
}

// plainFault says what makes a value of a type more than plain data; within
// holds the types of which it is a part.
func plainFault(t types.Type, within []types.Type) string {
	for _, w := range within {
		if types.Identical(t, w) {
			return "is recursive"
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&(types.IsString|types.IsInteger|types.IsFloat|types.IsBoolean) == 0 || u.Kind() == types.Uintptr {
			return "is a " + u.Name()
		}
	case *types.Slice:
		return plainFault(u.Elem(), append(within, t))
	case *types.Map:
		if !types.Identical(u.Key().Underlying(), types.Typ[types.String]) {
			return "is a map whose keys are not text"
		}
		return plainFault(u.Elem(), append(within, t))
	case *types.Struct:
		for field := range u.Fields() {
			if !field.Exported() {
				return fmt.Sprintf("holds a %s, whose field %s is not exported", t, field.Name())
			}
			if fault := plainFault(field.Type(), append(within, t)); fault != "" {
				return fault
			}
		}
	default:
		return fmt.Sprintf("is or holds a %s", strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", u), "*types.")))
	}
	return ""
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), true, nil, name)
	_, ok := obj.(*types.Func)
	return ok
}

func TestRecordsArePlain(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).library() {
		report(t, recordFaults(p))
	}
}

func TestRecordFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", "package event\n"+strings.ReplaceAll(`
type Plain struct {
	ID     ID                'json:"id,omitzero"'
	Parts  []Part            'json:"parts,omitzero"'
	Extra  map[string][]byte 'json:"extra,omitzero"'
	Count2 float64           'json:"count_2,omitzero"'
}
type ID string
func (ID) MarshalText() ([]byte, error) { return nil, nil }
type Part struct { Level uint8 'json:"level,omitzero"' }
type Options struct { Limit *int; private any }

type Bad struct {
	CamelCase int             'json:"camelCase,omitzero"'
	Empty     int             'json:"empty,omitempty"'
	None      int
	hidden    int
	Pointer   *int            'json:"pointer,omitzero"'
	Any       []any           'json:"any,omitzero"'
	Array     [2]int          'json:"array,omitzero"'
	Numbers   map[int]string  'json:"numbers,omitzero"'
	Opaque    Opaque          'json:"opaque,omitzero"'
	Complex   complex128      'json:"complex,omitzero"'
	Deep      []map[string]Tree 'json:"deep,omitzero"'
}
func (*Bad) UnmarshalJSON([]byte) error { return nil }
type Opaque struct{ seconds int }
type Tree struct { Below []Tree 'json:"below,omitzero"' }
`, "'", "`"))
	wantFaults(t, recordFaults(p),
		"event.Bad: method UnmarshalJSON",
		`.CamelCase: the JSON tag is "camelCase,omitzero"`,
		`.Empty: the JSON tag is "empty,omitempty"`,
		`.None: the JSON tag is ""`,
		".hidden is not exported",
		".Pointer is or holds a pointer",
		".Any is or holds a interface",
		".Array is or holds a array",
		".Numbers is a map whose keys are not text",
		".Opaque holds a github.com/casus-events/casus/event.Opaque, whose field seconds",
		".Complex is a complex128",
		".Deep is recursive",
		"event.Tree.Below is recursive",
	)
}
