package escalation

// sides says how those who did and suffered the earlier act stand to those of
// the later one: five bits for its doers, five for its aims, and what is known
// at all.
type sides uint16

// What an actor of the earlier act may be to the later one.
const (
	isActor      sides = 1 << iota // of the side that did the later act
	withActor                      // stands with that side
	isAim                          // of the side at which the later act is aimed
	withAim                        // stands with that side
	againstActor                   // opposed to the side that did the later act
)

const (
	// aimShift is where the bits of the earlier act's aims begin.
	aimShift = 5
	sideBits = 1<<aimShift - 1
)

const (
	// causeKnown: it is known who did the earlier act; effectKnown: the later.
	causeKnown sides = 1 << (2*aimShift + iota)
	effectKnown
	// aimed: the later act is aimed at somebody; strikes: with more than words
	// addressed to them.
	aimed
	strikes
	allSides = strikes << 1
)

func (s sides) doers() sides { return s & sideBits }
func (s sides) aims() sides  { return s >> aimShift & sideBits }

func (s sides) aimWasActor() bool { return s.doers()&isAim != 0 }
func (s sides) actorWasAim() bool { return s.aims()&isActor != 0 }

// standing is what the features read of the sides.
type standing struct {
	role                                                         Role
	answers                                                      bool // whether the role does
	aimWasActor, actorWasAim, sameAim, adversaries, friendStruck bool
}

func (s sides) standing() standing {
	role := s.role()
	return standing{
		role:         role,
		answers:      role.Answers(),
		aimWasActor:  s.aimWasActor(),
		actorWasAim:  s.actorWasAim(),
		sameAim:      s.aims()&isAim != 0,
		adversaries:  s.doers()&againstActor != 0,
		friendStruck: s.friendStruck(),
	}
}

// standing returns what follows from sides.
func (s *scorer) standing(code sides) *standing { return &s.standings.list[s.standings.of[code]] }

func (s sides) friendStruck() bool { return s.aims()&withActor != 0 && !s.actorWasAim() }

// role returns who answers whom.
func (s sides) role() Role {
	doers, aims := s.doers(), s.aims()
	const overlap = isActor | withActor | isAim | withAim
	switch {
	case s&effectKnown == 0 || s&causeKnown == 0:
		return Unknown
	case (doers|aims)&overlap == 0:
		return NoOverlap
	case s.actorWasAim() && s.aimWasActor():
		return Direct
	case s.actorWasAim() && doers&withAim != 0:
		return AgainstAlly
	case s.actorWasAim() && s&aimed == 0:
		return ByTarget
	case s.friendStruck() && doers&isActor == 0 && doers&(isAim|withAim) != 0:
		return OnBehalf
	case doers&isActor != 0:
		return Continuation
	case s.actorWasAim():
		return Displaced
	case s&strikes != 0 && aims&(isAim|withAim) != 0:
		return PileOn
	default:
		return ThirdParty
	}
}
