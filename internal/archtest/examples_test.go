package archtest_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// minExamples is the number of Examples with output that the module has at
// least: those that run in tests and show on the package's page.
const minExamples = 100

// An example is an Example function that runs, as readers see it.
type example struct {
	Name string
	// Body is what stands between the function's braces, without the comment
	// that holds the output.
	Body   []string
	Output string
	// Source is the file in which the function stands.
	Source []string
	File   *ast.File
}

// loadExamples returns the runnable Examples of Go test files.
func loadExamples(paths []string) ([]example, error) {
	var all []example
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		found, err := parseExamples(path, string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

func parseExamples(path, text string) ([]example, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, path, text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	source := strings.Split(text, "\n")
	var all []example
	for _, ex := range doc.Examples(f) {
		fn := exampleFunc(f, ex.Name)
		if ex.Output == "" || fn == nil {
			continue
		}
		first, last := fset.Position(fn.Body.Lbrace).Line, fset.Position(fn.Body.Rbrace).Line-1
		all = append(all, example{
			Name:   path + ":Example" + ex.Name,
			Body:   withoutOutput(source[min(first, last):last]),
			Output: ex.Output,
			Source: source,
			File:   f,
		})
	}
	return all, nil
}

func exampleFunc(f *ast.File, name string) *ast.FuncDecl {
	for _, decl := range f.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "Example"+name {
			return fn
		}
	}
	return nil
}

// withoutOutput cuts the comment that holds an Example's output from the end
// of its body.
func withoutOutput(body []string) []string {
	for i, line := range slices.Backward(body) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "//") {
			break
		}
		line = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(line, "//")))
		if strings.HasPrefix(line, "output:") || strings.HasPrefix(line, "unordered output:") {
			return body[:i]
		}
	}
	return body
}

func TestEnoughExamples(t *testing.T) {
	t.Parallel()
	files, err := goFiles(repository(t).Root)
	if err != nil {
		t.Fatal(err)
	}
	examples, err := loadExamples(files)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d Examples with output", len(examples))
	if len(examples) < minExamples {
		t.Errorf("%d Examples with output, want at least %d", len(examples), minExamples)
	}
}

// TestEveryPackageShown asks for an Example in every package that users import:
// it is the first thing they look for on its page.
func TestEveryPackageShown(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).library() {
		var files []string
		for _, name := range slices.Concat(p.TestGoFiles, p.XTestGoFiles) {
			files = append(files, filepath.Join(p.Dir, name))
		}
		examples, err := loadExamples(files)
		if err != nil {
			t.Fatal(err)
		}
		if len(examples) == 0 {
			t.Errorf("%s has no Example with output", p.ImportPath)
		}
	}
}

func TestParseExamples(t *testing.T) {
	t.Parallel()
	examples, err := parseExamples("example_test.go", exampleFixture)
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 2 {
		t.Fatalf("%d examples, want ExampleParse and ExampleThing_String: %v", len(examples), examples)
	}
	ex := examples[1]
	if ex.Name != "example_test.go:ExampleThing_String" || ex.Output != "two\nlines\n" ||
		strings.Join(ex.Body, "\n") != "\t// A comment.\n\tfmt.Println(\"two\\nlines\")\n" {
		t.Errorf("example %q with output %q and body %q", ex.Name, ex.Output, ex.Body)
	}
}

const exampleFixture = `package event_test

import (
	"fmt"
	"strings"
)

func ExampleParse() {
	for i := range 2 {
		x := strings.Repeat("a", i)
		fmt.Println(x)
	}
	show(3)
	// Output:
	//
	// a
	// 3
}

func ExampleThing_String() {
	// A comment.
	fmt.Println("two\nlines")

	// Output:
	// two
	// lines
}

func ExampleSilent() {
	fmt.Println("never run")
}

func show(n int) {
	fmt.Println(n)
}
`
