package timeline

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/record"
)

// Analyse gathers everything that a timeline tells.
func Analyse(t *Timeline) Analysis {
	a := Analysis{
		Format:     AnalysisFormat,
		Title:      t.chronicle.Title,
		Unanswered: t.Unanswered(),
		Peak:       analysePeak(t.Peak()),
	}
	for _, p := range t.Order() {
		a.Order = append(a.Order, t.analyseEvent(p))
	}
	t.analysePairs(&a)
	for _, r := range t.Replies() {
		a.Replies = append(a.Replies, analyseReply(r))
	}
	a.Escalation = t.analyseEscalation()
	t.analyseClaims(&a)
	for _, id := range t.placed {
		for _, r := range t.Events().Reactions(id) {
			a.Reactions = append(a.Reactions, AnalysedReaction{
				To: id, Event: r.Event.ID, By: r.By, Acts: r.Acts, Toward: r.To,
				LeastLag: known(r.Lag.Min), MostLag: known(r.Lag.Max),
			})
		}
	}
	for _, v := range t.Verdicts() {
		a.History = append(a.History, analyseVerdict(v))
	}
	for _, u := range t.Unrealised() {
		a.Unrealised = append(a.Unrealised, t.analyseProposal(u))
	}
	for _, id := range t.placed {
		for _, d := range t.Disagreements(id) {
			a.Disagreements = append(a.Disagreements, analyseDisagreement(id, d))
		}
	}
	for _, c := range t.conflicts {
		a.Conflicts = append(a.Conflicts, AnalysedConflict{
			Facts: analyseFacts(c.Facts), Omitted: c.Omitted, SetAside: analyseFact(c.SetAside),
		})
	}
	a.Undecided = analyseFacts(t.Undecided())
	return a
}

// Marshal returns the analysis as indented JSON. The same analysis always gives
// the same bytes.
func (a Analysis) Marshal() ([]byte, error) { return record.MarshalIndent(a, "  ") }

func (t *Timeline) analyseEvent(p Placed) AnalysedEvent {
	e, _ := t.eventOf(p.Event)
	r := t.Rung(p.Event)
	a := AnalysedEvent{
		Event: e.ID, Title: e.Title, Kind: e.Kind, Status: e.Status,
		EarliestStart: instant(p.Bounds.EarliestStart), LatestStart: instant(p.Bounds.LatestStart),
		EarliestEnd: instant(p.Bounds.EarliestEnd), LatestEnd: instant(p.Bounds.LatestEnd),
		Group: p.Group, After: p.After.String(), Proof: analyseFacts(p.Proof), Doubtful: !p.Firm, Chance: analyseChance(p.Chance),
		Hostility: r.Hostility, Highest: r.Highest(), Accord: r.Accord, Absence: r.Absence,
	}
	for b := EarliestStart; b <= LatestEnd; b++ {
		if facts := t.Explain(e.ID, b); len(facts) > 0 {
			a.Why = append(a.Why, AnalysedBound{Bound: b.String(), Facts: analyseFacts(facts)})
		}
	}
	for _, toll := range e.Tolls() {
		harm := AnalysedToll{Harm: toll.Harm, Count: toll.All, Stated: toll.Stated}
		for _, n := range toll.ByNationality {
			harm.Nationalities = append(harm.Nationalities, AnalysedPart{Of: string(n.Nationality), Count: n.Count})
		}
		for _, s := range toll.ByStatus {
			harm.Statuses = append(harm.Statuses, AnalysedPart{Of: string(s.Status), Count: s.Count})
		}
		a.Harm = append(a.Harm, harm)
	}
	return a
}

func analyseChance(c Chance) AnalysedChance {
	return AnalysedChance{Known: c.Known, P: c.P, Exact: c.Exact}
}

// instant returns the text of an instant, empty for none.
func instant(s edtf.Seconds) string {
	if !s.IsFinite() {
		return ""
	}
	return s.String()
}

func known(s edtf.Seconds) AnalysedSeconds {
	if !s.IsFinite() {
		return AnalysedSeconds{}
	}
	return AnalysedSeconds{Known: true, Seconds: s}
}

func (t *Timeline) analysePairs(a *Analysis) {
	p := t.OpenPairs(MaxOpenPairs)
	a.Pairs, a.UnaskedPairs, a.OpenPairs = p.Asked, p.Unasked, p.Open
	for _, c := range p.List {
		a.Open = append(a.Open, AnalysedPair{
			A: c.A, B: c.B, Before: c.Before.String(), After: c.After.String(),
			LeastLag: known(c.Lag.Min), MostLag: known(c.Lag.Max), Chance: analyseChance(c.Chance),
		})
	}
}

func analyseFacts(facts []Fact) []AnalysedFact {
	var list []AnalysedFact
	for _, f := range facts {
		list = append(list, analyseFact(f))
	}
	return list
}

