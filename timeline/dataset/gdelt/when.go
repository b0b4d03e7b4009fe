package gdelt

import (
	"fmt"
	"math"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
)

// NoteDates is the kind of note for columns that do not agree about the date
// of the event. SQLDATE counts.
const NoteDates dataset.NoteKind = "dates-differ"

// when returns the date of the event.
func (r *Row) when(e *dataset.Entry) event.When {
	r.checkDates(e)
	date := r.SQLDate.Date()
	words, coarse, ok := r.relative()
	if !ok {
		return event.When{Date: date}
	}
	e.Notes = append(e.Notes, dataset.Note{
		Column: "SQLDATE", Kind: dataset.NoteRelativeDate, Raw: compact(r.SQLDate),
		Text: fmt.Sprintf("%s the article of %s, read as %s", words, r.DateAdded.Day, coarse),
	})
	return event.When{Date: coarse, Text: words + " " + r.DateAdded.Day.String(), Origin: actor.Inferred}
}

// firstDaily is the first day of the daily files. In the older ones DATEADDED
// is when the file was made.
func firstDaily() dataset.Day { return dataset.Day{Year: 2013, Month: 4, Day: 1} }

// relative returns words for how long before its article the event is dated, if
// that is a round time, and the date that the words allow.
func (r *Row) relative() (words string, coarse edtf.Date, ok bool) {
	event, ok1 := r.SQLDate.Number()
	added, ok2 := r.DateAdded.Day.Number()
	if !ok1 || !ok2 || r.DateAdded.Day.Compare(firstDaily()) < 0 {
		return "", "", false
	}
	d := r.SQLDate
	switch added - event {
	case 1:
		return "a day before", d.Date() + "?", true
	case 7:
		return "a week before", d.Date() + "~", true
	case 30:
		d.Day = 0
		return "a month before", d.Date() + "~", true
	case 365:
		d.Month, d.Day = 0, 0
		return "a year before", d.Date() + "~", true
	case 3650:
		d.Month, d.Day = 0, 0
		return "ten years before", d.Date() + "~", true
	}
	return "", "", false
}

// checkDates notes where the columns of the date do not agree, and a date after
// the day of the article.
func (r *Row) checkDates(e *dataset.Entry) {
	d := r.SQLDate
	year, month := int64(d.Year), int64(d.Month)
	if r.Year.Stated && r.Year.N != year {
		e.Notes = append(e.Notes, dataset.Note{Column: "Year", Kind: NoteDates, Raw: r.Year.String(), Text: "SQLDATE is " + d.String()})
	}
	if r.MonthYear.Stated && r.MonthYear.N != 100*year+month {
		e.Notes = append(e.Notes, dataset.Note{Column: "MonthYear", Kind: NoteDates, Raw: r.MonthYear.String(), Text: "SQLDATE is " + d.String()})
	}
	const rounding = 0.0001
	want := float64(year) + float64(30*(month-1)+int64(d.Day))/365
	if r.FractionDate.Stated && math.Abs(r.FractionDate.X-want) > rounding {
		e.Notes = append(e.Notes, dataset.Note{Column: "FractionDate", Kind: NoteDates, Raw: r.FractionDate.String(), Text: "SQLDATE is " + d.String()})
	}
	if !r.DateAdded.IsZero() && d.Compare(r.DateAdded.Day) > 0 {
		e.Notes = append(e.Notes, dataset.Note{
			Column: "SQLDATE", Kind: dataset.NoteLater, Raw: compact(d), Text: "after the day of the article, " + r.DateAdded.Day.String(),
		})
	}
}

// compact returns a day as GDELT writes it.
func compact(d dataset.Day) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }
