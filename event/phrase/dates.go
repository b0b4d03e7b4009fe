package phrase

import "github.com/casus-events/casus/event/edtf"

// Dates returns the dates that a phrase said at a dateline may mean, the best
// first, each as the day or the stretch within which something happened once;
// none where the phrase is not understood or says no date. It is [Read] and
// Resolve with their defaults, in the form in which a timeline asks for it
// (Options.Read of package timeline).
func Dates(text string, dateline edtf.Date) []edtf.Date {
	r, err := Read(text, nil)
	if err != nil {
		return nil
	}
	resolution, err := r.Resolve(dateline, nil)
	if err != nil {
		return nil
	}
	var dates []edtf.Date
	for _, c := range resolution.Candidates {
		dates = append(dates, c.Once())
	}
	return dates
}
