package archtest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template"
)

// A vocabulary is an exported type with at least two exported constants: text
// for an open vocabulary, uint8 for a closed scale.
type vocabulary struct {
	Package, Path, Type string
	Closed              bool
	// Constants stand in the order in which they are declared.
	Constants []string
	// Lists are the exported functions that return a slice of the type.
	Lists []string
}

// notVocabularies are text types whose constants are particular values rather
// than the words of a list, with what they are.
var notVocabularies = map[string]string{}

// vocabularies returns the vocabularies that a package exports, and what their
// types lack.
func vocabularies(p *pkg) (found []vocabulary, faults []string) {
	scope := p.Types.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() {
			continue
		}
		v := vocabulary{Package: p.Name, Path: p.ImportPath, Type: name}
		if notVocabularies[v.String()] != "" || !v.isOne(tn.Type()) {
			continue
		}
		v.fill(scope, tn.Type())
		if len(v.Constants) < 2 {
			continue
		}
		faults = append(faults, v.lacks(tn.Type())...)
		found = append(found, v)
	}
	return found, faults
}

func (v *vocabulary) String() string { return v.Package + "." + v.Type }

// isOne tells whether the type underneath is one of the two that vocabularies
// have, and notes which.
func (v *vocabulary) isOne(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	v.Closed = ok && b.Kind() == types.Uint8
	return ok && (v.Closed || b.Kind() == types.String)
}

func (v *vocabulary) fill(scope *types.Scope, t types.Type) {
	var constants []*types.Const
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Const:
			if obj.Exported() && types.Identical(obj.Type(), t) {
				constants = append(constants, obj)
			}
		case *types.Func:
			sig := obj.Signature()
			if obj.Exported() && sig.Params().Len() == 0 && sig.Results().Len() == 1 &&
				types.Identical(sig.Results().At(0).Type(), types.NewSlice(t)) {
				v.Lists = append(v.Lists, name)
			}
		}
	}
	slices.SortFunc(constants, func(a, b *types.Const) int { return int(a.Pos() - b.Pos()) })
	for _, c := range constants {
		v.Constants = append(v.Constants, c.Name())
	}
}

// lacks names the functions and methods that a vocabulary should have.
func (v *vocabulary) lacks(t types.Type) []string {
	methods := []string{"IsKnown"}
	if v.Closed {
		methods = []string{"String", "MarshalText", "UnmarshalText"}
	}
	var faults []string
	for _, m := range methods {
		if !hasMethod(t, m) {
			faults = append(faults, fmt.Sprintf("%s has %d constants but no method %s", v, len(v.Constants), m))
		}
	}
	if !v.Closed && len(v.Lists) == 0 {
		faults = append(faults, fmt.Sprintf("%s has %d constants but no function lists them", v, len(v.Constants)))
	}
	return faults
}

// TestVocabularies runs every vocabulary: a function lists the constants, all
// of them and each once, in the order of their declaration; the list is the
// caller's to keep; each is known and another word is not. Each value of a
// closed scale passes through its text, and other text is refused.
func TestVocabularies(t *testing.T) {
	t.Parallel()
	tr := repository(t)
	var all []vocabulary
	for _, p := range tr.library() {
		found, faults := vocabularies(p)
		report(t, faults)
		all = append(all, found...)
	}
	if t.Failed() {
		return // the program below would not compile
	}
	report(t, runVocabularies(t, tr.Root, all, nil))
}

// runVocabularies asks a small program what the vocabularies do. The program,
// and the Go files given by their paths in the repository, are compiled as if
// they lay there.
func runVocabularies(t *testing.T, root string, all []vocabulary, files map[string]string) []string {
	t.Helper()
	var src bytes.Buffer
	err := template.Must(template.ParseFiles("testdata/vocabularies.go.tmpl")).Execute(&src, map[string]any{
		"Imports": importsOf(all), "All": all,
	})
	if err != nil {
		t.Fatal(err)
	}
	files = maps.Clone(files)
	if files == nil {
		files = make(map[string]string)
	}
	files["internal/archtest/vocabularies/main.go"] = src.String()
	out, err := run(root, "go", "run", "-overlay", overlay(t, root, files), "./internal/archtest/vocabularies")
	if err != nil {
		t.Fatalf("%v\n%s", err, src.Bytes())
	}
	return slices.DeleteFunc(strings.Split(string(out), "\n"), func(line string) bool { return line == "" })
}

