package timeline

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// AnalysedEscalation is an [Escalation]: what each act probably answers, and the
// course of the crisis.
type AnalysedEscalation struct {
	Answers []AnalysedAnswer `json:"answers,omitzero"`
	// Peak is the highest rung, with the acts on it; Violent is how many acts
	// stand on H8 or above.
	Peak     ladder.Hostility `json:"peak,omitzero"`
	PeakActs []event.ID       `json:"peak_acts,omitzero"`
	Violent  int              `json:"violent,omitzero"`
	Phases   []AnalysedPhase  `json:"phases,omitzero"`
	Chains   []AnalysedChain  `json:"chains,omitzero"`
	Dyads    []AnalysedDyad   `json:"dyads,omitzero"`
	Accords  []AnalysedAccord `json:"accords,omitzero"`
	// Unanswered lists the acts from H4 up that were more probably left
	// unanswered than not.
	Unanswered []AnalysedSilence `json:"unanswered,omitzero"`
	// Provenance says where the weights come from.
	Provenance string `json:"provenance,omitzero"`
}

// AnalysedAnswer is an [escalation.Answer]. None is the probability that the act
// answers nothing known.
type AnalysedAnswer struct {
	Event      event.ID         `json:"event,omitzero"`
	None       float64          `json:"none,omitzero"`
	Parents    []AnalysedParent `json:"parents,omitzero"`
	Unanswered float64          `json:"unanswered,omitzero"`
	Censored   bool             `json:"censored,omitzero"`
}

// AnalysedParent is an [escalation.Parent].
type AnalysedParent struct {
	Cause event.ID `json:"cause,omitzero"`
	P     float64  `json:"p,omitzero"`
	// Blind is P as it would be if no source had stated any cause, where one
	// has.
	Blind  AnalysedChance  `json:"blind,omitzero"`
	Role   escalation.Role `json:"role,omitzero"`
	Turn   string          `json:"turn,omitzero"`
	Stated bool            `json:"stated,omitzero"`
	// Inverse: accord answers hostility.
	Inverse      bool             `json:"inverse,omitzero"`
	Lag          AnalysedSeconds  `json:"lag,omitzero"`
	NewActors    []actor.ID       `json:"new_actors,omitzero"`
	NewCountries []actor.Country  `json:"new_countries,omitzero"`
	NewMeans     []event.Means    `json:"new_means,omitzero"`
	Score        float64          `json:"score,omitzero"`
	Addends      []AnalysedAddend `json:"addends,omitzero"`
}

// AnalysedAddend is what one feature adds to a score, in nats.
type AnalysedAddend struct {
	Feature string  `json:"feature,omitzero"`
	Value   float64 `json:"value,omitzero"`
	Nats    float64 `json:"nats,omitzero"`
	Text    string  `json:"text,omitzero"`
}

// AnalysedPhase is an [escalation.Phase].
type AnalysedPhase struct {
	Kind    escalation.PhaseKind `json:"kind,omitzero"`
	From    string               `json:"from,omitzero"`
	To      string               `json:"to,omitzero"`
	Score   int                  `json:"score,omitzero"`
	Acts    int                  `json:"acts,omitzero"`
	Violent int                  `json:"violent,omitzero"`
	Peak    ladder.Hostility     `json:"peak,omitzero"`
	PeakAct event.ID             `json:"peak_act,omitzero"`
	Opened  event.ID             `json:"opened,omitzero"`
	Accords []event.ID           `json:"accords,omitzero"`
}

// AnalysedChain is an [escalation.Chain].
type AnalysedChain struct {
	Acts     []event.ID         `json:"acts,omitzero"`
	Rungs    []ladder.Hostility `json:"rungs,omitzero"`
	P        float64            `json:"p,omitzero"`
	Climb    int                `json:"climb,omitzero"`
	Expected float64            `json:"expected,omitzero"`
	Tree     int                `json:"tree,omitzero"`
}

// AnalysedDyad is an [escalation.Dyad].
type AnalysedDyad struct {
	Of           actor.ID        `json:"of,omitzero"`
	To           actor.ID        `json:"to,omitzero"`
	Provocations float64         `json:"provocations,omitzero"`
	Replies      float64         `json:"replies,omitzero"`
	ReplyRate    AnalysedChance  `json:"reply_rate,omitzero"`
	MedianLag    AnalysedSeconds `json:"median_lag,omitzero"`
	Escalatory   float64         `json:"escalatory,omitzero"`
	InKind       float64         `json:"in_kind,omitzero"`
	Muted        float64         `json:"muted,omitzero"`
	Inverse      float64         `json:"inverse,omitzero"`
	Asymmetry    AnalysedChance  `json:"asymmetry,omitzero"`
}

