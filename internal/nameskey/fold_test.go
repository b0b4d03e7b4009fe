package nameskey_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/casus-events/casus/internal/nameskey"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"Kata'ib Hezbollah", "kataib hezbollah"},
		{"KATAIB-HEZBOLLAH", "kataib hezbollah"},
		{"  Kata’ib\tḤizb  Allāh. ", "kataib hizb allah"},
		{"Kataʾib ʿAli", "kataib ali"},
		{"Ｋａｔａｉｂ", "kataib"},
		{"ﬁ", "fi"},
		{"Straße", "strasse"},
		{"Şehit İslam", "sehit islam"},
		{"Wałęsa Øst Đinđić", "walesa ost dindic"},
		{"Пётр", "петр"},
		{"Μητσοτάκης", "μητσοτακησ"},
		{"القَذَّافِيّ", "القذافی"},
		{"قــاســم", "قاسم"},
		{"أحمد آل إبراهيم", "احمد ال ابراهیم"},
		{"علي كريم", "علی کریم"},
		{"حزب\u200cالله", "حزب الله"},
		{"\u200eحزب\u200f", "حزب"},
		{"فاطمة ہندى", "فاطمه هندی"},
		{"מלך שלום", "מלכ שלומ"},
		{"צה״ל", "צהל"},
		{"M23 (Congo)", "m23 congo"},
		{"²³", "23"},
		{"\xffa\xfe", "a"},
		{"राष्ट्रीय", "राषटरीय"},
		{"'", ""},
		{"a_b/c", "a b c"},
	} {
		if got := nameskey.Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestFoldReadsTheBeginning(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", nameskey.MaxBytes)
	for _, test := range []struct{ in, want string }{
		{long, long}, {long + "b", long}, {long[1:] + "b", long[1:] + "b"}, {long[1:] + "é", long[1:]}, {long + "é", long},
	} {
		if got := nameskey.Fold(test.in); got != test.want {
			t.Errorf("Fold of %d bytes has %d, want %d", len(test.in), len(got), len(test.want))
		}
	}
}

// TestFoldOfWhatGrows: folded text that would be longer than the limit is cut
// between letters, and folding it again changes nothing.
func TestFoldOfWhatGrows(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		strings.Repeat("뱾", nameskey.MaxBytes/3), strings.Repeat("뱾 ", nameskey.MaxBytes/4), "a" + strings.Repeat("㈱", nameskey.MaxBytes/4),
	} {
		once := nameskey.Fold(s)
		if twice := nameskey.Fold(once); twice != once || len(once) > nameskey.MaxBytes || len(once) < nameskey.MaxBytes-9 ||
			!utf8.ValidString(once) || strings.TrimSpace(once) != once {
			t.Errorf("Fold(%q...) has %d bytes, folded again %d", s[:9], len(once), len(twice))
		}
	}
}

// FuzzFold: folding twice changes nothing, the result is text, and plain
// letters fold alike by both ways through the code.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Kata'ib", "ﷲ", "ẞ", "İ", "\u1e96", "a\u0301", "ۀ", "\xff", "كتائب", "ﬃ", "ǅ", "\u0130\u0307", "ΐ", "㈱", "½", "ʰ", "ŉ", strings.Repeat("뱾", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := nameskey.Fold(s)
		if twice := nameskey.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
		if !utf8.ValidString(once) || strings.TrimSpace(once) != once || strings.Contains(once, "  ") {
			t.Errorf("Fold(%q) = %q", s, once)
		}
		if len(s) < nameskey.MaxBytes/2 {
			// With a letter beyond ASCII the general way is taken.
			if slow := strings.TrimSuffix(nameskey.Fold(s+" é"), " e"); slow != once && slow != "e" {
				t.Errorf("%q folds to %q, before another word to %q", s, once, slow)
			}
		}
	})
}
