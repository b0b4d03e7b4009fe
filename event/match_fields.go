package event

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
)

// below compares a place in a tree, a kind or a means, with those asked for.
func below[T ~string](stated T, asked []T) finding {
	f := finding{is: casus.No, why: WhyDiffers, stated: string(stated)}
	for _, a := range asked {
		switch {
		case within(string(stated), string(a)):
			f.is, f.why = casus.Yes, WhyFits
			return f
		case within(string(a), string(stated)):
			f.is, f.why = casus.Undetermined, WhyCoarse
		}
	}
	return f
}

func (q *query) kinds() finding {
	if q.e.Kind == "" {
		return finding{why: WhyUnstated}
	}
	var b best
	f := below(q.e.Kind, q.Kinds)
	if f.is == casus.No && q.e.Kind.Within(KindIncident) && slices.ContainsFunc(q.Kinds, Kind.mayTurnOut) {
		f.is, f.why = casus.Undetermined, WhyDisputed
	}
	f.part = "kind"
	b.offer(f)
	if q.e.Kind.Within(KindStatement) {
		for i, act := range q.e.Speech {
			if kind := act.Kind.Kind(); kind != "" {
				f := below(kind, q.Kinds)
				f.part = q.entry("speech", i, "kind")
				b.offer(f)
			}
		}
	}
	return b.finding
}

func (q *query) means() finding {
	var b best
	for i, a := range q.e.Attacks {
		if a.Means == "" {
			b.offer(finding{why: WhyUnstated})
			continue
		}
		f := below(a.Means, q.Means)
		f.part = q.entry("attacks", i, "means")
		b.offer(f)
	}
	if !b.any && !q.e.Kind.MayUseForce() {
		return finding{is: casus.No, why: WhyForce, part: "kind", stated: string(q.e.Kind)}
	}
	return b.found()
}

func (q *query) status() finding {
	f := finding{is: casus.No, why: WhyDiffers, part: "status", stated: statusText(q.e.Status)}
	switch {
	case len(q.Status) == 0 && q.e.Status.Happened(), slices.Contains(q.Status, q.e.Status):
		f.is, f.why = casus.Yes, WhyFits
	case !q.e.Status.IsKnown():
		f.is, f.why = casus.Undetermined, WhyOpen
	}
	return f
}

func (q *query) statusText() string {
	if len(q.Status) == 0 {
		return "that it happened"
	}
	var words []string
	for _, s := range q.Status {
		words = append(words, statusText(s))
	}
	return strings.Join(words, " or ")
}

func statusText(s Status) string {
	if s == "" {
		return "occurred"
	}
	return string(s)
}

// listText joins words by "or".
func listText[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	return strings.Join(words, " or ")
}
