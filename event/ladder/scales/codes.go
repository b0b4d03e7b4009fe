package scales

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/ladder"
)

// OfCode returns the rung of what a CAMEO event code says was done, without
// actors and numbers: its kind, speech act and means, and that people suffered
// a harm. Code 185, the attempt, has none, since it failed; and a code that is
// not known gives [ladder.KindNotStated].
func OfCode(c cameo.Code) ladder.Rung {
	e := event.Event{Kind: c.Kind(), Status: c.Status()}
	if act := c.Speech(); act != "" {
		e.Speech = []event.SpeechAct{{Kind: act}}
	}
	if means := c.Means(); means != "" {
		e.Attacks = []event.Attack{{Means: means}}
	}
	if harm := c.Harm(); harm != "" {
		e.Casualties = []event.Casualty{{Harm: harm, Count: event.AtLeast(1)}}
	}
	return ladder.Of(e, nil)
}

// CAMEO returns the codes of CAMEO that stand on the rung by [OfCode], in the
// order of [cameo.Codes]. None stands on H9 or H10: that takes numbers, sides or
// duration, which codes do not have.
//
// It places every code, which takes about as long as that many calls of
// [ladder.Of].
func CAMEO[R Rung](r R) []cameo.Code {
	var list []cameo.Code
	for _, c := range cameo.Codes() {
		if at := OfCode(c); on(r, at.Hostility, at.Accord) {
			list = append(list, c)
		}
	}
	return list
}

// PLOVER returns the types and modes of PLOVER 0.8 that start on the rung, in
// the order of [event.Kinds]. Kinds that are this library's own are left out.
func PLOVER[R Rung](r R) []event.Kind {
	var list []event.Kind
	for _, row := range ladder.KindRows() {
		if on(r, row.Hostility, row.Accord) && isPLOVER(row.Kind) {
			list = append(list, row.Kind)
		}
	}
	return list
}

// isPLOVER reports whether PLOVER has the kind.
func isPLOVER(k event.Kind) bool {
	typ, mode := k, event.Kind("")
	if p := k.Parent(); p != "" {
		typ, mode = p, k[len(p)+1:]
	}
	got, ok := cameo.PloverKind(string(typ), string(mode))
	return ok && got == k
}

// on reports whether a rung of either axis is r.
func on[R Rung](r R, h ladder.Hostility, k ladder.Accord) bool {
	switch r := any(r).(type) {
	case ladder.Hostility:
		return r == h && !h.IsZero()
	case ladder.Accord:
		return r == k && !k.IsZero()
	}
	return false
}
