package archtest_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// floors are the floors of the house, each with those right below it. A
// package that is not listed stands on the floor of the nearest folder above
// it that is. Internal packages stand on no floor: they count for whoever
// imports them.
var floors = map[string][]string{
	"":                        {},
	"event/edtf":              {},
	"event/edtf/relative":     {"event/edtf"},
	"timeline/stn":            {},
	"actor":                   {"", "event/edtf"},
	"event":                   {"actor"},
	"event/ladder":            {"event"},
	"event/cameo":             {"event"},
	"event/phrase":            {"event", "event/edtf/relative"},
	"attribution/ledger":      {""},
	"attribution/calibration": {},
	"attribution/belief":      {},
	"attribution/opinion":     {},
	"attribution/ach":         {},
	"attribution":             {"event", "attribution/ledger", "attribution/belief", "attribution/opinion", "attribution/ach"},
	"timeline/allen":          {"timeline/stn"},
	"timeline/escalation":     {"event/ladder"},
	"timeline":                {"attribution", "event/ladder", "event/cameo", "timeline/allen", "timeline/escalation"},
	"timeline/timeml":         {"timeline"},
	"timeline/render":         {"timeline"},
	"timeline/dataset":        {"timeline"},
	"examples":                {"attribution/calibration", "timeline/render", "timeline/dataset", "timeline/timeml", "event/phrase"},
}

// floorOf returns the floor of a package, and whether it has one.
func floorOf(rel string) (string, bool) {
	for at := rel; ; {
		if _, ok := floors[at]; ok && (at != "" || rel == "") {
			return at, true
		}
		i := strings.LastIndexByte(at, '/')
		if i < 0 {
			return "", false
		}
		at = at[:i]
	}
}

// reach returns a floor and all below it.
func reach(floor string) map[string]bool {
	all := map[string]bool{floor: true}
	for _, f := range floors[floor] {
		maps.Copy(all, reach(f))
	}
	return all
}

// arrowFaults names the imports of ours, direct or not, that do not point
// downward.
func arrowFaults(packages []*pkg) []string {
	var faults []string
	for _, p := range packages {
		if isInternal(p.Rel) {
			continue
		}
		floor, ok := floorOf(p.Rel)
		if !ok {
			faults = append(faults, fmt.Sprintf("package %s stands on no floor: give it one in the table of floors", p.Rel))
			continue
		}
		for _, dep := range p.Deps {
			if rel, ok := ours(dep); ok && !mayImport(floor, rel) {
				faults = append(faults, fmt.Sprintf("%s imports %s, which is not below it%s", p.ImportPath, dep, through(packages, p, dep)))
			}
		}
	}
	return faults
}

func mayImport(floor, rel string) bool {
	if len(floors[floor]) == 0 {
		return below(rel, floor) && floor != ""
	}
	if isInternal(rel) {
		return true
	}
	f, ok := floorOf(rel)
	return ok && reach(floor)[f]
}

// through names the direct import by which p comes to depend on dep.
func through(packages []*pkg, p *pkg, dep string) string {
	for _, q := range packages {
		if slices.Contains(p.Imports, q.ImportPath) && slices.Contains(q.Deps, dep) {
			return " (through " + q.ImportPath + ")"
		}
	}
	return ""
}

func TestImportsPointDownward(t *testing.T) {
	t.Parallel()
	report(t, arrowFaults(repository(t).Packages))
}

func TestArrowFaults(t *testing.T) {
	t.Parallel()
	mod := func(rel string, deps ...string) *pkg {
		p := &pkg{Rel: rel}
		p.ImportPath = modulePath
		if rel != "" {
			p.ImportPath += "/" + rel
		}
		for _, d := range deps {
			p.Deps = append(p.Deps, strings.TrimSuffix(modulePath+"/"+d, "/"))
		}
		p.Imports = p.Deps
		return p
	}
	names := mod("internal/names", "attribution")
	indirect := mod("event", "internal/names", "attribution")
	indirect.Imports = indirect.Imports[:1]

	for _, tt := range []struct {
		name string
		pkgs []*pkg
		want []string
	}{
		{"down", []*pkg{mod("actor", "", "event/edtf", "internal/fieldpath")}, nil},
		{"the stairs", []*pkg{mod("timeline", "attribution", "event/ladder", "actor", "event/edtf", "timeline/stn", "")}, nil},
		{"a reader", []*pkg{mod("timeline/dataset/ucdp", "timeline", "timeline/dataset", "event/cameo")}, nil},
		{"a program", []*pkg{mod("examples/taji", "timeline/render", "timeline/dataset/gdelt", "actor")}, nil},
		{"up", []*pkg{mod("actor", "event")}, []string{"actor imports github.com/casus-events/casus/event"}},
		{"sideways", []*pkg{mod("attribution", "event/ladder")}, []string{"imports github.com/casus-events/casus/event/ladder"}},
		{"the root imports nothing", []*pkg{mod("", "internal/fieldpath")}, []string{"imports github.com/casus-events/casus/internal/fieldpath"}},
		{"dates import nothing", []*pkg{mod("event/edtf", "")}, []string{"event/edtf imports github.com/casus-events/casus,"}},
		{"intervals know networks only", []*pkg{mod("timeline/allen", "event/edtf")}, []string{"timeline/allen imports"}},
		{"networks import nothing", []*pkg{mod("timeline/stn", "internal/x")}, []string{"timeline/stn imports"}},
		{"escalation knows no chronicle", []*pkg{mod("timeline/escalation", "timeline")}, []string{"timeline/escalation imports"}},
		{"rules of belief import nothing", []*pkg{mod("attribution/belief", "attribution/ledger")}, []string{"attribution/belief imports"}},
		{"a reader is no picture", []*pkg{mod("timeline/render", "timeline/dataset")}, []string{"timeline/render imports"}},
		{"programs are no library", []*pkg{mod("timeline", "examples/taji")}, []string{"timeline imports"}},
		{"through an internal package", []*pkg{names, indirect}, []string{"(through github.com/casus-events/casus/internal/names)"}},
		{"no floor", []*pkg{mod("util")}, []string{"package util stands on no floor"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			wantFaults(t, arrowFaults(tt.pkgs), tt.want...)
		})
	}
}
