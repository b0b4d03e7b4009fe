package phrase_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/phrase"
)

// FuzzRead checks what holds of every phrase: reading it does not panic and
// takes few steps; an error quotes a part of it; a date resolves to well-formed
// dates or to an error; links have a kind and a well-formed lag.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Jan. 1, 2020", "3/11/2020", "the week of 3 March", "fiscal 1989's third quarter", "exactly 21 years to the day",
		"coincided with what would have been his birthday", "within two days of", "a few days later", "mid-to-late 1950s",
		"from early 1980s to circa late 1990s?", "the last Friday of May '98", "two thousand and five", "5th century BC",
		"½ of the \u2019\u201882 \xff", "nineteen nineteen nineteen", "March 99-99, 0000", "9999-99-99", "the 99th century",
		"until the end of the end of 9999", "4000000001 years ago", "two days after two days after Friday",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if steps := phrase.Steps(text); steps > phrase.MaxSteps+1 {
			t.Errorf("%q takes %.1f steps a word", text, steps)
		}
		r, err := phrase.Read(text, nil)
		if err != nil {
			var e *phrase.Error
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(text) || !strings.Contains(text, e.Rest) || e.Error() == "" {
				t.Fatalf("%q: %#v", text, err)
			}
			return
		}
		if r.Date.IsZero() && len(r.Links) == 0 {
			t.Errorf("%q says nothing", text)
		}
		for _, l := range r.Links {
			if l.Kind == "" || l.Lag.Validate() != nil {
				t.Errorf("%q: link %+v", text, l)
			}
		}
		for _, dateline := range []edtf.Date{"2020-03-11", "1998-01", "0000-01-01", "9999-12-31", ""} {
			res, err := r.Resolve(dateline, nil)
			for _, c := range res.Candidates {
				if err != nil || c.Date.Validate() != nil {
					t.Errorf("%q on %s: %v, %v", text, dateline, c, err)
				}
			}
		}
	})
}
