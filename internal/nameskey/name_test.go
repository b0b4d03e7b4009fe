package nameskey_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/nameskey"
	"github.com/google/go-cmp/cmp"
)

func words(names []nameskey.Name) []string {
	var list []string
	for _, n := range names {
		list = append(list, strings.Join(n.Words(), " "))
	}
	return list
}

func TestParse(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{" ?! ", nil},
		{"Kataib Hezbollah", []string{"kataib/strong hezbollah/plain"}},
		{"al-Qaeda in Iraq", []string{"al-qaeda/plain in/function iraq/plain"}},
		{"Hashd ash-Shaabi", []string{"hashd/strong al-shaabi/strong"}},
		{"Hizb ut-Tahrir", []string{"hizb/strong al-tahrir/strong"}},
		{"Gen. Qasem Soleimani", []string{"gen/title qasem/plain soleimani/plain"}},
		{"Muhammad Sayyid Tantawi", []string{"muhammad/plain sayyid/plain tantawi/plain"}},
		{"Hussein al-Sheikh", []string{"hussein/plain al-sheikh/plain"}},
		{"President", []string{"president/plain"}},
		{"Osama bin Laden", []string{"osama/plain bin/particle laden/plain"}},
		{"Abdul-Malik al-Houthi", []string{"abdul/given malik/plain al-houthi/plain"}},
		{"Abu Bakr", []string{"abu/given bakr/plain"}},
		{"Netanyahu, Benjamin", []string{"benjamin/plain netanyahu/plain"}},
		{"Paris, London, Rome", []string{"paris/plain london/plain rome/plain"}},
		{"Smith,", []string{"smith/plain"}},
		{", Smith", []string{"smith/plain"}},
		{"P.K.K.", []string{"pkk/plain"}},
		{"U.S. Army", []string{"us/plain army/strong"}},
		{"Gen.Soleimani", []string{"gen/title soleimani/plain"}},
		{"Côte d'Ivoire", []string{"cote/plain ivoire/plain"}},
		{"l'Aquila", []string{"aquila/plain"}},
		{"d'Or", []string{"dor/plain"}},
		{"Kata'ib", []string{"kataib/strong"}},
		{"Kataib Hezbollah (KH)", []string{"kataib/strong hezbollah/plain", "kh/plain"}},
		{"Kataib Hezbollah (K.H.)", []string{"kataib/strong hezbollah/plain", "kh/plain"}},
		{"Kataib Hezbollah (كتائب حزب الله)", []string{"kataib/strong hezbollah/plain", "کتایب/strong حزب/strong الله/plain"}},
		{"Hezbollah (Iraq)", []string{"hezbollah/plain iraq/plain"}},
		{"(KH)", []string{"kh/plain"}},
		{"Hezbollah (KH", []string{"hezbollah/plain kh/plain"}},
		{"Daesh/ISIS", []string{"daesh/plain", "isis/plain"}},
		{"Ansar Allah aka Houthis", []string{"ansar/strong allah/plain", "houthis/plain"}},
		{"الحشد الشعبي", []string{"al-الحشد/strong al-الشعبی/strong"}},
		{"العراق والشام", []string{"al-العراق/plain al-والشام/plain"}},
		{"وليد", []string{"ولید/plain"}},
		{"الله", []string{"الله/plain"}},
		{"الف", []string{"الف/plain"}},
		{"حزب\u200cالله", []string{"حزب/strong الله/plain"}},
		{"عبد المهدي", []string{"عبد/given al-المهدی/plain"}},
		{"אל-קאעידה", []string{"al-קאעידה/plain"}},
		{"צה\"ל", []string{"צהל/plain"}},
		{"ад-Дин", []string{"al-дин/plain"}},
		{"as Sadr", []string{"al-sadr/plain"}},
		{"at Rome", []string{"at/plain rome/plain"}},
		{"al", []string{"al/plain"}},
		{"ʾʿ", nil},
		{"中国 共产党", []string{"中国/plain 共产党/plain"}},
		{strings.Repeat("a ", 40), []string{strings.TrimSpace(strings.Repeat("a/function ", 24))}},
	} {
		if diff := cmp.Diff(test.want, words(m.Parse(test.in))); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", test.in, diff)
		}
	}
}

// TestParseEveryLetter: no letter stops the parser, alone or beside another,
// also one that has no sound in any table.
func TestParseEveryLetter(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for r := range rune(0x3000) {
		for _, text := range []string{string(r), string([]rune{r, r}), "a" + string(r), string(r) + "a", "d'" + string(r) + "ab"} {
			for _, name := range m.Parse(text) {
				if len(name.Words()) == 0 {
					t.Errorf("Parse(%q) has a name without words", text)
				}
			}
		}
	}
}

