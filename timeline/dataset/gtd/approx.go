package gtd

import (
	"strconv"
	"strings"
	"time"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
)

// readApprox reads the column approxdate where it is plain: one date, or two
// between which it was. "December 2-4, 1977", "12/2/1977 - 12/4/1977" and
// "November 1977" are plain, "first week of November" and "Fall 1977" are not.
// Either day may leave its parts open.
func readApprox(text string) (from, to dataset.Day, ok bool) {
	var months, days, years []int
	shape := ""
	for _, token := range tokens(text) {
		n, err := strconv.Atoi(strings.TrimRight(token, "stndrh"))
		switch month := monthOf(token); {
		case month > 0:
			months, shape = append(months, month), shape+"M"
		case err == nil && n >= 1000 && n <= 9999:
			years, shape = append(years, n), shape+"Y"
		case err == nil && n >= 1 && n <= 31:
			days, shape = append(days, n), shape+"D"
		default:
			return dataset.Day{}, dataset.Day{}, false
		}
	}
	if strings.Contains(text, "/") {
		return slashed(shape, days, years)
	}
	// The parts of both dates, in the order of the shape; what stands once
	// holds for both.
	switch shape {
	case "Y", "MY", "MDY", "DMY", "MDDY", "DDMY", "MMY", "MYMY", "MDMDY", "DMDMY", "MDYMDY", "DMYDMY":
	default:
		return dataset.Day{}, dataset.Day{}, false
	}
	from = day(first(years), first(months), first(days))
	to = day(last(years), last(months), last(days))
	if len(years) == 1 && from.Month > to.Month {
		from.Year-- // December 30 - January 2, 1978
	}
	return from, to, valid(from) && valid(to) && from.Compare(to) <= 0
}

// slashed reads 12/2/1977-12/4/1977, the month first.
func slashed(shape string, n, years []int) (from, to dataset.Day, ok bool) {
	switch shape {
	case "DDY":
		from = day(years[0], n[0], n[1])
		to = from
	case "DDYDDY":
		from, to = day(years[0], n[0], n[1]), day(years[1], n[2], n[3])
	case "DDDDY":
		from, to = day(years[0], n[0], n[1]), day(years[0], n[2], n[3])
	default:
		return dataset.Day{}, dataset.Day{}, false
	}
	return from, to, valid(from) && valid(to) && from.Compare(to) <= 0
}

// tokens returns the words and numbers of a text, those left out that only join
// two dates.
func tokens(text string) []string {
	const most = 80
	if len(text) > most {
		text = text[:most]
	}
	var list []string
	for _, t := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" -–—,./", r) }) {
		switch t {
		case "to", "and", "or", "between", "from", "through", "until", "on", "the", "of":
		default:
			list = append(list, t)
		}
	}
	return list
}

func monthOf(s string) int {
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); len(s) >= 3 && strings.HasPrefix(name, s) || s == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}

func first(list []int) int {
	if len(list) == 0 {
		return 0
	}
	return list[0]
}

func last(list []int) int {
	if len(list) == 0 {
		return 0
	}
	return list[len(list)-1]
}

func day(y, m, d int) dataset.Day {
	return dataset.Day{Year: int16(y), Month: uint8(m), Day: uint8(d)}
}

// valid reports whether a day is one of the calendar, as far as it is stated.
func valid(d dataset.Day) bool { return d.Date().Validate() == nil }

// within reports whether a date may lie between two others.
func within(d, from, to dataset.Day) bool {
	at, low, high := d.Date().Bounds(), from.Date().Bounds(), to.Date().Bounds()
	return at.LatestEnd > low.EarliestStart && at.EarliestStart < high.LatestEnd
}

// between returns the date of something that was once between two days.
func between(from, to dataset.Day) edtf.Date {
	if from == to {
		return from.Date()
	}
	return edtf.Date("[" + from.String() + ".." + to.String() + "]")
}
