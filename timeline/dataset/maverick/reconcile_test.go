package maverick_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	gocmp "github.com/google/go-cmp/cmp"
)

// The published file: how many events have two or more reports.
const several = 407

// column is one column of the reports as the one thing that accounts say.
type column struct {
	name string
	slot string
	// events is in how many of the events reports have different values.
	events int
	// of returns the value in plain text, "" for NA.
	of func(f fields) string
	// say makes an account say what the row has in the column.
	say func(r *maverick.Row, a *event.Event)
}

func killed(n dataset.Int, h event.Harm, a *event.Event) {
	if n.Stated {
		a.Casualties = []event.Casualty{{Harm: h, Count: event.Exactly(n.N)}}
	}
}

// flag says 0 or 1 as a number of its own.
func flag(n dataset.Int, a *event.Event) {
	if n.Stated {
		a.Measures = []event.Measure{{Quantity: "flag", Count: event.Exactly(n.N)}}
	}
}

func named(name string) func(fields) string {
	return func(f fields) string {
		if f[name] == "NA" {
			return ""
		}
		return f[name]
	}
}

func columnsCompared() []column {
	return []column{
		{"deaths_best", "casualties[killed]", 185, named("deaths_best"), func(r *maverick.Row, a *event.Event) { killed(r.DeathsBest, event.Killed, a) }},
		{"injuries_best", "casualties[wounded]", 171, named("injuries_best"), func(r *maverick.Row, a *event.Event) { killed(r.InjuriesBest, event.Wounded, a) }},
		{"date_start", "when", 176, named("date_start"), func(r *maverick.Row, a *event.Event) { a.When = event.On(r.DateStart.Date()) }},
		{"actor1", "participants[by]", 210, named("actor1"), func(r *maverick.Row, a *event.Event) {
			if r.Actors[0].ID != "" {
				a.Participants = []event.Participant{event.By(actor.ID(r.Actors[0].ID))}
			}
		}},
		{"actor1_perpetrator", "measures[flag]", 94, named("actor1_perpetrator"), func(r *maverick.Row, a *event.Event) { flag(r.Actors[0].Perpetrator, a) }},
		{"actor1_initiator", "measures[flag]", 114, named("actor1_initiator"), func(r *maverick.Row, a *event.Event) { flag(r.Actors[0].Initiator, a) }},
		{"target", "attacks.target_kind", 246, named("target"), func(r *maverick.Row, a *event.Event) {
			a.Attacks = []event.Attack{{TargetKind: event.TargetKind(r.Target)}}
		}},
	}
}

// shares are those of the 407 events that are known from elsewhere, in per mille.
var shares = map[string]int{
	"deaths_best": 455, "injuries_best": 420, "date_start": 432, "actor1": 516, "actor1_perpetrator": 231,
	"actor1_initiator": 280, "target": 604,
}

// byEvent groups rows by their event, in the order of the first.
func byEvent(rows []fields) (groups map[string][]int, ids []string) {
	groups = make(map[string][]int)
	for i, f := range rows {
		if groups[f["event_id"]] == nil {
			ids = append(ids, f["event_id"])
		}
		groups[f["event_id"]] = append(groups[f["event_id"]], i)
	}
	return groups, ids
}

// TestColumns compares, column by column, the events of which reports say
// different things with the conflicts that Reconcile lists when the reports say
// nothing else: the same events, the same values, nothing merged.
func TestColumns(t *testing.T) {
	t.Parallel()
	text := published(t)
	rows := plain(t, text)
	var typed []maverick.Row
	for r, err := range maverick.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		typed = append(typed, *r)
	}
	if len(rows) != 3287 || len(typed) != len(rows) {
		t.Fatalf("%d and %d rows", len(rows), len(typed))
	}
	groups, ids := byEvent(rows)
	if len(ids) != 2200 {
		t.Fatalf("%d events", len(ids))
	}
	for _, c := range columnsCompared() {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			differ, conflicts, all := 0, 0, 0
			for _, id := range ids {
				if len(groups[id]) < 2 {
					continue
				}
				all++
				values := make(map[string]int)
				e := event.Event{ID: event.ID(id), Kind: event.KindAssault}
				var accounts []event.Event
				for _, i := range groups[id] {
					if v := c.of(rows[i]); v != "" {
						values[v]++
					}
					a := event.Event{ID: event.ID(typed[i].ID), AccountOf: e.ID, Cites: []actor.Cite{{Source: actor.SourceID(typed[i].Source)}}}
					c.say(&typed[i], &a)
					accounts = append(accounts, a)
				}
				got := event.Reconcile(e, accounts, nil)
				if len(values) > 1 {
					differ++
				}
				conflicts += checkColumn(t, id, c.slot, values, got)
			}
			if all != several || differ != c.events || conflicts != differ {
				t.Errorf("%d events, %d differ, %d conflicts, want %d of %d", all, differ, conflicts, c.events, several)
			}
			if perMille := (2000*differ + several) / (2 * several); perMille != shares[c.name] {
				t.Errorf("%d per mille, want %d", perMille, shares[c.name])
			}
		})
	}
}

