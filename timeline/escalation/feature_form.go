package escalation

// overlap says in which ways those who did and suffered the two acts are the
// same, in what answers of some form care about.
type overlap uint8

const (
	aimActed    overlap = 1 << iota // the act is aimed at who did the earlier one, or at one who stands with them
	actorStruck                     // it was done by whom the earlier one was aimed at, or by one who stands with them
	actorActed                      // the side that did the earlier one did it
	aimStruck                       // both are aimed at one side
	aimExact                        // those whom it is aimed at are just those who did the earlier one
	actorExact                      // those who did it are just those whom the earlier one was aimed at
	allOverlaps
)

// overlap returns the overlaps but for the exact ones, for which numbers count.
func (s sides) overlap() overlap {
	var o overlap
	doers, aims := s.doers(), s.aims()
	if doers&(isAim|withAim) != 0 {
		o |= aimActed
	}
	if aims&(isActor|withActor) != 0 {
		o |= actorStruck
	}
	if doers&isActor != 0 {
		o |= actorActed
	}
	if aims&isAim != 0 {
		o |= aimStruck
	}
	return o
}

type overlapName struct {
	bit               overlap
	name, doc, reason string
}

func overlapNames() [6]overlapName {
	return [...]overlapName{
		{
			aimActed, "aim-with-actor", "the act is aimed at who did the earlier one, or at one who stands with them",
			"it is aimed at who did the earlier act, or stands with them",
		},
		{
			actorStruck, "actor-with-aim", "the act was done by whom the earlier one was aimed at, or by one who stands with them",
			"it was done by whom the earlier act was aimed at, or who stands with them",
		},
		{
			actorActed, "actor-acted", "the act was done by the side that did the earlier one",
			"one side did both acts",
		},
		{
			aimStruck, "aim-struck", "both acts are aimed at one side",
			"both acts are aimed at one side",
		},
		{
			aimExact, "aim-is-actor", "those whom the act is aimed at are just those who did the earlier one",
			"it is aimed at all who did the earlier act and at nobody else",
		},
		{
			actorExact, "actor-is-aim", "those who did the act are just those whom the earlier one was aimed at",
			"all whom the earlier act was aimed at did it, and nobody else",
		},
	}
}

// formFeatures are what sort of act is answered, and how that depends on the
// sort of answer: in broad classes, and by how much each form differs from its
// class. The penalty of fitting keeps the latter small where cases are few.
func formFeatures() []feature {
	var table []feature
	row := func(name, doc, reason string, value func(p *pair) float64) {
		table = append(table, feature{Feature{Name: name, Doc: doc, Reason: reason}, readsForms, value})
	}
	for f := range allForms {
		name, words := f.names()
		row("after/"+name, "1 if the earlier act is "+words, "the earlier act is "+words,
			func(p *pair) float64 { return flag(p.cause.form == f) })
	}
	for s := range allStances {
		name, words := s.names()
		for b := range allBreadths {
			before, beforeWords := b.names()
			row(name+"-after/"+before, "1 if "+words+" follows "+beforeWords, words+" follows "+beforeWords,
				func(p *pair) float64 { return flag(p.effect.form.stance() == s && p.cause.form.broad() == b) })
		}
		for f := range allForms {
			before, beforeWords := f.names()
			row(name+"-after-"+before, "1 if "+words+" follows "+beforeWords, words+" follows "+beforeWords,
				func(p *pair) float64 { return flag(p.effect.form.stance() == s && p.cause.form == f) })
		}
	}
	return table
}

// stanceFeatures are who is the same in the two acts, and how that depends on
// the sort of answer. The wide overlaps count those who stand with somebody as
// that somebody, so that what data without ties teach of enemies holds in part
// for their friends.
func stanceFeatures() []feature {
	var table []feature
	row := func(name, doc, reason string, value func(p *pair) float64) {
		table = append(table, feature{Feature{Name: name, Doc: doc, Reason: reason}, readsStance, value})
	}
	for _, o := range overlapNames() {
		row(o.name, "1 if "+o.doc, o.reason, func(p *pair) float64 { return flag(p.overlap&o.bit != 0) })
		if o.bit == aimExact || o.bit == actorExact {
			continue
		}
		for s := range allStances {
			name, words := s.names()
			row(name+"/"+o.name, "1 if the act is "+words+" and "+o.doc, o.reason+", as "+words,
				func(p *pair) float64 { return flag(p.effect.form.stance() == s && p.overlap&o.bit != 0) })
		}
	}
	return table
}

