package cameo_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
)

func Example() {
	for _, text := range []string{"010", "10", "057", "1833", "186"} {
		c, err := cameo.Parse(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		goldstein, _ := c.GoldsteinGDELT()
		fmt.Printf("%-4s %s: %s, %+.1f, %s\n", c, c.Label(), c.Kind(), goldstein, c.QuadClass())
	}

	// Output:
	// 010  says something in public, no more is stated: statement, +0.0, verbal cooperation
	// 10   demands: request, -5.0, verbal conflict
	// 057  signs a formal agreement: agree/settlement, +8.0, verbal cooperation
	// 1833 bombs at the roadside: assault/explosives, -10.0, material conflict
	// 186  assassinates: assault/targeted, -10.0, material conflict
}

func ExampleParse() {
	// A code that no list has is reported, and kept.
	c, err := cameo.Parse("1899")
	fmt.Println(c, errors.Is(err, casus.ErrUnknown), c.Root().Label())

	// A number has lost its zeros, so it is no code.
	_, err = cameo.Parse("7")
	fmt.Println(err)

	// Output:
	// 1899 true assaults
	// cameo: code "7": want two to four digits: malformed
}

// The act that somebody is accused of is not in the data. Who speaks, whom it
// is about, and what sort of wrong it is are, so the event can come with a
// claim.
func ExampleCode_Accuses() {
	for _, c := range []cameo.Code{"1123", "112", "111"} {
		fmt.Printf("%s %s: %s %q\n", c, c.Label(), c.Speech(), c.Accuses())
	}

	// Output:
	// 1123 accuses of aggression: accuse "aggression"
	// 112 accuses, no more is stated: accuse "unspecified"
	// 111 criticises or denounces: condemn ""
}

// An event of GDELT with the code 186: somebody died, the code says, but not
// how many.
func ExampleCode_Crosswalk() {
	is := cameo.Code("186").Crosswalk()
	e := event.Event{ID: "gdelt-1", Kind: is.Kind, Casualties: []event.Casualty{{Harm: is.Harm}}}
	fmt.Println(e.Kind, e.Casualties[0].Harm, e.Casualties[0].Count == event.Count{})

	is = cameo.Code("185").Crosswalk()
	fmt.Println(is.Kind, is.Status)

	// Output:
	// assault/targeted killed true
	// assault/targeted failed
}

// GDELT and ICEWS publish different values for a few codes.
func ExampleCode_GoldsteinICEWS() {
	for _, c := range cameo.Codes() {
		gdelt, inGDELT := c.GoldsteinGDELT()
		icews, inICEWS := c.GoldsteinICEWS()
		if inGDELT && inICEWS && gdelt != icews {
			fmt.Println(c, c.Label(), gdelt, icews)
		}
	}

	// Output:
	// 016 denies having done it -2 -5
	// 022 appeals for diplomatic support 3.2 3.4
	// 164 breaks off negotiations -7 -6.5
	// 165 breaks off mediation -6.5 -7
}

func ExampleGaps() {
	for _, g := range cameo.Gaps() {
		if g.Code.Root() == "20" {
			fmt.Println(g.Code, g.Kind, "-", g.Why)
		}
	}

	// Output:
	// 200 assault - PLOVER 0.8 has no mode for mass violence as such
	// 201 assault - PLOVER 0.8 has no mode for the cleansing of a population
	// 202 assault - PLOVER 0.8 has no mode for mass killing
	// 203 assault - PLOVER 0.8 has no mode for the cleansing of a population
	// 2041 assault/unconventional - chemical, biological and radiological weapons are three means
}

func ExampleParseActorCode() {
	for _, text := range []string{"USAGOV", "IGOUNO", "PALREBHMS", "SYROPP", "IRNMOSSHI", "TURSOE"} {
		a, err := cameo.ParseActorCode(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: country %q, kind %q, traits %q (%s)\n", a, a.Country, a.Kind, a.Traits, a.Describe())
	}

	// Output:
	// USAGOV: country "USA", kind "government-body", traits [] (USA, government)
	// IGOUNO: country "", kind "international-organisation", traits [] (organisation of states, United Nations)
	// PALREBHMS: country "PSE", kind "armed-group", traits ["rebel"] (the Palestinians, rebels, Hamas)
	// SYROPP: country "SYR", kind "", traits ["opposition"] (SYR, political opposition)
	// IRNMOSSHI: country "IRN", kind "population-group", traits ["muslim" "shia"] (IRN, Muslims, Shia)
	// TURSOE: country "TUR", kind "", traits [] (TUR, SOE)
}

// A career as the actor dictionaries of PETRARCH have it, in relations.
func ExampleRelations() {
	var career []cameo.DatedRole
	for _, line := range []string{"[AFGELI <011221]", "[AFGGOVMIL 011222-141001] # interim, then elected", "[AFGELI >141002]"} {
		role, err := cameo.ParseDatedRole(line)
		if err != nil {
			fmt.Println(err)
			return
		}
		career = append(career, role)
	}
	for _, r := range cameo.Relations("karzai", career, nil) {
		fmt.Println(r)
	}

	body, _ := cameo.ParseActorCode("AFGGOV")
	rec := body.Actor("AFGGOV")
	fmt.Println(rec.Kind, rec.Country, rec.ExternalIDs[0])

	// Output:
	// karzai member-of AFGGOV (from 2001-12-22 until 2014-10-01)
	// karzai member-of AFGMIL (from 2001-12-22 until 2014-10-01)
	// government-body AFG {cameo AFGGOV}
}

// Names for the bodies may come from a registry of the program's own.
func ExampleRelations_names() {
	role, err := cameo.ParseDatedRole("[USAGOV 450703-470121]")
	if err != nil {
		fmt.Println(err)
		return
	}
	ids := map[string]actor.ID{"USAGOV": "us-government"}
	for _, r := range cameo.Relations("byrnes", []cameo.DatedRole{role}, func(a cameo.ActorCode) actor.ID { return ids[a.String()] }) {
		fmt.Println(r)
	}

	// Output:
	// byrnes member-of us-government (from 1945-07-03 until 1947-01-21)
}

func ExamplePloverKind() {
	fmt.Println(cameo.PloverKind("ASSAULT", "heavy-weapons"))
	fmt.Println(cameo.PloverKind("AGREE", ""))
	fmt.Println(cameo.PloverKind("PROTEST", "vandalize")) // a mode that is not known: the type
	fmt.Println(cameo.PloverScore("accuse"))

	// Output:
	// assault/heavy-weapons true
	// agree true
	// protest false
	// -3 true
}
