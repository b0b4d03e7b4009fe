package scales_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/event/ladder/scales"
	"github.com/casus-events/casus/internal/casusdata"
)

// column is a column of the published crosswalk, a list of numbers for each
// rung: "H6" to "7 8 9 10 11 18".
type column map[string]string

// crosswalk reads a column of numbers and of ranges of them, such as
// "7-11;18" or "-6..-7".
func crosswalk(t *testing.T, name string) column {
	t.Helper()
	got := make(column)
	for _, row := range casusdata.Rows(t, "icbe", "ladder_crosswalk.csv") {
		var list []string
		for cell := range strings.SplitSeq(row[name], ";") {
			low, high, isRange := strings.Cut(cell, "..")
			if !isRange && strings.LastIndexByte(cell, '-') > 0 {
				low, high, isRange = strings.Cut(cell, "-")
			}
			switch {
			case cell == "":
			case !isRange:
				list = append(list, cell)
			default:
				list = append(list, between(t, low, high)...)
			}
		}
		got[rungName(t, row["rung"])] = strings.Join(list, " ")
	}
	return got
}

func between(t *testing.T, low, high string) []string {
	t.Helper()
	a, err := strconv.Atoi(low)
	if err != nil {
		t.Fatal(err)
	}
	b, err := strconv.Atoi(high)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for i := min(a, b); i <= max(a, b); i++ {
		list = append(list, strconv.Itoa(i))
	}
	return list
}

// rungName turns the crosswalk's numbers, of which the negative ones are of
// accord, into the names of rungs.
func rungName(t *testing.T, number string) string {
	t.Helper()
	if k, isAccord := strings.CutPrefix(number, "-"); isAccord {
		return "K" + k
	}
	return "H" + number
}

// ours writes what a function gives each rung as the crosswalk does.
func ours[T any](h func(ladder.Hostility) []T, k func(ladder.Accord) []T) column {
	got := make(column)
	for _, r := range ladder.Hostilities() {
		got[r.String()] = words(h(r))
	}
	for _, r := range ladder.Accords() {
		got[r.String()] = words(k(r))
	}
	return got
}

func words[T any](list []T) string {
	text := make([]string, 0, len(list))
	for _, v := range list {
		text = append(text, strings.TrimPrefix(fmt.Sprint(v), "+"))
	}
	return strings.Join(text, " ")
}

// agree holds ours against the crosswalk save where differences, each with its
// reason, say what is ours.
func agree(t *testing.T, published, got, differences column) {
	t.Helper()
	for rung, is := range differences {
		if published[rung] == is {
			t.Errorf("%s: %q is listed as a difference and is none", rung, is)
		}
		published[rung] = is
	}
	if d := cmp.Diff(published, got); d != "" {
		t.Errorf("crosswalk and ours (-crosswalk +ours)\n%s", d)
	}
}

func TestMIDReference(t *testing.T) {
	t.Parallel()
	agree(t, crosswalk(t, "MID_actions"), ours(scales.MID[ladder.Hostility], scales.MID[ladder.Accord]), nil)
	levels := func(low, high scales.MIDLevel) []scales.MIDLevel {
		if low == 0 || low == high {
			return []scales.MIDLevel{low}[:min(int(low), 1)]
		}
		return []scales.MIDLevel{low, high}
	}
	agree(t, crosswalk(t, "MID_hostlev"), ours(
		func(h ladder.Hostility) []scales.MIDLevel { return levels(scales.MIDRange(h)) },
		func(k ladder.Accord) []scales.MIDLevel { return levels(scales.MIDRange(k)) },
	), column{
		"H6":  "3 4", // the incident codebook has a declaration of war (18) at level 4
		"H11": "4",   // and the use of such weapons (19) at level 4
	})
}

