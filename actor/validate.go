package actor

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// The checks below report on single values. Each is silent about a value that
// is not stated; whether it must be is for the record to say.

// checkWord reports a word that its vocabulary does not have.
func checkWord[T interface {
	~string
	IsKnown() bool
}](l *fieldpath.List, path string, word T,
) {
	if word != "" && !word.IsKnown() {
		l.Addf(path, casus.ErrUnknown, "%q", clip(string(word)))
	}
}

// checkText reports text that is not UTF-8.
func checkText(l *fieldpath.List, path, text string) {
	if !utf8.ValidString(text) {
		l.Addf(path, casus.ErrSyntax, "%q is not UTF-8", clip(text))
	}
}

// checkDate reports a malformed date.
func checkDate(l *fieldpath.List, path string, date edtf.Date) {
	if err := date.Validate(); err != nil {
		l.Add(path, fmt.Errorf("%w: %w", casus.ErrSyntax, err))
	}
}

// checkPeriod reports malformed dates, and an end that lies before the start
// however the two are read.
func checkPeriod(l *fieldpath.List, start, end edtf.Date) {
	checkDate(l, "start", start)
	checkDate(l, "end", end)
	if periodOf(start, end).empty() {
		l.Addf("end", casus.ErrConflict, "the end %s lies before the start %s", end, start)
	}
}

func checkCountry(l *fieldpath.List, path string, c Country) {
	switch {
	case c == "" || c.IsKnown():
	case c.wellFormed():
		l.Addf(path, casus.ErrUnknown, "%q is not assigned by ISO 3166", c)
	default:
		l.Addf(path, casus.ErrSyntax, "%q: want three or four capital letters", clip(string(c)))
	}
}

// checkTrait reports a trait that is no short lower-case word.
func checkTrait(l *fieldpath.List, path string, t Trait) {
	wrong := func(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsUpper(r) }
	if t == "" || strings.ContainsFunc(string(t), wrong) {
		l.Addf(path, casus.ErrSyntax, "%q: want a word in lower case without spaces", clip(string(t)))
	}
}

// checkLanguage reports a text that does not have the form of a BCP 47 tag. It
// does not look subtags up.
func checkLanguage(l *fieldpath.List, path, tag string) {
	if tag == "" {
		return
	}
	for i, sub := range strings.Split(tag, "-") {
		short := i == 0 && len(sub) < 2 && !strings.EqualFold(sub, "x")
		if short || sub == "" || len(sub) > 8 || !isAlphanumeric(sub) || i == 0 && strings.ContainsAny(sub, "0123456789") {
			l.Addf(path, casus.ErrSyntax, "%q: want a BCP 47 language tag", clip(tag))
			return
		}
	}
}

func isAlphanumeric(s string) bool {
	for _, c := range []byte(s) {
		if c|0x20 < 'a' && (c < '0' || c > '9') || c|0x20 > 'z' {
			return false
		}
	}
	return true
}

// checkScript reports a text that does not have the form of an ISO 15924 code.
func checkScript(l *fieldpath.List, path, code string) {
	if code == "" {
		return
	}
	title := len(code) == 4 && code[0] >= 'A' && code[0] <= 'Z'
	if !title || strings.Trim(code[1:], "abcdefghijklmnopqrstuvwxyz") != "" {
		l.Addf(path, casus.ErrSyntax, "%q: want four letters, such as Arab", clip(code))
	}
}

func checkURL(l *fieldpath.List, path, text string) {
	if text == "" {
		return
	}
	if u, err := url.Parse(text); err != nil || !u.IsAbs() {
		l.Addf(path, casus.ErrSyntax, "%q: want an absolute URL", clip(text))
	}
}

func checkSHA256(l *fieldpath.List, path, sum string) {
	if sum != "" && (len(sum) != 64 || strings.Trim(sum, "0123456789abcdef") != "") {
		l.Addf(path, casus.ErrSyntax, "%q: want 64 lower-case hexadecimal digits", clip(sum))
	}
}

// checkZone reports a text that is neither an offset nor formed like an IANA
// zone name. It does not look names up: zone data is the caller's.
func checkZone(l *fieldpath.List, path, zone string) {
	if zone == "" || isOffset(zone) || isZoneName(zone) {
		return
	}
	l.Addf(path, casus.ErrSyntax, "%q: want an offset such as +03:00 or a zone name such as Asia/Baghdad", clip(zone))
}

// isOffset reports whether zone is "Z" or an offset from -12:00 to +14:00.
func isOffset(zone string) bool {
	if zone == "Z" {
		return true
	}
	var sign byte
	var hours, minutes int
	n, err := fmt.Sscanf(zone, "%c%2d:%2d", &sign, &hours, &minutes)
	if err != nil || n != 3 || zone != fmt.Sprintf("%c%02d:%02d", sign, hours, minutes) || minutes > 59 {
		return false
	}
	from := 60*hours + minutes
	return sign == '+' && from <= 14*60 || sign == '-' && from > 0 && from <= 12*60
}

func isZoneName(zone string) bool {
	for part := range strings.SplitSeq(zone, "/") {
		if part == "" || !unicode.IsLetter(rune(part[0])) || !isAlphanumeric(strings.NewReplacer("_", "", "-", "", "+", "").Replace(part)) {
			return false
		}
	}
	return true
}

// checkGrade reports a grade above the last of its scale.
func checkGrade[T ~uint8](l *fieldpath.List, path string, grade, last T) {
	if grade > last {
		l.Addf(path, casus.ErrRange, "grade %d: want 0 to %d", uint8(grade), uint8(last))
	}
}

// checkIDs reports entries of a list of identifiers that are empty or stand
// twice.
func checkIDs[T ~string](l *fieldpath.List, path string, ids []T) {
	seen := make(map[T]bool, len(ids))
	for i, id := range ids {
		switch {
		case id == "":
			l.Add(fieldpath.Index(path, i), casus.ErrRequired)
		case seen[id]:
			l.Addf(fieldpath.Index(path, i), casus.ErrDuplicate, "%q", clip(string(id)))
		}
		seen[id] = true
	}
}

// require reports a value that is not stated and must be.
func require[T ~string](l *fieldpath.List, path string, v T) {
	if strings.TrimSpace(string(v)) == "" {
		l.Add(path, casus.ErrRequired)
	}
}

// clip shortens a text for an error message, which would otherwise repeat
// however much the record holds.
func clip(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}
