package maverick_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	"github.com/google/go-cmp/cmp"
)

// FuzzEntries reads any text: every row is an entry or a fault, the entries are
// sound, and workers make no difference.
func FuzzEntries(f *testing.F) {
	f.Add(file(header(), report(), report("id", "aa-2", "actor1", "Unknown force", "actor1_id", "KE-200", "deaths_high", "1")))
	f.Add(file(header(), report("id", "KE-9001", "actor1_id", "x", "source", "Daily Bugle (", "actor1_violence", ";Riot;")))
	f.Add("id,event_id,actor1,deaths_best,date_end\n1,1,Unknown ,1,2014-03-01\n,,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		r := maverick.NewReader(strings.NewReader(text), nil)
		list, err := read(r)
		s := r.Summary()
		if s.Rows != s.Entries+s.Faults || s.Entries != int64(len(list)) {
			t.Errorf("%v, %d entries", s, len(list))
		}
		c, collectErr := dataset.Collect(stream(list))
		if faults := grave(c.Validate()); len(faults) > 0 {
			t.Errorf("%v, %v: %.500q", faults, collectErr, text)
		}
		again, errAgain := read(maverick.NewReader(strings.NewReader(text), &dataset.Options{Workers: 2}))
		if diff := cmp.Diff(list, again); diff != "" {
			t.Error(diff)
		}
		var one, two *dataset.FileError
		if errors.As(err, &one) != errors.As(errAgain, &two) {
			t.Errorf("%v\n%v", err, errAgain)
		}
	})
}
