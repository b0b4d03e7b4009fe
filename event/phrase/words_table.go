package phrase

import (
	"time"

	"github.com/casus-events/casus/event/edtf/relative"
)

var numberWords = []struct {
	word  string
	value int
	kind  tokenKind
}{
	{"one", 1, tokenNumber},
	{"two", 2, tokenNumber},
	{"three", 3, tokenNumber},
	{"four", 4, tokenNumber},
	{"five", 5, tokenNumber},
	{"six", 6, tokenNumber},
	{"seven", 7, tokenNumber},
	{"eight", 8, tokenNumber},
	{"nine", 9, tokenNumber},
	{"ten", 10, tokenNumber},
	{"eleven", 11, tokenNumber},
	{"twelve", 12, tokenNumber},
	{"thirteen", 13, tokenNumber},
	{"fourteen", 14, tokenNumber},
	{"fifteen", 15, tokenNumber},
	{"sixteen", 16, tokenNumber},
	{"seventeen", 17, tokenNumber},
	{"eighteen", 18, tokenNumber},
	{"nineteen", 19, tokenNumber},
	{"twenty", 20, tokenNumber},
	{"thirty", 30, tokenNumber},
	{"forty", 40, tokenNumber},
	{"fifty", 50, tokenNumber},
	{"sixty", 60, tokenNumber},
	{"seventy", 70, tokenNumber},
	{"eighty", 80, tokenNumber},
	{"ninety", 90, tokenNumber},
	{"hundred", 100, tokenNumber},
	{"thousand", 1000, tokenNumber},
	{"first", 1, tokenOrdinal},
	{"second", 2, tokenOrdinal},
	{"third", 3, tokenOrdinal},
	{"fourth", 4, tokenOrdinal},
	{"fifth", 5, tokenOrdinal},
	{"sixth", 6, tokenOrdinal},
	{"seventh", 7, tokenOrdinal},
	{"eighth", 8, tokenOrdinal},
	{"ninth", 9, tokenOrdinal},
	{"tenth", 10, tokenOrdinal},
	{"eleventh", 11, tokenOrdinal},
	{"twelfth", 12, tokenOrdinal},
	{"thirteenth", 13, tokenOrdinal},
	{"fourteenth", 14, tokenOrdinal},
	{"fifteenth", 15, tokenOrdinal},
	{"sixteenth", 16, tokenOrdinal},
	{"seventeenth", 17, tokenOrdinal},
	{"eighteenth", 18, tokenOrdinal},
	{"nineteenth", 19, tokenOrdinal},
	{"twentieth", 20, tokenOrdinal},
	{"thirtieth", 30, tokenOrdinal},
	{"fortieth", 40, tokenOrdinal},
	{"fiftieth", 50, tokenOrdinal},
	{"noughties", 0, tokenDecade},
	{"twenties", 20, tokenDecade},
	{"thirties", 30, tokenDecade},
	{"forties", 40, tokenDecade},
	{"fifties", 50, tokenDecade},
	{"sixties", 60, tokenDecade},
	{"seventies", 70, tokenDecade},
	{"eighties", 80, tokenDecade},
	{"nineties", 90, tokenDecade},
}

var monthWords = []struct {
	word  string
	month time.Month
}{
	{"january", time.January},
	{"jan", time.January},
	{"february", time.February},
	{"feb", time.February},
	{"march", time.March},
	{"mar", time.March},
	{"april", time.April},
	{"apr", time.April},
	{"may", time.May},
	{"june", time.June},
	{"jun", time.June},
	{"july", time.July},
	{"jul", time.July},
	{"august", time.August},
	{"aug", time.August},
	{"september", time.September},
	{"sept", time.September},
	{"sep", time.September},
	{"october", time.October},
	{"oct", time.October},
	{"november", time.November},
	{"nov", time.November},
	{"december", time.December},
	{"dec", time.December},
}

var weekdayWords = []struct {
	word    string
	weekday time.Weekday
}{
	{"sunday", time.Sunday},
	{"sun", time.Sunday},
	{"monday", time.Monday},
	{"mon", time.Monday},
	{"tuesday", time.Tuesday},
	{"tue", time.Tuesday},
	{"tues", time.Tuesday},
	{"wednesday", time.Wednesday},
	{"wed", time.Wednesday},
	{"weds", time.Wednesday},
	{"thursday", time.Thursday},
	{"thu", time.Thursday},
	{"thur", time.Thursday},
	{"thurs", time.Thursday},
	{"friday", time.Friday},
	{"fri", time.Friday},
	{"saturday", time.Saturday},
	{"sat", time.Saturday},
}

var seasonWords = []struct {
	word   string
	season relative.SeasonOfYear
}{
	{"spring", relative.Spring},
	{"springtime", relative.Spring},
	{"summer", relative.Summer},
	{"summertime", relative.Summer},
	{"autumn", relative.Autumn},
	{"fall", relative.Autumn},
	{"winter", relative.Winter},
	{"wintertime", relative.Winter},
}

var unitWords = []struct {
	word   string
	unit   relative.Unit
	plural bool
}{
	{"minute", relative.Minute, false},
	{"minutes", relative.Minute, true},
	{"hour", relative.Hour, false},
	{"hours", relative.Hour, true},
	{"day", relative.Day, false},
	{"days", relative.Day, true},
	{"week", relative.Week, false},
	{"weeks", relative.Week, true},
	{"weekend", relative.Weekend, false},
	{"weekends", relative.Weekend, true},
	{"month", relative.Month, false},
	{"months", relative.Month, true},
	{"quarter", relative.Quarter, false},
	{"quarters", relative.Quarter, true},
	{"season", relative.Season, false},
	{"seasons", relative.Season, true},
	{"half", relative.Half, false},
	{"semester", relative.Half, false},
	{"year", relative.Year, false},
	{"years", relative.Year, true},
	{"decade", relative.Decade, false},
	{"decades", relative.Decade, true},
	{"century", relative.Century, false},
	{"centuries", relative.Century, true},
}

var dayPartWords = []struct {
	word string
	part relative.PartOfDay
}{
	{"morning", relative.Morning},
	{"dawn", relative.Morning},
	{"noon", relative.Noon},
	{"midday", relative.Noon},
	{"afternoon", relative.Afternoon},
	{"evening", relative.Evening},
	{"night", relative.Night},
	{"overnight", relative.Night},
	{"midnight", relative.Midnight},
}

var vagueWords = []struct {
	word string
	what relative.Vague
}{
	{"some", relative.Some},
	{"few", relative.Few},
	{"several", relative.Several},
	{"many", relative.Many},
}
