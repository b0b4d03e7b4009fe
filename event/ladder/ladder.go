package ladder

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event"
)

// Ladder places events by a [Scale]. It does not change, and is safe for
// concurrent use. The nil *Ladder is the default one, by which the function
// [Of] goes.
type Ladder struct {
	scale  Scale
	kinds  map[event.Kind]Row
	speech map[event.SpeechKind]Row
	// ranks has the number of each rung's step, counted from 1; that of the
	// zero rung, which is on no step, is 0.
	ranks [H11 + 1]int
}

// New makes a ladder of the scale, of which it keeps a copy. The error is that
// of [Scale.Validate].
func New(s Scale) (*Ladder, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	l := &Ladder{scale: s.Clone(), kinds: make(map[event.Kind]Row), speech: make(map[event.SpeechKind]Row)}
	for _, row := range l.scale.Rows {
		if row.Kind != "" {
			l.kinds[row.Kind] = row
		} else {
			l.speech[row.Speech] = row
		}
	}
	for i, step := range l.scale.Steps {
		for _, h := range step.Rungs {
			l.ranks[h] = i + 1
		}
	}
	return l, nil
}

// Scale returns a copy of the scale of which the ladder was made.
func (l *Ladder) Scale() Scale {
	if l == nil {
		return Default()
	}
	return l.scale.Clone()
}

// Compare is [Hostility.Compare] on this ladder.
func (l *Ladder) Compare(h, g Hostility) int { return h.Compare(g, l) }

// Step returns the step on which the rung stands and its number, counted from
// 1; 0 when h is no rung.
func (l *Ladder) Step(h Hostility) (int, Step) {
	n := l.rank(h)
	switch {
	case h < H0 || h > H11:
		return 0, Step{}
	case l == nil:
		return n, Step{Name: h.Name(), Rungs: []Hostility{h}}
	}
	step := l.scale.Steps[n-1]
	step.Rungs = slices.Clone(step.Rungs)
	return n, step
}

// Highest returns the highest rung of hostility, in the order of this ladder,
// on which the event may stand, whatever turns out to fill the gaps.
func (l *Ladder) Highest(r Rung) Hostility {
	h := r.Hostility
	for _, p := range r.Possible {
		if l.above(p.To, h) {
			h = p.To
		}
	}
	return h
}

// rank is the place of the rung in the order of the ladder.
func (l *Ladder) rank(h Hostility) int {
	if l == nil || h > H11 {
		return int(h)
	}
	return l.ranks[h]
}

// above reports whether h stands above g; on one step the number decides, so
// that an event keeps the most telling of its rungs.
func (l *Ladder) above(h, g Hostility) bool {
	return cmp.Or(cmp.Compare(l.rank(h), l.rank(g)), cmp.Compare(h, g)) > 0
}

func (l *Ladder) manyDeaths() int64 {
	if l == nil {
		return ManyDeaths
	}
	return l.scale.ManyDeaths
}

func (l *Ladder) warDeaths() int64 {
	if l == nil {
		return WarDeaths
	}
	return l.scale.WarDeaths
}

// without reports whether the rule does not lift on this ladder.
func (l *Ladder) without(r Rule) bool { return l != nil && slices.Contains(l.scale.Without, r) }

// kindRow returns the row of the kind or, where there is none, of the nearest
// kind above it: the vocabulary is open and is matched by prefix.
func (l *Ladder) kindRow(k event.Kind) (Row, bool) {
	if l == nil {
		return kindRow(k)
	}
	for ; k != ""; k = k.Parent() {
		if row, ok := l.kinds[k]; ok {
			return row, true
		}
	}
	return Row{}, false
}

func (l *Ladder) speechRow(k event.SpeechKind) (Row, bool) {
	if l == nil {
		return speechRow(k)
	}
	row, ok := l.speech[k]
	return row, ok
}
