package nameskey_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/nameskey"
	"github.com/google/go-cmp/cmp"
)

// TestPhones reads words of each script as sounds.
func TestPhones(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, test := range []struct{ in, want string }{
		// Latin.
		{"kataib", "k.a.t.a.i.b"},
		{"Kata'ib", "k.a.t.a.i.b"},
		{"Qassem", "q.a.s.e.m"},
		{"Khashoggi", "kh.a.sh.o.g.i"},
		{"Mus'haf", "m.u.s.h.a.f"},
		{"Choueifat", "ch?.u.e.i.f.a.t"},
		{"Poutine", "p.u.t.i.n.e"},
		{"Guevara", "g.e.v.a.r.a"},
		{"Quds", "q.u.d.s"},
		{"Marquis", "m.a.r.k.i.s"},
		{"Cyprus", "c?.i.p.r.u.s"},
		{"Cox", "c.o.k.s"},
		{"Karadzic", "k.a.r.a.d.z.i.c?"},
		{"Karadžić", "k.a.r.a.j.i.ch"},
		{"Türkeş", "t.ü.r.k.e.sh"},
		{"Çavuşoğlu", "c?.a.v.u.sh.o.gh.l.u"},
		{"Öcalan", "ö.c.a.l.a.n"},
		{"Schröder", "sh.r.ö.d.e.r"},
		{"Dschawad", "j.a.w.a.d"},
		{"Tchaikovsky", "ch.a.i.k.o.v.s.k.i"},
		{"Zelenskyj", "z.e.l.e.n.s.k.i"},
		{"Zelenskyy", "z.e.l.e.n.s.k.i"},
		{"Haji", "h.a.j.i"},
		{"Sergej", "s.e.r.g.e.i"},
		{"Fath", "f.a.t.h"},
		{"Thabet", "th.a.b.e.t"},
		{"Yemen", "y.e.m.e.n"},
		{"Husayn", "h.u.s.a.i.n"},
		{"Awn", "a.u.n"},
		{"Nowak", "n.o.w.a.k"},
		{"Lawrow", "l.a.u.r.o.w"},
		{"Ḥizb", "h.i.z.b"},
		{"Ẓāhir", "zz.a.h.i.r"},
		{"Abdullah", "a.b.d.ʾ.l.a.h"},
		{"Ansarollah", "a.n.s.a.r.ʾ.l.a.h"},
		// Cyrillic.
		{"Хезболла", "kh/h.e.z.b.ʾ.l.a"},
		{"Зеленський", "z.e.l.e.n.s.k.i"},
		{"Щербицкий", "sh.ch.e.r.b.i.ts.k.i"},
		{"Джихад", "j.i.kh/h.a.d"},
		{"Ярош", "y.a.r.o.sh"},
		{"Лукашэнка", "l.u.k.a.sh.e.n.k.a"},
		{"Съезд", "s.e.z.d"},
		{"Вучић", "v.u.ch.i.ch"},
		// Greek.
		{"Μητσοτάκης", "m.i.ts.o.t.a.k.i.s"},
		{"Χρυσή", "kh/h.r.i.s.i"},
		{"Αυγή", "a.v.g.i"},
		{"Μπουτάρης", "b.u.t.a.r.i.s"},
		// Arabic.
		{"كتائب", "k.t.ā.ˀ.b"},
		{"الله", "ʾ.l.l.ah"},
		{"الصدر", "s.d.r"},
		{"والشام", "sh.ā.m"},
		{"وجدي", "ū.j.d.ī"},
		{"أحمد", "ʾ.h.m.d"},
		{"إيران", "ʾ.ī.r.ā.n"},
		{"النصرة", "n.s.r.ah"},
		{"عصائب", "ʿ.s.ā.ˀ.b"},
		{"قاآنی", "q.ā.n.ī"},
		{"پاسداران", "p.ā.s.d.ā.r.ā.n"},
		{"غانتس", "gh.ā.n.ts"},
		{"مصطفى", "m.s.t.f.à"},
		{"پێشمەرگە", "p.ī.sh.m.e.r.g.ah"},
		{"الحوثيون", "h.ū.th.ī.ū.n"},
		// Hebrew.
		{"נתניהו", "n.t.n.ī.h.ū"},
		{"חמאס", "kh/h.m.ā.s"},
		{"אריאל", "ʾ.r.ī.ā.l"},
		{"ג'יהאד", "j.ī.h.ā.d"},
		{"ח׳אמנאי", "kh.ā.m.n.ā.ī"},
		{"עוצמה", "ʿ.ū.ts.m.ah"},
		{"ויינט", "ū.ī.n.t"},
		{"צה\"ל", "ts.h.l"},
		// Others.
		{"राष्ट्रीय", ""},
		{"中国", ""},
		{"23", ""},
	} {
		n := m.Parse(test.in)
		if len(n) != 1 {
			t.Errorf("Parse(%q) gives %d names", test.in, len(n))
			continue
		}
		if got := strings.Join(n[0].Phones(), " "); got != test.want {
			t.Errorf("%q is read as %s, want %s", test.in, got, test.want)
		}
	}
}

