package event_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// gen makes random events of few words, so that they meet often.
type gen struct{ *rand.Rand }

func newGen(seed uint64) gen { return gen{rand.New(rand.NewPCG(seed, 20200311))} }

// pick returns one of the values, or the zero value every n-th time.
func pick[T any](g gen, n int, values ...T) (v T) {
	if g.IntN(n) > 0 {
		v = values[g.IntN(len(values))]
	}
	return v
}

func list[T any](g gen, most int, entry func() T) []T {
	var l []T
	for range g.IntN(most + 1) {
		l = append(l, entry())
	}
	return l
}

func (g gen) date() edtf.Date {
	year, month, day := 2018+g.IntN(3), 1+g.IntN(12), 1+g.IntN(28)
	switch g.IntN(9) {
	case 0:
		return ""
	case 1:
		return edtf.Date(fmt.Sprint(year))
	case 2:
		return edtf.DateOf(int64(year), month, 0)
	case 3:
		return edtf.Date(fmt.Sprintf("%d-%02d-%02d/%d-%02d-%02d", year, month, day, year+g.IntN(2)+1, 1+g.IntN(12), 1+g.IntN(28)))
	case 4:
		return edtf.Date(fmt.Sprintf("%d-%02d-%02dT%02d:30", year, month, day, g.IntN(24)))
	case 5:
		return edtf.Date(fmt.Sprintf("%d-%02d-%02dT%02d:30:00Z", year, month, day, g.IntN(24)))
	default:
		return edtf.DateOf(int64(year), month, day)
	}
}

func (g gen) when() event.When {
	w := event.When{Zone: pick(g, 3, "+03:00", "-05:00", "Asia/Baghdad")}
	if g.IntN(5) == 0 {
		w.Start, w.End = g.date(), g.date()
		return w
	}
	w.Date = g.date()
	return w
}

func (g gen) actor() actor.ID {
	return pick[actor.ID](g, 50, "iran", "usa", "iraq", "kh", "aah", "is", "soleimani", "stranger")
}

func (g gen) set() actor.Set {
	if g.IntN(3) == 0 {
		return backedByIran()
	}
	return actor.Set{
		IDs:    list(g, 3, g.actor),
		Number: pick[actor.Number](g, 2, actor.All, actor.Several),
		Open:   pick[actor.Open](g, 2, actor.OpenUnknown, actor.OpenNobody),
	}
}

func (g gen) kind() event.Kind {
	return pick[event.Kind](g, 9, "assault", "assault/aerial", "assault/drone", "incident/explosion", "incident", "statement",
		"accuse/disapprove", "accuse", "coerce", "protest/riot", "a word of one's own")
}

func (g gen) means() event.Means {
	return pick[event.Means](g, 6, "indirect-fire", "indirect-fire/rocket", "air/drone", "air", "missile/ballistic")
}

func (g gen) place() event.Place {
	p := event.Place{
		Country: pick[actor.Country](g, 3, "IRQ", "IRN"),
		Name:    pick(g, 2, "Taji", "K-1"),
		Role:    pick[event.PlaceRole](g, 2, event.PlaceLaunch, event.PlaceImpact),
	}
	if g.IntN(2) == 0 {
		p.Lat, p.Lon = 33+g.Float64(), 44+g.Float64()
		p.RadiusM = float64(g.IntN(3)) * 20_000
		p.Precision = pick[event.Precision](g, 2, event.PrecisionNear, event.PrecisionCountry)
	}
	return p
}

func (g gen) count() event.Count {
	n := g.Int64N(5)
	return pick(g, 30, event.Exactly(n), event.Exactly(n), event.AtLeast(n), event.AtMost(n), event.Between(n, n+g.Int64N(3)),
		event.About(n), event.InWords("several"), event.UnknownCount())
}

func (g gen) casualty() event.Casualty {
	return event.Casualty{
		Harm: pick(g, 20, event.Killed, event.Killed, event.Wounded), Count: g.count(),
		Nationality: pick[actor.Country](g, 2, "USA", "GBR"),
		Status:      pick(g, 2, event.VictimMilitary, event.VictimCivilian),
		Actor:       pick[actor.ID](g, 2, "soleimani", "usa"),
		AsOf:        pick[edtf.Date](g, 2, "2020-03-11", "2020-03-12"),
	}
}

// event returns an event of n with the given number.
func (g gen) event(i, n int) event.Event {
	id := func() event.ID { return event.ID(fmt.Sprintf("e%d", g.IntN(n+1))) }
	return event.Event{
		ID: event.ID(fmt.Sprintf("e%d", i)), Kind: g.kind(), When: g.when(),
		Status: pick[event.Status](g, 4, "", "", event.Ongoing, event.Failed, event.Possible),
		Where:  list(g, 2, g.place),
		Participants: list(g, 3, func() event.Participant {
			p := event.Participant{Role: event.Roles()[g.IntN(8)]}
			if g.IntN(4) == 0 {
				p.Who = g.set()
			} else {
				p.Actor = g.actor()
			}
			return p
		}),
		Attacks:    list(g, 2, func() event.Attack { return event.Attack{Means: g.means()} }),
		Casualties: list(g, 4, g.casualty),
		Measures: list(g, 2, func() event.Measure {
			return event.Measure{
				Quantity: pick(g, 9, event.RocketsFired, event.Personnel), Count: g.count(), Actor: pick[actor.ID](g, 2, "usa", "iran"),
			}
		}),
		Speech: list(g, 2, func() event.SpeechAct {
			return event.SpeechAct{
				Kind: pick(g, 9, event.Condemn, event.CallOn, event.Assess), To: list(g, 2, g.actor), About: list(g, 2, id),
			}
		}),
		Links: list(g, 2, func() event.Link {
			l := event.LinkTo(pick(g, 9, event.RespondsTo, event.After, event.Before, event.PartOf, event.Equals, event.Meets), id())
			if l.Kind.IsOrder() && g.IntN(3) == 0 {
				l.Or = []event.LinkKind{pick(g, 9, event.Before, event.During, event.Precedes)}
			}
			return l
		}),
	}
}

func (g gen) events(n int) []event.Event {
	events := make([]event.Event, n)
	for i := range events {
		events[i] = g.event(i, n)
	}
	return events
}

// pattern returns a pattern that asks about a few fields.
func (g gen) pattern(n int) event.Pattern {
	var p event.Pattern
	id := func() event.ID { return event.ID(fmt.Sprintf("e%d", g.IntN(n+1))) }
	for range 1 + g.IntN(3) {
		switch g.IntN(9) {
		case 0:
			p.Kinds = list(g, 2, g.kind)
		case 1:
			p.Means = list(g, 2, g.means)
		case 2:
			p.Status = list(g, 2, func() event.Status { return pick[event.Status](g, 2, event.Ongoing, event.Possible) })
		case 3:
			p.By = g.set()
		case 4:
			p.Against = g.set()
		case 5:
			p.Where = list(g, 2, g.place)
		case 6:
			p.When = g.date()
		case 7:
			p.Before = id()
		case 8:
			p.Scale = list(g, 2, func() event.Scale {
				return pick(g, 30, event.Scale{Harm: event.Killed, AtLeast: g.Int64N(4)}, event.Scale{Harm: event.Killed, As: id()},
					event.Scale{Quantity: event.Personnel, AtLeast: 1 + g.Int64N(4)})
			})
		}
	}
	return p
}