// AnalysedAccord is an [escalation.Deescalation].
type AnalysedAccord struct {
	Event  event.ID      `json:"event,omitzero"`
	By     []actor.ID    `json:"by,omitzero"`
	Accord ladder.Accord `json:"accord,omitzero"`
	Before int           `json:"before,omitzero"`
	After  int           `json:"after,omitzero"`
	Open   bool          `json:"open,omitzero"`
}

// AnalysedSilence is an act that was probably not answered.
type AnalysedSilence struct {
	Event event.ID `json:"event,omitzero"`
	P     float64  `json:"p,omitzero"`
}

func (t *Timeline) analyseEscalation() AnalysedEscalation {
	// The options are those by default, which are in order, and the acts
	// those of a timeline.
	e, err := t.Escalation(nil)
	if err != nil {
		return AnalysedEscalation{}
	}
	a := AnalysedEscalation{
		Peak: e.Shape.Peak, PeakActs: e.Shape.PeakActs, Violent: e.Shape.Violent,
		Provenance: escalation.DefaultWeights().Provenance,
	}
	for _, answer := range e.Answers {
		a.Answers = append(a.Answers, analyseAnswer(&e, &answer))
	}
	for _, p := range e.Shape.Phases {
		a.Phases = append(a.Phases, AnalysedPhase{
			Kind: p.Kind, From: instant(p.From), To: instant(p.To), Score: p.Score, Acts: p.Acts, Violent: p.Violent,
			Peak: p.Peak, PeakAct: p.PeakAct, Opened: p.Opened, Accords: p.Accords,
		})
	}
	for _, c := range e.Shape.Chains {
		a.Chains = append(a.Chains, AnalysedChain{
			Acts: c.Acts, Rungs: c.Rungs, P: c.P, Climb: c.Climb, Expected: c.Expected, Tree: c.Tree,
		})
	}
	for _, d := range e.Shape.Dyads {
		a.Dyads = append(a.Dyads, AnalysedDyad{
			Of: d.Of, To: d.To, Provocations: d.Provocations, Replies: d.Replies,
			ReplyRate: AnalysedChance{Known: d.Known, P: d.ReplyRate}, MedianLag: someLag(d.LagKnown, d.MedianLag),
			Escalatory: d.Escalatory, InKind: d.InKind, Muted: d.Muted, Inverse: d.Inverse,
			Asymmetry: AnalysedChance{Known: d.AsymmetryKnown, P: d.Asymmetry},
		})
	}
	for _, d := range e.Shape.Accords {
		a.Accords = append(a.Accords, AnalysedAccord{
			Event: d.Act, By: d.By, Accord: d.Accord, Before: d.Before, After: d.After, Open: d.Open,
		})
	}
	for _, u := range e.Shape.Unanswered {
		a.Unanswered = append(a.Unanswered, AnalysedSilence{Event: u.Act, P: u.P})
	}
	return a
}

func someLag(known bool, lag edtf.Seconds) AnalysedSeconds {
	if !known {
		return AnalysedSeconds{}
	}
	return AnalysedSeconds{Known: true, Seconds: lag}
}

func analyseAnswer(e *Escalation, a *escalation.Answer) AnalysedAnswer {
	r := AnalysedAnswer{Event: a.ID, None: a.None, Unanswered: a.Unanswered, Censored: a.Censored}
	for _, p := range a.Parents {
		parent := AnalysedParent{
			Cause: p.Cause, P: p.P, Role: p.Role, Turn: p.Turn.String(), Stated: p.Stated, Inverse: p.Inverse,
			Lag: someLag(p.LagKnown, p.Lag), NewActors: p.NewActors, NewCountries: p.NewCountries, NewMeans: p.NewMeans,
			Score: p.Score.Float(),
		}
		if blind, ok := e.Blind(a.ID, p.Cause); ok {
			parent.Blind = AnalysedChance{Known: true, P: blind}
		}
		for _, x := range p.Addends {
			parent.Addends = append(parent.Addends, AnalysedAddend{
				Feature: x.Feature, Value: x.Value, Nats: x.Nats.Float(), Text: x.String(),
			})
		}
		r.Parents = append(r.Parents, parent)
	}
	return r
}
