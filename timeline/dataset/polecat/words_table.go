package polecat

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// sectorWords are the traits of the sectors that have none of their own beside
// a kind: what is left to say of a person of the sector.
var sectorWords = []struct {
	code  string
	trait actor.Trait
}{
	{"GOV", "government"},
	{"PTY", "party"},
	{"BUS", "business"},
	{"JRN", "press"},
	{"SOC", "civil-society"},
	{"NGO", "non-governmental"},
}

// manners are how an act of a kind is done, the first that fits.
var manners = []struct {
	kind   event.Kind
	speech event.SpeechKind
	means  event.Means
}{
	{"accuse/allege", event.Accuse, ""},
	{"accuse/disapprove", event.Condemn, ""},
	{"accuse/investigate", "", ""},
	{event.KindAccuse, event.Accuse, ""},
	{event.KindRequest, event.CallOn, ""},
	{event.KindReject, event.Reject, ""},
	{event.KindThreaten, event.Threaten, ""},
	{"assault/firearms", "", event.MeansFirearms},
	{"assault/explosives", "", event.MeansExplosives},
	{"assault/aerial", "", "air"},
	{"assault/drone", "", "air/drone"},
	{"coerce/cyber", "", "cyber"},
}

// languages are the languages that POLECAT translates from, by name.
var languages = []struct{ name, tag string }{
	{"arabic", "ar"},
	{"chinese", "zh"},
	{"english", "en"},
	{"french", "fr"},
	{"portuguese", "pt"},
	{"russian", "ru"},
	{"spanish", "es"},
}
