package ladder

import "slices"

// Rule names a rule that lifts an event on the hostility axis. What each asks
// for is in the package documentation.
type Rule string

// The rules, in the order in which they are applied. From RuleDeaths to
// RuleOccupation they are of one stage.
const (
	RuleContested      Rule = "contested"       // an incident, should it have been an attack
	RuleWarning        Rule = "warning"         // H0 to H3: the speaker warns of an act of its own
	RuleUltimatum      Rule = "ultimatum"       // H2 to H3: a demand with a deadline
	RuleCasualties     Rule = "casualties"      // to H7 or H8: people hurt or killed in an act not lethal by its kind
	RuleDeaths         Rule = "deaths"          // H8 to H9: at least [ManyDeaths] killed
	RuleSeniorLeader   Rule = "senior-leader"   // H8 to H9: a senior leader killed
	RuleStateForces    Rule = "state-forces"    // H8 to H9: a state strikes another state's forces or organs
	RuleStateTerritory Rule = "state-territory" // H8 to H9: a state strikes on another state's territory against its will
	RuleTwoSided       Rule = "two-sided"       // H8 to H9: the sides fight each other
	RuleOccupation     Rule = "occupation"      // H7 to H9: an occupation that is not bloodless
	RuleWar            Rule = "war"             // H9 to H10: combat with at least [WarDeaths] killed
	RuleCBRN           Rule = "cbrn"            // to H11: chemical, biological, radiological or nuclear means
)

// Rules returns the rules in the order in which they are applied.
func Rules() []Rule {
	return []Rule{
		RuleContested, RuleWarning, RuleUltimatum, RuleCasualties, RuleDeaths, RuleSeniorLeader, RuleStateForces,
		RuleStateTerritory, RuleTwoSided, RuleOccupation, RuleWar, RuleCBRN,
	}
}

// IsKnown reports whether r is one of [Rules].
func (r Rule) IsKnown() bool { return slices.Contains(Rules(), r) }

// ManyDeaths is how many people an attack must have killed to be a major
// strike: the 25 deaths by which the Uppsala programme (UCDP) tells a conflict
// from lesser violence.
const ManyDeaths = 25

// WarDeaths is how many people combat must have killed to be war: the 1,000
// battle deaths of the Correlates of War project, which MID's level 5 adopts.
const WarDeaths = 1000

// Gap is what a record would have to say for a possible lift to hold.
type Gap string

// The gaps.
const (
	GapNature  Gap = "nature"  // whether it was an attack
	GapDeaths  Gap = "deaths"  // how many were killed, when nothing is said
	GapCount   Gap = "count"   // how many, when what is said leaves room for both answers
	GapVictim  Gap = "victim"  // whether the leader is among the dead
	GapState   Gap = "state"   // whether those involved belong to different states
	GapConsent Gap = "consent" // whether the state on whose territory it was done agreed to it
	GapSides   Gap = "sides"   // whether those who did it fought each other or together
	GapAuthor  Gap = "author"  // who hurt those people, or whose act is warned of
)

// Gaps returns the known gaps.
func Gaps() []Gap {
	return []Gap{GapNature, GapDeaths, GapCount, GapVictim, GapState, GapConsent, GapSides, GapAuthor}
}

// IsKnown reports whether g is one of [Gaps].
func (g Gap) IsKnown() bool { return slices.Contains(Gaps(), g) }

// Words returns what is not known as a clause, such as "whether it was an
// attack", and the text of g itself when g is not one of [Gaps].
func (g Gap) Words() string {
	switch g {
	case GapNature:
		return "whether it was an attack"
	case GapDeaths:
		return "how many were killed"
	case GapCount:
		return "the exact number"
	case GapVictim:
		return "whether the leader is among the dead"
	case GapState:
		return "whether two states are involved"
	case GapConsent:
		return "whether that state consented"
	case GapSides:
		return "whether they fought each other"
	case GapAuthor:
		return "whose act it is"
	default:
		return string(g)
	}
}
