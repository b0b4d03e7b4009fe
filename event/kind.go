package event

import "strings"

// Kind says what sort of event it is: a type and, after a slash, its mode.
// Kinds are compared by prefix with [Kind.Within], so that "assault/aerial" is
// found by a search for "assault".
//
// The types and modes are those of PLOVER 0.8 (Open Event Data Alliance, the
// PLOVER Event Coding manual), in lower case, and beside them what PLOVER has
// no type for: statement, incident, dispute, condition, office, election,
// legal and anniversary. One mode is ours too, "agree/settlement": PLOVER runs
// the promise and the signed treaty together in AGREE and SUPPORT, and the
// ladder has to tell them apart.
type Kind string

// The kinds that records are usually written with. [Kinds] lists the whole
// known vocabulary with all modes.
const (
	KindAgree       Kind = "agree"
	KindConsult     Kind = "consult"
	KindSupport     Kind = "support"
	KindCooperate   Kind = "cooperate"
	KindAid         Kind = "aid"
	KindConcede     Kind = "concede"
	KindRetreat     Kind = "retreat"
	KindRequest     Kind = "request"
	KindAccuse      Kind = "accuse"
	KindReject      Kind = "reject"
	KindThreaten    Kind = "threaten"
	KindProtest     Kind = "protest"
	KindSanction    Kind = "sanction"
	KindMobilize    Kind = "mobilize"
	KindCoerce      Kind = "coerce"
	KindAssault     Kind = "assault"
	KindStatement   Kind = "statement"   // words; what is done with them is in Speech
	KindIncident    Kind = "incident"    // its nature is contested: an attack, an accident
	KindDispute     Kind = "dispute"     // a quarrel that goes on over something
	KindCondition   Kind = "condition"   // a state of affairs: tension, a deployment, a vacuum
	KindOffice      Kind = "office"      // an office gained, lost, left or refused
	KindElection    Kind = "election"    // a vote, its calling, its result
	KindLegal       Kind = "legal"       // an act of a court or prosecutor, or of law
	KindAnniversary Kind = "anniversary" // a day that recalls another
)

// Within reports whether k is parent or lies below it: "assault/aerial" is
// within "assault". Every kind is within "".
func (k Kind) Within(parent Kind) bool { return within(string(k), string(parent)) }

// Parent returns the kind without its last mode: "assault" for
// "assault/aerial", "" for "assault".
func (k Kind) Parent() Kind {
	i := strings.LastIndexByte(string(k), '/')
	return k[:max(i, 0)]
}

func within(path, parent string) bool {
	return parent == "" || path == parent ||
		len(path) > len(parent) && path[len(parent)] == '/' && path[:len(parent)] == parent
}

// Kinds returns the known kinds, each type followed by its modes.
func Kinds() []Kind {
	var kinds []Kind
	for _, row := range kindTree() {
		kinds = append(kinds, row.kind)
		for mode := range strings.FieldsSeq(row.modes) {
			kinds = append(kinds, row.kind+"/"+Kind(mode))
		}
	}
	return kinds
}

// IsKnown reports whether k is one of [Kinds].
func (k Kind) IsKnown() bool {
	typ, mode, hasMode := strings.Cut(string(k), "/")
	for _, row := range kindTree() {
		if string(row.kind) != typ {
			continue
		}
		if !hasMode {
			return true
		}
		for m := range strings.FieldsSeq(row.modes) {
			if m == mode {
				return true
			}
		}
	}
	return false
}

type kindRow struct {
	kind  Kind
	modes string
}

// kindTree holds PLOVER 0.8's modes (manual, tables of modes by event type);
// "settlement", and from "statement" on all modes, are this library's.
func kindTree() [24]kindRow {
	return [...]kindRow{
		{KindAgree, "settlement"},
		{KindConsult, "visit third-party multilateral phone"},
		{KindSupport, ""},
		{KindCooperate, ""},
		{KindAid, ""},
		{KindConcede, ""},
		{KindRetreat, "withdraw release return disarm ceasefire access resign"},
		{KindRequest, "assist change yield meet"},
		{KindAccuse, "disapprove investigate allege"},
		{KindReject, "assist change yield meet"},
		{KindThreaten, "restrict ban arrest relations expel territory violence"},
		{KindProtest, "demo riot strike hunger boycott obstruct"},
		{KindSanction, "convict expel withdraw discontinue"},
		{KindMobilize, "troops weapons police militia"},
		{KindCoerce, "seize restrict ban censor curfew martial-law arrest deport withhold misinformation cyber"},
		{KindAssault, "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone " +
			"heavy-weapons crowd-control unconventional"},
		{KindStatement, ""},
		{KindIncident, "explosion death crash leak disappearance"},
		{KindDispute, "political border succession labour"},
		{KindCondition, "tension deployment crisis vacuum occupation war"},
		{KindOffice, "appoint nominate elect withdraw resign dismiss suspend die"},
		{KindElection, "call hold result annul"},
		{KindLegal, "charge arrest-warrant trial verdict law inquiry designation"},
		{KindAnniversary, "birth death founding event"},
	}
}
