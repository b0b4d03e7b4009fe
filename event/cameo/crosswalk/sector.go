package crosswalk

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/cameo"
)

// PloverSector returns the sort of actor of a sector code of PLOVER 0.8, as in
// POLECAT's columns of sectors; false for codes that PLOVER does not have.
//
// MED is medical and JRN the press: CAMEO had MED for the media.
func PloverSector(code string) (cameo.Sort, bool) {
	for _, r := range ploverSectors() {
		if same(r.code, code) {
			return r.is, true
		}
	}
	return cameo.Sort{}, false
}

type sectorRow struct {
	code string
	is   cameo.Sort
}

func sort(kind actor.Kind, traits ...actor.Trait) cameo.Sort {
	return cameo.Sort{Kind: kind, Traits: traits}
}

// ploverSectors are the sector codes of PLOVER 0.8 (manual, sector codes), and
// the codes of international actors, which stand in the place of a country.
func ploverSectors() []sectorRow {
	return []sectorRow{
		{"COP", sort(actor.KindGovernmentBody, "police")},
		{"GOV", sort(actor.KindGovernmentBody)},
		{"JUD", sort(actor.KindGovernmentBody, "judiciary")},
		{"LEG", sort(actor.KindGovernmentBody, "legislature")},
		{"MIL", sort(actor.KindArmedForce, "military")},
		{"PRM", sort(actor.KindArmedGroup, "paramilitary")},
		{"PTY", sort(actor.KindParty)},
		{"REB", sort(actor.KindArmedGroup, "rebel")},
		{"SPY", sort(actor.KindGovernmentBody, "intelligence")},
		{"UAF", sort(actor.KindArmedGroup, "unidentified")},
		{"UNK", cameo.Sort{Kind: actor.KindUnnamed, Why: "an actor that nobody identified"}},
		{"AGR", sort("", "agriculture")},
		{"BUS", sort(actor.KindCompany)},
		{"CRM", sort("", "criminal")},
		{"CVL", cameo.Sort{Kind: actor.KindPopulation, Traits: []actor.Trait{"civilian"}, Why: "protesters and activists count among them"}},
		{"EDU", sort("", "education")},
		{"ELI", sort("", "elite")},
		{"JRN", sort(actor.KindMedia)},
		{"LAB", sort("", "labour")},
		{"MED", sort("", "health")},
		{"REF", sort(actor.KindPopulation, "refugee")},
		{"OPP", sort("", "opposition")},
		{"PRE", sort("", "partly-recognised")},
		{"REL", sort("", "religious")},
		{"SOC", sort(actor.KindCivil)},
		{"IGO", sort(actor.KindOrganisation)},
		{"UNO", sort(actor.KindOrganisation)},
		{"EUR", sort(actor.KindOrganisation)},
		{"NGO", sort(actor.KindCivil)},
		{"ISM", sort(actor.KindCivil, "movement")},
		{"IMG", sort(actor.KindArmedGroup, "international")},
		{"MNC", sort(actor.KindCompany, "multinational")},
	}
}

// ICEWSSector returns the sort of actor of one sector of ICEWS, as in its
// columns Source Sectors and Target Sectors, which join several by commas;
// false for sectors that it cannot place.
//
// ICEWS has several hundred sectors. Those of governments, forces, courts,
// parties, dissent, business, media, civil society, faiths and international
// organisations are read, the finer ones by the words they share ("Army Special
// Forces" as "Army"); peoples, of which there are two hundred, are not, since
// their names are their meaning.
func ICEWSSector(sector string) (cameo.Sort, bool) {
	const longest = 128
	if len(sector) > longest {
		return cameo.Sort{}, false
	}
	sector = strings.ToLower(strings.Join(strings.Fields(sector), " "))
	for _, r := range icewsSectors() {
		for word := range strings.SplitSeq(r.words, "|") {
			if matches(sector, word) {
				return r.is, true
			}
		}
	}
	return cameo.Sort{}, false
}

// matches reports whether a sector is the word; a star at an end of the word
// stands for any text.
func matches(sector, word string) bool {
	switch {
	case strings.HasPrefix(word, "*"):
		return strings.HasSuffix(sector, word[1:])
	case strings.HasSuffix(word, "*"):
		return strings.HasPrefix(sector, word[:len(word)-1])
	default:
		return sector == word
	}
}

type icewsRow struct {
	words string
	is    cameo.Sort
}

