package escalation_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// tape reads small numbers from bytes, zeros after their end.
type tape struct{ data []byte }

func (t *tape) next(n int) int {
	if len(t.data) == 0 || n <= 0 {
		return 0
	}
	b := int(t.data[0])
	t.data = t.data[1:]
	return b % n
}

func (t *tape) actors(most int) []actor.ID {
	var list []actor.ID
	for range t.next(most + 1) {
		list = append(list, actor.ID(fmt.Sprintf("a%d", t.next(5))))
	}
	return list
}

// act reads an act, which need not be valid.
func (t *tape) act() escalation.Act {
	kinds, speech := event.Kinds(), event.SpeechKinds()
	a := escalation.Act{
		ID: event.ID(fmt.Sprintf("e%d", t.next(40))), Against: t.actors(2), To: t.actors(1),
		Kind: kinds[t.next(len(kinds))], Hostility: ladder.Hostility(t.next(14)), Accord: ladder.Accord(t.next(7)),
		Narration: t.next(20),
	}
	a.Earliest = edtf.Seconds(t.next(120)) * edtf.Day
	a.Latest = a.Earliest + edtf.Seconds(t.next(3)*t.next(60))*edtf.Day
	switch t.next(12) {
	case 1:
		a.Earliest = edtf.NegInf
	case 2:
		a.Latest = edtf.PosInf
	case 3:
		a.Latest = a.Earliest - 1
	}
	for range t.next(4) {
		a.By = append(a.By, escalation.Party{Actors: t.actors(2), P: float64(t.next(11)) / 10})
	}
	if t.next(3) == 0 {
		a.Speech = []event.SpeechKind{speech[t.next(len(speech))]}
	}
	if t.next(4) == 0 {
		a.Causes = []escalation.Stated{{Of: event.ID(fmt.Sprintf("e%d", t.next(40))), Reliability: float64(t.next(12)) / 10}}
	}
	if t.next(6) == 0 {
		a.After = []event.ID{event.ID(fmt.Sprintf("e%d", t.next(40)))}
	}
	return a
}

// FuzzAccumulator reads ties, options and acts from bytes, adds the acts to one
// accumulator and to parts that are merged, and wants the same bits.
func FuzzAccumulator(f *testing.F) {
	f.Add([]byte("some acts of some actors, of which one may answer another, or not"), uint8(3))
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 255, 254, 253, 17, 34, 51, 68, 85, 102, 119}, uint8(7))
	f.Fuzz(func(t *testing.T, data []byte, split uint8) {
		in := &tape{data}
		var ties []escalation.Tie
		for range in.next(6) {
			tie := escalation.Tie{Kind: escalation.TieKinds()[in.next(4)], A: actor.ID(fmt.Sprintf("a%d", in.next(5))), B: "a5"}
			if in.next(2) == 0 {
				tie.B = actor.ID(fmt.Sprintf("a%d", in.next(5)))
			}
			if tie.A != tie.B {
				ties = append(ties, tie)
			}
		}
		o := &escalation.Options{
			Window: edtf.Seconds(in.next(90)) * edtf.Day, Candidates: in.next(8), Parents: 50, OneAffair: in.next(2) == 0, Narration: in.next(2) == 0,
		}
		whole := accumulate(t, ties, o, nil)
		parts := []*escalation.Accumulator{accumulate(t, ties, o, nil), accumulate(t, ties, o, nil), accumulate(t, ties, o, nil)}
		for i := 0; len(in.data) > 0 && i < 60; i++ {
			a := in.act()
			part := parts[(i*int(split)+i/3)%3]
			err, err2 := whole.Add(a), part.Add(a)
			if (err == nil) != (err2 == nil) || (err == nil) != (a.Validate() == nil) {
				t.Fatalf("%v, %v, %v", err, err2, a.Validate())
			}
			if i%7 == 3 {
				part.Result()
			}
		}
		if err := parts[2].Merge(parts[0]); err != nil {
			t.Fatal(err)
		}
		if err := parts[1].Merge(parts[2]); err != nil {
			t.Fatal(err)
		}
		got, want := answers(parts[1].Result()), answers(whole.Result())
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("merged:\n%+v\nwhole:\n%+v", got, want)
		}
		for _, a := range want {
			checkAnswer(t, a)
		}
	})
}

// checkAnswer wants probabilities that add up to at most 1, and scores that are
// the sums of their addends.
func checkAnswer(t *testing.T, a escalation.Answer) {
	t.Helper()
	sum := a.None
	for _, p := range a.Parents {
		sum += p.P
		var nats escalation.Nats
		for _, x := range p.Addends {
			nats += x.Nats
		}
		if nats != p.Score || p.Cause == a.ID || !(p.P >= 0 && p.P <= 1) || !(p.Order > 0 && p.Order <= 1) {
			t.Fatalf("%s: %+v", a.ID, p)
		}
	}
	if !(a.None >= 0 && sum <= 1+1e-9) {
		t.Fatalf("%s: probabilities add up to %v: %+v", a.ID, sum, a)
	}
}