func TestSimilarWords(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, pair := range [][2]string{
		{"Qasem", "Ghassem"},
		{"Qasem", "قاسم"},
		{"Kadhimi", "Kazemi"},
		{"Kadhimi", "الكاظمي"},
		{"Uthman", "Osman"},
		{"Jamal", "Gamal"},
		{"Jamal", "Djamel"},
		{"Bashar", "Bachar"},
		{"Hussein", "Husayn"},
		{"Hussein", "حسين"},
		{"Muhammad", "محمد"},
		{"Sadr", "Sader"},
		{"Nusra", "Nosrah"},
		{"Nusra", "نصرة"},
		{"Jabhat", "Jabha"},
		{"Gaddafi", "Qadhafi"},
		{"Gaddafi", "القذافي"},
		{"Zawahiri", "Dhawahiri"},
		{"Houthis", "Houthi"},
		{"Houthi", "الحوثيون"},
		{"Ennahda", "Nahda"},
		{"Alnusra", "Nusra"},
		{"Zelensky", "Зеленський"},
		{"Lukashenko", "Лукашэнка"},
		{"Tsipras", "Τσίπρας"},
		{"Tsipras", "Zipras"},
		{"Netanyahu", "נתניהו"},
		{"Cihad", "Jihad"},
		{"Erdogan", "Erdoğan"},
		{"Nemtsov", "Nemzow"},
		{"Vucic", "Vučić"},
		{"Khomeini", "Jomeini"},
		{"Yevgeny", "Evgueni"},
		{"Akhundzada", "Akhunzada"},
		{"Abdullah", "Abdallah"},
		{"Masoud", "Mas'ud"},
		{"Fethullah", "Фетхуллах"},
	} {
		if got := m.WordSimilarity(pair[0], pair[1]); got < nameskey.AcceptedBefore {
			t.Errorf("%s and %s are %.3f alike, want at least %v", pair[0], pair[1], got, nameskey.AcceptedBefore)
		}
	}
	for _, pair := range [][2]string{
		{"Hamas", "Hama"},
		{"Hamas", "Hamsa"},
		{"Hamas", "Hamad"},
		{"Hassan", "Hussein"},
		{"Hassan", "حسين"},
		{"حسن", "حسين"},
		{"Badr", "Badri"},
		{"Badr", "Sadr"},
		{"Nusra", "Nasra"},
		{"Bashar", "Bashir"},
		{"Khamenei", "Khomeini"},
		{"خامنه", "Khomeini"},
		{"Houthi", "Hutu"},
		{"Iraq", "Iran"},
		{"Niger", "Nigeria"},
		{"Mali", "Malawi"},
		{"Austria", "Australia"},
		{"Saleh", "Salihi"},
		{"Julani", "Jilani"},
		{"Khazali", "Ghazali"},
		{"Abadi", "Obeidi"},
		{"Amiri", "Omari"},
		{"العامري", "Omari"},
		{"Poroshenko", "Doroshenko"},
		{"Shabab", "Shihab"},
		{"Taliban", "Talabani"},
		{"Salami", "Soleimani"},
		{"Islam", "Islami"},
		{"Salman", "Sulayman"},
	} {
		if got := m.WordSimilarity(pair[0], pair[1]); got >= nameskey.AcceptedBefore {
			t.Errorf("%s and %s are %.3f alike, want less than %v", pair[0], pair[1], got, nameskey.AcceptedBefore)
		}
	}
}

