package ladder

import "github.com/casus-events/casus/event"

// The order of the hostility axis from H3 upward is that of the Militarized
// Interstate Dispute data (MID hostility levels and actions) and of COPDAB
// (Azar's fifteen points); the scores in brackets are those of PLOVER 0.8. On
// both axes a type of PLOVER stands where its counterparts in those scales,
// in CAMEO and in the leaves of ICBe stand.

// kindGroups places the kinds of event.
var kindGroups = []kindGroup{
	{event.KindAgree, ".", Row{Accord: K2, Source: "PLOVER AGREE (2.5), CAMEO 03, COPDAB 6"}},
	{event.KindAgree, "settlement", Row{Accord: K5, Source: "CAMEO 057, COPDAB 1-2, ICBe settle dispute, sign formal agreement"}},
	{event.KindConsult, ". visit third-party multilateral phone", Row{Accord: K1, Source: "PLOVER CONSULT (1 to 4), CAMEO 04, COPDAB 7"}},
	{event.KindSupport, ".", Row{Accord: K2, Source: "PLOVER SUPPORT (5), CAMEO 05, COPDAB 6"}},
	{event.KindCooperate, ".", Row{Accord: K3, Source: "PLOVER COOPERATE (9.5), CAMEO 06, COPDAB 4-5"}},
	{event.KindAid, ".", Row{Accord: K3, Source: "PLOVER AID (10), CAMEO 07, COPDAB 4-5"}},
	{event.KindConcede, ".", Row{Accord: K2, Source: "PLOVER CONCEDE (4.5): declared, not yet carried out"}},
	{
		event.KindRetreat, ". withdraw release return disarm ceasefire access resign",
		Row{Accord: K4, Source: "PLOVER RETREAT (4.5 to 10), CAMEO 084-087, COPDAB 3, ICBe cease fire, withdraw"},
	},
	{event.KindRequest, ". assist change meet", Row{Hostility: H0, Source: "PLOVER REQUEST (-1 to 0.5), COPDAB 8, ICBe appeal"}},
	{event.KindRequest, "yield", Row{Hostility: H2, Source: "PLOVER REQUEST:yield (-1), CAMEO 105, ICBe demand"}},
	{event.KindAccuse, "disapprove", Row{Hostility: H1, Source: "PLOVER ACCUSE:disapprove (-2), CAMEO 110-111, COPDAB 9"}},
	{
		event.KindAccuse, ". investigate allege",
		Row{Hostility: H2, Source: "PLOVER ACCUSE:allege, :investigate (-3.5), CAMEO 09, 112, COPDAB 10"},
	},
	{event.KindReject, ". assist change yield meet", Row{Hostility: H1, Source: "PLOVER REJECT (-2 to -1.5), CAMEO 12, COPDAB 9"}},
	{
		event.KindThreaten, ". restrict ban arrest relations expel territory violence",
		Row{Hostility: H3, Source: "PLOVER THREATEN (-4 to -3), CAMEO 13, MID level 2 (actions 1-6)"},
	},
	{
		event.KindProtest, ". demo riot strike hunger boycott obstruct",
		Row{Hostility: H5, Source: "PLOVER PROTEST (-7 to -4.5), CAMEO 14, ICBe protest, riot, strike"},
	},
	{
		event.KindSanction, ". convict expel withdraw discontinue",
		Row{Hostility: H4, Source: "PLOVER SANCTION (-6 to -5.5), CAMEO 16, COPDAB 11"},
	},
	{
		event.KindMobilize, ". troops weapons police militia",
		Row{Hostility: H6, Source: "PLOVER MOBILIZE (-6.5 to -5.5), CAMEO 15, MID level 3 (actions 7-11), COPDAB 12"},
	},
	{
		event.KindCoerce, ". restrict ban censor curfew martial-law arrest deport withhold misinformation cyber",
		Row{Hostility: H5, Source: "PLOVER COERCE (-7.5 to -6.5), CAMEO 172-174, COPDAB 11"},
	},
	{event.KindCoerce, "seize", Row{Hostility: H7, Source: "PLOVER COERCE:seize (-7), CAMEO 171, MID actions 12-15, COPDAB 12-13"}},
	{
		event.KindAssault, "abduct beat torture sexual destroy primitive crowd-control",
		Row{Hostility: H7, Source: "PLOVER ASSAULT (its modes from -8.5 to -7.5), CAMEO 175, 181, MID actions 12-15"},
	},
	{
		event.KindAssault, ". targeted firearms explosives suicide-attack aerial drone heavy-weapons",
		Row{Hostility: H8, Source: "PLOVER ASSAULT (its modes from -9.5 to -9), CAMEO 183-186, 190, 193-195, MID action 16, COPDAB 13"},
	},
	{event.KindAssault, "unconventional", Row{Hostility: H11, Source: "PLOVER ASSAULT:unconventional (-10), CAMEO 204, MID action 19"}},

	{event.KindStatement, ".", Row{Hostility: H0, Source: "CAMEO 01, COPDAB 8; what was done with the words is in the speech acts"}},
	{
		event.KindIncident, ". explosion death crash",
		Row{Absence: NatureContested, IfAttack: H8, Source: "no scale codes what may have been an accident; else as assault"},
	},
	{event.KindIncident, "leak", Row{Absence: NatureContested, IfAttack: H7, Source: "as for incident; else as assault/destroy"}},
	{event.KindIncident, "disappearance", Row{Absence: NatureContested, IfAttack: H7, Source: "as for incident; else as assault/abduct"}},
	{
		event.KindDispute, ". political border succession labour",
		Row{Absence: NoAct, Source: "a quarrel is the ground of acts; no scale places it"},
	},
	{
		event.KindCondition, ". tension deployment crisis vacuum",
		Row{Absence: NoAct, Source: "a state of affairs; the act of sending forces is mobilize"},
	},
	{event.KindCondition, "occupation", Row{Hostility: H7, Source: "MID actions 12-14, ICBe invasion/occupation without deaths, COPDAB 12"}},
	{event.KindCondition, "war", Row{Hostility: H10, Source: "MID level 5 (actions 20, 21), COPDAB 15, ICBe continuation of fighting"}},
	{
		event.KindOffice, ". appoint nominate elect withdraw resign dismiss suspend die",
		Row{Absence: NoAct, Source: "a post changes hands; to yield it to a demand is retreat/resign"},
	},
	{event.KindElection, ". call hold result annul", Row{Absence: NoAct, Source: "no scale places an election"}},
	{
		event.KindLegal, "charge trial inquiry",
		Row{Hostility: H2, Source: "PLOVER ACCUSE:allege (charge, bring to trial), :investigate (-3.5), CAMEO 09, 115"},
	},
	{event.KindLegal, "arrest-warrant", Row{Hostility: H3, Source: "PLOVER THREATEN:arrest (-3.5), which it gives for a warrant in absence"}},
	{event.KindLegal, "designation", Row{Hostility: H4, Source: "PLOVER SANCTION:discontinue (-6), CAMEO 163"}},
	{
		event.KindLegal, ". verdict law",
		Row{Absence: NoAct, Source: "may go either way: a conviction is sanction/convict, an acquittal concede"},
	},
	{event.KindAnniversary, ". birth death founding event", Row{Absence: NoAct, Source: "a day of the calendar"}},
}

