package event

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// zone turns civil time into instants. The zero zone is not known.
type zone struct {
	known  bool
	offset edtf.Seconds // east of Greenwich
	place  *time.Location
}

// zoneOf reads the text of a zone; one that is malformed is not known.
func zoneOf(text string, zones Zones) zone {
	if offset, err := parseOffset(text); err == nil {
		return zone{known: true, offset: offset}
	}
	if zones == nil || checkZone(text) != nil || text == "" {
		return zone{}
	}
	if place, err := zones(text); err == nil && place != nil {
		return zone{known: true, place: place}
	}
	return zone{}
}

// instants returns the bounds of a date whose civil part is read in the zone.
func (z zone) instants(d edtf.Date) edtf.Bounds {
	v, err := d.Value()
	b := v.Bounds()
	if err != nil || !v.Local() {
		return b
	}
	b.EarliestStart, _ = z.instant(b.EarliestStart)
	_, b.LatestStart = z.instant(b.LatestStart)
	b.EarliestEnd, _ = z.instant(b.EarliestEnd)
	_, b.LatestEnd = z.instant(b.LatestEnd)
	return b
}

// instant returns the earliest and the latest instant at which clocks of the
// zone may have shown a civil time.
func (z zone) instant(civil edtf.Seconds) (earliest, latest edtf.Seconds) {
	least, most := z.offset, z.offset
	switch {
	case !z.known:
		least, most = -edtf.ZoneLatest, -edtf.ZoneEarliest
	case z.place != nil:
		least, most = z.offsets(civil)
	}
	return add(civil, -most), add(civil, -least)
}

// add returns the instant d after s; an infinite one stays where it is, and a
// finite one stays finite.
func add(s, d edtf.Seconds) edtf.Seconds {
	return edtf.Bounds{EarliestStart: s}.Shift(d, 0).EarliestStart
}

// offsets returns the least and the greatest offset east of Greenwich with
// which the zone's clocks may have shown a civil time: two where a clock put
// back showed it twice, or one put forward never did.
func (z zone) offsets(civil edtf.Seconds) (least, most edtf.Seconds) {
	// The offsets before and after any change that may touch this time.
	before, after := z.offsetAt(add(civil, -edtf.Day)), z.offsetAt(add(civil, edtf.Day))
	fits := func(o edtf.Seconds) bool { return z.offsetAt(add(civil, -o)) == o }
	switch {
	case before == after, fits(before) && !fits(after):
		return before, before
	case fits(after) && !fits(before):
		return after, after
	default:
		return min(before, after), max(before, after)
	}
}

func (z zone) offsetAt(instant edtf.Seconds) edtf.Seconds {
	_, offset := time.Unix(int64(instant), 0).In(z.place).Zone()
	return edtf.Seconds(offset)
}

var errNoOffset = errors.New("not an offset")

// parseOffset reads "+03:00", "-12:00" or "Z".
func parseOffset(text string) (edtf.Seconds, error) {
	if text == "Z" {
		return 0, nil
	}
	if len(text) != len("+00:00") || text[0] != '+' && text[0] != '-' || text[3] != ':' {
		return 0, errNoOffset
	}
	hours, ok := twoDigits(text[1:3])
	minutes, ok2 := twoDigits(text[4:6])
	if !ok || !ok2 || minutes > 59 || text == "-00:00" {
		return 0, errNoOffset
	}
	offset := edtf.Seconds(hours)*edtf.Hour + edtf.Seconds(minutes)*edtf.Minute
	if text[0] == '-' {
		offset = -offset
	}
	if offset > -edtf.ZoneEarliest || offset < -edtf.ZoneLatest {
		return 0, fmt.Errorf("%w: zones reach from -12:00 to +14:00", casus.ErrRange)
	}
	return offset, nil
}

func twoDigits(s string) (n int, ok bool) {
	if s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

// checkZone reports what is wrong with the text of a zone. Whether there is a
// zone of that name, only a [Zones] can tell.
func checkZone(text string) error {
	if text == "" {
		return nil
	}
	_, err := parseOffset(text)
	if err == nil || errors.Is(err, casus.ErrRange) {
		return err
	}
	for part := range strings.SplitSeq(text, "/") {
		if !zoneName(part) {
			return fmt.Errorf(`%w: %q: want an offset such as "+03:00" or a name such as "Asia/Baghdad"`, casus.ErrSyntax, clip(text))
		}
	}
	return nil
}

// zoneName reports whether one part of a zone's name has the form of those in
// the IANA database: letters, digits, "_", "+" and "-", a letter first.
func zoneName(part string) bool {
	for i := range len(part) {
		c := part[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		digit := c >= '0' && c <= '9'
		if !letter && (i == 0 || !digit && c != '_' && c != '+' && c != '-') {
			return false
		}
	}
	return part != ""
}
