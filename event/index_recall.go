package event

import "math/bits"

// looks is a set of the parts of an event at which an answer looks.
type looks uint8

const (
	atAct looks = 1 << iota
	atTime
	atWhere
	atWho
	atHarm
	atRest
	atID
)

// only returns the row without the parts that are not looked at.
func (r row) only(at looks) row {
	var o row
	if at&atAct != 0 {
		o.act = r.act
	}
	if at&atTime != 0 {
		o.when = r.when
	}
	if at&atWhere != 0 {
		o.where = r.where
	}
	if at&atWho != 0 {
		o.who = r.who
	}
	if at&atHarm != 0 {
		o.harm = r.harm
	}
	if at&atRest != 0 {
		o.rest = r.rest
	}
	return o
}

// recall keeps the reasons that a query gave for one row, to give them again
// for another that says the same there. A nil *recall keeps none.
type recall struct {
	row row
	// load fills in the event, when the first answer is not known.
	load func()
	// timeless says that the pattern's sets have the same members at all times.
	timeless bool
	reasons  map[asked]Reason
	next     asked
	keeps    bool
}

// asked is a question of a pattern, by its place among the reasons, and the
// part of a row that answers it.
type asked struct {
	field int
	row   row
}

// reason returns the reason for a field if it is known.
func (c *recall) reason(field int, at looks) (Reason, bool) {
	if c == nil {
		return Reason{}, false
	}
	if at&atWho != 0 && c.timeless {
		at &^= atTime
	}
	// What rests on several parts is hardly ever the same for two events.
	c.keeps = bits.OnesCount8(uint8(at)) == 1
	if c.keeps {
		c.next = asked{field: field, row: c.row.only(at)}
		if r, ok := c.reasons[c.next]; ok {
			return r, true
		}
	}
	c.load()
	return Reason{}, false
}

// keep takes in the reason that was asked for last.
func (c *recall) keep(r Reason) {
	if c != nil && c.keeps {
		c.reasons[c.next] = r
	}
}
