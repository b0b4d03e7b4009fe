package archtest_test

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"testing"
)

// dateFaults names the places where dates are compared by their text: with an
// operator, in a switch, as keys of a map, or by a generic function that
// compares. Two texts may mean the same day and sort in any order, so
// edtf.Equal and edtf.Compare compare dates. Whether a date is stated at all,
// d == "", its text does tell. Tests may compare texts: for them the spelling
// can be the point.
func dateFaults(p *pkg) []string {
	var faults []string
	fault := func(n ast.Node, how string) {
		faults = append(faults, p.position(n)+": dates "+how+": use edtf.Equal or edtf.Compare")
	}
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if p.comparesDates(n) {
					fault(n, "compared with "+n.Op.String())
				}
			case *ast.SwitchStmt:
				if n.Tag != nil && p.isDate(n.Tag) && p.hasDateCase(n) {
					fault(n, "compared by a switch")
				}
			case *ast.MapType:
				if p.isDate(n.Key) {
					fault(n, "as keys of a map")
				}
			case *ast.CallExpr:
				if (p.isBuiltin(n.Fun, "min") || p.isBuiltin(n.Fun, "max")) && p.isDate(n.Args[0]) {
					fault(n, "compared by min or max")
				}
			case *ast.Ident:
				if p.comparesByType(n) {
					fault(n, "compared by "+n.Name)
				}
			}
			return true
		})
	}
	return faults
}

// comparesDates tells whether the operator compares a date with anything but
// the text of one that is not stated.
func (p *pkg) comparesDates(n *ast.BinaryExpr) bool {
	switch n.Op {
	case token.EQL, token.NEQ:
		if p.isEmptyText(n.X) || p.isEmptyText(n.Y) {
			return false
		}
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return false
	}
	return p.isDate(n.X) || p.isDate(n.Y)
}

func (p *pkg) hasDateCase(n *ast.SwitchStmt) bool {
	for _, clause := range n.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			if !p.isEmptyText(e) {
				return true
			}
		}
	}
	return false
}

// comparesByType tells whether the name is that of a generic function, used
// for dates, that compares values of the type. The exception is cmp.Or, which
// only looks for the first value that is stated.
func (p *pkg) comparesByType(id *ast.Ident) bool {
	instance, ok := p.Info.Instances[id]
	fn, isFunc := p.Info.Uses[id].(*types.Func)
	if !ok || !isFunc || fn.Pkg() != nil && fn.Pkg().Path() == "cmp" && fn.Name() == "Or" {
		return false
	}
	params := fn.Signature().TypeParams()
	for i := range instance.TypeArgs.Len() {
		constraint, ok := params.At(i).Constraint().Underlying().(*types.Interface)
		if ok && isDateType(instance.TypeArgs.At(i)) && constraint.IsComparable() {
			return true
		}
	}
	return false
}

func (p *pkg) isDate(e ast.Expr) bool {
	t := p.Info.TypeOf(e)
	return t != nil && isDateType(t)
}

func isDateType(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	obj := named.Obj()
	return obj.Name() == "Date" && obj.Pkg() != nil && obj.Pkg().Path() == modulePath+"/event/edtf"
}

func (p *pkg) isEmptyText(e ast.Expr) bool {
	v := p.Info.Types[e].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) == ""
}

func TestDatesAreNotComparedAsText(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).Packages {
		report(t, dateFaults(p))
	}
}

func TestDateFaults(t *testing.T) {
	t.Parallel()
	p := fixture(t, "event/edtf", `package edtf

type Date string

type Day = Date

type ordered interface{ ~int | ~string }

const none Date = ""

func find[T comparable](T)    {}
func least[T ordered](T)      {}
func keep[T any](T)           {}
func two[A any, B ordered](A) {}

func compare(d, e Date, a Day) {
	_ = d == e
	_ = d != "2020"
	_ = "2020" <= a
	_ = d == "" || none != e || len(d) > 3 || string(d) == string(e)
	_ = d + e
	switch d {
	case "", "2020":
	}
	switch d {
	case "":
	default:
	}
	switch {
	case d == "":
	}
	_ = map[Date]int{}
	_ = map[string]Date{}
	_ = min(d, e)
	_ = max(1, 2)
	find(d)
	least[Date](d)
	keep(d)
	find("2020")
	two[Date, string](d)
}
`)
	wantFaults(t, dateFaults(p),
		"fixture.go:17: dates compared with ==", "fixture.go:18: dates compared with !=", "fixture.go:19: dates compared with <=",
		"fixture.go:22: dates compared by a switch", "fixture.go:32: dates as keys of a map",
		"fixture.go:34: dates compared by min or max", "fixture.go:36: dates compared by find",
		"fixture.go:37: dates compared by least")
}
