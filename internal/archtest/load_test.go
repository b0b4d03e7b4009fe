package archtest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
)

const modulePath = "github.com/casus-events/casus"

// A pkg is a package of the root module: what the go command says of it, and
// its syntax and types without its tests.
type pkg struct {
	listed

	// Rel is the import path below the module, empty for the root package.
	Rel   string
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
}

// listed is what "go list" prints of a package.
type listed struct {
	ImportPath   string
	Name         string
	Dir          string
	Export       string
	Standard     bool
	GoFiles      []string
	TestGoFiles  []string
	XTestGoFiles []string
	Imports      []string
	Deps         []string
	Module       *struct {
		Path string
		Main bool
	}
}

// A tree is the root module with everything its packages depend on.
type tree struct {
	Root string
	// Packages are those of the module, in the order of their import paths.
	Packages []*pkg
	// Listed are all packages, those of the module and what they import, by
	// import path.
	Listed map[string]*listed
}

var load = sync.OnceValues(loadTree)

// repository returns the loaded tree, which all tests share and none changes.
func repository(t *testing.T) *tree {
	t.Helper()
	tr, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// library returns the packages that users import: neither internal ones nor
// the programs under examples.
func (tr *tree) library() []*pkg {
	return slices.DeleteFunc(slices.Clone(tr.Packages), func(p *pkg) bool {
		return isInternal(p.Rel) || below(p.Rel, "examples")
	})
}

// below tells whether a slash-separated path is dir or lies in it.
func below(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, dir+"/")
}

func isInternal(rel string) bool {
	return slices.Contains(strings.Split(rel, "/"), "internal")
}

// ours returns the import path below the module, and whether it is one of the
// module's packages.
func ours(importPath string) (rel string, ok bool) {
	if importPath == modulePath {
		return "", true
	}
	return strings.CutPrefix(importPath, modulePath+"/")
}

func loadTree() (*tree, error) {
	root, err := casusdata.Root(".")
	if err != nil {
		return nil, err
	}
	// The go command runs in a process of its own, whose reads do not count
	// when the result of this test is cached. Opening every folder here makes
	// a new file in any of them run the test again.
	if _, err := goFiles(root); err != nil {
		return nil, err
	}
	out, err := run(root, "go", "list", "-export", "-deps",
		"-json=ImportPath,Name,Dir,Export,Standard,GoFiles,TestGoFiles,XTestGoFiles,Imports,Deps,Module", "./...")
	if err != nil {
		return nil, err
	}
	tr := &tree{Root: root, Listed: make(map[string]*listed)}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		l := new(listed)
		if err := dec.Decode(l); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		tr.Listed[l.ImportPath] = l
		if l.Module != nil && l.Module.Main {
			rel, _ := ours(l.ImportPath)
			tr.Packages = append(tr.Packages, &pkg{listed: *l, Rel: rel})
		}
	}
	slices.SortFunc(tr.Packages, func(a, b *pkg) int { return strings.Compare(a.Rel, b.Rel) })
	if err := tr.parse(); err != nil {
		return nil, err
	}
	return tr, nil
}

// parse reads and type-checks the packages of the module, with the compiler's
// export data for what they import.
func (tr *tree) parse() error {
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		l := tr.Listed[path]
		if l == nil || l.Export == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(l.Export)
	})
	for _, p := range tr.Packages {
		p.Fset = fset
		for _, name := range p.GoFiles {
			path := filepath.Join(p.Dir, name)
			f, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			p.Files = append(p.Files, f)
		}
		if err := p.check(imports); err != nil {
			return err
		}
	}
	return nil
}

func (p *pkg) check(imports types.Importer) (err error) {
	p.Info = &types.Info{
		Defs:  make(map[*ast.Ident]types.Object),
		Uses:  make(map[*ast.Ident]types.Object),
		Types: make(map[ast.Expr]types.TypeAndValue),

		Instances: make(map[*ast.Ident]types.Instance),
	}
	conf := types.Config{Importer: imports, Sizes: types.SizesFor("gc", "amd64")}
	p.Types, err = conf.Check(p.ImportPath, p.Fset, p.Files, p.Info)
	return err
}

// position returns the place of a node below the root of the repository.
func (p *pkg) position(n ast.Node) string {
	pos := p.Fset.Position(n.Pos())
	if dir := strings.TrimSuffix(p.Dir, filepath.FromSlash(p.Rel)); dir != "" {
		if rel, err := filepath.Rel(dir, pos.Filename); err == nil {
			pos.Filename = filepath.ToSlash(rel)
		}
	}
	return fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
}

// goFiles returns the Go files of the module at root, tests among them, but
// not those of modules nested in it nor of folders the go command ignores.
func goFiles(root string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (ignored(d.Name()) || nestedModule(path)):
			return filepath.SkipDir
		case !d.IsDir() && strings.HasSuffix(path, ".go"):
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

func ignored(dir string) bool {
	return dir == "testdata" || dir == "vendor" || strings.HasPrefix(dir, ".") || strings.HasPrefix(dir, "_")
}

func nestedModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func run(dir, name string, args ...string) ([]byte, error) {
	var stderr bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", cmd, err, stderr.Bytes())
	}
	return out, nil
}

// fixture type-checks a source text as a package of the module, for the tests
// that show a rule its faults. It may import nothing.
func fixture(t *testing.T, rel, src string) *pkg {
	t.Helper()
	p := &pkg{Rel: rel, Fset: token.NewFileSet()}
	p.ImportPath = strings.TrimSuffix(modulePath+"/"+rel, "/")
	f, err := parser.ParseFile(p.Fset, "fixture.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	p.Files = []*ast.File{f}
	if err := p.check(nil); err != nil {
		t.Fatal(err)
	}
	p.Name = p.Types.Name()
	return p
}

// report fails the test with every fault.
func report(t *testing.T, faults []string) {
	t.Helper()
	for _, fault := range faults {
		t.Error(fault)
	}
}

// wantFaults fails the test unless each wanted text stands in the fault of the
// same number, and there are no more.
func wantFaults(t *testing.T, faults []string, want ...string) {
	t.Helper()
	for i := range max(len(faults), len(want)) {
		switch {
		case i >= len(faults):
			t.Errorf("no fault that says %q", want[i])
		case i >= len(want):
			t.Errorf("unexpected fault: %s", faults[i])
		case !strings.Contains(faults[i], want[i]):
			t.Errorf("fault %d is %q, want it to say %q", i, faults[i], want[i])
		}
	}
}
