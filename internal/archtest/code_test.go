package archtest_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// panicFaults names the calls of panic outside functions whose name begins
// with Must: no input makes the library panic.
func panicFaults(p *pkg) []string {
	var faults []string
	for _, f := range p.Files {
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(strings.ToLower(fn.Name.Name), "must") {
				continue
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && p.isBuiltin(call.Fun, "panic") {
					faults = append(faults, p.position(n)+": panic outside a Must function")
				}
				return true
			})
		}
	}
	return faults
}

func (p *pkg) isBuiltin(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	_, ok = p.Info.Uses[id].(*types.Builtin)
	return ok && id.Name == name
}

// globalFaults names the places where a package variable may be written: it is
// assigned to, whole or in part, or its address is taken, other than where it
// is declared. Variables of the language's constants by another name, such as
// tables and error values, are never written.
func globalFaults(p *pkg) []string {
	var faults []string
	written := func(e ast.Expr) {
		if v := p.globalAt(e); v != nil {
			faults = append(faults, fmt.Sprintf("%s: the package variable %s may be written", p.position(e), v.Name()))
		}
	}
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, e := range n.Lhs {
					written(e)
				}
			case *ast.IncDecStmt:
				written(n.X)
			case *ast.RangeStmt:
				if n.Tok == token.ASSIGN {
					written(n.Key)
					written(n.Value)
				}
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					written(n.X)
				}
			case *ast.CallExpr:
				if len(n.Args) > 0 && (p.isBuiltin(n.Fun, "delete") || p.isBuiltin(n.Fun, "clear") || p.isBuiltin(n.Fun, "copy")) {
					written(n.Args[0])
				}
			}
			return true
		})
	}
	return faults
}

// globalAt returns the package variable of which an expression denotes the
// whole or a part.
func (p *pkg) globalAt(e ast.Expr) *types.Var {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.SelectorExpr:
			if v := packageVar(p.Info.Uses[x.Sel]); v != nil {
				return v
			}
			e = x.X
		case *ast.Ident:
			return packageVar(p.Info.Uses[x])
		default:
			return nil
		}
	}
}

// packageVar returns obj if it is a variable of a package, else nil.
func packageVar(obj types.Object) *types.Var {
	v, ok := obj.(*types.Var)
	if !ok || v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		return nil
	}
	return v
}

// receiverFaults names the exported types whose exported methods mix value and
// pointer receivers, other than those that read the value from text: a value
// with half its methods does not satisfy the interfaces it seems to.
func receiverFaults(p *pkg) []string {
	var faults []string
	scope := p.Types.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok {
			continue
		}
		var values, pointers []string
		for m := range named.Methods() {
			_, pointer := m.Signature().Recv().Type().(*types.Pointer)
			switch {
			case !m.Exported(), strings.HasPrefix(m.Name(), "Unmarshal"):
			case pointer:
				pointers = append(pointers, m.Name())
			default:
				values = append(values, m.Name())
			}
		}
		if len(values) > 0 && len(pointers) > 0 {
			faults = append(faults, fmt.Sprintf("%s.%s has value methods %v but pointer methods %v", p.Name, name, values, pointers))
		}
	}
	return faults
}

func TestReceiversAgree(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).Packages {
		report(t, receiverFaults(p))
	}
}

func TestReceiverFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", `package event

type Leaf int

func (Leaf) MarshalText() ([]byte, error)  { return nil, nil }
func (*Leaf) UnmarshalText([]byte) error   { return nil }
func (*Leaf) build()                       {}

type Mixed struct{}

func (Mixed) A()  {}
func (*Mixed) B() {}

type I interface{ M() }
`)
	wantFaults(t, receiverFaults(p), "event.Mixed has value methods [A] but pointer methods [B]")
}

func TestNoPanic(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).Packages {
		report(t, panicFaults(p))
	}
}

func TestGlobalsAreConstant(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).Packages {
		report(t, globalFaults(p))
	}
}

func TestPanicFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", `package event

func MustParse() { panic("hard-coded text is wrong") }
func Parse()     { func() { panic("bad input") }() }
func local()     { panic := func(string) {}; panic("fine") }
`)
	wantFaults(t, panicFaults(p), "fixture.go:4: panic outside a Must function")
}

func TestGlobalFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event", `package event

var count int
var names = map[string]int{"a": 1}
var list = []int{1, 2}
var whole struct{ part int }

func f() {
	count++
	names["b"] = 2
	list[0], _ = 3, 4
	whole.part = 5
	_ = &count
	delete(names, "a")
	copy(list[1:], list)
	for count = range list {
	}
	clear(names)
}

func g() int {
	count, list := 1, append([]int{0}, list...)
	count++
	list[0] = names["a"]
	whole := whole
	whole.part = 3
	return count + list[0]
}
`)
	wantFaults(t, globalFaults(p), ":9: the package variable count", ":10: the package variable names",
		":11: the package variable list", ":12: the package variable whole", ":13: the package variable count",
		":14: the package variable names", ":15: the package variable list", ":16: the package variable count",
		":18: the package variable names")
}
