package archtest_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"testing"
)

// docFaults names the package if it has no doc comment or more than one, and
// its exported symbols that have none. A constant or variable may share the
// comment of its group. Fields may go without where name and type say it all.
func docFaults(p *pkg) []string {
	var faults []string
	docs := 0
	for _, f := range p.Files {
		if f.Doc != nil {
			docs++
		}
	}
	if docs != 1 {
		faults = append(faults, fmt.Sprintf("package %s has %d doc comments, want 1", p.ImportPath, docs))
	}
	if p.Name == "main" {
		return faults
	}
	for _, f := range p.Files {
		for _, decl := range f.Decls {
			for _, n := range undocumented(decl) {
				faults = append(faults, fmt.Sprintf("%s: %s.%s has no doc comment", p.position(n), p.Name, n.Name))
			}
		}
	}
	return faults
}

// undocumented returns the exported names that a declaration introduces
// without a word about them.
func undocumented(decl ast.Decl) []*ast.Ident {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d.Recv) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		var names []*ast.Ident
		for _, spec := range d.Specs {
			names = append(names, undocumentedSpec(d, spec)...)
		}
		return names
	}
	return nil
}

func undocumentedSpec(d *ast.GenDecl, spec ast.Spec) []*ast.Ident {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		if d.Doc == nil && s.Doc == nil && s.Comment == nil {
			return exported(s.Names)
		}
	case *ast.TypeSpec:
		if !s.Name.IsExported() {
			return nil
		}
		var names []*ast.Ident
		if s.Doc == nil && (d.Doc == nil || d.Lparen != token.NoPos) {
			names = append(names, s.Name)
		}
		if t, ok := s.Type.(*ast.InterfaceType); ok {
			names = append(names, undocumentedMethods(t.Methods)...)
		}
		return names
	}
	return nil
}

func undocumentedMethods(methods *ast.FieldList) []*ast.Ident {
	var names []*ast.Ident
	for _, m := range methods.List {
		if m.Doc == nil && m.Comment == nil {
			names = append(names, exported(m.Names)...)
		}
	}
	return names
}

func exported(names []*ast.Ident) []*ast.Ident {
	var list []*ast.Ident
	for _, n := range names {
		if n.IsExported() {
			list = append(list, n)
		}
	}
	return list
}

func exportedReceiver(recv *ast.FieldList) bool {
	if recv == nil {
		return true
	}
	t := recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return false
		}
	}
}

func TestEverythingDocumented(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).Packages {
		report(t, docFaults(p))
	}
}

func TestDocFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", `package event

// Kinds of things.
const (
	A = 1
	B = 2
)

const C = 3 // not the second letter

const D = 4

// T is a type.
type T struct {
	Start int
}

type (
	// U is another.
	U struct{}
	V interface {
		M()
		N() // is documented
	}
	w struct{ X int }
)

func F() {}

func (T) G() {}

func (*list[X]) Len() int { return 0 }

type list[X any] struct{}

// H is documented.
func (T) H() {}

func g() {}
`)
	wantFaults(t, docFaults(p), "package github.com/casus-events/casus/event has 0 doc comments",
		"event.D has", "event.V has", "event.M has", "event.F has", "event.G has")
}