func TestCOPDABReference(t *testing.T) {
	t.Parallel()
	agree(t, crosswalk(t, "COPDAB_point"), ours(scales.COPDAB[ladder.Hostility], scales.COPDAB[ladder.Accord]), nil)
	for _, row := range casusdata.Rows(t, "cameo", "copdab_weights.csv") {
		n, err := strconv.Atoi(row["point"])
		if err != nil {
			t.Fatal(err)
		}
		if got := strconv.Itoa(scales.Point(n).Weight()); got != row["weight"] { //nolint:gosec // 1 to 15
			t.Errorf("point %d weighs %s, want %s", n, got, row["weight"])
		}
	}
}

func TestBARReference(t *testing.T) {
	t.Parallel()
	agree(t, crosswalk(t, "BAR"), ours(scales.BAR[ladder.Hostility], scales.BAR[ladder.Accord]), column{
		"H6":  "-7 -4", // -7 is "formal declaration of war"
		"H10": "-6",    // -6 is all warfare, however long
		"H11": "-6",    // and names nuclear, chemical and biological weapons
	})
}

func TestKahnReference(t *testing.T) {
	t.Parallel()
	agree(t, crosswalk(t, "Kahn_rungs"), ours(scales.Kahn[ladder.Hostility], scales.Kahn[ladder.Accord]), column{
		// The crosswalk leaves 16 to 20 out, and counts declarations,
		// evacuations and countermeasures above 20 as the use of weapons.
		"H3":  "3 4 16",
		"H4":  "2 7 10 20",
		"H6":  "5 6 11 14 17 18 22 24 25 30 32",
		"H7":  "8 20",
		"H9":  "9 19",
		"H11": "15 21 23 26 27 28 29 31 33 34 35 36 37 38 39 40 41 42 43 44",
	})
}