// checkColumn compares the conflict about a slot, of which there must be one if
// the values differ, and returns how many there are.
func checkColumn(t *testing.T, id, slot string, values map[string]int, got event.Reconciled) int {
	t.Helper()
	i := slices.IndexFunc(got.Conflicts, func(c event.Conflict) bool { return c.Slot.String() == slot })
	if (i >= 0) != (len(values) > 1) || len(got.Conflicts) > 1 {
		t.Errorf("%s: %v of %v", id, got.Conflicts, values)
	}
	if i < 0 {
		return 0
	}
	c := got.Conflicts[i]
	reports, total := 0, 0
	for _, v := range c.Values {
		reports += len(v.Accounts)
	}
	for _, n := range values {
		total += n
	}
	if c.Is != casus.Yes || len(c.Values) != len(values) || reports != total {
		t.Errorf("%s: %v of %v", id, c, values)
	}
	return 1
}

// span is a period or range in plain text or numbers.
type span[T cmp.Ordered] struct{ from, to T }

// exclude reports whether any two spans have nothing in common.
func exclude[T cmp.Ordered](spans []span[T]) bool {
	for _, a := range spans {
		for _, b := range spans {
			if max(a.from, b.from) > min(a.to, b.to) {
				return true
			}
		}
	}
	return false
}

// TestAccounts reconciles the accounts as the entries have them, and compares
// the conflicts with what the columns say. There are fewer than the columns
// differ, because two reports that say less do not contradict each other: an
// unknown actor may be the police, and "between 1 and 3 March" may be 2 March.
func TestAccounts(t *testing.T) {
	t.Parallel()
	text := published(t)
	rows := plain(t, text)
	c, err := dataset.Collect(maverick.NewReader(strings.NewReader(text), nil).Entries())
	if err != nil || len(c.Events) != 2200 || len(c.Accounts) != 3287 {
		t.Fatalf("%d events, %d accounts: %v", len(c.Events), len(c.Accounts), err)
	}
	reg := actor.NewRegistry(c.Actors, c.Relations, c.Sources)
	groups, ids := byEvent(rows)
	loose := looseActors(rows)
	found, want := make(map[string]int), make(map[string]int)
	for n, id := range ids {
		e := c.Events[n]
		if string(e.ID) != "maverick:"+id {
			t.Fatalf("%s is %s", id, e.ID)
		}
		if len(groups[id]) < 2 {
			continue
		}
		var accounts []event.Event
		for _, i := range groups[id] {
			accounts = append(accounts, c.Accounts[i])
		}
		got := event.Reconcile(e, accounts, reg)
		if faults := grave(got.Event.Validate()); faults != nil {
			t.Errorf("%s: %v", id, faults)
		}
		for _, conflict := range got.Conflicts {
			found[conflict.Slot.String()]++
		}
		checkInvented(t, id, got, accounts)
		for slot, differ := range contradictions(t, rows, groups[id], loose) {
			if differ {
				want[slot]++
			}
			if differ != slices.ContainsFunc(got.Conflicts, func(c event.Conflict) bool { return c.Slot.String() == slot }) {
				t.Errorf("%s: %s: conflict is not %v: %v", id, slot, differ, got.Conflicts)
			}
		}
	}
	known := map[string]int{
		"when": 58, "casualties[killed]": 181, "casualties[wounded]": 171, "attacks.target_kind": 121, "participants[by]": 87,
		"participants[initiator]": 29,
	}
	if diff := gocmp.Diff(known, want); diff != "" {
		t.Errorf("by the columns: %s", diff)
	}
	maps.Copy(known, map[string]int{
		"attacks.means": 36, "kind": 41, "participants[intervener]": 2, "participants[victim]": 10, "where.name": 173, "where.point": 16,
	})
	if diff := gocmp.Diff(known, found); diff != "" {
		t.Errorf("conflicts: %s", diff)
	}
}

