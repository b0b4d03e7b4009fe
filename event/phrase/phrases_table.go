package phrase

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf/relative"
)

type fixedPhrase struct {
	words string
	is    relative.Expression
}

// fixedPhrases lists what is a date by itself, longer phrases before those
// that they begin with.
var fixedPhrases = []fixedPhrase{
	{"the day before yesterday", relative.Ago(2, relative.Day)},
	{"day before yesterday", relative.Ago(2, relative.Day)},
	{"the day after tomorrow", relative.FromNow(2, relative.Day)},
	{"day after tomorrow", relative.FromNow(2, relative.Day)},
	{"the week after next", relative.Next(relative.Week).Plus(1, relative.Day).WeekOf()},
	{"yesterday", relative.Yesterday()},
	{"last night", relative.Yesterday().During(relative.Night)},
	{"last evening", relative.Yesterday().During(relative.Evening)},
	{"tonight", relative.Today().During(relative.Night)},
	{"this morning", relative.Today().During(relative.Morning)},
	{"this afternoon", relative.Today().During(relative.Afternoon)},
	{"this evening", relative.Today().During(relative.Evening)},
	{"earlier today", relative.Today()},
	{"later today", relative.Today()},
	{"today", relative.Today()},
	{"tomorrow", relative.Tomorrow()},
	{"right now", relative.Now()},
	{"just now", relative.Now()},
	{"now", relative.Now()},
	{"nowadays", relative.Now()},
	{"currently", relative.Now()},
	{"presently", relative.Now()},
	{"recently", relative.Recently()},
	{"lately", relative.Recently()},
	{"soon", relative.Soon()},
}

type partPhrase struct {
	words string
	of    func(relative.Expression) relative.Expression
	// through is for the part up to the next one: "early to mid".
	through func(relative.Expression) relative.Expression
}

// partPhrases lists the words for parts of what follows them.
var partPhrases = []partPhrase{
	{words: "early", of: relative.Expression.Early, through: relative.Expression.EarlyToMid},
	{words: "beginning", of: relative.Expression.Start},
	{words: "start", of: relative.Expression.Start},
	{words: "mid", of: relative.Expression.Mid, through: relative.Expression.MidToLate},
	{words: "middle", of: relative.Expression.Mid, through: relative.Expression.MidToLate},
	{words: "late", of: relative.Expression.Late},
	{words: "end", of: relative.Expression.End},
	{words: "close", of: relative.Expression.End},
	{words: "earlier", of: relative.Expression.Elapsed},
	{words: "later", of: relative.Expression.Remaining},
	{words: "a good part", of: same},
	{words: "most", of: same},
	{words: "all", of: same},
	{words: "much", of: same},
}

func same(e relative.Expression) relative.Expression { return e }

type orderPhrase struct {
	words string
	kind  event.LinkKind
}

// orderPhrases lists the words of order without a length of time, longer
// phrases before those that they begin with.
var orderPhrases = []orderPhrase{
	{"in response to", event.RespondsTo},
	{"in retaliation for", event.RespondsTo},
	{"in retaliation", event.RespondsTo},
	{"in reaction to", event.RespondsTo},
	{"in reply to", event.RespondsTo},
	{"in revenge for", event.RespondsTo},
	{"in response", event.RespondsTo},
	{"in return", event.RespondsTo},
	{"as a result of", event.CausedBy},
	{"as a consequence of", event.CausedBy},
	{"because of", event.CausedBy},
	{"caused by", event.CausedBy},
	{"due to", event.CausedBy},
	{"as part of", event.PartOf},
	{"part of", event.PartOf},
	{"shortly afterwards", event.ShortlyAfter},
	{"shortly afterward", event.ShortlyAfter},
	{"shortly after", event.ShortlyAfter},
	{"shortly thereafter", event.ShortlyAfter},
	{"soon afterwards", event.ShortlyAfter},
	{"soon afterward", event.ShortlyAfter},
	{"soon after", event.ShortlyAfter},
	{"soon thereafter", event.ShortlyAfter},
	{"not long after", event.ShortlyAfter},
	{"not long afterwards", event.ShortlyAfter},
	{"immediately after", event.ShortlyAfter},
	{"immediately afterwards", event.ShortlyAfter},
	{"immediately", event.ShortlyAfter},
	{"right after", event.ShortlyAfter},
	{"moments later", event.ShortlyAfter},
	{"moments after", event.ShortlyAfter},
	{"a short time later", event.ShortlyAfter},
	{"a little later", event.ShortlyAfter},
	{"in the aftermath of", event.After},
	{"in the wake of", event.After},
	{"shortly before", event.Before},
	{"soon before", event.Before},
	{"not long before", event.Before},
	{"immediately before", event.Before},
	{"followed by", event.Before},
	{"ahead of", event.Before},
	{"prior to", event.Before},
	{"before that", event.Before},
	{"before", event.Before},
	{"previously", event.Before},
	{"earlier", event.Before},
	{"until", event.Before},
	{"till", event.Before},
	{"preceded by", event.After},
	{"after that", event.After},
	{"after which", event.After},
	{"afterwards", event.After},
	{"afterward", event.After},
	{"after", event.After},
	{"then", event.After},
	{"thereafter", event.After},
	{"thereupon", event.After},
	{"subsequently", event.After},
	{"subsequent to", event.After},
	{"later on", event.After},
	{"later", event.After},
	{"following", event.After},
	{"ever since", event.After},
	{"since then", event.After},
	{"since", event.After},
	{"in the course of", event.During},
	{"in the midst of", event.During},
	{"throughout", event.During},
	{"during", event.During},
	{"amid", event.During},
	{"amidst", event.During},
	{"meanwhile", event.During},
	{"in the meantime", event.During},
	{"at the same time as", event.During},
	{"at the same time", event.During},
	{"simultaneously", event.During},
	{"while", event.During},
}

// usualHolidays and usualVagueness are what is read without options.
var (
	usualHolidays  = relative.Holidays()
	usualVagueness = relative.Vaguenesses()
)
