package auto_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
)

// FuzzNewReader: no text is too strange to be recognised or refused, and
// whatever is recognised is read to its end.
func FuzzNewReader(f *testing.F) {
	for _, seed := range []string{
		"", "event_id,deaths_best\na,1\n", "Event ID\tEvent Date\tCAMEO Code\n1\t2020-03-11\t190\n", "eventid,iyear,imonth,iday\n202003110001,2020,3,11\n",
		"id,date_start,date_end,best\n1,2020-03-11,2020-03-11,3\n", strings.Repeat("1\t", 15) + "x\n", strings.Repeat("1\t", 60) + "x\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { sum(t, strings.NewReader(text), &dataset.Options{MaxRow: 1 << 12}) })
}
