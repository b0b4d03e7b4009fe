package timeline

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Judge compares a claim about history with the record.
//
// Of an actor, "only" asks who of the scope's By is known to have done what the
// rest of it describes: see [attribution.OnlyKnown]. It is contradicted by a
// precedent of another, and never supported while an event of the sort meant
// may have been another's, or nobody is named for it.
//
// Of an event, the rivals are the other events that fit the scope, after Since
// (with SinceEvent itself left out) and, except for "only" and "last", before
// the event: "the deadliest since" looks back. "first" and "last" compare by
// order, "most" and "least" by the measure, "only" by there being any. A rival
// that stands level contradicts "only", and the others where the claim is
// strict.
//
// Contradicted needs one event; Supported needs all: a rival whose place,
// order or score is not certain is a gap, and so is every stretch without any
// events of the record longer than [Policy.Silence], and a claim that states no
// beginning. A sparse record therefore supports no claim about long times. It
// can still contradict one.
func (t *Timeline) Judge(s event.Superlative) Verdict {
	v := Verdict{Superlative: s, Subject: s.Event, Since: edtf.NegInf, Until: edtf.PosInf}
	if s.Actor != "" && s.Event == "" {
		t.judgeActor(&v)
		return v
	}
	j := judge{Timeline: t, v: &v, s: s}
	j.event()
	v.settle()
	return v
}

// settle derives the finding from what was found.
func (v *Verdict) settle() {
	switch {
	case len(v.By) > 0:
		v.Finding = Contradicted
	case len(v.Gaps) == 0:
		v.Finding = Supported
	}
}

// Verdicts judges the superlatives of the chronicle, in its order.
func (t *Timeline) Verdicts() []Verdict {
	list := make([]Verdict, len(t.chronicle.Superlatives))
	for i, s := range t.chronicle.Superlatives {
		list[i] = t.Judge(s)
	}
	return list
}

// judge judges a claim about an event.
type judge struct {
	*Timeline
	v *Verdict
	s event.Superlative
}

func (j *judge) event() {
	subject, ok := j.eventOf(j.s.Event)
	if !ok || !subject.Status.Happened() {
		j.gap(Gap{Kind: GapSubject, Event: j.s.Event})
		return
	}
	if !j.s.Form.IsKnown() {
		j.gap(Gap{Kind: GapMeasure})
		return
	}
	if m := j.s.Scope.Match(*subject, j.Events().Context()); m.Is == casus.No {
		j.gap(Gap{Kind: GapScope, Event: subject.ID, Reasons: reasons(m, casus.No)})
	}
	if j.s.Form == event.FormMost || j.s.Form == event.FormLeast {
		j.v.Score = j.score(subject)
		if !j.v.Score.Known {
			j.gap(Gap{Kind: GapScore, Event: subject.ID})
		}
	}
	for rival, match := range j.Events().Match(j.s.Scope) {
		if rival.ID != subject.ID && rival.ID != j.s.SinceEvent {
			j.rival(&rival, match)
		}
	}
	j.coverage()
}

func (j *judge) gap(g Gap) { j.v.Gaps = append(j.v.Gaps, g) }

// rival weighs one event against the subject.
func (j *judge) rival(e *event.Event, match event.Match) {
	since := j.since(e.ID)
	before := j.Before(e.ID, j.s.Event)
	looksBack := j.s.Form == event.FormMost || j.s.Form == event.FormLeast
	if since == casus.No || looksBack && before == casus.No {
		return
	}
	r := Rival{Event: e.ID}
	ahead := j.ahead(e, &r)
	relevant := match.Is.And(since)
	if looksBack {
		relevant = relevant.And(before)
	}
	if ahead == casus.No {
		j.v.Behind = append(j.v.Behind, r)
	} else if ahead.And(relevant) == casus.Yes {
		j.v.By = append(j.v.By, r)
	} else {
		j.open(e, match, since.And(before), ahead)
	}
}

