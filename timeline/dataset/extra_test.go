package dataset_test

import (
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/casus-events/casus/timeline/dataset/gtd"
	"github.com/casus-events/casus/timeline/dataset/icews"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

type reader interface {
	Entries() iter.Seq2[dataset.Entry, error]
}

// TestExtra: what no record has room for stands in all readers in a member of
// the name of the data set, columns that no format has in its list "other", and
// events with it come through JSON as they were, alone and in a chronicle.
func TestExtra(t *testing.T) {
	t.Parallel()
	strict := &casus.DecodeOptions{Strict: true}
	for _, test := range []struct {
		key, text, kept string
		open            func(io.Reader) reader
	}{
		{gdelt.ExtraKey, "GLOBALEVENTID,SQLDATE,EventCode,QuadClass", `"QuadClass":1`, func(in io.Reader) reader { return gdelt.NewReader(in, nil) }},
		{
			gdelt.ExtraKey, "GLOBALEVENTID,EventTimeDate,MentionIdentifier,Confidence", `"Confidence":1`,
			func(in io.Reader) reader { return gdelt.NewMentionReader(in, nil) },
		},
		{ucdp.ExtraKey, "id,date_start,type_of_violence,best,relid", `"relid":"1"`, func(in io.Reader) reader { return ucdp.NewReader(in, nil) }},
		{acled.ExtraKey, "event_id_cnty,event_date,event_type,region", `"region":"1"`, func(in io.Reader) reader { return acled.NewReader(in, nil) }},
		{gtd.ExtraKey, "eventid,iyear,imonth,nperps", `"nperps":1`, func(in io.Reader) reader { return gtd.NewReader(in, nil) }},
		{icews.ExtraKey, "Event ID,Event Date,Event Text,Intensity", `"Intensity":1`, func(in io.Reader) reader { return icews.NewReader(in, nil) }},
		{polecat.ExtraKey, "Event ID,Event Date,Event Type,Intensity", `"Intensity":1`, func(in io.Reader) reader { return polecat.NewReader(in, nil) }},
		{maverick.ExtraKey, "id,event_id,date_start,election,source", `"election":"1"`, func(in io.Reader) reader { return maverick.NewReader(in, nil) }},
	} {
		names := strings.Split(test.text, ",")
		row := make([]string, len(names))
		for i, name := range names {
			row[i] = "1"
			if slices.Contains([]string{"SQLDATE", "EventTimeDate", "date_start", "event_date", "Event Date"}, name) {
				row[i] = "2020-03-11"
			}
		}
		text := test.text + ",our \"own\",colour,colour\n" + strings.Join(row, ",") + ",é<&>,red,blue\n"
		text = strings.Replace(text, `our "own"`, `"our ""own"""`, 1)
		c, err := dataset.Collect(test.open(strings.NewReader(text)).Entries())
		if err != nil {
			t.Errorf("%s: %v", test.key, err)
			continue
		}
		e := slices.Concat(c.Accounts, c.Events)[0]
		got := string(e.Extra[test.key])
		if !strings.Contains(got, test.kept) || !strings.HasSuffix(got, `"other":[["our \"own\"","é<&>"],["colour","red"],["colour","blue"]]}`) || len(e.Extra) != 1 {
			t.Errorf("%s: %s", test.key, got)
		}
		alone, err := e.Marshal()
		if err != nil {
			t.Error(err)
		}
		if !strings.Contains(string(alone), `"extra":{"`+test.key+`":{`) {
			t.Errorf("%s has no extra %s", alone, test.key)
		}
		if back, err := event.Unmarshal(alone, strict); err != nil || !back.Equal(e) {
			t.Errorf("%s: %+v, %v", test.key, back, err)
		}
		whole, err := timeline.Marshal(c)
		if err != nil {
			t.Error(err)
		}
		if back, err := timeline.Unmarshal(whole, strict); err != nil || !back.Equal(c) {
			t.Errorf("%s: %s, %v", test.key, whole, err)
		}
	}
}
