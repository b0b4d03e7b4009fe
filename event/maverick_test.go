package event_test

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/casusdata"
)

// TestReconcileReports compares with the reports of MAVERICK, where one event
// is told by several sources: whatever two reports of it disagree on must be
// listed, and nothing else.
func TestReconcileReports(t *testing.T) {
	t.Parallel()
	reports := readReports(t, casusdata.File(t, "maverick", "maverick_event_report.csv.gz"))
	if len(reports) != 2200 {
		t.Fatalf("%d events, want 2200", len(reports))
	}
	differ := make(map[string]int)
	several := 0
	for id, rows := range reports {
		if len(rows) < 2 {
			continue
		}
		several++
		var accounts []event.Event
		for i, row := range rows {
			a := row.account()
			a.ID, a.AccountOf = event.ID(fmt.Sprintf("%s/%d", id, i)), event.ID(id)
			accounts = append(accounts, a)
		}
		r := event.Reconcile(event.Event{ID: event.ID(id), Kind: event.KindAssault}, accounts, nil)
		if err := r.Event.Validate(); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		for _, column := range []struct {
			slot string
			of   func(report) string
		}{
			{"when", func(r report) string { return r["date_start"] }},
			{"casualties[killed]", func(r report) string { return r.count("deaths") }},
			{"casualties[wounded]", func(r report) string { return r.count("injuries") }},
		} {
			values := make(map[string]bool)
			for _, row := range rows {
				if v := column.of(row); v != "" {
					values[v] = true
				}
			}
			i := slices.IndexFunc(r.Conflicts, func(c event.Conflict) bool { return c.Slot.String() == column.slot })
			if (i >= 0) != (len(values) > 1) {
				t.Errorf("%s: %s: conflict %v of %v", id, column.slot, i >= 0, values)
			}
			if i >= 0 {
				differ[column.slot]++
				if got := len(r.Conflicts[i].Values); got != len(values) || r.Conflicts[i].Is != casus.Yes {
					t.Errorf("%s: %d values of %v", id, got, values)
				}
			}
		}
	}
	if several != 407 {
		t.Errorf("%d events with several reports, want 407", several)
	}
	t.Logf("of %d events with several reports, these differ: %v", several, differ)
	for slot, share := range map[string]float64{"when": 0.43, "casualties[killed]": 0.45, "casualties[wounded]": 0.42} {
		if got := float64(differ[slot]) / float64(several); got < share-0.01 || got > share+0.01 {
			t.Errorf("%s: %.3f of the events differ, want %.2f", slot, got, share)
		}
	}
}

type report map[string]string

func readReports(t *testing.T, path string) map[string][]report {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	reports := make(map[string][]report)
	for _, row := range rows[1:] {
		r := make(report)
		for i, name := range rows[0] {
			r[name] = row[i]
		}
		reports[r["event_id"]] = append(reports[r["event_id"]], r)
	}
	return reports
}

// count returns the best number of a harm, which in this data set is stated in
// every row.
func (r report) count(harm string) string { return r[harm+"_best"] }

func (r report) account() event.Event {
	e := event.Event{
		When:  event.On(edtf.Date(r["date_start"])),
		Cites: []actor.Cite{{Source: actor.SourceID(r["source"])}},
	}
	for column, harm := range map[string]event.Harm{"deaths": event.Killed, "injuries": event.Wounded} {
		if n, err := strconv.ParseInt(strings.TrimSpace(r.count(column)), 10, 64); err == nil {
			e.Casualties = append(e.Casualties, event.Casualty{Harm: harm, Count: event.Exactly(n)})
		}
	}
	return e
}
