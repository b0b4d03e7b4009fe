package ladder_test

import (
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

func BenchmarkOf(b *testing.B) {
	c := context()
	for name, e := range map[string]event.Event{
		"statement": {Kind: event.KindStatement, Speech: []event.SpeechAct{{Kind: event.Condemn}, {Kind: event.CallOn}}},
		"attack": {
			Kind:         "assault/drone",
			Participants: []event.Participant{event.By("usa"), event.Target("soleimani")},
			Where:        []event.Place{{Country: "IRQ"}},
			Attacks:      []event.Attack{{Means: event.MeansDrone, TargetKind: event.TargetSeniorLeader}},
			Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(1), Actor: "soleimani"}},
		},
	} {
		b.Run("kind="+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ladder.Of(e, c)
			}
		})
		b.Run("ladder=own/kind="+name, func(b *testing.B) {
			l := newLadder(b, ladder.MobilizeBelowSanctions())
			b.ReportAllocs()
			for b.Loop() {
				l.Of(e, c)
			}
		})
	}
}