// looseActors returns the political actors and others of whom no report says
// what sort they are.
func looseActors(rows []fields) map[string]bool {
	loose := make(map[string]bool)
	for _, f := range rows {
		for n := 1; n <= 6; n++ {
			name := fmt.Sprint("actor", n)
			id := f[name+"_id"]
			if id == "NA" || strings.ContainsAny(id[len(id)-3:len(id)-2], "246") {
				continue
			}
			_, subtype, _ := strings.Cut(f[name+"_subtype"], ": ")
			known := slices.Contains([]string{"Political party", "Party supporters", "Protesters", "Student union"}, subtype)
			if was, seen := loose[id]; !seen || was {
				loose[id] = !known
			}
		}
	}
	return loose
}

// contradictions returns in which slots the reports of an event exclude each
// other, from the columns alone.
func contradictions(t *testing.T, rows []fields, group []int, loose map[string]bool) map[string]bool {
	t.Helper()
	var when []span[string]
	var dead, hurt []span[int64]
	targets := make(map[string]bool)
	var perpetrators, initiators [][]string
	number := func(f fields, column string) int64 {
		n, err := strconv.ParseInt(f[column], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, i := range group {
		f := rows[i]
		when = append(when, span[string]{min(f["date_start"], f["date_end"]), max(f["date_start"], f["date_end"])})
		for of, list := range map[string]*[]span[int64]{"deaths": &dead, "injuries": &hurt} {
			low, high := number(f, of+"_low"), number(f, of+"_high")
			*list = append(*list, span[int64]{min(low, high), max(low, high)})
		}
		if f["target"] != "Unknown" {
			targets[f["target"]] = true
		}
		for part, list := range map[string]*[][]string{"perpetrator": &perpetrators, "initiator": &initiators} {
			var who []string
			for n := 1; n <= 6; n++ {
				name := fmt.Sprint("actor", n)
				if f[name+"_"+part] != "1" || f[name] == "NA" {
					continue
				}
				id := f[name+"_id"]
				switch {
				case strings.HasPrefix(f[name], "Unknown "):
					id = "?" + id
				case loose[id]:
					id = "~" + id
				}
				who = append(who, id)
			}
			if who != nil {
				*list = append(*list, who)
			}
		}
	}
	return map[string]bool{
		"when": exclude(when), "casualties[killed]": exclude(dead), "casualties[wounded]": exclude(hurt),
		"attacks.target_kind": len(targets) > 1, "participants[by]": othersNamed(perpetrators),
		"participants[initiator]": othersNamed(initiators),
	}
}

// othersNamed reports whether two reports name only others.
func othersNamed(lists [][]string) bool {
	for _, a := range lists {
		for _, b := range lists {
			if !slices.ContainsFunc(a, func(p string) bool {
				return slices.ContainsFunc(b, func(q string) bool { return maySame(p, q) })
			}) {
				return true
			}
		}
	}
	return false
}

// maySame reports whether two identifiers may be one actor, "?" standing before
// those of the unknown and "~" before those of whom only the class is known.
// Security forces, armed groups and citizens exclude each other, and party
// supporters are none of them; all else may be anybody.
func maySame(p, q string) bool {
	class := func(id string) byte { return id[len(id)-3] }
	sharp := func(id string) bool { return strings.IndexByte("246", class(id)) >= 0 }
	switch unknownP, unknownQ := p[0] == '?', q[0] == '?'; {
	case unknownP && unknownQ:
		return true
	case unknownP:
		return !sharp(p) || class(p) == class(q) || q[0] == '~'
	case unknownQ:
		return maySame(q, p)
	}
	return p == q
}

// checkInvented asks that the number of dead that stands is one that a report
// states, or the range that several span.
func checkInvented(t *testing.T, id string, got event.Reconciled, accounts []event.Event) {
	t.Helper()
	for _, h := range []event.Harm{event.Killed, event.Wounded} {
		all := got.Event.Toll(h).All
		lo, hi, _ := all.Bounds()
		var said []event.Count
		for _, a := range accounts {
			for _, c := range a.Casualties {
				if c.Harm == h {
					said = append(said, c.Count)
				}
			}
		}
		from := slices.ContainsFunc(said, func(c event.Count) bool { least, _, _ := c.Bounds(); return least == lo })
		to := slices.ContainsFunc(said, func(c event.Count) bool { _, most, _ := c.Bounds(); return most == hi })
		if !from || !to {
			t.Errorf("%s: %v %s, of %v", id, all, h, said)
		}
	}
}
