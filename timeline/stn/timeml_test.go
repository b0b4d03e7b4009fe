package stn_test

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/stn"
)

// TestTimeML compares verdicts with those of GQR, a qualitative reasoner, on
// the annotated news documents of six corpora.
func TestTimeML(t *testing.T) {
	t.Parallel()
	verdicts := readVerdicts(t, casusdata.File(t, "stn", "timeml_consistency_gqr.tsv"))
	inconsistent, seen := 0, 0
	readNetworks(t, casusdata.File(t, "stn", "timeml-networks.tgz"), func(name string, r io.Reader) {
		want, ok := verdicts[name]
		if !ok {
			t.Errorf("%s: no verdict", name)
			return
		}
		seen++
		facts, points := readAllen(t, r)
		conflict := addAll(t, facts, points)
		if (conflict == nil) != (want == "consistent") {
			t.Errorf("%s: conflict %v, want %s", name, conflict, want)
		}
		if conflict != nil {
			inconsistent++
			checkIrreducible(t, conflict, facts, points)
		}
	})
	if seen != 466 || inconsistent != 83 {
		t.Errorf("%d networks, %d of them inconsistent; want 466 and 83", seen, inconsistent)
	}
}

func addAll(t *testing.T, facts []fact, points int) *stn.ConflictError {
	t.Helper()
	var net stn.Network
	net.AddPoints(points)
	for _, f := range facts {
		if err := net.Add(f.tag, f.constraints...); err != nil {
			conflict, ok := errors.AsType[*stn.ConflictError](err)
			if !ok {
				t.Fatal(err)
			}
			return conflict
		}
	}
	return nil
}

// checkIrreducible asks that the members be inconsistent, and no fewer of them.
func checkIrreducible(t *testing.T, conflict *stn.ConflictError, facts []fact, points int) {
	t.Helper()
	byTag := map[stn.Tag]fact{}
	for _, f := range facts {
		byTag[f.tag] = f
	}
	tags := append(conflict.Tags(), -1) // and once with none left out
	for _, out := range tags {
		var members []fact
		for _, tag := range conflict.Tags() {
			// What an event's end is to its start holds by nature.
			if tag != out {
				members = append(members, byTag[tag])
			}
		}
		if found := addAll(t, members, points); (found == nil) == (out == -1) {
			t.Errorf("%v without %d: %v", conflict, out, found)
		}
	}
}

func readVerdicts(t *testing.T, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
			verdicts[f[0]+"__"+f[1]+".csp"] = f[2]
		}
	}
	return verdicts
}

func readNetworks(t *testing.T, file string, use func(string, io.Reader)) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for archive := tar.NewReader(z); ; {
		head, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(head.Name, ".csp") {
			use(path.Base(head.Name), archive)
		}
	}
}

// readAllen reads a network of interval relations. Interval i starts at point
// 2i and ends at 2i+1.
func readAllen(t *testing.T, r io.Reader) (facts []fact, points int) {
	t.Helper()
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		var i, j stn.Point
		head, relation, ok := strings.Cut(lines.Text(), "(")
		if n, _ := fmt.Sscan(head, &i, &j); n != 2 || !ok {
			continue
		}
		relation = strings.Join(strings.Fields(strings.TrimSuffix(strings.TrimSpace(relation), ")")), " ")
		constraints := allen(relation, i, j)
		if constraints == nil {
			t.Fatalf("relation %q", relation)
		}
		facts = append(facts, fact{tag: stn.Tag(len(facts) + 1), constraints: constraints})
		points = max(points, int(2*max(i, j)+2))
	}
	return facts, points
}

// allen returns the constraints of the relations that the corpora use. Each
// comes with what makes intervals of its two pairs of points, so that any set
// of facts can be judged by itself.
func allen(relation string, i, j stn.Point) []stn.Constraint {
	a, az, b, bz := 2*i, 2*i+1, 2*j, 2*j+1
	both := []stn.Constraint{stn.Before(a, az), stn.Before(b, bz)}
	switch relation {
	case "<":
		return append(both, stn.Before(az, b))
	case "m":
		return append(both, stn.Same(az, b)...)
	case "=":
		return append(append(both, stn.Same(a, b)...), stn.Same(az, bz)...)
	case "= d s f": // within
		return append(both, stn.NotAfter(b, a), stn.NotAfter(az, bz))
	case "s":
		return append(append(both, stn.Same(a, b)...), stn.Before(az, bz))
	case "f":
		return append(append(both, stn.Same(az, bz)...), stn.Before(b, a))
	case "= fi":
		return append(append(both, stn.Same(az, bz)...), stn.NotAfter(a, b))
	case "= si":
		return append(append(both, stn.Same(a, b)...), stn.NotAfter(bz, az))
	case "= s":
		return append(append(both, stn.Same(a, b)...), stn.NotAfter(az, bz))
	case "= f":
		return append(append(both, stn.Same(az, bz)...), stn.NotAfter(b, a))
	case ">":
		return allen("<", j, i)
	case "mi":
		return allen("m", j, i)
	case "= di si fi":
		return allen("= d s f", j, i)
	}
	return nil
}
