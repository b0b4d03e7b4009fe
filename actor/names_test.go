package actor_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
)

// listed is an actor of a list in testdata/names.
type listed struct {
	id       actor.ID
	names    []string // stored
	variants []string // other spellings of them
	others   []string // names of other actors
}

// nameList reads one of the lists.
func nameList(t testing.TB, file string) []listed {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "names", file))
	if err != nil {
		t.Fatal(err)
	}
	var list []listed
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		field := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(field) != 5 {
			t.Fatalf("%s: %q: want 5 columns", file, line)
		}
		l := listed{id: actor.ID(field[0]), variants: strings.Split(field[3], "|"), others: strings.Split(field[4], "|")}
		for _, name := range field[1:3] {
			if name != "" {
				l.names = append(l.names, name)
			}
		}
		list = append(list, l)
	}
	return list
}

// registryOf stores the names of a list.
func registryOf(lists ...listed) *actor.Registry {
	var actors []actor.Actor
	for _, l := range lists {
		actors = append(actors, actor.Actor{ID: l.id, Names: actor.Names(l.names[0], l.names[1:]...)})
	}
	return actor.NewRegistry(actors, nil, nil)
}

// tally counts how names were taken.
type tally struct{ right, missed, wrong, refused int }

func (c tally) recall() float64 { return float64(c.right) / float64(c.right+c.missed) }

func (c tally) precision() float64 { return float64(c.right) / float64(c.right+c.wrong) }

// accepted returns the actors that a registry accepts for a name.
func accepted(reg *actor.Registry, name string) []actor.ID {
	var ids []actor.ID
	for _, c := range reg.Resolve(name, nil) {
		if c.Score >= actor.AcceptScore {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// alone resolves each name against a registry with nothing but the actor that
// it is, or is not.
func alone(t *testing.T, list []listed) tally {
	t.Helper()
	var c tally
	for _, l := range list {
		reg := registryOf(l)
		for _, name := range l.variants {
			if len(accepted(reg, name)) > 0 {
				c.right++
			} else {
				c.missed++
				t.Logf("missed: %s for %s", name, l.names[0])
			}
		}
		for _, name := range l.others {
			if len(accepted(reg, name)) > 0 {
				c.wrong++
				t.Logf("wrong: %s for %s", name, l.names[0])
			} else {
				c.refused++
			}
		}
	}
	return c
}

// together resolves each name against a registry with all actors of all lists.
func together(t *testing.T, list []listed) tally {
	t.Helper()
	reg := registryOf(list...)
	var c tally
	for _, l := range list {
		for _, name := range l.variants {
			switch ids := accepted(reg, name); {
			case len(ids) == 0:
				c.missed++
			case ids[0] == l.id:
				c.right++
			default:
				c.wrong++
				t.Logf("wrong: %s is %s, taken for %s", name, l.id, ids[0])
			}
		}
		for _, name := range l.others {
			c.refused++
			for _, id := range accepted(reg, name) {
				if id == l.id {
					c.wrong++
					c.refused--
					t.Logf("wrong: %s taken for %s", name, l.id)
				}
			}
		}
	}
	return c
}

func TestNameLists(t *testing.T) {
	t.Parallel()
	tuned, checked, heldOut := nameList(t, "tuned.tsv"), nameList(t, "checked.tsv"), nameList(t, "heldout.tsv")
	for _, test := range []struct {
		name              string
		count             func(*testing.T, []listed) tally
		list              []listed
		recall, precision float64
	}{
		{"tuned, each alone", alone, tuned, 0.97, 0.995},
		{"checked, each alone", alone, checked, 0.92, 0.985},
		{"held out, each alone", alone, heldOut, 0.94, 0.985},
		{"all together", together, slices.Concat(tuned, checked, heldOut), 0.95, 0.99},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := test.count(t, test.list)
			t.Logf("right %d, missed %d, wrong %d, refused %d; recall %.3f, precision %.3f",
				c.right, c.missed, c.wrong, c.refused, c.recall(), c.precision())
			if c.right+c.missed < 150 || c.wrong+c.refused < 150 {
				t.Errorf("%d variants and %d other names: want 150 of each", c.right+c.missed, c.wrong+c.refused)
			}
			if c.recall() < test.recall || c.precision() < test.precision {
				t.Errorf("recall %.3f, precision %.3f; want %.2f, %.2f", c.recall(), c.precision(), test.recall, test.precision)
			}
		})
	}
}
