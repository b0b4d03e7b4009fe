package ucdp_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
	"github.com/google/go-cmp/cmp"
)

// FuzzEntries reads any text: every row is an entry or a fault, the entries are
// sound, and workers make no difference.
func FuzzEntries(f *testing.F) {
	f.Add(file(header19, fight(), fight("best", "9", "low", "8", "high", "7")))
	f.Add(file(header23, fight("type_of_violence", "3", "side_b", "Civilians"), fight("gwnoa", "2, 200", "side_b_new_id", "901")))
	f.Add(file(header19, fight("source_article", "\"", "source_original", ";\n;", "event_clarity", "", "date_end", "2015-01-01")))
	f.Add("id,type_of_violence,best,date_start\n1,1,1,2014-03-01\n,,,\n")
	f.Fuzz(checkAny)
}

func checkAny(t *testing.T, text string) {
	t.Helper()
	r := ucdp.NewReader(strings.NewReader(text), nil)
	list, err := read(r)
	s := r.Summary()
	if s.Rows != s.Entries+s.Faults || s.Entries != int64(len(list)) {
		t.Errorf("%v, %d entries", s, len(list))
	}
	c, collectErr := dataset.Collect(stream(list))
	if faults := grave(c.Validate()); len(faults) > 0 {
		t.Errorf("%v, %v: %.500q", faults, collectErr, text)
	}
	again, errAgain := read(ucdp.NewReader(strings.NewReader(text), &dataset.Options{Workers: 2}))
	if diff := cmp.Diff(list, again); diff != "" {
		t.Error(diff)
	}
	var one, two *dataset.FileError
	if errors.As(err, &one) != errors.As(errAgain, &two) {
		t.Errorf("%v\n%v", err, errAgain)
	}
}

// TestMutations damages files at random, in the same ways every time.
func TestMutations(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	seeds := []string{
		file(header19, fight(), fight("best", "9", "low", "8", "high", "7")),
		file(header23, fight("type_of_violence", "3", "side_b", "Civilians"), fight("gwnoa", "2, 200", "side_b_new_id", "901")),
		file(header19+",iso3", fight("source_article", "\"", "source_original", ";\n;", "event_clarity", "", "date_end", "2015-01-01")),
	}
	const chars = "\",;\n\r\t0123456789-.NA\x00\xff a"
	for range 1500 {
		b := []byte(seeds[rng.IntN(len(seeds))])
		for range 1 + rng.IntN(6) {
			i, c := rng.IntN(len(b)), chars[rng.IntN(len(chars))]
			switch rng.IntN(4) {
			case 0:
				b[i] = c
			case 1:
				b = slices.Delete(b, i, i+1)
			case 2:
				b = slices.Insert(b, i, c)
			case 3: // a field becomes one character
				from, to := bytes.LastIndexByte(b[:i], ',')+1, bytes.IndexByte(b[i:], ',')
				if to >= 0 {
					b = slices.Replace(b, from, i+to, c)
				}
			}
		}
		checkAny(t, string(b))
	}
}
