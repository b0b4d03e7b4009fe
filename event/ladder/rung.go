package ladder

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
)

// Rung is where an event stands on the two axes, and why. An event may stand
// on both at once, as a statement that condemns one party and praises another;
// the two are never set off against each other. The zero Rung is no result.
type Rung struct {
	// Hostility and Accord are zero where the event is not on that axis.
	Hostility Hostility `json:"hostility,omitzero"`
	Accord    Accord    `json:"accord,omitzero"`
	// Absence says why the event is on neither.
	Absence Absence `json:"absence,omitzero"`
	// Bases are the rows of the table from which the event started: at most
	// one an axis, the hostile one first. An event that the table has a row
	// for, but no rung, has that row alone.
	Bases []Row `json:"bases,omitzero"`
	// Lifts are the rules that hold, in the order of [Rules].
	Lifts []Lift `json:"lifts,omitzero"`
	// Possible are the rules that do not hold on what is stated, and would
	// lead above Hostility if the gap that each names were filled.
	Possible []Lift `json:"possible,omitzero"`
}

// Highest returns the highest rung of hostility on which the event may stand,
// whatever turns out to fill the gaps: Hostility itself where no lift is
// merely possible. It goes by the order of the default ladder; for another see
// [Ladder.Highest].
func (r Rung) Highest() Hostility { return (*Ladder)(nil).Highest(r) }

// String puts the rung in a line: the axes, or why there is none, then what
// might lift it, such as "H8 (assault/aerial), at most H9".
func (r Rung) String() string {
	var parts []string
	if !r.Hostility.IsZero() {
		parts = append(parts, r.Hostility.String())
	}
	if !r.Accord.IsZero() {
		parts = append(parts, r.Accord.String())
	}
	s := strings.Join(parts, " and ")
	if s == "" {
		s = "no rung: " + string(r.Absence)
	}
	if names := r.baseNames(); names != "" {
		s += " (" + names + ")"
	}
	if high := r.Highest(); high != r.Hostility {
		s += ", at most " + high.String()
	}
	return s
}

func (r Rung) baseNames() string {
	names := make([]string, 0, len(r.Bases))
	for _, b := range r.Bases {
		names = append(names, string(b.Kind)+string(b.Speech))
	}
	return strings.Join(names, ", ")
}

// Of places the event on the default ladder; [Ladder.Of] does so on another. It starts from the row of the event's
// kind and of its speech acts, and applies the rules; it looks up actors and
// other events in the context, which may be nil, and what it does not find it
// holds possible rather than false. Claims play no part: who is blamed for an
// act moves it on no axis.
//
// The cost is linear in the size of the event, save that the pairs of its
// participants are compared with each other.
func Of(e event.Event, c *event.Context) Rung { return (*Ladder)(nil).Of(e, c) }

// Of places the event on the ladder l, as the function [Of] does on the
// default one.
func (l *Ladder) Of(e event.Event, c *event.Context) Rung {
	if !e.Status.Happened() {
		return Rung{Absence: NotHappened}
	}
	if e.Kind == "" {
		return Rung{Absence: KindNotStated}
	}
	row, ok := l.kindRow(e.Kind)
	if !ok {
		return Rung{Absence: KindUnknown}
	}
	if !row.IfAttack.IsZero() && accidental(e) {
		row.Absence, row.IfAttack = NoAct, 0
	}
	r := l.start(row, e.Speech)
	climb(&r, &facts{ladder: l, event: e, kind: row, context: c})
	return r
}

// accidental reports whether the record says that what happened was an accident.
func accidental(e event.Event) bool {
	return slices.ContainsFunc(e.Attacks, func(a event.Attack) bool { return a.Intent == event.IntentAccidental })
}

// start places the event by the table alone. The row of a statement gives way
// to those of its speech acts: it is they that say what the statement did.
func (l *Ladder) start(kind Row, speech []event.SpeechAct) Rung {
	var rows []Row
	for _, act := range speech {
		if row, ok := l.speechRow(act.Kind); ok {
			rows = append(rows, row)
		}
	}
	if !kind.Kind.Within(event.KindStatement) || len(rows) == 0 {
		rows = append([]Row{kind}, rows...)
	}
	var hostile, friendly Row
	for _, row := range rows {
		if l.above(row.Hostility, hostile.Hostility) {
			hostile = row
		}
		if row.Accord > friendly.Accord {
			friendly = row
		}
	}
	r := Rung{Hostility: hostile.Hostility, Accord: friendly.Accord}
	if r.Hostility.IsZero() && r.Accord.IsZero() {
		return Rung{Absence: kind.Absence, Bases: []Row{kind}}
	}
	if !r.Hostility.IsZero() {
		r.Bases = append(r.Bases, hostile)
	}
	if !r.Accord.IsZero() {
		r.Bases = append(r.Bases, friendly)
	}
	return r
}