func analyseFact(f Fact) AnalysedFact {
	a := AnalysedFact{
		Kind: f.Kind, Event: f.Event, Account: f.Account, Path: f.Path, Text: f.String(),
		Origin: f.Origin(), Defeasible: f.Defeasible, Readings: f.Readings,
	}
	for _, c := range f.Cites {
		if c.Source != "" && !slices.Contains(a.Sources, c.Source) {
			a.Sources = append(a.Sources, c.Source)
		}
		if c.Speaker != "" && !slices.Contains(a.Speakers, c.Speaker) {
			a.Speakers = append(a.Speakers, c.Speaker)
		}
	}
	return a
}

func analyseReply(r Reply) AnalysedReply {
	return AnalysedReply{
		Effect: r.Effect, Cause: r.Cause, Kinds: r.Kinds(), Stated: r.Stated(), Facts: analyseFacts(r.Facts),
		Order: r.Order.String(), LeastLag: known(r.Lag.Min), MostLag: known(r.Lag.Max),
		EffectHostility: r.EffectRung.Hostility, CauseHostility: r.CauseRung.Hostility,
		Turn: r.Turn.String(), Open: r.Open, Role: r.Role,
		NewActors: r.NewActors, NewCountries: r.NewCountries, NewMeans: r.NewMeans,
	}
}

func analysePeak(p Peak) AnalysedPeak {
	a := AnalysedPeak{Hostility: p.Level, Highest: p.Highest, Events: p.Events}
	for _, r := range p.Climbs {
		a.Climbs = append(a.Climbs, r.Effect)
	}
	return a
}

// analyseClaims sorts the claims: those that say who did what are listed by
// event, the others by themselves.
func (t *Timeline) analyseClaims(a *Analysis) {
	now := t.options.AsOf
	listed := map[attribution.ID]bool{}
	for _, id := range t.placed {
		blames := t.index.Blamed(id, now)
		if len(blames) == 0 {
			continue
		}
		who := t.index.Perpetrators(id, now)
		entry := AnalysedAttribution{
			Event: id, Standing: who.Standing.String(), Actors: who.Actors, Suspects: who.Suspects, Described: who.Described,
			ByPrecedent: who.ByPrecedent,
		}
		for _, b := range blames {
			listed[b.Claim.ID] = true
			c := t.analyseClaim(b.Claim, b.Voice)
			c.Own, c.Rebutted = b.Own, b.Rebutted
			entry.Claims = append(entry.Claims, c)
		}
		if len(a.Attributions) < MaxAssessed {
			for _, assessed := range t.Assessments(id) {
				entry.Assessments = append(entry.Assessments, analyseAssessment(&assessed))
			}
		} else {
			a.Unassessed++
		}
		a.Attributions = append(a.Attributions, entry)
	}
	for c := range t.index.All() {
		if !listed[c.ID] && t.index.Known(c.ID, now) {
			a.Claims = append(a.Claims, t.analyseClaim(c, t.index.Voice(c.ID)))
		}
	}
}

func (t *Timeline) analyseClaim(c attribution.Claim, v attribution.Voice) AnalysedClaim {
	return AnalysedClaim{
		Claim: c, Speakers: v.Actors, Described: v.Described, Sources: v.Sources,
		Question: c.Question().String(), Superseded: t.index.Superseded(c.ID, t.options.AsOf),
	}
}

func analyseVerdict(v Verdict) AnalysedVerdict {
	a := AnalysedVerdict{
		Superlative: v.Superlative.ID, Finding: v.Finding.String(), Score: v.Score.Words,
		By: analyseRivals(v.By), Behind: analyseRivals(v.Behind),
	}
	for _, g := range v.Gaps {
		gap := AnalysedGap{Kind: g.Kind, Event: g.Event}
		if g.Kind == GapSilence {
			gap.From, gap.To = instant(g.From), instant(g.To)
		}
		for _, r := range g.Reasons {
			gap.Reasons = append(gap.Reasons, r.String())
		}
		for _, n := range g.Needs {
			gap.Reasons = append(gap.Reasons, n.String())
		}
		a.Gaps = append(a.Gaps, gap)
	}
	return a
}

func analyseDisagreement(id event.ID, c event.Conflict) AnalysedDisagreement {
	a := AnalysedDisagreement{Event: id, About: c.Slot.String(), Certain: c.Is == casus.Yes}
	for _, said := range c.Values {
		a.Values = append(a.Values, AnalysedValue{
			Value: said.Value, Own: said.Own, Accounts: said.Accounts, Roots: len(said.Roots),
		})
	}
	return a
}

func analyseRivals(rivals []Rival) []AnalysedRival {
	var list []AnalysedRival
	for _, r := range rivals {
		list = append(list, AnalysedRival{Event: r.Event, Actor: r.Actor, Score: r.Score.Words})
	}
	return list
}

func (t *Timeline) analyseProposal(u Unrealised) AnalysedProposal {
	e, _ := t.eventOf(u.Event)
	a := AnalysedProposal{
		Event: e.ID, Title: e.Title, Kind: e.Kind, Status: e.Status,
		EarliestStart: instant(u.Bounds.EarliestStart), LatestStart: instant(u.Bounds.LatestStart),
	}
	for _, v := range u.Voiced {
		a.Voiced = append(a.Voiced, AnalysedVoice{Event: v.Event, By: v.By, Kind: v.Act.Kind})
	}
	return a
}
