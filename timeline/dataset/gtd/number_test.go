package gtd_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gtd"
	"github.com/google/go-cmp/cmp"
)

// casualties writes casualties on lines.
func casualties(e dataset.Entry) []string {
	var lines []string
	for _, v := range e.Event.Casualties {
		lines = append(lines, strings.Join(strings.Fields(fmt.Sprint(v.Harm, " ", v.Nationality, " ", v.Status, " ", v.Count)), " "))
	}
	return lines
}

func TestCasualties(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		row   row
		want  []string
		kinds []string
	}{
		{row{"nkill": "", "nwound": ""}, nil, nil},
		{row{"nkill": "0", "nwound": "."}, []string{"killed 0"}, nil},
		{
			row{"nkill": "5", "nkillus": "2", "nkillter": "1", "nwound": "9", "nwoundus": "0", "nwoundte": "0"},
			[]string{"killed 5", "killed USA 2", "killed attacker 1", "wounded 9", "wounded USA 0", "wounded attacker 0"},
			nil,
		},
		{row{"nkill": "", "nkillter": "1", "nwound": ""}, []string{"killed attacker 1"}, nil},
		{row{"nkill": "1", "nkillus": "3", "nkillter": "2", "nwound": ""}, []string{"killed 1"}, []string{"nkillus:part-above-total", "nkillter:part-above-total"}},
		{row{"nkill": "1.5", "nkillter": "2", "nwound": ""}, []string{`killed 1 to 2 ("1.5")`, "killed attacker 2"}, nil},
		{row{"nkill": "-99", "nkillus": "1", "nwound": "-9"}, []string{"killed unknown", "killed USA 1", "wounded unknown"}, nil},
		{row{"nkill": "-3", "nwound": "2e30"}, nil, []string{"nkill:unknown-code", "nwound:unknown-code"}},
		{row{"nkill": "", "nwound": "", "nperpcap": "2"}, []string{"captured attacker 2"}, nil},
		{row{"nkill": "", "nwound": "", "nperpcap": "-9"}, []string{"captured attacker unknown"}, nil},
		{row{"nkill": "", "nwound": "", "ishostkid": "1", "nhostkid": "3", "nhostkidus": "1"}, []string{"abducted 3", "abducted USA 1"}, nil},
		{row{"nkill": "", "nwound": "", "ishostkid": "1", "nhostkid": "-99"}, []string{"abducted unknown"}, nil},
		{row{"nkill": "", "nwound": "", "ishostkid": "1", "nhostkidus": "1"}, []string{"abducted at least 1", "abducted USA 1"}, nil},
		{row{"nkill": "", "nwound": "", "ishostkid": "0"}, nil, nil},
		{row{"nkill": "", "nwound": "", "ishostkid": "-9"}, nil, nil},
		{row{"nkill": "", "nwound": "", "attacktype1": "6"}, []string{"abducted at least 1"}, nil},
		{row{"nkill": "", "nwound": "", "attacktype1": "6", "success": "0"}, nil, nil},
		{row{"nkill": "2", "nkillter": "2", "nwound": "", "success": "0"}, []string{"killed 2", "killed attacker 2"}, nil},
		{row{"nkill": "2", "nkillter": "0", "nwound": "", "success": "0"}, []string{"killed 2", "killed attacker 0"}, []string{"success:failed-with-casualties"}},
	} {
		e := entry(t, test.row)
		if diff := cmp.Diff(test.want, casualties(e)); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
		if (e.Event.Status == event.Failed) != (test.row["success"] == "0") {
			t.Errorf("%v: status %q", test.row, e.Event.Status)
		}
		sound(t, collect(t, []dataset.Entry{e}))
	}
}

func TestMeasures(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		row   row
		want  []string
		kinds []string
	}{
		{row{}, nil, nil},
		{row{"property": "0"}, []string{"damage-usd 0"}, nil},
		{row{"property": "-9"}, nil, nil},
		{row{"property": "1"}, []string{"damage-usd unknown"}, nil},
		{row{"property": "1", "propextent": "1"}, []string{"damage-usd at least 1000000000"}, nil},
		{row{"property": "1", "propextent": "2"}, []string{"damage-usd 1000000 to 999999999"}, nil},
		{row{"property": "1", "propextent": "3", "propvalue": "-99"}, []string{"damage-usd at most 999999"}, nil},
		{row{"property": "1", "propextent": "4"}, []string{"damage-usd unknown"}, nil},
		{row{"property": "1", "propextent": "3", "propvalue": "500"}, []string{"damage-usd 500"}, nil},
		{row{"property": "1", "propextent": "3", "propvalue": "2000000"}, []string{"damage-usd 2000000"}, []string{"propvalue:outside-range"}},
		{row{"propvalue": "-99"}, []string{"damage-usd unknown"}, nil},
		{row{"propextent": "8"}, nil, []string{"propextent:unknown-code"}},
		{row{"nperps": "4"}, []string{"personnel 4"}, nil},
		{row{"nperps": "-99"}, []string{"personnel unknown"}, nil},
		{
			row{"ransomamt": "1000.5", "ransomamtus": "0", "ransompaid": "-99", "ransompaidus": "", "nhours": "-99", "ndays": "3", "nreleased": "2"},
			[]string{
				string(gtd.RansomDemanded) + ` 1000 to 1001 ("1000.5")`, string(gtd.RansomDemandedOfUS) + " 0", string(gtd.RansomPaid) + " unknown",
				string(gtd.HoursHeld) + " unknown", string(gtd.DaysHeld) + " 3", string(gtd.HostagesReleased) + " 2",
			},
			nil,
		},
	} {
		e := entry(t, test.row)
		var got []string
		for _, m := range e.Event.Measures {
			got = append(got, string(m.Quantity)+" "+m.Count.String())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
	}
}