// TestSimilarityIsSymmetric compares all pairs of some words.
func TestSimilarityIsSymmetric(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	words := []string{"Kataib", "كتائب", "Хезболла", "חיזבאללה", "Μητσοτάκης", "Gaddafi", "القذافي", "Abdullah", "Houthis", "الحوثيون", "Ali", "Tsipras", "alnusra"}
	for _, a := range words {
		if got := m.WordSimilarity(a, a); got != 1 {
			t.Errorf("%s is %v like itself", a, got)
		}
		for _, b := range words {
			if x, y := m.WordSimilarity(a, b), m.WordSimilarity(b, a); x != y || x < 0 || x > 1 {
				t.Errorf("%s and %s are %v alike, and %v the other way", a, b, x, y)
			}
		}
	}
	if got := m.WordSimilarity("中国", "中国"); got != 0 {
		t.Errorf("words without sounds are %v alike", got)
	}
}

func TestSkeletons(t *testing.T) {
	t.Parallel()
	m := nameskey.NewMatcher()
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"Kataib", []string{"KTP"}},
		{"كتائب", []string{"KTP"}},
		{"Hezbollah", []string{"SPL"}},
		{"Ali", []string{"L"}},
		{"Aoun", []string{"N"}},
		{"Oueya", []string{""}},
		{"Jamal", []string{"KML", "ML", "SML"}},
		{"Gaddafi", []string{"KTP", "STP"}},
		{"Qadhafi", []string{"KSP", "KTP"}},
		{"Khomeini", []string{"KMN", "MN"}},
		{"Savchenko", []string{"SKNK", "SNK", "SPKNK", "SPSNK"}},
		{"Alnusra", []string{"NSR"}},
		{"Algiers", []string{"KRS", "SRS"}},
		{"Jujaj", []string{"KS", "S"}},
	} {
		if diff := cmp.Diff(test.want, m.Parse(test.in)[0].Skeletons()[0]); diff != "" {
			t.Errorf("skeletons of %s (-want +got):\n%s", test.in, diff)
		}
	}
	for _, keys := range m.Parse("jugajugajugajuga")[0].Skeletons() {
		if len(keys) > 8 {
			t.Errorf("%d skeletons", len(keys))
		}
	}
}

// TestTables holds the tables to what the code takes for granted.
func TestTables(t *testing.T) {
	t.Parallel()
	seen := make(map[[2]nameskey.Phone]bool)
	for _, k := range nameskey.Kinships() {
		pair := [2]nameskey.Phone{min(k.A, k.B), max(k.A, k.B)}
		if seen[pair] || k.A == k.B {
			t.Errorf("%s and %s stand twice, or are one", k.A, k.B)
		}
		seen[pair] = true
	}
	names := make(map[string]bool)
	for p := nameskey.Phone(1); p < nameskey.Phones; p++ {
		if p.String() == "" || names[p.String()] {
			t.Errorf("phone %d has no name of its own: %q", p, p)
		}
		names[p.String()] = true
	}
	if got := nameskey.Phones.String(); got != "?" {
		t.Errorf("a number that no phone has is %q", got)
	}
	for first, list := range nameskey.Spellings() {
		for i, letters := range list {
			if !strings.HasPrefix(letters, string(first)) {
				t.Errorf("%q stands under %q", letters, first)
			}
			for _, longer := range list[i+1:] {
				if strings.HasPrefix(longer, letters) {
					t.Errorf("%q stands before %q and hides it", letters, longer)
				}
			}
		}
	}
	owner := make(map[string]string)
	for country, forms := range nameskey.Places() {
		if !actor.Country(country).IsKnown() {
			t.Errorf("%s is no country", country)
		}
		for _, form := range forms {
			if other, ok := owner[nameskey.Fold(form)]; ok && other != country {
				t.Errorf("%q is both %s and %s", form, country, other)
			}
			owner[nameskey.Fold(form)] = country
		}
	}
	lexicon := nameskey.Lexicon()
	if len(lexicon) > 128 {
		t.Errorf("%d entries, and the index has room for 128", len(lexicon))
	}
	for i, forms := range lexicon {
		if len(slices.Compact(slices.Sorted(slices.Values(forms)))) != len(forms) {
			t.Errorf("entry %d has a form twice: %q", i, forms)
		}
		for _, form := range forms {
			if nameskey.Fold(form) == "" {
				t.Errorf("entry %d: %q folds to nothing", i, form)
			}
		}
	}
}
