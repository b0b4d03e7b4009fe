package gdelt_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/google/go-cmp/cmp"
)

// FuzzEntries: of any text every row is an entry or a fault, entries are valid
// but for unknown words, and workers make no difference.
func FuzzEntries(f *testing.F) {
	f.Add(sample().line(61, "\t") + sample().with("GLOBALEVENTID=2").line(61, "\t"))
	f.Add(sample().line(58, "\t") + sample().line(57, "\t"))
	f.Add(strings.Join(names(61), ";") + "\n" + sample().with("DATEADDED=2.02E+13", "EventCode=12", "EventBaseCode=12", "EventRootCode=1").line(61, ";"))
	f.Add("GLOBALEVENTID,SQLDATE,EventCode,Actor1Code,Actor2Code,SOURCEURL,x\n1,20190311,112,USA,\"a\nb\",http://[::1,y\n2,1/2/3,X,,,,\n")
	f.Add("GLOBALEVENTID,SQLDATE,EventCode,ActionGeo_Lat,ActionGeo_Long,ActionGeo_Type,NumMentions,AvgTone\n1,20190311,1831,1e300,-0,9,-4,1e300\n")
	f.Fuzz(func(t *testing.T, text string) {
		want, s := entries(t, text, nil)
		got, again := entries(t, text, &dataset.Options{Workers: 2})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if s.String() != again.String() {
			t.Errorf("%v, %v", s, again)
		}
	})
}

func entries(t *testing.T, text string, o *dataset.Options) ([]dataset.Entry, dataset.Summary) {
	t.Helper()
	r := gdelt.NewReader(strings.NewReader(text), o)
	var all []dataset.Entry
	faults := int64(0)
	for e, err := range r.Entries() {
		if _, ok := errors.AsType[*dataset.RowError](err); ok {
			faults++
			continue
		}
		if err != nil {
			break
		}
		all = append(all, e)
		for _, v := range e.Others {
			valid(t, v.Validate())
		}
		for _, v := range e.Actors {
			valid(t, v.Validate())
		}
		for _, v := range e.Sources {
			valid(t, v.Validate())
		}
		for _, v := range e.Claims {
			valid(t, v.Validate())
		}
		valid(t, e.Event.Validate())
	}
	s := r.Summary()
	if s.Rows != s.Entries+s.Faults || s.Faults != faults || s.Entries != int64(len(all)) {
		t.Errorf("%v: %d entries, %d faults", s, len(all), faults)
	}
	return all, s
}

func valid(t *testing.T, err error) {
	t.Helper()
	for fault := range casus.FieldErrors(err) {
		if !errors.Is(fault, casus.ErrUnknown) {
			t.Error(fault)
		}
	}
}
