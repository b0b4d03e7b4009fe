package cameo_test

import (
	"bufio"
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/google/go-cmp/cmp"
)

// lines returns the lines of a file of the reference data.
func lines(t *testing.T, elem ...string) []string {
	t.Helper()
	f, err := os.Open(casusdata.File(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for s := bufio.NewScanner(f); s.Scan(); {
		all = append(all, s.Text())
	}
	return all
}

func TestGoldsteinGDELT(t *testing.T) {
	t.Parallel()
	seen := make(map[cameo.Code]bool)
	for _, line := range lines(t, "cameo", "CAMEO.goldsteinscale.txt")[1:] {
		code, value, _ := strings.Cut(line, "\t")
		want, err := strconv.ParseFloat(value, 64)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := cameo.Code(code).GoldsteinGDELT(); !ok || got != want {
			t.Errorf("%s: %v, %v, want %v", code, got, ok, want)
		}
		seen[cameo.Code(code)] = true
	}
	if len(seen) != 310 {
		t.Errorf("%d codes in the lookup file", len(seen))
	}
	for _, c := range cameo.Codes() {
		if _, ok := c.GoldsteinGDELT(); ok && !seen[c] {
			t.Errorf("%s: a value that the lookup file does not have", c)
		}
	}
}

func TestGoldsteinICEWS(t *testing.T) {
	t.Parallel()
	rows, err := csv.NewReader(strings.NewReader(strings.Join(lines(t, "cameo", "icews_goldstein.csv"), "\n"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[cameo.Code]bool)
	for _, row := range rows[1:] {
		code := cameo.Code(row[0])
		want, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := code.GoldsteinICEWS(); !ok || got != want {
			t.Errorf("%s: %v, %v, want %v", code, got, ok, want)
		}
		seen[code] = true
	}
	var others []cameo.Code
	for _, c := range cameo.Codes() {
		if _, ok := c.GoldsteinICEWS(); ok != seen[c] {
			t.Errorf("%s: a value that the table does not have", c)
		}
		if !seen[c] {
			others = append(others, c)
		}
	}
	if diff := cmp.Diff([]cameo.Code{"1214", "155", "176", "1834", "1951", "1952"}, others); diff != "" {
		t.Errorf("codes not of ICEWS (-want +got):\n%s", diff)
	}
}

// TestLabels asks that no label is copied from the list.
func TestLabels(t *testing.T) {
	t.Parallel()
	for _, line := range lines(t, "cameo", "CAMEO.eventcodes.txt")[1:] {
		code, text, _ := strings.Cut(line, "\t")
		if len(strings.Fields(text)) > 2 && strings.EqualFold(cameo.Code(code).Label(), strings.TrimSpace(text)) {
			t.Errorf("%s: the label is that of the list: %s", code, text)
		}
	}
}

// difference is where a kind is deliberately not that of the conversion table.
type difference struct{ table, why string }

const newer = "the table's mode is of an older draft"

// differences are all of them.
var differences = map[cameo.Code]difference{
	"057":  {"support", "a signed agreement is a settlement"},
	"085":  {"retreat/ease", newer},
	"105":  {"request/change", "its subdivisions have yield"},
	"112":  {"accuse/disapprove", "its subdivisions have allege"},
	"114":  {"accuse/allege", "the manual has diplomatic complaints under disapprove"},
	"116":  {"accuse/disapprove", "the manual has findings of a court under SANCTION convict"},
	"124":  {"reject/change", "three of its subdivisions have yield"},
	"1241": {"reject/change", "the manual has the easing of curbs under yield"},
	"1242": {"reject/change", "as 1052, which has yield"},
	"1321": {"threaten/political", newer},
	"133":  {"threaten/relations", "a protest suspends no relations"},
	"139":  {"threaten/relations", "with what the ultimatum threatens is not stated"},
	"143":  {"protest/boycott", "a strike or a boycott"},
	"1431": {"protest/boycott", "a strike or a boycott"},
	"1432": {"protest/boycott", "a strike or a boycott"},
	"1433": {"protest/boycott", "a strike or a boycott"},
	"1434": {"protest/boycott", "a strike or a boycott"},
	"163":  {"coerce/restrict", "the manual has sanctions under SANCTION discontinue"},
	"1712": {"assault/seize", "the manual has destruction under ASSAULT destroy, and no mode seize there"},
	"175":  {"assault/pro_autocracy", "a context in the column of the mode"},
	"183":  {"assault/suicide-attack", "suicide bombing is 1831 only"},
	"185":  {"assault/assassinate", newer + ", named targeted since"},
	"186":  {"assault/assassinate", newer + ", named targeted since"},
	"195":  {"assault/heavy-weapons", "the manual has aircraft under aerial"},
	"200":  {"assault/massacre", newer},
	"201":  {"assault/cleansing", newer},
	"202":  {"assault/massacre", newer},
	"203":  {"assault/cleansing", newer},
}

func TestConversionTable(t *testing.T) {
	t.Parallel()
	used := make(map[cameo.Code]bool)
	seen := make(map[cameo.Code]bool)
	for _, line := range lines(t, "cameo", "CAMEO2PLOVER-2021.txt") {
		line, _, _ = strings.Cut(line, "#")
		code, rest, ok := strings.Cut(line, ":")
		c := cameo.Code(code)
		if !ok || seen[c] { // 08 has two lines, 175 is there twice
			continue
		}
		seen[c] = true
		fields := append(strings.Split(rest, ","), "", "")
		table := strings.ToLower(strings.TrimSpace(fields[0]))
		if mode := strings.TrimSpace(fields[1]); mode != "" {
			table += "/" + mode
		}
		d, deliberate := differences[c]
		used[c] = deliberate
		switch {
		case deliberate && (d.table != table || c.Kind() == event.Kind(table)):
			t.Errorf("%s: the table has %s, the list of differences %s, the package %s", c, table, d.table, c.Kind())
		case !deliberate && c.Kind() != event.Kind(table):
			t.Errorf("%s: %s, want %s", c, c.Kind(), table)
		}
		contextsAgree(t, c, fields[2])
	}
	for c := range differences {
		if !used[c] {
			t.Errorf("%s is in the list of differences and not in the table", c)
		}
	}
	for _, c := range cameo.Codes() {
		missing := []cameo.Code{"155", "176", "1834", "1951", "1952"}
		if !seen[c] && c.Root() > "02" && !slices.Contains(missing, c) {
			t.Errorf("%s is not in the table", c)
		}
	}
}

func contextsAgree(t *testing.T, c cameo.Code, table string) {
	t.Helper()
	var want []cameo.Context
	for word := range strings.SplitSeq(table, ";") {
		if word = strings.TrimSpace(word); word == "democracy" {
			word = "pro_democracy"
		}
		if word != "" {
			want = append(want, cameo.Context(word))
		}
	}
	switch c {
	case "163": // sanctions are economic as well as diplomatic
		want = []cameo.Context{cameo.ContextEconomic, cameo.ContextDiplomatic}
	case "175": // the table has one in the column of the mode
		want = []cameo.Context{cameo.ContextAutocracy, cameo.ContextMilitary}
	}
	if diff := cmp.Diff(want, c.Contexts()); diff != "" {
		t.Errorf("%s: contexts (-table +got):\n%s", c, diff)
	}
}

func TestPloverScores(t *testing.T) {
	t.Parallel()
	n := 0
	for _, line := range lines(t, "cameo", "plover_scores.csv")[1:] {
		fields := strings.Split(line, ",")
		kind, ok := cameo.PloverKind(fields[0], fields[1])
		if !ok {
			t.Errorf("PloverKind(%q, %q) = %q", fields[0], fields[1], kind)
		}
		want, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		if kind == event.KindAccuse {
			want = -want // the lost minus sign
		}
		if got, ok := cameo.PloverScore(kind); !ok || got != want {
			t.Errorf("%s: %v, %v, want %v", kind, got, ok, want)
		}
		n++
	}
	if n != 82 {
		t.Errorf("%d scores", n)
	}
}

// TestGDELTActors reads the actor codes of a day of GDELT: all of them are
// groups of three letters, and few groups are not known.
func TestGDELTActors(t *testing.T) {
	t.Parallel()
	parts, unknown := 0, make(map[string]int)
	for _, line := range lines(t, "gdelt", "20191024143000.export.CSV") {
		fields := strings.Split(line, "\t")
		for _, text := range []string{fields[5], fields[15]} {
			a, err := cameo.ParseActorCode(text)
			if err != nil {
				t.Error(err)
			}
			if text != a.String() {
				t.Errorf("%q was read as %q", text, a)
			}
			parts += len(a.Parts)
			for _, p := range a.Unknown() {
				unknown[p]++
			}
		}
	}
	t.Logf("%d parts, unknown %v", parts, unknown)
	if parts < 2000 || len(unknown) > 20 {
		t.Errorf("%d parts, %d unknown: %v", parts, len(unknown), unknown)
	}
}