// icewsSectors are the sectors of ICEWS's public data, after the conversion to
// CAMEO actor codes that the Open Event Data Alliance published. The first row
// that matches counts.
func icewsSectors() []icewsRow {
	return []icewsRow{
		{"intelligence ministry", sort(actor.KindGovernmentBody, "intelligence")},
		{"defense / security ministry", sort(actor.KindGovernmentBody, "ministry", "military")},
		{"* ministry", sort(actor.KindGovernmentBody, "ministry")},
		{"government|executive|executive office|cabinet", sort(actor.KindGovernmentBody)},
		{"state media", sort(actor.KindMedia, "state-owned")},
		{"state owned enterprises|state-owned*", sort(actor.KindCompany, "state-owned")},
		{"government religious", sort(actor.KindGovernmentBody, "religious")},
		{
			"police|national / border divisions|provincial divisions|municipal divisions",
			sort(actor.KindGovernmentBody, "police"),
		},
		{"military intelligence*", sort(actor.KindArmedForce, "military", "intelligence")},
		{"military / tribunal", sort(actor.KindGovernmentBody, "judiciary")},
		{
			"military|research and design wings*|army*|navy*|air force*|marines*|coast guard*",
			sort(actor.KindArmedForce, "military"),
		},
		{
			"legislative / parliamentary|upper house|lower house|unicameral",
			sort(actor.KindGovernmentBody, "legislature"),
		},
		{"judicial|legal|* court", sort(actor.KindGovernmentBody, "judiciary")},
		{"local|provincial|municipal", sort(actor.KindGovernmentBody, "local")},
		{"*party (out of government)|banned parties", sort(actor.KindParty, "opposition")},
		{"*party (in government)", sort(actor.KindParty, "governing")},
		{"parties|* party", sort(actor.KindParty)},
		{
			"ideological|nationalist|fundamentalist|secular|tribalist|communist|center left|center right|far left|far right|centrist|" +
				"libertarian|anarchist", sort("", "political"),
		},
		{"dissident|exiles", sort("", "opposition")},
		{"protestors / popular opposition / mobs", sort(actor.KindCrowd, "protester")},
		{"criminals / gangs", sort("", "criminal")},
		{"radicals / extremists / fundamentalists", sort("", "radical")},
		{"organized violent", sort(actor.KindArmedGroup)},
		{"rebel", sort(actor.KindArmedGroup, "rebel")},
		{"insurgents", sort(actor.KindArmedGroup, "insurgent")},
		{"separatists", sort(actor.KindArmedGroup, "separatist")},
		{"unidentified forces", sort(actor.KindArmedGroup, "unidentified")},
		{"business|* business", sort(actor.KindCompany)},
		{"media|news|* news|entertainment|* entertainment", sort(actor.KindMedia)},
		{"education|student", sort("", "education")},
		{"labor", sort(actor.KindCivil, "labour")},
		{"medical / health", sort("", "health")},
		{"agricultural", sort("", "agriculture")},
		{"social|general population / civilian / social", sort(actor.KindPopulation, "civilian")},
		{"refugees / displaced", sort(actor.KindPopulation, "refugee")},
		{"elite", sort("", "elite")},
		{
			"nongovernmental organizations / activists|nongovernmental organization (international)|* ngos",
			sort(actor.KindCivil),
		},
		{"international government organization|* igos|global|regional", sort(actor.KindOrganisation)},
		{
			"national religious|religious majority|religious minority|international religious",
			sort(actor.KindPopulation, "religious"),
		},
		{
			"national ethnic|national ethnic majority|national ethnic minority|international ethnic",
			sort(actor.KindPopulation, "ethnic"),
		},
		{"muslim", sort(actor.KindPopulation, "muslim")},
		{"sunni", sort(actor.KindPopulation, "muslim", "sunni")},
		{"shia", sort(actor.KindPopulation, "muslim", "shia")},
		{"christian", sort(actor.KindPopulation, "christian")},
		{"catholic", sort(actor.KindPopulation, "christian", "catholic")},
		{"protestant", sort(actor.KindPopulation, "christian", "protestant")},
		{"orthodox", sort(actor.KindPopulation, "christian", "orthodox")},
		{"hindu", sort(actor.KindPopulation, "hindu")},
		{"buddhist", sort(actor.KindPopulation, "buddhist")},
		{"jewish", sort(actor.KindPopulation, "jewish")},
		{"sikh", sort(actor.KindPopulation, "sikh")},
		{"druze", sort(actor.KindPopulation, "druze")},
	}
}