// ahead reports whether a rival does what the claim says of the subject alone:
// whether it stands before it or, if the claim is strict, level with it.
func (j *judge) ahead(e *event.Event, r *Rival) casus.Truth {
	var rival, subject casus.Truth // which of them stands before the other
	switch j.s.Form {
	case event.FormFirst:
		rival, subject = j.Before(e.ID, j.s.Event), j.Before(j.s.Event, e.ID)
	case event.FormLast:
		rival, subject = j.Before(j.s.Event, e.ID), j.Before(e.ID, j.s.Event)
	case event.FormMost:
		r.Score = j.score(e)
		rival, subject = r.Score.exceeds(j.v.Score), j.v.Score.exceeds(r.Score)
	case event.FormLeast:
		r.Score = j.score(e)
		rival, subject = j.v.Score.exceeds(r.Score), r.Score.exceeds(j.v.Score)
	default: // the only one: that there is another is enough
		return casus.Yes
	}
	if j.s.Strict {
		return subject.Not()
	}
	return rival
}

// open notes why a rival settles nothing: the first thing that is not certain.
func (j *judge) open(e *event.Event, match event.Match, order, ahead casus.Truth) {
	byOrder := j.s.Form == event.FormFirst || j.s.Form == event.FormLast
	switch {
	case match.Is != casus.Yes:
		j.gap(Gap{Kind: GapScope, Event: e.ID, Reasons: reasons(match, casus.Undetermined)})
	case ahead == casus.Undetermined && !byOrder:
		j.gap(Gap{Kind: GapScore, Event: e.ID})
	case order != casus.Yes, ahead != casus.Yes:
		j.gap(Gap{Kind: GapOrder, Event: e.ID})
	}
}

// since reports whether an event began after that from which the claim counts.
func (j *judge) since(id event.ID) casus.Truth {
	if j.s.SinceEvent != "" {
		return j.Before(j.s.SinceEvent, id)
	}
	if j.s.Since == "" {
		return casus.Yes
	}
	start, b := j.s.Since.Bounds().EarliestStart, j.Bounds(id)
	switch {
	case b.EarliestStart >= start:
		return casus.Yes
	case b.LatestStart < start:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// coverage looks for stretches over which the claim ranges and of which the
// record says nothing at all.
func (j *judge) coverage() {
	since, until, ok := j.span()
	j.v.Since, j.v.Until = since, until
	if !ok {
		j.gap(Gap{Kind: GapSince, Event: j.s.SinceEvent, From: since, To: until})
		return
	}
	longest, limited := j.options.Policy.silence()
	if !limited {
		return
	}
	for _, quiet := range j.silences() {
		from, to := max(quiet.from, since), min(quiet.to, until)
		if from < to && to-from > longest {
			j.gap(Gap{Kind: GapSilence, Event: quiet.event, From: from, To: to})
		}
	}
}

// span returns the time over which the claim ranges: from what it states as
// its beginning, in Since or in the scope's When, to the subject; for "only"
// and "last" to the end of the scope's When, else of the record.
func (j *judge) span() (since, until edtf.Seconds, ok bool) {
	scope := j.s.Scope.When.Bounds()
	since, until = scope.EarliestStart, j.Bounds(j.s.Event).LatestStart
	switch {
	case j.s.SinceEvent != "":
		since = j.Bounds(j.s.SinceEvent).LatestStart
	case j.s.Since != "":
		since = j.s.Since.Bounds().EarliestStart
	}
	if j.s.Form == event.FormOnly || j.s.Form == event.FormLast {
		until = scope.LatestEnd
		if !until.IsFinite() {
			until = j.silences()[len(j.silences())-1].from // the end of the record
		}
	}
	return since, until, since.IsFinite() && until.IsFinite()
}

// adversary returns against whom the claim compares acts: whom its scope names,
// else those whom its subject struck.
func (j *judge) adversary() actor.Set {
	if !j.s.Scope.Against.IsZero() {
		return j.s.Scope.Against
	}
	subject, _ := j.eventOf(j.s.Event)
	return actor.WithParts(participants(subject, event.RoleTarget, event.RoleVictim)...)
}
