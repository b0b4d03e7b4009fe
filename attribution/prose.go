package attribution

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// Judgement returns how likely and how well founded a claim is called, as prose
// in which, as ICD 203 has it, no sentence holds both: readers take the one for
// the other. It is empty when neither is stated.
func (c Claim) Judgement() string {
	var sentences []string
	if !c.Likely.IsZero() {
		sentences = append(sentences, "Likelihood: "+c.Likely.String()+".")
	}
	if c.Confidence != 0 {
		sentences = append(sentences, "Confidence: "+c.Confidence.String()+".")
	}
	return strings.Join(sentences, " ")
}

// String returns the voice in words.
func (v Voice) String() string {
	var words []string
	for _, id := range v.Actors {
		words = append(words, string(id))
	}
	for _, s := range v.Described {
		words = append(words, s.String())
	}
	for _, id := range v.Sources {
		words = append(words, "source "+string(id))
	}
	if len(words) == 0 {
		return "nobody named"
	}
	return strings.Join(words, ", ")
}

// String returns the blame as prose: who says what of whom, on what ground, and
// in sentences of their own how likely and how well founded it is called.
func (b Blame) String() string {
	sentences := []string{b.Voice.String() + " " + b.statement() + grounds(b.Claim.Grounds) + "."}
	if b.Own {
		sentences = append(sentences, "It is the speaker's own act.")
	}
	if len(b.Rebutted) > 0 {
		sentences = append(sentences, "Rebutted: "+joinIDs(b.Rebutted)+".")
	}
	if j := b.Claim.Judgement(); j != "" {
		sentences = append(sentences, j)
	}
	return strings.Join(sentences, " ")
}

func (b Blame) statement() string {
	var who []string
	for _, a := range b.Answers() {
		who = append(who, a.Who.String()+" as "+string(cmp.Or(a.Level, "perpetrator")))
	}
	named := strings.Join(who, ", or ")
	switch stance := b.Claim.Stance; {
	case stance == actor.StanceDeclines && named == "":
		return "declines to say who it was"
	case stance == actor.StanceInvestigating && named == "":
		return "has not concluded who it was"
	case named == "":
		return string(cmp.Or(stance, "speaks")) + " without saying who it was"
	case stance == "":
		return "names " + named
	case stance == actor.StanceDenies:
		return "denies " + named
	case stance == actor.StanceDeclines:
		return "declines to name " + named
	case stance == actor.StanceInvestigating:
		return "mentions, without having concluded, " + named
	case stance == actor.StanceDoubts:
		return "doubts " + named
	case stance == actor.StanceRetracts:
		return "no longer names " + named
	default:
		return string(stance) + " " + named
	}
}

func grounds(list []Ground) string {
	var words []string
	for _, g := range list {
		switch {
		case g.Basis != "":
			words = append(words, string(g.Basis))
		case g.Text != "":
			words = append(words, g.Text)
		case len(g.Exhibits) > 0:
			words = append(words, "the evidence "+joinIDs(g.Exhibits))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ", on the ground of " + strings.Join(words, ", ")
}

// String returns the standing and whom it is about, as in
// "asserted: kataib-hezbollah".
func (a Attribution) String() string {
	text := a.Standing.String()
	switch {
	case len(a.Actors) > 0:
		text += ": " + joinIDs(a.Actors)
	case len(a.Described) > 0:
		var sets []string
		for _, s := range a.Described {
			sets = append(sets, s.String())
		}
		text += ": " + strings.Join(sets, "; ")
	}
	if len(a.Suspects) > 0 {
		text += "; suspected: " + joinIDs(a.Suspects)
	}
	return text
}

// String returns the verdict and a line for every event it rests on.
func (o Only) String() string {
	var b strings.Builder
	switch o.Verdict {
	case casus.Yes:
		fmt.Fprintf(&b, "supported: %s is the only one known", o.Actor)
	case casus.No:
		fmt.Fprintf(&b, "contradicted: %s are known", joinIDs(actorsOf(o.Precedents)))
	default:
		b.WriteString("undetermined")
		if o.Actor != "" {
			fmt.Fprintf(&b, ", though on record %s is the only one", o.Actor)
		}
	}
	for _, group := range []struct {
		name  string
		cases []Case
	}{{"precedent", o.Precedents}, {"open", o.Open}, {"look-alike", o.LookAlikes}, {"excluded", o.Excluded}} {
		for _, c := range group.cases {
			fmt.Fprintf(&b, "\n\t%s: %s", group.name, c)
		}
	}
	return b.String()
}

// String returns the event, who did it as far as is known, and what excludes
// the case or would have to be known.
func (c Case) String() string {
	text := string(c.Event) + " (" + c.Attribution.String() + ")"
	if c.Why != "" {
		return text + ", " + string(c.Why)
	}
	for _, n := range c.Needs() {
		text += "\n\t\tnot known: " + n.String()
	}
	return text
}
