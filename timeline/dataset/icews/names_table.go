package icews

import "github.com/casus-events/casus/actor"

// body is a sort of body or post of which a country has one, so that the name
// of the country makes it a particular one.
type body struct {
	head string
	kind actor.Kind
}

// bodies are the names before the country, as in "Government (China)", that
// mean one body or office. All others, as in "Citizen (China)" and "Ministry
// (China)", mean somebody of the sort.
var bodies = []body{
	{"government", actor.KindGovernmentBody},
	{"military", actor.KindArmedForce},
	{"armed forces", actor.KindArmedForce},
	{"army", actor.KindArmedForce},
	{"navy", actor.KindArmedForce},
	{"air force", actor.KindArmedForce},
	{"national guard", actor.KindArmedForce},
	{"coast guard", actor.KindArmedForce},
	{"border guard", actor.KindArmedForce},
	{"police", actor.KindGovernmentBody},
	{"federal police", actor.KindGovernmentBody},
	{"national police", actor.KindGovernmentBody},
	{"foreign affairs", actor.KindGovernmentBody},
	{"cabinet", actor.KindGovernmentBody},
	{"cabinet / council of ministers / advisors", actor.KindGovernmentBody},
	{"royal administration", actor.KindGovernmentBody},
	{"legislature", actor.KindGovernmentBody},
	{"legislative body", actor.KindGovernmentBody},
	{"parliament", actor.KindGovernmentBody},
	{"congress", actor.KindGovernmentBody},
	{"national assembly", actor.KindGovernmentBody},
	{"senate", actor.KindGovernmentBody},
	{"upper house", actor.KindGovernmentBody},
	{"lower house", actor.KindGovernmentBody},
	{"house of representatives", actor.KindGovernmentBody},
	{"judiciary", actor.KindGovernmentBody},
	{"supreme court", actor.KindGovernmentBody},
	{"constitutional court", actor.KindGovernmentBody},
	{"central bank", actor.KindGovernmentBody},
	{"election commission", actor.KindGovernmentBody},
	{"intelligence service", actor.KindGovernmentBody},
	{"head of government", actor.KindOffice},
	{"head of state", actor.KindOffice},
	{"president", actor.KindOffice},
	{"vice president", actor.KindOffice},
	{"prime minister", actor.KindOffice},
	{"king", actor.KindOffice},
}

// sorts are sorts of people without a country after them, or with something
// else there, as in "Militant (Al-Shabaab)".
var sorts = []string{
	"activist", "armed band", "armed gang", "armed opposition", "armed rebel", "businessperson", "children", "citizen", "combatant",
	"company", "criminal", "demonstrator", "diplomat", "drug dealer", "employee", "envoy", "ethnic group", "extremist", "farm worker",
	"government official", "guerrilla", "immigrants", "industry", "insurgent", "journalist", "lawmaker", "lawyer/attorney", "media",
	"media personnel", "medical personnel", "men", "militant", "military personnel", "militia", "ministry", "mob", "muslim",
	"nurse", "opposition activist", "other authorities / officials", "political parties", "priest", "protester", "rebel",
	"refugee", "religion", "separatist", "student", "suicide bomber", "teacher", "terrorist", "unidentified forces",
	"unspecified actor", "villager", "women", "worker",
}

// several are the sorts that name more than one.
var several = []string{
	"children", "employees", "immigrants", "men", "military personnel", "other authorities / officials", "political parties",
	"unidentified forces", "women",
}

// wording is the words by which a name tells that it is one of a body, where
// the sectors leave open whether a person is meant.
type wording struct {
	kind  actor.Kind
	words string // parted by blanks, in small letters
}

// wordings are in the order in which they are tried.
var wordings = []wording{
	{actor.KindParty, "party alliance bloc coalition congress democrats front league movement parties union"},
	{actor.KindArmedForce, "army command corps force forces guard guards military navy"},
	{actor.KindArmedGroup, "al army brigade brigades faction force forces front group jihad militia movement organization state taliban tigers"},
	{actor.KindMedia, "agency broadcasting channel daily gazette herald journal media news post press radio television times tribune tv"},
	{actor.KindCompany, "airlines airways bank co company corp corporation energy group inc industries limited ltd oil plc"},
	{actor.KindCivil, "alliance amnesty association center centre committee confederation council federation foundation institute international network organization society union watch"},
	{
		actor.KindGovernmentBody, "administration agency assembly authority bank board bureau cabinet commission committee congress " +
			"council court department directorate government house legislature ministry office organization parliament police secretariat " +
			"senate service state tribunal",
	},
	{actor.KindOrganisation, "agency assembly association bank commission community committee council court fund league organization union"},
}
