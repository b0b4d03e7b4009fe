package escalation

// cast is what follows from who did and suffered two acts for the score of one
// as answer to the other.
type cast struct {
	tag    int64 // of the later act
	cause  int32 // the cast of the earlier act
	turned uint8 // 1 where the act is aimed at who did the earlier one
	struck uint8 // 1 where the earlier act struck who did the act
	sum    Nats
	part   float64
}

// manyCasts is for how many casts of two acts is kept what follows; the acts of a
// dyad lie side by side and make four.
const manyCasts = 64

// castTag identifies what the act has to do with casts: its own, unless ties of
// the day come in.
func (w *worker) castTag(s stance) int64 {
	own := int64(w.l.cast)
	if own == 0 || w.l.is(lainTied) {
		own = -1 - int64(w.slot)
	}
	tag := own*int64(allStances)*2 + int64(s)*2
	if w.l.is(lainStrikes) {
		tag++
	}
	return tag
}

// castOf returns what follows from the casts of the act and an earlier one.
func (p *pass) castOf(w *worker, cause *lain) *cast {
	kept := &p.casts[uint64(p.tag^int64(cause.cast))%manyCasts]
	if kept.tag == p.tag && kept.cause == cause.cast && cause.cast > 0 {
		return kept
	}
	code, o := w.sidesTo(cause, p.known, w.ix.list(p.l, listDoers), w.ix.list(cause, listDoers))
	*kept = cast{
		tag: p.tag, cause: cause.cast, part: flag(w.score.standing(code).answers),
		sum: w.score.ofSides(code) + w.score.ofStance(p.effect.form, o),
	}
	if code.actorWasAim() {
		kept.struck = 1
	}
	if o&aimActed != 0 {
		kept.turned = 1
	}
	return kept
}