// reversalFeatures are what sort of act is answered where the answer is aimed
// at who did it.
func reversalFeatures() []feature {
	var table []feature
	row := func(name, doc, reason string, value func(p *pair) float64) {
		table = append(table, feature{Feature{Name: name, Doc: doc, Reason: reason}, readsReversal, value})
	}
	by := func(p *pair) bool { return p.overlap&aimActed != 0 }
	const doc, reason = " by whom the act is aimed at, or who stands with them", " by whom it is aimed at, or who stands with them"
	for f := range allForms {
		name, words := f.names()
		row("after-aims/"+name, "1 if the earlier act is "+words+doc, "the earlier act is "+words+reason,
			func(p *pair) float64 { return flag(p.cause.form == f && by(p)) })
	}
	for s := range allStances {
		name, words := s.names()
		for b := range allBreadths {
			before, beforeWords := b.names()
			row(name+"-after-aims/"+before, "1 if "+words+" follows "+beforeWords+doc, words+" follows "+beforeWords+reason,
				func(p *pair) float64 {
					return flag(p.effect.form.stance() == s && p.cause.form.broad() == b && by(p))
				})
		}
	}
	return table
}

// pace is how soon the act came after the earlier one, in days and in the
// telling.
type pace uint8

const (
	withinDays pace = 1 << iota
	beyondMonth
	toldFirst
	toldSecond
	allPaces = toldSecond << 1
)

// paceOf returns the pace of an expected lag in days.
func paceOf(lag float64) pace {
	switch {
	case lag < 3:
		return withinDays
	case lag > 30:
		return beyondMonth
	default:
		return 0
	}
}

// toldPace returns the pace of places apart in the telling.
func toldPace(told int) pace {
	switch told {
	case 1:
		return toldFirst
	case 2:
		return toldSecond
	default:
		return 0
	}
}

// paceFeatures bend the weights of the lag and of the order of telling, which
// are no straight lines in their logarithms, and tell deeds from words, which
// come faster.
func paceFeatures() []feature {
	row := func(name, doc, reason string, value func(p *pair) float64) feature {
		return feature{Feature{Name: name, Doc: doc, Reason: reason}, readsPace, value}
	}
	is := func(of pace) func(p *pair) float64 { return func(p *pair) float64 { return flag(p.pace&of != 0) } }
	deed := func(p *pair) bool { return p.effect.form.stance().isDeed() }
	table := []feature{
		row("within-days", "1 if the act is expected to have begun within three days of the earlier one",
			"it came within three days", is(withinDays)),
		row("beyond-month", "1 if the act is expected to have begun more than thirty days after the earlier one",
			"it came more than a month later", is(beyondMonth)),
		row("within-days/deed", "1 if the act is more than words and is expected within three days",
			"a deed came within three days", func(p *pair) float64 { return flag(p.pace&withinDays != 0 && deed(p)) }),
		pairRow(readsLagForm, "log-lag/deed", "ln(1 + days) as above, if the act is more than words",
			"for a deed, ln(1 + days between) is %.2f", func(p *pair) float64 { return flag(deed(p)) * p.logLag }),
		row("told-second", "1 if one place lies between in the order of telling", "one thing is told between the two", is(toldSecond)),
	}
	for s := range allStances {
		name, words := s.names()
		table = append(table, row("told-next/"+name, "1 if the act is "+words+" and told right after the earlier one",
			words+" is told right after", func(p *pair) float64 { return flag(p.pace&toldFirst != 0 && p.effect.form.stance() == s) }))
	}
	return table
}

// toldFormFeatures are those of the order of telling that depend on the sort
// of answer.
func toldFormFeatures() []feature {
	var table []feature
	for s := range allStances {
		name, words := s.names()
		table = append(table, feature{
			Feature{
				Name: "log-told/" + name, Doc: "ln(1 + places apart in the telling), if the act is " + words,
				Reason: "for " + words + ", ln(1 + places apart in the telling) is %.2f",
			},
			readsToldForm,
			func(p *pair) float64 { return flag(p.effect.form.stance() == s) * log1p(max(0, p.told)) },
		})
	}
	return table
}
