package icews_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/icews"
)

// header is the first line of the files of all years but 2017.
const header = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t" +
	"Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"

// file2020 has the form of a file of 2020. All of it is invented.
const file2020 = header +
	"900001\t2020-03-11\tArdalan Faruq\tGovernment,Executive,Foreign Ministry\tIraq\tAccuse of war crimes\t1124\t-2\tBasra Vanguard Front\tInsurgents,Dissident,International Religious,Shia\tIraq\t7000001\t2\tThe Basra Lantern\tTaji\tKadhimiya\tBaghdad\tIraq\t33.509\t44.256\n" +
	"900002\t2020-03-11\tCitizen (Iraq)\tGeneral Population / Civilian / Social,Social\tIraq\tDemonstrate or rally\t141\t-6.5\tGovernment (Iraq)\tGovernment\tIraq\t7000001\t3\tThe Basra Lantern\tNULL\tNULL\tNULL\tIraq\t33.3406\t44.4009\n" +
	"900003\t2020-03-12\tCitizen (Iraq)\tSocial,General Population / Civilian / Social\tIraq\tDemonstrate or rally\t141\t-6.5\tGovernment (Iraq)\tGovernment\tIraq\t7000002\t1\tGulf \"Wire\tNULL\tNULL\tNULL\tIraq\t33.3406\t44.4009\n" +
	"900004\t2020-03-11\tCitizen (Iraq)\tSocial,General Population / Civilian / Social\tIraq\tDemonstrate or rally\t141\t-6.5\tGovernment (Iraq)\tGovernment\tIraq\t7000003\t1\tGulf \"Wire\tNULL\tNULL\tNULL\tIraq\t33.3406\t44.4009\n" +
	"900002\t2020-03-11\tCitizen (Iraq)\tGeneral Population / Civilian / Social,Social\tIraq\tDemonstrate or rally\t141\t-6.5\tGovernment (Iraq)\tGovernment\tIraq\t7000001\t3\tThe Basra Lantern\tNULL\tNULL\tNULL\tIraq\t33.3406\t44.4009\n" +
	"900002\t2020-03-29\tCitizen (Iraq)\tSocial\tIraq\tMake statement\t010\t0\tIraq\tNULL\tIraq\t7000009\t1\tThe Basra Lantern\tNULL\tNULL\tAnbar\tIraq\t33.42\t43.3\n" +
	"900001\t2020-03-11\tGulf Trade Council\tInternational Government Organization,Regional\tNULL\tfight with small arms and light weapons\t193\t-10\tArmed Rebel (Syria)\tRebel,Dissident\tSyria\t7000010\t4\tGulf \"Wire\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\n"

// file2017 has the form of the file of 2017.
const file2017 = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tIntensity\tTarget Name\t" +
	"Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n" +
	"800001\t1/2/2017\tPolice (Thailand)\tGovernment,Police\tThailand\tThreaten with repression\t-7\tMen (Thailand)\tSocial\tThailand\t5000001\t1\tMekong Mail\tBangkok\tNULL\tNULL\tThailand\t13.75\t100.5\n" +
	"800002\t12/31/2017\tSomalia\tNULL\tSomalia\tMake statement\t0\tMilitant (Al-Shabaab)\tInsurgents,Dissident\tSomalia\t5000002\t1\tMekong Mail\tNULL\tNULL\tNULL\tSomalia\t2.03\t45.34\n" +
	"800003\t6/5/2017\tSomalia\tNULL\tSomalia\tDance in the street\t0\tSomalia\tNULL\tSomalia\t5000003\t1\tMekong Mail\tNULL\tNULL\tNULL\tSomalia\t2.03\t45.34\n"

// entriesOf reads a file without faults.
func entriesOf(t *testing.T, file string) ([]dataset.Entry, dataset.Summary) {
	t.Helper()
	r := icews.NewReader(strings.NewReader(file), nil)
	var entries []dataset.Entry
	for e, err := range r.Entries() {
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries, r.Summary()
}
