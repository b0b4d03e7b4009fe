package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// when says when an event took place: in the words of its own date, else
// between the days that the timeline worked out.
func (p *printer) when(e event.Event) string {
	w := e.When
	var text string
	switch {
	case w.Date != "":
		text = date(w.Date)
	case w.Start != "" && w.End != "":
		text = "from " + date(w.Start) + " until " + date(w.End)
	case w.Start != "":
		text = "from " + date(w.Start)
	case w.End != "":
		text = "until " + date(w.End)
	default:
		return p.between(e)
	}
	if w.Text != "" {
		text += " (“" + w.Text + "”" + origin(", the date ", w.Origin) + ")"
	} else {
		text += origin(" (", w.Origin, ")")
	}
	return text
}

// between gives the days that the timeline worked out for an undated event.
func (p *printer) between(e event.Event) string {
	b := p.timeline.Bounds(e.ID)
	from, to := p.day(b.EarliestStart, e.When.Zone), p.day(b.LatestStart, e.When.Zone)
	words := ""
	if e.When.Text != "" {
		words = " (“" + e.When.Text + "”)"
	}
	switch {
	case from == "" && to == "":
		return "at an unknown time" + words
	case from == "":
		return "by " + to + words
	case to == "":
		return from + " or later" + words
	case from == to:
		return from + words
	default:
		return "between " + from + " and " + to + words
	}
}

// day returns the civil day of an instant in the zone, else in the
// chronicle's, else in UTC.
func (p *printer) day(s edtf.Seconds, zone string) string {
	if !s.IsFinite() {
		return ""
	}
	if zone == "" {
		zone = p.chronicle.Defaults.Zone
	}
	midnight := event.When{Date: "2000-01-01", Zone: zone}.Bounds(nil)
	utc := event.When{Date: "2000-01-01", Zone: "Z"}.Bounds(nil)
	if midnight.LatestEnd-midnight.EarliestStart == utc.LatestEnd-utc.EarliestStart {
		s -= midnight.EarliestStart - utc.EarliestStart
	}
	return date(s.Date())
}

// date puts an EDTF date in words where it is a plain day, month or year, a
// span of these, or one of several; else it is given as it stands.
func date(d edtf.Date) string {
	v, err := d.Value()
	if err != nil {
		return string(d)
	}
	switch v.Kind() {
	case edtf.KindDate, edtf.KindDateTime, edtf.KindRange:
		return plainDate(v)
	case edtf.KindInterval:
		start, end := v.Ends()
		b := v.Bounds()
		return "from " + endWords(start, b.StartOpen, b.StartUnknown) + " to " + endWords(end, b.EndOpen, b.EndUnknown)
	case edtf.KindOneOf:
		return "one of " + members(v)
	case edtf.KindAllOf:
		return "all of " + members(v)
	default:
		return string(d)
	}
}

func endWords(v edtf.Value, open, unknown bool) string {
	switch {
	case open:
		return "an open end"
	case unknown:
		return "an unknown day"
	default:
		return plainDate(v)
	}
}

func members(v edtf.Value) string {
	const most = 6
	var parts []string
	for m := range v.Members() {
		if len(parts) == most {
			return strings.Join(parts, ", ") + ", ..."
		}
		text := string(m.Date())
		if from, to, ok := strings.Cut(text, ".."); ok {
			parts = append(parts, "the days from "+date(edtf.Date(from))+" to "+date(edtf.Date(to)))
			continue
		}
		parts = append(parts, plainDate(m))
	}
	return strings.Join(parts, ", ")
}

// plainDate puts a date in words.
func plainDate(v edtf.Value) string {
	text := string(v.Date())
	bare := strings.TrimRight(text, "?~%")
	parts := strings.Split(strings.SplitN(bare, "T", 2)[0], "-")
	if v.Unspecified() || len(parts) == 0 || len(parts[0]) != 4 || len(parts) > 3 {
		return text
	}
	words := parts[0]
	if len(parts) > 1 {
		month, err := strconv.Atoi(parts[1])
		if err != nil || month < 1 || month > 12 {
			return text
		}
		words = monthName(month) + " " + words
	}
	if len(parts) > 2 {
		day, err := strconv.Atoi(parts[2])
		if err != nil {
			return text
		}
		words = strconv.Itoa(day) + " " + words
	}
	if _, clock, ok := strings.Cut(bare, "T"); ok {
		words += " at " + clock
	}
	switch strings.TrimPrefix(text, bare) {
	case "?":
		return words + " (uncertain)"
	case "~":
		return "about " + words
	case "%":
		return "about " + words + " (uncertain)"
	}
	return words
}

func monthName(m int) string {
	return strings.Fields("January February March April May June July August September October November December")[m-1]
}

// lag says how long after.
func lag(l event.Lag) string {
	least, most := length(max(l.Min, 0)), length(l.Max)
	switch {
	case !l.Max.IsFinite() && l.Min <= 1:
		return "some time after"
	case !l.Max.IsFinite():
		return "at least " + least + " after"
	case l.Min <= 1:
		return "at most " + most + " after"
	case least == most:
		return least + " after"
	default:
		return least + " to " + most + " after"
	}
}

// length puts a number of seconds in the largest unit that fits it, rounded
// down.
func length(s edtf.Seconds) string {
	const twoDays, twoHours = 2 * edtf.Day, 2 * edtf.Hour
	switch {
	case s >= twoDays:
		return fmt.Sprintf("%d days", s/edtf.Day)
	case s >= twoHours:
		return fmt.Sprintf("%d hours", s/edtf.Hour)
	default:
		return fmt.Sprintf("%d minutes", s/edtf.Minute)
	}
}