// speechGroups places what is done with words.
var speechGroups = []speechGroup{
	{"condemn", Row{Hostility: H1, Source: "PLOVER ACCUSE:disapprove (-2), CAMEO 111, COPDAB 9"}},
	{"reject", Row{Hostility: H1, Source: "PLOVER REJECT (-2), CAMEO 12, COPDAB 9"}},
	{"deny", Row{Hostility: H1, Source: "COPDAB 9, ICBe reject; CAMEO 016 has it neutral"}},
	{"accuse", Row{Hostility: H2, Source: "PLOVER ACCUSE:allege (-3.5), CAMEO 112, COPDAB 10"}},
	{"demand", Row{Hostility: H2, Source: "PLOVER REQUEST:yield (-1), CAMEO 10, COPDAB 10"}},
	{"threaten", Row{Hostility: H3, Source: "PLOVER THREATEN (-3.5), CAMEO 13, MID level 2"}},
	{"declare-war", Row{Hostility: H6, Source: "MID action 18, which its codebook calls political and not militarized"}},
	{"warn call-on urge announce assess report admit", Row{Hostility: H0, Source: "CAMEO 01, 02, COPDAB 8, ICBe appeal, express intent"}},
	{"offer", Row{Accord: K1, Source: "ICBe offer, COPDAB 7"}},
	{"condole", Row{Accord: K2, Source: "CAMEO 018, Goldstein 3.4"}},
	{"praise support", Row{Accord: K2, Source: "PLOVER SUPPORT (5), CAMEO 051-053, COPDAB 6"}},
	{"promise", Row{Accord: K2, Source: "PLOVER AGREE (2.5), CAMEO 03, ICBe promise"}},
	{"apologise", Row{Accord: K2, Source: "PLOVER CONCEDE (4.5), CAMEO 055"}},
}