// overlay writes files, given by their paths in the repository, elsewhere, and
// returns the path of the file that tells the go command so.
func overlay(t *testing.T, root string, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	replace := make(map[string]string)
	for path, text := range files {
		actual := filepath.Join(dir, strings.ReplaceAll(path, "/", "_"))
		if err := os.WriteFile(actual, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, filepath.FromSlash(path))] = actual
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// importsOf maps the packages of the vocabularies to names that differ.
func importsOf(all []vocabulary) map[string]string {
	imports := make(map[string]string)
	for i := range all {
		v := &all[i]
		if imports[v.Path] == "" {
			imports[v.Path] = fmt.Sprintf("p%d", len(imports))
		}
		v.Package = imports[v.Path]
	}
	return imports
}

func TestVocabularyLacks(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", `package event

type Kind string

const (
	KindB Kind = "b"
	KindA Kind = "a"
)

func Kinds() []Kind         { return nil }
func kinds() []Kind         { return nil }
func KindsOf(n int) []Kind  { return nil }
func (Kind) IsKnown() bool  { return true }

type Word string

const (
	WordA Word = "a"
	WordB Word = "b"
)

type Level uint8

const (
	Low Level = iota
	High
)

func (Level) String() string                { return "" }
func (Level) MarshalText() ([]byte, error)  { return nil, nil }

type ID string

const None ID = ""

type Size int

const (
	Small Size = iota
	Large
)
`)
	found, faults := vocabularies(p)
	wantFaults(t, faults, "event.Level has 2 constants but no method UnmarshalText",
		"event.Word has 2 constants but no method IsKnown", "event.Word has 2 constants but no function lists them")
	if len(found) != 3 || found[0].Type != "Kind" ||
		!slices.Equal(found[0].Constants, []string{"KindB", "KindA"}) || !slices.Equal(found[0].Lists, []string{"Kinds"}) {
		t.Errorf("vocabularies = %+v", found)
	}
}

func TestVocabularyFaults(t *testing.T) {
	t.Parallel()
	path := modulePath + "/internal/archtest/vocabularies/words"
	word := func(name string, lists ...string) vocabulary {
		return vocabulary{Path: path, Type: name, Constants: []string{name + "A", name + "B"}, Lists: lists}
	}
	scale := func(name string) vocabulary {
		return vocabulary{Path: path, Type: name, Closed: true, Constants: []string{name + "A", name + "B"}}
	}
	faults := runVocabularies(t, repository(t).Root, []vocabulary{
		word("Good", "Few", "Goods"), word("Short", "Shorts"), word("Swapped", "Swappeds"), word("Shared", "Shareds"),
		scale("Fine"), scale("Same"), scale("Lost"),
	}, map[string]string{"internal/archtest/vocabularies/words/words.go": `package words

type Good string

const (
	GoodA Good = "a"
	GoodB Good = "b"
)

func (g Good) IsKnown() bool { return g == "a" || g == "b" }
func Few() []Good            { return []Good{GoodA} }
func Goods() []Good          { return []Good{GoodA, GoodB} }

type Short string

const (
	ShortA Short = "a"
	ShortB Short = "b"
)

func (s Short) IsKnown() bool { return s == "a" || s == "b" }
func Shorts() []Short         { return []Short{ShortA} }

type Swapped string

const (
	SwappedA Swapped = "a"
	SwappedB Swapped = "b"
)

func (Swapped) IsKnown() bool { return true }
func Swappeds() []Swapped     { return []Swapped{SwappedB, SwappedA} }

type Shared string

const (
	SharedA Shared = "a"
	SharedB Shared = "b"
)

var shareds = []Shared{SharedA, SharedB}

func (s Shared) IsKnown() bool { return s == "a" }
func Shareds() []Shared        { return shareds }

type Fine uint8

const (
	FineA Fine = iota
	FineB
)

func (f Fine) String() string               { return "fine " + string('a'+rune(f)) }
func (f Fine) MarshalText() ([]byte, error) { return []byte(f.String()), nil }
func (f *Fine) UnmarshalText(b []byte) error {
	for *f = FineA; *f <= FineB; *f++ {
		if string(b) == f.String() {
			return nil
		}
	}
	return unknown{}
}

type unknown struct{}

func (unknown) Error() string { return "unknown" }

type Same uint8

const (
	SameA Same = iota
	SameB
)

func (Same) String() string                { return "same" }
func (Same) MarshalText() ([]byte, error)  { return []byte("same"), nil }
func (*Same) UnmarshalText([]byte) error   { return nil }

type Lost uint8

const (
	LostA Lost = iota
	LostB
)

func (Lost) String() string               { return "" }
func (Lost) MarshalText() ([]byte, error) { return nil, unknown{} }
func (*Lost) UnmarshalText([]byte) error  { return unknown{} }
`})
	wantFaults(t, faults,
		"words.Short: no function lists every constant",
		`words.Swapped: listed as ["b" "a"], declared as ["a" "b"]`,
		"words.Swapped: a word that nobody listed is known",
		`words.Shared: "b" is listed but not known`,
		"words.Shared: the list that is returned is shared",
		`words.Same: same becomes "same" and that same`,
		`words.Same: two values have the text "same"`,
		`words.Same: same becomes "same" and that same`,
		"words.Same: text that nobody listed is accepted",
		`words.Same: the value 255 has the text "same" of another`,
		"words.Lost:  has no text: unknown",
		"words.Lost:  has no text: unknown",
		"words.Lost: the value 255 prints as nothing",
	)
}
