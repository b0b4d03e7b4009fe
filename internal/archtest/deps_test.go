package archtest_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	textModule = "golang.org/x/text"
	cmpModule  = "github.com/google/go-cmp"
)

// avoided are packages of the standard library and of x/text that the library
// does without, with the reason. Programs under examples and internal packages
// that only tests import may use them.
var avoided = map[string]string{
	"flag":                               "settings are arguments",
	"log":                                "the library does not log",
	"log/slog":                           "the library does not log",
	"net/http":                           "the library does not talk to the network",
	"os/exec":                            "the library starts no process",
	"testing":                            "belongs in tests",
	"time/tzdata":                        "0.4 MB in every program; zones come from the caller",
	"golang.org/x/text/collate":          "1.6 MB in every program",
	"golang.org/x/text/language/display": "2.5 MB in every program",
}

// A requirement is one module of go.mod's require lines.
type requirement struct {
	Path     string
	Indirect bool
}

// requireFaults holds go.mod to two modules, both required by our own code.
func requireFaults(required []requirement) []string {
	var faults []string
	for _, r := range required {
		switch {
		case r.Path != textModule && r.Path != cmpModule:
			faults = append(faults, fmt.Sprintf("go.mod requires %s: heavier things belong in a nested module", r.Path))
		case r.Indirect:
			faults = append(faults, fmt.Sprintf("go.mod requires %s for another module only", r.Path))
		}
	}
	return faults
}

// dependencyFaults names what packages of ours import, directly or not, that
// is neither ours, nor of the standard library, nor of x/text; and what the
// library could import but does without.
func dependencyFaults(packages []*pkg, listedAs map[string]*listed) []string {
	var faults []string
	for _, p := range packages {
		floor, onFloor := floorOf(p.Rel)
		inLibrary := onFloor && floor != "examples"
		bottom := onFloor && len(floors[floor]) == 0
		for _, dep := range p.Deps {
			text := below(dep, textModule)
			why, avoid := avoided[dep]
			switch _, our := ours(dep); {
			case our:
			case !text && !listedAs[dep].Standard:
				faults = append(faults, fmt.Sprintf("%s depends on %s", p.ImportPath, dep))
			case text && bottom:
				faults = append(faults, fmt.Sprintf("%s depends on %s: the lowest floor stands on the standard library", p.ImportPath, dep))
			case avoid && inLibrary:
				faults = append(faults, fmt.Sprintf("%s depends on %s: %s", p.ImportPath, dep, why))
			}
		}
	}
	return faults
}

func TestRequirements(t *testing.T) {
	t.Parallel()
	root := repository(t).Root
	if _, err := os.ReadFile(filepath.Join(root, "go.mod")); err != nil { // so that a change of it runs the test again
		t.Fatal(err)
	}
	out, err := run(root, "go", "mod", "edit", "-json")
	if err != nil {
		t.Fatal(err)
	}
	var mod struct{ Require []requirement }
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	report(t, requireFaults(mod.Require))
}

func TestDependencies(t *testing.T) {
	t.Parallel()
	tr := repository(t)
	report(t, dependencyFaults(tr.Packages, tr.Listed))
}

// TestTextBehindInternal keeps x/text, whose tables change with the Go
// release, out of the packages whose results are stored.
func TestTextBehindInternal(t *testing.T) {
	t.Parallel()
	for _, p := range repository(t).library() {
		for _, imp := range p.Imports {
			if below(imp, textModule) && !strings.Contains(p.Rel, "narrative") {
				t.Errorf("%s imports %s itself: put an internal package between them", p.ImportPath, imp)
			}
		}
	}
}

func TestDependencyFaults(t *testing.T) {
	t.Parallel()
	wantFaults(t, requireFaults([]requirement{
		{Path: textModule},
		{Path: cmpModule, Indirect: true},
		{Path: "gonum.org/v1/gonum"},
	}), "go-cmp for another module only", "requires gonum.org")

	listedAs := map[string]*listed{
		"log":                        {Standard: true},
		"strings":                    {Standard: true},
		"vendor/golang.org/x/text":   {Standard: true},
		"golang.org/x/text/cases":    {},
		"gonum.org/v1/gonum/graph":   {},
		modulePath + "/event/ladder": {},
	}
	deps := slices.Sorted(func(yield func(string) bool) {
		for path := range listedAs {
			if !yield(path) {
				return
			}
		}
	})
	mod := func(rel string) *pkg {
		return &pkg{Rel: rel, listed: listed{ImportPath: modulePath + "/" + rel, Deps: deps}}
	}
	wantFaults(t, dependencyFaults([]*pkg{mod("timeline")}, listedAs), "timeline depends on gonum", "the library does not log")
	wantFaults(t, dependencyFaults([]*pkg{mod("event/edtf")}, listedAs), "stands on the standard library", "gonum", "does not log")
	wantFaults(t, dependencyFaults([]*pkg{mod("examples/taji")}, listedAs), "gonum")
	wantFaults(t, dependencyFaults([]*pkg{mod("internal/golden")}, listedAs), "gonum")
}
