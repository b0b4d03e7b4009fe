package cameo

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
)

// ploverTypes are the types of PLOVER 0.8, in the order of its manual.
func ploverTypes() []event.Kind {
	return []event.Kind{
		event.KindAgree, event.KindConsult, event.KindSupport, event.KindConcede, event.KindCooperate, event.KindAid,
		event.KindRetreat, event.KindRequest, event.KindAccuse, event.KindReject, event.KindThreaten, event.KindProtest,
		event.KindSanction, event.KindMobilize, event.KindCoerce, event.KindAssault,
	}
}

// PloverKind returns the kind of event of a PLOVER type and mode, in any case,
// as POLECAT writes them: ("ASSAULT", "heavy-weapons"). An empty mode is none.
// A mode that is not known gives the type and false, a type that is not known
// "" and false.
func PloverKind(typ, mode string) (event.Kind, bool) {
	kind := event.Kind(lower(typ))
	if !slices.Contains(ploverTypes(), kind) {
		return "", false
	}
	mode = lower(mode)
	if mode == "" {
		return kind, true
	}
	if full := kind + "/" + event.Kind(mode); !strings.Contains(mode, "/") && full != event.KindAgree+"/settlement" && full.IsKnown() {
		return full, true
	}
	return kind, false
}

// lower prepares a word for comparing: PLOVER writes heavy-weapons, POLECAT
// also heavy_weapons.
func lower(s string) string {
	const longest = 64
	if len(s) > longest {
		return "?"
	}
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "_", "-")
}

// scoreRow is a line of scores.tsv.
type scoreRow struct {
	kind  string
	score int
}

// PloverScore returns the score of conflict and cooperation, -10 to +10, that
// the manual of PLOVER 0.8 gives a kind. It is false for kinds that PLOVER does
// not score, which are the ones it does not have, and four modes that came
// later than the table: retreat/return, threaten/ban, coerce/ban and
// agree/settlement, which is this library's.
//
// The manual prints +3 for ACCUSE, whose modes score -2 and -3.5. A minus sign
// was evidently lost: it is -3 here.
func PloverScore(kind event.Kind) (float64, bool) {
	i := slices.IndexFunc(scoreTable, func(r scoreRow) bool { return r.kind == string(kind) })
	if i < 0 {
		return 0, false
	}
	return tenths(scoreTable[i].score)
}

// Context is what a PLOVER event is about, whatever its type: the why, where
// type and mode are the what and how. The vocabulary is PLOVER's, underscores
// included; unknown contexts are kept.
type Context string

// The contexts of PLOVER 0.8, in the order of its manual. (The conversion table
// writes democracy for pro_democracy.)
const (
	ContextMilitary      Context = "military"
	ContextIntelligence  Context = "intelligence"
	ContextExecutive     Context = "executive"
	ContextLegislative   Context = "legislative"
	ContextElection      Context = "election"
	ContextInstitutions  Context = "political_institutions"
	ContextDemocracy     Context = "pro_democracy"
	ContextAutocracy     Context = "pro_autocracy"
	ContextEconomic      Context = "economic"
	ContextLegal         Context = "legal"
	ContextReparations   Context = "reparations"
	ContextHumanRights   Context = "human_rights"
	ContextFreedoms      Context = "rights_freedoms"
	ContextRepression    Context = "repression"
	ContextHumanSecurity Context = "human_security"
	ContextGender        Context = "gender"
	ContextLGBT          Context = "lgbt"
	ContextReligion      Context = "religion_ethnicity"
	ContextInequality    Context = "inequality"
	ContextDiplomatic    Context = "diplomatic"
	ContextTerritory     Context = "territory"
	ContextPeacekeeping  Context = "peacekeeping"
	ContextHealth        Context = "health"
	ContextAsylum        Context = "asylum"
	ContextMigration     Context = "migration"
	ContextDisasters     Context = "disasters"
	ContextResources     Context = "natural_resource"
	ContextEnvironment   Context = "environment"
	ContextTechnology    Context = "technology"
	ContextTerrorism     Context = "terrorism"
	ContextCBRN          Context = "cbrn"
	ContextCyber         Context = "cyber"
	ContextMisinfo       Context = "misinformation"
	ContextCrime         Context = "crime"
	ContextCorruption    Context = "corruption"
	ContextDrugs         Context = "illegal_drugs"
	ContextTrafficking   Context = "trafficking"

	ContextHumanitarian Context = "humanitarian" // in the conversion table of 2021 only
)

// Contexts returns the known contexts.
func Contexts() []Context {
	return []Context{
		ContextMilitary, ContextIntelligence, ContextExecutive, ContextLegislative, ContextElection, ContextInstitutions,
		ContextDemocracy, ContextAutocracy, ContextEconomic, ContextLegal, ContextReparations, ContextHumanRights,
		ContextFreedoms, ContextRepression, ContextHumanSecurity, ContextGender, ContextLGBT, ContextReligion,
		ContextInequality, ContextDiplomatic, ContextTerritory, ContextPeacekeeping, ContextHealth, ContextAsylum,
		ContextMigration, ContextDisasters, ContextResources, ContextEnvironment, ContextTechnology, ContextTerrorism,
		ContextCBRN, ContextCyber, ContextMisinfo, ContextCrime, ContextCorruption, ContextDrugs, ContextTrafficking,
		ContextHumanitarian,
	}
}

// IsKnown reports whether c is one of [Contexts].
func (c Context) IsKnown() bool { return slices.Contains(Contexts(), c) }
