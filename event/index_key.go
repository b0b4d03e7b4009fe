package event

import (
	"encoding/binary"
	"math"

	"github.com/casus-events/casus/actor"
)

// key is the bytes by which equal parts of events are known: every text with
// its length before it, every list with the number of its entries. What an
// outline leaves out is not in it.
type key []byte

// appendText appends a text.
func appendText[T ~string](k key, text T) key {
	return append(appendSize(k, len(text)), text...)
}

func appendTexts[T ~string](k key, list []T) key {
	k = appendSize(k, len(list))
	for _, text := range list {
		k = appendText(k, text)
	}
	return k
}

func appendSize(k key, n int) key {
	if n < 0x80 {
		return append(k, byte(n))
	}
	return binary.AppendUvarint(k, uint64(n))
}

func (k key) when(w *When) key {
	k = appendText(appendText(k, string(w.Date)), string(w.Start))
	return appendText(appendText(k, string(w.End)), w.Zone)
}

func (k key) place(p *Place) key {
	k = appendText(appendText(appendText(k, p.Name), p.Facility), p.Country)
	k = appendText(appendText(appendTexts(k, p.Admin), p.Relative), p.Near)
	for _, f := range [...]float64{p.Lat, p.Lon, p.RadiusM} {
		k = binary.LittleEndian.AppendUint64(k, math.Float64bits(f))
	}
	return appendText(appendText(k, p.Precision), p.Role)
}

func (k key) participant(p *Participant) key {
	k = appendText(appendText(k, p.Role), p.Actor)
	if p.Who.IsZero() {
		return append(k, 0)
	}
	return append(k, 1).set(&p.Who)
}

func (k key) set(s *actor.Set) key {
	k = appendSize(appendTexts(k, s.IDs), len(s.Terms))
	for i := range s.Terms {
		k = k.term(&s.Terms[i])
	}
	return appendText(appendText(appendText(k, s.Number), s.Open), s.Words)
}

func (k key) term(t *actor.Term) key {
	k = appendText(appendText(appendText(k, t.Kind), t.Trait), t.Country)
	k = appendSize(k, len(t.Relations))
	for _, b := range t.Relations {
		not := byte(0)
		if b.Not {
			not = 1
		}
		k = append(appendText(appendText(k, b.Kind), b.Object), not)
	}
	return appendTexts(k, t.Except)
}

func (k key) casualty(c *Casualty) key {
	k = appendText(k, c.Harm).count(&c.Count)
	k = appendText(appendText(k, c.Nationality), c.Status)
	return appendText(appendText(k, c.Actor), string(c.AsOf))
}

func (k key) count(c *Count) key {
	k = binary.AppendVarint(binary.AppendVarint(appendText(k, c.Form), c.N), c.To)
	return appendText(appendText(k, c.Lean), c.Words)
}

func (k key) act(a *act) key {
	k = appendSize(appendText(appendText(k, a.kind), a.status), len(a.attacks))
	for i := range a.attacks {
		b := &a.attacks[i]
		k = appendText(appendText(appendText(k, b.Means), b.TargetKind), b.Intent)
	}
	k = appendSize(k, len(a.speech))
	for i := range a.speech {
		k = appendText(k, a.speech[i].Kind)
	}
	return k
}

func (k key) rest(r *rest) key {
	k = appendSize(k, len(r.measures))
	for i := range r.measures {
		m := &r.measures[i]
		k = appendText(appendText(k, m.Quantity).count(&m.Count), m.Actor)
	}
	k = appendSize(k, len(r.speech))
	for i := range r.speech {
		s := &r.speech[i]
		k = appendTexts(appendTexts(appendTexts(appendText(k, s.Kind), s.To), s.About), s.Proposes)
		k = appendText(k, string(s.Deadline))
	}
	k = appendSize(k, len(r.links))
	for i := range r.links {
		l := &r.links[i]
		k = appendText(appendText(appendTexts(appendText(k, l.Kind), l.Or), l.To), l.Lag)
	}
	return appendText(k, r.accountOf)
}
