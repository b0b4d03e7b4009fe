package relative

import "slices"

// Class is what kind of expression a candidate comes from: an open vocabulary.
// Shares are measured for a class and a rule together.
type Class string

// The classes.
const (
	ClassStated   Class = "stated"    // a date that needs no dateline
	ClassUnit     Class = "unit"      // last, this, next and a unit; today
	ClassDistance Class = "distance"  // ago, from now, earlier, later
	ClassRolling  Class = "rolling"   // the past two weeks
	ClassWeekday  Class = "weekday"   // Friday
	ClassWeekend  Class = "weekend"   // the weekend
	ClassMonth    Class = "month"     // March
	ClassMonthDay Class = "month-day" // March 3
	ClassDay      Class = "day"       // the 15th
	ClassSeason   Class = "season"    // spring
	ClassQuarter  Class = "quarter"   // the third quarter
	ClassHoliday  Class = "holiday"   // Christmas
	ClassShort    Class = "short"     // '82, the '90s
	ClassVague    Class = "vague"     // recently, a few days ago
)

// Classes returns the known classes.
func Classes() []Class {
	return []Class{
		ClassStated, ClassUnit, ClassDistance, ClassRolling, ClassWeekday, ClassWeekend, ClassMonth, ClassMonthDay, ClassDay,
		ClassSeason, ClassQuarter, ClassHoliday, ClassShort, ClassVague,
	}
}

// IsKnown reports whether c is one of [Classes].
func (c Class) IsKnown() bool { return slices.Contains(Classes(), c) }

// Rule is the rule by which a candidate was found: an open vocabulary.
type Rule string

// The rules.
const (
	RuleStated  Rule = "stated"   // the date is in the words
	RuleFiscal  Rule = "fiscal"   // the year has the name of the fiscal year
	RuleNearest Rule = "nearest"  // the one fewest days from the dateline
	RuleLatest  Rule = "latest"   // the latest that began on the dateline or before
	RuleNext    Rule = "next"     // the first that begins after the dateline
	RuleEarlier Rule = "earlier"  // the one before the latest
	RuleLater   Rule = "later"    // the one after the next
	RuleLast    Rule = "last"     // "last": the one before that of the dateline
	RuleThis    Rule = "this"     // "this": that of the dateline
	RuleComing  Rule = "coming"   // "next": the one after that of the dateline
	RuleInside  Rule = "inside"   // the one within the other date
	RuleUnit    Rule = "unit"     // so many units away, as coarse as the unit
	RuleToMonth Rule = "to-month" // so many units away, to the month
	RuleToDay   Rule = "to-day"   // so many units away, to the day
	RuleRolling Rule = "rolling"  // the stretch that ends or begins at the dateline
	RuleVague   Rule = "vague"    // the window of the policy for a vague word
)

// Rules returns the known rules.
func Rules() []Rule {
	return []Rule{
		RuleStated, RuleFiscal, RuleNearest, RuleLatest, RuleNext, RuleEarlier, RuleLater, RuleLast, RuleThis, RuleComing,
		RuleInside, RuleUnit, RuleToMonth, RuleToDay, RuleRolling, RuleVague,
	}
}

// IsKnown reports whether r is one of [Rules].
func (r Rule) IsKnown() bool { return slices.Contains(Rules(), r) }
