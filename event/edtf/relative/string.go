package relative

import (
	"strconv"
	"strings"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// String returns the expression in words of its own, steps joined by commas
// from the date outward: "last year, late". It is for people to read and is
// not parsed back.
func (e Expression) String() string {
	var b strings.Builder
	e.write(&b)
	return b.String()
}

func (e Expression) write(b *strings.Builder) {
	n := e.n
	switch {
	case n == nil:
		b.WriteString("nothing")
	case n.depth > maxDepth:
		b.WriteString("...")
	case len(n.args) == 0:
		b.WriteString(n.base())
	case n.op == opEither:
		for i, a := range n.args {
			if i > 0 {
				b.WriteString(" or ")
			}
			a.write(b)
		}
	case n.op == opNamed:
		b.WriteString(direction(n.a) + " ")
		n.args[0].write(b)
	case n.op == opIn, n.op == opRange, n.op == opNthIn:
		n.args[0].write(b)
		if n.op == opNthIn {
			b.WriteString(" " + strconv.Itoa(n.a))
		}
		if n.op != opRange {
			b.WriteString(" of ")
		} else {
			b.WriteString(" to ")
		}
		n.args[1].write(b)
	default:
		n.args[0].write(b)
		b.WriteString(", " + n.step())
	}
}

// base names an expression that has no other within.
func (n *node) base() string {
	switch n.op {
	case opDate:
		return string(n.date)
	case opNearUnit:
		if n.unit == Day {
			return [...]string{"yesterday", "today", "tomorrow"}[sign(n.a)+1]
		}
		return direction(n.a) + " " + n.unit.String()
	case opThatUnit:
		return [...]string{"previous ", "that ", "following "}[sign(n.a)+1] + n.unit.String()
	case opShift:
		return distance(n.a, n.unit, " ago", " from now")
	case opMove:
		return distance(n.a, n.unit, " earlier", " later")
	case opVague:
		return n.name + " " + n.unit.String() + [...]string{"s ago", "s", "s from now"}[sign(n.a)+1]
	case opRolling:
		return [...]string{"the past ", "no ", "the coming "}[sign(n.a)+1] + count(max(n.a, -n.a), n.unit)
	case opWeekday:
		return time.Weekday(n.a).String()
	case opWeekend:
		return "weekend"
	case opMonth:
		return time.Month(n.a).String()
	case opMonthDay:
		return time.Month(n.a).String() + " " + strconv.Itoa(n.b)
	case opDay:
		return "day " + strconv.Itoa(n.a)
	case opSeason:
		return SeasonOfYear(min(max(n.a, 0), 255)).String() //nolint:gosec // within a byte
	case opQuarter:
		return "quarter " + strconv.Itoa(n.a)
	case opHoliday:
		return n.name
	case opYear2:
		return "year '" + strconv.Itoa(n.a)
	case opDecade2:
		return "decade '" + strconv.Itoa(n.a)
	case opFiscal:
		return "fiscal " + strconv.Itoa(n.a)
	case opRef:
		return [...]string{"recently", "now", "soon"}[sign(n.a)+1]
	default:
		return "nothing"
	}
}

// step names what is done to the expression within.
func (n *node) step() string {
	switch n.op {
	case opNth:
		return n.unit.String() + " " + strconv.Itoa(n.a)
	case opWeekOf:
		return "week of"
	case opOffset:
		return distance(n.a, n.unit, " before", " after")
	case opPart:
		return [...]string{"early", "mid", "late", "start", "end", "early to mid", "mid to late"}[n.a]
	case opElapsed:
		if n.a < 0 {
			return "earlier"
		}
		return "later"
	case opSide:
		return [...]string{"", "since", "until", "by", "from", "before", "after"}[n.a]
	case opMark:
		return "marked " + edtf.Qualifier(n.a).String() //nolint:gosec // one of two marks
	case opToTheDay:
		return "to the day"
	case opDuring:
		return n.name
	case opWeekdayIs:
		return "a " + time.Weekday(n.a).String()
	default:
		return "?"
	}
}

func sign(n int) int { return min(1, max(-1, n)) }

func direction(n int) string { return [...]string{"last", "this", "next"}[sign(n)+1] }

func distance(n int, u Unit, before, after string) string {
	if n < 0 {
		return count(-n, u) + before
	}
	return count(n, u) + after
}

func count(n int, u Unit) string {
	s := strconv.Itoa(n) + " " + u.String()
	if n != 1 {
		s += "s"
	}
	return s
}