func TestInitials(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"Kurdistan Workers' Party", []string{"kwp"}},
		{"Islamic State of Iraq and the Levant", []string{"isil", "isoiatl"}},
		{"al-Qaeda in the Islamic Maghreb", []string{"qim", "aqim", "qitim"}},
		{"Служба безпеки України", []string{"sbu"}},
		{"الدولة الإسلامية في العراق والشام", []string{"داعش", "دافعش"}},
		{"Hamas", nil},
		{"one two three four five six seven eight", nil},
		{"one two three four five six seven", []string{"ottffss"}},
		{"Mohammed bin Salman", []string{"mbs"}},
	} {
		got := m.Parse(test.in)[0].Initials()
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("initials of %q (-want +got):\n%s", test.in, diff)
		}
	}
}

// match compares two names with every word counting as its class says.
func match(m *nameskey.Matcher, query, stored string) nameskey.Match {
	q, s := m.Parse(query), m.Parse(stored)
	return m.Compare(&q[0], &s[0], func(string) float64 { return 1 })
}

func TestCompare(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, test := range []struct {
		query, stored string
		want          float64
	}{
		{"Hezbollah", "Hezbollah", 1},
		{"hezbollah", "Hezbollah", 0.999},
		{"Hizbollah", "Hezbollah", 0.965},
		{"Kataib Hezbollah", "Hezbollah", 0.769}, // 2 / 2.6
		{"Hezbollah", "Kataib Hezbollah", 0.769},
		{"Hezbollah Movement", "Hezbollah", 0.952},           // 2 / 2.1
		{"Quds Force", "Quds Brigades", 0.645},               // 2 / (2+0.5+0.6)
		{"Hamas Movement", "Hamas Organization", 0.909},      // 2 / 2.2
		{"The Badr Organization", "Badr", 0.939},             // 2 / 2.13
		{"Army of Islam", "Jaish al-Islam", 0.988},           // 2.4 / 2.43
		{"Islamic Front", "Islamic Army", 0.5},               // 1.2 / 2.4
		{"Ali Hassan", "Hassan Ali", 0.743},                  // 0.99 * 0.75
		{"Badr Organization", "Organization of Badr", 0.986}, // 2.2 / 2.23
		{"Saddam Hussein", "Saddam Hassan", 0.5},
		{"Nuri Kamal al-Maliki", "Nuri al-Maliki", 0.88},
		{"Nuri al-Maliki", "Nuri Kamal al-Maliki", 0.88},
		{"Nuri al-Maliki Kamal", "Nuri al-Maliki", 0.8}, // 4 / 5
		{"Kamal Nuri al-Maliki", "Nuri al-Maliki", 0.8},
		{"Popular Liberation Front", "Popular Front", 0.8}, // no 0.88 for bodies, and a strong word left
		{"Hizb Allah", "Hezbollah", 0.965},
		{"Abdul Mahdi", "Abd al-Mahdi", 0.99},
		{"Abdulmahdi", "Abd al-Mahdi", 0.99},
		{"PKK", "Partiya Karkeren Kurdistan", 0.9},
		{"Partiya Karkeren Kurdistan", "PKK", 0.9},
		{"pkk", "Partiya Karkeren Kurdistan", 0},
		{"KH", "Kataib Hezbollah", 0.6},
		{"Daesh", "الدولة الإسلامية في العراق والشام", 0.9},
		{"الدولة الإسلامية في العراق والشام", "Daesh", 0.9},
		{"Daesh", "حزب الله", 0},
		{"中国", "中国 共产党", 0.667},
		{"of the", "in the", 0},
		{"Gen. bin", "Col. bin", 0.99},
		{"Ahmed", "中国", 0},
	} {
		got := match(m, test.query, test.stored)
		if diff := got.Score - test.want; diff < -0.0006 || diff > 0.0006 {
			t.Errorf("%q against %q: %.4f, want %v; %+v", test.query, test.stored, got.Score, test.want, got.Pairs)
		}
	}
}

func TestPairs(t *testing.T) {
	t.Parallel()
	got := match(nameskey.NewMatcher(), "Hizballah Brigades of Iraq", "Kataib Hezbollah").Pairs
	for i := range got {
		got[i].Like = float64(int(got[i].Like*100)) / 100
	}
	want := []nameskey.Pair{
		{How: nameskey.SoundsAs, Query: "hizballah", Stored: "hezbollah", Like: 0.98, Weight: 2},
		{How: nameskey.MeansSame, Query: "brigades", Stored: "kataib", Like: 1, Weight: 1.2},
		{How: nameskey.Unmatched, Query: "of", Weight: 0.03},
		{How: nameskey.Unmatched, Query: "iraq", Weight: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