// TestCAMEOReference places each code by the longest of the crosswalk's codes
// that it begins with, and lists where OfCode has it elsewhere.
func TestCAMEOReference(t *testing.T) {
	t.Parallel()
	published := make(map[string][]string)
	for _, row := range casusdata.Rows(t, "icbe", "ladder_crosswalk.csv") {
		for cell := range strings.SplitSeq(row["CAMEO_roots_codes"], ";") {
			if strings.Contains(cell, "sustained") {
				continue // a duration, which codes do not have
			}
			codes := []string{cell}
			if low, high, isRange := strings.Cut(cell, "-"); isRange {
				codes = nil
				for _, c := range between(t, low, high) {
					codes = append(codes, strings.Repeat("0", len(low)-len(c))+c)
				}
			}
			for _, c := range codes {
				published[c] = append(published[c], rungName(t, row["rung"]))
			}
		}
	}
	differences := make(map[string][]string)
	for _, c := range cameo.Codes() {
		at := c
		for at != "" && published[string(at)] == nil {
			at = at[:len(at)-1]
		}
		r := scales.OfCode(c)
		got := r.Hostility.String() + r.Accord.String()
		if want := published[string(at)]; want != nil && !slices.Contains(want, got) {
			key := strings.Join(want, "/") + " is " + got
			differences[key] = append(differences[key], string(c))
		}
	}
	want := map[string][]string{
		"H0 is H1":  {"016"},                                                                            // a denial, for which Goldstein has -2 or -5, too
		"H0 is H2":  {"025", "0251", "0252", "0253", "0254", "0255", "0256"},                            // appeals to yield are demands in PLOVER
		"H0 is K2":  {"018", "019"},                                                                     // sympathy and praise
		"H10 is H8": {"19", "196"},                                                                      // a code does not say that a war goes on
		"H2 is H1":  {"114"},                                                                            // a complaint
		"H2 is H4":  {"116"},                                                                            // a court convicts
		"H7 is H5":  {"191"},                                                                            // a blockade: PLOVER's table has coercion by restricting
		"H7 is H8":  {"175"},                                                                            // violent repression: PLOVER's table has an assault without a mode
		"H8 is ":    {"185"},                                                                            // an attempt, which failed
		"H8 is H7":  {"182", "1821", "1822", "184"},                                                     // beaten, tortured, used as shields
		"H9 is H8":  {"203"},                                                                            // ethnic cleansing: how many died is not said
		"K3 is K1":  {"045"},                                                                            // mediation
		"K4 is K2":  {"08", "080", "081", "0811", "0812", "082", "083", "0831", "0832", "0833", "0834"}, // to yield in words
		"K5 is K4":  {"0871", "0872", "0873", "0874"},                                                   // the fighting ends, without a settlement
	}
	if d := cmp.Diff(want, differences); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// TestGoldsteinReference collects the values of each kind from the published
// tables by hand.
func TestGoldsteinReference(t *testing.T) {
	t.Parallel()
	tables := map[scales.Scale]map[cameo.Code]float64{
		scales.GoldsteinGDELT: readGDELT(t),
		scales.GoldsteinICEWS: make(map[cameo.Code]float64),
	}
	for _, row := range casusdata.Rows(t, "cameo", "icews_goldstein.csv") {
		tables[scales.GoldsteinICEWS][cameo.Code(row["code"])] = number(t, row["goldstein"])
	}
	for s, table := range tables {
		byKind := make(map[event.Kind][]float64)
		for c, v := range table {
			byKind[c.Kind()] = append(byKind[c.Kind()], v)
		}
		for k, values := range byKind {
			got, ok := scales.Goldstein(s, k)
			if want := (scales.Range{Low: slices.Min(values), High: slices.Max(values)}); !ok || got != want {
				t.Errorf("%s of %s: %v, %v, want %v", s, k, got, ok, want)
			}
		}
		if len(byKind) < 50 {
			t.Errorf("%s: only %d kinds", s, len(byKind))
		}
	}
	var disputed []cameo.Code
	for _, c := range cameo.Codes() {
		g, inGDELT := tables[scales.GoldsteinGDELT][c]
		i, inICEWS := tables[scales.GoldsteinICEWS][c]
		if inGDELT != inICEWS || g != i {
			disputed = append(disputed, c)
		}
	}
	if d := cmp.Diff(disputed, scales.DisputedCodes()); d != "" {
		t.Errorf("disputed codes (-tables +ours)\n%s", d)
	}
}

func readGDELT(t *testing.T) map[cameo.Code]float64 {
	t.Helper()
	text, err := os.ReadFile(casusdata.File(t, "cameo", "CAMEO.goldsteinscale.txt"))
	if err != nil {
		t.Fatal(err)
	}
	table := make(map[cameo.Code]float64)
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		code, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if i > 0 {
			table[cameo.Code(code)] = number(t, value)
		}
	}
	return table
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestPLOVERReference collects the published scores of the types and modes that
// start on each rung.
func TestPLOVERReference(t *testing.T) {
	t.Parallel()
	types, modes := make(map[string][]float64), make(map[string][]float64)
	rungs := make(map[event.Kind]string)
	for _, row := range ladder.KindRows() {
		rungs[row.Kind] = row.Hostility.String() + row.Accord.String()
	}
	for _, row := range casusdata.Rows(t, "cameo", "plover_scores.csv") {
		kind, score := event.Kind(strings.ToLower(row["category"])), number(t, row["score"])
		if row["mode"] != "" {
			kind += event.Kind("/" + strings.ToLower(row["mode"]))
			modes[rungs[kind]] = append(modes[rungs[kind]], score)
			continue
		}
		if kind == event.KindAccuse {
			score = -score // printed without its sign
		}
		types[rungs[kind]] = append(types[rungs[kind]], score)
	}
	check := func(rung string, got scales.Range, ok bool) {
		values := types[rung]
		if values == nil {
			values = modes[rung]
		}
		if ok != (values != nil) || ok && got != (scales.Range{Low: slices.Min(values), High: slices.Max(values)}) {
			t.Errorf("%s: %v, %v, want the ends of %v", rung, got, ok, values)
		}
	}
	for _, h := range ladder.Hostilities() {
		got, ok := scales.Of(scales.ScorePLOVER, h)
		check(h.String(), got, ok)
	}
	for _, k := range ladder.Accords() {
		got, ok := scales.Of(scales.ScorePLOVER, k)
		check(k.String(), got, ok)
	}
}
